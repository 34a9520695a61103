"""``doclint inspect --rule``: what a rule considered, and why it reports it or not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]

NOTICE = """\
海宁市水利局文件

海水发〔2023〕18号

# 关于补助100万的通知

各镇人民政府：

一、拨付约30万，惠及20万人。

二、另拨50万，用于堤防。<!-- doclint: ignore[HSE001] 单位见附表 -->

三、再拨70万，用于水库。

```
四、又拨80万。
```

海宁市水利局

2023年5月9日
"""

RULE = """\
code: HSE001
name: house-money-unit
check: pattern
severity: warning
parts: [body]
options:
  pattern: '\\d+万(?!元)'
  not_after: '约|近'
  exceptions: ['\\d+万(?:人|户)']
message: {zh: "{match:q} 缺单位", en: "{match:q} lacks its unit"}
examples:
  bad:
    - text: "拨付资金30万，用于修缮。"
      at: ["1:5"]
  good:
    - text: "拨付资金30万元，用于修缮。"
"""

KEYS = (
    "code name severity check parts options option_places filename profile language line runs excluded obstacles needs "
    "looked_at left_out counts candidates"
)
CANDIDATE = "reported reason text option value message place other related fingerprint"
"""What programs rely on: a key may be added, none may go or be renamed without a word in the changelog."""


@pytest.fixture(autouse=True)
def notice(here: Path) -> None:
    Path("notice.md").write_text(NOTICE, encoding="utf-8")
    Path("rules").mkdir()
    Path("rules/HSE001.yaml").write_text(RULE, encoding="utf-8")


def _asked(run: Run, *args: str, **more: Any) -> dict[str, Any]:
    """The one answer, as JSON."""
    result = run("inspect", "--rule-path", "rules", "--output-format", "json", "--lang", "en", *args, **more)
    assert result.exit_code == 0, result.output
    (answer,) = json.loads(result.stdout)
    assert isinstance(answer, dict)
    return answer


def test_keys_are_stable(run: Run) -> None:
    answer = _asked(run, "--rule", "HSE001", "notice.md")
    assert list(answer) == KEYS.split()
    assert all(list(one) == CANDIDATE.split() for one in answer["candidates"])


def test_every_candidate_has_its_reason(run: Run) -> None:
    answer = _asked(run, "--rule", "HSE001", "notice.md")
    told = [(one["place"]["location"]["row"], one["reason"], one["option"]) for one in answer["candidates"]]
    assert told == [
        (5, "part-of-rule", None),
        (9, "excepted", "not_after"),
        (9, "excepted", "exceptions"),
        (11, "suppressed", None),
        (13, "", None),
    ]
    assert [one["reported"] for one in answer["candidates"]] == [False, False, False, False, True]
    assert answer["counts"] == {"matches": 5}
    assert {"part": "body", "paragraphs": 3} in answer["looked_at"]
    assert answer["candidates"][3]["text"] == "suppressed by line 11: 单位见附表"
    assert answer["candidates"][4]["message"] == "“70万” lacks its unit"


@pytest.mark.parametrize(
    ("row", "reasons", "words"),
    [
        (9, ["excepted", "excepted"], "line 9: body, paragraph, label 一、"),
        (13, [""], "line 13: body, paragraph"),
        (7, [], "not among the rule's parts: body"),
        (15, [], "a code block: not read as text"),
        (8, [], "an empty line (paragraphs nearby: 7, 9)"),
    ],
)
def test_one_line(run: Run, row: int, reasons: list[str], words: str) -> None:
    answer = _asked(run, "--rule", "HSE001", f"notice.md:{row}")
    assert answer["line"] == row
    assert [one["reason"] for one in answer["candidates"]] == reasons
    result = run("inspect", "--rule-path", "rules", "--rule", "HSE001", f"notice.md:{row}:3", "--lang", "en")
    assert words in result.stdout
    assert ("nothing to consider on this line" in result.stdout) == (not reasons)


@pytest.mark.parametrize(
    ("configuration", "rule", "reason", "place"),
    [
        ("ignore: [DUP, NUM002]", "NUM002", "ignored", "doclint.yaml:1"),
        ("language: zh\nignore:\n  - PUN\n  - DUP\n", "DUP001", "ignored", "doclint.yaml:4"),
        ("select: [DUP]", "NUM002", "not-selected", "doclint.yaml:1"),
        ("rules:\n  NUM002: {enabled: false}\n", "NUM002", "switched-off", "doclint.yaml:2"),
        ('per-file-ignores:\n  "*.md": [NUM]\n', "NUM002", "per-file-ignores", "doclint.yaml:2"),
        ("language: zh", "NUM002", "", ""),
        ("exclude: ['*.md']", "NUM002", "", ""),
    ],
)
def test_what_keeps_a_rule_from_running(
    run: Run, configuration: str, rule: str, reason: str, place: str
) -> None:
    Path("doclint.yaml").write_text(configuration, encoding="utf-8")
    answer = _asked(run, "--rule", rule, "notice.md")
    assert [(one["reason"], one["place"]) for one in answer["obstacles"]] == ([(reason, place)] if reason else [])
    assert answer["runs"] == (not reason)
    assert answer["excluded"] == configuration.startswith("exclude")
    assert _asked(run, "--rule", rule, "--isolated", "notice.md")["runs"]


def test_profile_and_language_keep_a_rule_from_running(run: Run) -> None:
    Path("rules/HSE001.yaml").write_text(RULE + "profiles: [law]\nlanguages: [en]\n", encoding="utf-8")
    answer = _asked(run, "--rule", "HSE001", "notice.md")
    assert [one["reason"] for one in answer["obstacles"]] == ["language", "profile"]
    assert [one["reason"] for one in answer["candidates"] if one["message"]] == ["rule-does-not-run"] * 2


def test_options_of_the_configuration(run: Run) -> None:
    Path("doclint.yaml").write_text("rules:\n  DUP002: {options: {similarity: 70}}\n", encoding="utf-8")
    answer = _asked(run, "--rule", "DUP002", "notice.md")
    assert answer["options"]["similarity"] == 70
    assert answer["option_places"] == {"similarity": "doclint.yaml:2"}


def test_the_baseline(run: Run) -> None:
    assert run("baseline", "--rule-path", "rules", "notice.md").exit_code == 0
    answer = _asked(run, "--rule", "HSE001", "--baseline", "doclint-baseline.json", "notice.md:13")
    assert [(one["reason"], bool(one["fingerprint"])) for one in answer["candidates"]] == [("baseline", True)]


def test_standard_input(run: Run) -> None:
    answer = _asked(run, "--rule", "HSE001", "-", "--stdin-filename", "letter.md:13", input=NOTICE.encode())
    assert (answer["filename"], answer["line"]) == ("letter.md", 13)
    assert answer["candidates"][0]["reported"]


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (("--rule", "DUP001", "--rule", "num002"), ["DUP001", "NUM002"]),
        (("--rule", "house-money-unit,SUP001"), ["HSE001", "SUP001"]),
        (("--rule", "HSE"), ["HSE001"]),
    ],
)
def test_several_rules(run: Run, asked: tuple[str, ...], codes: list[str]) -> None:
    result = run("inspect", "--rule-path", "rules", "--output-format", "json", *asked, "notice.md")
    assert sorted(answer["code"] for answer in json.loads(result.stdout)) == codes


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--rule", "DUP01X", "notice.md"), 'did you mean "DUP01'),
        (("--rule", "DUP001", "notice.md:99"), "there is no line 99"),
        (("notice.md:3",), "go with --rule"),
        (("--baseline", "b.json", "notice.md"), "go with --rule"),
        (("--rule", "DUP001", "none.md:3"), "none.md: no such file"),
        (("--rule", "DUP001", "--baseline", "none.json", "notice.md"), "none.json"),
    ],
)
def test_wrong_use(run: Run, args: tuple[str, ...], message: str) -> None:
    result = run("inspect", "--lang", "en", *args)
    assert result.exit_code == 2
    assert message in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", ["报出 1 处：", "考虑过而没有报 4 处：", "（选项 not_after = 约|近）", "表达式命中 5 次", "「70万」 缺单位"]),
        ("en", ["reported: 1:", "considered and not reported: 4:", "(option not_after = 约|近)", "matches of the expression: 5"]),
    ],
)
def test_text(run: Run, lang: str, words: list[str]) -> None:
    result = run("inspect", "--rule-path", "rules", "--rule", "HSE001", "notice.md", "--lang", lang)
    assert result.exit_code == 0
    assert [word for word in words if word not in result.stdout] == []


def test_many_places_are_counted(run: Run) -> None:
    """Of thousands of places the number is said, and the first few."""
    text = "".join(f"{n}.第{n}项约{n}万，用于水库堤防。\n" for n in range(1, 2001))
    Path("long.txt").write_text(text, encoding="utf-8")
    lines = run("inspect", "--rule-path", "rules", "--rule", "HSE001", "long.txt", "--lang", "en").stdout.splitlines()
    assert len(lines) < 30
    assert any("1995 more" in line for line in lines)
    lines = run("inspect", "--rule", "DUP001", "long.txt", "--lang", "en").stdout.splitlines()
    assert len(lines) < 60


SHAPE = """\
code: HSE002
name: house-title
check: pattern
severity: warning
options: {mode: mismatch, look_in: [title], pattern: '.*(?:通知|决定)'}
message: {en: "{text:q}"}
examples:
  bad: [{text: "# 关于补助的安排\\n\\n各镇：\\n", format: markdown}]
  good: [{text: "# 关于补助的通知\\n\\n各镇：\\n", format: markdown}]
"""


def test_a_paragraph_in_shape_is_told(run: Run, here: Path) -> None:
    Path("notice.md").write_text(NOTICE, encoding="utf-8")
    Path("rule.yaml").write_text(SHAPE, encoding="utf-8")
    shown = run("inspect", "--rule-path", "rule.yaml", "--rule", "HSE002", "notice.md").stdout
    assert "looked at (notice): title 1\n" in shown
    assert "addressee 1" in shown and "(not among look_in: title)" in shown
    assert "it has the shape asked for: “关于补助100万的通知”\n      5:3  " in shown
