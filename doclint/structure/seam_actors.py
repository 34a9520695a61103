"""Who acts in a text: the agencies, offices and persons that are the subject of its sentences.

A text gives its orders to the same few (市园林部门, the Secretary). A stretch in which all of them are others may be of
another text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from doclint.lazy_pattern import lazy_pattern

_ACTOR = lazy_pattern(
    r"(?:^|[，。；：、,;:\s　])(?:由|经|和|及|第[一二三四五六七八九十百]+条[\s　])?"
    r"(?P<actor>[\u4e00-\u9fff]{1,12}?(?:部门|部門|机关|機關|委员会|委員會|局|部|厅|院|法院|检察院|政府|单位|單位|企业|企業"
    r"|公司|机构|機構|学校|學校|协会|办公室|组织|会议|代表大会|人员|人|者))"
    r"(?=应|應|负责|要|会同|會同|可以|须|不得|得|依法|制定|组织|必须|有权|按照|根据|对|在|会|将)"
)
_ENGLISH_ACTOR = lazy_pattern(
    r"\b[Tt]he (?P<actor>[A-Z][A-Za-z]+(?: (?:(?:of|for|and|the|on) )*[A-Z][A-Za-z]+){0,5})"
    r"(?=,? (?:shall|may|must|will|is|has|should|in|and)\b)"
)
_FEWEST_ELSEWHERE = 3
"""So often must the rest of the text name who acts before another actor says anything."""


@dataclass(frozen=True, slots=True)
class OtherActor:
    """``strength`` (0 to 1) is the share of a stretch's actors that do not act elsewhere. ``here`` is the first of them,
    at ``place``, ``[start, end)``; ``elsewhere`` the one that acts most in the rest.
    """

    strength: float
    here: str
    elsewhere: str
    place: int
    start: int
    end: int


class Actors:
    """Who acts in each paragraph of a text."""

    def __init__(self, texts: Sequence[str], english: bool) -> None:
        pattern = _ENGLISH_ACTOR if english else _ACTOR
        self._found = [[(m["actor"], *m.span("actor")) for m in pattern.finditer(text)] for text in texts]
        self._total = Counter(actor for found in self._found for actor, _, _ in found)

    def other(self, start: int, end: int) -> OtherActor | None:
        """The actors of the paragraphs ``start`` to ``end`` (exclusive) that do not act in any other; None if there are
        none, or few act in the rest.
        """
        acts = [(place, *found) for place in range(start, end) for found in self._found[place]]
        here = Counter(actor for _, actor, _, _ in acts)
        rest = self._total - here
        if not here or rest.total() < _FEWEST_ELSEWHERE:
            return None
        other = {actor for actor in here if not any(_akin(actor, one) for one in rest)}
        if not other:
            return None
        first = next(act for act in acts if act[1] in other)
        most = max(rest, key=lambda actor: (rest[actor], actor))
        share = sum([here[actor] for actor in other]) / here.total()
        return OtherActor(share, first[1], most, first[0], first[2], first[3])


def _akin(one: str, other: str) -> bool:
    """Whether two names may be of the same actor, one of them in full (市园林部门, 园林部门)."""
    return one.endswith(other) or other.endswith(one)
