"""The sections that an English text has, with the marks of what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.english import without_references
from doclint.structure.structure import Structure

_FEWEST_SECTIONS = 2
_FEWEST_MARKS = 2
"""A section with fewer marks is not divided in a way that is understood."""
_INLINE = re.compile(r"\(\s?([0-9A-Za-z]{1,5})\s?\)")
_STYLES = frozenset({"en_section", "article"})


@dataclass(slots=True)
class Section:
    """A section from paragraph ``first`` to ``last`` (inclusive indices), and the marks of its items: a, 2, iii.

    ``item`` is None where the whole text is one section without a label of its own (a section of a code).
    """

    item: Item | None
    first: int
    last: int
    marks: set[str] = field(default_factory=set)
    upper: set[str] = field(default_factory=set)
    """The marks that stand right below the section."""
    last_marked: Paragraph | None = None

    @property
    def divided(self) -> bool:
        """Whether its items are known."""
        return len(self.marks) >= _FEWEST_MARKS


@dataclass(slots=True)
class Sections:
    """The sections of a text. ``whole``: they run from one on without beginning anew, and ``highest`` is the last.

    ``unit`` is what they are called: sections, or articles in a text that has no sections; "" where there are none.
    """

    all: list[Section]
    unit: str
    whole: bool
    highest: int

    def at(self, index: int) -> Section | None:
        """The section that a paragraph belongs to."""
        return next((s for s in self.all if s.first <= index <= s.last), None)

    def numbered(self, value: int, suffix: str) -> list[Section]:
        """The sections of a number."""
        return [
            s for s in self.all
            if s.item is not None and s.item.label.value == value and s.item.label.suffix == suffix
        ]  # fmt: skip


def sections(structure: Structure) -> Sections:
    """The sections of an English document; one without a label if it counts in none."""
    return structure.kept("sections", lambda: _sections(structure))


def _sections(structure: Structure) -> Sections:
    items = list(_section_items(structure))
    last = len(structure.paragraphs) - 1
    if not items:
        only = Section(None, 0, last)
        _fill(structure, only)
        return Sections([only], "", False, 0)
    starts = [item.paragraph.index for item in items]
    ends = [*(start - 1 for start in starts[1:]), last]
    out = [Section(item, first, end) for item, first, end in zip(items, starts, ends, strict=True)]
    for section in out:
        _fill(structure, section)
    values = [item.label.value for item in items if not item.label.suffix]
    whole = (
        len(values) >= _FEWEST_SECTIONS and values[0] == 1 and values.count(1) == 1 and values[-1] == max(values)
    )
    unit = "article" if items[0].label.style == "article" else "section"
    return Sections(out, unit, whole, max(values, default=0))


def _section_items(structure: Structure) -> Iterator[Item]:
    """The labels of sections in order; of articles only where no sections are."""
    found: dict[str, list[Item]] = {}
    for series in structure.outline.series:
        if series.style in _STYLES:
            found.setdefault(series.style, []).extend(series.items)
    yield from sorted(found.get("en_section") or found.get("article") or (), key=lambda i: i.paragraph.index)


def _fill(structure: Structure, section: Section) -> None:
    for paragraph in structure.paragraphs[section.first : section.last + 1]:
        marked = False
        for label in paragraph.labels:
            section.marks.add(label.text.strip("() .*"))
            marked = True
        text = without_references(paragraph.text)
        for match in _INLINE.finditer(text):
            section.marks.add(match[1])
        if marked:
            section.last_marked = paragraph
    if section.item is not None:
        section.marks.discard(section.item.label.text.strip("() .*"))
        section.upper = {
            item.label.text.strip("() .*") for series in section.item.children for item in series.items
        }
