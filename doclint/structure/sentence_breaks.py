"""Where a sentence breaks off: paragraphs that end, or begin, in mid-sentence.

A paragraph of prose ends in an end mark; a heading, a name or a phrase in a list does not. What a paragraph without one
is, is decided by its own words (whole sentences inside, an open bracket, a word that nothing ends in), by its siblings in
the outline (in a list whose items all end in a mark, the one without is cut; in a list of phrases none is), and by what
the same document does elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph, columns
from doclint.structure.parts import DOCUMENT_TYPES
from doclint.structure.sentence_shape import (
    Ending,
    dangles,
    ending,
    holds_sentence,
    start_kind,
    unclosed,
)
from doclint.structure.structure import Structure

BreakKind = Literal[
    "comma",  # ends on ， or 、
    "open",  # ends inside a bracket or a quotation
    "split",  # no end mark, and the next paragraph goes on with the sentence
    "bare",  # no end mark
    "start",  # begins in mid-sentence, and the paragraph before it is complete
    "off",  # the document breaks off here
]


@dataclass(frozen=True, slots=True)
class Break:
    """One place where a sentence breaks off.

    ``paragraph`` is the index of the paragraph that is cut (of the one that begins in mid-sentence, for "start"),
    ``start`` and ``end`` the stretch of its text to show, ``following`` the index of the paragraph in which the rest
    may stand, ``opened`` the index of the mark left open.
    """

    kind: BreakKind
    paragraph: int
    start: int
    end: int
    following: int | None = None
    opened: int | None = None


def sentence_breaks(structure: Structure) -> tuple[Break, ...]:
    """The places where sentences of the document break off, in order; found once per document."""
    return structure.kept("sentence_breaks", lambda: tuple(_Finder(structure).run()))


_PROSE_PARTS = frozenset({"body", "attachment", "embedded"})
_NOT_AFTER = frozenset({"furniture", "metadata", "toc"})
_SHOWN = 12
"""Characters at the end of a cut paragraph that a finding points at."""
_SHORTEST_SENTENCE = 15
"""Characters: below this a line without an end mark is taken for a heading or a name unless its siblings tell otherwise
(599 such lines of this length or more in 84 of 3,426 laws)."""
_SHORTEST_PARAGRAPH = 40
"""Characters: headings and names are shorter (99 of 100 lines of sound documents that are longer end in a mark)."""
_FEWEST_SIBLINGS = 2
_FEWEST_KIN = 5
_ENDED_SHARE = 0.8
_FEWEST_LINES = 5
_FEWEST_SURE_LINES = 10
"""Unlabelled lines with an end mark that a document must hold before a line without one is judged by them."""
_MOST_OTHERS = 3
"""Unlabelled lines without an end mark (this one among them): with more, the document has headings or theses of that kind."""
_SHORTEST_STUB = 4
_SHORTEST_ENGLISH = 60
_HABIT_SHARE = 0.02
_NEVER_HEADINGS = frozenset({"article", "en_section"})
"""Labels of paragraphs that hold their own text: where articles have headings, most of a document's articles have them."""
_ENGLISH_ITEMS = frozenset({"alpha_paren", "roman_paren", "upper_paren", "upper_roman_paren", "arabic_paren"})
"""Labels of parts of a sentence or of subsections, never of headings."""
_SHORTEST_ARTICLE = 8
"""Characters: 第三条 附则 may be a heading among articles that are none."""

