"""Two ways of writing one thing, counted over a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from doclint.checks.finding import Edit, Finding, Related
from doclint.document.span import Span
from doclint.structure.structure import Structure

_MOST_PLACES = 10
"""Second places that one finding shows; the count says how many there are."""

LOOKED_AT = frozenset({"body", "attachment", "embedded", "quote", "addressee", "title"})


@dataclass(slots=True)
class Usage:
    """One way of writing: how often, where, in what words, and the edits that turn it into the other way."""

    places: list[Span] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    edits: list[tuple[Edit, ...]] = field(default_factory=list)

    def add(self, place: Span, text: str, *edits: Edit) -> None:
        self.places.append(place)
        self.texts.append(text)
        self.edits.append(edits)

    def __len__(self) -> int:
        return len(self.places)


def exception(
    structure: Structure, habit: Usage, other: Usage, majority: float, fewest: int, variant: str = ""
) -> Finding | None:
    """The finding for ``other`` if ``habit`` is the document's way (``majority`` of all, at least ``fewest`` times)."""
    if not other:
        structure.passed("one-way-only", usual=habit.texts[0] if habit.texts else "", count=len(habit))
        return None
    if len(habit) < fewest or len(habit) < majority * (len(habit) + len(other)):
        reason, option = ("habit-too-rare", "") if len(habit) < fewest else ("no-majority", "majority")
        for place in other.places:
            structure.passed(reason, place, option=option, count=len(other), usual_count=len(habit), fewest=fewest)
        return None
    related: Sequence[Related] = [Related(place, "again") for place in other.places[1 : _MOST_PLACES + 1]]
    usual = Related(habit.places[0], "habit")
    args = {"text": other.texts[0], "count": len(other), "usual": habit.texts[0], "usual_count": len(habit)}
    edits = tuple(edit for edits in other.edits for edit in edits)
    return Finding(other.places[0], args, (*related, usual), edits, variant)
