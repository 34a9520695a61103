"""Agencies that issue official documents: their names, parsed.

The lists (``data/agencies.json``: source and date stand in it) are read when first asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary, squeezed
from doclint.structure.regions import Region, RegionMention, county_at, region_at, region_named
from doclint.structure.unlisted_places import unlisted_places

if TYPE_CHECKING:
    from doclint.structure.own_names import OwnAgency

AgencyLevel = Literal["nation", "province", "prefecture", "county", "township", "village", "unknown"]


@dataclass(frozen=True, slots=True)
class Agency:
    """An issuing agency (发文机关)."""

    name: str  # as written, without spaces
    region: Region | None  # None for a national one, and where none is named (教育厅, 省教育厅)
    kind: str  # canonical name without the region: 教育厅, 人民政府办公厅; a ministry's full name
    level: AgencyLevel
    base: str | None = None  # the kind whose office it is: 人民政府办公厅 → 人民政府
    topic: str | None = None  # canonical subject: 教育, 财政; 政府 and 党委 for the general ones
    known: bool = True  # False: taken for an agency by the end of its name alone (… 协会, … 公司)
    kin: frozenset[str] = frozenset()  # of a house's own: all names that may stand for it, without spaces
    number_codes: tuple[str, ...] = ()  # of a house's own: how its document numbers begin

    @property
    def office(self) -> bool:
        """Whether it is the office (办公厅, 办公室) of another agency."""
        return self.base is not None


LONGEST = 45  # characters of one name; the longest in use, of 领导小组办公室, have about 40
INVISIBLE = "\u3000\xa0\u200b\ufeff"
SPACES = lazy_pattern(rf"[\s{INVISIBLE}]+")
ALLOWED = lazy_pattern(r"(?!·)[一-鿿（）()“”〇·A-Za-z0-9]+$")
HAN = "一-鿿"
COUNTS = "零一二两三四五六七八九十百〇"
# Characters and words of prose, which no name of an agency has. 和, 与, 经, 由 … do stand in names.
_PROSE = lazy_pattern(
    "[的了把将是对让使等该其您我你他她各这那]|关于|通知|做好|落实|印发|转发|根据|按照|要求|有关|相关|第[一二三四五六七八九十]+[章节条次届]"
    r"|\d[年月日号]|会议|本市|本省|以及|并|为了|应当|可以|以上|以下|所在"
)
# A line that begins so is a heading or a sentence (建设世界一流大学), not a name.
VERB = lazy_pattern(
    "建设|创建|打造|成立|设立|支持|培育|发展(?!改革|和改革|研究)|提高|提升|完善|健全|构建|推动|推进|引导|鼓励|深化|强化|优化|加快|加强|办好"
    "|依托|联合(?!国)|组建|参与|实施|促进|扩大|规范|服务|走进|关爱|坚持|开展|组织(?!部)|统筹|探索|改革|抓好|抓|充分|积极|大力|进一步|严格|明确"
    "|附件|地址|来源|抄送|主送|主办|承办|版权|发布|责任|牵头|单位|以|在|由|向|经|从|为|与|和|及|或|也|都|不|有|要|就|被|一|二|三|四|五|六|七|八|九|十"
)
_OFFICE = lazy_pattern("(?P<base>.+?)(?P<office>办公厅|办公室|秘书局|秘书处|办)$")
_GENERIC_PLACE = lazy_pattern("自治区|自治州|省|市|县|区|州|盟|旗")
PLACE_LEVEL: dict[str, AgencyLevel] = {
    "省": "province",
    "自治区": "province",
    "市": "prefecture",
    "州": "prefecture",
    "自治州": "prefecture",
    "盟": "prefecture",
    "县": "county",
    "区": "county",
    "旗": "county",
}
_PARTY_HEAD = lazy_pattern("中国共产党|中共")
_ARMY = "中国人民解放军"
_CONFERENCE = lazy_pattern("中国人民政治协商会议|政协")
_LEAGUE = lazy_pattern("中国共产主义青年团|共青团")
_SESSION = lazy_pattern(f"第[{COUNTS}]+届(?=人民代表大会|人大)")
_NATIONAL_HEAD = lazy_pattern("国家|中国|全国|中央|中华|国务院")


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    topic: str | None
    base: str | None = None
    known: bool = True


class AgencyNames:
    """The lists of ``agencies.json``, indexed."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.national: dict[str, tuple[str, str]] = {}  # any name -> (full name, topic)
        for line in data["national"]:
            topic, full, *shorts = line.split("|")
            for name in (full, *shorts):
                self.national[name] = (full, topic)
        self.topics: dict[str, str] = {}  # any form -> topic
        self.forms: dict[str, str] = {}  # any form -> the canonical one
        # Forms that only shorten the first one of their topic (人社); others are names of agencies of their
        # own, which may stand side by side (城乡规划, 自然资源).
        shortened = {topic: forms.split() for topic, forms in data["shortened"].items()}
        for line in data["topics"]:
            topic, forms, _ = line.split("|")
            first, *rest = forms.split()
            for form in (first, *rest):
                self.topics.setdefault(form, topic)
                self.forms.setdefault(form, first if form in shortened.get(topic, ()) else form)
        self.after_region = {name: tuple(value.split("|")) for name, value in data["after_region"].items()}
        self.of_towns = {name: tuple(value.split("|")) for name, value in data["after_town"].items()}
        self.of_villages = {name: tuple(value.split("|")) for name, value in data["after_village"].items()}
        self.branches: list[tuple[str, tuple[str, ...], str, str]] = []  # head, tails, kind, topic
        for head, tails, kind, *more in data["branches"]:
            full, topic = self.national[head]
            heads_of = [name for name, (whole, _) in self.national.items() if whole == full] + more
            self.branches += [(name, tuple(tails), kind, topic) for name in heads_of]
        self.branches.sort(key=lambda branch: -len(branch[0]))
        self.strong = tuple(data["suffixes"]["strong"])
        self.regional = tuple(data["suffixes"]["regional"])
        self.not_names = frozenset(data["suffixes"]["not_names"])
        self.word_ends = tuple(name for name in self.not_names if name.endswith(("局", "部")))
        listed = (*self.national, *self.after_region, *self.of_towns, *self.of_villages)
        ends = {name[-1] for name in (*listed, *self.strong, *self.regional)}
        self.ends = frozenset(ends | set("厅局委办室会署院府处部"))
        heads: dict[str, list[int]] = {}
        for name in self.national:
            heads.setdefault(name[:2], []).append(len(name))
        self.heads = {head: tuple(sorted(set(lengths), reverse=True)) for head, lengths in heads.items()}
        firsts, seconds = ("".join(sorted({head[i] for head in heads})) for i in (0, 1))
        self.head = re.compile(f"[{firsts}](?=[{seconds}])")


