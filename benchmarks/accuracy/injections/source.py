"""A sound document as the injections see it: which paragraphs and lists can be damaged for certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from benchmarks.accuracy.injections.injection import Edit
from doclint.document.document import Document
from doclint.structure.labels import write_label
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

TEXT_PARTS = frozenset({"body", "attachment", "embedded"})
SHORTEST_PROSE = {"en": 110}
"""Characters from which on a paragraph is prose beyond doubt; in Chinese and Japanese:"""
SHORTEST_PROSE_ELSEWHERE = 40
_STYLES = frozenset(
    {"cn_comma", "cn_paren", "arabic", "arabic_paren", "circled", "alpha_paren", "upper_paren", "roman_paren"}
)
"""Lists whose labels can be rewritten; chapters and articles count on through a text and are told apart."""
_MARKUP_BEFORE = re.compile(r"[\s　>#*_+\-]*")
_MARKUP_AFTER = re.compile(r"[\s　#*_]*")
_OPENING = "（(《“‘「『〔[【"
_CLOSING = "）)》”’」』〕]】"


class Source:
    """A document that is taken for sound, with what the injections ask of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.structure = Structure.of(document)
        self.english = document.language == "en"
        self.paragraphs = self.structure.paragraphs

    def extent(self, paragraph: Paragraph) -> tuple[int, int] | None:
        """The lines of a paragraph, without the last line end; None if it shares them with another."""
        start = self.text.rfind("\n", 0, paragraph.span.start) + 1
        end = self.text.find("\n", paragraph.span.end)
        end = len(self.text) if end < 0 else end
        before = self.text[start : paragraph.span.start]
        after = self.text[paragraph.span.end : end]
        if not _MARKUP_BEFORE.fullmatch(before) or not _MARKUP_AFTER.fullmatch(after):
            return None
        return start, end

    def lines_of(self, paragraph: Paragraph) -> str:
        """The source of a paragraph that has its lines for itself."""
        extent = self.extent(paragraph)
        return self.text[extent[0] : extent[1]] if extent else paragraph.text

    @cached_property
    def separator(self) -> str:
        """What stands between paragraphs: line ends, as most of the document has them."""
        blank = sum(p.blank_before > 0 for p in self.paragraphs[1:])
        return "\n\n" if 2 * blank > len(self.paragraphs) - 1 else "\n"

    @cached_property
    def line_wrapped(self) -> bool:
        """Whether paragraphs run over several lines."""
        return any(p.lines > 1 for p in self.paragraphs)

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The text of the longest document in the file, paragraphs with lines of their own."""
        parts = self.structure.parts
        by_unit: dict[int, list[Paragraph]] = {}
        for p in self.paragraphs:
            if (
                parts.names[p.index] in TEXT_PARTS
                and p.kind in ("paragraph", "item", "heading")
                and p.index not in self.structure.quoted
                and self.extent(p) is not None
            ):
                by_unit.setdefault(parts.unit_of[p.index], []).append(p)
        longest: list[Paragraph] = max(by_unit.values(), key=len, default=[])
        return tuple(longest)

    @cached_property
    def prose(self) -> tuple[Paragraph, ...]:
        """Paragraphs of the body that are whole sentences: long, well bracketed, with an end mark."""
        shortest = SHORTEST_PROSE.get(self.document.language, SHORTEST_PROSE_ELSEWHERE)
        end = (".", ";") if self.english else ("。", "；")
        return tuple(
            p
            for p in self.body
            if p.kind != "heading" and len(p.text) >= shortest and p.text.endswith(end) and balanced(p.text)
        )

    @cached_property
    def unlabelled_prose(self) -> tuple[Paragraph, ...]:
        """Prose without a number."""
        return tuple(p for p in self.prose if not p.labels)

    def middle(
        self, paragraphs: Sequence[Paragraph], low: float = 0.2, high: float = 0.85
    ) -> list[Paragraph]:
        """Those of the paragraphs that stand in the middle of the body, neither at its head nor at its end."""
        if len(self.body) < 6:
            return []
        first = self.body[int(low * (len(self.body) - 1))].index
        last = self.body[int(high * (len(self.body) - 1))].index
        return [p for p in paragraphs if first <= p.index <= last]

    @cached_property
    def lists(self) -> tuple[Series, ...]:
        """Lists that count 1, 2, 3 … without a fault, whose labels can be rewritten."""
        outline = self.structure.outline
        gone_on = {id(s.continues) for s in outline.series if s.continues is not None}
        restarted = {id(s.before) for s in outline.series if s.before is not None}
        return tuple(
            s
            for s in outline.series
            if s.style in _STYLES
            and s.continues is None
            and s.before is None
            and id(s) not in gone_on | restarted
            and s.values == list(range(1, len(s.items) + 1))
            and all(self._plain(item) for item in s.items)
        )

    def _plain(self, item: Item) -> bool:
        label = item.label
        return (
            len(item.paragraph.labels) == 1
            and not label.suffix
            and write_label(label, label.value) == label.text
            and self.structure.parts.names[item.paragraph.index] in TEXT_PARTS
            and item.paragraph.kind != "table"
            and self.extent(item.paragraph) is not None
        )

    def leaves(self, fewest: int) -> Iterator[tuple[Series, int]]:
        """Lists of at least so many items that are one paragraph each, with the place of every such item."""
        for series in self.lists:
            if len(series.items) < fewest:
                continue
            for place, item in enumerate(series.items[:-1]):
                if item.paragraph.index + 1 == series.items[place + 1].paragraph.index:
                    yield series, place

    def relabel(self, item: Item, text: str, marks: bool = True) -> Edit | None:
        """The edit that gives an item the label ``text``; None where markup stands in the way."""
        label = item.label
        span = item.paragraph.place(label.start, label.end)
        return exchange(self.text, span.start, span.end, label.text, text, marks)

    def renumber(self, items: Sequence[Item], by: int) -> list[Edit] | None:
        """The edits that count the items up by ``by``."""
        edits = [
            self.relabel(item, write_label(item.label, item.label.value + by), marks=False) for item in items
        ]
        return [edit for edit in edits if edit] if all(edits) else None

    def insertion(self, after: Paragraph, lines: str) -> Edit:
        """The edit that puts lines behind a paragraph, set off as paragraphs are in this document."""
        extent = self.extent(after)
        assert extent is not None
        return Edit(extent[1], extent[1], self.separator + lines)

    def deletion(self, paragraph: Paragraph) -> Edit:
        """The edit that takes a paragraph out with the line ends behind it."""
        extent = self.extent(paragraph)
        assert extent is not None
        start, end = extent
        while end < len(self.text) and self.text[end] == "\n":
            end += 1
        return Edit(start, end)

    def occurrences(self, paragraph: Paragraph) -> int:
        """How many paragraphs read like this one, labels left out."""
        return sum(p.body == paragraph.body for p in self.paragraphs)


def exchange(text: str, start: int, end: int, old: str, new: str, marks: bool = True) -> Edit | None:
    """The edit that turns ``old``, which ``text[start:end]`` shows, into ``new``, markup inside left alone."""
    source = text[start:end]
    if source == old:
        return Edit(start, end, new, marks)
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    core, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if not core or source.count(core) != 1:
        return None
    at = start + source.index(core)
    return Edit(at, at + len(core), other, marks)


def balanced(text: str) -> bool:
    """Whether every bracket and quotation mark has its partner."""
    depth: list[str] = []
    for c in text:
        if c in _OPENING:
            depth.append(c)
        elif c in _CLOSING and (not depth or _OPENING.index(depth.pop()) != _CLOSING.index(c)):
            return False
    return not depth and text.count('"') % 2 == 0


def depth_at(text: str, index: int) -> int:
    """How many brackets and quotation marks are open before ``text[index]``."""
    depth = 0
    for c in text[:index]:
        if c in _OPENING:
            depth += 1
        elif c in _CLOSING:
            depth -= 1
    return depth + text.count('"', 0, index) % 2


def shown(text: str, limit: int = 40) -> str:
    """A text cut short for a note."""
    return text if len(text) <= limit else text[: limit // 2] + "…" + text[-limit // 2 :]
