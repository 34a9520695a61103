"""The other commands, and the program as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from doclint import __version__
from doclint.cli import entry
from doclint.cli.language import own_language, speak
from doclint.engine.selection import Selection

Run = Callable[..., Result]


def test_help_names_every_command(run: Run) -> None:
    shown = run("--help").stdout
    assert all(f"  {name} " in shown for name in ("check", "rule", "test", "inspect", "version"))


def test_version(run: Run) -> None:
    assert run("version").stdout == run("--version").stdout == f"doclint {__version__}\n"


def test_an_unknown_command_is_wrong_use(run: Run) -> None:
    assert run("chekc").exit_code == 2


def test_a_code_of_the_engine_is_explained(run: Run) -> None:
    assert run("rule", "src001", "--lang", "en").stdout.startswith("# SRC001 unreadable-file\n")
    assert len(run("rule", "SRC").stdout.splitlines()) >= 4


@pytest.mark.parametrize("arguments", [[], ["SRC001", "--all"], ["NOSUCH1"]])
def test_wrong_use_of_rule(run: Run, arguments: list[str]) -> None:
    assert run("rule", *arguments).exit_code == 2


def test_a_selector_that_fits_nothing_is_wrong_use(run: Run, here: Path) -> None:
    result = run("check", "--select", "NOSUCH1")
    assert result.exit_code == 2
    assert "NOSUCH1" in result.stderr


def test_a_rule_that_does_not_hold_up_stops_the_run(run: Run, here: Path) -> None:
    Path("mine.yaml").write_text("code: X\n", encoding="utf-8")
    Path("a.md").write_text("文", encoding="utf-8")
    for arguments in (["check", "--rule-path", "mine.yaml", "a.md"], ["test", "mine.yaml"]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "mine.yaml:1" in result.stderr


def test_a_test_of_nothing_is_no_success(run: Run, here: Path) -> None:
    Path("rules").mkdir()
    assert run("test", "rules").exit_code == 2


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_TW"}, "zh"),
    ],
)
def test_the_language_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert own_language(None, environment) == language
    assert own_language("zh", environment) == "zh"


def _program(*arguments: str, encoding: str = "utf-8") -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": encoding}
    return subprocess.Popen(
        [sys.executable, "-m", "doclint", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("ascii", "文".encode()), ("latin-1", rb"\u6587"), ("gb18030", "文".encode("gb18030"))],
)
def test_a_console_that_cannot_show_chinese_is_no_reason_to_fail(
    here: Path, encoding: str, shown: bytes
) -> None:
    Path("文.docx").write_bytes(b"")
    out, err = _program("check", "文.docx", encoding=encoding).communicate()
    assert shown in out
    assert err == b"" or b"no rules" in err


def test_a_reader_that_has_had_enough_is_no_error() -> None:
    process = _program("rule", "--all")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141
    process.stderr.close()


@pytest.mark.parametrize(("asked", "words"), [("zh", "这里是不认识的键"), ("en", "found the unknown key")])
@pytest.mark.parametrize("joined", [False, True])
def test_the_language_asked_for_is_that_of_mistakes_too(
    here: Path, capsys: pytest.CaptureFixture[str], asked: str, words: str, joined: bool
) -> None:
    (here / "doclint.yaml").write_text("ignroe: [DUP]\n", encoding="utf-8")
    language = [f"--lang={asked}"] if joined else ["--lang", asked]
    try:
        assert entry.run(["check", *language, "."]) == 2
    finally:
        speak(None)
    assert words in capsys.readouterr().err


def test_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(selection: Selection) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Selection, "load", interrupted)
    assert entry.run(["check", "a.md"]) == 130


def test_check_imports_only_what_it_needs(here: Path) -> None:
    Path("a.txt").write_text("文\n", encoding="utf-8")
    program = (
        "import sys; from doclint.cli.entry import run; run(['check', 'a.txt']); print(*sorted(sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    out = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment
    ).stdout
    loaded = set(out.splitlines()[-1].split())
    assert "doclint.cli.check" in loaded
    assert not loaded & {
        "pathspec",
        "markdown_it",
        "multiprocessing",
        "rich",
        "doclint.cli.rule",
        "doclint.report.json",
    }
