"""Rules that do not hold up, and codes that no rule has, told as wrong use (exit code 2)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from doclint.cli.exit_codes import NOT_CHECKED


class UnusableRules(click.ClickException):
    """Rules, or a choice of them, that cannot be used."""

    exit_code = NOT_CHECKED


@contextmanager
def rule_errors_as_usage() -> Iterator[None]:
    """Ends the command with a plain message if the rules cannot be used."""
    from doclint.rulebook import RuleFileError, SelectorError

    try:
        yield
    except (RuleFileError, SelectorError, OSError) as error:
        raise UnusableRules(str(error)) from error
