"""Standard input as a document: how it is asked for, and what it is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from doclint.cli.language import say

_Command = TypeVar("_Command", bound=Callable[..., Any])

STANDARD_INPUT: Final = "-"
"""The path that stands for it."""

UNNAMED_INPUT: Final = "stdin.md"
"""Its name without ``--stdin-filename``. Markdown is what prose comes in, and plain text reads as it."""


def stdin_filename_option(command: _Command) -> _Command:
    """Adds ``--stdin-filename PATH`` to a command."""
    return click.option(
        "--stdin-filename",
        metavar="PATH",
        help=say("标准输入的文件名（决定格式）", "Name (and so format) of standard input."),
    )(command)
