"""What becomes of examples."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from doclint.rulebook.rule import BadExample, Examples, GoodExample, Rule, Wording
from doclint.rulebook.self_test import run_examples

GOOD = (GoodExample("good"),)
BAD = (BadExample("a bad", ("1:3",)),)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ["bad 1: validated", "good 1: validated"]),
        ({"examples": Examples(BAD, (GoodExample("bad"),))}, ["bad 1: validated", "good 1: noisy (got 1:1)"]),
        (
            {"examples": Examples((BadExample("good", ("1:1",)),), GOOD)},
            ["bad 1: missing (expected 1:1)", "good 1: validated"],
        ),
        (
            {"examples": Examples((BadExample("bad bad", ("1:1",)),), GOOD)},
            ["bad 1: wrong place (expected 1:1; got 1:1, 1:5)", "good 1: validated"],
        ),
        (
            {
                "examples": Examples(
                    (BadExample("bad\n" * 10, tuple(f"{n}:1" for n in range(10, 0, -1))),), GOOD
                )
            },
            ["bad 1: validated", "good 1: validated"],
        ),
        (
            {"examples": Examples((BadExample("bad bad", ("1:1", "1:5"), fixed="ok ok"),), GOOD)},
            ["bad 1: validated", "good 1: validated"],
        ),
        (
            {"examples": Examples((BadExample("bad", ("1:1",), fixed="no"),), GOOD)},
            ["bad 1: fix differs (expected 'no'; got 'ok')", "good 1: validated"],
        ),
        (
            {"message": Wording("{word} {gone}", "{word}")},
            ["bad 1: unfilled placeholder (got {gone})", "good 1: validated"],
        ),
        ({"examples": Examples((), GOOD)}, ["good 1: validated", "no bad example"]),
        ({"examples": Examples(BAD, ())}, ["bad 1: validated", "no good example"]),
        ({"explain": Wording()}, ["bad 1: validated", "good 1: validated", "no explanation"]),
    ],
)
def test_outcomes(make_rule: Callable[..., Rule], given: dict[str, Any], expected: list[str]) -> None:
    defaults: dict[str, Any] = {
        "examples": Examples(BAD, GOOD),
        "explain": Wording(en="why"),
        "fix": "use-ok",
        "option_values": {"word": "bad", "replacement": "ok"},
    }
    outcomes = run_examples([make_rule(**{**defaults, **given})])
    assert [str(outcome).removeprefix("TST001").lstrip(": ") for outcome in outcomes] == expected
    assert all(outcome.ok == ("validated" in str(outcome)) for outcome in outcomes)


def test_a_failing_check_fails_the_example(make_rule: Callable[..., Rule]) -> None:
    rule = make_rule(examples=Examples(BAD, GOOD), option_values={"word": "bad", "explode": True})
    assert [outcome.verdict for outcome in run_examples([rule])][:2] == ["failed", "failed"]
