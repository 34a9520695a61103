"""Agencies that issue official documents: their names, parsed, found in text, and compared.

The lists (``data/agencies.json``: source and date stand in it) are read when first asked for. All
offsets are code points into the text given; ``end`` is exclusive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary, squeezed
from doclint.structure.regions import (
    Region,
    RegionMention,
    county_at,
    find_regions,
    provinces_of_code,
    region_at,
    region_named,
    same_region,
)

if TYPE_CHECKING:
    from doclint.structure.own_names import OwnAgency

AgencyLevel = Literal["nation", "province", "prefecture", "county", "unknown"]


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


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """An agency named at ``text[start:end]``."""

    start: int
    end: int
    agency: Agency


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """A line that holds agencies and nothing else."""

    agencies: tuple[Agency, ...]
    letterhead: bool  # 文件 stands after one of them
    others: bool  # 等七部门: not all are named
    total: int | None  # how many there are in all, where it is said


_LONGEST = 45  # characters of one name; the longest in use, of 领导小组办公室, have about 40
_LONGEST_LINE = 400  # characters of a line of agencies; joint documents of twenty ministries have about 250
_INVISIBLE = "\u3000\xa0\u200b\ufeff"
_SPACES = lazy_pattern(rf"[\s{_INVISIBLE}]+")
_ALLOWED = lazy_pattern(r"(?!·)[一-鿿（）()“”〇·A-Za-z0-9]+$")
_HAN = "一-鿿"
_COUNTS = "零一二两三四五六七八九十百〇"
_OTHERS = lazy_pattern(
    rf"等(?:(?P<count>[{_COUNTS}]+|\d+)个?)?(?:中央和国家机关|国家)?"
    r"(?:部门和单位|部门|部委局?|单位|机关|委办局|厅局|厅|局)?(?:\(单位\)|（单位）)?$"
)
_SEPARATORS = lazy_pattern(r"[、,，;；/|]|\s{2,}|\u3000+")
# Characters and words of prose, which no name of an agency has. 和, 与, 经, 由 … do stand in names.
_PROSE = lazy_pattern(
    "[的了把将是对让使等该其您我你他她各这那]|关于|通知|做好|落实|印发|转发|根据|按照|要求|有关|相关|第[一二三四五六七八九十]+[章节条次届]"
    r"|\d[年月日号]|会议|本市|本省|以及|并|为了|应当|可以|以上|以下|所在"
)
# A line that begins so is a heading or a sentence (建设世界一流大学), not a name.
_VERB = lazy_pattern(
    "建设|创建|打造|成立|设立|支持|培育|发展(?!改革|和改革|研究)|提高|提升|完善|健全|构建|推动|推进|引导|鼓励|深化|强化|优化|加快|加强|办好"
    "|依托|联合(?!国)|组建|参与|实施|促进|扩大|规范|服务|走进|关爱|坚持|开展|组织(?!部)|统筹|探索|改革|抓好|抓|充分|积极|大力|进一步|严格|明确"
    "|附件|地址|来源|抄送|主送|主办|承办|版权|发布|责任|牵头|单位|以|在|由|向|经|从|为|与|和|及|或|也|都|不|有|要|就|被|一|二|三|四|五|六|七|八|九|十"
)
_OFFICE = lazy_pattern("(?P<base>.+?)(?P<office>办公厅|办公室|秘书局|秘书处|办)$")
_GENERIC_PLACE = lazy_pattern("自治区|自治州|省|市|县|区|州|盟|旗")
_PLACE_LEVEL: dict[str, AgencyLevel] = {
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
_LEAGUE = lazy_pattern("中国共产主义青年团|共青团")
_SESSION = lazy_pattern(f"第[{_COUNTS}]+届(?=人民代表大会|人大)")
_NATIONAL_HEAD = lazy_pattern("国家|中国|全国|中央|中华|国务院")
_TITLE_VERB = lazy_pattern(
    r"关于|印发|转发|批转|公布|发布|颁布|对|令|公告|通告|通知|批准|调整|贯彻|命令|决定|办公会|致|《|\d{4}年"
)


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    topic: str | None
    base: str | None = None
    known: bool = True


class _Names:
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
        ends = {name[-1] for name in (*self.national, *self.after_region, *self.strong, *self.regional)}
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
def _names() -> _Names:
    path = Path(__file__).parent / "data" / "agencies.json"
    return _Names(json.loads(path.read_text(encoding="utf-8")))


def parse_agency(name: str, house: HouseVocabulary = NO_HOUSE) -> Agency | None:
    """The agency whose name the whole string is, spaces ignored; None for prose, titles, dates, persons."""
    together = _SPACES.sub("", name)
    if not 2 <= len(together) <= _LONGEST:
        return None
    return _parse(together, house)


@lru_cache(maxsize=8192)
def _parse(name: str, house: HouseVocabulary) -> Agency | None:
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
    names = _names()
    whole = names.national.get(name.removeprefix("中华人民共和国")) or names.national.get(name)
    if whole is not None:
        return Agency(name, None, whole[0], "nation", None, whole[1])
    if name[-1] not in names.ends and name[-1] not in "）)":
        return None
    if not _ALLOWED.match(name):
        return None
    return (
        _national(name, names, house)
        or _regional(name, names, house)
        or _office(name, house)
        or _by_ending(name, names, house)
    )


def _office(name: str, house: HouseVocabulary) -> Agency | None:
    """An agency's own 办公厅, 办公室 or 办."""
    match = _OFFICE.match(name)
    if match is None:
        return None
    base = _parse(match["base"], house) if len(match["base"]) > 1 else None
    if base is None or (base.office and match["office"] not in ("秘书局", "秘书处")):  # 国务院办公厅秘书局
        return None
    if match["office"] == "办" and not base.kind.endswith(("领导小组", "指挥部", "委员会")):
        return None
    office = "办公室" if match["office"] == "办" else match["office"]
    return Agency(
        name, base.region, base.kind + office, base.level, base.kind, base.topic, base.known, base.kin, base.number_codes
    )


