"""All compared paragraphs as one text, for searches that go through a document in one step."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from doclint.checks.repetition.passages import COMPARED
from doclint.document.span import Span
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_MORE_PARTS = frozenset({"quote", "pass_note", "annotation", "attachment_note"})


class Prose:
    """``text`` is the paragraphs joined by line feeds; ``place`` leads back to the document."""

    __slots__ = ("_paragraphs", "_starts", "text")

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._starts: list[int] = []
        at = 0
        for paragraph in paragraphs:
            self._starts.append(at)
            at += len(paragraph.text) + 1
        self.text = "\n".join(paragraph.text for paragraph in paragraphs)

    def paragraph(self, at: int) -> tuple[Paragraph, int]:
        """The paragraph that holds the character at ``at``, and the index of the character in it."""
        number = bisect_right(self._starts, at) - 1
        return self._paragraphs[number], at - self._starts[number]

    def place(self, start: int, end: int) -> Span:
        """The span in the document of a stretch that lies in one paragraph."""
        paragraph, first = self.paragraph(start)
        return paragraph.place(first, first + end - start)


def prose(structure: Structure) -> Prose:
    """The prose of a document: body, attachments, quotations; no tables, contents, heads or signatures."""
    return structure.kept("repetition.prose", lambda: _prose(structure))


def _prose(structure: Structure) -> Prose:
    names = structure.parts.names
    kept = COMPARED | _MORE_PARTS
    for paragraph in structure.paragraphs:
        if names[paragraph.index] not in kept:
            structure.left_out("part-of-check", paragraph, part=names[paragraph.index])
    return Prose([p for p in structure.paragraphs if names[p.index] in kept])
