"""The terms of a text and how much each of them tells about its subject."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from doclint.lazy_pattern import lazy_pattern

LETTERS = lazy_pattern("[A-Za-z]{3,}")
PIECE = lazy_pattern("[\u4e00-\u9fff々]{2,}")
STEP = 0.4
"""Natural logarithm units per level of the list of common terms."""
RAREST = 9
"""The level of a term that is not in the list."""
_STEM = 7
"""Letters of an English word that count: inflections fall together."""


def chinese_terms(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters of a text: no dictionary is needed, and names count as well."""
    out: set[str] = set()
    for run in PIECE.findall(text):
        out.update(map(str.__add__, run, run[1:]))
    return frozenset(out)


def english_terms(text: str) -> frozenset[str]:
    """The words of a text, in small letters and cut to their stem."""
    return frozenset(word[:_STEM] for word in LETTERS.findall(text.lower()))


def terms(text: str, english: bool) -> frozenset[str]:
    """The terms of a text in one language or the other."""
    return english_terms(text) if english else chinese_terms(text)


def weight(term: str, english: bool) -> float:
    """How much a term tells: 0 for one that every document has, more the fewer have it (natural logarithm)."""
    return STEP * _levels(english).get(term, RAREST)


def weights(english: bool) -> dict[str, float]:
    """The weights of the listed terms; those not listed weigh ``STEP * RAREST``."""
    return _weights(english)


def levels(english: bool) -> dict[str, int]:
    """The levels of the listed terms, from 0 (every document has it); those not listed are at ``RAREST``."""
    return _levels(english)


@lru_cache(maxsize=2)
def commonplace(english: bool) -> frozenset[str]:
    """The terms that nearly every document has: they tell nothing of where a text belongs."""
    return frozenset(term for term, level in _levels(english).items() if level <= _COMMONPLACE)


_COMMONPLACE = 1
"""The level up to which a term is commonplace: every second document has it (e to the power of minus 0.6)."""


@lru_cache(maxsize=2)
def _weights(english: bool) -> dict[str, float]:
    return {term: STEP * level for term, level in _levels(english).items()}


@lru_cache(maxsize=2)
def _levels(english: bool) -> dict[str, int]:
    wanted = "en" if english else "zh"
    levels: dict[str, int] = {}
    source = (Path(__file__).parent / "data" / "vocabulary.txt").read_text(encoding="utf-8")
    for line in source.splitlines():
        if not line.startswith(wanted):
            continue
        _, level, listed = line.split(" ", 2)
        members = listed.split(" ") if english else [listed[i : i + 2] for i in range(0, len(listed), 2)]
        levels.update(dict.fromkeys(members, int(level)))
    return levels
