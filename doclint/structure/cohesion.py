"""How the prose of a document holds together: which terms go through it, and where few do.

The measure is lexical cohesion as in TextTiling (Hearst 1997), over pairs of Chinese characters or English words, each
weighing what it tells (``vocabulary``). All of it is linear in the length of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from doclint.structure.structure import Structure
from doclint.structure.vocabulary import RAREST, STEP, terms, weights

_RAREST = STEP * RAREST
PROSE = frozenset({"body", "attachment", "embedded"})
"""Parts that are prose of the document's own."""
_FAR = 8
"""Paragraphs: a term that comes back within so many holds neighbours together."""
_OFTEN = 8
"""A term in this many paragraphs or more goes through a whole document, however many they are."""
_LEAST_MASS = 20.0
"""Weight of a stretch of text that is long enough to be judged (about ten words that tell something)."""


class Cohesion:
    """The prose paragraphs of a document and the terms in them. A *place* is a position in ``indices``."""

    def __init__(self, structure: Structure) -> None:
        self.english = structure.english
        names, paragraphs = structure.parts.names, structure.paragraphs
        self.indices: list[int] = [
            p.index for p in paragraphs if names[p.index] in PROSE and p.kind != "table"
        ]
        self.terms: list[frozenset[str]] = []
        """The terms of each paragraph."""
        self.mass: list[float] = []
        """The weight of all terms of each paragraph."""
        self.first: dict[str, int] = {}
        """The first place of each term."""
        self.last: dict[str, int] = {}
        """The last place of each term."""
        self.count: Counter[str] = Counter()
        """In how many paragraphs each term stands."""
        self._known = weights(self.english)
        self._read([paragraphs[i].text for i in self.indices])

    def __len__(self) -> int:
        return len(self.indices)

    def weight(self, term: str) -> float:
        """How much a term tells."""
        return self._known.get(term, _RAREST)

    def _read(self, texts: Sequence[str]) -> None:
        first, last, count, weight = self.first, self.last, self.count, self._known.get
        for place, text in enumerate(texts):
            found = terms(text, self.english)
            last.update(dict.fromkeys(found, place))
            count.update(found)
            self.terms.append(found)
            self.mass.append(sum([weight(term, _RAREST) for term in found]))
        for place in range(len(self.terms) - 1, -1, -1):
            first.update(dict.fromkeys(self.terms[place], place))  # backwards: the first place stays

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
    def _local(self) -> list[tuple[int, int, float]]:
        """First and last place of the terms that stand close together, and the weight of all their occurrences."""
        last, count, weight = self.last, self.count, self._known.get
        return [
            (place, last[term], count[term] * weight(term, _RAREST))
            for term, place in self.first.items()
            if last[term] - place < LONGEST_PASSAGE
        ]

    def closed(self, length: int) -> list[float]:
        """For the passage of ``length`` paragraphs from each place on: the share of its weight that is in terms the
        rest of the document does not have (0 to 1). ``length`` is at most ``LONGEST_PASSAGE``.
        """
        n = len(self.indices)
        change = [0.0] * (n + 2)
        for first, last, weight in self._local:
            if last - first < length:
                change[max(0, last - length + 1)] += weight
                change[first + 1] -= weight
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
        first, last, weight = self.first, self.last, self._known.get
        for term, count in self.count.items():
            if count > 1:
                one = weight(term, _RAREST)
                by_count[min(count, _OFTEN)] += one
                change[first[term] + 1] += one
                change[last[term] + 1] -= one
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
        again = frozenset(term for term, count in self.count.items() if count > 1)
        weight = self._known.get
        for place, found in enumerate(self.terms):
            for term in found & again:
                before = seen.get(term)
                if before is not None and place - before <= _FAR:
                    one = weight(term, _RAREST)
                    change[before + 1] += one
                    change[place + 1] -= one
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


LONGEST_PASSAGE = 6
"""Paragraphs: a foreign passage inside a document is looked for up to this length; a longer one shows at its seams."""
_MOST_TIES = 3.0


def cohesion(structure: Structure) -> Cohesion:
    """The cohesion of a document, kept with its structure."""
    return structure.kept("cohesion", lambda: Cohesion(structure))
