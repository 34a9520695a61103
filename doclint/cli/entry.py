"""The way in: runs a command and turns what ends it into an exit code."""

from __future__ import annotations

import os
import sys

import click

from doclint.cli.console import never_fail_to_encode
from doclint.cli.exit_codes import INTERRUPTED, READER_GONE, SOUND
from doclint.cli.group import doclint


def main() -> None:
    """Runs the command line and exits."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs the command line; the exit code."""
    never_fail_to_encode()
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
