"""Which references of an English text cite the items of a series: section 4, Article III, paragraph (b), section 4(b)(2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.structure.citing import Citation, CitedNumber, NumberKind, around, is_alone, within_unit
from doclint.structure.numerals import letter_value, roman_value
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.english import english_references
from doclint.structure.references.reference import ProvisionUnit, Reference, Step
from doclint.structure.structure import Structure

_UNITS: dict[str, ProvisionUnit] = {
    "en_section": "section",
    "article": "article",
    "chapter": "chapter",
    "division": "division",
}
_UPPER = frozenset({"upper_paren", "upper_roman_paren"})
_ROMAN = frozenset({"roman_paren", "upper_roman_paren"})
_LETTERS = frozenset({"alpha_paren", "upper_paren"})
_WITHIN_SECTIONS = _UPPER | _ROMAN | _LETTERS | {"arabic_paren"}
_LONGEST_JOIN = 12
"""Characters between references that are made in one breath: , or through."""


class _Found(NamedTuple):
    """A reference where it stands."""

    paragraph: Paragraph
    reference: Reference


def english_citations(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Citations of the items of a chain."""
    unit = _unit_of(chain[0])
    if unit is not None:
        yield from _of_unit(structure, chain, unit)
    elif chain[0].label.style in _WITHIN_SECTIONS:
        yield from _of_list(structure, chain)


def _unit_of(item: Item) -> ProvisionUnit | None:
    """What an item is called when it is cited; a section also where its heading bears the bare number."""
    if item.label.style == "arabic" and item.heading:
        return "section"
    return _UNITS.get(item.label.style)


def _of_unit(structure: Structure, chain: Sequence[Item], unit: ProvisionUnit) -> Iterator[Citation]:
    """Sections, articles and the like: cited anywhere in the same text."""
    for group in _breaths(_references(structure, chain[0].series.unit)):
        numbers = [
            CitedNumber(
                one.paragraph.place(step.start, step.end), step.value, *_kind(one.paragraph.text[step.start])
            )
            for one in group
            for step in one.reference.steps[one.reference.inherited :]
            if step.unit == unit and not step.relative and not step.suffix and one.reference.owner != "other"
        ]
        if numbers:
            yield Citation(tuple(numbers), certain=True)


def _of_list(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Lettered and numbered items: cited by the whole way to them, or within what the list belongs to."""
    style, above = chain[0].label.style, _above(chain[0])
    alone = is_alone(structure, chain) and all(item.series.parent is chain[0].series.parent for item in chain)
    near = {paragraph.index for paragraph in around(structure, chain)}
    for group in _breaths(_references(structure, chain[0].series.unit)):
        numbers: list[CitedNumber] = []
        certain = alone
        for one in group:
            if one.reference.owner == "other":
                continue
            for at, step in enumerate(one.reference.steps):
                value = _value(step, style)
                if value is None or at < one.reference.inherited:
                    continue
                upper = one.reference.steps[:at]
                if _leads_here(upper, above) if upper else one.paragraph.index in near:
                    numbers.append(_cited(one.paragraph, step, value, style))
                    certain = certain and (not upper or (bool(above) and _is_unit(upper[0])))
        if numbers:
            yield Citation(tuple(numbers), certain)


def _is_unit(step: Step) -> bool:
    return step.unit != "item" and not step.relative


def _above(item: Item) -> list[Item]:
    """The items above one, up to its section, from the highest down."""
    out: list[Item] = []
    parent = item.series.parent
    while parent is not None:
        out.append(parent)
        if _unit_of(parent) in ("section", "article"):
            break
        parent = parent.series.parent
    return out[::-1]


def _leads_here(upper: Sequence[Step], above: Sequence[Item]) -> bool:
    """Whether the upper steps of a reference are those above a list."""
    if len(upper) > len(above):
        return False
    if _is_unit(upper[0]) and len(upper) != len(above):
        return False
    return all(
        step.relative or _is(step, item) for step, item in zip(reversed(upper), reversed(above), strict=False)
    )


def _is(step: Step, item: Item) -> bool:
    if step.unit == "item":
        return step.label == item.label.text.strip("() .*")
    return step.unit == _unit_of(item) and step.value == item.label.value and step.suffix == item.label.suffix


def _value(step: Step, style: str) -> int | None:
    """The value of a mark in brackets, if it is written as items of the style are."""
    mark = step.label
    if not mark:
        return None
    if style == "arabic_paren":
        return int(mark) if mark.isdigit() else None
    if not mark.isalpha() or mark.isupper() != (style in _UPPER):
        return None
    return roman_value(mark) if style in _ROMAN else letter_value(mark)


def _cited(paragraph: Paragraph, step: Step, value: int, style: str) -> CitedNumber:
    start = paragraph.text.index(step.label, step.start)
    kind: NumberKind = "digits" if style == "arabic_paren" else "roman" if style in _ROMAN else "letter"
    return CitedNumber(paragraph.place(start, start + len(step.label)), value, kind, style in _UPPER)


def _kind(first: str) -> tuple[NumberKind, bool]:
    return ("digits", False) if first.isdigit() else ("roman", True)


def _references(structure: Structure, unit: int) -> list[_Found]:
    """All references in the text with this index, in order."""
    return structure.kept(f"cited.references.{unit}", lambda: list(_find_references(structure, unit)))


def _find_references(structure: Structure, unit: int) -> Iterator[_Found]:
    for paragraph in within_unit(structure, unit):
        body = paragraph.labels[-1].body if paragraph.labels else 0
        for reference in english_references(paragraph.text, body):
            yield _Found(paragraph, reference)


def _breaths(found: Sequence[_Found]) -> Iterator[list[_Found]]:
    """References in groups of those made in one breath."""
    group: list[_Found] = []
    for one in found:
        if group and not (
            group[-1].paragraph is one.paragraph
            and one.reference.start - group[-1].reference.end <= _LONGEST_JOIN
        ):
            yield group
            group = []
        group.append(one)
    if group:
        yield group
