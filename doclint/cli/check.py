"""``doclint check``: checks files and folders and reports what it finds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, TextIO

import click

from doclint.cli.configuration_options import configuration_options
from doclint.cli.console import complain, wants_color, write_utf8
from doclint.cli.exit_codes import FINDINGS, NOT_CHECKED, SOUND
from doclint.cli.language import Language, own_language, say
from doclint.report.formats import FORMATS, MACHINE_READ, NEEDS_TEXT

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from doclint.cli.fixes import FixReport
    from doclint.engine.checker import Checker
    from doclint.engine.file_result import FileResult
    from doclint.engine.running import Checks

STANDARD_INPUT = "-"
_UNNAMED_INPUT = "stdin.md"
"""The name of standard input without ``--stdin-filename``. Markdown is what prose comes in, and plain text
reads as it.
"""

_SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line; codes are split at their commas."""

    paths: tuple[str, ...]
    stdin_filename: str | None
    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    rule_paths: tuple[str, ...]
    config: str | None
    isolated: bool
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
    jobs: int | None
    exclude: tuple[str, ...]
    force_exclude: bool
    lang: Language | None
    color: Literal["auto", "always", "never"]
    quiet: bool
    verbose: bool


def split_codes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...] | None:
    """``--select A,B --select C`` as A, B, C; None if the option was not given."""
    codes = tuple(code.strip() for codes in value for code in codes.split(",") if code.strip())
    return codes if value else None


@click.command(
    "check",
    help=say(
        "检查文件和文件夹（默认当前文件夹；“-”为标准输入）。文件夹中检查 .md、.markdown、.txt 文件，"
        "不看隐藏文件夹和 .gitignore 排除的文件。\n\n"
        "退出码：0 没有达到 --fail-on 的问题；1 有；2 用法有误，或有文件没能检查。",
        "Check files and folders (the current folder if none is named; - is standard input). Folders are "
        "searched for .md, .markdown and .txt files; hidden folders and what .gitignore names "
        "are left out.\n\n"
        "Exit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or a file that "
        "could not be checked.",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--stdin-filename",
    metavar="PATH",
    help=say("标准输入的文件名（决定格式）", "Name (and so format) of standard input."),
)
@click.option(
    "--select",
    multiple=True,
    callback=split_codes,
    metavar="CODES",
    help=say("只用这些规则：代码或前缀，逗号分隔", "Only these rules: codes or prefixes, with commas."),
)
@click.option(
    "--ignore",
    multiple=True,
    callback=split_codes,
    metavar="CODES",
    help=say("不用这些规则", "All but these rules."),
)
@click.option(
    "--extend-select",
    multiple=True,
    callback=split_codes,
    metavar="CODES",
    help=say("另外再用这些规则", "These rules as well."),
)
@click.option(
    "--rule-path",
    "rule_paths",
    multiple=True,
    type=click.Path(exists=True),
    help=say("自定义规则的文件或文件夹", "File or folder with rules of your own."),
)
@configuration_options
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    help=say(
        "达到这一级别就以 1 退出（默认按配置，没有配置则为 warning）",
        "Exit with 1 from this severity on (default: the configuration's, else warning).",
    ),
)
@click.option(
    "--exit-zero", is_flag=True, help=say("有问题也以 0 退出", "Exit with 0 even if there are findings.")
)
@click.option(
    "--output-format",
    type=click.Choice(list(FORMATS)),
    default="full",
    show_default=True,
    help=say("输出格式", "Format of the report."),
)
@click.option("--output-file", metavar="PATH", help=say("报告写入文件", "Write the report to a file."))
@click.option(
    "--statistics", is_flag=True, help=say("只按规则计数", "Count by rule instead of listing findings.")
)
@click.option(
    "--fix",
    is_flag=True,
    help=say(
        "改正不会改变意思的问题（空格、全半角等）", "Mend what cannot change the meaning (spaces, widths)."
    ),
)
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help=say(
        "改正全部能改的问题，包括删去重复、顺改序号；请核对结果",
        "Mend all that can be mended: delete repeats, renumber. Look at the result.",
    ),
)
@click.option(
    "--diff",
    is_flag=True,
    help=say(
        "不写文件，只显示会改什么；有改动则以 1 退出",
        "Write nothing; show what would change, and exit with 1 if anything would.",
    ),
)
@click.option(
    "--watch",
    is_flag=True,
    help=say("文件一改就重新检查，Ctrl-C 结束", "Check again what changes, until Ctrl-C."),
)
@click.option(
    "--baseline",
    metavar="FILE",
    help=say(
        "不报这个基线文件里已有的问题（用 doclint baseline 生成）",
        "Do not report findings that are in this file (made by doclint baseline).",
    ),
)
@click.option(
    "--since",
    metavar="REV",
    help=say(
        "只报与这个 git 版本之后改动的行有关的问题",
        "Report only findings that touch lines changed since this git revision.",
    ),
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help=say(
        "进程数（默认按工作量，至多等于核数）",
        "Processes (default: what the work is worth, up to all cores).",
    ),
)
@click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    help=say("排除，写法同 .gitignore", "Leave out, written as in .gitignore."),
)
@click.option(
    "--force-exclude",
    is_flag=True,
    help=say(
        "--exclude 和配置中的 exclude 也用于直接写出的文件（pre-commit 用）",
        "Let --exclude and the configuration's exclude hold for files named one by one, too (for pre-commit).",
    ),
)
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    help=say("提示的语言（默认随文档）", "Language of the messages (default: each document's)."),
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help=say("彩色输出", "Colour the report."),
)
@click.option("--quiet", "-q", is_flag=True, help=say("只输出问题", "Print findings and nothing else."))
@click.option("--verbose", "-v", is_flag=True, help=say("说明做了什么", "Say what is done."))
@click.pass_context
def check_command(ctx: click.Context, /, **given: Any) -> None:
    """Checks and reports."""
    for name in ("ignore", "extend_select"):
        given[name] = given[name] or ()
    ctx.exit(_Check(Options(**given)).run())


