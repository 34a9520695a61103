"""The explanation of a rule without the line ends of its file."""

from __future__ import annotations

import pytest

from doclint.report.explanation import first_sentence, paragraphs
from doclint.report.report import Language
from doclint.rulebook.rule import Rule, Wording


@pytest.mark.parametrize(
    ("language", "told", "expected"),
    [
        ("zh", "几项完全\n相同。\n请对照。\n", ["几项完全相同。", "请对照。"]),
        ("zh", "用 doclint\n检查。", ["用 doclint 检查。"]),
        ("en", "Items are\nthe same. They\nmust differ.", ["Items are the same. They must differ."]),
        ("en", "One.\n\nTwo:\n- a\n- b\n", ["One.", "Two:", "- a", "- b"]),
        ("en", "", []),
    ],
)
def test_paragraphs(language: Language, told: str, expected: list[str]) -> None:
    rule = Rule("DUP001", "repeated-item", "repetition", "error", explain=Wording(**{language: told}))
    assert paragraphs(rule, language) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("甲。乙。", "甲。"),
        ("See 3.2 for it. Then go.", "See 3.2 for it."),
        ("no end", "no end"),
        ("问？答。", "问？"),
    ],
)
def test_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence
