"""Breaks of numbering: items whose number does not go on with the one before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.structure.code_sections import opens_subchapter, step_of
from doclint.structure.outline import Item
from doclint.structure.structure import Structure

BreakKind = Literal["jump", "back", "headless", "restart"]


@dataclass(frozen=True, slots=True)
class Break:
    """An item whose number does not go on with the one before it in its series.

    ``before`` is that item; None where the series begins at another number than one.
    """

    kind: BreakKind
    item: Item
    before: Item | None


def numbering_breaks(structure: Structure) -> dict[int, Break]:
    """The breaks of numbering of a document by the index of the paragraph."""
    return structure.kept("numbering breaks", lambda: dict(_numbering_breaks(structure)))


_LOOSE = frozenset({"shi", "ordinal"})
"""一是, 第一，: they number the points of a sentence, and begin anew in every answer of an interview."""


_DIVISIONS = frozenset({"division", "chapter", "section"})
"""A heading of a chapter is lost often and brings nothing foreign with it."""


def _numbering_breaks(structure: Structure) -> Iterator[tuple[int, Break]]:
    for series in structure.outline.series:
        if series.style in _LOOSE or series.style in _DIVISIONS:
            continue
        before: Item | None = None
        step = step_of(series.items)
        for item in series.items:
            kind = None
            value, suffix = item.label.value, item.label.suffix
            if before is None:
                if value != step and series.continues is None and not suffix and not opens_subchapter(item, None):
                    kind = "headless"
                elif series.before is not None and not series.separated:
                    kind = "restart"
            elif not (
                value == before.label.value + step
                or (value == before.label.value and (suffix or before.label.suffix))
                or (value > before.label.value and opens_subchapter(item, before))
            ):
                # A number used twice running is a slip of the typist's, like one left out; going back is none.
                kind = "jump" if value >= before.label.value else "back"
            if kind is not None:
                earlier = before or (series.before.items[-1] if series.before else None)
                yield item.paragraph.index, Break(kind, item, earlier)  # type: ignore[arg-type]
            before = item


def goes_on(structure: Structure, index: int) -> bool:
    """Whether a paragraph is the next item of a series that stands before it: a foreign one would be so by chance."""
    item = structure.outline.items.get(index)
    return item is not None and item.series.items[0] is not item and item.series.style not in _LOOSE
