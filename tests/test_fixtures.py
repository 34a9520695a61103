"""The project's own documents under the shipped rules.

``fixtures/sound``: no error and no warning. ``fixtures/damaged``: what the ``*.expect.yaml`` beside each asks for, and no
other error.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.expectations import (
    DOCUMENT_SUFFIXES,
    expectation_file,
    find_documents,
    judge,
    read_expectations,
    render,
)
from doclint.api import lint_file
from doclint.document.decoding import decode

FIXTURES = Path(__file__).parents[1] / "fixtures"
SOUND = sorted(p for p in (FIXTURES / "sound").iterdir() if p.suffix in DOCUMENT_SUFFIXES)
DAMAGED = sorted(p for p in (FIXTURES / "damaged").iterdir() if p.suffix in DOCUMENT_SUFFIXES)
FAMILIES = ("DUP", "NUM", "TRU", "AGY", "MIX", "FMT", "PUN")


@pytest.mark.parametrize("document", SOUND, ids=lambda p: p.name)
def test_sound(document: Path) -> None:
    loud = [d for d in lint_file(document) if d.severity != "info"]
    assert [f"{d.location.row}:{d.location.column} {d.code} {d.message}" for d in loud] == []


@pytest.mark.parametrize("document", DAMAGED, ids=lambda p: p.name)
def test_damaged(document: Path) -> None:
    judgement = judge(document)
    assert judgement.ok("error"), "\n".join(render(judgement, "error"))


def test_every_damaged_document_has_expectations() -> None:
    assert sorted(find_documents([FIXTURES / "damaged"])) == DAMAGED


def test_every_family_is_expected_somewhere() -> None:
    """In Chinese and in English, but for FMT, whose rules are about the shape of a 公文."""
    chinese: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for document in DAMAGED:
        count = english if document.name.startswith("english-") else chinese
        count.update(e.family for e in read_expectations(expectation_file(document)) if e.must)
    assert [family for family in FAMILIES if not chinese[family]] == []
    assert [family for family in FAMILIES if not english[family] and family != "FMT"] == []


@pytest.mark.parametrize(
    ("name", "encoding", "begins"),
    [
        ("letter.txt", "utf-16", b"\xff\xfe"),
        ("public-notice.txt", "gb18030", b""),
        ("traditional-chinese.txt", "cp950", b""),
        ("circular.txt", "utf-8", b"\xef\xbb\xbf"),
        ("old-page.htm", "gb18030", b"<HTML>"),
        ("word-export.html", "gb18030", b"<html"),
    ],
)
def test_encodings_have_stayed(name: str, encoding: str, begins: bytes) -> None:
    """An editor that saves all as UTF-8 would leave the readers untested."""
    content = (FIXTURES / "sound" / name).read_bytes()
    assert content.startswith(begins)
    assert decode(content).encoding.startswith(encoding)
    assert (b"\r\n" in content) == (name in ("circular.txt", "word-export.html"))
