"""Texts that amend: a decision that changes a law, an act or an order that inserts provisions into others.

Each of their provisions puts words into another place, so that each has a vocabulary of its own: it proves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_AMENDS = lazy_pattern(
    r"(?:修改|修正|修訂|修订|改)[为為]|增加[一二两三四五六七八九十]+[条款项章节编]|增列|作[为為]第|删去|刪除第"
    r"|\b(?:is|are) (?:hereby )?(?:further )?(?:amended|repealed)\b"
    r"|\bby (?:striking|inserting|adding|substituting|deleting|the (?:substitution|insertion|deletion|addition))\b"
)
_OPENING = "“\"「『`"
_MOSTLY = 0.6
"""Share of paragraphs that amend or are quoted: orders that amend one another among other things stay below."""


def amends(structure: Structure, indices: Sequence[int]) -> bool:
    """Whether most of these paragraphs of a document amend another text, or quote what is put into it."""
    paragraphs, quoted = structure.paragraphs, structure.quoted
    count = sum(
        i in quoted or paragraphs[i].text[:1] in _OPENING or _AMENDS.search(paragraphs[i].text) is not None
        for i in indices
    )
    return count >= _MOSTLY * len(indices)
