"""Sentences of a paragraph."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.structure.sentences import split_sentences


def split(text: str, english: bool = False) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, english)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("各单位要落实责任。发现险情立即报告。", ["各单位要落实责任。", "发现险情立即报告。"]),
        ("他说：“可以。”会议结束。", ["他说：“可以。”", "会议结束。"]),
        ("（详见附件。）另行通知。", ["（详见附件。）", "另行通知。"]),
        ("甲；乙；丙。", ["甲；", "乙；", "丙。"]),
        ("真的吗？是！", ["真的吗？", "是！"]),
        ("建设学校、医院……打造宜居城市。", ["建设学校、医院……", "打造宜居城市。"]),
        ("投资1.5亿元。", ["投资1.5亿元。"]),
        ("没有句号", ["没有句号"]),
        ("　　缩进。　", ["缩进。"]),
        ("", []),
        ("。。", ["。。"]),
    ],
)
def test_chinese(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The clerk shall write. The chair shall sign.", ["The clerk shall write.", "The chair shall sign."]),
        ("Mr. Smith of the U.S. Navy signed.", ["Mr. Smith of the U.S. Navy signed."]),
        ("See Sec. 3 and No. 5. It applies.", ["See Sec. 3 and No. 5.", "It applies."]),
        ("He paid $1.50 for it.", ["He paid $1.50 for it."]),
        ('He said "no." She left.', ['He said "no."', "She left."]),
        ("keep a log; wipe it; and report", ["keep a log;", "wipe it;", "and report"]),
        ("Is it? Yes.", ["Is it?", "Yes."]),
    ],
)
def test_english(text: str, sentences: list[str]) -> None:
    assert split(text, english=True) == sentences


def test_from_behind_the_label() -> None:
    text = "一、目标。任务。"
    assert [text[s.start : s.end] for s in split_sentences(text, False, 2)] == ["目标。", "任务。"]


@given(st.text(alphabet="甲乙。；！？…”）( .A;", max_size=40), st.booleans())
def test_nothing_but_space_is_lost(text: str, english: bool) -> None:
    sentences = split_sentences(text, english)
    assert "".join(text[s.start : s.end] for s in sentences).replace(" ", "") == text.replace(" ", "")
    for before, after in itertools.pairwise(sentences):
        assert before.end <= after.start
