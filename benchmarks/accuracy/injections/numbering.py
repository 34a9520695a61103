"""Numbers that are wrong, and items that are gone."""

from __future__ import annotations

import itertools
import re
from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source, shown
from doclint.structure.labels import write_label
from doclint.structure.numerals import chinese_numeral, chinese_value, letter_label
from doclint.structure.outline import Item, Series

_FEWEST = 4
"""Items of a list in which one wrong number is beyond doubt the wrong one."""
_JUMPS = (3, 4, 5)
_LONGEST_HEADING = 40
_LARGEST_CIRCLED = 20
_ALSO_ROMAN = "ivxlcdm"
"""Letters that could be read as Roman numerals, so that a jump to them is none for certain."""
_OTHER_WIDTH = {"（）": "()", "()": "（）", ".": "．", "．": "."}


def item_lost(source: Source, rng: Random) -> Damage | None:
    """An item in the middle of a list is gone, and the numbers go on as if it were there."""
    places = [(series, place) for series, place in source.leaves(_FEWEST) if place > 0]
    if not places:
        return None
    series, place = rng.choice(places)
    item, following = series.items[place], series.items[place + 1]
    return Damage(
        (source.deletion(item.paragraph),),
        f"{item.label.text} is gone: {shown(item.paragraph.body)}",
        also=(following.paragraph.span.start,),
    )


def article_lost(source: Source, rng: Random) -> Damage | None:
    """An article of a law is gone with all its paragraphs."""
    articles = [
        p for p in source.body if p.label is not None and p.label.style == "article" and not p.label.suffix
    ]
    following = {p.index: n for p, n in itertools.pairwise(articles)}
    candidates = [
        p
        for p, n in itertools.pairwise(articles)
        if n.label and p.label and n.label.value == p.label.value + 1
    ]
    if len(articles) < _FEWEST or not candidates:
        return None
    p = rng.choice(candidates)
    nxt = following[p.index]
    if any(between.kind == "heading" for between in source.paragraphs[p.index + 1 : nxt.index]):
        return None
    start, end = source.extent(p), source.extent(nxt)
    if start is None or end is None:
        return None
    return Damage((Edit(start[0], end[0]),), f"{p.label.text if p.label else ''} is gone: {shown(p.body)}")


def _middle(source: Source, rng: Random) -> tuple[Series, int] | None:
    """An item that is neither first nor last, in a list of four or more."""
    places = [
        (s, place) for s in source.lists if len(s.items) >= _FEWEST for place in range(1, len(s.items) - 1)
    ]
    return rng.choice(places) if places else None


def _relabelled(source: Source, item: Item, label: str, what: str) -> Damage | None:
    edit = source.relabel(item, label)
    if edit is None:
        return None
    note = f"{item.label.text} became {label} ({what}): {shown(item.paragraph.body)}"
    return Damage((edit,), note)


def label_repeated(source: Source, rng: Random) -> Damage | None:
    """An item bears the number of the one before it: 1 2 2 4."""
    site = _middle(source, rng)
    if site is None:
        return None
    series, place = site
    item = series.items[place]
    return _relabelled(source, item, write_label(item.label, item.label.value - 1), "repeated")


def label_jumped(source: Source, rng: Random) -> Damage | None:
    """An item bears a number some places on, and the next one goes on as before: 1 2 7 4 5."""
    site = _middle(source, rng)
    if site is None:
        return None
    series, place = site
    item = series.items[place]
    value = item.label.value + rng.choice(_JUMPS)
    if item.label.style == "circled" and value > _LARGEST_CIRCLED:
        return None
    while item.label.style == "alpha_paren" and letter_label(value) in _ALSO_ROMAN:
        value += 1
    return _relabelled(source, item, write_label(item.label, value), "jumped")


def labels_swapped(source: Source, rng: Random) -> Damage | None:
    """Two neighbours have each other's number: 1 3 2 4."""
    site = _middle(source, rng)
    if site is None:
        return None
    series, place = site
    if place + 2 >= len(series.items) and place > 1:
        place -= 1
    one, other = series.items[place], series.items[place + 1]
    edits = source.relabel(one, other.label.text), source.relabel(other, one.label.text)
    if edits[0] is None or edits[1] is None:
        return None
    return Damage((edits[0], edits[1]), f"{one.label.text} and {other.label.text} exchanged")


