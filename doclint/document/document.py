"""A document as it was read."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Literal

from doclint.document.block import Block
from doclint.document.span import Position

Language = Literal["zh", "zh-Hant", "ja", "en"]


class Document:
    """A document: where it came from, its text, and the blocks its reader found.

    ``text`` is the decoded file without byte order mark, line ends as they stood; every offset in doclint is an
    index into it. ``format`` names the reader ("markdown", "text", "html").
    """

    def __init__(self, path: str, text: str, blocks: tuple[Block, ...], language: Language, format: str) -> None:
        self.path = path
        self.text = text
        self.blocks = blocks
        self.language = language
        self.format = format
        self.computed: dict[str, object] = {}
        """What later layers computed of this document, kept with it (the key is the layer's own)."""

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of the first character of every line."""
        from doclint.document.positions import line_starts

        return line_starts(self.text)

    def locate(self, offset: int) -> Position:
        """The row and column (from 1, in code points) of an offset from 0 to ``len(text)``."""
        row = bisect_right(self.line_starts, offset)
        return Position(row, offset - self.line_starts[row - 1] + 1)
