"""Which file looks for which unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.checks.repetition.options import Options

if TYPE_CHECKING:
    from doclint.checks.finding import Finding
    from doclint.document.span import Span
    from doclint.structure.structure import Structure


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Places where text stands twice, in order of the unit's own file, but for what the house lets repeat."""
    found = _find(structure, options)
    if not structure.house.boilerplate:
        return found
    return (finding for finding in found if not structure.house.is_boilerplate(_text_at(structure, finding.span)))


def _text_at(structure: Structure, span: Span) -> str:
    """The text at a span; without its labels where the span is a paragraph."""
    index = structure.paragraph_at(span.start)
    if index >= 0 and structure.paragraphs[index].span == span:
        return structure.paragraphs[index].body
    return structure.document.text[span.start : span.end]


def _find(structure: Structure, options: Options) -> Iterator[Finding]:
    """Modules are imported when first needed."""
    match options.unit:
        case "item":
            if options.similarity < 100:
                from doclint.checks.repetition.near_items import nearly_repeated_items

                return nearly_repeated_items(structure, options)
            from doclint.checks.repetition.items import repeated_items

            return repeated_items(structure, options)
        case "paragraph":
            if options.similarity < 100:
                from doclint.checks.repetition.near_paragraphs import nearly_repeated_paragraphs

                return nearly_repeated_paragraphs(structure, options)
            from doclint.checks.repetition.paragraphs import repeated_paragraphs

            return repeated_paragraphs(structure, options)
        case "heading":
            from doclint.checks.repetition.headings import repeated_headings

            return repeated_headings(structure, options)
        case "document":
            from doclint.checks.repetition.whole_documents import repeated_documents

            return repeated_documents(structure, options)
        case "sentence":
            from doclint.checks.repetition.sentences import repeated_sentences

            return repeated_sentences(structure, options)
        case "word":
            from doclint.checks.repetition.words import stuttered_words

            return stuttered_words(structure, options)
        case "loop":
            from doclint.checks.repetition.loops import loops

            return loops(structure, options)
