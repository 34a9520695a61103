"""The edits of fixes, put into a text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from doclint.document.span import Position
from doclint.rulebook.diagnostic import Diagnostic, Fix


class Change(NamedTuple):
    """Replace ``text[start:end]`` by ``content``."""

    start: int
    end: int
    content: str


class Applied(NamedTuple):
    """A text after fixes: the findings whose fix went in, and the changes made, in the order of the text."""

    text: str
    fixed: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]


def apply_fixes(
    text: str, line_starts: Sequence[int], diagnostics: Iterable[Diagnostic], *, unsafe: bool
) -> Applied:
    """The text with the fixes of the findings, the earlier ones first; safe ones alone unless ``unsafe``.

    A fix goes in whole or not at all: one that touches what an earlier one changes is left for the next round. Two
    that want the very same change share it.
    """
    accepted: list[Change] = []
    fixed: list[Diagnostic] = []
    for diagnostic in diagnostics:
        if diagnostic.fix is None or not (unsafe or diagnostic.fix.applicability == "safe"):
            continue
        changes = changes_of(diagnostic.fix, line_starts)
        if any(one.end > other.start or one[:2] == other[:2] for one, other in pairwise(changes)):
            continue  # it contradicts itself
        if any(_collides(change, accepted) for change in changes) or not any(
            _alters(text, c) for c in changes
        ):
            continue
        fixed.append(diagnostic)
        for change in changes:
            at = bisect_left(accepted, change)
            if accepted[at : at + 1] != [change]:
                insort(accepted, change)
    pieces: list[str] = []
    reach = 0
    for change in accepted:
        pieces += (text[reach : change.start], change.content)
        reach = change.end
    pieces.append(text[reach:])
    return Applied("".join(pieces), tuple(fixed), tuple(accepted))


def changes_of(fix: Fix, line_starts: Sequence[int]) -> list[Change]:
    """The edits of a fix by offset, each once, in order."""

    def offset(position: Position) -> int:
        return line_starts[position.row - 1] + position.column - 1

    edits = {Change(offset(edit.location), offset(edit.end_location), edit.content) for edit in fix.edits}
    return sorted(edits)


def _alters(text: str, change: Change) -> bool:
    return text[change.start : change.end] != change.content


def _collides(change: Change, accepted: list[Change]) -> bool:
    """Whether a change touches one of those accepted (sorted, apart from one another) and is not the same."""
    at = bisect_left(accepted, (change.start, change.end, change.content))
    near = accepted[max(0, at - 1) : at + 2]
    return any(
        change != other
        and (change[:2] == other[:2] or (change.start < other.end and other.start < change.end))
        for other in near
    )
