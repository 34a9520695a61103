"""Shapes of sound laws that once made a rule speak: none of them may."""

from __future__ import annotations

import pytest

from doclint.api import lint_text

SOUND = {
    "sentence about each of several that leads on": (
        "某市议事会产生办法\n\n第一条　议事会由选举产生，每届任期五年，任期届满前应当完成下一届的选举。\n\n"
        "第二届及以后各届议事会由三十人组成，其中：\n\n直接选举的议员　二十人\n\n委任的议员　十人\n\n"
        "各选区按照人口的多少分别选出：\n\n甲区　十人\n\n乙区　十人\n\n第二条　本办法自公布之日起施行。\n"
    ),
    "title above the note that it was passed": (
        "某市市徽管理规定\n\n第一条　市徽的图案由市人民代表大会公布。\n\n市徽是本市的象征，应当受到尊重。\n\n第二条　市徽的制作依照图案说明。\n\n"
        "制作应当由指定的企业承担。\n\n任何单位不得自行制作。\n\n市徽应当整洁。\n\n第三条　本规定自公布之日起施行。\n\n附件：\n\n"
        "某市市徽图案制作说明\n\n（1990年9月20日市人民政府办公厅公布）\n\n一、图案为圆形。\n\n二、图案左右对称。\n"
    ),
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_nothing_is_said(text: str) -> None:
    assert [(d.code, d.location.row, d.message) for d in lint_text(text, "a.txt", isolated=True)] == []
