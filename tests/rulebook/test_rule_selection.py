"""Which rules run under which selectors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doclint.rulebook.rule import Rule
from doclint.rulebook.selection import SelectorError, is_selected, select

CODES = {"DUP001": "repeated-item", "DUP002": "repeated-heading", "NUM001": "skipped-number", "NUM010": "off"}


@pytest.fixture
def rules(make_rule: Callable[..., Rule]) -> list[Rule]:
    return [make_rule(code=code, name=name, enabled=name != "off") for code, name in CODES.items()]


@pytest.mark.parametrize(
    ("chosen", "ignored", "extended", "expected"),
    [
        (None, [], [], ["DUP001", "DUP002", "NUM001"]),
        (["ALL"], [], [], ["DUP001", "DUP002", "NUM001"]),
        ([], [], [], []),
        (["DUP"], [], [], ["DUP001", "DUP002"]),
        (["DUP001"], [], [], ["DUP001"]),
        (["repeated-item"], [], [], ["DUP001"]),
        (["NUM0"], [], [], ["NUM001"]),
        (None, ["DUP"], [], ["NUM001"]),
        (None, ["ALL"], [], []),
        (["DUP001"], ["DUP"], [], ["DUP001"]),
        (["DUP"], ["DUP001"], [], ["DUP002"]),
        (["DUP001"], ["DUP001"], [], []),
        (["NUM"], [], ["DUP002"], ["DUP002", "NUM001"]),
        (None, ["DUP"], ["DUP001"], ["DUP001", "NUM001"]),
        (None, [], ["NUM010"], ["DUP001", "DUP002", "NUM001", "NUM010"]),
        (["off"], [], [], ["NUM010"]),
        (None, ["SUP001"], [], ["DUP001", "DUP002", "NUM001"]),
    ],
)
def test_select(
    rules: list[Rule], chosen: list[str] | None, ignored: list[str], extended: list[str], expected: list[str]
) -> None:
    assert [rule.code for rule in select(rules, chosen, ignored, extended, known=("SUP001",))] == expected


@pytest.mark.parametrize(
    ("selector", "likely"),
    [
        ("DUP003", "DUP002"),
        ("DPU", "DUP"),
        ("dup001", "DUP001"),
        ("D", ""),
        ("repeated-itm", "repeated-item"),
    ],
)
def test_unknown_selectors(rules: list[Rule], selector: str, likely: str) -> None:
    for given in ({"select": [selector]}, {"ignore": [selector]}, {"extend_select": [selector]}):
        with pytest.raises(SelectorError) as caught:
            select(rules, **given)
        assert (caught.value.selector, caught.value.nearest) == (selector, likely)


def test_codes_without_a_rule_are_selected_alike() -> None:
    assert is_selected("SUP001")
    assert not is_selected("SUP001", select=["DUP"])
    assert not is_selected("SUP001", ignore=["SUP"])
