"""The check type ``terms``: names and words that have a preferred form, always or from a date on."""

from doclint.checks.terms.looking import check
from doclint.checks.terms.options import Options, Term

__all__ = ["Options", "Term", "check"]
