"""The report of a check: where it is written, what is said beside it, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TextIO

from doclint.cli.check_options import CheckOptions
from doclint.cli.console import complain, wants_color
from doclint.cli.exit_codes import FINDINGS, NOT_CHECKED, SOUND
from doclint.cli.language import Language, say
from doclint.cli.progress import Progress
from doclint.report.formats import MACHINE_READ
from doclint.rulebook.diagnostic import SEVERITIES

if TYPE_CHECKING:
    from doclint.cli.fixes import FixReport
    from doclint.engine.checker import Checker
    from doclint.engine.file_result import FileResult
    from doclint.report.report import Report
    from doclint.report.tally import Tally



class Reporting:
    """Writes what a checker found as the options ask for."""

    def __init__(self, options: CheckOptions, checker: Checker, language: Language) -> None:
        self._options = options
        self._checker = checker
        self._language = language
        self._on_screen = options.output_file is None

    def write(
        self,
        results: Iterable[FileResult],
        missing: tuple[tuple[str, str], ...] = (),
        progress: Progress | None = None,
    ) -> int:
        """Writes the report on the results as they come, and gives the exit code.

        ``missing`` holds paths that are not there, each with the reason; ``progress`` is what the results tell of how far
        they have come.
        """
        from doclint.report.tally import Tally

        options = self._options
        tally = Tally(missing=missing)
        verdict = _Verdict(self._checker, options.fail_on, checked=not missing)
        fixes = self._fix_report()
        known = _Known()
        progress = progress or Progress(0, self._language)
        try:
            with self._stream() as stream:
                report = self._report()
                out = _Output(stream, progress)
                if report is not None:
                    out.write(report.start())
                for result in results:
                    tally.add(result.diagnostics)
                    verdict.add(result)
                    known.add(result)
                    if fixes is not None:
                        progress.hide()
                        fixes.add(result, stream)
                    if report is not None:
                        out.write("".join(report.file(result)))
                if report is not None:
                    out.write(report.end(tally))
                elif options.statistics:
                    out.write(self._statistics(tally))
        except BrokenPipeError:
            raise
        except OSError as error:
            if self._on_screen:
                raise
            complain(f"{options.output_file}: {error.strerror}")
            return NOT_CHECKED
        finally:
            progress.hide()
        if fixes is not None:
            fixes.end(quiet=options.quiet)
            verdict.checked = verdict.checked and fixes.done
            if options.diff:
                verdict.failed = fixes.count > 0
        if not options.quiet:
            self._tell(tally, known)
        if not verdict.checked:
            return NOT_CHECKED
        return FINDINGS if verdict.failed and not options.exit_zero else SOUND

    def _report(self) -> Report | None:
        """The report in the format asked for; None where counts or differences stand in its place."""
        from doclint.report.formats import load
        from doclint.report.report import Settings

        options = self._options
        if options.statistics or options.diff:
            return None
        settings = Settings(
            self._language,
            self._color,
            summary=not options.quiet,
            fixable=not options.mends,
            rules=self._checker.rules,
        )
        return load(options.output_format, settings)

    @property
    def _color(self) -> bool:
        options = self._options
        return self._on_screen and options.output_format not in MACHINE_READ and wants_color(options.color)

    def _statistics(self, tally: Tally) -> str:
        from doclint.report.statistics import statistics

        options = self._options
        return statistics(
            tally, options.output_format, self._language, color=self._color, told=not options.quiet
        )

    def _fix_report(self) -> FixReport | None:
        options = self._options
        if not options.mends:
            return None
        from doclint.cli.fixes import FixReport

        return FixReport(diff=options.diff, unsafe=options.unsafe_fixes, language=self._language)

    def _stream(self) -> AbstractContextManager[TextIO]:
        """Where the report goes."""
        if self._options.mended_goes_out and self._on_screen:
            return nullcontext(sys.stderr)
        from doclint.cli.output import output

        return output(self._options.output_file)

    def _tell(self, tally: Tally, known: _Known) -> None:
        """Says on standard error what the report itself does not: the sum of one that went to a file, and what the
        baseline covers.
        """
        if not self._on_screen and not self._options.diff:
            from doclint.report.words import summary

            # Not on standard output: that may be the very file (/dev/stdout).
            print(summary(tally, self._language), file=sys.stderr)
        baseline = self._checker.baseline
        if baseline is None:
            return
        gone = baseline.gone(known.checked, known.covered, {rule.code for rule in self._checker.rules})
        if known.covered:
            count = len(known.covered)
            complain(
                self._say(
                    f"基线中已有的 {count} 处问题未报", f"{count} known from the baseline and not reported"
                )
            )
        if gone:
            complain(
                self._say(
                    f"基线中有 {len(gone)} 处已不存在（doclint baseline --prune 可从基线中删去）",
                    f"{len(gone)} in the baseline are mended (doclint baseline --prune takes them out)",
                )
            )
        if self._options.verbose:
            for entry in gone:
                complain(f"{entry.path}: {entry.code} {entry.text}")

    def _say(self, zh: str, en: str) -> str:
        return say(zh, en, self._language)


class _Output:
    """The stream of a report, from which the progress goes out of the way."""

    def __init__(self, stream: TextIO, progress: Progress) -> None:
        self._stream = stream
        self._progress = progress
        self._on_terminal = stream.isatty()

    def write(self, text: str) -> None:
        """Writes and, on a terminal, shows it at once."""
        if not text:
            return
        if self._on_terminal:
            self._progress.hide()
        self._stream.write(text)
        if self._on_terminal:
            self._stream.flush()
            self._progress.held = not text.endswith("\n")


class _Verdict:
    """What the exit code says: whether all files were ``checked``, and whether the check ``failed`` in one."""

    def __init__(self, checker: Checker, fail_on: str | None, *, checked: bool) -> None:
        self.checked = checked
        self.failed = False
        self._checker = checker
        self._fail_on = fail_on

    def add(self, result: FileResult) -> None:
        """Takes in the result for a file."""
        self.checked = self.checked and result.checked
        if self.failed or not result.diagnostics:
            return
        fail_on = self._fail_on or self._checker.ruleset(result.path).fail_on
        enough = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        self.failed = any(diagnostic.severity in enough for diagnostic in result.diagnostics)


class _Known:
    """Of the files that could be checked the paths, and the fingerprints of the findings that a baseline covers."""

    def __init__(self) -> None:
        self.checked: list[str] = []
        self.covered: set[str] = set()

    def add(self, result: FileResult) -> None:
        """Takes in the result for a file."""
        if result.checked:
            self.checked.append(result.path)
            self.covered.update(result.covered)
