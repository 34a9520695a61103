"""Agency codes of document numbers (机关代字): whose they are, and whether they go with an agency."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies import HAN, SPACES, Agency
from doclint.structure.regions import provinces_of_code, region_named


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
_NUMBER = lazy_pattern(rf"[{HAN}]{{2,12}}")
# Followed by these, the one character is not the subject: 公积金, 公共, 科协, 农商, 民盟, 建工, 教工委, 财院.
_OTHER_SUBJECT = lazy_pattern(
    "公[积共路管交房证]|科协|农[商信大垦]|民[盟革建进宗族航]|建[工投]|财[院大经]|商[学会]|环[卫球]|司[机]|体[校彩]|法[制学]|教工委|审[批管]|海[事关警]|交警|统[战计]"
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
    match = _NUMBER.match(SPACES.sub("", code))
    if match is None:
        return None
    text = match[0]
    after, central, cities, _ = _codes()
    topic = _longest_prefix(text, central)
    if topic is not None and not (text[0] in central and _has_government(text, central)):  # 商政办发 is 商洛's
        return NumberCode(text, frozenset(), None, topic, text.startswith(("国办", "中办")))
    place = text[0]
    provinces = provinces_of_code(place)
    city = region_named(cities[place]) if place in cities else None
    if city is not None and city.province is not None:
        provinces |= {city.province}
    subject_first = _longest_prefix(text[1:2], after) is not None  # 津教政: the subject stands before 政
    government = next(
        (
            m
            for at in (1, 2)
            if (m := _GOVERNMENT.match(text, at)) is not None and not (at == 2 and subject_first)
        ),
        None,
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


def _has_government(text: str, central: dict[str, str]) -> bool:
    """Whether 政 or 府 stands behind the one character, or the two, of a place: 商政办发, 水城府办."""
    return _GOVERNMENT.match(text, 1) is not None or (text[:2] not in central and _GOVERNMENT.match(text, 2) is not None)


_NO_DEPARTMENTS = frozenset({"政府", "管委会", "村委会", "法院", "检察", "人大", "政协", "党委", "纪检"})


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
    number = number_code_agencies(code) or _of_own_place(code, agency)
    if number is None:
        return None
    if number.topic in ("国务院", "中央") and agency.region is not None:
        return False
    if agency.name in _STATE_COUNCIL and number.topic not in _TOPICS_OF_STATE_COUNCIL:
        return False
    region = _region_agrees(number, agency)
    topic = _topic_agrees(number, agency)
    if region is False or topic is False:
        return False
    return True if region or topic else None


def _of_own_place(code: str, agency: Agency) -> NumberCode | None:
    """What a code says that begins with a character of the agency's own town: 平教字 of 平湖市."""
    if agency.region is None or code[:1] not in agency.region.short:
        return None
    rest = SPACES.sub("", code)[1:]
    topic = None if _OTHER_SUBJECT.match(rest) else _longest_prefix(rest, _codes()[0])
    if topic is None:
        return None
    provinces = frozenset({agency.region.province} if agency.region.province else ())
    return NumberCode(code, provinces, code[0], topic, False)


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
    if topic is None:
        return None
    if not agency.known:
        return _of_a_department(number, agency)
    if other is None:
        return None
    if topic == other:
        return True
    if topic in ("国务院", "中央"):
        return None if other in ("国务院", "中央", "中央军委") else False
    if topic in ("政府", "党委"):
        return None if other in ("政府", "党委", "国务院") or other not in _departments() else False
    if other in _NO_DEPARTMENTS:
        return False if topic in _departments() else None  # a government never numbers as its departments do
    if other in _codes()[3].get(topic, ()):
        return True
    if topic in _codes()[3].get(other, ()):
        return None
    if not {topic, other} <= _departments() or not (topic in _SURE_SUBJECTS or _is_whole(number)) or set(number.code) & set(agency.region.short if agency.region else "") - {number.place}:
        return None  # 常 in a code of 常德: no people's congress
    if number.place is None and agency.level not in ("nation", "province"):
        return None  # 教, 财 without a region: the way to number of any agency of a city or a county
    return False


