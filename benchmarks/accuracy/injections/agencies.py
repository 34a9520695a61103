"""Signatures and numbers of somebody else."""

from __future__ import annotations

from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source
from doclint.structure.agencies import Agency
from doclint.structure.agency_kinship import kin
from doclint.structure.issuance import Issuance, Named, issuances
from doclint.structure.number_codes import code_agrees, code_agrees_any
from doclint.structure.regions import Region

_NATIONAL = ("财政部", "教育部", "农业农村部", "交通运输部", "水利部", "民政部")
_PROVINCIAL = ("财政厅", "教育厅", "农业农村厅", "交通运输厅", "水利厅", "民政厅")
_MUNICIPAL = ("财政局", "农业农村局", "交通运输局", "水务局", "民政局", "统计局")
_MUNICIPALITIES = {"北京市": "海淀区", "天津市": "西青区", "上海市": "松江区", "重庆市": "巴南区"}
_PREFECTURES = {
    "湖南省": "岳阳市", "陕西省": "宝鸡市", "广东省": "佛山市", "浙江省": "绍兴市", "山东省": "潍坊市", "河南省": "洛阳市",
    "四川省": "绵阳市", "江苏省": "无锡市", "福建省": "泉州市", "湖北省": "宜昌市", "河北省": "保定市", "安徽省": "芜湖市",
    "辽宁省": "鞍山市", "江西省": "九江市", "云南省": "大理市", "贵州省": "遵义市", "甘肃省": "天水市", "山西省": "大同市",
}  # fmt: skip
_COUNTIES = {
    "广州市": "番禺区",
    "深圳市": "南山区",
    "杭州市": "余杭区",
    "济南市": "历城区",
    "青岛市": "崂山区",
    "成都市": "双流区",
}
_CODES = {
    "nation": ("湘政发", "陕政办发", "财教", "农办发"),
    "province": ("国办发", "教高厅函", "财农"),
    "other": ("国办发", "云政办发", "吉教发"),
}
_ENGLISH_SIGNERS = ("DEPARTMENT OF COMMERCE,", "FEDERAL TRADE COMMISSION,", "DEPARTMENT OF AGRICULTURE,")


def _signed(source: Source) -> tuple[Issuance, Named] | None:
    """The first document in the file with one signature, which head, title or number bear out."""
    for issuance in issuances(source.structure):
        if len(issuance.signatures) != 1 or issuance.other_signers:
            continue
        signature = issuance.signatures[0]
        number = issuance.number.number if issuance.number else None
        if any(kin(named.agency, signature.agency) for named in issuance.issuers):
            return issuance, signature
        if not issuance.issuers and number is not None and code_agrees(number.code, signature.agency):
            return issuance, signature
    return None


def _resigned(source: Source, rng: Random, names: list[str]) -> Damage | None:
    """The document signed by one of ``names`` that it does not speak of."""
    site = _signed(source)
    possible = [name for name in names if name not in source.text]
    if site is None or not possible:
        return None
    _, signature = site
    span = source.paragraphs[signature.paragraph].place(signature.start, signature.end)
    other = rng.choice(possible)
    return Damage((Edit(span.start, span.end, other),), f"signed {other} instead of {signature.agency.name}")


def _agency(source: Source) -> Agency | None:
    site = _signed(source)
    return site[1].agency if site else None


def same_region(source: Source, rng: Random) -> Damage | None:
    """Signed by another agency of the same region."""
    if source.english:
        return _english(source, rng)
    agency = _agency(source)
    if agency is None:
        return None
    region = agency.region
    if region is None:
        return _resigned(source, rng, list(_NATIONAL)) if agency.level == "nation" else None
    provincial = region.level == "province" and region.name not in _MUNICIPALITIES
    names = _PROVINCIAL if provincial else _MUNICIPAL
    topic = agency.topic or ""
    return _resigned(source, rng, [_full(region) + name for name in names if not topic or topic not in name])


def another_region(source: Source, rng: Random) -> Damage | None:
    """Signed by the agency of the same kind of another region (of a province, if it is a national document)."""
    agency = None if source.english else _agency(source)
    if agency is None:
        return None
    region = agency.region
    if region is None:
        office = "人民政府办公厅" if agency.office else "人民政府"
        return (
            _resigned(source, rng, [p + office for p in _PREFECTURES]) if agency.level == "nation" else None
        )
    table = _PREFECTURES if region.level == "province" else _PREFECTURES.values()
    others = [name for name in table if name not in (region.name, region.province, region.prefecture)]
    return _resigned(source, rng, [_named(other, agency) for other in others])


def another_level(source: Source, rng: Random) -> Damage | None:
    """Signed one level down or up: the city for its province, the district for the city."""
    agency = None if source.english else _agency(source)
    if agency is None:
        return None
    region = agency.region
    if region is None:
        if agency.level != "nation":
            return None
        office = "人民政府办公室" if agency.office else "人民政府"
        return _resigned(source, rng, [city + office for city in _PREFECTURES.values()])
    lower = _PREFECTURES.get(region.name) or _COUNTIES.get(region.name)
    if region.name in _MUNICIPALITIES:
        lower = region.name + _MUNICIPALITIES[region.name]
    if lower is None and region.level != "province" and region.province:
        lower = region.province
    return _resigned(source, rng, [_named(lower, agency)]) if lower else None


def _full(region: Region) -> str:
    """市南区 alone says too little: with its city."""
    return (region.prefecture or "") + region.name if region.level == "county" else region.name


def _named(place: str, agency: Agency) -> str:
    return place + agency.kind


def number_of_another(source: Source, rng: Random) -> Damage | None:
    """The document number begins with the code of another agency."""
    if source.english:
        return None
    for issuance in issuances(source.structure):
        if issuance.number is None:
            continue
        agencies = [named.agency for named in (*issuance.issuers, *issuance.signatures)]
        number = issuance.number.number
        if not agencies or code_agrees_any(number.code, agencies) is not True:
            continue
        first = agencies[0].region
        level = "nation" if first is None else "province" if first.level == "province" else "other"
        codes = [c for c in _CODES[level] if code_agrees_any(c, agencies) is not True]
        paragraph = source.paragraphs[issuance.number.paragraph]
        written = paragraph.text[number.start : number.opening_at]
        if not codes or not written.strip():
            continue
        span = paragraph.place(number.start, number.start + len(written.rstrip()))
        other = rng.choice(codes)
        return Damage((Edit(span.start, span.end, other),), f"number {other} instead of {number.code}")
    return None


def _english(source: Source, rng: Random) -> Damage | None:
    names = source.structure.parts.names
    for p in reversed(source.paragraphs):
        if names[p.index] == "signature" and p.text.upper().startswith("THE WHITE HOUSE"):
            other = rng.choice(_ENGLISH_SIGNERS)
            return Damage((Edit(p.span.start, p.span.end, other),), f"signed {other} instead of {p.text}")
    return None
