"""Directives in web pages, where blocks may share a line and stand inside one another."""

from __future__ import annotations

import pytest

from doclint.api import lint_text
from doclint.document.positions import line_starts
from doclint.rulebook.edits import apply_fixes


@pytest.fixture(autouse=True)
def one_rule() -> None:
    """These tests are about the rules that ship."""


def page(before: str = "", inside: str = "", between: str = "\n") -> str:
    """DUP001 on the second paragraph, with something put before it or into it."""
    first, second, third = "<p>（一）身份证复印件；</p>", "<p>（二）申请表一式两份；</p>", "<p>（三）经营场所证明。</p>"
    return between.join(("<html><body>", first, second, before + second.replace("</p>", inside + "</p>"), third, "</body></html>"))


def codes(text: str, select: list[str] | None = None) -> list[str]:
    return [f"{d.code}@{d.location.row}" for d in lint_text(text, "a.html", select=select or ["DUP", "SUP"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (page(), ["DUP001@4"]),
        (page("<!-- doclint: ignore[DUP001] 原件如此 -->\n"), []),
        (page("<!-- doclint: ignore[DUP001] -->"), []),
        (page("<!-- doclint: ignore[DUP001] -->", between=""), []),
        (page(inside="<!-- doclint: ignore[DUP001] -->", between=""), []),
        (page("<!-- doclint: off[DUP001] -->").replace("</body>", "<!-- doclint: on[DUP001] --></body>"), []),
        (page("<!-- doclint: ignore-file[DUP] -->"), []),
        (page("<!-- doclint: ignore[DUP002] -->"), ["SUP001@4", "DUP001@4"]),
        # On the line of the finding, but about the block behind it.
        (page(between="").replace("<p>（三）", "<!-- doclint: ignore[DUP001] --><p>（三）"), ["DUP001@1", "SUP001@1"]),
        # What a page shows as text is no comment.
        (page().replace("<body>", "<body><p>&lt;!-- doclint: ignore-file --&gt;</p>"), ["DUP001@4"]),
        (
            "<ol><li>身份证复印件；<li>申请表一式两份；<li><!-- doclint: ignore[DUP001] -->申请表一式两份；<li>经营场所证明。</ol>",
            [],
        ),
        (
            "<table><!-- doclint: ignore[DUP] --><tr><td>甲<td>乙</table>",
            ["SUP001@1"],
        ),
    ],
)
def test_what_is_silenced(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("<p>甲。</p>\n<!-- doclint: ignore[DUP001] -->\n<p>乙。</p>\n", "<p>甲。</p>\n<p>乙。</p>\n"),
        ("<p>甲。</p><!-- doclint: ignore[DUP001] --><p>乙。</p>", "<p>甲。</p><p>乙。</p>"),
        ("<p>甲。 <!-- doclint: ignore[DUP001] --></p>", "<p>甲。</p>"),
    ],
)
def test_an_idle_directive_goes_and_nothing_else(text: str, fixed: str) -> None:
    found = lint_text(text, "a.html", select=["DUP", "SUP"])
    assert [d.code for d in found] == ["SUP001"]
    assert apply_fixes(text, line_starts(text), found, unsafe=False).text == fixed


def test_no_fix_breaks_a_tag() -> None:
    """Taking out a repeat that begins in one element and ends in another would."""
    text = page(between="")
    found = lint_text(text, "a.html")
    fixed = apply_fixes(text, line_starts(text), found, unsafe=True).text
    assert fixed.count("<p>") == fixed.count("</p>")
