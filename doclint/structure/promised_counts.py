"""Lead-ins that promise a number of items (以下三项：, the following three persons, namely—) and what they keep of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import Style
from doclint.structure.numerals import chinese_value
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class BrokenPromise:
    """A promise of ``promised`` items above or before a list of ``found`` items.

    ``words`` is the promise as it is written and ``span`` its place, ``labels`` what the items are marked with (their
    first words for bullets), ``last`` the place of the last item's mark.
    """

    words: str
    span: Span
    promised: int
    found: int
    labels: tuple[str, ...]
    last: Span


_PARTS = frozenset({"body", "attachment", "embedded", "title", "addressee"})
"""A lead-in at the very top of a document reads like a title or an addressee; with a list below it is neither."""
_FEWEST = 2
"""A list of one item is hardly ever a list: its label may be another's."""
_MOST_PROMISED = 30
"""Nobody counts longer lists in their lead-in; larger numbers are amounts of something else."""

_NUMBER = r"(?P<count>[一二两三四五六七八九十]{1,3}|[0-9０-９]{1,2})"
_UNIT = r"(?:个方面|方面|个|项|种|条|类|点|款)"
_NOT_COUNTED = (
    r"(?!多|余|月|工作日|自然日|小时|星期|学期|学年|年度|年|季度|交易日|百分点|以上|以下|以内|左右|[至到\-—~～]|[^：。]{0,3}之间)"
)
_WORD_BEFORE = r"(?:以下|下列|下述|如下)"
_POINTED = lazy_pattern(rf"{_WORD_BEFORE}[这的]?{_NUMBER}{_UNIT}{_NOT_COUNTED}")
"""The promise that says itself that the items follow: 以下三项."""
_PLAIN = lazy_pattern(
    rf"(?<![第每前近后上这那其一两二三四五六七八九十百千万零〇\d.．、至到])(?<![上前]述){_NUMBER}(?!款){_UNIT}{_NOT_COUNTED}"
    r"(?!制度|规定|办法|条例|清单|文件)[^，。；：、（）《》“”\d]{0,8}(?=[：:])"
)
"""A number of things right before a colon: 抓好五个方面工作：. Names of sets (三项制度) are no promise."""
_AFTER_POINTED = 40
"""Characters: how far behind 以下三项 the lead-in may end."""
_ANY_COUNT = lazy_pattern(r"(?<![第一二三四五六七八九十百千万零〇\d])(?P<count>[一二两三四五六七八九十]{1,3}|[0-9０-９]{1,2})(?:个|项|种|条|类|点|款|方面|大|步|级|档)")

_ENGLISH = {
    word: value
    for value, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2
    )
}
_ENGLISH_NUMBER = rf"(?P<count>{'|'.join(sorted(_ENGLISH, key=len, reverse=True))}|\d{{1,2}})"
_ENGLISH_PROMISE = lazy_pattern(
    rf"\b(?:the|these) (?:following )?(?<=following ){_ENGLISH_NUMBER}\b"
    r"(?! (?:or|to|and|hundred|thousand|million|per ?cent|calendar|business|working|days?|weeks?|months?|years?)\b)"
    r"(?: [a-z\-]+)?",
    re.IGNORECASE,
)
_ENGLISH_COUNT = lazy_pattern(
    rf"\b(?P<count>{'|'.join(sorted(_ENGLISH, key=len, reverse=True))}|\d{{1,2}}(?= [a-z]+s\b))\b"
    r"(?! (?:per ?cent|calendar|business|working|hours?|days?|weeks?|months?|years?)\b)",
    re.IGNORECASE,
)
"""Other numbers of things in the sentence; lengths of time and numbers of sections are none."""

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_MARK = lazy_pattern(
    r"(?P<shi>[一二三四五六七八九十]{1,2})(?:是|要)"
    r"|[（(](?P<paren>[一二三四五六七八九十]{1,2})[）)](?![、至项款和或])"
    r"|[（(](?P<digit>\d{1,2})[）)](?![、至项款和或])"
    rf"|(?P<circled>[{_CIRCLED}])"
)
_BEFORE_MARK = "。；：，、:;.！？”） 　\n"
_NEXT_PARAGRAPHS = 12
"""A series inside the text goes over at most so many paragraphs after that of its lead-in."""
_NEAR = 60
"""Paragraphs: a series that goes on with the numbers within this distance is the rest of the list."""


