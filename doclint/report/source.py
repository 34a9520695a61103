"""The text of a file as a report needs it: its lines, and columns in the unit of a format."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from doclint.document.positions import line_starts, line_text
from doclint.document.span import Position

_STEP = 2048
"""Code points between the columns that are counted once for all. A document may be one line of megabytes with
thousands of findings: counting each column from the start of the line would be quadratic."""


class Source:
    """The lines of a file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = line_starts(text)
        self._line = (0, "")
        self._counted: dict[tuple[int, Callable[[str], int]], list[int]] = {}

    def __contains__(self, row: int) -> bool:
        """Whether there is such a row."""
        return 1 <= row <= len(self._starts)

    def line(self, row: int) -> str:
        """The line without its end. Raises IndexError when there is no such row."""
        if row != self._line[0]:  # findings come in order: the next is often about the same line
            self._line = row, line_text(self._text, self._starts, row)
        return self._line[1]

    def stretches(self, start: Position, end: Position) -> list[tuple[int, int, int]]:
        """What to show of a place: (row, first index, last index, exclusive) of its first and its last line.

        Nothing if the place does not lie in this text.
        """
        if not 1 <= start.row <= end.row <= len(self._starts):
            return []
        first, last = start.row, end.row
        if last > first and end.column == 1:  # it ends with a line end: the next line has no part in it
            last -= 1
            end = Position(last, len(self.line(last)) + 1)
        if first == last:
            return [(first, start.column - 1, end.column - 1)]
        closing = self.line(last)
        indent = len(closing) - len(closing.lstrip())
        return [
            (first, start.column - 1, len(self.line(first))),
            (last, min(indent, end.column - 1), end.column - 1),
        ]

    def offset(self, position: Position) -> int:
        """The offset of a position; the end of the text for one beyond it."""
        if position.row not in self:
            return len(self._text)
        return min(self._starts[position.row - 1] + position.column - 1, len(self._text))

    def text(self, start: Position, end: Position) -> str:
        """What stands between two positions."""
        return self._text[self.offset(start) : self.offset(end)]

    def utf16_column(self, position: Position) -> int:
        """The column, from 1, in UTF-16 units."""
        return self._column(position, _utf16_units)

    def utf8_column(self, position: Position) -> int:
        """The column, from 1, in bytes of UTF-8."""
        return self._column(position, _utf8_bytes)

    def _column(self, position: Position, units: Callable[[str], int]) -> int:
        """A place beyond the end of its line counts on in single units, so that it has a column, too."""
        if position.row not in self:
            return position.column
        start = self._starts[position.row - 1]
        end = self._starts[position.row] if position.row < len(self._starts) else len(self._text)
        at = start + position.column - 1
        inside = min(at, end)
        steps = (inside - start) // _STEP
        before = self._steps(start, end, units)[steps] if steps else 0
        return 1 + before + units(self._text[start + steps * _STEP : inside]) + (at - inside)

    def _steps(self, start: int, end: int, units: Callable[[str], int]) -> list[int]:
        """The units before every ``_STEP``-th code point of the line."""
        counted = self._counted.get((start, units))
        if counted is None:
            pieces = (self._text[at : min(at + _STEP, end)] for at in range(start, end, _STEP))
            counted = self._counted[start, units] = list(accumulate(map(units, pieces), initial=0))
        return counted


def _utf16_units(text: str) -> int:
    # A lone surrogate is one unit, as it is one code point.
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _utf8_bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
