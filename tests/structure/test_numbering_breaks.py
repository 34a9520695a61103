"""Items whose number does not go on with the one before them."""

from __future__ import annotations

import pytest

from doclint.document.reading import read_text
from doclint.structure.numbering_breaks import goes_on, numbering_breaks
from doclint.structure.structure import Structure


def made(labels: list[str]) -> Structure:
    lines = [f"{label}公园管理单位应当养护树木，清理水体，公示检修记录。" for label in labels]
    return Structure.of(read_text("document.txt", "\n".join(lines) + "\n"))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["第一条 ", "第二条 ", "第三条 "], {}),
        (["第一条 ", "第二条 ", "第九条 "], {2: "jump"}),
        (["第四条 ", "第五条 ", "第二条 "], {0: "headless", 2: "back"}),
        (["第三条 ", "第四条 "], {0: "headless"}),
        (["第一条 ", "第二条 ", "第二条之一 ", "第三条 "], {}),
        (["", "", ""], {}),
    ],
)
def test_breaks(labels: list[str], expected: dict[int, str]) -> None:
    assert {index: gap.kind for index, gap in numbering_breaks(made(labels)).items()} == expected


def test_the_item_before_is_known() -> None:
    gap = numbering_breaks(made(["第一条 ", "第二条 ", "第九条 "]))[2]
    assert gap.before is not None
    assert (gap.before.label.value, gap.item.label.value) == (2, 9)


@pytest.mark.parametrize(("index", "expected"), [(0, False), (1, True), (2, False)])
def test_what_goes_on(index: int, expected: bool) -> None:
    assert goes_on(made(["第一条 ", "第二条 ", ""]), index) is expected
