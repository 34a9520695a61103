"""What the check type ``foreign`` can be set to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.checks.option_error import outside, refuse

LookFor = Literal["title", "region", "seam", "head", "script", "document"]


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for, and how sure to be of it."""

    look_for: LookFor
    """``title``: title and body of different subjects; ``region``: another region spoken of as the own one; ``seam``: a
    passage or tail of another document; ``head``: a second head or signature in the main text; ``script``: another script
    or language; ``document``: a passage that another document has too, and that belongs there (other files of the run, and
    those of ``--reference``)."""
    certainty: float = 0.6
    """For ``seam``: the least probability (0 to 1) of a finding to be right, if one document in ten has a seam."""
    single_certainty: float = 0.75
    """For ``seam``: the same for a single paragraph."""

    def __post_init__(self) -> None:
        refuse(outside("certainty", self.certainty, 0, 1))
        refuse(outside("single_certainty", self.single_certainty, 0, 1))
