"""The check type ``repetition``: text that stands twice. One file for each unit of text that can repeat."""

from doclint.checks.repetition.looking import check
from doclint.checks.repetition.options import Options

__all__ = ["Options", "check"]
