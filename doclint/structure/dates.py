"""Dates in text: where they stand, what they say, and whether the calendar has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import chinese_value

DateForm = Literal["arabic", "chinese", "mixed", "english", "figures"]


class DateMention(NamedTuple):
    """A date at ``text[start:end]``; ``year`` and ``day`` are None where they are not named."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    form: DateForm
    padded: bool  # a leading zero: 2022年04月08日

    @property
    def key(self) -> tuple[int, int, int]:
        """For comparing whole dates; a part that is not named counts as 0."""
        return self.year or 0, self.month, self.day or 0


_YEAR_DIGIT = "〇○零OＯo0一二三四五六七八九"
_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split("|"), 1)}
_CHINESE = lazy_pattern(
    r"(?<![\d.．])(?:(?P<year>\d{4})\s{0,2}年\s{0,2})?(?P<month>\d{1,2})\s{0,2}月(?:\s{0,2}(?P<day>\d{1,2})\s{0,2}日)?"
    rf"|(?P<cyear>[一二][{_YEAR_DIGIT}]{{3}})年(?P<cmonth>[元正一二三四五六七八九十]{{1,3}})月(?:(?P<cday>[一二三四五六七八九十廿卅]{{1,4}})日)?"
)
_ENGLISH = lazy_pattern(
    rf"\b(?P<month>{_MONTH_NAMES})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>(?:1[5-9]|20)\d\d)\b"
    rf"|\b(?P<bday>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:day of\s+)?(?P<bmonth>{_MONTH_NAMES}),?"
    r"\s+(?P<byear>(?:1[5-9]|20)\d\d)\b"
)
_MIXED = lazy_pattern(
    rf"(?P<year>\d{{4}}|[一二][{_YEAR_DIGIT}]{{3}})\s{{0,2}}年\s{{0,2}}(?P<month>\d{{1,2}}|[元一二三四五六七八九十]{{1,3}})\s{{0,2}}月\s{{0,2}}"
    r"(?:(?P<day>\d{1,2}|[一二三四五六七八九十廿卅]{1,4})\s{0,2}日)?"
)
_FIGURES = lazy_pattern(r"(?P<year>(?:19|20)\d\d)[.．/-](?P<month>\d{1,2})[.．/-](?P<day>\d{1,2})日?(?!\d)")
"""2024.5.6, 2024-05-06: looked for only where a whole line is a date."""
_LONG_MONTHS = frozenset({1, 3, 5, 7, 8, 10, 12})


def find_dates(text: str, english: bool = False) -> Iterator[DateMention]:
    """The dates of a text in order: 2022年4月8日, 4月8日, 2022年4月, 二〇〇四年九月二十三日.

    In English those with a year.
    """
    if english:
        if not any(month in text for month in _MONTHS):
            return
        for match in _ENGLISH.finditer(text):
            month = _MONTHS[match["month"] or match["bmonth"]]
            year, day = int(match["year"] or match["byear"]), int(match["day"] or match["bday"])
            yield DateMention(match.start(), match.end(), year, month, day, "english", False)
        return
    if "月" not in text:
        return
    for match in _CHINESE.finditer(text):
        if match["month"]:
            year_digits, month_digits, day_digits = match["year"], match["month"], match["day"]
            if year_digits is None and day_digits is None:
                continue  # 6月: as often a span of time as a date
            padded = month_digits[0] == "0" or (day_digits or "")[:1] == "0"
            yield DateMention(
                match.start(),
                match.end(),
                int(year_digits) if year_digits else None,
                int(month_digits),
                int(day_digits) if day_digits else None,
                "arabic",
                padded,
            )
        else:
            read = _value(match["cmonth"])
            if read is not None:
                chinese_day = _value(match["cday"]) if match["cday"] else None
                yield DateMention(
                    match.start(), match.end(), _year(match["cyear"]), read, chinese_day, "chinese", False
                )


def read_date(text: str) -> DateMention | None:
    """The date that a whole line is, brackets allowed; numerals may be mixed, the day may be missing, points or strokes may
    stand for 年 and 月.

    In English a full stop may stand behind it: December 9, 2016.
    """
    match = _MIXED.search(text)
    if match is None:
        return _read_figures(text) or _read_english_date(text)
    if text[: match.start()].strip(" 　（(") or text[match.end() :].strip(" 　）)"):
        return None
    month = _value(match["month"])
    if month is None:
        return None
    pieces = [piece for piece in (match["year"], match["month"], match["day"]) if piece]
    arabic = [piece[0].isdigit() and piece.isdigit() for piece in pieces]
    form: DateForm = "arabic" if all(arabic) else "chinese" if not any(arabic) else "mixed"
    padded = any(piece[0] in "0０" for piece in pieces[1:])
    day = _value(match["day"]) if match["day"] else None
    return DateMention(match.start(), match.end(), _year(match["year"]), month, day, form, padded)


def _read_figures(text: str) -> DateMention | None:
    match = _FIGURES.search(text)
    if match is None or text[: match.start()].strip(" 　（(") or text[match.end() :].strip(" 　）)"):
        return None
    padded = match["month"][0] == "0" or match["day"][0] == "0"
    return DateMention(*match.span(), int(match["year"]), int(match["month"]), int(match["day"]), "figures", padded)


def _read_english_date(text: str) -> DateMention | None:
    date = next(find_dates(text, True), None)
    if date is None or text[: date.start].strip(" ") or text[date.end :].strip(" ."):
        return None
    return date


def _value(digits: str) -> int | None:
    if digits.isdigit():
        return int(digits)
    if digits in ("元", "正"):
        return 1
    return chinese_value(digits)


def _year(digits: str) -> int | None:
    if digits.isdigit():
        return int(digits)
    return chinese_value(re.sub("[○OＯo0]", "〇", digits))


def days_in(month: int, year: int | None) -> int:
    """How many days a month (1 to 12) has; February without a year has 29."""
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 31 if month in _LONG_MONTHS else 30


def is_possible(date: DateMention) -> bool:
    """Whether the calendar has such a date."""
    if not 1 <= date.month <= 12:
        return False
    return date.day is None or 1 <= date.day <= days_in(date.month, date.year)
