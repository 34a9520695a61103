"""Text that stands twice: items, paragraphs, sentences, words."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from string import ascii_lowercase

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source, shown
from doclint.structure.labels import write_label
from doclint.structure.outline import Item, Series

SHORTEST_ITEM = 8
"""Characters of an item behind its label: shorter ones (其他) may well recur."""
_LARGEST_CIRCLED = 20
_SLIP = {
    False: re.compile(r"(?<=[\u4e00-\u9fff])[\u4e00-\u9fff](?=[\u4e00-\u9fff])"),
    True: re.compile(r"(?<= )[a-z]{6,}(?=[ ,.;])"),
}
"""Where a slip of the pen may happen: a Chinese character between two others; English (True): a long word."""
_MARK = re.compile("[，、；]")
_OTHER_MARK = {"，": "、", "、": "，", "；": "，"}
_SMALL_WORD = re.compile(r"(?<= )[a-z]{1,4} ")
_NEAR_SHORTEST = {False: 36, True: 100}
"""Characters of an item or paragraph that stays at least 95 in 100 alike when a word changes; English: True."""
_MAY_RECUR = re.compile(
    r"^\W*(?:Repealed|Reserved|Omitted|Deleted|Spare)\b|^（?(?:略|删去|废止)", re.IGNORECASE
)
"""Items that stand for what is gone: several in a row are sound."""
_DISTANCE = 5
"""Paragraphs between a paragraph and its copy."""
_SMALL_CHANGES = {
    False: (
        ("应当", "应"),
        ("以及", "和"),
        ("进行", "开展"),
        ("加强", "强化"),
        ("推进", "推动"),
        ("提高", "提升"),
        ("和", "与"),
        ("及", "和"),
        ("的", ""),
    ),
    True: (
        (" in accordance with ", " under "),
        (" as well as ", " and "),
        (" shall ", " must "),
        (" which ", " that "),
        (" such ", " the "),
        (" any ", " a "),
        (" the ", " "),
    ),
}
"""Words exchanged for others that mean the same, so that the copy says nothing new."""


Write = Callable[[str], str | None]
"""Makes the text of a copy; None where it cannot."""


def item_repeated(source: Source, rng: Random, times: int) -> Damage | None:
    """An item stands ``times`` times more than it should, and the list is numbered on through the copies."""
    return _copied(source, rng, times, lambda text: text)


def item_repeated_unnumbered(source: Source, rng: Random) -> Damage | None:
    """An item stands three times more, number and all."""
    places = [
        item
        for series, place in source.leaves(3)
        for item in (series.items[place],)
        if len(item.paragraph.body) >= SHORTEST_ITEM
        and source.occurrences(item.paragraph) == 1
        and not item.heading
        and not _MAY_RECUR.search(item.paragraph.body)
    ]
    if not places:
        return None
    paragraph = rng.choice(places).paragraph
    copies = source.separator.join([source.lines_of(paragraph)] * 3)
    return Damage(
        (source.insertion(paragraph, copies),),
        f"three more, same number: {shown(paragraph.text)}",
        also=(paragraph.span.start,),
    )


def paragraph_doubled(source: Source, rng: Random) -> Damage | None:
    """A paragraph stands twice, one right behind the other."""
    candidates = [p for p in source.unlabelled_prose if source.occurrences(p) == 1]
    if not candidates:
        return None
    p = rng.choice(candidates)
    return Damage((source.insertion(p, source.lines_of(p)),), f"twice: {shown(p.text)}", also=(p.span.start,))


def item_nearly_repeated(source: Source, rng: Random) -> Damage | None:
    """An item stands twice, the second time with one word exchanged for another of the same meaning."""
    return _copied(source, rng, 1, lambda text: _changed(source, text, rng), _NEAR_SHORTEST[source.english])


def item_repeated_with_slip(source: Source, rng: Random) -> Damage | None:
    """An item stands twice, the second time with a slip of the pen that no list of words foresees."""
    return _copied(source, rng, 1, lambda text: _slipped(source, text, rng), _NEAR_SHORTEST[source.english])


def _copied(
    source: Source, rng: Random, times: int, write: Write, shortest: int = SHORTEST_ITEM
) -> Damage | None:
    places = [
        (series, place)
        for series, place in source.leaves(3)
        if len(series.items[place].paragraph.body) >= shortest
        and source.occurrences(series.items[place].paragraph) == 1
        and not _MAY_RECUR.search(series.items[place].paragraph.body)
        and (series.style != "circled" or len(series.items) + times <= _LARGEST_CIRCLED)
        and not series.items[place].heading
    ]
    rng.shuffle(places)
    for series, place in places[:6]:
        damage = _copies(source, series, place, times, write)
        if damage is not None:
            return damage
    return None


def _copies(source: Source, series: Series, place: int, times: int, write: Write) -> Damage | None:
    item = series.items[place]
    renumbered = source.renumber(series.items[place + 1 :], times)
    if renumbered is None:
        return None
    copies: list[str] = []
    for n in range(1, times + 1):
        copy = _copy(source, item, write_label(item.label, item.label.value + n), write)
        if copy is None:
            return None
        copies.append(copy)
    added = source.insertion(item.paragraph, source.separator.join(copies))
    return Damage(
        (added, *renumbered),
        f"{item.label.text} stands {times} times more: {shown(item.paragraph.body)}",
        also=(item.paragraph.span.start,),
    )


def _copy(source: Source, item: Item, label: str, write: Write) -> str | None:
    """The lines of an item with another label and its text written anew."""
    edit = source.relabel(item, label)
    extent = source.extent(item.paragraph)
    if edit is None or extent is None:
        return None
    body = write(source.text[edit.end : extent[1]])
    return None if body is None else source.text[extent[0] : edit.start] + edit.content + body


def _changed(source: Source, text: str, rng: Random) -> str | None:
    """The text with one word exchanged; None if none of those known stands in its middle."""
    changes = list(_SMALL_CHANGES[source.english])
    rng.shuffle(changes)
    for old, new in changes:
        found = [
            m.start() for m in re.finditer(re.escape(old), text) if 4 <= m.start() < len(text) - len(old) - 4
        ]
        if found:
            at = rng.choice(found)
            return text[:at] + new + text[at + len(old) :]
    return None


def _slipped(source: Source, text: str, rng: Random) -> str | None:
    """The text with one slip. Chinese: a character lost, two neighbours swapped, a mark taken for another. English: a
    letter of a long word wrong, two of its letters swapped, a small word lost.
    """
    slips = [_lose, _swap, _mistake_mark] if not source.english else [_misspell, _swap, _lose_word]
    rng.shuffle(slips)
    for slip in slips:
        slipped = slip(source, text, rng)
        if slipped is not None and slipped != text:
            return slipped
    return None


def _site(pattern: re.Pattern[str], text: str, rng: Random) -> re.Match[str] | None:
    """One place at random, a few characters away from the ends of the text."""
    found = [match for match in pattern.finditer(text) if 4 <= match.start() < match.end() < len(text) - 4]
    return rng.choice(found) if found else None


def _lose(source: Source, text: str, rng: Random) -> str | None:
    match = _site(_SLIP[source.english], text, rng)
    return None if match is None else text[: match.start()] + text[match.end() :]


def _swap(source: Source, text: str, rng: Random) -> str | None:
    match = _site(_SLIP[source.english], text, rng)
    if match is None:
        return None
    at = match.start() + (2 if source.english else 0)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _mistake_mark(source: Source, text: str, rng: Random) -> str | None:
    match = _site(_MARK, text, rng)
    return None if match is None else text[: match.start()] + _OTHER_MARK[match[0]] + text[match.end() :]


def _misspell(source: Source, text: str, rng: Random) -> str | None:
    match = _site(_SLIP[True], text, rng)
    if match is None:
        return None
    at = match.start() + 2
    wrong = rng.choice([letter for letter in ascii_lowercase if letter != text[at]])
    return text[:at] + wrong + text[at + 1 :]


def _lose_word(source: Source, text: str, rng: Random) -> str | None:
    match = _site(_SMALL_WORD, text, rng)
    return None if match is None else text[: match.start()] + text[match.end() :]


def paragraph_repeated(source: Source, rng: Random) -> Damage | None:
    """A paragraph of prose stands again some paragraphs further down."""
    return _paragraph_again(source, rng, None)


def paragraph_nearly_repeated(source: Source, rng: Random) -> Damage | None:
    """A paragraph of prose stands again further down with one word exchanged."""
    return _paragraph_again(source, rng, lambda text: _changed(source, text, rng))


def paragraph_repeated_with_slip(source: Source, rng: Random) -> Damage | None:
    """A paragraph of prose stands again further down with a slip of the pen."""
    return _paragraph_again(source, rng, lambda text: _slipped(source, text, rng))


def _paragraph_again(source: Source, rng: Random, write: Write | None) -> Damage | None:
    """A paragraph stands again further down, its text written anew by ``write``."""
    shortest = 0 if write is None else _NEAR_SHORTEST[source.english] * 2
    candidates = [
        p for p in source.unlabelled_prose if source.occurrences(p) == 1 and len(p.text) >= shortest
    ]
    rng.shuffle(candidates)
    for original in candidates:
        later = [p for p in source.prose if p.index >= original.index + _DISTANCE]
        lines: str | None = source.lines_of(original)
        if write is not None and lines is not None:
            lines = write(lines)
        if later and lines is not None:
            after = rng.choice(later)
            return Damage(
                (source.insertion(after, lines),),
                f"stands again {after.index - original.index} paragraphs later: {shown(original.text)}",
            )
    return None


def heading_repeated(source: Source, rng: Random) -> Damage | None:
    """Two headings of one list read the same: the second has lost its own words."""
    places = [
        (series, place)
        for series in source.lists
        for place in range(1, len(series.items))
        if len(series.items) >= 3
        and all(_is_heading(source, item) for item in series.items)
        and series.items[place].paragraph.body != series.items[place - 1].paragraph.body
    ]
    if not places:
        return None
    series, place = rng.choice(places)
    first, second = series.items[place - 1].paragraph, series.items[place].paragraph
    span = second.place(second.labels[-1].body)
    return Damage(
        (Edit(span.start, span.end, first.body),),
        f"heading reads like the one before: {shown(first.body)}",
        also=(first.span.start,),
    )


def _is_heading(source: Source, item: Item) -> bool:
    text = item.paragraph.body
    following = item.paragraph.index + 1
    return (
        4 <= len(text) <= (60 if source.english else 30)
        and not re.search(r"[。；，：,.;:]$", text)
        and following < len(source.paragraphs)
        and len(source.paragraphs[following].text) > len(text)
    )


def sentence_repeated(source: Source, rng: Random) -> Damage | None:
    """A sentence stands twice, one behind the other."""
    sites = []
    for p in source.prose:
        for sentence in source.structure.sentences(p):
            text = p.text[sentence.start : sentence.end]
            if len(text) >= (50 if source.english else 16) and text[-1] in "。." and text[0].isalnum():
                sites.append((p, sentence))
    if not sites:
        return None
    p, sentence = rng.choice(sites)
    span = p.place(sentence.start, sentence.end)
    glue = " " if source.english else ""
    content = glue + source.text[span.start : span.end]
    return Damage(
        (Edit(span.end, span.end, content),),
        f"sentence twice: {shown(p.text[sentence.start : sentence.end])}",
        also=(span.start,),
    )
