"""What ``doclint inspect --output-format json`` prints: everything that the checks know of a document.

A *place* is ``start`` and ``end`` (offsets in code points into the decoded text, the end exclusive) with ``location``
and ``end_location`` (``row`` and ``column`` from 1, the column in code points). Paragraphs, series and units are
numbered from 0 and refer to one another by these numbers.

======================  =======================================================================================
filename, format        as read: "markdown", "text" or "html"
language, profile       zh, zh-Hant, ja, en; notice, law, report, generic
length, rows            of the decoded text: code points, lines
units                   the documents inside the file: kind (main, attachment, embedded), title,
                        first_paragraph and last_paragraph (both included), body_first (the first paragraph
                        behind the head), place, and who issued it: issuance
issuance                letterhead, title_agencies, signatures (lists of agencies), colophon (agency or null),
                        number, date, colophon_date (or null), date_at_tail, forwarded (names of agencies whose
                        text is sent on)
agency                  name as written, kind (canonical, without the region), level, base (the kind whose office it
                        is, or null), known (false: taken for an agency by its ending alone), region (name, level,
                        province; or null), paragraph, place
number                  code, year, serial (as written), paragraph, place
date                    year, month, day (null where not named), paragraph, place
paragraphs              index, unit, part, kind and level of the block, marker, emphasis, lines (source lines
                        joined in it), quoted (inside a quotation opened before it), text, place, labels,
                        series (of its last label, or null), sentences (places)
label                   style, value, text, suffix, path, place
series                  index, unit, style, path, parent (series and paragraph of the item above, or null), items
                        (paragraph and value), before (the series it restarts, or null), separated (something
                        between the two explains the restart), continues (the series it counts on from, or null)
furniture               lines of a web page that are no part of its document: text, place
======================  =======================================================================================
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from doclint.document.document import Document
from doclint.document.span import Span
from doclint.structure.dates import DateMention
from doclint.structure.issuance import DateLine, Issuance, Named, NumberLine, issuances
from doclint.structure.labels import Label
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

Object = dict[str, Any]


def as_object(structure: Structure) -> Object:
    """The document as plain data in the shape described above."""
    document = structure.document
    numbers = {id(series): number for number, series in enumerate(structure.outline.series)}
    return {
        "filename": document.path,
        "format": document.format,
        "language": document.language,
        "profile": structure.profile,
        "length": len(document.text),
        "rows": len(document.line_starts),
        "units": [_unit(structure, number, issuance) for number, issuance in enumerate(issuances(structure))],
        "paragraphs": [_paragraph(structure, paragraph, numbers) for paragraph in structure.paragraphs],
        "series": [
            _series(series, number, numbers) for number, series in enumerate(structure.outline.series)
        ],
        "furniture": [
            {"text": block.content.text, "place": _place(document, block.content.span())}
            for block in document.blocks
            if block.kind == "furniture"
        ],
    }


def _place(document: Document, span: Span) -> Object:
    start, end = document.locate(span.start), document.locate(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "location": {"row": start.row, "column": start.column},
        "end_location": {"row": end.row, "column": end.column},
    }


def _unit(structure: Structure, number: int, issuance: Issuance) -> Object:
    unit = structure.parts.units[number]
    paragraphs = structure.paragraphs[unit.first : unit.last + 1]
    span = Span(paragraphs[0].span.start, paragraphs[-1].span.end) if paragraphs else Span(0, 0)
    return {
        "kind": unit.kind,
        "title": issuance.title_text,
        "first_paragraph": unit.first,
        "last_paragraph": unit.last,
        "body_first": unit.body_first,
        "place": _place(structure.document, span),
        "issuance": {
            "letterhead": _agencies(structure, issuance.letterhead),
            "title_agencies": _agencies(structure, issuance.title),
            "signatures": _agencies(structure, issuance.signatures),
            "colophon": _agency(structure, issuance.colophon) if issuance.colophon else None,
            "number": _number(structure, issuance.number),
            "date": _date(structure, issuance.date),
            "colophon_date": _date(structure, issuance.colophon_date),
            "date_at_tail": issuance.date_at_tail,
            "forwarded": [agency.name for agency in issuance.forwarded],
        },
    }


def _agencies(structure: Structure, named: Iterable[Named]) -> list[Object]:
    return [_agency(structure, one) for one in named]


def _agency(structure: Structure, named: Named) -> Object:
    agency, region = named.agency, named.agency.region
    return {
        "name": agency.name,
        "kind": agency.kind,
        "level": agency.level,
        "base": agency.base,
        "known": agency.known,
        "region": None
        if region is None
        else {"name": region.name, "level": region.level, "province": region.province},
        "paragraph": named.paragraph,
        "place": _inside(structure, named.paragraph, named.start, named.end),
    }


def _inside(structure: Structure, paragraph: int, start: int, end: int) -> Object:
    return _place(structure.document, structure.paragraphs[paragraph].place(start, end))


def _number(structure: Structure, line: NumberLine | None) -> Object | None:
    if line is None:
        return None
    number = line.number
    return {
        "code": number.code,
        "year": number.year,
        "serial": number.serial,
        "paragraph": line.paragraph,
        "place": _inside(structure, line.paragraph, number.start, number.end),
    }


def _date(structure: Structure, line: DateLine | None) -> Object | None:
    if line is None:
        return None
    date: DateMention = line.date
    return {
        "year": date.year,
        "month": date.month,
        "day": date.day,
        "paragraph": line.paragraph,
        "place": _inside(structure, line.paragraph, line.offset + date.start, line.offset + date.end),
    }


def _paragraph(structure: Structure, paragraph: Paragraph, numbers: dict[int, int]) -> Object:
    document = structure.document
    item = structure.outline.items.get(paragraph.index)
    return {
        "index": paragraph.index,
        "unit": structure.parts.unit_of[paragraph.index],
        "part": structure.parts.names[paragraph.index],
        "kind": paragraph.kind,
        "level": paragraph.level,
        "marker": paragraph.marker,
        "emphasis": paragraph.emphasis,
        "lines": paragraph.lines,
        "quoted": paragraph.index in structure.quoted,
        "text": paragraph.text,
        "place": _place(document, paragraph.span),
        "labels": [
            {
                "style": label.style,
                "value": label.value,
                "text": label.text,
                "suffix": label.suffix,
                "path": list(label.path),
                "place": _place(document, paragraph.place(label.start, label.end)),
            }
            for label in read_labels(structure, paragraph)
        ],
        "series": None if item is None else numbers[id(item.series)],
        "sentences": [
            _place(document, paragraph.place(*sentence)) for sentence in structure.sentences(paragraph)
        ],
    }


def read_labels(structure: Structure, paragraph: Paragraph) -> tuple[Label, ...]:
    """The labels at the head of a paragraph, the last one as the outline reads it: (i) is a letter or a numeral."""
    item = structure.outline.items.get(paragraph.index)
    if item is None or item.label.start != paragraph.labels[-1].start:
        return paragraph.labels
    return (*paragraph.labels[:-1], item.label)


def _series(series: Series, number: int, numbers: dict[int, int]) -> Object:
    def other(one: Series | None) -> int | None:
        return None if one is None else numbers[id(one)]

    parent: Item | None = series.parent
    return {
        "index": number,
        "unit": series.unit,
        "style": series.style,
        "path": list(series.path),
        "parent": None
        if parent is None
        else {"series": other(parent.series), "paragraph": parent.paragraph.index},
        "items": [{"paragraph": item.paragraph.index, "value": item.label.value} for item in series.items],
        "before": other(series.before),
        "separated": series.separated,
        "continues": other(series.continues),
    }
