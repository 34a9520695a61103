"""Counts over a whole run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from doclint.rulebook.diagnostic import Diagnostic, Severity


@dataclass(slots=True)
class Tally:
    """How many files were seen and how many findings there are, by severity and by rule (code, name,
    severity); and the paths that were asked for and are not there, each with the reason.
    """

    files: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[tuple[str, str, Severity]] = field(default_factory=Counter)
    missing: tuple[tuple[str, str], ...] = ()

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Counts one more file and its diagnostics."""
        self.files += 1
        for diagnostic in diagnostics:
            self.severities[diagnostic.severity] += 1
            self.rules[diagnostic.code, diagnostic.name, diagnostic.severity] += 1

    @property
    def findings(self) -> int:
        """The number of findings."""
        return self.severities.total()
