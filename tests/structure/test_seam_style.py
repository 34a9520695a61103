"""How a stretch is written against the rest: fields of words, sentences, figures, labels."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from doclint.document.reading import read_text
from doclint.structure.cohesion import cohesion
from doclint.structure.seam_style import STYLE, Style
from doclint.structure.structure import Structure

WATER = [
    "供水企业应当检测水质，公布供水管网的水压。",
    "水费按照水表读数计收，用水单位按月缴纳水费。",
    "停水检修的，供水单位提前通知用水人。",
    "二次供水的水箱定期清洗，保证饮水卫生。",
    "节约用水的单位给予奖励，浪费水源的责令改正。",
    "水源保护区内禁止排放污水，保护饮用水。",
]
MINE = "矿井提升机、通风机按旬检验，瓦斯超限30%的采掘面停产撤人，罚款5000元"


def measured(lines: Sequence[str], start: int, end: int) -> dict[str, float]:
    structure = Structure.of(read_text("document.txt", "\n\n".join(lines) + "\n"))
    return dict(zip(STYLE, Style(structure, cohesion(structure)).measures(start, end), strict=True))


@pytest.mark.parametrize("name", ["field", "field_far", "field_near"])
def test_own_words_are_of_the_field_of_the_text(name: str) -> None:
    own = "污水排放的单位安装水表，水压不足的检修管网。"  # pairs of its own, characters of the text
    assert measured([*WATER[:3], own, *WATER[3:]], 3, 4)[name] > measured([*WATER[:3], MINE, *WATER[3:]], 3, 4)[name]


def test_english_words_of_one_stem_are_of_one_field() -> None:
    lines = ["The manager shall manage the parks and their managers.", "Gardens are watered by the gardener."] * 3
    own = measured([*lines, "Management of gardening is shared."], 6, 7)
    other = measured([*lines, "Vessels carrying explosives anchor outside."], 6, 7)
    assert own["field"] > other["field"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (MINE, "figures"),
        (MINE, "open_more"),
        ("（一）矿井通风。", "labelled_more"),
        ("（一）矿井通风。", "label_styles"),
        ("矿井、巷道、顶板、瓦斯、风机、绞车、水泵，均须检验。", "commas"),
        ("矿井提升机和通风机由具备资质的机构在每旬的第一天会同矿长检验并将检验结果报告给监督部门备案存查。", "sentence"),
    ],
)
def test_another_way_of_writing(line: str, name: str) -> None:
    assert measured([*WATER[:3], line, *WATER[3:]], 3, 4)[name] > 0
    assert measured(WATER, 3, 4)[name] < measured([*WATER[:3], line, *WATER[3:]], 3, 4)[name]
