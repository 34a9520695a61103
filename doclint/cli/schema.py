"""``doclint schema``: prints the JSON Schema of rule files or of doclint.yaml, for editors."""

from __future__ import annotations

from typing import Literal

import click

from doclint.cli.console import write_utf8
from doclint.cli.language import say


@click.command(
    "schema",
    help=say(
        "输出规则文件（rules）或 doclint.yaml（config）的 JSON Schema，编辑器凭它补全和检查。在文件第一行写：\n\n"
        "# yaml-language-server: $schema=文件或网址",
        "Print the JSON Schema of rule files (rules) or of doclint.yaml (config), by which an editor completes and "
        "checks them. Write on the file's first line:\n\n"
        "# yaml-language-server: $schema=FILE-OR-ADDRESS",
    ),
)
@click.argument("what", type=click.Choice(["rules", "config"]))
@click.option("--output", metavar="FILE", help=say("写入文件", "Write to a file."))
def schema_command(what: Literal["rules", "config"], output: str | None) -> None:
    """Prints a schema."""
    import json

    from doclint.cli.output import output as opened

    if output is None:
        write_utf8()
    with opened(output) as stream:
        stream.write(json.dumps(_schema(what), ensure_ascii=False, indent=2) + "\n")


def _schema(what: Literal["rules", "config"]) -> dict[str, object]:
    if what == "rules":
        from doclint.rulebook.schema import rule_schema

        return rule_schema()
    from doclint.engine.configuration.schema import configuration_schema
    from doclint.rulebook import shipped_rules

    return configuration_schema(shipped_rules())
