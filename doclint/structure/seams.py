"""Seams: places where a passage of another document was joined to this one.

No single sign proves a seam. Numbering that does not go on, terms that stand on one side only, another name that the text
gives itself (本条例, 本办法) are weak signs each; here those at one place become one judgement. The weights of the signs
come from a logistic regression over passages, of one paragraph, of four, and tails, put into sound documents of the same
kind, beside passages of sound documents (two thirds of the documents). They were rounded, signs that added little were
left out without fitting anew, weight was moved from the share of own words to how far it exceeds the document's usual one
(in a short list of measures every item has words of its own), and limits were set by reading false alarms. The certainty
is the score so made: it orders seams, and is no measured probability, for seams are rarer in the wild than in the fitting.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp, log
from typing import Literal

from doclint.structure.cohesion import Cohesion, cohesion
from doclint.structure.outline import Item
from doclint.structure.structure import Structure

BreakKind = Literal["jump", "back", "headless", "restart"]


@dataclass(frozen=True, slots=True)
class Break:
    """An item whose number does not go on with the one before it in its series.

    ``before`` is that item; None where the series begins at another number than one.
    """

    kind: BreakKind
    item: Item
    before: Item | None


@dataclass(frozen=True, slots=True)
class Seam:
    """A passage that seems to be of another document: paragraphs ``first`` to ``last`` (indices, inclusive).

    ``tail`` says that it runs to the end of the document. ``certainty`` is from 0 to 1. ``alone`` is the share of the
    passage's vocabulary that the rest of the document does not have (for a tail: the share of expected common terms that
    is missing). ``gap`` is the break of numbering at its first labelled paragraph, ``resumes`` the one after it.
    ``selves`` are the names the text gives itself before and after the seam, where they differ.
    """

    first: int
    last: int
    tail: bool
    certainty: float
    alone: float
    gap: Break | None
    resumes: Break | None = None
    selves: tuple[str, str] | None = None


def numbering_breaks(structure: Structure) -> dict[int, Break]:
    """The breaks of numbering of a document by the index of the paragraph."""
    return structure.kept("numbering breaks", lambda: dict(_numbering_breaks(structure)))


_LOOSE = frozenset({"shi", "ordinal"})
"""一是, 第一，: they number the points of a sentence, and begin anew in every answer of an interview."""


_DIVISIONS = frozenset({"division", "chapter", "section"})
"""A heading of a chapter is lost often and brings nothing foreign with it."""


def _numbering_breaks(structure: Structure) -> Iterator[tuple[int, Break]]:
    for series in structure.outline.series:
        if series.style in _LOOSE or series.style in _DIVISIONS:
            continue
        before: Item | None = None
        for item in series.items:
            kind = None
            value, suffix = item.label.value, item.label.suffix
            if before is None:
                if value != 1 and series.continues is None and not suffix:
                    kind = "headless"
                elif series.before is not None and not series.separated:
                    kind = "restart"
            elif value == before.label.value + 1 or (
                value == before.label.value and (suffix or before.label.suffix)
            ):
                pass
            else:
                # A number used twice running is a slip of the typist's, like one left out; going back is none.
                kind = "jump" if value >= before.label.value else "back"
            if kind is not None:
                earlier = before or (series.before.items[-1] if series.before else None)
                yield item.paragraph.index, Break(kind, item, earlier)  # type: ignore[arg-type]
            before = item


def _goes_on(structure: Structure, index: int) -> bool:
    """Whether a paragraph is the next item of a series that stands before it: a foreign one would be so by chance."""
    item = structure.outline.items.get(index)
    return item is not None and item.series.items[0] is not item and item.series.style not in _LOOSE


# Passages inside a document --------------------------------------------------------------------------------------

_PASSAGE: Mapping[str, float] = {
    "bias": -12.4,
    "alone": 5.0,
    "unlike": 6.0,
    "deviation": 0.25,
    "mass": 0.45,
    "jump": 2.6,
    "back": 4.7,
    "headless": 2.4,
    "restart": 3.8,
    "resumes": 2.3,
    "paragraphs": 0.35,
    "length": -1.1,
}
_LENGTHS = (1, 2, 3, 4, 6)
"""Lengths of passages that are tried, in paragraphs."""
FEWEST_FOR_SEAMS = 6
"""Paragraphs of prose: with fewer there is nothing to be foreign to."""
_LIGHTEST = 25.0
"""Weight of a passage below which its words say nothing (a heading, a short item)."""
_LEAST_ALONE = 0.5
"""Share of its own words without which a passage that breaks no numbering cannot be judged foreign."""
_SHORTEST_REACH = 3
"""A passage is at most this part (one third) of the document: else it is unclear which of the two is foreign."""


def find_passages(structure: Structure, certainty: float) -> list[Seam]:
    """Passages inside the document that seem foreign with at least this certainty; of several that
    overlap or touch the surest (where the numbering resumes after a passage it seems broken once more)."""
    found: list[Seam] = []
    text = cohesion(structure)
    for seam, start, end in sorted(_passages(structure, text, certainty), key=lambda s: -s[0].certainty):
        if not any(start <= e and s <= end for _, s, e in _kept(found, text)):
            found.append(seam)
        if len(found) >= _MOST:
            break
    return sorted(found, key=lambda seam: seam.first)


_MOST = 20
"""Seams of one document that are worth naming; a document with more is not one that a few passages went into."""


def _kept(found: list[Seam], text: Cohesion) -> Iterator[tuple[Seam, int, int]]:
    from bisect import bisect_left

    for seam in found:
        yield seam, bisect_left(text.indices, seam.first), bisect_left(text.indices, seam.last) + 1


def _passages(structure: Structure, text: Cohesion, certainty: float) -> Iterator[tuple[Seam, int, int]]:
    n = len(text)
    if n < FEWEST_FOR_SEAMS:
        return
    breaks = numbering_breaks(structure)
    at = [breaks.get(i) for i in text.indices]
    labelled = [bool(structure.paragraphs[i].labels) for i in text.indices]
    broken = [0]  # how many breaks stand before each place
    for gap in at:
        broken.append(broken[-1] + (gap is not None))
    w = _PASSAGE
    for length in _LENGTHS:
        if length > n // _SHORTEST_REACH:
            break
        alone = text.closed(length)
        judged = [a for start, a in enumerate(alone) if text.mass_of(start, start + length) > _LIGHTEST]
        if len(judged) < FEWEST_FOR_SEAMS // 2:
            continue
        mean = sum(judged) / len(judged)
        deviation = max(0.05, (sum((a - mean) ** 2 for a in judged) / len(judged)) ** 0.5)
        base = w["bias"] + w["paragraphs"] * log(n) + w["length"] * log(length)
        for start in range(1, n - length + 1):
            end = start + length
            mass = text.mass_of(start, end)
            if mass < _LIGHTEST:
                continue
            if alone[start] < _LEAST_ALONE and broken[min(n, end + 3)] == broken[start]:
                continue
            head = next((k for k in range(start, end) if labelled[k]), None)
            gap = at[head] if head is not None else None
            if head == start and gap is None and _goes_on(structure, text.indices[start]):
                continue
            if gap is None and length == 1:
                continue  # one paragraph with words of its own is what most documents have somewhere
            if gap is None and any(at[start:end]):
                continue  # the passage that begins at the break is judged by itself
            after = next((at[k] for k in range(end, min(n, end + 3)) if labelled[k]), None)
            score = (
                base
                + w["alone"] * alone[start]
                + w["unlike"] * (alone[start] - mean)
                + w["deviation"] * max(-2.0, min(4.0, (alone[start] - mean) / deviation))
                + w["mass"] * log(mass)
                + (w[gap.kind] if gap else 0.0)
                + (w["resumes"] if after else 0.0)
            )
            sure = 1 / (1 + exp(-score))
            if sure >= certainty:
                first, last = text.indices[start], text.indices[end - 1]
                yield Seam(first, last, False, sure, alone[start], gap, after), start, end


# Tails -----------------------------------------------------------------------------------------------------------

_TAIL: Mapping[str, float] = {
    "bias": 0.8,
    "crossing": -8.6,
    "unlike": 2.9,
    "lowest": -1.65,
    "jump": 3.4,
    "back": 5.1,
    "headless": 3.1,
    "restart": 3.4,
    "selves": 1.0,
    "self": 1.4,
    "unit": -0.6,
    "paragraphs": -0.45,
    "mass": 0.67,
    "short": 0.5,
    "ties": -2.8,
}
_NEAR = 6
"""Paragraphs on either side of a boundary among which it should be where the fewest terms go across."""
_LIGHTEST_SIDE = 60.0
"""Weight of the lighter side: with less than a short paragraph there is no tail."""
_LIGHTEST_MUTE = 250.0
"""Weight of each side of a seam that words alone point to, without numbering or self-name: a page or more."""
_SHORT_SIDE = 4
_LEAST_DROP = 0.05
"""How much fewer terms than elsewhere in the document must cross a seam: in a short list of measures few ever do."""
_SELF = re.compile(
    "本(?:条例|办法|规定|法|细则|决定|意见|通知|方案|规划|解释|规则|章程|指南|标准|报告|计划|准则|制度|公约"
    "|省|市|自治区|自治州|县|区|州|行|院|厅|部|局|公司|校|镇|乡)(?![级质届领地身])"
)
_ENGLISH_SELF = re.compile(
    r"\b[Tt]his (?:[Aa]ct|[Oo]rder|chapter|section|title|proclamation|memorandum|directive|part|schedule|policy)\b"
)


def find_tail(structure: Structure, certainty: float) -> Seam | None:
    """Where the tail of another document begins, if there is such a place of at least this certainty."""
    text = cohesion(structure)
    n = len(text)
    if n < FEWEST_FOR_SEAMS:
        return None
    breaks = numbering_breaks(structure)
    crossing, ties = text.crossing, text.ties
    selves = [_self_names(structure, i) for i in text.indices]
    right: Counter[str] = Counter(name for names in selves for name in names)
    left: Counter[str] = Counter()
    inner = crossing[2 : n - 1]
    mean = sum(inner) / len(inner)
    unit_of = structure.parts.unit_of
    w = _TAIL
    best: tuple[float, int, Break | None, tuple[str, str] | None] | None = None
    for place in range(1, n - 1):
        left.update(selves[place - 1])
        right.subtract(selves[place - 1])
        mass = min(text.mass_before[place], text.mass_of(place, n))
        if place < 2 or mass < _LIGHTEST_SIDE:
            continue
        near = min(
            (*crossing[max(2, place - _NEAR) : place - 1], *crossing[place + 2 : place + _NEAR + 1]),
            default=1.0,
        )
        gap = breaks.get(text.indices[place]) or breaks.get(text.indices[place + 1])
        apart = _apart(left, right)
        sure_apart = apart is not None and left[apart[0]] > 1 and right[apart[1]] > 1
        if mean - crossing[place] < _LEAST_DROP and not sure_apart:
            continue
        other_unit = unit_of[text.indices[place]] != unit_of[text.indices[place - 1]]
        score = (
            w["bias"]
            + w["crossing"] * crossing[place]
            + w["unlike"] * (crossing[place] - mean)
            + w["lowest"] * (crossing[place] - near)
            + (w[gap.kind] if gap else 0.0)
            + (w["self"] if apart else 0.0)
            + (w["selves"] if sure_apart else 0.0)
            + (w["unit"] if other_unit else 0.0)
            + w["paragraphs"] * log(n)
            + w["mass"] * log(mass)
            + (w["short"] if min(place, n - place) < _SHORT_SIDE else 0.0)
            + w["ties"] * ties[place]
        )
        if gap is None and _goes_on(structure, text.indices[place]):
            continue
        if gap is None and apart is None and (mass < _LIGHTEST_MUTE or min(place, n - place) < FEWEST_FOR_SEAMS):
            continue
        if best is None or score > best[0]:
            best = score, place, gap, apart
    if best is None:
        return None
    score, place, gap, apart = best
    sure = 1 / (1 + exp(-score))
    if sure < certainty:
        return None
    alone = max(0.0, 1 - crossing[place])
    return Seam(text.indices[place], text.indices[-1], True, sure, alone, gap, None, apart)


def _self_names(structure: Structure, index: int) -> list[str]:
    text = structure.paragraphs[index].text
    if structure.english:
        return [name.lower() for name in _ENGLISH_SELF.findall(text)]
    return _SELF.findall(text)


def _apart(left: Counter[str], right: Counter[str]) -> tuple[str, str] | None:
    """The commonest self-names of either side, when the sides have none in common."""
    mine = [name for name in left if left[name] > 0]
    theirs = [name for name in right if right[name] > 0]
    if not mine or not theirs or set(mine) & set(theirs):
        return None
    return max(mine, key=left.__getitem__), max(theirs, key=right.__getitem__)
