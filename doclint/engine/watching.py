"""Which files changed since the last look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import sleep
from typing import Final

INTERVAL: Final = 0.5
"""Seconds between two looks: soon enough after saving, and no load."""

State = tuple[int, int]
"""Time of the last change in nanoseconds, and size."""


def changed_files(
    files: Callable[[], Sequence[str]], wait: Callable[[], None] = lambda: sleep(INTERVAL)
) -> Iterator[list[str]]:
    """Again and again the files that are new or changed, whenever there are any. Never ends by itself.

    ``files`` tells which there are at the time, ``wait`` waits until the next look.
    """
    known = _states(files())
    while True:
        wait()
        now = _states(files())
        changed = [file for file, state in now.items() if known.get(file) != state]
        known = now
        if changed:
            yield changed
            # What is written while those are checked (fixes) was seen by the check: it need not be looked at again.
            known = {**now, **_states(changed)}


def _states(files: Sequence[str]) -> dict[str, State]:
    out: dict[str, State] = {}
    for file in files:
        try:
            status = Path(file).stat()
        except OSError:  # it has just gone
            continue
        out[file] = status.st_mtime_ns, status.st_size
    return out
