"""Labels of another width than their siblings'."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.label_widths import odd_widths
from doclint.structure.structure import Structure


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("（一） （二） (三) （四）", [("(三)", "（三）")]),
        ("(一) (二) （三） (四)", [("（三）", "(三)")]),
        ("1. 2． 3. 4.", [("2．", "2.")]),
        ("（1） (2) （3） （4）", [("(2)", "（2）")]),
        ("（一） （二） (三)", []),  # too few
        ("（一） (二) （三） (四)", []),  # no habit
        ("1. 2、 3. 4.", []),  # other marks, not other widths
        ("（一） （二） （三） （四）", []),
    ],
)
def test_odd_widths(labels: str, expected: list[tuple[str, str]]) -> None:
    lines = [f"{label}各单位应当认真落实第{i}号任务。" for i, label in enumerate(labels.split())]
    text = "\n".join(["现将有关事项通知如下，请各单位认真贯彻执行。", *lines])
    found = odd_widths(Structure.of(read_text("a.txt", text)))
    assert [(odd.item.label.text, odd.expected) for odd in found] == expected
