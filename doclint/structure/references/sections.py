"""The sections that an English text has, with the marks of what is in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.english_parts import ANNEX_HEAD
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.english import without_references
from doclint.structure.structure import Structure

_FEWEST_SECTIONS = 2
_FEWEST_MARKS = 2
"""A section with fewer marks is not divided in a way that is understood."""
_INLINE = lazy_pattern(r"\(\s?([0-9A-Za-z]{1,5})\s?\)")
_STYLES = frozenset({"en_section", "article"})


@dataclass(slots=True)
class Marks:
    """The marks of the items in a section, at whatever depth: a, 2, iii."""

    all: set[str] = field(default_factory=set)
    last: Paragraph | None = None
    """The last paragraph that begins with one."""

    @property
    def divided(self) -> bool:
        """Whether the items are known."""
        return len(self.all) >= _FEWEST_MARKS


@dataclass(slots=True)
class Section:
    """A section from paragraph ``first`` to ``last`` (inclusive indices).

    ``item`` is None where the whole text is one section without a label of its own (a section of a code).
    """

    item: Item | None
    first: int
    last: int
    names_another: bool | None = None
    """Whether it speaks of another text; None until it was looked up."""
    _marks: Marks | None = None

    def marks(self, structure: Structure) -> Marks:
        """The marks of its items, found when first asked for."""
        if self._marks is None:
            self._marks = _marks(structure, self)
        return self._marks


class Sections:
    """The sections of a text. ``whole``: they run from one on without beginning anew, and ``highest`` is the last.

    ``unit`` is what they are called: sections, or articles in a text that has no sections, or regulations; "" where there
    are none.
    """

    def __init__(self, all_of_them: list[Section], unit: str, whole: bool, highest: int) -> None:
        self.all = all_of_them
        self.unit = unit
        self.whole = whole
        self.highest = highest
        self._firsts = [section.first for section in all_of_them]
        self._numbered: dict[tuple[int, str], list[Section]] = {}
        for section in all_of_them:
            if section.item is not None:
                label = section.item.label
                self._numbered.setdefault((label.value, label.suffix), []).append(section)

    def at(self, index: int) -> Section | None:
        """The section that a paragraph belongs to."""
        place = bisect_right(self._firsts, index) - 1
        return self.all[place] if place >= 0 and index <= self.all[place].last else None

    def numbered(self, value: int, suffix: str) -> list[Section]:
        """The sections of a number."""
        return self._numbered.get((value, suffix), [])


def sections(structure: Structure) -> Sections:
    """The sections of an English document; one without a label if it counts in none."""
    return structure.kept("sections", lambda: _sections(structure))


def last_division(structure: Structure, unit: str) -> Item | None:
    """The last Part ("division") or Chapter of a text that counts them through from one, without a fault; else None."""
    items = [
        item for series in structure.outline.series if series.style == unit for item in series.items
        if item.label.text[:1].upper() == ("P" if unit == "division" else "C")
    ]  # fmt: skip
    values = [item.label.value for item in items]
    whole = len(values) >= _FEWEST_SECTIONS and values == list(range(1, len(values) + 1))
    return items[-1] if whole and not any(item.label.suffix for item in items) else None


def _sections(structure: Structure) -> Sections:
    items = list(_section_items(structure))
    last = len(structure.paragraphs) - 1
    if not items:
        return Sections([Section(None, 0, last)], "", False, 0)
    starts = [item.paragraph.index for item in items]
    ends = [*(start - 1 for start in starts[1:]), last]
    heads = [p.index for p in structure.paragraphs[starts[-1] + 1 :] if ANNEX_HEAD.match(p.text)]
    ends[-1] = heads[0] - 1 if heads else ends[-1]
    out = [Section(item, first, end) for item, first, end in zip(items, starts, ends, strict=True)]
    values = [item.label.value for item in items if not item.label.suffix]
    whole = (
        len(values) >= _FEWEST_SECTIONS and values[0] == 1 and values.count(1) == 1 and values[-1] == max(values)
    )
    unit = "article" if items[0].label.style == "article" else _called(structure, items[0])
    return Sections(out, unit, whole, max(values, default=0))


def _section_items(structure: Structure) -> Iterator[Item]:
    """The labels of sections in order; of articles only where no sections are."""
    found: dict[str, list[Item]] = {}
    for series in structure.outline.series:
        if series.style in _STYLES:
            found.setdefault(series.style, []).extend(series.items)
    named = found.get("en_section") or found.get("article") or _numbered(structure)
    items = sorted(named, key=lambda i: i.paragraph.index)
    yield from _before_annexes(structure, _without_contents(items))


def _without_contents(items: list[Item]) -> list[Item]:
    """The items but for those of a table of contents: numbers that stand one right below another, on short lines."""
    out: list[Item] = []
    run: list[Item] = []
    for item in items:
        if run and item.paragraph.index != run[-1].paragraph.index + 1:
            out.extend(run if len(run) < _FEWEST_LISTED else ())
            run = []
        if len(item.paragraph.text) <= _LONGEST_LISTED:
            run.append(item)
        else:
            out.extend((*(run if len(run) < _FEWEST_LISTED else ()), item))
            run = []
    return out + (run if len(run) < _FEWEST_LISTED else [])


def _before_annexes(structure: Structure, items: list[Item]) -> list[Item]:
    """The items before the first schedule, whose paragraphs are counted from one again."""
    if not items:
        return items
    values = [item.label.value for item in items]
    again = next((at for at in range(1, len(values)) if values[at] == 1), None)
    if again is None:
        return items
    between = structure.paragraphs[items[again - 1].paragraph.index + 1 : items[again].paragraph.index]
    return items[:again] if any(ANNEX_HEAD.match(p.text) for p in between) else items


def _numbered(structure: Structure) -> list[Item]:
    """The numbered provisions of a statutory instrument, which bear numbers alone: 1. (1) These Regulations …"""
    for series in structure.outline.series:
        if series.style == "arabic" and series.parent is None:
            return series.items if _called(structure, series.items[0]) != "section" else []
    return []


def _called(structure: Structure, first: Item) -> str:
    """What the sections are called: those of regulations and rules regulations, those of an order articles
    (Statutory Instrument Practice, 2017, 3.11), if they bear numbers alone.
    """
    if first.label.variant in _WORDS:
        return "section"
    index = first.paragraph.index
    for paragraph in structure.paragraphs[index : index + _CITED_WITHIN]:
        match = _CITES_ITSELF.search(paragraph.text)
        if match is not None:
            return "article" if match["order"] else "regulation" if match["many"] else "section"
    return "section"

def _marks(structure: Structure, section: Section) -> Marks:
    out = Marks()
    for paragraph in structure.paragraphs[section.first : section.last + 1]:
        own = section.item is not None and paragraph.index == section.first
        out.all.update(label.text.strip(_AROUND) for label in paragraph.labels[own:])
        if paragraph.labels:
            out.last = paragraph
        out.all.update(match[1] for match in _INLINE.finditer(without_references(paragraph.text)))
    return out


_WORDS = frozenset({"Section", "SECTION", "Sec.", "SEC.", "Section.", "§"})
_CITED_WITHIN = 4
"""Paragraphs from the first number on in which an instrument says what it is called."""
_CITES_ITSELF = lazy_pattern(
    r"(?P<many>\b(?:[Tt]hese|[Tt]he following) (?:[Rr]egulations|[Rr]ules)\b)|(?P<order>\b[Tt]his Order\b)|\b[Tt]his Act\b"
)
_FEWEST_LISTED = 3
_LONGEST_LISTED = 100
_AROUND = "() .*"
"""What stands around a mark."""
