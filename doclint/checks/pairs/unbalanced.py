"""Brackets and quotation marks whose partner is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doclint.checks.finding import Finding, Related
from doclint.checks.pairs.brackets import are_pairs_of_their_own
from doclint.checks.pairs.options import Options
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph
from doclint.structure.sentence_shape import ending
from doclint.structure.structure import Structure

_LOOKED_AT = frozenset({"body", "attachment", "embedded", "addressee", "annotation", "title"})

_ENGLISH_PAIRS = frozenset({"（）", "“”"})
"""Straight marks have no direction, and single ones are apostrophes."""

_AFTER_QUOTATION = " .,;:)"
"""What stands behind the last mark of an English quotation of several paragraphs, which may have opened pages before."""

_LABEL = lazy_pattern(r"(?:^|[\s　。；;，,、：:])[（(]?(?:[0-9０-９]{1,3}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$")
"""What stands before the lone bracket of a label: 1） a) iv)."""

_FACE = lazy_pattern(r"[:;=]-?$")

_REACH = 12
"""Paragraphs over which a mark may wait for its partner (a bracket round a list, a quotation of several paragraphs)."""

_AT_THE_HEAD = 8
"""Characters: a quotation that opens here may be one of several paragraphs, each opened anew (after a label)."""

_DEEPEST = 12
"""Marks inside one another among which a partner is looked for."""

_STRAIGHT = '"'

_SAME_WIDTH = str.maketrans("()", "（）")
_NARROW = str.maketrans("（）", "()")


@dataclass(slots=True)
class _Open:
    mark: str
    paragraph: Paragraph
    at: int


def unbalanced(structure: Structure, options: Options) -> Iterator[Finding]:
    """A closing mark that nothing opened, an opening mark in a finished paragraph that nothing closes, and a
    quotation mark turned the wrong way (“…“).

    A paragraph that breaks off inside a bracket or quotation is left to the check of completeness.
    """
    pairs = {pair.translate(_SAME_WIDTH) for pair in options.marks}
    if structure.english:
        pairs &= _ENGLISH_PAIRS
    closer = {pair[0]: pair[1] for pair in pairs}
    opener = {pair[1]: pair[0] for pair in pairs}
    marks = {*pairs, *(pair for pair in options.marks if pair.translate(_SAME_WIDTH) in pairs), "“" + _STRAIGHT}
    any_mark = re.compile("[" + re.escape("".join(sorted(marks))) + "]")
    names = structure.parts.names
    waiting: list[_Open] = []
    for paragraph in structure.paragraphs:
        text = paragraph.text
        looked_at = names[paragraph.index] in _LOOKED_AT
        if not looked_at:
            structure.left_out("part-of-check", paragraph, part=names[paragraph.index])
        while waiting and paragraph.index - waiting[0].paragraph.index > _REACH:
            yield from _never_closed(structure, waiting.pop(0), closer)
        stack: list[_Open] = []
        apart = are_pairs_of_their_own(text)
        # “将“甲”改为“乙”。”: none is turned, also where the first one is closed in another paragraph. A turned one is one
        # more of the one and one less of the other.
        nested = text.count("“") - text.count("”") <= 1
        for match in any_mark.finditer(text):
            mark, at = match[0].translate(_SAME_WIDTH), match.start()
            if mark == _STRAIGHT:
                if not apart and stack and stack[-1].mark == "“":
                    stack.pop()  # closed by a straight mark: a matter of width
            elif mark in closer:
                if mark == "“" and not nested and stack and stack[-1].mark == "“":
                    first = stack.pop()
                    if looked_at:
                        yield _turned(first, paragraph, at)
                else:
                    stack.append(_Open(mark, paragraph, at))
            elif mark not in opener:
                continue
            elif any(one.mark == opener[mark] for one in stack[-_DEEPEST:]):
                while stack[-1].mark != opener[mark]:
                    waiting.append(stack.pop())
                stack.pop()
            elif _is_label(text, at, mark):
                structure.passed("bracket-of-a-label", paragraph, at=(at, at + 1), mark=text[at])
            else:
                partner = next((one for one in reversed(waiting) if one.mark == opener[mark]), None)
                if partner is not None:
                    waiting.remove(partner)
                    there = partner.paragraph.place(partner.at, partner.at + 1)
                    structure.passed("partner-elsewhere", paragraph, at=(at, at + 1), other=there, mark=text[at])
                elif structure.english and mark == "”" and not text[at + 1 :].strip(_AFTER_QUOTATION):
                    structure.passed("quotation-of-paragraphs", paragraph, at=(at, at + 1))
                elif looked_at and paragraph.index not in structure.quoted:
                    yield Finding(paragraph.place(at, at + 1), _args(text, at, opener[mark]), variant="closing")
                elif looked_at:
                    structure.passed("in-quotation", paragraph, at=(at, at + 1))
        waiting += stack
        waiting.sort(key=lambda one: (one.paragraph.index, one.at))
    for one in waiting:
        yield from _never_closed(structure, one, closer)


def _never_closed(structure: Structure, one: _Open, closer: Mapping[str, str]) -> Iterator[Finding]:
    """The finding for a mark that waits in vain, if its paragraph is finished and no quotation of several."""
    paragraph, text = one.paragraph, one.paragraph.text
    place = paragraph.place(one.at, one.at + 1)
    if structure.parts.names[paragraph.index] not in _LOOKED_AT:
        return
    if ending(text).kind != "ended":
        structure.passed("breaks-off-inside", place, mark=text[one.at])
        return
    if one.mark == "“" and (
        {paragraph.index, paragraph.index + 1} & structure.quoted or _opens_several(structure, one)
    ):
        structure.passed("quotation-of-paragraphs", place)
        return
    yield Finding(place, _args(text, one.at, closer[one.mark]), variant="opening")


def _opens_several(structure: Structure, one: _Open) -> bool:
    """Whether the mark stands at the head of its paragraph and the next one opens a quotation, too. In English the first
    paragraph of a quotation may be all that is quoted of it.
    """
    if one.at >= _AT_THE_HEAD:
        return False
    if structure.english or one.paragraph.index + 1 >= len(structure.paragraphs):
        return structure.english
    following = structure.paragraphs[one.paragraph.index + 1].text.rstrip()
    return "“" in following[:_AT_THE_HEAD] and ("”" not in following or "”" in following[-2:])


def _is_label(text: str, at: int, mark: str) -> bool:
    before = text[max(0, at - 6) : at]
    return mark == "）" and bool(_LABEL.search(before) or _FACE.search(before))


def _turned(first: _Open, paragraph: Paragraph, at: int) -> Finding:
    opened = Related(paragraph.place(first.at, first.at + 1), "opened")
    return Finding(paragraph.place(at, at + 1), _args(paragraph.text, at, "”"), (opened,), variant="turned")


def _args(text: str, at: int, partner: str) -> dict[str, object]:
    if text[at] in "()":
        partner = partner.translate(_NARROW)
    return {"mark": text[at], "partner": partner, "text": text[max(0, at - 8) : at + 9]}
