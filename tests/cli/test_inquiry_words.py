"""Every reason that a check gives has its words, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import doclint
from doclint.checks import registry
from doclint.checks.agreement import Between
from doclint.cli.inquiry_needs import needs
from doclint.cli.inquiry_reasons import REASONS
from doclint.cli.inquiry_words import COUNTS, OBSTACLES, worded
from doclint.rulebook import shipped_rules
from doclint.rulebook.messages import pieces

_KEY = re.compile(r"[a-z]+(?:-[a-z]+)*")
_REASON_FIRST = {"passed", "left_out", "_no"}
_REASON_AMONG_THEM = {"_pass", "_note_items", "_note_stretches"}
"""Functions of the checks that note reasons."""
_ROOT = Path(doclint.__file__).parent
_COMPOSED = re.compile(r"(?:nearly-equal|differs-on-purpose|within-limit)-.+")
"""Reasons whose end is put to them where they are given."""
_OF_THE_ENGINE = {"rule-does-not-run", "suppressed", "suppressed-without-reason", "baseline", "failed", "parts-of-rule"}


def _given() -> Iterator[str]:
    """The strings of checks and structure that are reasons, by where they stand."""
    for path in sorted([*(_ROOT / "checks").rglob("*.py"), *(_ROOT / "structure").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in _REASON_FIRST:
                yield from _constants(node.args[0])
            elif name in _REASON_AMONG_THEM:
                yield from (reason for argument in node.args for reason in _constants(argument))


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def test_every_reason_has_words() -> None:
    given = set(_given()) - set(get_args(Between))
    assert len(given) > 100
    assert given - set(REASONS) == set()


def test_every_wording_is_used() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("checks", "structure", "rulebook")
        for path in (_ROOT / folder).rglob("*.py")
    )
    idle = {key for key in REASONS if f'"{key}"' not in source and not _COMPOSED.fullmatch(key)}
    assert idle <= _OF_THE_ENGINE


@pytest.mark.parametrize("table", [REASONS, OBSTACLES, COUNTS])
def test_both_languages_say_the_same(table: dict[str, tuple[str, str]]) -> None:
    for key, (zh, en) in table.items():
        assert zh and en, key
        assert re.search("[\u4e00-\u9fff]", zh), key
        names = [{name for _, name, _ in pieces(text) if name} for text in (zh, en)]
        # Names of agencies may be left out where English is long enough without them; nothing is put in.
        assert names[1] <= names[0], key


def test_every_shipped_rule_says_what_it_looks_for() -> None:
    lacking = [rule.code for rule in shipped_rules() for language in ("zh", "en") if not needs(rule, language)]
    assert lacking == []
    assert {rule.check for rule in shipped_rules()} <= set(registry.MODULES)


def test_a_reason_from_elsewhere_is_shown_as_it_is() -> None:
    assert worded(REASONS, "moon-is-full", {"day": 3}, "en") == "moon-is-full, day 3"
