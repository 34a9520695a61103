"""Headings of a middle level that are gone."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.lost_levels import lost_levels
from doclint.structure.structure import Structure


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        # the numbers begin again under one heading
        ("一、 （一） （二） 二、 1. 2. 1. 2.", [("二、", "1.", "（一）", "1.")]),
        # elsewhere they stand below the level in between
        ("一、 （一） 1. 2. 二、 （一） 1. 2. 三、 1. 2.", [("三、", "1.", "（一）", "")]),
        ("（一） 1. （1） （2） （二） 1. （1） （三） （1） （2）", [("（三）", "（1）", "1.", "")]),
        # one heading is divided further than the other
        ("一、 （一） 1. 2. （二） 1. 2. 二、 1. 2.", []),
        # a level is left out, and nothing says that it was there
        ("一、 （一） （二） 二、 1. 2.", []),
        ("一、 1. 2. 二、 1. 2.", []),
        ("一、 （一） 1. 2. 二、 （一） 1. 2.", []),
        # the numbers run on through the document
        ("一、 （一） 1. 2. （二） 3. 4. 二、 5. 6.", []),
        ("一、 1. 2. （一） （二） 二、 （一）", []),
    ],
)
def test_lost_levels(labels: str, expected: list[tuple[str, str, str, str]]) -> None:
    lines = [f"{label}各单位应当认真落实第{i}号任务。" for i, label in enumerate(labels.split())]
    text = "\n".join(["现将有关事项通知如下，请各单位认真贯彻执行。", *lines])
    found = lost_levels(Structure.of(read_text("a.txt", text)))
    assert [
        (one.parent.label.text, one.item.label.text, one.expected, one.restart.label.text if one.restart else "")
        for one in found
    ] == expected
