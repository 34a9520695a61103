"""The shape of the document number (GB/T 9704-2012, 7.2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.element.official import HEAD, SHORT
from doclint.checks.element.options import Options
from doclint.checks.finding import Edit, Finding
from doclint.document.span import Span
from doclint.structure.document_number import DocumentNumber, read_number
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_FIRST_YEAR = 1949
_LAST_YEAR = 2099


def _number_lines(structure: Structure) -> Iterator[tuple[Paragraph, DocumentNumber]]:
    for unit in structure.parts.units:
        if unit.kind == "attachment":
            continue
        for i in range(unit.first, min(max(unit.body_first, unit.first + HEAD), len(structure.paragraphs))):
            paragraph = structure.paragraphs[i]
            if (
                i > unit.last
                or len(paragraph.text) > SHORT
                or structure.parts.names[i] in ("table", "toc", "quote")
            ):
                continue
            number = read_number(paragraph.text)
            if number is not None:
                yield paragraph, number


def number_shape(structure: Structure, options: Options) -> Iterator[Finding]:
    """第 before the serial, leading zeros, no 号, a year that is none: GB/T 9704-2012 7.2.5.

    Decisions, permits and notices to parties count in their own way, 某罚决字〔2024〕第6号, and are left alone there.
    """
    for paragraph, number in _number_lines(structure):
        args = {"number": paragraph.text[number.start : number.end]}
        at = number.serial_at
        right = number.complete and number.ordinal_at < 0 and number.serial[0] not in "0０"
        if right and _FIRST_YEAR <= number.year_value <= _LAST_YEAR:
            structure.passed("right-shape", paragraph, at=(number.start, number.end))
        if number.ordinal_at >= 0 and number.code.endswith("字"):
            structure.passed("number-of-a-legal-document", paragraph, at=(number.start, number.end))
        elif number.ordinal_at >= 0:
            span = paragraph.place(number.ordinal_at, number.ordinal_at + 1)
            yield Finding(span, args, edits=(Edit(span, ""),), variant="ordinal")
        if number.serial[0] in "0０" and int(number.serial):
            zeros = len(number.serial) - len(number.serial.lstrip("0０"))
            span = paragraph.place(at, at + zeros)
            args = {**args, "serial": number.serial}
            yield Finding(span, args, edits=(Edit(span, ""),), variant="zeros")
        if not number.complete:
            span = paragraph.place(at, at + len(number.serial))
            yield Finding(span, args, edits=(Edit(Span(span.end, span.end), "号"),), variant="unended")
        if not _FIRST_YEAR <= number.year_value <= _LAST_YEAR:
            start = paragraph.text.index(number.year, number.opening_at)
            span = paragraph.place(start, start + len(number.year))
            yield Finding(span, {**args, "year": number.year}, variant="year")


def number_brackets(structure: Structure, options: Options) -> Iterator[Finding]:
    """Other brackets than 〔〕 around the year: 7.2.5."""
    for paragraph, number in _number_lines(structure):
        right = (number.opening, number.closing) == ("〔", "〕")
        if right or number.year_value < options.since:
            reason, option = ("right-shape", "") if right else ("before-that-year", "since")
            structure.passed(
                reason, paragraph, at=(number.start, number.end), option=option, year=number.year
            )
            continue
        year_at = paragraph.text.index(number.year, number.opening_at)
        args = {
            "number": paragraph.text[number.start : number.end],
            "brackets": number.opening + number.closing,
        }
        opening = paragraph.place(number.opening_at, number.opening_at + 1) if number.opening else None
        closing = paragraph.place(number.closing_at, number.closing_at + 1) if number.closing else None
        before = paragraph.place(year_at, year_at + 1).start
        after = paragraph.place(year_at, year_at + len(number.year)).end
        edits = (Edit(opening or Span(before, before), "〔"), Edit(closing or Span(after, after), "〕"))
        span = Span((opening or edits[0].span).start, (closing or edits[1].span).end)
        yield Finding(span, args, edits=edits, variant="" if opening and closing else "unpaired")
