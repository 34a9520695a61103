"""``doclint version``."""

from __future__ import annotations

import click

from doclint import __version__
from doclint.cli.language import say


@click.command("version", help=say("显示版本。", "Show the version."))
def version_command() -> None:
    """Prints the version of doclint."""
    click.echo(f"doclint {__version__}")
