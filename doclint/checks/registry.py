"""Where the check types are found, by the name that a rule uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from doclint.checks.finding import Finding
    from doclint.structure.structure import Structure

MODULES: dict[str, str] = {
    "repetition": "doclint.checks.repetition",
    "numbering": "doclint.checks.numbering",
    "completeness": "doclint.checks.completeness",
    "agreement": "doclint.checks.agreement",
    "foreign": "doclint.checks.foreign",
    "element": "doclint.checks.element",
    "pairs": "doclint.checks.pairs",
    "consistency": "doclint.checks.consistency",
    "pattern": "doclint.checks.pattern",
    "terms": "doclint.checks.terms",
    "metric": "doclint.checks.metric",
    "suppression": "doclint.checks.suppression",
}
"""Check type to module. Each module holds ``Options`` (a frozen dataclass) and ``check(structure, options)``."""


class CheckType(NamedTuple):
    """A check type: its options class and the function that looks."""

    options: type
    check: Callable[[Structure, object], Iterator[Finding]]


def load(name: str) -> CheckType:
    """The check type of that name, imported when first asked for. Raises KeyError if there is none."""
    module = import_module(MODULES[name])
    return CheckType(module.Options, module.check)
