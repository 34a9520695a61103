"""The rules that ship: each is worded and explained in both languages, and its examples hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.rulebook.compiled import shipped_folder
from doclint.rulebook.loading import parse_rules
from doclint.rulebook.rule import Wording
from doclint.rulebook.self_test import run_examples

FILES = sorted(shipped_folder().rglob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_examples(file: Path) -> None:
    assert [str(outcome) for outcome in run_examples(parse_rules([file])) if not outcome.ok] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_languages(file: Path) -> None:
    for rule in parse_rules([file]):
        wordings: list[Wording] = [rule.explain, *rule.variants.values(), *rule.related.values()]
        wordings += [wording for wording in (rule.message, rule.fix_message) if wording]
        assert all(wording.zh and wording.en for wording in wordings)


def test_codes_and_names_are_used_once() -> None:
    parse_rules([shipped_folder()] if FILES else [])
