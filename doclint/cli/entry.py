"""The way in: runs a command and turns what ends it into an exit code."""

from __future__ import annotations

import os
import sys
from itertools import pairwise, takewhile

import click

from doclint.cli.console import never_fail_to_encode
from doclint.cli.exit_codes import INTERRUPTED, READER_GONE, SOUND
from doclint.cli.group import doclint
from doclint.cli.language import Language, speak


def main() -> None:
    """Runs the command line and exits."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs the command line; the exit code."""
    never_fail_to_encode()
    # Before a command is imported or its options are read: what is said of wrong use and wrong files is worded then.
    speak(_language_asked(arguments))
    try:
        code = doclint.main(arguments, prog_name="doclint", standalone_mode=False)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):  # Abort is click's word for Ctrl-C
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        code = READER_GONE
    if code == READER_GONE:
        # Python would complain when it flushes standard output at exit, so that is pointed at nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code if isinstance(code, int) else SOUND


def _language_asked(arguments: list[str]) -> Language | None:
    """The last ``--lang`` before ``--``; None if there is none, or no such language."""
    options = list(takewhile(lambda argument: argument != "--", arguments))
    named = [after for before, after in pairwise([*options, ""]) if before == "--lang"]
    named += [option.removeprefix("--lang=") for option in options if option.startswith("--lang=")]
    asked = named[-1] if named else ""
    return "zh" if asked == "zh" else "en" if asked == "en" else None