def _national(name: str, names: _Names, house: HouseVocabulary) -> Agency | None:
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


def _regional(name: str, names: _Names, house: HouseVocabulary) -> Agency | None:
    """Party, government or department of a region, named or not (长沙市教育局, 省教育厅, 教育厅)."""
    league = _LEAGUE.match(name)
    if league is not None:
        mention = region_at(name, league.end(), house)
        if mention is None or name[_chain(name, mention, house).end :] not in ("委", "省委", "市委", "委员会"):
            return None
        mention = _chain(name, mention, house)
        return Agency(name, mention.region, "共青团委员会", mention.region.level, None, "共青团")
    party = _PARTY_HEAD.match(name)
    start = party.end() if party else 0
    mention = region_at(name, start, house)
    if mention is not None:
        mention = _chain(name, mention, house)
        if mention.end == len(name) and name.endswith("兵团"):  # 新疆生产建设兵团 is area and agency in one
            return Agency(name, mention.region, "生产建设兵团", mention.region.level, None, "政府")
        for end in _place_ends(name, mention):
            kind = _kind(name[end:], names, party is not None)
            if kind is not None:
                return _of(name, mention.region, kind, mention.region.level)
        if mention.exact and name[mention.end - 1 : mention.end] in "省市县区州" and not party:
            return None
    place = _GENERIC_PLACE.match(name, start)
    if place is not None and mention is None:
        kind = _kind(name[place.end() :], names, party is not None)
        if kind is not None:
            return _of(name, None, kind, _PLACE_LEVEL[place[0]])
    if mention is None and not party and name[-1] in "厅局会室院":
        kind = _department(name, names)
        if kind is not None:
            return _of(name, None, kind, "province" if name[-1] == "厅" else "unknown")
    return None


def _place_ends(name: str, mention: RegionMention) -> Iterator[int]:
    """Where the place may end: after its full name, or after a short one and 省, 市 … (湖南省委 with
    湖南 read)."""
    yield mention.end
    if not mention.exact and mention.end < len(name) and name[mention.end] in "省市县区州":
        yield mention.end + 1


