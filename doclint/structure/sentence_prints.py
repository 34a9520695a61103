"""What tells the sentences of one document in another: a print of each, and the words that go with them.

A print is a hash of the letters and digits of a sentence (labels, spaces and marks left out), as in the detection of
passages that documents share (Manber 1994, "Finding similar files in a large file system"), with sentences in place of
runs of characters: they are the same wherever a passage was cut out and pasted, and there are few of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple, cast

from doclint.document.document import Document
from doclint.document.span import Position, Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cohesion import PROSE
from doclint.structure.structure import Structure
from doclint.structure.vocabulary import terms, weight

_NO_LETTERS = lazy_pattern(r"[\W_]+")
_SHORTEST = {False: 10, True: 30}
"""Letters and digits of a sentence that is told again; shorter ones ("本办法自发布之日起施行") say too little. English: True."""
_BITS = 63
"""Of a print: it fits into a signed integer of eight bytes, as databases keep it."""


class SentencePrint(NamedTuple):
    """A sentence: its print, how many letters and digits it has, the index of its paragraph, and its stretch there."""

    value: int
    size: int
    paragraph: int
    start: int
    end: int


class PrintedSentence(NamedTuple):
    """A sentence of another document, and where it stands there."""

    value: int
    size: int
    span: Span
    location: Position
    end_location: Position


@dataclass(frozen=True)  # without slots: what is worked out is kept in the instance
class DocumentPrint:
    """What is known of another document.

    ``path`` names it, ``language`` is its language, ``sentences`` are those of its prose in order, ``terms`` the terms of
    its prose with the number of its sentences that have them. ``own`` is the share of the weight of a sentence's terms
    that other sentences of the document have too (0 to 1, all its sentences together).
    """

    path: str
    language: str
    sentences: tuple[PrintedSentence, ...]
    terms: Mapping[str, int]
    own: float

    @cached_property
    def values(self) -> frozenset[int]:
        """The prints of all its sentences."""
        return frozenset(sentence.value for sentence in self.sentences)

    @cached_property
    def size(self) -> int:
        """Letters and digits of all its sentences."""
        return sum(sentence.size for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Another document that has sentences of this one; ``exclusive`` are the prints of those that hardly any third
    document has.
    """

    document: DocumentPrint
    exclusive: frozenset[int] = field(default_factory=frozenset)


def print_of(sentence: str) -> tuple[int, int]:
    """The print of a sentence, and how many letters and digits it has."""
    letters = _NO_LETTERS.sub("", sentence).lower()
    digest = blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - _BITS), len(letters)


def sentence_prints(structure: Structure) -> Sequence[SentencePrint]:
    """The prints of the sentences of a document's prose, in order."""
    return structure.kept("sentence prints", lambda: tuple(_prints(structure)))


def _prints(structure: Structure) -> Iterator[SentencePrint]:
    names = structure.parts.names
    shortest = _SHORTEST[structure.english]
    for paragraph in structure.paragraphs:
        if names[paragraph.index] not in PROSE or paragraph.kind in ("heading", "table"):
            continue
        for sentence in structure.sentences(paragraph):
            if sentence.end - sentence.start < shortest:
                continue
            value, size = print_of(paragraph.text[sentence.start : sentence.end])
            if size >= shortest:
                yield SentencePrint(value, size, paragraph.index, sentence.start, sentence.end)


def sentence_terms(structure: Structure) -> Sequence[frozenset[str]]:
    """The terms of every sentence of ``sentence_prints``."""

    def of_all() -> tuple[frozenset[str], ...]:
        paragraphs, english = structure.paragraphs, structure.english
        return tuple(
            terms(paragraphs[one.paragraph].text[one.start : one.end], english) for one in sentence_prints(structure)
        )

    return structure.kept("sentence terms", of_all)


def term_counts(structure: Structure) -> Counter[str]:
    """How many sentences of ``sentence_prints`` have a term."""

    def counted() -> Counter[str]:
        counts: Counter[str] = Counter()
        for each in sentence_terms(structure):
            counts.update(each)
        return counts

    return structure.kept("sentence term counts", counted)


def own_share(structure: Structure) -> float:
    """The share of the weight of the terms of a sentence that other sentences of the document have too."""
    counts, english = term_counts(structure), structure.english
    mass = shared = 0.0
    for each in sentence_terms(structure):
        for term in each:
            own = weight(term, english)
            mass += own
            if counts[term] > 1:
                shared += own
    return shared / mass if mass else 0.0


def document_print(structure: Structure) -> DocumentPrint:
    """What another document has to know of this one."""
    document = structure.document
    sentences = tuple(_placed(structure, one) for one in sentence_prints(structure))
    return DocumentPrint(document.path, document.language, sentences, term_counts(structure), own_share(structure))


def _placed(structure: Structure, one: SentencePrint) -> PrintedSentence:
    locate = structure.document.locate
    span = structure.paragraphs[one.paragraph].place(one.start, one.end)
    return PrintedSentence(one.value, one.size, span, locate(span.start), locate(span.end))


class Run(NamedTuple):
    """Sentences, by index, that two documents have one after another: here and there."""

    here: range
    there: range


def common_runs(own: Sequence[int], others: Sequence[int]) -> Iterator[Run]:
    """The longest runs of sentences (by their prints) that stand one after another in both documents, in order."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for index, value in enumerate(others):
        places[value].append(index)
    first = last = start = -1
    for index, value in enumerate(own):
        at = places.get(value, ())
        if first >= 0 and last + 1 in at:
            last += 1
            continue
        if first >= 0:
            yield Run(range(start, index), range(first, last + 1))
        first = last = at[0] if at else -1
        start = index
    if first >= 0:
        yield Run(range(start, len(own)), range(first, last + 1))


_KEY = "counterparts"


def bring(document: Document, counterparts: Sequence[Counterpart]) -> None:
    """Has the checks of a document know of others that share sentences with it."""
    document.computed[_KEY] = tuple(counterparts)


def brought(document: Document) -> tuple[Counterpart, ...] | None:
    """The other documents that share sentences with this one; None if it was not compared with any."""
    return cast("tuple[Counterpart, ...] | None", document.computed.get(_KEY))
