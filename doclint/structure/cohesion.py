"""How the prose of a document holds together: which terms go through it, and where few do.

The measure is lexical cohesion as in TextTiling (Hearst 1997), over pairs of Chinese characters or English words, each
weighing its level (``vocabulary``): whole numbers, so that sums do not depend on the order of terms. All of it is linear in the length of the text: the places
of each term are collected once, and say the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from doclint.structure.structure import Structure
from doclint.structure.vocabulary import RAREST, STEP, commonplace, levels, terms

PROSE = frozenset({"body", "attachment", "embedded"})
"""Parts that are prose of the document's own."""
LONGEST_PASSAGE = 6
"""Paragraphs: a foreign passage inside a document is looked for up to this length; a longer one shows at its seams."""
_FAR = 8
"""Paragraphs: a term that comes back within so many holds neighbours together."""
_OFTEN = 8
"""A term in this many paragraphs or more goes through a whole document, however many they are."""
_REPEATEDLY = 4
"""A term in so many paragraphs is repeated often: by chance they hardly ever stand on one side of a boundary."""
_LEAST_MASS = 50
"""Weight of a stretch of text that is long enough to be judged (about ten words that tell something)."""
_MOST_TIES = 3.0
_TELLING = 4
"""Level from which a term belongs to a subject and not to the language of all documents."""
_RUNS_THROUGH = 15
"""A term that one paragraph in so many has, and three at least, is one of the words the document is about."""
_FEWEST_THROUGH = 3


@dataclass(slots=True)
class _Sums:
    """What one pass over the postings adds up. By place unless said otherwise."""

    mass: list[int]
    """Weight of all terms."""
    own: list[int]
    """Weight of the terms that no other paragraph has."""
    told: list[int]
    """Weight of the terms of a subject."""
    through: list[int]
    """Weight of those of them that go through the document and stand farther away than the longest passage."""
    away: list[int]
    """Weight of all terms that stand farther away than the longest passage as well."""
    before: list[int]
    """Weight of the terms that the paragraph before has too."""
    around: list[int]
    """Weight of the terms that stand within ``_AROUND`` paragraphs, each way counted."""
    over: list[int]
    """Weight of the terms that the paragraphs before and behind share and this one lacks."""
    tied: list[int]
    """Changes, from place to place, of the weight of terms that go across a boundary and come back within ``_FAR``."""
    crossed: list[int]
    """Changes of the weight of terms that go across a boundary at all."""
    crossed_often: list[int]
    """The same of the terms that are repeated often."""
    known_behind: list[int]
    """Changes of the weight of the terms behind a boundary that stand before it too."""
    by_count: list[int]
    """Weight of the terms in so many paragraphs (index; the last: and more)."""
    near: list[tuple[int, int, int]]
    """First and last place of the terms that stand close together, and the weight of all their occurrences."""

    @classmethod
    def zero(cls, n: int) -> _Sums:
        """All sums zero, for ``n`` places and the two boundaries behind the last."""

        def zeros() -> list[int]:
            return [0] * (n + 2)

        return cls(
            [0] * n, zeros(), zeros(), zeros(), zeros(), zeros(), zeros(), zeros(), zeros(), zeros(), zeros(), zeros(),
            [0] * (_OFTEN + 1), []
        )  # fmt: skip


_AROUND = 4
"""Paragraphs within which a term counts as being around."""


