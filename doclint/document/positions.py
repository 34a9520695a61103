"""Lines, columns and widths: where an offset lies, in the unit a report asks for."""

from __future__ import annotations

from itertools import accumulate
from unicodedata import combining, east_asian_width

from doclint.lazy_pattern import lazy_pattern

# Only these end a line. str.splitlines also breaks at U+2028, U+0085, \x0b and \x0c, where no editor starts a
# row.
_LINE_END = lazy_pattern(r"\r\n?|\n")

# Characters that take no column and are not "combining" in Unicode's sense: zero width space to right-to-left
# mark, word joiner, byte order mark.
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


def line_starts(text: str) -> tuple[int, ...]:
    """The offset of the first character of every line of ``text``.

    A line ends at ``\\n``, ``\\r\\n`` or a ``\\r`` alone. There is always a first line, at 0; a text that
    ends in a line end has an empty last line.
    """
    if "\r" in text:
        return (0, *[match.end() for match in _LINE_END.finditer(text)])
    # The same, without a match object for every line.
    return (0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1]))


def line_text(text: str, line_starts: tuple[int, ...], row: int) -> str:
    """Line ``row`` (from 1) without its line end.

    Raises IndexError when there is no such row.
    """
    if row < 1:
        raise IndexError(f"rows count from 1, not {row}")
    start = line_starts[row - 1]
    end = line_starts[row] if row < len(line_starts) else len(text)
    return text[start:end].rstrip("\r\n")


def utf16_column(line: str, column: int) -> int:
    """The column, from 1, in UTF-16 units, of code-point ``column`` (from 1) of ``line``.

    A column beyond the line counts on in single units, so the place after the last character has one too.
    """
    before = line[: column - 1]
    return column + sum(1 for character in before if character > "\uffff")


def utf8_column(line: str, column: int) -> int:
    """The column, from 1, in UTF-8 bytes, of code-point ``column`` (from 1) of ``line``."""
    before = line[: column - 1]
    return column + len(before.encode("utf-8", "surrogatepass")) - len(before)


def display_width(text: str) -> int:
    """The columns ``text`` takes on a terminal: wide East Asian characters two, combining and zero-width ones
    none.
    """
    if text.isascii():
        return len(text)
    width = 0
    for character in text:
        if east_asian_width(character) in "WF":
            width += 2
        elif not combining(character) and character not in _ZERO_WIDTH:
            width += 1
    return width
