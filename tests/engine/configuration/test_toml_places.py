"""Where things stand in a pyproject.toml."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from doclint.engine.configuration.toml_places import toml_places

TEXT = '''\
title = """
[tool.doclint]
no = "table" """  # a text that looks like one
[ tool . "doclint" ]
select = ["DUP", # one
    "NUM",
]
"fail-on" = 'error'
rules.DUP001.severity = "info"
rules.DUP002 = {severity = "info", options = {min_chars = 4, kinds = ["a", "b"]}}
when = 1979-05-27 07:32:00

[tool.doclint.rules.NUM001]
options = { }
[[tool.doclint.agencies]]
name = "星河=集团 # [x]"
short = [["a"], [{b = 1}]]
[[tool.doclint.agencies]]
name = "云麓馆"
[tool.doclint.agencies.inner]
x = 1
[tool.other]
select = 1
'''

KEYS = {
    ("select",): "5:1",
    ("select", 1): "6:5",
    ("fail-on",): "8:1",
    ("rules",): "9:1",
    ("rules", "DUP001"): "9:7",
    ("rules", "DUP001", "severity"): "9:14",
    ("rules", "DUP002", "options"): "10:36",
    ("rules", "DUP002", "options", "min_chars"): "10:47",
    ("rules", "DUP002", "options", "kinds", 1): "10:76",
    ("rules", "NUM001"): "13:21",
    ("rules", "NUM001", "options"): "14:1",
    ("agencies", 0, "name"): "16:1",
    ("agencies", 0, "short", 1, 0, "b"): "17:19",
    ("agencies", 1, "name"): "19:1",
    ("agencies", 1, "inner", "x"): "21:1",
}
VALUES = {
    ("select",): "5:10",
    ("fail-on",): "8:13",
    ("rules", "DUP001", "severity"): "9:25",
    ("agencies", 1): "18:1",
}


@pytest.mark.parametrize(("path", "place"), KEYS.items())
def test_places_of_keys(path: tuple[Any, ...], place: str) -> None:
    _, keys = toml_places(TEXT, ("tool", "doclint"))
    assert ":".join(map(str, keys[path])) == place


@pytest.mark.parametrize(("path", "place"), VALUES.items())
def test_places_of_values(path: tuple[Any, ...], place: str) -> None:
    values, _ = toml_places(TEXT, ("tool", "doclint"))
    assert ":".join(map(str, values[path])) == place


def test_every_value_has_a_place() -> None:
    def paths(data: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
        inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
        return [path, *(each for key, value in inner for each in paths(value, (*path, key)))]

    values, keys = toml_places(TEXT, ("tool", "doclint"))
    said = set(paths(tomllib.loads(TEXT)["tool"]["doclint"]))
    assert values.keys() == keys.keys() == said
