"""Workflow commands, read back as the runner reads them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.rulebook.diagnostic import Diagnostic

Make = Callable[..., Diagnostic]
Render = Callable[..., str]


@pytest.fixture(autouse=True)
def not_on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


def _read(command: str) -> tuple[str, dict[str, str], str]:
    """Name, properties and data of a command, as ActionCommand.TryParseV2 of the runner finds them."""
    assert command.startswith("::")
    info, data = command[2:].split("::", 1)
    name, _, listed = info.partition(" ")
    pairs = (pair.split("=", 1) for pair in listed.strip().split(","))
    return name, {key: _plain(value, ":,") for key, value in pairs}, _plain(data, "")


def _plain(escaped: str, also: str) -> str:
    for character in "\r\n" + also + "%":
        escaped = escaped.replace(f"%{ord(character):02X}", character)
    return escaped


def test_a_command_for_every_finding(finding: Make, rendered: Render) -> None:
    text = "好坏\n坏"
    report = rendered(
        "github",
        None,
        finding(text, 1, 2),
        finding(text, 3, 4, severity="info", code="NUM002", name="gap", message="缺第 2 项"),
        finding(text, 0, 1, severity="warning"),
    )
    assert report == (
        "::error file=通知.md,line=1,col=2,endLine=1,endColumn=3,title=DUP001 repeated-item::"
        "第 2 项与第 1 项相同\n"
        "::notice file=通知.md,line=2,col=1,endLine=2,endColumn=2,title=NUM002 gap::缺第 2 项\n"
        "::warning file=通知.md,line=1,col=1,endLine=1,endColumn=2,title=DUP001 repeated-item::"
        "第 2 项与第 1 项相同\n"
    )


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("甲乙\n丙丁\n", 1, 4, "line=1,endLine=2,"),  # over two lines: no columns
        ("甲乙\n丙丁\n", 1, 3, "line=1,endLine=1,"),  # ends with its line
        ("甲乙\r\n丙\r\n", 0, 7, "line=1,endLine=2,"),
        ("甲\n", 2, 2, "line=2,col=1,endLine=2,endColumn=1,"),  # the end of the file
        ("e\u0301😀坏", 3, 4, "line=1,col=4,endLine=1,endColumn=5,"),
    ],
)
def test_places(text: str, start: int, end: int, place: str, finding: Make, rendered: Render) -> None:
    assert f",{place}title=" in rendered("github", None, finding(text, start, end))


@pytest.mark.parametrize(
    "said", ["100%", "%0A", "a::b, c=d", "甲\r\n乙\n丙", "::error::x", "%25", "😀", "", "a:b,c%2C"]
)
def test_nothing_said_is_taken_for_a_command(said: str, finding: Make, rendered: Render) -> None:
    path = f"d, e/{said} x.md"
    report = rendered("github", None, finding("坏", 0, 1, message=said, filename=path, name="a,b:c"))
    assert report.count("\n") == 1
    name, properties, data = _read(report[:-1])
    assert (name, data) == ("error", said)
    assert properties["file"] == path and properties["title"] == "DUP001 a,b:c"


def test_other_places_are_part_of_the_message(finding: Make, rendered: Render) -> None:
    diagnostic = finding("甲乙", 1, 2, related=((0, 1, "首次出现在这里"), (0, 1, "")))
    _, _, data = _read(rendered("github", None, diagnostic, language="zh")[:-1])
    assert data == "第 2 项与第 1 项相同\n首次出现在这里：通知.md:1:1\n另见 通知.md:1:1"


def test_paths_count_from_the_clone(
    finding: Make, rendered: Render, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "文 件").mkdir()
    monkeypatch.chdir(tmp_path / "文 件")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    for given, said in [
        ("./a.md", "文 件/a.md"),
        ("../b.md", "b.md"),
        (str(tmp_path / "c.md"), "c.md"),
        ("/elsewhere/d.md", "/elsewhere/d.md"),
    ]:
        assert f"file={said}," in rendered("github", None, finding("坏", 0, 1, filename=given))


def test_nothing_found(rendered: Render) -> None:
    assert rendered("github", None) == ""
