"""``doclint test``: what is said of examples, and snapshots written anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

RULE = """\
# house rules
code: ARC001
name: no-tbd
check: pattern   # a regular expression
severity: warning
languages: [zh]
options:
  pattern: '待定(?P<what>.)'
  replacement: '〔\\g<what>〕'
fix: fill
message: {zh: "有待定 {what}"}
explain: {zh: 说明。}
examples:
  bad:
    # the first
    - text: |
        这里待定项。

        那里待定事。
      at: ["1:3", "3:3"]
      fixed: |
        这里〔项〕。

        那里〔事〕。
      messages: ["有待定 项", "有待定 事"]
  good:
    - text: 已定。
"""


@pytest.fixture
def write(here: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        file = Path("rule.yaml")
        file.write_bytes(text.encode())
        return file

    return write


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (("", ""), 0, ["1 rule, 2 examples: 2 hold, 0 things wrong"]),
        (
            ('"1:3", "3:3"', '"1:1", "3:3"'),
            1,
            [
                "rule.yaml:16:7: ARC001 bad example 1: wrong place",
                "    expected  1:1, 3:3",
                "    got       1:3 (not expected)  有待定 项",
                "    got       3:3  有待定 事",
                "    got       nothing at 1:1",
            ],
        ),
        (("已定", "待定也"), 1, ["rule.yaml:27:7: ARC001 good example 1: noisy", "    got       1:1  有待定 也"]),
        (("'待定(?P", "'没有(?P"), 1, ["missing: it was silent", "nothing was found; the example is read as profile"]),
        (("languages: [zh]", "languages: [en]"), 1, ["read as language zh; the rule looks at languages: en"]),
        (("languages: [zh]", "profiles: [law]"), 1, ["read as profile generic; the rule looks at profiles: law"]),
        (("languages: [zh]", "parts: [title]"), 1, ["a match at 1:3, in the part body; the rule looks in parts: title"]),
        (("那里〔事〕", "那里待定事"), 1, ["fix differs", "    -那里待定事。", "    +那里〔事〕。"]),
        (('"有待定 事"]', '"有事"]'), 1, ["message differs", "    expected  有事", "    got       有待定 事"]),
        (("explain: {zh: 说明。}\n", ""), 1, ["rule.yaml:2:1: ARC001: no explanation"]),
        (("  good:\n    - text: 已定。\n", ""), 1, ["rule.yaml:2:1: ARC001: no good example"]),
        (("'待定(", "'待定(("), 2, ["rule.yaml:8:15: found"]),
    ],
)
def test_outcomes(
    run: Run, write: Callable[[str], Path], change: tuple[str, str], code: int, said: list[str]
) -> None:
    file = write(RULE.replace(*change))
    result = run("test", str(file))
    assert result.exit_code == code, result.output
    assert all(each in result.output for each in said), result.output


def test_outcomes_in_chinese(run: Run, write: Callable[[str], Path]) -> None:
    shown = run("test", str(write(RULE.replace("已定", "待定也"))), "--lang", "zh").output
    assert "ARC001 good 示例 1：多报：good 示例不应报\n    实为  1:1  有待定 也" in shown


DATED = """\
code: ARC001
name: renamed
check: terms
severity: warning
options: {terms: [{term: 档案局, preferred: 档案馆, valid_to: "2023-02-28"}]}
message: {zh: "“{term}”"}
explain: {zh: 说明。}
examples:
  bad: [{text: 请报送档案局。, at: ["1:4"]}]
  good: [{text: 请报送档案馆。}]
"""


def test_a_silent_rule_tells_what_it_considered(run: Run, write: Callable[[str], Path]) -> None:
    file = str(write(DATED))
    assert "    considered: 1:4  “档案局” is right or wrong by date, and no date of issue" in run("test", file).output
    shown = run("test", file, "--lang", "zh").output
    assert "    看过：1:4  「档案局」只在一段时间里对错有别，而文档没有可读的成文日期\n    没有发现什么；示例读作" in shown


def test_verbose_lists_what_holds(run: Run, write: Callable[[str], Path]) -> None:
    assert "rule.yaml:16:7: ARC001 bad example 1: holds" in run("test", "-v", str(write(RULE))).output


@pytest.mark.parametrize(
    "change",
    [
        ('"1:3", "3:3"', '"2:1"'),
        ('      at: ["1:3", "3:3"]\n', ""),
        ("那里〔事〕", "那里待定事"),
        ('"有待定 项", ', ""),
        ("- text: |\n        这里", "- text: |   # 注\n        这里"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_update_gives_the_sound_rule_back(
    run: Run, write: Callable[[str], Path], change: tuple[str, str], line_end: str
) -> None:
    second = "---\n" + RULE.replace("ARC001", "ARC002").replace("no-tbd", "other")
    damaged = RULE.replace(*change)
    file = write((damaged + second).replace("\n", line_end))
    result = run("test", "--update", str(file))
    assert result.exit_code == 0, result.output
    assert run("test", str(file)).exit_code == 0
    now = file.read_bytes().decode()
    assert now.count(line_end) == now.count("\n")
    for line in ("# house rules", "check: pattern   # a regular expression", "    # the first"):
        assert now.count(line) >= 1
    assert now.replace(line_end, "\n").endswith(second)
    sound, at = RULE.splitlines(), '      at: ["1:3", "3:3"]'
    kept = [line.removesuffix("   # 注") for line in now.replace(line_end, "\n").splitlines()[: len(sound)]]
    if change[1]:
        assert kept == sound
    else:  # a key that is new comes last
        assert sorted(kept) == sorted(sound) or at in kept


def test_update_says_what_it_changed(run: Run, write: Callable[[str], Path]) -> None:
    file = write(RULE.replace('"1:3", "3:3"', '"1:1"'))
    assert "rule.yaml: ARC001 bad example 1, at: [1:1] → [1:3, 3:3]" in run("test", "-U", str(file)).output


def test_update_does_not_make_a_wrong_rule_right(run: Run, write: Callable[[str], Path]) -> None:
    text = RULE.replace("已定", "待定也").replace("'待定(?P<what>.)'", "'(?P<what>也)'")
    file = write(text)
    assert run("test", "-U", str(file)).exit_code == 1
    assert file.read_bytes().decode() == text


def test_the_rules_that_ship_are_not_written(run: Run, here: Path) -> None:
    result = run("test", "--isolated", "--update")
    assert "→" not in result.output
