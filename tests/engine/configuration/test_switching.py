"""Rules switched on and off: what is written for it, and that it does what was asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from doclint.engine.configuration.switching import switch
from doclint.rulebook import Rule
from doclint.rulebook.selection import Choice, SelectorError, weight

from .conftest import rules

Write = Callable[[str, str], None]

KNOWN = [
    Rule("AAA001", "first", "pattern", "error"),
    Rule("AAA002", "second", "pattern", "error"),
    Rule("AAA003", "off-by-default", "pattern", "error", enabled=False),
    Rule("BBB001", "other", "pattern", "error"),
]

CASES: list[tuple[str, str, str]] = [
    ("{}", "+AAA001", "{}"),
    ("{}", "+ALL", "{}"),
    ("{}", "+AAA003", "{extend-select: [AAA003]}"),
    ("{}", "-AAA003", "{}"),
    ("{}", "-AAA", "{ignore: [AAA]}"),
    ("{ignore: [AAA001]}", "+AAA", "{}"),
    ("{ignore: [first, BBB]}", "+AAA001", "{ignore: [BBB]}"),
    ("{ignore: [AAA]}", "+AAA001", "{ignore: [AAA], extend-select: [AAA001]}"),
    ("{ignore: [ALL]}", "+AAA", "{ignore: [ALL], extend-select: [AAA]}"),
    ("{select: [BBB]}", "+AAA", "{select: [BBB], extend-select: [AAA]}"),
    ("{select: [AAA001, BBB]}", "-AAA", "{select: [AAA001, BBB], ignore: [AAA, AAA001]}"),
    ("{extend-select: [AAA003, BBB001]}", "-AAA", "{extend-select: [BBB001], ignore: [AAA]}"),
    ("{rules: {first: {enabled: false}}}", "+AAA", "{}"),
    ("{rules: {AAA001: {enabled: false, severity: info}}}", "+AAA001", "{rules: {AAA001: {severity: info}}}"),
    ("{rules: {AAA003: {enabled: true}}}", "-AAA003", "{}"),
    ("{rules: {AAA001: {enabled: false}}}", "-AAA001", "{rules: {AAA001: {enabled: false}}}"),
]
"""What stands there, + or - a selector, and what stands there then."""


@pytest.mark.parametrize(("before", "asked", "after"), CASES)
def test_what_is_written(before: str, asked: str, after: str) -> None:
    data: Any = yaml.safe_load(before)
    switch(data, asked[1:], KNOWN, (), on=asked[0] == "+")
    assert data == yaml.safe_load(after)
    switch(data, asked[1:], KNOWN, (), on=asked[0] == "+")
    assert data == yaml.safe_load(after)


@pytest.mark.parametrize(("on", "after"), [(True, "{extend-select: [AAA001]}"), (False, "{}")])
def test_what_is_below_counts(on: bool, after: str) -> None:
    data: Any = {}
    switch(data, "AAA001", KNOWN, [Choice(ignore=("AAA",))], on=on)
    assert data == yaml.safe_load(after)


def test_a_selector_that_fits_nothing() -> None:
    with pytest.raises(SelectorError):
        switch({}, "CCC", KNOWN, (), on=True)


@pytest.mark.parametrize("selector", ["DUP", "DUP001", "repeated-item", "ALL"])
@pytest.mark.parametrize(
    "before", ["", "select: [DUP002, NUM]", "ignore: [DUP001, NUM]", "extend-select: [DUP]\nignore: [ALL]"]
)
def test_rules_run_as_asked(write: Write, before: str, selector: str) -> None:
    from doclint.rulebook import shipped_rules

    for on in (True, False):
        data: Any = yaml.safe_load(before) or {}
        switch(data, selector, shipped_rules(), (), on=on)
        write("doclint.yaml", json.dumps(data) if data else "")  # JSON is YAML
        running = rules()
        meant = [
            rule
            for rule in shipped_rules()
            if weight(selector, rule.code, rule.name) >= 0 and (rule.enabled or not on)
        ]
        assert {rule.code in running for rule in meant} == {on}
