"""What a report is: told of the files one after the other, it gives text to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How a report speaks: its own words' language, with colour (ANSI) or without, with a summary or
    without.
    """

    language: Language = "en"
    color: bool = False
    summary: bool = True


class Report(Protocol):
    """A format. Every format's module has a class ``Report(settings)`` with these methods."""

    def start(self) -> str:
        """What stands before everything else."""
        ...

    def file(self, diagnostics: Sequence[Diagnostic], text: str | None) -> Iterator[str]:
        """The text for one file's diagnostics, in the order given; ``text`` is the file's, if it is at
        hand.
        """
        ...

    def end(self, tally: Tally) -> str:
        """What stands after everything else; ``tally`` counts the whole run."""
        ...
