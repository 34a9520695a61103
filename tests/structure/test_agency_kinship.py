"""Agencies that belong together, and those that do not."""

from __future__ import annotations

import pytest

from doclint.structure.agencies import Agency, parse_agency
from doclint.structure.agency_kinship import kin


def agency(name: str) -> Agency:
    parsed = parse_agency(name)
    assert parsed is not None, name
    return parsed


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("湖南省人民政府", "湖南省人民政府办公厅", True),
        ("国家发展和改革委员会", "发展改革委", True),
        ("中国证券监督管理委员会重庆监管局", "重庆证监局", True),
        ("湖南省人力资源和社会保障厅", "湖南省人社厅", True),
        ("湖南省教育厅", "省教育厅", True),
        ("湖南省教育厅", "教育厅", True),
        ("中共湖南省委", "湖南省人民政府", True),
        ("中共湖南省委办公厅", "湖南省人民政府办公厅", True),
        ("中共中央", "国务院", True),
        ("上海市教育委员会", "市教委", True),
        ("湖南省教育厅", "湖南省财政厅", False),
        ("湖南省教育厅", "湖北省教育厅", False),
        ("湖南省人民政府", "陕西省人民政府", False),
        ("湖南省人民政府", "长沙市人民政府", False),
        ("教育部", "湖南省教育厅", False),
    ],
)
def test_kin(a: str, b: str, expected: bool) -> None:
    assert kin(agency(a), agency(b)) is expected
    assert kin(agency(b), agency(a)) is expected
