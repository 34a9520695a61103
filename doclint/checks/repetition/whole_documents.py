"""A document that stands in its file twice."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Edit, Finding, Related
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import row
from doclint.document.span import Span
from doclint.structure.structure import Structure


def repeated_documents(structure: Structure, options: Options) -> Iterator[Finding]:
    """Copies of the document behind it (see structure.second_copy); what repeats in them is no finding of its own."""
    paragraphs, copies = structure.paragraphs, structure.parts.copies
    for number, start in enumerate(copies):
        end = copies[number + 1] if number + 1 < len(copies) else len(paragraphs)
        span = Span(paragraphs[start].span.start, paragraphs[end - 1].span.end)
        first = Span(paragraphs[0].span.start, paragraphs[copies[0] - 1].span.end)
        if span.end - span.start < options.min_chars:
            structure.passed("too-short", paragraphs[start], option="min_chars")
            continue
        args = {"row": row(structure, paragraphs[0]), "count": end - start, "text": paragraphs[start].text.strip()}
        yield Finding(span, args, (Related(first, "first"),), _deletion(structure, start, end, copies[0]))


def _deletion(structure: Structure, start: int, end: int, count: int) -> tuple[Edit, ...]:
    """The edit that takes a copy out; none where it differs from the document."""
    paragraphs = structure.paragraphs
    if [p.text for p in paragraphs[start:end]] != [p.text for p in paragraphs[:count]]:
        return ()
    return (Edit(Span(paragraphs[start - 1].span.end, paragraphs[end - 1].span.end), ""),)