_FIELD = re.compile(r"^[^，。；]{1,14}[：:](?!.*[，。；]).{0,40}$")
_FLUSH = re.compile(r"(?:and|or|but|the|shall|may|must|is|are|has|in|as|to|that|which|who|unless|if|by|for|with|then)\b")
_PREAMBLE = re.compile(r"I, |NOW,? |Now,? |We, |WHEREAS|THEREFORE")
_WEB_ADDRESS = re.compile(r"https?://\S*$")
_COLUMNS = re.compile(r"\S[ \t　]{2,}\S|\t|\||\s>\s")
_NAMES = re.compile(r"(?:[^，。；、]{2,16}、){2,}[^，。；、]{1,16}[部局委院厅署办会行室心馆司府]$")
_NO_SENTENCE_END = re.compile(
    r"(?:www\.\S*|[\w.+-]+@[\w.-]+|\.(?:pdf|docx?|xlsx?|jpg|png|zip|rar|html?|ofd|wps)|"
    r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:[ ]\d{1,2}:\d\d(?::\d\d)?)?|\d{7,}|\d{3,4}-\d+|[\d ]元|\d\d:\d\d|"
    r"§\s*[\w.()–-]+(?: ?\([\w)(–-]+)*)[)）]?$",
    re.IGNORECASE,
)
_LABEL_ONLY = re.compile(r"^(?:第[一二三四五六七八九十]+[，、]?|[一二三四五六七八九十]+[要是、，]|其[一二三四五]，?|首先，|其次，|再次，|最后，)$")
_ENGLISH_LIST_END = re.compile(r"[,;][”\"’]?\s*(?:and|or|and/or|but|plus)\]?$", re.IGNORECASE)
_ENGLISH_ITEM_END = re.compile(r"\b(?:and|or)\]?$", re.IGNORECASE)
_PASSED = re.compile(r"^[（(]?(?:(?:19|20)\d\d|[一二][九〇○零]).{0,60}(?:通过|批准|公布|修正|修订|发布|施行|印发)")
_TITLE = re.compile(rf"(?:关于|印发|转发|批转)[^，。；]*(?:{DOCUMENT_TYPES})[》」”]?(?:的(?:通知|通告|公告|决定|意见|函))?$")
_IN_BRACKETS = re.compile(r"[（(【\[〔][^）)】\]〕]*[）)】\]〕]$")
_PREDICATE = re.compile(r"应当|應當|不得|可以|必须|必須|予以|应予|均应")
"""Words of sentences that headings and names do without."""
_CAPTION = re.compile(r"^(?:任务|重点)?专[栏题]|^[图表]\s*[\d一二三四五六七八九十]|^附[表图件录]|^(?:Figure|Table|Annex|Appendix|Schedule)\b")


def _is_no_sentence(text: str, end: Ending, body: int) -> bool:
    """Whether a text without an end mark is something else by its shape: an address, a date, columns, a title, a note."""
    return (
        _NO_SENTENCE_END.search(text, max(0, end.at - 60), end.at + 1) is not None
        or ("://" in text and _WEB_ADDRESS.search(text) is not None)
        or _COLUMNS.search(text, body) is not None
        or _NAMES.match(text, body) is not None
        or _PASSED.match(text) is not None
        or _TITLE.search(text) is not None
        or _IN_BRACKETS.match(text, body) is not None
        or not any(char.isalnum() for char in text)
    )


_ENGLISH_WORD = re.compile(r"(?!(?:[Tt]he|and|for|with|from)\b)(?:[A-Za-z][a-z]{2,}|[A-Z]{2,})")
_CAPITALS_SHARE = 0.6


def _is_english_heading(text: str) -> bool:
    """Whether most longer words begin with a capital, as in headings, titles and names."""
    words = _ENGLISH_WORD.findall(text)
    return not words or sum(word[0].isupper() for word in words) >= _CAPITALS_SHARE * len(words)


def _length(text: str, end: Ending, body: int) -> int:
    """How long a line is for a heading: without its label and without a remark in brackets at its end."""
    if text[end.at] in "）)":
        opened = max(text.rfind("（", body, end.at), text.rfind("(", body, end.at))
        if opened > body:
            return opened - body
    return end.at + 1 - body


@dataclass(slots=True)
class _Lines:
    """How many unlabelled lines end in a mark, and how many of each length do not."""

    ended: int = 0
    long_bare: int = 0
    middle_bare: int = 0
    short_bare: int = 0


