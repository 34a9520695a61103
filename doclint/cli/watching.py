"""``check --watch``: reports on files as they change, until Ctrl-C."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doclint.cli.checking import Run
from doclint.cli.console import complain
from doclint.cli.exit_codes import SOUND
from doclint.cli.language import say
from doclint.cli.rule_errors import rule_errors_as_usage
from doclint.engine.watching import changed_files, settings_of, wait_a_little

if TYPE_CHECKING:
    from doclint.engine.file_result import FileResult

_MOST_NAMED = 3
"""Files that are named before the others are only counted: a branch may change hundreds at once."""


def watch(run: Run, files: list[str], wait: Callable[[], None] = wait_a_little) -> int:
    """Reports on all files, then on those that change, and on all when what they are checked by changes.

    Ctrl-C is how a watch ends, so the exit code is 0 whatever was found. ``wait`` waits until the next look.
    """
    watching = _Watching(run, files)
    try:
        watching.report_on(files)
        watching.tell_that_it_waits()
        for changed in changed_files(watching.of_interest, wait):
            watching.follow(changed)
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            print(file=sys.stderr)  # terminals show ^C, and the shell's prompt goes on a line of its own
    return SOUND


class _Watching:
    """A watch: the run as it was last set up, the files it is about, and what was found in them."""

    def __init__(self, run: Run, files: list[str]) -> None:
        self._run = run
        self._files = files
        self._settings = self._settings_of(files)
        self._results: dict[str, FileResult] = {}
        self._said = ""

    def of_interest(self) -> set[str]:
        """The files whose changes matter: documents that are there now, and what they are checked by."""
        from doclint.rulebook import RuleFileError

        try:
            self._files = self._run.options.scope.discover(self._run.checker.configurations).files
            self._said = ""
        except RuleFileError as error:  # a configuration in a new folder
            if str(error) != self._said:
                self._said = str(error)
                complain(self._said)
        return {*self._files, *self._settings}

    def follow(self, changed: frozenset[str]) -> None:
        """Reports on what follows from changes. What goes wrong is said, and the watch goes on."""
        if not self._run.options.quiet:
            self._tell_of(sorted(changed))
        documents = [file for file in self._files if file in changed]
        try:
            if changed & self._settings:
                documents = self._set_up_anew()
            self._run.look_for_changes()
            for gone in changed - set(self._files):
                self._results.pop(gone, None)
                self._run.forget(gone)
            if documents or self._is_whole:
                self.report_on(documents)
            self._settings = self._settings_of(self._files)  # of new folders, too
        except click.ClickException as error:
            error.show()
        self.tell_that_it_waits()

    def report_on(self, files: list[str]) -> None:
        """Reports on files; where the report is one whole (counts, or a file), on all files again."""
        files = self._run.changed(files)
        if not self._is_whole:
            self._run.report(files)
            return
        self._results.update((result.path, result) for result in self._run.results(files))
        listed = [self._results[file] for file in self._run.changed(self._files) if file in self._results]
        self._run.reporting().write(listed)

    @property
    def _is_whole(self) -> bool:
        options = self._run.options
        return options.statistics or options.output_file is not None

    def tell_that_it_waits(self) -> None:
        """Says on standard error that the next move is the user's."""
        if not self._run.options.quiet:
            complain(
                say("等待文件改动（Ctrl-C 结束）", "waiting for changes (Ctrl-C ends)", self._run.language)
            )

    def _set_up_anew(self) -> list[str]:
        """Reads rules, configurations and baseline again; gives all files. Raises click's exceptions and leaves
        the run as it was: what held up last goes on to hold.
        """
        run = Run(self._run.options)
        found = run.find()
        self._run, self._files = run, found.files
        self._settings = self._settings_of(found.files)
        self._results.clear()
        return found.files

    def _settings_of(self, files: list[str]) -> set[str]:
        with rule_errors_as_usage():
            settings = settings_of(files or ["./"], self._run.checker)
        if self._run.options.baseline is not None:
            settings.add(str(Path(self._run.options.baseline).absolute()))
        return settings

    def _tell_of(self, changed: list[str]) -> None:
        """Says on standard error what changed."""
        from time import strftime

        named = [self._shown(file) for file in changed[:_MOST_NAMED]]
        more = len(changed) - len(named)
        zh = "、".join(named) + (f" 等 {len(changed)} 个文件" if more else "")
        en = ", ".join(named) + (f" and {more} more" if more else "")
        now = strftime("%H:%M:%S")
        complain(say(f"{now} 有改动：{zh}", f"{now} changed: {en}", self._run.language))

    @staticmethod
    def _shown(file: str) -> str:
        """A path as short as can be: from the current folder where it lies below."""
        path = Path(file)
        return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else file
