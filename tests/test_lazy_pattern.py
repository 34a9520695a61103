"""Expressions of modules are compiled when they are used, and all of them can be compiled."""

from __future__ import annotations

import copy
import importlib
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import doclint
from doclint.lazy_pattern import lazy_pattern

PACKAGE = Path(doclint.__file__).parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__main__.py")


@pytest.mark.parametrize(
    ("method", "args"),
    [
        ("search", ("甲12",)),
        ("match", ("12", 1)),
        ("fullmatch", ("12",)),
        ("findall", ("1甲23",)),
        ("split", ("甲1乙2丙",)),
        ("sub", ("*", "甲1乙2")),
        ("subn", ("*", "甲1乙2")),
    ],
)
def test_answers_as_the_compiled_expression_does(method: str, args: tuple[object, ...]) -> None:
    pattern = lazy_pattern(r"(\d)\d*")
    plain = _shown(getattr(re.compile(r"(\d)\d*"), method)(*args))
    assert _shown(getattr(pattern, method)(*args)) == plain  # compiles
    assert _shown(getattr(pattern, method)(*args)) == plain  # has compiled


def _shown(found: object) -> object:
    return found.regs if isinstance(found, re.Match) else found


def test_compiles_once_and_not_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    plain = re.compile
    monkeypatch.setattr(re, "compile", lambda *args: compiled.append(args) or plain(*args))
    pattern = lazy_pattern("甲+", re.IGNORECASE)
    assert pattern.pattern == "甲+"
    assert not hasattr(pattern, "__deepcopy__")
    assert compiled == []
    assert pattern.match("甲甲") and pattern.search("乙甲") and pattern.groups == 0
    assert compiled == [("甲+", re.IGNORECASE)]


def test_can_be_copied_and_pickled_unused() -> None:
    pattern = lazy_pattern("甲+")
    assert copy.copy(pattern).match("甲")
    assert pickle.loads(pickle.dumps(pattern)).match("甲")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_expression_of_a_module_can_be_compiled(path: Path) -> None:
    name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
    source = path.read_text(encoding="utf-8")
    if "lazy_pattern(" not in source or path.name == "lazy_pattern.py":
        return
    for value in vars(importlib.import_module(name)).values():
        for each in _flat(value):
            if type(each).__name__ == "_LazyPattern":
                assert each.groups >= 0


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from _flat(each)
    else:
        yield value
