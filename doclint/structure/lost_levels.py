"""Levels that are gone: 1. right under 二、 where the other headings of that level have （一） between, and its own are lost."""

from __future__ import annotations

from typing import NamedTuple

from doclint.structure.labels import Style, write_label
from doclint.structure.outline import Item, Series
from doclint.structure.structure import Structure

LADDER: tuple[Style, ...] = ("cn_comma", "cn_paren", "arabic", "arabic_paren")
"""The four levels of a 公文, GB/T 9704-2012 7.3.3."""
_RESTARTS = 2
"""Series that begin at one under the same heading: something must have stood above each of them."""


_FEWEST_WHOLE = 2
"""Headings that are divided in full. With one alone, many summaries set their short sections (存在问题) a level lower."""


class LostLevel(NamedTuple):
    """The first ``item`` of what stands right under ``parent``, the label ``expected`` above it, and an item of the lost
    level under another heading. ``restart`` is the item at which the numbers begin again, where they do.
    """

    item: Item
    parent: Item
    expected: str
    model: Item
    restart: Item | None


def lost_levels(structure: Structure) -> tuple[LostLevel, ...]:
    """The headings under which a level is gone, in the order of the text.

    Leaving out a level is allowed (GB/T 9704-2012 says 可以); so it takes more than a level that others have: numbers that
    begin again under the same heading, or several other headings whose own numbers all stand below the level that is gone here.
    """
    return structure.kept("lost_levels", lambda: tuple(_find(structure)))


def _find(structure: Structure) -> list[LostLevel]:
    out: list[LostLevel] = []
    seen: set[Item] = set()
    models: dict[tuple[int, Style], _Model | None] = {}
    for series in structure.outline.series:
        parent = series.parent
        if parent is None or parent in seen or parent.label.style not in LADDER or series.style not in LADDER:
            continue
        seen.add(parent)
        above, below = LADDER.index(parent.label.style), LADDER.index(series.style)
        if below - above != 2:
            continue
        key = id(parent.series), series.style
        if key not in models:
            models[key] = _model(parent.series, LADDER[above + 1], series.style)
        model = models[key]
        one = _judged(parent, series.style, model) if model is not None else None
        if one is not None:
            out.append(one)
    return out


class _Model(NamedTuple):
    """An item of the level in between under some heading of a series; ``whole``: how many headings of the series have it,
    and the level below under it.
    """

    item: Item
    whole: int


def _model(series: Series, between: Style, style: Style) -> _Model | None:
    found = [child for item in series.items for child in item.children if child.style == between]
    if not found:
        return None
    whole = sum(_is_whole(item, between, style) for item in series.items)
    return _Model(found[0].items[0], whole)


def _is_whole(heading: Item, between: Style, style: Style) -> bool:
    children = (item for child in heading.children if child.style == between for item in child.items)
    return any(below.style == style for item in children for below in item.children)


def _judged(parent: Item, style: Style, model: _Model) -> LostLevel | None:
    children = parent.children
    fresh = [child for child in children if child.items[0].label.value == 1]
    if not fresh or any(child.style != style for child in children):
        return None
    if len(fresh) < _RESTARTS and not (model.whole >= _FEWEST_WHOLE and fresh[0] is children[0]):
        return None
    restart = fresh[1].items[0] if len(fresh) >= _RESTARTS else None
    return LostLevel(children[0].items[0], parent, write_label(model.item.label, 1), model.item, restart)
