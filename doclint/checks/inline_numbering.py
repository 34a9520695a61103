"""Series that run inside the text: 一是…二是…, （一）…（二）… and ①…②… in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from doclint.checks.finding import Finding, Related
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import chinese_value
from doclint.structure.paragraphs import Paragraph
from doclint.structure.series_order import Gap, judge
from doclint.structure.structure import Structure

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_MARK = lazy_pattern(
    r"(?:(?<=[。；：，、:;.！？”）\s])|^)(?:(?P<shi>[一二三四五六七八九十]{1,2})(?P<shi_tail>是)(?!一|二|否|为|的)"
    r"|(?P<paren>(?<![）)项款][、，])[（(](?P<pv>[一二三四五六七八九十]{1,2})[）)])(?![、至项款和或及]|[两三四五六七八九十各等]{1,2}[项款])"
    rf"|(?P<circled>[{_CIRCLED}]))"
)
_PARTS = frozenset({"body", "attachment", "embedded"})


class _Mark(NamedTuple):
    value: int
    start: int
    end: int
    text: str


def inline_findings(structure: Structure) -> Iterator[Finding]:
    """Gaps, repetitions and late starts of the series inside paragraphs.

    A 一是 series may run over paragraphs of one heading: what stands in the paragraphs right before is counted in.
    """
    if structure.english:
        from doclint.checks.english_inline_numbering import english_inline_findings

        yield from english_inline_findings(structure)
        return
    if structure.document.language not in ("zh", "zh-Hant"):
        structure.passed("language-of-check", language=structure.document.language)
        return
    names = structure.parts.names
    carried = 0
    for paragraph in structure.paragraphs:
        if names[paragraph.index] not in _PARTS or paragraph.index in structure.quoted:
            quoted = paragraph.index in structure.quoted
            structure.left_out("in-quotation" if quoted else "part-of-check", paragraph, part=names[paragraph.index])
            continue
        series: dict[str, list[_Mark]] = {}
        for match in _MARK.finditer(paragraph.text):
            kind = match.lastgroup if match.lastgroup == "circled" else ("shi" if match["shi"] else "paren")
            series.setdefault(kind, []).append(_mark(match))
        if paragraph.label is not None and paragraph.label.style not in ("shi", "ordinal"):
            carried = 0
        for kind, marks in series.items():
            if kind == "paren" and _is_label_of_paragraph(paragraph, marks):
                marks = marks[1:]
            start = carried if kind == "shi" else 0
            yield from _judge(structure, paragraph, marks, start, kind)
        if series.get("shi"):
            carried = series["shi"][-1].value


def _is_label_of_paragraph(paragraph: Paragraph, marks: list[_Mark]) -> bool:
    """Whether the first mark is the label of the paragraph, and those in the text do not count on from it."""
    label = paragraph.label
    if label is None or label.style != "cn_paren" or marks[0].start != label.start:
        return False
    return len(marks) < 2 or marks[1].value != marks[0].value + 1


def _mark(match: re.Match[str]) -> _Mark:
    if match["shi"]:
        return _Mark(chinese_value(match["shi"]) or 0, match.start("shi"), match.end(), match["shi"] + "是")
    if match["paren"]:
        return _Mark(chinese_value(match["pv"]) or 0, match.start("paren"), match.end(), match["paren"])
    return _Mark(_CIRCLED.index(match["circled"]) + 1, match.start("circled"), match.end(), match["circled"])


def _judge(
    structure: Structure, paragraph: Paragraph, marks: list[_Mark], carried: int, kind: str
) -> Iterator[Finding]:
    for run in _runs(marks):
        begin = carried if run[0].value != 1 else 0
        if begin and run[0].value != begin + 1:
            begin = 0
        extent = run[0].start, run[-1].end
        if len(run) < 2 and not begin:
            structure.passed("alone-in-its-series", paragraph, at=extent, label=run[0].text)
            continue
        values = [m.value - begin for m in run]
        faults = judge(values)
        if not faults:
            structure.passed("series-in-order", paragraph, at=extent)
        for fault in faults:
            if isinstance(fault, Gap):
                mark = run[fault.index]
                if fault.index == 0 and kind != "shi":
                    structure.passed("may-begin-late", paragraph, at=(mark.start, mark.end), label=mark.text)
                    continue
                wanted = [_written(kind, v + begin) for v in range(fault.first, fault.last + 1)]
                if any(w in paragraph.text for w in wanted):
                    structure.passed("stands-in-the-paragraph", paragraph, at=(mark.start, mark.end), missing=wanted)
                    continue
                before = run[fault.index - 1] if fault.index else None
                yield _found(paragraph, mark, before, "skipped" if before else "first", wanted[:3])
            else:
                # Where the first ones are wrong, it shows at the one behind them.
                at = fault.start or min(fault.end, len(run) - 1)
                yield _found(paragraph, run[at], run[at - 1], "again", [])
        carried = run[-1].value


def _runs(marks: list[_Mark]) -> list[list[_Mark]]:
    """A series that begins again at one is a new one: a paragraph may hold several."""
    runs: list[list[_Mark]] = []
    for mark in marks:
        if not runs or (mark.value == 1 and not (len(runs[-1]) == 1 and runs[-1][0].value == 1)):
            runs.append([])
        runs[-1].append(mark)
    return runs


def _written(kind: str, value: int) -> str:
    from doclint.structure.numerals import chinese_numeral

    if kind == "circled":
        return _CIRCLED[value - 1] if value <= len(_CIRCLED) else str(value)
    numeral = chinese_numeral(value)
    return f"{numeral}是" if kind == "shi" else f"（{numeral}）"


def _found(paragraph: Paragraph, mark: _Mark, before: _Mark | None, variant: str, missing: list[str]) -> Finding:
    args: dict[str, object] = {"label": mark.text, "before": before.text if before else "", "missing": missing}
    related = (Related(paragraph.place(before.start, before.end), "before"),) if before else ()
    return Finding(paragraph.place(mark.start, mark.end), args, related, (), variant)
