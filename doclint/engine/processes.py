"""Checks files in several processes. A process that dies takes no file with it."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

from doclint.engine.file_result import FileResult
from doclint.engine.unchecked import CHECK_FAILED

if TYPE_CHECKING:
    from doclint.engine.running import Checks


def check_in_processes(
    files: Sequence[str], checker: Checks, chunks: Sequence[range], count: int
) -> Iterator[FileResult]:
    """The results for ``files`` in their order, worked on by ``count`` processes, a chunk of indices at a
    time.

    When a process dies, its chunk is tried again file by file in new ones; the file that kills a process on
    its own is reported as not checked.
    """
    context = _context()
    pending = deque(chunks)
    ready: dict[int, FileResult] = {}
    workers: dict[Connection, _Worker] = {}
    next_index = 0
    try:
        while next_index < len(files):
            while pending and len(workers) < count:
                worker = _start(context, files, checker)
                workers[worker.connection] = worker
                _assign(worker, pending.popleft())
            for connection in wait(list(workers)):
                assert isinstance(connection, Connection)
                worker = workers[connection]
                try:
                    results: list[FileResult] = connection.recv()
                except (EOFError, OSError):
                    del workers[connection]
                    worker.process.join()
                    _recover(worker, files, checker, pending, ready)
                    continue
                ready.update(zip(worker.chunk, results, strict=True))
                if pending:
                    _assign(worker, pending.popleft())
                else:
                    del workers[connection]
                    worker.dismiss()
            while next_index in ready:
                yield ready.pop(next_index)
                next_index += 1
    finally:
        for worker in workers.values():
            worker.process.terminate()
            worker.connection.close()
            worker.process.join()


@dataclass(slots=True)
class _Worker:
    """A process, the line to it, and the indices of the files it is at."""

    process: BaseProcess
    connection: Connection
    chunk: range = range(0)

    def dismiss(self) -> None:
        """Tells the process that there is no more to do."""
        with suppress(OSError):  # it may be gone already
            self.connection.send(None)
        self.connection.close()
        self.process.join()


def _context() -> BaseContext:
    """Forked processes inherit the rules and start in milliseconds. Where forking is not safe (other
    threads run, or on macOS, whose system libraries do not bear it), fresh ones are started."""
    forking = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    return multiprocessing.get_context("fork" if forking and threading.active_count() == 1 else "spawn")


def _start(context: BaseContext, files: Sequence[str], checker: Checks) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, files, checker), daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()  # so that the end of the process is the end of the line
    return _Worker(process, ours)


def _assign(worker: _Worker, chunk: range) -> None:
    """Gives the chunk to the worker. If the worker is gone, that shows when its answer is waited for."""
    worker.chunk = chunk
    with suppress(OSError):
        worker.connection.send((chunk.start, chunk.stop))


def _work(connection: Connection, files: Sequence[str], checker: Checks) -> None:
    """The life of a worker: a chunk in, its results out, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends its workers
    while True:
        try:
            message: tuple[int, int] | None = connection.recv()
        except EOFError:
            return
        if message is None:
            return
        connection.send([checker.check_file(files[index]) for index in range(*message)])


def _recover(
    worker: _Worker,
    files: Sequence[str],
    checker: Checks,
    pending: deque[range],
    ready: dict[int, FileResult],
) -> None:
    """Puts the files of a worker that died back to be tried one by one; a single one is given up."""
    chunk = worker.chunk
    if len(chunk) > 1:
        pending.extendleft(range(index, index + 1) for index in reversed(chunk))
        return
    path = files[chunk.start]
    reason = f"process ended with code {worker.process.exitcode}"
    ready[chunk.start] = checker.fail(CHECK_FAILED, path, reason)