def label_of_another_style(source: Source, rng: Random) -> Damage | None:
    """One label of a list is written in another style: 一、 2. 三、."""
    site = _middle(source, rng)
    if site is None:
        return None
    series, place = site
    item = series.items[place]
    nearby = {child.style for sibling in series.items for child in sibling.children}
    parent = series.parent
    while parent is not None:
        nearby.add(parent.series.style)
        parent = parent.series.parent
    value = item.label.value
    choices: dict[str, list[tuple[str, str]]] = {
        "cn_comma": [("arabic", f"{value}."), ("cn_paren", f"（{chinese_numeral(value)}）")],
        "cn_paren": [("arabic_paren", f"（{value}）"), ("arabic", f"{value}.")],
        "arabic": [("arabic_paren", f"（{value}）"), ("cn_paren", f"（{chinese_numeral(value)}）")],
        "arabic_paren": [("arabic", f"{value}."), ("cn_paren", f"（{chinese_numeral(value)}）")],
        "circled": [("arabic_paren", f"（{value}）")],
    }
    if source.english:
        choices = {
            "arabic_paren": [("alpha_paren", f"({letter_label(value)})")],
            "alpha_paren": [("arabic_paren", f"({value})")],
            "arabic": [("arabic_paren", f"({value})")],
        }
    possible = [text for style, text in choices.get(series.style, []) if style not in nearby]
    return _relabelled(source, item, rng.choice(possible), "another style") if possible else None


def label_of_another_width(source: Source, rng: Random) -> Damage | None:
    """One label of a list has half-width marks where the others have full-width ones, or the other way round."""
    sites = [
        (s, place)
        for s in source.lists
        if len(s.items) >= _FEWEST
        and len({item.label.variant for item in s.items}) == 1
        and s.items[0].label.variant in _OTHER_WIDTH
        for place in range(1, len(s.items))
    ]
    if source.english or not sites:
        return None
    series, place = rng.choice(sites)
    item = series.items[place]
    old, new = item.label.variant, _OTHER_WIDTH[item.label.variant]
    return _relabelled(source, item, item.label.text.translate(str.maketrans(old, new)), "another width")


def level_lost(source: Source, rng: Random) -> Damage | None:
    """The headings between 一、 and 1. are gone in one place and stand in the others."""
    groups = [
        s
        for s in source.lists
        if s.parent is not None
        and len(s.items) <= 4
        and all(item.children and len(item.paragraph.body) <= _LONGEST_HEADING for item in s.items)
        and all(item.children[0].items[0].paragraph.index == item.paragraph.index + 1 for item in s.items)
        and sum(other.style == s.style for sibling in s.parent.series.items for other in sibling.children)
        >= 2
    ]
    if not groups:
        return None
    series = rng.choice(groups)
    below = series.items[0].children[0].items[0]
    return Damage(
        tuple(source.deletion(item.paragraph) for item in series.items),
        f"{len(series.items)} headings {series.items[0].label.text} … above {below.label.text} are gone",
        also=(below.paragraph.span.start,),
    )


