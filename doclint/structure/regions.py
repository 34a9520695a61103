"""Regions of China in text: which province, prefecture or county is meant, and where it is named.

The gazetteer (``data/regions.txt``: source, licence and date stand in its head) is read when first asked
for. All offsets are code points into the text given; ``end`` is exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary

if TYPE_CHECKING:
    from doclint.structure.own_names import OwnRegion

Level = Literal["nation", "province", "prefecture", "county", "township", "village"]
"""The gazetteer goes down to counties; towns and villages are read from the shape of their names."""


@dataclass(frozen=True, slots=True)
class Region:
    """A division of China, or an area run like one (雄安新区, 新疆生产建设兵团: level ``county``)."""

    name: str  # full, with 省, 市, 县 …
    short: str  # 湖南, 长沙; the full name where there is no short one
    level: Level
    province: (
        str | None
    )  # full name of its province (its own, for a province); None where several have the name
    prefecture: str | None = None  # full name of its prefecture (its own, for a prefecture)
    former: bool = False  # a name no longer borne (莱芜市)
    parents: tuple[str, ...] = ()  # of one that the gazetteer does not have: the places named before it


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region named at ``text[start:end]``; ``exact``: by its full name."""

    start: int
    end: int
    region: Region
    exact: bool


CHINA = Region("中华人民共和国", "中国", "nation", None)


def find_regions(text: str, house: HouseVocabulary = NO_HOUSE) -> list[RegionMention]:
    """All mentions in ``text``, in order and without overlap; regions of the house are among them.

    Counties count by their full name only; provinces and prefectures by their short name too, except where
    it is a word or a piece of one (``上海南部`` is no Hainan, ``中山西路`` no Shanxi). A county name several
    provinces have gets its province from the region named right before it, else has none.
    """
    book = _gazetteer(house.regions)
    found = _full_mentions(text, book)
    shorts = _short_mentions(text, book, found)
    if shorts:
        found = sorted(found + shorts, key=lambda mention: mention.start)
    return found


def region_at(text: str, start: int = 0, house: HouseVocabulary = NO_HOUSE) -> RegionMention | None:
    """The longest region name that begins at ``start``.

    For callers who know that a name must stand there, such as the beginning of an agency's name
    (``日照海关``, ``和县人民政府``): names that are words of the language count too.
    """
    book = _gazetteer(house.regions)
    for length in range(min(book.longest, len(text) - start), 1, -1):
        name = text[start : start + length]
        if name in book.full and not _goes_on(text, start + length):
            return RegionMention(start, start + length, book.region(name), True)
        owner = book.short.get(name)
        if owner is not None:
            return RegionMention(start, start + length, book.region(owner), False)
    return None


def county_at(
    text: str, start: int, parent: Region, house: HouseVocabulary = NO_HOUSE
) -> RegionMention | None:
    """The longest name at ``start`` of a region inside ``parent``; here the ambiguous names (城区,
    鼓楼区, 和县) count."""
    book = _gazetteer(house.regions)
    for length in range(min(book.longest, len(text) - start), 1, -1):
        name = text[start : start + length]
        if name in book.full:
            region = book.region(name, parent)
            if contains(parent, region):
                return RegionMention(start, start + length, region, True)
    return None


def region_named(name: str, house: HouseVocabulary = NO_HOUSE) -> Region | None:
    """The region with this full or short name, or None."""
    book = _gazetteer(house.regions)
    if name in book.full:
        return book.region(name)
    owner = book.short.get(name)
    return book.region(owner) if owner is not None else None


def region_names(
    house: HouseVocabulary = NO_HOUSE, level: Level | None = None, province: str = ""
) -> list[str]:
    """The full and short names of all regions, or the full ones of a level, or of that level in a province."""
    book = _gazetteer(house.regions)
    if level is None:
        return [*book.full, *book.short]
    return [
        name
        for name, places in book.full.items()
        if any(place.level == level and province in ("", place.province) for place in places)
    ]


def provinces_of_code(code: str) -> frozenset[str]:
    """Full names of the provinces a one-character code may stand for, empty for any other character.

    Weak evidence: cities use the same characters (青 also 青岛 in 山东省, 宁 also 南京 in 江苏省), so
    several may come back.
    """
    return _gazetteer().codes.get(code, frozenset())


def province_of(mention: RegionMention | Region) -> str | None:
    """Full name of the province, None when several provinces have such a region."""
    return (mention.region if isinstance(mention, RegionMention) else mention).province


