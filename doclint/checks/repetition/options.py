"""What a rule of the check type ``repetition`` may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.checks.option_error import below, outside, refuse

Unit = Literal["item", "paragraph", "heading", "sentence", "word", "loop", "document"]
Scope = Literal["adjacent", "siblings", "document", "lone", "restated"]


@dataclass(frozen=True, slots=True)
class Options:
    """``unit`` is what repeats, ``scope`` where the second one is looked for."""

    unit: Unit
    """item: of a list, its label left out. paragraph. heading. sentence. word: the same words twice running.
    loop: the same stretch over and over. document: all of it."""
    scope: Scope = "adjacent"
    """adjacent: right after the first. siblings: in the same list, or under the same parent. document: anywhere.
    lone: anywhere, in a place unlike the first (a provision of a law). restated (headings only): a sibling that
    says another one and more."""
    similarity: int = 100
    """Per cent, from 50: 100 finds equal texts, less finds texts that are nearly equal and not equal."""
    min_chars: int = 6
    """Characters, spaces left out, from which on a text counts; of English text five letters count as two."""
    times: int = 4
    """Loops: how often at least the stretch stands there."""

    def __post_init__(self) -> None:
        refuse(
            (
                *outside("similarity", self.similarity, 50, 100),
                *below("min_chars", self.min_chars, 1),
                *below("times", self.times, 2),
            )
        )
