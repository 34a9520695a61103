"""Markdown: the block structure of CommonMark and GitHub tables, one block per source line.

The method is CommonMark's own (spec, appendix "A parsing strategy"): each line continues the containers
(quotes, list items) that are open, may open new ones, and what is left is a leaf. It departs from CommonMark
where official documents would be misread:

- indentation never makes code (documents indent);
- link reference definitions are text;
- a line of ``---`` makes the line above a heading only if that line can be a title (see _MAX_TITLE_COLUMNS);
- a line without ``|`` is not a row of the table above it;
- a comment that never ends hides nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from doclint.document.block import Block, BlockKind
from doclint.document.mapped_text import MappedText
from doclint.document.positions import display_width, line_starts
from doclint.document.readers.inline import html_text, inline
from doclint.document.readers.space import SPACE, indent_width
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern

# More levels than this are not nesting but damage (`>>>>>>…`); markdown-it stops at 100 too. What is deeper
# is text.
_MAX_NESTING = 100

# An underlined line wider than this, or that ends like a sentence, is a paragraph over a rule. The longest
# titles of 公文 (issuer + 关于 + subject + 的通知) come to some 50 Chinese characters, 100 columns.
_MAX_TITLE_COLUMNS = 120
_SENTENCE_END = "。；：，、！？.;:,!?…"

# In a paragraph a line this far in begins nothing (CommonMark 4.8), code or no code.
_CODE_INDENT = 4

# A longer line of stars is no thematic break; keeps `* * * * …` from being looked at again at every level.
_MAX_RULE_LENGTH = 1000

# A line that starts with none of these, outside every container, is prose.
_SPECIAL = frozenset(">#`~<-+*_=|:0123456789")

_ATX = lazy_pattern(r"(#{1,6})(?:[ \t]+|\Z)")
_ATX_TAIL = lazy_pattern(r"(?:(?<=[ \t])|\A)#+[ \t]*\Z")
_FENCE = lazy_pattern(r"(`{3,})[^`]*\Z|(~{3,})")
_RULE = lazy_pattern(r"([-*_])[ \t]*(?:\1[ \t]*){2,}\Z")
_UNDERLINE = lazy_pattern(r"(?:=+|-+)[ \t]*\Z")
_LIST = lazy_pattern(r"(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|\Z)")
_TABLE_RULE = lazy_pattern(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_CELL_BAR = lazy_pattern(r"(?<!\\)\|")
_YAML_KEY = lazy_pattern(r"[\w.-]+[ \t]*:(?:[ \t]|\Z)")

_DECLARATION = lazy_pattern(r"<!(?:[A-Za-z]|\[CDATA\[)")
_SPACES = lazy_pattern(" *")
_SOMETHING = lazy_pattern(r"[ \t]*[^ \t]")
_LEADING_SPACE = lazy_pattern(f"[{SPACE}]*")

_HIDDEN = lazy_pattern(r"<(script|style)(?=[\s>]|\Z)", re.IGNORECASE)
_VERBATIM = lazy_pattern(r"<(pre|textarea)(?=[\s>]|\Z)", re.IGNORECASE)
# Condition 6 of the specification's HTML blocks.
_BLOCK_TAG = lazy_pattern(
    r"</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div"
    r"|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link"
    r"|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead"
    r"|title|tr|track|ul)(?=[\s/>]|\Z)",
    re.IGNORECASE,
)
# Condition 7: one complete tag alone on its line; cannot interrupt a paragraph.
_LONE_TAG = lazy_pattern(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>[ \t]*\Z")


def read_blocks(text: str) -> tuple[Block, ...]:
    """Cut Markdown ``text`` into blocks, one per line that shows something (code, comments, front matter:
    whole).

    ``content`` has the markup off, except an ordered item's number, which stays as text ("2. 夯实…"). A table
    row is its cells joined by tabs; the row of dashes is no block, nor is a line with nothing but an image.
    Inside a block quote every line is kind "quote", ``level`` the depth of quotation. A heading underlined by
    ``---`` spans both lines. Rules, empty headings and empty items have empty content.
    """
    scanner = _Scanner(text)
    scanner.run()
    return tuple(scanner.blocks)


class _Container:
    __slots__ = ("filled", "quote", "width")

    def __init__(self, quote: bool, width: int = 0, filled: bool = True) -> None:
        self.quote = quote
        self.width = width  # of a list item: columns from its parent's content to its own
        self.filled = filled  # an item whose first line is empty ends at a blank line


class _Verbatim(NamedTuple):
    """A block read as it stands until its end: fenced code, script, style, comment."""

    kind: BlockKind
    start: int  # of the block
    inside: int  # offset of its content
    blank: int
    fence: str = ""  # the fence that ends it, or
    end: str = ""  # what its last line contains
    marker: str = ""  # of the list item that begins with it


class _Html(NamedTuple):
    """Raw HTML, line by line, to the end mark or (without one) to a blank line."""

    end: str = ""


class _Scanner:
    """State of the pass: the open containers, the open leaf, and the blocks so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.containers: list[_Container] = []
        self.leaf: _Verbatim | _Html | None = None
        self.paragraph = 0  # lines of the open paragraph
        self.paragraph_at = 0  # offset of its last line's text, markers left out
        self.table = 0  # 1 while a table is open
        self.blank = 0
        self.after_blank = False
        self.last_content_end = 0  # end of the last line that is not blank
        self.last_comment_end = -1  # offset of the last `-->` of the text, -1 before it was looked for

    def run(self) -> None:
        text = self.text
        starts = line_starts(text)
        strip = SPACE + "\r\n"
        first = self._front_matter(starts)
        for number in range(first, len(starts)):
            start = starts[number]
            after = starts[number + 1] if number + 1 < len(starts) else len(text)
            line = text[start:after].rstrip("\r\n")
            visible = line.strip(strip)
            if not visible:
                self._blank_line()
            elif (
                self.leaf is None
                and not self.containers
                and not self.table
                and (visible[0] not in _SPECIAL)
                and "|" not in visible
            ):
                # The common case by far: prose outside every container.
                self.paragraph += 1
                lead = line.index(visible[0])
                self.paragraph_at = start + lead
                self._prose(line, visible, start, lead)
            else:
                self._line(line, start)
            if visible:
                self.after_blank = False
                self.last_content_end = start + len(line)
        if isinstance(self.leaf, _Verbatim):
            self._close_verbatim(self.last_content_end, self.last_content_end)

    def _prose(self, line: str, visible: str, start: int, lead: int) -> None:
        content, bold = inline(visible, start + lead, "\n")
        indent = indent_width(line[:lead]) if lead else 0
        self._add_visible("paragraph", content, Span(start, start + len(line)), 0, indent, "", bold)

    def _front_matter(self, starts: tuple[int, ...]) -> int:
        """Take YAML front matter off the head; returns the index of the first line after it."""
        text = self.text
        if not text.startswith("---"):
            return 0
        keys = False
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else len(text)
            line = text[start:end].rstrip("\r\n")
            bare = line.rstrip(" \t")
            if number == 0:
                if bare != "---":
                    return 0
            elif bare in ("---", "..."):
                if not keys:
                    return 0
                content = text[starts[1] : start].rstrip()
                self.blocks.append(
                    Block("front_matter", MappedText(content, (0,), (starts[1],)), Span(0, start + len(line)))
                )
                return number + 1
            elif number == 1 and not (_YAML_KEY.match(line) or line.startswith("#")):
                return 0
            elif _YAML_KEY.match(line):
                keys = True
        return 0

    # Containers

    def _blank_line(self) -> None:
        self.blank += 1
        if self.after_blank:
            return  # what a blank line closes is closed
        self.after_blank = True
        matched = self._continue_containers("")[0]
        if matched < len(self.containers):
            self._close_containers(matched)
        self.paragraph = self.table = 0
        if isinstance(self.leaf, _Html) and not self.leaf.end:
            self.leaf = None

    def _continue_containers(self, line: str) -> tuple[int, int, int]:
        """How many open containers ``line`` continues, and the place and column after their marks."""
        place = column = 0
        width = 0  # columns of the items met since ``place``
        next_place, next_column = _skip(line, 0, 0)
        matched = 0
        for container in self.containers:
            if next_place == len(line):
                if container.quote or not container.filled:
                    break
            elif container.quote:
                if line[next_place] != ">":
                    break
                place, column = _after_quote_mark(line, next_place, next_column)
                width = 0
                next_place, next_column = _skip(line, place, column)
            elif next_column - column - width >= container.width:
                width += container.width
            else:
                break
            matched += 1
        return matched, *_advance(line, place, column, width)

    def _close_containers(self, matched: int) -> None:
        """Close all containers but the first ``matched``, and the leaf in them."""
        if isinstance(self.leaf, _Verbatim):
            self._close_verbatim(self.last_content_end, self.last_content_end)
        del self.containers[matched:]
        self.leaf = None
        self.paragraph = self.table = 0

    def _line(self, line: str, start: int) -> None:
        matched, place, column = self._continue_containers(line) if self.containers else (0, 0, 0)
        if self.leaf is not None:
            if matched == len(self.containers):
                self._leaf_line(line, start, place)
                return
            self._close_containers(matched)
        here = _Here(line, start, place, column, matched)
        if any(container.quote for container in self.containers[:matched]):
            here.base = place
        self._open_containers(here)
        if not line[here.place :].strip(SPACE) and not here.marker:
            # A line of quote marks alone.
            self.blank += 1
            self._close_containers(here.matched)
            return
        if self.containers and here.matched == len(self.containers):
            self.containers[-1].filled = True
        self._start_leaf(here)

    def _open_containers(self, here: _Here) -> None:
        """Open the quotes and items that begin on this line and move ``here`` to the first character after
        them.
        """
        line = here.line
        content_column = here.column
        here.skip()
        if self.paragraph and here.column - content_column >= _CODE_INDENT:
            here.prose = True
            return
        while here.matched < _MAX_NESTING and here.place < len(line):
            character = line[here.place]
            if character == ">":
                self._open(here, _Container(True))
                here.place, here.column = _after_quote_mark(line, here.place, here.column)
                here.base = here.place
                content_column = here.column
                here.skip()
            elif character in "-+*0123456789":
                match = _LIST.match(line, here.place)
                if not match or _is_rule(line, here.place):
                    return
                number = match.group(1)
                empty = _SOMETHING.match(line, match.end()) is None
                interrupts = self.paragraph > 0 and here.matched == len(self.containers) and not here.opened
                if interrupts and (empty or (number and int(number) != 1)):
                    return
                marker_end = here.column + match.end() - here.place
                if number and here.number_at < 0:
                    here.number_at = here.place
                after, after_column = _skip(line, match.end(), marker_end)
                # Five columns or more after the marker would be code inside the item: its text starts one
                # after it.
                padding = after_column - marker_end if not empty and after_column - marker_end <= 4 else 1
                self._open(here, _Container(False, marker_end + padding - content_column, not empty))
                here.marker = match.group()
                here.place, here.column = after, after_column
                content_column = marker_end + padding
            else:
                return

    def _open(self, here: _Here, container: _Container) -> None:
        self._close_containers(here.matched)
        self.containers.append(container)
        here.matched += 1
        here.opened = True

    # Leaves

    def _start_leaf(self, here: _Here) -> None:
        rest = here.line[here.place :].rstrip(" \t")
        complete = here.matched == len(self.containers)
        if here.prose:
            self._text_line(here, rest, complete)
            return
        if complete and self.paragraph and not here.opened and self._underline_or_table(here, rest):
            return
        first = rest[0] if rest else ""
        if first == "#" and (match := _ATX.match(rest)):
            self._close_containers(here.matched)
            self._heading(here, rest, match)
        elif first in ("`", "~") and (match := _FENCE.match(rest)):
            self._close_containers(here.matched)
            following = here.start + len(here.line)
            self.leaf = _Verbatim(
                "code",
                here.start,
                following,
                self.blank,
                match.group(1) or match.group(2),
                marker=here.marker,
            )
            self.blank = 0
        elif first == "<" and self._start_html(here, rest):
            pass
        elif first and first in "-*_" and _is_rule(rest, 0):
            self._close_containers(here.matched)
            at = here.start + here.place
            self._add("rule", MappedText("", (0,), (at,)), here.span(), 0, self._indent(here), here.marker)
        else:
            self._text_line(here, rest, complete)

    def _text_line(self, here: _Here, rest: str, complete: bool) -> None:
        if not complete and not self.paragraph:
            self._close_containers(here.matched)
        # Else, not complete: a lazy continuation; its containers stay open.
        bars = rest.count("|")
        if self.table:
            if bars and not here.opened:
                self._row(here, rest)
                return
            self.table = 0
        if bars > 2 and rest[0] == "|" and rest[-1] == "|" and not self.paragraph and not here.opened:
            # A row that lost its table is still no prose. As a paragraph it may turn out to be a head.
            self._row(here, rest)
        else:
            at = here.place if here.number_at < 0 else here.number_at
            visible = here.line[at:].strip(SPACE)
            at += here.line[at:].index(visible[0]) if visible else 0
            content, bold = inline(visible, here.start + at, "\n")
            kind, level = self._kind("item" if here.marker else "paragraph")
            self._add_visible(kind, content, here.span(), level, self._indent(here), here.marker, bold)
            if not rest:
                return  # an empty item has no paragraph that a line could continue
        self.paragraph += 1
        self.paragraph_at = here.start + here.place

    def _kind(self, kind: BlockKind) -> tuple[BlockKind, int]:
        """The kind and level of a line of text in the open containers."""
        quotes = sum(1 for container in self.containers if container.quote)
        return ("quote", quotes) if quotes else (kind, len(self.containers))

    def _indent(self, here: _Here) -> int:
        space = _LEADING_SPACE.match(here.line, here.base)
        return indent_width(space.group()) if space else 0

    def _heading(self, here: _Here, rest: str, match: re.Match[str]) -> None:
        inside = _ATX_TAIL.sub("", rest[match.end() :])
        visible = inside.strip(SPACE)
        at = here.start + here.place + match.end() + (inside.index(visible[0]) if visible else 0)
        content, bold = inline(visible, at)
        kind, level = self._kind("heading")
        if kind == "heading":
            level = len(match.group(1))
        self._add(kind, content, here.span(), level, self._indent(here), here.marker, bold)

    def _underline_or_table(self, here: _Here, rest: str) -> bool:
        """Whether the line makes what is above it a heading or a table; if so, that is done."""
        above = self.blocks[-1] if self.blocks else None
        if above is None or above.span.end < self.paragraph_at:
            return False  # the line above shows nothing (an image)
        first = rest[:1]
        if first in ("=", "-") and self.paragraph == 1 and _UNDERLINE.match(rest) and _is_title(above):
            kind, level = self._kind("heading")
            if kind == "heading":
                level = 1 if first == "=" else 2
            span = Span(above.span.start, here.start + len(here.line))
            self.blocks[-1] = replace(above, kind=kind, level=level, span=span)
            self.paragraph = 0
            return True
        if "|" in rest and _TABLE_RULE.match(rest):
            head = self.text[self.paragraph_at : above.span.end]
            if "|" in head and len(_cells(head)) == len(_cells(rest)):
                self.blocks[-1] = replace(
                    above, kind="table", content=_row_content(head, self.paragraph_at), level=0
                )
                self.table = 1
                self.paragraph = 0
                return True
        return False

    def _row(self, here: _Here, rest: str) -> None:
        self._add("table", _row_content(rest, here.start + here.place), here.span(), 0, self._indent(here))

    def _start_html(self, here: _Here, rest: str) -> bool:
        """Whether ``rest`` begins raw HTML; if so, its first line is taken."""
        at = here.start + here.place
        if rest.startswith("<!--"):
            if not self._comment_ends(at):
                return False
            self._close_containers(here.matched)
            self.leaf = _Verbatim("comment", here.start, at + 4, self.blank, end="-->", marker=here.marker)
        elif match := _HIDDEN.match(rest):
            self._close_containers(here.matched)
            self.leaf = _Verbatim(
                "code", here.start, at, self.blank, end=f"</{match.group(1).lower()}>", marker=here.marker
            )
        elif match := _VERBATIM.match(rest):
            self._close_containers(here.matched)
            self.leaf = _Html(f"</{match.group(1).lower()}>")
        elif rest.startswith("<?") or _DECLARATION.match(rest):
            end = "?>" if rest.startswith("<?") else "]]>" if rest.startswith("<![CDATA[") else ">"
            self._close_containers(here.matched)
            self.leaf = _Verbatim("comment", here.start, at, self.blank, end=end, marker=here.marker)
        elif _BLOCK_TAG.match(rest) or (not self.paragraph and _LONE_TAG.match(rest)):
            self._close_containers(here.matched)
            self.leaf = _Html()
        else:
            return False
        if isinstance(self.leaf, _Verbatim):
            self.blank = 0
        self._leaf_line(here.line, here.start, here.place, here.marker)
        return True

    def _comment_ends(self, at: int) -> bool:
        """Whether a comment that begins at ``at`` ends at all; asked of the text once, not once per
        opening.
        """
        if self.last_comment_end < 0:
            self.last_comment_end = self.text.rfind("-->")
            if self.last_comment_end < 0:
                self.last_comment_end = 0
        return self.last_comment_end >= at + 4

    def _leaf_line(self, line: str, start: int, place: int, marker: str = "") -> None:
        """A line inside the open leaf; ``place`` is after the marks of its containers."""
        leaf = self.leaf
        if isinstance(leaf, _Html):
            visible = line[place:].strip(SPACE)
            at = start + place + (line[place:].index(visible[0]) if visible else 0)
            content = _trim(html_text(visible, at))
            self._add("html", content, Span(start, start + len(line)), 0, indent_width(line[:place]), marker)
            if leaf.end and leaf.end in line.lower():
                self.leaf = None
        elif isinstance(leaf, _Verbatim) and leaf.fence:
            rest = line[place:].strip(" \t")
            if len(rest) >= len(leaf.fence) and not rest.strip(leaf.fence[0]):
                self._close_verbatim(start, start + len(line))
        elif isinstance(leaf, _Verbatim):
            search_from = max(leaf.inside - start, place)
            found = line.lower().find(leaf.end, search_from)
            if found >= 0:
                end = start + found + len(leaf.end)
                self._close_verbatim(start + found, end)
                self._after_comment(line, start, end - start)

    def _after_comment(self, line: str, start: int, place: int) -> None:
        """What follows the end of a comment in its line is shown: HTML."""
        rest = line[place:].strip(SPACE)
        if not rest:
            # The span of a block runs to the end of its line.
            self.blocks[-1] = replace(
                self.blocks[-1], span=Span(self.blocks[-1].span.start, start + len(line))
            )
            return
        at = start + place + line[place:].index(rest[0])
        content = _trim(html_text(rest, at))
        self._add("html", content, Span(start + place, start + len(line)))

    def _close_verbatim(self, inside_end: int, end: int) -> None:
        leaf = self.leaf
        if isinstance(leaf, _Verbatim):
            inside = self.text[leaf.inside : inside_end]
            visible = inside.strip()
            at = leaf.inside + len(inside) - len(inside.lstrip()) if visible else leaf.inside
            self.blocks.append(
                Block(
                    leaf.kind,
                    MappedText(visible, (0,), (at,)),
                    Span(leaf.start, end),
                    0,
                    0,
                    leaf.blank,
                    leaf.marker,
                )
            )
        self.leaf = None
        self.blank = 0

    # Blocks

    def _add_visible(
        self,
        kind: BlockKind,
        content: MappedText,
        span: Span,
        level: int,
        indent: int,
        marker: str,
        bold: bool,
    ) -> None:
        """Add a line of text, unless markup was all there was to it; a ``<br>`` in it ends a line."""
        if "\n" in content.text:
            for piece in content.split("\n"):
                self._add_visible(kind, piece, piece.span() if piece.text else span, level, indent, marker, bold)
                if marker:
                    kind, marker = "paragraph", ""
            return
        trimmed = _trim(content)
        if not trimmed.text and not marker:
            self.blank += 1
            return
        if trimmed is not content:
            # Spaces written as entities indent too.
            indent += indent_width(content.text[: len(content.text) - len(content.text.lstrip(SPACE))])
        self._add(kind, trimmed, span, level, indent, marker, bold)

    def _add(
        self,
        kind: BlockKind,
        content: MappedText,
        span: Span,
        level: int = 0,
        indent: int = 0,
        marker: str = "",
        bold: bool = False,
    ) -> None:
        self.blocks.append(Block(kind, content, span, level, indent, self.blank, marker, bold))
        self.blank = 0
        if kind in ("heading", "rule", "html"):
            self.paragraph = self.table = 0


