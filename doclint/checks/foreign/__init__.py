"""The check type ``foreign``: text that belongs to another document than the one it stands in."""

from doclint.checks.foreign.looking import check
from doclint.checks.foreign.options import Options

__all__ = ["Options", "check"]
