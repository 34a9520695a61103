"""Results kept from one run to the next, so that only files that changed are checked anew.

A result is known by the content of its file, its path as it is shown, and by everything else that it follows from: the
code and data of doclint, the rules as they are configured, the language, the house's own words, and what the findings are
narrowed to. It is kept as JSON in a database (SQLite) in the user's cache folder: a damaged or foreign file can cost time,
never a wrong result.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import doclint
from doclint.checks import registry
from doclint.document.decoding import UnreadableError, decode
from doclint.document.reading import MAX_BYTES, format_of
from doclint.document.span import Position, Span
from doclint.engine.file_result import FileResult
from doclint.rulebook.compiled import cache_folder, shipped_folder, states_below
from doclint.rulebook.diagnostic import Diagnostic, Fix, RelatedPlace, TextEdit

if TYPE_CHECKING:
    from doclint.engine.checker import Checker
    from doclint.engine.ruleset import Ruleset

_FILE: Final = "results.db"
_SCHEMA: Final = 1
_UNUSED_DAYS: Final = 30
"""Days after which a result that no run has used is forgotten."""
_SECONDS_OF_A_DAY: Final = 86_400
_PATIENCE: Final = 2.0
"""Seconds to wait for another run that is writing; then this one goes on without."""


class _Look(NamedTuple):
    """What a file was when it was looked up: the key of its result, size and time of the last change (ns)."""

    key: bytes
    size: int
    changed: int


class ResultCache:
    """The results of earlier runs for a checker. A cache that cannot be read or written is as good as an empty one."""

    def __init__(self, checker: Checker, folder: str | None = None) -> None:
        """``folder``: where to keep it; None: the user's cache folder."""
        self._checker = checker
        self._file = Path(folder) / _FILE if folder is not None else None
        if folder is None:
            with suppress(RuntimeError):  # no home folder
                self._file = cache_folder() / _FILE
        self._keys: dict[int, tuple[Ruleset, bytes | None]] = {}
        self._code = b""
        self._looks: dict[str, _Look] = {}
        self._used: list[bytes] = []
        self._new: list[tuple[bytes, str]] = []

    def known(self, files: Sequence[str]) -> dict[str, FileResult]:
        """The results that are known for files, by path."""
        self._looks.clear()
        for path in files:
            look = self._look(path)
            if look is not None:
                self._looks[path] = look
        out: dict[str, FileResult] = {}
        for path, content in self._read():
            result = _from_plain(path, content)
            if self._checker.keep_text and result.diagnostics:
                try:
                    result = _with_text(result)
                except (OSError, UnreadableError):
                    continue
            out[path] = result
            self._used.append(self._looks[path].key)
        return out

    def keep(self, result: FileResult) -> None:
        """Keeps a result, unless its file changed while it was made or was not checked."""
        look = self._looks.get(result.path)
        if look is None or not result.checked:
            return
        try:
            status = os.stat(result.path)  # noqa: PTH116 - a third of the time of Path.stat
        except OSError:
            return
        if (status.st_size, status.st_mtime_ns) == (look.size, look.changed):
            content = json.dumps(_as_plain(result), ensure_ascii=False, separators=(",", ":"))
            self._new.append((look.key, content))

    def save(self) -> None:
        """Writes what is new, and forgets what was not used for long."""
        if self._file is None or not (self._new or self._used):
            return
        now = int(time.time())
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with closing(self._open()) as database, database:
                rows = [(key, content, now) for key, content in self._new]
                database.executemany("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", rows)
                # The day is exact enough, and most runs then have nothing to write.
                old = now - _SECONDS_OF_A_DAY
                database.executemany(
                    "UPDATE result SET used = ? WHERE key = ? AND used < ?", [(now, key, old) for key in self._used]
                )
                database.execute("DELETE FROM result WHERE used < ?", (now - _UNUSED_DAYS * _SECONDS_OF_A_DAY,))
        except sqlite3.OperationalError:
            pass  # read only, or another run is writing
        except sqlite3.DatabaseError:
            with suppress(OSError):  # damaged, or of another version: begun anew the next time
                self._file.unlink()
        except (OSError, ValueError):  # no place to write; a text that cannot be written in UTF-8
            pass
        self._new.clear()
        self._used.clear()

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(str(self._file), timeout=_PATIENCE)
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version == 0:
            with database:
                database.execute("CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, content TEXT, used INTEGER)")
                database.execute(f"PRAGMA user_version = {_SCHEMA}")
        elif version != _SCHEMA:
            database.close()
            raise sqlite3.DatabaseError("another version")
        return database

    def _read(self) -> Iterator[tuple[str, Any]]:
        """The paths of which results are known, with these."""
        if self._file is None or not self._file.is_file():
            return
        found: list[tuple[str, Any]] = []
        try:
            with closing(self._open()) as database:
                for path, look in self._looks.items():
                    row = database.execute("SELECT content FROM result WHERE key = ?", (look.key,)).fetchone()
                    if row is not None:
                        found.append((path, json.loads(row[0])))
        except (sqlite3.Error, ValueError, UnicodeError):
            return
        yield from found

    def _look(self, path: str) -> _Look | None:
        rules = self._key_of_rules(path)
        if rules is None:
            return None
        try:
            status = os.stat(path)  # noqa: PTH116
            if status.st_size > MAX_BYTES:
                return None
            with open(path, "rb") as file:  # noqa: PTH123 - of thousands of files
                content = file.read()
        except OSError:
            return None
        digest = blake2b(rules, digest_size=20)
        digest.update(path.encode("utf-8", "surrogateescape") + b"\0")
        digest.update(content)
        return _Look(digest.digest(), status.st_size, status.st_mtime_ns)

    def _key_of_rules(self, path: str) -> bytes | None:
        """What the result of a file follows from beside its content; None where that cannot be told: a check type or
        reader of another package.
        """
        ruleset = self._checker.ruleset(path)
        kept = self._keys.get(id(ruleset))
        if kept is None:
            kept = self._keys[id(ruleset)] = (ruleset, self._made_key(ruleset))
        return kept[1] if format_of(path) is not None else None

    def _made_key(self, ruleset: Ruleset) -> bytes | None:
        if any(rule.check not in registry.MODULES for rule in ruleset.known):
            return None
        checker = self._checker
        known = [(rule.code, rule.name) for rule in ruleset.known]
        baseline, reference = checker.baseline, checker.reference
        narrowed = (
            None if baseline is None else (baseline.folder, baseline.entries),
            None if reference is None else _state_of_file(reference.path),
            checker.prints,
        )
        house = ruleset.house
        own = (house.agencies, house.regions, house.boilerplate)
        said = repr((ruleset.rules, known, ruleset.language, checker.own_language, own, narrowed))
        if not self._code:
            self._code = _state_of_code()
        return blake2b(self._code + said.encode("utf-8", "surrogatepass"), digest_size=20).digest()