_SUFFIXES = ("委员会", "办公室", "厅", "局", "委", "办", "署")
_WHOLE_SUFFIX = {"委": "委员会", "办": "办公室"}


@lru_cache(maxsize=1)
def agency_names() -> AgencyNames:
    path = Path(__file__).parent / "data" / "agencies.json"
    return AgencyNames(json.loads(path.read_text(encoding="utf-8")))


def parse_agency(name: str, house: HouseVocabulary = NO_HOUSE) -> Agency | None:
    """The agency whose name the whole string is, spaces ignored; None for prose, titles, dates, persons."""
    together = SPACES.sub("", name)
    if not 2 <= len(together) <= LONGEST:
        return None
    return parsed(together, house)


@lru_cache(maxsize=8192)
def parsed(name: str, house: HouseVocabulary) -> Agency | None:
    own = house.agency_named.get(name)
    return _listed(name, house) if own is None else _of_house(name, own, house)


def _of_house(name: str, own: OwnAgency, house: HouseVocabulary) -> Agency:
    """An agency of the house. What it does not say of it is read from the full name, if that can be read."""
    read = _listed(squeezed(own.name), house)
    region = region_named(own.region, house) if own.region else read.region if read else None
    level = region.level if region else read.level if read else "unknown"
    kind, base, topic = (read.kind, read.base, read.topic) if read and read.known else (own.name, None, None)
    return Agency(name, region, kind, level, base, topic, True, house.kin_of(own), own.number_codes)


