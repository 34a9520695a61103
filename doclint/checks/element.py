"""Whether the elements of an official document are there, and have the shape and the order they should.

The elements and their shapes are those of GB/T 9704-2012, clause 7. Presence is judged only of a document whose head or
tail shows that it is one: web copies, drafts, laws and reports lack elements as a matter of course.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.finding import Edit, Finding, Related
from doclint.checks.option_error import Fault, outside, refuse
from doclint.document.span import Span
from doclint.interface_language import say
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies import split_agencies
from doclint.structure.dates import DateMention, days_in, find_dates, is_possible, read_date
from doclint.structure.document_number import DocumentNumber, cited_numbers, read_number
from doclint.structure.issuance import DateLine, Issuance, NumberLine, issuances
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

Element = Literal[
    "date", "date_of_issue", "document_number", "addressee", "signature", "attachment_note", "order"
]
Requirement = Literal["present", "shape", "brackets", "colon", "possible", "agreement"]


@dataclass(frozen=True, slots=True)
class Options:
    """Which element must meet which requirement."""

    element: Element = "date_of_issue"
    """``date`` is any date in the text; ``order`` is the order of signature, date and attachment note."""
    requirement: Requirement = "present"
    """present: it is there. shape: it is written as it should be. brackets, colon: so are these. possible: the day is in
    the calendar. agreement: it does not contradict the rest of the document."""
    since: int = 2013
    """First year whose documents must have 〔〕 around the year (``brackets``): GB/T 9704-2012 is in force from mid-2012."""

    def __post_init__(self) -> None:
        pair = (self.element, self.requirement)
        if pair != ("date", "possible") and pair not in _LOOKS:
            known = ", ".join(
                f"{requirement} of {element}" for element, requirement in (*_LOOKS, ("date", "possible"))
            )
            found = say(
                f"{self.element} 不能要求 {self.requirement}", f"{self.requirement} of {self.element}, which nothing checks"
            )
            refuse([Fault(("requirement",), found, say(f"其中一种：{known}", f"one of: {known}"))])
        refuse(outside("since", self.since, 1949, 9999))


_ENGLISH = frozenset({("date_of_issue", "agreement")})
"""What is looked at in English documents too; the rest is of GB/T 9704."""


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Elements that do not meet the requirement."""
    if (options.element, options.requirement) == ("date", "possible"):
        yield from _impossible_dates(structure)
        return
    if structure.document.language == "en" and (options.element, options.requirement) in _ENGLISH:
        yield from _date_agreement(structure, options)
        return
    if structure.document.language in ("en", "ja"):
        structure.passed("language-of-check", language=structure.document.language)
        return
    look = _LOOKS.get((options.element, options.requirement))
    if look is not None:
        yield from look(structure, options)


# Dates anywhere -------------------------------------------------------------------


def _impossible_dates(structure: Structure) -> Iterator[Finding]:
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


# Presence -------------------------------------------------------------------------

_PLACEHOLDER = lazy_pattern(
    r"[×xXＸ_＿*]{2}|[×Ｘ]|[\[【][^\]】\d]{0,8}(?:单位|机关|日期|名称|[字文]号|年|月|日|时间)[\]】]|〔\s*〕|(?<!\d)20[ 　_]*年|(?<!\d)[ 　]+月[ 　]+日"
)
_NO_NUMBER = lazy_pattern(r"公告|通告|令$|纪要|讲话|公报|决议|倡议|答复|简报")
"""Documents that are published to all or numbered in their own way."""
_NEEDS_ADDRESSEE = lazy_pattern(r"(?:通知|批复|函|请示|报告|通报|意见)$")


def _official(structure: Structure) -> Issuance | None:
    """The main document if two of letterhead, number, addressee, title and signature show that it is an official one."""
    issuance = _main(structure)
    if issuance is None:
        return None
    marks: tuple[object, ...] = (
        issuance.letterhead,
        issuance.number,
        issuance.addressee,
        issuance.title_text,
        issuance.signatures,
    )
    if sum(map(bool, marks)) >= _FEWEST_MARKS:
        return issuance
    structure.passed("hardly-official", count=sum(map(bool, marks)))
    return None


_FEWEST_MARKS = 2


def _main(structure: Structure) -> Issuance | None:
    if structure.profile != "notice":
        structure.passed("no-notice", profile=structure.profile)
        return None
    main = (each for each in issuances(structure) if structure.parts.units[each.unit].kind == "main")
    return next(main, None)


