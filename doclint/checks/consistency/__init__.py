"""The check type ``consistency``: what a document writes now in one way and now in another."""

from doclint.checks.consistency.looking import check
from doclint.checks.consistency.options import Options

__all__ = ["Options", "check"]
