"""What ``doclint inspect`` prints for people: sections with columns that line up under wide characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from doclint.cli.inspection_json import read_labels
from doclint.cli.inspection_words import block_word, part_word, style_word, unit_word, value_word
from doclint.cli.language import Language, say
from doclint.document.block import Block
from doclint.document.positions import display_width
from doclint.structure.dates import DateMention
from doclint.structure.issuance import DateLine, Issuance, Named, issuances
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

TEXT_WIDTH = 60
"""Columns of a paragraph's text that are shown: with the columns before it a line fits a terminal of 120."""
_TAIL_WIDTH = 10
"""Columns kept of the end of a text that is cut: whether a sentence ends is seen there."""
_OUTLINE_WIDTH = 72


def as_lines(structure: Structure, language: Language) -> Iterator[str]:
    """The lines of the report."""
    yield from _head(structure, language)
    yield ""
    yield say("文件的组成：", "Documents in this file:", language)
    yield from _units(structure, language)
    yield ""
    yield say("段落：", "Paragraphs:", language)
    yield from _paragraphs(structure, language)
    if structure.outline.series:
        yield ""
        yield say("层次：", "Outline:", language)
        yield from _outline(structure, language)
    around = [block for block in structure.document.blocks if block.kind == "furniture"]
    if around:
        yield ""
        yield say("网页上不属于文件的内容：", "On the page, but no part of the document:", language)
        yield from _furniture(structure, around, language)


def _furniture(structure: Structure, around: Sequence[Block], language: Language) -> Iterator[str]:
    """What was left out of a web page, a line for each block; in the order of the page."""
    width = len(str(len(structure.document.line_starts)))
    for block in around:
        row = structure.document.locate(block.content.span().start).row
        yield f"  {row:>{width}}  {shortened(block.content.text, TEXT_WIDTH)}"


def _head(structure: Structure, language: Language) -> Iterator[str]:
    document = structure.document
    yield document.path
    yield " · ".join(
        (
            value_word(document.language, language),
            value_word(document.format, language),
            value_word(structure.profile, language),
            _count(len(document.line_starts), "行", "row", language),
            _count(len(structure.paragraphs), "段", "paragraph", language),
            _count(
                sum(len(structure.sentences(p)) for p in structure.paragraphs), "句", "sentence", language
            ),
        )
    )


def _count(number: int, zh: str, en: str, language: Language) -> str:
    return say(f"{number} {zh}", f"{number} {en}" if number == 1 else f"{number} {en}s", language)


# Units and who issued them


def _units(structure: Structure, language: Language) -> Iterator[str]:
    for unit, issuance in zip(structure.parts.units, issuances(structure), strict=True):
        if not structure.paragraphs:
            return
        rows = _rows(structure, structure.paragraphs[unit.first], structure.paragraphs[unit.last], language)
        title = issuance.title_text or say("（没有标题）", "(no title)", language)
        yield f"  {unit_word(unit.kind, language)}  {rows}  {title}"
        facts = list(_facts(structure, issuance, language))
        width = max((display_width(name) for name, _ in facts), default=0)
        for name, what in facts:
            yield f"    {_padded(name, width)}  {what}"


def _rows(structure: Structure, first: Paragraph, last: Paragraph, language: Language) -> str:
    start = structure.document.locate(first.span.start).row
    end = structure.document.locate(max(last.span.end - 1, last.span.start)).row
    rows = str(start) if start == end else f"{start}-{end}"
    return say(f"第 {rows} 行", f"row {rows}" if start == end else f"rows {rows}", language)


def _facts(structure: Structure, issuance: Issuance, language: Language) -> Iterator[tuple[str, str]]:
    """What is known of the issue of a unit: name of the part, what it says and where."""

    def row(paragraph: int) -> str:
        number = structure.document.locate(structure.paragraphs[paragraph].span.start).row
        return say(f"（第 {number} 行）", f" (row {number})", language)

    agencies: Sequence[tuple[str, Iterable[Named]]] = (
        (part_word("letterhead", language), issuance.letterhead),
        (say("标题中的机关", "agency in the title", language), issuance.title),
        (part_word("signature", language), issuance.signatures),
        (part_word("printed_by", language), (issuance.colophon,) if issuance.colophon else ()),
    )
    if issuance.number is not None:
        number = issuance.number.number
        written = structure.paragraphs[issuance.number.paragraph].text[number.start : number.end]
        yield part_word("document_number", language), written + row(issuance.number.paragraph)
    for name, named in agencies:
        for one in named:
            yield name, f"{_agency(one, language)}{row(one.paragraph)}"
    if issuance.date is not None:
        yield part_word("date_of_issue", language), _date(issuance.date) + row(issuance.date.paragraph)


