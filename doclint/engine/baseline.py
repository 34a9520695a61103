"""The baseline: findings that a team knows of and lives with, so that a check reports only what is new.

It is a JSON file with a line for every finding, sorted, made to be read in a diff and merged. A finding is known by
its fingerprint, which has no line number in it. Paths count from the folder of the baseline file.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any, Final, NamedTuple

from doclint.document.document import Document
from doclint.interface_language import Language, say
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.fingerprint import count_path_as, found_words
from doclint.rulebook.messages import shorten
from doclint.rulebook.shapes import Path as KeyPath

DEFAULT_NAME: Final = "doclint-baseline.json"
_VERSION: Final = 1
_SHOWN: Final = 40
"""Code points of the text found that the file shows: enough to recognise the place in a diff."""
_NEVER: Final = "SRC"
"""The family of files that could not be checked: nobody can know what is in them."""
_CONFLICT: Final = lazy_pattern(r"^(?:<{7}|={7}|>{7}|\|{7})(?: \S+)?", re.MULTILINE)
"""How git marks what two sides wrote at one place."""


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

    def renewed(self, entries: Iterable[Entry], checked: Iterable[str], codes: Collection[str]) -> Baseline:
        """The baseline with ``entries`` in place of those that it has of the files ``checked`` (paths as they were
        given) for those codes; entries of files that are no more go, too, all others stay.
        """
        seen = {self.path_of(path) for path in checked}
        there = {path: Path(self.folder, path).exists() for path in {entry.path for entry in self.entries}}
        stay = [one for one in self.entries if there[one.path] and not (one.path in seen and one.code in codes)]
        return made_of([*stay, *entries], self.folder)

    def without(self, entries: Collection[Entry]) -> Baseline:
        """The baseline less some of its entries."""
        left_out = frozenset(entries)
        return Baseline(tuple(entry for entry in self.entries if entry not in left_out), self.folder)


def folder_of(file: str) -> str:
    """The folder from which the paths in a baseline file count."""
    return str(Path(file).absolute().parent)


def entry_of(diagnostic: Diagnostic, path: str, text: str) -> Entry:
    """The entry for a finding in a document's text; ``path`` counts from the folder of the baseline."""
    found = shorten(" ".join(found_words(text, diagnostic.span)), _SHOWN)
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


def read_baseline(file: str, language: Language | None = None) -> Baseline:
    """The baseline in a file. Raises BaselineError, worded in the language (None: the environment's)."""
    return _Reading(file, language).baseline()


class _Reading:
    """A baseline file being read."""

    def __init__(self, file: str, language: Language | None) -> None:
        self._file = file
        self._language = language
        self._content = ""

    def baseline(self) -> Baseline:
        """What the file holds. Raises BaselineError."""
        data = self._data()
        version = data.get("version") if isinstance(data, dict) else None
        if version != _VERSION:
            found = (
                say("别的内容", "something else", self._language)
                if not isinstance(version, int)
                else say(f"第 {version} 版", f"version {version}", self._language)
            )
            raise self._error(
                f"应为第 {_VERSION} 版的 doclint 基线，实为{found}；可用 doclint baseline 重新生成",
                f"expected a doclint baseline of version {_VERSION}, found {found}; doclint baseline writes one",
                ("version",) if isinstance(version, int) else (),
            )
        listed = data.get("findings")
        if not isinstance(listed, list):
            raise self._error(
                '"findings" 应为列表', 'expected "findings" to be a list', ("findings",) if "findings" in data else ()
            )
        return made_of((self._entry(at, one) for at, one in enumerate(listed)), folder_of(self._file))

    def _data(self) -> Any:
        try:
            self._content = Path(self._file).read_text(encoding="utf-8-sig")
            return json.loads(self._content)
        except OSError as error:
            raise BaselineError(f"{self._file}: {error.strerror or error}") from None
        except UnicodeDecodeError as error:
            raise self._error(f"不是 UTF-8（字节 {error.start}）", f"not UTF-8 (byte {error.start})") from None
        except RecursionError:
            raise self._error("不是 doclint 基线", "not a doclint baseline") from None
        except json.JSONDecodeError as error:
            conflict = _CONFLICT.search(self._content)
            if conflict is None:
                at = error.lineno, error.colno
                raise self._error(f"不是 JSON：{error.msg}", f"not JSON: {error.msg}", at=at) from None
            at = self._content.count("\n", 0, conflict.start()) + 1, 1
            raise self._error(
                f"有未解决的合并冲突（{conflict[0]}）；两边的行都可留下，或用 doclint baseline 重新生成",
                f"a merge conflict is not settled ({conflict[0]}); keep the lines of both sides, or write the "
                "file anew with doclint baseline",
                at=at,
            ) from None

    def _entry(self, number: int, given: Any) -> Entry:
        keys = Entry._fields
        path: KeyPath = ("findings", number)
        if not isinstance(given, dict):
            raise self._error("应为 {…}", "expected an object {…}", path)
        for key in keys:
            if not isinstance(given.get(key), str):
                raise self._error(
                    f"缺少 {key}，或其值不是字符串（每处问题应有 {'、'.join(keys)}）",
                    f"{key} is missing or no string (a finding has {', '.join(keys)})",
                    (*path, key) if key in given else path,
                )
        return Entry(*(given[key] for key in keys))

    def _error(
        self, zh: str, en: str, path: KeyPath | None = None, at: tuple[int, int] | None = None
    ) -> BaselineError:
        """The error, with the place of the value at ``path``, or ``at`` a line and column."""
        if path is not None:
            from doclint.rulebook.yaml_reading import read_yaml

            # JSON is YAML as well, and the reader of that knows where everything stands.
            at = read_yaml(self._content)[0].place(path)
        place = f":{at[0]}:{at[1]}" if at else ""
        return BaselineError(f"{self._file}{place}{say('：', ': ', self._language)}{say(zh, en, self._language)}")
