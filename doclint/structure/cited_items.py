"""Which references of a Chinese text cite the items of a series: 第五条, 本法第三章, 第（三）项, 第五条第二款."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.citing import Citation, CitedNumber, NumberKind, around, is_alone, within_unit
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.chinese import chinese_references
from doclint.structure.references.reference import ProvisionUnit, Reference, Step
from doclint.structure.structure import Structure

_UNITS: dict[str, ProvisionUnit] = {
    "division": "division",
    "chapter": "chapter",
    "section": "section",
    "article": "article",
}
_ITEM_STYLES = frozenset({"cn_paren", "arabic", "arabic_paren", "cn_comma"})
_TOP_STYLE = "cn_comma"
"""一、: the highest level of a notice, cited as 第一项 and now and then as 第一条."""
_JOINED = lazy_pattern(r"\s*(?:、|，|和|与|及|以及|或|或者|至|到|直至|[－—\-～~])?\s*")
"""What stands between references that are made in one breath."""
_CITES_ANOTHER = lazy_pattern(r"》(?:（[^（）]{1,30}）)?的?第[^第]{1,6}[条條章]")
_SENTENCE_END = "。；！？"


class _Found(NamedTuple):
    """A reference where it stands; ``article`` is the article that it speaks of or stands in, 0 for none."""

    paragraph: Paragraph
    reference: Reference
    article: int
    named: bool


def chinese_citations(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Citations of the items of a chain."""
    style = chain[0].label.style
    if style in _UNITS:
        unit = _UNITS[style]
        found = [
            one for one in _references(structure, chain[0].series.unit) if one.reference.owner != "other"
        ]
        yield from _citations(found, unit, lambda one: not _speaks_of_another(one))
    elif style in _ITEM_STYLES:
        yield from _of_list(structure, chain)


def paragraph_citations(structure: Structure, article: Item) -> tuple[Citation, ...]:
    """Citations of the 款 of an article."""
    only = _is_only(structure, article)
    found = [
        one
        for one in _references(structure, article.series.unit)
        if one.article == article.label.value and one.reference.owner != "other"
    ]
    return tuple(_citations(found, "clause", lambda one: only and not _speaks_of_another(one)))


def _of_list(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Items of a list: cited as of the article that it belongs to, or without one within what it belongs to."""
    parent = chain[0].series.parent
    if any(item.series.parent is not parent for item in chain):
        parent = None
    alone = is_alone(structure, chain)
    near = {paragraph.index for paragraph in around(structure, chain)}
    unit = chain[0].series.unit
    # Where nothing is called 条, 第二条 may mean 二、 or an article of a text that is not named: nobody can tell.
    loose = not _has_articles(structure, unit)
    article = parent if parent is not None and parent.label.style == "article" else None
    number = article.label.value if article is not None else 0
    if loose and parent is not None and parent.label.style == _TOP_STYLE:
        number = parent.label.value
    only = alone and not loose and (article is None or _is_only(structure, article))
    found = [
        one
        for one in _references(structure, unit)
        if one.reference.owner != "other"
        and (one.article == number if one.named else one.paragraph.index in near)
    ]
    yield from _citations(found, "item", lambda one: only if one.named else alone)
    if loose and chain[0].label.style == _TOP_STYLE:
        named = [one for one in _references(structure, unit) if one.reference.owner != "other"]
        yield from _citations(named, "article", lambda one: False)


def _citations(
    found: Iterable[_Found], unit: ProvisionUnit, certain: Callable[[_Found], bool]
) -> Iterator[Citation]:
    """The numbers that references give for a unit, those of one breath together."""
    numbers: list[CitedNumber] = []
    sure = True
    last: _Found | None = None
    for one in found:
        new = [_number(one.paragraph, step) for step in _said(one.reference) if _counts(step, unit)]
        if numbers and (last is None or not _in_one_breath(last, one)):
            yield Citation(tuple(numbers), sure)
            numbers, sure = [], True
        if new:
            numbers += new
            sure = sure and certain(one)
        last = one
    if numbers:
        yield Citation(tuple(numbers), sure)


def _said(reference: Reference) -> tuple[Step, ...]:
    return reference.steps[reference.inherited :]


def _counts(step: Step, unit: ProvisionUnit) -> bool:
    return step.unit == unit and not step.relative and not step.suffix


def _in_one_breath(last: _Found, one: _Found) -> bool:
    if last.paragraph is not one.paragraph:
        return False
    text, end, start = one.paragraph.text, last.reference.end, one.reference.start
    return start <= end or _JOINED.fullmatch(text, end, start) is not None


def _speaks_of_another(one: _Found) -> bool:
    """Whether another text is cited earlier in the sentence: 依照《…法》第五条的规定以及第六条."""
    if one.reference.owner == "own":
        return False
    text, at = one.paragraph.text, one.reference.start
    begin = max(text.rfind(mark, 0, at) for mark in _SENTENCE_END) + 1
    return _CITES_ANOTHER.search(text, begin, at) is not None


def _references(structure: Structure, unit: int) -> list[_Found]:
    """All references in the text with this index, in order."""
    return structure.kept(f"cited.references.{unit}", lambda: list(_find_references(structure, unit)))


def _find_references(structure: Structure, unit: int) -> Iterator[_Found]:
    here = 0
    for paragraph in within_unit(structure, unit):
        label = paragraph.label
        if label is not None and label.style == "article":
            here = 0 if label.suffix else label.value
        body = paragraph.labels[-1].body if paragraph.labels else 0
        for reference in chinese_references(paragraph.text, body):
            step = next((one for one in reference.steps if one.unit == "article"), None)
            if step is None:
                yield _Found(paragraph, reference, here, named=False)
            elif step.relative:
                yield _Found(paragraph, reference, here - step.value, named=True)
            else:
                yield _Found(paragraph, reference, 0 if step.suffix else step.value, named=True)


def _has_articles(structure: Structure, unit: int) -> bool:
    """Whether a text has articles of its own."""
    counts = structure.kept("cited.articles", lambda: _article_counts(structure))
    return any(one == unit for one, _ in counts)


def _is_only(structure: Structure, article: Item) -> bool:
    """Whether no other article of the text bears its number."""
    counts = structure.kept("cited.articles", lambda: _article_counts(structure))
    return counts[article.series.unit, article.label.value] == 1 and not article.label.suffix


def _article_counts(structure: Structure) -> Counter[tuple[int, int]]:
    return Counter(
        (series.unit, item.label.value)
        for series in structure.outline.series
        if series.style == "article"
        for item in series.items
        if not item.label.suffix
    )


def _number(paragraph: Paragraph, step: Step) -> CitedNumber:
    return CitedNumber(
        paragraph.place(step.start, step.end), step.value, _kind(paragraph.text[step.start : step.end])
    )


def _kind(numeral: str) -> NumberKind:
    if numeral[0] in "０１２３４５６７８９":
        return "full"
    return "digits" if numeral.isascii() else "chinese"