def _agency(named: Named, language: Language) -> str:
    """The name, and what was made of it where that is not the name itself."""
    agency = named.agency
    region = agency.region.name if agency.region is not None else ""
    seen = [region or value_word(agency.level, language)]
    if agency.kind != agency.name:
        seen.append(agency.kind)
    return say(f"{agency.name}〔{'，'.join(seen)}〕", f"{agency.name} [{', '.join(seen)}]", language)


def _date(line: DateLine) -> str:
    date: DateMention = line.date
    parts = (
        f"{date.year:04}" if date.year else "????",
        f"{date.month:02}",
        f"{date.day:02}" if date.day else "??",
    )
    return "-".join(parts)


# Paragraphs


def _paragraphs(structure: Structure, language: Language) -> Iterator[str]:
    head = (
        say("行", "row", language),
        say("部分", "part", language),
        say("块", "block", language),
        say("标号", "label", language),
        say("句", "sentences", language),
        say("文字", "text", language),
    )
    rows = [head, *(_paragraph(structure, paragraph, language) for paragraph in structure.paragraphs)]
    widths = [max(display_width(row[column]) for row in rows) for column in range(len(head) - 1)]
    for row in rows:
        cells = [
            (_right if column in _NUMBERS else _padded)(row[column], width)
            for column, width in enumerate(widths)
        ]
        yield f"  {'  '.join(cells)}  {row[-1]}".rstrip()


_NUMBERS = frozenset({0, 4})
"""Columns of numbers: set flush right."""


def _paragraph(structure: Structure, paragraph: Paragraph, language: Language) -> tuple[str, ...]:
    joined = f"(+{paragraph.lines - 1}) " if paragraph.lines > 1 else ""
    labels = " ".join(
        f"{style_word(label.style, language)} {label.value}{label.suffix}"
        for label in read_labels(structure, paragraph)
    )
    if paragraph.index in structure.quoted:
        labels = say("引文", "quoted", language) + (f" {labels}" if labels else "")
    return (
        str(structure.document.locate(paragraph.span.start).row),
        part_word(structure.parts.names[paragraph.index], language),
        f"{block_word(paragraph.kind, language)}{paragraph.level or ''}",
        labels,
        str(len(structure.sentences(paragraph))),
        joined + shortened(paragraph.text, TEXT_WIDTH - len(joined)),
    )


# Outline


def _outline(structure: Structure, language: Language) -> Iterator[str]:
    """The items as a tree, drawn without recursion: a depth of thousands is possible in a broken file."""
    top = [series for series in structure.outline.series if series.parent is None]
    waiting: list[tuple[Series, int, int]] = [(series, 0, 0) for series in reversed(top)]
    while waiting:
        series, index, depth = waiting.pop()
        item = series.items[index]
        note = _note(series, language) if index == 0 else ""
        yield f"{_item(item, '  ' * min(depth, _DEEPEST), structure)}{note}"
        if index + 1 < len(series.items):
            waiting.append((series, index + 1, depth))
        waiting.extend((child, 0, depth + 1) for child in reversed(item.children))


_DEEPEST = 20
"""Levels that are indented; what lies deeper is not moved further, or it would leave the screen."""


def _item(item: Item, indent: str, structure: Structure) -> str:
    row = structure.document.locate(item.paragraph.place(item.label.start, item.label.end).start).row
    text = item.paragraph.text[item.label.start :]
    return f"  {row:>5}  {indent}{shortened(text, _OUTLINE_WIDTH)}"


def _note(series: Series, language: Language) -> str:
    if series.continues is not None:
        return say("  〔接前面的序号〕", "  [counts on]", language)
    if series.before is not None:
        return say("  〔序号重新开始〕", "  [begins again]", language)
    return ""


# Widths


def _padded(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))


def _right(text: str, width: int) -> str:
    return " " * (width - display_width(text)) + text


def shortened(text: str, width: int) -> str:
    """``text`` in at most ``width`` columns: head and end, … between."""
    text = " ".join(text.split())
    if display_width(text) <= width:
        return text
    tail = _fitting(reversed(text), _TAIL_WIDTH)[::-1]
    return _fitting(text, width - display_width(tail) - 1).rstrip() + "…" + tail.lstrip()


def _fitting(characters: Iterable[str], width: int) -> str:
    """As many characters as fit ``width`` columns."""
    kept: list[str] = []
    for character in characters:
        width -= display_width(character)
        if width < 0:
            break
        kept.append(character)
    return "".join(kept)
