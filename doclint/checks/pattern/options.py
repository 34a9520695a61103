"""What a rule of the check type ``pattern`` may set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from doclint.structure.parts import PartName

PatternUnit = Literal["paragraph", "sentence", "line", "document"]
Mode = Literal["existence", "absence"]
Together = Literal["no", "paragraph", "document"]


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for, and where a match is no finding. Expressions are those of Python's ``re``."""

    pattern: str | tuple[str, ...]
    """One regular expression or several. Captures can be used in messages: {match}, {1}, {name}."""
    ignore_case: bool = False
    unit: PatternUnit = "paragraph"
    """Each paragraph or sentence as a reader sees it (markup off, wrapped lines joined); each line of the source as it
    stands; or the paragraphs of the document as one text, with line ends between them. ^ and $ are the ends of the unit;
    in the document, of each paragraph."""
    mode: Mode = "existence"
    """existence: a match is a finding. absence: no match in the document is one, at its title."""
    look_in: tuple[PartName, ...] = ()
    """absence: the parts in which a match must stand; empty: anywhere. (Parts of the rule limit where findings are.)"""
    exceptions: str | tuple[str, ...] = ()
    """A match that overlaps a match of one of these is no finding."""
    not_before: str = ""
    """No finding where this matches directly behind the match."""
    not_after: str = ""
    """No finding where this matches directly in front of the match."""
    replacement: str | None = None
    r"""Replaces the match, if the rule has a fix; \1 and \g<name> stand for captures."""
    unescape: bool = False
    """Replaces the match by the characters that its HTML entities stand for, if the rule has a fix; a no-break space by a
    plain one."""
    times: int = 1
    """Fewest matches in a document: fewer are no finding."""
    most: int = 0
    """Most findings in a document; 0: no limit."""
    together: Together = "no"
    """paragraph, document: one finding for all matches in it, at the first; the others are related places."""

    def __post_init__(self) -> None:
        for name, expressions in (
            ("pattern", self.patterns),
            ("exceptions", as_tuple(self.exceptions)),
            ("not_before", (self.not_before,)),
            ("not_after", (self.not_after,)),
        ):
            for expression in expressions:
                _compiles(name, expression)
                if name.startswith("not_"):
                    _compiles(name, f"(?:{expression})")  # as it is run: flags for the whole cannot stand inside
        if not self.patterns or not all(self.patterns):
            raise ValueError("pattern is empty")
        if self.replacement is not None:
            for pattern in self.patterns:
                _replaces(pattern, self.replacement)
        if self.unescape and self.replacement is not None:
            raise ValueError("unescape and replacement both replace the match: set one of them")
        if self.times < 1 or self.most < 0:
            raise ValueError("times is at least 1, most at least 0")

    @property
    def patterns(self) -> tuple[str, ...]:
        """The expressions as a tuple."""
        return as_tuple(self.pattern)


def as_tuple(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """One or several as several."""
    return (value,) if isinstance(value, str) else value


def _compiles(name: str, expression: str) -> None:
    try:
        re.compile(expression)
    except (re.error, OverflowError, RecursionError) as error:
        place = f" at character {error.pos + 1}" if isinstance(error, re.error) and error.pos is not None else ""
        reason = error.msg if isinstance(error, re.error) else str(error)
        raise ValueError(f"{name} {expression!r} is no regular expression: {reason}{place}") from None


def _replaces(pattern: str, replacement: str) -> None:
    try:
        re.compile(pattern).sub(replacement, "")
    except (re.error, IndexError) as error:
        raise ValueError(f"replacement {replacement!r} does not fit pattern {pattern!r}: {error}") from None
