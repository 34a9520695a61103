"""``doclint init``: looks at the documents here and proposes a configuration and a pre-commit hook."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doclint.cli.language import Language, own_language, say
from doclint.cli.rule_errors import UnusableRules, rule_errors_as_usage

if TYPE_CHECKING:
    from doclint.engine.configuration.hook import Origin
    from doclint.engine.survey import Survey
    from doclint.rulebook import Rule

_NAME = "doclint.yaml"


@click.command(
    "init",
    help=say(
        "看看文件夹里的文档（多少、什么格式、语言、编码，规则会说什么），写一份带注释的 doclint.yaml，"
        "并在 .pre-commit-config.yaml 里加上 doclint（已有的内容和注释保留）。已有的配置不问就不改。",
        "Look at the documents in a folder (how many, their formats, languages, encodings, what the rules would say), "
        "write a doclint.yaml with comments, and add doclint to .pre-commit-config.yaml (what is there stays, comments "
        "too). A configuration that is there is left alone unless you say otherwise.",
    ),
)
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help=say("只输出，不写文件", "Print it and write nothing."))
@click.option(
    "--force", is_flag=True, help=say("不问就覆盖 doclint.yaml", "Overwrite doclint.yaml without asking.")
)
@click.option(
    "--no-pre-commit",
    is_flag=True,
    help=say("不动 .pre-commit-config.yaml", "Leave .pre-commit-config.yaml alone."),
)
@click.option(
    "--repo",
    metavar="URL",
    help=say(
        "pre-commit 从哪个仓库安装 doclint（默认：它自己的来源；不知道则用本机的 doclint）",
        "The repository that pre-commit installs doclint from (default: where this one came from; if that is not "
        "known, the doclint on the path).",
    ),
)
@click.option("--rev", metavar="REV", help=say("仓库的版本", "Its revision."))
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    help=say("输出和配置的语言", "Language of the output and the file."),
)
def init_command(
    folder: Path,
    dry_run: bool,
    force: bool,
    no_pre_commit: bool,
    repo: str | None,
    rev: str | None,
    lang: Language | None,
) -> None:
    """Proposes, asks, writes."""
    from doclint import __version__
    from doclint.engine.configuration.hook import FILE, Origin, installed_from

    language = own_language(lang)
    seen, rules = _survey(folder, language)
    text = _proposal(seen, rules, language, lang)
    origin = Origin(repo, rev or f"v{__version__}") if repo else installed_from()
    target, hooks = folder / _NAME, folder / FILE
    hook_before, hook_after = ("", "") if no_pre_commit else _hook(hooks, origin)
    if dry_run:
        click.echo(f"# {target.as_posix()}\n{text}", nl=False)
        if hook_after != hook_before:
            click.echo(f"\n# {hooks.as_posix()}\n{hook_after}", nl=False)
        return
    there, above = _configurations_at(folder)
    if there is not None and not force and not _may_overwrite(there, language):
        click.echo(
            say(
                f"{there} 已存在，没有改动（--force 写 {target.as_posix()}，--dry-run 只看）",
                f"{there} is there and was left alone (--force writes {target.as_posix()}, --dry-run prints)",
                language,
            ),
            err=True,
        )
    else:
        _write(target, text, language)
        if above is not None:
            click.echo(
                say(
                    f"这个文件夹不再用 {above}；要在它的基础上改，加一行 extends",
                    f"{above} does not hold for this folder any more; to build on it, add a line extends",
                    language,
                )
            )
    if hook_after != hook_before:
        _write(hooks, hook_after, language)
    elif not no_pre_commit:
        click.echo(
            say(f"{hooks.as_posix()} 里已有 doclint", f"doclint is in {hooks.as_posix()} already", language)
        )
    if seen.failing:
        click.echo(
            say(
                f"读过的 {seen.read} 个文档中，{seen.failing} 个有错误或警告。先看：doclint check；"
                "想只管今后新出的：doclint baseline",
                f"{seen.failing} of the {seen.read} documents read have errors or warnings. See them: doclint check. "
                "To care for new ones only: doclint baseline",
                language,
            )
        )


def _configurations_at(folder: Path) -> tuple[str | None, str | None]:
    """The configuration in the folder, and the one above that holds there if it has none."""
    from doclint.engine.configuration.nearest import Configurations

    if (folder / _NAME).exists():
        return (folder / _NAME).as_posix(), None
    with rule_errors_as_usage():
        files = Configurations().for_file(str(folder / _NAME)).files
    if not files:
        return None, None
    nearest = files[-1]
    return (nearest.shown, None) if nearest.path.parent.samefile(folder) else (None, nearest.shown)


def _survey(folder: Path, language: Language) -> tuple[Survey, tuple[Rule, ...]]:
    """What the documents in the folder are like, by the rules that run without a configuration."""
    from doclint.engine.configuration.merged import NO_CONFIGURATION
    from doclint.engine.discovery import discover
    from doclint.engine.ruleset import Ruleset
    from doclint.engine.selection import Selection
    from doclint.engine.survey import MOST_READ, survey

    with rule_errors_as_usage():
        ruleset = Ruleset(Selection(), NO_CONFIGURATION)
    files = discover([folder.as_posix()]).files
    if len(files) > MOST_READ:
        click.echo(
            say(
                f"文档 {len(files)} 个，读其中 {MOST_READ} 个…",
                f"{len(files)} documents; reading {MOST_READ} of them…",
                language,
            ),
            err=True,
        )
    return survey(files, ruleset), ruleset.rules


def _proposal(seen: Survey, rules: tuple[Rule, ...], language: Language, asked: Language | None) -> str:
    from doclint.engine.configuration.proposing import proposal

    chinese = seen.languages["zh"] + seen.languages["zh-Hant"]
    spoken: Language = asked or (language if not seen.read else "zh" if 2 * chinese >= seen.read else "en")
    return proposal(seen, rules, spoken)


def _hook(hooks: Path, origin: Origin | None) -> tuple[str, str]:
    """The text of the pre-commit configuration as it is and as it is to be."""
    from ruamel.yaml.error import YAMLError

    from doclint.engine.configuration.hook import with_hook

    try:
        before = hooks.read_bytes().decode("utf-8") if hooks.exists() else ""
        return before, with_hook(before, origin)
    except (OSError, ValueError, YAMLError) as error:
        raise UnusableRules(f"{hooks.as_posix()}: {error}") from None


def _may_overwrite(there: str, language: Language) -> bool:
    """Asks, if there is somebody to ask."""
    if not sys.stdin.isatty():
        return False
    return click.confirm(
        say(f"已有 {there}，用新的代替？", f"{there} is there. Put a new one in its place?", language)
    )


def _write(target: Path, text: str, language: Language) -> None:
    from doclint.cli.output import output

    try:
        with output(str(target)) as stream:
            stream.write(text)
    except OSError as error:
        raise UnusableRules(f"{target.as_posix()}: {error.strerror or error}") from None
    click.echo(say(f"已写入 {target.as_posix()}", f"wrote {target.as_posix()}", language))
