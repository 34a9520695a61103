"""The options that say which configuration and which rules of one's own hold, the same for every command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from doclint.cli.language import say

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _one_of_both(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    """The value, if the other option was not given, too."""
    if value and any(ctx.params.get(name) for name in ("config", "isolated") if name != param.name):
        raise click.UsageError(
            say("--config 和 --isolated 不能同用", "--config and --isolated exclude each other"), ctx
        )
    return value


def configuration_options(command: _Command) -> _Command:
    """Adds ``--config FILE`` and ``--isolated`` to a command."""
    command = click.option(
        "--isolated",
        is_flag=True,
        callback=_one_of_both,
        help=say("不用任何配置文件", "Use no configuration file."),
    )(command)
    return click.option(
        "--config",
        type=click.Path(exists=True, dir_okay=False),
        metavar="FILE",
        callback=_one_of_both,
        help=say(
            "用这个配置文件（默认：从每个文件所在的文件夹往上最近的 doclint.yaml，或 pyproject.toml 的 [tool.doclint]）",
            "This configuration file (default: the nearest doclint.yaml, or [tool.doclint] in pyproject.toml, from each "
            "file's folder upward).",
        ),
    )(command)


def rule_path_option(command: _Command) -> _Command:
    """Adds ``--rule-path PATH`` to a command, which may be given several times."""
    return click.option(
        "--rule-path",
        "rule_paths",
        multiple=True,
        type=click.Path(exists=True),
        help=say("自定义规则的文件或文件夹", "File or folder with rules of your own."),
    )(command)
