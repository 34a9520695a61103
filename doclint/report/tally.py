"""Counts over a whole run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from doclint.rulebook.diagnostic import Diagnostic, Severity

RuleKey = tuple[str, str, Severity]
"""Code, name and severity: a configuration may give a rule other severities in other folders."""


@dataclass(slots=True)
class Tally:
    """How many files were seen and how many findings there are, by severity, by rule, and of each rule by the
    applicability of their fixes (safe, unsafe); and the paths that were asked for and are not there, each with the
    reason.
    """

    files: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[RuleKey] = field(default_factory=Counter)
    fixes: Counter[tuple[str, str, Severity, str]] = field(default_factory=Counter)
    missing: tuple[tuple[str, str], ...] = ()

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Counts one more file and its diagnostics."""
        self.files += 1
        for diagnostic in diagnostics:
            rule = diagnostic.code, diagnostic.name, diagnostic.severity
            self.severities[diagnostic.severity] += 1
            self.rules[rule] += 1
            if diagnostic.fix is not None:
                self.fixes[(*rule, diagnostic.fix.applicability)] += 1

    @property
    def findings(self) -> int:
        """The number of findings."""
        return self.severities.total()

    def fixable(self, applicability: str) -> int:
        """The number of findings with a fix of that applicability."""
        return sum(count for key, count in self.fixes.items() if key[-1] == applicability)
