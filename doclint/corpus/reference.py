"""The reference index: documents that others are held against, in one file (SQLite)."""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, Literal

from doclint.checks.foreign.document import RARE, SHORTEST, WHOLE
from doclint.corpus.shared import MOST_HOLDERS
from doclint.document.span import Position, Span
from doclint.structure.sentence_prints import Counterpart, DocumentPrint, PrintedSentence, sentence_prints
from doclint.structure.structure import Structure

_APPLICATION: Final = 0x646F636C
"""How SQLite files of ours are told from others ("docl")."""
_VERSION: Final = 1
_AT_A_TIME: Final = 500
"""Values in one question: older versions of SQLite take at most 999."""
_SCHEMA: Final = f"""
    PRAGMA application_id = {_APPLICATION};
    PRAGMA user_version = {_VERSION};
    CREATE TABLE document (
        id INTEGER PRIMARY KEY, path TEXT, language TEXT, size INTEGER, own REAL, sentences BLOB, terms BLOB
    );
    CREATE TABLE sentence (value INTEGER, document INTEGER, PRIMARY KEY (value, document)) WITHOUT ROWID;
"""
_NUMBERS: Final = 8
"""Numbers that are kept of a sentence: print, size, first and last offset, row and column of start and of end."""

Fault = Literal["missing", "foreign", "version"]


class UnusableIndexError(Exception):
    """A file that is not there, is no reference index, or one of another version of doclint."""

    def __init__(self, path: str, fault: Fault) -> None:
        super().__init__(f"{path}: {fault}")
        self.path = path
        self.fault: Fault = fault


def write_index(path: str, documents: Iterable[DocumentPrint]) -> int:
    """Writes an index of the documents; gives their number. The file appears whole or not at all. Raises OSError."""
    target = Path(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        # Opened first: SQLite says no more of a folder that is not there than that it cannot open a file.
        beside.touch(exist_ok=False)
        count = _write(beside, documents)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return count


def _write(path: Path, documents: Iterable[DocumentPrint]) -> int:
    connection = sqlite3.connect(path)
    count = 0
    try:
        connection.executescript(_SCHEMA)
        connection.execute("PRAGMA synchronous = OFF")  # the file is renamed when it is whole
        for count, document in enumerate(documents, 1):
            row = (document.path, document.language, document.size, document.own, *_blobs(document))
            connection.execute("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)", (count, *row))
            values = [(value, count) for value in document.values]
            connection.executemany("INSERT INTO sentence VALUES (?, ?)", values)
        connection.commit()
    finally:
        connection.close()
    return count


def _blobs(document: DocumentPrint) -> tuple[bytes, bytes]:
    numbers = array("q")
    for one in document.sentences:
        numbers.extend((one.value, one.size, *one.span, *one.location, *one.end_location))
    terms = json.dumps(dict(document.terms), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(numbers.tobytes(), 1), zlib.compress(terms.encode("utf-8", "surrogatepass"), 1)


class ReferenceIndex:
    """An index that was written by ``write_index``, opened to be asked. Every process opens the file for itself."""

    def __init__(self, path: str) -> None:
        """Raises UnusableIndexError."""
        self.path = path
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        if not Path(path).is_file():
            raise UnusableIndexError(path, "missing")
        try:
            (application,) = self._ask("PRAGMA application_id")[0]
            (version,) = self._ask("PRAGMA user_version")[0]
        except sqlite3.DatabaseError:
            raise UnusableIndexError(path, "foreign") from None
        if application != _APPLICATION:
            raise UnusableIndexError(path, "foreign")
        if version != _VERSION:
            raise UnusableIndexError(path, "version")

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_connection": None, "_process": 0}

    def counterparts(self, structure: Structure) -> list[Counterpart]:
        """The documents of the index that share enough with a document in sentences that hardly any other has.

        Versions of the document itself, or the very document, are left out.
        """
        sizes = {one.value: one.size for one in sentence_prints(structure)}
        holders = self._holders(sizes)
        shared: defaultdict[int, int] = defaultdict(int)
        for value, documents in holders.items():
            for document in documents:
                shared[document] += sizes[value]
        total = sum(sizes.values())
        versions = {
            document
            for document, size in shared.items()
            if size >= WHOLE * max(total, self._ask("SELECT size FROM document WHERE id = ?", document)[0][0])
        }
        rare: defaultdict[int, set[int]] = defaultdict(set)
        for value, documents in holders.items():
            others = [document for document in documents if document not in versions]
            if len(others) <= MOST_HOLDERS:
                for document in others:
                    rare[document].add(value)
        return [
            Counterpart(self._document(document), frozenset(values))
            for document, values in sorted(rare.items())
            if sum(sizes[value] for value in values) >= RARE * min(SHORTEST.values())
        ]

    def _holders(self, values: Iterable[int]) -> dict[int, list[int]]:
        """The documents that have a sentence, by its print."""
        wanted = list(values)
        out: defaultdict[int, list[int]] = defaultdict(list)
        for first in range(0, len(wanted), _AT_A_TIME):
            some = wanted[first : first + _AT_A_TIME]
            marks = ", ".join("?" * len(some))
            for value, document in self._ask(f"SELECT value, document FROM sentence WHERE value IN ({marks})", *some):
                out[value].append(document)
        return dict(out)

    def _document(self, id: int) -> DocumentPrint:
        path, language, own, sentences, terms = self._ask(
            "SELECT path, language, own, sentences, terms FROM document WHERE id = ?", id
        )[0]
        numbers = array("q")
        numbers.frombytes(zlib.decompress(sentences))
        return DocumentPrint(
            path,
            language,
            tuple(_sentence(numbers[at : at + _NUMBERS]) for at in range(0, len(numbers), _NUMBERS)),
            json.loads(zlib.decompress(terms).decode("utf-8", "surrogatepass")),
            own,
        )

    def _ask(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        if self._connection is None or self._process != os.getpid():
            # A connection must not be carried over a fork; read only, so that nothing is made where nothing is.
            self._connection = sqlite3.connect(f"{Path(self.path).absolute().as_uri()}?mode=ro", uri=True)
            self._process = os.getpid()
        return self._connection.execute(question, values).fetchall()


def _sentence(numbers: array[int]) -> PrintedSentence:
    value, size, start, end, row, column, end_row, end_column = numbers
    return PrintedSentence(value, size, Span(start, end), Position(row, column), Position(end_row, end_column))