_PROMISE = re.compile(
    r"(?P<word>以下|下列)(?P<count>[二两三四五六七八九十]{1,2}|\d{1,2})(?P<unit>个|项|种|条|类|点)"
    r"|the following (?P<en>two|three|four|five|six|seven|eight|nine|ten)\b"
)
_COUNTABLE = re.compile(
    r"(?P<word>以下|下列)(?=(?P<noun>情形|条件|职责|材料|措施|事项|内容|要求|原则|行为|工作|任务|规定|方式|权利|义务|程序|资料))"
)
_UNIT = {"情形": "种", "行为": "种", "方式": "种", "条件": "个", "原则": "条", "规定": "条", "要求": "条"}
_ENGLISH_COUNTABLE = re.compile(r"the following (?=(?:[a-z]+ )?[a-z]+s\b)")
_ENGLISH_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def promised_items_lost(source: Source, rng: Random) -> Damage | None:
    """A lead-in promises a number of items (以下三项), and the last of them are gone.

    Where a list is announced without a number, the number is written into its lead-in first.
    """
    sites: list[tuple[Series, Edit | None]] = []
    for series in source.lists:
        size = len(series.items)
        first = series.items[0].paragraph
        if not 3 <= size <= 10 or first.index == 0 or any(item.children for item in series.items):
            continue
        if any(
            later.paragraph.index != earlier.paragraph.index + 1
            for earlier, later in zip(series.items, series.items[1:], strict=False)
        ):
            continue
        lead = source.paragraphs[first.index - 1]
        if not lead.text.endswith(("：", ":", "—")) or source.extent(lead) is None:
            continue
        tail = max(0, len(lead.text) - 40)
        if _PROMISE.search(lead.text, tail):
            sites.append((series, None))
            continue
        pattern = _ENGLISH_COUNTABLE if source.english else _COUNTABLE
        found = list(pattern.finditer(lead.text, tail))
        if not found or "之一" in lead.text:
            continue
        match = found[-1]
        at = lead.place(match.end() - 1, match.end()).end
        number = (
            _ENGLISH_NUMBERS[size] + " "
            if source.english
            else chinese_numeral(size) + _UNIT.get(match["noun"], "项")
        )
        sites.append((series, Edit(at, at, number)))
    if not sites:
        return None
    series, promise = rng.choice(sites)
    lost = 1 if len(series.items) == 3 else rng.choice((1, 2))
    gone = series.items[-lost:]
    start, end = source.extent(gone[0].paragraph), source.extent(gone[-1].paragraph)
    assert start is not None and end is not None
    reach = end[1]
    while reach < len(source.text) and source.text[reach] == "\n":
        reach += 1
    edits = [Edit(start[0], reach)]
    if promise is not None:
        edits.append(promise)
    lead = source.paragraphs[series.items[0].paragraph.index - 1]
    return Damage(
        tuple(edits),
        f"{lost} of {len(series.items)} promised items are gone after: {shown(lead.text)}",
        also=(lead.span.end - 1, gone[0].paragraph.span.start - 1),
    )


_CONJUNCTION = re.compile(r"[;,] (?:and|or)$")


def end_of_list_lost(source: Source, rng: Random) -> Damage | None:
    """The last item of an English list is gone, and the one before it still ends on “; and”."""
    if not source.english:
        return None
    sites = []
    for series in source.lists:
        before, last = series.items[-2:] if len(series.items) > 2 else (series.items[0], series.items[0])
        if before is last or last.children or before.children or not _CONJUNCTION.search(before.paragraph.text):
            continue
        if before.paragraph.index + 1 == last.paragraph.index and before.paragraph.index not in source.structure.quoted:
            sites.append((before, last))
    if not sites:
        return None
    before, last = rng.choice(sites)
    return Damage(
        (source.deletion(last.paragraph),),
        f"{last.label.text} is gone: {shown(last.paragraph.body)}",
        also=(before.paragraph.span.end - 1,),
    )


_INLINE = re.compile(r"(?<![\w)])\((?P<mark>[a-z]|[1-9])\)(?=\s+[A-Za-z])")
_CHINESE_INLINE = re.compile(r"(?<=[：；。，])(?P<mark>[二三四五六七])是(?=[^一二否为的])")


def inline_item_lost(source: Source, rng: Random) -> Damage | None:
    """A member of a series inside a paragraph is gone: (a) …; (b) …; (d) …, 一是…；三是…."""
    sites: list[Edit] = []
    pattern, end = (_INLINE, r"[;,]") if source.english else (_CHINESE_INLINE, "[；。]")
    for paragraph in source.prose:
        start = paragraph.labels[-1].body if paragraph.labels else 0
        marks = list(pattern.finditer(paragraph.text, start))
        values = [_inline_value(match["mark"]) for match in marks]
        first = 1 if source.english else 2  # 一是 is looked for by itself
        if len(values) < _FEWEST - first or values != list(range(first, first + len(values))):
            continue
        if not source.english and "一是" not in paragraph.text[: marks[0].start()]:
            continue
        for here, after in itertools.pairwise(marks[1:]):
            gone = paragraph.text[here.start() : after.start()]
            if re.search(end + r"\s*(?:and\s+)?$", gone) and source.text.count(gone) == 1:
                span = paragraph.place(here.start(), after.start())
                sites.append(Edit(span.start, span.end))
    if not sites:
        return None
    edit = rng.choice(sites)
    return Damage((edit,), f"gone from the text: {shown(source.text[edit.start : edit.end])}")


def _inline_value(mark: str) -> int:
    if mark.isdigit():
        return int(mark)
    return (chinese_value(mark) or 0) if not mark.isascii() else ord(mark) - ord("a") + 1
