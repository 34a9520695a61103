"""Sentences that stand twice in a paragraph, or in two paragraphs that follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Edit, Finding, Related
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import PLACEHOLDER, key_of, passages, size_of
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_INLINE_LABEL = lazy_pattern(r"^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|[一二三四五六七八九十]是)")

_STANDING = lazy_pattern(
    r"^[（(【\[][^（）()]*[）)】\]]。?$|^(?:责任|牵头|主办|配合|联系|时间|地点|电话)[^。：:]{0,10}[：:]"
    r"|应当|不得|处[^。]{0,30}[罚元]|罚款|责令|处分|依法|依照|按[^。]*[执办][行理]|provided|承担|责任|的，|之日|为准|以上.{0,20}以下|除外|适用|是否|有权|申请|材料"
)
"""Sentences of law and procedure that belong to each of several cases."""

_STOP_BEFORE_SMALL = lazy_pattern(r"\.\s+(?=[a-z])")
"""Where the splitting of sentences sees an abbreviation."""
_CLAUSE_END = "；;"


def repeated_sentences(structure: Structure, options: Options) -> Iterator[Finding]:
    """Sentences said twice: one right after the other (scope adjacent), or elsewhere in the paragraph or in the one
    before (siblings). Whole paragraphs that repeat are left to the units item and paragraph.
    """
    english = structure.english
    before: dict[str, tuple[Span, int]] = {}
    before_index, before_key = -2, ""
    for passage in passages(structure):
        paragraph = passage.paragraph
        here: dict[str, tuple[Span, int]] = {}
        follows = passage.index == before_index + 1
        whole_repeats = follows and passage.key == before_key
        if passage.heading:
            structure.left_out("heading-no-paragraph", paragraph)
        if passage.size >= options.min_chars and not passage.heading:
            for number, sentence in enumerate(structure.sentences(paragraph)):
                text = paragraph.text[sentence.start : sentence.end]
                if english and options.scope == "adjacent":
                    half = _said_again(text)
                    if size_of(text[half:], english) >= options.min_chars:
                        first = paragraph.place(sentence.start, sentence.start + half)
                        span = paragraph.place(sentence.start + half, sentence.end)
                        args = {"text": text[half:], "row": structure.document.locate(first.start).row}
                        yield Finding(span, args, (Related(first, "first"),), (Edit(span, ""),))
                key = _INLINE_LABEL.sub("", key_of(text, english))
                span = paragraph.place(sentence.start, sentence.end)
                if size_of(key, english) < options.min_chars:
                    structure.passed("too-short", span, option="min_chars", size=round(size_of(key, english)))
                    continue
                earlier = here.get(key)
                adjoining = earlier is not None and earlier[1] == number - 1
                if adjoining == (options.scope == "adjacent"):
                    if earlier is None and follows:
                        earlier = before.get(key)
                    if earlier is not None and not whole_repeats and (adjoining or _said_once(text)):
                        args = {"text": text, "row": structure.document.locate(earlier[0].start).row}
                        edits = (Edit(span, ""),) if adjoining else ()
                        yield Finding(span, args, (Related(earlier[0], "first"),), edits)
                    elif earlier is not None:
                        reason = "whole-paragraph-repeats" if whole_repeats else "standing-sentence"
                        structure.passed(reason, span, other=earlier[0])
                elif earlier is not None:
                    reason = "adjoining-sentences" if adjoining else "sentences-apart"
                    structure.passed(reason, span, other=earlier[0], option="scope")
                here[key] = (span, number)
        before, before_index, before_key = here, passage.index, passage.key


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
    return text[-1] not in _CLAUSE_END and not _STANDING.search(text) and not PLACEHOLDER.search(text)
