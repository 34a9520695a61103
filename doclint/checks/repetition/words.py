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
    "的": "目标打", "了": "为除罢受完未", "和": "共祥温饱柔缓总谦", "与": "参授赋给", "及": "涉以普危波",
    "在": "存现正所旨实内外潜自", "是": "于但可就还只凡若总便正倒要也都不",
}  # fmt: skip
_AFTER_SINGLE = {
    "的": "确士卡", "了": "解却结断然望无事", "和": "美气平睦谐顺解约善乐", "与": "会时否此", "及": "时早格其",
    "在": "场位册建校职岗逃押线此于", "是": "否非",
}  # fmt: skip
"""Characters that make a word of the first or of the second of two: 目的|的, 标的|的, 为了|了解. No 有: 所有的的 is a slip."""

_MEANT = lazy_pattern(
    "研究|讨论|商量|考虑|学习|休息|打扫|收拾|了解|认识|调查|非常|许多|很多|多少|慢慢|谢谢|重点|哗啦|意思|锻炼|检查|整理|参考"
)
"""Words said twice on purpose: 研究研究."""

_FUNCTION = frozenset("的和与及或等在对为是将以由向从把被并而也都按未已应须，。；：、“”（）\n ")
"""What stands before a word and is no part of one."""
_EDGE = re.escape("".join(sorted(_FUNCTION)))
_NOUN_ENDS = "的和与及或等，。；：、”）\\n"
"""What stands behind a noun and hardly behind 应当 or 发布."""

_RARE = 2.0
"""The weight (structure.vocabulary) from which on two characters side by side are hardly a word of their own."""

_SUFFIXES = frozenset("团会员人者性化部厅局所站家长权法组地区线机器品费票证员類类")
"""What makes another word of the second half: 代表|代表团."""

_COUNTED = lazy_pattern(r"^[一二三四五六七八九十两几每]")

_AGENTS = frozenset("组织代表领导指挥编辑翻译导演教练裁判监理监察代理督导公证保管看护监护組織領導指揮編輯"[i : i + 2] for i in range(0, 44, 2))
"""Who does something and the doing of it: 集体经济组织|组织开展, 人大代表|代表人民."""
_RULES = frozenset({"规定", "决定", "约定", "規定", "決定", "約定"})
"""A text and what it does: 本规定|规定的期限."""
_TEXTS = ("本", "该", "此", "該", "有关", "相关", "暂行", "若干", "补充", "特别", "试行", "专门")
"""What stands before a text that is named."""
_DOING = lazy_pattern(
    r"(?:依法|应当|可以|负责|积极|共同|统一|认真|有效|定期|不得|必须|需要|能够|自行|分别|直接|主动|牵头|联合|继续|广泛|精心"
    r"|及时|加强|具体|参与|开始|已经|正在|予以|进行|未经|做好|搞好|推动|集中|统筹|切实|全面|重新|[可再不拟]|(?<![主重首须需])要)$"
)
"""What stands before a verb and makes no noun of it: 依法组织组织开展 is a slip."""
_SAID_AGAIN = ("再", "又", "还")
"""学习学习再学习"""

_ENGLISH = lazy_pattern(r"\b([a-z]+)( +)(\1)\b(?![-'’])", re.IGNORECASE)
_ENGLISH_SHORT = frozenset(
    ["the", "of", "and", "to", "in", "for", "on", "by", "with", "at", "from", "is", "are", "be", "was", "were", "as", "or", "shall", "may", "not", "this", "which", "will", "its", "an", "a", "has", "have"]
)
"""Short words that nobody says twice; of others, those of so many letters:"""
_ENGLISH_LONG = 5
_ENGLISH_MEANT = frozenset({"very", "is", "which", "bye"})
"""What a sentence may need twice (what it is is …)."""
_BELONGS_TO_VERB = {
    "on": "carried|carry|carries|carrying|relied|based|acted|going|goes|put|called", "for": "provided|called|paid|applied|accounted|asked",
    "in": "brought|came|come|handed|put|called|engaged", "with": "complied|dealt|concerned", "by": "stood|abided",
    "to": "adhered", "at": "arrived|aimed",
}  # fmt: skip
"""The verb before the first of two small words that takes it along: activities carried on|on the premises."""
_LATIN = ("re", "rem", "personam", "camera", "vitro", "situ", "kind", "lieu", "loco", "absentia", "vivo", "utero")
"""in in re: the second begins an expression of its own."""


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
        if _are_two_english_words(whole.text, match):
            structure.passed("two-words", whole.place(match.start(), match.end()), word=word)
            continue
        # With the space before it: what is left stands as far apart as words do.
        yield _finding(whole, match.start(), match.start(2), match.end(), word)


