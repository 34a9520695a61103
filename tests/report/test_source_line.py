"""Arrows under a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document.positions import display_width
from doclint.report.source_line import LINE_WIDTH, printable, show


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "under"),
    [
        ("加强领导", 2, 4, "加强领导", "    ^^^^"),
        ("ab领导", 1, 3, "ab领导", " ^^^"),
        ("\t一、", 1, 2, "    一、", "    ^^"),
        ("a\t一", 1, 2, "a   一", " ^^^"),
        ("\u3000\u3000为", 2, 3, "\u3000\u3000为", "    ^^"),
        ("一\u200b二", 1, 2, "一<U+200B>二", "  ^^^^^^^^"),
        ("e\u0301x", 2, 3, "e\u0301x", " ^"),
        ("a\x00b", 1, 2, "a␀b", " ^"),
        ("", 0, 0, "", "^"),
        ("ab", 5, 9, "ab", "  ^"),
    ],
)
def test_short_lines(line: str, start: int, end: int, shown: str, under: str) -> None:
    found = show(line, start, end)
    assert (found.line, found.indent + found.arrows) == (shown, under)


def test_a_long_line_is_cut_around_the_place() -> None:
    found = show("甲" * 300 + "坏" + "乙" * 300, 300, 301)
    assert found.line == "…" + "甲" * 15 + "坏" + "乙" * 34 + "…"
    assert found.indent + found.arrows == " " * 31 + "^^"


def test_a_long_place_shows_its_beginning() -> None:
    found = show("甲" * 20 + "坏" * 300, 20, 320)
    assert found.line.startswith("…" + "甲" * 15 + "坏")
    assert found.line.endswith("坏…")
    assert display_width(found.indent + found.arrows) <= display_width(found.line)


def test_a_line_of_megabytes_costs_nothing() -> None:
    found = show("甲" * 5_000_000, 4_000_000, 4_000_002)
    assert found.arrows == "^^^^"


@given(st.text(st.characters(exclude_characters="\r\n")), st.integers(0, 300), st.integers(0, 300))
def test_the_arrows_stay_under_the_line(line: str, start: int, length: int) -> None:
    found = show(line, start, start + length)
    assert found.arrows
    width = display_width(found.line)
    assert width <= LINE_WIDTH + 2 * display_width("…")
    assert len(found.indent) <= width
    assert len(found.indent) + len(found.arrows) <= max(width, len(found.indent) + 1)
    assert all(
        character.isprintable() or character == "\u3000" or character.isspace() for character in found.line
    )


@pytest.mark.parametrize(
    ("text", "shown"), [("通知.md", "通知.md"), ("a\nb", "a␊b"), ("a\tb", "a b"), ("\udce9.md", "\ufffd.md")]
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown
