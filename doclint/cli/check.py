"""``doclint check``: checks files and folders and reports what it finds."""

from __future__ import annotations

from typing import Any

import click

from doclint.cli.check_options import CheckOptions, check_options, contradiction
from doclint.cli.language import own_language, say
from doclint.cli.scope import Scope, scope_options


@click.command(
    "check",
    help=say(
        "检查文件和文件夹（默认当前文件夹；“-”为标准输入）。文件夹中检查 .md、.markdown、.txt、.html、.htm、.xhtml 文件，"
        "不看隐藏文件夹和 .gitignore 排除的文件。\n\n"
        "退出码：0 没有达到 --fail-on 的问题；1 有；2 用法有误，或有文件没能检查。",
        "Check files and folders (the current folder if none is named; - is standard input). Folders are "
        "searched for .md, .markdown, .txt, .html, .htm and .xhtml files; hidden folders and what .gitignore "
        "names are left out.\n\n"
        "Exit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or a file that "
        "could not be checked.",
    ),
)
@scope_options
@check_options
@click.pass_context
def check_command(ctx: click.Context, /, **given: Any) -> None:
    """Checks and reports."""
    from doclint.cli.checking import check

    explicit = {name for name in given if ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE}
    options = CheckOptions(Scope.taken_from(given), **given)
    problem = contradiction(options, explicit, own_language(options.scope.lang))
    if problem is not None:
        raise click.UsageError(problem)
    ctx.exit(check(options))
