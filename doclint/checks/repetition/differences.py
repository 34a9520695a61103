"""In what two nearly equal texts differ, and whether the difference looks meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FUNCTION = frozenset("的地得了着和与及或并且而等对于在将把以为所之其也都还、，。；：,;:.“”‘’（）()《》 　进行加以")
"""Marks, and words without which a sentence says the same."""

_MEANT = frozenset("不未无非没免否禁正副主次大小上下左右前后内外高低中初新旧多少省市县区乡镇村级甲乙丙丁男女公私国总分自各可两双单再首第零〇一二三四五六七八九十百千万亿")
"""Characters by which items differ on purpose: negation, pairs, levels, numbers."""

_SIGN = re.compile(r"[A-Za-z0-9０-９%％〔〕]")


class Change(NamedTuple):
    """What stands at a place in the first text and in the second ("" where something was put in or left out)."""

    before: str
    after: str


def changes(one: str, other: str) -> Iterator[Change]:
    """The places in which two texts differ."""
    from rapidfuzz.distance import Indel

    pending: list[str] = ["", ""]
    for op in Indel.opcodes(one, other):
        if op.tag == "equal":
            if pending[0] or pending[1]:
                yield Change(*pending)
            pending = ["", ""]
        else:
            pending[0] += one[op.src_start : op.src_end]
            pending[1] += other[op.dest_start : op.dest_end]
    if pending[0] or pending[1]:
        yield Change(*pending)


def careless(one: str, other: str) -> bool:
    """Whether the difference of two texts looks like damage or sloppy rewording: marks and function words changed, or
    a single character lost or put in. False where a term, a number, a name or a negation was changed.
    """
    found = list(changes(one, other))
    telling = [change for change in found if not _says_nothing(change)]
    if not found or len(telling) > 1:
        return False
    return not telling or _is_slip(telling[0])


def _says_nothing(change: Change) -> bool:
    return all(char in _FUNCTION for char in change.before + change.after)


def _is_slip(change: Change) -> bool:
    """Whether one character was lost or put in that does not turn the meaning."""
    text = change.before + change.after
    return len(text) == 1 and text not in _MEANT and not _SIGN.search(text)
