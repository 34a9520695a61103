"""The region a document belongs to, and other regions it speaks of as if they were its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies_in_text import AgencyMention, find_agencies
from doclint.structure.cohesion import PROSE
from doclint.structure.house_vocabulary import HouseVocabulary
from doclint.structure.regions import Region, RegionMention, find_regions
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Home:
    """The province a document belongs to, and the region as it is named at paragraph ``paragraph``, ``[start, end)``."""

    province: str
    region: Region
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stranger:
    """A region of another province spoken of as the document's own, at ``[start, end)`` of a paragraph.

    ``kind``: "agency" (an agency of it has duties here), "own" (我省, 本市 in one clause with it), "object" (构建…指标), "named" (rules are made for it).
    """

    kind: str
    name: str
    region: Region
    paragraph: int
    start: int
    end: int


_HEAD_PARTS = ("letterhead", "title", "document_number", "signature", "metadata")
_HEAD_REACH = 12
_FEWEST_NAMED = 5
_DOMINATING = 0.8
"""Share of all provinces named that one must have to be the home of a text whose head names none."""


def find_home(structure: Structure) -> Home | None:
    """The province of letterhead, title or signature; else the one that dominates the text; None for a national text."""
    paragraphs, names = structure.paragraphs, structure.parts.names
    units = structure.parts.units
    titles = set(units[0].title) if units else set()
    if _of_nation("".join(paragraphs[i].text for i in sorted(titles)), structure.house):
        return None
    for part in _HEAD_PARTS:
        for index, name in enumerate(names):
            if name != part or (name == "title" and index not in titles):
                continue
            if name == "metadata" and index > _HEAD_REACH:
                break
            text = paragraphs[index].text
            mentions = [m for m in find_regions(text, structure.house) if m.region.level != "nation"]
            provinces = {m.region.province for m in mentions}
            if mentions and _of_nation(text, structure.house):
                return None
            if len(provinces) == 1 and (province := mentions[0].region.province):
                m = mentions[0]
                return Home(province, m.region, index, m.start, m.end)
            if provinces:
                return None
    return _dominating(structure)


def _of_nation(text: str, house: HouseVocabulary) -> bool:
    """Whether a line of the head names a national agency first: its text may be about a region, and is not of it."""
    agencies = find_agencies(text, house)
    return bool(agencies) and agencies[0].agency.level == "nation" and agencies[0].agency.region is None


def _dominating(structure: Structure) -> Home | None:
    counts: Counter[str] = Counter()
    first: dict[str, Home] = {}
    for index, mentions in region_mentions(structure).items():
        for mention in mentions:
            province = mention.region.province
            if province:
                counts[province] += 1
                first.setdefault(province, Home(province, mention.region, index, mention.start, mention.end))
    if not counts:
        return None
    province, count = counts.most_common(1)[0]
    if count < _FEWEST_NAMED or count < _DOMINATING * counts.total():
        return None
    return first[province]


def region_mentions(structure: Structure) -> dict[int, list[RegionMention]]:
    """The regions named in the prose, by index of the paragraph; paragraphs that name none are left out."""

    def make() -> dict[int, list[RegionMention]]:
        names = structure.parts.names
        return {
            p.index: found
            for p in structure.paragraphs
            if names[p.index] in PROSE
            and p.kind != "table"
            and (found := list(find_regions(p.text, structure.house)))
        }

    return structure.kept("regions in prose", make)


_CITED = lazy_pattern(r"《[^《》]*》|“[^“”]*”|〔[^〔〕]*〕")
_OWN = lazy_pattern("我省|本省|全省|我市|本市|全市|我区|本自治区|我县|本县")
_CLAUSE = lazy_pattern("[。；;！？]")
_LONGEST_CLAUSE = 200
"""Characters on either side of a name in which it is looked for whose it is."""
_MOST_IN_PARAGRAPH = 20
"""Names of regions of one paragraph that are judged: with more it is a list."""
_SEPARATORS = "、，和与及至到-—－－~/·"
# What makes the other region a partner, a model, a neighbour, a market or a piece of somebody's name.
_REASON = lazy_pattern(
    "支援|帮扶|协作|合作|对接|援[藏疆建助]|结对|共建|联动|协同|一体化|都市圈|城市群|经济[圈带区]|走廊|流域|毗邻|相邻|接壤|交界|周边|邻近|跨[省区界市]"
    "|经验|做法|借鉴|参照|学习|复制|推广|来自|前往|赴|抵达|迁|输送|调入|销往|出口|进口|以[东西南北]|长江|黄河|珠江|沿线|高铁|铁路|高速|航线|航班|机场|港口"
    "|博览会|论坛|大会|会议|展会|展览|大赛|奥运|亚运|世博|进博|服贸会|广交会|宣言|协定|条约|精神|起义|战役|事件|事故|特大|历史|古代|时期|出生|籍|户籍|外省|省外|其他省"
    "|大学|学院|公司|集团|银行|医院|研究[院所]|基地|中心|实验室|工程|品牌|菜|戏|剧|话|茶|酒|交易所|海关|分局|监管局|管理局|铁路局|军区|战区|总部|分公司|台湾|香港|澳门|港澳|北京时间|北京[市]?(?:召开|举办|举行)"
)
_NEAR = 16
_DUTY = lazy_pattern(
    "负责|牵头|责任单位|配合单位|应当|主管|会同|批准|审批|备案|上报|报送|组织实施|监督管理|按职责|督促|制定|考核|落实|抓好|要(?=[加切认做抓把及严])|印发"
)
_SCOPE = lazy_pattern("(?:行政区域|范围|辖区|区域)(?:之)?内|各[级市县区]|市民|居民")
_OBJECT = lazy_pattern("(?:构建|打造|推动|推进|加快|促进|建设|提升|做强|做大|擦亮|彰显|助力|建成|谱写)$")


def strangers(structure: Structure, home: Home) -> Iterator[Stranger]:
    """Regions of other provinces that the prose speaks of as its own."""
    for index, named in region_mentions(structure).items():
        mentions = [
            m for m in named if m.region.province not in (None, home.province) and m.region.level != "nation"
        ]
        if not mentions:
            continue
        text = structure.paragraphs[index].text
        cited = [m.span() for m in _CITED.finditer(text)]
        agencies: list[AgencyMention] | None = None
        others = {m.region.province for m in mentions}
        if len(others) > 1:
            names = [text[m.start : m.end] for m in mentions[:_MOST_NOTED]]
            structure.passed("several-other-regions", structure.paragraphs[index], names=names)
            continue  # a list of regions, or a passage about several
        for mention in mentions[:_MOST_IN_PARAGRAPH]:
            passed = partial(
                structure.passed,
                place=structure.paragraphs[index],
                at=(mention.start, mention.end),
                name=text[mention.start : mention.end],
                home=home.region.name,
            )
            if any(a <= mention.start < b for a, b in cited):
                passed("in-quotation")
                continue
            clause = _clause(text, mention.start)
            near = text[max(clause[0], mention.start - _NEAR) : min(clause[1], mention.end + _NEAR)]
            reason = _REASON.search(near)
            if reason or _beside_home(text, mention, home):
                passed("region-with-a-reason" if reason else "beside-the-home", word=reason[0] if reason else "")
                continue
            if agencies is None:
                agencies = find_agencies(text, structure.house)
            stranger = _judge(text, clause, mention, agencies, index)
            if stranger is not None:
                yield stranger
            else:
                passed("not-as-its-own")


_MOST_NOTED = 6


def _judge(
    text: str, clause: tuple[int, int], mention: RegionMention, agencies: list[AgencyMention], index: int
) -> Stranger | None:
    whole = text[clause[0] : clause[1]]
    for agency in agencies:
        if agency.start <= mention.start < agency.end and agency.agency.known:
            if _DUTY.search(whole):
                return Stranger("agency", agency.agency.name, mention.region, index, agency.start, agency.end)
            return None
    own = _OWN.search(whole)
    if own is not None:
        return Stranger(
            "own", text[mention.start : mention.end], mention.region, index, mention.start, mention.end
        )
    if _OBJECT.search(text, max(0, mention.start - 2), mention.start):
        return Stranger(
            "object", text[mention.start : mention.end], mention.region, index, mention.start, mention.end
        )
    if _SCOPE.match(text, mention.end) or _DUTY.search(text, clause[0], clause[1]):
        return Stranger(
            "named", text[mention.start : mention.end], mention.region, index, mention.start, mention.end
        )
    return None


def _clause(text: str, at: int) -> tuple[int, int]:
    """The sentence around ``at``, as far as it lies within reach."""
    start = max(0, at - _LONGEST_CLAUSE)
    for match in _CLAUSE.finditer(text, start, at):
        start = match.end()
    found = _CLAUSE.search(text, at, at + _LONGEST_CLAUSE)
    return start, found.start() if found else min(len(text), at + _LONGEST_CLAUSE)


def _beside_home(text: str, mention: RegionMention, home: Home) -> bool:
    """Whether the home region stands right beside it: 沪苏, 安徽、江苏."""
    before, after = text[max(0, mention.start - 1) : mention.start], text[mention.end : mention.end + 1]
    return bool(before and before in _SEPARATORS) or bool(after and after in _SEPARATORS)
