"""Which files changed since the last look, and on which files the checking of others depends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR
from time import sleep
from typing import Final

from doclint.engine.checker import Checker
from doclint.engine.configuration.keys import TOML_NAME, YAML_NAME

INTERVAL: Final = 0.5
"""Seconds between two looks: soon enough after saving, and no load."""

State = tuple[int, int, int]
"""Time of the last change in nanoseconds, size, and number of the file: editors often put a new one in its place."""


def wait_a_little() -> None:
    """Waits until the next look."""
    sleep(INTERVAL)


def changed_files(
    files: Callable[[], Iterable[str]], wait: Callable[[], None] = wait_a_little
) -> Iterator[frozenset[str]]:
    """Again and again the files that are new, changed or gone, whenever there are any. Never ends by itself.

    ``files`` tells which are of interest at the time, whether they are there or not; ``wait`` waits until the next
    look.
    """
    known = _states(files())
    while True:
        wait()
        now = _states(files())
        changed = frozenset(file for file in {*known, *now} if known.get(file) != now.get(file))
        known = now
        if changed:
            yield changed
            # What was written meanwhile by the one who was told (fixes) need not be looked at again.
            known = {**{f: s for f, s in now.items() if f not in changed}, **_states(changed)}


def settings_of(files: Iterable[str], checker: Checker) -> set[str]:
    """The files on which the checking of ``files`` depends: configurations with all that they extend, those that
    could come to be in the folders above, and rule files. Absolute paths.

    Raises RuleFileError.
    """
    out: set[str] = set()
    folders: set[Path] = set()
    configurations = checker.configurations
    for file in files:
        for each in configurations.for_file(file).files:
            out.add(str(each.path.absolute()))
            out.update(_rule_files(each.path.parent / path for path in each.keys.rule_paths))
        folder = Path(configurations.real(file)).parent
        if configurations.given is None and not configurations.isolated and folder not in folders:
            folders.update((folder, *folder.parents))
    out.update(str(folder / name) for folder in folders for name in (YAML_NAME, TOML_NAME))
    out.update(_rule_files(map(Path, checker.selection.rule_paths)))
    return out


def _rule_files(paths: Iterable[Path]) -> Iterator[str]:
    """The files that the paths of rules stand for."""
    for path in paths:
        if path.is_dir():
            yield from (str(file.absolute()) for file in sorted(path.rglob("*.y*ml")))
        yield str(path.absolute())


def _states(files: Iterable[str]) -> dict[str, State]:
    out: dict[str, State] = {}
    for file in files:
        try:
            status = Path(file).stat()
        except OSError:  # it is not there, or has just gone
            continue
        if not S_ISDIR(status.st_mode):
            out[file] = status.st_mtime_ns, status.st_size, status.st_ino
    return out
