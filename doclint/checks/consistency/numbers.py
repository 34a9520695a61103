"""Figures set off by spaces in one place and not in another."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.consistency.options import Options
from doclint.checks.consistency.usage import LOOKED_AT, Usage, exception
from doclint.checks.finding import Edit, Finding
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_NUMBER = lazy_pattern(r"(?<=[\u4e00-\u9fff])(?<![图表第约至])( ?)[0-9][0-9.,]*( ?)(?=[\u4e00-\u9fff])(?![年月日号时条款项届])")
_FEWEST = 3


def exceptions_in_number_spacing(structure: Structure, options: Options) -> Iterator[Finding]:
    """Numbers before a measure word or noun whose spacing is not the document's. Dates and references are left out."""
    spaced, close = Usage(), Usage()
    names = structure.parts.names
    for paragraph in structure.paragraphs:
        if names[paragraph.index] not in LOOKED_AT:
            structure.left_out("part-of-check", paragraph, part=names[paragraph.index])
            continue
        text = paragraph.text
        for match in _NUMBER.finditer(text):
            start, end = match.span()
            place = paragraph.place(start, end)
            context = text[max(0, start - 2) : end + 2]
            if match[1] and match[2]:
                spaced.add(place, context, Edit(place, match[0].strip()))
            elif not match[1] and not match[2]:
                close.add(place, context, Edit(place, f" {match[0]} "))
            else:
                structure.passed("space-on-one-side", place, match=match[0])
    habit, other, variant = (spaced, close, "close") if len(spaced) >= len(close) else (close, spaced, "spaced")
    found = exception(structure, habit, other, options.majority, _FEWEST, variant)
    if found is not None:
        yield found
