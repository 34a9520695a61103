"""Which agencies belong together: one agency under two names, and an agency and its office."""

from __future__ import annotations

from doclint.structure.agencies import Agency
from doclint.structure.regions import same_region

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
