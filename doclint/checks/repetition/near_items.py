"""Items of a list that are nearly the same: copied, then damaged or reworded."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Finding, Related
from doclint.checks.repetition.differences import Difference, difference
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import Passage, label_text, passages, row
from doclint.checks.repetition.similarity import similarity_of
from doclint.checks.repetition.unequal import note_difference, note_unequal
from doclint.structure.structure import Structure

REACH = 2
"""An item is compared with so many before it: a list of 10,000 items stays linear."""


def nearly_repeated_items(structure: Structure, options: Options) -> Iterator[Finding]:
    """Items at least ``similarity`` per cent alike that differ in nothing an author would change on purpose."""
    floor = options.similarity
    items = [p for p in passages(structure) if _is_compared(structure, p, options)]
    for at, item in enumerate(items):
        for before in reversed(items[max(0, at - REACH) : at]):
            if item.index - before.index > REACH or item.unit != before.unit or not _as_long(before, item, floor):
                note_unequal(structure, [(before, item)])
                continue
            if item.key == before.key:
                structure.passed("equal-no-near-repeat", item.paragraph, other=before.paragraph, option="similarity")
                break
            alike = similarity_of(before.key, item.key, floor)
            if not alike:
                note_unequal(structure, [(before, item)])
                continue
            differing = difference(before.key, item.key, structure.english)
            if differing.sort in ("nothing", "same"):
                yield _finding(structure, before, item, alike, differing)
                break
            note_difference(structure, before, item, alike, differing)


def _is_compared(structure: Structure, passage: Passage, options: Options) -> bool:
    if not passage.item or passage.heading:
        structure.left_out("heading-no-item" if passage.heading else "no-item", passage.paragraph)
        return False
    if passage.size < options.min_chars:
        structure.passed("too-short", passage.paragraph, option="min_chars", size=round(passage.size))
        return False
    return True


def _as_long(one: Passage, other: Passage, floor: int) -> bool:
    """Whether two texts are near enough in length to be that alike: 2·shorter / (shorter + longer) ≥ floor."""
    shorter, longer = sorted((len(one.key), len(other.key)))
    return 200 * shorter >= floor * (shorter + longer)


def _finding(structure: Structure, before: Passage, item: Passage, alike: float, differing: Difference) -> Finding:
    labelled = before.paragraph.labels and item.paragraph.labels
    return Finding(
        item.paragraph.span,
        {
            "first": label_text(before.paragraph),
            "second": label_text(item.paragraph),
            "similarity": int(alike),
            "text": before.paragraph.body.strip(),
            "row": row(structure, before.paragraph),
            "before": differing.change.before,
            "after": differing.change.after,
        },
        (Related(before.paragraph.span, "first"),),
        variant=differing.variant or ("" if labelled else "unlabelled"),
    )
