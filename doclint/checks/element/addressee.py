"""The addressee: whether there is one, and its colon (GB/T 9704-2012, 7.3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.element.official import HEAD, SHORT, is_draft, note_element, official, why_there
from doclint.checks.element.options import Options
from doclint.checks.finding import Edit, Finding
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agency_lines import split_agencies
from doclint.structure.document_number import read_number
from doclint.structure.issuance import Issuance
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_NEEDS_ADDRESSEE = lazy_pattern(r"(?:通知|批复|函|请示|报告|通报|意见)$")


def no_addressee(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = official(structure)
    if issuance is None:
        return
    if issuance.addressee or is_draft(structure, issuance):
        first = issuance.addressee[0] if issuance.addressee else None
        note_element(structure, issuance, why_there(issuance.addressee), first)
        return
    if issuance.number is None or not issuance.signature_paragraphs or not issuance.title_paragraphs:
        note_element(structure, issuance, "head-is-incomplete")
        return
    without_colon = _addressee_without_colon(structure, issuance)
    if not _NEEDS_ADDRESSEE.search(issuance.title_text) or without_colon is not None:
        index = without_colon.index if without_colon is not None else None
        note_element(
            structure,
            issuance,
            "type-without-it" if without_colon is None else "addressee-without-colon",
            index,
        )
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
    for i in range(first, min(max(unit.body_first + 1, first + HEAD), len(structure.paragraphs) - 1)):
        paragraph = structure.paragraphs[i]
        text = paragraph.text.strip()
        if structure.parts.names[i] in ("metadata", "furniture", "table", "title") or paragraph.labels:
            continue
        if i > unit.body_first and not is_number(structure.paragraphs[i - 1]):
            continue
        stem = text.rstrip("。；;，,、.")
        following = structure.paragraphs[i + 1].text.strip()
        if (
            not 5 <= len(stem) <= _LONGEST_ADDRESSEE
            or "。" in stem
            or following[-1:] not in ("。", "：", ":")
        ):
            continue
        if (_ADDRESSEE_START.match(stem) and _ADDRESSEE_END.search(stem)) or split_agencies(
            stem, structure.house
        ):
            return paragraph
    return None


_LONGEST_ADDRESSEE = 200


def is_number(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= SHORT and read_number(paragraph.text) is not None


def no_colon(structure: Structure, options: Options) -> Iterator[Finding]:
    issuance = official(structure)
    if issuance is None:
        return
    if issuance.addressee:
        note_element(structure, issuance, "element-is-there", issuance.addressee[0])
        return
    paragraph = _addressee_without_colon(structure, issuance)
    if paragraph is None:
        note_element(structure, issuance, "no-line-of-addressees")
        return
    length = len(paragraph.text.rstrip())
    marks = len(paragraph.text.rstrip()) - len(paragraph.text.rstrip().rstrip("。；;，,、."))
    span = paragraph.place(length - max(1, marks), length)
    edit = Edit(paragraph.place(length - marks, length) if marks else Span(span.end, span.end), "：")
    yield Finding(span, {"addressee": paragraph.text.strip()}, edits=(edit,))
