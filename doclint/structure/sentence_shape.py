"""How a paragraph begins and ends as a sentence: with an end mark, a comma, inside a bracket, in mid-word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from doclint.lazy_pattern import lazy_pattern

EndKind = Literal[
    "ended",  # an end mark, also inside closing quotes or before a remark in brackets: 。 ；” 。（财政局负责）
    "colon",  # ： or a dash: something is to follow
    "comma",  # ， or 、
    "opening",  # an opening bracket or quotation mark
    "bare",  # no mark at all
]
StartKind = Literal[
    "plain",
    "mark",  # a closing or separating mark: ，、。）”
    "lower",  # a small letter (English)
]


@dataclass(frozen=True, slots=True)
class Ending:
    """How a text ends; ``at`` is the index of the character that decides it (the last visible one)."""

    kind: EndKind
    at: int


_SPACE = " \t　\xa0\u200b\ufeff\\"
"""Also the backslash with which a converter (pandoc) writes a line break."""
_ENDS = frozenset("。！？；!?;…．.⋯")
_COLONS = frozenset("：:—─－")
_COMMAS = frozenset("，、,､﹐")
_OPENING = frozenset("“‘（(《〈「『【〔[［﹝")
_CLOSING = frozenset("”’）)》〉」』】〕]］﹞\"'*_")
_PAIRS = dict(zip("”’）)》〉」』】〕]］﹞", "“‘（(《〈「『【〔[［﹝", strict=True))
"""Marks of prose; braces are those of programs, formulas and the attributes of images."""
_WIDTH_TWINS = str.maketrans("（）［］", "()[]")


_LONGEST_WORD = 24
_CONJUNCTIONS = frozenset("及或和且")
_NEXT_ITEM = lazy_pattern("[；;][ 　]*(?:以及|及|或|或者|和|并且|且)$")
"""The last item but one of a list may lead to the last: (a)……；以及."""
_LONGEST_CONJUNCTION = 4
_CITATION = lazy_pattern(
    r"(?<!\w)\d+ (?:U\. ?S\. ?C|C\. ?F\. ?R|F\. ?R|Stat|Fed\. ?Reg)\.$|(?<!\w)(?:Pub\. ?L|Nos)\.$"
)
"""Abbreviations that a number follows: 5 U.S.C. 552, Pub. L. 104-4. No sentence ends in one."""


def ending(text: str) -> Ending:
    """How ``text`` ends; white space at its end is passed over."""
    at = len(text) - 1
    while at >= 0 and text[at] in _SPACE:
        at -= 1
    if at < 0:
        return Ending("ended", 0)
    last = text[at]
    if last in _ENDS:
        cited = last == "." and _CITATION.search(text, max(0, at - _LONGEST_WORD), at + 1)
        return Ending("bare" if cited else "ended", at)
    if last in _COMMAS:
        return Ending("comma", at)
    if last in _COLONS or text.endswith("--", 0, at + 1):
        return Ending("colon", at)
    if last in _OPENING:
        return Ending("opening", at)
    if last not in _CLOSING:
        joined = last in _CONJUNCTIONS and _NEXT_ITEM.search(text, max(0, at - _LONGEST_CONJUNCTION), at + 1)
        return Ending("ended" if joined else "bare", at)
    return Ending(_behind_closing(text, at), at)


def _behind_closing(text: str, at: int) -> EndKind:
    """What a text that ends in closing marks ends in: the mark inside them, or before a remark in brackets."""
    inner = at
    while inner >= 0 and (text[inner] in _CLOSING or text[inner] in _SPACE):
        inner -= 1
    if inner < 0:
        return "bare"
    if text[inner] in _ENDS:
        return "ended"
    if text[at] in "）)】］]":
        before = _opener(text, at) - 1
        while before > 0 and text[before] in _SPACE:
            before -= 1
        if before >= 0 and (text[before] in _ENDS or (text[before] in "”）)" and _ends_before(text, before))):
            return "ended"
    if text[inner] in _COMMAS and text[at] in "\"'”’*_]" and "  " not in text[inner:at]:
        return "comma"
    return "bare"


def _ends_before(text: str, at: int) -> bool:
    """Whether the closing mark at ``at`` closes a sentence: 。” or 。（…）."""
    return ending(text[max(0, at + 1 - _LONGEST_REMARK) : at + 1]).kind == "ended"


_LONGEST_REMARK = 400
"""Characters: how far back the bracket before a closing remark is looked for."""


def _opener(text: str, at: int) -> int:
    """The index of the bracket that the one at ``at`` closes, or -1."""
    closing = text[at].translate(_WIDTH_TWINS)
    depth = 0
    for i in range(at, max(-1, at - _LONGEST_REMARK), -1):
        char = text[i].translate(_WIDTH_TWINS)
        if char == closing:
            depth += 1
        elif char == _PAIRS[closing]:
            depth -= 1
            if not depth:
                return i
    return -1


def is_in_brackets(text: str, body: int = 0) -> bool:
    """Whether the whole of ``text`` from ``body`` on is one remark in brackets: （联系人：…，[手机号]）."""
    end = len(text.rstrip(_SPACE)) - 1
    return end > body and text[end] in "）)】］]〕" and _opener(text, end) == body


_BRACKET = lazy_pattern(r"[“”‘’（）()《》〈〉「」『』【】〔〕\[\]［］﹝﹞]")
_DEEPEST_SLIP = 3
"""A closing mark may pass over so many open ones that lost their partner."""


def unclosed(text: str, start: int = 0) -> list[int]:
    """Indices of the opening brackets and quotation marks from ``start`` on that are not closed in ``text``.

    A closing mark without an opening one closes nothing; full and half width of one bracket are the same. An
    apostrophe (’ behind a letter) is no quotation mark.
    """
    open_at: list[int] = []
    for match in _BRACKET.finditer(text, start):
        i = match.start()
        char = text[i].translate(_WIDTH_TWINS)
        if char in "‘’" and i and text[i - 1].isalnum() and text[i - 1].isascii():
            if char == "’" and open_at and text[open_at[-1]] == "‘":
                open_at.pop()
            continue
        if char in _OPENING:
            open_at.append(i)
            continue
        for depth in range(len(open_at) - 1, max(-1, len(open_at) - 1 - _DEEPEST_SLIP), -1):
            if text[open_at[depth]].translate(_WIDTH_TWINS) == _PAIRS[char]:
                del open_at[depth:]
                break
    return open_at


_STARTS_WITH_MARK = lazy_pattern(r"[ \t　]*[，、。；！？）)》〉”’」』】〕％,;](?![（(])|[（(]以下(?:简称|统称|合称)")
_SMALL_LETTER = lazy_pattern(r"(?![ivx]+[.)])(?:[a-z]{2,}|[a-z] )")


def start_kind(text: str, english: bool) -> StartKind:
    """How ``text`` begins: as a sentence does, with a mark that cannot begin one, or with a small letter."""
    if _STARTS_WITH_MARK.match(text):
        return "mark"
    if english and _SMALL_LETTER.match(text):
        return "lower"
    return "plain"


_FULL_STOP = lazy_pattern(r"[。！？；](?![”’」』）)》]*$)")
_ENGLISH_STOP = lazy_pattern(r"(?<=[a-z)”\"’']{2})[.;?!][”\"’')]* +[\"“‘(]?[A-Z]")


def holds_sentence(text: str, start: int, english: bool) -> bool:
    """Whether a sentence ends inside ``text`` behind ``start``: such a text is prose, no heading or name."""
    return (_ENGLISH_STOP if english else _FULL_STOP).search(text, start) is not None


_DANGLING = lazy_pattern(
    r"(?:"
    r"[^有目标]的|(?<![总饱缓调平温亲谦共求])和|(?<![参给授赋付干])与|(?<![普涉危波触顾遍埃企])及|或者?|"
    r"(?<![存所潜内外旨实现好健自正重])在|(?<![应核面校绝相反])对|(?<![合归兼吞撤])并|(?<![反从])而|"
    r"(?<!而)且|(?<!非)但|(?<!以)至|(?<![应活])该|这|那|(?<!可)不|未|每|(?<!比)较|很|(?<![归偿返退])还|"
    r"(?<![成首古])都|若|(?<![大小名干良])将|把|(?<![棉植])被|(?<![自理缘])由|(?<![可所予得难])以|"
    r"(?<![定方转趋导内外单双走去流面倾动意志取风])向|(?<![关终由等低高优属基对])于|(?<!国)其|(?<!来)自|"
    r"通过|进一步|积极|切实|大力|充分|应当|应该|不得|可以|必须|以及|对于|关于|根据|按照|依照|围绕|"
    r"(?<![适反响供效相对呼感回理因])应|(?<!必)须|不能|不宜|不会|各|按|无法|能够|予以|为了|由于|但是|以便|以免|从而|特别是|尤其是"
    r")$"
)
"""Words that no sentence, heading or name ends in, unless they are the end of a longer word (参与, 普及, 存在)."""
_ENGLISH_DANGLING = lazy_pattern(
    r"(?:^|[\s(“\"‘—])(?:the|an?|of|to|in|on|by|for|with|from|at|as|and|or|nor|but|that|which|who|whose|this|these|"
    r"those|its|their|his|her|our|your|is|are|was|were|be|been|shall|will|may|must|can|could|would|should|not|"
    r"than|into|under|upon|between|if|when|where|unless|because|such|any|each|every|other|they|he|she|we)$",
    re.IGNORECASE,
)
_NUMBER_AND_MEASURE = lazy_pattern(
    r"\d[\d,.]*\s*(?:个|家|项|所|名|批|次|条|座|处|万|亿)?$|第$|[一二三四五六七八九十两几多]个$"
)


def dangles(text: str, english: bool) -> bool:
    """Whether ``text`` ends in a word after which a sentence must go on: 的, 和, 应当, the, of."""
    tail = text[-_LONGEST_WORD:].rstrip(_SPACE)
    return (_ENGLISH_DANGLING if english else _DANGLING).search(tail) is not None


def counts_something(text: str) -> bool:
    """Whether ``text`` ends in a number or a measure word without the thing that is counted: 建设 80 个."""
    return _NUMBER_AND_MEASURE.search(text[-_LONGEST_WORD:].rstrip(_SPACE)) is not None
