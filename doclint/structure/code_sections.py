"""How sections are counted in codes, where numbers are left free for sections to come.

Codes of the states begin each subchapter at a new ten (369.001 to 369.004, then 369.021; Texas Legislative Council
Drafting Manual, 3.04), the United States Code each subchapter at a new hundred, and municipal codes count in tens
(6.14.010, 6.14.020).
"""

from __future__ import annotations

from collections.abc import Sequence

from doclint.structure.outline import Item

_TEN, _HUNDRED = 10, 100
_FEWEST_IN_TENS = 2
_FEWEST_FREE = 2
"""A step no longer than this may be that over a lost section."""
_FARTHEST_FIRST = 4
_FARTHEST_FIRST_ARTICLE = 20


def step_of(items: Sequence[Item]) -> int:
    """By how much the numbers of a series go up: 10 in a code that counts in tens, else 1."""
    decimal = items[0].label.style == "decimal" and len(items) >= _FEWEST_IN_TENS
    return _TEN if decimal and all(item.label.value % _TEN == 0 for item in items) else 1


def opens_subchapter(item: Item, before: Item | None) -> bool:
    """Whether a number is the first behind those left free: Sec. 401 after Sec. 308, 369.021 after 369.004 (``before``)."""
    style, value = item.label.style, item.label.value
    if style not in ("en_section", "decimal") or (before is not None and value - before.label.value <= _FEWEST_FREE):
        return False
    tens = _HUNDRED if style == "en_section" else _TEN
    return value > tens and value % tens == 1


def begins_excerpt(item: Item) -> bool:
    """Whether a section, the first of a text, is too far from the first of its code for those before it to be lost."""
    label = item.label
    if label.style == "article":
        return label.value > _FARTHEST_FIRST_ARTICLE
    return (label.style == "en_section" or label.text[0] in "§S") and label.value > _FARTHEST_FIRST