def _listed(name: str, house: HouseVocabulary) -> Agency | None:
    names = agency_names()
    bare = name.removeprefix("中华人民共和国")
    whole = names.national.get(bare) or names.national.get(name)
    if whole is not None:
        return Agency(name, None, whole[0], "nation", None, whole[1])
    if len(bare) < len(name) or name.startswith(_ARMY):  # 中华人民共和国长沙海关
        inner = parsed(bare.removeprefix(_ARMY), house) if len(bare) > 2 else None
        return replace(inner, name=name) if inner is not None else None
    if name[-1] not in names.ends and name[-1] not in "）)":
        return None
    if not ALLOWED.match(name):
        return None
    return (
        _national(name, names, house)
        or _regional(name, names, house)
        or _office(name, house)
        or _in_unlisted_region(name, 0, None, names)
        or _by_ending(name, names, house)
    )


def _office(name: str, house: HouseVocabulary) -> Agency | None:
    """An agency's own 办公厅, 办公室 or 办."""
    match = _OFFICE.match(name)
    if match is None:
        return None
    base = parsed(match["base"], house) if len(match["base"]) > 1 else None
    if base is None or (base.office and match["office"] not in ("秘书局", "秘书处")):  # 国务院办公厅秘书局
        return None
    if match["office"] == "办" and not base.kind.endswith(("领导小组", "指挥部", "委员会")):
        return None
    office = "办公室" if match["office"] == "办" else match["office"]
    return Agency(
        name,
        base.region,
        base.kind + office,
        base.level,
        base.kind,
        base.topic,
        base.known,
        base.kin,
        base.number_codes,
    )


def _national(name: str, names: AgencyNames, house: HouseVocabulary) -> Agency | None:
    """A central agency's bureau in a region (重庆监管局), its department (司) or its office."""
    for head, tails, kind, topic in names.branches:
        if not name.startswith(head):
            continue
        mention = region_at(name, len(head), house)
        if mention is None:
            continue
        mention = _chain(name, mention, house)
        tail = name[mention.end :]
        if tail in tails:
            return Agency(name, mention.region, kind, mention.region.level, None, topic)
    for length in names.heads.get(name[:2], ()):
        whole = names.national.get(name[:length])
        if whole is None:
            continue
        rest = name[length:]
        if rest in ("办公厅", "办公室", "秘书局"):
            return Agency(name, None, whole[0] + rest, "nation", whole[0], whole[1])
        if 2 <= len(rest) <= 12 and _DEPARTMENT_OF_MINISTRY.match(rest) and not _ends_otherwise(rest, names):
            return Agency(name, None, whole[0] + rest, "nation", None, whole[1])
    return None


# 税政司, 价格司, 监管一局; no second agency inside.
_DEPARTMENT_OF_MINISTRY = lazy_pattern("(?:(?!国家|中国|总局|的)[^部署院委厅了将在])+[司局]$")


def _chain(name: str, mention: RegionMention, house: HouseVocabulary) -> RegionMention:
    """The last of the regions named one inside the other from ``mention`` on: 湖南省长沙市岳麓区."""
    while True:
        inner = county_at(name, mention.end, mention.region, house)
        if inner is None:
            return mention
        mention = inner


def _regional(name: str, names: AgencyNames, house: HouseVocabulary) -> Agency | None:
    """Party, government or department of a region, named or not (长沙市教育局, 省教育厅, 教育厅)."""
    league = _LEAGUE.match(name)
    if league is not None:
        mention = region_at(name, league.end(), house)
        if mention is None or name[_chain(name, mention, house).end :] not in (
            "委",
            "省委",
            "市委",
            "委员会",
        ):
            return None
        mention = _chain(name, mention, house)
        return Agency(name, mention.region, "共青团委员会", mention.region.level, None, "共青团")
    conference = _CONFERENCE.match(name)
    if conference is not None and name.endswith("委员会"):
        mention = region_at(name, conference.end(), house)
        mention = _chain(name, mention, house) if mention is not None else None
        if mention is None or mention.end != len(name) - len("委员会"):
            return None
        return Agency(name, mention.region, "政治协商会议", mention.region.level, None, "政协")
    party = _PARTY_HEAD.match(name)
    start = party.end() if party else 0
    mention = region_at(name, start, house)
    if mention is not None:
        mention = _chain(name, mention, house)
        if mention.end == len(name) and name.endswith("兵团"):  # 新疆生产建设兵团 is area and agency in one
            return Agency(name, mention.region, "生产建设兵团", mention.region.level, None, "政府")
        for end in _place_ends(name, mention):
            kind = kind_of(name[end:], names, party is not None)
            if kind is not None:
                return agency_of(name, mention.region, kind, mention.region.level)
        if mention.exact and name[mention.end - 1 : mention.end] in "省市县区州旗":
            return _in_unlisted_region(name, mention.end, mention.region, names, party is not None)
    place = _GENERIC_PLACE.match(name, start)
    if place is not None and mention is None:
        kind = kind_of(name[place.end() :], names, party is not None)
        if kind is not None:
            return agency_of(name, None, kind, PLACE_LEVEL[place[0]])
    if mention is None and party is not None:
        return _in_unlisted_region(name, start, None, names, True)
    if mention is None and name[-1] in "厅局会室院":
        kind = _department(name, names)
        if kind is not None:
            return agency_of(name, None, kind, "province" if name[-1] == "厅" else "unknown")
    return None


