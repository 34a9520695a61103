"""What a rule of the check type ``pairs`` may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.checks.option_error import Fault as OptionFault
from doclint.checks.option_error import refuse
from doclint.interface_language import say

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
        expected = say("开始和结束两个标点，像（）", "an opening and a closing mark, as in ()")
        refuse(
            OptionFault(("marks", number), say(f"文字“{pair}”", f'the text "{pair}"'), expected)
            for number, pair in enumerate(self.marks)
            if len(pair) != 2
        )
