"""A YAML file changed in place: what is not touched stays as it is, byte by byte, comments included."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from io import StringIO
from typing import Any

from doclint.engine.configuration.keys import Keys
from doclint.engine.configuration.line_merging import merged
from doclint.interface_language import say
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.shapes import Path as KeyPath
from doclint.rulebook.shapes import Shape, record_shape

_NEVER_WRAP = 1_000_000
_INDENTED_KEY = lazy_pattern(
    r"^[^\s#][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*#[^\n]*\n|\n)*(?P<indent> +)[^\s#-]", re.MULTILINE
)
_INDENTED_LIST = lazy_pattern(
    r"^(?P<key> *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*#[^\n]*\n)*(?P<dash> *)(?P<mark>- +)", re.MULTILINE
)
_MISSING = object()


class EditError(ValueError):
    """An edit that makes no sense; the message says why."""


def edited(text: str, change: Callable[[Any], None]) -> str:
    """The YAML text after ``change`` has worked on its outermost mapping.

    Lines that the change does not touch are those of ``text``. Raises ruamel.yaml.YAMLError for what is no YAML,
    EditError for what is no mapping.
    """
    from ruamel.yaml.comments import CommentedMap

    line_end = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    yaml = _round_trip(text)
    data = yaml.load(text)
    if data is None:  # nothing but comments, which ruamel would drop
        added = CommentedMap()
        change(added)
        body = _dumped(yaml, added) if added else ""
        separator = "\n" if text and not text.endswith("\n") else ""
        return (text + separator + body).replace("\n", line_end)
    if not isinstance(data, CommentedMap):
        raise EditError(say("最外层不是映射", "not a mapping"))
    bare = _without_comments(yaml.load(text))
    before = _dumped(yaml, bare)
    change(bare)
    after = _dumped(yaml, bare)
    new = merged(text, before, after)
    if not _same(new, after):  # then as ruamel does it
        change(data)
        new = _dumped(yaml, data)
    return new.replace("\n", line_end)


def _same(one: str, other: str) -> bool:
    """Whether two YAML texts say the same. They do not where a text indents now so, now otherwise."""
    import yaml

    try:
        return bool(yaml.safe_load(one) == yaml.safe_load(other))
    except yaml.YAMLError:
        return False


def _round_trip(text: str) -> Any:
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _NEVER_WRAP
    yaml.allow_unicode = True
    found = _INDENTED_LIST.search(text)
    offset = max(len(found["dash"]) - len(found["key"]), 0) if found else 2
    mark = len(found["mark"]) if found else len("- ")
    mapping = _INDENTED_KEY.search(text)
    yaml.indent(
        mapping=len(mapping["indent"]) if mapping else 2, sequence=offset + mark, offset=offset
    )
    return yaml


def _dumped(yaml: Any, data: Any) -> str:
    stream = StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()


def _without_comments(data: Any) -> Any:
    """The data (itself) without the comments that ruamel remembers. When it writes them out, it has them follow the
    line they stood behind, wherever that goes; the merge leaves them where they are.
    """
    if hasattr(data, "_yaml_comment"):
        del data._yaml_comment
    for member in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        if isinstance(member, dict | list):
            _without_comments(member)
        elif hasattr(member, "comment"):  # of a block of text
            del member.comment
    return data


def key_path(key: str) -> KeyPath:
    """A dotted key as a path: ``rules.DUP001.options.min_chars``, ``agencies.0.short``.

    What follows ``per-file-ignores`` is one pattern, dots and all.
    """
    first, dot, rest = key.partition(".")
    if not dot:
        return (first,)
    if first == "per-file-ignores":
        return (first, rest)
    return (first, *(int(piece) if piece.isdigit() else piece for piece in rest.split(".")))


def value_at(data: Any, path: KeyPath) -> Any:
    """The value at a path. Raises KeyError if there is none."""
    for step in path:
        try:
            data = data[step]
        except (IndexError, TypeError, KeyError):
            raise KeyError(step) from None
    return data


def set_value(data: Any, path: KeyPath, values: Sequence[str]) -> None:
    """Sets the value at a path, from words as a command line has them: a list where the key holds one, else a
    YAML value. Mappings on the way are made. Raises EditError.
    """
    holder, last = _holder(data, path)
    _put(holder, last, _value(_shape_at(path), values))


def add_values(data: Any, path: KeyPath, values: Sequence[str]) -> None:
    """Puts words at the end of the list at a path, each once; the list is made if it is not there, and a value that
    stands in its place (``extends: a.yaml``) is its first member. Raises EditError where the key holds no list.
    """
    from ruamel.yaml.comments import CommentedSeq

    shape = _shape_at(path)
    name = ".".join(map(str, path))
    if shape is not None and shape.kind != "list":
        raise EditError(say(f"{name} 不是列表，请用 set", f"{name} is not a list; use set"))
    holder, last = _holder(data, path)
    before = holder.get(last, _MISSING) if isinstance(holder, dict) else holder[last]
    if before is _MISSING or before is None:
        before = []
    elif isinstance(before, dict) or (shape is None and not isinstance(before, list)):
        raise EditError(say(f"{name} 不是列表，请用 set", f"{name} is not a list; use set"))
    members = list(before) if isinstance(before, list) else [before]
    added = [_yaml_value(word) for word in values] if shape is None else _value(shape, values)
    members += [each for each in added if each not in members]
    _put(holder, last, CommentedSeq(members))


def _holder(data: Any, path: KeyPath) -> tuple[Any, str | int]:
    """What holds the value at a path, and its key there. Mappings on the way are made. Raises EditError."""
    from ruamel.yaml.comments import CommentedMap

    *way, last = path
    for step in way:
        inner = data.get(step, _MISSING) if isinstance(data, dict) else _member(data, step)
        if inner is _MISSING:
            inner = data[step] = CommentedMap()
        if not isinstance(inner, dict | list):
            raise EditError(say(f"{step} 是一个值，下面没有键", f"{step} is a value and holds no keys"))
        data = inner
    if isinstance(data, list):
        _member(data, last)
    return data, last


def unset_value(data: Any, path: KeyPath) -> None:
    """Takes the value at a path out, and what holds nothing any more then. Raises KeyError if there is none."""
    value_at(data, path)
    holders = [data]
    for step in path[:-1]:
        holders.append(holders[-1][step])
    for holder, step in zip(reversed(holders), reversed(path), strict=True):
        del holder[step]
        if holder:
            return


def _put(data: Any, key: str | int, value: Any) -> None:
    """Sets a value; a comment that stands behind the old one stays."""
    old = data.get(key) if isinstance(data, dict) else value_at(data, (key,))
    if isinstance(old, list) and isinstance(value, list):
        _replace_members(old, value)
    else:
        data[key] = value


def _replace_members(old: Any, new: list[Any]) -> None:
    """Makes one list the other with the fewest changes, so that comments stay with their members."""
    matcher = SequenceMatcher(None, [str(each) for each in old], [str(each) for each in new], autojunk=False)
    for kind, start, end, first, last in reversed(matcher.get_opcodes()):
        if kind != "equal":
            for index in reversed(range(start, end)):
                del old[index]
            for index, value in enumerate(new[first:last]):
                old.insert(start + index, value)


def _member(data: Any, step: str | int) -> Any:
    if not isinstance(step, int) or not 0 <= step < len(data):
        raise EditError(
            say(
                f"列表有 {len(data)} 项，从 0 数起，没有 {step}",
                f"the list has {len(data)} members, counted from 0; there is no {step}",
            )
        )
    return data[step]


def _value(shape: Shape | None, words: Sequence[str]) -> Any:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if shape is not None and shape.kind == "list":
        read = _yaml_value(words[0]) if len(words) == 1 else _MISSING
        members = (
            read if isinstance(read, list) else [word for each in words for word in _at_commas(each, shape)]
        )
        return CommentedSeq(members)
    if len(words) != 1:
        raise EditError(say("这个键只有一个值，给了几个", "this key holds one value; more were given"))
    if shape is not None and shape.kind in ("str", "choice"):
        return words[0]
    read = _yaml_value(words[0])
    return (
        CommentedMap(read)
        if isinstance(read, dict)
        else CommentedSeq(read)
        if isinstance(read, list)
        else read
    )


def _at_commas(word: str, shape: Shape) -> Iterator[str]:
    """Codes may be written with commas, as on the command line; sentences keep theirs."""
    if re.fullmatch(r"[\w-]+(?:,[\w-]+)+", word) and word.isascii():
        yield from word.split(",")
    else:
        yield word


def _yaml_value(word: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(word)
    except yaml.YAMLError:
        return word


def _shape_at(path: KeyPath) -> Shape | None:
    """The shape of the value at a path; None where anything may stand."""
    shape: Shape | None = record_shape(Keys)
    for step in path:
        if shape is None:
            return None
        if shape.kind == "union":
            shape = next((member for member in shape.members if member.kind == "list"), shape.members[0])
        if shape.kind == "record":
            shape = next((field.shape for field in shape.fields if field.name == step), None)
        elif shape.kind in ("map", "list"):
            shape = shape.items[0]
        else:
            return None
    if shape is not None and shape.kind == "union":
        shape = next((member for member in shape.members if member.kind == "list"), shape)
    return None if shape is not None and shape.kind == "any" else shape


def add_member(data: Any, key: str, value: Any) -> None:
    """Puts a value at the end of a list, which is made if it is not there; each value once."""
    from ruamel.yaml.comments import CommentedSeq

    members = data.get(key)
    if members is None:
        members = data[key] = CommentedSeq()
    if not isinstance(members, list):
        raise EditError(say(f"{key} 不是列表", f"{key} is not a list"))
    if value not in members:
        members.append(value)


def remove_member(data: Any, key: str, value: Any) -> None:
    """Takes a value out of a list; the key too, if the list gets empty."""
    members = data.get(key)
    if isinstance(members, list) and value in members:
        members.remove(value)
        if not members:
            del data[key]