def broken_promises(structure: Structure) -> Iterator[BrokenPromise]:
    """The lead-ins whose list has another number of items, in the order of the text.

    Nothing is said where no list follows directly, where its own labels have gaps, or where another reading (a second
    number in the lead-in, items counted on under their parents, a list that goes on further down) keeps the promise.
    """
    lists = _Lists(structure)
    names = structure.parts.names
    for paragraph in structure.paragraphs:
        if names[paragraph.index] not in _PARTS or paragraph.index in structure.quoted:
            quoted = paragraph.index in structure.quoted
            structure.left_out("in-quotation" if quoted else "part-of-check", paragraph, part=names[paragraph.index])
            continue
        if paragraph.kind in ("table", "heading"):
            structure.left_out("no-line-of-text", paragraph)
            continue
        if structure.english:
            found = _below(structure, lists, paragraph, _english_promise(paragraph.text))
            if found is not None:
                yield found
            continue
        if structure.document.language not in ("zh", "zh-Hant"):
            structure.passed("language-of-check", language=structure.document.language)
            return
        yield from _inside(structure, paragraph)
        found = _below(structure, lists, paragraph, _promise_at_end(paragraph.text))
        if found is not None:
            yield found


@dataclass(frozen=True, slots=True)
class _Promise:
    start: int
    end: int
    count: int
    others: frozenset[int]
    """Other numbers of things in the same sentence: with them the list may be another's."""


def _value(text: str) -> int:
    low = text.lower()
    if low in _ENGLISH:
        return _ENGLISH[low]
    return int(text) if text.isdigit() else chinese_value(text) or 0


def _promise_at_end(text: str) -> _Promise | None:
    """The promise of a lead-in that ends with its paragraph."""
    if not text.endswith(("：", ":", "——")):
        return None
    begin = max(text.rfind(mark, 0, len(text) - 2) for mark in "。；：！？") + 1
    return _chinese_promise(text, begin, len(text))


def _chinese_promise(text: str, begin: int, end: int) -> _Promise | None:
    """The promise of the sentence ``text[begin:end]`` that ends with a colon."""
    pointed = list(_POINTED.finditer(text, max(begin, end - _AFTER_POINTED), end))
    match = pointed[-1] if pointed else None
    if match is None:
        match = next(_PLAIN.finditer(text, max(begin, end - _AFTER_POINTED), end), None)
        if match is None or match.end() < end - 1:
            return None
    return _made(match, _ANY_COUNT.finditer(text, begin, end))


def _english_promise(text: str) -> _Promise | None:
    if not text.endswith((":", "—", "–", "-")):
        return None
    begin = max(text.rfind(mark, 0, len(text) - 1) for mark in (". ", "; ", ": ")) + 1
    matches = list(_ENGLISH_PROMISE.finditer(text, begin))
    return _made(matches[-1], _ENGLISH_COUNT.finditer(text, begin)) if matches else None


def _made(match: re.Match[str], others: Iterator[re.Match[str]]) -> _Promise | None:
    count = _value(match["count"])
    if not _FEWEST <= count <= _MOST_PROMISED:
        return None
    elsewhere = frozenset(
        _value(m["count"]) for m in others if m.start("count") != match.start("count")
    )
    return _Promise(match.start(), match.end(), count, elsewhere)


# Lists below the lead-in ---------------------------------------------------------------------------------------


