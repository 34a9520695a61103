"""The files of a run held against one another: a second look at those that share sentences with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from doclint.corpus.shared import SharedSentences

if TYPE_CHECKING:
    from doclint.engine.checker import Checker
    from doclint.engine.file_result import FileResult
    from doclint.engine.running import Checks


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
        """The results in their order when all are there; those of files that share sentences with others are made
        anew, with these others at hand.

        ``checks`` is what made the results; ``jobs`` as in ``check_paths``.
        """
        from doclint.engine.running import check_each

        first: list[FileResult] = []
        for result in results:
            self._shared.add(result.path, result.prints)
            first.append(replace(result, prints=b""))
        self.checker.partners = self._shared.partners([result.path for result in first])
        paths: Sequence[str] = [result.path for result in first if result.path in self.checker.partners]
        anew = dict(zip(paths, check_each(paths, checks, jobs), strict=True)) if paths else {}
        for result in first:
            second = anew.get(result.path)
            # What was mended the first time is not there to be mended again.
            yield result if second is None else replace(second, fixes=result.fixes, prints=b"")