def _of(name: str, region: Region | None, kind: _Kind, level: AgencyLevel) -> Agency:
    return Agency(name, region, kind.name, level, kind.base, kind.topic, kind.known)


@lru_cache(maxsize=4096)
def _kind_cached(rest: str, party: bool) -> _Kind | None:
    names = _names()
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
    match = _OFFICE.match(rest)
    if match is not None and match["office"] != "办":
        base = _kind_cached(match["base"], party)
        if base is not None and base.base is None and base.known:
            return _Kind(base.name + match["office"], base.topic, base.name)
    return None


def _kind(rest: str, names: _Names, party: bool) -> _Kind | None:
    """What the agency is, from its name without the region; only names that are listed."""
    if not rest or rest[-1] not in names.ends:
        return None
    rest = _SESSION.sub("", rest)
    return _kind_cached(rest, party)


def _department(rest: str, names: _Names) -> _Kind | None:
    """A department: subject and 厅, 局, 委员会 …"""
    for suffix in _SUFFIXES:
        if rest.endswith(suffix):
            form = rest[: -len(suffix)]
            topic = names.topics.get(form)
            if topic is not None:
                return _Kind(names.forms[form] + _WHOLE_SUFFIX.get(suffix, suffix), topic)
    return None


def _ends_otherwise(name: str, names: _Names) -> bool:
    """Whether the name ends in another word than an agency's: 格局, 干部."""
    return name.endswith(names.word_ends)


def _by_ending(name: str, names: _Names, house: HouseVocabulary) -> Agency | None:
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
    if mention is None and _VERB.match(core):
        return None
    if len(rest) < 2 or _inner_agency(rest):
        return None
    named = mention is not None or _NATIONAL_HEAD.match(core) is not None
    level: AgencyLevel = mention.region.level if mention is not None else "nation" if named else "unknown"
    strong = core.endswith(names.strong)
    if not strong:
        if not (named and core.endswith(names.regional)) or _ends_otherwise(core, names) or _VERB.match(rest):
            return None
        if core[-1] not in "厅局署" or len(rest) > 16:
            return None
    if not named and (len(core) < 4 or core in names.not_names):
        return None
    base = rest if office else None
    return Agency(name, mention.region if mention else None, rest + (office or ""), level, base, None, False)


_INNER = lazy_pattern("人民政府|[厅署]|(?<!当)局(?!域|部|面|限)")


def _inner_agency(rest: str) -> bool:
    """Whether another agency's name stands inside: two names run together, to be cut, not read as one."""
    return _INNER.search(rest[:-1]) is not None


_SPACED_FILE = lazy_pattern(r"(?<=[ 　])文[ 　]+件$")


def parse_agency_line(line: str, house: HouseVocabulary = NO_HOUSE) -> AgencyLine | None:
    """A line that holds one agency or several, with their separators or without; None when it holds
    anything else.

    Reads letterheads (``湖南省财政厅文件``), signatures (``湖南省教育厅　湖南省财政厅``), run-on names
    (``工业和信息化部科学技术部财政部``) and 等 (``教育部等八部门``).
    """
    text = line.strip().strip(_INVISIBLE + " ")
    if not 2 <= len(text) <= _LONGEST_LINE or text[-1] in "。：；！？:;,，、":
        return None
    text = _SPACED_FILE.sub("文件", text)
    letterhead, others, total = False, False, None
    match = _OTHERS.search(text)
    if match is not None and match.start() > 1:
        others, total = True, _number(match["count"])
        text = text[: match.start()]
    if text.endswith("文件"):
        letterhead, text = True, text[:-2].rstrip()
    found: list[Agency] = []
    for piece in _SEPARATORS.split(text):
        piece = piece.strip()
        if piece.endswith("文件"):
            letterhead, piece = True, piece[:-2].rstrip()
        if not piece:
            continue
        agencies = _agencies_of(piece, house)
        if not agencies:
            agencies = []
            break
        found.extend(agencies)
    else:
        return AgencyLine(tuple(found), letterhead, others, total) if found else None
    whole = _spaced_out(text, house)  # 国　务　院
    return AgencyLine((whole,), letterhead, others, total) if whole else None


