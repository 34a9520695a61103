"""What can be asked of ``doclint check`` beside its scope, and which requests contradict one another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import click

from doclint.cli.language import Language, say
from doclint.cli.scope import Scope
from doclint.cli.standard_input import STANDARD_INPUT, UNNAMED_INPUT, stdin_filename_option
from doclint.report.formats import FORMATS, MACHINE_READ, STATISTICS_FORMATS

_Command = TypeVar("_Command", bound=Callable[..., Any])

_SEVERITIES = ("error", "warning", "info")  # spelled out here: --help need not import the rulebook
_ONE_BY_ONE = frozenset({"json-lines", "github"})
"""Formats for programs that can go on without end: every line stands for itself."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What was asked for on the command line."""

    scope: Scope
    stdin_filename: str | None
    fail_on: Literal["error", "warning", "info"] | None
    exit_zero: bool
    output_format: str
    output_file: str | None
    statistics: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    watch: bool
    baseline: str | None
    since: str | None
    reference: str | None
    no_cache: bool
    cache_dir: str | None
    color: Literal["auto", "always", "never"]
    quiet: bool
    verbose: bool

    @property
    def mends(self) -> bool:
        """Whether anything is mended, or shown as it would be."""
        return self.fix or self.unsafe_fixes or self.diff

    @property
    def standard_input(self) -> bool:
        """Whether standard input is what is checked."""
        return self.scope.paths == (STANDARD_INPUT,)

    @property
    def input_name(self) -> str:
        """How standard input is called."""
        return self.stdin_filename or UNNAMED_INPUT

    @property
    def mended_goes_out(self) -> bool:
        """Whether standard output is the mended text, so that all else goes elsewhere."""
        return self.standard_input and self.mends and not self.diff


def contradiction(options: CheckOptions, explicit: Collection[str], language: Language) -> str | None:
    """Why what was asked for cannot be done together, or None; ``explicit`` names the options that were given."""
    for holds, zh, en in _contradictions(options, explicit):
        if holds:
            return say(zh, en, language)
    return None


def _contradictions(options: CheckOptions, explicit: Collection[str]) -> Iterator[tuple[bool, str, str]]:
    """All that could contradict: whether it does, and what is said."""
    reads_input = STANDARD_INPUT in options.scope.paths
    yield (
        reads_input and not options.standard_input,
        "“-”（标准输入）不能与其他路径同用",
        "- (standard input) cannot be used beside other paths",
    )
    for name, given in (("--since", options.since is not None), ("--watch", options.watch)):
        yield (
            reads_input and given,
            f"{name} 不能用于标准输入",
            f"{name} cannot be used with standard input",
        )
    yield (
        options.stdin_filename is not None and not reads_input,
        "--stdin-filename 只用于标准输入（路径写“-”）",
        "--stdin-filename is for standard input: give - as the path",
    )
    yield (
        options.no_cache and options.cache_dir is not None,
        "--no-cache 与 --cache-dir 不能同用",
        "--no-cache and --cache-dir contradict each other",
    )
    yield (
        options.quiet and options.verbose,
        "--quiet 与 --verbose 不能同用",
        "--quiet and --verbose contradict each other",
    )
    yield (
        options.diff and options.statistics,
        "--diff 只输出改动，不能与 --statistics 同用",
        "--diff prints what would change and nothing else; it cannot be used with --statistics",
    )
    yield (
        options.diff and "output_format" in explicit,
        "--diff 输出统一格式的差异，不能与 --output-format 同用",
        "--diff prints a unified diff; it cannot be used with --output-format",
    )
    formats = "、".join(STATISTICS_FORMATS), ", ".join(STATISTICS_FORMATS)
    yield (
        options.statistics and options.output_format not in STATISTICS_FORMATS,
        f"{options.output_format} 格式里没有统计；--statistics 可用的格式：{formats[0]}",
        f"the format {options.output_format} has no statistics; --statistics goes with {formats[1]}",
    )
    yield (
        options.watch
        and options.output_file is None
        and options.output_format in MACHINE_READ - _ONE_BY_ONE,
        f"--watch 会一次次输出，{options.output_format} 却是一整份；请加 --output-file（每次重写整份）",
        f"--watch reports again and again, but {options.output_format} is one whole; add --output-file "
        "(rewritten whole at every change)",
    )


