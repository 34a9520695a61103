"""Who issued each document in a file, under which number, to whom and when, as its head and tail say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies import Agency
from doclint.structure.agencies_in_text import find_agencies
from doclint.structure.agency_lines import parse_agency_line, title_agency_line
from doclint.structure.dates import DateMention, find_dates, read_date
from doclint.structure.document_number import DocumentNumber, cited_numbers, read_number
from doclint.structure.parts import DOCUMENT_NUMBER

if TYPE_CHECKING:
    from doclint.structure.paragraphs import Paragraph
    from doclint.structure.parts import Unit
    from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Named:
    """An agency named in a paragraph (its index), at ``[start, end)`` of the paragraph's text."""

    agency: Agency
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A document number on a line of its own."""

    number: DocumentNumber
    paragraph: int


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date on a line of its own, or behind the signature on its line."""

    date: DateMention
    paragraph: int
    offset: int  # where the text that ``date`` counts in begins in the paragraph


@dataclass(frozen=True, slots=True)
class Issuance:
    """What head and tail of one unit say. Agencies stand in the order of the document."""

    unit: int
    letterhead: tuple[Named, ...]
    title: tuple[Named, ...]  # the issuers that the title begins with
    title_text: str
    title_paragraphs: tuple[int, ...]
    title_total: int | None  # how many issuers there are, where the title says 等八部门
    open_ended: bool  # letterhead or title say 等: not all issuers are named
    forwarded: tuple[
        Agency, ...
    ]  # agencies named later in a title that forwards (转发, 批转) a text of theirs
    number: NumberLine | None
    addressee: tuple[int, ...]
    signatures: tuple[Named, ...]
    signature_paragraphs: tuple[int, ...]
    stray: int | None  # of these, the one that stands alone at the end of the file, apart from the others
    other_signers: bool  # persons, or names that are no known agency's, stand among the signatures
    date: DateLine | None  # date of issue, at the tail or under the title
    date_at_tail: bool
    dated_by_metadata: bool
    second_head: int | None  # the number of another document, alone on a line of the text above the signature
    colophon: Named | None
    colophon_date: DateLine | None

    @property
    def issuers(self) -> tuple[Named, ...]:
        """Letterhead, else title: those that say who issues it."""
        return self.letterhead or self.title


def issuances(structure: Structure) -> tuple[Issuance, ...]:
    """One for every unit of the file, in order; kept with the structure."""
    return structure.kept(
        "issuances", lambda: tuple(_read(structure, n) for n in range(len(structure.parts.units)))
    )


def place_of(structure: Structure, named: Named) -> Span:
    """Where an agency is named, in the source."""
    return structure.paragraphs[named.paragraph].place(named.start, named.end)


_FORWARDS = lazy_pattern("转发|批转|授权|委托")
_DATED_METADATA = lazy_pattern(
    r"^[【\[*]*(?:成文日期|发文日期|签署日期|颁布时间|公布日期|印发日期|产生日期)[】\]*]*\s*[：:]\s*\S*\d"
)
_DONE_AT = lazy_pattern(r"(?:Done|DONE) at ")
_DATED = lazy_pattern(r"Dated:? |(?:[A-Z][a-z]+,? (?:D\.C\.,? )?)?(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4})\.?$")
"""A line of an English signature that is the date: Dated: March 2, 2018.; 28 July 2016."""
_SIGNED_AND_DATED = lazy_pattern(r"[ 　\t]+(?P<date>(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$")
_COLOPHON = lazy_pattern(
    r"^(?P<who>.{2,40}?)[ 　\t]*(?P<date>(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)?"
    r"[ 　\t]*(?:印发|印)$"
)
_PRINTING_OFFICE = lazy_pattern("(?:秘书处|秘书局|秘书科|秘书一处|文电处|文印室|文书处|综合处|办公室文书科)$")
_TITLE_WORDS = lazy_pattern("关于|印发|转发|批转|发布|公布")
_HEAD_PARTS = frozenset({"letterhead", "title", "document_number", "addressee"})
_PLAIN = frozenset({"body", "attachment", "embedded"})
_LONGEST_SIGNATURE = 60
"""Characters: a longer line of agencies is a list."""
_LONGEST_NUMBER = 40
_SPACES = lazy_pattern(r"\s")
_REPEATED_WITHIN = 20
"""Paragraphs from the start in which a page repeats its heading as the title proper, with the issuer's name."""
_SHORTEST_REPEATED = 8
_PUBLISHED = lazy_pattern("(?:发布|公布|颁布|印发|通过|批准|制定|修订)$")
"""A line that ends so says who published a law and when; it is no title."""


