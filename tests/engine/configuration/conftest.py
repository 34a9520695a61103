"""Configurations written into an empty current folder, and what they say when they are loaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.engine.checker import Checker
from doclint.engine.configuration import Configuration, ConfigurationError, Configurations
from doclint.engine.selection import Selection
from doclint.rulebook import Rule


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(here: Path) -> Callable[[str, str], None]:
    def call(name: str, text: str) -> None:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")

    return call


def configuration(path: str = "a.md") -> Configuration:
    return Configurations().for_file(path)


def rules(path: str = "a.md", selection: Selection | None = None) -> dict[str, Rule]:
    """The rules that run on a file, by code."""
    return {rule.code: rule for rule in (selection or Selection()).load(configuration(path))}


def errors(path: str = "a.md") -> list[str]:
    """What is wrong with the configuration of a file."""
    try:
        rules(path)
    except ConfigurationError as error:
        return [str(each) for each in error.errors]
    return []


def found(path: str = "a.md", given: Configurations | None = None) -> list[str]:
    """The codes of what is found in a file that is there, under its configuration."""
    result = Checker(Selection(), configurations=given or Configurations()).check_file(path)
    assert result.checked, result.diagnostics
    return [each.code for each in result.diagnostics]


@pytest.fixture(autouse=True)
def one_rule() -> None:
    """In place of the one rule that other tests of the engine put in: here the rules are those that ship."""


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
