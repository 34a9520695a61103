"""How far a long run has come, on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from doclint.cli.language import Language, say

T = TypeVar("T")

_SOON = 1.0
"""Seconds before anything is shown: a run that is over by then needs no telling."""
_EVERY = 0.1
_ERASE = "\r\x1b[K"


def with_progress(results: Iterable[T], total: int, language: Language) -> Iterator[T]:
    """The results as they come; on a terminal standard error shows meanwhile how many of ``total`` there are."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from results
        return
    shown = False
    due = monotonic() + _SOON
    try:
        for done, result in enumerate(results, 1):
            if shown:
                sys.stderr.write(_ERASE)
                sys.stderr.flush()
                shown = False
            yield result
            now = monotonic()
            if now >= due and done < total:
                sys.stdout.flush()
                sys.stderr.write(say(f"已检查 {done}/{total} 个文件", f"{done}/{total} files", language))
                sys.stderr.flush()
                shown, due = True, now + _EVERY
    finally:
        if shown:
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
