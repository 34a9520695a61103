"""Words written twice running: 进行进行, the the."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doclint.checks.finding import Edit, Finding
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.overlaps import doubled
from doclint.checks.repetition.prose import Prose, prose
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_LONGEST = 12
"""Characters of a phrase that is written twice; longer ones are sentences."""

_CHINESE = lazy_pattern(r"[\u4e00-\u9fff]+")

_SINGLE = lazy_pattern(r"([的了和与及在是])\1")
_BEFORE_SINGLE = {
    "的": "目打有似", "了": "为除罢受完未", "和": "共祥温饱柔缓总谦", "与": "参授赋给", "及": "涉以普危波",
    "在": "存现正所旨实内外潜自", "是": "于但可就还只凡若总便正倒要也都不",
}  # fmt: skip
_AFTER_SINGLE = {
    "的": "确士卡", "了": "解却结断然望无事", "和": "美气平睦谐顺解约善乐", "与": "会时否此", "及": "时早格其",
    "在": "场位册建校职岗逃押线此于", "是": "否非",
}  # fmt: skip
"""Characters that make a word of the first or of the second of two: 目的|的, 为了|了解."""

_MEANT = lazy_pattern(
    "研究|讨论|商量|考虑|学习|休息|打扫|收拾|了解|认识|调查|非常|许多|很多|多少|慢慢|谢谢|重点|哗啦|意思|锻炼|检查|整理|参考"
)
"""Words said twice on purpose: 研究研究."""

_FUNCTION = frozenset("的和与及或等在对为是将以由向从把被并而也都按未已应须，。；：、“”（）\n ")
"""What stands before a word and is no part of one."""

_RARE = 2.0
"""The weight (structure.vocabulary) from which on two characters side by side are hardly a word of their own."""

_SUFFIXES = frozenset("团会员人者性化部厅局所站家长权法组地区线机器品费票证员類类")
"""What makes another word of the second half: 代表|代表团."""

_COUNTED = lazy_pattern(r"^[一二三四五六七八九十两几每]")

_ENGLISH = lazy_pattern(r"\b([a-z]+)( +)(\1)\b(?![-'’])", re.IGNORECASE)
_ENGLISH_SHORT = frozenset(
    ["the", "of", "and", "to", "in", "for", "on", "by", "with", "at", "from", "is", "are", "be", "was", "were", "as", "or", "shall", "may", "not", "this", "which", "will", "its", "an", "a", "has", "have"]
)
"""Short words that nobody says twice; of others, those of so many letters:"""
_ENGLISH_LONG = 5
_ENGLISH_MEANT = frozenset({"very", "is", "which", "bye"})
"""What a sentence may need twice (what it is is …)."""


def stuttered_words(structure: Structure, options: Options) -> Iterator[Finding]:
    """Words and phrases that stand twice, one right after the other; the edit takes the second one off."""
    whole = prose(structure)
    if structure.english:
        yield from _english(structure, whole)
    else:
        yield from _chinese(structure, whole)


def _english(structure: Structure, whole: Prose) -> Iterator[Finding]:
    for match in _ENGLISH.finditer(whole.text):
        word = match[1]
        if len(word) < _ENGLISH_LONG and word.lower() not in _ENGLISH_SHORT:
            continue
        if word in _ENGLISH_MEANT or match[3][0].isupper():
            structure.passed("said-twice-on-purpose", whole.place(match.start(), match.end()), word=word)
            continue
        # With the space before it: what is left stands as far apart as words do.
        yield _finding(whole, match.start(), match.start(2), match.end(), word)


def _chinese(structure: Structure, whole: Prose) -> Iterator[Finding]:
    text = whole.text
    for match in _SINGLE.finditer(text):
        start, end = match.span()
        char = match[1]
        if text[start - 1 : start] in _BEFORE_SINGLE[char] or text[end : end + 1] in {*_AFTER_SINGLE[char], char}:
            structure.passed("two-words", whole.place(start, end), word=char)
            continue
        yield _finding(whole, start, start + 1, end, char)
    candidates = [
        (start, text[start : start + period])
        for start, end, period in doubled(text, range(2, _LONGEST + 1))
        if end - start < 3 * period and _CHINESE.fullmatch(text, start, start + period)
    ]
    often = Counter(phrase for _, phrase in candidates)
    terms = _terms(text, candidates)
    for start, phrase in candidates:
        if phrase not in terms and _is_stutter(text, start, phrase):
            yield _finding(whole, start, start + len(phrase), start + 2 * len(phrase), phrase)
        elif structure.notes is not None:
            reason = "said-so-elsewhere" if phrase in terms else "two-words"
            structure.passed(reason, whole.place(start, start + 2 * len(phrase)), word=phrase, count=often[phrase])


def _terms(text: str, candidates: list[tuple[int, str]]) -> set[str]:
    """The phrases that stand twice running more than once, each time behind or before the same character: part of a term,
    such as 集装箱装箱. A slip that was made twice stands among other words.
    """
    sides: dict[str, tuple[set[str], set[str]]] = {}
    often = Counter(phrase for _, phrase in candidates)
    for start, phrase in candidates:
        before, after = sides.setdefault(phrase, (set(), set()))
        before.add(text[start - 1 : start] if start else "")
        end = start + 2 * len(phrase)
        after.add(text[end : end + 1])
    return {
        phrase
        for phrase, both in sides.items()
        if often[phrase] > 1 and any(len(side) == 1 and not side & _FUNCTION for side in both)
    }


def _is_stutter(text: str, start: int, phrase: str) -> bool:
    """Whether a phrase that stands twice was meant once. Not so where the two halves belong to other words:
    构建|共建共治, 代表|代表团.
    """
    if len(set(phrase)) == 1 or _MEANT.fullmatch(phrase) or _COUNTED.match(phrase):
        return False
    if len(phrase) > 2:
        return True
    from doclint.structure.vocabulary import weights

    common = weights(False)
    before, after = text[start - 1 : start], text[start + 4 : start + 5]
    return (
        common.get(phrase, _RARE) < _RARE
        and (before in _FUNCTION or common.get(before + phrase[0], _RARE) >= _RARE)
        and after not in _SUFFIXES
    )


def _finding(whole: Prose, start: int, second: int, end: int, word: str) -> Finding:
    return Finding(whole.place(start, end), {"text": word}, (), (Edit(whole.place(second, end), ""),))