def check_options(command: _Command) -> _Command:
    """Adds the options of ``CheckOptions`` to a command, without those of the scope."""
    for add in reversed(_options()):
        command = add(command)
    return command


def _options() -> list[Callable[[_Command], _Command]]:
    return [
        stdin_filename_option,
        click.option(
            "--fail-on",
            type=click.Choice(_SEVERITIES),
            help=say(
                "达到这一级别就以 1 退出（默认按配置，没有配置则为 warning）",
                "Exit with 1 from this severity on (default: the configuration's, else warning).",
            ),
        ),
        click.option(
            "--exit-zero",
            is_flag=True,
            help=say("有问题也以 0 退出", "Exit with 0 even if there are findings."),
        ),
        click.option(
            "--output-format",
            type=click.Choice(list(FORMATS)),
            default="full",
            show_default=True,
            help=say("输出格式", "Format of the report."),
        ),
        click.option(
            "--output-file",
            metavar="PATH",
            help=say("报告写入文件", "Write the report to a file."),
        ),
        click.option(
            "--statistics",
            is_flag=True,
            help=say("只按规则计数", "Count by rule instead of listing findings."),
        ),
        click.option(
            "--fix",
            is_flag=True,
            help=say(
                "改正不会改变意思的问题（空格、全半角等）",
                "Mend what cannot change the meaning (spaces, widths).",
            ),
        ),
        click.option(
            "--unsafe-fixes",
            is_flag=True,
            help=say(
                "改正全部能改的问题，包括删去重复、顺改序号；请核对结果",
                "Mend all that can be mended: delete repeats, renumber. Look at the result.",
            ),
        ),
        click.option(
            "--diff",
            is_flag=True,
            help=say(
                "不写文件，只显示会改什么；有改动则以 1 退出",
                "Write nothing; show what would change, and exit with 1 if anything would.",
            ),
        ),
        click.option(
            "--watch",
            is_flag=True,
            help=say(
                "文件一改就重新检查，配置和规则改了就全部重查；Ctrl-C 结束",
                "Check again what changes (everything when a configuration or rule does), until Ctrl-C.",
            ),
        ),
        click.option(
            "--baseline",
            metavar="FILE",
            help=say(
                "不报这个基线文件里已有的问题（用 doclint baseline 生成）",
                "Do not report findings that are in this file (made by doclint baseline).",
            ),
        ),
        click.option(
            "--since",
            metavar="REV",
            help=say(
                "只报与这个 git 版本之后改动的行有关的问题",
                "Report only findings that touch lines changed since this git revision.",
            ),
        ),
        click.option(
            "--reference",
            metavar="INDEX",
            help=say(
                "也与这个索引里的文件对照，找出混进来的段落（索引用 doclint index 生成）",
                "Hold the files against the documents of this index, too, to find passages that belong there (made by "
                "doclint index).",
            ),
        ),
        click.option(
            "--no-cache",
            is_flag=True,
            help=say(
                "不用、也不写以前的检查结果", "Neither use nor keep results of earlier runs."
            ),
        ),
        click.option(
            "--cache-dir",
            metavar="DIR",
            help=say(
                "检查结果存在这个文件夹（默认在用户的缓存文件夹）",
                "Keep results in this folder (default: in the user's cache folder).",
            ),
        ),
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            help=say("彩色输出", "Colour the report."),
        ),
        click.option(
            "--quiet", "-q", is_flag=True, help=say("只输出问题", "Print findings and nothing else.")
        ),
        click.option("--verbose", "-v", is_flag=True, help=say("说明做了什么", "Say what is done.")),
    ]
