"""The Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.engine.file_result import FileResult
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.rule import Rule

Make = Callable[..., Diagnostic]
Render = Callable[..., str]


@pytest.fixture(autouse=True)
def not_on_gitlab(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI_PROJECT_DIR", raising=False)


def test_the_shape(finding: Make, rendered: Render) -> None:
    text = "好😀坏\r\n坏\r\n"
    report = rendered(
        "gitlab",
        None,
        finding(text, 2, 3, fingerprint="f1", filename="文 件/通知.md"),
        finding(text, 5, 8, fingerprint="f2", severity="warning", code="NUM002", message="缺项"),
        finding(text, 8, 8, fingerprint="f3", severity="info"),
    )
    assert "缺项" in report
    assert json.loads(report) == [
        {
            "description": "第 2 项与第 1 项相同",
            "check_name": "DUP001",
            "fingerprint": "f1",
            "severity": "critical",
            "location": {"path": "文 件/通知.md", "lines": {"begin": 1, "end": 1}},
        },
        {
            "description": "缺项",
            "check_name": "NUM002",
            "fingerprint": "f2",
            "severity": "major",
            "location": {"path": "通知.md", "lines": {"begin": 2, "end": 2}},
        },
        {
            "description": "第 2 项与第 1 项相同",
            "check_name": "DUP001",
            "fingerprint": "f3",
            "severity": "info",
            "location": {"path": "通知.md", "lines": {"begin": 3, "end": 3}},
        },
    ]


def test_no_two_fingerprints_are_the_same(finding: Make, rendered: Render) -> None:
    same = finding("坏", 0, 1, fingerprint="f1")
    nameless = finding("坏", 0, 1)
    issues = json.loads(rendered("gitlab", None, same, same, same, nameless, nameless))
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert fingerprints[0] == "f1"
    assert len(set(fingerprints)) == 5 and all(fingerprints)


def test_a_file_that_could_not_be_checked_blocks(finding: Make, reported: Render) -> None:
    rules = (Rule("DUP001", "repeated-item", "repetition", "error"),)
    found = finding("坏", 0, 1), finding("坏", 0, 0, code="SRC001", name="unreadable-file")
    files = [FileResult("通知.md", found, checked=False)]
    issues = json.loads(reported("gitlab", files, rules=rules))
    assert [issue["severity"] for issue in issues] == ["critical", "blocker"]


def test_paths_count_from_the_clone(
    finding: Make, rendered: Render, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path.parent))
    issues = json.loads(rendered("gitlab", None, finding("坏", 0, 1, filename="a.md")))
    assert issues[0]["location"]["path"] == f"{tmp_path.name}/a.md"


def test_nothing_found(rendered: Render) -> None:
    assert rendered("gitlab", None) == "[]\n"
