"""The check type ``pairs``: marks that stand in twos, and marks that may not stand next to each other."""

from doclint.checks.pairs.looking import check
from doclint.checks.pairs.options import Options

__all__ = ["Options", "check"]
