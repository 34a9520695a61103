"""A document that stands in its file twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.checks.finding import Edit, Finding, Related
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import row
from doclint.document.span import Span
from doclint.structure.structure import Structure


def repeated_documents(structure: Structure, options: Options) -> Iterator[Finding]:
    """The copies of the document behind it (see structure.second_copy), all of them one finding; what repeats in them is
    none of its own.
    """
    paragraphs, copies = structure.paragraphs, structure.parts.copies
    if not copies:
        return
    start = copies[0]
    first = Span(paragraphs[0].span.start, paragraphs[start - 1].span.end)
    if first.end - first.start < options.min_chars:
        structure.passed("too-short", paragraphs[start], option="min_chars", size=first.end - first.start)
        return
    span = Span(paragraphs[start].span.start, paragraphs[-1].span.end)
    args = {"row": row(structure, paragraphs[0]), "count": len(copies), "text": paragraphs[start].text.strip()}
    variant = "several" if len(copies) > 1 else ""
    yield Finding(span, args, (Related(first, "first"),), _deletion(structure, copies), variant)


def _deletion(structure: Structure, copies: Sequence[int]) -> tuple[Edit, ...]:
    """The edit that takes the copies out; none where one differs from the document."""
    paragraphs = structure.paragraphs
    texts = [p.text for p in paragraphs]
    for start, end in pairwise([*copies, len(texts)]):
        if texts[start:end] != texts[: copies[0]]:
            return ()
    return (Edit(Span(paragraphs[copies[0] - 1].span.end, paragraphs[-1].span.end), ""),)
