"""What a rule of the check type ``consistency`` may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Habit = Literal["bracket_width", "mark_width", "label_spacing", "number_spacing"]


@dataclass(frozen=True, slots=True)
class Options:
    """``of`` is the habit that is compared over the whole document."""

    of: Habit
    """bracket_width: （） and (). mark_width: ，；： and ,;:. label_spacing: 1.甲 and 1. 甲. number_spacing: 建设3所 and
    建设 3 所."""
    majority: float = 0.75
    """The share of one way of writing from which on it is the document's habit and the other an exception."""

    def __post_init__(self) -> None:
        if not 0.5 < self.majority < 1:
            raise ValueError("majority lies between 0.5 and 1")
