"""What a report is: told of the files one after the other, it gives text to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.rule import Rule

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How a report speaks: its own words' language, with colour (ANSI) or without, with a summary or
    without, in which it is told how many findings are ``fixable`` or not; and the rules of the run, for the formats
    that explain them.
    """

    language: Language = "en"
    color: bool = False
    summary: bool = True
    fixable: bool = True
    rules: tuple[Rule, ...] = ()


class CheckedFile(Protocol):
    """What a report is told of a file; the engine's FileResult has this shape."""

    @property
    def path(self) -> str:
        """As the user named it, or as it was found."""
        ...

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        """In the order to report them in; none for a sound file."""
        ...

    @property
    def text(self) -> str | None:
        """The file's text, if it is at hand: formats in ``NEEDS_TEXT`` get it for files with findings."""
        ...

    @property
    def checked(self) -> bool:
        """False if the file, or a rule on it, could not be checked: the diagnostics say why."""
        ...


class Report(Protocol):
    """A format. Every format's module has a class ``Report(settings)`` with these methods."""

    def start(self) -> str:
        """What stands before everything else."""
        ...

    def file(self, file: CheckedFile) -> Iterator[str]:
        """The text for one file; every file of the run comes by, sound ones too."""
        ...

    def end(self, tally: Tally) -> str:
        """What stands after everything else; ``tally`` counts the whole run."""
        ...
