"""Dates: possible ones, the shape of the date of issue (GB/T 9704-2012, 7.3.5.4), and what it must agree with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.element.official import SHORT, lone_date, note_element, official
from doclint.checks.element.options import Options
from doclint.checks.finding import Edit, Finding, Related
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.dates import DateMention, days_in, find_dates, is_possible, read_date
from doclint.structure.document_number import cited_numbers
from doclint.structure.issuance import DateLine, Issuance, issuances
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure


def impossible_dates(structure: Structure, options: Options) -> Iterator[Finding]:
    for paragraph in structure.paragraphs:
        for date in find_dates(paragraph.text, structure.english):
            if date.month == 0 or date.day == 0 or is_possible(date):
                reason = "blank-date" if date.month == 0 or date.day == 0 else "possible-date"
                structure.passed(reason, paragraph, at=(date.start, date.end))
                continue  # 0月0日 is a form to be filled in
            wrong_month = date.month > 12
            args: dict[str, object] = {"date": paragraph.text[date.start : date.end], "month": date.month}
            if not wrong_month:
                args["days"] = days_in(date.month, date.year)
            span = paragraph.place(date.start, date.end)
            yield Finding(span, args, variant="month" if wrong_month else "")


def _date_lines(structure: Structure) -> Iterator[tuple[Paragraph, int, DateMention]]:
    """Dates of issue of the documents in the file; the index is where the text that the date counts in begins."""
    seen: set[int] = set()
    for issuance in issuances(structure):
        if structure.parts.units[issuance.unit].kind == "attachment":
            continue
        line = issuance.date
        if line is not None and issuance.date_at_tail:
            seen.add(line.paragraph)
            yield structure.paragraphs[line.paragraph], line.offset, line.date
        # A date whose shape is wrong is not known as the date of issue: look behind the signature.
        if issuance.signature_paragraphs:
            i = issuance.signature_paragraphs[-1] + 1
            if i < len(structure.paragraphs) and i not in seen and len(structure.paragraphs[i].text) <= SHORT:
                date = read_date(structure.paragraphs[i].text)
                if date is not None:
                    yield structure.paragraphs[i], 0, date
    main = official(structure)
    lone = lone_date(structure, main) if main is not None else None
    if lone is not None and lone not in seen:
        date = read_date(structure.paragraphs[lone].text)
        if date is not None:
            yield structure.paragraphs[lone], 0, date


def date_shape(structure: Structure, options: Options) -> Iterator[Finding]:
    """Leading zeros, two kinds of numerals in one date, no day: 7.3.5.4."""
    for paragraph, offset, date in _date_lines(structure):
        start, end = offset + date.start, offset + date.end
        text = paragraph.text[start:end]
        span = paragraph.place(start, end)
        args: dict[str, object] = {"date": text}
        if date.form == "mixed":
            yield Finding(span, args, variant="mixed")
        elif date.day is None:
            yield Finding(span, args, variant="day")
        elif date.form == "figures":
            if official(structure) is None:
                structure.passed("hardly-official", span)
                continue
            right = f"{date.year}年{date.month}月{date.day}日"
            yield Finding(span, {**args, "right": right}, edits=(Edit(span, right),), variant="figures")
        elif date.padded:
            edits = tuple(
                Edit(paragraph.place(start + zero.start(), start + zero.end()), "")
                for zero in re.finditer(r"(?<=[年月])(?P<space>\s*)[0０]+(?=\d)", text)
                if not zero["space"]
            )
            yield Finding(span, {**args, "right": f"{date.year}年{date.month}月{date.day}日"}, edits=edits)
        else:
            structure.passed("right-shape", span)


_LATEST_MONTH_OF_LAST_YEARS_NUMBER = 6
"""A number of the year before is given to what was settled then and signed a little later; by the summer that is over."""


def date_agreement(structure: Structure, options: Options) -> Iterator[Finding]:
    """The year of the number, and of the documents cited, against the date of issue."""
    for issuance in issuances(structure):
        line = issuance.date
        kind = structure.parts.units[issuance.unit].kind
        if kind == "attachment" or line is None or line.date.year is None or not issuance.date_at_tail:
            attachment = kind == "attachment"
            note_element(
                structure, issuance, "attachment-not-judged" if attachment else "no-date-at-the-end", line
            )
            continue
        if issuance.second_head is not None:
            note_element(structure, issuance, "signed-below-another-head", line)
            continue
        yield from _year_of_number(structure, issuance, line)
        if kind == "main":
            yield from _years_cited(structure, issuance, line)
            if structure.english:
                yield from _date_in_title(structure, issuance, line)


def place_of(structure: Structure, line: DateLine) -> Span:
    paragraph = structure.paragraphs[line.paragraph]
    return paragraph.place(line.offset + line.date.start, line.offset + line.date.end)


def _year_of_number(structure: Structure, issuance: Issuance, line: DateLine) -> Iterator[Finding]:
    if issuance.number is None or line.date.year is None:
        note_element(structure, issuance, "no-number")
        return
    number = issuance.number.number
    year, issued = number.year_value, line.date.year
    if len(number.year) != 4 or year == issued:
        structure.passed("years-agree", place_of(structure, line), year=year, issued=issued)
        return
    if year == issued - 1 and line.date.month <= _LATEST_MONTH_OF_LAST_YEARS_NUMBER:
        structure.passed("number-of-last-year", place_of(structure, line), year=year, issued=issued)
        return
    if year == issued + 1 and line.date.month == 12:
        structure.passed("number-of-next-year", place_of(structure, line), year=year, issued=issued)
        return  # settled in December, numbered in January
    paragraph = structure.paragraphs[issuance.number.paragraph]
    place = paragraph.place(number.start, number.end)
    args = {
        "number": paragraph.text[number.start : number.end],
        "year": year,
        "issued": issued,
        "row": structure.document.locate(place.start).row,
    }
    yield Finding(place_of(structure, line), args, (Related(place, "number", args),))


def _date_in_title(structure: Structure, issuance: Issuance, line: DateLine) -> Iterator[Finding]:
    """An English title that names its own date: Executive Order 13753 of December 9, 2016."""
    unit = structure.parts.units[issuance.unit]
    for i in range(unit.first, unit.body_first):
        paragraph = structure.paragraphs[i]
        if structure.parts.names[i] != "title":
            continue
        for date in find_dates(paragraph.text, True):
            before = paragraph.text[: date.start]
            own = before == "of " or _CITED_INSTRUMENT.search(before)  # of 9 January 2012: a line of its own
            if not own or paragraph.text[date.end :].strip(" .") or date.key == line.date.key:
                continue
            place = place_of(structure, line)
            args = {
                "title": paragraph.text[date.start : date.end],
                "issued": structure.document.text[place.start : place.end],
                "row": structure.document.locate(paragraph.span.start).row,
            }
            related = (Related(paragraph.place(date.start, date.end), "title", args),)
            yield Finding(place, args, related, variant="title")


def _years_cited(structure: Structure, issuance: Issuance, line: DateLine) -> Iterator[Finding]:
    """A document cannot cite one of a later year."""
    unit = structure.parts.units[issuance.unit]
    if line.date.year is None:
        return
    for i in range(unit.body_first, min(line.paragraph, len(structure.paragraphs))):
        if structure.parts.names[i] not in ("body", "embedded"):
            continue
        paragraph = structure.paragraphs[i]
        for start, end, year in _cited_later(paragraph.text, line.date, structure.english):
            args = {
                "number": paragraph.text[start:end],
                "year": year,
                "issued": line.date.year,
                "row": structure.document.locate(place_of(structure, line).start).row,
            }
            related = (Related(place_of(structure, line), "date", args),)
            yield Finding(paragraph.place(start, end), args, related, variant="cited")


_TITLE_WITH_YEAR = lazy_pattern(
    r"\b[A-Z][\w’'-]+ (?:Act|Regulations|Order|Rules)(?: \([A-Z][A-Za-z ]{2,30}\))*,? (?P<year>(?:19|20)\d\d)\b(?!-)"
)
"""An act or instrument cited by its title: the Merchant Shipping Act 1992."""
_CITED_INSTRUMENT = lazy_pattern(
    r"\b(?:Executive )?(?:Order|Proclamation|Memorand(?:um|a)|Directive|Determination|Resolution|Act|Law|Regulations?)\b"
    r"[^.;()]{0,24}?,? (?:of|dated) $|\b(?:Regulation|Directive|Decision)\b(?: \([A-Z]{2,4}\))?[^.;()]{0,100}? of $|"
    r"\b(?:O\.M\.|[Ll]etter|[Cc]ircular|[Nn]otification)\b[^;]{0,60}? dated (?:the )?$"
)
"""What stands before the date of an instrument that is cited: Executive Order 13276 of November 15, 2002."""
_YEAR_OF_TITLE = 1
"""Regulations that are made in December may bear the next year in their title; acts on money, that for which it is granted."""
_CITED_BEFORE = 140
"""Characters in which it stands."""


def _cited_later(text: str, issued: DateMention, english: bool) -> Iterator[tuple[int, int, int]]:
    """Documents cited in ``text`` that are later than the date of issue: where they are named, and their year."""
    if not english:
        for number in cited_numbers(text):
            if issued.year is not None and number.year_value > issued.year:
                yield number.start, number.end, number.year_value
        return
    for title in _TITLE_WITH_YEAR.finditer(text):
        year = int(title["year"])
        if issued.year is not None and year > issued.year + _YEAR_OF_TITLE:
            yield title.start(), title.end(), year
    for date in find_dates(text, True):
        if date.year is None or date.key <= issued.key:
            continue
        cited = _CITED_INSTRUMENT.search(text, max(0, date.start - _CITED_BEFORE), date.start)
        if cited is not None:
            yield cited.start(), date.end, date.year