def split_agencies(line: str, house: HouseVocabulary = NO_HOUSE) -> list[Agency]:
    """The agencies of a line that holds nothing else, in order; empty for any other line."""
    parsed = parse_agency_line(line, house)
    return list(parsed.agencies) if parsed else []


def letterhead_agencies(line: str, house: HouseVocabulary = NO_HOUSE) -> list[Agency]:
    """The agencies of a letterhead (发文机关标志) that says 文件; empty for any other line."""
    parsed = parse_agency_line(line, house)
    return list(parsed.agencies) if parsed and parsed.letterhead else []


def _spaced_out(text: str, house: HouseVocabulary) -> Agency | None:
    """One name whose characters stand apart."""
    pieces = _SPACES.split(text)
    if len(pieces) > 2 and all(len(piece) == 1 for piece in pieces):
        return parse_agency(text, house)
    return None


def _agencies_of(piece: str, house: HouseVocabulary) -> list[Agency]:
    """The agencies of a stretch without separators other than single spaces."""
    words = _SPACES.split(piece)
    if len(words) > 1 and all(len(word) > 1 for word in words):
        parsed = [_agencies_of(word, house) for word in words]
        if all(parsed):
            return [agency for agencies in parsed for agency in agencies]
    whole = parse_agency(piece, house)
    if whole is not None and whole.known:
        return [whole]
    together = "".join(words)
    if len(together) > _LONGEST_LINE or not _ALLOWED.match(together):
        return []
    cut = _cut(together, house)
    if cut:
        return cut
    return [whole] if whole is not None else []


def _ends(names: _Names, house: HouseVocabulary) -> frozenset[str]:
    """The characters that names of agencies end in."""
    return names.ends | house.last_characters if house.agencies else names.ends


def _cut(text: str, house: HouseVocabulary) -> list[Agency]:
    """Listed names run together, cut into the fewest; empty when they cannot be cut."""
    ends = _ends(_names(), house)
    if text[-1] not in ends:
        return []
    best: list[tuple[int, int, Agency] | None] = [None] * (len(text) + 1)  # by end: pieces, start, agency
    for start in range(len(text)):
        here = best[start]
        if start and here is None:
            continue
        pieces = here[0] if here else 0
        for end in range(start + 2, min(len(text), start + _LONGEST) + 1):
            if text[end - 1] not in ends:
                continue
            agency = _parse(text[start:end], house)
            if agency is None or not agency.known:
                continue
            there = best[end]
            if there is None or there[0] > pieces + 1:
                best[end] = (pieces + 1, start, agency)
    if best[-1] is None:
        return []
    found: list[Agency] = []
    end = len(text)
    while end:
        step = best[end]
        assert step is not None
        found.append(step[2])
        end = step[1]
    return found[::-1]


def _number(text: str | None) -> int | None:
    """The value of a count up to 99, in either kind of digits."""
    if not text:
        return None
    if text.isdigit() and text.isascii():
        return int(text)
    digits = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
    tens, ten, ones = text.partition("十")
    if ten:
        return 10 * (digits.get(tens, 1) if tens else 1) + (digits.get(ones, 0) if ones else 0)
    return digits.get(text)


def title_agencies(title: str, house: HouseVocabulary = NO_HOUSE) -> list[Agency]:
    """The issuers a title begins with (``国务院办公厅转发民政部关于…`` → 国务院办公厅), in order.

    Line breaks and spaces in the title are allowed. Empty when it begins with 关于, or with no agency.
    """
    parsed = title_agency_line(title, house)
    return list(parsed.agencies) if parsed else []


_LIST_LABEL = lazy_pattern(r"(?:\d+|[一二三四五六七八九十]+)\s*[、.．]\s*")


