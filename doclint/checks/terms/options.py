"""What a rule of the check type ``terms`` may set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """A term, and the time in which it is the right one."""

    term: str
    """As it is written."""
    also: tuple[str, ...] = ()
    """Other spellings and short forms of it."""
    preferred: str = ""
    """What to write instead, as it is shown in messages."""
    valid_from: str = ""
    """First day on which the term was right, 2018-03-17; empty: always was."""
    valid_to: str = ""
    """Last day on which it was right; empty: still is. A term without both days is never right."""
    source: str = ""
    """Who says so: {source} in messages."""

    def __post_init__(self) -> None:
        if not self.term or not all(self.also):
            raise ValueError("a term is empty")
        for name, day in (("valid_from", self.valid_from), ("valid_to", self.valid_to)):
            if day:
                try:
                    date.fromisoformat(day)
                except ValueError:
                    raise ValueError(f"{name} {day!r} of {self.term} is no date like 2018-03-17") from None
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError(f"{self.term} is valid to {self.valid_to}, before it is valid at all ({self.valid_from})")


@dataclass(frozen=True, slots=True)
class Options:
    """The terms, and where a term is left alone."""

    terms: tuple[Term, ...]
    grace_days: int = 0
    """Days after ``valid_to`` on which the old term may still be used."""
    whole: bool = True
    """A term of one to four Chinese characters counts only where no longer word holds it: 建设部, not 住房和城乡建设部."""
    in_quotations: bool = False
    """Look inside 《》 “” and brackets around document numbers too. There stands what others wrote."""
    in_past: bool = False
    """Look also where the same sentence names a year in which the term was right."""
    not_after: str = ""
    """A regular expression: no finding where it matches directly in front of the term (原|时任)."""
    not_before: str = ""
    """A regular expression: no finding where it matches directly behind the term (令第|公告)."""

    def __post_init__(self) -> None:
        if not self.terms:
            raise ValueError("terms is empty")
        for name, expression in (("not_after", self.not_after), ("not_before", self.not_before)):
            try:
                re.compile(expression)
            except re.error as error:
                place = f" at character {error.pos + 1}" if error.pos is not None else ""
                raise ValueError(
                    f"{name} {expression!r} is no regular expression: {error.msg}{place}"
                ) from None
        if self.grace_days < 0:
            raise ValueError("grace_days is 0 or more")
