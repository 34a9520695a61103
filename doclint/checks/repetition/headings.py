"""Headings that stand twice under one parent, or that say a sibling's words again and more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.checks.finding import Finding, Related
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.paragraphs import heads_of_copied_sections
from doclint.checks.repetition.passages import COMPARED, is_placeholder, key_of, row, size_of
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_LONGEST_HEADING = 40
_SENTENCE = lazy_pattern(r"[。；;：:！？!?]|[，,]$")
_JOINED = lazy_pattern(r"、|和|及其?|以及|与|\s+and\s+|,\s*")
_NUMBERED_ONLY = lazy_pattern(r"^[\W\d]*$")


_OPENS_ANEW = lazy_pattern(r"^(?:附\s*[则則件表录]|附則|Schedule|Annex|Appendix)", re.IGNORECASE)
"""Headings of parts of which a document may have several."""

_OPENS_A_PART = lazy_pattern(r"^(?:一般|基本|共同|通用)(?:规定|原则|要求)$|^一般規定$|^General(?: provisions)?$", re.IGNORECASE)
"""Chapters with which each part (分编, 编) of a code begins: where the headings of the parts were lost, or bear no number,
they look like siblings."""


def repeated_headings(structure: Structure, options: Options) -> Iterator[Finding]:
    """Equal headings of one level under one parent (scope siblings), or restated ones (restated)."""
    english = structure.english
    for siblings in _sibling_headings(structure):
        keys = [key_of(item.paragraph.body, english) for item in siblings]
        if options.scope == "restated":
            yield from _restated(structure, siblings, keys, options)
            continue
        first: dict[str, Item] = {}
        for item, key in zip(siblings, keys, strict=True):
            if not _counts(structure, item.paragraph, key, options):
                continue
            earlier = first.setdefault(key, item)
            if earlier is not item and _may_be_of_other_parts(structure, earlier, item):
                structure.passed("heading-of-several", item.paragraph, other=earlier.paragraph)
            elif earlier is not item and item.paragraph.index in heads_of_copied_sections(structure):
                structure.passed("section-repeats", item.paragraph, other=earlier.paragraph)
            elif earlier is not item:
                yield _finding(structure, earlier.paragraph, item.paragraph)
            else:
                structure.passed("no-equal-sibling", item.paragraph)
    if options.scope != "restated":
        yield from _unlabelled(structure, options)


def _may_be_of_other_parts(structure: Structure, earlier: Item, later: Item) -> bool:
    """Whether two chapters that do not follow one another may stand in different parts of a code."""
    if later.label.style != "chapter" or later.label.value - earlier.label.value == 1:
        return False
    return _OPENS_A_PART.match(later.paragraph.body.strip()) is not None or _lost_parts(structure)


def _lost_parts(structure: Structure) -> bool:
    """Whether a document has a second part (第二编) without a first, or another number is missing among them."""
    values = sorted({item.label.value for one in structure.outline.series if one.style == "division" for item in one.items})
    return bool(values) and values != list(range(1, len(values) + 1))


def _unlabelled(structure: Structure, options: Options) -> Iterator[Finding]:
    """Headings by format, without a label, that stand twice on one level under one parent."""
    names = structure.parts.names
    path: list[tuple[int, int]] = []  # level and index of the headings that are open
    first: dict[tuple[int, int, str], Paragraph] = {}
    units = structure.parts.unit_of
    unit = 0
    for paragraph in structure.paragraphs:
        if paragraph.kind != "heading" or names[paragraph.index] not in COMPARED:
            continue
        if units[paragraph.index] != unit:  # another document, or the same one again
            unit, path, first = units[paragraph.index], [], {}
        while path and path[-1][0] >= paragraph.level:
            path.pop()
        parent = path[-1][1] if path else -1
        path.append((paragraph.level, paragraph.index))
        key = key_of(paragraph.text, structure.english)
        if structure.notes is not None:
            structure.notes.looked_at([paragraph.index])
        if paragraph.labels or not _counts(structure, paragraph, key, options):
            continue
        earlier = first.setdefault((parent, paragraph.level, key), paragraph)
        if earlier is not paragraph and paragraph.index in heads_of_copied_sections(structure):
            structure.passed("section-repeats", paragraph, other=earlier)
        elif earlier is not paragraph:
            yield _finding(structure, earlier, paragraph)
        else:
            structure.passed("no-equal-sibling", paragraph)


def _counts(structure: Structure, paragraph: Paragraph, key: str, options: Options) -> bool:
    """Whether a heading tells enough to be missed twice."""
    size = size_of(key, structure.english)
    if size < options.min_chars:
        structure.passed("too-short", paragraph, option="min_chars", size=round(size))
        return False
    if _NUMBERED_ONLY.match(key) or _OPENS_ANEW.match(key) or is_placeholder(key):
        structure.passed("heading-of-several", paragraph)
        return False
    return True


def _sibling_headings(structure: Structure) -> Iterator[list[Item]]:
    for series in structure.outline.series:
        headings = [item for item in series.items if _is_heading(structure, item)]
        if structure.notes is not None:
            structure.notes.looked_at(item.paragraph.index for item in headings)
        if len(headings) > 1:
            yield headings


def _is_heading(structure: Structure, item: Item) -> bool:
    """A heading by format, or an item of a few words that heads something of its own."""
    paragraph = item.paragraph
    if structure.parts.names[paragraph.index] not in COMPARED or paragraph.index in structure.quoted:
        return False
    if paragraph.labels and paragraph.labels[-1] is not item.label and paragraph.labels[-1] != item.label:
        return False
    body = paragraph.body.strip().rstrip("。")
    if not body or len(body) > _LONGEST_HEADING * (3 if structure.english else 1):
        structure.left_out("too-long-for-a-heading" if body else "nothing-but-a-label", paragraph)
        return False
    if structure.english or is_placeholder(body):
        return item.heading and not is_placeholder(body)
    return item.heading or (not _SENTENCE.search(body) and _heads_something(structure, item))


def _heads_something(structure: Structure, item: Item) -> bool:
    """Whether another paragraph stands between this item and the next one."""
    siblings = item.series.items
    at = item.paragraph.index
    following = at + 1
    if following >= len(structure.paragraphs):
        return False
    later = structure.outline.items.get(following)
    return later is None or later.series is not item.series or bool(item.children) or siblings[-1] is item


def _restated(
    structure: Structure, siblings: Sequence[Item], keys: Sequence[str], options: Options
) -> Iterator[Finding]:
    english = structure.english
    whole = {key: item for key, item in zip(keys, siblings, strict=True) if size_of(key, english) >= options.min_chars}
    for item, key in zip(siblings, keys, strict=True):
        parts = [part for part in _JOINED.split(key) if part]
        if len(parts) < 2:
            structure.left_out("not-joined", item.paragraph)
            continue
        for part in parts:
            other = whole.get(part)
            if other is not None and other is not item:
                yield _finding(structure, other.paragraph, item.paragraph)
                break
        else:
            structure.passed("no-sibling-says-half", item.paragraph, halves=parts)


def _finding(structure: Structure, earlier: Paragraph, later: Paragraph) -> Finding:
    return Finding(
        later.span,
        {"text": later.body.strip(), "other": earlier.body.strip(), "row": row(structure, earlier)},
        (Related(earlier.span, "first"),),
    )
