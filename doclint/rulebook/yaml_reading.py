"""YAML as plain data with the place of everything in it, so that an error can point."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doclint.document.span import Position
from doclint.interface_language import say
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.shapes import Path, Problem

if TYPE_CHECKING:
    from yaml import MarkedYAMLError
    from yaml.nodes import MappingNode, Node, ScalarNode

_TAG = "tag:yaml.org,2002:"

_MOST_VALUES = 100_000
"""Values in one document: no rule comes near it, and a nest of aliases stops here, not in the memory."""


@dataclass(slots=True)
class YamlDocument:
    """One document of a YAML file: its data, where each value and key stands, what is wrong as YAML."""

    data: object = None
    values: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)
    """Of texts in one line, how they are written, quotes included: the way to a character inside them."""

    def place(self, path: Path, at_key: bool = False, offset: int | None = None) -> Position:
        """Where the value (or its key, or a character of a text, from 0) stands; for a value that is not there, the
        nearest one around it.
        """
        if at_key and path in self.keys:
            return self.keys[path]
        if offset is not None and path in self.texts:
            row, column = self.values[path]
            return Position(row, column + column_inside(self.texts[path], offset))
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Position(1, 1))


_ESCAPE = lazy_pattern(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|[^\\]")


def column_inside(written: str, offset: int) -> int:
    """How far into a text as written in YAML (in one line) its character ``offset`` stands."""
    if written.startswith("'"):
        pieces = re.findall("''|[^']", written[1:-1])
    elif written.startswith('"'):
        pieces = _ESCAPE.findall(written[1:-1])
    else:
        return min(offset, len(written))
    return 1 + sum(map(len, pieces[:offset]))


class YamlSyntaxError(Exception):
    """The text is no YAML. Holds the place and the reason."""

    def __init__(self, place: Position, reason: str) -> None:
        super().__init__(reason)
        self.place = place
        self.reason = reason


def read_yaml(text: str) -> list[YamlDocument]:
    """The documents of a YAML text, empty ones left out. Raises YamlSyntaxError."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        nodes = list(yaml.compose_all(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
        raise YamlSyntaxError(place, _reason(error, text, place)) from None
    except yaml.YAMLError as error:
        before = text[: getattr(error, "position", 0) or 0]
        place = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise YamlSyntaxError(place, getattr(error, "reason", "") or str(error)) from None
    except RecursionError:
        raise YamlSyntaxError(Position(1, 1), _too_deep()) from None
    lines = text.split("\n")
    return [_document(node, lines) for node in nodes if node is not None and not _is_null(node)]


def _reason(error: MarkedYAMLError, text: str, place: Position) -> str:
    """What the parser says, and what has mostly led to it."""
    reason = error.problem or str(error)
    lines = text.split("\n")
    line = lines[place.row - 1] if place.row <= len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return reason + say("；缩进要用空格，不能用制表符", "; indent with spaces, not with tabs")
    wide = _wide_mark(lines, place.row)
    if wide:
        row, mark, narrow = wide
        return reason + say(
            f"；第 {row} 行的“{mark}”是全角的，YAML 要用半角的“{narrow}”，后面空一格",
            f'; the {mark} in line {row} is full width, YAML wants "{narrow}" and a space',
        )
    if "mapping values are not allowed" in reason:
        return reason + say(
            "；文字里有“: ”时要加引号，缩进要对齐", '; quote a text that holds ": ", and align what belongs together'
        )
    if "did not find expected ',' or" in reason:
        return reason + say(
            "；花括号、方括号里的文字含 : , [ ] { } 时要加引号",
            "; in braces and brackets quote a text that holds : , [ ] { or }",
        )
    if "escape" in reason:
        return reason + say(
            "；含反斜杠的正则表达式用单引号", "; put a regular expression with backslashes in single quotes"
        )
    if "cannot start any token" in reason or "alias" in reason or "expected alphabetic" in reason:
        return reason + say(
            "；以 * & ! % @ ` 开头的文字要加引号", "; quote a text that begins with * & ! % @ or `"
        )
    return reason


_WIDE_COLON = lazy_pattern(r"(?:^\s*(?:- +)?|[{,] *)[a-z_-]+ *：")
_WIDE_COMMA = lazy_pattern(r"， *[a-z_-]+ *[:：]")


