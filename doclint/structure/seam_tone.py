"""The tone in which a text speaks to its reader: as a statute, an order, a request, a letter, a report, a plan.

Each tone has expressions of its own (``data/registers.json``). A stretch whose mixture of them is another than that of
the rest was written for another reader.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from pathlib import Path

_FEWEST = 3
"""Expressions on each side without which its tone is not known."""
_UNSEEN = 0.5
"""Expressions that each tone has in advance: one that has not occurred yet is not impossible."""
_LEAST = 2.0
"""Strength (natural units of information) below which the mixture differs as that of any two passages may."""
_MOST_SHOWN = 2
"""Expressions that are shown to a reader for each side."""


@dataclass(frozen=True, slots=True)
class OtherTone:
    """How the tone of a stretch differs: ``strength`` in natural units of information, ``here`` and ``elsewhere`` the
    expressions that show it, ``place`` and ``[start, end)`` where the first of ``here`` stands.
    """

    strength: float
    here: tuple[str, ...]
    elsewhere: tuple[str, ...]
    place: int
    start: int
    end: int


@lru_cache(maxsize=2)
def _expressions(english: bool) -> re.Pattern[str]:
    source = json.loads((Path(__file__).parent / "data" / "registers.json").read_text(encoding="utf-8"))
    tones: dict[str, str] = source["en" if english else "zh"]
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in tones.items()))


class Tones:
    """The expressions of tone in each paragraph of a text."""

    def __init__(self, texts: Sequence[str], english: bool) -> None:
        pattern = _expressions(english)
        self._kinds = pattern.groupindex.keys()
        self._found = [[(m.lastgroup or "", m) for m in pattern.finditer(text)] for text in texts]
        self._total = Counter(tone for found in self._found for tone, _ in found)

    def other(self, start: int, end: int) -> OtherTone | None:
        """How the tone of the paragraphs ``start`` to ``end`` (exclusive) differs from that of all others; None if it
        does not, or one of the two has none.
        """
        here = Counter(tone for found in self._found[start:end] for tone, _ in found)
        count, others = here.total(), self._total.total() - here.total()
        if count < _FEWEST or others < _FEWEST:
            return None
        spread = _UNSEEN * len(self._kinds)
        excess: dict[str, float] = {}
        for tone in self._kinds:
            share = (here[tone] + _UNSEEN) / (count + spread)
            usual = (self._total[tone] - here[tone] + _UNSEEN) / (others + spread)
            excess[tone] = log(share / usual)
        strength = sum([here[tone] * more for tone, more in excess.items()])
        ours = max(excess, key=lambda tone: here[tone] * excess[tone])
        theirs = min(excess, key=lambda tone: (self._total[tone] - here[tone]) * excess[tone])
        if strength < _LEAST or not here[ours] or not self._total[theirs] - here[theirs] or ours == theirs:
            return None
        inside = range(start, end)
        outside = [place for place in range(len(self._found)) if place not in inside]
        place, match = next((k, m) for k in inside for tone, m in self._found[k] if tone == ours)
        return OtherTone(strength, self._shown(ours, inside), self._shown(theirs, outside), place, *match.span())

    def _shown(self, tone: str, places: Sequence[int]) -> tuple[str, ...]:
        """The commonest expressions of a tone in these paragraphs, of two alike the earlier."""
        counts = Counter(m[0] for place in places for kind, m in self._found[place] if kind == tone)
        return tuple(sorted(counts, key=lambda text: -counts[text])[:_MOST_SHOWN])
