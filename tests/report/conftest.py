"""Makes diagnostics and reports for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from doclint.document.positions import line_starts
from doclint.document.span import Position, Span
from doclint.engine.file_result import FileResult
from doclint.report.formats import load
from doclint.report.report import Settings
from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic, RelatedPlace


def _at(text: str, offset: int) -> Position:
    starts = line_starts(text)
    row = sum(1 for start in starts if start <= offset)
    return Position(row, offset - starts[row - 1] + 1)


@pytest.fixture
def finding() -> Callable[..., Diagnostic]:
    """A diagnostic on the stretch of ``text`` between two offsets."""

    def make(
        text: str, start: int, end: int, related: tuple[tuple[int, int, str], ...] = (), **more: Any
    ) -> Diagnostic:
        fields: dict[str, Any] = {
            "code": "DUP001",
            "name": "repeated-item",
            "severity": "error",
            "message": "第 2 项与第 1 项相同",
            "filename": "通知.md",
        } | more
        places = tuple(
            RelatedPlace(note, fields["filename"], Span(first, last), _at(text, first), _at(text, last))
            for first, last, note in related
        )
        return Diagnostic(
            **fields,
            span=Span(start, end),
            location=_at(text, start),
            end_location=_at(text, end),
            related=places,
        )

    return make


def whole_report(
    format: str, files: Sequence[FileResult], missing: tuple[tuple[str, str], ...] = (), **settings: Any
) -> str:
    """The report of a run over these files."""
    report = load(format, Settings(**settings))
    tally = Tally(missing=missing)
    parts = [report.start()]
    for file in files:
        tally.add(file.diagnostics)
        parts += report.file(file)
    return "".join(parts) + report.end(tally)


@pytest.fixture
def reported() -> Callable[..., str]:
    """A whole report of several files."""
    return whole_report


@pytest.fixture
def rendered() -> Callable[..., str]:
    """A whole report of one file."""

    def render(format: str, text: str | None, *diagnostics: Diagnostic, **settings: Any) -> str:
        path = diagnostics[0].filename if diagnostics else "通知.md"
        return whole_report(format, [FileResult(path, diagnostics, text)], **settings)

    return render
