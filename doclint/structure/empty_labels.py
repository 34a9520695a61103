"""Labels with nothing behind them that stand again right away: （三） on a line of its own, and then （三）推进…."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import leading_label
from doclint.structure.paragraphs import Paragraph
from doclint.structure.source_lines import lines_of
from doclint.structure.structure import Structure


class EmptyLabel(NamedTuple):
    """A label, the stretch of the source to take out, and where the same label stands with its text.

    ``paragraph`` is the index of the paragraph that the empty label is in, ``doubled`` whether it is that of the text, too.
    """

    label: str
    place: Span
    superfluous: Span
    again: Span
    paragraph: int
    doubled: bool


_PARTS = frozenset({"body", "attachment", "embedded"})
_DOUBLED = frozenset({"cn_comma", "cn_paren", "arabic", "arabic_paren", "arabic_close", "circled"})
"""Styles of which one can stand right behind another only by mistake; 第三条第三条 could cite."""
_TWICE = lazy_pattern(r"\s*(?P<label>[（(]?[^\s（()）]{1,4}[）).．、]?)\s*(?P<again>(?P=label))")
_LONGEST = 12
"""Characters of a line that is a label alone."""
_ANY_TEXT = "甲"
"""What a label is put before to see whether it is one: some are none at the end of a line."""


def empty_labels(structure: Structure) -> tuple[EmptyLabel, ...]:
    """The superfluous labels of a document, in order."""
    return structure.kept("empty_labels", lambda: tuple(_find(structure)))


def _find(structure: Structure) -> Iterator[EmptyLabel]:
    names, paragraphs = structure.parts.names, structure.paragraphs
    for index, paragraph in enumerate(paragraphs):
        if names[index] not in _PARTS or paragraph.kind == "table" or index in structure.quoted:
            continue
        found = _doubled(paragraph)
        if found is None and index + 1 < len(paragraphs) and paragraphs[index + 1].kind == paragraph.kind:
            found = _alone(structure, paragraph, paragraphs[index + 1])
        if found is not None:
            yield found


def _doubled(paragraph: Paragraph) -> EmptyLabel | None:
    """二、二、推进…: the label twice at the head of a paragraph."""
    text = paragraph.text
    match = _TWICE.match(text)
    if match is None:
        return None
    label, start = match["label"], match.start("again")
    again = leading_label(text, start)
    if again is None or again.style not in _DOUBLED or again.text != label or not text[again.body :].strip():
        return None
    place, second = paragraph.place(match.start("label"), match.end("label")), paragraph.place(start, again.end)
    return EmptyLabel(label, place, Span(place.start, second.start), second, paragraph.index, True)


def _alone(structure: Structure, paragraph: Paragraph, following: Paragraph) -> EmptyLabel | None:
    """A line that holds a label alone, before a line that begins with the same label."""
    bare, text = paragraph.text.strip(), following.text.lstrip()
    if not bare or len(bare) > _LONGEST or not text.startswith(bare):
        return None
    label = leading_label(bare + _ANY_TEXT)
    if label is None or label.start or label.end != len(bare):
        return None
    if not (following.labels and following.labels[0].text == bare) and text.rstrip() != bare:
        return None
    lines, next_lines = (lines_of(structure.document, p.span) for p in (paragraph, following))
    if lines is None or next_lines is None:
        return None
    at = len(following.text) - len(text)
    again = following.place(at, at + len(bare))
    return EmptyLabel(bare, paragraph.span, Span(lines.start, next_lines.start), again, paragraph.index, False)
