"""What is said of rule files that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from doclint.interface_language import own_language


@dataclass(frozen=True, slots=True)
class RuleError:
    """Something wrong in a rule file; line and column from 1, ``nearest`` "" if no right word is near."""

    file: str
    line: int
    column: int
    found: str
    expected: str
    nearest: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: "
        if own_language() == "zh":
            hint = f"；是不是“{self.nearest}”？" if self.nearest else ""
            return f"{place}这里是{self.found}，应当是{self.expected}{hint}"
        hint = f'; did you mean "{self.nearest}"?' if self.nearest else ""
        return f"{place}found {self.found}, expected {self.expected}{hint}"


class RuleFileError(Exception):
    """Rule files that cannot be used; ``errors`` says all that is wrong in them."""

    def __init__(self, errors: Iterable[RuleError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: (error.file, error.line, error.column)))
        super().__init__("\n".join(map(str, self.errors)))


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file: where it is, and the name that errors and rules show for it."""

    path: Path
    shown: str