class _Here:
    """Where the scanner stands in a line, and what the line opened."""

    __slots__ = (
        "base",
        "column",
        "line",
        "marker",
        "matched",
        "number_at",
        "opened",
        "place",
        "prose",
        "start",
    )

    def __init__(self, line: str, start: int, place: int, column: int, matched: int) -> None:
        self.line = line
        self.start = start  # offset of the line in the text
        self.place = place  # index in the line
        self.column = column  # column of ``place``, tabs expanded
        self.matched = matched  # containers this line continues or opened
        self.base = 0  # index from which indentation counts: after the last quote mark
        self.number_at = -1  # index of the first ordered marker: the content begins there
        self.marker = ""  # of the innermost item opened
        self.opened = False
        self.prose = False  # nothing can begin here: the line only continues a paragraph

    def skip(self) -> None:
        self.place, self.column = _skip(self.line, self.place, self.column)

    def span(self) -> Span:
        return Span(self.start, self.start + len(self.line))


def _skip(line: str, place: int, column: int) -> tuple[int, int]:
    """The place and column of the next character that is neither space nor tab."""
    spaces = _SPACES.match(line, place)
    after = spaces.end() if spaces else place
    column += after - place
    while after < len(line) and line[after] in " \t":
        column += 4 - column % 4 if line[after] == "\t" else 1
        after += 1
    return after, column


