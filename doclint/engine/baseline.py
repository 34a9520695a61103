"""The baseline: findings that a team knows of and lives with, so that a check reports only what is new.

It is a JSON file with a line for every finding, sorted, made to be read in a diff and merged. A finding is known by
its fingerprint, which has no line number in it. Paths count from the folder of the baseline file.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any, Final, NamedTuple

from doclint.document.document import Document
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.fingerprint import count_path_as, found_text
from doclint.rulebook.messages import shorten

DEFAULT_NAME: Final = "doclint-baseline.json"
_VERSION: Final = 1
_SHOWN: Final = 40
"""Code points of the text found that the file shows: enough to recognise the place in a diff."""
_NEVER: Final = "SRC"
"""The family of files that could not be checked: nobody can know what is in them."""


class Entry(NamedTuple):
    """A finding in the baseline; ``text`` is for people, ``fingerprint`` for doclint."""

    path: str
    code: str
    text: str
    fingerprint: str


class BaselineError(ValueError):
    """A baseline file that cannot be read; the message begins with its path, and line and column where known."""


@dataclass(frozen=True)  # without slots, for the cached set
class Baseline:
    """The entries, sorted, and the folder (absolute) from which their paths count."""

    entries: tuple[Entry, ...]
    folder: str

    @cached_property
    def fingerprints(self) -> frozenset[str]:
        """All fingerprints."""
        return frozenset(entry.fingerprint for entry in self.entries)

    def path_of(self, path: str) -> str:
        """A path as it was given, counted from the folder of the baseline."""
        try:
            return PurePath(os.path.relpath(path, self.folder)).as_posix()
        except ValueError:  # another drive of Windows
            return PurePath(path).as_posix()

    def name(self, document: Document) -> None:
        """Lets the fingerprints of a document's findings be those that the baseline would have of them."""
        count_path_as(document, self.path_of(document.path))

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding is known."""
        return diagnostic.fingerprint in self.fingerprints and not diagnostic.code.startswith(_NEVER)

    def gone(
        self, checked: Iterable[str], found: Collection[str], codes: Collection[str]
    ) -> tuple[Entry, ...]:
        """The entries that were mended: their file was checked for that code (or is no more), and they were not found.

        ``checked`` are paths as they were given, ``found`` the fingerprints of all findings that are covered.
        """
        seen = {self.path_of(path) for path in checked}
        there = {path: Path(self.folder, path).exists() for path in {entry.path for entry in self.entries}}
        return tuple(
            entry
            for entry in self.entries
            if entry.fingerprint not in found
            and (not there[entry.path] or (entry.path in seen and entry.code in codes))
        )

    def without(self, entries: Collection[Entry]) -> Baseline:
        """The baseline less some of its entries."""
        left_out = frozenset(entries)
        return Baseline(tuple(entry for entry in self.entries if entry not in left_out), self.folder)


def folder_of(file: str) -> str:
    """The folder from which the paths in a baseline file count."""
    return str(Path(file).absolute().parent)


def entry_of(diagnostic: Diagnostic, path: str, text: str) -> Entry:
    """The entry for a finding in a document's text; ``path`` counts from the folder of the baseline."""
    found = shorten(found_text(text, diagnostic.span), _SHOWN)
    return Entry(path, diagnostic.code, found or diagnostic.name, diagnostic.fingerprint)


def made_of(entries: Iterable[Entry], folder: str) -> Baseline:
    """A baseline of entries in any order."""
    return Baseline(tuple(sorted(set(entries))), folder)


def as_json(baseline: Baseline) -> str:
    """The baseline as its file has it: one line for an entry."""
    lines = [
        "    " + json.dumps(entry._asdict(), ensure_ascii=False).replace("\u2028", "\\u2028")
        for entry in baseline.entries
    ]
    listed = "[\n" + ",\n".join(lines) + "\n  ]" if lines else "[]"
    return f'{{\n  "version": {_VERSION},\n  "findings": {listed}\n}}\n'


def read_baseline(file: str) -> Baseline:
    """The baseline in a file. Raises BaselineError."""
    try:
        content = Path(file).read_text(encoding="utf-8-sig")
        data = json.loads(content)
    except OSError as error:
        raise BaselineError(f"{file}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise BaselineError(f"{file}: not UTF-8 (byte {error.start})") from None
    except json.JSONDecodeError as error:
        raise BaselineError(f"{file}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from None
    version = data.get("version") if isinstance(data, dict) else None
    if version != _VERSION:
        found = f"version {version}" if isinstance(version, int) else "something else"
        raise BaselineError(f"{file}: expected a doclint baseline of version {_VERSION}, found {found}")
    listed = data.get("findings")
    if not isinstance(listed, list):
        raise BaselineError(f'{file}: "findings" is not a list')
    return made_of((_entry(file, number, one) for number, one in enumerate(listed, 1)), folder_of(file))


def _entry(file: str, number: int, given: Any) -> Entry:
    keys = Entry._fields
    if not isinstance(given, dict) or not all(isinstance(given.get(key), str) for key in keys):
        raise BaselineError(f"{file}: finding {number} has not the keys {', '.join(keys)}, each a text")
    return Entry(*(given[key] for key in keys))
