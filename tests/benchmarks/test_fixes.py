"""What the measurement of fixes counts as harm, and the repeats whose references are counted along."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.accuracy.injections.injection import inject
from benchmarks.accuracy.injections.source import Source
from benchmarks.carried_references import article_repeated
from benchmarks.fixes import harm
from doclint.document.readers import read_text


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("请报送材料(一式两份)。", "请报送材料（一式两份）。", []),
        ("请 报送材料。", "请报送材料。", []),
        ("请报送材料;逾期不予受理。", "请报送材料；逾期不予受理。", []),
        ("请报送材料。", "请报送。", ["characters"]),
        ("2022年底前报送。", "22年底前报送。", ["characters", "digits 4 → 2"]),
        ("一、报送材料。", "报送材料。", ["characters", "labels 1 → 0"]),
    ],
)
def test_harm(before: str, after: str, expected: list[str]) -> None:
    assert harm(before, after, "a.txt") == expected


LAW = "\n".join(
    (
        "第一条 为了规范市容管理，制定本办法。",
        "第二条 市城市管理部门负责本办法的实施工作。",
        "第三条 单位和个人应当保持市容整洁。",
        "第四条 违反第三条的，予以处罚；依照《处罚法》第三条从轻的，从其规定。",
        "第五条 本办法自公布之日起施行。",
    )
)


def test_references_are_counted_along_with_a_repeated_article() -> None:
    document = read_text("a.txt", LAW)
    damage = next(
        damage
        for seed in range(20)
        if (damage := article_repeated(Source(document), Random(seed))) is not None
    )
    text = inject(LAW, damage).text
    assert "违反第四条的" in text
    assert "《处罚法》第三条" in text
    assert "第六条 本办法" in text
