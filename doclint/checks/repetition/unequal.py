"""What is noted of paragraphs that are not equal, or not where they count, while somebody asks why nothing was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from doclint.checks.repetition.differences import Change, Difference, changes
from doclint.checks.repetition.passages import Passage
from doclint.checks.repetition.similarity import similarity_of
from doclint.structure.structure import Structure

_ALIKE = 60
"""Per cent: two texts less alike are two texts, and nobody wonders why they were not reported."""


def note_unequal(structure: Structure, pairs: Iterable[tuple[Passage, Passage]]) -> None:
    """Notes pairs of which the second would be reported if it said what the first says."""
    if structure.notes is None:
        return
    for before, after in pairs:
        if before.key == after.key:
            continue
        similarity = int(similarity_of(before.key, after.key))
        if similarity < _ALIKE:
            structure.passed("different-texts", after.paragraph, other=before.paragraph)
            continue
        change = next(changes(before.key, after.key))
        structure.passed(
            "nearly-equal" + _sort(change),
            after.paragraph,
            other=before.paragraph,
            option="similarity",
            similarity=similarity,
            before=change.before,
            after=change.after,
        )


def _sort(change: Change) -> str:
    """The end of the reason's name: what was put in, left out, or (nothing) put in place of something."""
    return "" if change.before and change.after else "-added" if change.after else "-left-out"


def note_difference(
    structure: Structure, before: Passage, after: Passage, alike: float, differing: Difference
) -> None:
    """Notes a pair that is alike enough, but differs in something that an author changes on purpose."""
    if structure.notes is None:
        return
    change = differing.change if any(differing.change) else next(changes(before.key, after.key))
    structure.passed(
        "differs-on-purpose" + _sort(change),
        after.paragraph,
        other=before.paragraph,
        similarity=int(alike),
        before=change.before,
        after=change.after,
    )


def note_apart(structure: Structure, compared: Sequence[Passage]) -> None:
    """Notes paragraphs that say what an earlier one says, but do not stand right after it."""
    if structure.notes is None:
        return
    seen: dict[str, Passage] = {}
    for passage in compared:
        earlier = seen.get(passage.key)
        if earlier is not None and passage.unit != earlier.unit:
            structure.passed("equal-in-another-document", passage.paragraph, other=earlier.paragraph)
        elif earlier is not None and passage.index != earlier.index + 1:
            structure.passed("equal-but-apart", passage.paragraph, other=earlier.paragraph, option="scope")
        seen[passage.key] = passage
