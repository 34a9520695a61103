"""Citations of a Chinese document's own items: 第五条, 本法第三章, 第（三）项 of a list, 第五条第二款."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.document.span import Span
from doclint.structure.citing import Citation, CitedNumber, NumberKind
from doclint.structure.numerals import CHINESE_NUMERAL, chinese_value
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_N = rf"(?:{CHINESE_NUMERAL}+|[0-9０-９]+)"
_JOIN = r"(?:、|，|和|与|及|或者?|以及|至|到|－|—|-)"
_UNITS = {"article": "[条條]", "chapter": "章", "section": "[节節]", "division": "(?:[编編篇]|部分)"}
_ITEM_STYLES = frozenset({"cn_paren", "arabic", "arabic_paren", "cn_comma"})
_WITHIN = rf"(?:第{_N}[款])?(?:第[（(]?{_N}[）)]?[项項])?"
_OF_ANOTHER_TEXT = re.compile(
    r"(?:[》」】]|(?<!本)(?:法|条例|办法|规定|细则|规则|章程|解释|通则|法典|决定|标准|协定|公约|合同|协议|意见|通知|方案)"
    r"|该法|该条例|该办法|原|旧)\s*(?:（[^（）]{1,30}）)?\s*$"
)
"""What stands before a citation of another text."""
_OF_THIS_TEXT = re.compile(
    r"(?:本(?:法|条例|办法|规定|细则|规则|章程|解释|决定|通知|意见|方案|规划|标准|合同|协议)|上述|前述)\s*(?:的|中)?\s*$"
)
_ARTICLE_BEFORE = re.compile(
    rf"(?:第(?P<number>{_N})[条條](?P<inserted>之{_N})?|(?P<this>本[条條])|(?P<last>前[条條]))?(?P<paragraph>第{_N}款)?$"
)
"""The article that an item is cited of: 第五条第二款第（三）项."""
_OTHER_BEFORE = re.compile(rf"(?:前[两二三四五]?[款]|上款|第{_N}[款])$")
_ITEMS = re.compile(
    rf"第[（(]{_N}[）)](?:[项項]?{_JOIN}第?[（(]{_N}[）)])*[项項条點点款]"
    rf"|第{_N}(?:[项項]?{_JOIN}第?{_N})*[项項點点]"
)
_ITEM_NUMBER = re.compile(rf"第?[（(]?({_N})[）)]?")
_PARAGRAPHS = re.compile(rf"第{_N}款(?:{_JOIN}第{_N}款)*")
"""款, the unnumbered paragraphs of an article."""
_PARAGRAPH_NUMBER = re.compile(rf"第({_N})款")
_SENTENCE_END = "。；！？"
_CITING = frozenset({"body", "attachment", "embedded"})
_LONGEST_BEFORE = 40
_FULL_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


class _OfArticle(NamedTuple):
    """Numbers cited as of an article: the article's number (0: of none), whether a 款 of it is named."""

    article: int
    within: bool
    paragraph: Paragraph
    numbers: tuple[CitedNumber, ...]
    foreign: bool


