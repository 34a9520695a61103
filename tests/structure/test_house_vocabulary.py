"""What a house says of its own reaches the reading of agencies and regions, and what may repeat."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.rulebook import apply, shipped_rules
from doclint.structure.agencies import parse_agency
from doclint.structure.agencies_in_text import find_agencies
from doclint.structure.agency_kinship import kin
from doclint.structure.agency_lines import split_agencies
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary
from doclint.structure.number_codes import code_agrees
from doclint.structure.own_names import OwnAgency, OwnRegion
from doclint.structure.regions import find_regions, region_named

HOUSE = HouseVocabulary(
    agencies=(
        OwnAgency(
            "星河发展集团有限公司",
            short=("星河集团",),
            region="长沙市",
            kin=("星河档案馆",),
            number_codes=("星集发",),
        ),
        OwnAgency("星河档案馆", short=("星档",)),
    ),
    regions=(OwnRegion("云麓科学城", province="湖南省", prefecture="长沙市", short=("云麓",)),),
    boilerplate=("请各单位认真抓好贯彻落实，确保各项任务按期完成。",),
)


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ("星河发展集团有限公司", "星河集团", True),
        ("星河集团", "星河档案馆", True),
        ("星河集团", "星档", True),
        ("星河集团", "星河集团办公室", True),
        ("星河集团", "湖南省财政厅", False),
    ],
)
def test_kin(one: str, other: str, related: bool) -> None:
    first, second = parse_agency(one, HOUSE), parse_agency(other, HOUSE)
    assert first is not None and second is not None
    assert (kin(first, second), kin(second, first)) == (related, related)


def test_an_own_agency_is_read_where_agencies_are() -> None:
    assert [agency.kind for agency in split_agencies("星 河 集 团", HOUSE)] == ["星河发展集团有限公司"]
    assert [agency.name for agency in split_agencies("星档湖南省财政厅", HOUSE)] == ["星档", "湖南省财政厅"]
    (mention,) = find_agencies("由星河集团负责。", HOUSE)
    assert (mention.start, mention.end, mention.agency.region and mention.agency.region.name) == (1, 5, "长沙市")
    assert parse_agency("星档") is None


@pytest.mark.parametrize(("code", "agrees"), [("星集发", True), ("星集发办", True), ("湘财", False)])
def test_number_codes(code: str, agrees: bool) -> None:
    agency = parse_agency("星河集团", HOUSE)
    assert agency is not None
    assert code_agrees(code, agency) is agrees


def test_an_own_region() -> None:
    assert [m.region.name for m in find_regions("云麓科学城和云麓", HOUSE)] == ["云麓科学城", "云麓科学城"]
    region = region_named("云麓", HOUSE)
    assert region is not None and (region.province, region.prefecture) == ("湖南省", "长沙市")
    agency = parse_agency("云麓科学城财政局", HOUSE)
    assert agency is not None and agency.region is not None and agency.known
    assert region_named("云麓") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请各单位认真抓好贯彻落实， 确保各项任务按期完成", True),
        ("请各单位认真抓好贯彻落实，确保各项任务按期完成。" * 2, True),
        ("请各单位认真抓好贯彻落实，确保各项任务按期完成。另行通知。", False),
        ("。", False),
    ],
)
def test_boilerplate(text: str, expected: bool) -> None:
    assert HOUSE.is_boilerplate(text) is expected
    assert not NO_HOUSE.is_boilerplate(text)


LINE = "请各单位认真抓好贯彻落实，确保各项任务按期完成。"


@pytest.mark.parametrize("text", [f"一、{LINE}\n\n二、{LINE}\n", f"{LINE}\n\n{LINE}\n", f"做好工作。{LINE}{LINE}\n"])
def test_boilerplate_may_repeat(text: str) -> None:
    def codes(house: HouseVocabulary) -> set[str]:
        diagnostics = apply(shipped_rules(), read_text("a.md", text), "en", house)
        return {found.code for found in diagnostics if found.code.startswith("DUP")}

    assert codes(NO_HOUSE) and not codes(HOUSE)
