"""English paragraphs that end in a comma: habits of lists, text set flush behind a list, or a sentence cut there.

In statutes the items of a list are parts of one sentence: they may all end in a comma, and the sentence goes on, set
flush with the margin, behind the last of them. Items that begin with a capital letter are sentences of their own.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.end_marks import (
    PROSE_PARTS,
    SECTIONS,
    SEMICOLON,
    SHORTEST_SENTENCE,
    EndMarks,
    begins_sentence,
)
from doclint.structure.english_line_shapes import is_enacting, is_operative
from doclint.structure.line_shapes import is_english_heading
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.sentence_shape import holds_sentence, start_kind

_SHORTEST_LINE = 60
"""Characters of an unlabelled line that is taken for a cut sentence: shorter ones are lines of an address or a name."""
_SHORTEST_HALF = 30
"""Characters of a sentence before the comma at which it was split: lines of a list are shorter."""
_SHORTEST_HALF_OF_SENTENCE = 8
"""The same for an item that begins as a sentence, or behind which the list goes on: (2) If, at the sale, / the property is not sold…"""
_HABIT_SHARE = 0.02
_ODD_ONES = 5
"""One sibling in so many may itself be without an end mark."""
_AND_OR_WITHIN = 12
"""Characters at the end of an item in which ", and" is looked for."""
_SUBSECTIONS = frozenset({"article", "en_section", "arabic_paren"})
"""Labels of what is a sentence of its own in English statutes."""
_PARTS_OF_SENTENCES = frozenset(
    {"alpha_paren", "roman_paren", "upper_paren", "upper_roman_paren", "arabic_paren"}
)
_PHRASES = _PARTS_OF_SENTENCES - {"arabic_paren"}
"""Those of them that are never subsections."""
_COMMA_AND_OR = lazy_pattern(r", ?(?:and|or)\s*$")
"""The end of the last item but one of a list whose items end in commas."""
_CLOSING_PARTS = frozenset({"signature", "date_of_issue", "annotation", "copied_to", "printed_by"})
_QUOTED_SUBSECTION = lazy_pattern(r"(?:``|“|\")\(\w{1,4}\) ?[A-Z]")
"""A subsection that an amendment puts in, set in quotation marks: ``(d) If …"""
_COMPLIMENT = lazy_pattern(r"(?:\bSir|\bMadam|[Yy]ours|[Rr]espectfully|[Ss]incerely|[Ff]aithfully|\bbe|my hand|the seal)\b[^.;]{0,40},\s*$")
"""What stands before a signature and ends in a comma: I have the honour to be, Sir, / Given under my hand,"""
_PREAMBLE = lazy_pattern(r"I, |NOW,? |Now,? |We, |WHEREAS|THEREFORE")
_RECITAL = lazy_pattern(r"NOW,? |Now,? |We, |WHEREAS|THEREFORE")
_MAIN_CLAUSE = lazy_pattern(
    r"(?:unless|except|save|provided|if|where|when|whether|but|until|without|then)\b|"
    r".{0,160}?\b(?:shall|may|must|will|would|should|can|could|is|are|was|were|has|have|had|does|do|did|applies|apply)\b"
)
"""How a sentence goes on behind its list: its main verb is still to come, or a condition of it."""


_SALUTATION = lazy_pattern(r"(?:Dear|Sir|Madam|Gentlemen|My|Your|Messrs|Hello|Hi)\b[^.;]{0,60},\s*$")
"""Behind it a letter may begin in lower case."""
_OPENS_SENTENCE = lazy_pattern(
    r"(?:If|When|Where|While|Although|Because|Unless|Until|Using|Within|Notwithstanding)(?: \S+){2}"
)
"""How a clause begins on which the main one must follow; no line of an address, a signature or the recitals begins so."""
_DEFINITION = lazy_pattern(r"(?:“[^“”]{1,60}”|\"[^\"]{1,60}\"|``[^`]{1,60}'')[^.;]{0,120}?\b(?:means?|includes?|has|have|shall be construed)\b")
_SECOND = {"(1)": " (2) ", "(a)": " (b) ", "(i)": " (ii) ", "(A)": " (B) "}
_AND_OR = lazy_pattern(r"(?:and|or) ")
_CLOSING_QUOTES = frozenset("”\"'’")
_ENDS_QUOTED = lazy_pattern(r"(?:”|\"|''|’)[^\w]*(?:and|or)?[^\w]*$")
_FEWEST_TELLING = 2
"""Other items that must all end in another mark before a list is held to have no commas."""
_FIRST_BEHIND_CODE = lazy_pattern(r"L {1,3}(?:``)?\((?:A|a|1|i)\)")
"""The first item of a list behind the typesetter's L that texts of the Federal Register of the 1990s kept."""


