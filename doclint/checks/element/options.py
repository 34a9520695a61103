"""What a rule of the check type ``element`` may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from doclint.checks.option_error import Fault, outside, refuse
from doclint.interface_language import say

Element = Literal[
    "date", "date_of_issue", "document_number", "addressee", "signature", "attachment_note", "order"
]
Requirement = Literal["present", "shape", "brackets", "colon", "possible", "agreement"]


LOOKS: Final[tuple[tuple[Element, Requirement], ...]] = (
    ("date_of_issue", "present"),
    ("date_of_issue", "shape"),
    ("date_of_issue", "agreement"),
    ("document_number", "present"),
    ("document_number", "shape"),
    ("document_number", "brackets"),
    ("addressee", "present"),
    ("addressee", "colon"),
    ("signature", "present"),
    ("attachment_note", "agreement"),
    ("order", "agreement"),
    ("date", "possible"),
)
"""The pairs of element and requirement that are looked at."""


@dataclass(frozen=True, slots=True)
class Options:
    """Which element must meet which requirement."""

    element: Element = "date_of_issue"
    """``date`` is any date in the text; ``order`` is the order of signature, date and attachment note."""
    requirement: Requirement = "present"
    """present: it is there. shape: it is written as it should be. brackets, colon: so are these. possible: the day is in
    the calendar. agreement: it does not contradict the rest of the document."""
    since: int = 2013
    """First year whose documents must have 〔〕 around the year (``brackets``): GB/T 9704-2012 is in force from mid-2012."""

    def __post_init__(self) -> None:
        pair = (self.element, self.requirement)
        if pair not in LOOKS:
            known = ", ".join(f"{requirement} of {element}" for element, requirement in LOOKS)
            found = say(
                f"{self.element} 不能要求 {self.requirement}",
                f"{self.requirement} of {self.element}, which nothing checks",
            )
            refuse([Fault(("requirement",), found, say(f"其中一种：{known}", f"one of: {known}"))])
        refuse(outside("since", self.since, 1949, 9999))
