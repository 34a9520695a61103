"""The check type ``pattern``: text that a regular expression describes, found where it should not be, or missing."""

from doclint.checks.pattern.looking import check
from doclint.checks.pattern.options import Options

__all__ = ["Options", "check"]
