from __future__ import annotations

import pytest

from doclint.structure.line_shapes import is_english_heading, is_no_sentence


@pytest.mark.parametrize(
    ("text", "no_sentence"),
    [
        ("市教育局、市民政局、市财政局", True),
        ("工商银行、农业银行、建设银行", True),
        ("市发展改革委、市财政局、市政府办", True),
        ("侮辱、威胁、围堵、拦截正在执行", False),
        ("登记、变更、注销由窗口负责承办", False),
    ],
)
def test_agencies_in_a_row(text: str, no_sentence: bool) -> None:
    assert is_no_sentence(text) == no_sentence


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("General Provisions and Definitions", True),
        ("The board shall keep a register", False),
        ("The North Shore and Western Railway Company (former) The Old Harbour Railroad Company (former) The Lake Line (former)", True),
        ("The North Shore and Western Railway Company keeps a register of its former stations, which are open to the public", False),
    ],
)
def test_english_headings(text: str, heading: bool) -> None:
    assert is_english_heading(text) == heading
