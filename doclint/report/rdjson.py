"""rdjson: Reviewdog Diagnostic Format (``proto/rdf/reviewdog.proto`` in github.com/reviewdog/reviewdog), which
reviewdog turns into comments of a review. Columns count bytes of UTF-8, from 1; ends are exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from doclint.document.span import Position
from doclint.report.paths import ProjectFolder
from doclint.report.report import CheckedFile, Settings
from doclint.report.source import Source
from doclint.report.tally import Tally
from doclint.report.words import related_note
from doclint.rulebook.diagnostic import Diagnostic, Fix

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class Report:
    """One result with all diagnostics, written as they come."""

    def __init__(self, settings: Settings) -> None:
        self._language = settings.language
        self._folder = ProjectFolder()
        self._first = True

    def start(self) -> str:
        return '{"source": {"name": "doclint"}, "diagnostics": ['

    def file(self, file: CheckedFile) -> Iterator[str]:
        source = Source(file.text) if file.text is not None else None
        for diagnostic in file.diagnostics:
            yield "\n  " if self._first else ",\n  "
            self._first = False
            yield json.dumps(self._diagnostic(diagnostic, source), ensure_ascii=False)

    def end(self, tally: Tally) -> str:
        return "]}\n" if self._first else "\n]}\n"

    def _diagnostic(self, diagnostic: Diagnostic, source: Source | None) -> dict[str, Any]:
        # The format got a field for other places late, and reviewdog refuses fields that it does not know.
        notes = [related_note(related, self._language) for related in diagnostic.related]
        code = {"value": diagnostic.code}
        if diagnostic.url:
            code["url"] = diagnostic.url
        found: dict[str, Any] = {
            "message": "\n".join([diagnostic.message, *notes]),
            "location": {
                "path": self._folder.path(diagnostic.filename),
                "range": _range(diagnostic.location, diagnostic.end_location, source),
            },
            "severity": _SEVERITIES[diagnostic.severity],
            "code": code,
        }
        if diagnostic.fix is not None and diagnostic.fix.edits and source is not None:
            found["suggestions"] = [_suggestion(diagnostic.fix, source)]
        return found


def _range(start: Position, end: Position, source: Source | None) -> dict[str, dict[str, int]]:
    """Without the text the columns are not known; a range without columns stands for whole lines."""
    if source is None:
        return {"start": {"line": start.row}, "end": {"line": end.row}}
    return {
        "start": {"line": start.row, "column": source.utf8_column(start)},
        "end": {"line": end.row, "column": source.utf8_column(end)},
    }


def _suggestion(fix: Fix, source: Source) -> dict[str, Any]:
    """A fix as the one replacement a suggestion can be: from its first edit to its last, with what stands
    between.
    """
    edits = sorted(fix.edits, key=lambda edit: (edit.location, edit.end_location))
    pieces: list[str] = []
    done = edits[0].location
    for edit in edits:
        pieces += [source.text(done, edit.location), edit.content]
        done = edit.end_location
    return {"range": _range(edits[0].location, done, source), "text": "".join(pieces)}
