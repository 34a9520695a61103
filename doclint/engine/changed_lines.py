"""Which lines were changed since a revision of git, so that only findings that touch them are reported."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from doclint.interface_language import Language, say
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.nearest import nearest

Rows = tuple[int, int]
"""First and last line, from 1."""

_HUNK = lazy_pattern(r"@@ -\d+(?:,\d+)? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_BINARY = lazy_pattern(r"Binary files .+ and (?P<new>.+) differ\Z", re.DOTALL)
_ESCAPE = lazy_pattern(r"\\(?:([0-7]{3})|(.))")
_ESCAPED = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13}
_NOWHERE = "/dev/null"
_NO_REPOSITORY = lazy_pattern(r"not a git repository|must be run in a work tree|cannot change to")


class GitError(Exception):
    """git is not there, this is no repository, or there is no such revision; the message says which."""


class _NoGitError(GitError):
    """git is not there."""


class _NoRepositoryError(GitError):
    """The folder is in no working tree."""


class _NoRevisionError(GitError):
    """There is no such revision: because history was cut off, or its name is more like another."""

    def __init__(self, *, shallow: bool = False, nearest: str = "") -> None:
        self.shallow = shallow
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Changes:
    """The changed lines of the files of a repository, by real path; None stands for all lines of a file.

    ``top`` is the real path of the repository's working tree. Files outside it count as changed throughout.
    """

    top: str
    files: dict[str, tuple[Rows, ...] | None]

    def rows(self, path: str) -> tuple[Rows, ...] | None:
        """The changed lines of a file in order; empty if there are none, None for all."""
        real = os.path.realpath(path)
        if not real.startswith(self.top.rstrip(os.sep) + os.sep):
            return None
        return self.files.get(real, ())

    def is_changed(self, path: str) -> bool:
        """Whether a file has changed lines."""
        return self.rows(path) != ()

    def touching(self, path: str, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The findings in a file one of whose places has a changed line."""
        rows = self.rows(path)
        if rows is None:
            return list(diagnostics)
        return [one for one in diagnostics if touches(one, rows)]


def touches(diagnostic: Diagnostic, rows: Sequence[Rows]) -> bool:
    """Whether a place of the finding, the related ones too, has one of the lines (in order, apart)."""
    places = [(diagnostic.location.row, diagnostic.end_location.row)]
    places += [
        (related.location.row, related.end_location.row)
        for related in diagnostic.related
        if related.filename == diagnostic.filename
    ]
    return any(_meet(first, last, rows) for first, last in places)


def _meet(first: int, last: int, rows: Sequence[Rows]) -> bool:
    at = bisect_left(rows, first, key=lambda one: one[1])
    return at < len(rows) and rows[at][0] <= last


def changes_since(revision: str, folder: str = ".", language: Language | None = None) -> Changes:
    """The lines changed in the working tree since ``revision``, or since the two histories parted where the
    revision is on another branch. Files that git does not know yet count whole, renamed ones by what was changed
    in them.

    Raises GitError, worded in the language (None: the environment's).
    """
    try:
        return _changes_since(revision, folder)
    except _NoGitError:
        raise GitError(
            say("没有安装 git，或不在 PATH 中", "git is not installed, or not on the PATH", language)
        ) from None
    except _NoRepositoryError:
        shown = folder if folder != "." else str(Path.cwd())
        raise GitError(
            say(f"{shown} 不在 git 仓库中", f"{shown} is not in a git repository", language)
        ) from None
    except _NoRevisionError as error:
        zh, en = f"这个仓库中没有版本“{revision}”", f'no revision "{revision}" in this repository'
        if error.shallow:
            zh += "；这是浅克隆，请先 git fetch --unshallow（GitHub：fetch-depth: 0；GitLab：GIT_DEPTH: 0）"
            en += "; it is a shallow clone: git fetch --unshallow (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0)"
        elif error.nearest:
            zh, en = f"{zh}；是不是 {error.nearest}？", f"{en}; did you mean {error.nearest}?"
        raise GitError(say(zh, en, language)) from None


