"""The command line: one file per command."""

from doclint.cli.entry import main

__all__ = ["main"]