def title_agency_line(title: str, house: HouseVocabulary = NO_HOUSE) -> AgencyLine | None:
    """As ``title_agencies``, with what the title says of further issuers (``教育部等八部门关于…``)."""
    text = _LIST_LABEL.sub("", title.strip())
    for match in _TITLE_VERB.finditer(text):
        head = text[: match.start()].rstrip()
        if not head:
            return None
        if len(head) > _LONGEST_LINE:
            return None
        parsed = parse_agency_line(head, house) or parse_agency_line(_SPACES.sub("", head), house)
        if parsed is not None:
            return parsed
        if match[0] == "关于":
            return None
    return None


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
    names = _names()
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
        agency = _parse(match[0], house)
        if agency is not None:
            found.append(AgencyMention(*match.span(), agency))
    return found


def _longest_at(
    text: str, start: int, after: int, names: _Names, house: HouseVocabulary
) -> AgencyMention | None:
    """The longest agency that begins at ``start`` and ends after ``after``."""
    if start >= 2 and text[start - 2 : start] == "中共":
        start -= 2
    limit = min(len(text), after + _FURTHEST)
    guess: AgencyMention | None = None
    for end in range(limit, after, -1):
        if text[end - 1] not in names.ends:
            continue
        agency = _parse(text[start:end], house)
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
    return _SENTENCE.search(inside) is not None or (_VERB.match(inside) is not None and "小组" not in inside)


def _national_mentions(text: str, names: _Names, house: HouseVocabulary) -> list[AgencyMention]:
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
                agency = _parse(text[start:end], house)
                if agency is not None:
                    found.append(AgencyMention(start, end, agency))
                    reach = end
                break
    return found


def _after_place(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in "省市县区州旗盟"


def _unnamed_mentions(text: str, names: _Names) -> list[AgencyMention]:
    found: list[AgencyMention] = []
    reach = 0
    for match in _UNNAMED.finditer(text):
        start, after = match.span()
        if start < reach or (match[0] == "区" and start and text[start - 1] in _BEFORE_ZONE):
            continue
        for end in range(min(len(text), after + 16), after, -1):
            if text[end - 1] in names.ends:
                kind = _kind(text[after:end], names, False)
                if kind is not None and not (text[end - 1] == "委" and text[end : end + 1] in ("员", "托")):
                    level = _PLACE_LEVEL[match[0]]
                    found.append(AgencyMention(start, end, _of(text[start:end], None, kind, level)))
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


# Joint organs: a party committee and the government beside it issue together and have one office in many
# places.
_JOINT = ({"党委", "人民政府"}, {"中国共产党中央委员会", "中共中央", "国务院"})


def kin(a: Agency, b: Agency) -> bool:
    """Whether two names may be one agency's, or an agency's and its own office's.

    Full and short names are kin, as are party committee and government of one region. Another region or
    another kind is not. A region that is not named (教育厅, 省教育厅) agrees with any of its level. A house
    says itself which names may stand for its agencies.
    """
    if a.name in b.kin or b.name in a.kin:
        return True
    if not _regions_agree(a, b):
        return False
    first, second = {a.kind, a.base} - {None}, {b.kind, b.base} - {None}
    if first & second:
        return True
    roots = {a.base or a.kind, b.base or b.kind}
    return any(roots <= joint for joint in _JOINT)


def _regions_agree(a: Agency, b: Agency) -> bool:
    if a.region is not None and b.region is not None:
        return same_region(a.region, b.region)
    if "unknown" in (a.level, b.level) or a.level == b.level:
        return True
    # 市教育局 may be a prefecture's or a county-level city's; 市教委 a province's, if it is 北京, 上海 …
    return "nation" not in (a.level, b.level) and (_says_city(a) or _says_city(b))


def _says_city(agency: Agency) -> bool:
    return agency.region is None and agency.name.startswith("市")


@dataclass(frozen=True, slots=True)
class NumberCode:
    """What the agency code of a document number (发文字号: ``湘教发`` of 湘教发〔2022〕15号) says of the
    issuer."""

    code: str
    provinces: frozenset[str]  # full names of those it may stand for; empty when it names no region
    place: str | None  # the characters that name the region: 湘, 穗
    topic: str | None  # the subject, as in ``Agency.topic``: 教育, 政府, 国务院
    office: bool  # 政办, 府办, 国办: the office's own number


# Codes of one province that no city elsewhere begins its own with, but for those whose name has the
# character.
_STRONG_PLACES = frozenset("湘沪粤皖闽豫琼渝黔滇浙冀赣鄂鲁陕晋桂津京穗")
# How a number of a government goes on after 政, 府: anything else may be 政法委, 政协, 政务服务 …
_GOVERNMENT = lazy_pattern("(?:政府?|府)(?P<office>办)?(?:[发规函字电令批通任土明秘参复地]|$)")
_NUMBER = lazy_pattern(rf"[{_HAN}]{{2,12}}")
# Followed by these, the one character is not the subject: 公积金, 公共, 科协, 农商, 民盟, 建工, 教工委, 财院.
_OTHER_SUBJECT = lazy_pattern(
    "公[积共路管交房证]|科协|农[商信大垦]|民[盟革建进宗族航]|建[工投]|财[院大经]|商[学会]|环[卫球]|司[机]|体[校彩]|法[制学]|教工委"
)


@lru_cache(maxsize=1)
def _codes() -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, frozenset[str]]]:
    """Codes after a region; codes of central agencies; codes of cities; families of subjects that share
    codes."""
    data = json.loads((Path(__file__).parent / "data" / "agencies.json").read_text(encoding="utf-8"))
    after: dict[str, str] = {}
    for line in data["topics"]:
        topic, _, codes = line.split("|")
        after.update(dict.fromkeys(codes.split(), topic))
    after.update(data["region_codes"])
    central = {**data["national_codes"], **data["number_codes"]}
    families = {topic: frozenset(family.split()) for topic, family in data["families"].items()}
    return after, central, data["city_codes"], families


