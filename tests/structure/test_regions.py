"""Regions named in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.structure.regions import (
    CHINA,
    Region,
    contains,
    find_regions,
    province_of,
    provinces_of_code,
    region_at,
    region_named,
    same_region,
)

FOUND = [
    # text, what is found in it
    ("湖南省长沙市岳麓区", ["湖南省", "长沙市", "岳麓区"]),
    ("湖南、湖北两省", ["湖南", "湖北"]),
    ("在长沙召开", ["长沙"]),
    ("内蒙古自治区和新疆维吾尔自治区", ["内蒙古自治区", "新疆维吾尔自治区"]),
    ("云南省大理白族自治州", ["云南省", "大理白族自治州"]),
    ("恩施州与湘西州", ["恩施州", "湘西州"]),
    ("新疆生产建设兵团、雄安新区", ["新疆生产建设兵团", "雄安新区"]),
    ("马鞍山市和县", ["马鞍山市", "和县"]),
    ("上海市民政局", ["上海市"]),
    ("上海市民", ["上海"]),
    ("中山市场监管", ["中山市"]),
    ("河南部分地区", ["河南"]),
    ("莱芜市", ["莱芜市"]),
    ("海南藏族自治州", ["海南藏族自治州"]),
    # Words that only look like names.
    ("上海南部", ["上海"]),
    ("中山西路", []),
    ("黄河南岸", []),
    ("太湖北岸", []),
    ("长江西段", []),
    ("佛山东站", ["佛山"]),
    ("海上海事执法", []),
    ("推广东西部协作", []),
    ("湖南山区", ["湖南"]),
    ("重大连续工程", []),
    ("创新乡村治理", []),
    ("确保定期检查", []),
    ("巩固原有成果", []),
    ("保持长治久安", []),
    ("日照时数", []),
    ("示范县建设", []),
    ("创新县域经济", []),
    ("城区和郊区", []),
    ("北京时间", []),
    ("南京路步行街", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_find_regions(text: str, names: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_regions(text)] == names


def test_exact_is_the_full_name() -> None:
    assert [m.exact for m in find_regions("湖南省和湖南")] == [True, False]


def named(name: str) -> Region:
    region = region_named(name)
    assert region is not None
    return region


@pytest.mark.parametrize(
    ("name", "level", "province", "prefecture", "short"),
    [
        ("湖南", "province", "湖南省", None, "湖南"),
        ("吉林", "province", "吉林省", None, "吉林"),
        ("吉林市", "prefecture", "吉林省", "吉林市", "吉林"),
        ("长沙市", "prefecture", "湖南省", "长沙市", "长沙"),
        ("长沙县", "county", "湖南省", "长沙市", "长沙"),
        ("浦东新区", "county", "上海市", None, "浦东"),
        ("鼓楼区", "county", None, None, "鼓楼"),
    ],
)
def test_region_named(
    name: str, level: str, province: str | None, prefecture: str | None, short: str
) -> None:
    region = named(name)
    found = (region.level, region.province, region.prefecture, region.short)
    assert found == (level, province, prefecture, short)


def test_former_name() -> None:
    assert named("莱芜市").former
    assert not named("济南市").former


def test_shared_county_name_takes_its_province_from_the_region_before_it() -> None:
    assert [province_of(m) for m in find_regions("南京市鼓楼区")] == ["江苏省", "江苏省"]
    assert [province_of(m) for m in find_regions("福州市鼓楼区")] == ["福建省", "福建省"]
    assert [province_of(m) for m in find_regions("在鼓楼区")] == [None]


def test_contains_and_same() -> None:
    assert contains(named("湖南省"), named("长沙市"))
    assert contains(named("长沙市"), named("岳麓区"))
    assert contains(CHINA, named("湖南省"))
    assert not contains(named("长沙市"), named("湖南省"))
    assert not contains(named("湖北省"), named("长沙市"))
    assert not contains(named("湖南省"), named("湖南省"))
    assert not contains(named("湖南省"), named("鼓楼区"))
    assert same_region(named("湖南"), named("湖南省"))
    assert not same_region(named("湖南"), named("湖北"))


def test_region_at_knows_words_too() -> None:
    mention = region_at("日照海关")
    assert mention is not None
    assert mention.region.name == "日照市"
    assert region_at("教育厅") is None


def test_provinces_of_code() -> None:
    assert provinces_of_code("湘") == {"湖南省"}
    assert provinces_of_code("青") == {"青海省", "山东省"}
    assert provinces_of_code("教") == frozenset()


@given(st.text(alphabet="湖南北省市长沙县区上海中山西路东黄河和雄安新疆建设兵团x \n", max_size=60))
def test_mentions_lie_inside_in_order_and_apart(text: str) -> None:
    end = 0
    for mention in find_regions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@pytest.mark.parametrize("text", ["落实各项城市规划", "沿海城市", "范围东至县西路", "千佛山", "某县辽阳镇"])
def test_names_across_two_words(text: str) -> None:
    assert find_regions(text) == []


def test_one_name_in_two_cities_is_of_two_regions() -> None:
    here = Region("鼓楼区", "鼓楼", "county", "江苏省", "南京市")
    assert not same_region(here, Region("鼓楼区", "鼓楼", "county", "江苏省", "徐州市"))
    assert same_region(here, Region("鼓楼区", "鼓楼", "county", "江苏省", None))
    town = Region("云溪镇", "云溪", "township", None, parents=("桃源县",))
    assert not same_region(town, Region("云溪镇", "云溪", "township", None, parents=("石门县",)))
    assert contains(Region("桃源县", "桃源", "county", "湖南省", "常德市"), town)
