"""Passages that stand in another document as well, and belong there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from doclint.checks.finding import Finding, OtherPlace, Related
from doclint.document.span import Span
from doclint.structure.sentence_prints import (
    Counterpart,
    DocumentPrint,
    Run,
    SentencePrint,
    brought,
    common_runs,
    own_share,
    sentence_prints,
    sentence_terms,
    term_counts,
)
from doclint.structure.structure import Structure
from doclint.structure.vocabulary import terms, weight

SHORTEST = {False: 40, True: 200}
"""Letters and digits of a passage: a sentence or two that nobody writes a second time by chance. English: True."""
NEARLY_ALL = 0.8
"""A pasted passage is nearly all that two documents share, formulas aside; documents on one subject share here a sentence,
there one."""
RARE = 0.5
"""So much of a passage must be sentences that hardly any third document has."""
WHOLE = 0.8
"""So much of the other document in this one, and it was put in on purpose (a plan behind the notice that issues it), or the
two are versions of one document."""
_AT_HOME = 0.5
"""Of the share of words that a sentence of this document usually has in common with its others: above it, a passage goes
with the rest."""
_CLOSER = 0.1
"""By so much the same measure must be higher in the other document than here."""
_LONG = 600
"""Letters and digits of a passage that may be most of the other document, so that little is left there to measure it by."""
_TIED = 0.1
"""The share of a passage's words that the paragraphs before and behind it have: what was written for its place has more."""
_KIN = 0.5
"""So much of the words of one document in the other, and both are about one thing: either could have said it."""
_SHOWN = 24
"""Characters of the passage that are marked."""


def document_findings(structure: Structure) -> Iterator[Finding]:
    """One finding for each passage that another document has too and that fits in there, not here."""
    given = brought(structure.document)
    if given is None:
        structure.passed("not-compared")
        return
    if not given:
        structure.passed("no-document-shares")
        return
    for finding, _ in _found(structure, given):
        yield finding


def paragraphs_of_others(structure: Structure) -> frozenset[int]:
    """The indices of paragraphs that belong to another document at hand: where they came from is told of them."""
    given = brought(structure.document)
    if not given:
        return frozenset()
    own = sentence_prints(structure)
    return frozenset(own[index].paragraph for _, sentences in _found(structure, given) for index in sentences)


def _found(structure: Structure, given: Sequence[Counterpart]) -> tuple[tuple[Finding, range], ...]:
    """The findings with the sentences (by index) of each; of several documents that have a sentence the first."""

    def find() -> tuple[tuple[Finding, range], ...]:
        taken: set[int] = set()
        out = []
        for counterpart in given:
            for finding, sentences in _findings(structure, counterpart):
                if taken.isdisjoint(sentences):
                    taken.update(sentences)
                    out.append((finding, sentences))
        return tuple(out)

    return structure.kept("passages of other documents", find)


def _findings(structure: Structure, counterpart: Counterpart) -> Iterator[tuple[Finding, range]]:
    own, other = sentence_prints(structure), counterpart.document
    if other.language != structure.document.language:
        return
    passages = list(common_runs([one.value for one in own], [one.value for one in other.sentences]))
    sizes = [sum(own[index].size for index in passage.here) for passage in passages]
    if sum(sizes) >= WHOLE * other.size:
        structure.passed("whole-document", file=other.path)
        return
    rare = [_rare(own, passage, counterpart) for passage in passages]
    for passage, size, of_it in zip(passages, sizes, rare, strict=True):
        first = structure.paragraphs[own[passage.here[0]].paragraph]
        if size < SHORTEST[structure.english]:
            continue
        if of_it < RARE * size:
            structure.passed("in-many-documents", first, file=other.path)
        elif of_it < NEARLY_ALL * sum(rare):
            structure.passed("shares-more", first, file=other.path)
        elif not _whole_paragraphs(own, passage.here):
            structure.passed("part-of-paragraph", first, file=other.path)
        else:
            here, there, kin = _belonging(structure, passage, other)
            closer = _CLOSER if size < _LONG else 0.0
            if here > _AT_HOME or there - here < closer or kin > _KIN or _tied(structure, passage) > _TIED:
                structure.passed("fits-in-here", first, file=other.path)
            else:
                yield _finding(structure, passage, other), passage.here


