"""Text edited in place: what is not touched stays byte by byte, whatever the style of the writer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.engine.configuration.editing import add_member, edited, set_value

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
            "regions:\n\n  # 新区\n  - name: 云麓新城\n    province: 湖南省 # p\n",
            "extend-select: [\n  DUP001, # a\n  DUP003\n]",
            "# 末",
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


EDITS: list[Callable[[Any], None]] = [
    lambda data: set_value(data, ("rules", "DUP001", "severity"), ["warning"]),
    lambda data: set_value(data, ("rules", "DUP001", "options", "min_chars"), ["8"]),
    lambda data: set_value(data, ("include",), ["*.md", "*.markdown", "*.txt"]),
    lambda data: add_member(data, "ignore", "TRU001"),
    lambda data: add_member(data, "exclude", "x/"),
    lambda data: add_member(data, "regions", {"name": "云麓新区", "province": "湖南省"}),
]


@given(_LINES, st.sampled_from(EDITS))
@settings(max_examples=40, deadline=None)
def test_edits_say_what_is_meant_and_lose_no_comment(lines: list[str], edit: Callable[[Any], None]) -> None:
    text = "\n".join(lines) + "\n"
    meant = yaml.safe_load(text) or {}
    edit(meant)
    new = edited(text, edit)
    assert yaml.safe_load(new) == json.loads(json.dumps(meant))
    comments, kept = (sorted(re.findall("# .*", each)) for each in (text, new))
    assert comments == kept


COMMENTED = [
    (
        "ignore:\n  - A   # why\n  # more to come\n\n# the rules\nrules:\n  B: {x: 1}\n",
        lambda data: data["ignore"].append("C"),
        "ignore:\n  - A   # why\n  - C\n  # more to come\n\n# the rules\nrules:\n  B: {x: 1}\n",
    ),
    (
        "a: 1  # one\n\n# about b\nb: 2  # two\n# about c\nc: 3\n# end\n",
        lambda data: data.pop("b"),
        "a: 1  # one\n\n# about b\n# about c\nc: 3\n# end\n",
    ),
    (
        "# head\n\na: 1\n\n\n# tail\n",
        lambda data: data.update(b=2),
        "# head\n\na: 1\nb: 2\n\n\n# tail\n",
    ),
    (
        "a: 'x # no comment'   # one\nb: \"#\"  # two\n",
        lambda data: data.update(a="y # none", b="z"),
        "a: 'y # none'   # one\nb: \"z\"  # two\n",
    ),
    (
        "ignore: [\n  A,  # why\n  B,\n  # last\n]\nb: 1 # one\n",
        lambda data: data["ignore"].remove("B"),
        "# why\n# last\nignore: [A]\nb: 1 # one\n",
    ),
    (
        "text: |\n  # no comment\n\n  line\n# one\nlist:\n- a\n- b # two\n",
        lambda data: data["list"].append("c"),
        "text: |\n  # no comment\n\n  line\n# one\nlist:\n- a\n- b # two\n- c\n",
    ),
    (
        "---\n# one\na: &x [1]\nb: *x\n...\n",
        lambda data: data.update(c=3),
        "---\n# one\na: &x [1]\nb: *x\nc: 3\n...\n",
    ),
    (
        "a: {b: 1,   # one\n    c: 2}\nd: 1\n",
        lambda data: data.update(d=2),
        "a: {b: 1,   # one\n    c: 2}\nd: 2\n",
    ),
]
"""A text, a change of its data, and the text then."""


@pytest.mark.parametrize(("text", "change", "expected"), COMMENTED)
def test_comments_stay_where_they_are(text: str, change: Callable[[Any], None], expected: str) -> None:
    assert edited(text, change) == expected
