"""The commands, each imported when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final, NamedTuple

import click

from doclint import __version__
from doclint.cli.exit_codes import READER_GONE
from doclint.cli.language import say

CONTEXT: Final = {"help_option_names": ["-h", "--help"]}


class _Command(NamedTuple):
    """Where a command is, and what the overview says of it, so that the overview need not import it."""

    module: str
    zh: str
    en: str


_COMMANDS: Final = {
    "check": _Command("doclint.cli.check", "检查文件和文件夹", "Check files and folders."),
    "rule": _Command("doclint.cli.rule", "说明一条规则，或列出全部规则", "Explain a rule, or list all."),
    "test": _Command("doclint.cli.test", "运行规则里的示例", "Run the examples in rules."),
    "inspect": _Command(
        "doclint.cli.inspect", "显示 doclint 眼中的文档", "Show a document as doclint sees it."
    ),
    "baseline": _Command(
        "doclint.cli.baseline", "记下现有的问题，今后只报新的", "Note the findings there are, to report only new ones."
    ),
    "index": _Command(
        "doclint.cli.index", "为一批文件做索引，供 check --reference 对照", "Make an index of documents for check --reference."
    ),
    "init": _Command("doclint.cli.init", "为这里的文档写一份配置", "Propose a configuration for the documents here."),
    "config": _Command("doclint.cli.config", "查看、修改 doclint.yaml", "Show and edit doclint.yaml."),
    "schema": _Command("doclint.cli.schema", "输出 JSON Schema（给编辑器）", "Print the JSON Schemas, for editors."),
    "version": _Command("doclint.cli.version", "显示版本", "Show the version."),
}
"""Command to module. Each module holds a click command of the command's name, with ``_command`` after it."""


class _LazyGroup(click.Group):
    """A group that knows its commands by name and imports the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(_COMMANDS[cmd_name].module), f"{cmd_name}_command")
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Who read the output (head, a pager that was closed) has had enough. click would make this exit
            # code 1, which is the one for findings.
            raise click.exceptions.Exit(READER_GONE) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("命令", "Commands")):
            formatter.write_dl([(name, say(command.zh, command.en)) for name, command in _COMMANDS.items()])


@click.group(
    cls=_LazyGroup,
    context_settings=CONTEXT,
    help=say("doclint：检查公文等正式文件的毛病。", "doclint: a linter for official documents."),
)
@click.version_option(__version__, message="doclint %(version)s", help=say("显示版本", "Show the version."))
def doclint() -> None:
    """All commands."""
