"""Plain text: every line that is not blank is a block."""

from __future__ import annotations

from collections.abc import Callable

from doclint.document.block import Block, BlockKind
from doclint.document.mapped_text import MappedText
from doclint.document.positions import line_starts
from doclint.document.readers.space import SPACE, indent_width
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern

# `| … |` with at least one bar inside, or tabs in two places: columns, not prose. One tab alone is a label's
# tab.
_TABLE_ROW = lazy_pattern(r"\|[^|]*\|(?:.*\|)?\Z|[^\t]+\t+[^\t]+\t")


def read_blocks(text: str) -> tuple[Block, ...]:
    """Cut plain ``text`` into one block per line that shows something; a comment on lines of its own is one
    block.

    ``content`` is the line without white space at its ends (SPACE), nothing else is taken off. A table is
    left as written. An HTML comment that shares a line with text, or never ends, is text. A directive to doclint
    (directives.py) is a comment wherever it stands: after a ``#``, or in an HTML comment at the end of a line.
    """
    blocks: list[Block] = []
    add = blocks.append
    strip = SPACE + "\r\n"
    starts = line_starts(text)
    comments = _Comments(text)
    directive = _directive_in(text)
    done = 0  # everything before this offset is in a block already
    blank = 0
    for start, after in zip(starts, (*starts[1:], len(text)), strict=True):
        if start < done:
            continue
        line = text[start:after]
        visible = line.strip(strip)
        if not visible:
            blank += 1
            continue
        first = visible[0]
        # What is before the first visible character is all white space, so its first occurrence is its place.
        lead = 0 if line[0] == first else line.index(first)
        if first == "<" and visible.startswith("<!--"):
            end = comments.end(start + lead)
            if end:
                inside = text[start + lead + 4 : end - 3]
                add(_comment(inside, start, start + lead + 4, comments.line_end(end), blank))
                done = comments.line_end(end)
                blank = 0
                continue
        if directive is not None and (cut := directive(visible)) >= 0:
            if not cut:
                end = start + len(line.rstrip("\r\n"))
                add(Block("comment", MappedText(visible, (0,), (start + lead,)), Span(start, end), blank_before=blank))
                blank = 0
                continue
            visible = visible[:cut].rstrip(strip)
        kind: BlockKind = "paragraph"
        if (first == "|" or "\t" in visible) and _TABLE_ROW.match(visible):
            kind = "table"
        add(
            Block(
                kind,
                MappedText(visible, (0,), (start + lead,)),
                Span(start, start + len(line.rstrip("\r\n"))),
                0,
                indent_width(line[:lead]) if lead else 0,
                blank,
            )
        )
        blank = 0
    return tuple(blocks)


def _directive_in(text: str) -> Callable[[str], int] | None:
    """What tells where in a line a directive begins (-1: nowhere); None if the text can hold none."""
    if "doclint" not in text:
        return None
    from doclint.document.directives import directive_in_line

    return directive_in_line


def _comment(inside: str, start: int, origin: int, end: int, blank: int) -> Block:
    visible = inside.strip()
    origin += len(inside) - len(inside.lstrip())
    return Block("comment", MappedText(visible, (0,), (origin,)), Span(start, end), blank_before=blank)


class _Comments:
    """Finds where comments end; remembers the last answer, so that many openings and no end stay linear."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._close = -1  # the last "-->" found; len(text) when there is none left

    def end(self, start: int) -> int:
        """The offset after the comment that begins at ``start``, or 0 if it does not end, or not at a line's
        end.
        """
        if self._close < start + 4:
            found = self._text.find("-->", start + 4)
            self._close = len(self._text) if found < 0 else found
        if self._close == len(self._text):
            return 0
        end = self._close + 3
        return end if not self._text[end : self.line_end(end)].strip(SPACE) else 0

    def line_end(self, offset: int) -> int:
        """The end of the line ``offset`` lies in, its line end left out."""
        match = _TO_LINE_END.match(self._text, offset)
        return match.end() if match else offset


_TO_LINE_END = lazy_pattern(r"[^\r\n]*")