class _Lists:
    """Where the series of a document begin."""

    def __init__(self, structure: Structure) -> None:
        self.by_first: dict[int, Series] = {}
        self._begin: dict[tuple[int, Style, int], list[int]] = {}
        self.continued = {id(s.continues) for s in structure.outline.series if s.continues is not None}
        for series in structure.outline.series:
            first = series.items[0]
            if first.label is first.paragraph.label or first.label.start == 0:
                self.by_first.setdefault(first.paragraph.index, series)
            key = (series.unit, series.style, first.label.value)
            self._begin.setdefault(key, []).append(first.paragraph.index)

    def goes_on(self, series: Series, after: int, value: int) -> bool:
        """Whether a series of the same style begins with ``value`` soon after the paragraph ``after``."""
        starts = self._begin.get((series.unit, series.style, value), [])
        place = bisect_right(starts, after)
        return place < len(starts) and starts[place] - after <= _NEAR


def _below(
    structure: Structure, lists: _Lists, lead: Paragraph, promise: _Promise | None
) -> BrokenPromise | None:
    if promise is None or lead.index + 1 >= len(structure.paragraphs):
        return None
    passed = partial(structure.passed, place=lead, at=(promise.start, promise.end), promised=promise.count)
    first = structure.paragraphs[lead.index + 1]
    series = lists.by_first.get(first.index)
    if series is not None:
        broken = _numbered(structure, lists, lead, promise, series)
        if broken is None:
            kept = len(series.items) == promise.count
            passed("promise-kept" if kept else "promise-kept-otherwise", other=first, found=len(series.items))
        return broken
    if first.marker and not first.labels:
        broken = _bullets(structure, lead, promise, first)
        if broken is None:
            passed("promise-of-bullets", other=first)
        return broken
    passed("no-list-below", other=first)
    return None


def _numbered(
    structure: Structure, lists: _Lists, lead: Paragraph, promise: _Promise, series: Series
) -> BrokenPromise | None:
    items = series.items
    found = len(items)
    if found < _FEWEST or found == promise.count or found in promise.others:
        return None
    if series.values != list(range(1, found + 1)) or any(item.label.suffix for item in items):
        return None
    if any(_counted_below(items, style) == promise.count for style in _styles(items)):
        return None
    last = items[-1]
    if found < promise.count:
        if id(series) in lists.continued or lists.goes_on(series, last.paragraph.index, found + 1):
            return None
        if _rest_is_hidden(structure, last, found + 1):
            return None
    elif _interrupted(structure, items[promise.count - 1], items[promise.count]):
        return None
    return BrokenPromise(
        lead.text[promise.start : promise.end],
        lead.place(promise.start, promise.end),
        promise.count,
        found,
        tuple(item.label.text for item in items),
        last.paragraph.place(last.label.start, last.label.end),
    )


def _styles(items: list[Item]) -> set[Style]:
    return {series.style for item in items for series in item.children}


def _counted_below(items: list[Item], style: Style) -> int:
    """How many things of one style stand under the items, where they are spread over more than one (1–2, 3–4)."""
    sizes = [sum(len(s.items) for s in item.children if s.style == style) for item in items]
    return sum(sizes) if sum(size > 0 for size in sizes) > 1 else 0


def _rest_is_hidden(structure: Structure, last: Item, value: int) -> bool:
    """Whether the next item stands inside the last one's paragraph, in a table or in what carries no numbering."""
    text = last.paragraph.text
    if any(_mark_value(m) == value for m in _MARK.finditer(text, last.label.body)):
        return True
    if re.search(rf"(?<![\d.．]){value}[.．、)）]", text[last.label.body :]):
        return True
    for paragraph in structure.paragraphs[last.paragraph.index + 1 : last.paragraph.index + 4]:
        if paragraph.kind == "table":
            return True
        outside = paragraph.index not in structure.outline.items
        if outside and paragraph.label is not None and paragraph.label.value == value:
            return True
    return False


def _interrupted(structure: Structure, before: Item, after: Item) -> bool:
    """Whether a paragraph without a label between two items may open another list with their numbers."""
    between = structure.paragraphs[before.paragraph.index + 1 : after.paragraph.index]
    return any(not p.labels and not p.marker for p in between)


