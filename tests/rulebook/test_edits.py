"""Edits of fixes put into a text: whole or not at all, overlapping ones in rounds."""

from __future__ import annotations

from typing import Literal

import pytest

from doclint.document.positions import line_starts
from doclint.document.span import Position, Span
from doclint.rulebook.diagnostic import Diagnostic, Fix, TextEdit
from doclint.rulebook.edits import apply_fixes

Edits = list[tuple[int, int, str]]


def finding(edits: Edits, applicability: Literal["safe", "unsafe"] = "safe") -> Diagnostic:
    """A finding with a fix of these edits (start, end, content) in one line."""
    fix = Fix(
        applicability,
        "mend",
        tuple(TextEdit(content, Position(1, start + 1), Position(1, end + 1)) for start, end, content in edits),
    )
    return Diagnostic(
        "T001", "t", "error", "m", "a.txt", Span(0, 1), Position(1, 1), Position(1, 2), fix=fix
    )


TEXT = "0123456789"


@pytest.mark.parametrize(
    ("fixes", "expected", "count"),
    [
        ([[(1, 2, "x")]], "0x23456789", 1),
        ([[(1, 2, "x")], [(5, 7, "")]], "0x234789", 2),
        ([[(1, 3, "x")], [(2, 4, "y")]], "0x3456789", 1),
        ([[(1, 3, "x"), (7, 8, "z")], [(2, 4, "y")], [(9, 9, "!")]], "0x3456z8!9", 2),
        ([[(2, 4, "y"), (8, 9, "")], [(8, 9, "w"), (0, 1, "")]], "01y45679", 1),
        ([[(1, 2, "x")], [(1, 2, "x"), (4, 5, "y")]], "0x23y56789", 2),
        ([[(1, 1, "a")], [(1, 1, "b")]], "0a123456789", 1),
        ([[(1, 2, "x")], [(2, 3, "y")]], "0xy3456789", 2),
        ([[(1, 3, "x"), (2, 4, "y")]], TEXT, 0),
        ([[(1, 2, "1")]], TEXT, 0),
        ([[(0, 10, "")]], "", 1),
        ([], TEXT, 0),
    ],
)
def test_fixes_go_in_whole_or_wait(fixes: list[Edits], expected: str, count: int) -> None:
    applied = apply_fixes(TEXT, line_starts(TEXT), [finding(edits) for edits in fixes], unsafe=False)
    assert (applied.text, len(applied.fixed)) == (expected, count)


@pytest.mark.parametrize(("unsafe", "expected"), [(False, TEXT), (True, "x123456789")])
def test_unsafe_fixes_only_when_asked_for(unsafe: bool, expected: str) -> None:
    found = finding([(0, 1, "x")], "unsafe")
    assert apply_fixes(TEXT, line_starts(TEXT), [found], unsafe=unsafe).text == expected
