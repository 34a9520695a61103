"""gitlab: a Code Quality report, shown in merge requests
(docs.gitlab.com, "Code Quality report format"; the schema is ``codeclimate.json`` in GitLab's source).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from doclint.report.paths import ProjectFolder
from doclint.report.report import CheckedFile, Settings
from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic

_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}
_NOT_CHECKED = "blocker"


class Report:
    """An array with an object for every finding, written as they come."""

    def __init__(self, settings: Settings) -> None:
        self._rules = {rule.code for rule in settings.rules}
        self._folder = ProjectFolder("CI_PROJECT_DIR")
        self._fingerprints: set[str] = set()
        self._first = True

    def start(self) -> str:
        return "["

    def file(self, file: CheckedFile) -> Iterator[str]:
        for diagnostic in file.diagnostics:
            yield "\n  " if self._first else ",\n  "
            self._first = False
            # What no rule says on a file that was not checked is the reason why.
            not_checked = not file.checked and diagnostic.code not in self._rules
            yield json.dumps(self._issue(diagnostic, not_checked), ensure_ascii=False)

    def end(self, tally: Tally) -> str:
        return "]\n" if self._first else "\n]\n"

    def _issue(self, diagnostic: Diagnostic, not_checked: bool) -> dict[str, Any]:
        start, end = diagnostic.location, diagnostic.end_location
        last = end.row - 1 if end.column == 1 and end.row > start.row else end.row
        return {
            "description": diagnostic.message,
            "check_name": diagnostic.code,
            "fingerprint": self._fingerprint(diagnostic),
            "severity": _NOT_CHECKED if not_checked else _SEVERITIES[diagnostic.severity],
            "location": {
                "path": self._folder.path(diagnostic.filename),
                "lines": {"begin": start.row, "end": last},
            },
        }

    def _fingerprint(self, diagnostic: Diagnostic) -> str:
        """The diagnostic's own; GitLab shows one of several with the same, so the later ones get others."""
        own = diagnostic.fingerprint or _digest(diagnostic.code, diagnostic.filename, diagnostic.message)
        fingerprint, occurrence = own, 1
        while fingerprint in self._fingerprints:
            occurrence += 1
            fingerprint = _digest(own, str(occurrence))
        self._fingerprints.add(fingerprint)
        return fingerprint


def _digest(*parts: str) -> str:
    # A file name may hold a lone surrogate, which cannot be encoded.
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
