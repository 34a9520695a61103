"""json: an array with an object for every finding (DESIGN, section 6). Rows and columns from 1, ends
exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from doclint.document.span import Position
from doclint.report.report import CheckedFile, Settings
from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic, Fix


class Report:
    """The array is written as the findings come, one object a line: nothing is held back, whatever their
    number.
    """

    def __init__(self, settings: Settings) -> None:
        self._first = True

    def start(self) -> str:
        return "["

    def file(self, file: CheckedFile) -> Iterator[str]:
        for diagnostic in file.diagnostics:
            yield "\n  " if self._first else ",\n  "
            self._first = False
            yield json.dumps(as_object(diagnostic), ensure_ascii=False)

    def end(self, tally: Tally) -> str:
        return "]\n" if self._first else "\n]\n"


def as_object(diagnostic: Diagnostic) -> dict[str, Any]:
    """The diagnostic as plain data in the shape of the contract."""
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "filename": diagnostic.filename,
        "location": _place(diagnostic.location),
        "end_location": _place(diagnostic.end_location),
        "related": [
            {
                "message": related.message,
                "filename": related.filename,
                "location": _place(related.location),
                "end_location": _place(related.end_location),
            }
            for related in diagnostic.related
        ],
        "fix": _fix(diagnostic.fix),
        "fingerprint": diagnostic.fingerprint,
        "url": diagnostic.url,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {
        "applicability": fix.applicability,
        "message": fix.message,
        "edits": [
            {
                "content": edit.content,
                "location": _place(edit.location),
                "end_location": _place(edit.end_location),
            }
            for edit in fix.edits
        ],
    }


def _place(position: Position) -> dict[str, int]:
    return {"row": position.row, "column": position.column}
