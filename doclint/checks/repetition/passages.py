"""The paragraphs that are compared, each with the text it is compared by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

COMPARED = frozenset({"body", "attachment", "embedded"})
"""Parts in which a text is said once. Heads, signatures, tables, contents and quotations repeat by their nature."""

_ENGLISH_LETTER = 0.4
"""Of a Chinese character: five letters of English, a short word, carry what two characters do."""

_END_MARKS = "。；;.,，、：: "
_CONJUNCTIONS = (" and", " or", "；和", "；或", "；或者", "；以及")
_BEFORE_THE_LAST = lazy_pattern(r"[;,；] ?(?:and|or|和|或者?|以及)$")
"""What joins the last but one item of a list to the last."""

_WORD = lazy_pattern(r"[^\W\d_]")
_WIDE = lazy_pattern(r"[\u3040-\u30ff\u4e00-\u9fff]")

_TO_FILL_IN = lazy_pattern(r"[_＿….□○☐×Xx](?:(?<=[_＿])[_＿]|(?<=…)…|(?<=\.)\.{3}|(?<=[□○☐×Xx])[□○☐×Xx])")
"""One class of characters in front, so that the search runs from one of them to the next."""
_FOR_A_TEXT = lazy_pattern(
    r".{0,11}[：:]$|[（(]?(?:签字|签名|签章|盖章|公章|年.{0,3}月.{0,3}日)"
    r"|\W*(?:略|无|同上|已?[删刪]除|废止|廢止|空白|此页无正文|以下空白|Repealed|Reserved|Omitted|Expired|\[?Reserved\]?)\W*$",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Whether a text is a line of a form to be filled in, a short lead-in, or a word for a text that is not there."""
    return _TO_FILL_IN.search(text) is not None or _FOR_A_TEXT.match(text) is not None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph to compare: ``key`` is its text without labels, spaces and marks at the end, ``size`` its length
    in Chinese characters (options.min_chars).
    """

    paragraph: Paragraph
    key: str
    size: float
    unit: int

    @property
    def index(self) -> int:
        return self.paragraph.index

    @property
    def item(self) -> bool:
        """Whether it is an item of a list by label or by list marker."""
        return bool(self.paragraph.labels) or bool(self.paragraph.marker)

    @property
    def heading(self) -> bool:
        return self.paragraph.kind == "heading"


def passages(structure: Structure) -> list[Passage]:
    """The paragraphs that are compared, in order; of lines that go round in circles those of the first round."""
    return structure.kept("repetition.passages", lambda: _once(structure))


def all_passages(structure: Structure) -> list[Passage]:
    """The same with every round."""
    return structure.kept("repetition.all_passages", lambda: _passages(structure))


_MOST_LINES = 6
"""Lines that repeat as a group."""
_ROUNDS = 4
"""Rounds from which on lines are a loop, which is one finding (DUP007)."""


def rounds(structure: Structure) -> list[tuple[list[Passage], int]]:
    """Groups of passages in which the first few, their number beside it, come again once or more, one behind the other;
    headings left out.
    """
    return structure.kept("repetition.rounds", lambda: list(_rounds(all_passages(structure))))


def _rounds(compared: Sequence[Passage]) -> Iterator[tuple[list[Passage], int]]:
    lines = [passage for passage in compared if not passage.heading]
    keys = [passage.key for passage in lines]
    at = 0
    while at + 1 < len(keys):
        period = 0 if keys[at] == keys[at + 1] else _period(keys, at)
        if not period:
            at += 1
            continue
        end = at
        while end + period < len(keys) and keys[end] == keys[end + period]:
            end += 1
        yield lines[at : end + period], period
        at = end + period - 1 if (end - at) // period + 1 >= _ROUNDS else at + 1


def _period(keys: Sequence[str], at: int) -> int:
    """After how many lines, up to _MOST_LINES, the line at ``at`` and the next one come again; 0 if they do not."""
    for period in range(2, _MOST_LINES + 1):
        if keys[at : at + 2] == keys[at + period : at + period + 2]:
            return period
    return 0


def _once(structure: Structure) -> list[Passage]:
    compared = all_passages(structure)
    again = {
        passage.index
        for group, period in rounds(structure)
        if len(group) // period >= _ROUNDS
        for passage in group[period:]
    }
    return [passage for passage in compared if passage.index not in again] if again else compared


def key_of(text: str, english: bool) -> str:
    """A text as it is compared: spaces off (English: made single), marks at the end off."""
    key = (" " if english else "").join(text.split()).rstrip(_END_MARKS)
    return _BEFORE_THE_LAST.sub("", key).rstrip(_END_MARKS) if key.endswith(_CONJUNCTIONS) else key


def size_of(key: str, english: bool) -> float:
    """The length of a text in Chinese characters."""
    return len(key) * _ENGLISH_LETTER if english else float(len(key))


def _passages(structure: Structure) -> list[Passage]:
    english = structure.english
    names, units = structure.parts.names, structure.parts.unit_of
    out = []
    for paragraph in structure.paragraphs:
        if names[paragraph.index] not in COMPARED:
            structure.left_out("part-of-check", paragraph, part=names[paragraph.index])
            continue
        body = paragraph.body
        if structure.house.is_boilerplate(body):
            structure.left_out("boilerplate", paragraph)
            continue
        key = key_of(body, english)
        if key and (_WORD if english else _WIDE).search(key) and not is_placeholder(body):
            out.append(Passage(paragraph, key, size_of(key, english), units[paragraph.index]))
        else:
            structure.left_out("placeholder" if key else "nothing-but-a-label", paragraph)
    return out


def label_text(paragraph: Paragraph) -> str:
    """The label of a paragraph as written, "" without one."""
    return paragraph.labels[-1].text if paragraph.labels else ""


def row(structure: Structure, paragraph: Paragraph) -> int:
    """The line of the source, from 1, in which a paragraph begins."""
    return structure.document.locate(paragraph.span.start).row