def _draft(structure: Structure, issuance: Issuance) -> bool:
    """Whether head or tail have blanks to be filled in."""
    unit = structure.parts.units[issuance.unit]
    near = [
        *range(unit.first, unit.body_first),
        *range(max(unit.body_first, unit.last - _TAIL), unit.last + 1),
    ]
    return any(
        len(structure.paragraphs[i].text) <= _SHORT and _PLACEHOLDER.search(structure.paragraphs[i].text)
        for i in near
        if i < len(structure.paragraphs)
        and structure.parts.names[i] not in ("metadata", "furniture", "table")
    )


_TAIL = 6
"""Paragraphs at the end of a document in which signature and date stand."""
_SHORT = 60
"""Characters: a longer line is no signature, date or title with a blank in it."""


def _no_date(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = _official(structure)
    if (
        issuance is None
        or issuance.date is not None
        or issuance.dated_by_metadata
        or _draft(structure, issuance)
    ):
        if issuance is not None:
            metadata = issuance.dated_by_metadata and issuance.date is None
            _pass(structure, issuance, "in-metadata" if metadata else _there(issuance.date), issuance.date)
        return
    lone = _lone_date(structure, issuance)
    if lone is not None:
        structure.passed("date-on-its-own-line", structure.paragraphs[lone])
        return
    if issuance.signature_paragraphs:
        if not (issuance.signatures or issuance.other_signers):
            _pass(structure, issuance, "no-signature")
            return
        top, bottom = issuance.signature_paragraphs[0], issuance.signature_paragraphs[-1]
        near = [*structure.paragraphs[top - 1 : top], *structure.paragraphs[bottom + 1 : bottom + 3]]
        if any(len(p.text) <= _SHORT and any(date.year for date in find_dates(p.text)) for p in near):
            _pass(structure, issuance, "date-near-the-signature")
            return  # above the signature (_order says so), or with more words: 2018年7月30日签发
        paragraph = structure.paragraphs[issuance.signature_paragraphs[-1]]
        yield Finding(paragraph.place(), {"signature": paragraph.text.strip()})
        return
    passed = any(
        structure.parts.names[i] == "pass_note" and "年" in structure.paragraphs[i].text
        for i in range(structure.parts.units[issuance.unit].body_first)
    )  # a law or an interpretation: the date is that of the vote
    if not passed and issuance.number is not None and issuance.addressee and issuance.title_text:
        last = structure.paragraphs[_last_of_body(structure, issuance)]
        if _is_date_line(last):  # below a name that is not known for a signature
            structure.passed("date-on-its-own-line", last)
            return
        yield Finding(
            last.place(max(0, len(last.text) - 1)),
            {"number": issuance.number.number.code},
            variant="unsigned",
        )
    else:
        _pass(structure, issuance, "head-is-incomplete")


def _there(element: object) -> str:
    """Why nothing is missed: the element is there, or the document is a draft."""
    return "element-is-there" if element else "draft-with-blanks"


def _pass(
    structure: Structure, issuance: Issuance, reason: str, element: DateLine | NumberLine | int | None = None
) -> None:
    """Notes that an element is not missed in a document; the element itself is the place, else the title."""
    if structure.notes is None:
        return
    titles = [*issuance.title_paragraphs, *issuance.addressee, structure.parts.units[issuance.unit].first]
    index = element if isinstance(element, int) else titles[0] if element is None else element.paragraph
    structure.passed(reason, structure.paragraphs[index])


def _last_of_body(structure: Structure, issuance: Issuance) -> int:
    unit = structure.parts.units[issuance.unit]
    last = min(unit.last, len(structure.paragraphs) - 1)
    while last > unit.body_first and structure.parts.names[last] in (
        "furniture",
        "table",
        "copied_to",
        "printed_by",
    ):
        last -= 1
    return last


def _no_number(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = _official(structure)
    if issuance is None:
        return
    if issuance.number is not None or _draft(structure, issuance):
        _pass(structure, issuance, _there(issuance.number), issuance.number)
        return
    if not (issuance.signature_paragraphs and issuance.addressee and issuance.title_text):
        _pass(structure, issuance, "head-is-incomplete")
        return
    if _NO_NUMBER.search(issuance.title_text) or any(cited_numbers(issuance.title_text)):
        _pass(structure, issuance, "type-without-it")
        return
    unit = structure.parts.units[issuance.unit]
    for i in range(unit.first, min(unit.last + 1, len(structure.paragraphs))):
        text = structure.paragraphs[i].text
        if structure.parts.names[i] == "document_number" or (
            len(text) <= _SHORT and read_number(text) is not None
        ):
            _pass(structure, issuance, "element-is-there", i)
            return
    # Below a letterhead the number stands above the title, without one below it.
    index = issuance.title_paragraphs[0] if issuance.letterhead else issuance.addressee[0]
    paragraph = structure.paragraphs[index]
    yield Finding(paragraph.place(), {"title": issuance.title_text})


def _no_addressee(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = _official(structure)
    if issuance is None:
        return
    if issuance.addressee or _draft(structure, issuance):
        first = issuance.addressee[0] if issuance.addressee else None
        _pass(structure, issuance, _there(issuance.addressee), first)
        return
    if issuance.number is None or not issuance.signature_paragraphs or not issuance.title_paragraphs:
        _pass(structure, issuance, "head-is-incomplete")
        return
    without_colon = _addressee_without_colon(structure, issuance)
    if not _NEEDS_ADDRESSEE.search(issuance.title_text) or without_colon is not None:
        index = without_colon.index if without_colon is not None else None
        _pass(structure, issuance, "type-without-it" if without_colon is None else "addressee-without-colon", index)
        return
    # The addressees stand below the title, or below the number that stands there.
    paragraph = structure.paragraphs[max(issuance.title_paragraphs[-1], issuance.number.paragraph)]
    yield Finding(paragraph.place(), {"title": issuance.title_text})


_ADDRESSEE_START = lazy_pattern(
    r"^(?:各|有关|本市各|全市各|全省各|[\u4e00-\u9fff]{2,12}(?:人民政府|委员会|[厅局部委])[、，,：])"
)
_ADDRESSEE_END = lazy_pattern(r"(?:人民政府|委员会|单位|机构|部门|企业|公司|学校|院校|[局厅委办院部])$")


def _addressee_without_colon(structure: Structure, issuance: Issuance) -> Paragraph | None:
    """A line between title and text that lists addressees and ends without the colon."""
    unit = structure.parts.units[issuance.unit]
    first = issuance.title_paragraphs[-1] + 1 if issuance.title_paragraphs else unit.first
    for i in range(first, min(max(unit.body_first + 1, first + _HEAD), len(structure.paragraphs) - 1)):
        paragraph = structure.paragraphs[i]
        text = paragraph.text.strip()
        if structure.parts.names[i] in ("metadata", "furniture", "table", "title") or paragraph.labels:
            continue
        if i > unit.body_first and not _is_number(structure.paragraphs[i - 1]):
            continue
        stem = text.rstrip("。；;，,、.")
        following = structure.paragraphs[i + 1].text.strip()
        if (
            not 5 <= len(stem) <= _LONGEST_ADDRESSEE
            or "。" in stem
            or following[-1:] not in ("。", "：", ":")
        ):
            continue
        if (_ADDRESSEE_START.match(stem) and _ADDRESSEE_END.search(stem)) or split_agencies(stem, structure.house):
            return paragraph
    return None


def _is_number(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= _SHORT and read_number(paragraph.text) is not None


_LONGEST_ADDRESSEE = 200


def _no_colon(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = _official(structure)
    if issuance is None:
        return
    if issuance.addressee:
        _pass(structure, issuance, "element-is-there", issuance.addressee[0])
        return
    paragraph = _addressee_without_colon(structure, issuance)
    if paragraph is None:
        _pass(structure, issuance, "no-line-of-addressees")
        return
    length = len(paragraph.text.rstrip())
    marks = len(paragraph.text.rstrip()) - len(paragraph.text.rstrip().rstrip("。；;，,、."))
    span = paragraph.place(length - max(1, marks), length)
    edit = Edit(paragraph.place(length - marks, length) if marks else Span(span.end, span.end), "：")
    yield Finding(span, {"addressee": paragraph.text.strip()}, edits=(edit,))


_SENTENCE_ENDS = ("。", "！", "）", "”")


def _signer_below(structure: Structure, index: int) -> bool:
    """Whether a line of agencies follows a paragraph: the date and the signature have changed places."""
    following = structure.paragraphs[index + 1].text if index + 1 < len(structure.paragraphs) else ""
    return len(following) <= _SHORT and bool(split_agencies(following, structure.house))


def _is_date_line(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a date with its day, and nothing else."""
    date = read_date(paragraph.text) if len(paragraph.text) <= _SHORT else None
    return date is not None and date.day is not None


def _lone_date(structure: Structure, issuance: Issuance) -> int | None:
    """The paragraph of a date on a line of its own at the end of the main document, which no signature stands before."""
    if issuance.signature_paragraphs:
        return None
    unit = structure.parts.units[issuance.unit]
    names, paragraphs = structure.parts.names, structure.paragraphs
    for i in range(unit.body_first + 1, min(unit.last + 1, len(paragraphs))):
        if (
            names[i] not in ("body", "date_of_issue")
            or len(paragraphs[i].text) > _SHORT
            or paragraphs[i].labels
        ):
            continue
        if not _is_date_line(paragraphs[i]):
            continue
        before = paragraphs[i - 1].text.rstrip()
        if before[-1:] in _SENTENCE_ENDS or names[i - 1] == "attachment_note":
            return i
    return None


def _no_signature(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = _main(structure)
    if issuance is None:
        return
    index = _lone_date(structure, issuance)
    if index is None or _signer_below(structure, index):
        signed = issuance.signature_paragraphs
        reason = "element-is-there" if signed else "no-date-alone" if index is None else "signature-below-date"
        _pass(structure, issuance, reason, signed[0] if signed else index)
        return
    sure = issuance.number is not None or issuance.letterhead or issuance.title
    at_end = index >= structure.parts.units[issuance.unit].last - _TAIL
    if sure or (issuance.addressee and at_end):
        paragraph = structure.paragraphs[index]
        yield Finding(paragraph.place(), {"date": paragraph.text.strip()})
    else:
        _pass(structure, issuance, "head-is-incomplete", index)


# The document number --------------------------------------------------------------

_HEAD = 12
"""Paragraphs from the start of a unit in which a line that is a number is the unit's own number."""
_FIRST_YEAR = 1949
_LAST_YEAR = 2099


def _number_lines(structure: Structure) -> Iterator[tuple[Paragraph, DocumentNumber]]:
    for unit in structure.parts.units:
        if unit.kind == "attachment":
            continue
        for i in range(unit.first, min(max(unit.body_first, unit.first + _HEAD), len(structure.paragraphs))):
            paragraph = structure.paragraphs[i]
            if (
                i > unit.last
                or len(paragraph.text) > _SHORT
                or structure.parts.names[i] in ("table", "toc", "quote")
            ):
                continue
            number = read_number(paragraph.text)
            if number is not None:
                yield paragraph, number


def _number_shape(structure: Structure, options: Options) -> Iterator[Finding]:
    """第 before the serial, leading zeros, no 号, a year that is none: GB/T 9704-2012 7.2.5."""
    for paragraph, number in _number_lines(structure):
        args = {"number": paragraph.text[number.start : number.end]}
        at = number.serial_at
        right = number.complete and number.ordinal_at < 0 and number.serial[0] not in "0０"
        if right and _FIRST_YEAR <= number.year_value <= _LAST_YEAR:
            structure.passed("right-shape", paragraph, at=(number.start, number.end))
        if number.ordinal_at >= 0:
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


def _number_brackets(structure: Structure, options: Options) -> Iterator[Finding]:
    """Other brackets than 〔〕 around the year: 7.2.5."""
    for paragraph, number in _number_lines(structure):
        right = (number.opening, number.closing) == ("〔", "〕")
        if right or number.year_value < options.since:
            reason, option = ("right-shape", "") if right else ("before-that-year", "since")
            structure.passed(reason, paragraph, at=(number.start, number.end), option=option, year=number.year)
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


# The date of issue ----------------------------------------------------------------


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
            if (
                i < len(structure.paragraphs)
                and i not in seen
                and len(structure.paragraphs[i].text) <= _SHORT
            ):
                date = read_date(structure.paragraphs[i].text)
                if date is not None:
                    yield structure.paragraphs[i], 0, date
    main = _official(structure)
    lone = _lone_date(structure, main) if main is not None else None
    if lone is not None and lone not in seen:
        date = read_date(structure.paragraphs[lone].text)
        if date is not None:
            yield structure.paragraphs[lone], 0, date


def _date_shape(structure: Structure, options: Options) -> Iterator[Finding]:
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


def _date_agreement(structure: Structure, options: Options) -> Iterator[Finding]:
    """The year of the number, and of the documents cited, against the date of issue."""
    for issuance in issuances(structure):
        line = issuance.date
        kind = structure.parts.units[issuance.unit].kind
        if kind == "attachment" or line is None or line.date.year is None or not issuance.date_at_tail:
            attachment = kind == "attachment"
            _pass(structure, issuance, "attachment-not-judged" if attachment else "no-date-at-the-end", line)
            continue
        yield from _year_of_number(structure, issuance, line)
        if kind == "main":
            yield from _years_cited(structure, issuance, line)
            if structure.english:
                yield from _date_in_title(structure, issuance, line)


def _place(structure: Structure, line: DateLine) -> Span:
    paragraph = structure.paragraphs[line.paragraph]
    return paragraph.place(line.offset + line.date.start, line.offset + line.date.end)


def _year_of_number(structure: Structure, issuance: Issuance, line: DateLine) -> Iterator[Finding]:
    if issuance.number is None or line.date.year is None:
        _pass(structure, issuance, "no-number")
        return
    number = issuance.number.number
    year, issued = number.year_value, line.date.year
    if len(number.year) != 4 or year == issued:
        structure.passed("years-agree", _place(structure, line), year=year, issued=issued)
        return
    if year == issued - 1 and line.date.month <= _LATEST_MONTH_OF_LAST_YEARS_NUMBER:
        structure.passed("number-of-last-year", _place(structure, line), year=year, issued=issued)
        return
    if year == issued + 1 and line.date.month == 12:
        structure.passed("number-of-next-year", _place(structure, line), year=year, issued=issued)
        return  # settled in December, numbered in January
    paragraph = structure.paragraphs[issuance.number.paragraph]
    place = paragraph.place(number.start, number.end)
    args = {
        "number": paragraph.text[number.start : number.end],
        "year": year,
        "issued": issued,
        "row": structure.document.locate(place.start).row,
    }
    yield Finding(_place(structure, line), args, (Related(place, "number", args),))


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
            place = _place(structure, line)
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
                "row": structure.document.locate(_place(structure, line).start).row,
            }
            related = (Related(_place(structure, line), "date", args),)
            yield Finding(paragraph.place(start, end), args, related, variant="cited")


_CITED_INSTRUMENT = lazy_pattern(
    r"\b(?:Executive )?(?:Order|Proclamation|Memorand(?:um|a)|Directive|Determination|Resolution|Act|Law|Regulations?)\b"
    r"[^.;()]{0,24}?,? (?:of|dated) $"
)
"""What stands before the date of an instrument that is cited: Executive Order 13276 of November 15, 2002."""
_CITED_BEFORE = 60
"""Characters in which it stands."""


def _cited_later(text: str, issued: DateMention, english: bool) -> Iterator[tuple[int, int, int]]:
    """Documents cited in ``text`` that are later than the date of issue: where they are named, and their year."""
    if not english:
        for number in cited_numbers(text):
            if issued.year is not None and number.year_value > issued.year:
                yield number.start, number.end, number.year_value
        return
    for date in find_dates(text, True):
        if date.year is None or date.key <= issued.key:
            continue
        cited = _CITED_INSTRUMENT.search(text, max(0, date.start - _CITED_BEFORE), date.start)
        if cited is not None:
            yield cited.start(), date.end, date.year


# Attachments ----------------------------------------------------------------------

_NOTED = lazy_pattern(r"^(?:附\s*件\s*[：:]?)?\s*(?P<number>[\d０-９]{1,2})\s*[.．、]")
_HEADED = lazy_pattern(r"^[【\[（(]?附\s*件\s*(?P<number>[\d０-９]{1,2})(?![\d０-９]|[-－—.]\d)")


def _attachments(structure: Structure, options: Options) -> Iterator[Finding]:
    """Attachments named in the note (附件说明) against those that follow, where some of them follow: 7.3.4."""
    main = next((u for u in structure.parts.units if u.kind == "main"), None)
    if main is None:
        return
    noted: dict[int, Paragraph] = {}
    for i in range(main.first, min(main.last + 1, len(structure.paragraphs))):
        if structure.parts.names[i] == "attachment_note":
            match = _NOTED.match(structure.paragraphs[i].text.strip())
            if match:
                noted.setdefault(int(match["number"]), structure.paragraphs[i])
    headed: dict[int, Paragraph] = {}
    for unit in structure.parts.units:
        if unit.kind == "attachment":
            match = _HEADED.match(structure.paragraphs[unit.first].text.strip())
            if match:
                headed.setdefault(int(match["number"]), structure.paragraphs[unit.first])
    if len(noted) < 2 or not headed or sorted(noted) != list(range(1, len(noted) + 1)):
        structure.passed("no-attachments-to-compare", noted=len(noted), headed=len(headed))
        return
    args: dict[str, object]
    for number, paragraph in headed.items():
        if number > len(noted):
            note = noted[len(noted)]
            args = {
                "number": number,
                "noted": len(noted),
                "row": structure.document.locate(note.span.start).row,
            }
            yield Finding(paragraph.place(), args, (Related(note.span, "note", args),), variant="unnoted")
    missing = [number for number in noted if number not in headed]
    if not missing:
        structure.passed("attachments-agree", noted[1], noted=len(noted), headed=len(headed))
    elif len(headed) < 2 or len(missing) > 1:
        structure.passed("attachments-elsewhere", noted[missing[0]], missing=missing, headed=sorted(headed))
    if len(headed) >= 2 and len(missing) == 1:
        paragraph = noted[missing[0]]
        args = {
            "number": missing[0],
            "name": _NOTED.sub("", paragraph.text.strip()),
            "headed": sorted(headed),
        }
        first = next(iter(headed.values()))
        yield Finding(
            paragraph.place(), args, (Related(first.place(), "attachment", args),), variant="absent"
        )


# Order ----------------------------------------------------------------------------


_LINKED = lazy_pattern(
    r"\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar|7z|pptx?|jpe?g|png)\b|下载|点击", re.IGNORECASE
)
"""A list of files to download, which web pages put below the document, is no attachment note."""


def _order(structure: Structure, options: Options) -> Iterator[Finding]:
    """The date above the signature; the attachment note behind it; the number below the addressee."""
    issuance = _official(structure)
    if issuance is None:
        return
    names, paragraphs = structure.parts.names, structure.paragraphs
    unit = structure.parts.units[issuance.unit]
    lone = _lone_date(structure, issuance)
    above = lone if lone is not None and _signer_below(structure, lone) else None
    if above is None and issuance.signature_paragraphs and issuance.date is None:
        above = issuance.signature_paragraphs[0] - 1
    if above is not None:
        i = above
        if i > unit.body_first and len(paragraphs[i].text) <= _SHORT and not paragraphs[i].labels:
            date = read_date(paragraphs[i].text)
            if date is not None:
                args = {"date": paragraphs[i].text.strip(), "signature": paragraphs[i + 1].text.strip()}
                yield Finding(
                    paragraphs[i].place(), args, (Related(paragraphs[i + 1].place(), "signature", args),)
                )
    signed = issuance.signature_paragraphs
    if above is None:
        _pass(structure, issuance, "no-date-above-signature", signed[0] if signed else None)
    if issuance.number is not None:
        _pass(structure, issuance, "number-in-the-head", issuance.number)
    noted = any(
        names[i] == "attachment_note"
        for i in range(unit.body_first, (issuance.signature_paragraphs or (0,))[0])
    )
    if issuance.signature_paragraphs and not noted:
        last = issuance.signature_paragraphs[-1]
        for i in range(last + 1, min(unit.last + 1, len(paragraphs))):
            if names[i] == "attachment_note" and not _LINKED.search(paragraphs[i].text):
                args = {"note": paragraphs[i].text.strip(), "signature": paragraphs[last].text.strip()}
                related = (Related(paragraphs[last].place(), "signature", args),)
                yield Finding(paragraphs[i].place(), args, related, variant="note")
                break
    if issuance.addressee and issuance.number is None:
        i = issuance.addressee[-1] + 1
        if i < len(paragraphs) and len(paragraphs[i].text) <= _SHORT:
            number = read_number(paragraphs[i].text)
            if number is not None:
                args = {"number": paragraphs[i].text.strip()}
                related = (Related(paragraphs[i - 1].place(), "addressee", args),)
                yield Finding(paragraphs[i].place(), args, related, variant="number")


_LOOKS = {
    ("date_of_issue", "present"): _no_date,
    ("date_of_issue", "shape"): _date_shape,
    ("date_of_issue", "agreement"): _date_agreement,
    ("document_number", "present"): _no_number,
    ("document_number", "shape"): _number_shape,
    ("document_number", "brackets"): _number_brackets,
    ("addressee", "present"): _no_addressee,
    ("addressee", "colon"): _no_colon,
    ("signature", "present"): _no_signature,
    ("attachment_note", "agreement"): _attachments,
    ("order", "agreement"): _order,
}
