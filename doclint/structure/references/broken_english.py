"""References of an English document to sections and subdivisions of its own that it does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import Style
from doclint.structure.numerals import letter_value, roman_value
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.english import english_references, without_references
from doclint.structure.references.found import BrokenReference
from doclint.structure.references.judging import judged
from doclint.structure.references.quotation_marks import QuotationMarks
from doclint.structure.references.reference import Reference
from doclint.structure.references.sections import Section, Sections, last_division, sections
from doclint.structure.structure import Structure

_TEXT = frozenset({"body", "attachment", "embedded"})
_INSERTS = lazy_pattern(
    r"\b(?:insert(?:ed|ing|ion)|substitut\w+|redesignat\w+|renumber\w+|striking|stricken|read as follows|(?:by|and) adding)\b",
    re.IGNORECASE,
)
"""Words of an amendment: what stands beside them is text of the act that is amended."""
_AMENDS = lazy_pattern(
    r"\b(?:amend(?:ed|ing|ment)|delet\w+|repeal\w*|replac\w+|added|revis(?:ed|ing)|supersed\w+|revok\w+|Principal|construed as one)\b",
    re.IGNORECASE,
)
"""Words beside which a section without a name may be another act's."""
_OTHER_TEXT = lazy_pattern(
    r"\b(?:Acts?\b|Act,|Order \d|Orders? of|Code\b|U\.S\.C|C\.F\.R|Regulations?\b|Directive\b|Convention\b|Treaty\b|Public Law|title \d|Law \d)"
)
_THIS = lazy_pattern(r"\b[Tt]h(?:is|ese) (?:Act|Regulations|Rules|[Oo]rder|Directive|Convention|Treaty|Regulation|Code|Agreement|Law)\b")
_QUOTES = (("“", "”"), ("``", "''"))

_FARTHEST = 20
"""A section without a name that lies farther behind the last one is another text's."""


def broken_in_english(structure: Structure) -> Iterator[BrokenReference]:
    """The broken references of the document in the order of the text."""
    names = structure.parts.names
    found = [(p, references) for p in structure.paragraphs if (references := list(english_references(p.text)))]
    elsewhere = frozenset(
        (reference.steps[0].unit, reference.steps[0].value)
        for _, references in found
        for reference in references
        if reference.owner == "other"
    )
    for paragraph, references in found:
        index = paragraph.index
        if names[index] not in _TEXT or index in structure.quoted or paragraph.kind == "heading":
            continue
        if paragraph.text.startswith(("“", "``", "[")) or _INSERTS.search(paragraph.text):
            structure.left_out("amends-another-text", paragraph)
            continue
        yield from _of_paragraph(structure, paragraph, references, elsewhere)


def _of_paragraph(
    structure: Structure,
    paragraph: Paragraph,
    references: Sequence[Reference],
    elsewhere: frozenset[tuple[str, int]],
) -> Iterator[BrokenReference]:
    """``elsewhere``: units and numbers that are cited of other texts; without a name they may be meant again."""
    there = sections(structure)
    here = there.at(paragraph.index)
    start = paragraph.labels[-1].body if paragraph.labels else 0
    yield from judged(
        structure,
        paragraph,
        (reference for reference in references if reference.start >= start),
        QuotationMarks(paragraph.text, _QUOTES),
        lambda reference: _may_be_of_another(structure, reference, there, here, elsewhere),
        lambda reference: _resolve(structure, paragraph, reference, there, here),
    )


def _may_be_of_another(
    structure: Structure,
    reference: Reference,
    there: Sections,
    here: Section | None,
    elsewhere: frozenset[tuple[str, int]],
) -> bool:
    """Whether a reference that does not say whose provision it means could mean another text's."""
    step = reference.steps[0]
    return (
        here is None
        or _names_another(structure, here)
        or (step.value > 0 and (step.unit, step.value) in elsewhere)
        or (step.unit == there.unit and step.value > there.highest + _FARTHEST)
    )


def _names_another(structure: Structure, section: Section) -> bool:
    """Whether a section speaks of another text, or of a change of one: what it refers to may be that text's."""
    if section.names_another is None:
        section.names_another = any(
            _OTHER_TEXT.search(text) or _AMENDS.search(text) or _INSERTS.search(text)
            for text in (_THIS.sub("", without_references(p.text)) for p in structure.paragraphs[section.first : section.last + 1])
        )
    return section.names_another


def _resolve(
    structure: Structure, paragraph: Paragraph, reference: Reference, there: Sections, here: Section | None
) -> BrokenReference | None:
    steps = list(reference.steps)
    places = [here] if here is not None else []
    if steps[0].unit in ("section", "article", "regulation"):
        step = steps.pop(0)
        if not step.relative:
            if not there.whole or step.unit != there.unit:
                return None
            if step.value > there.highest:
                last = there.all[-1].item
                label = last.label.text if last else ""
                return BrokenReference(
                    paragraph, reference, step, "article", there.highest, last.paragraph if last else None, label
                )
            places = there.numbered(step.value, step.suffix)
    elif steps[0].unit != "item":
        step = steps[0]
        last_one = last_division(structure, step.unit)
        if last_one is None or not last_one.label.value < step.value <= last_one.label.value + _FARTHEST:
            return None
        return BrokenReference(
            paragraph, reference, step, "article", last_one.label.value, last_one.paragraph, last_one.label.text
        )
    while steps and steps[0].relative:
        steps.pop(0)
    if not steps or not places:
        return None
    for step in steps:
        if any(step.label in place.marks(structure).all for place in places):
            continue
        marks = places[-1].marks(structure)
        if not marks.divided or _in_a_gap(structure, places[-1], step.label):
            return None
        item = places[-1].item
        label = item.label.text if item else ""
        return BrokenReference(paragraph, reference, step, "item", len(marks.all), marks.last, label)
    return None


def _in_a_gap(structure: Structure, section: Section, label: str) -> bool:
    """Whether a mark is left out in the middle of a list of the section, which the rules on numbers tell of: in (a) (c) (d)
    the (b).
    """
    kinds: dict[Style, int | None] = {
        "arabic_paren": int(label) if label.isdigit() else None,
        "alpha_paren": letter_value(label) if label.islower() and len(label) == 1 else None,
        "upper_paren": letter_value(label) if label.isupper() and len(label) == 1 else None,
        "roman_paren": roman_value(label) if label.islower() else None,
    }
    return any(
        (value := kinds.get(series.style)) is not None
        and section.first <= series.items[0].paragraph.index <= section.last
        and min(series.values) < value < max(series.values)
        for series in structure.outline.series
    )
