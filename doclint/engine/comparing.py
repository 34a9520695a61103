"""The files of a run held against one another: a second look at those that share sentences with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from doclint.corpus.shared import SharedSentences
from doclint.engine.file_result import FileResult

if TYPE_CHECKING:
    from doclint.engine.checker import Checker
    from doclint.engine.running import Checks
    from doclint.engine.unchecked import Cause


def comparison_of(checker: Checker, files: Sequence[str]) -> Comparison | None:
    """What holds the files against one another; None if there is but one, or no rule asks for it. Raises RuleFileError or
    SelectorError.
    """
    if len(files) < 2 or not any(map(checker.compares, files)):
        return None
    return Comparison(checker)


class Comparison:
    """What is known of the sentences of all files of a run, and of those of earlier rounds of a watch."""

    def __init__(self, checker: Checker) -> None:
        self.checker = checker
        checker.prints = True
        self._shared = SharedSentences()

    def forget(self, path: str) -> None:
        """Leaves a file out that is gone."""
        self._shared.forget(path)

    def second_look(
        self, results: Iterable[FileResult], checks: Checks, jobs: int | None = None
    ) -> Iterator[FileResult]:
        """The results in their order when all are there; those of files that turn out to hold passages of others are
        made anew, with these others at hand.

        ``checks`` is what made the results; ``jobs`` as in ``check_paths``.
        """
        from doclint.engine.running import check_each

        # Of an earlier round: the first look, whose results may be kept, is at each file by itself.
        self.checker.partners = {}
        first: list[FileResult] = []
        for result in results:
            self._shared.add(result.path, result.prints)
            first.append(replace(result, prints=b""))
        self.checker.partners = self._shared.partners([result.path for result in first])
        paths: Sequence[str] = [result.path for result in first if result.path in self.checker.partners]
        again = check_each(paths, _SecondLook(self.checker, checks), jobs) if paths else ()
        anew = {second.path: second for second in again if not isinstance(second, _Unchanged)}
        for result in first:
            second = anew.get(result.path)
            # What was mended the first time is not there to be mended again.
            yield result if second is None else replace(second, fixes=result.fixes, prints=b"")


@dataclass(frozen=True, slots=True)
class _Unchanged(FileResult):
    """The second look saw nothing that the first had not seen."""


class _SecondLook:
    """Checks files again where the rules that compare documents find something."""

    def __init__(self, checker: Checker, checks: Checks) -> None:
        self._checker = checker
        self._checks = checks

    def load(self, files: Iterable[str] = ()) -> None:
        """Loads the rules, if they are not loaded yet. Raises RuleFileError or SelectorError."""
        self._checks.load(files)

    def check_file(self, path: str) -> FileResult:
        """The result for a file. Raises nothing."""
        if not self._checker.finds_passages(path):
            return _Unchanged(path, ())
        return self._checks.check_file(path)

    def check_bytes(self, path: str, content: bytes) -> FileResult:
        """The result for content that is at hand."""
        return self._checks.check_bytes(path, content)

    def fail(self, cause: Cause, path: str, reason: str) -> FileResult:
        """The result for a file that could not be checked."""
        return self._checks.fail(cause, path, reason)
