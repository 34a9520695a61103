from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.document.positions import display_width, line_starts, line_text, utf8_column, utf16_column


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", (0,)),
        ("一", (0,)),
        ("a\nb", (0, 2)),
        ("a\r\nb\r\n", (0, 3, 6)),
        ("a\rb\r\rc", (0, 2, 4, 5)),
        ("a\u2028b\x0bc\x0cd\x85e", (0,)),
    ],
)
def test_line_starts(text: str, starts: tuple[int, ...]) -> None:
    assert line_starts(text) == starts


def test_line_text() -> None:
    text = "一\r\n\r\n二"
    assert [line_text(text, line_starts(text), row) for row in (1, 2, 3)] == ["一", "", "二"]
    for row in (0, 4):
        with pytest.raises(IndexError):
            line_text(text, line_starts(text), row)


@pytest.mark.parametrize(
    ("line", "column", "utf16", "utf8"),
    [("abc", 2, 2, 2), ("通知", 3, 3, 7), ("a𠮷b", 3, 4, 6), ("a𠮷b", 4, 5, 7), ("", 1, 1, 1)],
)
def test_columns(line: str, column: int, utf16: int, utf8: int) -> None:
    assert (utf16_column(line, column), utf8_column(line, column)) == (utf16, utf8)


@pytest.mark.parametrize(
    ("text", "width"), [("ab", 2), ("通知", 4), ("（一）", 6), ("e\u0301", 1), ("\u200b", 0), ("a通", 3)]
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


@settings(max_examples=60)
@given(st.text(alphabet="a一\r\n\u2028"))
def test_lines_and_their_ends_make_the_text(text: str) -> None:
    starts = line_starts(text)
    ends = [*starts[1:], len(text)]
    for row, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        line = line_text(text, starts, row)
        assert text[start:end].startswith(line)
        assert text[start + len(line) : end] in ("", "\n", "\r", "\r\n")
