"""action.yml does what it says, and the examples in docs/ci.md name what there is."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema.builtin_schemas import vendor
from jsonschema.validators import validator_for
from ruamel.yaml import YAML

from doclint.report.formats import FORMATS
from tests.typed_commands import Typist

_ROOT = Path(__file__).parents[2]
_ACTION = yaml.safe_load((_ROOT / "action.yml").read_text(encoding="utf-8"))
_GUIDE = (_ROOT / "docs/ci.md").read_text(encoding="utf-8")
_DAMAGED = "一、加强领导，落实责任。\n一、加强领导，落实责任。\n"


def _check(folder: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """The action's last step as the runner runs it, and what it wrote to its outputs."""
    step = _ACTION["runs"]["steps"][-1]
    given = {name: value["default"] for name, value in _ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    environment = dict(os.environ)
    for name, value in step["env"].items():
        named = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
        environment[name] = given[named[1]] if named else value
    environment |= {"PYTHON": sys.executable, "PYTHONPATH": str(_ROOT)}
    environment |= {"LC_ALL": "C.UTF-8"}  # one that every machine has
    environment |= {"GITHUB_OUTPUT": str(folder / "outputs"), "GITHUB_WORKSPACE": str(folder)}
    (folder / "outputs").touch()
    # As the runner starts "shell: bash".
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    return done, (folder / "outputs").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("bash") is None, reason="the steps are written for bash")
class TestAction:
    """The step that checks."""

    @pytest.fixture(autouse=True)
    def documents(self, tmp_path: Path) -> None:
        (tmp_path / "公 文").mkdir()
        (tmp_path / "公 文/通知.md").write_text(_DAMAGED, encoding="utf-8")
        (tmp_path / "other.md").write_text(_DAMAGED, encoding="utf-8")

    def test_annotations(self, tmp_path: Path) -> None:
        done, outputs = _check(tmp_path, paths="公 文\n", arguments="--select=DUP\n")
        assert (done.returncode, outputs, done.stderr) == (1, "", "")
        assert done.stdout.startswith("::error file=公 文/通知.md,line=2,")

    def test_a_file_for_code_scanning_is_there_when_the_check_fails(self, tmp_path: Path) -> None:
        done, outputs = _check(tmp_path, format="sarif", output_file="a b.sarif")
        assert (done.returncode, outputs) == (1, "sarif-file=a b.sarif\n")
        log: Any = json.loads((tmp_path / "a b.sarif").read_text(encoding="utf-8"))
        assert len(log["runs"][0]["artifacts"]) == 2

    def test_inputs_are_no_commands(self, tmp_path: Path) -> None:
        done, _ = _check(
            tmp_path, paths="$(touch pwned)\n; touch pwned", arguments="--select=DUP; touch pwned"
        )
        assert done.returncode == 2
        assert not (tmp_path / "pwned").exists()

    def test_another_format(self, tmp_path: Path) -> None:
        done, _ = _check(tmp_path, format="html")
        assert done.returncode == 2 and "github or sarif" in done.stdout


_YAML = re.findall(r"```yaml\n(.*?)```", _GUIDE, re.DOTALL)


@pytest.mark.parametrize("block", _YAML, ids=range(len(_YAML)))
def test_the_examples_hold_to_the_schemas_of_their_consumers(block: str) -> None:
    schemas = {".github/workflows/doclint.yml": "github-workflows", ".gitlab-ci.yml": "gitlab-ci"}
    named = re.match(r"# (\S+)\n", block)
    assert named is not None
    _hold_to(schemas[named[1]], block)


def test_the_action_holds_to_the_schema_of_actions() -> None:
    _hold_to("github-actions", (_ROOT / "action.yml").read_text(encoding="utf-8"))


def _hold_to(schema: str, text: str) -> None:
    """Compares with the schema that check-jsonschema brings along."""
    rules = json.loads((files(vendor) / f"{schema}.json").read_text(encoding="utf-8"))
    # YAML 1.2, as the consumers read it: "on" is a word there.
    validator_for(rules)(rules).validate(YAML(typ="safe").load(text))


def _commands() -> list[str]:
    """The doclint commands in the guide: in code blocks and in running text."""
    found = re.findall(r"(?m)^[-\s]*((?:\.venv/bin/)?doclint check .*)$|`((?:\.venv/bin/)?doclint check .*?)`|sh '(\S+doclint .*?)'", _GUIDE)
    return [next(filter(None, groups)) for groups in found]


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands are written for a shell")
def test_the_commands_in_the_guide_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is run on a folder with a damaged document that is committed and in the baseline."""
    commands = [one for one in _commands() if one != "doclint check"]
    assert len(commands) >= 8
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", "HEAD")
    Path("notices").mkdir()
    Path("notices/a.md").write_text(_DAMAGED, encoding="utf-8")
    # A reviewdog that reads its input to the end and looks whether it is JSON.
    typist = Typist(tmp_path, reviewdog=f"exec '{sys.executable}' -m json.tool - /dev/null")
    assert typist.type("git init -q && git add notices && git commit -qm one").code == 0
    assert typist.type("doclint baseline notices").code == 0
    for command in commands:
        done = typist.type(command.removeprefix(".venv/bin/"))
        narrowed = "--exit-zero" in command or "--baseline" in command or "--since" in command
        assert done.code == (0 if narrowed else 1), (command, done)
        for file in re.findall(r"--output-file (\S+)", command):
            assert Path(file).stat().st_size > 0


def test_the_guide_names_the_formats_there_are_and_all_of_them() -> None:
    table = re.findall(r"^\| (`[a-z].*?) \|", _GUIDE, re.MULTILINE)
    assert {name for row in table for name in re.findall(r"`([a-z-]+)`", row)} == set(FORMATS)
    assert set(re.findall(r"--output-format ([a-z-]+)", _GUIDE)) <= set(FORMATS)


def test_the_examples_give_the_action_inputs_it_has() -> None:
    for block in re.findall(r"```yaml\n(.*?)```", _GUIDE, re.DOTALL):
        for job in (yaml.safe_load(block).get("jobs") or {}).values():
            for step in job["steps"]:
                if "OWNER/doclint" in step["uses"]:
                    assert step["with"].keys() <= _ACTION["inputs"].keys()
