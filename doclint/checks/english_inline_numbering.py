"""Series that run inside English text: (a) …; (b) …; and (d) … in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from doclint.checks.finding import Finding, Related
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import letter_label, letter_value, roman_numeral, roman_value
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.english import without_references
from doclint.structure.structure import Structure

_MARK = lazy_pattern(r"(?<![\w)\]])\((?P<mark>[0-9]{1,2}|[a-z]|[ivx]{1,5})\)(?=\s+[A-Za-z“\"])")
_PARTS = frozenset({"body", "attachment", "embedded"})
_FEWEST = 2
"""Marks in a row that make a series, before a gap or behind it."""
_FARTHEST = 3
"""Marks that can be missing at one place; a number farther on is no mark of the series."""


@dataclass(slots=True)
class _Run:
    """A series inside a paragraph: how it counts, and the marks so far."""

    kind: str
    values: list[int]
    spans: list[tuple[int, int]]

    def add(self, value: int, span: tuple[int, int]) -> None:
        self.values.append(value)
        self.spans.append(span)


def english_inline_findings(structure: Structure) -> Iterator[Finding]:
    """Marks that the series inside paragraphs leave out."""
    names = structure.parts.names
    for paragraph in structure.paragraphs:
        if names[paragraph.index] in _PARTS and paragraph.index not in structure.quoted and "(" in paragraph.text:
            yield from _of_paragraph(structure, paragraph)


def _of_paragraph(structure: Structure, paragraph: Paragraph) -> Iterator[Finding]:
    start = paragraph.labels[-1].body if paragraph.labels else 0
    marks = list(_MARK.finditer(paragraph.text, start))
    if len(marks) <= _FEWEST:
        return
    text = without_references(paragraph.text)
    runs: list[_Run] = []
    marks = [match for match in marks if text[match.start()] == "("]  # section 4 (b) refers
    for match, following in zip_longest(marks, marks[1:]):
        gap = _placed(runs, match, following)
        if gap is None:
            continue
        run, missing = gap
        place = paragraph.place(run.spans[-2][0], run.spans[-2][1])
        if any(label in paragraph.text for label in missing):
            structure.passed("stands-in-the-paragraph", paragraph, at=match.span(), missing=missing)
            continue
        yield Finding(
            paragraph.place(*match.span()),
            {"label": match.group(), "before": paragraph.text[slice(*run.spans[-2])], "missing": missing},
            (Related(place, "before"),),
        )


def _placed(
    runs: list[_Run], match: re.Match[str], following: re.Match[str] | None
) -> tuple[_Run, list[str]] | None:
    """Puts a mark into the run it goes on with, or opens one; the run and what it leaves out where there is a gap."""
    readings = _readings(match["mark"])
    for depth in range(len(runs) - 1, -1, -1):
        value = readings.get(runs[depth].kind)
        if value is not None and value == runs[depth].values[-1] + 1:
            runs[depth].add(value, match.span())
            del runs[depth + 1 :]
            return None
    opened = next((kind for kind in ("roman", "letter", "digit") if readings.get(kind) == 1), None)
    if opened is not None:
        runs.append(_Run(opened, [1], [match.span()]))
        return None
    for depth in range(len(runs) - 1, -1, -1):
        run = runs[depth]
        value = readings.get(run.kind)
        if value is None or not 1 < value - run.values[-1] <= _FARTHEST + 1:
            continue
        goes_on = following is not None and _readings(following["mark"]).get(run.kind) == value + 1
        if len(run.values) < _FEWEST and not goes_on:
            continue
        missing = [f"({_written(run.kind, v)})" for v in range(run.values[-1] + 1, value)]
        run.add(value, match.span())
        del runs[depth + 1 :]
        return run, missing
    return None


def _readings(mark: str) -> dict[str, int]:
    if mark.isdigit():
        return {"digit": int(mark)}
    values = {"roman": roman_value(mark), "letter": letter_value(mark) if len(mark) == 1 else None}
    return {kind: value for kind, value in values.items() if value is not None}


def _written(kind: str, value: int) -> str:
    if kind == "digit":
        return str(value)
    return roman_numeral(value) if kind == "roman" else letter_label(value)
