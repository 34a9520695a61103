from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.document.readers.text import read_blocks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n　\n", []),
        ("　　一、总则 \r\n", [("paragraph", "一、总则", 4, 0)]),
        ("甲\n\n\n乙", [("paragraph", "甲", 0, 0), ("paragraph", "乙", 0, 2)]),
        ("\t甲", [("paragraph", "甲", 4, 0)]),
        ("\u200b\xa0甲\ufeff", [("paragraph", "甲", 1, 0)]),
        ("# 甲", [("paragraph", "# 甲", 0, 0)]),
        ("| 序号 | 名称 |", [("table", "| 序号 | 名称 |", 0, 0)]),
        ("1\t甲\t乙", [("table", "1\t甲\t乙", 0, 0)]),
        ("第一条\t内容", [("paragraph", "第一条\t内容", 0, 0)]),
        ("<!-- 注\n释 -->\n甲", [("comment", "注\n释", 0, 0), ("paragraph", "甲", 0, 0)]),
        ("<!-- 注 --> 甲", [("paragraph", "<!-- 注 --> 甲", 0, 0)]),
        ("<!-- 注\n甲", [("paragraph", "<!-- 注", 0, 0), ("paragraph", "甲", 0, 0)]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    found = [(b.kind, b.content.text, b.indent, b.blank_before) for b in read_blocks(text)]
    assert found == expected


@settings(max_examples=100)
@given(st.text(alphabet="甲a 　\t\r\n|<!->\ufeff"))
def test_content_maps_home(text: str) -> None:
    end = 0
    for block in read_blocks(text):
        assert end <= block.span.start < block.span.end <= len(text)
        end = block.span.end
        for index, character in enumerate(block.content.text):
            origin = block.content.origin(index)
            assert text[origin] == character
            assert block.span.start <= origin < block.span.end
