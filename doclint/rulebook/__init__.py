"""What a rule is: load, select, apply; explained and tested in the modules of those names."""

from doclint.rulebook.applying import apply
from doclint.rulebook.compiled import load_rules, shipped_rules
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.loading import RuleError, RuleFileError
from doclint.rulebook.rule import Rule
from doclint.rulebook.selection import SelectorError, select

__all__ = [
    "Diagnostic",
    "Rule",
    "RuleError",
    "RuleFileError",
    "SelectorError",
    "apply",
    "load_rules",
    "select",
    "shipped_rules",
]