def _in_unlisted_region(
    name: str, start: int, within: Region | None, names: AgencyNames, party: bool = False
) -> Agency | None:
    """An agency of a listed kind in a region that the gazetteer does not have: 北京市崇文区人民政府, long since merged."""
    for region, end in unlisted_places(name, start, within):
        kind = _small_kind(name[end:], region.level, names) or kind_of(name[end:], names, party)
        if kind is not None and kind.known:
            return agency_of(name, region, kind, region.level)
    return None


def _small_kind(rest: str, level: str, names: AgencyNames) -> _Kind | None:
    """What an agency of a town or a village is."""
    listed = {"township": names.of_towns, "village": names.of_villages}.get(level, {}).get(rest)
    return _Kind(listed[1], listed[0]) if listed is not None else None


def _place_ends(name: str, mention: RegionMention) -> Iterator[int]:
    """Where the place may end: after its full name, or after a short one and 省, 市 … (湖南省委 with
    湖南 read)."""
    yield mention.end
    if not mention.exact and mention.end < len(name) and name[mention.end] in "省市县区州":
        yield mention.end + 1


def agency_of(name: str, region: Region | None, kind: _Kind, level: AgencyLevel) -> Agency:
    return Agency(name, region, kind.name, level, kind.base, kind.topic, kind.known)


_ZONE = lazy_pattern("[^局厅府的]{0,14}(?:开发区|园区|新区|示范区|试验区|度假区|保税区|合作区|高新区|经开区|风景区|景区|保护区)管(?:理)?委(?:员)?会")
"""Who runs an area of economy, science or tourism."""
_UNIT = lazy_pattern("(?P<bureau>.{2,20}?[局委厅])(?:[^局厅委府]{2,12}(?:支队|大队|总队|中队|中心)|[^局厅委府]{2,10}分局)$")
"""A bureau's own unit: 公安局交通警察支队, 生态环境局南山分局."""


@lru_cache(maxsize=4096)
def _kind_cached(rest: str, party: bool) -> _Kind | None:
    names = agency_names()
    whole = names.after_region.get(rest)
    if whole is not None:
        topic, kind = whole
        return None if rest == "委员会" and not party else _Kind(kind, topic)
    department = _department(rest, names)
    if department is not None:
        return department
    for head in ("人民政府", "政府", "委", "党委"):
        # 市政府外事办公室, 省委组织部, 省政府办公厅
        if rest.startswith(head) and len(rest) > len(head):
            tail = rest[len(head) :]
            topic, kind = names.after_region[head]
            if tail in ("办公厅", "办公室", "办"):
                return _Kind(kind + ("办公室" if tail == "办" else tail), topic, kind)
            inner = names.after_region.get(tail)
            if inner is not None and tail not in ("委", "委员会", "党委", "人民政府", "政府"):
                return _Kind(inner[1], inner[0])
            inner_department = _department(tail, names)
            if inner_department is not None:
                return inner_department
    for tail in ("党组", "党委"):
        core = rest.removesuffix(tail)
        base = _kind_cached(core, False) if len(rest) > len(core) > 1 else None
        if base is not None and base.known and base.base is None:
            return _Kind(rest, base.topic, base.name)  # kin to the bureau, as its office is
    if _ZONE.fullmatch(rest):
        return _Kind(rest, "管委会")
    unit = _UNIT.match(rest)
    if unit is not None:
        bureau = _department(unit["bureau"], names)
        if bureau is not None:
            return _Kind(rest, bureau.topic)
    match = _OFFICE.match(rest)
    if match is not None and match["office"] != "办":
        base = _kind_cached(match["base"], party)
        if base is not None and base.base is None and base.known:
            return _Kind(base.name + match["office"], base.topic, base.name)
    return None


