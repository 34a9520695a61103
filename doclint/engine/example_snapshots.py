"""Snapshots in the examples of rule files (``at``, ``messages``, ``fixed``), written anew from what the rules say now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from doclint.engine.configuration.editing import edited
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.rule import Rule
from doclint.rulebook.self_test import Snapshot

_DOCUMENT_START = lazy_pattern(r"^---(?=[ \t\r\n]|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Updated:
    """A key of an example that was written anew: rule, example (from 1), key, what stood there (None: nothing), what
    stands there now.
    """

    code: str
    number: int
    key: str
    before: Any
    after: Any


def with_snapshots(text: str, snapshots: Mapping[str, Mapping[int, Snapshot]]) -> tuple[str, list[Updated]]:
    """The text of a rule file with snapshots of rules (by code) and bad examples (by index from 0), and what changed.

    ``at`` is written to every example given, ``messages`` and ``fixed`` only where the example has the key. Comments,
    order and all other lines stay as they are.
    """
    starts = [match.start() for match in _DOCUMENT_START.finditer(text)]
    cuts = [0, *(start for start in starts if start), len(text)]
    changes: list[Updated] = []
    pieces = []
    for start, end in pairwise(cuts):
        piece = text[start:end]
        marker = _DOCUMENT_START.match(piece)
        head = piece[: piece.index("\n") + 1] if marker and "\n" in piece else ""
        pieces.append(head + _document_with(piece[len(head) :], snapshots, changes))
    return "".join(pieces), changes


def _document_with(text: str, snapshots: Mapping[str, Mapping[int, Snapshot]], changes: list[Updated]) -> str:
    if not any(code in text for code in snapshots):
        return text
    made: list[Updated] = []

    def change(data: Any) -> None:
        code = str(data.get("code"))
        for index, snapshot in snapshots.get(code, {}).items():
            example = data["examples"]["bad"][index]
            for key, value in _values(example, snapshot):
                before = _plain(example.get(key))
                if before != value:
                    made.append(Updated(code, index + 1, key, before, value))
                    example[key] = _node(value)

    new = edited(text, change)
    changes += made
    return new if made else text


def _values(example: Any, snapshot: Snapshot) -> Iterable[tuple[str, Any]]:
    places = [str(place) for place in example.get("at") or ()]
    if sorted(places) != sorted(snapshot.at):
        yield "at", list(snapshot.at)
    if "messages" in example:
        yield "messages", list(snapshot.messages)
    if "fixed" in example and snapshot.fixed is not None:
        yield "fixed", snapshot.fixed


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [str(member) for member in value]
    return None if value is None else str(value)


def _node(value: Any) -> Any:
    """The value as a person would write it: places in one line and in quotes, a text of several lines as a block."""
    from ruamel.yaml.comments import CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    if isinstance(value, list):
        members = CommentedSeq([DoubleQuotedScalarString(member) for member in value])
        members.fa.set_flow_style()
        return members
    return LiteralScalarString(value) if "\n" in value else DoubleQuotedScalarString(value)


def snapshots_of(rules: Iterable[tuple[Rule, int, Snapshot]]) -> dict[str, dict[str, dict[int, Snapshot]]]:
    """Snapshots by the file of their rule, its code, and the index of the example."""
    found: dict[str, dict[str, dict[int, Snapshot]]] = {}
    for rule, index, snapshot in rules:
        found.setdefault(rule.source.file, {}).setdefault(rule.code, {})[index] = snapshot
    return found
