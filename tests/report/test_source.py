"""Columns in the units of other formats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document.span import Position
from doclint.report import source as module
from doclint.report.source import Source


@pytest.mark.parametrize(
    ("text", "position", "utf16", "utf8"),
    [
        ("abc", (1, 3), 3, 3),
        ("加强x", (1, 3), 3, 7),
        ("😀x", (1, 2), 3, 5),
        ("𠮷野", (1, 3), 4, 8),
        ("e\u0301x", (1, 3), 3, 4),
        ("甲\r\n😀乙\r\n", (2, 2), 3, 5),
        ("甲\r😀乙", (2, 3), 4, 8),
        ("甲😀", (1, 3), 4, 8),
        ("甲\n", (2, 1), 1, 1),
        ("甲", (1, 4), 4, 6),  # beyond the line
        ("甲", (7, 4), 4, 4),  # beyond the text
        ("\ud800x", (1, 2), 2, 4),
    ],
)
def test_columns(text: str, position: tuple[int, int], utf16: int, utf8: int) -> None:
    source = Source(text)
    assert source.utf16_column(Position(*position)) == utf16
    assert source.utf8_column(Position(*position)) == utf8


@given(st.text(alphabet="a甲😀é", max_size=40), st.integers(1, 41))
def test_long_lines_are_counted_in_steps(text: str, column: int) -> None:
    column = min(column, len(text) + 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_STEP", 3)
        source = Source(text)
        before = text[: column - 1]
        assert source.utf16_column(Position(1, column)) == len(before.encode("utf-16-le")) // 2 + 1
        assert source.utf8_column(Position(1, column)) == len(before.encode()) + 1


def test_text_between_two_places() -> None:
    source = Source("一\r\n二三\n四")
    assert source.text(Position(1, 2), Position(2, 2)) == "\r\n二"
    assert source.text(Position(2, 2), Position(9, 1)) == "三\n四"
    assert 3 in source and 4 not in source
