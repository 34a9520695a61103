"""A check type of the tests' own: it finds a word, and says or does what its options ask for."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest

from doclint.checks import registry
from doclint.checks.finding import Edit, Finding, Related
from doclint.document.document import Document
from doclint.document.span import Span
from doclint.rulebook.rule import Rule, Wording
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Limits:
    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Options:
    word: str  # the word to find
    kinds: tuple[Literal["a", "b"], ...] = ("a",)
    share: float = 1.0
    strict: bool = False
    """Whether to be
    strict."""
    names: dict[str, str] | None = None
    limits: Limits = Limits()
    replacement: str | None = None
    explode: bool = False

    def __post_init__(self) -> None:
        re.compile(self.word)


RUNS: list[Options] = []
"""The options of every run of the check since the test began."""


def check(structure: Structure, options: Any) -> Iterator[Finding]:
    RUNS.append(options)
    first: Span | None = None
    for number, match in enumerate(re.finditer(options.word, structure.document.text), 1):
        span = Span(*match.span())
        related = (Related(first, "first"),) if first else ()
        edits = () if options.replacement is None else (Edit(span, options.replacement),)
        yield Finding(span, {"word": match[0], "number": number}, related, edits)
        first = first or span
    if options.explode:
        raise RuntimeError("boom")


@pytest.fixture(autouse=True)
def word_check(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    module: Any = ModuleType("word_check")
    module.Options, module.check = Options, check
    monkeypatch.setitem(sys.modules, "word_check", module)
    monkeypatch.setitem(registry.MODULES, "word", "word_check")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    RUNS.clear()


@pytest.fixture
def runs() -> list[Options]:
    return RUNS


@pytest.fixture
def make_rule() -> Callable[..., Rule]:
    def make(**given: Any) -> Rule:
        defaults: dict[str, Any] = {
            "code": "TST001",
            "name": "bad-word",
            "check": "word",
            "severity": "error",
            "message": Wording("第 {number} 个{word:q}", "{word:q} number {number}"),
            "option_values": {"word": "bad"},
        }
        return Rule(**{**defaults, **given})

    return make


@pytest.fixture
def make_document() -> Callable[..., Document]:
    def make(text: str, language: Any = "en", path: str = "a/b.txt") -> Document:
        return Document(path, text, (), language, "text")

    return make