def _advance(line: str, place: int, column: int, width: int) -> tuple[int, int]:
    """Move over ``width`` columns of spaces and tabs; a tab crossed in part keeps its place and leaves the
    rest.
    """
    target = column + width
    while place < len(line) and column < target:
        step = 4 - column % 4 if line[place] == "\t" else 1
        if column + step > target:
            return place, target
        column += step
        place += 1
    return place, column


def _after_quote_mark(line: str, place: int, column: int) -> tuple[int, int]:
    """After the ``>`` at ``place`` and the one column of space that belongs to it."""
    place += 1
    column += 1
    if place < len(line) and line[place] in " \t":
        return _advance(line, place, column, 1)
    return place, column


def _is_rule(line: str, place: int) -> bool:
    return (
        line[place] in "-*_"
        and len(line) - place <= _MAX_RULE_LENGTH
        and _RULE.match(line, place) is not None
    )


def _is_title(above: Block) -> bool:
    text = above.content.text
    return (
        above.kind != "table"
        and bool(text)
        and text[-1] not in _SENTENCE_END
        and display_width(text) <= _MAX_TITLE_COLUMNS
    )


def _cells(row: str) -> list[tuple[int, str]]:
    """The cells of a table row with their places in it."""
    cells: list[tuple[int, str]] = []
    place = 0
    for cell in _CELL_BAR.split(row):
        cells.append((place, cell))
        place += len(cell) + 1
    if len(cells) > 1 and not cells[0][1].strip(SPACE):
        del cells[0]
    if len(cells) > 1 and not cells[-1][1].strip(SPACE):
        del cells[-1]
    return cells


def _row_content(row: str, offset: int) -> MappedText:
    """The cells of ``row``, markup off, joined by tabs; an empty cell leaves no tab."""
    parts = []
    for place, cell in _cells(row):
        visible = cell.strip(SPACE)
        if visible:
            parts.append(_trim(inline(visible, offset + place + cell.index(visible[0])).content))
    return MappedText.join(parts, "\t") if parts else MappedText("", (0,), (offset,))


def _trim(content: MappedText) -> MappedText:
    """``content`` without white space at its ends (taking markup off may have laid some bare)."""
    text = content.text
    visible = text.strip(SPACE)
    if len(visible) == len(text):
        return content
    lead = len(text) - len(text.lstrip(SPACE))
    return content.slice(lead, lead + len(visible))
