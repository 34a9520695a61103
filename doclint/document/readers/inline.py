"""Markup inside a line of Markdown or HTML: what a reader of the printed page would see."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple
from unicodedata import category

from doclint.document.mapped_text import MappedText
from doclint.lazy_pattern import lazy_pattern


class Inline(NamedTuple):
    """The visible text of a line, mapped home, and whether all of it is set in bold."""

    content: MappedText
    bold: bool


_MARKUP = lazy_pattern(r"[*_`\\<&\[]")

_TOKEN = lazy_pattern(
    r"""(?P<escape>\\[!-/:-@\[-`{-~])
      |(?P<break>\\\Z)
      |(?P<ticks>`+)
      |(?P<autolink><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>)
      |(?P<comment><!--)
      |(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>)
      |(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
      |(?P<footnote>\[\^[^\s\]\[]{1,64}\])
      |(?P<image>!\[)
      |(?P<open>\[)
      |(?P<close>\])
      |(?P<stars>\*+)
      |(?P<lows>_+)""",
    re.VERBOSE,
)

# `](destination "title")`. Possessive, so that a line of brackets and blanks costs one look each.
_LINK_END = lazy_pattern(
    r"""\]\(\s*+(?:<[^<>]*+>|[^\s()<][^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+|)
        (?:\s++(?:"[^"]*+"|'[^']*+'|\([^()]*+\)))?+\s*+\)""",
    re.VERBOSE,
)

_LINE_BREAK = lazy_pattern(r"<br\b", re.IGNORECASE)
_FOOTNOTE_DEFINITION = lazy_pattern(r"\[\^[^\s\]\[]{1,64}\]:[ \t]*")

# Longer runs are not emphasis in documents: 138****1234 hides digits, 姓名____ is a blank to fill in.
_LONGEST_STARS = 3
_LONGEST_LOWS = 2

# Where CommonMark refuses `**` only because a CJK mark meets a CJK letter (`**“重点”**工作`), readers of the
# source and most converters still see bold. So an opening mark after `**` lets it open, a closing one before
# it lets it close.
_OPENING_MARKS = "“‘「『（《〈【〔［"
_CLOSING_MARKS = "”’」』）》〉】〕］。：；，、！？%％"


def inline(line: str, offset: int, line_break: str = " ") -> Inline:
    """Take the Markdown markup off ``line``, which stands at ``offset`` of the source.

    ``line_break`` is what a ``<br>`` becomes.

    Off come emphasis, code ticks, link targets, images, HTML tags and comments, footnote references, escaping
    backslashes; entities become their character (a no-break space a plain one). The address of an autolink
    stays. Markup that does not end in the same line is text.
    """
    if not _MARKUP.search(line):
        return Inline(MappedText(line, (0,), (offset,)), False)
    scan = _Scan(line, line_break)
    scan.run()
    return scan.result(offset)


def html_text(line: str, offset: int) -> MappedText:
    """Take tags and comments off a line of HTML and resolve its entities; ``offset`` is the line's in the
    source.
    """
    cuts: list[tuple[int, int, str]] = []
    for match in _TOKEN.finditer(line):
        kind = match.lastgroup
        if kind == "tag":
            cuts.append((match.start(), match.end(), ""))
        elif kind == "comment":
            end = line.find("-->", match.end())
            cuts.append((match.start(), end + 3 if end >= 0 else len(line), ""))
            if end < 0:
                break
        elif kind == "entity":
            cuts.append((match.start(), match.end(), _character(match.group())))
    return _apply(line, offset, cuts)


class _Bracket(NamedTuple):
    """An open bracket, and how many cuts and runs there were before it."""

    start: int
    image: bool
    cuts: int
    runs: int


class _Run:
    """A run of `*` or `_` that may begin or end emphasis; it is used up from the inside."""

    __slots__ = ("can_close", "can_open", "end", "left", "mark", "original", "start")

    def __init__(self, mark: str, start: int, end: int, can_open: bool, can_close: bool) -> None:
        self.mark = mark
        self.start = start
        self.end = end
        self.left = end - start
        self.original = end - start
        self.can_open = can_open
        self.can_close = can_close


class _Scan:
    """One pass over a line: collects what to cut out and what to put in its place."""

    def __init__(self, line: str, line_break: str) -> None:
        self.line = line
        self.line_break = line_break
        self.cuts: list[tuple[int, int, str]] = []
        self.runs: list[_Run] = []
        self.brackets: list[_Bracket] = []
        self.strong: list[tuple[int, int]] = []
        self._ticks: dict[int, list[int]] | None = None

    def run(self) -> None:
        line = self.line
        place = 0
        definition = _FOOTNOTE_DEFINITION.match(line)
        if definition:
            place = definition.end()
            self.cuts.append((0, place, ""))
        no_comment_end = False
        while match := _TOKEN.search(line, place):
            kind = match.lastgroup
            start, place = match.span()
            if kind == "escape":
                self.cuts.append((start, start + 1, ""))
            elif kind == "tag" and _LINE_BREAK.match(match.group()):
                self.cuts.append((start, place, self.line_break))
            elif kind in ("break", "tag", "footnote"):
                self.cuts.append((start, place, ""))
            elif kind == "entity":
                self.cuts.append((start, place, _character(match.group())))
            elif kind == "autolink":
                self.cuts += [(start, start + 1, ""), (place - 1, place, "")]
            elif kind == "ticks":
                place = self._code(start, place)
            elif kind == "comment":
                end = -1 if no_comment_end else line.find("-->", place)
                no_comment_end = end < 0
                if end >= 0:
                    self.cuts.append((start, end + 3, ""))
                    place = end + 3
            elif kind in ("open", "image"):
                self.brackets.append(_Bracket(start, kind == "image", len(self.cuts), len(self.runs)))
            elif kind == "close":
                place = self._link(start, place)
            else:
                self._delimiter(start, place)
        self._emphasis()

    def _code(self, start: int, end: int) -> int:
        """Ticks at ``start``: cut them and their partner of the same length, or leave them as text."""
        length = end - start
        if self._ticks is None:
            self._ticks = {}
            for match in re.finditer("`+", self.line):
                self._ticks.setdefault(len(match.group()), []).append(match.start())
        places = self._ticks.get(length, [])
        index = bisect_left(places, end)
        if index == len(places):
            return end
        close = places[index]
        self.cuts += [(start, end, ""), (close, close + length, "")]
        return close + length

    def _link(self, start: int, end: int) -> int:
        """A "]" at ``start``: a link's text stays without its brackets and target; an image goes as a
        whole.
        """
        if not self.brackets:
            return end
        bracket = self.brackets.pop()
        opening = bracket.start
        match = _LINK_END.match(self.line, start)
        if not match:
            return end
        if bracket.image:
            del self.cuts[bracket.cuts :]
            del self.runs[bracket.runs :]
            self.cuts.append((opening, match.end(), ""))
        else:
            self.cuts += [(opening, opening + 1, ""), (start, match.end(), "")]
        return match.end()

    def _delimiter(self, start: int, end: int) -> None:
        line = self.line
        mark = line[start]
        before = line[start - 1] if start else " "
        after = line[end] if end < len(line) else " "
        length = end - start
        if length > (_LONGEST_STARS if mark == "*" else _LONGEST_LOWS):
            return
        if mark == "*" and length == 1 and before.isdigit() and after.isdigit():
            return  # 10*20 is a product
        before_space, after_space = before.isspace(), after.isspace()
        before_mark, after_mark = _is_mark(before), _is_mark(after)
        left = not after_space and (not after_mark or before_space or before_mark)
        right = not before_space and (not before_mark or after_space or after_mark)
        if mark == "_":
            can_open, can_close = left and (not right or before_mark), right and (not left or after_mark)
        else:
            can_open, can_close = left, right
            if length > 1:
                can_open = can_open or after in _OPENING_MARKS
                can_close = can_close or before in _CLOSING_MARKS
        if can_open or can_close:
            self.runs.append(_Run(mark, start, end, can_open, can_close))

    def _emphasis(self) -> None:
        """Pair the runs as CommonMark does (section 6.2, "process emphasis"): nearest opener first."""
        openers: list[_Run] = []
        # For each kind of closer, how deep a search already failed: keeps a line of stray stars linear.
        bottom: dict[tuple[str, bool, int], int] = {}
        for closer in self.runs:
            while closer.can_close and closer.left:
                key = (closer.mark, closer.can_open, closer.original % 3)
                floor = min(bottom.get(key, 0), len(openers))
                index = len(openers) - 1
                while index >= floor and not _pairs(openers[index], closer):
                    index -= 1
                if index < floor:
                    bottom[key] = len(openers)
                    break
                opener = openers[index]
                del openers[index + 1 :]
                self._pair(opener, closer)
                if not opener.left:
                    openers.pop()
                for known, depth in bottom.items():
                    if depth > len(openers):
                        bottom[known] = len(openers)
            if closer.can_open and closer.left:
                openers.append(closer)

    def _pair(self, opener: _Run, closer: _Run) -> None:
        size = 2 if opener.left >= 2 and closer.left >= 2 else 1
        begin = opener.start + opener.left - size
        finish = closer.end - closer.left
        self.cuts += [(begin, begin + size, ""), (finish, finish + size, "")]
        if size == 2:
            self.strong.append((begin, finish + size))
        opener.left -= size
        closer.left -= size

    def result(self, offset: int) -> Inline:
        content = _apply(self.line, offset, self.cuts)
        bold = False
        if self.strong:
            begin = min(begin for begin, _ in self.strong)
            finish = max(finish for start, finish in self.strong if start == begin)
            outside = self.line[:begin] + self.line[finish:]
            bold = not outside.strip().strip("*_").strip()
        return Inline(content, bold)


def _pairs(opener: _Run, closer: _Run) -> bool:
    if opener.mark != closer.mark:
        return False
    both = opener.can_close or closer.can_open
    total = opener.original + closer.original
    # CommonMark's rule of three: keeps `*a**b*` from pairing across.
    return not (both and total % 3 == 0 and (opener.original % 3 or closer.original % 3))


def _is_mark(character: str) -> bool:
    return category(character)[0] in "PS"


def _character(entity: str) -> str:
    """What an entity stands for; a no-break space becomes a plain one; the entity itself if there is no such
    name.
    """
    from html import unescape

    character = unescape(entity)
    return " " if character == "\xa0" else character


def _apply(line: str, offset: int, cuts: list[tuple[int, int, str]]) -> MappedText:
    """``line`` with every cut replaced by its text. A replacement maps to where the cut began."""
    if not cuts:
        return MappedText(line, (0,), (offset,))
    texts: list[str] = []
    anchors: list[int] = []
    origins: list[int] = []
    length = 0
    place = 0
    for start, end, instead in [*sorted(cuts), (len(line), len(line), "")]:
        if start < place:
            continue  # inside something cut already
        for piece, origin in ((line[place:start], place), (instead, start)):
            if piece:
                anchors.append(length)
                origins.append(offset + origin)
                texts.append(piece)
                length += len(piece)
        place = end
    if not texts:
        return MappedText("", (0,), (offset,))
    return MappedText("".join(texts), tuple(anchors), tuple(origins))