_SURE_SUBJECTS = frozenset(
    "发展改革 教育 科技 工信 公安 民政 司法 财政 人社 自然资源 环境 住建 交通 水利 农业 商务 文旅 卫生 审计 市场监管".split()
)
"""Subjects whose codes stand before those of their divisions: 财教, 教高, 民福. What else they begin is in _OTHER_SUBJECT."""
_BEHIND_SUBJECT = frozenset("发办函字规通联令人财综党")


def _is_whole(number: NumberCode) -> bool:
    """Whether the subject in a code is more than one character, or one with nothing behind it that makes another word: 交警."""
    rest = number.code[1:] if number.place is not None else number.code
    tables = _codes()
    table = tables[0] if number.place is not None else tables[1]
    length = next((size for size in range(min(len(rest), 6), 0, -1) if rest[:size] in table), 0)
    return length > 1 or (length == 1 and (len(rest) == 1 or rest[1] in _BEHIND_SUBJECT))


@lru_cache(maxsize=1)
def _departments() -> frozenset[str]:
    """The subjects of departments, courts and congresses, which number their documents for themselves."""
    after, central, _, families = _codes()
    listed = {*after.values(), *central.values(), *families, *(topic for family in families.values() for topic in family)}
    return frozenset(listed - {"政府", "党委", "国务院", "中央"})


_INSTITUTION = lazy_pattern("(?:大学|学院|学校|中学|小学|医院|公司|集团|银行|出版社)$")


def _of_a_department(number: NumberCode, agency: Agency) -> bool | None:
    """False for the number of a department (沪民发) and a university or company whose name has none of its characters."""
    if number.place is None or number.topic not in _departments() or _INSTITUTION.search(agency.name) is None:
        return None
    return None if set(number.code.rstrip("办发函字规")) & set(agency.name) else False


def code_of_another_place(code: str, agencies: Sequence[Agency]) -> str | None:
    """The characters with which a code names a place that is none of the agencies': 长 of 长政办发, of 岳阳市人民政府办公室.

    Asked only of governments, and of departments whose own subject the code names; None for all others. Codes take a
    character of the place's name, or one that stands for it (穗, 甬, 湘).
    """
    text = SPACES.sub("", code)
    place = _place_and_kind(text, frozenset(agency.topic for agency in agencies if agency.topic))
    if place is None or not agencies:
        return None
    return None if any(_may_be_own(place, agency) for agency in agencies) else place


def _place_and_kind(text: str, topics: frozenset[str]) -> str | None:
    """The one or two characters before what names one of the subjects; None when the code begins with a central one."""
    after, central, _, _ = _codes()
    if _longest_prefix(text, central) is not None and not _has_government(text, central):
        return None
    for length in (1, 2):
        if _GOVERNMENT.match(text, length) is not None:
            return text[:length] if topics & _GOVERNMENTS else None
    for length in (1, 2, 3):
        rest = text[length:]
        if length == _WITH_RANK and text[length - 1] not in "州市县区旗":
            continue  # 恩施州文旅发
        if _OTHER_SUBJECT.match(rest) is None and _longest_prefix(rest, after) in topics:
            return text[:length]
    return None


_WITH_RANK = 3
_GOVERNMENTS = frozenset({"政府"})
_SELF = frozenset("省市县区州盟旗镇乡")
"""市政发, 县教字: the agency speaks of its place without the name."""


def _may_be_own(place: str, agency: Agency) -> bool:
    region = agency.region
    if region is None or agency.number_codes or set(place) & _SELF:
        return True
    names = "".join((agency.name, region.name, region.short, region.prefecture or "", region.province or "", *region.parents))
    if set(place) & set(names):
        return True
    city = _codes()[2].get(place[0])
    stands_for = {*provinces_of_code(place[0]), *((city,) if city is not None else ())}
    return not stands_for.isdisjoint({region.name, region.prefecture, region.province} - {None})