def _read(structure: Structure, number: int) -> Issuance:
    parts, paragraphs = structure.parts, structure.paragraphs
    unit = parts.units[number]
    by_name: dict[str, list[int]] = {}
    for i in range(unit.first, min(unit.last + 1, len(paragraphs))):
        by_name.setdefault(parts.names[i], []).append(i)
    head_end = max(unit.body_first, unit.first)

    title_text, title_paragraphs = _title(structure, unit, by_name)
    letterhead: list[Named] = []
    open_ended = False
    for i in by_name.get("letterhead", ()):
        if i >= head_end or (title_paragraphs and i > title_paragraphs[0]):
            continue  # below the title stand addressees
        if letterhead and not _only_marks(structure, letterhead[-1].paragraph + 1, i):
            break  # a list of agencies further down
        line = parse_agency_line(paragraphs[i].text, structure.house)
        if line is not None:
            letterhead.extend(_locate(line.agencies, paragraphs[i], i))
            open_ended |= line.others

    title_line = title_agency_line(title_text, structure.house) if title_text else None
    title: list[Named] = []
    forwarded: tuple[Agency, ...] = ()
    if title_line is not None:
        title = _locate_over(title_line.agencies, paragraphs, title_paragraphs)
        open_ended |= title_line.others
    verb = _FORWARDS.search(title_text)
    if verb is not None:
        rest = re.sub(r"\s", "", title_text[verb.end() :])
        forwarded = tuple(mention.agency for mention in find_agencies(rest, structure.house))

    number_line: NumberLine | None = None
    for i in [
        *by_name.get("document_number", ()),
        *by_name.get("metadata", ()),
        *by_name.get("subtitle", ()),
    ]:
        read = read_number(paragraphs[i].text) if i < head_end else None
        if read is not None:
            number_line = NumberLine(read, i)
            break
    for i in by_name.get("urgency", ()) if number_line is None else ():
        cited = next(cited_numbers(paragraphs[i].text), None)
        if cited is not None and i < head_end:
            number_line = NumberLine(cited, i)

    signatures, lines, others, date, at_tail, stray = _signed(structure, unit, by_name)
    if date is None:
        date = _date_in_head(structure, by_name, head_end)
    colophon, colophon_date = _colophon(structure, by_name.get("printed_by", ()))
    return Issuance(
        unit=number,
        letterhead=tuple(letterhead),
        title=tuple(title),
        title_text=title_text,
        title_paragraphs=tuple(title_paragraphs),
        title_total=title_line.total if title_line is not None else None,
        open_ended=open_ended,
        forwarded=forwarded,
        number=number_line,
        addressee=tuple(i for i in by_name.get("addressee", ()) if i < head_end),
        signatures=tuple(signatures),
        signature_paragraphs=tuple(lines),
        stray=stray,
        other_signers=others,
        date=date,
        date_at_tail=at_tail,
        dated_by_metadata=any(_DATED_METADATA.match(paragraphs[i].text) for i in by_name.get("metadata", ())),
        second_head=_second_head(structure, unit, lines),
        colophon=colophon,
        colophon_date=colophon_date,
    )


def _second_head(structure: Structure, unit: Unit, signed: list[int]) -> int | None:
    """A number in the running text: what is signed below it is another document, pasted in."""
    if structure.english or not signed:
        return None
    for i in range(unit.body_first + 1, signed[0]):
        text = structure.paragraphs[i].text
        if structure.parts.names[i] in _PLAIN and len(text) <= _LONGEST_NUMBER and DOCUMENT_NUMBER.match(_SPACES.sub("", text)):
            return i
    return None


