"""The opening of another law, plan or order in the middle of a text that goes on behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.finding import Finding
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_TITLE = lazy_pattern(
    r"^[^。；，：:]{3,80}(?:条例|规定|办法|法|细则|规则|方案|计划|规划|意见|措施|通知|决定|解释|批复|答复)\s*(?:[（(].{1,30}[）)])?$"
)
_PURPOSE = lazy_pattern(
    r"^(?:第[一1]条[\s　：:]*)?为了?[^。]{2,300}?"
    r"(?:制定本(?:条例|规定|办法|法|细则|规则|方案|计划|规划)|提出(?:以下|如下)|现就[^。]{0,60}通知如下)"
)
_SEPARATE = lazy_pattern(r"^[【\[（(]?附\s*[件录表]")
_LEAST_NUMBER = 2
"""A text must have counted so far before the opening: two short texts that follow one another count 1, 1, 2 as well."""
_REACH = 3
"""Paragraphs from a title to the purpose clause: a note of adoption and a chapter heading may stand between."""
_COUNTED_ON = 25
"""Paragraphs among which the next number of the text is looked for."""
_ORDER = lazy_pattern(r"^(?:Executive Order|Proclamation) \d[\d,-]* of [A-Z][a-z]+ \d{1,2}, \d{4}$")
_AUTHORITY = lazy_pattern(r"By (?:virtue of )?the authority vested in (?:me|the President)\b", re.IGNORECASE)
_ORDER_ENDS = lazy_pattern(r"^(?:THE WHITE HOUSE\b|\[FR Doc|Billing code)", re.IGNORECASE)
_ORDER_REACH = 5
"""Paragraphs from the number of an order to its first words: title and page marks stand between."""


def opening_findings(structure: Structure) -> Iterator[Finding]:
    """A finding for each title or purpose clause of another text, behind which the numbering goes on as before."""
    if structure.document.language == "zh":
        yield from _laws(structure)
    elif structure.document.language == "en":
        yield from _orders(structure)


def _laws(structure: Structure) -> Iterator[Finding]:
    paragraphs, quoted = structure.paragraphs, structure.quoted
    own = (
        {paragraphs[i].text.strip() for i in structure.parts.units[0].title}
        if structure.parts.units
        else set()
    )
    last: dict[str, int] = {}
    reported = -_REACH - 1
    for paragraph in paragraphs:
        index, text = paragraph.index, paragraph.text.strip()
        if _SEPARATE.match(text):
            return
        if index in quoted:
            continue
        purpose = bool(_PURPOSE.match(text)) and (
            not paragraph.labels or paragraph.labels[0].style == "article"
        )
        opens = purpose or (
            not paragraph.labels and text not in own and bool(_TITLE.match(text)) and _heads(structure, index)
        )
        if opens and index - reported > _REACH and _goes_on(structure, index, last):
            yield Finding(paragraph.place(), {"text": text}, variant="purpose" if purpose else "title")
            reported = index
        elif opens:
            structure.passed("numbers-do-not-go-on", paragraph)
        if opens:
            continue  # 第一条 of the other text is no number of this one
        if paragraph.labels:
            last[paragraph.labels[0].style] = paragraph.labels[0].value


def _heads(structure: Structure, index: int) -> bool:
    """Whether a line like a title is a heading of the first level, or a purpose clause stands right behind it."""
    paragraph = structure.paragraphs[index]
    if paragraph.kind == "heading" and paragraph.level == 1:
        return True
    return any(_PURPOSE.match(p.text.strip()) for p in structure.paragraphs[index + 1 : index + 1 + _REACH])


def _goes_on(structure: Structure, index: int, last: dict[str, int]) -> bool:
    """Whether the next number behind the opening, but for 第一条 and 第一章 of the other text, follows the last before it."""
    for paragraph in structure.paragraphs[index + 1 : index + 1 + _COUNTED_ON]:
        if not paragraph.labels or paragraph.index in structure.quoted:
            continue
        label = paragraph.labels[0]
        if label.value == 1 and label.style != "article":
            continue
        if label.value == 1 and paragraph.index - index <= _REACH and _PURPOSE.match(paragraph.text.strip()):
            continue
        before = last.get(label.style, 0)
        if before >= _LEAST_NUMBER or label.style == "article":
            return before >= _LEAST_NUMBER and label.value == before + 1
    return False


def _orders(structure: Structure) -> Iterator[Finding]:
    paragraphs = structure.paragraphs
    begun = False
    for paragraph in paragraphs:
        text = " ".join(paragraph.text.split())
        if _ORDER_ENDS.match(text):
            begun = False  # what follows is the next document of the page
        elif _ORDER.match(text):
            following = paragraphs[paragraph.index + 1 : paragraph.index + 1 + _ORDER_REACH]
            if begun and any(_AUTHORITY.search(p.text) for p in following):
                yield Finding(paragraph.place(), {"text": text}, variant="title")
        elif not begun and _AUTHORITY.search(text):
            begun = True
