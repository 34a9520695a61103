"""Labels of half width among siblings of full width, and the other way round: （一） （二） (三), 1. 2． 3."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from doclint.structure.outline import Item
from doclint.structure.structure import Structure

_OTHER_WIDTH = {"（）": "()", "()": "（）", "．": ".", ".": "．"}
_FEWEST = 4
"""Items of a series in which what one or a few do is an exception."""
_MOST_ODD = 0.25
"""Of the items of a series, so many can be exceptions. 3 of 360 documents of the corpus have such a series."""


class OddWidth(NamedTuple):
    """An item whose label has another width than its siblings', the first of those, and what should stand there."""

    item: Item
    model: Item
    expected: str


def odd_widths(structure: Structure) -> tuple[OddWidth, ...]:
    """The labels of a width of their own, in the order of the series."""
    return structure.kept("odd_widths", lambda: tuple(_find(structure)))


def _find(structure: Structure) -> list[OddWidth]:
    out: list[OddWidth] = []
    for series in structure.outline.series:
        variants = {item.label.variant for item in series.items}
        if len(series.items) < _FEWEST or len(variants) != 2 or not variants <= _OTHER_WIDTH.keys():
            continue
        usual, count = Counter(item.label.variant for item in series.items).most_common(1)[0]
        if _OTHER_WIDTH[usual] not in variants or len(series.items) - count > _MOST_ODD * len(series.items):
            continue
        model = next(item for item in series.items if item.label.variant == usual)
        widths = str.maketrans(_OTHER_WIDTH[usual], usual)
        out += (
            OddWidth(item, model, item.label.text.translate(widths))
            for item in series.items
            if item.label.variant != usual
        )
    return out
