"""In what two nearly equal texts differ, and whether the difference looks meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from doclint.checks.repetition.like_meaning import say_the_same
from doclint.lazy_pattern import lazy_pattern

Sort = Literal[
    "nothing",  # marks and small words, one character lost or put in, or two neighbours swapped
    "same",  # one word for another of like meaning
    "word",  # one word for another, neither a number nor a name nor its opposite; a word put in tells cases apart
    "meant",  # what an author changes on purpose
]

_FUNCTION = frozenset("的地得了着和与及或并且而等对于在将把以为所之其也都还、，。；：,;:.“”‘’（）()《》 　进行加以")
"""Marks, and words without which a sentence says the same."""

_MEANT = frozenset(
    "不未无非没免否禁正副主次大小上下左右前后内外高低中初新旧多少省市县区乡镇村级甲乙丙丁男女公私国总分自各可两双单再首第"
    "零〇一二三四五六七八九十百千万亿"
)
"""Characters by which items differ on purpose: negation, pairs, levels, numbers."""

_NEVER_LOST = frozenset("不未无非没免否禁勿零〇一二三四五六七八九十百千万亿第")
"""Of these, those that are meant even where one alone was put in or left out of a long text."""
_LONG = {False: 40, True: 120}
"""Characters from which on a text is so long that another which lacks one character (English: one word) is a copy of it
that lost it. No list of 508 laws and acts has such a pair."""

_SIGN = lazy_pattern(r"[A-Za-z0-9０-９%％〔〕]")

_ENGLISH_FUNCTION = lazy_pattern(
    r"(?:the|an?|that|which|such|any|of|to|in|on|by|for|with|and|as|well|also|under|pursuant|accordance|shall|must|"
    r"this|these|those|its|their|all|each|every|has|have|is|are|be|been|was|were|[^\w\s])",
    re.IGNORECASE,
)
_ENGLISH_LOST = lazy_pattern(r"(?:from|at|into|upon|or|will|so|than|if|when|who)", re.IGNORECASE)
"""Small words more, of which a copy may have lost one; in the place of another small word each is meant (to, from)."""
_ENGLISH_MEANT = lazy_pattern(r"\d|[A-Z]|^(?:not?|nor|never|non|without|un\w+|in\w+able|.)$")
"""Words by which English items differ on purpose: numbers, names, labels, negation."""
_ENGLISH_TOKEN = lazy_pattern(r"\w+|[^\w\s]")
_SHORTEST_SLIP = 6
"""Letters of an English word that one letter more or less leaves the same word, misspelt."""
_AROUND = 3
_LONGEST_WORD = {False: 4, True: 3}
"""What counts as one word: Chinese characters; English (True): words."""


class Change(NamedTuple):
    """What stands at a place in the first text and in the second ("" where something was put in or left out)."""

    before: str
    after: str


_NO_CHANGE = Change("", "")


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two texts differ: its sort, and for "word" the one change that counts."""

    sort: Sort
    change: Change = field(default=_NO_CHANGE)

    @property
    def variant(self) -> str:
        """The rule's message that says it."""
        return "word" if self.sort in ("same", "word") else ""


def difference(one: str, other: str, english: bool) -> Difference:
    """What two texts that are not equal differ in."""
    if english:
        return _english(one, other)
    telling = [change for change in changes(one, other) if not _says_nothing(change)]
    if not telling:
        return Difference("nothing")
    whole, left, right = _middle(one, other)
    if len(whole.before) == 2 and whole.before == whole.after[::-1]:
        return Difference("nothing")  # two neighbours swapped: 台账 written as 账台
    if max(map(len, whole)) <= _LONGEST_WORD[False] and say_the_same(*whole, left, right):
        return Difference("same", whole)
    if len(telling) > 1:
        return Difference("meant")
    (change,) = telling
    text = change.before + change.after
    lost = not (change.before and change.after) and max(len(one), len(other)) >= _LONG[False]
    if lost and len(text) == 1 and text.isalpha() and text not in _NEVER_LOST and not _SIGN.search(text):
        return Difference("nothing")
    if any(char in _MEANT for char in text) or _SIGN.search(text):
        return Difference("meant")
    if len(text) == 1:
        return Difference("nothing")
    is_word = text.isalpha() and all(0 < len(side) <= _LONGEST_WORD[False] for side in change)
    return Difference("word" if is_word else "meant", change)


def _middle(one: str, other: str) -> tuple[Change, str, str]:
    """All that stands between the common beginning and the common end of two texts, and a few characters around."""
    shorter = min(len(one), len(other))
    start = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    end = next((i for i in range(shorter - start) if one[-1 - i] != other[-1 - i]), shorter - start)
    change = Change(one[start : len(one) - end], other[start : len(other) - end])
    return change, one[max(0, start - _AROUND) : start], one[len(one) - end :][:_AROUND]


def changes(one: str, other: str) -> Iterator[Change]:
    """The places in which two texts differ."""
    for before, after in _stretches(one, other):
        yield Change("".join(before), "".join(after))


def _stretches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The stretches of two texts, by characters or words, in which they differ."""
    from rapidfuzz.distance import Indel

    before: list[str] = []
    after: list[str] = []
    for op in Indel.opcodes(one, other):
        if op.tag == "equal":
            if before or after:
                yield before, after
            before, after = [], []
        else:
            before.extend(one[op.src_start : op.src_end])
            after.extend(other[op.dest_start : op.dest_end])
    if before or after:
        yield before, after


def _says_nothing(change: Change) -> bool:
    return all(char in _FUNCTION for char in change.before + change.after)


def _english(one: str, other: str) -> Difference:
    if one.lower() == other.lower():
        return Difference("meant")
    found = _stretches(_ENGLISH_TOKEN.findall(one), _ENGLISH_TOKEN.findall(other))
    telling = [
        (before, after)
        for before, after in found
        if not all(_ENGLISH_FUNCTION.fullmatch(word) for word in (*before, *after))
        and not (len(before) + len(after) == 1 and _ENGLISH_LOST.fullmatch((before or after)[0]))
    ]
    if not telling:
        return Difference("nothing")
    before, after = telling[0]
    if len(telling) > 1 or any(_ENGLISH_MEANT.search(word) for word in (*before, *after)):
        return Difference("meant")
    words = (*before, *after)
    if len(words) == 1 and words[0].islower() and max(len(one), len(other)) >= _LONG[True]:
        return Difference("nothing")
    if len(before) == len(after) == 1 and _is_misspelt(before[0], after[0]):
        return Difference("nothing")
    is_word = all(0 < len(side) <= _LONGEST_WORD[True] for side in (before, after))
    return Difference("word" if is_word else "meant", Change(" ".join(before), " ".join(after)))


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two long words differ in a letter, and not as singular and plural do."""
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _SHORTEST_SLIP or one.rstrip("sd") == other.rstrip("sd"):
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1
