"""Which configuration holds for a file: the nearest, from its folder upward."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.engine.configuration import ConfigurationError, Configurations

from .conftest import configuration, errors

Write = Callable[[str, str], None]
TOML = '[tool.doclint]\nfail-on = "info"\n'


def shown(path: str, given: Configurations | None = None) -> list[str]:
    return [file.shown for file in (given or Configurations()).for_file(path).files]


def test_the_nearest_file_holds_alone(write: Write) -> None:
    write("doclint.yaml", "language: zh\nfail-on: error\n")
    write("docs/old/doclint.yaml", "fail-on: info\n")
    assert shown("docs/a.md") == ["doclint.yaml"]
    assert shown("docs/old/deep/a.md") == ["docs/old/doclint.yaml"]
    assert configuration("docs/old/a.md").language is None


def test_a_pyproject_counts_if_it_has_the_table(write: Write) -> None:
    write("pyproject.toml", TOML)
    write("docs/pyproject.toml", "[tool.other]\nx = 1\n")
    assert shown("docs/a.md") == ["pyproject.toml"]
    assert configuration("docs/a.md").fail_on == "info"
    write("doclint.yaml", "fail-on: error\n")
    assert shown("docs/a.md") == ["doclint.yaml"]


def test_an_empty_file_is_a_configuration(write: Write) -> None:
    write("doclint.yaml", "fail-on: error\n")
    write("docs/doclint.yaml", "# nothing\n")
    assert configuration("docs/a.md").fail_on == "warning"


def test_one_given_holds_everywhere_and_counts_from_the_current_folder(write: Write, here: Path) -> None:
    write("docs/doclint.yaml", "fail-on: info\n")
    write("settings/strict.yaml", "fail-on: error\nexclude: [docs/drafts/]\n")
    given = Configurations("settings/strict.yaml")
    assert shown("docs/a.md", given) == ["settings/strict.yaml"]
    assert given.for_file("docs/a.md").excludes(f"{here.resolve().as_posix()}/docs/drafts/")


def test_one_given_and_none_exclude_each_other() -> None:
    with pytest.raises(ValueError, match="exclude each other"):
        Configurations("doclint.yaml", isolated=True)


def test_the_interface_for_python_takes_configurations(write: Write) -> None:
    from doclint.api import lint_paths, lint_text

    text = "一、做好物资储备。\n\n二、做好物资储备。\n"
    write("doclint.yaml", "exclude: [old/]\nrules: {DUP001: {severity: info}}\n")
    write("strict.yaml", "select: [DUP001]\nfail-on: error\n")
    write("a.md", text)
    write("old/a.md", text)
    assert [result.path for result in lint_paths(["."])] == ["a.md"]
    assert [result.path for result in lint_paths(["."], isolated=True)] == ["a.md", "old/a.md"]
    for ruling, severity in (
        ({}, "info"),
        ({"config": "strict.yaml"}, "error"),
        ({"isolated": True}, "error"),
    ):
        assert [each.severity for each in lint_text(text, "a.md", **ruling)] == [severity]  # type: ignore[arg-type]


def test_isolated_looks_for_none(write: Write) -> None:
    write("doclint.yaml", "no: such key\n")
    assert shown("a.md", Configurations(isolated=True)) == []
    assert errors() != []


@pytest.mark.parametrize("name", ["doclint.yml", ".doclint.yaml", "docs/doclint.yml"])
def test_a_name_that_is_not_read_is_told(write: Write, name: str) -> None:
    write(name, "fail-on: error\n")
    with pytest.raises(ConfigurationError, match=f"^{re.escape(name)}:1:1: .*expected the name doclint.yaml"):
        configuration("docs/a.md")
    write("docs/doclint.yaml", "fail-on: info\n")
    assert configuration("docs/a.md").fail_on == "info"


def test_each_file_is_read_once(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("doclint.yaml", "fail-on: error\n")
    configurations = Configurations()
    one = configurations.for_file("a/b/x.md")
    assert configurations.for_file("a/c/y.md") is one is configurations.for_file("z.md")


def test_a_link_to_a_folder_leads_to_the_real_one(write: Write, here: Path) -> None:
    write("real/doclint.yaml", "fail-on: error\n")
    Path("docs").mkdir()
    Path("docs/link").symlink_to(here / "real", target_is_directory=True)
    assert configuration("docs/link/a.md").fail_on == "error"


LOOKED_FOR = """
import sys
from doclint.engine.checker import Checker
from doclint.engine.configuration.nearest import Configurations
before = set(sys.modules)
Configurations().ignored("docs/a.md")
print(sorted(set(sys.modules) - before))
"""


def test_looking_in_vain_imports_nothing(write: Write) -> None:
    """So that who has no configuration does not wait for those who have."""
    write("docs/pyproject.toml", "[project]\nname = 'documents'\n")
    root = str(Path(__file__).parents[3])
    run = subprocess.run(
        [sys.executable, "-c", LOOKED_FOR],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert (run.stdout, run.stderr) == ("[]\n", "")