def _state_of_code() -> bytes:
    """What is known of doclint's own code and data, and of the Python that runs it."""
    package = Path(doclint.__file__).parent
    states = [state for state in states_below(package) if not state[0].endswith((".pyc", ".pyo"))]
    rules = states_below(shipped_folder())
    return repr((doclint.__version__, sys.version, states, rules)).encode("utf-8", "surrogatepass")


def _state_of_file(path: str) -> tuple[str, int, int]:
    status = Path(path).stat()
    return path, status.st_size, status.st_mtime_ns


def _with_text(result: FileResult) -> FileResult:
    from dataclasses import replace

    return replace(result, text=decode(Path(result.path).read_bytes()).text.removeprefix("\ufeff"))


def _as_plain(result: FileResult) -> list[Any]:
    return [
        [_plain_diagnostic(one) for one in result.diagnostics],
        result.covered,
        b64encode(result.prints).decode("ascii"),
    ]


def _plain_diagnostic(one: Diagnostic) -> list[Any]:
    fix = one.fix
    return [
        one.code,
        one.name,
        one.severity,
        one.message,
        one.filename,
        one.span,
        one.location,
        one.end_location,
        [[each.message, each.filename, each.span, each.location, each.end_location] for each in one.related],
        None
        if fix is None
        else [fix.applicability, fix.message, [[each.content, each.location, each.end_location] for each in fix.edits]],
        one.fingerprint,
        one.url,
    ]


def _from_plain(path: str, content: Any) -> FileResult:
    diagnostics, covered, prints = content
    return FileResult(
        path, tuple(map(_diagnostic, diagnostics)), None, True, tuple(covered), prints=b64decode(prints)
    )


def _diagnostic(plain: Sequence[Any]) -> Diagnostic:
    code, name, severity, message, filename, span, location, end, related, fix, fingerprint, url = plain
    return Diagnostic(
        code,
        name,
        severity,
        message,
        filename,
        Span(*span),
        Position(*location),
        Position(*end),
        tuple(
            RelatedPlace(words, file, Span(*at), Position(*first), Position(*last))
            for words, file, at, first, last in related
        ),
        None
        if fix is None
        else Fix(fix[0], fix[1], tuple(TextEdit(text, Position(*at), Position(*to)) for text, at, to in fix[2])),
        fingerprint,
        url,
    )
