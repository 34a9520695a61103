"""Citations of an English document's own items: section 4, Article III, paragraph (b) of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.structure.citing import Citation, CitedNumber, NumberKind
from doclint.structure.labels import Style
from doclint.structure.numerals import letter_value, roman_value
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_JOIN = r"(?:,\s*(?:and|or)\s+|,\s*|\s+(?:and|or|to|through|and/or)\s+|\s*[-–]\s*)"
_INSIDE = r"(?:\([0-9A-Za-z]{1,4}\))*"
_SECTION = {
    "en_section": r"[Ss]ections?|[Ss]ecs?\.",
    "article": r"[Aa]rticles?",
    "chapter": r"[Cc]hapters?",
    "division": r"[Pp]arts?|[Tt]itles?",
}
_DIGITS = r"[0-9]{1,4}"
_DIGITS_OR_ROMAN = r"(?:[0-9]{1,4}|[IVXLC]{1,7})"
_LETTERED: frozenset[Style] = frozenset(
    {"alpha_paren", "upper_paren", "roman_paren", "upper_roman_paren", "arabic_paren"}
)
_UNDER = re.compile(
    rf"\b(?:[Ss]ub)?(?:paragraph|section|clause|division|item|point)s?\s+(?P<numbers>\([0-9A-Za-z]{{1,5}}\)(?:{_JOIN}\([0-9A-Za-z]{{1,5}}\))*)(?P<inside>\()?"
)
_IN_BRACKETS = re.compile(r"\(([0-9A-Za-z]{1,5})\)")
_OF_THIS = re.compile(
    r"\s*(?:of|under|in|to|hereof)?\s*(?:this|the present)\s+(?:act|order|section|article|part|chapter|title|agreement|subsection|"
    r"paragraph|directive|law|memorandum|proclamation)\b",
    re.IGNORECASE,
)
_OF_OTHER = re.compile(r",?\s+of\s+|,?\s+thereof\b|\s+to\s+(?:the|that)\s+[A-Z]")
"""What follows a citation of another text, or of another part of this one: section 301 of title 3."""
_BEFORE_OTHER = re.compile(
    r"(?:\bU\.?\s?S\.?\s?C\.?|\bAct(?:,? \d{4})?,?|\btitle \d+,|\bOrder \d+,|\bCode,?|\bD\.C\. Law \S+,?|\bformer|\bsaid)\s*$"
)
_INSERTED = r"(?![0-9A-Za-z.–-][0-9A-Za-z])"
_CITING = frozenset({"body", "attachment", "embedded"})


def english_citations(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Citations of the items of a chain."""
    style = chain[0].label.style
    if style == "arabic" and chain[0].heading:
        style = "en_section"  # 4. **Interpretation.**
    if style in _SECTION:
        yield from _by_unit(structure, chain, style)
    elif style in _LETTERED:
        yield from _by_list(structure, chain)


def _by_unit(structure: Structure, chain: Sequence[Item], style: Style) -> Iterator[Citation]:
    """Sections and articles: cited anywhere in the same text."""
    unit = chain[0].series.unit
    written = _DIGITS if style == "en_section" else _DIGITS_OR_ROMAN
    one = rf"{written}{_INSERTED}{_INSIDE}"
    pattern = re.compile(rf"\b(?:{_SECTION[style]})\s+{one}(?:{_JOIN}{one})*")
    number = re.compile(rf"(?<![(0-9A-Za-z])({written})(?![0-9A-Za-z)])")
    names, units = structure.parts.names, structure.parts.unit_of
    for paragraph in structure.paragraphs:
        index = paragraph.index
        if units[index] != unit or names[index] not in _CITING or index in structure.quoted:
            continue
        text = paragraph.text
        for match in pattern.finditer(text, _body(paragraph)):
            own = _OF_THIS.match(text, match.end())
            if own is None and (
                _OF_OTHER.match(text, match.end()) or _BEFORE_OTHER.search(text, 0, match.start())
            ):
                continue
            yield Citation(
                _numbers(paragraph, number, match.start(), match.end(), roman=style != "en_section"), True
            )


def _by_list(structure: Structure, chain: Sequence[Item]) -> Iterator[Citation]:
    """Lettered and numbered items: cited within the section or item that the list belongs to."""
    series, parent = chain[0].series, chain[0].series.parent
    style = series.style
    first, last = chain[0].paragraph.index, chain[-1].paragraph.index + 1
    if parent is not None:
        first = parent.paragraph.index
    while last < len(structure.paragraphs) and not structure.paragraphs[last].labels:
        last += 1
    others = structure.kept("cited.by_style", lambda: _items_by_style(structure))
    own = {id(item) for item in chain}
    alone = all(id(item) in own for item in others.get(style, ()) if first <= item.paragraph.index < last)
    roman = style in ("roman_paren", "upper_roman_paren")
    upper = style in ("upper_paren", "upper_roman_paren")
    for paragraph in structure.paragraphs[first:last]:
        if paragraph.index in structure.quoted or structure.parts.names[paragraph.index] not in _CITING:
            continue
        text = paragraph.text
        for match in _UNDER.finditer(text, _body(paragraph)):
            marks = _IN_BRACKETS.findall(match["numbers"])
            end = match.end("numbers")
            of_this = _OF_THIS.match(text, end)
            if not all(_fits(mark, style) for mark in marks) or (of_this is None and _OF_OTHER.match(text, end)):
                continue
            certain = alone and (of_this is None or parent is not None)
            yield Citation(_bracketed(paragraph, match, roman, upper), certain)


def _items_by_style(structure: Structure) -> dict[str, list[Item]]:
    out: dict[str, list[Item]] = {}
    for series in structure.outline.series:
        out.setdefault(series.style, []).extend(series.items)
    return out


def _fits(mark: str, style: str) -> bool:
    """Whether a number in brackets is written as the items of the style are."""
    if style == "arabic_paren":
        return mark.isdigit()
    if mark.isdigit() or mark.isupper() != (style in ("upper_paren", "upper_roman_paren")):
        return False
    if style in ("roman_paren", "upper_roman_paren"):
        return roman_value(mark) is not None
    return letter_value(mark) is not None


def _bracketed(
    paragraph: Paragraph, found: re.Match[str], roman: bool, upper: bool
) -> tuple[CitedNumber, ...]:
    out = []
    for match in _IN_BRACKETS.finditer(paragraph.text, found.start("numbers"), found.end("numbers")):
        mark = match[1]
        value = int(mark) if mark.isdigit() else roman_value(mark) if roman else letter_value(mark)
        if value:
            kind: NumberKind = "digits" if mark.isdigit() else "roman" if roman else "letter"
            out.append(CitedNumber(paragraph.place(match.start(1), match.end(1)), value, kind, upper))
    return tuple(out)


def _numbers(
    paragraph: Paragraph, number: re.Pattern[str], start: int, end: int, *, roman: bool
) -> tuple[CitedNumber, ...]:
    out = []
    for match in number.finditer(paragraph.text, start, end):
        digits = match[1].isdigit()
        value = int(match[1]) if digits else roman_value(match[1]) if roman else None
        if value:
            out.append(
                CitedNumber(
                    paragraph.place(match.start(1), match.end(1)),
                    value,
                    "digits" if digits else "roman",
                    not digits,
                )
            )
    return tuple(out)


def _body(paragraph: Paragraph) -> int:
    return paragraph.labels[-1].body if paragraph.labels else 0