def kind_of(rest: str, names: AgencyNames, party: bool) -> _Kind | None:
    """What the agency is, from its name without the region; only names that are listed."""
    if not rest or rest[-1] not in names.ends:
        return None
    rest = _SESSION.sub("", rest)
    return _kind_cached(rest, party)


def _department(rest: str, names: AgencyNames) -> _Kind | None:
    """A department: subject and 厅, 局, 委员会 …"""
    for suffix in _SUFFIXES:
        if rest.endswith(suffix):
            form = rest[: -len(suffix)]
            topic = names.topics.get(form)
            if topic is not None:
                return _Kind(names.forms[form] + _WHOLE_SUFFIX.get(suffix, suffix), topic)
    return None


def _ends_otherwise(name: str, names: AgencyNames) -> bool:
    """Whether the name ends in another word than an agency's: 格局, 干部."""
    return name.endswith(names.word_ends)


_GROUP_OF_GOVERNMENT = lazy_pattern("人民政府.{2,24}(?:指挥部|领导小组|委员会|联席会议)$")
"""某市人民政府防汛抗旱指挥部: the same as 某市防汛抗旱指挥部."""


def _by_ending(name: str, names: AgencyNames, house: HouseVocabulary) -> Agency | None:
    """An agency that is not listed, known by the end of its name: a university, a company, a leading
    group."""
    office: str | None = None
    core = name
    match = re.search("(?:领导小组|小组|委员会|指挥部|联席会议|专班)(办公室|办)$", name)
    if match:
        office, core = "办公室", name[: match.start(1)]
    if _PROSE.search(core) or core.count("“") != core.count("”") or core.count("（") != core.count("）"):
        return None
    mention = region_at(core, 0, house)
    rest = core
    if mention is not None:
        mention = _chain(core, mention, house)
        rest = core[mention.end :]
    if mention is None and VERB.match(core):
        return None
    unlisted = _first_unlisted(core) if mention is None else None
    if unlisted is not None and len(core) - unlisted[1] > 1:
        rest = core[unlisted[1] :]
    rest = rest.removeprefix("人民政府") if _GROUP_OF_GOVERNMENT.match(rest) else rest
    if len(rest) < 2 or _inner_agency(rest):
        return None
    region = mention.region if mention is not None else unlisted[0] if unlisted is not None else None
    named = mention is not None or _NATIONAL_HEAD.match(core) is not None
    level: AgencyLevel = region.level if region is not None else "nation" if named else "unknown"
    strong = core.endswith(names.strong)
    if not strong:
        if not (named and core.endswith(names.regional)) or _ends_otherwise(core, names) or VERB.match(rest):
            return None
        if core[-1] not in "厅局署" or len(rest) > 16:
            return None
    if not named and (len(core) < 4 or core in names.not_names):
        return None
    base = rest if office else None
    return Agency(name, region, rest + (office or ""), level, base, None, False)


_NO_PLACE_AFTER = lazy_pattern("[场值面价民域级容政级内外]")
"""What makes another word of the rank: 资本市场, 县域."""


def _first_unlisted(name: str) -> tuple[Region, int] | None:
    """The province, city or county that the name of an institution begins with, if the gazetteer does not have it."""
    for region, end in unlisted_places(name):
        if region.name[-1] in "省市县" and not region.parents and not _NO_PLACE_AFTER.match(name, end):
            return region, end
    return None


_INNER = lazy_pattern("人民政府|[厅署]|(?<!当)局(?!域|部|面|限)")


def _inner_agency(rest: str) -> bool:
    """Whether another agency's name stands inside: two names run together, to be cut, not read as one."""
    return _INNER.search(rest[:-1]) is not None
