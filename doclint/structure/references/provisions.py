"""The provisions that a text has: its articles with their paragraphs (款) and items (项), its chapters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import CHINESE_NUMERAL
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.chinese import numeral_value
from doclint.structure.structure import Structure

_FEWEST_ARTICLES = 3
"""Fewer are no text in articles."""
_TEXT = frozenset({"body", "attachment", "embedded"})
_INLINE_ITEM = lazy_pattern(rf"[（(]\s*({CHINESE_NUMERAL}{{1,3}}|[0-9０-９]{{1,2}})\s*[）)](?!项)")
_INLINE_NUMBER = lazy_pattern(rf"(?:^|[：；。:;])\s*({CHINESE_NUMERAL}{{1,3}}|[0-9０-９]{{1,2}})[、.．]")


@dataclass(slots=True)
class Clause:
    """A paragraph of an article (款) with the numbers of the items (项) that belong to it."""

    first: int
    items: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Division:
    """The paragraphs (款) of an article.

    ``loose``: a paragraph without a label follows a lead-in or an item that goes on; it may be an item without number.
    """

    clauses: list[Clause] = field(default_factory=list)
    loose: bool = False
    _highest: int | None = None

    def clause_of(self, index: int) -> int:
        """Which of its paragraphs, from 1, the paragraph of the document belongs to."""
        return bisect_right(self.clauses, index, key=lambda clause: clause.first)

    def highest_item(self, clauses: Sequence[Clause]) -> int:
        """The highest number of an item in these paragraphs; in all of them where the division is loose."""
        if not self.loose:
            return max((max(clause.items, default=0) for clause in clauses), default=0)
        if self._highest is None:
            self._highest = max((max(clause.items, default=0) for clause in self.clauses), default=0)
        return self._highest


@dataclass(slots=True)
class Article:
    """An article from paragraph ``first`` to ``last`` (inclusive indices).

    ``certain`` is False where a table, a quotation or lost line breaks make its paragraphs uncertain.
    """

    item: Item
    first: int
    last: int
    certain: bool = True
    names_text: int | None = None
    names_article: int | None = None
    """The index of its first paragraph that names another text, or an article; the index behind it if none does, None
    until it was looked up."""
    _division: Division | None = None

    def division(self, structure: Structure) -> Division:
        """Its paragraphs and their items, found when first asked for."""
        if self._division is None:
            self._division = Division()
            for paragraph in structure.paragraphs[self.first : self.last + 1]:
                if structure.parts.names[paragraph.index] in _TEXT:
                    _take(self._division, paragraph, structure)
        return self._division


class Provisions:
    """The provisions of one unit of a document, known to be the whole of them.

    ``highest`` is the number of the last article; ``chapters`` are there where they are numbered from one on without a
    fault (empty: none, or not known).
    """

    def __init__(self, articles: list[Article], chapters: list[Item]) -> None:
        self.articles = articles
        self.chapters = chapters
        self.highest = max(article.item.label.value for article in articles)
        self._firsts = [article.first for article in articles]
        self._numbered: dict[tuple[int, str], list[Article]] = {}
        for article in articles:
            label = article.item.label
            self._numbered.setdefault((label.value, label.suffix.lstrip("之")), []).append(article)

    def article_at(self, index: int) -> Article | None:
        """The article that a paragraph of the document belongs to."""
        place = bisect_right(self._firsts, index) - 1
        return self.articles[place] if place >= 0 and index <= self.articles[place].last else None

    def numbered(self, value: int, suffix: str = "") -> list[Article]:
        """The articles of a number: more than one where a number is used twice."""
        return self._numbered.get((value, suffix), [])


def provisions(structure: Structure) -> dict[int, Provisions]:
    """The provisions of every unit that is numbered in articles from the first on, by the unit's number.

    An excerpt, a text whose articles begin anew or a list of amended articles is not there.
    """
    return structure.kept("provisions", lambda: _provisions(structure))


def _provisions(structure: Structure) -> dict[int, Provisions]:
    by_unit: dict[int, list[Item]] = {}
    for series in structure.outline.series:
        if series.style == "article":
            by_unit.setdefault(series.unit, []).extend(series.items)
    out: dict[int, Provisions] = {}
    for unit, items in by_unit.items():
        items.sort(key=lambda item: item.paragraph.index)
        if not _whole([item.label.value for item in items]):
            continue
        articles = _articles(structure, unit, items)
        out[unit] = Provisions(articles, _chapters(structure.outline.series, unit))
    return out


def _whole(values: Sequence[int]) -> bool:
    """Whether articles begin at one and never begin anew."""
    return len(values) >= _FEWEST_ARTICLES and values[0] == 1 and values.count(1) == 1 and values[-1] == max(values)


def _chapters(series: Sequence[Series], unit: int) -> list[Item]:
    chapters = [item for one in series if one.unit == unit and one.style == "chapter" for item in one.items]
    values = [item.label.value for item in chapters]
    return chapters if values == list(range(1, len(values) + 1)) else []


def _articles(structure: Structure, unit: int, items: Sequence[Item]) -> list[Article]:
    last_of_unit = structure.parts.units[unit].last
    starts = [item.paragraph.index for item in items]
    ends = [*(start - 1 for start in starts[1:]), min(last_of_unit, len(structure.paragraphs) - 1)]
    out = []
    for item, first, last in zip(items, starts, ends, strict=True):
        article = Article(item, first, first, certain=not item.paragraph.run_on)
        for paragraph in structure.paragraphs[first : last + 1]:
            if paragraph.index > first and not _belongs(structure, paragraph):
                if structure.parts.names[paragraph.index] in ("table", "quote"):
                    article.certain = False
                    continue
                break
            article.last = paragraph.index
            if paragraph.index in structure.quoted:
                article.certain = False
        out.append(article)
    return out


def _belongs(structure: Structure, paragraph: Paragraph) -> bool:
    label = paragraph.label
    return (
        structure.parts.names[paragraph.index] in _TEXT
        and (paragraph.kind != "heading" or paragraph.index in structure.outline.items)
        and (label is None or label.style not in ("division", "chapter", "section"))
    )


_GOES_ON = ("：", "；", "，", "、", ":", ";", ",")
_NO_ITEM = frozenset({"article", "shi", "ordinal"})


def _take(division: Division, paragraph: Paragraph, structure: Structure) -> None:
    """Count a paragraph in: a clause of its own, or an item of the clause before."""
    item = next((label for label in paragraph.labels if label.style not in _NO_ITEM), None)
    opens = not division.clauses
    if opens or item is None:
        division.clauses.append(Clause(paragraph.index))
    if item is None and not opens and structure.paragraphs[paragraph.index - 1].text.endswith(_GOES_ON):
        division.loose = True
    clause = division.clauses[-1]
    if item is not None:
        clause.items.add(item.value)
    for pattern in (_INLINE_ITEM, _INLINE_NUMBER):
        for match in pattern.finditer(paragraph.text):
            value = numeral_value(match[1])
            if value is not None:
                clause.items.add(value)
