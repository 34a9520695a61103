"""Seams: where a passage or the tail of another document was joined to this one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from doclint.checks.finding import Finding, Related
from doclint.document.span import Span
from doclint.structure.cohesion import cohesion
from doclint.structure.paragraphs import Paragraph
from doclint.structure.seams import (
    FEWEST_FOR_SEAMS,
    Break,
    Seam,
    find_passages,
    find_tail,
    numbering_breaks,
)
from doclint.structure.structure import Structure
from doclint.structure.telling import telling_terms

_LANGUAGES = frozenset({"zh", "zh-Hant", "en"})
"""Languages in which the signs of a seam were measured."""
_LEAST = 0.5
"""The certainty from which seams are kept for all rules that may ask."""
_SHOWN = 24
"""Characters of the first foreign paragraph that are marked."""
_MOST_TERMS = 3


def seam_findings(structure: Structure, certainty: float) -> Iterator[Finding]:
    """One finding for each seam of this certainty and more, in order."""
    if structure.document.language not in _LANGUAGES:
        structure.passed("language-of-check", language=structure.document.language)
        return
    found = structure.kept("seams", lambda: _seams(structure))
    if structure.notes is not None:
        _note(structure, found)
    for seam in found:
        if seam.certainty >= certainty:
            yield _finding(structure, seam)
        else:
            place, last = _opening(structure.paragraphs[seam.first]), structure.paragraphs[seam.last]
            sure = round(100 * seam.certainty)
            structure.passed("not-sure-enough", place, other=last, option="certainty", percent=sure)


def _note(structure: Structure, found: Sequence[Seam]) -> None:
    """Notes what was looked at, and the breaks of the numbering that no seam was found at."""
    text = cohesion(structure)
    if structure.notes is not None:
        structure.notes.looked_at(text.indices)
    if len(text) < FEWEST_FOR_SEAMS:
        structure.passed("too-few-paragraphs", count=len(text), fewest=FEWEST_FOR_SEAMS)
        return
    for index, gap in numbering_breaks(structure).items():
        if not any(seam.first - 1 <= index <= seam.last + 1 for seam in found):
            item = gap.item
            structure.passed("break-without-other-signs", item.paragraph, at=(item.label.start, item.label.end))
    if not found:
        structure.passed("no-seam", count=len(text))


def _seams(structure: Structure) -> list[Seam]:
    """All seams in order. Of a tail and the passages in it the tail alone is said, once."""
    passages = find_passages(structure, _LEAST)
    tail = find_tail(structure, _LEAST)
    if tail is None:
        return passages
    nearby = [
        p for p in passages if p.first <= tail.first <= p.last + 1 or tail.first <= p.first <= tail.first + 2
    ]
    if any(p.certainty > tail.certainty and p.resumes is not None for p in nearby):
        return passages
    before = [p for p in passages if p.last < tail.first and p not in nearby]
    return [*before, tail]


def _finding(structure: Structure, seam: Seam) -> Finding:
    paragraphs, document = structure.paragraphs, structure.document
    first, last = paragraphs[seam.first], paragraphs[seam.last]
    text = cohesion(structure)
    here = [i for i in text.indices if seam.first <= i <= seam.last]
    start = text.indices.index(seam.first) if here else 0
    own, others = telling_terms(structure, start, start + len(here), _MOST_TERMS)
    args: dict[str, object] = {
        "row": document.locate(first.span.start).row,
        "last_row": document.locate(max(last.span.start, last.span.end - 1)).row,
        "count": len(here),
        "percent": round(100 * seam.alone),
        "certainty": round(100 * seam.certainty),
        "terms": own or [first.body],
        "others": others,
        "start": first.text,
    }
    related: list[Related] = []
    variant = "tail" if seam.tail else "passage"
    if seam.gap is not None:
        args.update(_numbers(structure, seam.gap))
        before = seam.gap.before
        variant += "-numbered" if before is not None else "-headless"
        if before is not None:
            related.append(_label(before.paragraph, before.label.start, before.label.end, "numbering"))
    elif seam.selves is not None:
        args["self_before"], args["self_after"] = seam.selves
        variant += "-self"
    if not seam.tail and len(here) > 1:
        related.append(Related(last.place(max(0, len(last.text) - 8)), "end"))
    return Finding(_opening(first), args, tuple(related), variant=variant)


def _numbers(structure: Structure, gap: Break) -> Mapping[str, object]:
    args: dict[str, object] = {"label": gap.item.label.text}
    if gap.before is not None:
        place = gap.before.paragraph.place(gap.before.label.start, gap.before.label.end)
        args["before"] = gap.before.label.text
        args["before_row"] = structure.document.locate(place.start).row
    return args


def _label(paragraph: Paragraph, start: int, end: int, note: str) -> Related:
    return Related(paragraph.place(start, end), note)


def _opening(paragraph: Paragraph) -> Span:
    return paragraph.place(0, min(len(paragraph.text), _SHOWN))