_HEAD = 8
"""Characters of a bullet that are quoted in place of a label."""


def _bullets(structure: Structure, lead: Paragraph, promise: _Promise, first: Paragraph) -> BrokenPromise | None:
    """Items with a bullet and no label, set as deep as the first."""
    items = []
    for paragraph in structure.paragraphs[first.index : first.index + 4 * _MOST_PROMISED]:
        if not paragraph.marker or paragraph.indent < first.indent:
            break
        if paragraph.indent > first.indent:
            continue
        if paragraph.labels or paragraph.marker[:1].isdigit():
            return None
        items.append(paragraph)
    found = len(items)
    if found < _FEWEST or found == promise.count or found in promise.others or found > _MOST_PROMISED:
        return None
    after = items[-1].index + 1
    later = structure.paragraphs[after : after + 3]
    if any(p.marker or p.kind == "table" for p in later):
        return None
    if lead.marker and lead.indent >= first.indent:
        return None
    return BrokenPromise(
        lead.text[promise.start : promise.end],
        lead.place(promise.start, promise.end),
        promise.count,
        found,
        tuple(p.text[:_HEAD] + ("…" if len(p.text) > _HEAD else "") for p in items),
        items[-1].place(0, min(_HEAD, len(items[-1].text))),
    )


# Series inside the text ----------------------------------------------------------------------------------------


def _inside(structure: Structure, paragraph: Paragraph) -> Iterator[BrokenPromise]:
    """Promises kept, or not, in the text right behind their colon: 抓好三项工作：一是…二是…."""
    text = paragraph.text
    begin = 0
    for colon in re.finditer(r"[：:](?=[一（(①])", text):
        begin = max(max(text.rfind(mark, begin, colon.start()) for mark in "。；：！？") + 1, begin)
        mark = _MARK.match(text, colon.end())
        if mark is None or _mark_value(mark) != 1:
            continue
        promise = _chinese_promise(text, begin, colon.end())
        if promise is None:
            continue
        kind = mark.lastgroup or ""
        run = [(paragraph, mark)]
        for place in structure.paragraphs[paragraph.index : paragraph.index + 1 + _NEXT_PARAGRAPHS]:
            start = mark.end() if place is paragraph else 0
            if place is not paragraph and _starts_other(place, kind, len(run)):
                break
            for m in _MARK.finditer(place.text, start):
                if m.lastgroup == kind and _stands_free(place.text, m.start()) and _mark_value(m) == len(run) + 1:
                    run.append((place, m))
        found = len(run)
        passed = partial(structure.passed, place=paragraph, at=(promise.start, promise.end), promised=promise.count)
        if found < _FEWEST or found == promise.count or found in promise.others:
            passed("promise-kept" if found == promise.count else "promise-kept-otherwise", found=found)
            continue
        rest = text[run[-1][1].end() :] if run[-1][0] is paragraph else run[-1][0].text
        if any(_mark_value(m) == promise.count for m in _MARK.finditer(rest)):
            passed("marks-have-a-gap", found=found)
            continue  # another rule tells of it
        last, m = run[-1]
        yield BrokenPromise(
            text[promise.start : promise.end],
            paragraph.place(promise.start, promise.end),
            promise.count,
            found,
            tuple(m.group() for _, m in run),
            last.place(m.start(), m.end()),
        )


def _starts_other(paragraph: Paragraph, kind: str, found: int) -> bool:
    """Whether a paragraph behind that of the lead-in does not go on with the series of ``found`` items."""
    first = _MARK.match(paragraph.text)
    return first is None or first.lastgroup != kind or _mark_value(first) != found + 1


def _stands_free(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in _BEFORE_MARK


def _mark_value(match: re.Match[str]) -> int:
    if match["circled"]:
        return _CIRCLED.index(match["circled"]) + 1
    return _value(match["shi"] or match["paren"] or match["digit"])
