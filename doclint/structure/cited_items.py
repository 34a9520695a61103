"""Citations of a document's own items: 第五条, 本法第三章, 第（三）项 of the article it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from doclint.document.span import Span
from doclint.structure.numerals import CHINESE_NUMERAL, chinese_numeral, chinese_value
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_N = rf"(?:{CHINESE_NUMERAL}+|[0-9０-９]+)"
_JOIN = r"(?:、|，|和|与|及|或者?|以及|至|到|－|—|-)"
_UNITS = {"article": "[条條]", "chapter": "章", "section": "[节節]", "division": "[编編篇]"}
_ITEM_STYLES = frozenset({"cn_paren", "arabic", "arabic_paren", "cn_comma"})
_WITHIN = rf"(?:第{_N}款)?(?:第[（(]?{_N}[）)]?项)?"
_FOREIGN = re.compile(
    r"(?:》|(?<!本)(?:法|条例|办法|规定|细则|规则|章程|解释|通则|法典|决定|标准|协定|公约|合同|协议)|该法|原|旧)\s*(?:（[^（）]{1,30}）)?$"
)
"""What stands before a citation of another text."""
_CITING = frozenset({"body", "attachment", "embedded"})
_LONGEST_BEFORE = 40
_FULL_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def cited_replacements(
    structure: Structure, chain: Sequence[Item], new: Mapping[int, int]
) -> Iterator[tuple[Span, str]]:
    """Where items of ``chain`` are cited by a number of ``new``, the place of that number and what it becomes.

    Only citations that are beyond doubt: of articles, chapters and the like anywhere in the same text unless another
    one is named before them; of items of a list within the article that the list belongs to.
    """
    style = chain[0].label.style
    if structure.english or structure.document.language == "ja":
        return
    if style in _UNITS:
        unit = _UNITS[style]
        pattern = re.compile(rf"第{_N}{unit}{_WITHIN}(?:{_JOIN}第{_N}{unit}{_WITHIN})*")
        number = re.compile(rf"第({_N}){unit}")
        scope = _same_unit(structure, chain)
    elif style in _ITEM_STYLES:
        pattern = re.compile(rf"第[（(]?{_N}[）)]?(?:项?{_JOIN}第?[（(]?{_N}[）)]?)*项")
        number = re.compile(rf"第?[（(]?({_N})[）)]?")
        scope = _same_parent(structure, chain)
    else:
        return
    for paragraph in scope:
        start = paragraph.labels[-1].body if paragraph.labels else 0
        for citation in pattern.finditer(paragraph.text, start):
            before = paragraph.text[max(0, citation.start() - _LONGEST_BEFORE) : citation.start()]
            if _FOREIGN.search(before) or (style in _ITEM_STYLES and _names_article(before)):
                continue
            for match in number.finditer(paragraph.text, citation.start(), citation.end()):
                value = _value(match[1])
                if value is not None and value in new:
                    yield paragraph.place(match.start(1), match.end(1)), _written(new[value], match[1])


def _names_article(before: str) -> bool:
    """第五条第（三）项: the item of a named article, which need not be this one."""
    return re.search(rf"第{_N}[条條](?:之{_N})?(?:第{_N}款)?$", before) is not None


def _same_unit(structure: Structure, chain: Sequence[Item]) -> Iterator[Paragraph]:
    unit = chain[0].series.unit
    names, units = structure.parts.names, structure.parts.unit_of
    for paragraph in structure.paragraphs:
        index = paragraph.index
        if units[index] == unit and names[index] in _CITING and index not in structure.quoted:
            yield paragraph


def _same_parent(structure: Structure, chain: Sequence[Item]) -> Iterator[Paragraph]:
    """The paragraphs from the parent of a list to the parent's next sibling, if it has no other list of that style; for
    a list without a parent, itself and the unlabelled text behind it.
    """
    parent = chain[0].series.parent
    if parent is None:
        first = chain[0].paragraph.index
    elif sum(child.style == chain[0].series.style for child in parent.children) > 1:
        return
    else:
        first = parent.paragraph.index
    last = chain[-1].paragraph.index + 1
    while last < len(structure.paragraphs) and not structure.paragraphs[last].labels:
        last += 1
    if parent is not None:
        siblings = parent.series.items
        at = siblings.index(parent)
        last = siblings[at + 1].paragraph.index if at + 1 < len(siblings) else last
    yield from structure.paragraphs[first:last]


def _value(numeral: str) -> int | None:
    digits = numeral.translate(_FULL_DIGITS)
    return int(digits) if digits.isascii() else chinese_value(numeral)


def _written(value: int, like: str) -> str:
    """A number written as another one is."""
    if like[0] in "０１２３４５６７８９":
        return "".join(chr(ord(c) + 0xFEE0) for c in str(value))
    return str(value) if like.isascii() else chinese_numeral(value)