def number_code_agencies(code: str) -> NumberCode | None:
    """What an agency code says (``湘教发``, ``国办发``, ``沪府办规``); the year and number after it may
    stand there too.

    None when it says nothing that is known. A one-character code is weak: 青 is 青海 or 青岛, 宁 宁夏 or
    南京; then ``provinces`` has several.
    """
    match = _NUMBER.match(_SPACES.sub("", code))
    if match is None:
        return None
    text = match[0]
    after, central, cities, _ = _codes()
    topic = _longest_prefix(text, central)
    if topic is not None and not (text[0] in central and _GOVERNMENT.match(text, 1)):  # 商政办发 is 商洛's
        return NumberCode(text, frozenset(), None, topic, text.startswith(("国办", "中办")))
    place = text[0]
    provinces = provinces_of_code(place)
    city = region_named(cities[place]) if place in cities else None
    if city is not None and city.province is not None:
        provinces |= {city.province}
    subject_first = _longest_prefix(text[1:2], after) is not None  # 津教政: the subject stands before 政
    government = next(
        (m for at in (1, 2) if (m := _GOVERNMENT.match(text, at)) is not None and not (at == 2 and subject_first)), None
    )
    if government is not None:
        # 济政办发, 杨府发: a city's or a district's own characters stand before 政 or 府.
        only = provinces if government.start() == 1 else frozenset[str]()
        return NumberCode(text, only, place if only else None, "政府", government["office"] is not None)
    if not provinces:
        return None
    rest = text[1:]
    if rest in ("发", "办发", "字", "办字"):  # 湘发, 湘办发: the party committee's
        return NumberCode(text, provinces, place, "党委", rest.startswith("办"))
    topic = (
        None if _OTHER_SUBJECT.match(rest) or rest.startswith(("政", "府")) else _longest_prefix(rest, after)
    )
    return NumberCode(text, provinces, place, topic, False)


def _longest_prefix(text: str, table: dict[str, str]) -> str | None:
    for length in range(min(len(text), 6), 0, -1):
        if text[:length] in table:
            return table[text[:length]]
    return None


