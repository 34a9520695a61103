"""The official document in a file, and what its head and tail show; shared by what is looked for."""

from __future__ import annotations

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agency_lines import split_agencies
from doclint.structure.dates import read_date
from doclint.structure.issuance import DateLine, Issuance, NumberLine, issuances
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_PLACEHOLDER = lazy_pattern(
    r"[×xXＸ_＿*]{2}|[×Ｘ]|[\[【][^\]】\d]{0,8}(?:单位|机关|日期|名称|[字文]号|年|月|日|时间)[\]】]|〔\s*〕|(?<!\d)20[ 　_]*年|(?<!\d)[ 　]+月[ 　]+日"
)
HEAD = 12
"""Paragraphs from the start of a unit in which a line that is a number is the unit's own number."""
TAIL = 6
"""Paragraphs at the end of a document in which signature and date stand."""
SHORT = 60
"""Characters: a longer line is no signature, date or title with a blank in it."""


def official(structure: Structure) -> Issuance | None:
    """The main document if two of letterhead, number, addressee, title and signature show that it is an official one."""
    issuance = main_notice(structure)
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


def main_notice(structure: Structure) -> Issuance | None:
    if structure.profile != "notice":
        structure.passed("no-notice", profile=structure.profile)
        return None
    main = (each for each in issuances(structure) if structure.parts.units[each.unit].kind == "main")
    return next(main, None)


def is_draft(structure: Structure, issuance: Issuance) -> bool:
    """Whether head or tail have blanks to be filled in."""
    unit = structure.parts.units[issuance.unit]
    near = [
        *range(unit.first, unit.body_first),
        *range(max(unit.body_first, unit.last - TAIL), unit.last + 1),
    ]
    return any(
        len(structure.paragraphs[i].text) <= SHORT and _PLACEHOLDER.search(structure.paragraphs[i].text)
        for i in near
        if i < len(structure.paragraphs)
        and structure.parts.names[i] not in ("metadata", "furniture", "table")
    )


def why_there(element: object) -> str:
    """Why nothing is missed: the element is there, or the document is a draft."""
    return "element-is-there" if element else "draft-with-blanks"


def note_element(
    structure: Structure, issuance: Issuance, reason: str, element: DateLine | NumberLine | int | None = None
) -> None:
    """Notes that an element is not missed in a document; the element itself is the place, else the title."""
    if structure.notes is None:
        return
    titles = [*issuance.title_paragraphs, *issuance.addressee, structure.parts.units[issuance.unit].first]
    index = element if isinstance(element, int) else titles[0] if element is None else element.paragraph
    structure.passed(reason, structure.paragraphs[index])


_SENTENCE_ENDS = ("。", "！", "）", "”")


def signer_below(structure: Structure, index: int) -> bool:
    """Whether a line of agencies follows a paragraph: the date and the signature have changed places."""
    following = structure.paragraphs[index + 1].text if index + 1 < len(structure.paragraphs) else ""
    return len(following) <= SHORT and bool(split_agencies(following, structure.house))


def is_date_line(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a date with its day, and nothing else."""
    date = read_date(paragraph.text) if len(paragraph.text) <= SHORT else None
    return date is not None and date.day is not None


def lone_date(structure: Structure, issuance: Issuance) -> int | None:
    """The paragraph of a date on a line of its own at the end of the main document, which no signature stands before."""
    if issuance.signature_paragraphs:
        return None
    unit = structure.parts.units[issuance.unit]
    names, paragraphs = structure.parts.names, structure.paragraphs
    for i in range(unit.body_first + 1, min(unit.last + 1, len(paragraphs))):
        if (
            names[i] not in ("body", "date_of_issue")
            or len(paragraphs[i].text) > SHORT
            or paragraphs[i].labels
        ):
            continue
        if not is_date_line(paragraphs[i]):
            continue
        before = paragraphs[i - 1].text.rstrip()
        if before[-1:] in _SENTENCE_ENDS or names[i - 1] == "attachment_note":
            return i
    return None