def same_region(a: Region, b: Region) -> bool:
    """Whether two regions may be one: same name, and not of two provinces known to differ."""
    if a.name != b.name or not (a.province == b.province or a.province is None or b.province is None):
        return False
    if a.level == "county" and a.prefecture and b.prefecture and a.prefecture != b.prefecture:
        return False
    return not any(_are_rivals(one, other) for one in a.parents for other in b.parents)


def _are_rivals(one: str, other: str) -> bool:
    """Whether two places of one rank differ: 黄花镇 and 桃源镇."""
    return one != other and one[-1] == other[-1]


def contains(a: Region, b: Region) -> bool:
    """Whether ``b`` lies inside ``a`` and is not ``a`` itself: 湖南省 contains 长沙市, 长沙市 contains
    岳麓区."""
    if a.level == "nation":
        return b.level != "nation"
    if a.name in b.parents:
        return True
    if a.name == b.name or b.province is None or a.province != b.province:
        return False
    if a.level == "province":
        return b.level != "province"
    return a.level == "prefecture" and b.level == "county" and b.prefecture == a.name


# City codes used in document numbers whose city is not of the province that has the character.
_CITY_CODES = {
    "宁": "江苏省",  # 南京
    "青": "山东省",  # 青岛
    "台": "浙江省",  # 台州
    "新": "河南省",  # 新乡
    "吉": "江西省",  # 吉安
    "云": "广东省",  # 云浮
}

_HOUSES = 4
"""Gazetteers kept: a run meets one house, seldom two or three."""

_ENDINGS = "省市县区旗州盟团"  # the last characters of full names
# What makes another word of the last character of a full name: 市场, 市民, 区域, 县级, 州际.
_GOES_ON = {
    "市": lazy_pattern("场(?!监|管|和)|值|面|价|民(?![政族宗用航兵革建盟进办])"),
    "区": lazy_pattern("域|间|块链|划|分|别|位"),
    "县": lazy_pattern("级|域|处"),
    "省": lazy_pattern("级(?!机关)|钱|力"),
    "州": lazy_pattern("际"),
    "旗": lazy_pattern("帜|舰|下|袍"),
    "盟": lazy_pattern("约|友|国|员"),
}

# Short names that are feature + direction: 黄河南岸, 太湖北, 佛山西站, 上海南. They do not count after a
# character that makes the first one the end of a river's, lake's, mountain's or sea's name, nor before one
# that makes a place of the second.
_DIRECTIONAL = {"河南", "河北", "湖南", "湖北", "江西", "山东", "山西", "海南", "广东", "广西", "云南"}
_BEFORE_FEATURE = set(
    "黄淮运沙漳洛渭汾滦沿内护城小两辽浑清滹沱永定红黑白怒"
    "太洪鄱洞巢微芜玄昆滇澄西东南北中佛行泰华衡恒嵩香燕阴天舟鞍唐江长珠松花嘉陵湘赣闽钱塘过跨滨远近深入出渤上山河海湖岸高深靠依登下推外青群"
)
_AFTER_FEATURE = set("岸麓侧坡端翼缘门路段")
# 上海 is 上 + 海… after 海线网路…: 水上海事, 网上海量, 线上海外.
_BEFORE_UP = set("海线网水路船陆岸以之世马晚早")
_AFTER_UP = set("洋事外域鲜运空量底面关")
# 北京路, 南京东路, 中山大道: a street, wherever it lies. Not 路网, 路演, 路径 …
_STREET = lazy_pattern("[东西南北中一二三四]{0,2}(?:路(?![网径演况线政由])|大?街(?!道办)|大道)")
_VILLAGE = lazy_pattern("(?:镇|乡|村)(?![村镇])")  # 辽阳镇 lies in another county
# Short names that are pieces of other words, with what follows them.
_OTHER_WORD = lazy_pattern(
    "北京时间|北京猿人|香港脚|长春花|宁夏令|大连(?:续|接|锁|通|带|片)|重庆(?:典|祝)|云南瓜|广东西部|广西南部"
)
# A name with the character before it where the two make other words: 各项|城市, 沿海|城市, 千佛山.
_CUT_BEFORE = frozenset(
    [before + "海城市" for before in "沿临滨近"]
    + [before + "应城市" for before in "相适对供反响"]
    + ["各项城市", "事项城市", "营运城市", "新增城市", "市古城区", "围东至县", "界东至县", "千佛山"]
)
_HAN = lazy_pattern("[一-鿿]")
# A short name that is often cut out of two words counts after these, after another region, and after
# anything not Han.
_SAFE_BEFORE = set("在赴和与及至省市区州由从驻")


