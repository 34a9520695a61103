"""Where a report goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    """The stream to write to. A file is written beside its place under another name and renamed at the end;
    if the run fails, what stood there before stays. Raises OSError if that cannot be done.
    """
    if path is None:
        yield sys.stdout
        return
    from tempfile import NamedTemporaryFile

    # The file that a link leads to is replaced, never the link: it may be /dev/stdout.
    target = Path(path).resolve()
    if _is_device(Path(path)) or (target.exists() and not target.is_file()):
        # There is nothing to rename onto. Appending, because a redirected standard output is a file, too, and
        # writes to it must follow one another.
        with Path(path).open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
            yield stream
        return
    beside = NamedTemporaryFile(  # noqa: SIM115 - it outlives its block: closed, then renamed
        "w",
        encoding="utf-8",
        errors="replace",
        newline="\n",
        dir=target.parent,
        prefix=f".{target.name}.",
        delete=False,
    )
    try:
        with beside:
            yield beside  # type: ignore[misc]
        Path(beside.name).chmod(_mode(target))
        Path(beside.name).replace(target)
    except BaseException:
        Path(beside.name).unlink(missing_ok=True)
        raise


def _is_device(path: Path) -> bool:
    """Whether the path is the system's own (/dev/stdout, /proc/self/fd/1), where nothing may be renamed."""
    return path.absolute().parts[1:2] in (("dev",), ("proc",))


def _mode(target: Path) -> int:
    """The permissions of the file that stands there, else those that a new file gets (a temporary one is
    private).
    """
    import os

    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
