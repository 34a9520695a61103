"""Brackets and marks of half width among those of full width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.consistency.options import Options
from doclint.checks.consistency.usage import LOOKED_AT, Usage, exception
from doclint.checks.finding import Edit, Finding
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.label_widths import odd_widths
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_BRACKETS = lazy_pattern(r"\(([^()（）\n]{1,60})\)|（[^（）()\n]{1,60}）")
_WIDE = lazy_pattern(r"[\u4e00-\u9fff]")
_LATIN = lazy_pattern(r"[A-Za-z]{2}|https?:|www\.|[=+*/^<>@×÷]")
_NARROW_MARK = lazy_pattern(r"([,;:])(?<=[\u4e00-\u9fff”》）].)(?=[ ]?[\u4e00-\u9fff“《（])")
_WIDE_MARKS = str.maketrans(",;:()", "，；：（）")
_FEWEST = 3
"""Times that a document must write in one way before that is a habit."""


def exceptions_in_width(structure: Structure, options: Options) -> Iterator[Finding]:
    """The places of half width in a document that is otherwise set in full width."""
    wide, narrow = Usage(), Usage()
    names = structure.parts.names
    collect = _brackets if options.of == "bracket_width" else _marks
    if collect is _marks and structure.notes is None and not any(_NARROW_MARK.search(p.text) for p in structure.paragraphs):
        return  # as in most documents; no need to count the thousands of wide ones
    for paragraph in structure.paragraphs:
        if names[paragraph.index] in LOOKED_AT:
            collect(structure, paragraph, wide, narrow)
        else:
            structure.left_out("part-of-check", paragraph, part=names[paragraph.index])
    found = exception(structure, wide, narrow, options.majority, _FEWEST)
    if found is not None:
        yield found


def _brackets(structure: Structure, paragraph: Paragraph, wide: Usage, narrow: Usage) -> None:
    text = paragraph.text
    if "(" not in text and "（" not in text:
        return
    told = {odd.item.paragraph.index for odd in odd_widths(structure)}  # by NUM019, beside its siblings
    label = paragraph.labels[-1].end if paragraph.index in told else 0
    for match in _BRACKETS.finditer(text, label):
        start, end = match.span()
        inside = match[1]
        if inside is None:
            wide.add(paragraph.place(start, end), match[0])
            continue
        round_it = text[max(0, start - 1) : start] + text[end : end + 1]
        chinese = _WIDE.search(inside) or (_WIDE.search(round_it) and inside.isdigit())
        if not chinese or _LATIN.search(inside):
            structure.passed("latin-in-brackets", paragraph, at=(start, end), match=match[0])
            continue
        edits = (Edit(paragraph.place(start, start + 1), "（"), Edit(paragraph.place(end - 1, end), "）"))
        narrow.add(paragraph.place(start, end), match[0], *edits)


def _marks(structure: Structure, paragraph: Paragraph, wide: Usage, narrow: Usage) -> None:
    text = paragraph.text
    for match in re.finditer("[，；：]", text):
        wide.add(paragraph.place(match.start(), match.end()), match[0])
    for match in _NARROW_MARK.finditer(text):
        place = paragraph.place(match.start(), match.end())
        context = text[max(0, match.start() - 4) : match.end() + 4]
        narrow.add(place, context, Edit(place, match[1].translate(_WIDE_MARKS)))
