"""Sentences that stand twice in a paragraph, or in two paragraphs that follow one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from doclint.checks.finding import Edit, Finding, Related
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import Passage, is_placeholder, key_of, passages, size_of
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_INLINE_LABEL = lazy_pattern(r"^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|[一二三四五六七八九十]是)")

_STANDING = lazy_pattern(
    r"^[（(【\[][^（）()]*[）)】\]]。?$|^(?:责任|牵头|主办|配合|联系|时间|地点|电话)[^。：:]{0,10}[：:]"
    r"|应当|不得|处[^。]{0,30}[罚元]|罚款|责令|处分|依法|依照|按[^。]*[执办][行理]|provided|承担|责任|的，|之日|为准|以上.{0,20}以下|除外|适用|是否|有权|申请|材料"
)
"""Sentences of law and procedure that belong to each of several cases."""

_LONG = 20
"""Characters of a sentence that no paragraph of 1,000 sound documents holds twice."""
_AMENDS = lazy_pattern(r"改为|amended to read|substitut")

_STOP_BEFORE_SMALL = lazy_pattern(r"\.\s+(?=[a-z])")
"""Where the splitting of sentences sees an abbreviation."""
_CLAUSE_END = "；;"


class _Said(NamedTuple):
    """A sentence: its place in the paragraph and among the sentences of that, and the text it is compared by."""

    paragraph: Paragraph
    start: int
    end: int
    number: int
    text: str
    key: str

    @property
    def span(self) -> Span:
        return self.paragraph.place(self.start, self.end)


def repeated_sentences(structure: Structure, options: Options) -> Iterator[Finding]:
    """Sentences said twice: one right after the other (scope adjacent), or elsewhere in the paragraph or in the one
    before (siblings). Whole paragraphs that repeat are left to the units item and paragraph.
    """
    english = structure.english
    before: dict[str, _Said] = {}
    before_index, before_key = -2, ""
    for passage in passages(structure):
        paragraph = passage.paragraph
        here: dict[str, _Said] = {}
        follows = passage.index == before_index + 1
        whole_repeats = follows and passage.key == before_key
        if passage.heading:
            structure.left_out("heading-no-paragraph", paragraph)
        if passage.size >= options.min_chars and not passage.heading:
            for said in _sentences(structure, passage):
                text, key = said.text, said.key
                if english and options.scope == "adjacent":
                    half = _said_again(text)
                    if size_of(text[half:], english) >= options.min_chars:
                        first = paragraph.place(said.start, said.start + half)
                        span = paragraph.place(said.start + half, said.end)
                        args = {"text": text[half:], "row": structure.document.locate(first.start).row}
                        yield Finding(span, args, (Related(first, "first"),), (Edit(span, ""),))
                if size_of(key, english) < options.min_chars:
                    size = round(size_of(key, english))
                    structure.passed("too-short", paragraph, at=(said.start, said.end), option="min_chars", size=size)
                    continue
                earlier = here.get(key)
                adjoining = earlier is not None and earlier.number == said.number - 1
                if adjoining == (options.scope == "adjacent"):
                    if earlier is None and follows and (adjoining or structure.profile != "law"):
                        earlier = before.get(key)
                    once = adjoining or _said_once(text) or _said_twice_here(said, earlier, english)
                    if earlier is not None and not whole_repeats and once and not _amends(said, earlier):
                        args = {"text": text, "row": structure.document.locate(earlier.span.start).row}
                        edits = (Edit(said.span, ""),) if adjoining else ()
                        yield Finding(said.span, args, (Related(earlier.span, "first"),), edits)
                    elif earlier is not None:
                        reason = "whole-paragraph-repeats" if whole_repeats else "standing-sentence"
                        structure.passed(reason, said.span, other=earlier.span)
                elif earlier is not None:
                    reason = "adjoining-sentences" if adjoining else "sentences-apart"
                    structure.passed(reason, said.span, other=earlier.span, option="scope")
                here[key] = said
        before, before_index, before_key = here, passage.index, passage.key


def _said_twice_here(said: _Said, earlier: _Said | None, english: bool) -> bool:
    """Whether a sentence of some length stands in a paragraph twice: a case is not told twice in one."""
    here = earlier is not None and earlier.paragraph is said.paragraph
    return here and said.text[-1] not in _CLAUSE_END and size_of(said.key, english) >= _LONG


def _amends(said: _Said, earlier: _Said) -> bool:
    """Whether a paragraph says what is to be read in place of what: the old words, then the new ones."""
    return earlier.paragraph is said.paragraph and _AMENDS.search(said.paragraph.text, earlier.end, said.start) is not None


def _sentences(structure: Structure, passage: Passage) -> list[_Said]:
    """The sentences of a passage, made once for the rules that ask for them in their several scopes."""
    kept: dict[int, list[_Said]] = structure.kept("repetition.sentences", dict)
    if passage.index not in kept:
        paragraph, text, english = passage.paragraph, passage.paragraph.text, structure.english
        kept[passage.index] = [
            _Said(paragraph, start, end, number, text[start:end], _INLINE_LABEL.sub("", key_of(text[start:end], english)))
            for number, (start, end) in enumerate(structure.sentences(paragraph))
        ]
    return kept[passage.index]


def _said_again(text: str) -> int:
    """Where, behind a full stop, an English sentence that begins with a small letter stands again; else the text's
    length.
    """
    for match in _STOP_BEFORE_SMALL.finditer(text):
        if text.endswith(text[match.end() :], 0, match.start() + 1):
            return match.end()
    return len(text)


def _said_once(text: str) -> bool:
    """Whether a sentence tells something that need not be said for each case anew."""
    return text[-1] not in _CLAUSE_END and not _STANDING.search(text) and not is_placeholder(text)