_BESIDE_LETTERHEAD = frozenset({"letterhead", "document_number", "signatory", "copy_number", "classification", "urgency"})


def _only_marks(structure: Structure, first: int, end: int) -> bool:
    """Whether nothing but number and marks of the head stand between two lines: below them the title names its issuers."""
    return all(structure.parts.names[i] in _BESIDE_LETTERHEAD for i in range(first, end))


def _title(structure: Structure, unit: Unit, by_name: dict[str, list[int]]) -> tuple[str, list[int]]:
    """The title; where a page repeats it, the first wording that names an issuer."""
    paragraphs, house = structure.paragraphs, structure.house
    whole = "".join(paragraphs[i].text.strip() for i in _run(unit.title))
    if whole and not _PUBLISHED.search(whole) and title_agency_line(whole, house) is not None:
        return whole, _run(unit.title)
    squeezed = re.sub(r"\s", "", whole)
    for i in range(unit.first, min(unit.first + _REPEATED_WITHIN, unit.last + 1, len(paragraphs))):
        text = re.sub(r"\s", "", paragraphs[i].text)
        repeats = len(squeezed) >= _SHORTEST_REPEATED and text != squeezed and text.endswith(squeezed)
        if repeats and title_agency_line(paragraphs[i].text, house) is not None:
            return paragraphs[i].text, [i]
    for i in by_name.get("subtitle", ()):
        text = paragraphs[i].text
        reads_so = _TITLE_WORDS.search(text) and not _PUBLISHED.search(text)
        if i < unit.body_first and reads_so and title_agency_line(text, house) is not None:
            return text, [i]
    return whole, _run(unit.title)


def _run(title: list[int]) -> list[int]:
    """The first unbroken run of title lines: a second one repeats the title."""
    run = title[:1]
    for i in title[1:]:
        if i != run[-1] + 1:
            break
        run.append(i)
    return run


def _locate(agencies: tuple[Agency, ...], paragraph: Paragraph, index: int, reach: int = 0) -> list[Named]:
    """Where the agencies stand in a paragraph that names them in this order; spaces in names are allowed."""
    text = paragraph.text
    found: list[Named] = []
    for agency in agencies:
        start = text.find(agency.name, reach)
        end = start + len(agency.name)
        if start < 0:
            match = re.compile(r"[ \u3000\t\u200b]*".join(map(re.escape, agency.name))).search(text, reach)
            start, end = match.span() if match else (0, len(text))
        found.append(Named(agency, index, start, end))
        reach = end
    return found


def _locate_over(
    agencies: tuple[Agency, ...], paragraphs: tuple[Paragraph, ...], indices: list[int]
) -> list[Named]:
    """As ``_locate`` over several lines: each agency on the first that holds it, else on the first line."""
    found: list[Named] = []
    for agency in agencies:
        index = next((i for i in indices if agency.name in paragraphs[i].text), indices[0])
        found.extend(_locate((agency,), paragraphs[index], index))
    return found


def _done_at(structure: Structure, lines: list[int]) -> DateLine | None:
    """The date in the line that closes an English document: Done at Brussels, 9 January 2012; Dated: March 2, 2018."""
    for i in lines:
        text = structure.paragraphs[i].text
        date = next(find_dates(text, True), None) if _DONE_AT.match(text) or _DATED.match(text) else None
        if date is not None:
            return DateLine(date, i, 0)
    return None


