"""From tokens to lines: which elements are open, and where a line of the page begins and ends.

The tree is built as the HTML Living Standard has it (section 13.2.6) as far as lines depend on it: end tags that were left
out, stray ones, cells and items that close one another. Elements inside a line are only looked at for what they show.
"""

from __future__ import annotations

import re

from doclint.document.mapped_text import MappedText
from doclint.document.readers.html.elements import (
    BREAKS,
    CONTAINERS,
    CONTROLS,
    HEADINGS,
    SPACED,
    VOID,
    attributes,
    is_bold,
    is_hidden,
    is_page_mark,
    keeps_lines,
)
from doclint.document.readers.html.line import Element, Line, LineKind
from doclint.document.readers.html.tokens import Token, tokens
from doclint.document.readers.html.visible import add_text, add_verbatim
from doclint.lazy_pattern import lazy_pattern

# Deeper than any page; browsers stop at 512 too. What is deeper stands in the last element.
_MAX_DEPTH = 512

_SCOPES = frozenset({"table", "td", "th", "caption"})
"""Elements that an end tag inside them does not reach out of."""
_CELLS = frozenset({"td", "th", "caption"})
_TABLE_PARTS = frozenset({"table", "tr", "td", "th", "caption"})
_ITEMS = {"li": frozenset({"ul", "ol", "menu", "dir"}), "dd": frozenset({"dl"}), "dt": frozenset({"dl"})}
_BEGINS = frozenset({"li", "dt", "dd", "td", "th"})
"""Tags that a block begins with, though another stands behind them: ``<li><p>``."""
_WHOLE = frozenset(["svg", "math", "template", "object", "video", "audio", "canvas", "applet", "map"])
"""Controls that may hold blocks of their own."""
_BOLD = frozenset({"b", "strong"})
_PREFORMATTED = frozenset({"pre", "listing"})
_LINE_END = lazy_pattern(r"\r\n?|\n")
_CODE = lazy_pattern(r"\s*<(?:code|samp|kbd)\b", re.IGNORECASE)
_NOTE_MARK = lazy_pattern(
    r"\s*+(?:<a\b[^>]*+>\s*+[\[［〔(（]?\d{1,3}[\]］〕)）]?\s*+</a\s*>|[\[［〔]\d{1,3}[\]］〕])\s*+</sup\s*>",
    re.IGNORECASE,
)
"""A reference to a note: a number in brackets or in a link. 10<sup>2</sup> is none."""


