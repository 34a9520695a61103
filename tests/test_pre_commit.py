"""The hooks, run by pre-commit itself in a repository made for the test.

Only how doclint gets installed is left out: the manifest is the one that ships, with ``language: python`` (a virtual
environment for every hook, and a network) turned into ``language: system``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from identify import identify

from doclint.engine.discovery import DOCUMENT_SUFFIXES

ROOT = Path(__file__).parents[1]
MANIFEST = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
HOOKS: dict[str, dict[str, Any]] = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST)}

SOUND = "# 关于开展检查的通知\n\n各部门要依法进行监督检查。\n"
DAMAGED = "# 关于开展检查的通知\n\n1. 加强领导。\n2. 落实责任。\n2. 落实责任。\n"
SUPPRESSED = SOUND.replace("各", "<!-- doclint: ignore[DUP001] 有意 -->\n\n各", 1)


class Repository:
    """A git repository whose commits go through hooks of the manifest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "documents"
        self.hooks = folder / "hooks"
        self._environment = os.environ | {
            "PRE_COMMIT_HOME": str(folder / "home"),
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "LC_ALL": "C.UTF-8",
            **{f"GIT_{who}_{what}": "t@e.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        for repository in (self.folder, self.hooks):
            repository.mkdir()
            self.git("init", "-q", "-b", "main", folder=repository)
        (folder / "bin").mkdir()
        command = folder / "bin/doclint"
        command.write_text(f"#!/bin/sh\nPYTHONPATH='{ROOT}' exec '{sys.executable}' -m doclint \"$@\"\n")
        command.chmod(0o755)
        manifest = MANIFEST.replace("language: python", "language: system")
        (self.hooks / ".pre-commit-hooks.yaml").write_text(manifest, encoding="utf-8")
        self.git("add", "-A", folder=self.hooks)
        self.git("commit", "-qm", "hooks", folder=self.hooks)

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        done = self._run("git", *arguments, folder=folder)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def use(self, *hooks: str, **options: Any) -> None:
        """Writes .pre-commit-config.yaml with the hooks, each with the options, and has git use it."""
        revision = self.git("rev-parse", "HEAD", folder=self.hooks).strip()
        listed = [{"id": hook, **options} for hook in hooks]
        self.write(
            ".pre-commit-config.yaml",
            yaml.safe_dump({"repos": [{"repo": str(self.hooks), "rev": revision, "hooks": listed}]}),
        )
        done = self._run(sys.executable, "-m", "pre_commit", "install")
        assert done.returncode == 0, done.stdout

    def write(self, name: str, content: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def commit(self) -> tuple[bool, str]:
        """Whether a commit of all there is goes through, and what was said."""
        self.git("add", "-A")
        done = self._run("git", "commit", "-m", "work")
        return done.returncode == 0, done.stdout

    def _run(self, *command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=folder or self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for doclint is a shell script")
class TestCommits:
    """Commits, and what the hooks make of them."""

    def test_a_damaged_document_blocks_a_commit_and_a_sound_one_passes(self, repository: Repository) -> None:
        repository.use("doclint")
        repository.write("通知 1.md", DAMAGED)
        repository.write("LICENSE", "Apache")  # plain text to pre-commit, but no document
        done, said = repository.commit()
        assert not done and "通知 1.md:5:1" in said and "DUP001" in said and "LICENSE" not in said
        repository.write("通知 1.md", SOUND)
        assert repository.commit()[0]
        repository.write("other.md", SOUND + "\n以上。\n")
        done, said = repository.commit()
        assert done and "Passed" in said

    def test_what_the_configuration_excludes_is_left_alone(self, repository: Repository) -> None:
        repository.use("doclint")
        repository.write("doclint.yaml", "exclude: [drafts/]\n")
        repository.write("drafts/a.txt", DAMAGED)
        assert repository.commit()[0]

    def test_known_findings_pass_with_a_baseline(self, repository: Repository) -> None:
        repository.use("doclint", args=["--select", "DUP", "--fail-on", "error"])
        repository.write("a.txt", DAMAGED.replace("2. ", "3. ", 1))
        assert not repository.commit()[0]
        repository.use("doclint", args=["--baseline", "doclint-baseline.json"])
        assert repository._run("doclint", "baseline").returncode == 0
        assert repository.commit()[0]

    def test_what_can_be_mended_is_and_the_commit_waits_for_it(self, repository: Repository) -> None:
        repository.use("doclint-fix")
        repository.write("a.md", SUPPRESSED)
        done, said = repository.commit()
        assert not done and "files were modified by this hook" in said
        assert (repository.folder / "a.md").read_text(encoding="utf-8") == SOUND
        assert repository.commit()[0]

    def test_all_documents_are_checked_when_one_or_the_configuration_changes(self, repository: Repository) -> None:
        repository.write("old.md", DAMAGED)
        assert repository.commit()[0]
        repository.use("doclint", "doclint-all")
        repository.write("script.py", "")
        done, said = repository.commit()
        assert done and said.count("no files to check") == 2
        for name, content in (("new.md", SOUND), ("doclint.yaml", "language: zh\n")):
            repository.write(name, content)
            done, said = repository.commit()
            assert not done and "old.md:5:1" in said
            (repository.folder / name).unlink()


def test_the_hooks_take_what_a_folder_is_searched_for() -> None:
    """A suffix that is added to DOCUMENT_SUFFIXES belongs into "files" and "types_or" of the manifest."""
    import re

    for hook in HOOKS.values():
        for suffix in DOCUMENT_SUFFIXES:
            name = f"notices/通知{suffix}"
            assert re.search(hook["files"], name), (hook["id"], suffix)
            types = hook.get("types_or")
            assert types is None or identify.tags_from_filename(name) & set(types), (hook["id"], suffix)
        for name in ("LICENSE", "a.py", "a.md.bak", "mdoclint.yaml", "a.docx"):
            assert not re.search(hook["files"], name), (hook["id"], name)


def test_the_manifest_holds_to_its_schema() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(command, capture_output=True).returncode == 0
