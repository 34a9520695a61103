"""check --fix, --unsafe-fixes and --diff: what is written where, and what is said."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

TWICE = (
    "各单位要做好以下工作：\n一、加强组织领导，明确责任分工。\n二、二、开展隐患排查，建立工作台账。\n三、严格督促检查，及时报送情况。\n"
)
ONCE = TWICE.replace("二、二、", "二、")
REPEATED = TWICE.replace("二、二、开展", "二、加强组织领导，明确责任分工。\n三、开展").replace("三、严格", "四、严格")
SELECT = ("--select", "NUM018,DUP001,PUN001,PUN007")

FORMS = [
    pytest.param("utf-8", b"", "\n", id="utf-8"),
    pytest.param("utf-8", b"\xef\xbb\xbf", "\r\n", id="byte order mark and CRLF"),
    pytest.param("gb18030", b"", "\r\n", id="gb18030"),
    pytest.param("utf-16-le", b"\xff\xfe", "\r\n", id="utf-16"),
]


def written(text: str, encoding: str, mark: bytes, line_end: str) -> bytes:
    """The text as a file holds it."""
    return mark + text.replace("\n", line_end).encode(encoding)


@pytest.mark.parametrize(("encoding", "mark", "line_end"), FORMS)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_file_keeps_its_encoding_its_line_ends_and_its_permissions(
    here: Path, run: Run, name: str, encoding: str, mark: bytes, line_end: str
) -> None:
    file = here / name
    file.write_bytes(written(TWICE, encoding, mark, line_end))
    file.chmod(0o640)
    result = run("check", name, "--fix", *SELECT)
    assert result.exit_code == 0
    assert "1 mended in 1 file" in result.stderr
    assert file.read_bytes() == written(ONCE, encoding, mark, line_end)
    assert file.stat().st_mode & 0o777 == 0o640
    assert run("check", name, "--fix", *SELECT).stderr == ""
    assert file.read_bytes() == written(ONCE, encoding, mark, line_end)


@pytest.mark.parametrize(("encoding", "mark", "line_end"), FORMS)
def test_standard_input_goes_to_standard_output_and_the_report_to_standard_error(
    run: Run, encoding: str, mark: bytes, line_end: str
) -> None:
    content = written(TWICE, encoding, mark, line_end)
    result = run("check", "-", "--fix", *SELECT, input=content)
    assert result.stdout_bytes == written(ONCE, encoding, mark, line_end)
    assert "1 mended" in result.stderr


def test_standard_input_without_anything_to_mend_comes_out_as_it_went_in(run: Run) -> None:
    content = "好。\r\n".encode("gb18030")
    assert run("check", "-", "--fix", input=content).stdout_bytes == content


def test_unsafe_fixes_are_left_and_counted_without_the_option(here: Path, run: Run) -> None:
    (here / "a.txt").write_text(REPEATED, encoding="utf-8")
    result = run("check", "a.txt", "--fix", *SELECT)
    assert result.exit_code == 1
    assert "--unsafe-fixes" in result.stderr
    assert (here / "a.txt").read_text(encoding="utf-8") == REPEATED
    result = run("check", "a.txt", "--unsafe-fixes", *SELECT)
    assert result.exit_code == 0
    assert (here / "a.txt").read_text(encoding="utf-8") == ONCE


def test_diff_writes_nothing_and_exits_with_1(here: Path, run: Run) -> None:
    (here / "a.txt").write_text(TWICE, encoding="utf-8")
    result = run("check", "a.txt", "--diff", *SELECT)
    assert result.exit_code == 1
    assert "-二、二、开展" in result.stdout and "+二、开展" in result.stdout
    assert (here / "a.txt").read_text(encoding="utf-8") == TWICE
    (here / "a.txt").write_text(ONCE, encoding="utf-8")
    result = run("check", "a.txt", "--diff", *SELECT)
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_git_apply_takes_the_patch(here: Path, run: Run) -> None:
    (here / "a folder").mkdir()
    files = {
        here / "a.txt": ("utf-8", b"", "\n"),
        here / "文件.txt": ("utf-8", b"\xef\xbb\xbf", "\r\n"),
        here / "gb.txt": ("gb18030", b"", "\r\n"),
        here / "a folder" / 'b "c".md': ("utf-8", b"", "\n"),
    }
    for file, form in files.items():
        file.write_bytes(written(TWICE.rstrip("\n"), *form))
    result = run("check", ".", "--diff", "--output-file", "mend.patch", *SELECT)
    assert result.exit_code == 1
    subprocess.run(["git", "apply", "mend.patch"], cwd=here, check=True, env=_outside_of_git(here))
    for file, form in files.items():
        assert file.read_bytes() == written(ONCE.rstrip("\n"), *form)


def _outside_of_git(folder: Path) -> dict[str, str]:
    return {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}


@pytest.mark.parametrize("problem", ["unwritable", "full"])
def test_a_file_that_cannot_be_written_is_said_and_the_others_are_mended(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch, problem: str
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (here / name).write_text(TWICE, encoding="utf-8")
    access, replace = os.access, Path.replace
    if problem == "unwritable":
        monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "b.txt" and access(path, mode))
    else:

        def fail(self: Path, target: Path) -> Path:
            if target.name == "b.txt":
                raise OSError(28, "No space left on device")
            return replace(self, target)

        monkeypatch.setattr(Path, "replace", fail)
    result = run("check", ".", "--fix", "--jobs", "1", *SELECT)
    assert result.exit_code == 2
    reason = "Permission denied" if problem == "unwritable" else "No space left on device"
    assert f"b.txt: cannot be written ({reason})" in result.stderr
    assert "more can be mended" not in result.stderr  # not by another run
    texts = [(here / name).read_text(encoding="utf-8") for name in ("a.txt", "b.txt", "c.txt")]
    assert texts == [ONCE, TWICE, ONCE]
    assert sorted(one.name for one in here.iterdir()) == ["a.txt", "b.txt", "c.txt"]
    assert "NUM018" in result.stdout  # what was not mended is still reported


def test_a_character_that_the_encoding_lacks_leaves_the_file_alone(here: Path, run: Run) -> None:
    content = "第一段(括号)里有标点，还有足够多的汉字可以认出编码来。\n".encode("gb2312")
    (here / "a.txt").write_bytes(content)
    assert run("check", "a.txt", "--fix", *SELECT).exit_code in (0, 1)
    assert (here / "a.txt").read_bytes().decode("gb18030")


def test_a_link_stays_a_link(here: Path, run: Run) -> None:
    (here / "real.txt").write_text(TWICE, encoding="utf-8")
    (here / "link.txt").symlink_to("real.txt")
    run("check", "link.txt", "--fix", *SELECT)
    assert (here / "link.txt").is_symlink()
    assert (here / "real.txt").read_text(encoding="utf-8") == ONCE


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf", "好".encode(), b"\r\n\r\n"])
def test_little_content_is_left_as_it_is(here: Path, run: Run, content: bytes) -> None:
    (here / "a.txt").write_bytes(content)
    assert run("check", "a.txt", "--fix", "--unsafe-fixes").exit_code in (0, 1)
    assert (here / "a.txt").read_bytes() == content


def test_a_silenced_finding_is_not_mended(here: Path, run: Run) -> None:
    text = TWICE.replace("二、二、", "<!-- doclint: ignore[NUM018] 原文如此 -->\n二、二、")
    (here / "a.md").write_text(text, encoding="utf-8")
    run("check", "a.md", "--fix", *SELECT)
    assert (here / "a.md").read_text(encoding="utf-8") == text
