"""Markdown lists whose items all bear the number 1: whoever renders them counts (CommonMark 0.31, 5.3)."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.document.block import Block

_FEWEST = 3
"""Items: of two with the same number one may be a copy."""
_LAZY = frozenset({"0", "1"})


def counted(blocks: Sequence[Block]) -> dict[int, int]:
    """The numbers that items are shown with, by the offset at which their blocks begin; only of lists numbered lazily."""
    out: dict[int, int] = {}
    open_lists: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind == "item":
            for level in [level for level in open_lists if level > block.level]:
                _close(open_lists.pop(level), out)
            items = open_lists.get(block.level)
            if items and items[-1].marker[-1:] != block.marker[-1:]:
                _close(open_lists.pop(block.level), out)
            open_lists.setdefault(block.level, []).append(block)
        elif block.level == 0 and block.kind not in ("comment", "html"):
            for items in open_lists.values():
                _close(items, out)
            open_lists.clear()
    for items in open_lists.values():
        _close(items, out)
    return out


def _close(items: list[Block], out: dict[int, int]) -> None:
    numbers = {item.marker[:-1] for item in items}
    if len(items) >= _FEWEST and len(numbers) == 1 and numbers <= _LAZY:
        first = int(items[0].marker[:-1])
        out.update((item.span.start, first + place) for place, item in enumerate(items))
