"""What a value from YAML must look like, read off the types of a dataclass.

One description serves all who need to agree: validation, building the dataclass, the JSON Schema, and the
documentation. Understood are str, int, float, bool, Literal, tuple, frozenset, list, dict and Mapping with
text keys, dataclasses, and any of these or None.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from doclint.rulebook.nearest import nearest

ShapeKind = Literal["any", "str", "int", "float", "bool", "null", "choice", "list", "map", "record", "union"]
Path = tuple[str | int, ...]
"""The way to a value: keys and list indexes from the outermost mapping inward."""

_SHOWN = 40
"""Code points of a wrong value that an error quotes: enough to recognise it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: its name in YAML, the attribute it fills, and what may stand there."""

    name: str
    attribute: str
    shape: Shape
    required: bool
    default: object


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value must look like.

    ``items`` is the shape of the members of a list or map; for a list of fixed length one shape each.
    ``members`` are the alternatives of a union; ``pattern`` is a regular expression that a text must match
    whole, and ``pattern_words`` says it in words.
    """

    kind: ShapeKind
    choices: tuple[object, ...] = ()
    items: tuple[Shape, ...] = ()
    fixed_length: bool = False
    members: tuple[Shape, ...] = ()
    container: type = tuple
    record: type | None = None
    fields: tuple[Field, ...] = ()
    pattern: str = ""
    pattern_words: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in plain data: where, what stands there, what should, and the nearest right word ("" if
    none).

    ``at_key`` says that the last step of ``path`` itself is wrong, not its value.
    """

    path: Path
    found: str
    expected: str
    nearest: str = ""
    at_key: bool = False


_SCALARS: dict[object, ShapeKind] = {
    str: "str", int: "int", float: "float", bool: "bool", NoneType: "null", Any: "any", object: "any",
}  # fmt: skip
_SCALAR_WORDS: dict[str, str] = {
    "any": "any value", "str": "text", "int": "a whole number", "float": "a number", "bool": "true or false",
    "null": "null",
}  # fmt: skip


@cache
def record_shape(record: type) -> Shape:
    """The shape of a dataclass. Raises TypeError for a field of a type that has no shape.

    Field metadata: ``yaml`` renames the key (None: not in YAML), ``pattern`` and ``pattern_words`` restrict a
    text, ``null`` False says that None stands for a key that is not there and cannot be written.
    """
    hints = get_type_hints(record)
    fields = []
    for field in dataclasses.fields(record):
        name = field.metadata.get("yaml", field.name)
        if name is None or not field.init:
            continue
        shape = _shape(hints[field.name], f"{record.__module__}.{record.__qualname__}.{field.name}")
        if not field.metadata.get("null", True):
            shape = _without_null(shape)
        if "pattern" in field.metadata:
            shape = _with_pattern(shape, field.metadata["pattern"], field.metadata["pattern_words"])
        default = field.default
        if field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        fields.append(Field(name, field.name, shape, default is dataclasses.MISSING, default))
    return Shape("record", record=record, fields=tuple(fields))


def _without_null(shape: Shape) -> Shape:
    members = tuple(member for member in shape.members if member.kind != "null")
    return members[0] if len(members) == 1 else dataclasses.replace(shape, members=members)


def _with_pattern(shape: Shape, pattern: str, words: str) -> Shape:
    if shape.kind == "str":
        return dataclasses.replace(shape, pattern=pattern, pattern_words=words)
    return dataclasses.replace(
        shape, items=tuple(_with_pattern(item, pattern, words) for item in shape.items)
    )


def _shape(annotation: Any, where: str) -> Shape:
    if annotation in _SCALARS:
        return Shape(_SCALARS[annotation])
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return Shape("choice", choices=args)
    if origin in (Union, UnionType):
        return Shape("union", members=tuple(_shape(member, where) for member in args))
    if origin is tuple and args and args[-1] is not Ellipsis:
        return Shape("list", items=tuple(_shape(item, where) for item in args), fixed_length=True)
    if origin in (tuple, list, frozenset):
        return Shape("list", items=(_shape(args[0], where),), container=origin)
    if origin in (dict, Mapping) and args[0] is str:
        return Shape("map", items=(_shape(args[1], where),))
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return record_shape(annotation)
    raise TypeError(f"{where}: a rule file cannot hold a value of type {annotation!r}")


def words(shape: Shape) -> str:
    """The shape in plain words, for errors and documentation."""
    if shape.kind == "choice":
        names = [str(choice) for choice in shape.choices]
        return names[0] if len(names) == 1 else "one of " + ", ".join(names)
    if shape.kind == "union":
        return " or ".join(words(member) for member in shape.members)
    if shape.kind == "list" and shape.fixed_length:
        return "a list of " + ", ".join(words(item) for item in shape.items)
    if shape.kind == "list":
        return f"a list, each {words(shape.items[0])}"
    if shape.kind == "map":
        return f"a mapping, each value {words(shape.items[0])}"
    if shape.kind == "record":
        return "a mapping with the keys " + ", ".join(field.name for field in shape.fields)
    return shape.pattern_words or _SCALAR_WORDS[shape.kind]


def problems(shape: Shape, value: object, path: Path = ()) -> Iterator[Problem]:
    """All that is wrong in ``value`` (plain data: dict, list, str, int, float, bool, None)."""
    match shape.kind:
        case "record":
            yield from _record_problems(shape, value, path)
        case "list":
            yield from _list_problems(shape, value, path)
        case "map" if isinstance(value, dict):
            for key, member in value.items():
                yield from problems(shape.items[0], member, (*path, key))
        case "union":
            yield from _union_problems(shape, value, path)
        case "choice" if not _is_choice(shape, value):
            likely = nearest(value, map(str, shape.choices)) if isinstance(value, str) else ""
            yield Problem(path, in_words(value), words(shape), likely)
        case _ if not _fits(shape, value):
            yield Problem(path, in_words(value), words(shape))


def _fits(shape: Shape, value: object) -> bool:
    match shape.kind:
        case "str":
            return isinstance(value, str) and (
                not shape.pattern or re.fullmatch(shape.pattern, value) is not None
            )
        case "int":
            return type(value) is int  # bool is an int to Python, not to the writer of a rule
        case "float":
            return type(value) in (int, float)
        case "bool":
            return isinstance(value, bool)
        case "null":
            return value is None
        case "map":
            return isinstance(value, dict)
        case _:
            return True


def _is_choice(shape: Shape, value: object) -> bool:
    return any(value == choice and type(value) is type(choice) for choice in shape.choices)


def _record_problems(shape: Shape, value: object, path: Path) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield Problem(path, in_words(value), words(shape))
        return
    fields = {field.name: field for field in shape.fields}
    for key, member in value.items():
        if key in fields:
            yield from problems(fields[key].shape, member, (*path, key))
        else:
            free = [name for name in fields if name not in value]
            expected = "one of the keys " + ", ".join(fields) if fields else "no key: there is nothing to set"
            yield Problem((*path, key), f'the unknown key "{key}"', expected, nearest(key, free), at_key=True)
    for field in shape.fields:
        if field.required and field.name not in value:
            yield Problem(path, f'no key "{field.name}"', f'the key "{field.name}" with {words(field.shape)}')


def _list_problems(shape: Shape, value: object, path: Path) -> Iterator[Problem]:
    if not isinstance(value, list) or (shape.fixed_length and len(value) != len(shape.items)):
        yield Problem(path, in_words(value), words(shape))
        return
    for index, member in enumerate(value):
        yield from problems(shape.items[index if shape.fixed_length else 0], member, (*path, index))


def _union_problems(shape: Shape, value: object, path: Path) -> Iterator[Problem]:
    """Nothing if one alternative fits; else what is wrong with the one whose outer form fits."""
    tried = [(member, list(problems(member, value, path))) for member in shape.members]
    if any(not found for _, found in tried):
        return
    deeper = [found for _, found in tried if all(problem.path != path for problem in found)]
    yield from deeper[0] if deeper else [Problem(path, in_words(value), words(shape))]


def in_words(value: object) -> str:
    """A value of plain data as an error shows it."""
    match value:
        case None:
            return "nothing"
        case bool():
            return (
                f"{str(value).lower()} (yes, no, on and off count as true and false; quotes make them text)"
            )
        case int() | float():
            return f"the number {value}"
        case str():
            shown = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
            return "the text " + '"' + shown.replace("\n", "\\n") + '"'
        case list():
            return f"a list of {len(value)}"
        case dict():
            return "a mapping"
        case _:
            return type(value).__name__


def build(shape: Shape, value: object) -> Any:
    """The Python value for plain data that has no problems."""
    match shape.kind:
        case "record" if isinstance(value, dict) and shape.record is not None:
            given = {
                field.attribute: build(field.shape, value[field.name])
                for field in shape.fields
                if field.name in value
            }
            return shape.record(**given)
        case "list" if isinstance(value, list):
            if shape.fixed_length:
                return tuple(build(item, member) for item, member in zip(shape.items, value, strict=True))
            return shape.container(build(shape.items[0], member) for member in value)
        case "map" if isinstance(value, dict):
            return {key: build(shape.items[0], member) for key, member in value.items()}
        case "union":
            fitting = (member for member in shape.members if not any(problems(member, value)))
            return build(next(fitting), value)
        case "float" if isinstance(value, int):
            return float(value)
        case _:
            return value
