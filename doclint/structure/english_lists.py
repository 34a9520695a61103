"""Lists of English statutes and orders: an “; and” that nothing follows, a lone (a), an “; and” in mid-list.

Drafting manuals (U.S. House Legislative Counsel, Office of the Parliamentary Counsel) end the last item but one of a list
with "and" or "or", and divide nothing into one part.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import Style, write_label
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

ListFaultKind = Literal["dangling", "lone", "mid-list"]


class ListFault(NamedTuple):
    """A fault of a list at ``start`` to ``end`` of a paragraph's text.

    ``words`` are the words there, ``expected`` the label that should follow, ``following`` the paragraph that does.
    """

    kind: ListFaultKind
    item: Item
    paragraph: Paragraph
    start: int
    end: int
    words: str
    expected: str
    following: Paragraph | None = None


_STYLES: frozenset[Style] = frozenset(
    {"alpha_paren", "upper_paren", "roman_paren", "upper_roman_paren", "arabic_paren", "arabic", "alpha_dot", "roman_dot"}
)
_LONE = _STYLES - {"arabic", "alpha_dot", "roman_dot"}
"""Labels in brackets: a list of one is a fault with them only, as dotted numbers number single things, too."""
_CONJUNCTION = lazy_pattern(r"[;,]\s*(?P<word>and/or|and|or)$")
_IN_MID_LIST = lazy_pattern(r";\s*(?P<word>and/or|and|or)$")
_TEXT = frozenset({"body", "attachment", "embedded"})
_NEVER_PARTS = frozenset({"article", "en_section", "chapter", "division", "section"})
"""Labels of provisions that are no parts of the sentence before them."""
_FEWEST = 4
"""Items of a list in which an "and" before the last item but one is an exception."""
_FARTHEST = 40
"""Paragraphs behind a lone (a) in which (b) may stand inside the text."""


def english_list_faults(structure: Structure) -> tuple[ListFault, ...]:
    """The faults of the lists of an English document, in the order of the text."""
    return structure.kept("english_list_faults", lambda: _find(structure))


def _find(structure: Structure) -> tuple[ListFault, ...]:
    found: list[ListFault] = []
    restarted = {id(series.before) for series in structure.outline.series}
    for series in structure.outline.series:
        if series.style not in _STYLES:
            continue
        if structure.notes is not None:
            _note(structure, series)
        for one in (_dangling(structure, series), _lone(structure, series), _mid_list(series)):
            if one is not None and not (one.kind == "lone" and id(series) in restarted):
                found.append(one)
    return tuple(sorted(found, key=lambda one: (one.paragraph.index, one.start)))


def _note(structure: Structure, series: Series) -> None:
    """Notes the lists that end without "and" or "or", and those of more than one item."""
    first, last = series.items[0].paragraph, series.items[-1].paragraph
    if structure.notes is not None:
        structure.notes.looked_at(item.paragraph.index for item in series.items)
    if not _CONJUNCTION.search(last.text):
        structure.passed("ends-without-and", last, kind="dangling")
    if len(series.items) > 1:
        structure.passed("has-siblings", first, kind="lone", count=len(series.items))
    if not any(_IN_MID_LIST.search(item.paragraph.text) for item in series.items[:-2]):
        structure.passed("no-and-in-mid-list", first, other=last, kind="mid-list", count=len(series.items))


def _dangling(structure: Structure, series: Series) -> ListFault | None:
    """A last item that ends in "; and" while the text goes on with something that is no item of any list around it."""
    last = series.items[-1]
    text = last.paragraph.text
    match = _CONJUNCTION.search(text)
    if match is None or last.children or last.paragraph.labels[-1] is not last.label or not _in_text(structure, last.paragraph):
        return None
    index = last.paragraph.index + 1
    following = structure.paragraphs[index] if index < len(structure.paragraphs) else None
    if following is not None and not _cannot_follow(structure, last, following):
        structure.passed("goes-on-behind-the-list", last.paragraph, at=match.span(), other=following, kind="dangling")
        return None
    expected = write_label(last.label, last.label.value + 1)
    return ListFault("dangling", last, last.paragraph, match.start(), len(text), match.group(), expected, following)


def _in_text(structure: Structure, paragraph: Paragraph) -> bool:
    return structure.parts.names[paragraph.index] in _TEXT and paragraph.index not in structure.quoted


def _cannot_follow(structure: Structure, last: Item, following: Paragraph) -> bool:
    """Whether a paragraph cannot be what an "and" leads to: a new section, a heading, a sentence of its own."""
    name = structure.parts.names[following.index]
    if name in ("signature", "date_of_issue"):
        return True
    if name not in _TEXT or following.index in structure.quoted:
        return False
    if following.kind == "heading" or (following.label is not None and following.label.style in _NEVER_PARTS):
        return True
    if not following.labels:
        text = following.text
        return _SENTENCE.match(text) is not None or _RESOLVES.match(text) is not None or _is_heading(following)
    item = next((i for i in _siblings_above(last) if i.paragraph is following), None)
    if item is None or item.label.suffix:
        return False
    if _has_its_and(last) and any(_last_words(structure, i).endswith(";") for i in item.series.items if _is_before(i, last)):
        return False  # (a) …; (b) (i) …; and (ii) …; and / (c) …: the second "and" is that of the list above
    # An item of a list above: the "and" leads to it if it is the last of a list whose items are parts of a sentence.
    above = [i for i in item.series.items if i.paragraph.index < following.index and not i.children]
    if above and all(i.paragraph.text.endswith(".") for i in above):
        return True
    if item.series.items[-1] is not item and not any(_CONJUNCTION.search(i.paragraph.text) for i in above):
        return not _CONJUNCTION.search(_last_words(structure, item))
    if any(_begins_small(i.paragraph) for i in item.series.items):
        return False
    return _begins_small(last.paragraph) or not _is_led_to(structure, item.series)


def _is_led_to(structure: Structure, series: Series) -> bool:
    """Whether a colon or a dash leads to a list: its items are parts of a sentence, and an "and" may lead to the last."""
    first = series.items[0]
    words = first.paragraph.text[: first.label.start].rstrip()
    if not words and first.paragraph.index:
        words = structure.paragraphs[first.paragraph.index - 1].text.rstrip()
    return words.endswith((":", "—", "–", "--"))


_SENTENCE = lazy_pattern(r"[A-Z][\w.’']*,? .*\.$")
_RESOLVES = lazy_pattern(r"(?:and )?be it\b|BE IT\b|RESOLVED\b")
"""A sentence of its own; what is set flush behind a list goes on in small letters."""


def _is_heading(paragraph: Paragraph) -> bool:
    """Whether a short line in capitals, or with one at its head, and without an end mark stands here: a heading, a name."""
    text = paragraph.text
    return len(text) <= _LONGEST_HEADING and text[:1].isupper() and text[-1:].isalnum()


_LONGEST_HEADING = 70


def _has_its_and(last: Item) -> bool:
    """Whether the last item but one of its list ends in "and" or "or", as it should."""
    items = last.series.items
    return len(items) > 1 and _CONJUNCTION.search(items[-2].paragraph.text) is not None


def _is_before(item: Item, last: Item) -> bool:
    """Whether ``item`` and its next sibling both begin before ``last``."""
    index = item.series.items.index(item) + 1
    return index < len(item.series.items) and item.series.items[index].paragraph.index < last.paragraph.index


def _siblings_above(last: Item) -> Iterator[Item]:
    """The items of all lists that an item stands in, but for its own."""
    parent = last.series.parent
    while parent is not None:
        yield from parent.series.items
        parent = parent.series.parent


def _last_words(structure: Structure, item: Item) -> str:
    """The text of the last paragraph of an item, before its next sibling."""
    siblings = item.series.items
    index = siblings[siblings.index(item) + 1].paragraph.index - 1
    return structure.paragraphs[index].text


def _begins_small(paragraph: Paragraph) -> bool:
    return paragraph.body[:1].islower()


def _lone(structure: Structure, series: Series) -> ListFault | None:
    """An (a) or (1) that no (b) follows, neither in a paragraph of its own nor inside the text."""
    item = series.items[0]
    if series.style not in _LONE or len(series.items) > 1 or item.label.value != 1 or item.label.suffix or item.label.readings:
        return None
    paragraph = item.paragraph
    if not _in_text(structure, paragraph) or paragraph.labels[-1] is not item.label or series.before is not None:
        return None
    expected = write_label(item.label, 2)
    end = _end_of_scope(structure, item)
    if _is_note(structure, item):
        structure.passed("stands-inside-the-text", paragraph, kind="lone", missing=expected)
        return None
    for other in structure.paragraphs[paragraph.index : end]:
        if expected in other.text:
            structure.passed("stands-inside-the-text", paragraph, other=other, kind="lone", missing=expected)
            return None
    return ListFault("lone", item, paragraph, item.label.start, item.label.end, item.label.text, expected)


def _is_note(structure: Structure, item: Item) -> bool:
    """Whether a mark was set behind a word of the text above: it is that of a note, (1) OJ L 347, p. 671."""
    first = structure.kept("marks of notes", lambda: _called(structure)).get(item.label.text)
    return first is not None and first < item.paragraph.index


def _called(structure: Structure) -> dict[str, int]:
    """The marks that are set behind a word, as those of notes are, and the index of the first paragraph with each."""
    out: dict[str, int] = {}
    for paragraph in structure.paragraphs:
        for match in _NOTE_MARK.finditer(paragraph.text):
            if match[0] not in out and _WORD_BEFORE.search(paragraph.text[max(0, match.start() - _LONGEST_WORD) : match.start()]):
                out[match[0]] = paragraph.index
    return out


_NOTE_MARK = lazy_pattern(r"\([0-9a-z]{1,3}\)(?=[,.;:]| and\b| \(\d)")
_LONGEST_WORD = 24
_WORD_BEFORE = lazy_pattern(
    r"(?<!section)(?<!sections)(?<!paragraph)(?<!paragraphs)(?<!clause)(?<!clauses)(?<!rticle)(?<!rticles)(?<!egulation)(?<!egulations)"
    r"(?<!rule)(?<!point)(?<!points)(?<!item)(?<!items)(?<!chedule)(?<!\band)(?<!\bor)(?<!\bto)(?<!\bof)(?<!\bin)(?<=[a-z”\"'’]) ?$"
)
"""The end of a word that is none of those which refer: not paragraph (1), and not sections 2 and (3)."""


def _end_of_scope(structure: Structure, item: Item) -> int:
    """The index behind the last paragraph in which the next item could stand."""
    end = min(len(structure.paragraphs), item.paragraph.index + _FARTHEST)
    for paragraph in structure.paragraphs[item.paragraph.index + 1 : end]:
        if paragraph.label is not None and paragraph.label.style in _NEVER_PARTS:
            return paragraph.index
    return end


def _mid_list(series: Series) -> ListFault | None:
    """An item before the last but one that ends in "; and" while its neighbours end in a semicolon."""
    items = series.items
    if len(items) < _FEWEST or any(item.children for item in items):
        return None
    ends = [_IN_MID_LIST.search(item.paragraph.text) for item in items[:-1]]
    odd = [place for place, match in enumerate(ends[:-1]) if match]
    if len(odd) != 1 or not all(m or i.paragraph.text.endswith(";") for m, i in zip(ends, items, strict=False)):
        return None
    item, match = items[odd[0]], ends[odd[0]]
    assert match is not None
    if ends[-1] is None:
        return None
    return ListFault(
        "mid-list", item, item.paragraph, match.start(), match.end(), match.group(), write_label(item.label, item.label.value + 1)
    )