def _rare(own: Sequence[SentencePrint], passage: Run, counterpart: Counterpart) -> int:
    """Letters and digits of the sentences of a passage that hardly any third document has."""
    return sum(own[index].size for index in passage.here if own[index].value in counterpart.exclusive)


def _whole_paragraphs(own: Sequence[SentencePrint], here: Sequence[int]) -> bool:
    """Whether no sentence of the first and last paragraph of a passage stands outside of it."""
    before, behind = here[0] - 1, here[-1] + 1
    return (before < 0 or own[before].paragraph != own[here[0]].paragraph) and (
        behind >= len(own) or own[behind].paragraph != own[here[-1]].paragraph
    )


def _belonging(structure: Structure, passage: Run, other: DocumentPrint) -> tuple[float, float, float]:
    """How much of a passage's words stand elsewhere in this document, and in the other, each measured by what its
    sentences usually have in common with their others; and how much of the words of one document the other has.
    """
    english = structure.english
    of_passage: Counter[str] = Counter()
    each = sentence_terms(structure)
    for index in passage.here:
        of_passage.update(each[index])
    counts = term_counts(structure)
    here = _share(of_passage, counts, english) / (own_share(structure) or 1)
    there = _share(of_passage, other.terms, english) / (other.own or 1)
    rest = {term for term, count in counts.items() if count > of_passage[term]}
    others = {term for term, count in other.terms.items() if count > of_passage[term]}
    smaller = min(_mass(rest, english), _mass(others, english))
    return here, there, _mass(rest & others, english) / smaller if smaller else 0.0


def _tied(structure: Structure, passage: Run) -> float:
    """The share of the weight of a passage's terms that the paragraphs before and behind it have."""
    own, paragraphs, english = sentence_prints(structure), structure.paragraphs, structure.english
    first, last = own[passage.here[0]].paragraph, own[passage.here[-1]].paragraph
    within = terms(" ".join(paragraph.text for paragraph in paragraphs[first : last + 1]), english)
    beside = [paragraphs[index].text for index in (first - 1, last + 1) if 0 <= index < len(paragraphs)]
    mass = _mass(within, english)
    return _mass(within & terms(" ".join(beside), english), english) / mass if mass else 0.0


def _share(of_passage: Mapping[str, int], counts: Mapping[str, int], english: bool) -> float:
    """The share of the weight of a passage's terms that stand outside of it too, where a document has so many."""
    mass = _mass(of_passage.keys(), english)
    outside = {term for term, count in of_passage.items() if counts.get(term, 0) > count}
    return _mass(outside, english) / mass if mass else 0.0


def _mass(words: Set[str], english: bool) -> float:
    return sum(weight(word, english) for word in words)


def _finding(structure: Structure, passage: Run, other: DocumentPrint) -> Finding:
    own, locate = sentence_prints(structure), structure.document.locate
    first, last = own[passage.here[0]], own[passage.here[-1]]
    opening, ending = structure.paragraphs[first.paragraph], structure.paragraphs[last.paragraph]
    start = opening.place(0, min(len(opening.text), _SHOWN))
    row, last_row = locate(start.start).row, locate(max(start.start, ending.place(last.start, last.end).end - 1)).row
    there, there_last = other.sentences[passage.there[0]], other.sentences[passage.there[-1]]
    rows = _rows(there.location.row, there_last.end_location.row)
    args: dict[str, object] = {
        "row": row,
        "last_row": last_row,
        "rows": _rows(row, last_row),
        "start": opening.text,
        "count": last.paragraph - first.paragraph + 1,
        "file": other.path,
        "other_row": there.location.row,
        "other_rows": rows,
    }
    place = OtherPlace(other.path, there.location, there_last.end_location)
    related = Related(Span(there.span.start, there_last.span.end), "document", other=place)
    return Finding(start, args, (related,))


def _rows(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}–{last}"
