"""Paragraphs that end on a semicolon although nothing of the same list or sentence comes after them.

A semicolon joins what stands side by side (GB/T 15834-2011 4.6): each item of a list ends on one, only the last on a
full stop. Of 12,000 paragraphs of laws and notices that end on a semicolon, one was followed by a new article.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.end_marks import PROSE_PARTS, SECTIONS, EndMarks, end_marks
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.sentence_breaks import Break
from doclint.structure.structure import Structure

_SEMICOLONS = frozenset("；;")
_ENTITY = lazy_pattern(r"&#?\w{1,8};$")
"""&nbsp; as it stands in a text saved from a page."""
_LONGEST_ENTITY = 11
_OF_LIST_ABOVE = lazy_pattern(r"(?:依照|按照|根据|违反)?前[款项]")
"""What speaks of the list as of something that is complete."""
_SHOWN = 12
"""Characters at the end of the paragraph that a finding points at."""
_TAIL = frozenset({"signature", "date_of_issue", "copied_to", "printed_by"})
_DIVISIONS = frozenset({"chapter", "section", "division"})
_MOST_ALIKE = 3
"""With more of them, the writer ends his lists on semicolons: said once."""


def semicolon_ends(structure: Structure) -> tuple[Break, ...]:
    """The paragraphs that end on a semicolon and are the last of what they belong to, in order."""
    return structure.kept("semicolon_ends", lambda: _find(structure))


def _find(structure: Structure) -> tuple[Break, ...]:
    if structure.document.language == "ja":
        return ()
    marks = end_marks(structure)
    found = list(_breaks(structure, marks))
    if len(found) <= _MOST_ALIKE:
        return tuple(found)
    first, *others = found
    alike = tuple(one.paragraph for one in others)
    return (Break(first.kind, first.paragraph, first.start, first.end, first.following, None, alike),)


def _breaks(structure: Structure, marks: EndMarks) -> Iterator[Break]:
    for paragraph in structure.paragraphs:
        text = paragraph.text.rstrip()
        if text[-1:] not in _SEMICOLONS or _ENTITY.search(text, max(0, len(text) - _LONGEST_ENTITY)):
            continue
        if not marks.is_prose(paragraph) or paragraph.index in structure.quoted:
            structure.left_out("part-of-check", paragraph, kind="semicolon", part=structure.parts.names[paragraph.index])
            continue
        following = marks.following(paragraph)
        if following is not None and not _begins_anew(structure, marks, paragraph, following):
            structure.passed("goes-on-behind-semicolon", paragraph, other=following, kind="semicolon")
            continue
        yield Break(
            "semicolon",
            paragraph.index,
            max(0, len(text) - _SHOWN),
            len(text),
            None if following is None else following.index,
        )


def _begins_anew(structure: Structure, marks: EndMarks, paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph can be no part of the list or sentence that the one before it is in."""
    name = structure.parts.names[following.index]
    if name not in PROSE_PARTS:
        return name in _TAIL
    if following.kind == "heading":
        return True
    if not following.labels:
        return bool(paragraph.labels) and _OF_LIST_ABOVE.match(following.text) is not None
    if following.labels[0].style in SECTIONS or following.labels[0].style in _DIVISIONS:
        return True
    # (e) below (iv) …; goes on with the list above; 二、 below （三）……； is a new heading.
    return not structure.english and _is_above(marks.item(following), marks.item(paragraph))


def _is_above(item: Item | None, below: Item | None) -> bool:
    """Whether an item is one of a series that the other stands under."""
    if item is None or below is None:
        return False
    above = below.series.parent
    while above is not None and above.series is not item.series:
        above = above.series.parent
    return above is not None and not above.paragraph.text.rstrip().endswith(("；", ";", "：", ":"))
