"""Rules on documents: which findings become diagnostics, and what those hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from doclint.checks import registry
from doclint.checks.finding import Finding
from doclint.document.document import Document
from doclint.document.span import Position, Span
from doclint.rulebook.applying import apply
from doclint.rulebook.rule import Rule, Source, Wording
from doclint.structure.structure import Structure

MakeRule = Callable[..., Rule]
MakeDocument = Callable[..., Document]


def test_a_diagnostic_has_everything(make_rule: MakeRule, make_document: MakeDocument) -> None:
    rule = make_rule(
        option_values={"word": "bad", "replacement": "good"},
        related={"first": Wording(en="first of {number}")},
        fix="use-good",
        fix_message=Wording(en="use “good”"),
        applicability="safe",
        source=Source("x.yaml", 1, shipped=True),
    )
    first, second = apply([rule], make_document("bad\nso bad"))
    assert (first.code, first.name, first.severity, first.filename) == (
        "TST001",
        "bad-word",
        "error",
        "a/b.txt",
    )
    assert (second.message, second.span) == ("“bad” number 2", Span(7, 10))
    assert (second.location, second.end_location) == (Position(2, 4), Position(2, 7))
    (related,) = second.related
    assert (related.message, related.location, related.end_location) == (
        "first of 2",
        Position(1, 1),
        Position(1, 4),
    )
    assert second.fix is not None
    assert (second.fix.applicability, second.fix.message) == ("safe", "use “good”")
    assert [(edit.content, edit.location) for edit in second.fix.edits] == [("good", Position(2, 4))]
    assert second.url.endswith("/rules/TST001")
    assert re.fullmatch("[0-9a-f]{16}", second.fingerprint)


@pytest.mark.parametrize(
    ("of_document", "asked", "expected"),
    [
        ("zh", None, "第 1 个「bad」"),
        ("zh-Hant", None, "第 1 个「bad」"),
        ("ja", None, "“bad” number 1"),
        ("en", "zh", "第 1 个「bad」"),
    ],
)
def test_language_of_the_message(
    make_rule: MakeRule, make_document: MakeDocument, of_document: str, asked: Any, expected: str
) -> None:
    assert [d.message for d in apply([make_rule()], make_document("bad", of_document), asked)] == [expected]


@pytest.mark.parametrize(
    ("limits", "language", "found"),
    [
        ({"languages": ("zh",)}, "en", 0),
        ({"languages": ("zh",)}, "zh-Hant", 2),
        ({"languages": ("zh-Hant",)}, "zh", 0),
        ({"profiles": ("law",)}, "en", 2),
        ({"profiles": ("notice",)}, "en", 0),
        ({"parts": ("title",)}, "en", 1),
        ({"parts": ("title", "body")}, "en", 2),
        ({"parts": ("signature",)}, "en", 0),
    ],
)
def test_limits(
    monkeypatch: pytest.MonkeyPatch,
    make_rule: MakeRule,
    make_document: MakeDocument,
    limits: dict[str, Any],
    language: str,
    found: int,
) -> None:
    monkeypatch.setattr(Structure, "profile", "law", raising=False)
    monkeypatch.setattr(
        Structure, "part_at", lambda self, offset: "title" if offset < 4 else "body", raising=False
    )
    assert len(apply([make_rule(**limits)], make_document("bad bad", language))) == found


def test_a_failing_check_is_a_diagnostic_and_the_others_go_on(
    make_rule: MakeRule, make_document: MakeDocument
) -> None:
    boom = make_rule(code="TST002", option_values={"word": "bad", "explode": True})
    failed, found = apply([boom, make_rule()], make_document("bad"))
    assert (failed.code, failed.name, failed.severity) == ("SRC900", "internal-error", "error")
    assert (failed.location, failed.span) == (Position(1, 1), Span(0, 0))
    assert "TST002 (bad-word) failed: RuntimeError: boom (conftest.py:" in failed.message
    assert found.code == "TST001"


@pytest.mark.parametrize("span", [Span(0, 9), Span(-1, 1), Span(2, 1)])
def test_a_span_outside_the_text_is_an_internal_error(
    monkeypatch: pytest.MonkeyPatch, make_rule: MakeRule, make_document: MakeDocument, span: Span
) -> None:
    def check(structure: Structure, options: object) -> Iterator[Finding]:
        yield Finding(span, {})

    monkeypatch.setattr("word_check.check", check)
    assert [d.code for d in apply([make_rule()], make_document("bad"))] == ["SRC900"]


def test_an_unknown_check_type_is_an_internal_error(
    monkeypatch: pytest.MonkeyPatch, make_rule: MakeRule, make_document: MakeDocument
) -> None:
    monkeypatch.delitem(registry.MODULES, "word")
    assert [d.code for d in apply([make_rule()], make_document("bad"))] == ["SRC900"]


def test_rules_that_look_for_the_same_share_a_run(
    make_rule: MakeRule, make_document: MakeDocument, runs: list[object]
) -> None:
    other = make_rule(code="TST003", option_values={"word": "x"})
    rules = [make_rule(), make_rule(code="TST002", severity="info"), other]
    assert [d.code for d in apply(rules, make_document("bad"))] == ["TST001", "TST002"]
    assert len(runs) == 2


def test_order_and_duplicates(make_rule: MakeRule, make_document: MakeDocument) -> None:
    rules = [make_rule(code="TST002"), make_rule(), make_rule()]
    assert [(d.span.start, d.code) for d in apply(rules, make_document("bad bad"))] == [
        (0, "TST001"), (0, "TST002"), (4, "TST001"), (4, "TST002"),
    ]  # fmt: skip


def test_fingerprints_survive_lines_moving(make_rule: MakeRule, make_document: MakeDocument) -> None:
    before = apply([make_rule(option_values={"word": "b ?ad"})], make_document("bad x bad"))
    after = apply([make_rule(option_values={"word": "b ?ad"})], make_document("new line\nb ad x\nbad"))
    elsewhere = apply([make_rule()], make_document("bad", path="c.txt"))
    assert [d.fingerprint for d in before] == [d.fingerprint for d in after]
    assert len({d.fingerprint for d in [*before, *elsewhere]}) == 3


def test_a_lone_surrogate_has_a_fingerprint(make_rule: MakeRule, make_document: MakeDocument) -> None:
    assert len(apply([make_rule(option_values={"word": "\ud800"})], make_document("\ud800"))) == 1