class Builder:
    """One pass over a page; afterwards ``lines`` are its lines in order, ``items`` its list items, ``title`` the span of
    its title, ``language`` what it says of its language.
    """

    def __init__(self, text: str, xhtml: bool) -> None:
        self.text = text
        self.xhtml = xhtml
        self.lines: list[Line] = []
        self.items: list[Element] = []
        self.title: tuple[int, int] | None = None
        self.article_title = ""
        self.language = ""
        self._root = Element("html", "", 0, None, 0)
        self._stack = [self._root]
        self._scopes: list[tuple[int, dict[str, int]]] = [(0, {})]
        self._line: Line | None = None
        self._blank = 0
        self._start = -1  # of the tag that the next line begins with
        self._start_stays = False
        self._item: Element | None = None  # begun, no line yet
        self._heading: Element | None = None
        self._links = 0
        self._bold: list[str] = []  # open elements that set in bold, by name
        self._kept: list[Element] = []  # open elements whose line ends are kept
        self._code: Line | None = None
        self._word_list = False
        # An element inside a line that is not shown: its name, how often it is open, the depth of the stack.
        self._skipped = ("", 0, 0)
        self._skipped_blocks = 0  # blocks opened inside it
        self._last_end: dict[str, int] = {}  # of some elements, where in the text their last end tag stands

    def run(self) -> None:
        """Read the page."""
        for token in tokens(self.text, self.xhtml):
            kind = token.kind
            if kind == "text":
                if not self._skipped[0]:
                    self._text(token.start, token.end)
            elif kind == "open":
                self._open(token)
            elif kind == "close":
                self._close(token)
            elif kind == "cdata":
                if not self._skipped[0] and token.end > token.start:
                    self._cdata(token.start, token.end)
            elif token.name == "title" and self.title is None and not self._skipped[0]:
                self.title = (token.start, token.end)
        self._end_line(len(self.text))
        self._pop_to(0)

    # Text

    def _text(self, start: int, end: int) -> None:
        if self._kept:
            self._kept_lines(start, end)
            return
        line = self._line
        if line is None:
            text = self.text[start:end]
            if text.isspace() and text.isascii():
                return  # between blocks it is not shown; U+3000 and no-break spaces indent
            line = self._begin_line(start)
        shown = add_text(line, self.text, start, end)
        if self._links:
            line.linked += shown
        if self._bold:
            line.bold += shown

    def _kept_lines(self, start: int, end: int) -> None:
        """Text whose line ends are kept, each of its lines a line."""
        place = start
        for match in _LINE_END.finditer(self.text, start, end):
            self._kept_line(place, match.start())
            if self._line is not None and self._line.kind == "code":
                self._line.texts.append("\n")
                self._line.origins.append(match.start())
            elif self._line is None:
                self._blank += 1
            else:
                self._end_line(match.start())
            place = match.end()
            self._start = place
        self._kept_line(place, end)

    def _kept_line(self, start: int, end: int) -> None:
        if start == end:
            return
        line = self._line or self._begin_line(start)
        shown = add_verbatim(line, self.text, start, end)
        if self._links:
            line.linked += shown
        if self._bold:
            line.bold += shown

    def _cdata(self, start: int, end: int) -> None:
        """The content of a CDATA section: text in which & and < are themselves."""
        line = self._line or self._begin_line(start)
        line.texts.append(self.text[start:end])
        line.origins.append(start)

    # Lines

    def _begin_line(self, start: int) -> Line:
        element = self._stack[-1]
        kind: LineKind = "paragraph"
        level = 0
        if self._heading is not None:
            kind, level = "heading", HEADINGS[self._heading.tag]
        elif self._item is not None:
            kind = "item"
        above = self.lines[-1] if self.lines else None
        centred = element.centred and above is not None and above.element.centred
        if centred and above is not None and kind == above.kind == "paragraph" and self._blank == 1:
            self._blank = 0  # lines set one below another, not paragraphs
        line = Line(element, self._start if 0 <= self._start <= start else start, kind, level, self._blank)
        if kind == "item" and self._item is not None:
            line.item = self._item
            line.start = self._item.start
        if self._word_list:
            line.listed = True
        self._item = None
        self._start = -1
        self._start_stays = False
        self._blank = 0
        self._line = line
        return line

    def _end_line(self, end: int) -> None:
        line = self._line
        if line is None:
            return
        self._line = None
        self._word_list = False
        if line.close(end):
            self.lines.append(line)
        else:
            self._blank = line.blank + 1
            self._item = line.item

    def _break(self, start: int) -> None:
        if self._heading is not None and self._line is not None:
            add_text(self._line, "\n", 0, 1)
            if self._line.space_at >= 0:
                self._line.space_at = start
            return
        if self._line is None:
            self._blank += 1
        self._end_line(start)
        if not self._start_stays:
            self._start = start  # the break goes with the line that it begins

    # Tags

    def _open(self, token: Token) -> None:
        name = token.name
        if self._skipped[0] and not self._still_skipped(name):
            return
        if name in VOID:
            if name == "br":
                self._break(token.start)
            elif name == "hr":
                self._end_line(token.start)
                rule = Line(self._stack[-1], token.start, "rule", blank=self._blank, end=token.end)
                rule.content = MappedText("", (0,), (token.start,))
                self.lines.append(rule)
                self._blank = 0
                self._item = None
                self._start = -1
                self._start_stays = False
            elif name == "meta" and not self.article_title and "rticle" in token.attributes:
                found = attributes(token.attributes)
                if found.get("name", "").lower() == "articletitle":
                    self.article_title = found.get("content", "").strip()
            return
        if name in BREAKS:
            self._open_block(token)
        elif name == "a":
            if "href" in token.attributes.lower():
                self._links = len(self._stack)  # links do not nest: a new one ends the one before
            if "mso-footnote-id" in token.attributes or "mso-endnote-id" in token.attributes:
                self._skip(name)
        elif (
            name in CONTROLS
            or is_hidden(token.attributes)
            or (name == "span" and is_page_mark(token.attributes))
        ):
            if name not in _WHOLE or self._ends_after(name, token.end):
                self._skip(name)
        elif name == "sup":
            if _NOTE_MARK.match(self.text, token.end):
                self._skip(name)
        elif name in _BOLD or (name in ("span", "font") and is_bold(token.attributes)):
            self._bold.append(name)
        elif name == "span":
            if self._bold and self._bold[-1] == "span":
                self._bold.append("span")  # its end tag is not that of the bold one
            if "mso-list:" in token.attributes and "gnore" in token.attributes:
                self._word_list = True
                if self._line is not None:
                    self._line.listed = True

    def _open_block(self, token: Token) -> None:
        name, source, start = token.name, token.attributes, token.start
        if name == "p" and self._line is not None:
            self._links = 0  # of a paragraph before that was not closed
        self._end_line(start)
        self._bold.clear()
        if self._stack[-1].tag == "p":
            self._pop_to(len(self._stack) - 1)
        if name in SPACED:
            self._blank = max(self._blank, 1)
        if name == "html":
            if not self.language:
                found = attributes(source)
                self.language = found.get("lang") or found.get("xml:lang") or ""
            return
        if self._heading is not None and name != "div":
            self._close_heading()
        if name in _ITEMS:
            self._close_item(name)
        elif name in ("td", "th", "tr", "tbody", "thead", "tfoot", "caption"):
            self._close_cell(name)
        if not self._start_stays:
            self._start = start
        self._start_stays = self._start_stays or name in _BEGINS
        if name in CONTAINERS or (name == "p" and source) or name in _PREFORMATTED:
            self._push(name, source, start)

    def _push(self, name: str, source: str, start: int) -> None:
        if len(self._stack) >= _MAX_DEPTH:
            return
        element = Element(name, source, start, self._stack[-1], len(self.lines))
        if source and not element.hidden and is_hidden(source):
            element.hidden = True
        if name == "table":
            for depth, _ in reversed(self._scopes):
                if depth and self._stack[depth - 1].tag == "table":
                    self._stack[depth - 1].holds_table = True
                    break
        self._stack.append(element)
        counts = self._scopes[-1][1]
        counts[name] = counts.get(name, 0) + 1
        if name in _SCOPES:
            self._scopes.append((len(self._stack), {}))
        if name == "li":
            self._item = element
            self.items.append(element)
        elif name in HEADINGS:
            self._heading = element
        if name in _PREFORMATTED or (source and keeps_lines(source)):
            self._kept.append(element)
            if name == "pre":
                self._begin_preformatted(element)

    def _begin_preformatted(self, element: Element) -> None:
        place = self.text.find(">", element.start) + 1
        if _CODE.match(self.text, place):
            self._line = self._begin_line(place)
            self._line.kind = "code"

    def _close(self, token: Token) -> None:
        name = token.name
        skipped, depth, stack = self._skipped
        if skipped:
            if name == skipped or (name == "ruby" and skipped in ("rt", "rp")):
                self._skipped = (skipped, depth - 1, stack) if depth > 1 else ("", 0, 0)
                return
            if name not in BREAKS:
                return
            if self._skipped_blocks:
                self._skipped_blocks -= 1
                return
        if name == "a":
            self._links = 0
        elif name in BREAKS:
            self._close_block(token)
        elif self._bold and self._bold[-1] == name:
            self._bold.pop()
        elif name in _BOLD and name in self._bold:
            del self._bold[self._bold.index(name) :]
        elif name == "br":
            self._break(token.start)  # browsers take </br> for <br>

    def _close_block(self, token: Token) -> None:
        name = token.name
        if name in ("html", "body"):
            return  # what stands behind is still shown
        if name == "p":
            self._links = 0
        self._end_line(token.end if self._line is not None else token.start)
        self._bold.clear()
        if name in SPACED:
            self._blank = max(self._blank, 1)
        self._start = -1
        self._start_stays = False
        if name == "p":
            if self._stack[-1].tag == "p":
                self._pop_to(len(self._stack) - 1)
            return
        index = self._find_open(name)
        if index:
            self._pop_to(index)
        if name == "li":
            self._item = None

    # The stack

    def _find_open(self, name: str) -> int:
        """The index of the element that an end tag of that name closes; 0 for none."""
        if name in HEADINGS and self._heading is not None:
            name = self._heading.tag  # <h1>…</h2> ends the heading as well
        reach = len(self._scopes)
        least = reach - (3 if name == "table" else 2 if name in _TABLE_PARTS else 1)
        for number in range(reach - 1, max(-1, least - 1), -1):
            if self._scopes[number][1].get(name, 0) > 0:
                top = self._scopes[number + 1][0] - 1 if number + 1 < reach else len(self._stack) - 1
                while self._stack[top].tag != name:
                    top -= 1
                return top
        return 0

    def _pop_to(self, index: int) -> None:
        """Close the elements from ``index`` of the stack on."""
        while len(self._stack) > index:
            element = self._stack.pop()
            element.last = len(self.lines)
            while len(self._scopes) > 1 and self._scopes[-1][0] > len(self._stack):
                self._scopes.pop()
            counts = self._scopes[-1][1]
            if element.tag in counts:
                counts[element.tag] -= 1
            if element is self._heading:
                self._heading = None
            if self._kept and self._kept[-1] is element:
                self._kept.pop()
        if self._skipped[2] > len(self._stack):
            self._skipped = ("", 0, 0)
        if self._links > len(self._stack):
            self._links = 0

    def _close_heading(self) -> None:
        """A heading that was not closed ends where another block begins."""
        heading = self._heading
        self._heading = None
        if heading is not None and len(self.lines) > heading.first and heading in self._stack:
            self._pop_to(self._stack.index(heading))
        else:
            self._heading = heading

    def _close_item(self, name: str) -> None:
        """An item ends where the next one of the same list begins."""
        names = ("li",) if name == "li" else ("dd", "dt")
        counts = self._scopes[-1][1]
        if len(self._stack) == _MAX_DEPTH or not any(counts.get(one, 0) for one in names):
            return
        floor = self._scopes[-1][0]
        top = len(self._stack) - 1
        while top >= floor and self._stack[top].tag not in _ITEMS[name]:
            if self._stack[top].tag in names:
                self._pop_to(top)
                return
            top -= 1

    def _close_cell(self, name: str) -> None:
        depth = self._scopes[-1][0]
        if depth and self._stack[depth - 1].tag in _CELLS:
            self._pop_to(depth - 1)
        if name in ("td", "th") or not self._scopes[-1][1].get("tr", 0):
            return
        index = self._find_open("tr")
        if index:
            self._pop_to(index)

    # What is not shown

    def _skip(self, name: str) -> None:
        if not self._skipped[0]:
            self._skipped = (name, 1, len(self._stack))
            self._skipped_blocks = 0

    def _ends_after(self, name: str, place: int) -> bool:
        if name not in self._last_end:
            self._last_end[name] = self.text.rfind(f"</{name}")
        return self._last_end[name] >= place

    def _still_skipped(self, name: str) -> bool:
        """Whether a start tag is to be looked at although what surrounds it is not shown (and ends that)."""
        skipped, depth, stack = self._skipped
        if name == skipped:
            self._skipped = (skipped, depth + 1, stack)
            return False
        if name in SPACED and skipped not in _WHOLE:
            self._skipped = ("", 0, 0)
            return True
        if name in BREAKS:
            self._skipped_blocks += 1
        return False
