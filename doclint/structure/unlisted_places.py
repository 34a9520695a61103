"""Places that the gazetteer does not have, read from the shape of their names: towns and villages, and regions long since
merged, or made up for an example.

Only for callers who know that an agency's name begins there: 竹溪镇人民政府, 北京市崇文区人民政府.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.regions import Level, Region

_RANKS: tuple[tuple[str, Level], ...] = (
    ("省", "province"),
    ("自治州", "prefecture"),
    ("自治县", "county"),
    ("自治旗", "county"),
    ("市", "prefecture"),
    ("县", "county"),
    ("縣", "county"),
    ("区", "county"),
    ("區", "county"),
    ("新区", "county"),
    ("旗", "county"),
    ("盟", "prefecture"),
    ("州", "prefecture"),
    ("街道", "township"),
    ("民族乡", "township"),
    ("镇", "township"),
    ("鎮", "township"),
    ("乡", "township"),
    ("鄉", "township"),
    ("苏木", "township"),
    ("社区", "village"),
    ("社區", "village"),
    ("村", "village"),
)
_NO_PLACE = lazy_pattern(
    "各|全[省市县区州盟旗镇乡]|本[省市县区州镇乡村]|该|我[省市县区州镇乡]|外[省市县地区]|有关|相关|其[他它余]|所[在属辖有]|第|等|与|及|的|由|在|"
    "和(?![平顺合睦谐兴丰美隆田林庄桥])|向(?![阳东上前南])|[省县区盟旗村]|市(?![桥中北南西东坪])|州(?!城)|乡镇|镇街|镇乡|街道"
)
"""What begins no name of a place: 各县区人民政府 is an addressee, 省市教育局 no agency."""
_WORDS: dict[str, str] = {
    "省": "外他邻跨",
    "市": "都股超门夜县区省",
    "县": "市区邻外跨",
    "区": "地城郊山社园校街景林牧库灾辖属县市乡内新全老",
    "街道": "辖属区县市内",
    "镇": "乡城集市村重辖属县区",
    "乡": "城家外故老水下县市区",
    "村": "农乡新山全镇",
    "社区": "镇村街",
}
"""Last characters of a stem that make a word with the rank: 城区, 山区, 乡镇, 农村."""
_STEMS = range(1, 6)
"""Characters of a name without its rank."""
_SHORT_STEM: dict[Level, int] = {"province": 2, "prefecture": 2, "county": 2, "township": 2, "village": 1}
_LONGEST_PROVINCE = 3
_ORDER: tuple[Level, ...] = ("nation", "province", "prefecture", "county", "township", "village")


def unlisted_places(name: str, start: int = 0, within: Region | None = None) -> Iterator[tuple[Region, int]]:
    """The places that ``name`` may begin with at ``start``, inside ``within`` if that was named before, and where each ends.

    One named inside another (石门村 in 桃源镇石门村) comes with the other among its parents.
    """
    if _NO_PLACE.match(name, start):
        return
    for length in _STEMS:
        stem, end = name[start : start + length], start + length
        for rank, level in _RANKS:
            if not name.startswith(rank, end) or not _may_be(stem, rank, level, within):
                continue
            region = _inside(stem + rank, stem, level, within)
            yield region, end + len(rank)
            if level not in ("province", "village"):
                yield from unlisted_places(name, end + len(rank), region)


_NO_STEM = lazy_pattern("各|所有|版权|来源|地址|单位|电话|附件|主办|承办|责任|牵头|配合|关于|请|该|的|了|在|将")


def _may_be(stem: str, rank: str, level: Level, within: Region | None) -> bool:
    if _NO_STEM.search(stem) or stem[-1] in _WORDS.get(rank, "") or len(stem) < _SHORT_STEM[level]:
        return False
    if level == "province":
        return within is None and len(stem) <= _LONGEST_PROVINCE
    return within is None or _ORDER.index(level) > _ORDER.index(within.level)


def _inside(name: str, stem: str, level: Level, within: Region | None) -> Region:
    if within is None:
        return Region(name, stem, level, name if level == "province" else None)
    prefecture = within.name if within.level == "prefecture" else within.prefecture
    return Region(name, stem, level, within.province, prefecture, parents=(*within.parents, within.name))
