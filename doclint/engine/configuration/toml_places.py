"""Where keys stand in a TOML text. tomllib gives values without places; an error needs one."""

from __future__ import annotations

import re
from collections import Counter

from doclint.document.span import Position
from doclint.rulebook.shapes import Path

_PIECE = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_PIECE}(?:\s*\.\s*{_PIECE})*"
_TABLE = re.compile(rf"\s*(?P<open>\[\[?)\s*(?P<name>{_DOTTED})\s*\]\]?")
_KEY = re.compile(rf"\s*(?P<name>{_DOTTED})\s*=\s*")
_KEYS = re.compile(_PIECE)


def toml_places(text: str, below: tuple[str, ...]) -> tuple[dict[Path, Position], dict[Path, Position]]:
    """The places of values and of keys in the table ``below``, the path counting from it.

    Read line by line: what stands inside an array or an inline table is placed with the key that holds it.
    """
    values: dict[Path, Position] = {}
    keys: dict[Path, Position] = {}
    members: Counter[Path] = Counter()
    table: Path = ()

    def add(path: Path, key: Position, value: Position) -> None:
        if path[: len(below)] == below:
            keys.setdefault(path[len(below) :], key)
            values.setdefault(path[len(below) :], value)

    for row, line in enumerate(text.splitlines(), 1):
        if opened := _TABLE.match(line):
            table = _path(opened["name"])
            place = Position(row, opened.start("name") + 1)
            if opened["open"] == "[[":
                add(table, place, place)
                table = (*table, members[table])
                members[table[:-1]] += 1
            add(table, place, Position(row, opened.start("open") + 1))
        elif stated := _KEY.match(line):
            path = (*table, *_path(stated["name"]))
            add(path, Position(row, stated.start("name") + 1), Position(row, stated.end() + 1))
    return values, keys


def _path(name: str) -> Path:
    return tuple(piece.strip("\"'") for piece in _KEYS.findall(name))
