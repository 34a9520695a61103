"""Where a sentence breaks off: paragraphs that end, or begin, in mid-sentence.

A paragraph of prose ends in an end mark; a heading, a name or a phrase in a list does not. What a paragraph without one
is, is decided by its own words (whole sentences inside, an open bracket, a word that nothing ends in), by its siblings
in the outline (in a list whose items all end in a mark, the one without is cut; in a list of phrases none is), and by
what the same document does elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.broken_lines import is_link_line, wrapped_lines
from doclint.structure.continuation import is_only_loose
from doclint.structure.end_marks import (
    PROSE_PARTS,
    SHORTEST_PARAGRAPH,
    SHORTEST_SENTENCE,
    EndMarks,
    begins_sentence,
    end_marks,
)
from doclint.structure.english_commas import EnglishCommas
from doclint.structure.english_line_shapes import is_lower_definition, resolves, stands_without_mark
from doclint.structure.line_shapes import (
    heading_length,
    is_caption,
    is_closing_clause,
    is_english_heading,
    is_field,
    is_label_only,
    is_no_sentence,
    is_passing_note,
)
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.rosters import rosters
from doclint.structure.sentence_shape import (
    Ending,
    counts_something,
    dangles,
    holds_sentence,
    is_in_brackets,
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
    "semicolon",  # ends on ； although nothing of its list follows (found in ``semicolon_ends``)
]


@dataclass(frozen=True, slots=True)
class Break:
    """One place where a sentence breaks off.

    ``paragraph`` is the index of the paragraph that is cut (of the one that begins in mid-sentence, for "start"),
    ``start`` and ``end`` the stretch of its text to show, ``following`` the index of the paragraph in which the rest
    may stand, ``opened`` the index of the mark left open, ``alike`` the indices of other paragraphs that end in the same
    way, where a document has many (a habit of its writer, said once).
    """

    kind: BreakKind
    paragraph: int
    start: int
    end: int
    following: int | None = None
    opened: int | None = None
    alike: tuple[int, ...] = ()


def sentence_breaks(structure: Structure) -> tuple[Break, ...]:
    """The places where sentences of the document break off, in order; found once per document."""
    return structure.kept("sentence_breaks", lambda: _folded(list(_Finder(structure).run())))


def _folded(breaks: list[Break]) -> tuple[Break, ...]:
    """The breaks, with those of a kind that a document has many of folded into the first."""
    for kind in ("comma", "bare"):
        same = [one for one in breaks if one.kind == kind]
        if len(same) > _MOST_ALIKE:
            breaks = [one for one in breaks if one.kind != kind]
            breaks.append(replace(same[0], alike=tuple(one.paragraph for one in same[1:])))
    return tuple(sorted(breaks, key=lambda one: one.paragraph))


_SHOWN = 12
"""Characters at the end of a cut paragraph that a finding points at."""
_SHORTEST_STUB = 4
_SHORTEST_DANGLING = 8
_SHORTEST_ITEM = 2
_SHORTEST_ARTICLE = 8
"""Characters: 第三条 附则 may be a heading among articles that are none."""
_SHORTEST_RUN_IN = 10
"""Characters: a shorter item with text below it is a heading even among items that run on: （一）指导思想."""
_SHORT_NAME = 8
"""Characters of an office in a list of offices: 副秘书长，."""
_FEWEST_LINES = 5
_FEWEST_SURE_LINES = 10
"""Unlabelled lines with an end mark that a document must hold before a line without one is judged by them."""
_MOST_OTHERS = 3
"""Unlabelled lines without an end mark, this one among them: with more, the document has headings of that kind."""
_FEWEST_BULLETS = 2
_LONGEST_SIDE_HEADING = 60
"""Characters of a line above a numbered paragraph that names its subject."""
_MOST_CLAUSES = 2
_MANY_THESES = 5
"""Long unlabelled lines without an end mark: with more, they are theses set as headings (a speech, a summary)."""
_STRAY_SHARE = 0.02
"""Of the unlabelled lines of a long document: so few long ones without an end mark are cuts, at the ends of pages, all the
same."""
_MOST_ALIKE = 3
_MOST_SEAMS = 300
"""Breaks in one document whose seam is looked up in the text; what comes after is judged without."""
_NEVER_HEADINGS = frozenset({"article", "en_section"})
"""Labels of paragraphs with text of their own: where articles have headings, most articles of a document have them."""
_ENGLISH_ITEMS = frozenset({"alpha_paren", "roman_paren", "upper_paren", "upper_roman_paren", "arabic_paren"})
"""Labels of parts of a sentence or of subsections, never of headings."""
_NUMBERED_HEADS = frozenset({"article", "en_section", "chapter", "division"})
_LONGEST_ARTICLE_HEADING = 120
_FEWEST_IN_LIST = 2
_LONGEST_SHORT_TITLE = 30
_SHORT_TITLE_GOES_ON = lazy_pattern(r"(?:on|for|of|to|concerning|relating|regarding|amending|establishing)\b")
"""Protocol 1 / on certain questions of procedure"""
_LONGEST_CAPITALS = 80
"""Characters of a line in capitals that is the first of a title."""
_MOST_WORDS_OF_HEADING = 4
"""English headings may be set like sentences: Executive summary."""
_FLUSH = lazy_pattern(
    r"(?:and|or|but|the|shall|may|must|is|are|has|in|as|to|that|which|who|unless|if|by|for|with|then)\b"
)
"""Words with which an English sentence goes on, set flush, behind the last of its items."""
_REST = lazy_pattern(
    r"的(?!士)|和(?![谐平睦解记悦风煦田龙])|及(?![时格早其第至])|以及|并(?![购联网轨非不无排列发行存且])|从而|以便"
)
"""Words that join what follows to what stands before: no paragraph of sound documents begins with them (或者有人认为 does)."""
_SMALL_WORD = lazy_pattern(
    r"(?:an?|the|of|to|in|on|by|for|with|from|at|as|and|or|nor|but|that|which|who|whose|whom|this|these|those|its|their|his|"
    r"her|is|are|was|were|be|been|has|have|had|shall|will|may|must|can|could|would|should|not|than|into|under|upon|between|"
    r"if|when|where|unless|because|such|any|each|every|other|it|they|he|she|during|through|within|without|pursuant|including)"
    r"[ ,]"
)
"""Small words that a sentence begins with only behind its first half; other words may be names written small."""
_MAIN_VERB = lazy_pattern(
    r"(?:(?:and |or )?(?:shall|may|must|is|are|was|were|has|have)|unless|then|the|such|he|she|they"
    r"|(?:and|or) (?:the|such|any|every|no|he|she|they|it) .{0,120}?\b(?:shall|may|must|will|is|are))\b"
)
_ENDS_IN_MARK = lazy_pattern(r"[;,.:—][”\"’')]*\s*(?:and|or)?\s*$")
"""The same where the other items all end in a mark: the main clause of the sentence, or a condition of it."""
_OPENING_CLAUSE = lazy_pattern(
    r"现[将就]|为(?:了|正确|准确|进一步|贯彻|落实|深入|全面|切实|依法|规范|加强|保障|促进|推进|推动|做好)|"
    r"为(?:加快|深化|强化|提高|提升|完善|健全|打造|有效|充分|更好|适应|应对|实现|支持|鼓励|优化|改善|解决|确保|维护|防范|培育|发挥)[^。]*，|"
    r"(?:根据|按照|依照|依据)[^，。]{2,}(?:，|$)|(?:\d{4}年)?\d+月\d+日，"
)
"""How the first sentence of a text begins: cut short, it looks like the title above it."""
_SEND_TO = lazy_pattern(r"^.{0,50}\b(?:to|at|from)$")
_WANTS_VERB = lazy_pattern(r"\b(?:is|are|was|were|be|been|shall|will|may|must|which|who|hereby)$")
"""Words on which no heading ends, whatever its capitals: Section 4(b) of Executive Order 13035 is."""
_ABBREVIATION = lazy_pattern(r"\b(?:Nos?|Secs?|Arts?|Pub|Stat|Reg|Fed|paras?|pp?|[A-Z]|[A-Z]\.[A-Z]|e\.g|i\.e|a\.k\.a)\.$")
_LONGEST_REMARK = 80
"""Characters of a bracket that is not closed, in front of an abbreviation at the end."""
_DATE_CUT = lazy_pattern(r"(?:年\d{1,2}|月\d{1,2})$")
"""The end of a date that lost its 月 or 日, at the end of a document."""
_STATED = lazy_pattern(r"是[^，。；：、]{1,12}的$")
"""A predicate that ends in 的 (是不可避免的): the sentence may be whole but for its mark."""
_KEY = lazy_pattern(r"[^，。；：:“”（）()]{2,10}[：:][ 　]*\S")
"""How a field of a form begins: 地　　址：…."""
_WEB_ADDRESS = lazy_pattern(r"[<(]?(?:https?://|www\.)\S+[>)]?$")
_PREDICATE = lazy_pattern(r"应当|應當|不得|可以|必须|必須|予以|应予|均应")
"""Words of sentences that headings and names do without."""


_TITLES = frozenset({"title", "subtitle"})
_CLOSING = frozenset({"signature", "date_of_issue", "printed_by"})
_MOST_TITLE_LINES = 3
"""Lines over which a title may run on."""

_BEHIND_SENTENCE = lazy_pattern(r"[。；](?:[^，。；]{1,8}|[图表][^。；]{1,40}|\d{1,3})$")

_ANY = "comma open split bare start off"
_WITHOUT_MARK = "split bare off"
"""Kinds of breaks that a paragraph is considered for together, for notes of why it is none."""


class _Finder:
    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.paragraphs = structure.paragraphs
        self.names = structure.parts.names
        self.marks: EndMarks = end_marks(structure)
        self.english = structure.english
        self.japanese = structure.document.language == "ja"
        self.commas = EnglishCommas(self.marks)
        self._seams_left = _MOST_SEAMS

    def run(self) -> Iterator[Break]:
        found = [one for p in self.paragraphs if self._is_judged(p) for one in self._of(p)]
        if self.structure.notes is not None:
            self._leave_out()
        wrapped = self._wrapped(found)
        links = 0
        goes_on_in = -1  # the paragraph in which the sentence reported last goes on
        for one in found:
            if one.paragraph == goes_on_in:
                goes_on_in = self._rest(one)
                if one.kind in ("start", "split", "open", "comma"):
                    self._no("rest-of-the-break-before", self.paragraphs[one.paragraph], one.kind)
                    continue
            if one.paragraph in wrapped:
                self._no("hard-wrapped-line", self.paragraphs[one.paragraph], one.kind)
                continue
            goes_on_in = max(goes_on_in, self._rest(one))
            if self._is_at_link(one):
                links += 1
                if links > 1:
                    self._no("cut-at-another-link", self.paragraphs[one.paragraph], one.kind)
                    continue
                one = replace(one, kind="bare")
            yield one

    def _no(self, reason: str, paragraph: Paragraph, kind: str = _WITHOUT_MARK) -> bool:
        """False, with a note of why a paragraph is not cut."""
        self.structure.passed(reason, paragraph, kind=kind)
        return False

    def _leave_out(self) -> None:
        """Notes the paragraphs that are not judged."""
        for paragraph in self.paragraphs:
            if not self._is_judged(paragraph):
                reason = "part-of-check" if self.names[paragraph.index] not in PROSE_PARTS else "no-line-of-text"
                self.structure.left_out(reason, paragraph, kind=_ANY, part=self.names[paragraph.index])

    def _rest(self, one: Break) -> int:
        """The index of the paragraph in which the rest of a cut sentence may stand, else -1."""
        if one.kind == "start" or one.following is None or self.paragraphs[one.following].labels:
            return -1
        return one.following

    def _is_judged(self, paragraph: Paragraph) -> bool:
        if self.marks.is_prose(paragraph):
            return not self._is_in_roster(paragraph)
        if paragraph.kind == "heading":
            return self._is_heading_cut(paragraph)
        name = self.names[paragraph.index]
        if name in _TITLES and paragraph.kind == "paragraph":
            opens = _OPENING_CLAUSE.match(paragraph.text) is not None
            opens = opens or self._stops_at_comma(paragraph)
            return opens or self._is_title_cut(paragraph) or self._stands_below_text(paragraph)
        if paragraph.index != len(self.paragraphs) - 1:
            return False
        return name == "pass_note" or (name in _CLOSING and _DATE_CUT.search(paragraph.text) is not None)

    def _is_in_roster(self, paragraph: Paragraph) -> bool:
        """Whether a line lists persons and goes on in the next, if it stops at a comma."""
        if self.english or paragraph.index not in rosters(self.structure):
            return False
        return self.marks.ending(paragraph).kind != "comma" or paragraph.index + 1 in rosters(self.structure)

    def _stops_at_comma(self, paragraph: Paragraph) -> bool:
        """Whether what was taken for a line of the title is the opening of the text, cut at a comma."""
        if self.english or len(paragraph.text) < SHORTEST_SENTENCE or self.marks.ending(paragraph).kind != "comma":
            return False
        return self.names[min(paragraph.index + 1, len(self.names) - 1)] not in _TITLES

    def _is_title_cut(self, paragraph: Paragraph) -> bool:
        """Whether a title stops inside a bracket or quotation that no line after it closes."""
        text = paragraph.text
        if self.english or not unclosed(text):
            return False
        behind = self.paragraphs[paragraph.index + 1 : paragraph.index + 1 + _MOST_TITLE_LINES]
        return any(at < len(text) for at in unclosed(text + "".join(p.text for p in behind)))

    def _is_heading_cut(self, paragraph: Paragraph) -> bool:
        """Whether a heading stops on a word, a mark or inside a bracket that nothing ends in."""
        text = paragraph.text
        if self.japanese or self.names[paragraph.index] not in PROSE_PARTS or paragraph.index in self.structure.quoted:
            return False
        if self.marks.ending(paragraph).kind in ("comma", "opening"):
            return True
        return dangles(text, self.english) or (not self.english and bool(unclosed(text)))

    def _stands_below_text(self, paragraph: Paragraph) -> bool:
        """Whether a line taken for a title stands below a sentence, and most of its words are small: a sentence as well."""
        before = self.marks.preceding(paragraph)
        if not self.english or before is None or not self.marks.is_prose(before) or is_english_heading(paragraph.text):
            return False
        return len(before.text) >= SHORTEST_PARAGRAPH and self.marks.ending(before).kind == "ended"

    def _of(self, paragraph: Paragraph) -> Iterator[Break]:
        one = self._cut(paragraph) or self._fragment(paragraph)
        if one is not None:
            yield one
        elif self.marks.is_complete(paragraph):
            self._no("ends-in-a-mark", paragraph, _ANY)

    # Breaks from one cause

    def _wrapped(self, found: list[Break]) -> set[int]:
        pairs = (
            (self.paragraphs[one.paragraph], self.paragraphs[one.following])
            for one in found
            if one.following is not None
        )
        return wrapped_lines(pairs, self.paragraphs)

    def _is_at_link(self, one: Break) -> bool:
        if one.opened != one.end - 1 or one.following is None or one.following + 1 >= len(self.paragraphs):
            return False
        before, line, after = (
            self.paragraphs[i].text for i in (one.paragraph, one.following, one.following + 1)
        )
        return is_link_line(before, line, after)

    # Paragraphs that are cut

    def _cut(self, paragraph: Paragraph) -> Break | None:
        end = self.marks.ending(paragraph)
        text = paragraph.text
        body = paragraph.labels[-1].body if paragraph.labels else 0
        alone = body > end.at
        if not self.english and _DATE_CUT.search(text) is not None and self.marks.ends_document(paragraph):
            return self._made("off", paragraph, end, None)
        if end.kind in ("ended", "colon") and not alone and not self._stops_at_abbreviation(paragraph, end, body):
            return None
        if alone:
            cut = self.marks.ends_document(paragraph) or self._no("nothing-but-a-label", paragraph, _ANY)
            return self._made("off", paragraph, end, None) if cut else None
        if is_label_only(text):
            self._no("nothing-but-a-label", paragraph, _ANY)
            return None
        following = self.marks.following(paragraph)
        if end.kind == "opening":
            return self._made("open", paragraph, end, following, end.at)
        if end.kind == "comma":
            if self.english and self.commas.splits(paragraph, following):
                return self._made("split", paragraph, end, following)
            return self._made("comma", paragraph, end, following) if self._ends_on_comma(paragraph, following) else None
        inner = self._inner_bracket(paragraph, body) if self.english else None
        if inner is not None and following is not None and not self.marks.is_unjoined(paragraph, following):
            return self._made("open", paragraph, end, following, inner)
        odd = self.english and end.kind == "bare" and self.commas.is_odd_definition(paragraph, following)
        if odd and not stands_without_mark(paragraph.text, body):
            return self._made("bare", paragraph, end, following)
        if self.english and (text[end.at] in "\"”'’" or self.marks.goes_on_in_line(paragraph, following)):
            self._no("goes-on-in-the-next-line", paragraph, f"open {_WITHOUT_MARK}")
            return None
        opened = unclosed(text, body)
        quotes = bool(opened) and self._begins_quotation(paragraph, following, opened[0], body)
        if (quotes and self.english) or self._begins_straight_quotation(paragraph, following):
            self._no("quotation-of-paragraphs", paragraph, f"open {_WITHOUT_MARK}")
            return None
        if opened and not quotes and self._breaks_off_inside(paragraph, opened[0], end):
            return self._made("open", paragraph, end, following, opened[0])
        return self._bare(paragraph, following, end, body)

    def _stops_at_abbreviation(self, paragraph: Paragraph, end: Ending, body: int) -> bool:
        """Whether an English paragraph stops inside a bracket on a full stop that ends no sentence: 1938 (No."""
        text = paragraph.text
        if not self.english or text[end.at] != "." or _ABBREVIATION.search(text, max(0, end.at - _SHOWN), end.at + 1) is None:
            return False
        opened = self._inner_bracket(paragraph, body)
        return opened is not None and end.at - opened <= _LONGEST_REMARK

    def _inner_bracket(self, paragraph: Paragraph, body: int) -> int | None:
        """The bracket that is left open last, unless the paragraph is one of a text that is put in, or a label opens it."""
        opened = [at for at in unclosed(paragraph.text, body) if paragraph.text[at] in "([（"]
        if not opened or paragraph.index in self.structure.quoted or is_passing_note(paragraph.text):
            return None
        return opened[-1]

    def _begins_quotation(self, paragraph: Paragraph, following: Paragraph | None, opened: int, body: int) -> bool:
        """Whether the paragraph opens a quotation that goes on in the next: each opens anew, only the last closes."""
        if opened != body or paragraph.text[opened] not in "“‘「『":
            return False
        if following is not None and following.index in self.structure.quoted:
            return True
        return self.english and not paragraph.labels and is_english_heading(paragraph.text)

    def _begins_straight_quotation(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a short paragraph opens a quotation with a straight mark, as the heading of what is put in: "45. Fees"""
        opens = paragraph.text.startswith('"') and len(paragraph.text) < SHORTEST_PARAGRAPH
        return opens and following is not None and following.index in self.structure.quoted

    def _breaks_off_inside(self, paragraph: Paragraph, opened: int, end: Ending) -> bool:
        """Whether a mark without its partner tells of a cut, and is no slip (“词" closed by a straight mark)."""
        text = paragraph.text
        inside = text[opened + 1 : end.at + 1]
        if text[opened] in "“‘" and any(mark in inside for mark in "\"'“"):
            return self._no("closed-by-another-mark", paragraph, "open")
        passed = is_passing_note(text) and not self.marks.ends_document(paragraph)
        if paragraph.index in self.structure.quoted or passed:
            return self._no("in-quotation-or-pass-note", paragraph, "open")
        return True

    # Commas

    def _ends_on_comma(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a comma at the end is a break, and no habit of lists."""
        if self.english:
            return self.commas.cuts(paragraph, following) or self._no("comma-of-a-statute", paragraph, "comma")
        return not self._is_in_comma_list(paragraph, following) or self._no("comma-of-a-list", paragraph, "comma")

    def _is_in_comma_list(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Lists of names and offices, one a line, the last ending in 。: 主任， / 副主任若干人， / 委员若干人。"""
        if len(paragraph.text) > SHORTEST_SENTENCE:
            return False
        before = self.marks.preceding(paragraph)
        near = [p for p in (before, following) if p is not None and len(p.text) <= SHORTEST_SENTENCE]
        if any(self.marks.ending(p).kind == "comma" for p in near):
            return True
        return following in near and not paragraph.labels and len(paragraph.text) <= _SHORT_NAME

    # Paragraphs without an end mark

    def _bare(self, paragraph: Paragraph, following: Paragraph | None, end: Ending, body: int) -> Break | None:
        text = paragraph.text
        if (
            is_no_sentence(text, body)
            or is_in_brackets(text, body)
            or self._is_bullet_among_phrases(paragraph)
            or (self.english and stands_without_mark(text, body))
        ):
            self._no("no-sentence", paragraph)
            return None
        if self._is_title_in_line(paragraph, following):
            self._no("title-in-the-line", paragraph)
            return None
        if self._goes_on_in_another_block(paragraph, following):
            self._no("goes-on-in-another-block", paragraph)
            return None
        if self.japanese or not self._should_end(paragraph, following, body):
            return None
        if following is None or self.marks.ends_document(paragraph):
            remark = text[end.at] in "）)]】" and not holds_sentence(text, body, self.english)
            if remark:
                self._no("closing-remark", paragraph)
                return None
            kind: BreakKind = "off" if self._is_evidently_cut(text) else "bare"
            return self._made(kind, paragraph, end, None)
        goes_on = paragraph.kind != "heading" and self._goes_on(paragraph, following)
        kind = "split" if goes_on else "bare"
        return self._made(kind, paragraph, end, following)

    def _is_title_in_line(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether the title of what follows may stand at the end of a paragraph whose line breaks were lost: before the
        first of a series, or a few words, or a caption, behind the last sentence.
        """
        if not paragraph.run_on or following is None or not following.labels:
            return False
        last = _BEHIND_SENTENCE.search(paragraph.text)
        return following.labels[0].value == 1 or last is not None

    def _goes_on_in_another_block(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether what a sentence leads to stands below it: code, an image, a web address, bullets of its own, or (in
        English, also without a colon) the parts of the sentence as a list.
        """
        if self.marks.something_between(paragraph, following):
            return True
        if following is None:
            return False
        if _WEB_ADDRESS.match(following.text) is not None:
            return True
        if following.kind == "item" and following.indent > paragraph.indent and not following.labels:
            return True
        below = self.marks.item(following)
        if self.english and _SEND_TO.search(paragraph.text) is not None and following.text.isupper():
            return True  # an address set as a block: Address all letters to / THE CLERK OF THE COUNCIL
        if not self.english or below is None or below.label.style not in _ENGLISH_ITEMS or begins_sentence(following):
            return False
        return below.series.items[0] is below and following.labels[0].value == 1

    def _is_evidently_cut(self, text: str) -> bool:
        """Whether the last line of a document is cut, and not only without its full stop."""
        return not is_closing_clause(text) and (dangles(text, self.english) or (not self.english and counts_something(text)))

    def _is_bullet_among_phrases(self, paragraph: Paragraph) -> bool:
        """Whether a bullet stands next to another that has no end mark either: a list of phrases."""
        if paragraph.kind != "item" or paragraph.labels:
            return False
        beside = (self.marks.preceding(paragraph), self.marks.following(paragraph))
        return any(p is not None and p.kind == "item" and self.marks.ending(p).kind == "bare" for p in beside)

    def _is_bullet_among_sentences(self, paragraph: Paragraph) -> bool:
        """Whether two bullets next to this one end in a mark."""
        if paragraph.kind != "item" or paragraph.labels:
            return False
        before, after = self.marks.preceding(paragraph), self.marks.following(paragraph)
        second = self.marks.preceding(before) if before is not None else None
        near = [p for p in (second, before, after) if p is not None and p.kind == "item" and not p.labels]
        return len(near) >= _FEWEST_BULLETS and all(map(self.marks.is_complete, near))

    def _should_end(self, paragraph: Paragraph, following: Paragraph | None, body: int) -> bool:
        """Whether a paragraph without an end mark should have one."""
        text = paragraph.text
        item = self.marks.item(paragraph)
        vote = self.marks.vote(item) if item is not None else None
        if vote is False or (self.english and not vote and self._is_english_heading(paragraph, body)):
            return self._no("siblings-have-no-mark" if vote is False else "heading-by-its-words", paragraph)
        if is_caption(text):
            return self._no("caption", paragraph)
        if self.english and self._goes_on_below_capitals(paragraph):
            return self._no("line-of-a-title", paragraph)
        if self.english and following is not None and self._leads_to_list(paragraph, following):
            return self._no("heads-what-follows", paragraph)
        if self.english and self._is_definition_without_mark(paragraph, following):
            return self._no("like-other-lines", paragraph)
        if self.english and self._heads_article(paragraph, following):
            return self._no("like-a-heading", paragraph)
        if self._is_field_among_fields(paragraph):
            return self._no("field-of-a-form", paragraph)
        if self.names[paragraph.index] not in _TITLES and self._names_a_title(text[body:]):
            return self._no("like-a-heading", paragraph)
        lines = self.marks.lines
        theses = not paragraph.labels and lines.long_bare > max(_MANY_THESES, _STRAY_SHARE * lines.ended)
        if holds_sentence(text, body, self.english) and not theses and not (vote is None and is_field(text)):
            return True
        if following is not None and self._begins_in_mid_sentence(following):
            flush = not dangles(text, self.english) and self._is_flush(paragraph, item, following)
            return not flush or self._no("goes-on-flush", paragraph)
        if following is None and not self.english and self._is_last_of_text(paragraph, vote):
            return True
        if is_field(text[body:]) and vote is not True:
            return self._no("field-of-a-form", paragraph)
        length = heading_length(text, body)
        if length >= _SHORTEST_DANGLING and dangles(text, self.english):
            title = self._is_line_of_title(paragraph, following)
            return not title or self._no("line-of-a-title", paragraph)
        if following is not None and length >= _SHORTEST_STUB and self._is_seam_known(paragraph, following):
            return True
        if vote is True and item is not None:
            cut = length >= _SHORTEST_ITEM and not self._heads_something(paragraph, item, length)
            return cut or self._no("heads-what-follows", paragraph)
        if length < _SHORTEST_STUB:
            return self._no("a-few-characters", paragraph)
        if self._is_bullet_among_sentences(paragraph):
            return True
        if self.english and item is not None and self._is_bare_among_bare(item):
            return self._no("siblings-have-no-mark", paragraph)
        if paragraph.labels:
            return length >= SHORTEST_PARAGRAPH or self._no("like-a-heading", paragraph)
        return self._should_line_end(paragraph, following, length) or self._no("like-other-lines", paragraph)

    def _leads_to_list(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether a sentence goes on in the items of a list, without a colon: …that is operated / (a) by a school; or"""
        item = self.marks.item(following)
        if item is None or item.series.items[0] is not item or item.label.style not in _ENGLISH_ITEMS:
            return False
        if item.label.value != 1 or paragraph.text.endswith("-") or len(item.series.items) < _FEWEST_IN_LIST:
            return paragraph.text.endswith("-")
        return not any(map(begins_sentence, (one.paragraph for one in item.series.items)))

    def _is_definition_without_mark(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a definition stands beside another one, as in acts of New Zealand, which set no marks behind them."""
        if not is_lower_definition(paragraph.text) or dangles(paragraph.text, True):
            return False
        if following is not None and is_lower_definition(following.text):
            return True
        before = self.marks.preceding(paragraph)
        return before is not None and is_lower_definition(before.text) and self.marks.ending(before).kind == "bare"

    def _heads_article(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a line is the heading of an article whose number stands on the line above: Article 7 / Entry into force"""
        if paragraph.labels or len(paragraph.text) > _LONGEST_ARTICLE_HEADING or dangles(paragraph.text, True):
            return False
        before = self.marks.preceding(paragraph)
        if before is None or following is None or before.label is None or before.body.strip():
            return False
        return before.label.style in _NUMBERED_HEADS and begins_sentence(paragraph) and begins_sentence(following)

    def _is_field_among_fields(self, paragraph: Paragraph) -> bool:
        """Whether a line is a long field (时间：2024年4月23日至4月29日，每天8:30至12:00) beside a short one (地点：…)."""
        text = paragraph.text
        if paragraph.labels or "。" in text or _KEY.match(text) is None:
            return False
        beside = (self.marks.preceding(paragraph), self.marks.following(paragraph))
        return any(p is not None and not p.labels and is_field(p.text) and _KEY.match(p.text) for p in beside)

    def _names_a_title(self, words: str) -> bool:
        """Whether a line is the title of a part of the file: an attachment, named in a list of them."""
        return _squeezed(words) in self._titles_of_units

    @cached_property
    def _titles_of_units(self) -> frozenset[str]:
        titles = ("".join(self.paragraphs[i].text for i in unit.title) for unit in self.structure.parts.units)
        return frozenset(_squeezed(title) for title in titles if title)

    def _is_line_of_title(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a line that ends in 关于 is part of a title set over several lines: the next has no end mark either."""
        if following is None or paragraph.labels or following.labels or not paragraph.text.rstrip().endswith("关于"):
            return False
        return "，" not in paragraph.text and not self.marks.is_complete(following)

    def _goes_on_below_capitals(self, paragraph: Paragraph) -> bool:
        """Whether a line in lower case goes on with a title in capitals (CONVENTION / on jurisdiction in civil matters), or a
        short one with a label that stands alone: Section 9 / Provisional measures.
        """
        above = self.marks.preceding(paragraph)
        if above is None or paragraph.labels or self.marks.ending(above).kind != "bare":
            return False
        if above.labels and not above.body.strip():
            return len(paragraph.text) <= _LONGEST_CAPITALS and not dangles(paragraph.text, True)
        if _SHORT_TITLE_GOES_ON.match(paragraph.text) is not None and len(above.text) <= _LONGEST_SHORT_TITLE:
            return True
        title = above.text.isupper() and len(above.text) <= _LONGEST_CAPITALS
        return title and paragraph.text[:1].islower()

    def _is_bare_among_bare(self, item: Item) -> bool:
        """Whether another item of its short list has no end mark either, and none tells how the others should end.

        Statutes put marks behind all (a) and (1).
        """
        return item.label.style not in _ENGLISH_ITEMS and self.marks.vote(item) is None and self.marks.share(item.series)[1] > 1

    def _should_line_end(self, paragraph: Paragraph, following: Paragraph | None, length: int) -> bool:
        """The same for a line without a label: by its length, and by how the other lines of the document end."""
        lines = self.marks.lines
        if following is not None and is_passing_note(following.text) and "，" not in paragraph.text:
            return False  # the title of a text that follows, above the line that says when it was passed
        if _OPENING_CLAUSE.match(paragraph.text):
            return True
        if length >= SHORTEST_SENTENCE and "，" in paragraph.text and lines.clauses_bare <= _MOST_CLAUSES:
            return True
        if length >= SHORTEST_PARAGRAPH or _PREDICATE.search(paragraph.text):
            return lines.long_bare <= max(_MOST_OTHERS, _STRAY_SHARE * lines.ended)
        if following is None:
            return length >= SHORTEST_SENTENCE and self._do_lines_end(_FEWEST_LINES, _MOST_OTHERS)
        if is_field(following.text) or self._is_side_heading(paragraph, following) or self._heads_list(following):
            return False
        if is_passing_note(following.text):
            return False  # the title of what was passed
        if self.english and len(paragraph.text.split()) <= _MOST_WORDS_OF_HEADING and begins_sentence(paragraph):
            return False
        if length >= SHORTEST_SENTENCE:
            return self._do_lines_end(_FEWEST_LINES, _MOST_OTHERS)
        return self._do_lines_end(_FEWEST_SURE_LINES, 1) and self._stands_in_text(paragraph, following)

    def _is_side_heading(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether a short English line stands above a numbered paragraph as its heading: Transfer of liabilities / 3. Every…"""
        label = following.label
        return (
            self.english
            and len(paragraph.text) <= _LONGEST_SIDE_HEADING
            and label is not None
            and label.style not in _ENGLISH_ITEMS
            and begins_sentence(paragraph)
        )

    def _heads_list(self, following: Paragraph) -> bool:
        """Whether a short line without comma or predicate stands above the first item of a list: it names the list."""
        below = self.marks.item(following)
        return below is not None and below.series.items[0] is below and len(below.series.items) > 1

    def _do_lines_end(self, fewest: int, most_bare: int) -> bool:
        lines = self.marks.lines
        return lines.ended >= fewest and lines.middle_bare + lines.short_bare <= most_bare

    def _stands_in_text(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether a short line stands between two complete paragraphs as one of them, and heads no section."""
        before = self.marks.preceding(paragraph)
        if before is None or following.kind == "heading" or self.names[following.index] not in PROSE_PARTS:
            return False
        if self.marks.ending(before).kind != "ended" or not self.marks.is_complete(following):
            return False
        return following.label is None or (following.label.value > 1 and following.label.style != "article")

    def _is_last_of_text(self, paragraph: Paragraph, vote: bool | None) -> bool:
        """Whether the last line of a document is text: an item, a clause, or what stands below a label of its own.

        Other documents end in a field, a name or a note.
        """
        if paragraph.labels:
            return vote is True or heading_length(paragraph.text, paragraph.labels[-1].body) >= SHORTEST_SENTENCE
        before = self.marks.preceding(paragraph)
        if before is not None and before.labels and not before.body.strip():
            return True
        return "，" in paragraph.text and not is_field(paragraph.text)

    def _heads_something(self, paragraph: Paragraph, item: Item, length: int) -> bool:
        """Whether an item is a heading although its siblings are none: text of its own stands under it."""
        alone = self.marks.share(item.series)[1] == 1
        if item.label.style in _NEVER_HEADINGS and (length >= _SHORTEST_ARTICLE or alone):
            return False
        if self.english:
            return item.label.style not in _ENGLISH_ITEMS and is_english_heading(paragraph.body)
        if item.children:
            return True
        following = self.marks.following(paragraph)
        if following is None or following.labels or following.kind != "paragraph":
            return False
        return length < _SHORTEST_RUN_IN or self.marks.with_text(item) > 0 or is_field(following.text)

    @staticmethod
    def _is_english_heading(paragraph: Paragraph, body: int) -> bool:
        if paragraph.labels and paragraph.labels[-1].style in _ENGLISH_ITEMS:
            return False
        if resolves(paragraph.text):
            return False
        text = paragraph.text[body:].rstrip()
        if _WANTS_VERB.search(text) is not None or (holds_sentence(text, 0, True) and dangles(text, True)):
            return False  # also a heading and the first words of its text: Designation. By the
        return is_english_heading(text)

    # Whether the next paragraph goes on with the sentence

    def _goes_on(self, paragraph: Paragraph, following: Paragraph) -> bool:
        if self.names[following.index] not in PROSE_PARTS or following.kind in ("heading", "table"):
            return False
        if start_kind(following.text, self.english) != "plain":
            return True
        if following.labels or not self.marks.is_complete(following):
            return False
        if len(following.text) < SHORTEST_SENTENCE or self._is_seam_known(paragraph, following):
            return True
        if self.english:
            return False
        item = self.marks.item(paragraph)
        loose = item is not None and self.marks.vote(item) is True and is_only_loose(self.marks, item)
        wants_more = dangles(paragraph.text, False) and _STATED.search(paragraph.text) is None
        return loose or wants_more or counts_something(paragraph.text)

    def _begins_in_mid_sentence(self, following: Paragraph) -> bool:
        kind = start_kind(following.text, self.english)
        if kind == "lower":
            if is_lower_definition(following.text):
                return False
            return following.kind == "paragraph" and self.names[following.index] in PROSE_PARTS
        return kind == "mark"

    def _is_flush(self, paragraph: Paragraph, item: Item | None, following: Paragraph) -> bool:
        """Whether an English sentence goes on, set flush, behind the last of its items: (b) … / shall be …"""
        if not self.english:
            return False
        if item is None and paragraph.index in self.structure.quoted and paragraph.labels:
            # The text that an amendment puts in has labels, but no series are made of them.
            return paragraph.labels[-1].style in _ENGLISH_ITEMS and _FLUSH.match(following.text) is not None
        if item is None or item.series.items[-1] is not item or self.marks.is_set_in(paragraph, following):
            return False
        others = [other.paragraph for other in item.series.items if other is not item]
        if begins_sentence(item.paragraph) and others and all(_is_sentence(p) for p in others):
            return False
        if others and all(_ENDS_IN_MARK.search(p.text, max(0, len(p.text) - _SHOWN)) for p in others):
            return _MAIN_VERB.match(following.text) is not None
        habit = self.commas.has_flush_habit and not begins_sentence(item.paragraph)
        return habit or _FLUSH.match(following.text) is not None

    def _is_seam_known(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether the characters on both sides of a break stand together elsewhere: a word was cut in two."""
        if self.english or following.labels or not self._seams_left or not self.marks.is_complete(following):
            return False
        self._seams_left -= 1
        at = self.marks.ending(paragraph).at
        left, right = paragraph.text[max(0, at - 1) : at + 1], following.text[:2]
        text = self.structure.document.text
        pieces = (left[-1:] + right, left + right[:1])
        return any(_CHINESE.fullmatch(piece) is not None and piece in text for piece in pieces)

    # Paragraphs that begin in mid-sentence

    def _fragment(self, paragraph: Paragraph) -> Break | None:
        """A paragraph that begins with a mark or a word that can begin no sentence."""
        text = paragraph.text
        marked = start_kind(text, False) == "mark" and any(char.isalnum() for char in text)
        if not marked and not self._begins_with_rest(paragraph):
            return None
        return Break("start", paragraph.index, 0, min(len(text), _SHOWN))

    def _begins_with_rest(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph begins with a word that goes on with something: 的, 和, 以及; in English, a small letter
        behind a paragraph that is a whole sentence.
        """
        text = paragraph.text
        if paragraph.labels or paragraph.kind != "paragraph" or paragraph.index in self.structure.quoted:
            return False
        if self.japanese or not self.marks.is_complete(paragraph) or len(text) < SHORTEST_SENTENCE:
            return False
        if not self.english:
            return _REST.match(text) is not None
        before = self.marks.preceding(paragraph)
        if before is None or _SMALL_WORD.match(text) is None or not text.rstrip(" ”\"')").endswith("."):
            return False
        if not self.marks.is_prose(before) or self.marks.is_unjoined(before, paragraph) or before.kind == "item":
            return False
        if not before.text.rstrip(" ”\"’)").endswith((".", "?")) or len(before.text) < SHORTEST_PARAGRAPH:
            return False
        return not (before.labels and _MAIN_VERB.match(text))

    def _made(
        self,
        kind: BreakKind,
        paragraph: Paragraph,
        end: Ending,
        following: Paragraph | None,
        opened: int | None = None,
    ) -> Break:
        if following is None and kind != "bare" and self.marks.ends_document(paragraph):
            kind = "off"
        after = end.at + 1
        start = max(0, after - _SHOWN) if opened is None or kind == "off" else opened
        return Break(kind, paragraph.index, start, after, following.index if following else None, opened)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _is_sentence(paragraph: Paragraph) -> bool:
    return begins_sentence(paragraph) and paragraph.text.rstrip(" ”\"’").endswith(".")


_CHINESE = lazy_pattern(r"[\u4e00-\u9fff]{3}")
