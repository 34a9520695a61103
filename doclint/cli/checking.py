"""A run of ``doclint check``: rules, configurations and files made ready, and the files gone through."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Any

from doclint.cli.check_options import CheckOptions
from doclint.cli.console import complain, write_utf8
from doclint.cli.language import own_language, say
from doclint.cli.progress import Progress
from doclint.cli.reporting import Reporting
from doclint.cli.rule_errors import rule_errors_as_usage
from doclint.cli.scope import complain_of_missing
from doclint.report.formats import MACHINE_READ, NEEDS_TEXT

if TYPE_CHECKING:
    from doclint.engine.cache import ResultCache
    from doclint.engine.changed_lines import Changes
    from doclint.engine.comparing import Comparison
    from doclint.engine.discovery import Discovery
    from doclint.engine.file_result import FileResult
    from doclint.engine.running import Checks


def check(options: CheckOptions) -> int:
    """Checks and reports once, or again and again; the exit code."""
    if options.output_format in MACHINE_READ:
        write_utf8()
    run = Run(options)
    if options.standard_input:
        return _check_standard_input(run)
    started = perf_counter()
    found = run.find()
    missing = complain_of_missing(found, run.language)
    if not found.files and not missing and not options.quiet:
        from doclint.engine.discovery import DOCUMENT_SUFFIXES

        zh, en = "、".join(DOCUMENT_SUFFIXES), ", ".join(DOCUMENT_SUFFIXES)
        complain(say(f"没有要检查的文件（{zh}）", f"no files to check ({en})", run.language))
    if options.watch:
        from doclint.cli.watching import watch

        return watch(run, found.files)
    files = run.changed(found.files)
    code = run.report(files, missing)
    if options.verbose:
        _tell_what_was_done(run, files, perf_counter() - started)
    return code


class Run:
    """What goes through the files: the checker, or one that mends as well. ``language`` is the command's own.

    Raises click's exceptions for a baseline or revision that cannot be used.
    """

    def __init__(self, options: CheckOptions) -> None:
        from doclint.engine.checker import Checker

        scope = options.scope
        self.options = options
        self.language = own_language(scope.lang)
        self.checker = Checker(
            scope.selection(),
            keep_text=options.output_format in NEEDS_TEXT and not options.statistics,
            own_language=self.language,
            configurations=scope.configurations(),
            **self._narrowing(),
        )
        self._comparison: Comparison | None = None
        self._at_work: Checks = self.checker
        if options.mends:
            from doclint.engine.fixing import Fixer

            self._at_work = Fixer(self.checker, unsafe=options.unsafe_fixes, write=not options.diff)

    def find(self) -> Discovery:
        """The files of the run. Their rules and configurations are loaded: raises UnusableRules."""
        with rule_errors_as_usage():
            found = self.options.scope.discover(self.checker.configurations)
        self.load(found.files)
        return found

    def load(self, files: list[str]) -> None:
        """Loads the rules and configurations for the files; speaks the language of the first from here on. Raises
        UnusableRules.
        """
        with rule_errors_as_usage():
            self.checker.load(files)
            first = self.checker.ruleset(files[0] if files else "")
        if first.language is not None:
            self.language = self.checker.own_language = first.language
        if not self.checker.rules:
            complain(say("没有选中任何规则", "no rules are selected", self.language))

    def changed(self, files: list[str]) -> list[str]:
        """Those of the files that are to be checked: with ``--since`` the changed ones."""
        changes = self.checker.changes
        return files if changes is None else [file for file in files if changes.is_changed(file)]

    def look_for_changes(self) -> None:
        """Asks git anew which lines are changed, if that matters. Raises Unusable."""
        if self.checker.changes is not None:
            self.checker.changes = self._changes()

    def report(self, files: list[str], missing: tuple[tuple[str, str], ...] = ()) -> int:
        """Checks files and writes the report on them; the exit code."""
        progress = Progress(0 if self.options.quiet else len(files), self.language)
        return self.reporting().write(self.results(files, progress.step), missing, progress)

    def results(self, files: list[str], done: Callable[[], None] = lambda: None) -> Iterator[FileResult]:
        """The results for files, in their order; ``done`` is called when a file was gone through."""
        from doclint.engine.running import check_paths

        comparison = self._comparing(files)  # first: the cache's key depends on what is compared
        return check_paths(files, self._at_work, self.options.scope.jobs, comparison, self._cache(), done)

    def _cache(self) -> ResultCache | None:
        """The results of earlier runs; None where they are not wanted, or files are mended."""
        if self.options.no_cache or self.options.mends:
            return None
        from doclint.engine.cache import ResultCache

        return ResultCache(self.checker, self.options.cache_dir)

    def forget(self, file: str) -> None:
        """Compares no longer with a file that is gone."""
        if self._comparison is not None:
            self._comparison.forget(file)

    def _comparing(self, files: list[str]) -> Comparison | None:
        """What holds the files against one another: there are several, or were in the last round of a watch, and a rule
        asks for it.
        """
        if self._comparison is None and len(files) > 1:
            from doclint.engine.comparing import comparison_of

            self._comparison = comparison_of(self.checker, files)
        return self._comparison

    def result_for(self, content: bytes) -> FileResult:
        """The result for what standard input held."""
        return self._at_work.check_bytes(self.options.input_name, content)

    def reporting(self) -> Reporting:
        """What reports on the results."""
        return Reporting(self.options, self.checker, self.language)

    def _narrowing(self) -> dict[str, Any]:
        """The baseline and the changed lines that narrow what is reported, and the index to compare with, as arguments of
        Checker.
        """
        given: dict[str, Any] = {}
        if self.options.reference is not None:
            from doclint.cli.narrowing import open_reference

            given["reference"] = open_reference(self.options.reference, self.language)
        if self.options.baseline is not None:
            from doclint.cli.narrowing import open_baseline

            given["baseline"] = open_baseline(self.options.baseline, self.language)
        if self.options.since is not None:
            given["changes"] = self._changes()
        return given

    def _changes(self) -> Changes:
        from doclint.cli.narrowing import open_changes

        assert self.options.since is not None
        return open_changes(self.options.since, self.options.scope.paths, self.language)


def _check_standard_input(run: Run) -> int:
    """The report on standard input; where it is mended, the new text goes out and the report to standard error."""
    run.load([run.options.input_name])
    content = sys.stdin.buffer.read()
    result = run.result_for(content)
    if run.options.mended_goes_out:
        new = result.fixes.content if result.fixes is not None else None
        sys.stdout.buffer.write(content if new is None else new)
        sys.stdout.flush()
    return run.reporting().write(iter([result]))


def _tell_what_was_done(run: Run, files: list[str], seconds: float) -> None:
    """Says on standard error which configurations held, and how many rules went through how many files."""
    configurations = map(run.checker.configurations.for_file, files)
    for shown in dict.fromkeys(file.shown for one in configurations for file in one.files):
        complain(say(f"配置：{shown}", f"configuration: {shown}", run.language))
    rules, count = len(run.checker.rules), len(files)
    complain(
        say(
            f"{rules} 条规则，{count} 个文件，{seconds:.2f} 秒",
            f"{rules} {'rule' if rules == 1 else 'rules'}, {count} {'file' if count == 1 else 'files'}, "
            f"{seconds:.2f} s",
            run.language,
        )
    )
