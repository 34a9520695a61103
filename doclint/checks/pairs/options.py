"""What a rule of the check type ``pairs`` may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Fault = Literal["unbalanced", "mixed_width", "doubled", "clashing"]


@dataclass(frozen=True, slots=True)
class Options:
    """``fault`` is what is looked for."""

    fault: Fault = "unbalanced"
    """unbalanced: a bracket or quotation mark without its partner in the paragraph. mixed_width: one of the two full
    width, the other half. doubled: the same mark twice running. clashing: two marks of which only one can stand."""
    marks: tuple[str, ...] = ("（）", "()", "“”", "《》", "〈〉", "【】", "「」", "『』", "〔〕")
    """The pairs that are looked at (unbalanced)."""

    def __post_init__(self) -> None:
        if any(len(pair) != 2 for pair in self.marks):
            raise ValueError("each of marks is an opening and a closing mark")
