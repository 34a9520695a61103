"""Checks many files, in this process or in several, and gives the results in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from doclint.engine.file_result import FileResult
from doclint.engine.unchecked import Cause

if TYPE_CHECKING:
    from doclint.engine.cache import ResultCache
    from doclint.engine.comparing import Comparison

WORTH_A_PROCESS = 128 * 1024
"""Bytes of text that pay for one more process. Measured with 12 rules at 4 MB/s on two cores: importing
multiprocessing, forking and loading the check types again break even at about 250 KiB for two processes.
"""

CHUNKS_PER_PROCESS = 8
"""How often a process comes back for work: often enough that none waits long for the last one."""

LARGEST_CHUNK = 64
"""Files in a chunk at most, so that results appear early and few are held back for the order."""


class Checks(Protocol):
    """What goes through files: a Checker, or a Fixer."""

    def load(self, files: Iterable[str] = ()) -> None:
        """Loads the rules for the files. Raises RuleFileError or SelectorError."""

    def check_file(self, path: str) -> FileResult:
        """The result for a file. Raises nothing."""
        ...

    def check_bytes(self, path: str, content: bytes) -> FileResult:
        """The result for content that is at hand."""
        ...

    def fail(self, cause: Cause, path: str, reason: str) -> FileResult:
        """The result for a file that could not be checked."""
        ...


def check_paths(
    files: Sequence[str],
    checker: Checks,
    jobs: int | None = None,
    comparison: Comparison | None = None,
    cache: ResultCache | None = None,
    done: Callable[[], None] = lambda: None,
) -> Iterator[FileResult]:
    """The results for ``files``, one each, in their order.

    ``jobs`` is the number of processes; None takes as many as there are cores and the work is worth. With a
    ``comparison`` the files are held against one another, and the first result comes when all are read. ``done`` is
    called for each file that was read; a ``cache`` gives the results that are known from earlier runs. The rules are loaded before the first result: raises RuleFileError or SelectorError.
    """
    checker.load(files)
    results = _telling(check_each(files, checker, jobs) if cache is None else _cached(files, checker, jobs, cache), done)
    return results if comparison is None else comparison.second_look(results, checker, jobs)


def _cached(
    files: Sequence[str], checker: Checks, jobs: int | None, cache: ResultCache
) -> Iterator[FileResult]:
    known = cache.known(files)
    results = check_each([file for file in files if file not in known], checker, jobs)
    try:
        for file in files:
            result = known.get(file)
            if result is None:
                result = next(results)
                cache.keep(result)
            yield result
    finally:
        cache.save()


def _telling(results: Iterable[FileResult], done: Callable[[], None]) -> Iterator[FileResult]:
    for result in results:
        done()
        yield result


def check_each(files: Sequence[str], checker: Checks, jobs: int | None = None) -> Iterator[FileResult]:
    """The results for ``files``, each by itself, in their order; the rules are loaded. ``jobs`` as in ``check_paths``."""
    sizes = [_size(file) for file in files] if jobs != 1 and len(files) > 1 else []
    processes = min(jobs if jobs is not None else _affordable(sum(sizes)), len(files))
    if processes <= 1 or not sizes:
        return map(checker.check_file, files)
    from doclint.engine.processes import check_in_processes

    return check_in_processes(files, checker, chunks(sizes, processes * CHUNKS_PER_PROCESS), processes)


def chunks(sizes: Sequence[int], count: int) -> list[range]:
    """Runs of neighbouring files of about equal weight, about ``count`` of them; ``sizes`` in bytes."""
    # A file costs something even when it is empty: opening it, setting the rules going.
    weights = [size + 1024 for size in sizes]
    target = sum(weights) / max(count, 1)
    cut: list[range] = []
    start, weight = 0, 0
    for index, own in enumerate(weights):
        weight += own
        if weight >= target or index + 1 - start >= LARGEST_CHUNK:
            cut.append(range(start, index + 1))
            start, weight = index + 1, 0
    if start < len(weights):
        cut.append(range(start, len(weights)))
    return cut


def _affordable(total_bytes: int) -> int:
    """The number of processes that the work is worth, up to the number of cores this process may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, total_bytes // WORTH_A_PROCESS))


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0
