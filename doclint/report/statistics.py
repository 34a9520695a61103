"""--statistics: how often each rule spoke, instead of the findings themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from doclint.document.positions import display_width
from doclint.report.color import Palette
from doclint.report.report import Language
from doclint.report.tally import Tally
from doclint.report.words import fixable_note, marks_note, severity_word, summary
from doclint.rulebook.diagnostic import Severity

_ALL, _PART, _NONE = "[*]", "[-]", "[ ]"
"""Whether ``--fix`` mends all findings of a rule; some of them, or those that are left to ``--unsafe-fixes``; none."""


class _Row(NamedTuple):
    """What is known of a rule that spoke: how often, and how many of its ``findings`` have a fix that is safe or not."""

    code: str
    name: str
    severity: Severity
    findings: int
    safe: int
    unsafe: int

    @property
    def mark(self) -> str:
        if self.safe == self.findings:
            return _ALL
        return _PART if self.safe or self.unsafe else _NONE


def statistics(tally: Tally, output_format: str, language: Language, *, color: bool, told: bool) -> str:
    """The counts in one of ``STATISTICS_FORMATS``; ``told``: a table ends with the total and what the marks mean."""
    match output_format:
        case "json":
            return as_json(tally)
        case "json-lines":
            return as_json_lines(tally)
        case _:
            return as_table(tally, language, color=color, told=told)


def as_table(tally: Tally, language: Language, *, color: bool = False, told: bool = False) -> str:
    """A line for every rule that spoke, the most frequent first: count, code, severity, mark, name."""
    rows = list(_rows(tally))
    paint = Palette(color)
    digits = max((len(str(row.findings)) for row in rows), default=0)
    codes = max((len(row.code) for row in rows), default=0)
    words = {row.severity: severity_word(row.severity, language) for row in rows}
    width = max(map(display_width, words.values()), default=0)
    lines = []
    for row in rows:
        word = words[row.severity]
        padded = paint.severity(row.severity, word) + " " * (width - display_width(word))
        lines.append(f"{row.findings:>{digits}}  {row.code:<{codes}}  {padded}  {row.mark} {row.name}\n")
    if told:
        lines.append(summary(tally, language) + "\n")
        if note := fixable_note(tally, language):
            marks = marks_note(language)
            lines.append(f"{note}（{marks}）\n" if language == "zh" else f"{note} ({marks})\n")
    return "".join(lines)


def as_json(tally: Tally) -> str:
    """The same as an array of ``{code, name, severity, count, fixable: {safe, unsafe}}``."""
    return json.dumps(list(map(_object, _rows(tally))), ensure_ascii=False, indent=2) + "\n"


def as_json_lines(tally: Tally) -> str:
    """The objects of ``as_json``, one a line."""
    return "".join(json.dumps(_object(row), ensure_ascii=False) + "\n" for row in _rows(tally))


def _object(row: _Row) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "severity": row.severity,
        "count": row.findings,
        "fixable": {"safe": row.safe, "unsafe": row.unsafe},
    }


def _rows(tally: Tally) -> Iterator[_Row]:
    for rule, count in sorted(tally.rules.items(), key=lambda entry: (-entry[1], entry[0])):
        yield _Row(*rule, count, *(tally.fixes[(*rule, applicability)] for applicability in ("safe", "unsafe")))
