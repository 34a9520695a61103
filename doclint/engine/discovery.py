"""Which files a run checks: the ones named, and in the folders named those that look like documents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from doclint.engine.configuration.merged import Configuration
from doclint.engine.configuration.nearest import Configurations
from doclint.interface_language import say

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

DOCUMENT_SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm", ".xhtml")
"""What is taken from a folder. A file that is named is taken whatever its suffix."""

_NEVER_ENTERED = frozenset({"node_modules", "__pycache__", "site-packages"})
"""Folders of other people's files. Hidden ones (.git, .venv) are left out by their dot."""


@dataclass(slots=True)
class Discovery:
    """The files to check, in order and each once, and what was named but is not there (path, reason)."""

    files: list[str] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)


def discover(
    paths: Iterable[str],
    exclude: Iterable[str] = (),
    *,
    force_exclude: bool = False,
    configurations: Configurations | None = None,
) -> Discovery:
    """The files that ``paths`` (files and folders) stand for.

    ``exclude`` holds patterns as in a ``.gitignore``, from the current folder; they hold for files found in
    folders, and for files named on their own only with ``force_exclude``. What the ``configurations`` include
    and exclude holds likewise. Within a folder the order is by name, files first. Raises ConfigurationError.
    """
    found = Discovery()
    seen: set[str] = set()
    configurations = configurations or Configurations(isolated=True)
    excluded = _Excluded(tuple(exclude))

    def left_out(path: str) -> bool:
        return force_exclude and (excluded.matches(path) or configurations.leaves_out(path))

    for given in paths:
        if not given:  # a variable that holds nothing, in a script; taken for a path it would be the current folder
            found.missing.append(('""', say("空的文件名", "an empty name")))
            continue
        named = Path(given)
        # Without ./ and with forward slashes: the same on every machine, as reports and fingerprints need it.
        path = named.as_posix()
        candidates: Iterable[str]
        try:
            is_folder, is_there = named.is_dir(), named.exists()
        except OSError as error:  # its folder cannot be looked into
            found.missing.append((path, error.strerror or ""))
            continue
        if is_folder:
            candidates = () if left_out(path + "/") else _walk(path, excluded, configurations, found)
        elif is_there:
            candidates = () if left_out(path) else (path,)
        else:
            found.missing.append((path, ""))
            continue
        for file in candidates:
            if file not in seen:
                seen.add(file)
                found.files.append(file)
    return found


class _Excluded:
    """The ``--exclude`` patterns; pathspec is imported only if there are any."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._spec = _spec(patterns) if patterns else None

    def matches(self, path: str) -> bool:
        """Whether a pattern holds for the path (a folder ends in a slash)."""
        if self._spec is None:
            return False
        if Path(path).is_absolute():
            folder = "/" if path.endswith("/") else ""
            path = Path(os.path.relpath(path)).as_posix() + folder
        return self._spec.match_file(path)


class _Folder(NamedTuple):
    """A folder to go through: its path as the user sees it, its real one, and the ``.gitignore`` files that
    hold in it.
    """

    path: str
    real: str
    ignored: tuple[_Ignored, ...]


def _walk(
    top: str, excluded: _Excluded, configurations: Configurations, found: Discovery
) -> Iterator[str]:
    """The documents below ``top``. A folder that cannot be listed is noted in ``found.missing``."""
    real = Path(top).resolve().as_posix()
    folders = [_Folder(top, real, tuple(_ignored_above(real)))]
    while folders:
        folder, real, ignored = folders.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            found.missing.append((folder, error.strerror or ""))
            continue
        if any(entry.name == ".gitignore" for entry in entries):
            ignored = (*ignored, *_ignored_by(real))
        configuration = configurations.for_folder(real)
        below: list[_Folder] = []
        for entry in entries:
            name = entry.name
            path = name if folder == "." else f"{folder.rstrip('/')}/{name}"
            real_path = f"{real.rstrip('/')}/{name}"
            if entry.is_dir(follow_symlinks=False):  # a link to a folder may lead round in a circle
                if name.startswith(".") or name in _NEVER_ENTERED:
                    continue
                if not (
                    excluded.matches(path + "/")
                    or configuration.excludes(real_path + "/")
                    or _is_ignored(real_path + "/", ignored)
                ):
                    below.append(_Folder(path, real_path, ignored))
            elif (
                _is_document(name, real_path, configuration)
                and entry.is_file()
                and not excluded.matches(path)
                and not configuration.excludes(real_path)
                and not _is_ignored(real_path, ignored)
            ):
                yield path
        folders.extend(reversed(below))


def _is_document(name: str, real_path: str, configuration: Configuration) -> bool:
    """Whether a file is taken from its folder: by the configuration's patterns, else by its suffix."""
    included = configuration.includes(real_path)
    return name.lower().endswith(DOCUMENT_SUFFIXES) if included is None else included


@dataclass(frozen=True, slots=True)
class _Ignored:
    """The patterns of one ``.gitignore`` and the folder they count from (real path, with a slash at the
    end).
    """

    base: str
    spec: GitIgnoreSpec


def _ignored_above(top: str) -> Iterator[_Ignored]:
    """The ``.gitignore`` files from the repository's root down to the folder above ``top``, outermost first.

    Outside a repository none counts, as with git.
    """
    here = Path(top)
    above: list[Path] = []
    for folder in here.parents if not _is_repository(here) else ():
        above.append(folder)
        if _is_repository(folder):
            for outer in reversed(above):
                yield from _ignored_by(outer.as_posix())
            return


def _is_repository(folder: Path) -> bool:
    """Whether a folder is the root of a repository; one that cannot be looked into is taken for none."""
    try:
        return (folder / ".git").exists()
    except OSError:
        return False


def _ignored_by(folder: str) -> Iterator[_Ignored]:
    """What the ``.gitignore`` in a folder (real path) leaves out; nothing if there is none that can be
    read.
    """
    try:
        lines = (Path(folder) / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    yield _Ignored(folder.rstrip("/") + "/", _spec(lines))


def _is_ignored(path: str, ignored: tuple[_Ignored, ...]) -> bool:
    """Whether git would ignore the real path (a folder ends in a slash): the innermost file with a say
    decides.
    """
    for patterns in reversed(ignored):
        verdict = patterns.spec.check_file(path[len(patterns.base) :]).include
        if verdict is not None:
            return verdict
    return False


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
