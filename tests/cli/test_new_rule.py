"""``doclint rule --new``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_rule_is_written_tested_and_run(run: Run, here: Path) -> None:
    shown = run("rule", "--new", "ARC", "--check", "metric", "--name", "short-title").stdout
    assert "Wrote ARC001-short-title.yaml. Next:" in shown
    assert "doclint test ARC001-short-title.yaml" in shown
    assert run("test", "ARC001-short-title.yaml").exit_code == 0
    Path("a.txt").write_text("关于" + "加强管理" * 20 + "的通知\n\n各单位：\n\n请照办。\n", encoding="utf-8")
    result = run("check", "--select", "ARC001", "--rule-path", "ARC001-short-title.yaml", "--fail-on", "info", "a.txt")
    assert result.exit_code == 1
    assert "ARC001" in result.stdout


def test_nothing_is_overwritten(run: Run, here: Path) -> None:
    assert run("rule", "--new", "ARC001", "--output", "mine.yaml").exit_code == 0
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    result = run("rule", "--new", "ARC001", "--output", "mine.yaml")
    assert result.exit_code == 2
    assert "mine.yaml exists and was left alone" in result.stderr
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"


def test_rules_beside_it_count_before_a_configuration_names_them(run: Run, here: Path) -> None:
    Path("other.yaml").write_text("key: [\n", encoding="utf-8")
    Path("latin.yml").write_bytes(b"code: \xff\n")
    for number in (1, 2, 3):
        assert f"Wrote USR00{number}-" in run("rule", "--new").stdout
    Path("other.yaml").unlink()
    Path("latin.yml").unlink()
    assert run("test", ".").exit_code == 0
    result = run("rule", "--new", "USR002")
    assert result.exit_code == 2
    assert "the code USR002 is used (USR002-no-placeholder-2.yaml:2); the next free one is USR004" in result.stderr


def test_it_goes_to_the_folder_of_the_configuration(run: Run, here: Path) -> None:
    Path("house").mkdir()
    Path("doclint.yaml").write_text("rule-paths: [house]\n", encoding="utf-8")
    assert run("rule", "--new").exit_code == 0
    shown = run("rule", "--new", "--check", "pairs").stdout
    assert [file.name for file in sorted(Path("house").iterdir())] == [
        "USR001-no-placeholder.yaml",
        "USR002-bracket-open.yaml",
    ]
    assert "4." not in shown  # it is in use already
    assert run("test", "house").exit_code == 0
    assert run("rule", "USR002").exit_code == 0


def test_the_advice_keeps_rules_that_are_in_use(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps named for several rules, taken one after the other, from a folder below the configuration's."""
    Path("doclint.yaml").write_text("language: en\n", encoding="utf-8")
    Path("below").mkdir()
    monkeypatch.chdir("below")
    steps = [run("rule", "--new", code, "--name", name).stdout.splitlines()[-1] for code, name in (("AA", "a"), ("BB", "b"))]
    for step in steps:
        _, command = step.split("doclint ")
        assert run(*command.split()).exit_code == 0, step
    assert Path("../doclint.yaml").read_text("utf-8").splitlines()[1:] == [
        "rule-paths:",
        "  - below/AA001-a.yaml",
        "  - below/BB001-b.yaml",
    ]


def test_to_standard_output(run: Run, here: Path) -> None:
    assert run("rule", "--new", "ARC001", "--output", "-").stdout.startswith("# Two to eight capitals")
    assert run("rule", "--new", "ARC001", "--output", "-", LC_ALL="zh_CN.UTF-8").stdout.startswith("# 代码：")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--check", "patern"], 'did you mean "pattern"?'),
        (["arc"], "no code"),
        (["DUP001"], "the next free one is DUP"),
        (["--name", "Long Title"], "is no name"),
        (["--name", "repeated-item"], "is that of DUP001"),
        (["--all"], "do not go together"),
        (["--output", "file/below.yaml"], "cannot be written"),
    ],
)
def test_wrong_use(run: Run, here: Path, arguments: list[str], said: str) -> None:
    Path("file").write_text("", encoding="utf-8")
    result = run("rule", "--new", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert [path.name for path in here.iterdir()] == ["file"]


def test_a_rule_is_printed_as_it_is_written(run: Run, here: Path) -> None:
    text = run("rule", "DUP001", "--output-format", "yaml").stdout
    assert text.startswith("code: DUP001\n")
    Path("mine.yaml").write_text(text.replace("severity: error", "severity: info"), encoding="utf-8")
    shown = run("rule", "DUP001", "--rule-path", "mine.yaml").stdout
    assert "- Severity: info" in shown
    assert "- From: mine.yaml:1" in shown
