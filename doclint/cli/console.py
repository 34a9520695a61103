"""Standard output and error: what they can show, and what is said on them."""

from __future__ import annotations

import codecs
import os
import sys
from io import TextIOWrapper
from typing import Literal


def never_fail_to_encode() -> None:
    """Lets a console that lacks a character show its number instead of ending the run with an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # ASCII is what Python falls back on when no language is set (cron, containers), not what is
            # wanted.
            ascii_only = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(encoding="utf-8" if ascii_only else None, errors="backslashreplace")


def write_utf8() -> None:
    """Makes standard output UTF-8 with plain line ends, whatever the console: for what programs read."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A file name that is no UTF-8 reaches us with lone surrogates, which no encoding has.
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def wants_color(choice: Literal["auto", "always", "never"]) -> bool:
    """Whether to colour standard output: on a terminal, unless NO_COLOR (no-color.org) is set or TERM is
    dumb.
    """
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def complain(message: str) -> None:
    """Says on standard error what went wrong."""
    print(f"doclint: {message}", file=sys.stderr)
