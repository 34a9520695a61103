"""Seams: places where a passage of another document was joined to this one.

No single sign proves a seam. Numbering that does not go on, words that stand on one side only, another name that the text
gives itself (本条例, 本办法) are weak signs each; those at one place become one judgement (``seam_evidence`` measures
them, ``seam_model`` weighs them).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doclint.structure.hand import CLEAR, Sign
from doclint.structure.line_shapes import is_closing_clause
from doclint.structure.numbering_breaks import Break
from doclint.structure.paragraphs import Paragraph
from doclint.structure.seam_evidence import FEWEST, Evidence, Stretch
from doclint.structure.seam_model import cards
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Seam:
    """A passage that seems to be of another document: paragraphs ``first`` to ``last`` (indices, inclusive).

    ``tail`` says that it runs to the end of the document. ``certainty`` is the probability (0 to 1) that it is foreign if
    one document in ten has such a passage. ``alone`` is the share of the passage's vocabulary that the rest of the
    document does not have (for a tail: the share of expected common terms that is missing). ``gap`` is the break of
    numbering at its first labelled paragraph, ``resumes`` the one behind it; ``split`` says that it stands between two
    items of one list. ``signs`` are the habits of another hand.
    """

    first: int
    last: int
    tail: bool
    certainty: float
    alone: float
    gap: Break | None
    resumes: Break | None = None
    split: bool = False
    signs: tuple[Sign, ...] = ()


_MOST = 20
"""Seams of one document that are worth naming; a document with more is not one that a few passages went into."""


@dataclass(frozen=True, slots=True)
class _Judged:
    stretch: Stretch
    certainty: float


def find_seams(structure: Structure, certainty: float, of_one: float) -> list[Seam]:
    """The passages and the tail that seem foreign with at least this certainty (more than 0, less than 1), in order;
    a single paragraph must seem so with the certainty ``of_one``.

    Of several that overlap or touch the surest is named: where the numbering resumes behind a passage it seems broken
    once more. Of a tail and the passages in it the tail alone is named.
    """
    evidence = Evidence(structure)
    found: list[_Judged] = []
    passages = [
        judged
        for judged in _judged(evidence, evidence.passages(), certainty, of_one)
        if not (structure.english and _is_preamble(structure, evidence, judged.stretch))
    ]
    for judged in sorted(passages, key=lambda j: -j.certainty):
        if not any(_told_by(evidence, judged.stretch, other.stretch) for other in found):
            found.append(judged)
        if len(found) >= _MOST:
            break
    tails = _judged(evidence, evidence.tails(), certainty, of_one)
    tail = max(tails, key=lambda j: j.certainty, default=None)
    if tail is not None:
        start = tail.stretch.start
        nearby = [j for j in found if j.stretch.start - 2 <= start <= j.stretch.end]
        if not any(j.certainty > tail.certainty and j.stretch.resumes is not None for j in nearby):
            found = [j for j in found if j.stretch.end <= start and j not in nearby]
            found.append(tail)
    return [_seam(evidence, judged) for judged in sorted(found, key=lambda j: j.stretch.start)]


def _is_preamble(structure: Structure, evidence: Evidence, stretch: Stretch) -> bool:
    """Whether an English stretch is part of a preamble, each paragraph of which speaks of something else: Recalling …, /
    Bearing in mind …, / WHEREAS …; and
    """
    first, last = evidence.text.indices[stretch.start], evidence.text.indices[stretch.end - 1]
    if not all(_is_recital(paragraph) for paragraph in structure.paragraphs[first : last + 1]):
        return False
    beside = structure.paragraphs[max(0, first - 1) : first] + structure.paragraphs[last + 1 : last + 2]
    return any(map(_is_recital, beside))


def _is_recital(paragraph: Paragraph) -> bool:
    text = paragraph.text.rstrip()
    return not paragraph.labels and text[:1].isupper() and text.endswith((",", ";", "; and"))


def _long(evidence: Evidence, tail: Stretch) -> bool:
    """Whether both sides of a tail are so long that words alone can tell them apart."""
    text, place = evidence.text, tail.start
    lighter = min(text.mass_of(0, place), text.mass_of(place, tail.end))
    return lighter >= _LIGHTEST_MUTE and min(place, tail.end - place) >= FEWEST


_LIGHTEST_MUTE = 625
"""Weight of each side of a tail that words alone point to, without numbering or signs: a page or more."""


def _told_by(evidence: Evidence, stretch: Stretch, surer: Stretch) -> bool:
    """Whether a seam says what a surer one says: it overlaps or touches it, or its number does not follow one in there."""
    if stretch.start <= surer.end and surer.start <= stretch.end:
        return True
    before = stretch.gap.before if stretch.gap else None
    indices = evidence.text.indices
    return before is not None and indices[surer.start] <= before.paragraph.index <= indices[surer.end - 1]


def _judged(
    evidence: Evidence, stretches: Iterable[Stretch], certainty: float, of_one: float
) -> Iterator[_Judged]:
    known = cards(evidence.text.english)
    for stretch in stretches:
        card = known[stretch.kind]
        least = card.least(of_one if stretch.kind in ("paragraph", "item", "listed") else certainty)
        points = card.points(stretch.features)
        if points + card.style_reach + card.signs_reach < least:
            continue  # style and hand of the text are looked at only where they may decide
        points += card.points_of_style(evidence.style(stretch))
        if points + card.signs_reach < least:
            continue
        signs = evidence.signs(stretch, card.signs)
        points += card.points_of(signs)
        if points >= least and evidence.tells(stretch) and (
            stretch.kind != "tail" or stretch.gap or any(s.kind not in CLEAR for s in signs) or _long(evidence, stretch)
        ):
            yield _Judged(stretch, card.certainty(points))


def _seam(evidence: Evidence, judged: _Judged) -> Seam:
    stretch, indices = judged.stretch, evidence.text.indices
    return Seam(
        _first(evidence, stretch),
        indices[stretch.end - 1],
        stretch.kind == "tail",
        judged.certainty,
        stretch.alone,
        stretch.gap,
        stretch.resumes,
        stretch.split,
        tuple(evidence.signs(stretch)),
    )


_BEFORE_HEADS = frozenset({"title", "subtitle", "letterhead", "document_number", "addressee", "metadata"})
"""Parts that belong to the text below them."""


def _first(evidence: Evidence, stretch: Stretch) -> int:
    """The index of the first paragraph of a seam: the title or the head above its prose, if it brought one.

    A tail whose head stands a paragraph beside its beginning begins with that head: it is surer than the words are. So is
    the clause that closes a text (自…起施行): what is foreign begins behind it.
    """
    indices, names = evidence.text.indices, evidence.structure.parts.names
    start = stretch.start
    starts = [start, start + 1, start - 1] if stretch.kind == "tail" else [start]
    for place in starts:
        if 0 < place < len(indices):
            between = range(indices[place - 1] + 1, indices[place])
            head = next((i for i in between if names[i] in _BEFORE_HEADS), None)
            if head is not None:
                return head
    closed = stretch.kind == "tail" and is_closing_clause(evidence.structure.paragraphs[indices[start]].text.rstrip("。"))
    return indices[start + closed]