class _Place(NamedTuple):
    level: Level
    province: str
    prefecture: str | None
    short: str
    former: bool


class _Gazetteer:
    """The names, and the indexes the scans go by."""

    def __init__(self, source: str, own: tuple[OwnRegion, ...] = ()) -> None:
        self.full: dict[str, tuple[_Place, ...]] = {}
        self.short: dict[str, str] = {}  # short name -> full name
        self.weak: set[str] = set()  # short names that are often cut out of two words
        self.silent: set[str] = set()  # short names that are words: never found in running text
        self.words: set[str] = set()  # full names that are words
        self.codes: dict[str, frozenset[str]] = {}
        self._read(source)
        for region in own:
            self._add_own(region)
        self.longest = max(map(len, self.full))
        tails: dict[str, set[int]] = {}
        for name in self.full:
            tails.setdefault(name[-2:], set()).add(len(name))
        # Lengths of the names that end in these two characters, longest first.
        self.tails = {tail: sorted(lengths, reverse=True) for tail, lengths in tails.items()}
        heads: dict[str, set[int]] = {}
        for name in self.short:
            if name not in self.silent:
                heads.setdefault(name[:2], set()).add(len(name))
        self.heads = {head: sorted(lengths, reverse=True) for head, lengths in heads.items()}
        firsts = "".join(sorted({head[0] for head in heads}))
        seconds = "".join(sorted({head[1] for head in heads}))
        self.head = re.compile(f"[{firsts}](?=[{seconds}])")
        endings = sorted({*_ENDINGS, *(region.name[-1] for region in own)})
        self.ending = re.compile(f"[{re.escape(''.join(endings))}]")

    def _read(self, source: str) -> None:
        province = ""
        prefecture: str | None = None
        full = self.full

        def add(names: list[str], place: _Place) -> None:
            known = full.keys() & names
            full.update(
                dict.fromkeys(names, (place,)) if not known else {n: (*full.get(n, ()), place) for n in names}
            )

        for line in source.splitlines():
            if line[0] == "#":
                continue
            if line[0] == "!":
                self.words.update(line[1:].split())
            elif line.startswith("  "):
                place = _Place("county", province, prefecture, "", line[2] == "~")
                add(line[3:].split() if line[2] in "~+" else line.split(), place)
            elif line[0] == " ":
                prefecture, _, short = line[1:].partition("|")
                self._add_short(prefecture, short)
                bare = short.rstrip("?!")
                add([prefecture], _Place("prefecture", province, prefecture, bare, False))
                if prefecture.endswith("自治州") and bare:
                    self.short[bare + "州"] = prefecture
            else:
                province, short, codes = line.split("|")
                prefecture = None
                self._add_short(province, short)
                add([province], _Place("province", province, None, short, False))
                for code in codes:
                    city = _CITY_CODES.get(code)
                    self.codes[code] = frozenset((province, city) if city else (province,))

    def _add_own(self, region: OwnRegion) -> None:
        """A region of the house. Its name means it alone, whoever else has that name."""
        short = region.short[0] if region.short else ""
        place = _Place(region.level, region.province, region.prefecture or None, short, False)
        self.full[region.name] = (place,)
        self.short.update(dict.fromkeys(region.short, region.name))

    def _add_short(self, name: str, short: str) -> None:
        bare = short.rstrip("?!")
        if not bare:
            return
        self.short[bare] = name
        if short[-1] == "?":
            self.weak.add(bare)
        elif short[-1] == "!":
            self.silent.add(bare)

    def region(self, name: str, parent: Region | None = None) -> Region:
        """The region with this full name; of several, the one inside ``parent``, else one without a
        province."""
        places: Sequence[_Place] = self.full[name]
        if parent is not None:
            inside = [p for p in places if p.province == parent.province]
            if parent.level == "prefecture":
                inside = [p for p in inside if p.prefecture == parent.name] or inside
            places = inside or places
        place = min(
            places, key=lambda p: (p.former, p.level == "county")
        )  # borne today, and the wider, first
        rivals = {p.province for p in places if (p.former, p.level) == (place.former, place.level)}
        above = {p.prefecture for p in places if (p.former, p.level) == (place.former, place.level)}
        province = place.province if len(rivals) == 1 else None
        prefecture = place.prefecture if len(above) == 1 else None
        return Region(
            name, place.short or _county_short(name), place.level, province, prefecture, place.former
        )


