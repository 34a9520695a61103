"""Long paragraphs that nearly repeat an earlier one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.checks.finding import Finding, Related
from doclint.checks.repetition.differences import Difference, changes, difference
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.paragraphs import (
    is_pasted_provision,
    is_pasted_rule,
    is_provision,
    is_told_once,
)
from doclint.checks.repetition.passages import Passage, passages, row
from doclint.checks.repetition.similarity import similarity_of
from doclint.checks.repetition.unequal import note_difference, note_unequal
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_PIECE = 12
"""Characters of the stretches by which candidates are found: the beginnings of clauses and the end of the text. A slip
spoils two of them at most."""

_PIECES = 12
"""Stretches taken of a paragraph: of more, those that come first in the order of their characters, the same ones in a
copy to which something was added."""

_MOST_CANDIDATES = 4
_KEPT = 8
"""Paragraphs that are remembered for a stretch: the last ones, for some stretches begin every clause."""

_LONG = 60
"""Chinese characters: a paragraph so long that differs in one word from another is a draft of it (in 120 notices, plans
and reports no such pair was sound)."""

_APART = 3
"""Paragraphs further on: nearer ones that differ in a number or a name speak of two things side by side."""

_FOR_A_CHANGE = 1.5
"""How many times longer than an equal one a pasted paragraph is in which an author may have changed something. Outside
laws two of 220 documents had such a pair, both side by side."""

_FOR_A_CHANGE_IN_A_LAW = 2.0
"""The same in a law, and _ALIKE_IN_A_LAW: laws write out for one kind of case what they write for another."""

_ALIKE_IN_A_LAW = 98.5
"""Per cent: a character or two in a hundred."""

_CLAUSE_END = lazy_pattern(r"[，；。,;.]")
_HELD = 0.95
_HOLDS = 0.65
"""Of the shorter and the longer of two texts that are drafts of one though clauses were moved, left out or put in."""

_NEGATION = lazy_pattern(r"[不未无非没免否禁勿]|\b(?:not?|nor|never|un\w+|in\w+)\b")


def nearly_repeated_paragraphs(structure: Structure, options: Options) -> Iterator[Finding]:
    """Paragraphs at least ``similarity`` per cent like an earlier one that differ in nothing meant, or that stand far
    from it in a place of another kind, as a draft does that was pasted and forgotten.

    In laws a word is meant: what holds for building land is written out for building works.
    """
    seen: dict[str, list[Passage]] = {}
    for passage in passages(structure):
        if passage.heading or passage.item:
            structure.left_out("heading-no-paragraph" if passage.heading else "item-no-paragraph", passage.paragraph)
            continue
        if passage.size < options.min_chars:
            structure.passed("too-short", passage.paragraph, option="min_chars", size=round(passage.size))
            continue
        if passage.index in structure.quoted or not _may_be_once(structure, passage, options):
            structure.left_out("in-quotation" if passage.index in structure.quoted else "no-prose", passage.paragraph)
            continue
        pieces = _pieces(passage.key)
        for before in _candidates(passage, pieces, seen):
            if before.key == passage.key:
                structure.passed("equal-no-near-repeat", passage.paragraph, other=before.paragraph, option="similarity")
                break
            alike = similarity_of(before.key, passage.key, options.similarity)
            if not alike and structure.profile != "law":
                alike = _same_clauses(before.key, passage.key)
            if not alike:
                note_unequal(structure, [(before, passage)])
                continue
            differing = difference(before.key, passage.key, structure.english)
            variant = _variant(structure, before, passage, alike, differing, options)
            if variant is not None:
                yield _finding(structure, before, passage, alike, differing, variant)
                break
            note_difference(structure, before, passage, alike, differing)
        for piece in pieces:
            same = seen.setdefault(piece, [])
            same.append(passage)
            del same[:-_KEPT]


def _candidates(passage: Passage, pieces: list[str], seen: dict[str, list[Passage]]) -> list[Passage]:
    """The earlier paragraphs that share most with one, the nearest first among equals."""
    shared: Counter[int] = Counter()
    found: dict[int, Passage] = {}
    for piece in pieces:
        for earlier in seen.get(piece, ()):
            if earlier.unit == passage.unit:
                shared[earlier.index] += 1
                found[earlier.index] = earlier
    best = sorted(found, key=lambda index: (-shared[index], -index))[:_MOST_CANDIDATES]
    return [found[index] for index in best]


def _pieces(key: str) -> list[str]:
    """Stretches by their words, not their places: clauses move when something is put in before them."""
    starts = [0] + [at + 1 for at, char in enumerate(key) if char in "。；，,;." and at + 1 < len(key)]
    pieces = {key[start : start + _PIECE] for start in starts}
    pieces.add(key[-_PIECE:])
    return sorted(pieces)[:_PIECES]


def _same_clauses(one: str, other: str) -> float:
    """Per cent of two texts that are the same clauses, in whatever order; 0 unless one holds nearly all of the other."""
    first, second = (Counter(clause for clause in _CLAUSE_END.split(text) if clause) for text in (one, other))
    common = sum(len(clause) * count for clause, count in (first & second).items())
    sizes = [sum(len(clause) * count for clause, count in clauses.items()) for clauses in (first, second)]
    if common < _HELD * min(sizes) or common < _HOLDS * max(sizes):
        return 0
    return 200 * common / sum(sizes)


def _may_be_once(structure: Structure, passage: Passage, options: Options) -> bool:
    """Whether a paragraph is of those that are said once."""
    return is_provision(structure, passage, options) or is_told_once(structure, passage, options)


def _variant(
    structure: Structure, before: Passage, passage: Passage, alike: float, differing: Difference, options: Options
) -> str | None:
    """The message for a paragraph of which an earlier one is a draft; None where it may say another thing."""
    law = structure.profile == "law"
    if differing.sort in ("nothing", "same") or (differing.sort == "word" and passage.size >= _LONG and not law):
        return differing.variant if _is_once(structure, before, passage, options) else None
    if max(before.size, passage.size) < _LONG or passage.index - before.index < _APART:
        return None
    if not law:
        pasted = is_pasted_rule(structure, [passage], [before], options, _FOR_A_CHANGE)
        return "changed" if pasted else None
    found = list(changes(before.key, passage.key))
    if alike < _ALIKE_IN_A_LAW or len(found) > 1 or _NEGATION.search("".join(found[0])):
        return None
    pasted = is_pasted_provision(structure, [passage], [before], options, _FOR_A_CHANGE_IN_A_LAW)
    return "changed" if pasted else None


def _is_once(structure: Structure, before: Passage, passage: Passage, options: Options) -> bool:
    """Whether the later one of two paragraphs that say the same is one too many."""
    if structure.profile == "law":
        return is_pasted_provision(structure, [passage], [before], options)
    return is_told_once(structure, passage, options) or is_pasted_rule(structure, [passage], [before], options)


def _finding(
    structure: Structure, before: Passage, passage: Passage, alike: float, differing: Difference, variant: str
) -> Finding:
    change = differing.change
    if variant == "changed":
        change = next(changes(before.key, passage.key))
    args = {
        "text": before.paragraph.body.strip(),
        "row": row(structure, before.paragraph),
        "similarity": int(alike),
        "before": change.before,
        "after": change.after,
    }
    return Finding(passage.paragraph.span, args, (Related(before.paragraph.span, "first"),), variant=variant)
