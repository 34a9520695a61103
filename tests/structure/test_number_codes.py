"""What the codes of document numbers say, and which agencies they go with."""

from __future__ import annotations

import pytest

from doclint.structure.agencies import Agency, parse_agency
from doclint.structure.number_codes import (
    code_agrees,
    code_agrees_any,
    code_of_another_place,
    number_code_agencies,
)


def agency(name: str) -> Agency:
    parsed = parse_agency(name)
    assert parsed is not None, name
    return parsed


@pytest.mark.parametrize(
    ("code", "provinces", "topic", "office"),
    [
        ("湘教发", {"湖南省"}, "教育", False),
        ("湘教发〔2022〕15号", {"湖南省"}, "教育", False),
        ("国办发", set(), "国务院", True),
        ("沪府办规", {"上海市"}, "政府", True),
        ("京经信发", {"北京市"}, "工信", False),
        ("穗人社规字", {"广东省"}, "人社", False),
        ("青政办字", {"青海省", "山东省"}, "政府", True),
        ("财税", set(), "财政", False),
        ("商政办发", set(), "政府", True),
    ],
)
def test_number_code(code: str, provinces: set[str], topic: str, office: bool) -> None:
    number = number_code_agencies(code)
    assert number is not None
    assert (set(number.provinces), number.topic, number.office) == (provinces, topic, office)


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("湘教发", "湖南省教育厅", True),
        ("湘政办发", "湖南省人民政府办公厅", True),
        ("宁政发", "南京市人民政府", True),
        ("青工信字", "青岛市工业和信息化局", True),
        ("财税", "税务总局", True),
        ("湘教发", "陕西省人民政府", False),
        ("财教", "国务院办公厅", False),
        ("农办发", "国务院", False),
        ("中办发", "国务院办公厅", None),
        ("湘财教", "湖南省教育厅", False),
        ("湘政发", "湖南省教育厅", False),
        ("国发", "教育部", False),
        ("崂发", "青岛市教育局", None),
        ("教发", "长沙市财政局", None),
        ("滨教字", "滨沙市教育局", True),
        ("滨财字", "滨沙市教育局", False),
        ("滨建字", "滨沙市人民政府办公室", False),
        ("财农", "上海市科学技术委员会", False),  # agencies of a province begin their numbers with its character
        ("财农", "上海市人民政府办公厅", False),
        ("财农", "长沙市科学技术局", None),
        ("财农", "上海市财政局", True),
    ],
)
def test_code_agrees(code: str, name: str, expected: bool | None) -> None:
    assert code_agrees(code, agency(name)) is expected


def test_a_joint_document_bears_the_number_of_one() -> None:
    issuers = [agency("广州市人力资源和社会保障局"), agency("广州市财政局")]
    assert code_agrees_any("穗人社规字", issuers) is True
    assert code_agrees_any("穗教发", issuers) is False
    assert code_agrees_any("穗教发", []) is None


@pytest.mark.parametrize(
    ("code", "name", "place"),
    [
        ("长政办发", "岳阳市人民政府办公室", "长"),
        ("岳政办发", "岳阳市人民政府办公室", None),
        ("湘政办发", "岳阳市人民政府办公室", None),
        ("穗府办", "广州市人民政府办公厅", None),
        ("市政办发", "岳阳市人民政府办公室", None),
        ("澄政发", "江阴市人民政府", None),
        ("澄政发", "澄迈县人民政府", None),
        ("水城府办发", "水城县人民政府办公室", None),
        ("云教发", "海州市教育局", "云"),
        ("教发", "海州市教育局", None),  # no place in it
        ("云财农", "海州市教育局", None),  # another subject: left to code_agrees
    ],
)
def test_code_of_another_place(code: str, name: str, place: str | None) -> None:
    assert code_of_another_place(code, [agency(name)]) == place


def test_a_number_of_a_department_is_no_universitys() -> None:
    assert code_agrees("沪民发", agency("江左理工大学")) is False
    assert code_agrees("浙交院发", agency("浙江交通职业技术学院")) is not False


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("疏退役军人发", "疏勒县卫生健康委员会", False),
        ("豫常办发", "河南省统计局", False),
        ("湘常教发", "常德市教育局", True),  # 常 is of 常德
        ("苏文旅发", "江苏省体育局", True),
        ("湘统发", "湖南省统计局", True),
        ("湘海事发", "湖南省地方海事局", True),
        ("长交警发", "长沙市公安局", None),
        ("吉审批发", "吉林省行政审批服务局", True),
        ("永川政办规", "永川区退役军人事务局", False),
        ("国办发", "云南省安全生产委员会办公室", False),
        ("沪民发", "上海市浦东新区人民法院", False),
    ],
)
def test_codes_of_departments_that_were_never_one(code: str, name: str, expected: bool | None) -> None:
    assert code_agrees(code, agency(name)) is expected


@pytest.mark.parametrize(("code", "name"), [("衡法发", "衡阳市司法局"), ("湘监发", "湖南省市场监督管理局"), ("云规发", "云浮市自然资源局")])
def test_codes_that_stand_for_several(code: str, name: str) -> None:
    assert code_agrees(code, agency(name)) is not False
