"""Which lines were changed since a revision, and which findings touch them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.engine.changed_lines import GitError, changes_since, parse_diff, shifted


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    for name in ("一.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("".join(f"第{n}行\n" for n in range(1, 9)), encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def replace(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_changed_added_deleted_renamed_and_unknown_files(repository: Path) -> None:
    replace(repository / "一.txt", "第2行\n", "第二行\n又一行\n")
    replace(repository / "b.txt", "第5行\n", "")
    git(repository, "mv", "c.txt", "d\u3000新.txt")
    replace(repository / "d\u3000新.txt", "第8行", "第八行")
    (repository / "e.txt").write_text("新\n", encoding="utf-8")
    (repository / "f.log").write_text("", encoding="utf-8")
    (repository / ".gitignore").write_text("*.log\n", encoding="utf-8")
    changes = changes_since("HEAD", str(repository))
    rows = {
        name: changes.rows(str(repository / name))
        for name in ("一.txt", "b.txt", "d\u3000新.txt", "e.txt", "f.log")
    }
    assert rows == {
        "一.txt": ((2, 3),),
        "b.txt": ((4, 5),),  # the lines around what is gone
        "d\u3000新.txt": ((8, 8),),
        "e.txt": None,
        "f.log": (),
    }
    assert changes.is_changed(str(repository / "e.txt")) and not changes.is_changed(str(repository / "f.log"))
    assert changes.rows(str(repository.parent / "outside.txt")) is None


def test_what_another_branch_did_meanwhile_does_not_count(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "work")
    replace(repository / "b.txt", "第1行", "第一行")
    git(repository, "commit", "-qam", "mine")
    git(repository, "checkout", "-q", "main")
    replace(repository / "b.txt", "第8行", "第八行")
    git(repository, "commit", "-qam", "theirs")
    git(repository, "checkout", "-q", "work")
    assert changes_since("main", str(repository)).rows(str(repository / "b.txt")) == ((1, 1),)


def test_a_binary_file_counts_whole(repository: Path) -> None:
    (repository / "b.txt").write_bytes("通知\n".encode("utf-16"))
    assert changes_since("HEAD", str(repository)).rows(str(repository / "b.txt")) is None


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nowhere", 'no revision "nowhere" in this repository$'),
        ("mian", "did you mean main\\?"),
        ("--output=x", "no revision"),
        ("", "no revision"),
    ],
)
def test_no_such_revision(repository: Path, revision: str, message: str) -> None:
    with pytest.raises(GitError, match=message):
        changes_since(revision, str(repository), "en")


def test_a_revision_that_a_shallow_clone_has_not(repository: Path) -> None:
    replace(repository / "b.txt", "第1行", "第一行")
    git(repository, "commit", "-qam", "second")
    clone = repository / "clone"
    git(repository, "clone", "-q", "--depth", "1", repository.as_uri(), str(clone))
    with pytest.raises(GitError, match="git fetch --unshallow"):
        changes_since("HEAD~1", str(clone), "en")
    replace(clone / "b.txt", "第8行", "第八行")
    assert changes_since("HEAD", str(clone)).rows(str(clone / "b.txt")) == ((8, 8),)


def test_from_a_folder_below(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "d").mkdir()
    (repository / "d/e.txt").write_text("一\n", encoding="utf-8")
    replace(repository / "b.txt", "第8行", "第八行")
    monkeypatch.chdir(repository / "d")
    changes = changes_since("HEAD")
    assert (changes.rows("e.txt"), changes.rows("../b.txt"), changes.rows("../c.txt")) == (None, ((8, 8),), ())


def test_before_the_first_commit_and_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init", "-q")
    with pytest.raises(GitError, match="no revision"):
        changes_since("HEAD", str(tmp_path), "en")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="没有安装 git"):
        changes_since("HEAD", str(tmp_path), "zh")


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="is not in a git repository"):
        changes_since("HEAD", str(tmp_path), "en")


def test_lines_that_look_like_headers_are_lines() -> None:
    diff = (
        'diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ "b/a\\t\\344\\270\\200.txt"\n'
        "@@ -1 +1,2 @@\n--- old\n+++ b/other.txt\n+@@ -1 +9 @@\n"
        "diff --git a/gone b/gone\n--- a/gone\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n"
    )
    assert list(parse_diff(diff)) == [("a\t一.txt", ((1, 2),))]


@given(
    st.lists(st.tuples(st.integers(1, 40), st.integers(0, 3)), max_size=4),
    st.lists(st.tuples(st.integers(1, 40), st.integers(0, 3), st.integers(0, 4)), max_size=4),
)
def test_changed_lines_move_with_edits(
    changed: list[tuple[int, int]], wanted: list[tuple[int, int, int]]
) -> None:
    """Lines that were changed and are not touched by an edit are still known as changed."""
    rows = shifted([(first, first + more) for first, more in changed], [])
    edits: list[tuple[int, int, int]] = []
    for first, more, put_in in sorted(wanted):
        if not edits or first > edits[-1][1]:
            edits.append((first, first + more, put_in))
    marks = {row: any(a <= row <= b for a, b in rows) for row in range(1, 60)}
    moved = shifted(rows, edits)
    row = 1
    for old in range(1, 60):
        touched = next((edit for edit in edits if edit[0] <= old <= edit[1]), None)
        if touched is None:
            assert not marks[old] or any(a <= row <= b for a, b in moved)
            row += 1
        elif old == touched[1]:
            row += touched[2] + 1
