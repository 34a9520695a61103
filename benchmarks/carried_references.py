"""Repeats that were counted on through, references included: what a text looks like when its author numbered it with them.

References right behind the name of another text stay; a text in which another one is named earlier in the sentence is not
taken, so that what must come back is beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source
from doclint.structure.labels import write_label
from doclint.structure.numerals import CHINESE_NUMERAL, chinese_numeral, chinese_value
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph

_N = f"{CHINESE_NUMERAL}+"
_FEWEST = 4
_SHORTEST = 8
_ARTICLE = re.compile(rf"第(?P<number>{_N})条(?!之)")
_ITEM = re.compile(rf"第?（(?P<number>{_N})）项?")
_LAW = r"(?:》|(?<!本)(?:法|条例|办法|规定|细则|规则|决定|规章|章程))(?:（[^）]{1,30}）)?"
_OF_ANOTHER = re.compile(_LAW + "$")
_DOUBTFUL = re.compile(f"》|{_LAW}第|[原该]|前条")
"""What makes a reference that follows in the same sentence one that is not taken."""
_SECTION = re.compile(r"\b[Ss]ections? (?P<number>\d{1,3})\b")
_OF_ANOTHER_ENGLISH = re.compile(r"\b(?:U\.S\.C|title \d|[Ss]ections? \d+[^.;]{0,60}\bof (?!this)|\bAct\b)")


def article_repeated(source: Source, rng: Random) -> Damage | None:
    """An article (English: a section) stands twice, and those behind it and all references to them count on."""
    style, pattern = ("en_section", _SECTION) if source.english else ("article", _ARTICLE)
    series = [s for s in source.structure.outline.series if s.style == style and len(s.items) >= _FEWEST]
    items = [item for s in series for item in s.items]
    values = [item.label.value for item in items]
    if (
        (source.english and _OF_ANOTHER_ENGLISH.search(source.text))
        or values != list(range(1, len(values) + 1))
        or not items
    ):
        return None
    sites = [
        at
        for at, (item, after) in enumerate(pairwise(items))
        if after.paragraph.index == item.paragraph.index + 1 and _can_stand_twice(source, item)
    ]
    if not sites:
        return None
    at = rng.choice(sites)
    return _counted_on(source, items, at, _references(source.paragraphs, pattern))


def item_repeated(source: Source, rng: Random) -> Damage | None:
    """An item of an article stands twice, and those behind it and the references to them in the article count on."""
    if source.english:
        return None
    sites = []
    for series, at in source.leaves(_FEWEST):
        parent = series.parent
        if (
            parent is None
            or parent.label.style != "article"
            or len(parent.children) > 1
            or series.style != "cn_paren"
        ):
            continue
        first = parent.paragraph.index
        last = series.items[-1].paragraph.index
        end = next(
            (p.index for p in source.paragraphs[last + 1 :] if p.labels or p.kind == "heading"),
            len(source.paragraphs),
        )
        inside = source.paragraphs[first:end]
        named = _ARTICLE_AND_ITEM.search("".join(p.text for p in source.paragraphs))
        references = [one for one in _references(inside, _ITEM) if "项" in one[1].string[one[1].start() :]]
        if references and not named and _can_stand_twice(source, series.items[at]):
            sites.append((series.items, at, references))
    if not sites:
        return None
    items, at, found = rng.choice(sites)
    return _counted_on(source, items, at, found)


_ARTICLE_AND_ITEM = re.compile(r"第[^第，。]{1,6}条(?:第[^第，。]{1,3}款)?第（")
_Reference = tuple[Paragraph, re.Match[str]]


def _can_stand_twice(source: Source, item: Item) -> bool:
    return (
        len(item.paragraph.body) >= _SHORTEST and source.occurrences(item.paragraph) == 1 and not item.heading
    )


def _references(
    paragraphs: tuple[Paragraph, ...] | list[Paragraph], pattern: re.Pattern[str]
) -> list[_Reference]:
    def found() -> Iterator[_Reference]:
        for paragraph in paragraphs:
            start = paragraph.labels[-1].body if paragraph.labels else 0
            for match in pattern.finditer(paragraph.text, start):
                yield paragraph, match

    return list(found())


def _counted_on(source: Source, items: list[Item], at: int, references: list[_Reference]) -> Damage | None:
    item = items[at]
    extent = source.extent(item.paragraph)
    edit = source.relabel(item, write_label(item.label, item.label.value + 1))
    labels = source.renumber(items[at + 1 :], 1)
    if extent is None or edit is None or not labels:
        return None
    copy = source.text[extent[0] : edit.start] + edit.content + source.text[edit.end : extent[1]]
    edits = [source.insertion(item.paragraph, copy), *labels]
    carried = 0
    for paragraph, match in references:
        written = match["number"]
        value = int(written) if written.isdigit() else chinese_value(written)
        before = re.split("[。；]", match.string[: match.start()])[-1]
        if not source.english and _OF_ANOTHER.search(before):
            continue
        if paragraph is item.paragraph or (not source.english and _DOUBTFUL.search(before)):
            return None
        if value is None or not item.label.value < value <= items[-1].label.value:
            continue
        span = paragraph.place(match.start("number"), match.end("number"))
        new = str(value + 1) if written.isdigit() else chinese_numeral(value + 1)
        edits.append(Edit(span.start, span.end, new, marks=False))
        carried += 1
    if not carried:
        return None
    return Damage(tuple(edits), f"{item.label.text} stands twice, {carried} references carried along")