class Cohesion:
    """The prose paragraphs of a document and the terms in them. A *place* is a position in ``indices``."""

    def __init__(self, structure: Structure) -> None:
        self.english = structure.english
        names, paragraphs = structure.parts.names, structure.paragraphs
        self.indices: list[int] = [
            p.index for p in paragraphs if names[p.index] in PROSE and p.kind != "table"
        ]
        common = commonplace(self.english)
        self.terms: list[frozenset[str]] = [
            terms(paragraphs[i].text, self.english) - common for i in self.indices
        ]
        """The terms of each paragraph, without those that every document has."""
        self.first: dict[str, int] = {}
        """The first place of each term."""
        self.repeated: dict[str, list[int]] = {}
        """The places of each term that more than one paragraph has, in order."""
        self._known = levels(self.english)
        self._post()

    def __len__(self) -> int:
        return len(self.indices)

    def weight(self, term: str) -> float:
        """How much a term tells."""
        return STEP * self._known.get(term, RAREST)

    def places(self, term: str) -> Sequence[int]:
        """The places of a term, in order."""
        return self.repeated.get(term) or ((self.first[term],) if term in self.first else ())

    def _post(self) -> None:
        first, repeated = self.first, self.repeated
        seen: set[str] = set()
        for place, found in enumerate(self.terms):
            first.update(dict.fromkeys(found - seen, place))  # most terms come once: no loop in Python over those
            for term in found & seen:
                if term in repeated:
                    repeated[term].append(place)
                else:
                    repeated[term] = [first[term], place]
            seen |= found

    @property
    def mass(self) -> list[int]:
        """The weight of all terms of each paragraph."""
        return self._sums.mass

    @cached_property
    def mass_before(self) -> list[int]:
        """The weight of all paragraphs before each place; one more entry than places."""
        return running(self.mass)

    def mass_of(self, start: int, end: int) -> int:
        """The weight of the places ``start`` to ``end`` (exclusive)."""
        return self.mass_before[end] - self.mass_before[start]

    @cached_property
    def _sums(self) -> _Sums:
        n = len(self.indices)
        s = _Sums.zero(n)
        told, through, away, before, around, over = s.told, s.through, s.away, s.before, s.around, s.over
        tied, crossed, behind, known = s.tied, s.crossed, s.known_behind, self._known.get
        crossed_often, repeatedly = s.crossed_often, _REPEATEDLY
        plain, begun = [0] * (n + 2), [0] * (n + 2)  # of the repeated terms: common ones, and first occurrences
        far, close, longest = _FAR, _AROUND, LONGEST_PASSAGE
        often = max(_FEWEST_THROUGH, n // _RUNS_THROUGH)
        for term, places in self.repeated.items():
            weight = known(term, RAREST)
            count, first, last = len(places), places[0], places[-1]
            s.by_count[count if count < _OFTEN else _OFTEN] += weight
            crossed[first + 1] += weight
            crossed[last + 1] -= weight
            if count >= repeatedly:
                crossed_often[first + 1] += weight
                crossed_often[last + 1] -= weight
            tied[first + 1] += weight
            tied[last + 1] -= weight
            begun[first] += weight
            behind[first + 1] += (count - 1) * weight
            if last - first < longest:
                s.near.append((first, last, count * weight))
            telling = weight >= _TELLING
            known_here, known_beyond = told if telling else plain, through if telling and count >= often else away
            low, high = last - longest, first + longest
            a = first
            # The loop over every occurrence: what can be added up outside is.
            for b in places:
                known_here[b] += weight
                if b > high or b < low:
                    known_beyond[b] += weight
                gap = b - a
                if gap > far:
                    tied[a + 1] -= weight
                    tied[b + 1] += weight
                elif 0 < gap <= close:
                    around[a] += weight
                    around[b] += weight
                    if gap == 1:
                        before[b] += weight
                    elif gap == 2:
                        over[a + 1] += weight
                a = b
        repeated = self.repeated.keys()
        for place, found in enumerate(self.terms):
            alone = [known(term, RAREST) for term in found - repeated]
            s.own[place] = sum(alone)
            again = told[place] + plain[place]
            s.mass[place] = s.own[place] + again
            behind[place + 1] -= again - begun[place]
            away[place] += through[place]
            told[place] += sum([weight for weight in alone if weight >= _TELLING])
        return s

    @property
    def away(self) -> list[int]:
        """By place, the weight of the terms that also stand farther away than the longest passage."""
        return self._sums.away

    @property
    def told(self) -> list[int]:
        """By place, the weight of the terms of a subject."""
        return self._sums.told

    @property
    def through(self) -> list[int]:
        """By place, the weight of the terms of a subject that go through the document beyond the passage around."""
        return self._sums.through

    @property
    def before(self) -> list[int]:
        """By place, the weight of the terms that the paragraph before has too."""
        return self._sums.before

    @property
    def around(self) -> list[int]:
        """By place, the weight of the terms that come back within four paragraphs, either way."""
        return self._sums.around

    @property
    def over(self) -> list[int]:
        """By place, the weight of the terms that the paragraphs on both sides share and this one lacks."""
        return self._sums.over

    def closed(self, length: int) -> list[float]:
        """For the passage of ``length`` paragraphs from each place on: the share of its weight that is in terms the
        rest of the document does not have (0 to 1). ``length`` is at most ``LONGEST_PASSAGE``.
        """
        n = len(self.indices)
        change = [0] * (n + 2)
        if length > 1:
            for first, last, weight in self._sums.near:
                if last - first < length:
                    start = last - length + 1
                    change[start if start > 0 else 0] += weight
                    change[first + 1] -= weight
        own, mass = running(self._sums.own[:n]), self.mass_before
        out: list[float] = []
        inside = 0
        for start in range(n - length + 1):
            end = start + length
            inside += change[start]
            whole = mass[end] - mass[start]
            out.append((inside + own[end] - own[start]) / whole if whole else 0.0)
        return out

    @cached_property
    def crossing(self) -> list[float]:
        """For the boundary before each place: the weight of the terms found on both sides of it, as a share of what
        there would be if every term stood anywhere. About 1 in a text of one subject, near 0 where two texts meet.
        """
        across = accumulate(self._sums.crossed[: len(self.indices)])
        return [self._as_expected(weight, place, 0) for place, weight in enumerate(across)]

    def crossing_often(self, place: int) -> float:
        """The same for one place and the terms alone that many paragraphs have, which hold a whole text together."""
        return self._as_expected(self._across_often[place], place, _REPEATEDLY)

    @cached_property
    def _across_often(self) -> list[int]:
        return list(accumulate(self._sums.crossed_often))

    @property
    def mass_often(self) -> int:
        """The weight of the terms that many paragraphs have, each once."""
        return sum(self._sums.by_count[_REPEATEDLY:])

    def _as_expected(self, across: int, place: int, fewest: int) -> float:
        """The weight across a boundary as a share of what it would be if the terms that ``fewest`` paragraphs or more
        have stood anywhere.
        """
        x = place / len(self.indices)
        counts = enumerate(self._sums.by_count[fewest:], fewest)
        expected = sum([weight * (1 - x**k - (1 - x) ** k) for k, weight in counts if weight])
        return across / expected if expected > 0 else 1.0

    @cached_property
    def known_behind(self) -> list[float]:
        """For the boundary before each place: the share of the weight behind it that is in terms named before it."""
        mass, n = self.mass_before, len(self.indices)
        return [
            across / (mass[n] - mass[place]) if mass[n] > mass[place] else 1.0
            for place, across in enumerate(accumulate(self._sums.known_behind[:n]))
        ]

    @cached_property
    def ties(self) -> list[float]:
        """For the boundary before each place: how much of their terms the paragraphs near it share across it, as a
        multiple of the document's median.
        """
        n, mass = len(self.indices), self.mass_before
        half = _FAR // 2
        raw: list[float] = []
        for place, across in enumerate(accumulate(self._sums.tied[:n])):
            left = mass[place] - mass[place - half if place > half else 0]
            right = mass[place + half if place + half < n else n] - mass[place]
            lighter = left if left < right else right
            raw.append(across / lighter if lighter > _LEAST_MASS else 1.0)
        ordered = sorted(raw[1:])
        median = (ordered[len(ordered) // 2] if ordered else 1.0) or 1.0
        return [min(_MOST_TIES, one / median) for one in raw]


def running(values: Iterable[int]) -> list[int]:
    """The sum of all values before each place; one more entry than values."""
    return [0, *accumulate(values)]


def cohesion(structure: Structure) -> Cohesion:
    """The cohesion of a document, kept with its structure."""
    return structure.kept("cohesion", lambda: Cohesion(structure))
