"""``doclint check`` as a user has it."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from doclint.cli.output import output
from doclint.engine import cache
from doclint.engine.discovery import DOCUMENT_SUFFIXES

Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("one_rule")


@pytest.fixture(autouse=True)
def documents(here: Path) -> None:
    Path("good.md").write_text("好", encoding="utf-8")
    Path("bad.md").write_text("一坏\n二坏", encoding="utf-8")
    Path("d").mkdir()
    Path("d/bad.txt").write_text("坏", encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.md"], 0),
        (["bad.md"], 1),
        (["bad.md", "--fail-on", "error"], 0),
        (["bad.md", "--fail-on", "info"], 1),
        (["bad.md", "--exit-zero"], 0),
        ([], 1),
        (["gone.md"], 2),
        (["gone.md", "bad.md", "--exit-zero"], 2),
        (["--no-such-option"], 2),
        (["--jobs", "0"], 2),
        (["--rule-path", "gone.yaml", "good.md"], 2),
        (["-", "good.md"], 2),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: int) -> None:
    assert run("check", *arguments).exit_code == code


def test_a_missing_path_is_said_and_the_others_are_checked(run: Run) -> None:
    result = run("check", "gone.md", "bad.md", "--output-format", "concise")
    assert result.stderr == "doclint: gone.md: no such file or folder\n"
    assert result.stdout == "bad.md:1:2: BAD001 坏字\nbad.md:2:2: BAD001 坏字\n"


def test_a_file_that_cannot_be_checked(run: Run) -> None:
    Path("binary.md").write_bytes(b"\0\1\2")
    result = run("check", "binary.md", "bad.md", "--output-format", "concise", "--exit-zero")
    assert result.exit_code == 2
    assert [line.split(": ")[1][:6] for line in result.stdout.splitlines()] == ["SRC002", "BAD001", "BAD001"]


def test_folders_in_order_whatever_the_number_of_processes(run: Run) -> None:
    expected = "bad.md:1:2: BAD001 坏字\nbad.md:2:2: BAD001 坏字\nd/bad.txt:1:1: BAD001 坏字\n"
    for jobs in ("1", "2"):
        assert run("check", "--output-format", "concise", "--jobs", jobs).stdout == expected


@pytest.mark.parametrize(("content", "code"), [("坏", 1), ("好", 0)])
def test_standard_input(run: Run, content: str, code: int) -> None:
    arguments = ["check", "-", "--stdin-filename", "x.txt", "--output-format", "json"]
    result = run(*arguments, input=content.encode())
    assert (result.exit_code, [found["filename"] for found in json.loads(result.stdout)]) == (
        code,
        ["x.txt"] * code,
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "good.md"], "cannot be used beside other paths"),
        (["-", "--since", "HEAD"], "--since cannot be used with standard input"),
        (["-", "--watch"], "--watch cannot be used with standard input"),
        (["good.md", "--stdin-filename", "a.txt"], "give - as the path"),
        (["--quiet", "--verbose"], "contradict each other"),
        (["--diff", "--statistics"], "cannot be used with --statistics"),
        (["--diff", "--output-format", "json"], "cannot be used with --output-format"),
        (["--statistics", "--output-format", "sarif"], "goes with full, grouped, concise, json, json-lines"),
        (["--statistics", "--output-format", "html"], "the format html has no statistics"),
        (["--watch", "--output-format", "sarif"], "add --output-file"),
    ],
)
def test_what_makes_no_sense_together_is_wrong_use(run: Run, arguments: list[str], message: str) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2 and message in " ".join(result.stderr.split())
    assert run("check", *arguments, "--lang", "zh").stderr.isascii() is False


def test_verbose_says_what_was_done(run: Run) -> None:
    Path("doclint.yaml").write_text("language: en\n", encoding="utf-8")
    said = run("check", "good.md", "--verbose").stderr.splitlines()
    assert said[0] == "doclint: configuration: doclint.yaml"
    assert said[1].startswith("doclint: 1 rule, 1 file, ")


def test_standard_input_in_gb18030(run: Run) -> None:
    content = "关于进一步做好工作的坏通知，请认真贯彻执行。".encode("gb18030")
    assert "关于进一步做好工作的坏通知" in run("check", "-", input=content).stdout


def test_the_language_of_the_run(run: Run) -> None:
    assert "Found 2 problems" in run("check", "bad.md").stdout
    assert (
        "发现 2 处问题（0 个错误，2 个警告，0 个提示）" in run("check", "bad.md", LC_ALL="zh_CN.UTF-8").stdout
    )
    assert "bad word" in run("check", "bad.md", "--lang", "en", LC_ALL="zh_CN.UTF-8").stdout


def test_quiet_prints_findings_alone(run: Run) -> None:
    assert run("check", "good.md", "--quiet").output == ""
    assert "Found" not in run("check", "bad.md", "--quiet").output


def test_statistics_count_instead_of_listing(run: Run) -> None:
    assert run("check", "--statistics", "--quiet").stdout == "3  BAD001  warning  [ ] bad-word\n"
    assert run("check", "--statistics").stdout.endswith("Found 3 problems (0 errors, 3 warnings, 0 info)\n")
    (counted,) = json.loads(run("check", "--statistics", "--output-format", "json").stdout)
    assert counted["count"] == 3


def test_a_report_in_a_file(run: Run, here: Path) -> None:
    result = run("check", "bad.md", "--output-format", "json", "--output-file", "out.json")
    assert (result.exit_code, result.stdout, result.stderr) == (
        1,
        "",
        "Found 2 problems (0 errors, 2 warnings, 0 info)\n",
    )
    assert len(json.loads(Path("out.json").read_text(encoding="utf-8"))) == 2
    assert sorted(path.name for path in here.iterdir()) == ["bad.md", "d", "good.md", "out.json"]


def test_a_link_to_the_report_stays_a_link(run: Run, here: Path) -> None:
    Path("link.json").symlink_to(here / "real.json")
    for _ in range(2):
        run("check", "bad.md", "--output-format", "json", "--output-file", "link.json")
        assert Path("link.json").is_symlink()
        assert len(json.loads(Path("real.json").read_text(encoding="utf-8"))) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="/proc and /dev/fd are the system's own")
def test_a_device_is_written_to_and_not_replaced(here: Path) -> None:
    with output("/dev/null") as stream:
        stream.write("x")
    assert Path("/dev/null").is_char_device()
    opened = os.open("raw", os.O_WRONLY | os.O_CREAT)
    for path in (f"/dev/fd/{opened}", f"/proc/self/fd/{opened}"):
        with output(path) as stream:
            stream.write("x")
    os.close(opened)
    assert Path("raw").read_text() == "xx"
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


def test_a_run_that_fails_leaves_the_report_that_was_there(here: Path) -> None:
    Path("out.json").write_text("old")
    with pytest.raises(RuntimeError), output("out.json") as stream:
        stream.write("new")
        raise RuntimeError
    assert Path("out.json").read_text() == "old"
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


def test_a_report_that_cannot_be_written(run: Run) -> None:
    result = run("check", "bad.md", "--output-file", "gone/out.json")
    assert result.exit_code == 2
    assert result.stderr.startswith("doclint: gone/out.json: ")


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {}, False),
        (["--color", "always", "--output-format", "json"], {}, False),
    ],
)
def test_color(run: Run, arguments: list[str], environment: dict[str, str], colored: bool) -> None:
    assert ("\x1b[" in run("check", "bad.md", *arguments, **environment).stdout) is colored


def test_no_files(run: Run) -> None:
    Path("empty").mkdir()
    result = run("check", "empty")
    assert result.exit_code == 0
    assert "no files to check" in result.stderr


def test_the_help_names_what_a_folder_is_searched_for(run: Run) -> None:
    for environment in ({}, {"LC_ALL": "zh_CN.UTF-8"}):
        words = re.split(r"[\s,，、]+", run("check", "--help", **environment).stdout)
        assert set(DOCUMENT_SUFFIXES) <= set(words)


def test_exclude(run: Run) -> None:
    assert run("check", "--exclude", "bad.*").exit_code == 0
    assert run("check", "--exclude", "bad.*", "bad.md").exit_code == 1
    assert run("check", "--exclude", "bad.*", "--force-exclude", "bad.md").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "kept"), [((), True), (("--no-cache",), False), (("--fix",), False), (("--cache-dir", "own"), False)]
)
def test_results_are_kept_unless_not_wanted(
    run: Run, here: Path, arguments: tuple[str, ...], kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "cache_folder", lambda: here / "cache")
    results = {run("check", "bad.md", "--isolated", *arguments).stdout for _ in range(2)}
    assert len(results) == 1 and "bad.md:2:2" in results.pop()
    assert (here / "cache/results.db").exists() is kept
    assert (here / "own/results.db").exists() is ("own" in arguments)


def test_no_cache_and_a_folder_for_it_contradict_each_other(run: Run, here: Path) -> None:
    result = run("check", "--no-cache", "--cache-dir", "own")
    assert result.exit_code == 2 and "--no-cache and --cache-dir contradict each other" in result.stderr
