"""The tone in which a text speaks to its reader."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from doclint.structure.seam_tone import Tones

STATUTE = [
    "公园管理单位应当养护树木，游客不得攀折花木。",
    "违反本办法的，由园林主管部门责令改正，可以处二百元以下罚款。",
    "公园管理单位应当公示检修记录，不得擅自停用设施。",
    "游客有权查阅记录，公园管理单位不得拒绝。",
]
ORDER = "各地要高度重视，抓紧排查，务必于月底前整改到位，切实压实责任。"
REPLY = "贵单位来函收悉。经研究，现答复如下，请予支持为盼。"
REPORT = "过去一年，我们取得了新的成效，收入同比增长百分之九，完成了各项指标。"
ACT = [
    "A keeper shall water the trees; a person who damages one commits an offence.",
    "The Minister shall, subject to subsection (2), publish the report.",
    "In this section “keeper” means a person appointed under section 3, and shall include a deputy.",
]


@pytest.mark.parametrize(
    ("lines", "place", "here", "elsewhere"),
    [
        ([*STATUTE[:2], ORDER, *STATUTE[2:]], 2, "各地", "应当"),
        ([*STATUTE[:2], REPLY, *STATUTE[2:]], 2, "贵", "应当"),
        ([*STATUTE[:2], REPORT, *STATUTE[2:]], 2, "过去一年", "应当"),
        ([*ACT[:2], "I urge you to join us. We keep our parks green, and our children thank us.", ACT[2]], 2, "our", "shall"),
    ],
)
def test_another_tone(lines: Sequence[str], place: int, here: str, elsewhere: str) -> None:
    other = Tones(lines, english=lines[0].isascii()).other(place, place + 1)
    assert other is not None and other.strength > 3
    assert any(here in shown for shown in other.here)
    assert elsewhere in other.elsewhere
    assert other.place == place
    assert lines[place][other.start : other.end] in lines[place]


@pytest.mark.parametrize("place", range(len(STATUTE)))
def test_the_same_tone(place: int) -> None:
    assert Tones(STATUTE, english=False).other(place, place + 1) is None


@pytest.mark.parametrize("lines", [["甲乙丙丁。"] * 4, [ORDER, "甲乙丙丁。", "甲乙丙丁。"]])
def test_too_little_to_know_it(lines: Sequence[str]) -> None:
    assert Tones(lines, english=False).other(0, 1) is None
