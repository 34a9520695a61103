"""One rule of the tests' own (every 坏 is a warning), and the command line run in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doclint.cli.group import doclint
from doclint.document.document import Document
from doclint.document.span import Span
from doclint.engine import checker
from doclint.engine.selection import Selection
from doclint.rulebook import Diagnostic, Rule


def _apply(rules: Iterable[Rule], document: Document, language: str | None, *house: object) -> list[Diagnostic]:
    return [
        Diagnostic(
            "BAD001",
            "bad-word",
            "warning",
            "bad word" if language == "en" else "坏字",
            document.path,
            Span(offset, offset + 1),
            document.locate(offset),
            document.locate(offset + 1),
        )
        for offset, character in enumerate(document.text)
        if character == "坏"
    ]


@pytest.fixture
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "apply", _apply)
    monkeypatch.setattr(Selection, "load", lambda self, *configuration: (Rule("BAD001", "bad-word", "pattern", "warning"),))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run() -> Callable[..., Result]:
    """``doclint`` with these arguments, in an English environment."""

    def call(*arguments: str, input: bytes | None = None, **environment: str) -> Result:
        variables = {"LC_ALL": "en_US.UTF-8", "NO_COLOR": None, **environment}
        return CliRunner().invoke(doclint, list(arguments), input=input, env=variables)

    return call
