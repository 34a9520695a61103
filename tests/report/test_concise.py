"""The concise report."""

from __future__ import annotations

from collections.abc import Callable

from doclint.rulebook.diagnostic import Diagnostic


def test_a_line_for_every_finding_and_nothing_else(
    finding: Callable[..., Diagnostic], rendered: Callable[..., str]
) -> None:
    text = "好坏\n坏"
    report = rendered(
        "concise", text, finding(text, 1, 2), finding(text, 3, 4, message="a\nb", code="NUM002")
    )
    assert report == "通知.md:1:2: DUP001 第 2 项与第 1 项相同\n通知.md:2:1: NUM002 a␊b\n"


def test_nothing_found(rendered: Callable[..., str]) -> None:
    assert rendered("concise", None) == ""
