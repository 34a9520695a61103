"""What a command checks and by which rules: the options that ``check`` and ``baseline`` share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar

import click

from doclint.cli.configuration_options import configuration_options, rule_path_option
from doclint.cli.console import complain
from doclint.cli.language import Language, say

if TYPE_CHECKING:
    from doclint.engine.configuration.nearest import Configurations
    from doclint.engine.discovery import Discovery
    from doclint.engine.selection import Selection

_Command = TypeVar("_Command", bound=Callable[..., Any])

HERE = (".",)
"""What is checked where no path is named."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The values of the options, codes split at their commas."""

    paths: tuple[str, ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    jobs: int | None
    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    rule_paths: tuple[str, ...]
    config: str | None
    isolated: bool
    lang: Language | None

    @classmethod
    def taken_from(cls, given: dict[str, Any]) -> Scope:
        """The scope in the values that click gives a command; they are taken out of ``given``."""
        values = {field.name: given.pop(field.name) for field in fields(cls)}
        for name in ("ignore", "extend_select"):
            values[name] = values[name] or ()
        return cls(**values)

    def selection(self) -> Selection:
        """What was said of the rules."""
        from doclint.engine.selection import Selection

        return Selection(self.rule_paths, self.select, self.ignore, self.extend_select, self.lang)

    def configurations(self) -> Configurations:
        """The configurations of the run, none of them read yet."""
        from doclint.engine.configuration.nearest import Configurations

        return Configurations(self.config, isolated=self.isolated)

    def discover(self, configurations: Configurations) -> Discovery:
        """The files that the paths stand for. Raises ConfigurationError."""
        from doclint.engine.discovery import discover

        return discover(
            self.paths or HERE,
            self.exclude,
            force_exclude=self.force_exclude,
            configurations=configurations,
        )


def complain_of_missing(found: Discovery, language: Language) -> tuple[tuple[str, str], ...]:
    """Says on standard error which paths are not there; gives them, each with the reason."""
    nothing_there = say("没有这个文件或文件夹", "no such file or folder", language)
    missing = tuple((path, reason or nothing_there) for path, reason in found.missing)
    for path, reason in missing:
        complain(f"{path}: {reason}")
    return missing


def scope_options(command: _Command) -> _Command:
    """Adds the options of ``Scope`` to a command."""
    for add in reversed(_options()):
        command = add(command)
    return command


def _split_codes(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...] | None:
    """``--select A,B --select C`` as A, B, C; None if the option was not given."""
    codes = tuple(code.strip() for codes in value for code in codes.split(",") if code.strip())
    return codes if value else None


def _options() -> list[Callable[[_Command], _Command]]:
    return [
        click.argument("paths", nargs=-1, metavar="[PATHS]..."),
        click.option(
            "--select",
            multiple=True,
            callback=_split_codes,
            metavar="CODES",
            help=say("只用这些规则：代码或前缀，逗号分隔", "Only these rules: codes or prefixes, with commas."),
        ),
        click.option(
            "--ignore",
            multiple=True,
            callback=_split_codes,
            metavar="CODES",
            help=say("不用这些规则", "All but these rules."),
        ),
        click.option(
            "--extend-select",
            multiple=True,
            callback=_split_codes,
            metavar="CODES",
            help=say("另外再用这些规则", "These rules as well."),
        ),
        rule_path_option,
        configuration_options,
        click.option(
            "--exclude",
            multiple=True,
            metavar="PATTERN",
            help=say("排除，写法同 .gitignore", "Leave out, written as in .gitignore."),
        ),
        click.option(
            "--force-exclude",
            is_flag=True,
            help=say(
                "--exclude 和配置中的 exclude 也用于直接写出的文件（pre-commit 用）",
                "Let --exclude and the configuration's exclude hold for files named one by one, too "
                "(for pre-commit).",
            ),
        ),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            help=say(
                "进程数（默认按工作量，至多等于核数）",
                "Processes (default: what the work is worth, up to all cores).",
            ),
        ),
        click.option(
            "--lang",
            type=click.Choice(["zh", "en"]),
            help=say("提示的语言（默认随文档）", "Language of the messages (default: each document's)."),
        ),
    ]
