"""Where keys and values stand in a TOML text. tomllib gives values without places; an error needs one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from doclint.document.span import Position
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.shapes import Path

_TOKEN = lazy_pattern(
    r"""
    (?P<space> [ \t\r]+ | \#[^\n]* ) | (?P<newline> \n )
    | (?P<string> \"{3} (?: \\. | [^\\] )*? \"{3,5} | '{3} .*? '{3,5} | " (?: \\. | [^"\\] )* " | ' [^']* ' )
    | (?P<mark> [\[\]{}=,] )
    | (?P<word> [^\s\[\]{}=,\#"']+ )
    """,
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    start: int


class _Piece(NamedTuple):
    """One name of a dotted key, and where it stands."""

    name: str
    start: int


def toml_places(text: str, below: tuple[str, ...]) -> tuple[dict[Path, Position], dict[Path, Position]]:
    """The places of values and of keys in the table ``below``, the path counting from it; members of arrays and
    inline tables included. The text is one that tomllib reads.
    """
    reader = _Reader(text, below)
    reader.read()
    return reader.values, reader.keys


class _Reader:
    """Goes through the tokens of a text that is known to be right, so that each can only mean one thing."""

    def __init__(self, text: str, below: tuple[str, ...]) -> None:
        self.values: dict[Path, Position] = {}
        self.keys: dict[Path, Position] = {}
        self._below = below
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        found = _TOKEN.finditer(text)
        self._tokens = [_Token(each.lastgroup or "", each[0], each.start()) for each in found]
        self._tokens = [token for token in self._tokens if token.kind != "space"]
        self._next = 0

    def read(self) -> None:
        """Reads all statements: headers of tables, and keys with their values."""
        table: Path = ()
        members: Counter[Path] = Counter()
        while self._skip_newlines():
            if self._take("["):
                header = self._tokens[self._next - 1].start
                several = self._take("[")
                pieces = self._pieces()
                table = self._header(pieces, header, members, several=several)
                self._take("]")
                self._take("]")
            else:
                self._pair(table)

    def _header(self, pieces: list[_Piece], start: int, members: Counter[Path], *, several: bool) -> Path:
        """Notes a header of a table, or of one of several in an array; gives the table's path."""
        path: Path = ()
        for number, piece in enumerate(pieces):
            path = (*path, piece.name)
            self._note(path, piece.start, start)
            last = number == len(pieces) - 1
            if last and several:
                members[path] += 1
                path = (*path, members[path] - 1)
                self._note(path, piece.start, start)
            elif members[path]:  # a table inside the last one of the array
                path = (*path, members[path] - 1)
        return path

    def _pair(self, above: Path) -> None:
        pieces = self._pieces()
        self._take("=")
        value = self._tokens[self._next].start
        for piece in pieces:
            above = (*above, piece.name)
            self._note(above, piece.start, value)
        self._value(above)

    def _value(self, path: Path) -> None:
        if self._take("["):
            index = 0
            while self._skip_newlines() and not self._take("]"):
                if not self._take(","):
                    start = self._tokens[self._next].start
                    self._note((*path, index), start, start)
                    self._value((*path, index))
                    index += 1
        elif self._take("{"):
            while self._skip_newlines() and not self._take("}"):
                if not self._take(","):
                    self._pair(path)
        else:
            while self._next < len(self._tokens) and self._tokens[self._next].kind in ("string", "word"):
                self._next += 1  # a date and a time are two words

    def _pieces(self) -> list[_Piece]:
        """The names of a dotted key."""
        pieces: list[_Piece] = []
        while self._tokens[self._next].kind in ("string", "word"):
            token = self._tokens[self._next]
            if token.kind == "string":
                pieces.append(_Piece(token.text[1:-1], token.start))
            else:
                pieces += [
                    _Piece(part[0], token.start + part.start()) for part in re.finditer(r"[^.]+", token.text)
                ]
            self._next += 1
        return pieces

    def _take(self, mark: str) -> bool:
        """Goes past a mark, if it is the next token."""
        if self._next < len(self._tokens) and self._tokens[self._next][:2] == ("mark", mark):
            self._next += 1
            return True
        return False

    def _skip_newlines(self) -> bool:
        """Whether there is anything after the line ends."""
        while self._next < len(self._tokens) and self._tokens[self._next].kind == "newline":
            self._next += 1
        return self._next < len(self._tokens)

    def _note(self, path: Path, key: int, value: int) -> None:
        depth = len(self._below)
        if path[:depth] == self._below:
            self.keys.setdefault(path[depth:], self._position(key))
            self.values.setdefault(path[depth:], self._position(value))

    def _position(self, offset: int) -> Position:
        row = bisect_right(self._lines, offset)
        return Position(row, offset - self._lines[row - 1] + 1)
