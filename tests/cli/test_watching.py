"""``check --watch``, driven by edits in place of time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from doclint.cli import watching

Run = Callable[..., Result]
Edit = Callable[[], object]

pytestmark = pytest.mark.usefixtures("one_rule")


def write(path: str, content: str) -> Edit:
    return lambda: Path(path).write_text(content, encoding="utf-8")


@pytest.fixture
def watched(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """``doclint check --watch`` in a folder with two documents: an edit before every look, then Ctrl-C."""
    write("a.md", "一坏\n")()
    write("b.md", "好\n")()

    def call(*arguments: str, edits: list[Edit]) -> Result:
        left: Iterator[Edit] = iter(edits)

        def wait() -> None:
            for edit in left:
                edit()
                return
            raise KeyboardInterrupt

        watch = watching.watch
        monkeypatch.setattr(watching, "watch", lambda started, files: watch(started, files, wait))
        return run("check", "--watch", *arguments)

    return call


WAITING = "doclint: waiting for changes (Ctrl-C ends)"


def changes(result: Result) -> list[str]:
    """What was said to have changed, without the time."""
    return [line.partition("changed: ")[2] for line in result.stderr.splitlines() if "changed: " in line]


def test_what_changes_is_reported_until_ctrl_c(watched: Callable[..., Result]) -> None:
    edits = [
        write("a.md", "一\n"),
        lambda: None,
        write("c.md", "坏坏\n"),
        lambda: Path("a.md").unlink(),
        write("unread.log", "坏"),
    ]
    result = watched("--output-format", "concise", edits=edits)
    assert result.exit_code == 0
    assert result.stdout == "a.md:1:2: BAD001 坏字\nc.md:1:1: BAD001 坏字\nc.md:1:2: BAD001 坏字\n"
    assert changes(result) == ["a.md", "c.md", "a.md"]
    assert result.stderr.splitlines().count(WAITING) == 4


def test_a_file_put_in_place_of_another_of_the_same_size_and_time(watched: Callable[..., Result]) -> None:
    def put_in_place() -> None:
        state = Path("b.md").stat()
        write("new", "坏\n")()
        os.utime("new", ns=(state.st_atime_ns, state.st_mtime_ns))
        Path("new").replace("b.md")

    assert "b.md:1:1" in watched("--output-format", "concise", edits=[put_in_place]).stdout


def test_a_configuration_with_a_mistake_does_not_end_the_watch(watched: Callable[..., Result]) -> None:
    edits = [
        write("doclint.yaml", "exclude: [a.md\n"),
        write("b.md", "坏\n"),
        write("doclint.yaml", "exclude: [a.md]\n"),
    ]
    result = watched("--output-format", "concise", edits=edits)
    assert result.exit_code == 0
    assert "Error: doclint.yaml:" in result.stderr
    # At first; of b.md while the configuration is broken; of all when it is mended, and leaves a.md out.
    assert result.stdout == "a.md:1:2: BAD001 坏字\n" + "b.md:1:1: BAD001 坏字\n" * 2
    assert changes(result) == ["doclint.yaml", "b.md", "doclint.yaml"]


def test_a_new_folder_with_a_broken_configuration_is_told_once(watched: Callable[..., Result]) -> None:
    def folder() -> None:
        Path("d").mkdir()
        write("d/doclint.yaml", "exclude: 3\n")()
        write("d/e.md", "坏\n")()

    result = watched("--output-format", "concise", edits=[folder, lambda: None, write("b.md", "坏\n")])
    assert result.exit_code == 0
    assert result.stderr.count("d/doclint.yaml:1:10") == 1
    assert "b.md:1:1" in result.stdout


def test_a_configuration_in_a_new_folder_is_followed(watched: Callable[..., Result]) -> None:
    def folder() -> None:
        Path("d").mkdir()
        write("d/doclint.yaml", "exclude: [e.md]\n")()
        write("d/e.md", "坏\n")()
        write("d/f.md", "好\n")()

    edits = [folder, write("d/doclint.yaml", "language: en\n")]
    result = watched("--output-format", "concise", edits=edits)
    assert changes(result) == ["d/f.md", "d/doclint.yaml"]
    assert result.stdout.splitlines()[-1] == "d/e.md:1:1: BAD001 bad word"


def test_a_rule_file_or_baseline_that_changes_has_all_checked(watched: Callable[..., Result]) -> None:
    write("base.json", '{"version": 1, "findings": []}\n')()
    edits = [write("base.json", "broken"), write("base.json", '{"version": 1,  "findings": []}\n')]
    result = watched("--baseline", "base.json", "--output-format", "concise", edits=edits)
    assert result.stdout == "a.md:1:2: BAD001 坏字\n" * 2
    assert "base.json:1:1: not JSON" in result.stderr


def test_a_report_in_a_file_and_counts_are_of_all_files(watched: Callable[..., Result]) -> None:
    edits = [write("b.md", "坏\n"), lambda: Path("a.md").unlink()]
    result = watched("--statistics", "--quiet", edits=edits)
    assert result.stdout.splitlines() == [f"{count}  BAD001  warning  [ ] bad-word" for count in (1, 2, 1)]
    assert result.stderr == ""


def test_a_file_that_is_rewritten(watched: Callable[..., Result]) -> None:
    write("a.md", "一坏\n")()
    seen: list[str] = []
    edits = [
        write("b.md", "坏\n"),
        lambda: seen.append(Path("report.txt").read_text("utf-8")),
    ]
    watched("--output-format", "concise", "--output-file", "report.txt", edits=edits)
    assert seen == ["a.md:1:2: BAD001 坏字\nb.md:1:1: BAD001 坏字\n"]


def test_a_configuration_that_is_wrong_from_the_start_is_wrong_use(watched: Callable[..., Result]) -> None:
    write("doclint.yaml", "exclude: 3\n")()
    assert watched(edits=[]).exit_code == 2
