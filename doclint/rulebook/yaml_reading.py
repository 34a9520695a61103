"""YAML as plain data with the place of everything in it, so that an error can point."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from doclint.document.span import Position
from doclint.rulebook.shapes import Path, Problem

if TYPE_CHECKING:
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

    def place(self, path: Path, at_key: bool = False) -> Position:
        """Where the value (or its key) stands; for a value that is not there, the nearest one around it."""
        if at_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Position(1, 1))


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
        raise YamlSyntaxError(place, error.problem or str(error)) from None
    except yaml.YAMLError as error:
        before = text[: getattr(error, "position", 0) or 0]
        place = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise YamlSyntaxError(place, getattr(error, "reason", "") or str(error)) from None
    except RecursionError:
        raise YamlSyntaxError(Position(1, 1), "nested too deeply") from None
    return [_document(node) for node in nodes if node is not None and not _is_null(node)]


def _is_null(node: Node) -> bool:
    return bool(node.tag == _TAG + "null")


def _document(root: Node) -> YamlDocument:
    document = YamlDocument()
    try:
        document.data = _data(root, (), document, frozenset())
    except RecursionError:
        raise YamlSyntaxError(_position(root), "nested too deeply") from None
    return document


def _position(node: Node) -> Position:
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)


def _data(node: Node, path: Path, document: YamlDocument, inside: frozenset[int]) -> object:
    from yaml.nodes import MappingNode, ScalarNode

    if len(document.values) >= _MOST_VALUES:
        raise YamlSyntaxError(_position(node), f"more than {_MOST_VALUES} values")
    document.values[path] = _position(node)
    if id(node) in inside:  # an alias to something around it would never end
        document.problems.append(Problem(path, "an alias to what it stands in", "a value"))
        return None
    inside |= {id(node)}
    if isinstance(node, ScalarNode):
        return _scalar(node)
    if isinstance(node, MappingNode):
        return _mapping(node, path, document, inside)
    return [_data(member, (*path, index), document, inside) for index, member in enumerate(node.value)]


def _mapping(
    node: MappingNode, path: Path, document: YamlDocument, inside: frozenset[int]
) -> dict[str, object]:
    from yaml.nodes import ScalarNode

    data: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, ScalarNode) else ""
        at = (*path, key)
        if not isinstance(key_node, ScalarNode):
            document.values[at] = _position(key_node)
            document.problems.append(Problem(at, "a key that is not text", "a text as key"))
        elif key in data:
            first = document.keys[at]
            document.keys[at] = _position(key_node)
            found = f'the key "{key}" a second time (first in line {first.row})'
            document.problems.append(Problem(at, found, "each key once", at_key=True))
        else:
            document.keys[at] = _position(key_node)
            data[key] = _data(value_node, at, document, inside)
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
