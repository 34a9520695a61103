"""References that no longer lead anywhere, and attachments that are gone while the text speaks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source, shown
from doclint.structure.numerals import CHINESE_NUMERAL, chinese_numeral, chinese_value
from doclint.structure.paragraphs import Paragraph

_BEYOND = (1, 2, 3, 5)
"""How far behind the last article the number is put."""
_FEWEST_ARTICLES = 5
_N = f"{CHINESE_NUMERAL}{{1,6}}"
_LAW = r"本(?:法|条例|办法|规定|细则|规则|章程|條例|辦法|細則|規則|通則)"
_CITED_ARTICLE = re.compile(rf"{_LAW}第(?P<number>{_N})[条條]")
_CITED_CLAUSE = re.compile(rf"{_LAW}第(?P<article>{_N})条第(?P<number>{_N})[款项]")
_CITED_SECTION = re.compile(r"\bsection (?P<number>\d{1,3})(?=[ ,.;(][^.;]{0,20}?of this (?:order|Act)\b)")
_CITED_SUBSECTION = re.compile(r"\bsubsection \((?P<number>[a-z])\)(?=[^.;]{0,20}? of this section\b)")
_MOST_CLAUSES = 30
"""No article has so many paragraphs and items that a number as far behind could be one."""
_ATTACHMENT = re.compile(r"附件\s?(?P<number>[1-9一二三四五六七八九])(?!\d)")


def article_reference(source: Source, rng: Random) -> Damage | None:
    """A reference names an article, or a section, behind the last one of the text."""
    style, pattern = ("en_section", _CITED_SECTION) if source.english else ("article", _CITED_ARTICLE)
    values = [
        label.value for p in source.body for label in p.labels if label.style == style and not label.suffix
    ]
    if len(values) < (3 if source.english else _FEWEST_ARTICLES) or values[0] != 1 or values.count(1) != 1:
        return None
    sites = list(_cited(source, pattern))
    if not sites:
        return None
    paragraph, match = rng.choice(sites)
    number = max(values) + rng.choice(_BEYOND)
    return _changed(paragraph, match, str(number) if source.english else chinese_numeral(number))


def subdivision_reference(source: Source, rng: Random) -> Damage | None:
    """A reference names a paragraph or an item that the provision does not have."""
    sites = list(_cited(source, _CITED_SUBSECTION if source.english else _CITED_CLAUSE))
    if not sites:
        return None
    paragraph, match = rng.choice(sites)
    if source.english:
        letters = "".join(p.text[:12] for p in source.body)
        free = [c for c in "jkmnopqrstuwyz" if f"({c})" not in letters]
        return _changed(paragraph, match, rng.choice(free)) if free else None
    value = chinese_value(match["number"]) or 0
    return _changed(paragraph, match, chinese_numeral(_MOST_CLAUSES + value))


def _cited(source: Source, pattern: re.Pattern[str]) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for paragraph in source.body:
        if any(mark in paragraph.text for mark in ("修改为", "增加一", "amended", "inserted", "“", "``")):
            continue
        for match in pattern.finditer(paragraph.text):
            if match["number"] in source.text[_extent(paragraph, match)]:
                yield paragraph, match


def _extent(paragraph: Paragraph, match: re.Match[str]) -> slice:
    span = paragraph.place(match.start("number"), match.end("number"))
    return slice(span.start, span.end)


def _changed(paragraph: Paragraph, match: re.Match[str], number: str) -> Damage:
    span = paragraph.place(match.start("number"), match.end("number"))
    words = paragraph.text[max(0, match.start() - 10) : match.end() + 10]
    return Damage((Edit(span.start, span.end, number),), f"{match['number']} became {number} in: {shown(words)}")


def cited_attachment_lost(source: Source, rng: Random) -> Damage | None:
    """An attachment that the text speaks of is gone with all behind it, from the note and from the file.

    ``rng`` is not used: it is the last that is spoken of, but never the first of the file.
    """
    del rng
    parts = source.structure.parts
    units = [unit for unit in parts.units if unit.kind == "attachment"]
    numbers = [_number(source.paragraphs[unit.first].text[:8]) for unit in units]
    if len(units) < 2 or numbers != list(range(1, len(units) + 1)):
        return None
    text = [p for p in source.paragraphs[: units[0].first] if parts.names[p.index] == "body"]
    cited = {_number(m.group()): p for p in text for m in _ATTACHMENT.finditer(p.text)}
    gone = max((number for number in cited if 1 < number <= len(units)), default=0)
    start = source.extent(source.paragraphs[units[gone - 1].first]) if gone else None
    noted = [
        p for p in source.paragraphs
        if parts.names[p.index] == "attachment_note" and (m := _NOTED.match(p.text)) and _value(m["number"]) >= gone
    ]  # fmt: skip
    if start is None or any(source.extent(p) is None for p in noted):
        return None
    edits = [Edit(start[0], len(source.text), marks=False)]
    edits += [Edit(e.start, e.end, marks=False) for e in map(source.deletion, noted)]
    return Damage(tuple(edits), f"附件{gone} and what is behind it are gone", also=(cited[gone].span.end - 1,))


_NOTED = re.compile(r"(?:附件[：:]\s*)?(?P<number>[1-9一二三四五六七八九])\s*[.．、]")


def _number(text: str) -> int:
    match = _ATTACHMENT.search(text)
    return _value(match["number"]) if match else 0


def _value(number: str) -> int:
    return int(number) if number.isdigit() else chinese_value(number) or 0
