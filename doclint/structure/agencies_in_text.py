"""Agencies named in running text. All offsets are code points into the text given; ``end`` is exclusive."""

from __future__ import annotations

from dataclasses import dataclass

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies import (
    PLACE_LEVEL,
    VERB,
    Agency,
    AgencyNames,
    agency_names,
    agency_of,
    kind_of,
    parsed,
)
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary
from doclint.structure.regions import find_regions


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """An agency named at ``text[start:end]``."""

    start: int
    end: int
    agency: Agency


# What may follow a place that is not named: 省教育厅, 市委, 区政府.
_UNNAMED = lazy_pattern("(?:自治区|[省市县区州])(?=[一-鿿]{1,12}?[厅局委府办会室院])")
_FURTHEST = 26  # characters after the place's name; longer names are not looked for in running text
_BEFORE_ZONE = frozenset("发园地社街景灾山验护税")  # 开发区, 园区, 地区 …: no district


def find_agencies(text: str, house: HouseVocabulary = NO_HOUSE) -> list[AgencyMention]:
    """Agencies named in running text or in a title, in order and without overlap, each as long as it can be.

    Found are listed agencies: national ones by any of their names, and party, government and departments
    of a region that
    is named, or called 省, 市, 县, 区. Other names (universities, companies) are found only after a
    region's name.
    """
    names = agency_names()
    starts = [(mention.start, mention) for mention in find_regions(text, house)]
    found = _own_mentions(text, house)
    reach = 0
    for start, mention in starts:
        if start < reach:
            continue
        hit = _longest_at(text, start, mention.end, names, house)
        if hit is not None:
            found.append(hit)
            reach = hit.end
    found += _national_mentions(text, names, house)
    found += _unnamed_mentions(text, names)
    return _without_overlap(found)


def _own_mentions(text: str, house: HouseVocabulary) -> list[AgencyMention]:
    """Agencies of the house."""
    found: list[AgencyMention] = []
    for match in house.agency_pattern.finditer(text) if house.agency_pattern else ():
        agency = parsed(match[0], house)
        if agency is not None:
            found.append(AgencyMention(*match.span(), agency))
    return found


def _longest_at(
    text: str, start: int, after: int, names: AgencyNames, house: HouseVocabulary
) -> AgencyMention | None:
    """The longest agency that begins at ``start`` and ends after ``after``."""
    if start >= 2 and text[start - 2 : start] == "中共":
        start -= 2
    limit = min(len(text), after + _FURTHEST)
    guess: AgencyMention | None = None
    for end in range(limit, after, -1):
        if text[end - 1] not in names.ends:
            continue
        agency = parsed(text[start:end], house)
        if agency is None:
            continue
        if agency.known:
            return AgencyMention(start, end, agency)
        if guess is None and not _runs_on(text, after, end):
            guess = AgencyMention(start, end, agency)
    return guess


# What shows, between a region and what looks like the end of a name in running text, that it is a sentence
# that runs on:
# 上海支持上市公司, 海南大学进入软科中国大学; and ends that belong to a longer word: 小组办|公室,
# 中小学|校, 大学|生.
_SENTENCE = lazy_pattern(
    "支持|打造|进入|成为|举办|申请|战略部署|上市公司|应由|院长|校长|市人民|部署$|[以为由向].*[学司会]$|中小学$"
)
_WORD_GOES_ON = {
    "办": "公法理事",
    "学": "生校习者术科",
    "院": "校长士",
    "会": "议员",
    "署": "名",
    "局": "部长面",
    "团": "队体",
    "队": "伍",
}


def _runs_on(text: str, after: int, end: int) -> bool:
    """Whether the name guessed from the region up to ``end`` is a piece of a sentence."""
    if text[end : end + 1] in tuple(_WORD_GOES_ON.get(text[end - 1], "")):
        return True
    inside = text[after:end]
    return _SENTENCE.search(inside) is not None or (VERB.match(inside) is not None and "小组" not in inside)


def _national_mentions(text: str, names: AgencyNames, house: HouseVocabulary) -> list[AgencyMention]:
    found: list[AgencyMention] = []
    heads, national = names.heads, names.national
    reach = 0
    for match in names.head.finditer(text):
        start = match.start()
        lengths = heads.get(text[start : start + 2])
        if lengths is None or start < reach:
            continue
        for length in lengths:
            name = text[start : start + length]
            if name in national:
                end = start + len(name)  # at the end of the text the name is shorter than the slice asked for
                if text[end : end + 1] in ("门", "队", "分", "署") and text[end - 1] in "部":
                    break  # 教育部门, 国防部队, 司法部分
                if text[end : end + 1] == "察":
                    break  # 最高检|察机关
                if length <= 4 and name[-1] == "局" and name[:2] != "国家" and _after_place(text, start):
                    break  # 市统计局: a region's
                if text.startswith(("办公厅", "办公室"), end):
                    end += 3
                agency = parsed(text[start:end], house)
                if agency is not None:
                    found.append(AgencyMention(start, end, agency))
                    reach = end
                break
    return found


def _after_place(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in "省市县区州旗盟"


def _unnamed_mentions(text: str, names: AgencyNames) -> list[AgencyMention]:
    found: list[AgencyMention] = []
    reach = 0
    for match in _UNNAMED.finditer(text):
        start, after = match.span()
        if start < reach or (match[0] == "区" and start and text[start - 1] in _BEFORE_ZONE):
            continue
        for end in range(min(len(text), after + 16), after, -1):
            if text[end - 1] in names.ends:
                kind = kind_of(text[after:end], names, False)
                if kind is not None and not (text[end - 1] == "委" and text[end : end + 1] in ("员", "托")):
                    level = PLACE_LEVEL[match[0]]
                    found.append(AgencyMention(start, end, agency_of(text[start:end], None, kind, level)))
                    reach = end
                    break
    return found


def _without_overlap(found: list[AgencyMention]) -> list[AgencyMention]:
    """In order; of two that overlap the one that begins first, of two that begin together the longer."""
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[AgencyMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