def _county_short(name: str) -> str:
    """Its short name, for showing: 长沙县 → 长沙, 和县 → 和县 (one character is no name)."""
    if name.endswith("新区") and len(name) > 3:
        return name[:-2]
    return name[:-1] if len(name) > 2 and name[-1] in "市县区旗" else name


@lru_cache(maxsize=_HOUSES)
def _gazetteer(own: tuple[OwnRegion, ...] = ()) -> _Gazetteer:
    """The gazetteer, with a house's own regions if it has any."""
    source = (Path(__file__).parent / "data" / "regions.txt").read_text(encoding="utf-8")
    return _Gazetteer(source, own)


def _goes_on(text: str, end: int) -> bool:
    """Whether the last character of the full name ending at ``end`` begins another word: 中山市场."""
    pattern = _GOES_ON.get(text[end - 1])
    return pattern is not None and pattern.match(text, end) is not None


def _full_mentions(text: str, book: _Gazetteer) -> list[RegionMention]:
    """Mentions by full name: from each 省, 市, 县 … back over the longest name that ends there."""
    found: list[RegionMention] = []
    tails, full, words = book.tails, book.full, book.words
    reach = 0  # end of the last mention
    for match in book.ending.finditer(text):
        end = match.end()
        lengths = tails.get(text[end - 2 : end])
        if lengths is None:
            continue
        for length in lengths:
            start = end - length
            if start < reach:
                continue
            name = text[start:end]
            if name not in full:
                continue
            parent = found[-1].region if found and found[-1].end == start else None
            if parent is None:
                parent = _short_parent(text, start, book)
            wordlike = length == 2 or name in words
            if wordlike and (parent is None or not contains(parent, book.region(name, parent))):
                continue
            if start and text[start - 1 : end] in _CUT_BEFORE:
                continue
            if _goes_on(text, end) or _cut_by_short(text, start, book):
                continue
            found.append(RegionMention(start, end, book.region(name, parent), True))
            reach = end
            break
    return found


def _short_parent(text: str, start: int, book: _Gazetteer) -> Region | None:
    """The province or prefecture named by its short name right before ``start`` (湖南长沙县, 杭州西湖区)."""
    for length in (2, 3):
        if start >= length:
            owner = book.short.get(text[start - length : start])
            if owner is not None and text[start - length : start] not in book.silent:
                return book.region(owner)
    return None


def _cut_by_short(text: str, start: int, book: _Gazetteer) -> bool:
    """Whether a province's short name runs into the name at ``start``: 湖南山区 is 湖南 + 山区, not
    南山区."""
    if start == 0:
        return False
    owner = book.short.get(text[start - 1 : start + 1])
    return owner is not None and book.full[owner][0].level == "province"


def _short_mentions(text: str, book: _Gazetteer, taken: list[RegionMention]) -> list[RegionMention]:
    """Mentions by short name that do not touch the inside of one in ``taken`` (in order)."""
    found: list[RegionMention] = []
    heads, shorts = book.heads, book.short
    reach = 0
    index, count = 0, len(taken)
    for match in book.head.finditer(text):
        start = match.start()
        lengths = heads.get(text[start : start + 2])
        if lengths is None or start < reach:
            continue
        while index < count and taken[index].end <= start:
            index += 1
        limit = taken[index].start if index < count else len(text)
        for length in lengths:
            end = start + length
            name = text[start:end]
            owner = shorts.get(name)
            if owner is None or end > limit:
                continue
            after_region = (index > 0 and taken[index - 1].end == start) or (reach == start and start > 0)
            if _stands_alone(text, start, end, name, after_region, name in book.weak):
                found.append(RegionMention(start, end, book.region(owner), False))
                reach = end
            break
    return found


def _stands_alone(text: str, start: int, end: int, name: str, after_region: bool, weak: bool) -> bool:
    """Whether the short name at ``[start, end)`` is a word of its own there."""
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if _STREET.match(text, end) or _VILLAGE.match(text, end) or _OTHER_WORD.match(text, start):
        return False
    if after_region or not before or not _HAN.match(before):
        return not (name in _DIRECTIONAL and after in _AFTER_FEATURE and after != "")
    if before + name in _CUT_BEFORE:
        return False
    if name in _DIRECTIONAL:
        return before not in _BEFORE_FEATURE and after not in _AFTER_FEATURE
    if name == "上海":
        return not (before in _BEFORE_UP and after in _AFTER_UP)
    return not weak or before in _SAFE_BEFORE