def _changes_since(revision: str, folder: str) -> Changes:
    try:
        top = os.path.realpath(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    except GitError as error:
        # "detected dubious ownership" says what to do; a folder inside .git, or none at all, is no repository.
        raise (_NoRepositoryError() if _NO_REPOSITORY.search(str(error)) else error) from None
    commit = _commit(folder, revision)
    files: dict[str, tuple[Rows, ...] | None] = {}
    # The prefixes and quoting are said, because a user's configuration may have others.
    diff = _git(
        top, "-c", "core.quotePath=false", "diff", "-U0", "--relative", "--no-color", "--no-ext-diff", "--no-textconv",
        "--find-renames", "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/", commit, "--",
    )  # fmt: skip
    for path, rows in parse_diff(diff):
        files[str(Path(top, path))] = rows
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    for path in untracked.split("\0"):
        if path:
            files[str(Path(top, path))] = None
    return Changes(top, files)


def _commit(folder: str, revision: str) -> str:
    try:
        commit = _git(folder, "rev-parse", "--verify", "--end-of-options", revision + "^{commit}").strip()
    except GitError:
        raise _no_revision(folder, revision) from None
    try:
        return _git(folder, "merge-base", commit, "HEAD").strip() or commit
    except GitError:  # no common history, or nothing committed yet
        return commit


def _no_revision(folder: str, revision: str) -> _NoRevisionError:
    """What can be said of a revision that is not there."""
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true":
        return _NoRevisionError(shallow=True)
    names = _git(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    return _NoRevisionError(nearest=nearest(revision, names.split()))


def parse_diff(diff: str) -> Iterator[tuple[str, tuple[Rows, ...] | None]]:
    """The files of a diff (``git diff -U0``) and their changed lines; None for one that git takes for binary.

    Where lines were only deleted, the lines above and below count: that is where the loss shows.
    """
    path: str | None = None
    rows: list[Rows] = []
    left = 0  # lines of the hunk that are still to come: they may look like headers
    for line in diff.split("\n"):
        if left:
            # "\ No newline at end of file" is none of them.
            left -= not line.startswith("\\")
        elif line.startswith("diff --git "):
            if path is not None:
                yield path, _merged(rows)
            path, rows = None, []
        elif line.startswith("+++ "):
            path = _path(line[4:])
        elif hunk := _HUNK.match(line):
            start, count = int(hunk["start"]), int(hunk["count"] or 1)
            rows.append((start, start + count - 1) if count else (max(start, 1), start + 1))
            removed = line.split(" ")[1].partition(",")[2]
            left = count + int(removed or 1)
        elif binary := _BINARY.match(line):
            if new := _path(binary["new"]):
                yield new, None
            path = None
    if path is not None:
        yield path, _merged(rows)


def _merged(rows: list[Rows]) -> tuple[Rows, ...]:
    """The rows in order, those that overlap put together."""
    out: list[Rows] = []
    for first, last in sorted(rows):
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return tuple(out)


def _path(written: str) -> str | None:
    """A path of a diff without its prefix and quotation marks; None for a file that is no more."""
    written = written.rstrip("\t\r")
    if written == _NOWHERE:
        return None
    if written.startswith('"') and written.endswith('"'):
        raw = bytearray()
        place = 0
        inside = written[1:-1]
        for match in _ESCAPE.finditer(inside):
            raw += inside[place : match.start()].encode("utf-8", "surrogateescape")
            octal, letter = match.groups()
            raw.append(int(octal, 8) & 0xFF if octal else _ESCAPED.get(letter, ord(letter) & 0xFF))
            place = match.end()
        raw += inside[place:].encode("utf-8", "surrogateescape")
        written = os.fsdecode(bytes(raw))
    return written[2:]


def shifted(rows: Sequence[Rows], edits: Iterable[tuple[int, int, int]]) -> tuple[Rows, ...]:
    """Where changed lines are after edits, each given by its first and last line and the number of line ends put in.

    The edits stand in order and do not overlap; lines that they touch stay changed if they were.
    """
    listed = list(edits)
    return _merged([(_moved(first, listed)[0], _moved(last, listed)[1]) for first, last in rows])


def _moved(row: int, edits: Iterable[tuple[int, int, int]]) -> Rows:
    """Where a line is after the edits; all the lines that an edit leaves if it was touched by one."""
    by = 0
    for first, last, put_in in edits:
        if row < first:
            break
        if row <= last:
            return first + by, first + by + put_in
        by += put_in - (last - first)
    return row + by, row + by


def _git(folder: str, *arguments: str) -> str:
    from subprocess import run

    try:
        done = run(
            ["git", "-C", folder, *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        )
    except FileNotFoundError:
        raise _NoGitError from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        message = said[0].removeprefix("fatal: ") if said else f"git ended with code {done.returncode}"
        raise GitError(message)
    return os.fsdecode(done.stdout)
