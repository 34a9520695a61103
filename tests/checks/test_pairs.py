"""Paired marks at fault: what is found, where, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.checks.pairs import Options, check
from doclint.checks.pairs.options import Fault
from doclint.document.readers import read_text
from doclint.structure.structure import Structure


def places(text: str, fault: Fault) -> list[tuple[str, str]]:
    """The text at each finding, and its variant."""
    document = read_text("a.txt", text)
    return [
        (document.text[found.span.start : found.span.end], found.variant)
        for found in check(Structure.of(document), Options(fault))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("设立专项资金，用于场地改造）和设备购置。", [("）", "closing")]),
        ("各单位要按照《管理办法规定，认真组织实施。", [("《", "opening")]),
        ("大力弘扬“工匠“精神，营造良好氛围。", [("“", "turned")]),
        # At the head of a paragraph, and no quotation of several.
        ("（三）“二上阶段：11月20日前报送预算草案。\n\n（四）“二下”阶段：12月底前批复。", [("“", "opening")]),
        # The paragraph is cut off: completeness says so.
        ("遴选建设一批“示范\n\n学校”特色项目。", []),
        ("申请人应当提交材料（包括身份证明", []),
        # Labels, faces of nested marks, a straight closing mark.
        ("条件：1）依法设立；2）有场所；a)无记录；（一）其他。", []),
        ("《关于修改〈市容办法〉的决定》规定，“‘门前三包’制度”（包卫生）由单位负责。", []),
        ("编制“十四五\"规划和“工匠\"计划。", []),
        # Over several paragraphs.
        ("一、修改为：“第三条 实行河长制。\n\n“各级河长负责工作。”\n\n二、删去第五条。", []),
        ("出具意见（格式见附件：\n\n一、书面意见；\n\n二、现场意见）。", []),
        # An order of the wide and the narrow one is no fault of balance.
        ("各县（市、区)人民政府负责。", []),
        ("The agency's “own” rules (see section 4(b)) apply to the firms' goods.", []),
        ("In this Act “vessel means a boat; it does not include a raft.", [("“", "opening")]),
        ("In this Act vessel” means a boat; it does not include a raft.", [("”", "closing")]),
        ("The owner shall keep the register in good order.”.", []),  # of a quotation that opened pages before
        ("“(1) The owner shall keep a register.\n\n(2) It is open to all.”.", []),
        ("The agency (under section 4 shall report. It shall publish.", [("(", "opening")]),
    ],
)
def test_unbalanced(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text, "unbalanced") == expected


@pytest.mark.parametrize(
    ("text", "fault", "expected"),
    [
        ("各县（市、区)要编制“十四五\"规划，(市、区）同。", "mixed_width", ["（市、区)"]),
        ("各县（市、区）(含园区)要编制规划。", "mixed_width", []),
        ("贯彻落实。。情况，，请报告。", "doubled", ["。。", "，，"]),
        ("省略……破折——备注。。。。", "doubled", []),
        ("加强领导，。落实责任；。", "clashing", ["，。", "；。"]),
        ("贯彻落实。。情况，，请报告吗？！", "clashing", []),
        ("The permit lapses,, unless it is renewed.. The fee is due;; see below.", "doubled", [",,", "..", ";;"]),
        ("He knew ... of it; see ../annex, std::vector, a..b and Part 3....", "doubled", []),
        ("The board shall meet;, and the chair shall sign,. It shall report.", "clashing", [";,", ",."]),
        ("Hale & Co., Inc.; Smith, Jr., at 5 p.m.: see 5 U.S.C.; was it late?.", "clashing", []),
    ],
)
def test_other_faults(text: str, fault: Fault, expected: list[str]) -> None:
    assert [place for place, _ in places(text, fault)] == expected


@given(st.text(alphabet="甲（）()“”《》〈〉\"。；\n1", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    document = read_text("a.txt", text)
    faults: tuple[Fault, ...] = ("unbalanced", "mixed_width", "doubled", "clashing")
    for fault in faults:
        for found in check(Structure.of(document), Options(fault)):
            assert 0 <= found.span.start < found.span.end <= len(text)
