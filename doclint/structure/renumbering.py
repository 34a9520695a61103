"""Labels counted anew: what the numbers of a series should be, and the replacements that make them so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from doclint.document.document import Document
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import Label, write_label
from doclint.structure.numerals import CHINESE_NUMERAL
from doclint.structure.outline import Item
from doclint.structure.structure import Structure


class Replacement(NamedTuple):
    """What stands at ``span`` becomes ``content``."""

    span: Span
    content: str


_NUMERAL = lazy_pattern(rf"{CHINESE_NUMERAL}+|[0-9０-９]+|[IVXLCivxlc]+|[A-Za-z]+|[^\s\w]")
_FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_LARGEST_CIRCLED = 30


def mended(values: Sequence[int], start: int, end: int) -> list[int]:
    """The numbers of a series after those at ``start`` to ``end`` (exclusive), which do not fit, are put right.

    Where counting on from the number before meets the number after (or does when one neighbour more is counted, as in
    1 3 2 4), only those few change. Else an item was put in, and what follows moves up as far as it must.
    """
    out = list(values)
    for a, b in ((start, end), (start, end + 1), (start - 1, end), (start - 1, end + 1)):
        if a < 0 or b > len(values):
            continue
        first = (out[a - 1] if a else 0) + 1
        if b == len(values) or first + b - a == values[b]:
            out[a:b] = range(first, first + b - a)
            return out
    number = out[start - 1] if start else 0
    for index in range(start, len(out)):
        number += 1
        if index >= end and out[index] >= number:
            break
        out[index] = number
    return out


def relabelled(structure: Structure, items: Sequence[Item], values: Sequence[int]) -> tuple[Replacement, ...] | None:
    """The replacements that give the items these numbers; none for numbers that are counted, and not written.

    None where a label cannot be rewritten: markup inside it, numbers with suffixes, circled numbers that end at 30.
    """
    out: list[Replacement] = []
    for item, value in zip(items, values, strict=True):
        if item.label.value == value or item.label.counted:
            continue
        one = _relabel(structure.document, item, value)
        if one is None:
            return None
        out.append(one)
    return tuple(out)


def _relabel(document: Document, item: Item, value: int) -> Replacement | None:
    label = item.label
    if value < 1 or (label.style == "circled" and value > _LARGEST_CIRCLED):
        return None
    old, new = _numeral(label, label.text), _numeral(label, write_label(label, value))
    if old is None or new is None:
        return None
    span = item.paragraph.place(label.start + old.start(), label.start + old.end())
    content = new.group()
    if old.group()[0] in "０１２３４５６７８９":
        content = content.translate(_FULL_DIGITS)
    return Replacement(span, content) if document.text[span.start : span.end] == old.group() else None


def _numeral(label: Label, text: str) -> re.Match[str] | None:
    """The part of a label that says the number."""
    if label.suffix:
        return None
    inside = "".join(c if c not in "（）()[]〔〕.．、,，:： 　第—-" else " " for c in text)
    found = list(_NUMERAL.finditer(inside))
    if label.style in ("article", "en_section", "chapter", "division") and not text.startswith("第"):
        found = [m for m in found if m.group()[0].isdigit() or m.group().isupper()]
        return found[-1] if found else None
    if label.style == "decimal":
        return found[-1] if found else None
    return found[0] if found else None
