"""Words written twice running: 进行进行, the the."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.finding import Edit, Finding
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.overlaps import doubled
from doclint.checks.repetition.prose import Prose, prose
from doclint.structure.structure import Structure

_LONGEST = 12
"""Characters of a phrase that is written twice; longer ones are sentences."""

_CHINESE = re.compile(r"[\u4e00-\u9fff]+")

_SINGLE = re.compile(
    r"(?<![目打有])的的(?!确|士|卡)|(?<![为除罢受完未])了了(?!解|却|结|断|然|望|无|事)|(?<![共祥温饱柔缓总])和和(?!美|气|平|睦|谐|顺|解|约|善|乐)"
    r"|(?<![参授赋给])与与(?!会|时|否|此)|(?<![涉以普])及及(?!时|早|格|其)|(?<![存现正所旨实内外潜不])在在(?![场位册建校职岗逃押线此于])|(?<![于但可就还只凡若总便正倒要也都不])是是(?!否|非)"
)
_MEANT = re.compile(
    "研究|讨论|商量|考虑|学习|休息|打扫|收拾|了解|认识|调查|非常|许多|很多|多少|慢慢|谢谢|重点|哗啦|意思|锻炼|检查|整理|参考"
)
"""Words said twice on purpose: 研究研究."""

_RARE = 2.0
"""The weight (structure.vocabulary) from which on two characters side by side are hardly a word of their own."""

_SUFFIXES = frozenset("团会员人者性化部厅局所站家长权法组地区线机器品费票证员類类")
"""What makes another word of the second half: 代表|代表团."""

_COUNTED = re.compile(r"^[一二三四五六七八九十两几每]")

_ENGLISH = re.compile(
    r"\b(the|of|and|to|in|for|on|by|with|at|from|is|are|be|was|were|as|or|shall|may|not|this|which|will|its|an|a|has|have"
    r"|[a-z]{5,})( +)(\1)\b(?![-'’])",
    re.IGNORECASE,
)
_ENGLISH_MEANT = frozenset({"very", "is", "which", "bye"})
"""What a sentence may need twice (what it is is …)."""


def stuttered_words(structure: Structure, options: Options) -> Iterator[Finding]:
    """Words and phrases that stand twice, one right after the other; the edit takes the second one off."""
    whole = prose(structure)
    if structure.english:
        yield from _english(whole)
    else:
        yield from _chinese(whole)


def _english(whole: Prose) -> Iterator[Finding]:
    for match in _ENGLISH.finditer(whole.text):
        word = match[1]
        if word in _ENGLISH_MEANT or match[3][0].isupper():
            continue
        yield _finding(whole, match.start(), match.start(3), match.end(), word)


def _chinese(whole: Prose) -> Iterator[Finding]:
    for match in _SINGLE.finditer(whole.text):
        yield _finding(whole, match.start(), match.start() + 1, match.end(), match[0][0])
    found: set[int] = set()
    for period in range(2, _LONGEST + 1):
        for start, end in doubled(whole.text, period):
            phrase = whole.text[start : start + period]
            if end - start >= 3 * period or not _CHINESE.fullmatch(phrase):
                continue
            if not _is_stutter(whole.text, start, phrase):
                continue
            if start in found:
                continue
            found.add(start)
            yield _finding(whole, start, start + period, start + 2 * period, phrase)


def _is_stutter(text: str, start: int, phrase: str) -> bool:
    """Whether a phrase that stands twice was meant once. Not so where the two halves belong to other words:
    构建|共建共治, 集装箱|装箱, 代表|代表团.
    """
    if len(set(phrase)) == 1 or _MEANT.fullmatch(phrase) or _COUNTED.match(phrase):
        return False
    if text.find(phrase * 2, start + 1) >= 0 or text.find(phrase * 2) < start:
        return False  # said so again elsewhere: a term
    if len(phrase) > 2:
        return True
    from doclint.structure.vocabulary import weights

    common = weights(False)
    before, after = text[start - 1 : start], text[start + 4 : start + 5]
    return (
        common.get(phrase, _RARE) < _RARE
        and common.get(before + phrase[0], _RARE) >= _RARE
        and after not in _SUFFIXES
    )


def _finding(whole: Prose, start: int, second: int, end: int, word: str) -> Finding:
    return Finding(whole.place(start, end), {"text": word}, (), (Edit(whole.place(second, end), ""),))
