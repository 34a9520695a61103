"""Numbered lists of Markdown: those that all bear the number 1, and those set into one another."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.label_faults import label_faults
from doclint.structure.structure import Structure


def series(text: str, name: str = "a.md") -> list[list[int]]:
    return [[item.label.value for item in one.items] for one in Structure.of(read_text(name, text)).outline.series]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. 甲。\n1. 乙。\n1. 丙。\n", [[1, 2, 3]]),
        ("1. 甲。\n\n1. 乙。\n\n1. 丙。\n", [[1, 2, 3]]),
        ("0. 甲。\n0. 乙。\n0. 丙。\n", [[0, 1, 2]]),
        ("1. 甲。\n1. 乙。\n", [[1], [1]]),  # one of two may be a copy
        ("1. 甲。\n2. 乙。\n2. 丙。\n4. 丁。\n", [[1, 2, 2, 4]]),
        ("1. 甲。\n   1. 子。\n   2. 丑。\n2. 乙。\n   1. 寅。\n   2. 卯。\n3. 丙。\n", [[1, 2, 3], [1, 2], [1, 2]]),
        ("1. 甲。\n   1. 子。\n   1. 丑。\n   1. 寅。\n1. 乙。\n1. 丙。\n", [[1, 2, 3], [1, 2, 3]]),
    ],
)
def test_series(text: str, expected: list[list[int]]) -> None:
    assert series(text) == expected


def test_plain_text_is_read_as_it_stands() -> None:
    assert series("1. 甲。\n1. 乙。\n1. 丙。\n", "a.txt") == [[1], [1], [1]]


def test_a_list_of_equal_numbers_is_one_fault() -> None:
    text = "现通知如下。\n" + "".join(f"一、各单位要认真落实第{n}号任务。\n" for n in range(30))
    (fault,) = label_faults(Structure.of(read_text("a.txt", text)))
    assert (fault.kind, fault.variant, fault.alike) == ("disordered", "same", 30)
