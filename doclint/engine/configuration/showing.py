"""A configuration in effect, key by key, with the place each value comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from doclint.engine.configuration.merged import FAIL_ON, Configuration
from doclint.rulebook.shapes import Path as KeyPath


@dataclass(frozen=True, slots=True)
class Setting:
    """A value in effect: its key path, the value as plain data, and ``file:line``, "" for a default."""

    path: KeyPath
    value: Any
    origin: str = ""


_ADDED = ("rule-paths", "ignore", "extend-select", "exclude", "boilerplate", "extends")
_ONE = ("select", "include", "language", "fail-on")
_DEFAULTS = {"fail-on": FAIL_ON}


def settings(configuration: Configuration) -> Iterator[Setting]:
    """All that is in effect, in the order of the keys; what a higher file overrules is left out."""
    for key in (*_ADDED, *_ONE):
        yield from _values(configuration, key)
    for key in ("per-file-ignores",):
        for file in configuration.files:
            for pattern, codes in file.data.get(key, {}).items():
                yield Setting((key, pattern), codes, file.origin((key, pattern)))
    yield from _rules(configuration)
    for key in ("agencies", "regions"):
        named: dict[str, Setting] = {}
        for file in configuration.files:
            for index, entry in enumerate(file.data.get(key, ())):
                named[entry["name"]] = Setting((key,), entry, file.origin((key, index)))
        yield from named.values()


def _values(configuration: Configuration, key: str) -> Iterator[Setting]:
    stated = [file for file in configuration.files if key in file.data]
    if key in _ONE:
        if stated:
            yield Setting((key,), stated[-1].data[key], stated[-1].origin((key,)))
        elif key in _DEFAULTS:
            yield Setting((key,), _DEFAULTS[key])
        return
    if key in ("ignore", "extend-select"):  # who selects starts anew
        last = max(
            (index for index, file in enumerate(configuration.files) if "select" in file.data), default=0
        )
        stated = [file for file in configuration.files[last:] if key in file.data]
    for file in stated:
        values = file.data[key]
        for index, value in enumerate([values] if isinstance(values, str) else values):
            yield Setting((key,), value, file.origin((key, index)))


def _rules(configuration: Configuration) -> Iterator[Setting]:
    found: dict[KeyPath, Setting] = {}
    for file in configuration.files:
        for rule, keys in file.data.get("rules", {}).items():
            for key, value in keys.items():
                inner = value.items() if key == "options" else ()
                for option, setting in inner:
                    path: KeyPath = ("rules", rule, key, option)
                    found[path] = Setting(path, setting, file.origin(path))
                if key != "options":
                    found["rules", rule, key] = Setting(
                        ("rules", rule, key), value, file.origin(("rules", rule, key))
                    )
    yield from found.values()
