"""What a value from YAML must look like, read off the types of a dataclass.

One description serves all who need to agree: validation, building the dataclass, the JSON Schema, and the
documentation. Understood are str, int, float, bool, Literal, tuple, frozenset, list, dict and Mapping with
text keys, dataclasses, and any of these or None.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from doclint.checks.option_error import Fault, OptionError
from doclint.interface_language import Language, own_language, say
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
    whole, and ``pattern_words`` says it in words, Chinese and English.
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
    pattern_words: tuple[str, str] | tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in plain data: where, what stands there, what should, and the nearest right word ("" if
    none).

    ``at_key`` says that the last step of ``path`` itself is wrong, not its value; ``offset`` is the character of
    the value (from 0) at which it goes wrong, None for the value as a whole.
    """

    path: Path
    found: str
    expected: str
    nearest: str = ""
    at_key: bool = False
    offset: int | None = None


_SCALARS: dict[object, ShapeKind] = {
    str: "str", int: "int", float: "float", bool: "bool", NoneType: "null", Any: "any", object: "any",
}  # fmt: skip
_SCALAR_WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "any": "任何值", "str": "文字", "int": "整数", "float": "数", "bool": "true 或 false", "null": "null",
    },
    "en": {
        "any": "any value", "str": "text", "int": "a whole number", "float": "a number",
        "bool": "true or false", "null": "null",
    },
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


def _with_pattern(shape: Shape, pattern: str, words: tuple[str, str]) -> Shape:
    if shape.kind == "str":
        return dataclasses.replace(shape, pattern=pattern, pattern_words=words)
    return dataclasses.replace(
        shape,
        items=tuple(_with_pattern(item, pattern, words) for item in shape.items),
        members=tuple(_with_pattern(member, pattern, words) for member in shape.members),
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


def words(shape: Shape, language: Language | None = None) -> str:
    """The shape in plain words, for errors and documentation; in the environment's language if none is given."""
    language = own_language(language)
    zh = language == "zh"
    if shape.kind == "choice":
        names = [str(choice) for choice in shape.choices]
        if len(names) == 1:
            return names[0]
        return "、".join(names) + " 之一" if zh else "one of " + ", ".join(names)
    if shape.kind == "union":
        return (" 或 " if zh else " or ").join(words(member, language) for member in shape.members)
    if shape.kind == "list" and shape.fixed_length:
        members = [words(item, language) for item in shape.items]
        return "列表，依次是" + "、".join(members) if zh else "a list of " + ", ".join(members)
    if shape.kind == "list":
        member = words(shape.items[0], language)
        return f"列表，每项是{member}" if zh else f"a list, each {member}"
    if shape.kind == "map":
        member = words(shape.items[0], language)
        return f"键和值，每个值是{member}" if zh else f"a mapping, each value {member}"
    if shape.kind == "record":
        names = [field.name for field in shape.fields]
        return "含这些键：" + "、".join(names) if zh else "a mapping with the keys " + ", ".join(names)
    if shape.pattern_words:
        return say(*shape.pattern_words, language)
    return _SCALAR_WORDS[language][shape.kind]


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
            found = say(f"不认识的键“{key}”", f'the unknown key "{key}"')
            yield Problem((*path, key), found, _one_of_the_keys(fields), nearest(key, free), at_key=True)
    for field in shape.fields:
        if field.required and field.name not in value:
            form = words(field.shape)
            expected = say(f"键“{field.name}”，值是{form}", f'the key "{field.name}" with {form}')
            yield Problem(path, say(f"没有键“{field.name}”", f'no key "{field.name}"'), expected)


def _one_of_the_keys(names: Iterable[str]) -> str:
    names = list(names)
    if not names:
        return say("没有键：这里没有可设的", "no key: there is nothing to set")
    return say("这些键之一：" + "、".join(names), "one of the keys " + ", ".join(names))


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
            return say("空值", "nothing")
        case bool():
            word = str(value).lower()
            return say(
                f"{word}（yes、no、on、off 也算 true 和 false；加引号才是文字）",
                f"{word} (yes, no, on and off count as true and false; quotes make them text)",
            )
        case int() | float():
            return say(f"数 {value}", f"the number {value}")
        case str():
            shown = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
            shown = shown.replace("\n", "\\n")
            return say(f"文字“{shown}”", f'the text "{shown}"')
        case list():
            return say(f"{len(value)} 项的列表", f"a list of {len(value)}")
        case dict():
            return say("键和值", "a mapping")
        case _:
            return type(value).__name__


def build(shape: Shape, value: object) -> Any:
    """The Python value for plain data that has no problems.

    Raises OptionError with all that the classes made on the way refuse, and what else they raise.
    """
    match shape.kind:
        case "record" if isinstance(value, dict) and shape.record is not None:
            given = [(field.attribute, field.name, field.shape) for field in shape.fields if field.name in value]
            members = _built((name, member, value[name]) for _, name, member in given)
            return shape.record(**dict(zip((attribute for attribute, _, _ in given), members, strict=True)))
        case "list" if isinstance(value, list):
            shapes = shape.items if shape.fixed_length else shape.items * len(value)
            members = _built((index, *pair) for index, pair in enumerate(zip(shapes, value, strict=True)))
            return tuple(members) if shape.fixed_length else shape.container(members)
        case "map" if isinstance(value, dict):
            members = _built((key, shape.items[0], member) for key, member in value.items())
            return dict(zip(value, members, strict=True))
        case "union":
            fitting = (member for member in shape.members if not any(problems(member, value)))
            return build(next(fitting), value)
        case "float" if isinstance(value, int):
            return float(value)
        case _:
            return value


def _built(members: Iterable[tuple[str | int, Shape, object]]) -> list[Any]:
    """The members of a value; what several of them refuse is raised together, each with its place."""
    built: list[Any] = []
    faults: list[Fault] = []
    for step, shape, value in members:
        try:
            built.append(build(shape, value))
        except OptionError as error:
            faults += error.inside(step).faults
    if faults:
        raise OptionError(faults)
    return built