def _wide_mark(lines: list[str], row: int) -> tuple[int, str, str] | None:
    """A full-width mark, as a Chinese keyboard writes it, in the place of YAML's own: its row, the mark, and YAML's. The
    parser stumbles over it in the same line, or where the next one begins.
    """
    before = next((at for at in range(row - 1, 0, -1) if lines[at - 1].strip()), row)
    for at in (before, row):
        line = lines[at - 1] if at <= len(lines) else ""
        if _WIDE_COLON.search(line):
            return at, "：", ":"
        if "{" in line and _WIDE_COMMA.search(line):
            return at, "，", ","
    return None


def _is_null(node: Node) -> bool:
    return bool(node.tag == _TAG + "null")


def _document(root: Node, lines: list[str]) -> YamlDocument:
    document = YamlDocument()
    try:
        document.data = _data(root, (), document, frozenset(), lines)
    except RecursionError:
        raise YamlSyntaxError(_position(root), _too_deep()) from None
    return document


def _too_deep() -> str:
    return say("嵌套太深", "nested too deeply")


def _position(node: Node) -> Position:
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)


def _data(
    node: Node, path: Path, document: YamlDocument, inside: frozenset[int], lines: list[str]
) -> object:
    from yaml.nodes import MappingNode, ScalarNode

    if len(document.values) >= _MOST_VALUES:
        raise YamlSyntaxError(
            _position(node), say(f"超过 {_MOST_VALUES} 个值", f"more than {_MOST_VALUES} values")
        )
    document.values[path] = _position(node)
    if id(node) in inside:  # an alias to something around it would never end
        found = say("指向自身所在处的别名", "an alias to what it stands in")
        document.problems.append(Problem(path, found, say("一个值", "a value")))
        return None
    inside |= {id(node)}
    if isinstance(node, ScalarNode):
        if node.style not in ("|", ">") and node.start_mark.line == node.end_mark.line < len(lines):
            document.texts[path] = lines[node.start_mark.line][node.start_mark.column : node.end_mark.column]
        return _scalar(node)
    if isinstance(node, MappingNode):
        return _mapping(node, path, document, inside, lines)
    return [
        _data(member, (*path, index), document, inside, lines) for index, member in enumerate(node.value)
    ]


def _mapping(
    node: MappingNode, path: Path, document: YamlDocument, inside: frozenset[int], lines: list[str]
) -> dict[str, object]:
    from yaml.nodes import ScalarNode

    data: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, ScalarNode) else ""
        at = (*path, key)
        if not isinstance(key_node, ScalarNode):
            document.values[at] = _position(key_node)
            found = say("不是文字的键", "a key that is not text")
            document.problems.append(Problem(at, found, say("文字作键", "a text as key")))
        elif key in data:
            first = document.keys[at]
            document.keys[at] = _position(key_node)
            found = say(
                f"键“{key}”第二次出现（第一次在第 {first.row} 行）",
                f'the key "{key}" a second time (first in line {first.row})',
            )
            document.problems.append(Problem(at, found, say("每个键一次", "each key once"), at_key=True))
        else:
            document.keys[at] = _position(key_node)
            data[key] = _data(value_node, at, document, inside, lines)
    return data


def _scalar(node: ScalarNode) -> object:
    """The value of a scalar. Dates, and 3:1, which YAML 1.1 reads as 181, stay the text as written."""
    text = str(node.value)
    match node.tag.removeprefix(_TAG):
        case "null":
            return None
        case "bool":
            return text.lower() in ("yes", "true", "on")
        case "int" if ":" not in text:
            return _number(text)
        case "float" if ":" not in text:
            try:
                return float(text.replace("_", "").lower().replace(".inf", "inf").replace(".nan", "nan"))
            except ValueError:
                return text
        case _:
            return text


def _number(text: str) -> object:
    """An integer in the writings of YAML 1.1, where a leading zero means octal."""
    digits = text.replace("_", "")
    unsigned = digits.lstrip("+-")
    try:
        if len(unsigned) > 1 and unsigned[0] == "0" and unsigned[1] not in "bx":
            return int(digits, 8)
        return int(digits, 0)
    except ValueError:
        return text
