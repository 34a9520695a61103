"""Rules of a house's own: added, and in the place of rules that ship."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.engine.checker import Checker
from doclint.engine.configuration import Configurations
from doclint.engine.running import check_paths
from doclint.engine.selection import Selection

from .conftest import configuration, errors, found, rules

Write = Callable[[str, str], None]

RULE = """code: {code}
name: {name}
check: pattern
severity: warning
options: {{pattern: 内部}}
message: {{zh: 不用这个词, en: not this word}}
explain: {{zh: 不用。, en: Not used.}}
examples:
  bad: [{{text: 内部资料。, at: ["1:1"]}}]
  good: [{{text: 公开资料。}}]
"""


def test_rules_are_added_from_the_folder_of_the_configuration(write: Write) -> None:
    write("docs/house/ARC001.yaml", RULE.format(code="ARC001", name="no-internal"))
    write("docs/doclint.yaml", "rule-paths: [house]\nselect: [ARC]\n")
    write("docs/a.md", "内部资料。\n")
    write("a.md", "内部资料。\n")
    assert (found("docs/a.md"), found("a.md")) == (["ARC001"], [])


def test_a_configuration_may_stand_among_its_rules(write: Write) -> None:
    write("ARC001.yaml", RULE.format(code="ARC001", name="no-internal"))
    write("doclint.yaml", "rule-paths: [.]\n")
    assert "ARC001" in rules()


def test_a_whole_rule_is_replaced_by_its_code(write: Write) -> None:
    write("a.md", "一、做好内部储备。\n\n二、做好内部储备。\n")
    assert found() == ["DUP001"]
    write("own.yaml", RULE.format(code="DUP001", name="no-internal"))
    write("doclint.yaml", "rule-paths: [own.yaml]\n")
    assert found() == ["DUP001", "DUP001"]  # at 内部, twice
    assert rules()["DUP001"].name == "no-internal"


def test_a_replaced_rule_can_be_configured(write: Write) -> None:
    write("own.yaml", RULE.format(code="DUP001", name="repeated-item"))
    write("doclint.yaml", "rule-paths: [own.yaml]\nrules: {DUP001: {options: {pattern: 秘密}}}\n")
    assert rules()["DUP001"].option_values["pattern"] == "秘密"
    write("doclint.yaml", "rule-paths: [own.yaml]\nrules: {DUP001: {options: {min_chars: 4}}}\n")
    assert errors()[0].startswith('doclint.yaml:2:28: found the unknown key "min_chars"')


def test_a_name_of_another_rule_is_no_name(write: Write) -> None:
    write("own.yaml", RULE.format(code="ARC001", name="repeated-item"))
    write("doclint.yaml", "rule-paths: [own.yaml]\n")
    with pytest.raises(Exception, match="DUP001"):
        rules()


def test_a_rule_of_a_base_is_replaced_by_the_one_that_extends_it(write: Write) -> None:
    write("base/rules/a.yaml", RULE.format(code="ARC001", name="base-rule"))
    write("base/doclint.yaml", "rule-paths: [rules]\n")
    write("rules/a.yaml", RULE.format(code="ARC001", name="own-rule"))
    write("doclint.yaml", "extends: base\nrule-paths: [rules]\n")
    assert rules()["ARC001"].name == "own-rule"


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_in_other_processes(write: Write, here: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    import multiprocessing

    from doclint.engine import processes

    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context(method))
    write("house/ARC001.yaml", RULE.format(code="ARC001", name="no-internal"))
    write(
        "doclint.yaml",
        "rule-paths: [house]\nselect: [ARC]\nlanguage: zh\nrules: {ARC001: {severity: error}}\n"
        "per-file-ignores: {old/: [ARC001]}\n",
    )
    files = [f"{folder}/{number}.md" for folder in ("new", "old") for number in range(3)]
    for file in files:
        write(file, "内部资料。\n")
    checker = Checker(Selection(), configurations=Configurations())
    results = list(check_paths(files, checker, jobs=2))
    assert [[(d.code, d.severity, d.message) for d in result.diagnostics] for result in results] == [
        *[[("ARC001", "error", "不用这个词")]] * 3,
        *[[]] * 3,
    ]


def test_the_house_is_known_in_other_processes(write: Write) -> None:
    write("doclint.yaml", "boilerplate: [请各单位抓好落实，确保各项任务按期完成。]\n")
    text = "请各单位抓好落实，确保各项任务按期完成。\n\n" * 2
    for name in ("a.md", "b.md"):
        write(name, text)
    checker = Checker(Selection(select=("DUP",)), configurations=Configurations())
    assert [result.diagnostics for result in check_paths(["a.md", "b.md"], checker, jobs=2)] == [(), ()]
    assert configuration().house.boilerplate