class _Finder:
    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.paragraphs = structure.paragraphs
        self.names = structure.parts.names
        self.units = structure.parts.unit_of
        self.english = structure.english
        self.japanese = structure.document.language == "ja"
        self._endings: dict[int, Ending] = {}
        self._loose: dict[int, int] = {}
        self._shares: dict[int, tuple[int, int]] = {}
        self._seams_left = _MOST_SEAMS

    def run(self) -> Iterator[Break]:
        found = [b for p in self.paragraphs if self._is_prose(p) and (b := self._cut(p) or self._fragment(p)) is not None]
        wrapped = self._wrapped(found)
        links = 0
        runs_on_to = -1  # the paragraph in which the sentence reported last goes on
        for one in found:
            if one.paragraph == runs_on_to:
                runs_on_to = one.following if one.following is not None and one.kind != "bare" else -1
                if one.kind in ("start", "split", "open", "comma"):
                    continue
            if one.paragraph in wrapped:
                continue
            if one.kind != "start" and one.following is not None:
                runs_on_to = one.following
            if self._is_link(one):
                links += 1
                if links > 1:
                    continue
                one = replace(one, kind="bare")
            yield one

    def _is_link(self, one: Break) -> bool:
        """Whether what is cut off is a name in 《》 on a line of its own: text of a web page broken at its links."""
        if one.opened is None or one.following is None or one.following + 1 >= len(self.paragraphs):
            return False
        name, after = self.paragraphs[one.following], self.paragraphs[one.following + 1]
        return (
            one.opened == one.end - 1
            and self.paragraphs[one.paragraph].text[one.opened] == "《"
            and (after.text.startswith("》") or "》" not in name.text)
            and self._ending(name).kind == "bare"
        )

    def _wrapped(self, found: list[Break]) -> set[int]:
        """Indices of cut paragraphs that are lines of wrapped text which were not joined.

        They are about as wide as one another, none is wider than a page, and the next line follows without a gap.
        """
        widths: dict[int, list[int]] = {}
        for one in found:
            if one.following is None or one.kind == "start":
                continue
            paragraph, following = self.paragraphs[one.paragraph], self.paragraphs[one.following]
            width = columns(paragraph.text)
            if following.labels or following.kind != "paragraph":
                continue
            if paragraph.lines == 1 and _NARROWEST_LINE <= width <= _WIDEST_LINE:
                widths.setdefault(width // _WIDTH_STEP, []).append(one.paragraph)
        out: set[int] = set()
        spaced: list[int] = []
        for step, members in widths.items():
            near = members + widths.get(step - 1, []) + widths.get(step + 1, [])
            if len(near) < _FEWEST_WRAPPED:
                continue
            for member in members:
                gap = self.paragraphs[member + 1].blank_before
                (spaced.append if gap else out.add)(member)
        if len(spaced) > _FEWEST_WRAPPED:
            out.update(sorted(spaced)[1:])  # every line a paragraph of its own: said once
        return out

    # Which paragraphs are judged

    def _is_prose(self, paragraph: Paragraph) -> bool:
        name = self.names[paragraph.index]
        return (
            (name in _PROSE_PARTS or (name == "pass_note" and paragraph.index == len(self.paragraphs) - 1))
            and paragraph.kind in ("paragraph", "item")
            and bool(paragraph.text.strip())
        )

    def _ending(self, paragraph: Paragraph) -> Ending:
        known = self._endings.get(paragraph.index)
        if known is None:
            known = ending(paragraph.text)
            listed = _ENGLISH_ITEM_END if paragraph.labels else _ENGLISH_LIST_END
            if self.english and listed.search(paragraph.text, max(0, known.at - 12)):
                known = Ending("ended", known.at)  # …; and
            self._endings[paragraph.index] = known
        return known

    def _following(self, paragraph: Paragraph) -> Paragraph | None:
        """The next paragraph of the same unit that belongs to the document (no page furniture)."""
        for i in range(paragraph.index + 1, min(paragraph.index + _LONGEST_FOOT, len(self.paragraphs))):
            if self.names[i] in _NOT_AFTER:
                continue
            return self.paragraphs[i] if self.units[i] == self.units[paragraph.index] else None
        return None

    def _preceding(self, paragraph: Paragraph) -> Paragraph | None:
        for i in range(paragraph.index - 1, max(paragraph.index - 4, -1), -1):
            if self.names[i] in _NOT_AFTER:
                continue
            return self.paragraphs[i] if self.units[i] == self.units[paragraph.index] else None
        return None

    # Paragraphs that are cut

    def _cut(self, paragraph: Paragraph) -> Break | None:
        end = self._ending(paragraph)
        if end.kind in ("ended", "colon"):
            return None
        text = paragraph.text
        body = paragraph.labels[-1].body if paragraph.labels else 0
        if body > end.at and paragraph.label is not None and paragraph.label.style == "article":
            return self._made("off", paragraph, None) if self._ends_document(paragraph) else None
        if body > end.at or _LABEL_ONLY.match(text.strip()):
            return None
        following = self._following(paragraph)
        if end.kind == "opening":
            return self._made("open", paragraph, following, opened=end.at)
        if end.kind == "comma":
            return self._comma(paragraph, following)
        if self.english and text[end.at] in "\"”'’":
            return None  # the end of a quoted amendment
        opened = unclosed(text, body)
        if opened and opened[0] == body and text[body] in "“‘「『" and (
            self._is_quoted(following) or (self.english and not paragraph.labels and _is_english_heading(text))
        ):
            return None  # a quotation that goes on in the next paragraph
        if self.english and following is not None and self._is_wrapped_line(paragraph, following):
            return None
        if opened and self._is_left_open(paragraph, opened, end) and not _PASSED.match(text):
            return self._made("open", paragraph, following, opened=opened[0])
        return self._bare(paragraph, following, end, body)

    def _is_quoted(self, paragraph: Paragraph | None) -> bool:
        return paragraph is not None and paragraph.index in self.structure.quoted

    def _is_left_open(self, paragraph: Paragraph, opened: list[int], end: Ending) -> bool:
        """Whether a mark without its partner tells of a cut, and is no slip (“词" closed by a straight mark)."""
        text = paragraph.text
        inside = text[opened[0] + 1 : end.at + 1]
        if text[opened[0]] in "“‘" and ('"' in inside or "'" in inside or "“" in inside):
            return False
        return paragraph.index not in self.structure.quoted

    def _comma(self, paragraph: Paragraph, following: Paragraph | None) -> Break | None:
        if self.japanese:
            return None
        if self.english and not self._is_english_cut_at_comma(paragraph, following):
            return None
        if self._in_comma_list(paragraph, following):
            return None
        return self._made("comma", paragraph, following)

    def _is_english_cut_at_comma(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Items of statutes may all end in a comma, and text set flush may go on after the last: a cut is the odd one."""
        if following is None:
            return True
        if following.kind == "heading" or self.names[following.index] not in _PROSE_PARTS:
            return False
        if not following.labels and not following.text[:1].isupper():
            return False
        item = self.structure.outline.items.get(paragraph.index)
        if item is not None:
            if self._has_comma_lists:
                return False
            ends = [self._ending(other.paragraph).kind for other in item.series.items if other is not item]
            return len(ends) > _FEWEST_SIBLINGS and all(kind in ("ended", "colon") for kind in ends)
        if _PREAMBLE.match(following.text):
            return False
        return len(paragraph.text) >= _SHORTEST_ENGLISH and self._comma_lines <= 1

    @cached_property
    def _has_comma_lists(self) -> bool:
        """Whether items of the document end in a comma as a habit."""
        items = [item.paragraph for item in self.structure.outline.items.values()]
        commas = sum(self._ending(paragraph).kind == "comma" for paragraph in items)
        return commas > max(1, _HABIT_SHARE * len(items))

    @cached_property
    def _comma_lines(self) -> int:
        """How many unlabelled paragraphs of the document end in a comma."""
        return sum(
            not p.labels and self._is_prose(p) and self._ending(p).kind == "comma" for p in self.paragraphs
        )

    def _in_comma_list(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Lists of names and offices, one a line, the last ending in 。: 委员长， / 副委员长若干人， / 委员若干人。"""
        if len(paragraph.text) > _SHORTEST_SENTENCE:
            return False
        before = self._preceding(paragraph)
        near = [p for p in (before, following) if p is not None and len(p.text) <= _SHORTEST_SENTENCE]
        return any(self._ending(p).kind == "comma" for p in near) or (
            following in near and not paragraph.labels and len(paragraph.text) <= 8
        )

    def _bare(self, paragraph: Paragraph, following: Paragraph | None, end: Ending, body: int) -> Break | None:
        text = paragraph.text
        if _is_no_sentence(text, end, body):
            return None
        if self._is_bullet_among_phrases(paragraph) or not self._should_end(paragraph, following, end, body):
            return None
        if following is None or self._ends_document(paragraph):
            return self._made("off", paragraph, None)
        kind: BreakKind = "split" if self._goes_on(paragraph, following) else "bare"
        return self._made(kind, paragraph, following)

    def _is_wrapped_line(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether a line of wrapped English text goes on in the next line, behind a page marker, or in a quotation."""
        if following.text[:1] in "“\"'`":
            return True
        if following.labels or following.kind == "item" or not self._is_wrapped:
            return False
        return not following.blank_before

    @cached_property
    def _is_wrapped(self) -> bool:
        """Whether many paragraphs of the document were joined out of several lines."""
        return sum(p.lines > 1 for p in self.paragraphs) > _WRAPPED_SHARE * len(self.paragraphs)

    def _is_bullet_among_phrases(self, paragraph: Paragraph) -> bool:
        """Whether a bullet stands next to another that has no end mark either: a list of phrases."""
        if paragraph.kind != "item" or paragraph.labels:
            return False
        for other in (self._preceding(paragraph), self._following(paragraph)):
            if other is not None and other.kind == "item" and self._ending(other).kind == "bare":
                return True
        return False

    def _should_end(self, paragraph: Paragraph, following: Paragraph | None, end: Ending, body: int) -> bool:
        """Whether a paragraph without an end mark should have one."""
        text = paragraph.text
        length = _length(text, end, body)
        if self.japanese:
            return False
        item = self.structure.outline.items.get(paragraph.index)
        vote = self._vote(item) if item is not None else None
        if vote is False or (self.english and not vote and self._is_heading_in_english(paragraph, body)):
            return False
        if holds_sentence(text, body, self.english) and not (vote is None and _FIELD.match(text)):
            return True
        if following is not None and self._begins_in_mid_sentence(following):
            return not self._is_flush(item, following) or dangles(text[: end.at + 1], self.english)
        if following is None and not self.english and self._is_last_of_text(paragraph, vote):
            return True
        if _CAPTION.match(text) or _FIELD.match(text[body:]):
            return False
        if dangles(text[: end.at + 1], self.english) and length >= 8:
            return True
        if vote is True and item is not None:
            return length >= 2 and not self._heads_something(paragraph, item, length)
        if length < _SHORTEST_STUB:
            return False
        if following is not None and self._seam_is_known(paragraph, following):
            return True
        if item is not None or paragraph.labels:
            return length >= _SHORTEST_PARAGRAPH
        if length >= _SHORTEST_PARAGRAPH:
            return self._lines.long_bare <= _MOST_OTHERS
        lines = self._lines
        if _PREDICATE.search(text) and lines.long_bare <= _MOST_OTHERS:
            return True
        if following is not None and _FIELD.match(following.text):
            return False
        if length >= _SHORTEST_SENTENCE:
            return lines.ended >= _FEWEST_LINES and lines.middle_bare + lines.short_bare <= _MOST_OTHERS
        return (
            following is not None
            and lines.ended >= _FEWEST_SURE_LINES
            and lines.short_bare + lines.middle_bare <= 1
            and self._stands_in_text(paragraph, following)
        )

    def _is_last_of_text(self, paragraph: Paragraph, vote: bool | None) -> bool:
        """Whether the last line of a document is text: an item, a clause, or what stands under a label of its own.

        Other documents end in a field, a name or a note.
        """
        text = paragraph.text
        if paragraph.labels:
            return vote is True or len(text) >= _SHORTEST_SENTENCE
        before = self._preceding(paragraph)
        if before is not None and before.labels and not before.body.strip():
            return True
        return "，" in text and _FIELD.match(text) is None

    @staticmethod
    def _is_heading_in_english(paragraph: Paragraph, body: int) -> bool:
        label = paragraph.labels[-1] if paragraph.labels else None
        if label is not None and label.style in _ENGLISH_ITEMS:
            return False
        return _is_english_heading(paragraph.text[body:])

    def _begins_in_mid_sentence(self, following: Paragraph) -> bool:
        kind = start_kind(following.text, self.english)
        return kind == "mark" or (
            kind == "lower" and following.kind == "paragraph" and self.names[following.index] in _PROSE_PARTS
        )

    def _is_flush(self, item: Item | None, following: Paragraph) -> bool:
        """Whether an English sentence goes on, set flush, behind the last of its items: (b) … / shall be …"""
        return (
            item is not None
            and self.english
            and item.series.items[-1] is item
            and _FLUSH.match(following.text) is not None
        )

    def _stands_in_text(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether a short line stands between two complete paragraphs as one of them, with no section beginning after it."""
        before = self._preceding(paragraph)
        if before is None or following.kind == "heading" or self.names[following.index] not in _PROSE_PARTS:
            return False
        if self._ending(before).kind != "ended" or self._ending(following).kind not in ("ended", "colon"):
            return False
        return following.label is None or (following.label.value > 1 and following.label.style != "article")

    @cached_property
    def _lines(self) -> _Lines:
        """How the unlabelled lines of the document end."""
        lines = _Lines()
        for paragraph in self.paragraphs:
            if paragraph.labels or not self._is_prose(paragraph):
                continue
            end = self._ending(paragraph)
            if _is_no_sentence(paragraph.text, end, 0) or (self.english and _is_english_heading(paragraph.text)):
                continue
            if end.kind in ("ended", "colon"):
                lines.ended += end.at >= _SHORTEST_SENTENCE
            elif end.kind != "bare":
                continue
            elif end.at + 1 >= _SHORTEST_PARAGRAPH:
                lines.long_bare += 1
            elif end.at + 1 >= _SHORTEST_SENTENCE:
                lines.middle_bare += 1
            else:
                lines.short_bare += 1
        return lines

    # What its siblings tell

    def _vote(self, item: Item) -> bool | None:
        """What the siblings of an item say: True, items end in a mark; False, they do not; None, nothing clear."""
        ended, bare = self._share(item.series)
        if ended + bare - 1 < _FEWEST_SIBLINGS:
            ended, bare = self._kin[item.series.style, item.series.unit]
            if ended + bare - 1 < _FEWEST_KIN:
                return None
        others = ended + bare - 1
        if ended >= _ENDED_SHARE * others:
            return True
        return False if ended <= (1 - _ENDED_SHARE) * others else None

    @cached_property
    def _kin(self) -> dict[tuple[str, int], tuple[int, int]]:
        """The same for all items of a style in a unit of the document: what a series of one or two is judged by."""
        sums: dict[tuple[str, int], tuple[int, int]] = {}
        for series in self.structure.outline.series:
            ended, bare = self._share(series)
            before = sums.get((series.style, series.unit), (0, 0))
            sums[series.style, series.unit] = (before[0] + ended, before[1] + bare)
        return sums

    def _share(self, series: Series) -> tuple[int, int]:
        """How many items of a series end in a mark, and how many do not."""
        known = self._shares.get(id(series))
        if known is None:
            kinds = Counter(self._ending(item.paragraph).kind in ("ended", "colon") for item in series.items)
            known = self._shares[id(series)] = (kinds[True], kinds[False])
        return known

    def _heads_something(self, paragraph: Paragraph, item: Item, length: int) -> bool:
        """Whether an item is a heading although its siblings are none: text of its own stands under it."""
        if item.label.style in _NEVER_HEADINGS and (length >= _SHORTEST_ARTICLE or self._share(item.series)[1] == 1):
            return False
        if self.english:
            return item.label.style not in _ENGLISH_ITEMS and _is_english_heading(paragraph.body)
        if item.children:
            return True
        following = self._following(paragraph)
        if following is None or following.labels or following.kind != "paragraph":
            return False
        return self._with_text(item.series) > 1

    def _with_text(self, series: Series) -> int:
        """How many items of a series have unlabelled text under them."""
        known = self._loose.get(id(series))
        if known is None:
            known = 0
            for item in series.items:
                following = self._following(item.paragraph)
                known += following is not None and not following.labels and following.kind == "paragraph"
            self._loose[id(series)] = known
        return known

    # Whether the next paragraph goes on

    def _goes_on(self, paragraph: Paragraph, following: Paragraph) -> bool:
        if self.names[following.index] not in _PROSE_PARTS or following.kind in ("heading", "table"):
            return False
        start = start_kind(following.text, self.english)
        if start != "plain":
            return True
        if following.labels:
            return False
        if self._ending(following).kind == "ended" and len(following.text) < _SHORTEST_SENTENCE:
            return True
        return self._seam_is_known(paragraph, following)

    def _seam_is_known(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether the characters on both sides of the break stand together elsewhere in the document: a word cut in two."""
        if self.english or following.labels or not self._seams_left:
            return False
        if self._ending(following).kind not in ("ended", "colon"):
            return False
        self._seams_left -= 1
        at = self._ending(paragraph).at
        left, right = paragraph.text[max(0, at - 2) : at + 1], following.text[:3]
        text = self.structure.document.text
        return any(
            len(piece) >= 3 and all("\u4e00" <= c <= "\u9fff" for c in piece) and piece in text
            for piece in (left[-1:] + right[:2], left[-2:] + right[:1])
        )

    def _ends_document(self, paragraph: Paragraph) -> bool:
        return all(n in _NOT_AFTER for n in self.names[paragraph.index + 1 :][:_LONGEST_FOOT]) and (
            len(self.paragraphs) - paragraph.index <= _LONGEST_FOOT
        )

    # Paragraphs that begin in mid-sentence

    def _fragment(self, paragraph: Paragraph) -> Break | None:
        """A paragraph that begins with a mark that can begin no sentence."""
        text = paragraph.text
        if start_kind(text, False) != "mark" or not any(char.isalnum() for char in text):
            return None
        return Break("start", paragraph.index, 0, min(len(text), _SHOWN))

    def _made(
        self, kind: BreakKind, paragraph: Paragraph, following: Paragraph | None, opened: int | None = None
    ) -> Break:
        end = self._ending(paragraph).at + 1
        if following is None and kind != "off" and self._ends_document(paragraph):
            kind = "off"
        start = max(0, end - _SHOWN) if opened is None or kind == "off" else opened
        return Break(kind, paragraph.index, start, end, following.index if following is not None else None, opened)


_NARROWEST_LINE, _WIDEST_LINE = 36, 140
"""Columns: the width of wrapped lines, as in joining paragraphs."""
_WIDTH_STEP = 4
"""Columns: wrapped lines differ by no more than a character or two."""
_FEWEST_WRAPPED = 3
_WRAPPED_SHARE = 0.1
_MOST_SEAMS = 300
"""Breaks in one document whose seam is looked up in the text; what comes after is judged without."""
_LONGEST_FOOT = 40
"""Paragraphs of page furniture that may stand behind the last paragraph of a document."""
