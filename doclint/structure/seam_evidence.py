"""The evidence for a seam: what is measured of a passage, or of a place behind which another text may begin.

Few stretches of a document are worth measuring; they are chosen by their words and by breaks of the numbering. What is
measured of those is what ``seam_model`` weighs, and what ``tools/fit_seams.py`` fits the weights to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from math import log
from typing import Literal

from doclint.structure.cohesion import LONGEST_PASSAGE, Cohesion, cohesion, running
from doclint.structure.hand import SIGNS, Sign, hand
from doclint.structure.numbering_breaks import Break, goes_on, numbering_breaks
from doclint.structure.seam_amending import amends
from doclint.structure.seam_style import STYLE, Style
from doclint.structure.structure import Structure
from doclint.structure.subject import subject_of, title_of

SeamKind = Literal["paragraph", "item", "listed", "passage", "tail"]
"""A single paragraph without number, with one, or with the one that was due; several paragraphs; all the rest."""

_PASSAGE = (
    "length", "paragraphs", "mass", "alone", "alone_rel", "alone_dev", "away", "through", "through_rel", "told",
    "known_rank", "tie_before", "tie_behind", "before", "behind", "around", "around_rel", "over", "subject", "size", "labelled", "unlabelled_share",
    "break", "resumes", "split", "split_usual", "unfinished", "last",
)  # fmt: skip
_TAIL = (
    "paragraphs", "behind", "mass", "crossing", "crossing_rel", "lowest", "ties", "known", "known_rel", "subject",
    "labelled", "break", "unit", "often", "often_mass",
)  # fmt: skip
FEATURES: dict[SeamKind, tuple[str, ...]] = {
    "paragraph": (*_PASSAGE, *STYLE, *SIGNS),
    "item": (*_PASSAGE, *STYLE, *SIGNS),
    "listed": (*_PASSAGE, *STYLE, *SIGNS),
    "passage": (*_PASSAGE, *STYLE, *SIGNS),
    "tail": (*_TAIL, *STYLE, *SIGNS),
}
"""What is measured of each kind of seam, in the order of the values. The style and the signs of another hand come last."""
_BREAKS = {None: 0.0, "jump": 1.0, "headless": 2.0, "restart": 3.0, "back": 4.0}
"""The kinds of breaks by how much they say."""
FEWEST = 6
"""Paragraphs of prose: with fewer there is nothing to be foreign to."""
_LIGHTEST = 55
"""Weight of a passage below which its words say nothing (a heading, a short item)."""
_LIGHTEST_SIDE = 150
"""Weight of the lighter side of a boundary: with less than a short paragraph there is no tail."""
_SHORTEST_REACH = 3
"""A passage is at most this part (one third) of the document: else it is unclear which of the two is foreign."""
_MOST: dict[SeamKind, int] = {"paragraph": 5, "item": 4, "listed": 3, "passage": 8, "tail": 8}
"""So many stretches of each kind are measured, those most unlike the rest at first sight."""
_NEAR = 6
"""Paragraphs on either side of a boundary among which it should be where the fewest terms go across."""
_HEAD_OF_UNIT = 2
"""Paragraphs at the beginning of an attachment (附：, its title) that are not yet its text."""
_RESUMES_WITHIN = 3
"""Paragraphs behind a passage among which the numbering is broken once more if the passage was put in."""
_LEAST_DEVIATION = 0.05
_UNFINISHED = ("；", ";", "：", ":", "，", ",")


@dataclass(slots=True)
class Stretch:
    """Places ``start`` to ``end`` (exclusive) of the cohesion.

    ``features`` are what was measured, without style and signs of another hand (``Evidence.style``, ``Evidence.signs``). ``alone`` is
    the share of the vocabulary that the rest of the document does not have; for a tail, how much less than expected is
    shared across its beginning. ``gap`` is the break of numbering at the first labelled paragraph, ``resumes`` the one
    behind the stretch, ``split`` says that it stands between two items of one list.
    """

    kind: SeamKind
    start: int
    end: int
    features: tuple[float, ...]
    alone: float
    gap: Break | None
    resumes: Break | None = None
    split: bool = False


class Evidence:
    """What can be measured of the passages and boundaries of one document."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.text: Cohesion = cohesion(structure)
        self.n = len(self.text)
        breaks = numbering_breaks(structure) if self.n >= FEWEST else {}
        self._breaks = [breaks.get(i) for i in self.text.indices]
        self._labelled = [bool(structure.paragraphs[i].labels) for i in self.text.indices]
        self._mass = self.text.mass_before

    def signs(self, stretch: Stretch, kinds: Collection[str] = SIGNS) -> list[Sign]:
        """The signs of these kinds in which a stretch is of another hand than the rest."""
        return hand(self.structure).signs(stretch.start, stretch.end, kinds)

    def style(self, stretch: Stretch) -> tuple[float, ...]:
        """The measures of style of a stretch against the rest."""
        return self._style.measures(stretch.start, stretch.end)

    @cached_property
    def _style(self) -> Style:
        return Style(self.structure, self.text)

    # Passages ---------------------------------------------------------------------------------------------------

    def passages(self) -> Iterator[Stretch]:
        """The single paragraphs and the passages that are worth judging."""
        if self.n < FEWEST or sum(mass > _LIGHTEST for mass in self.text.mass) < FEWEST - 1:
            return
        found: dict[SeamKind, list[tuple[float, int, int]]] = {"paragraph": [], "item": [], "listed": [], "passage": []}
        shares: dict[int, _Shares] = {}
        for length in range(1, min(LONGEST_PASSAGE, self.n // _SHORTEST_REACH) + 1):
            shares[length] = self._shares(length)
            for unlike, start, end in self._unlike(length, shares[length]):
                found["passage" if length > 1 else self._kind_of_one(start)].append((unlike, start, end))
        for name, ranked in found.items():
            for _, start, end in nlargest(_MOST[name], ranked):
                stretch = self._passage(name, start, end, shares[end - start])
                yield stretch

    def _shares(self, length: int) -> _Shares:
        alone, mass = self.text.closed(length), self._mass
        heavy = [share for start, share in enumerate(alone) if mass[start + length] - mass[start] > _LIGHTEST]
        mean = sum(heavy) / len(heavy) if heavy else 0.0
        variance = sum([(share - mean) ** 2 for share in heavy]) / len(heavy) if heavy else 0.0
        told, through = self._told, self._through
        known = [
            (through[start + length] - through[start]) / telling
            if (telling := told[start + length] - told[start])
            else 0.0
            for start in range(self.n - length + 1)
        ]
        return _Shares(alone, mean, max(_LEAST_DEVIATION, variance**0.5), known)

    def _unlike(self, length: int, shares: _Shares) -> Iterator[tuple[float, int, int]]:
        """How unlike the rest each passage of a length is at first sight, with its start and end."""
        mass, broken, alone, known = self._mass, self._broken, shares.alone, shares.known
        ties, n, due = self.text.ties, self.n, self._due
        for start in range(1, n - length + 1):
            end = start + length
            if mass[end] - mass[start] < _LIGHTEST or (length > 1 and due[start]):
                continue
            unlike = alone[start] - known[start]
            unlike -= 0.15 * (ties[start] if end == n else (ties[start] + ties[end]) / 2)
            unlike += 0.1 * (broken[min(n, end + _RESUMES_WITHIN)] > broken[start])
            yield unlike, start, end

    @cached_property
    def _told(self) -> list[int]:
        return running(self.text.told[: self.n])

    @cached_property
    def _through(self) -> list[int]:
        return running(self.text.through[: self.n])

    @cached_property
    def _broken(self) -> list[int]:
        """How many breaks stand before each place."""
        return running([gap is not None for gap in self._breaks])

    @cached_property
    def _sizes(self) -> list[float]:
        """The logarithm of the length of each paragraph."""
        paragraphs = self.structure.paragraphs
        return [log(1 + len(paragraphs[i].text)) for i in self.text.indices]

    @cached_property
    def _usual(self) -> tuple[float, float, float, float]:
        """Of the whole document: shares of words that go through it, and that are near; mean size; labelled share."""
        n, mass, told = self.n, self._mass[-1], self._told[-1]
        return (
            self._through[n] / told if told else 0.0,
            sum(self.text.around[:n]) / mass,
            sum(self._sizes) / n,
            sum(self._labelled) / n,
        )

    def _passage(self, kind: SeamKind, start: int, end: int, shares: _Shares) -> Stretch:
        text, n, length = self.text, self.n, end - start
        mass = self._mass[end] - self._mass[start]
        told = self._told[end] - self._told[start]
        through = shares.known[start]
        usual_through, usual_around, usual_size, labelled = self._usual
        alone = shares.alone[start]
        head = next((k for k in range(start, end) if self._labelled[k]), None)
        gap = self._breaks[head] if head is not None else None
        behind = range(end, min(n, end + _RESUMES_WITHIN))
        after = next((self._breaks[k] for k in behind if self._labelled[k]), None)
        around = sum(text.around[start:end]) / mass
        beside = min(text.mass[start - 1], text.mass[end]) if length == 1 and end < n else 0.0
        split = self._parts_list(start, end)
        before = self.structure.paragraphs[text.indices[start - 1]].text.rstrip()
        features = (
            float(length),
            log(n),
            log(mass),
            alone,
            alone - shares.mean,
            (alone - shares.mean) / shares.deviation,
            sum(text.away[start:end]) / mass,
            through,
            through - usual_through,
            told / mass,
            sum([share <= through for share in shares.known]) / len(shares.known),
            text.ties[start],
            text.ties[end] if end < n else 1.0,
            text.before[start] / mass,
            text.before[end] / mass if end < n else 0.0,
            around,
            around - usual_around,
            text.over[start] / beside if beside else 0.0,
            self._off_subject(start, end),
            sum(self._sizes[start:end]) / length - usual_size,
            float(self._labelled[start]),
            1 - labelled,
            _BREAKS[gap.kind if gap else None],
            float(after is not None),
            float(split),
            log(1 + self._list_goes_on - (split and length == 1)),
            float(before.endswith(_UNFINISHED)),
            float(end == n),
        )
        return Stretch(kind, start, end, features, alone, gap, after, split)

    @cached_property
    def _due(self) -> list[bool]:
        """Whether each paragraph has the number that is due: a foreign one has it by chance, or was given it."""
        breaks, structure = self._breaks, self.structure
        return [breaks[place] is None and goes_on(structure, i) for place, i in enumerate(self.text.indices)]

    def _kind_of_one(self, place: int) -> SeamKind:
        return "listed" if self._due[place] else "item" if self._labelled[place] else "paragraph"

    @cached_property
    def _list_goes_on(self) -> int:
        """How often a list goes on behind a paragraph without label."""
        return sum(self._parts_list(place, place + 1) for place in range(1, self.n - 1))

    def _parts_list(self, start: int, end: int) -> bool:
        """Whether a passage that begins without label parts two items of one list."""
        if self._labelled[start] or end >= self.n:
            return False
        items, indices = self.structure.outline.items, self.text.indices
        before, behind = items.get(indices[start - 1]), items.get(indices[end])
        return before is not None and behind is not None and before.series is behind.series

    @cached_property
    def _of_subject(self) -> list[bool]:
        """Whether each paragraph speaks of the title's subject; empty if the title has none."""
        title = title_of(self.structure)
        subject = subject_of(title, self.structure).terms if title is not None and title.text else frozenset()
        return [not subject.isdisjoint(found) for found in self.text.terms] if subject else []

    def _off_subject(self, start: int, end: int) -> float:
        """How much more often the rest speaks of the title's subject than a stretch does (share of paragraphs)."""
        speaks, rest = self._of_subject, self.n - (end - start)
        if not speaks or not rest:
            return 0.0
        here = sum(speaks[start:end])
        return (sum(speaks) - here) / rest - here / (end - start)

    # Tails ------------------------------------------------------------------------------------------------------

    def tails(self) -> Iterator[Stretch]:
        """The tails that are worth judging."""
        n, text = self.n, self.text
        if n < FEWEST:
            return
        crossing, ties, mass = text.crossing, text.ties, self._mass
        inner = crossing[2 : n - 1]
        mean = sum(inner) / len(inner)
        ranked: list[tuple[float, int]] = []
        for place in range(2, n - 1):
            if min(mass[place], mass[n] - mass[place]) >= _LIGHTEST_SIDE and not self._due[place]:
                gap = self._breaks[place] or self._breaks[place + 1]
                unlike = -1.3 * crossing[place] - 0.1 * ties[place] + (0.3 if gap else 0.0)
                ranked.append((unlike, place))
        for _, place in nlargest(_MOST["tail"], ranked):
            if not self._attached(place):
                yield self._tail(place, mean)

    def _attached(self, place: int) -> bool:
        """Whether a tail is the attachment it lies in, which has words of its own: they change where that begins."""
        units, indices = self.structure.parts.unit_of, self.text.indices
        unit = units[indices[place]]
        if not unit:
            return False
        begin = place
        while begin and units[indices[begin - 1]] == unit:
            begin -= 1
        if not begin or place - begin <= _HEAD_OF_UNIT:
            return begin > 0
        if self.structure.parts.units[unit].kind != "attachment" or 2 * self._mass[begin] < self._mass[-1]:
            return False  # what is attached is the text itself, under a covering note
        crossing = self.text.crossing
        return min(crossing[begin : begin + _HEAD_OF_UNIT + 1]) <= crossing[place]

    def tells(self, stretch: Stretch) -> bool:
        """Whether words tell anything of a stretch: in a text that amends others its numbering alone does."""
        return stretch.gap is not None or stretch.resumes is not None or not self._amending

    @cached_property
    def _amending(self) -> bool:
        return amends(self.structure, self.text.indices)

    def _tail(self, place: int, mean: float) -> Stretch:
        n, text, mass = self.n, self.text, self._mass
        crossing, known = text.crossing, text.known_behind
        near = min(
            (*crossing[max(2, place - _NEAR) : place - 1], *crossing[place + 2 : place + _NEAR + 1]),
            default=1.0,
        )
        gap = self._breaks[place] or self._breaks[place + 1]
        unit_of, indices = self.structure.parts.unit_of, text.indices
        features = (
            log(n),
            1 - place / n,
            log(min(mass[place], mass[n] - mass[place])),
            crossing[place],
            crossing[place] - mean,
            crossing[place] - near,
            text.ties[place],
            known[place],
            known[place] - sum(known[1:]) / (n - 1),
            self._off_subject(place, n),
            float(self._labelled[place]),
            _BREAKS[gap.kind if gap else None],
            float(unit_of[indices[place]] != unit_of[indices[place - 1]]),
            text.crossing_often(place),
            log(1 + text.mass_often),
        )
        return Stretch("tail", place, n, features, max(0.0, 1 - crossing[place]), gap)


@dataclass(frozen=True, slots=True)
class _Shares:
    """Of all passages of one length: the share of words of their own, with mean and deviation of those of some weight, and
    the share of words that go through the document.
    """

    alone: list[float]
    mean: float
    deviation: float
    known: list[float]
