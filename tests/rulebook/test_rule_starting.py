"""Rules to start from: one for every check type, and each passes its own test."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from doclint.checks import registry
from doclint.interface_language import Language
from doclint.rulebook.compiled import shipped_rules
from doclint.rulebook.loading import free_code, parse_rules, read_rules, rule_files
from doclint.rulebook.self_test import run_examples
from doclint.rulebook.starting import code_for, starting_rule


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("check", [name for name in registry.MODULES if name != "word"])
def test_every_check_type_has_a_rule_that_passes_its_own_test(
    tmp_path: Path, check: str, language: Language
) -> None:
    file = tmp_path / "rule.yaml"
    file.write_text(starting_rule("ZZZ001", check, language), encoding="utf-8")
    rules = parse_rules([file])
    read_rules(rule_files([file]), replaceable=shipped_rules())  # names and fixes fit those that ship
    outcomes = list(run_examples(rules))
    assert [str(outcome) for outcome in outcomes if not outcome.ok] == []
    assert {outcome.kind for outcome in outcomes} == {"bad", "good"}
    assert rules[0].message or rules[0].variants
    text = file.read_text(encoding="utf-8")
    assert "#zh" not in text
    assert "#en" not in text
    # Every key of the rule and every option is explained above it.
    lines = text.splitlines()
    for above, line in pairwise(lines):
        if line[:1].isalpha() and not line.startswith("options"):
            assert above.startswith("#"), line


def test_a_name_that_is_taken_gets_a_number() -> None:
    text = starting_rule("ZZZ001", "metric", "en", taken=["title-too-long", "title-too-long-2"])
    assert "\nname: title-too-long-3\n" in text


@pytest.mark.parametrize(
    ("like", "known", "free"),
    [
        ("ARC001", ["ARC001"], "ARC002"),
        ("ARC001", ["ARC001", "ARC009", "DUP100"], "ARC010"),
        ("ARC0001", ["ARC0001"], "ARC0002"),
        ("ARC", [], "ARC001"),
    ],
)
def test_the_next_free_code(like: str, known: list[str], free: str) -> None:
    assert free_code(like, known) == free


@pytest.mark.parametrize(
    ("asked", "said"),
    [("foo", "such as USR001"), ("ARC1", "two to eight capitals"), ("DUP001", "the next free one is DUP")],
)
def test_a_code_that_cannot_be_taken(asked: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        code_for(asked, shipped_rules())


def test_a_code_is_proposed() -> None:
    assert code_for("", shipped_rules()) == "USR001"
    assert code_for("ARC", shipped_rules()) == "ARC001"
    assert code_for("ARC007", shipped_rules()) == "ARC007"
