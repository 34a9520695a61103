"""The edits that put the numbers of a series right, for the check type ``numbering``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from doclint.checks.finding import Edit
from doclint.structure.label_faults import LabelFault, label_faults, place_in_chain
from doclint.structure.outline import Item
from doclint.structure.renumbering import mended, moved_up_only, relabelled
from doclint.structure.structure import Structure

_MOST_MENDED = 8
"""Faults of one series that are mended: each can take a round of its own, and a series with more of them is to be looked
at, not counted anew.
"""
_KINDS = frozenset({"repeated", "skipped", "disordered"})
_NEVER_MOVED_UP = frozenset({"article", "en_section", "chapter", "section", "division"})
"""Styles whose numbers other documents cite: where one is missing, the text is missing, and the rest stays."""


def renumbering(structure: Structure, fault: LabelFault) -> tuple[Edit, ...]:
    """The edits that put a fault of a series right, citations of moved items included; none where that is not clear."""
    if fault.kind not in _KINDS:
        return ()
    chain, at = place_in_chain(structure, fault.item)
    counts = structure.kept("numbering.faults", lambda: _faults_by_chain(structure))
    if counts[id(chain)] > _MOST_MENDED or any(item.label.suffix for item in chain):
        return ()
    if fault.kind == "skipped":
        return _lost_label(fault) or _closed_up(structure, fault, chain, at)
    values = [item.label.value for item in chain]
    if fault.before is not None and (not at or chain[at - 1] is not fault.before):
        # A series that begins anew where it should go on.
        after = [value + fault.before.label.value for value in values]
        return _edits(structure, chain, after, {})
    after = mended(values, at, at + fault.run)
    cited = _cited(values, after, at + fault.run) if moved_up_only(values, after, at + fault.run) else {}
    return _edits(structure, chain, after, cited)


def _lost_label(fault: LabelFault) -> tuple[Edit, ...]:
    """The edit that gives a paragraph its label back."""
    if fault.lost_label is None or not fault.expected:
        return ()
    label, start = fault.item.label, fault.lost_label.span.start
    space = fault.item.paragraph.text[label.end : label.body]
    return (Edit(fault.lost_label.place(0, 0)._replace(start=start, end=start), fault.expected + space),)


def _closed_up(structure: Structure, fault: LabelFault, chain: Sequence[Item], at: int) -> tuple[Edit, ...]:
    """The edits that let the items behind a gap count on without it."""
    if fault.item.label.style in _NEVER_MOVED_UP or not at:
        return ()
    values = [item.label.value for item in chain]
    less = values[at] - values[at - 1] - 1
    after = [*values[:at], *(value - less for value in values[at:])]
    return _edits(structure, chain, after, _cited(values, after, at))


def _cited(before: Sequence[int], after: Sequence[int], start: int) -> dict[int, int]:
    """What the numbers behind a place become, as far as one item alone bore them."""
    count = Counter(before)
    changed = zip(before[start:], after[start:], strict=True)
    return {old: new for old, new in changed if old != new and count[old] == 1}


def _edits(
    structure: Structure, chain: Sequence[Item], after: Sequence[int], cited: Mapping[int, int]
) -> tuple[Edit, ...]:
    replacements = relabelled(structure, chain, after, cited)
    return () if replacements is None else tuple(Edit(*one) for one in replacements)


def _faults_by_chain(structure: Structure) -> Counter[int]:
    faults = structure.kept("label_faults", lambda: label_faults(structure))
    return Counter(id(place_in_chain(structure, fault.item).chain) for fault in faults if fault.kind in _KINDS)
