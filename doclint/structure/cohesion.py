"""How the prose of a document holds together: which terms go through it, and where few do.

The measure is lexical cohesion as in TextTiling (Hearst 1997), over pairs of Chinese characters or English words, each
weighing what it tells (``vocabulary``). All of it is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from doclint.structure.structure import Structure
from doclint.structure.vocabulary import RAREST, STEP, terms, weights

PROSE = frozenset({"body", "attachment", "embedded"})
"""Parts that are prose of the document's own."""
_FAR = 8
"""Paragraphs: a term that comes back within so many holds neighbours together."""
_OFTEN = 8
"""A term in this many paragraphs or more goes through a whole document, however many they are."""
_LEAST_MASS = 20.0
"""Weight of a stretch of text that is long enough to be judged (about ten words that tell something)."""


@dataclass(slots=True)
class Spread:
    """Where a term stands: first and last place in the prose, and in how many paragraphs."""

    first: int
    last: int
    count: int
    weight: float


class Cohesion:
    """The prose paragraphs of a document and the terms in them. A *place* is a position in ``indices``."""

    def __init__(self, structure: Structure) -> None:
        self.english = structure.english
        names, paragraphs = structure.parts.names, structure.paragraphs
        self.indices: list[int] = [
            p.index for p in paragraphs if names[p.index] in PROSE and p.kind != "table"
        ]
        self.terms: list[frozenset[str]] = []
        self.spread: dict[str, Spread] = {}
        self.mass: list[float] = []
        """The weight of all terms of each paragraph."""
        self._read([paragraphs[i].text for i in self.indices])

    def __len__(self) -> int:
        return len(self.indices)

    def _read(self, texts: Sequence[str]) -> None:
        known, rarest = weights(self.english), STEP * RAREST
        spread = self.spread
        for place, text in enumerate(texts):
            found = terms(text, self.english)
            mass = 0.0
            for term in found:
                one = spread.get(term)
                if one is None:
                    weight = known.get(term, rarest)
                    spread[term] = Spread(place, place, 1, weight)
                    mass += weight
                else:
                    one.last = place
                    one.count += 1
                    mass += one.weight
            self.terms.append(found)
            self.mass.append(mass)

    @cached_property
    def mass_before(self) -> list[float]:
        """The weight of all paragraphs before each place; one more entry than places."""
        out = [0.0]
        for mass in self.mass:
            out.append(out[-1] + mass)
        return out

    def mass_of(self, start: int, end: int) -> float:
        """The weight of the places ``start`` to ``end`` (exclusive)."""
        return self.mass_before[end] - self.mass_before[start]

    @cached_property
    def _local(self) -> list[Spread]:
        return [one for one in self.spread.values() if one.last - one.first < LONGEST_PASSAGE]

    def closed(self, length: int) -> list[float]:
        """For the passage of ``length`` paragraphs from each place on: the share of its weight that is in terms the
        rest of the document does not have (0 to 1). ``length`` is at most ``LONGEST_PASSAGE``.
        """
        n = len(self.indices)
        change = [0.0] * (n + 2)
        for one in self._local:
            if one.last - one.first < length:
                weight = one.weight * one.count
                change[max(0, one.last - length + 1)] += weight
                change[one.first + 1] -= weight
        out: list[float] = []
        inside = 0.0
        for start in range(n - length + 1):
            inside += change[start]
            mass = self.mass_of(start, start + length)
            out.append(inside / mass if mass else 0.0)
        return out

    @cached_property
    def crossing(self) -> list[float]:
        """For the boundary before each place: the weight of the terms found on both sides of it, as a share of what
        there would be if every term stood anywhere. About 1 in a text of one subject, near 0 where two texts meet.
        """
        n = len(self.indices)
        change = [0.0] * (n + 1)
        by_count = [0.0] * (_OFTEN + 1)
        for one in self.spread.values():
            if one.count > 1:
                by_count[min(one.count, _OFTEN)] += one.weight
                change[one.first + 1] += one.weight
                change[one.last + 1] -= one.weight
        out: list[float] = []
        across = 0.0
        for place in range(n):
            across += change[place]
            x = place / n
            expected = sum(
                by_count[k] * (1 - x**k - (1 - x) ** k) for k in range(2, _OFTEN + 1) if by_count[k]
            )
            out.append(across / expected if expected > 0 else 1.0)
        return out

    @cached_property
    def ties(self) -> list[float]:
        """For the boundary before each place: how much of their terms the paragraphs near it share across it, as a
        multiple of the document's median.
        """
        n = len(self.indices)
        change = [0.0] * (n + 2)
        seen: dict[str, int] = {}
        for place, found in enumerate(self.terms):
            for term in found:
                before = seen.get(term)
                if before is not None and place - before <= _FAR:
                    weight = self.spread[term].weight
                    change[before + 1] += weight
                    change[place + 1] -= weight
                seen[term] = place
        raw: list[float] = []
        across = 0.0
        half = _FAR // 2
        for place in range(n):
            across += change[place]
            mass = min(self.mass_of(max(0, place - half), place), self.mass_of(place, min(n, place + half)))
            raw.append(across / mass if mass > _LEAST_MASS else 1.0)
        ordered = sorted(raw[1:])
        median = ordered[len(ordered) // 2] if ordered else 1.0
        return [min(_MOST_TIES, one / (median or 1.0)) for one in raw]

    def own_terms(self, start: int, end: int) -> list[str]:
        """Terms that stand in the places ``start`` to ``end`` (exclusive) and nowhere else."""
        found: set[str] = set()
        for place in range(start, end):
            found |= self.terms[place]
        spread = self.spread
        return [t for t in found if spread[t].first >= start and spread[t].last < end]


LONGEST_PASSAGE = 6
"""Paragraphs: a foreign passage inside a document is looked for up to this length; a longer one shows at its seams."""
_MOST_TIES = 3.0


def cohesion(structure: Structure) -> Cohesion:
    """The cohesion of a document, kept with its structure."""
    return structure.kept("cohesion", lambda: Cohesion(structure))
