"""Text edited in place: what is not touched stays byte by byte, whatever the style of the writer."""

from __future__ import annotations

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.engine.configuration.editing import edited, set_value

_LINES = st.lists(
    st.sampled_from(
        [
            "# 说明",
            "",
            "ignore: [DUP002,  'NUM001']  # 暂时",
            "exclude:\n- drafts/   # 草稿\n\n- old/",
            "include:\n    - '*.md'\n    # 其他\n    - \"*.txt\"",
            "rules:\n   DUP001:\n      severity: 'info'   # 轻\n   NUM001: {severity: error}",
            "per-file-ignores:\n  'a b.md': [DUP]",
            "boilerplate:\n  - >-\n    特此\n    通知。",
            "agencies: [{name: 星河集团, short: [星集]},   {name: 云麓馆}]",
        ]
    ),
    unique=True,
)


@given(_LINES, st.sampled_from(["zh", "en"]))
@settings(max_examples=20, deadline=None)
def test_one_line_changes_and_no_other(lines: list[str], language: str) -> None:
    text = "\n".join([*lines[:2], "language: ja   # 语言", *lines[2:]]) + "\n"
    new = edited(text, lambda data: set_value(data, ("language",), [language]))
    assert new == text.replace("language: ja", f"language: {language}")


@given(_LINES)
@settings(max_examples=20, deadline=None)
def test_what_is_added_is_all_that_is_new(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    new = edited(text, lambda data: set_value(data, ("fail-on",), ["error"]))
    assert new.replace("fail-on: error\n", "", 1).strip("\n") == text.strip("\n")
    assert yaml.safe_load(new) == {**(yaml.safe_load(text) or {}), "fail-on": "error"}
