"""Fixes: put into a text round by round, and into files so that nothing is lost on the way."""

from __future__ import annotations

import codecs
import copy
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from doclint.document.decoding import UnreadableError, decode
from doclint.document.positions import line_starts
from doclint.document.readers import format_of
from doclint.document.reading import MAX_BYTES
from doclint.engine.changed_lines import Rows, shifted, touches
from doclint.engine.file_result import FileResult, Fixes
from doclint.rulebook.edits import Change, apply_fixes

if TYPE_CHECKING:
    from doclint.engine.checker import Checker
    from doclint.engine.unchecked import Cause
    from doclint.rulebook import Rule

MOST_ROUNDS: Final = 200
"""Rounds in which a document is fixed and looked at again. Fixes that touch one another take two or three, repeats in one
list a round each, for every one of them renumbers what follows.
"""

_BYTE_ORDER_MARKS: Final = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}

Problem = Literal["changed", "encoding", "unwritable"]


class Fixer:
    """Checks files as a Checker does, and mends in them what has a fix: safe ones alone unless ``unsafe``.

    With ``write`` files are written, without it the difference is only told. The results hold what is left to report.
    """

    def __init__(self, checker: Checker, *, unsafe: bool = False, write: bool = True) -> None:
        self.checker = checker
        self.unsafe = unsafe
        self.write = write

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run."""
        return self.checker.rules

    def load(self, files: Iterable[str] = ()) -> None:
        """Loads the rules. Raises RuleFileError or SelectorError."""
        self.checker.load(files)

    def fail(self, cause: Cause, path: str, reason: str) -> FileResult:
        """The result for a file that could not be checked."""
        return self.checker.fail(cause, path, reason)

    def check_file(self, path: str) -> FileResult:
        """The result for the file at ``path``, after its fixes. Raises nothing."""
        try:
            if format_of(path) is None or Path(path).stat().st_size > MAX_BYTES:
                return self.checker.check_file(path)
            content = Path(path).read_bytes()
        except OSError:
            return self.checker.check_file(path)
        result = self.check_bytes(path, content)
        if not self.write or result.fixes is None or result.fixes.problem or result.fixes.content is None:
            return result
        problem = put_in_place(path, content, result.fixes.content)
        if problem is None:
            return replace(result, fixes=replace(result.fixes, content=None))
        return self._unfixed(path, content, *problem)

    def check_bytes(self, path: str, content: bytes) -> FileResult:
        """The result for content that is at hand, after its fixes; ``fixes.content`` is the new content."""
        try:
            text, encoding = decode(content)
        except UnreadableError:
            return self.checker.check_bytes(path, content)
        mark = _BYTE_ORDER_MARKS.get(encoding, b"")
        if not content.startswith(mark):
            mark = b""
        mended, result = self._mended(path, text)
        if result.fixes is None:
            return result
        try:
            new = mark + mended.encode(encoding)
            same = mark + text.encode(encoding) == content
        except UnicodeEncodeError as error:
            missing = error.object[error.start : error.end]
            return self._unfixed(path, content, "encoding", f"{encoding}: {missing}")
        if not same:
            return self._unfixed(path, content, "encoding", encoding)
        fixes = replace(result.fixes, content=new)
        if not self.write:
            sign = mark.decode(encoding)
            fixes = replace(fixes, difference=_difference(path, sign + text, sign + mended), encoding=encoding)
        return replace(result, fixes=fixes)

    def _unfixed(self, path: str, content: bytes, problem: Problem, detail: str) -> FileResult:
        """The result for content that stays as it is, with the reason."""
        result = self.checker.check_bytes(path, content)
        return replace(result, fixes=Fixes((), problem=problem, detail=detail))

    def _mended(self, path: str, text: str) -> tuple[str, FileResult]:
        """The text after all rounds, and the result for it; without ``fixes`` if nothing was changed."""
        checker = copy.copy(self.checker)
        checker.changes = None
        rows = self.checker.changes.rows(path) if self.checker.changes is not None else None
        head = text[: len(text) - len(text.removeprefix("\ufeff"))]  # which reading takes off
        untouched = text = text[len(head) :]
        fixed: Counter[str] = Counter()
        seen: dict[str, FileResult] = {}
        for _ in range(MOST_ROUNDS):
            result = _touching(checker.check_text(path, text), rows)
            seen[text] = result
            applied = apply_fixes(text, line_starts(text), result.diagnostics, unsafe=self.unsafe)
            if not applied.fixed:
                break
            if applied.text in seen:
                # Two rules that undo each other: one text of the circle is as good as another, but it must be the
                # same one whenever this document is fixed again.
                circle = list(seen)[list(seen).index(applied.text) :]
                text = min(circle)
                result = seen[text]
                break
            fixed.update(one.code for one in applied.fixed)
            if rows is not None:
                rows = shifted(rows, _as_rows(text, applied.changes))
            text = applied.text
        else:
            result = _touching(checker.check_text(path, text), rows)
        if text == untouched:
            return head + text, result
        return head + text, replace(result, fixes=Fixes(tuple(sorted(fixed.items()))))


def _touching(result: FileResult, rows: tuple[Rows, ...] | None) -> FileResult:
    if rows is None:
        return result
    return replace(result, diagnostics=tuple(one for one in result.diagnostics if touches(one, rows)))


def _as_rows(text: str, changes: Iterable[Change]) -> list[tuple[int, int, int]]:
    """Changes as ``shifted`` takes them; two that meet in a line are one."""
    starts = line_starts(text)
    from bisect import bisect_right

    out: list[tuple[int, int, int]] = []
    for change in changes:
        first, last = bisect_right(starts, change.start), bisect_right(starts, change.end)
        put_in = len(line_starts(change.content)) - 1
        if out and first <= out[-1][1]:
            before = out.pop()
            first, put_in = before[0], before[2] + put_in
            last = max(last, before[1])
        out.append((first, last, put_in))
    return out


def _difference(path: str, before: str, after: str) -> str:
    """A unified diff, as ``patch`` and ``git apply`` take it; the texts hold their byte order mark."""
    from difflib import unified_diff

    # Not splitlines(True): only line feeds end the lines of a diff.
    old, new = (text.split("\n") for text in (before, after))
    lines = unified_diff(
        [line + "\n" for line in old[:-1]] + ([old[-1]] if old[-1] else []),
        [line + "\n" for line in new[:-1]] + ([new[-1]] if new[-1] else []),
        _patch_name("a", path),
        _patch_name("b", path),
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


_QUOTED_IN_PATCHES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _patch_name(side: str, path: str) -> str:
    """The name of a file in the head of a patch: one with a space ends in a tab, one with a quotation mark or a control
    character is quoted (as git writes them).
    """
    name = f"{side}/{Path(path).as_posix().lstrip('/')}"
    if any(char in _QUOTED_IN_PATCHES for char in name):
        return '"' + "".join(_QUOTED_IN_PATCHES.get(char, char) for char in name) + '"'
    return name + "\t" if " " in name else name


def put_in_place(path: str, old: bytes, new: bytes) -> tuple[Problem, str] | None:
    """Writes a file beside its place and renames it; None when that is done, else what kept it from being done.

    The file is left alone when it no longer holds ``old``: somebody changed it meanwhile. Its permissions stay, and a
    link stays a link.
    """
    from tempfile import mkstemp

    target = Path(path).resolve()
    beside: Path | None = None
    try:
        if not os.access(target, os.W_OK):
            return "unwritable", "Permission denied"
        state = target.stat()
        handle, name = mkstemp(dir=target.parent, prefix=f".{target.name}.")
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(new)
        beside.chmod(state.st_mode & 0o7777)
        if hasattr(os, "chown") and (state.st_uid, state.st_gid) != (os.getuid(), os.getgid()):
            os.chown(beside, state.st_uid, state.st_gid)
        if target.read_bytes() != old:
            return "changed", ""
        beside.replace(target)
        beside = None
    except OSError as error:
        return "unwritable", error.strerror or type(error).__name__
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)
    return None
