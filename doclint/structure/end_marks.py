"""How the paragraphs of a document end, and what a paragraph's siblings tell of how it should end."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.line_shapes import is_english_heading, is_no_sentence
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.sentence_shape import Ending, ending, unclosed
from doclint.structure.structure import Structure

PROSE_PARTS = frozenset({"body", "attachment", "embedded"})
_BESIDE_THE_TEXT = frozenset({"furniture", "metadata", "toc"})
LONGEST_FOOT = 40
"""Paragraphs of page furniture that may stand behind a paragraph before the next one of the text."""
SHORTEST_SENTENCE = 15
"""Characters: below this a line without an end mark is taken for a heading or a name, unless its siblings tell
otherwise (599 such lines of this length or more in 84 of 3,426 laws)."""
SHORTEST_PARAGRAPH = 40
"""Characters: headings and names are shorter; longer lines of sound documents nearly all end in a mark."""
_FEWEST_SIBLINGS = 2
_FEWEST_KIN = 5
_ENDED_SHARE = 0.8
_ENGLISH_ITEM_END = lazy_pattern(r"\b(?:and/or|and|or|but|plus)\]?,?$", re.IGNORECASE)
SEMICOLON = lazy_pattern(r";[”\"’]*(?:\s*(?:and/or|and|or))?\s*$")
"""How the items of a list end that are set off by semicolons."""
SECTIONS = frozenset({"article", "en_section"})
"""Labels of sections of statutes and orders: each is a text of its own."""
_OPENING_MARKS = " “‘\"'`—–-[0123456789"
_SENTENCE_ENDS = (".", ":", "—")
_BEGINS_ITEM = frozenset("“‘\"'`(—")
_COMMA_AND = lazy_pattern(r",\s*(?:and/or|and|or)$")
_ENUMERATED = lazy_pattern(r"(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s")
"""A label that no outline is made of: b) …"""
_LONGEST_LIST_END = 12
_COMPLETE = frozenset({"ended", "colon"})


def begins_sentence(paragraph: Paragraph) -> bool:
    """Whether the text behind the labels begins with a capital letter, as a sentence does and a part of one does not."""
    return paragraph.body.lstrip(_OPENING_MARKS)[:1].isupper()


@dataclass(slots=True)
class Lines:
    """How many unlabelled lines end in a mark; how many of each length do not, and how many of those have clauses."""

    ended: int = 0
    long_bare: int = 0
    middle_bare: int = 0
    short_bare: int = 0
    clauses_bare: int = 0


def end_marks(structure: Structure) -> EndMarks:
    """The end marks of a document, kept with its structure."""
    return structure.kept("end_marks", lambda: EndMarks(structure))


class EndMarks:
    """The endings of a document's paragraphs, each found when first asked for."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.paragraphs = structure.paragraphs
        self.names = structure.parts.names
        self.units = structure.parts.unit_of
        self.english = structure.english
        self._endings: dict[int, Ending] = {}
        self._shares: dict[int, tuple[int, int]] = {}
        self._with_text: dict[int, int] = {}

    def ending(self, paragraph: Paragraph) -> Ending:
        """How a paragraph ends; an English item that ends in "and" or "or" before the next one is complete."""
        known = self._endings.get(paragraph.index)
        if known is None:
            known = ending(paragraph.text)
            if self.english and self._leads_to_next_item(paragraph, max(0, known.at - _LONGEST_LIST_END)):
                known = Ending("ended", known.at)
            self._endings[paragraph.index] = known
        return known

    def _leads_to_next_item(self, paragraph: Paragraph, start: int) -> bool:
        """Whether an item ends in "; and", or in "and" alone with the next one below it."""
        match = _ENGLISH_ITEM_END.search(paragraph.text, start)
        if match is None:
            return False
        following = self.following(paragraph)
        if following is None or following.kind == "heading":
            return False
        if paragraph.text[: match.start()].rstrip(" ”\"’").endswith(";"):
            return True
        if match.group().endswith(","):
            return False
        if self._are_sentences(paragraph, following) or self._is_odd_among_semicolons(paragraph):
            return False
        if self._is_sentence_before(paragraph, following):
            return False
        if any(paragraph.text[at] in "([（" for at in unclosed(paragraph.text)):
            return False
        if following.kind == "item" or following.labels or following.text[:1] in _BEGINS_ITEM:
            return True
        return _ENUMERATED.match(following.text) is not None or self._are_lines_of_list(paragraph, following)

    def _are_lines_of_list(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether two lines in small letters, joined by ", and", stand below a dash or a colon: parts of a sentence without labels."""
        if _COMMA_AND.search(paragraph.text, max(0, len(paragraph.text) - _LONGEST_LIST_END)) is None:
            return False
        before = self.preceding(paragraph)
        led = before is not None and before.text.rstrip().endswith((":", "—", "–"))
        return led and not paragraph.labels and paragraph.text[:1].islower() and following.text[:1].islower()

    def _are_sentences(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether an item and the one below it are sentences of their own, which no "and" or "or" joins."""
        if any(label.style in SECTIONS for label in following.labels):
            return True
        item = self.item(paragraph)
        if item is None or not (begins_sentence(paragraph) and begins_sentence(following)):
            return False
        others = [other.paragraph for other in item.series.items if other is not item]
        return bool(others) and all(p.text.rstrip().endswith(_SENTENCE_ENDS) and begins_sentence(p) for p in others)

    def _is_sentence_before(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether what comes next is a sentence of its own, further up than the last item of a list, or below a sentence
        that is no item: no "and" or "or" joins it.
        """
        if not following.labels or not begins_sentence(following):
            return False
        item, below = self.item(paragraph), self.item(following)
        if item is None:
            return not paragraph.labels and begins_sentence(paragraph) and below is not None
        if below is None or below.series is item.series or item.series.items[-1] is not item:
            return False
        return below.series.items[0] is not below

    def _is_odd_among_semicolons(self, paragraph: Paragraph) -> bool:
        """Whether an item ends in a bare "and" although the others end in semicolons, and two or more follow it.

        The last but one may have a comma for its semicolon; others have lost words: (ix) Director of Customs and.
        """
        item = self.item(paragraph)
        if item is None or len(item.series.items) < _FEWEST_SIBLINGS + 1:
            return False
        *others, _ = (other.paragraph for other in item.series.items if other is not item)
        if item is item.series.items[-1]:
            return False
        if item is item.series.items[-2] and _COMMA_AND.search(paragraph.text, max(0, len(paragraph.text) - _LONGEST_LIST_END)):
            return False
        ended = sum(SEMICOLON.search(p.text) is not None for p in others)
        return ended >= max(1, _ENDED_SHARE * len(others))

    def is_complete(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph ends in an end mark or announces what follows."""
        return self.ending(paragraph).kind in _COMPLETE

    def is_prose(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is a line of text in a body: no heading of the format, table or part of a head or tail."""
        return (
            self.names[paragraph.index] in PROSE_PARTS
            and paragraph.kind in ("paragraph", "item")
            and bool(paragraph.text.strip())
        )

    def following(self, paragraph: Paragraph) -> Paragraph | None:
        """The next paragraph of the same unit, page furniture passed over."""
        last = min(paragraph.index + LONGEST_FOOT, len(self.paragraphs) - 1)
        return self._beside(paragraph, range(paragraph.index + 1, last + 1))

    def preceding(self, paragraph: Paragraph) -> Paragraph | None:
        """The paragraph before it in the same unit, page furniture passed over."""
        first = max(paragraph.index - LONGEST_FOOT, 0)
        return self._beside(paragraph, range(paragraph.index - 1, first - 1, -1))

    def _beside(self, paragraph: Paragraph, indices: range) -> Paragraph | None:
        for i in indices:
            if self.names[i] not in _BESIDE_THE_TEXT:
                return self.paragraphs[i] if self.units[i] == self.units[paragraph.index] else None
        return None

    def ends_document(self, paragraph: Paragraph) -> bool:
        """Whether nothing but page furniture stands behind a paragraph."""
        rest = len(self.paragraphs) - 1 - paragraph.index
        return rest <= LONGEST_FOOT and all(n in _BESIDE_THE_TEXT for n in self.names[paragraph.index + 1 :])

    def something_between(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether code, an image, a table or a comment that is no paragraph stands behind ``paragraph``."""
        text = self.structure.document.text
        end = following.span.start if following is not None else len(text)
        between = text[paragraph.span.end : min(end, paragraph.span.end + _LONGEST_GAP)]
        return end - paragraph.span.end > _LONGEST_GAP or _NO_PARAGRAPH.search(between) is not None

    def item(self, paragraph: Paragraph) -> Item | None:
        """The place of a labelled paragraph in the outline."""
        return self.structure.outline.items.get(paragraph.index)

    # What the siblings tell

    def vote(self, item: Item) -> bool | None:
        """Whether items like this one end in a mark: True, they do; False, they do not; None, nothing clear.

        Its siblings are asked; when it has hardly any, all items of its style in the unit.
        """
        complete, bare = self.share(item.series)
        if complete + bare - 1 < _FEWEST_SIBLINGS:
            complete, bare = self._kin[item.series.style, item.series.unit]
            if complete + bare - 1 < _FEWEST_KIN:
                return None
        others = complete + bare - 1
        if complete >= _ENDED_SHARE * others:
            return True
        return False if complete <= (1 - _ENDED_SHARE) * others else None

    def share(self, series: Series) -> tuple[int, int]:
        """How many items of a series end in a mark, and how many do not."""
        known = self._shares.get(id(series))
        if known is None:
            counts = Counter(self._has_mark(item.paragraph) for item in series.items)
            known = self._shares[id(series)] = (counts[True], counts[False])
        return known

    def _has_mark(self, paragraph: Paragraph) -> bool:
        """Whether an item ends as those of lists do: also in a comma, as the parts of an English sentence."""
        return self.is_complete(paragraph) or (self.english and self.ending(paragraph).kind == "comma")

    @cached_property
    def _kin(self) -> dict[tuple[str, int], tuple[int, int]]:
        sums: dict[tuple[str, int], tuple[int, int]] = {}
        for series in self.structure.outline.series:
            complete, bare = self.share(series)
            before = sums.get((series.style, series.unit), (0, 0))
            sums[series.style, series.unit] = (before[0] + complete, before[1] + bare)
        return sums

    def with_text(self, item: Item) -> int:
        """How many of the other items of a series have unlabelled text under them.

        The last one is left out: what stands under it may belong to the whole.
        """
        series = item.series
        known = self._with_text.get(id(series))
        if known is None:
            known = self._with_text[id(series)] = sum(map(self._has_text, series.items[:-1]))
        return known - (item is not series.items[-1] and self._has_text(item))

    def _has_text(self, item: Item) -> bool:
        below = self.following(item.paragraph)
        return below is not None and not below.labels and below.kind == "paragraph"

    # What the other lines of the document tell

    @cached_property
    def lines(self) -> Lines:
        """How the unlabelled lines of the document end."""
        lines = Lines()
        for paragraph in self.paragraphs:
            if paragraph.labels or not self.is_prose(paragraph):
                continue
            end, text = self.ending(paragraph), paragraph.text
            if end.kind in _COMPLETE:
                lines.ended += end.at >= SHORTEST_SENTENCE
            elif end.kind != "bare" or is_no_sentence(text) or (self.english and is_english_heading(text)):
                continue
            else:
                lines.clauses_bare += "，" in text
                lines.long_bare += end.at + 1 >= SHORTEST_PARAGRAPH
                lines.middle_bare += SHORTEST_SENTENCE <= end.at + 1 < SHORTEST_PARAGRAPH
                lines.short_bare += end.at + 1 < SHORTEST_SENTENCE
        return lines

    def goes_on_in_line(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether an English paragraph is the line above a quoted amendment, or a wrapped line that was not joined."""
        if following is None:
            return False
        return following.text[:1] in "“\"'`" or self.is_unjoined(paragraph, following)

    def is_unjoined(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a paragraph may be the next line of wrapped text that was not joined.

        No empty line stands between the two, and the second is not set in as the first line of a paragraph is.
        """
        if following is None or following.labels or following.kind == "item" or following.blank_before:
            return False
        if not self.is_wrapped:
            return False
        return not (self.is_set_in(paragraph, following) and following.text[:1].isupper())

    def is_set_in(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether the next paragraph is set in as this one is, whose other lines are not: its first line begins anew."""
        return paragraph.lines > 1 and following.indent == paragraph.indent > self._last_indent(paragraph)

    def _last_indent(self, paragraph: Paragraph) -> int:
        """The columns before the last line of a paragraph."""
        text = self.structure.document.text
        start = text.rfind("\n", 0, max(0, paragraph.span.end - 1)) + 1
        line = text[start : paragraph.span.end].expandtabs(_TAB)
        return len(line) - len(line.lstrip(" "))

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether many paragraphs of the document were joined out of several lines."""
        return sum(p.lines > 1 for p in self.paragraphs) > _WRAPPED_SHARE * len(self.paragraphs)


_TAB = 4
_LONGEST_GAP = 2000
"""Characters between two paragraphs: more than this is a block that was left out (code, a comment), not white space."""
_NO_PARAGRAPH = lazy_pattern(r"!\[|<img|```|<table|\|")
_WRAPPED_SHARE = 0.1
