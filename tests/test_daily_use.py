"""docs/daily-use.md: every command in it is run, in its order, in a repository of old documents."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import yaml

from doclint.api import lint_text
from tests.typed_commands import ROOT, Typist

GUIDE = (ROOT / "docs/daily-use.md").read_text(encoding="utf-8")
BLOCKS: list[tuple[str, str]] = re.findall(r"^```(\w+)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
COMMANDS = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]

OLD = """# 关于开展检查的通知

各区要认真落实。 <!-- doclint: ignore[DUP001] 旧 -->

1. 各区要制定方案。
2. 各区要落实责任。
2. 各区要落实责任。
3. 各区要报送总结。
"""


@pytest.fixture
def typist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Typist:
    """In a repository of old documents."""
    monkeypatch.chdir(tmp_path)
    Path("notices").mkdir()
    for name in ("a", "b"):
        Path(f"notices/{name}.md").write_text(OLD, encoding="utf-8")
    typist = Typist(tmp_path)
    assert typist.type("git init -q && git add notices && git commit -qm old").code == 0
    return typist


@pytest.mark.skipif(os.name == "nt", reason="the commands are written for a Unix shell")
def test_the_commands_work_one_after_the_other(typist: Typist) -> None:
    Path("archive").mkdir()
    Path("archive/c.md").write_text(OLD, encoding="utf-8")
    Path("notices/notice.md").write_text("# 关于值班工作的通知\n\n各区要落实值班责任。\n", encoding="utf-8")
    for command in COMMANDS:
        if "--watch" in command:
            continue
        done = typist.type(command)
        # Findings are no failure; wrong use is.
        assert done.code in ((0, 1) if "doclint check" in command else (0,)), (command, done)
        if "--baseline" in command:
            assert done.code == 0 and "6" in done.stderr
        if "--diff" in command:
            assert done.code == 1 and "+++ b/notices/a.md" in done.stdout
        if command == "doclint check --fix notices/":
            assert "ignore[DUP001]" not in Path("notices/a.md").read_text(encoding="utf-8")
        if command == "git diff":
            assert "-2. 各区要落实责任。" in done.stdout


def test_the_directives_silence_what_is_under_them() -> None:
    examples = [(kind, block) for kind, block in BLOCKS if kind in ("markdown", "text")]
    assert len(examples) == 4
    for kind, block in examples:
        name = "a.md" if kind == "markdown" else "a.txt"
        selected = ["DUP", "NUM", "SUP"]
        assert lint_text(block, name, select=selected) == []
        bare = re.sub(r"<!-- doclint.*?-->|^# doclint.*", "", block, flags=re.MULTILINE)
        assert lint_text(bare, name, select=selected) != []


def test_the_hook_is_there() -> None:
    (block,) = (block for kind, block in BLOCKS if kind == "yaml")
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    ((hook,),) = ([hook["id"] for hook in repo["hooks"]] for repo in yaml.safe_load(block)["repos"])
    assert hook in hooks
    assert hooks - {hook} == set(re.findall(r"`(doclint-\w+)`", GUIDE))


def test_the_editors_find_what_concise_prints(typist: Typist) -> None:
    (block,) = (block for kind, block in BLOCKS if kind == "json")
    task = json.loads(block)["tasks"][0]
    printed = typist.type(" ".join([task["command"], *task["args"]])).stdout
    pattern = task["problemMatcher"]["pattern"]
    lines = printed.splitlines()
    assert lines
    for line in lines:
        match = re.fullmatch(pattern["regexp"], line)
        assert match and match[pattern["file"]].startswith("notices/") and match[pattern["code"]].isalnum()


def test_the_readme_leads_here() -> None:
    assert "(docs/daily-use.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