class EnglishCommas:
    """Judges paragraphs of one English document that end in a comma."""

    def __init__(self, marks: EndMarks) -> None:
        self.marks = marks
        self.structure = marks.structure

    def splits(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a sentence stops at a comma and goes on in the next paragraph, in lower case.

        Behind the last item of a list that is right (the text is set flush), and where lines of a list carry no labels.
        """
        if following is None or following.labels or following.kind != "paragraph":
            return False
        if self.marks.names[following.index] not in PROSE_PARTS or not self._ends_or_runs_on(following):
            return False
        if not paragraph.text.rstrip().endswith(",") or start_kind(following.text, True) != "lower":
            return False
        if len(following.text) < SHORTEST_SENTENCE and not self._heads_wrapped(following):
            return False
        if len(paragraph.body) < self._shortest_half(paragraph) or _SALUTATION.match(paragraph.text):
            return False
        if following.index in self.structure.quoted and paragraph.text.startswith("``"):
            return True  # in the Federal Register each paragraph of a quotation opens anew
        if paragraph.index in self.structure.quoted or self.marks.goes_on_in_line(paragraph, following):
            return False
        item = self.marks.item(paragraph)
        if item is not None:
            return not self._may_run_on_flush(item, following)
        if paragraph.labels or (self._is_below_list(paragraph) and not begins_sentence(paragraph)):
            return False
        return self._is_lone(paragraph) or (begins_sentence(paragraph) and not _RECITAL.match(paragraph.text))

    def cuts(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether the rest of a sentence is missing behind a comma: the paragraph is the odd one of its list."""
        if following is None:
            return True
        if is_operative(following.text) or is_enacting(paragraph.text):
            return False
        if _QUOTED_SUBSECTION.match(paragraph.text) and _QUOTED_SUBSECTION.match(following.text):
            return True
        if following.kind in ("table", "quote"):
            return False
        if self.marks.goes_on_in_line(paragraph, following):
            return self.is_odd_definition(paragraph, following)
        if self._stands_before_another_text(paragraph, following):
            return True
        if self._begins_list(following):
            return self._is_no_lead_in(paragraph, following) or self._runs_through(paragraph, following)
        if paragraph.index in self.structure.quoted or _FIRST_BEHIND_CODE.match(following.text):
            return False
        if (following.text[:1].islower() and not following.labels) or _PREAMBLE.match(following.text):
            return False
        if self._is_bullet_like_others(paragraph, following):
            return False
        body = paragraph.labels[-1].body if paragraph.labels else 0
        if following.kind == "heading" or holds_sentence(paragraph.text, body, True):
            return True
        item = self.marks.item(paragraph)
        if item is None:
            return self._is_odd_line(paragraph)
        if self._has_habit(item):
            return False
        others = [other.paragraph for other in item.series.items if other is not item]
        if item.label.style not in SECTIONS and any(_COMMA_AND_OR.search(p.text[-_AND_OR_WITHIN:]) for p in others):
            return False
        if begins_sentence(paragraph) and (self._begins_section(following) or begins_sentence(following)):
            return True
        if len(others) == 1 and others[0] is following and item.label.style in _PHRASES:
            return False
        complete = sum(map(self.marks.is_complete, others))
        return bool(others) and len(others) - complete <= len(others) // _ODD_ONES

    def _is_odd_line(self, paragraph: Paragraph) -> bool:
        """Whether an unlabelled line is the only one that ends in a comma, and is a sentence: long, or begun as one is."""
        if paragraph.labels or paragraph.text[0] in "“‘`" or is_english_heading(paragraph.text):
            return False  # also the names of a directory: Building – R. Vilkas, Commissioner, 5th Floor,
        if _OPENS_SENTENCE.match(paragraph.text) is not None:
            return True
        if not self._is_lone(paragraph):
            return False
        before, after = self.marks.preceding(paragraph), self.marks.following(paragraph)
        within = all(p is not None and _is_sentence(p) for p in (before, after))
        return len(paragraph.text) >= (_SHORTEST_HALF if within else _SHORTEST_LINE)

    def _begins_list(self, following: Paragraph) -> bool:
        """Whether the first item of a list comes next; (2)(a) goes on with a list, although its (a) begins one."""
        below = self.marks.item(following)
        if below is None or below.series.items[0] is not below or self._begins_section(following):
            return False
        # The series tells that an (i) is a number and no letter; where there are several labels, it tells of one.
        return (below.label if len(following.labels) == 1 else following.labels[0]).value == 1

    def _is_no_lead_in(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether the list that comes next is no part of the sentence: its items are sentences of their own."""
        if paragraph.index in self.structure.quoted or paragraph.labels or not self._is_lone(paragraph):
            return False
        item = self.marks.item(following)
        assert item is not None
        return begins_sentence(paragraph) and all(_is_sentence(one.paragraph) for one in item.series.items)

    def _runs_through(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether the "list" is a single paragraph that counts on inside: …, / (1) keep records and (2) publish them."""
        item = self.marks.item(following)
        if item is None or len(item.series.items) > 1 or not begins_sentence(paragraph):
            return False
        second = _SECOND.get(item.label.text)
        return second is not None and second in following.body and not begins_sentence(following)

    def is_odd_definition(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a definition stops short and the next one follows: “court” means a court of, / “Minister” means…"""
        if following is None or paragraph.labels or following.labels:
            return False
        if not _DEFINITION.match(paragraph.text) or not _DEFINITION.match(following.text):
            return False
        if not self._do_definitions_end_otherwise(paragraph):
            return False
        return paragraph.text.rstrip(" ,")[-1:] not in _CLOSING_QUOTES

    def _do_definitions_end_otherwise(self, paragraph: Paragraph) -> bool:
        """Whether another definition ends in a semicolon or a full stop before the next one; some end in commas throughout."""
        others = self._definition_ends.copy()
        others[self.marks.ending(paragraph).kind] -= 1
        return others["comma"] <= 0 < others["ended"]

    @cached_property
    def _definition_ends(self) -> Counter[str]:
        """How the definitions of the document end, all but the last."""
        definitions = [one for one in self.marks.paragraphs if _DEFINITION.match(one.text)]
        return Counter(self.marks.ending(one).kind for one in definitions[:-1])

    def _stands_before_another_text(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether what comes next can be no part of the sentence: a section, the signature, a subsection further up, or
        (between bullets that are sentences) a bullet.
        """
        if paragraph.index in self.structure.quoted:
            return False
        item, below = self.marks.item(paragraph), self.marks.item(following)
        if self._begins_section(following) and paragraph.text[0] in "“‘`" and _ENDS_QUOTED.search(paragraph.text) is None:
            return True
        if item is None and len(paragraph.body) < _SHORTEST_LINE:
            return False
        if self.marks.names[following.index] in _CLOSING_PARTS:
            return len(paragraph.body) >= _SHORTEST_LINE and not _COMPLIMENT.search(paragraph.text)
        if item is None:
            return paragraph.kind == "item" and self._is_bullet_of_sentences(paragraph, following)
        if below is None or self._begins_list(following):
            return False
        text = following if following.body.strip() else self.marks.following(following)
        if text is None or not begins_sentence(text):
            return False
        if self._begins_section(following):
            return True
        if below.series is item.series:
            return begins_sentence(paragraph) and not following.body.strip() and not self._has_habit(item)
        return following.labels[0].style in _SUBSECTIONS and not self._has_habit(below)

    def _is_bullet_like_others(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Whether a bullet next to this one ends in a comma, too: they are parts of one sentence."""
        if paragraph.kind != "item" or paragraph.labels:
            return False
        beside = (self.marks.preceding(paragraph), following)
        return any(p is not None and p.kind == "item" and self.marks.ending(p).kind == "comma" for p in beside)

    def _is_bullet_of_sentences(self, paragraph: Paragraph, following: Paragraph) -> bool:
        before = self.marks.preceding(paragraph)
        return begins_sentence(paragraph) and all(
            p is not None
            and p.kind == "item"
            and begins_sentence(p)
            and self.marks.ending(p).kind == "ended"
            and p.text.rstrip(" ”\"’)").endswith(".")
            for p in (before, following)
        )

    def _begins_section(self, paragraph: Paragraph) -> bool:
        return any(label.style in SECTIONS for label in paragraph.labels)

    def _ends_or_runs_on(self, following: Paragraph) -> bool:
        """Whether the second half ends in a mark, or is the first line of text that was wrapped and not joined."""
        if self.marks.ending(following).kind == "ended":
            return True
        return self.marks.is_wrapped and self.marks.goes_on_in_line(following, self.marks.following(following))

    def _shortest_half(self, paragraph: Paragraph) -> int:
        item = self.marks.item(paragraph)
        sure = item is not None or begins_sentence(paragraph) or paragraph.text.startswith("``")
        return _SHORTEST_HALF_OF_SENTENCE if sure else _SHORTEST_HALF

    def _heads_wrapped(self, following: Paragraph) -> bool:
        """Whether a few words are the first line of wrapped text: the rest of a line that was broken in two."""
        below = self.marks.following(following)
        return below is not None and not below.labels and not below.blank_before and self.marks.is_wrapped

    def _may_run_on_flush(self, item: Item, following: Paragraph) -> bool:
        """Whether an item is the last of a list that is one sentence, whose main verb comes in ``following``."""
        if item.series.items[-1] is not item or self.marks.is_set_in(item.paragraph, following):
            return False
        others = [other.paragraph for other in item.series.items[:-1]]
        if begins_sentence(item.paragraph) and all(map(begins_sentence, others)):
            return False
        if not self.has_flush_habit and not _MAIN_CLAUSE.match(following.text):
            return False
        if not others:
            return item.label.style in _PHRASES
        if _AND_OR.match(following.text) and all(SEMICOLON.search(other.text) for other in others):
            return False
        return not all(other.text.rstrip().endswith(".") for other in others)

    @cached_property
    def has_flush_habit(self) -> bool:
        """Whether more than one list of the document stops at a comma above a line set flush, in lower case."""
        found = 0
        for item in self.structure.outline.items.values():
            if item.series.items[-1] is item and self.marks.ending(item.paragraph).kind == "comma":
                below = self.marks.following(item.paragraph)
                found += below is not None and not below.labels and below.text[:1].islower()
        return found > 1

    def _is_below_list(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph before goes on as well: lines of one sentence, set one below the other."""
        before = self.marks.preceding(paragraph)
        return before is not None and not before.labels and self.marks.ending(before).kind in ("comma", "colon")

    @cached_property
    def _unlabelled(self) -> Counter[bool]:
        """How many unlabelled lines of the document end in a comma, bullets (True) apart from others."""
        return Counter(
            p.kind == "item"
            for p in self.marks.paragraphs
            if not p.labels and self.marks.is_prose(p) and self.marks.ending(p).kind == "comma"
        )

    def _is_lone(self, paragraph: Paragraph) -> bool:
        """Whether no other unlabelled line of its kind ends in a comma."""
        return self._unlabelled[paragraph.kind == "item"] <= 1

    def _has_habit(self, item: Item) -> bool:
        """Whether items like this one end in a comma as a habit, as the paragraphs of statutes do."""
        others = [other.paragraph for other in item.series.items if other is not item]
        if len(others) >= _FEWEST_TELLING and all(SEMICOLON.search(p.text) or _is_sentence(p) for p in others):
            return False
        items, commas = self._commas[_kind(item)]
        return commas > max(1, _HABIT_SHARE * items)

    @cached_property
    def _commas(self) -> dict[tuple[bool, bool], tuple[int, int]]:
        """For each kind of item: how many there are, how many end in a comma."""
        counts: dict[tuple[bool, bool], tuple[int, int]] = {}
        for item in self.structure.outline.items.values():
            items, commas = counts.get(_kind(item), (0, 0))
            counts[_kind(item)] = (items + 1, commas + self._ends_on_list_comma(item.paragraph))
        return counts

    def _ends_on_list_comma(self, paragraph: Paragraph) -> bool:
        """Whether a comma stands where those of lists do: before the next label, or before text set flush."""
        if self.marks.ending(paragraph).kind != "comma":
            return False
        below = self.marks.following(paragraph)
        return below is not None and (bool(below.labels) or below.text[:1].islower())


def _is_sentence(paragraph: Paragraph) -> bool:
    return begins_sentence(paragraph) and paragraph.text.rstrip(" ”\"’").endswith(".")


def _kind(item: Item) -> tuple[bool, bool]:
    return item.label.style in _SUBSECTIONS, begins_sentence(item.paragraph)
