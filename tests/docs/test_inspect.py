"""docs/inspect.md: its example says what the command says, and its table has all keys."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from doclint.cli.group import doclint

TEXT = (Path(__file__).parents[2] / "docs" / "inspect.md").read_text(encoding="utf-8")


def _block(language: str) -> str:
    match = re.search(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert match is not None
    return match[1]


@pytest.fixture(autouse=True)
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list.md").write_text(_block("markdown"), encoding="utf-8")


def test_the_example_is_what_the_command_says() -> None:
    result = CliRunner().invoke(doclint, ["inspect", "--rule", "DUP001", "list.md", "--lang", "en"])
    assert result.output == _block("text")


def test_every_key_is_told() -> None:
    result = CliRunner().invoke(doclint, ["inspect", "--rule", "DUP001", "list.md", "--output-format", "json"])
    (answer,) = json.loads(result.output)
    keys = {*answer, *answer["candidates"][0]}
    assert {key for key in keys if f"`{key}`" not in TEXT} == set()
