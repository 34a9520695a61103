"""``doclint config``: shows and edits doclint.yaml, comments and order kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.exit_codes import FINDINGS, NOT_CHECKED
from doclint.cli.language import say
from doclint.cli.rule_errors import UnusableRules, rule_errors_as_usage

if TYPE_CHECKING:
    from doclint.engine.configuration.merged import Configuration
    from doclint.rulebook import Rule

_NAME = "doclint.yaml"
_BOM = "\ufeff"
"""What some editors on Windows put before a text. It stays where it was."""
_NEW = "# yaml-language-server: $schema=https://doclint.readthedocs.io/schema/config.json\n"


class Refused(click.ClickException):
    """An edit that is not made."""

    exit_code = NOT_CHECKED


@click.group(
    "config",
    help=say(
        "查看、修改配置。修改写进最近的 doclint.yaml（没有就在当前文件夹新建），注释和顺序都保留；"
        "改了会出错的，一个字也不写。",
        "Show and edit the configuration. Edits go to the nearest doclint.yaml (a new one here, if there is none); "
        "comments and order stay as they are, and nothing is written that would not hold up.",
    ),
)
def config_command() -> None:
    """All that can be done to a configuration."""


def _file_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--config",
        "file",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help=say(
            "配置文件（默认最近的 doclint.yaml）",
            "The configuration file (default: the nearest doclint.yaml).",
        ),
    )(command)


@config_command.command(
    "show",
    help=say(
        "显示对一个文件（默认当前文件夹）生效的配置，每一项注明出处（文件:行）。",
        "Show the configuration in effect for a file (default: the current folder), each value with the place it "
        "comes from (file:line).",
    ),
    short_help=say("显示生效的配置和出处", "Show what is in effect, and where it is said."),
)
@click.argument("path", required=False)
@_file_option
def show_command(path: str | None, file: Path | None) -> None:
    """Prints YAML whose comments name the places."""
    from doclint.engine.configuration.nearest import Configurations
    from doclint.engine.configuration.showing import settings
    from doclint.engine.selection import Selection

    configurations = Configurations(None if file is None else str(file))
    name = str(Path(path) / "file") if path and Path(path).is_dir() else path or ""
    with rule_errors_as_usage():
        configuration = configurations.for_file(name)
        rules = Selection().load(configuration)
        ignored = configurations.ignored(name) if path else ()
    files = [each.shown for each in configuration.files]
    shown = " < ".join(reversed(files)) or say("没有配置文件", "no configuration file")
    click.echo(f"# {path or '.'}: {shown}")
    group: object = None
    for setting in settings(configuration):
        head, *rest = setting.path
        origin = setting.origin or say("默认", "default")
        listed = str(head) not in ("select", "include", "language", "fail-on")
        if head != group and (rest or listed):
            click.echo(f"{head}:")
        group = head
        if rest:
            click.echo(f"  {_flow('.'.join(map(str, rest)))}: {_flow(setting.value)}  # {origin}")
        elif listed:
            click.echo(f"  - {_flow(setting.value)}  # {origin}")
        else:
            click.echo(f"{head}: {_flow(setting.value)}  # {origin}")
    click.echo(say(f"# {len(rules)} 条规则启用", f"# {len(rules)} rules run"))
    if ignored:
        click.echo(say("# 此文件不用：", "# not on this file: ") + ", ".join(ignored))


def _flow(value: object) -> str:
    import json

    import yaml

    if isinstance(value, str):
        written: str = yaml.safe_dump(value, allow_unicode=True, width=1_000_000).strip()
        return written.removesuffix("\n...").strip()
    if isinstance(value, dict | list):
        dumped: str = yaml.safe_dump(
            value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=1_000_000
        )
        return dumped.strip()
    return json.dumps(value)


@config_command.command(
    "get",
    help=say(
        "输出配置文件里的一项，如 fail-on、rules.DUP001.severity、per-file-ignores.drafts/**。没有这一项则退出码为 1。",
        "Print a value of the configuration file: fail-on, rules.DUP001.severity, per-file-ignores.drafts/**. Exit "
        "code 1 if it is not set.",
    ),
    short_help=say("输出一项", "Print a value."),
)
@click.argument("key")
@_file_option
@click.pass_context
def get_command(ctx: click.Context, key: str, file: Path | None) -> None:
    """Prints a value as YAML."""
    from doclint.cli.console import complain
    from doclint.engine.configuration.editing import key_path, value_at
    from doclint.engine.configuration.file import shown_path
    from doclint.engine.configuration.merged import load_configuration

    target = _target(file)
    with rule_errors_as_usage():
        configuration = load_configuration(target) if target.is_file() else None
    data = configuration.files[-1].data if configuration else {}
    try:
        value = value_at(data, key_path(key))
    except KeyError:
        where = shown_path(target)
        complain(
            say(
                f"{where} 没有设置 {key}；生效的值见 doclint config show",
                f"{key} is not set in {where}; doclint config show tells what holds",
            )
        )
        ctx.exit(FINDINGS)
    click.echo(value if isinstance(value, str) else _flow(value))


@config_command.command(
    "set",
    help=say(
        "设一项的值。列表写几个词，或用逗号隔开，原有的不留（要添用 add）：\n\ndoclint config set select DUP NUM\n\n"
        "doclint config set rules.DUP001.options.min_chars 8",
        "Set a value. A list is given as several words, codes with commas, too, and takes the place of the one there "
        "(add puts in more):\n\n"
        "doclint config set select DUP NUM\n\ndoclint config set rules.DUP001.options.min_chars 8",
    ),
)
@click.argument("key")
@click.argument("values", nargs=-1, required=True, metavar="VALUE...")
@_file_option
def set_command(key: str, values: tuple[str, ...], file: Path | None) -> None:
    """Sets a value."""
    from doclint.engine.configuration.editing import key_path, set_value

    _edit(file, lambda data, before, known: set_value(data, key_path(key), values))


@config_command.command(
    "add",
    help=say(
        "给列表添几项，原有的不动：\n\ndoclint config add rule-paths house-rules\n\ndoclint config add exclude drafts/",
        "Put values at the end of a list; what is there stays.\n\ndoclint config add rule-paths house-rules\n\n"
        "doclint config add exclude drafts/",
    ),
    short_help=say("给列表添几项", "Add to a list."),
)
@click.argument("key")
@click.argument("values", nargs=-1, required=True, metavar="VALUE...")
@_file_option
def add_command(key: str, values: tuple[str, ...], file: Path | None) -> None:
    """Adds to a list."""
    from doclint.engine.configuration.editing import add_values, key_path

    _edit(file, lambda data, before, known: add_values(data, key_path(key), values))


@config_command.command(
    "unset",
    help=say("去掉一项，如 rules.DUP001.severity。", "Take a value out, such as rules.DUP001.severity."),
)
@click.argument("key")
@_file_option
def unset_command(key: str, file: Path | None) -> None:
    """Takes a value out."""
    from doclint.engine.configuration.editing import EditError, key_path, unset_value

    def change(data: Any, before: Configuration, known: tuple[Rule, ...]) -> None:
        try:
            unset_value(data, key_path(key))
        except KeyError:
            raise EditError(say(f"没有设置 {key}", f"{key} is not set")) from None

    _edit(file, change)


@config_command.command(
    "enable",
    help=say("启用规则（代码、前缀或名称）。", "Let rules run (codes, prefixes of codes, names)."),
)
@click.argument("rules", nargs=-1, required=True, metavar="RULE...")
@_file_option
def enable_command(rules: tuple[str, ...], file: Path | None) -> None:
    """Switches rules on."""
    _edit(file, lambda data, before, known: _switch(data, rules, before, known, on=True))


@config_command.command(
    "disable",
    help=say("停用规则（代码、前缀或名称）。", "Let rules not run (codes, prefixes of codes, names)."),
)
@click.argument("rules", nargs=-1, required=True, metavar="RULE...")
@_file_option
def disable_command(rules: tuple[str, ...], file: Path | None) -> None:
    """Switches rules off."""
    _edit(file, lambda data, before, known: _switch(data, rules, before, known, on=False))


def _switch(
    data: Any, rules: Iterable[str], before: Configuration, known: tuple[Rule, ...], *, on: bool
) -> None:
    from doclint.engine.configuration.applied import choices
    from doclint.engine.configuration.switching import switch

    for rule in _split(rules):
        switch(data, rule, known, choices(before)[:-1], on=on)


def _split(rules: Iterable[str]) -> list[str]:
    return [code.strip() for rule in rules for code in rule.split(",") if code.strip()]


@config_command.command(
    "add-agency",
    help=say(
        "加一个自己的机关（已有同名的则补充）：\n\n"
        "doclint config add-agency 星河发展集团有限公司 --short 星河集团 --region 长沙市 --number-code 星集发",
        "Add an agency of your own (one of that name gets what is new):\n\n"
        "doclint config add-agency 星河发展集团有限公司 --short 星河集团 --region 长沙市 --number-code 星集发",
    ),
    short_help=say("加一个自己的机关", "Add an agency of your own."),
)
@click.argument("name")
@click.option("--short", multiple=True, metavar="NAME", help=say("简称", "A short name."))
@click.option("--region", metavar="REGION", help=say("所属地区", "The region it belongs to."))
@click.option(
    "--kin",
    multiple=True,
    metavar="NAME",
    help=say("可代它署名、印发的机关", "An agency that may sign for it."),
)
@click.option(
    "--number-code",
    "codes",
    multiple=True,
    metavar="CODE",
    help=say("发文字号的机关代字", "How its numbers begin."),
)
@_file_option
def add_agency_command(
    name: str,
    short: tuple[str, ...],
    region: str | None,
    kin: tuple[str, ...],
    codes: tuple[str, ...],
    file: Path | None,
) -> None:
    """Adds an agency, or adds to it."""
    from doclint.engine.configuration.editing import EditError, add_member

    def change(data: Any, before: Configuration, known: tuple[Rule, ...]) -> None:
        agencies = data.get("agencies")
        if agencies is not None and not isinstance(agencies, list):
            raise EditError(say("agencies 不是列表", "agencies is not a list"))
        agency = next((each for each in agencies or () if each.get("name") == name), None)
        if agency is None:
            from ruamel.yaml.comments import CommentedMap

            agency = CommentedMap({"name": name})
            add_member(data, "agencies", agency)
        if region:
            agency["region"] = region
        for key, values in (("short", short), ("kin", kin), ("number-codes", codes)):
            for value in values:
                add_member(agency, key, value)

    _edit(file, change)


def _target(file: Path | None) -> Path:
    """The file to edit: the one named, else the nearest, else a new one in the current folder."""
    if file is not None:
        return file
    from doclint.engine.configuration.nearest import Configurations

    with rule_errors_as_usage():
        configuration = Configurations().for_file("")
    return configuration.files[-1].path if configuration.files else Path(_NAME)


def _edit(file: Path | None, change: Callable[[Any, Configuration, tuple[Rule, ...]], None]) -> None:
    """Makes the change if the file holds up with it, and says what was written."""
    from ruamel.yaml.error import YAMLError

    from doclint.cli.output import output
    from doclint.engine.configuration.editing import edited
    from doclint.engine.configuration.file import shown_path
    from doclint.engine.selection import Selection

    target = _target(file)
    if target.suffix == ".toml":
        raise Refused(
            say(
                f"{shown_path(target)}：只能改 YAML 配置，TOML 请手工修改",
                f"{shown_path(target)}: only a YAML configuration can be edited; edit TOML by hand",
            )
        )
    try:
        text = target.read_bytes().decode("utf-8") if target.exists() else _NEW
        with rule_errors_as_usage():
            before = _loaded(target, text)
            known = Selection().written(before)
        mark = _BOM if text.startswith(_BOM) else ""
        new = mark + edited(text.removeprefix(mark), lambda data: change(data, before, known))
        try:
            with rule_errors_as_usage():
                Selection().load(_loaded(target, new))
        except UnusableRules as error:  # its places are those of the text that is not written
            raise UnusableRules(
                say(
                    f"没有写入，改了会有错：\n{error.message}",
                    f"nothing was written, as it would be wrong:\n{error.message}",
                )
            ) from None
        if new == text:
            click.echo(say(f"{shown_path(target)}：没有变化", f"{shown_path(target)}: nothing to change"))
            return
        with output(str(target)) as stream:
            stream.write(new)
    except (ValueError, YAMLError) as error:  # wrong edits and selectors, no UTF-8, no YAML
        raise Refused(f"{shown_path(target)}: {error}") from None
    except OSError as error:
        raise UnusableRules(f"{shown_path(target)}: {error.strerror or error}") from None
    click.echo(say(f"已写入 {shown_path(target)}", f"wrote {shown_path(target)}"))


def _loaded(target: Path, text: str) -> Configuration:
    from doclint.engine.configuration.merged import NO_CONFIGURATION, load_configuration

    return load_configuration(target, text=text.removeprefix(_BOM)) or NO_CONFIGURATION
