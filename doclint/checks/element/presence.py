"""Elements that are not there: date, number and signature. Web copies, drafts, laws and reports lack them as a matter of course."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.element.official import (
    SHORT,
    TAIL,
    is_date_line,
    is_draft,
    lone_date,
    main_notice,
    note_element,
    official,
    signer_below,
    why_there,
)
from doclint.checks.element.options import Options
from doclint.checks.finding import Finding
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.dates import find_dates
from doclint.structure.document_number import cited_numbers, read_number
from doclint.structure.issuance import Issuance
from doclint.structure.line_shapes import is_field
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_NO_NUMBER = lazy_pattern(r"公告|通告|令$|纪要|讲话|公报|决议|倡议|答复|简报")
"""Documents that are published to all or numbered in their own way."""


_NUMBER_FIELD = lazy_pattern(r"(?:文号|发文字号)[^\u4e00-\u9fff]{0,80}[\u4e00-\u9fff]{1,12}[〔\[［（(](?:19|20)\d\d")
"""The field of a page, outside its text, that says the number: <td>文号：</td><td>平水发〔2024〕9号."""


def no_date(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = official(structure)
    if (
        issuance is None
        or issuance.date is not None
        or issuance.dated_by_metadata
        or is_draft(structure, issuance)
    ):
        if issuance is not None:
            metadata = issuance.dated_by_metadata and issuance.date is None
            note_element(
                structure, issuance, "in-metadata" if metadata else why_there(issuance.date), issuance.date
            )
        return
    lone = lone_date(structure, issuance)
    if lone is not None:
        structure.passed("date-on-its-own-line", structure.paragraphs[lone])
        return
    if issuance.signature_paragraphs:
        if not (issuance.signatures or issuance.other_signers):
            note_element(structure, issuance, "no-signature")
            return
        top, bottom = issuance.signature_paragraphs[0], issuance.signature_paragraphs[-1]
        near = [*structure.paragraphs[top - 1 : top], *structure.paragraphs[bottom + 1 : bottom + 3]]
        if any(len(p.text) <= SHORT and any(date.year for date in find_dates(p.text)) for p in near):
            note_element(structure, issuance, "date-near-the-signature")
            return  # above the signature (order says so), or with more words: 2018年7月30日签发
        paragraph = structure.paragraphs[issuance.signature_paragraphs[-1]]
        yield Finding(paragraph.place(), {"signature": paragraph.text.strip()})
        return
    passed = any(
        structure.parts.names[i] == "pass_note" and "年" in structure.paragraphs[i].text
        for i in range(structure.parts.units[issuance.unit].body_first)
    )  # a law or an interpretation: the date is that of the vote
    if not passed and issuance.number is not None and issuance.addressee and issuance.title_text:
        last = structure.paragraphs[_last_of_body(structure, issuance)]
        if is_date_line(last) or _is_field_with_date(last):  # below a name that is not known for a signature
            structure.passed("date-on-its-own-line", last)
            return
        yield Finding(
            last.place(max(0, len(last.text) - 1)),
            {"number": issuance.number.number.code},
            variant="unsigned",
        )
    else:
        note_element(structure, issuance, "head-is-incomplete")


def _is_field_with_date(paragraph: Paragraph) -> bool:
    """Whether a line says the date behind a word and a colon: 发文日期：2024年5月6日."""
    text = paragraph.text
    return len(text) <= SHORT and is_field(text) and any(date.year for date in find_dates(text))


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


def no_number(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = official(structure)
    if issuance is None:
        return
    if issuance.number is not None or is_draft(structure, issuance):
        note_element(structure, issuance, why_there(issuance.number), issuance.number)
        return
    if not (issuance.signature_paragraphs and issuance.addressee and issuance.title_text):
        note_element(structure, issuance, "head-is-incomplete")
        return
    if _NO_NUMBER.search(issuance.title_text) or any(cited_numbers(issuance.title_text)):
        note_element(structure, issuance, "type-without-it")
        return
    if structure.document.format == "html" and _NUMBER_FIELD.search(structure.document.text):
        note_element(structure, issuance, "in-metadata")
        return
    unit = structure.parts.units[issuance.unit]
    for i in range(unit.first, min(unit.last + 1, len(structure.paragraphs))):
        text = structure.paragraphs[i].text
        in_line = i < unit.body_first and i not in issuance.title_paragraphs and _begins_with_number(text)
        if structure.parts.names[i] == "document_number" or in_line or (
            len(text) <= SHORT and read_number(text) is not None
        ):
            note_element(structure, issuance, "element-is-there", i)
            return
    # Below a letterhead the number stands above the title, without one below it.
    index = issuance.title_paragraphs[0] if issuance.letterhead else issuance.addressee[0]
    paragraph = structure.paragraphs[index]
    yield Finding(paragraph.place(), {"title": issuance.title_text})


def _begins_with_number(text: str) -> bool:
    """Whether the line of the addressees begins with the number: a copy that has lost its line breaks."""
    number = next(cited_numbers(text), None)
    return number is not None and not text[: number.start].strip()


def no_signature(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = main_notice(structure)
    if issuance is None:
        return
    index = lone_date(structure, issuance)
    if index is None or signer_below(structure, index):
        signed = issuance.signature_paragraphs
        reason = (
            "element-is-there" if signed else "no-date-alone" if index is None else "signature-below-date"
        )
        note_element(structure, issuance, reason, signed[0] if signed else index)
        return
    sure = issuance.number is not None or issuance.letterhead or issuance.title
    at_end = index >= structure.parts.units[issuance.unit].last - TAIL
    if sure or (issuance.addressee and at_end):
        paragraph = structure.paragraphs[index]
        yield Finding(paragraph.place(), {"date": paragraph.text.strip()})
    else:
        note_element(structure, issuance, "head-is-incomplete", index)
