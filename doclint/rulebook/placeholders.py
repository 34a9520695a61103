"""The wordings of a rule held against what the findings of its check type bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from doclint.checks import registry
from doclint.interface_language import say
from doclint.rulebook.messages import pieces
from doclint.rulebook.nearest import nearest
from doclint.rulebook.options import build_options
from doclint.rulebook.shapes import Path, Problem

_GROUPS = ("variants", "related")


def wordings(data: Mapping[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The wordings of a rule (plain data, as written), each with the way to it."""
    for key in ("message", "fix_message"):
        if isinstance(data.get(key), dict):
            yield (key,), data[key]
    for key in _GROUPS:
        group = data.get(key)
        for name, wording in group.items() if isinstance(group, dict) else ():
            if isinstance(wording, dict):
                yield (key, name), wording


def captures(options: object) -> tuple[str, ...]:
    """What a rule's own expressions add to the values: the names and numbers of their captures."""
    return tuple(getattr(options, "captures", ()))


def value_problems(data: Mapping[str, Any], check: str, values: Mapping[str, object]) -> Iterator[Problem]:
    """Placeholders that no finding fills, and wordings that no finding asks for. The options must be sound."""
    known = registry.values(check)
    if known is None:
        return
    names = [*known.values, *captures(build_options(check, values))]
    for path, wording in wordings(data):
        for language, template in wording.items():
            if isinstance(template, str):
                yield from _placeholder_problems(template, (*path, language), names)
    for key, allowed in (("variants", known.variants), ("related", known.related)):
        group = data.get(key)
        for name in group if isinstance(group, dict) else ():
            if name not in allowed:
                found = say(f"没有的名称“{name}”", f'the name "{name}", which no finding asks for')
                yield Problem((key, name), found, _one_of(sorted(allowed), key), nearest(name, allowed), at_key=True)


def _placeholder_problems(template: str, path: Path, names: Iterable[str]) -> Iterator[Problem]:
    names = list(names)
    try:
        used = dict.fromkeys(name for _, name, _ in pieces(template) if name)
    except ValueError:
        return  # said already
    for name in used:
        if name not in names:
            found = say(f"没有的占位符 {{{name}}}", f"the placeholder {{{name}}}, which nothing fills")
            shown = ", ".join(f"{{{each}}}" for each in names)
            expected = say(f"这些之一：{shown}", f"one of {shown}")
            likely = nearest(name, names)
            yield Problem(path, found, expected, f"{{{likely}}}" if likely else "", offset=template.find("{" + name))


def _one_of(names: list[str], key: str) -> str:
    if not names:
        return say(f"没有键 {key}：这种检查只有一种提示", f"no key {key}: this check type has none")
    return say("这些之一：" + "、".join(names), "one of " + ", ".join(names))