def chinese_citations(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Citations of the items of a chain."""
    style = chain[0].label.style
    if style in _UNITS:
        yield from _by_unit(structure, chain, _UNITS[style])
    elif style in _ITEM_STYLES:
        yield from _by_list(structure, chain)


def paragraph_citations(structure: Structure, article: Item) -> Iterator[Citation]:
    """Citations of the 款 of an article."""
    for one in _of_articles(structure, article.series.unit, "款"):
        if one.article == article.label.value and not one.foreign:
            yield Citation(one.numbers, _is_only(structure, article))


def _by_unit(structure: Structure, chain: Sequence[Item], unit: str) -> Iterator[Citation]:
    """Articles, chapters and the like: cited anywhere in the same text, unless another one is named before them."""
    pattern = re.compile(rf"第{_N}{unit}{_WITHIN}(?:{_JOIN}第{_N}{unit}{_WITHIN})*")
    number = re.compile(rf"第({_N}){unit}")
    for paragraph in _in_unit(structure, chain[0].series.unit):
        text = paragraph.text
        for match in pattern.finditer(text, _body(paragraph)):
            before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
            if _OF_ANOTHER_TEXT.search(before) and not _OF_THIS_TEXT.search(before):
                continue
            certain = bool(_OF_THIS_TEXT.search(before)) or not _speaks_of_another(text, match.start())
            yield Citation(_numbers(paragraph, number, match), certain)


def _speaks_of_another(text: str, at: int) -> bool:
    """Whether another text is cited earlier in the sentence: 依照《…法》第五条的规定以及第六条."""
    begin = max(text.rfind(mark, 0, at) for mark in _SENTENCE_END) + 1
    return re.search(rf"》(?:（[^（）]{{1,30}}）)?第{_N}[条條章]", text[begin:at]) is not None


def _by_list(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Items of a list: cited within what the list belongs to, or as of the article that it belongs to."""
    parents = {id(item.series.parent): item.series.parent for item in chain}
    parent = chain[0].series.parent
    alone = len(parents) == 1 and _is_alone(chain, structure)
    article = parent if len(parents) == 1 and parent is not None and parent.label.style == "article" else None
    for paragraph in _around(structure, chain):
        text = paragraph.text
        for match in _ITEMS.finditer(text, _body(paragraph)):
            before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
            named = _ARTICLE_BEFORE.search(before)
            if named is not None and (named["number"] or named["last"]):
                continue  # of a named article: seen below
            head = before[: named.start()] if named is not None else before
            if _OF_ANOTHER_TEXT.search(head) and not _OF_THIS_TEXT.search(head):
                continue
            yield Citation(_numbers(paragraph, _ITEM_NUMBER, match), alone)
    if article is None:
        return
    certain = alone and _is_only(structure, article)
    for one in _of_articles(structure, article.series.unit, "项"):
        if one.article == article.label.value and not one.foreign:
            yield Citation(one.numbers, certain)


def _is_only(structure: Structure, article: Item) -> bool:
    """Whether no other article of the text bears its number."""
    counts = structure.kept("cited.article_counts", lambda: _article_counts(structure))
    return counts.get((article.series.unit, article.label.value), 0) == 1 and not article.label.suffix


def _article_counts(structure: Structure) -> dict[tuple[int, int], int]:
    counts: dict[tuple[int, int], int] = {}
    for series in structure.outline.series:
        if series.style == "article":
            for item in series.items:
                if not item.label.suffix:
                    key = (series.unit, item.label.value)
                    counts[key] = counts.get(key, 0) + 1
    return counts


def _is_alone(chain: Sequence[Item], structure: Structure) -> bool:
    """Whether the items have no other list of their style under the same parent."""
    parent, style = chain[0].series.parent, chain[0].series.style
    own = {id(item.series) for item in chain}
    if parent is not None:
        return all(child.style != style or id(child) in own for child in parent.children)
    unit = chain[0].series.unit
    tops = structure.kept("cited.tops", lambda: [s for s in structure.outline.series if s.parent is None])
    return all(s.style != style or s.unit != unit or id(s) in own for s in tops)


def _around(structure: Structure, chain: Sequence[Item]) -> Iterator[Paragraph]:
    """The paragraphs from the parent of a list to the parent's next sibling; without a parent, the list and the
    unlabelled text before and behind it; for a list that runs on under several parents, the whole text.
    """
    parent, unit = chain[0].series.parent, chain[0].series.unit
    if any(item.series.parent is not parent for item in chain):
        yield from _in_unit(structure, unit)
        return
    first, last = chain[0].paragraph.index, chain[-1].paragraph.index + 1
    if parent is not None:
        first = parent.paragraph.index
        siblings = parent.series.items
        at = _place(structure, parent) + 1
        end = siblings[at].paragraph.index if at < len(siblings) else len(structure.paragraphs)
        while last < end and (last < len(structure.paragraphs) and not structure.paragraphs[last].labels):
            last += 1
        last = siblings[at].paragraph.index if at < len(siblings) else last
    else:
        while first and not structure.paragraphs[first - 1].labels:
            first -= 1
        while last < len(structure.paragraphs) and not structure.paragraphs[last].labels:
            last += 1
    names, units = structure.parts.names, structure.parts.unit_of
    for paragraph in structure.paragraphs[first:last]:
        if units[paragraph.index] == unit and names[paragraph.index] in _CITING:
            yield paragraph


def _place(structure: Structure, item: Item) -> int:
    places = structure.kept(
        "cited.places",
        lambda: {id(one): at for series in structure.outline.series for at, one in enumerate(series.items)},
    )
    return places[id(item)]


def _in_unit(structure: Structure, unit: int) -> Iterator[Paragraph]:
    names, units = structure.parts.names, structure.parts.unit_of
    for paragraph in structure.paragraphs:
        index = paragraph.index
        if units[index] == unit and names[index] in _CITING and index not in structure.quoted:
            yield paragraph


def _of_articles(structure: Structure, unit: int, what: str) -> list[_OfArticle]:
    """All citations of 项 or 款 of an article, of the text with this index."""
    return structure.kept(f"cited.{what}.{unit}", lambda: list(_find_of_articles(structure, unit, what)))


def _find_of_articles(structure: Structure, unit: int, what: str) -> Iterator[_OfArticle]:
    pattern, number = (_ITEMS, _ITEM_NUMBER) if what == "项" else (_PARAGRAPHS, _PARAGRAPH_NUMBER)
    article = 0
    for paragraph in _in_unit(structure, unit):
        if paragraph.label is not None and paragraph.label.style == "article":
            article = 0 if paragraph.label.suffix else paragraph.label.value
        text = paragraph.text
        for match in pattern.finditer(text, _body(paragraph)):
            before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
            named = _ARTICLE_BEFORE.search(before)
            assert named is not None  # it matches nothing at all as well
            head = before[: named.start()]
            if named["inserted"] or _OTHER_BEFORE.search(head):
                continue
            if named["number"]:
                of = _value(named["number"]) or 0
            elif named["last"]:
                of = article - 1
            elif what == "款":
                of = article
            else:
                continue  # within the list's own article, which is looked through for itself
            foreign = bool(_OF_ANOTHER_TEXT.search(head)) and not _OF_THIS_TEXT.search(head)
            numbers = _numbers(paragraph, number, match)
            yield _OfArticle(of, named["paragraph"] is not None, paragraph, numbers, foreign)


def _body(paragraph: Paragraph) -> int:
    return paragraph.labels[-1].body if paragraph.labels else 0


def _numbers(paragraph: Paragraph, number: re.Pattern[str], found: re.Match[str]) -> tuple[CitedNumber, ...]:
    out = []
    for match in number.finditer(paragraph.text, found.start(), found.end()):
        value = _value(match[1])
        if value is not None:
            span: Span = paragraph.place(match.start(1), match.end(1))
            out.append(CitedNumber(span, value, _kind(match[1])))
    return tuple(out)


def _kind(numeral: str) -> NumberKind:
    if numeral[0] in "０１２３４５６７８９":
        return "full"
    return "digits" if numeral.isascii() else "chinese"


def _value(numeral: str) -> int | None:
    digits = numeral.translate(_FULL_DIGITS)
    return int(digits) if digits.isascii() else chinese_value(numeral)
