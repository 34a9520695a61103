"""A line of a document as a terminal can show it, with arrows under a stretch of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import category

from doclint.document.positions import display_width

LINE_WIDTH = 100
"""Columns of a source line that are shown: with the gutter it fits a terminal of 110, and a paragraph on
one line (公文 run to a thousand characters) does not bury the finding."""

CONTEXT_WIDTH = 30
"""Columns shown before the stretch when the line is cut: some fifteen Chinese characters, enough to know
the place.
"""

_TAB = 4
_CUT = "…"
_CONTROL_PICTURES = 0x2400
"""Unicode's pictures of the control characters stand in the same order from here."""


class Shown(NamedTuple):
    """A line as shown, and the blanks and arrows that go under it."""

    line: str
    indent: str
    arrows: str


def show(line: str, start: int, end: int, arrow: str = "^") -> Shown:
    """The line with arrows under ``[start, end)`` (indices into it), cut around that stretch if it is long.

    An empty stretch, and one beyond the end of the line, gets one arrow at its place.
    """
    # Only what can be on the screen is rendered: a document may be one line of megabytes.
    first = max(0, start - LINE_WIDTH)
    last = start + LINE_WIDTH + 1
    cells = [_cell(character) for character in line[first:last]]
    columns = _columns(cells)
    at = min(start - first, len(cells))
    to = max(at, min(end - first, len(cells)))
    left = 0
    fits = first == 0 and last >= len(line) and columns[-1] <= LINE_WIDTH
    if not fits:
        room = max(CONTEXT_WIDTH, LINE_WIDTH - (columns[to] - columns[at]) - CONTEXT_WIDTH)
        if columns[at] > room or first > 0:
            left = next(index for index in range(at + 1) if columns[at] - columns[index] <= CONTEXT_WIDTH)
    right = next(
        (index - 1 for index in range(left, len(columns)) if columns[index] - columns[left] > LINE_WIDTH),
        len(cells),
    )
    head = _CUT if first + left > 0 else ""
    tail = _CUT if right < len(cells) or last < len(line) else ""
    width = columns[min(to, right)] - columns[at]
    before = display_width(head) + columns[at] - columns[left]
    # A tab is as wide as its place in the line demands, so the cells are joined with their measured widths.
    shown = "".join(
        cell if cell != "\t" else " " * (columns[index + 1] - columns[index])
        for index, cell in enumerate(cells[left:right], left)
    )
    return Shown(f"{head}{shown}{tail}", " " * before, arrow * max(1, width))


def printable(text: str) -> str:
    """The text on one line, with everything that a terminal would obey or swallow made visible."""
    if text.isprintable():
        return text
    return "".join(" " if cell == "\t" else cell for cell in map(_cell, text))


def _columns(cells: list[str]) -> list[int]:
    """The column at which each cell begins, and the one at which the last ends."""
    return list(_running(cells))


def _running(cells: list[str]) -> Iterator[int]:
    column = 0
    yield column
    for cell in cells:
        column += _TAB - column % _TAB if cell == "\t" else display_width(cell)
        yield column


def _cell(character: str) -> str:
    """What stands for the character. Control characters (a terminal obeys them) and invisible ones (nobody
    would see what the arrow is about) are shown by a picture or by their number; tabs are left for the
    caller to expand."""
    if character.isprintable() or character in "\t\u3000\u00a0":
        return character
    code = ord(character)
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if category(character) == "Zs":
        return character
    if category(character) == "Cs":
        return "\ufffd"
    return f"<U+{code:04X}>"
