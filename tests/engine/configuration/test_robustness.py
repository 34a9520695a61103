"""Whatever stands in a configuration file, it is a configuration or an error with a place."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.engine.configuration.keys import Keys
from doclint.rulebook import RuleFileError
from doclint.rulebook.shapes import record_shape

from .conftest import rules

_KEYS = [field.name for field in record_shape(Keys).fields]
_WORDS = st.sampled_from(
    [
        "",
        " ",
        "DUP",
        "DUP001",
        "ALL",
        "zh",
        "error",
        "!",
        "[",
        "**/x",
        "a:b",
        "..",
        "/",
        "长沙市",
        "云麓",
        "{x",
        "C:\\x",
        "~",
    ]
)
_SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-3, 3), st.floats(allow_nan=False), _WORDS)
_INNER = [
    "name",
    "short",
    "region",
    "province",
    "kin",
    "severity",
    "options",
    "message",
    "enabled",
    "zh",
    "min_chars",
    "DUP001",
]
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_INNER), inner, max_size=3),
    max_leaves=6,
)
_FILES = st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=4)


def _loaded(name: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_text(text, encoding="utf-8")
        try:
            rules(os.path.join(folder, "a.md"))  # noqa: PTH118 - as the command line has it
        except RuleFileError as error:  # rule-paths may lead to what holds no rules
            assert error.errors
            for each in error.errors:
                assert 1 <= each.line <= text.count("\n") + 2  # the YAML parser ends the last line itself
                assert 1 <= each.column <= max(map(len, text.split("\n"))) + 1


@given(_FILES)
@settings(max_examples=60, deadline=None)
def test_any_data(data: dict[str, Any]) -> None:
    _loaded("doclint.yaml", json.dumps(data, ensure_ascii=False, indent=1))


@given(st.text(alphabet="abDUP001: -[]{}#'\"\n\t&*!|>%@`\\长沙", max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    _loaded("doclint.yaml", text)


@given(st.text(alphabet="ab=[]{}#'\"\n.,1 长", max_size=40))
@settings(max_examples=40, deadline=None)
def test_any_toml(text: str) -> None:
    _loaded("pyproject.toml", "[tool.doclint]\n" + text)
