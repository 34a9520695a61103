"""A rule as a page, and as a schema."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doclint.checks import registry
from doclint.rulebook.chinese_option_docs import CHINESE_OPTION_DOCS
from doclint.rulebook.explaining import explain
from doclint.rulebook.options import options_shape
from doclint.rulebook.rule import BadExample, Examples, GoodExample, Rule, Wording
from doclint.rulebook.schema import rule_schema


def test_explain(make_rule: Callable[..., Rule]) -> None:
    rule = make_rule(
        explain=Wording("说明文字", "Explained."),
        examples=Examples((BadExample("a ``` bad", ("1:7",), fixed="a"),), (GoodExample("good"),)),
        profiles=("law",),
        fix="drop",
        enabled=False,
    )
    page = explain(rule, "en")
    for line in (
        "# TST001 bad-word",
        "- Severity: error (off by default)",
        "- Profiles: `law`",
        "- Parts: all",
        "- Fix: `drop` (unsafe)",
        "Explained.",
        "- `{word:q} number {number}`",
        "| `word` | text | `bad` | required | the word to find |",
        "| `strict` | true or false |  | `false` | Whether to be strict. |",
        "| `kinds` | a list, each one of a, b |  | `[a]` |  |",
        "````text\na ``` bad\n````",
        "Found at: 1:7",
        "Fixed: \n\n```text\na\n```",
        "## Good",
    ):
        assert line in page
    assert "说明文字" in explain(rule, "zh")
    assert "- 级别：错误" in explain(rule, "zh")


def test_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "MODULES", {"word": "word_check"})
    schema = rule_schema()
    assert schema["required"] == ["code", "name", "check", "severity"]
    assert schema["properties"]["severity"]["enum"] == ["error", "warning", "info"]
    assert schema["properties"]["check"]["enum"] == ["word"]
    assert schema["additionalProperties"] is False
    options = schema["$defs"]["word"]
    assert options["required"] == ["word"]
    assert options["properties"]["word"] == {"type": "string", "description": "the word to find"}
    assert options["properties"]["limits"]["properties"]["high"] == {
        "anyOf": [{"type": "integer"}, {"type": "null"}]
    }
    assert options["properties"]["strict"]["default"] is False


@pytest.mark.parametrize("check", sorted(CHINESE_OPTION_DOCS))
def test_every_option_is_explained_in_chinese_and_none_that_is_not_there(check: str) -> None:
    shape = options_shape(check)
    assert {field.name for field in shape.fields} == CHINESE_OPTION_DOCS[check].keys()


def test_the_check_types_that_ship_are_explained_in_chinese() -> None:
    shipped = {name for name, module in registry.MODULES.items() if module.startswith("doclint.")}
    assert CHINESE_OPTION_DOCS.keys() == shipped
