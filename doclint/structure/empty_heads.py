"""Lead-ins (如下：) and headings under which nothing stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.end_marks import end_marks
from doclint.structure.labels import RANK
from doclint.structure.line_shapes import is_field
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.sentence_breaks import sentence_breaks
from doclint.structure.sentence_shape import ending
from doclint.structure.structure import Structure

HeadKind = Literal["lead_in", "heading"]


@dataclass(frozen=True, slots=True)
class EmptyHead:
    """A lead-in or a heading without what it announces.

    ``paragraph`` is its index, ``start`` and ``end`` the stretch of its text to show, ``following`` the index of the
    paragraph that stands where its content should be (None at the end of the document).
    """

    kind: HeadKind
    paragraph: int
    start: int
    end: int
    following: int | None = None
    alone: bool = False
    """Whether it is nothing but a label, or what is left of one."""


def empty_heads(structure: Structure) -> tuple[EmptyHead, ...]:
    """The lead-ins and headings of the document under which nothing stands, in order; found once per document."""
    return structure.kept("empty_heads", lambda: tuple(_Finder(structure).run()))


_PROSE_PARTS = frozenset({"body", "attachment", "embedded"})
_NOT_CONTENT = frozenset({"furniture", "metadata", "toc"})
_TAIL = frozenset({"signature", "date_of_issue", "annotation", "copied_to", "printed_by"})
_ANNOUNCES = lazy_pattern(
    r"(?:如下|以下|下列|左列|下述|如次)[^。；：:]{0,24}[：:]$|(?:\bfollowing\b[^.;:]{0,80}|\bas follows)[:—]$", re.IGNORECASE
)
"""What announces something: 如下：, 下列……：, as follows:"""
_LISTS = lazy_pattern(r"\b(?:shall|must|may|should|will)\b[^.;:]{0,60}[:—]$|\bfollowing\b[^.;:]{0,80}[:—]$")
"""What leads to a list of things, not to the sections of a text (ordered as follows:)."""
_OF_A_PROVISION = lazy_pattern(r"所[称稱指]|[前本][条條款项]")
"""Words of a provision (前款所称重大问题：), which the name of a field does without."""
_OF_ITEMS = lazy_pattern(r"(?:下列|以下|左列)[^。；]{0,40}[：:]$|\bfollowing\b[^.;]{0,80}[:—]$")
_PROVISIONS = frozenset({"article", "en_section"})
_SHOWN = 12
"""Characters before a last colon that a finding points at."""
_SHORTEST_LEAD_IN = 8
"""Characters: what is shorter before the last colon of a document is the name of a field."""
_BLANKS = lazy_pattern(r"\S[ \t　]{2,}\S|\t|_{2,}")
"""Room to write in, and several fields on a line."""
_DEFINES = lazy_pattern(r"是指|指的?是|[：:]|为[：:]?|\bmeans\b")
_FEWEST_LISTS = 3
"""Lead-ins with a list that a document must hold before one without is judged by them."""
_MOST_WITHOUT = 0.34
_LONGEST_HEADING = 40
_SHORTEST_LEAD = 16
_SHORTEST_ENGLISH_LEAD = 24
"""Characters of an item that leads to a list by its colon; shorter ones are fields."""
_STUB = lazy_pattern(
    r"(?:第[一二三四五六七八九十百]*|[（(][一二三四五六七八九十]{0,3}|[一二三四五六七八九十]{1,3}|"
    r"\d{1,3}[.．、]|Sec(?:tion|\.)?|\([A-Za-z]{0,4})$"
)
"""What is left of a label that was cut: 第十, （三, 一, Sec, (b."""
_MOST_STUBS = 2
_NUMBER = lazy_pattern(r"([1-9]\d{0,2})[.．、]?$")
_NUMBERED = lazy_pattern(r"(\d{1,3})[.．、 ]\s*\S")
_NEAR = 12
"""Paragraphs around a number alone among which the one before or behind it is looked for."""
_FEWEST_SIBLINGS = 2
_FEWEST_KIN = 3
"""Headings with text that items of one style must be before a lone pair of them is judged by it."""
_FEW_EMPTY = 0.1
_PREDICATE = lazy_pattern(r"不[能得可]|应当?|必?须|请|可以")
"""Words of sentences that headings do without."""
_DIVISIONS = frozenset({"part", "chapter", "section", "division"})
_FILLED_SHARE = 0.6
"""Share of the siblings of a heading that must have content for one without to be a defect."""
_MOST_EMPTY_SHARE = 0.25
"""Share of empty headings from which a document is a list of headings."""


class _Finder:
    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.paragraphs = structure.paragraphs
        self.names = structure.parts.names
        self.units = structure.parts.unit_of
        self.marks = end_marks(structure)
        self.items = structure.outline.items
        self._filled: dict[int, tuple[int, int]] = {}
        self._headings = 0

    def run(self) -> Iterator[EmptyHead]:
        cut = {found.paragraph for found in sentence_breaks(self.structure)}
        last = max((i for i, name in enumerate(self.names) if name not in _NOT_CONTENT), default=-1)
        levels: list[int] = []
        out: list[EmptyHead] = []
        empty: list[EmptyHead] = []
        for paragraph in self.paragraphs:
            if paragraph.kind == "heading":
                levels = [level for level in levels if level < paragraph.level] + [paragraph.level]
            if self.names[paragraph.index] not in _PROSE_PARTS or paragraph.index in cut:
                part = self.names[paragraph.index]
                self.structure.left_out("cut-itself" if paragraph.index in cut else "part-of-check", paragraph, part=part)
                continue
            if self._is_label_alone(paragraph):
                if self._is_label_without_text(paragraph):
                    out.append(self._made("heading", paragraph, alone=True))
                else:
                    self.structure.passed("heading-with-text", paragraph, kind="heading")
            elif self._announces(paragraph) or self._leads(paragraph):
                if self._is_empty_lead_in(paragraph, levels[-1] if levels else 0):
                    out.append(self._made("lead_in", paragraph))
                else:
                    self.structure.passed("lead-in-with-text", paragraph, kind="lead_in")
            elif paragraph.index == last and self._ends_on_colon(paragraph):
                out.append(self._made("lead_in", paragraph))
            elif paragraph.kind == "heading":
                self._headings += 1
                if self._is_empty_section(paragraph):
                    empty.append(self._made("heading", paragraph))
                else:
                    self.structure.passed("heading-with-text", paragraph, kind="heading")
            elif paragraph.run_on and "。" in paragraph.text:
                self.structure.passed("heading-with-text", paragraph, kind="heading")
            elif self._is_empty_item(paragraph, paragraph.index == last):
                out.append(self._made("heading", paragraph))
        if len(empty) <= _MOST_EMPTY_SHARE * self._headings or self._is_one_of_few(empty):
            out.extend(empty)
        else:
            for one in empty:
                heading = self.paragraphs[one.paragraph]
                self.structure.passed("a-list-of-headings", heading, kind="heading", count=len(empty), of=self._headings)
        return iter(sorted(out, key=lambda found: found.paragraph))

    def _is_one_of_few(self, empty: list[EmptyHead]) -> bool:
        """Whether only one heading is empty and it is numbered as the few others are: what stood under it is lost."""
        if len(empty) != 1 or self._headings <= _FEWEST_SIBLINGS:
            return False
        return bool(self.paragraphs[empty[0].paragraph].labels)

    def _made(self, kind: HeadKind, paragraph: Paragraph, alone: bool = False) -> EmptyHead:
        following = self._following(paragraph)
        end = len(paragraph.text.rstrip())
        match = _ANNOUNCES.search(paragraph.text.rstrip()) if kind == "lead_in" else None
        start = match.start() if match else max(0, end - _SHOWN) if kind == "lead_in" else 0
        return EmptyHead(kind, paragraph.index, start, end, following.index if following is not None else None, alone)

    def _following(self, paragraph: Paragraph) -> Paragraph | None:
        for i in range(paragraph.index + 1, len(self.paragraphs)):
            if self.names[i] not in _NOT_CONTENT:
                return self.paragraphs[i]
        return None

    # Lead-ins

    def _announces(self, paragraph: Paragraph) -> bool:
        text = paragraph.text.rstrip()
        return text[-1:] in "：:—" and _ANNOUNCES.search(text, max(0, len(text) - 120)) is not None

    def _leads(self, paragraph: Paragraph) -> bool:
        """Whether an item leads to a list of its own by its colon or dash: it is a sentence, and neither the name of a
        field nor a phrase with a wrong mark.
        """
        text = paragraph.text.rstrip()
        if text[-1:] not in "：:—" or paragraph.index not in self.items or paragraph.index in self.structure.quoted:
            return False
        body = paragraph.body.rstrip()
        if self.structure.english and self._is_set_off_by_colons(self.items[paragraph.index]):
            return False
        if self.structure.english:
            return len(body) >= _SHORTEST_ENGLISH_LEAD or body.endswith("—")
        return len(body) >= _SHORTEST_LEAD and ("，" in body or "。" in body)

    def _ends_on_colon(self, paragraph: Paragraph) -> bool:
        """Whether the last paragraph of a document announces something, whatever its words; a field may be empty."""
        text = paragraph.text.rstrip()
        body = paragraph.labels[-1].body if paragraph.labels else 0
        if text[-1:] not in "：:—" or paragraph.index in self.structure.quoted or _BLANKS.search(text):
            return False
        words = text[body:].rstrip("：:—")
        field = not paragraph.labels and is_field(text) and not _OF_A_PROVISION.search(text)
        if len(words) < _SHORTEST_LEAD_IN or field:
            return False
        return not self.marks.something_between(paragraph, None)

    @staticmethod
    def _is_set_off_by_colons(item: Item) -> bool:
        """Whether the items of a list end in colons, as in acts of New Zealand of before 2013, where "or" is meant."""
        others = [one.paragraph.text.rstrip() for one in item.series.items[:-1] if one is not item and not one.children]
        return not item.children and any(text.endswith(":") for text in others)

    def _is_empty_lead_in(self, paragraph: Paragraph, level: int) -> bool:
        following = self._following(paragraph)
        if self.marks.something_between(paragraph, following) or paragraph.index in self.structure.quoted:
            return False
        if following is None:
            return True
        if self.units[following.index] != self.units[paragraph.index] or following.index in self.structure.quoted:
            return False
        name = self.names[following.index]
        if name in _TAIL or (name == "attachment_note" and not re.search("[附表]", paragraph.text)):
            return True
        if name not in _PROSE_PARTS or self._sets_out(paragraph, following):
            return False
        if len(following.labels) > 1 and following.labels[0].style in _PROVISIONS and following.labels[0].value > 1:
            return True
        item = self.items.get(following.index)
        if item is not None:
            return self._went_on_before(item, paragraph) and not self._is_first_level_down(item, paragraph)
        if following.kind == "heading":
            return 0 < following.level <= level
        return not following.labels and self._list_is_missing(paragraph, following)

    @staticmethod
    def _sets_out(paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether the lead-in announces the very provision that follows: That Section 2 … is amended to read as follows:"""
        if following.label is None or following.label.style not in _PROVISIONS:
            return False
        named = following.label.text.rstrip(" .:—-")
        body = paragraph.labels[-1].body if paragraph.labels else 0
        return re.search(rf"{re.escape(named)}(?![\d.]*\d)", paragraph.text[body:]) is not None

    def _list_is_missing(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether 下列……： is followed by a plain sentence where the document's other lead-ins are followed by items."""
        text = following.text
        if not _OF_ITEMS.search(paragraph.text) or text.rstrip()[-1:] not in "。." or _DEFINES.search(text[:40]):
            return False
        after = self._following(following)
        if after is not None and (not after.labels or self._begins_list(after)):
            return False
        with_items, others = self._lists
        return with_items >= _FEWEST_LISTS and others <= _MOST_WITHOUT * with_items

    def _begins_list(self, paragraph: Paragraph) -> bool:
        item = self.items.get(paragraph.index)
        return item is not None and item.series.items[0] is item

    @cached_property
    def _lists(self) -> tuple[int, int]:
        """How many lead-ins of the document are followed by the first item of a list, and how many by something else."""
        with_items = others = 0
        for paragraph in self.paragraphs:
            if self.names[paragraph.index] in _PROSE_PARTS and self._announces(paragraph):
                following = self._following(paragraph)
                if following is not None and self._begins_list(following):
                    with_items += 1
                elif following is not None and not following.labels:
                    others += 1
        return with_items, others

    @staticmethod
    def _went_on_before(item: Item, paragraph: Paragraph) -> bool:
        """Whether the series of ``item`` began before ``paragraph``: it is a sibling of what the lead-in stands in."""
        return item.series.items[0].paragraph.index <= paragraph.index

    def _is_first_level_down(self, item: Item, paragraph: Paragraph) -> bool:
        """（一） under （一）: the label of the first item of a new list, read as going on with the old one."""
        return item.label.value == 1

    # Labels alone

    def _is_label_alone(self, paragraph: Paragraph) -> bool:
        text = paragraph.text.rstrip()
        if paragraph.labels:
            return paragraph.labels[-1].body >= len(text)
        if paragraph.kind == "item" and _NUMBER.match(text) is not None:
            return True  # a bullet that holds nothing but a number
        return paragraph.kind in ("paragraph", "item") and _STUB.match(text) is not None

    def _is_label_without_text(self, paragraph: Paragraph) -> bool:
        """Whether a label has no text in its line and none below it; a part of a label never has."""
        following = self._following(paragraph)
        end = len(self.structure.document.text) if following is None else following.span.start
        if "\n" not in self.structure.document.text[paragraph.span.end : end] and following is not None:
            return False  # a cell of a table
        if paragraph.labels:
            item = self.items.get(paragraph.index)
            if item is None or item.label.style in _DIVISIONS or following is None:
                return False
            if self._stand_alone(item):
                return False
            return not self._has_content(item) or self._is_odd_label(item, following)
        if self._stubs > _MOST_STUBS or paragraph.index in self.structure.quoted:
            return False
        number = _NUMBER.match(paragraph.text)
        if number is not None:
            return self._counts_here(int(number[1]), paragraph.index)
        if following is not None and following.text[:1].isdigit():
            return False  # a label that was broken in two: Sec. / 9.1 Definition
        before = self.marks.preceding(paragraph)
        return any(p is not None and bool(p.labels) for p in (before, following)) or self.structure.english

    def _stand_alone(self, item: Item) -> bool:
        """Whether all labels of a series stand alone in their lines: SECTION 2 / Article 5 / … SECTION 3 / Article 7."""
        others = [other.paragraph for other in item.series.items if other is not item]
        return len(others) >= _FEWEST_SIBLINGS and not any(p.body.strip() for p in others)

    def _is_odd_label(self, item: Item, following: Paragraph) -> bool:
        """Whether the text of all other items of a list stands behind their labels, in the same line."""
        if item.children or following.labels or following.kind != "paragraph":
            return False
        others = [other.paragraph for other in item.series.items if other is not item]
        return len(others) > _FEWEST_SIBLINGS and all(p.body.strip() for p in others)

    def _counts_here(self, number: int, index: int) -> bool:
        """Whether the number before or behind ``number`` heads a paragraph near by."""
        near = self.paragraphs[max(0, index - _NEAR) : index + _NEAR + 1]
        return any(
            (match := _NUMBERED.match(p.text)) is not None and int(match[1]) in (number - 1, number + 1)
            for p in near
            if p.index != index
        )

    @cached_property
    def _stubs(self) -> int:
        """How many lines of the document hold a number or half a label alone: some writers head their sections so."""
        return sum(
            not p.labels and self.names[p.index] in _PROSE_PARTS and _STUB.match(p.text.rstrip()) is not None
            for p in self.paragraphs
        )

    # Headings

    def _is_empty_section(self, paragraph: Paragraph) -> bool:
        following = self._following(paragraph)
        if ending(paragraph.text).kind == "ended" and len(paragraph.text) > _LONGEST_HEADING:
            return False
        if self.marks.something_between(paragraph, following):
            return False
        if following is None:
            return True
        if self.units[following.index] != self.units[paragraph.index]:
            return False
        if following.kind != "heading":
            return self.names[following.index] in _TAIL
        if following.level > paragraph.level:
            return False
        item, below = self.items.get(paragraph.index), self.items.get(following.index)
        if item is None or below is None:
            return following.level <= paragraph.level and item is None and below is None
        if item.label.style in _DIVISIONS and RANK.get(below.label.style, 0) > RANK.get(item.label.style, 0):
            return False  # 第二编 / 第十二章: chapters may be numbered on from part to part
        return below.series is item.series or self._went_on_before(below, paragraph)

    def _is_empty_item(self, paragraph: Paragraph, is_last: bool) -> bool:
        """A short item without an end mark whose siblings are headings with text under them, and which has none.

        ``is_last`` says that the document ends with it.
        """
        item = self.items.get(paragraph.index)
        if item is None or len(paragraph.text) > _LONGEST_HEADING or ending(paragraph.text).kind != "bare":
            return False
        if self._has_content(item):
            self.structure.passed("heading-with-text", paragraph, kind="heading")
            return False
        if self.structure.english and self._is_listed(item):
            self.structure.passed("item-of-a-sentence", paragraph, kind="heading")
            return False
        filled, bare = self._share(item.series)
        others = bare - 1
        # Attachments end in notes to a form: 2.推荐数量不能超过上限
        is_last = is_last and self.names[paragraph.index] == "body" and not _PREDICATE.search(paragraph.text)
        if others >= _FEWEST_SIBLINGS:
            empty = filled >= _FILLED_SHARE * others and bare - filled <= 2
        elif others:
            empty = filled == 1 and (is_last or self._is_sibling_sure(item))
        else:
            empty = is_last and self._are_headings(self._kin.values())
        if not empty:
            self.structure.passed("siblings-tell-nothing", paragraph, kind="heading", filled=filled, count=others)
        return empty

    def _is_listed(self, item: Item) -> bool:
        """Whether a sentence leads to the list (The office shall keep: 1. Staff …): its items are things, no headings."""
        index = item.series.items[0].paragraph.index - 1
        if index < 0 or self.names[index] not in _PROSE_PARTS or self.paragraphs[index].labels:
            return False
        return _LISTS.search(self.paragraphs[index].text.rstrip()) is not None

    def _is_sibling_sure(self, item: Item) -> bool:
        """Whether the only sibling is a heading for sure: a list stands under it (text below the last item of a list may
        belong to the whole), or all items like it in the document are headings.
        """
        if any(other.children for other in item.series.items if other is not item):
            return True
        return self._are_headings([self._kin.get(item.label.style, (0, 0))], _FEWEST_KIN)

    @staticmethod
    def _are_headings(shares: Iterable[tuple[int, int]], fewest: int = _FEWEST_SIBLINGS) -> bool:
        """Whether of all items without an end mark enough have text under them, and hardly any has none."""
        known = list(shares)
        filled, bare = sum(filled for filled, _ in known), sum(bare for _, bare in known)
        return filled >= fewest and bare - filled <= 1 + _FEW_EMPTY * bare

    @cached_property
    def _kin(self) -> dict[str, tuple[int, int]]:
        """For each style of label: of its items without an end mark, how many have text under them, and how many there are."""
        sums: dict[str, tuple[int, int]] = {}
        for series in self.structure.outline.series:
            filled, bare = self._share(series)
            before = sums.get(series.style, (0, 0))
            sums[series.style] = (before[0] + filled, before[1] + bare)
        return sums

    def _share(self, series: Series) -> tuple[int, int]:
        """Of the items of a series that have no end mark: how many have text under them, and how many there are."""
        known = self._filled.get(id(series))
        if known is None:
            bare = [item for item in series.items if ending(item.paragraph.text).kind == "bare"]
            known = self._filled[id(series)] = (sum(self._has_content(item) for item in bare), len(bare))
        return known

    def _has_content(self, item: Item) -> bool:
        if item.children:
            return True
        following = self._following(item.paragraph)
        if following is None or self.units[following.index] != self.units[item.paragraph.index]:
            return False
        if self.marks.something_between(item.paragraph, following):
            return True
        if self.names[following.index] in _TAIL:
            return False
        if len(following.labels) > 1 and following.labels[0].style in (*_PROVISIONS, item.label.style):
            return False
        below = self.items.get(following.index)
        if below is not None and item.label.style in _DIVISIONS and below.label.style == "article":
            return True  # articles are numbered on from chapter to chapter
        if below is None:
            return not (following.kind == "heading" and item.paragraph.kind != "heading")
        return not self._went_on_before(below, item.paragraph)

