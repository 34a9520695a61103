from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.paragraphs import paragraphs

GLUED = ["第一条为了保护湖泊，制定本办法。", "第二条湖泊由水务局管理。", "第三条湖泊分级保护。"]


@pytest.mark.parametrize(
    ("lines", "articles"),
    [
        ([*GLUED, "第四条修改保护规划的，应当报批。", "第五条与保护有关的事项由水务局办理。", "第六条本办法自公布之日起施行。"], [1, 2, 3, 4, 5, 6]),
        # A reference: the article follows.
        ([*GLUED, "第四条规定的湖泊另行公布。", "第四条湖泊实行名录管理。", "第五条本办法自公布之日起施行。"], [1, 2, 3, 4, 5]),
        ([*GLUED, "第二条规定的湖泊另行公布。", "第四条湖泊实行名录管理。"], [1, 2, 3, 4]),
        # Articles that are set off.
        (["第一条　甲。", "第二条　乙。", "第三条　丙。", "第四条规定的湖泊另行公布。"], [1, 2, 3]),
    ],
)
def test_articles_without_a_space(lines: list[str], articles: list[int]) -> None:
    found = paragraphs(read_text("a.txt", "\n\n".join(lines)))
    assert [p.labels[0].value for p in found if p.labels] == articles
