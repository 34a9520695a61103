"""One rule of the tests' own: it speaks on every 坏, raises on 炸, and kills its process on 死."""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest

from doclint.document.document import Document
from doclint.document.span import Span
from doclint.engine import checker
from doclint.engine.selection import Selection
from doclint.rulebook import Diagnostic, Rule


def _apply(rules: Iterable[Rule], document: Document, language: str | None, *house: object) -> list[Diagnostic]:
    if "炸" in document.text:
        raise RuntimeError("boom")
    if "死" in document.text:
        os._exit(9)
    return [
        Diagnostic(
            "BAD001",
            "bad-word",
            "warning",
            "坏字" if language != "en" else "bad word",
            document.path,
            Span(offset, offset + 1),
            document.locate(offset),
            document.locate(offset + 1),
        )
        for offset, character in enumerate(document.text)
        if character == "坏"
    ]


@pytest.fixture(autouse=True)
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "apply", _apply)
    monkeypatch.setattr(Selection, "load", lambda self, *configuration: (Rule("BAD001", "bad-word", "pattern", "warning"),))
