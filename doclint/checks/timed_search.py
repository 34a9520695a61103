"""Regular expressions at work, none for longer than its share of time.

An expression whose time grows with the text alone (expression_shape.py) runs in ``re``. One that could run away (``(a+)+$``) can
only be a user's, and runs in the ``regex`` package, whose searches take a timeout and end by it on every system and in
every thread; ``signal.setitimer`` would reach the main thread of Unix alone, and a search in a thread of its own cannot
be stopped, nor can it be interrupted while it holds the interpreter. Importing ``regex`` takes some 25 ms, so it is
imported for such expressions only.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, Final

from doclint.checks.expression_shape import shape_of

_SECONDS: Final = 2.0
"""Processor time that the expressions of one rule may take on one document: a thousand times what a sound one needs."""
_SECONDS_PER_CHARACTER: Final = 1e-6
"""On top of it, for long documents: ten times what a sound expression takes."""


class OutOfTimeError(TimeoutError):
    """A search took longer than its rule may; says which expression."""

    def __init__(self, pattern: str, seconds: float) -> None:
        super().__init__(f"the expression {pattern!r} took longer than {seconds:.0f} s and was stopped")
        self.pattern = pattern
        self.seconds = seconds


class Budget:
    """The time that one rule may spend on one document."""

    def __init__(self, characters: int, seconds: float = _SECONDS) -> None:
        self.seconds = seconds + characters * _SECONDS_PER_CHARACTER
        self._end: float | None = None

    def left(self) -> float:
        """Seconds that are left; 0 and less when it is spent."""
        now = time.process_time()
        if self._end is None:  # from the first expression that is timed at all: most rules have none
            self._end = now + self.seconds
        return self._end - now


def matches(pattern: str, ignore_case: bool, text: str, budget: Budget, multiline: bool = False) -> Iterator[Any]:
    """The matches in a text, in order (objects like ``re.Match``). Raises OutOfTimeError."""
    if shape_of(pattern, ignore_case).linear:
        yield from _plain(pattern, ignore_case, multiline).finditer(text)
        return
    left = budget.left()
    try:
        if left > 0:
            for match in _timed(pattern, ignore_case, multiline).finditer(text, timeout=left):
                yield match
                if budget.left() <= 0:
                    break
            else:
                return
    except TimeoutError:
        pass
    raise OutOfTimeError(pattern, budget.seconds)


@cache
def _plain(pattern: str, ignore_case: bool, multiline: bool) -> re.Pattern[str]:
    return re.compile(pattern, (re.IGNORECASE if ignore_case else 0) | (re.MULTILINE if multiline else 0))


@cache
def _timed(pattern: str, ignore_case: bool, multiline: bool) -> Any:
    regex: Any = import_module("regex")
    # VERSION0 is the dialect of ``re``.
    flags = regex.VERSION0 | (regex.IGNORECASE if ignore_case else 0) | (regex.MULTILINE if multiline else 0)
    return regex.compile(pattern, flags)
