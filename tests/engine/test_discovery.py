"""Which files a run checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.engine.configuration import ConfigurationError, Configurations
from doclint.engine.discovery import discover


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(*paths: str, **contents: str) -> None:
    for path in paths:
        file = Path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(contents.get(path, "文"), encoding="utf-8")


def test_a_folder_gives_its_documents_by_name_files_before_folders() -> None:
    plant("d/b.md", "d/a.txt", "d/A.MARKDOWN", "d/sub/0.md", "d/z.pdf", "d/z.py")
    assert discover(["d"]).files == ["d/A.MARKDOWN", "d/a.txt", "d/b.md", "d/sub/0.md"]


def test_the_current_folder_is_not_part_of_the_names() -> None:
    plant("a.md", "d/b.md")
    assert discover(["."]).files == ["a.md", "d/b.md"]
    assert discover(["./d/"]).files == ["d/b.md"]


def test_hidden_folders_and_other_peoples_are_not_entered() -> None:
    plant("a.md", ".git/x.md", ".venv/x.md", "node_modules/x.md", "d/.hidden/x.md")
    assert discover(["."]).files == ["a.md"]


def test_a_hidden_folder_that_is_named_is_entered() -> None:
    plant(".drafts/x.md")
    assert discover([".drafts"]).files == [".drafts/x.md"]


def test_named_files_are_taken_whatever_their_suffix_and_once() -> None:
    plant("notice", "d/a.md")
    assert discover(["notice", "d/a.md", "d", "./notice"]).files == ["notice", "d/a.md"]


def test_what_is_not_there_is_said_and_the_rest_is_found() -> None:
    plant("a.md")
    found = discover(["gone.md", "a.md"])
    assert (found.files, found.missing) == (["a.md"], [("gone.md", "")])


@pytest.mark.parametrize(
    ("patterns", "files"),
    [
        (["b.md"], ["a.md", "d/a.md"]),
        (["d/"], ["a.md", "b.md"]),
        (["d/b.md"], ["a.md", "b.md", "d/a.md"]),
        (["/b.md"], ["a.md", "d/a.md", "d/b.md"]),
        (["*.md", "!a.md"], ["a.md", "d/a.md"]),
    ],
)
def test_exclude(patterns: list[str], files: list[str]) -> None:
    plant("a.md", "b.md", "d/a.md", "d/b.md")
    assert discover(["."], patterns).files == files


def test_exclude_spares_named_files_unless_forced(here: Path) -> None:
    plant("a.md", "d/b.md")
    paths = ["a.md", str(here / "a.md"), "d"]
    assert discover(paths, ["a.md", "d/"]).files == ["a.md", str(here / "a.md")]
    assert discover(paths, ["a.md", "d/"], force_exclude=True).files == []


def test_gitignore_holds_from_the_repository_root_down_and_the_innermost_decides() -> None:
    plant(".git/HEAD", "docs/out/x.md", "docs/draft.md", "docs/sub/draft.md", "docs/sub/keep.md", "docs/a.md")
    Path(".gitignore").write_text("out/\ndraft.md\n")
    Path("docs/sub/.gitignore").write_text("!draft.md\nkeep.md\n")
    assert discover(["docs"]).files == ["docs/a.md", "docs/sub/draft.md"]
    assert discover(["docs/sub"]).files == ["docs/sub/draft.md"]
    assert discover(["docs/draft.md"]).files == ["docs/draft.md"]


def test_a_gitignore_above_counts_only_inside_a_repository() -> None:
    plant("docs/a.md")
    Path(".gitignore").write_text("a.md\n")
    assert discover(["docs"]).files == ["docs/a.md"]


def test_links_to_folders_are_not_followed(here: Path) -> None:
    plant("d/a.md")
    Path("d/round").symlink_to(here / "d", target_is_directory=True)
    Path("d/b.md").symlink_to(here / "d/a.md")
    Path("d/broken.md").symlink_to(here / "gone.md")
    assert discover(["d"]).files == ["d/a.md", "d/b.md"]


def test_a_configuration_includes_and_excludes() -> None:
    plant("a.md", "b.html", "d/a.md", "d/notice", "drafts/a.md", "d/drafts/a.md", "d/old.md")
    Path("doclint.yaml").write_text("include: ['*.md', notice]\nexclude: [drafts/, '/d/old.md']\n")
    assert discover(["."], configurations=Configurations()).files == ["a.md", "d/a.md", "d/notice"]
    assert discover(["d"], configurations=Configurations()).files == ["d/a.md", "d/notice"]


def test_a_nearer_configuration_decides_for_its_folder() -> None:
    plant("a.txt", "d/a.txt", "d/b.md")
    Path("doclint.yaml").write_text("include: ['*.md']\n")
    Path("d/doclint.yaml").write_text("include: ['*.txt']\n")
    assert discover(["."], configurations=Configurations()).files == ["d/a.txt"]
    assert discover(["."]).files == ["a.txt", "d/a.txt", "d/b.md"]


def test_what_a_configuration_excludes_is_checked_if_named_unless_forced(here: Path) -> None:
    plant("a.md", "drafts/a.md", "drafts/deep/b.md", "tmp.md")
    Path("doclint.yaml").write_text("exclude: [drafts/, tmp.md]\n")
    named = ["a.md", "drafts/a.md", str(here / "drafts/deep/b.md"), "tmp.md"]
    assert discover(named, configurations=Configurations()).files == named
    assert discover(named, force_exclude=True, configurations=Configurations()).files == ["a.md"]
    assert discover(["drafts"], force_exclude=True, configurations=Configurations()).files == []
    assert discover(["drafts"], configurations=Configurations()).files == []  # found in a folder, not named


def test_an_exclusion_of_a_folder_above_holds_below_a_nearer_configuration_when_forced() -> None:
    plant("drafts/a.md")
    Path("doclint.yaml").write_text("exclude: [drafts/]\n")
    Path("drafts/doclint.yaml").write_text("language: zh\n")
    assert discover(["drafts/a.md"], force_exclude=True, configurations=Configurations()).files == []
    assert discover(["."], configurations=Configurations()).files == []


def test_gitignore_holds_beside_a_configuration() -> None:
    plant(".git/HEAD", "a.md", "b.md", "c.md")
    Path(".gitignore").write_text("b.md\n")
    Path("doclint.yaml").write_text("exclude: [c.md]\n")
    assert discover(["."], configurations=Configurations()).files == ["a.md"]


def test_a_wrong_configuration_stops_the_search() -> None:
    plant("a.md", "d/b.md")
    Path("d/doclint.yaml").write_text("exclud: [x]\n")
    with pytest.raises(ConfigurationError, match=r"d/doclint\.yaml:1:1: .*exclud"):
        discover(["."], configurations=Configurations())


def test_what_cannot_be_looked_into_is_said_and_the_rest_is_found(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exists, is_dir = Path.exists, Path.is_dir

    def denied(self: Path) -> None:
        if "locked" in self.parts:
            raise PermissionError(13, "Permission denied")

    def looked_up(self: Path) -> bool:
        denied(self)
        return exists(self)

    def looked_at(self: Path) -> bool:
        denied(self)
        return is_dir(self)

    (here / "locked").mkdir()
    (here / "a.md").write_text("a", encoding="utf-8")
    monkeypatch.setattr(Path, "exists", looked_up)
    monkeypatch.setattr(Path, "is_dir", looked_at)
    found = discover(["locked/b.md", "locked", "a.md"])
    assert found.missing == [("locked/b.md", "Permission denied"), ("locked", "Permission denied")]
    assert found.files == ["a.md"]


def test_an_empty_name_is_not_the_current_folder(here: Path) -> None:
    plant("a.md")
    found = discover([""])
    assert not found.files
    assert found.missing == [('""', "an empty name")]
