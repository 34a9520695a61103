"""Dates that cannot be."""

from __future__ import annotations

from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source
from doclint.structure.dates import DateMention, find_dates, is_possible
from doclint.structure.document_number import cited_numbers
from doclint.structure.issuance import issuances
from doclint.structure.numerals import chinese_numeral
from doclint.structure.paragraphs import Paragraph

_IMPOSSIBLE = ((2, 30), (4, 31), (6, 31), (9, 31), (11, 31), (13, 1), (5, 32))
_MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _write(date: DateMention, year: int, month: int, day: int) -> str:
    """Another date in the form of ``date``."""
    if date.form == "english":
        return f"{_MONTHS[month]} {day}, {year}"
    if date.form == "chinese":
        digits = "".join("〇一二三四五六七八九"[int(d)] for d in str(year))
        return f"{digits}年{chinese_numeral(month)}月{chinese_numeral(day)}日"
    return f"{year}年{month}月{day}日"


def _whole(date: DateMention) -> bool:
    return date.year is not None and date.day is not None and date.form != "mixed" and is_possible(date)


def _issued(source: Source) -> tuple[Paragraph, int, DateMention] | None:
    """The date of issue at the tail: its paragraph, where the text it counts in begins, the date."""
    if source.english:
        for i in reversed(source.structure.parts.indices("date_of_issue")):
            for date in find_dates(source.paragraphs[i].text, True):
                return source.paragraphs[i], 0, date
        return None
    for issuance in issuances(source.structure):
        if issuance.date is not None and issuance.date_at_tail and _whole(issuance.date.date):
            return source.paragraphs[issuance.date.paragraph], issuance.date.offset, issuance.date.date
    return None


def _edit(paragraph: Paragraph, offset: int, date: DateMention, text: str) -> Edit:
    span = paragraph.place(offset + date.start, offset + date.end)
    return Edit(span.start, span.end, text)


def impossible(source: Source, rng: Random) -> Damage | None:
    """The calendar has no such date: the date of issue, else one in the text."""
    site = _issued(source)
    if site is None:
        inside = [
            (p, 0, date) for p in source.body for date in find_dates(p.text, source.english) if _whole(date)
        ]
        site = rng.choice(inside) if inside else None
    if site is None or site[2].year is None:
        return None
    paragraph, offset, date = site
    choices = [c for c in _IMPOSSIBLE if c[0] <= 12 or not source.english]
    written = _write(date, date.year or 0, *rng.choice(choices))
    return Damage(
        (_edit(paragraph, offset, date, written),),
        f"{written} instead of {paragraph.text[offset:][date.start : date.end]}",
    )


def before_cited(source: Source, rng: Random) -> Damage | None:
    """The date of issue lies before something that the document cites as past: another document's number or date."""
    site = _issued(source)
    if site is None or site[2].year is None:
        return None
    paragraph, offset, date = site
    issued = date.year or 0
    cited: set[int] = set()
    for p in source.body:
        if p.index >= paragraph.index:
            break
        if source.english:
            cited |= {
                d.year
                for d in find_dates(p.text, True)
                if d.year and " of " in p.text[max(0, d.start - 5) : d.start]
            }
        else:
            cited |= {n.year_value for n in cited_numbers(p.text)}
    past = [year for year in cited if issued - 12 <= year <= issued]
    if not past:
        return None
    year = rng.choice(past) - 1
    day = min(date.day or 1, 28)
    written = _write(date, year, date.month, day)
    return Damage(
        (_edit(paragraph, offset, date, written),),
        f"{written} where something of {year + 1} is cited (was {issued})",
    )