class _Check:
    """One run of the command."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.language = own_language(options.lang)

    def run(self) -> int:
        """Checks, reports, and gives the exit code."""
        from doclint.engine.checker import Checker
        from doclint.engine.configuration.nearest import Configurations
        from doclint.engine.selection import Selection

        options = self.options
        if options.output_format in MACHINE_READ:
            write_utf8()
        selection = Selection(
            options.rule_paths, options.select, options.ignore, options.extend_select, options.lang
        )
        checker = Checker(
            selection,
            keep_text=options.output_format in NEEDS_TEXT and not options.statistics,
            own_language=self.language,
            configurations=Configurations(options.config, isolated=options.isolated),
            **self._narrowing(),
        )
        if options.paths == (STANDARD_INPUT,):
            self._load(checker, [self._input_name])
            return self._check_standard_input(checker)
        return self._check_files(checker)

    @property
    def _fixes(self) -> bool:
        """Whether anything is mended, or shown as it would be."""
        return self.options.fix or self.options.unsafe_fixes or self.options.diff

    def _at_work(self, checker: Checker) -> Checks:
        """What goes through the files: the checker, or one that mends as well."""
        if not self._fixes:
            return checker
        from doclint.engine.fixing import Fixer

        return Fixer(checker, unsafe=self.options.unsafe_fixes, write=not self.options.diff)

    def _load(self, checker: Checker, files: list[str]) -> None:
        """Loads the rules and configurations for the files; speaks the language of the first from here on."""
        from doclint.cli.rule_errors import rule_errors_as_usage

        with rule_errors_as_usage():
            checker.load(files)
            first = checker.ruleset(files[0] if files else "")
        if first.language is not None:
            self.language = checker.own_language = first.language
        if not checker.rules:
            complain(self._say("没有选中任何规则", "no rules are selected"))

    def _narrowing(self) -> dict[str, Any]:
        """The baseline and the changed lines that narrow what is reported, as arguments of Checker."""
        from doclint.cli.narrowing import open_baseline, open_changes

        options = self.options
        given: dict[str, Any] = {}
        if options.baseline is not None:
            given["baseline"] = open_baseline(options.baseline)
        if options.since is not None:
            if STANDARD_INPUT in options.paths:
                raise click.UsageError(
                    self._say("--since 不能用于标准输入", "--since cannot be used with standard input")
                )
            given["changes"] = open_changes(options.since, options.paths, self.language)
        return given

    @property
    def _input_name(self) -> str:
        return self.options.stdin_filename or _UNNAMED_INPUT

    def _check_standard_input(self, checker: Checker) -> int:
        """The report on standard input; where it is mended, the new text goes out and the report to standard error."""
        if self.options.watch:
            raise click.UsageError(
                self._say("--watch 不能用于标准输入", "--watch cannot be used with standard input")
            )
        content = sys.stdin.buffer.read()
        result = self._at_work(checker).check_bytes(self._input_name, content)
        if self._fixes and not self.options.diff:
            new = result.fixes.content if result.fixes is not None else None
            sys.stdout.buffer.write(content if new is None else new)
            sys.stdout.flush()
        return self._report(iter([result]), checker)

    def _check_files(self, checker: Checker) -> int:
        from doclint.cli.rule_errors import rule_errors_as_usage
        from doclint.engine.discovery import discover
        from doclint.engine.running import check_paths

        options = self.options
        if STANDARD_INPUT in options.paths:
            raise click.UsageError(
                self._say(
                    "“-”（标准输入）不能与其他路径同用",
                    "- (standard input) cannot be used beside other paths",
                )
            )
        started = perf_counter()
        with rule_errors_as_usage():
            found = discover(
                options.paths or (".",),
                options.exclude,
                force_exclude=options.force_exclude,
                configurations=checker.configurations,
            )
        self._load(checker, found.files)
        nothing_there = self._say("没有这个文件或文件夹", "no such file or folder")
        missing = tuple((path, reason or nothing_there) for path, reason in found.missing)
        for path, what in missing:
            complain(f"{path}: {what}")
        if not found.files and not found.missing and not options.quiet:
            complain(
                self._say(
                    "没有要检查的文件（.md、.markdown、.txt）", "no files to check (.md, .markdown, .txt)"
                )
            )
        files = found.files
        if checker.changes is not None:
            files = [file for file in files if checker.changes.is_changed(file)]
        at_work = self._at_work(checker)
        results = check_paths(files, at_work, options.jobs)
        if not options.quiet:
            from doclint.cli.progress import with_progress

            results = with_progress(results, len(files), self.language)
        code = self._report(results, checker, missing)
        if options.watch:
            self._watch(checker, at_work)
        if options.verbose:
            rules, count, seconds = len(checker.rules), len(found.files), perf_counter() - started
            complain(
                self._say(
                    f"{rules} 条规则，{count} 个文件，{seconds:.2f} 秒",
                    f"{rules} rules, {count} files, {seconds:.2f} s",
                )
            )
        return code

    def _watch(self, checker: Checker, at_work: Checks) -> None:
        """Reports on files as they change, until Ctrl-C."""
        from doclint.engine.discovery import discover
        from doclint.engine.watching import changed_files

        options = self.options

        def files() -> list[str]:
            found = discover(
                options.paths or (".",),
                options.exclude,
                force_exclude=options.force_exclude,
                configurations=checker.configurations,
            )
            return found.files

        if not options.quiet:
            complain(self._say("等待文件改动（Ctrl-C 结束）", "waiting for changes (Ctrl-C ends)"))
        try:
            for changed in changed_files(files):
                self._report(map(at_work.check_file, changed), checker)
        except KeyboardInterrupt:
            return

    def _report(
        self,
        results: Iterator[FileResult],
        checker: Checker,
        missing: tuple[tuple[str, str], ...] = (),
    ) -> int:
        """Writes the report and gives the exit code; ``missing`` holds paths that are not there, and why."""
        from doclint.report.formats import load
        from doclint.report.report import Settings
        from doclint.report.tally import Tally

        options = self.options
        on_screen = options.output_file is None
        color = on_screen and options.output_format not in MACHINE_READ and wants_color(options.color)
        settings = Settings(self.language, color, summary=not options.quiet, rules=checker.rules)
        report = load(options.output_format, settings)
        tally = Tally(missing=missing)
        checked, failed = not missing, False
        fixes = self._fix_report()
        sound: list[str] = []
        covered: set[str] = set()
        try:
            with self._stream() as stream:
                if not options.statistics and not options.diff:
                    stream.write(report.start())
                for result in results:
                    tally.add(result.diagnostics)
                    checked = checked and result.checked
                    if fixes is not None:
                        fixes.add(result, stream)
                        if options.diff:
                            continue
                    failed = failed or self._fails(checker, result)
                    if checker.baseline is not None and result.checked:
                        sound.append(result.path)
                        covered.update(result.covered)
                    if not options.statistics:
                        stream.write("".join(report.file(result)))
                if not options.diff:
                    stream.write(self._statistics(tally) if options.statistics else report.end(tally))
        except BrokenPipeError:
            raise
        except OSError as error:
            if on_screen:
                raise
            complain(f"{options.output_file}: {error.strerror}")
            return NOT_CHECKED
        if fixes is not None:
            fixes.end(quiet=options.quiet)
            checked = checked and fixes.done
            failed = failed or (options.diff and fixes.count > 0)
        if not on_screen and not options.quiet:
            from doclint.report.words import summary

            # Not on standard output: that may be the very file (/dev/stdout).
            print(summary(tally, self.language), file=sys.stderr)
        if checker.baseline is not None and not options.quiet:
            self._tell_of_baseline(checker, sound, covered)
        if not checked:
            return NOT_CHECKED
        return FINDINGS if failed and not options.exit_zero else SOUND

    def _fix_report(self) -> FixReport | None:
        if not self._fixes:
            return None
        from doclint.cli.fixes import FixReport

        return FixReport(diff=self.options.diff, unsafe=self.options.unsafe_fixes, language=self.language)

    def _stream(self) -> AbstractContextManager[TextIO]:
        """Where the report goes."""
        from contextlib import nullcontext

        from doclint.cli.output import output

        mended_on_output = self._fixes and not self.options.diff and self.options.paths == (STANDARD_INPUT,)
        if mended_on_output and self.options.output_file is None:
            return nullcontext(sys.stderr)
        return output(self.options.output_file)

    def _tell_of_baseline(self, checker: Checker, checked: list[str], covered: set[str]) -> None:
        """Says on standard error how many findings the baseline covers, and which of its entries were mended."""
        assert checker.baseline is not None
        gone = checker.baseline.gone(checked, covered, {rule.code for rule in checker.rules})
        if covered:
            known = len(covered)
            complain(
                self._say(
                    f"基线中已有的 {known} 处问题未报", f"{known} known from the baseline and not reported"
                )
            )
        if gone:
            complain(
                self._say(
                    f"基线中有 {len(gone)} 处已不存在（doclint baseline --prune 可从基线中删去）",
                    f"{len(gone)} in the baseline are mended (doclint baseline --prune takes them out)",
                )
            )
        if self.options.verbose:
            for entry in gone:
                complain(f"{entry.path}: {entry.code} {entry.text}")

    def _statistics(self, tally: Any) -> str:
        from doclint.report.statistics import as_json, as_table

        return (
            as_json(tally) if self.options.output_format in MACHINE_READ else as_table(tally, self.language)
        )

    def _fails(self, checker: Checker, result: FileResult) -> bool:
        """Whether a finding is at or above the severity that counts for the file."""
        if not result.diagnostics:
            return False
        fail_on = self.options.fail_on or checker.ruleset(result.path).fail_on
        enough = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
        return any(diagnostic.severity in enough for diagnostic in result.diagnostics)

    def _say(self, zh: str, en: str) -> str:
        return say(zh, en, self.language)
