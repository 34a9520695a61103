"""``doclint baseline`` and ``check --baseline``, ``check --since``, as a user has them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

one_rule = pytest.mark.usefixtures("one_rule")
FILE = "doclint-baseline.json"


@pytest.fixture(autouse=True)
def documents(here: Path) -> None:
    Path("d").mkdir()
    Path("a.md").write_text("一\n二\n", encoding="utf-8")


def test_only_new_findings_are_reported(run: Run) -> None:
    Path("a.txt").write_text("各部门要依法进行进行监督检查。\n", encoding="utf-8")
    result = run("baseline", "a.txt")
    assert (result.exit_code, result.stdout) == (0, f"{FILE}: 1 finding in 1 file\n")
    assert [one["path"] for one in json.loads(Path(FILE).read_text("utf-8"))["findings"]] == ["a.txt"]
    result = run("check", "a.txt", "--baseline", FILE)
    assert result.exit_code == 0
    assert result.stderr == "doclint: 1 known from the baseline and not reported\n"
    Path("a.txt").write_text("各部门要依法进行进行监督检查。\n\n要加强日常管理的的力度。\n", encoding="utf-8")
    result = run("check", "a.txt", "--baseline", FILE, "--output-format", "concise")
    assert result.exit_code == 1 and result.stdout.startswith("a.txt:3:8: DUP006")
    Path("a.txt").write_text("要加强日常管理的力度。\n", encoding="utf-8")
    assert "1 in the baseline are mended" in run("check", "a.txt", "--baseline", FILE).stderr
    assert run("baseline", "--prune").stdout == f"{FILE}: 1 taken out, 0 left\n"
    assert json.loads(Path(FILE).read_text("utf-8"))["findings"] == []


def codes_in_baseline() -> list[str]:
    return [f"{one['path']} {one['code']}" for one in json.loads(Path(FILE).read_text("utf-8"))["findings"]]


def test_what_was_not_looked_at_stays_in_the_baseline(run: Run) -> None:
    bad = "各部门要依法进行进行监督检查。\n\n要加强领导，，落实责任。\n"
    for name in ("a.txt", "b.txt", "c.txt"):
        Path(name).write_text(bad, encoding="utf-8")
    run("baseline", "--select", "DUP,PUN")
    both = [f"{name}.txt {code}" for name in "abc" for code in ("DUP006", "PUN004")]
    assert codes_in_baseline() == both
    Path("a.txt").write_text("要加强领导，，落实责任。\n", encoding="utf-8")
    Path("b.txt").rename("d.txt")
    run("baseline", "a.txt", "d.txt", "--select", "DUP006")
    # a.txt was looked at for DUP006 alone, b.txt is no more, c.txt was not asked for.
    assert codes_in_baseline() == ["a.txt PUN004", "c.txt DUP006", "c.txt PUN004", "d.txt DUP006"]
    Path(FILE).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    result = run("baseline", "a.txt")
    assert result.exit_code == 2 and "merge conflict" in result.stderr
    assert run("baseline").exit_code == 0
    assert "c.txt PUN004" in codes_in_baseline()


@one_rule
def test_a_file_that_cannot_be_checked(run: Run) -> None:
    Path("binary.md").write_bytes(b"\0\1\2")
    result = run("baseline", "--output", "d/b.json")
    assert result.exit_code == 2 and "binary.md" in result.stderr
    assert Path("d/b.json").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--baseline", "gone.json"], "gone.json: No such file"),
        (["check", "--baseline", "a.md"], "a.md:1:1: not JSON"),
        (["check", "--since", "HEAD"], "is not in a git repository"),
        (["check", "-", "--since", "HEAD"], "standard input"),
        (["baseline", "--prune"], f"{FILE}: No such file"),
    ],
)
def test_wrong_use_is_exit_code_2(run: Run, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2 and message in result.stderr


@one_rule
def test_only_changed_lines_are_reported(run: Run) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    Path("a.md").write_text("一坏\n二\n三坏\n", encoding="utf-8")
    Path("b.md").write_text("坏\n", encoding="utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "first")
    result = run("check", "--since", "HEAD")
    assert (result.exit_code, result.stdout) == (0, "No problems found (0 files checked)\n")
    Path("a.md").write_text("一坏\n二坏\n三坏\n", encoding="utf-8")
    Path("c.md").write_text("坏\n", encoding="utf-8")
    result = run("check", "--since", "HEAD", "--output-format", "concise")
    assert result.exit_code == 1
    assert result.stdout == "a.md:2:2: BAD001 坏字\nc.md:1:1: BAD001 坏字\n"
