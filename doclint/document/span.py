"""A stretch of a document's text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open stretch ``[start, end)`` of offsets, in code points, into ``Document.text``."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people count: row and column from 1, the column in code points."""

    row: int
    column: int