def _signed(
    structure: Structure, unit: Unit, by_name: dict[str, list[int]]
) -> tuple[list[Named], list[int], bool, DateLine | None, bool, int | None]:
    """Signatures of the unit's tail, their paragraphs, whether others sign too, the date, and the stray one."""
    paragraphs = structure.paragraphs
    lines = [i for i in by_name.get("signature", ()) if i >= unit.body_first]
    unclaimed = not lines and bool(by_name.keys() & _HEAD_PARTS)
    if unclaimed:
        lines = _unclaimed(structure, unit)
    signatures: list[Named] = []
    others = False
    date: DateLine | None = None
    for i in lines:
        text = paragraphs[i].text
        dated = _SIGNED_AND_DATED.search(text)
        if dated:
            read = read_date(dated["date"])
            if read is not None:
                date = DateLine(read, i, dated.start("date"))
            text = text[: dated.start()]
        line = parse_agency_line(text, structure.house)
        if line is None:
            others = True
            continue
        others |= line.others
        signatures.extend(_locate(line.agencies, paragraphs[i], i))
    if structure.english:
        date = _done_at(structure, lines)
    for i in by_name.get("date_of_issue", ()):
        if i < unit.body_first:
            continue
        read = read_date(paragraphs[i].text)
        if read is not None and date is None:
            date = DateLine(read, i, 0)
    if unclaimed and lines and date is None and lines[-1] < unit.last:
        read = read_date(paragraphs[lines[-1] + 1].text)
        date = DateLine(read, lines[-1] + 1, 0) if read is not None else None
    at_tail = date is not None
    stray = _stray(structure, unit)
    line = parse_agency_line(paragraphs[stray].text, structure.house) if stray is not None and stray not in lines else None
    if stray is None or line is None:
        return signatures, lines, others, date, at_tail, None
    signatures.extend(_locate(line.agencies, paragraphs[stray], stray))
    return signatures, [*lines, stray], others, date, at_tail, stray


def _unclaimed(structure: Structure, unit: Unit) -> list[int]:
    """Lines of agencies in the body that read as a signature without a date: below a sentence, above no text."""
    paragraphs, names = structure.paragraphs, structure.parts.names
    last = min(unit.last, len(paragraphs) - 1)

    def signs(i: int) -> bool:
        paragraph = paragraphs[i]
        plain = names[i] in _PLAIN and not paragraph.labels and paragraph.kind == "paragraph"
        if not plain or len(paragraph.text) > _LONGEST_SIGNATURE:
            return False
        line = parse_agency_line(paragraph.text, structure.house)
        return line is not None and all(agency.known for agency in line.agencies)

    for i in range(unit.body_first + 1, last + 1):
        before = paragraphs[i - 1].text.rstrip()
        if not (before.endswith(("。", "）", "”")) or names[i - 1] == "attachment_note") or not signs(i):
            continue
        end = i + 1
        while end <= last and signs(end):
            end += 1
        following = paragraphs[end].text.rstrip() if end <= last else ""
        if len(following) <= _LONGEST_SIGNATURE and following[-1:] not in ("。", "；", "：", "，", ":"):
            return list(range(i, end))
    return []


def _stray(structure: Structure, unit: Unit) -> int | None:
    """The last paragraph of the file, if it is a line of agencies that no part has claimed."""
    last = len(structure.paragraphs) - 1
    if last < 0 or unit.last != last or last <= unit.body_first:
        return None
    paragraph = structure.paragraphs[last]
    plain = structure.parts.names[last] in ("body", "attachment", "embedded")
    if (
        not plain
        or paragraph.labels
        or paragraph.kind not in ("paragraph", "heading")
        or len(paragraph.text) > 60
    ):
        return None
    return last


def _date_in_head(structure: Structure, by_name: dict[str, list[int]], head_end: int) -> DateLine | None:
    for name in ("date_of_issue", "pass_note"):
        for i in by_name.get(name, ()):
            read = read_date(structure.paragraphs[i].text)
            if read is not None and i < head_end:
                return DateLine(read, i, 0)
    return None


def _colophon(
    structure: Structure, indices: list[int] | tuple[int, ...]
) -> tuple[Named | None, DateLine | None]:
    """The printing agency and the date of printing (版记: 印发机关和印发日期)."""
    paragraphs, house = structure.paragraphs, structure.house
    for i in indices:
        match = _COLOPHON.match(paragraphs[i].text.strip())
        if match is None:
            continue
        offset = len(paragraphs[i].text) - len(paragraphs[i].text.lstrip())
        who = match["who"].strip(" 　")
        line = parse_agency_line(who, house) or parse_agency_line(_PRINTING_OFFICE.sub("", who), house)
        named = _locate(line.agencies, paragraphs[i], i)[0] if line is not None else None
        date = read_date(match["date"]) if match["date"] else None
        return named, DateLine(date, i, offset + match.start("date")) if date is not None else None
    return None, None