_STATE_COUNCIL = frozenset({"国务院", "国务院办公厅"})
_TOPICS_OF_STATE_COUNCIL = frozenset({"国务院", "中央", None})
"""国发, 国办发, 国函 and, jointly with the party's centre, 中发 and 中办发: no other code is theirs."""


def code_agrees(code: str, agency: Agency) -> bool | None:
    """Whether a document number's agency code and an agency go together: None when nothing certain can be
    said.

    False only for the code of another province, for an unmistakable other subject (``湘财`` of
    湖南省教育厅), and for a
    government's number with a department's name. A joint document bears its lead agency's number: it is
    wrong only if the code disagrees with every issuer. An agency of the house that says how its numbers begin
    is taken at its word.
    """
    if agency.number_codes:
        return code.startswith(agency.number_codes)
    number = number_code_agencies(code)
    if number is None:
        return None
    if agency.name in _STATE_COUNCIL and number.topic not in _TOPICS_OF_STATE_COUNCIL:
        return False
    region = _region_agrees(number, agency)
    topic = _topic_agrees(number, agency)
    if region is False or topic is False:
        return False
    return True if region or topic else None


def code_agrees_any(code: str, agencies: Iterable[Agency]) -> bool | None:
    """``code_agrees`` for a document of several issuers: False only when the code disagrees with every
    one of them."""
    answers = [code_agrees(code, agency) for agency in agencies]
    if any(answers):
        return True
    return False if answers and all(answer is False for answer in answers) else None


def _region_agrees(number: NumberCode, agency: Agency) -> bool | None:
    if number.place is None:
        return None
    region = agency.region
    if region is None:
        central = agency.level == "nation" and agency.known and number.place in _STRONG_PLACES
        return False if central and number.topic is not None else None
    if region.province is None:
        return None
    if region.province in number.provinces:
        return True
    if number.place in region.name + region.province + (region.prefecture or ""):
        return None  # 鄂尔多斯 in 内蒙古, 晋江 in 福建
    # A weak character may be that of any city; only with a subject that is read after it is it taken for a
    # region.
    return False if number.topic is not None or number.place in _STRONG_PLACES else None


def _topic_agrees(number: NumberCode, agency: Agency) -> bool | None:
    topic, other = number.topic, agency.topic
    if topic is None or other is None or not agency.known:
        return None
    if topic == other:
        return True
    if topic in ("国务院", "中央"):
        return None if other in ("国务院", "中央", "中央军委") else False
    if topic in ("政府", "党委"):
        return None if other in ("政府", "党委", "国务院") or other not in _codes()[3] else False
    family = _codes()[3].get(topic)
    if family is None:
        return None
    if other in family:
        return True
    if number.place is None and agency.level not in ("nation", "province"):
        return None  # 教, 财 without a region: the way to number of any agency of a city or a county
    rival = _codes()[3].get(other)
    if rival is None:
        return False if other == "政府" else None
    return None if topic in rival else False


_ENGLISH_NOISE = lazy_pattern(r"[^a-z0-9 ]+")
_ENGLISH_WORDS = {
    "dept": "department",
    "us": "united states",
    "usa": "united states",
    "govt": "government",
    "min": "ministry",
    "natl": "national",
    "the": "",
    "of": "",
    "for": "",
    "and": "",
}


def english_agency_key(name: str) -> str:
    """A key under which two English names of one agency are equal: case, marks, articles and usual short
    forms apart."""
    text = name.lower().replace("u.s.", "us ").replace("&", " and ")
    words = _ENGLISH_NOISE.sub(" ", text.replace("'", "").replace("’", "")).split()
    return " ".join(filter(None, (_ENGLISH_WORDS.get(word, word) for word in words)))


__all__ = [
    "Agency",
    "AgencyLine",
    "AgencyMention",
    "NumberCode",
    "code_agrees",
    "code_agrees_any",
    "english_agency_key",
    "find_agencies",
    "kin",
    "letterhead_agencies",
    "number_code_agencies",
    "parse_agency",
    "parse_agency_line",
    "split_agencies",
    "title_agencies",
    "title_agency_line",
]
