"""The lines of the source that a paragraph has for itself."""

from __future__ import annotations

from bisect import bisect_right

from doclint.document.block import Block
from doclint.document.document import Document
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern

_BEFORE = lazy_pattern(r"[\s\u3000\u200b\ufeff>#*_+\-]*")
_AFTER = lazy_pattern(r"[\s\u3000\u200b#*_]*")
"""Markup of Markdown and white space around the text of a paragraph."""


def lines_of(document: Document, span: Span) -> Span | None:
    """The whole lines that a stretch of text stands in, without the last line end; None if it shares them with
    other text. Marks of Markdown may stand around it. In a web page, where tags tell what belongs to a paragraph: its
    blocks from the tag that begins the first to the one that ends the last.
    """
    if document.format == "html":
        return _blocks_of(document, span)
    text, starts = document.text, document.line_starts
    first, last = document.locate(span.start).row, document.locate(max(span.start, span.end - 1)).row
    start = starts[first - 1]
    end = starts[last] if last < len(starts) else len(text)
    while end > span.end and text[end - 1] in "\r\n":
        end -= 1
    if _BEFORE.fullmatch(text, start, span.start) and _AFTER.fullmatch(text, span.end, end):
        return Span(start, end)
    return None


def _blocks_of(document: Document, span: Span) -> Span | None:
    blocks = document.blocks
    first = bisect_right(blocks, span.start, key=_start) - 1
    last = bisect_right(blocks, max(span.start, span.end - 1), key=_start) - 1
    if first < 0 or blocks[first].content.span().start != span.start or blocks[last].content.span().end != span.end:
        return None
    return Span(blocks[first].span.start, blocks[last].span.end)


def _start(block: Block) -> int:
    return block.span.start
