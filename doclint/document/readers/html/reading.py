"""From the text of a page to blocks."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from doclint.document.block import Block, BlockKind
from doclint.document.mapped_text import MappedText
from doclint.document.readers.html.building import Builder
from doclint.document.readers.html.counting import number_items
from doclint.document.readers.html.line import Element, Line
from doclint.document.readers.html.main_content import furniture_of
from doclint.document.readers.html.tables import Row, rows_of_data
from doclint.document.span import Span

_PROLOG = 100
"""Characters at the head of a file in which XHTML says that it is XML."""
_MOST_QUOTED = 0.5
"""A page more of which is set as quotation uses the element for its indentation."""


class Page(NamedTuple):
    """What was read: the blocks, and the language that the page says it is in ("" for none)."""

    blocks: tuple[Block, ...]
    language: str


def read_page(text: str) -> Page:
    """Cut the HTML ``text`` into blocks: headings, paragraphs, list items, quotations, table rows, code, in order.

    ``content`` is what a browser shows, mapped home: tags off, entities resolved, white space collapsed; a ``<br>`` ends a
    line. A table row is its cells joined by tabs, an empty cell leaves no tab; tables that only lay out the page are none.
    An item of an ordered list begins with its number, though that stands nowhere in the text. What is hidden is no block.
    Menus, links to other pages, share buttons and the like around the main content are blocks of kind ``furniture``.
    ``span`` runs from the tag that a block begins with to the end of the tag that ends it. Broken HTML is read as browsers
    read it; nothing is raised.
    """
    builder = Builder(text, xhtml=text[:_PROLOG].lstrip().startswith("<?xml"))
    builder.run()
    lines = _shown(builder.lines)
    number_items(lines, builder.items)
    title = builder.article_title
    if not title and builder.title is not None:
        title = text[slice(*builder.title)].strip()
    rows = rows_of_data(lines)
    furniture = furniture_of(lines, rows, title)
    return Page(tuple(_Blocks(lines, rows, furniture).all()), builder.language)


def _shown(lines: list[Line]) -> list[Line]:
    """The lines that are not hidden; all, where what is hidden is the text and a script would show it."""
    shown = [line for line in lines if not line.element.hidden]
    if len(shown) == len(lines):
        return lines
    told = sum(_told(line) for line in shown)
    if 2 * told < sum(_told(line) for line in lines):
        return lines
    before = list(accumulate((not line.element.hidden for line in lines), initial=0))
    counted: set[int] = set()
    for line in shown:
        element: Element | None = line.element
        while element is not None and id(element) not in counted:
            counted.add(id(element))
            element.first, element.last = before[element.first], before[element.last]
            element = element.parent
    return shown


def _told(line: Line) -> int:
    """The characters of a line that are no links, if it is long enough to tell anything."""
    length = len(line.text)
    return length - line.linked if length > _SHORT else 0


_SHORT = 15


class _Blocks:
    def __init__(self, lines: list[Line], rows: dict[int, Row], furniture: frozenset[int]) -> None:
        self.lines = lines
        self.rows = rows
        self.furniture = furniture
        total = sum(len(line.text) for line in lines)
        quoted = sum(len(line.text) for line in lines if line.element.quotes)
        self.quotes = quoted <= _MOST_QUOTED * total

    def all(self) -> list[Block]:
        """The blocks in order."""
        out: list[Block] = []
        done: set[int] = set()
        for number, line in enumerate(self.lines):
            row = self.rows.get(id(line))
            if row is None:
                out.append(self._block(line, number in self.furniture))
            elif id(row) not in done:
                done.add(id(row))
                out.append(_row_block(row, out[-1].span.end if out else 0, number in self.furniture))
        return out

    def _block(self, line: Line, furniture: bool) -> Block:
        span = Span(line.start, line.end)
        quotes, items = line.element.quotes, line.element.items
        kind: BlockKind = line.kind
        level = line.level if kind == "heading" else items
        if self.quotes and quotes and kind in ("paragraph", "item"):
            kind, level = "quote", quotes
        if furniture:
            kind, level = "furniture", 0
        return Block(kind, line.content, span, level, line.indent, line.blank, line.marker, line.emphasis)


def _row_block(row: Row, reach: int, furniture: bool) -> Block:
    """The block of a row; ``reach`` is where the block before it ends."""
    lines = row.lines
    cells = [MappedText.join((line.content for line in cell), " ") for cell in row.cells.values()]
    start = row.element.start if row.element.start >= reach else lines[0].start
    span = Span(start, max(line.end for line in lines))
    kind: BlockKind = "furniture" if furniture else "table"
    return Block(
        kind,
        MappedText.join(cells, "\t"),
        span,
        0,
        0,
        lines[0].blank,
        "",
        all(line.emphasis for line in lines),
    )
