"""A document that begins anew in its own file."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.second_copy import copies, second_copy
from doclint.structure.structure import Structure

NOTICE = [
    "关于开展消防安全检查的通知",
    "各学校：",
    "为切实做好冬季消防安全工作，保障师生生命财产安全，现就开展消防安全检查有关事项通知如下。",
    "一、检查范围。全区中小学、幼儿园的教学楼、宿舍、食堂、实验室和图书馆。",
    "二、检查时间。自本月十日起至下月十日止，各学校先行自查，区教育局随后组织抽查。",
    "三、有关要求。对查出的隐患要建立台账，逐项整改，整改情况于检查结束后五日内报区教育局。",
    "区教育局",
    "2023年11月5日",
]
FORM = ["报名表（样式）填写说明", "姓名", "请用正楷填写，内容应当与身份证件一致，不得涂改，涂改的报名无效，须重新填写。", "签字"]


@pytest.mark.parametrize(
    ("texts", "start"),
    [
        (NOTICE * 2, 8),
        (NOTICE * 3, 8),
        (NOTICE + NOTICE[2:], 8),  # the copy has lost its head
        (NOTICE + NOTICE[:6], 8),  # it has lost its tail
        (["打印", *NOTICE, *NOTICE], 9),  # the page has a line more at its top
        (NOTICE + NOTICE[:3], 0),  # a head that is printed twice
        (NOTICE, 0),
        (["关于报名的通知", "请填写下列两份报名表，逾期不予受理。", *FORM, *FORM], 0),
        ([*NOTICE, NOTICE[0], *(text.replace("消防", "食品") for text in NOTICE[1:])], 0),
        ([], 0),
    ],
)
def test_where_the_copy_begins(texts: list[str], start: int) -> None:
    assert second_copy(texts) == start


def test_many_copies() -> None:
    assert copies(NOTICE * 3) == [8, 16]
    assert copies([*NOTICE * 3, "完"]) == [8, 16]
    assert len(copies(NOTICE * 2000)) == 1999
    assert copies(NOTICE) == []


def test_a_copy_is_a_document_of_its_own() -> None:
    structure = Structure.of(read_text("a.txt", "\n\n".join(NOTICE * 2) + "\n"))
    assert structure.parts.copies == (8,)
    assert [(unit.kind, unit.first, unit.last, unit.title) for unit in structure.parts.units] == [
        ("main", 0, 7, [0]),
        ("embedded", 8, 15, [8]),
    ]
    assert structure.parts.names[10] == "embedded" and structure.parts.names[15] == structure.parts.names[7]
    assert [series.values for series in structure.outline.series] == [[1, 2, 3], [1, 2, 3]]
