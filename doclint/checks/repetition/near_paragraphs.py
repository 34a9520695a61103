"""Long paragraphs that nearly repeat an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Finding, Related
from doclint.checks.repetition.differences import difference
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.paragraphs import (
    MOST_STRETCHES,
    is_provision,
    is_told_once,
    telling_stretches,
)
from doclint.checks.repetition.passages import Passage, passages, row
from doclint.checks.repetition.similarity import similarity_of
from doclint.checks.repetition.unequal import note_difference, note_unequal
from doclint.structure.structure import Structure

_PIECE = 12
"""Characters of the stretches by which candidates are found: a copy of a long text keeps most of them."""

_PIECES = 5
"""Stretches taken of a paragraph, evenly spread; a copy with two changes keeps at least two of them in place."""

_MOST_CANDIDATES = 4

_LONG = 60
"""Chinese characters: a paragraph so long that differs in one word from another is a draft of it (in 120 notices, plans
and reports no such pair was sound)."""


def nearly_repeated_paragraphs(structure: Structure, options: Options) -> Iterator[Finding]:
    """Paragraphs at least ``similarity`` per cent like an earlier one that differ in nothing meant.

    In laws a word is meant: what holds for building land is written out for building works.
    """
    law = structure.profile == "law"
    count = len(telling_stretches(structure)) if law and structure.english else 0
    if count > MOST_STRETCHES:
        for passage in passages(structure):
            structure.left_out("many-stretches", passage.paragraph, count=count, most=MOST_STRETCHES)
        return
    may_repeat = is_provision if law else is_told_once
    seen: dict[str, list[Passage]] = {}
    for passage in passages(structure):
        if passage.heading or passage.item:
            structure.left_out("heading-no-paragraph" if passage.heading else "item-no-paragraph", passage.paragraph)
            continue
        if passage.size < options.min_chars:
            structure.passed("too-short", passage.paragraph, option="min_chars", size=round(passage.size))
            continue
        if passage.index in structure.quoted or not may_repeat(structure, passage, options):
            structure.left_out("in-quotation" if passage.index in structure.quoted else "no-prose", passage.paragraph)
            continue
        pieces = list(_pieces(passage.key))
        candidates = {p.index: p for piece in pieces for p in seen.get(piece, ()) if p.unit == passage.unit}
        for index in sorted(candidates, reverse=True)[:_MOST_CANDIDATES]:
            before = candidates[index]
            if before.key == passage.key:
                structure.passed("equal-no-near-repeat", passage.paragraph, other=before.paragraph, option="similarity")
                break
            alike = similarity_of(before.key, passage.key, options.similarity)
            if not alike:
                note_unequal(structure, [(before, passage)])
                continue
            differing = difference(before.key, passage.key, structure.english)
            long = passage.size >= _LONG and not law
            if differing.sort in ("nothing", "same") or (differing.sort == "word" and long):
                args = {
                    "text": before.paragraph.body.strip(),
                    "row": row(structure, before.paragraph),
                    "similarity": int(alike),
                    "before": differing.change.before,
                    "after": differing.change.after,
                }
                related = (Related(before.paragraph.span, "first"),)
                yield Finding(passage.paragraph.span, args, related, variant=differing.variant)
                break
            note_difference(structure, before, passage, alike, differing)
        for piece in pieces:
            same = seen.setdefault(piece, [])
            same.append(passage)
            del same[:-_MOST_CANDIDATES]


def _pieces(key: str) -> Iterator[str]:
    """Stretches by their words, not their places: sentence beginnings move when something is put in before them."""
    starts = [0] + [at + 1 for at, char in enumerate(key) if char in "。；，,;." and at + 1 < len(key)]
    step = max(1, len(starts) // _PIECES)
    for start in starts[::step]:
        yield key[start : start + _PIECE]
