"""How far a long run has come, on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from time import monotonic
from typing import TextIO

from doclint.cli.language import Language, say

_SOON = 1.0
"""Seconds before anything is shown: a run that is over by then needs no telling."""
_EVERY = 0.1
"""Seconds between two showings: a number that changes faster cannot be read."""
_ERASE = "\r\x1b[K"


class Progress:
    """A line on standard error that is drawn anew as files are done, and gone when the run is.

    ``stream`` is standard error; where it is no terminal, or one that cannot erase a line (``TERM=dumb``), nothing
    is shown. ``clock`` tells seconds.
    """

    def __init__(
        self,
        total: int,
        language: Language,
        stream: TextIO | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._stream = stream or sys.stderr
        self._on = self._stream.isatty() and os.environ.get("TERM") != "dumb"
        self._total = total
        self._language = language
        self._clock = clock
        self._due = clock() + _SOON
        self._done = 0
        self._shown = False
        self.held = False
        """Whether nothing may be shown: something else has begun a line on the terminal and not ended it."""

    def step(self) -> None:
        """One more file is done."""
        self._done += 1
        if not self._on or self.held or self._done >= self._total or (now := self._clock()) < self._due:
            return
        self._due = now + _EVERY
        self._shown = True
        words = say(
            f"已检查 {self._done}/{self._total} 个文件", f"{self._done}/{self._total} files", self._language
        )
        self._stream.write(_ERASE + words)
        self._stream.flush()

    def hide(self) -> None:
        """Takes the line away: before anything else is written to the terminal, and at the end."""
        if self._shown:
            self._stream.write(_ERASE)
            self._stream.flush()
            self._shown = False