_VERB = lazy_pattern(r"([a-z]+) $")
_LONGEST_VERB = 12
_EXPRESSION = lazy_pattern(r" ([a-z]+)\b")


def _are_two_english_words(text: str, match: re.Match[str]) -> bool:
    """Whether the two belong to different words (carried on|on the land, in|in re) or are a name in Latin: Bison bison."""
    word, start = match[1], match.start()
    if word[0].isupper() and word not in _ENGLISH_SHORT:
        from doclint.structure.vocabulary import RAREST, STEP, terms, weight

        return all(weight(term, True) >= STEP * RAREST for term in terms(word, True))
    verb = _VERB.search(text[max(start - _LONGEST_VERB, 0) : start])
    if verb is not None and word in _BELONGS_TO_VERB and verb[1] in _BELONGS_TO_VERB[word].split("|"):
        return True
    expression = _EXPRESSION.match(text, match.end())
    return word == "in" and expression is not None and expression[1] in _LATIN


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
    searched = 0
    for start, phrase in candidates:
        stutter = phrase not in terms and _is_stutter(text, start, phrase) and not _restates_heading(structure, whole, start)
        if stutter and searched < _MOST_SEARCHED:
            searched += 1
            stutter = not _are_two_terms(text, start, phrase)
        if stutter:
            yield _finding(whole, start, start + len(phrase), start + 2 * len(phrase), phrase)
        elif structure.notes is not None:
            reason = "said-so-elsewhere" if phrase in terms else "two-words"
            structure.passed(reason, whole.place(start, start + 2 * len(phrase)), word=phrase, count=often[phrase])


def _restates_heading(structure: Structure, whole: Prose, start: int) -> bool:
    """Whether a heading and the text that takes it up stand in one line, whose line break was lost."""
    at = whole.place(start, start + 1).start
    paragraph = structure.paragraphs[structure.paragraph_at(at)]
    return paragraph.run_on and bool(paragraph.labels) and paragraph.place(paragraph.labels[-1].body, None).start == at


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
    size = len(phrase)
    if len(set(phrase)) == 1 or _MEANT.fullmatch(phrase) or _COUNTED.match(phrase):
        return False
    before, after = text[max(start - 1, 0) : start], text[start + 2 * size : start + 2 * size + 1]
    if _is_half_of_another(text, start, phrase):
        return False
    if size > 2:
        return True
    from doclint.structure.vocabulary import weights

    common = weights(False)
    return (
        common.get(phrase, _RARE) < _RARE
        and (before in _FUNCTION or common.get(before + phrase[0], _RARE) >= _RARE)
        and after not in _SUFFIXES
    )


def _is_half_of_another(text: str, start: int, phrase: str) -> bool:
    """Whether the first of two equal halves ends what stands before it, and the second begins what follows:
    直接管理的航道|的航道保护范围, 经济组织|组织开展, 本规定|规定的, 学习学习|再学习.
    """
    end = start + 2 * len(phrase)
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    goes_on = bool(_CHINESE.match(after)) and after not in _FUNCTION
    if phrase[0] == "的":
        return goes_on and after != phrase[0]
    if after in _SAID_AGAIN and text.startswith(phrase, end + 1):
        return True
    if phrase in _RULES:
        return text.endswith(_TEXTS, 0, start)
    return phrase in _AGENTS and goes_on and before not in _FUNCTION and not _DOING.search(text[max(start - 3, 0) : start])


_NEIGHBOURS = 2
"""Characters on each side that make a term with a word: 有限|公司, 公司|章程."""


_MOST_SEARCHED = 100
"""Places of a document for which all of it is searched: sound documents have a few."""
_OFTEN = 2
"""A term that is said so often, the place in question counted, is one wherever it stands."""


def _are_two_terms(text: str, start: int, phrase: str) -> bool:
    """Whether the document has both terms elsewhere, each for itself, and never the one that a slip would have doubled:
    股份有限公司|公司章程, where it speaks of 有限公司 and of 公司章程 but not of 有限公司章程.
    """
    end = start + 2 * len(phrase)
    before, after = text[max(start - _NEIGHBOURS, 0) : start], text[end : end + _NEIGHBOURS]
    if not all(len(side) == _NEIGHBOURS and _CHINESE.fullmatch(side) for side in (before, after)):
        return False
    return (
        before + phrase + after not in text
        and (re.search(f"[{_EDGE}]{phrase}{after}", text) is not None or text.count(phrase + after) > _OFTEN)
        and re.search(f"{before}{phrase}[{_NOUN_ENDS}]", text) is not None
    )


def _finding(whole: Prose, start: int, second: int, end: int, word: str) -> Finding:
    return Finding(whole.place(start, end), {"text": word}, (), (Edit(whole.place(second, end), ""),))
