"""Directives to doclint inside a document: ``<!-- doclint: ignore[DUP001] reason -->``, ``# doclint: …`` in plain text.

Readers take them out of what is judged; what they mean for findings is the engine's business.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from doclint.document.block import Block
from doclint.document.document import Document
from doclint.document.mapped_text import MappedText
from doclint.document.readers.space import SPACE
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern

Action = Literal["ignore", "off", "on", "ignore-file"]
ACTIONS: Final[tuple[Action, ...]] = get_args(Action)

Problem = Literal[
    "action",  # none of ACTIONS
    "unclosed",  # [ without ]
    "no-codes",  # nothing between the brackets
    "bare-codes",  # codes without brackets, which would silence all rules
]

NAME: Final = "doclint"
"""No text without this word holds a directive: asked first, because it is cheap."""

_HEAD = rf"{NAME}\s*[:：]"
LINE: Final = lazy_pattern(rf"#[ \t　]*{_HEAD}")
"""How a line of plain text begins that is a directive."""
COMMENT: Final = lazy_pattern(rf"<!--\s*{_HEAD}")
"""How a comment begins that is a directive."""
_COMMENT_CONTENT = lazy_pattern(_HEAD)
_END: Final = "-->"

_ANY = lazy_pattern(rf"<!--\s*{_HEAD}(?s:.*?)-->|(?m:^)[ \t　]*#[ \t　]*{_HEAD}[^\r\n]*")

_ACTION = lazy_pattern(r"\s*(?P<action>[^\s\[［\]］]*)")
_LIST = lazy_pattern(r"\s*[\[［](?P<codes>[^\]］]*)(?P<close>[\]］])?")
_CODE = lazy_pattern(r"[^\s,，、;；]+")
_BARE_CODE = lazy_pattern(r"\s*[A-Z]{2,8}\d{3,4}(?![A-Za-z0-9])")
"""How a reason begins that is a list of codes without its brackets."""
_REST_OF_LINE = lazy_pattern(r"[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Code:
    """A code, or a prefix of codes, as a directive has it, and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: what is to be done (as written), about which codes (none: all), and why.

    ``span`` is the whole comment, in plain text the line from its ``#`` on. ``alone`` tells that its lines hold
    nothing else. ``problem`` names what keeps it from being understood.
    """

    action: str
    codes: tuple[Code, ...]
    reason: str
    span: Span
    alone: bool
    problem: Problem | None = None


def directives(document: Document) -> tuple[Directive, ...]:
    """The directives of a document in order. What stands in code, in front matter or is shown as text is none."""
    if NAME not in document.text:
        return ()
    visible = _Visible(document)
    found = [d for d in _comments(document.text) if not visible.at(d.span.start)]
    if document.format == "text":
        found += _lines(document.text)
    return tuple(sorted(found, key=lambda directive: directive.span.start))


def is_directive(block: Block) -> bool:
    """Whether a block is a comment that holds a directive."""
    return block.kind == "comment" and (
        _COMMENT_CONTENT.match(block.content.text) is not None or LINE.match(block.content.text) is not None
    )


def without_directives(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks as if the directives among them were not there: empty lines around one count once more."""
    out: list[Block] = []
    blank = 0
    for block in blocks:
        if is_directive(block):
            blank = max(blank, block.blank_before)
            continue
        out.append(replace(block, blank_before=blank) if blank > block.blank_before else block)
        blank = 0
    return tuple(out)


def directive_in_line(line: str) -> int:
    """Where in a line of plain text, white space around it off, a directive begins: after a ``#`` (0), or as a
    comment at its end; -1 for none.
    """
    if LINE.match(line):
        return 0
    start = line.rfind("<!--") if line.endswith(_END) else -1
    return start if start >= 0 and COMMENT.match(line, start) else -1


def without_directive_text(text: str) -> str:
    """A stretch of a document without the directives in it."""
    return _ANY.sub("", text) if NAME in text else text


class _Visible:
    """Tells what of a document is text or code, so that a directive written about is not taken for one."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]

    def at(self, offset: int) -> bool:
        """Whether the character at an offset is shown, or stands in code or front matter."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._blocks[index].span.end:
            return False
        block = self._blocks[index]
        return block.kind in ("code", "front_matter") or _shows(block.content, offset)


def _shows(content: MappedText, offset: int) -> bool:
    pieces = zip(content.anchors, (*content.anchors[1:], len(content.text)), content.origins, strict=True)
    return any(origin <= offset < origin + end - start for start, end, origin in pieces)


def _comments(text: str) -> Iterator[Directive]:
    place = 0
    while match := COMMENT.search(text, place):
        end = text.find(_END, match.end())
        if end < 0:
            return  # neither this one ends nor any after it
        place = end + len(_END)
        yield _parsed(text, match.end(), end, Span(match.start(), place))


def _lines(text: str) -> Iterator[Directive]:
    for match in re.finditer(r"[^\r\n]+", text):
        line = match.group().strip(SPACE)
        if line.startswith("#") and (head := LINE.match(line)):
            start = match.start() + match.group().index("#")
            span = Span(start, start + len(line))
            yield _parsed(text, start + head.end(), span.end, span)


def _parsed(text: str, start: int, end: int, span: Span) -> Directive:
    """The directive whose words stand from ``start`` to ``end``."""
    alone = _is_alone(text, span)
    action_match = _ACTION.match(text, start, end)
    assert action_match is not None  # it matches nothing at all as well
    action = action_match["action"].rstrip(":：").lower()
    place = action_match.end()
    codes: tuple[Code, ...] = ()
    problem: Problem | None = None if action in ACTIONS else "action"
    if listed := _LIST.match(text, place, end):
        place = listed.end()
        offset = listed.start("codes")
        codes = tuple(
            Code(match.group(), Span(offset + match.start(), offset + match.end()))
            for match in _CODE.finditer(listed["codes"])
        )
        if problem is None and listed["close"] is None:
            problem = "unclosed"
        elif problem is None and not codes:
            problem = "no-codes"
    elif problem is None and action != "on" and _BARE_CODE.match(text, place, end):
        problem = "bare-codes"
    return Directive(action, codes, text[place:end].strip(), span, alone, problem)


def _is_alone(text: str, span: Span) -> bool:
    before = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    after = _REST_OF_LINE.match(text, span.end)
    return not text[before : span.start].strip(SPACE) and not (after and after.group().strip(SPACE))
