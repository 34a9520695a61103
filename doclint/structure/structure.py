"""The structure of a document, each aspect computed when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from doclint.document.document import Document
from doclint.document.span import Span
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary
from doclint.structure.paragraphs import Paragraph, paragraphs
from doclint.structure.parts import PartName, Parts, find_parts
from doclint.structure.sentences import Sentence, split_sentences

if TYPE_CHECKING:
    from doclint.structure.notes import Notes
    from doclint.structure.outline import Outline
    from doclint.structure.profile import Profile

T = TypeVar("T")

_UNNUMBERED: frozenset[str] = frozenset(
    {"table", "quote", "toc", "furniture", "metadata", "attachment_note", "title", "letterhead", "addressee",
     "document_number", "date_of_issue", "signature", "annotation", "copied_to", "printed_by"}
)  # fmt: skip
"""Parts whose labels belong to no series of the text."""


class Structure:
    """What a document means: paragraphs, labels, outline, parts, sentences. Get it with ``Structure.of``."""

    def __init__(self, document: Document, house: HouseVocabulary = NO_HOUSE) -> None:
        self.document = document
        self.house = house
        self.notes: Notes | None = None
        """Takes down what is considered and not reported, while somebody asks; None in any other run."""
        self._kept: dict[str, object] = {}

    @classmethod
    def of(cls, document: Document, house: HouseVocabulary = NO_HOUSE) -> Structure:
        """The structure kept on the document, made on the first call with the ``house`` given then."""
        kept = document.computed.get("structure")
        if kept is None:
            kept = document.computed["structure"] = cls(document, house)
        return cast(Structure, kept)

    @property
    def english(self) -> bool:
        """Whether the document is in English."""
        return self.document.language == "en"

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The logical paragraphs in order."""
        return paragraphs(self.document)

    @cached_property
    def parts(self) -> Parts:
        """The part of every paragraph, and the documents inside the file."""
        from doclint.structure.agency_lines import split_agencies

        return find_parts(
            self.paragraphs, self.document.language, lambda line: split_agencies(line, self.house)
        )

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Indices of paragraphs that stand inside a quotation opened before them (text of an amendment)."""
        from doclint.structure.quotations import quoted_paragraphs

        return quoted_paragraphs(self.paragraphs)

    @cached_property
    def outline(self) -> Outline:
        """Labels assembled into series; tables, quotations, contents and page furniture left out."""
        from doclint.structure.outline import build_outline

        left_out = frozenset(i for i, n in enumerate(self.parts.names) if n in _UNNUMBERED) | self.quoted
        return build_outline(self.paragraphs, self.parts.unit_of, left_out, self.english)

    @cached_property
    def profile(self) -> Profile:
        """What kind of document this is, from what was found in it."""
        from doclint.structure.profile import find_profile

        return find_profile(self.paragraphs, self.parts, self.document.language)

    def part_at(self, offset: int) -> PartName:
        """The part that an offset into the document's text stands in."""
        index = self.paragraph_at(offset)
        return self.parts.names[index] if index >= 0 else "body"

    def paragraph_at(self, offset: int) -> int:
        """The index of the last paragraph that begins at or before ``offset``; -1 before the first."""
        return bisect_right(self._paragraph_starts, offset) - 1

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [p.span.start for p in self.paragraphs]

    def sentences(self, paragraph: Paragraph) -> list[Sentence]:
        """The sentences of a paragraph, from behind its labels on."""
        start = paragraph.labels[-1].body if paragraph.labels else 0
        return split_sentences(paragraph.text, self.english, start)

    def kept(self, key: str, make: Callable[[], T]) -> T:
        """The value computed under ``key`` for this document, made on the first call: checks share work through it."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(T, self._kept[key])

    def passed(
        self,
        reason: str,
        place: Paragraph | Span | None = None,
        *,
        at: tuple[int, int] | None = None,
        other: Paragraph | Span | None = None,
        option: str = "",
        kind: str = "",
        **args: object,
    ) -> None:
        """Notes that a place was considered and is not reported (see notes.Note); does nothing while nobody asks.

        ``at`` is a stretch of the paragraph's text.
        """
        if self.notes is None:
            return
        from doclint.structure.notes import Note

        span, second = (one.span if isinstance(one, Paragraph) else one for one in (place, other))
        if at is not None and isinstance(place, Paragraph):
            span = place.place(*at)
        self.notes.passed.append(Note(reason, span, second, option, kind, True, args))

    def left_out(self, reason: str, paragraph: Paragraph, *, kind: str = "", **args: object) -> None:
        """Notes that a paragraph is not looked at at all, and why; does nothing while nobody asks."""
        if self.notes is not None:
            from doclint.structure.notes import Note

            self.notes.passed.append(Note(reason, paragraph.span, kind=kind, candidate=False, args=args))
