"""Pairs of which one mark is full width and the other half width."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Edit, Finding, Related
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_MIXED = lazy_pattern(r"\([^()（）]*）|（[^()（）]*\)|“[^“”\"]{1,40}\"|\"[^“”\"]{1,40}”")
_WIDE_TWIN = {"(": "（", ")": "）"}
_HALF = lazy_pattern("[()\"]")
_MOST_PLACES = 10
_NO_PROSE = frozenset({"toc", "furniture", "metadata"})


def are_pairs_of_their_own(text: str) -> bool:
    """Whether straight quotation marks stand inside turned ones, each with a partner of its own: “将"甲"改为"乙"。”"""
    return '"' in text and text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def mixed_width(structure: Structure) -> Iterator[Finding]:
    """（… ) and “…\": one finding for a document, its edits make all full width."""
    if structure.english:
        structure.passed("language-of-check", language="en")
        return
    places: list[Span] = []
    texts: list[str] = []
    edits: list[Edit] = []
    names = structure.parts.names
    for paragraph in structure.paragraphs:
        text = paragraph.text
        if names[paragraph.index] in _NO_PROSE:
            structure.left_out("part-of-check", paragraph, part=names[paragraph.index])
            continue
        if not _HALF.search(text):
            continue
        apart = are_pairs_of_their_own(text)
        for match in _MIXED.finditer(text):
            if apart and match[0][0] in "“\"":
                structure.passed("pairs-inside-pairs", paragraph, at=match.span())
                continue
            opens = match[0][0] in "(\""
            at = match.start() if opens else match.end() - 1
            twin = _WIDE_TWIN.get(text[at], "“" if opens else "”")
            places.append(paragraph.place(match.start(), match.end()))
            texts.append(match[0])
            edits.append(Edit(paragraph.place(at, at + 1), twin))
    if places:
        related = tuple(Related(place, "again") for place in places[1 : _MOST_PLACES + 1])
        yield Finding(places[0], {"text": texts[0], "count": len(places)}, related, tuple(edits))
