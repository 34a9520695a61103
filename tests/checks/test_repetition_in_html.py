"""Repeats in web pages, taken out with their tags."""

from __future__ import annotations

import pytest

from doclint.api import lint_text
from doclint.document.positions import line_starts
from doclint.rulebook.edits import apply_fixes


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "<p>（一）身份证复印件；</p><p>（二）申请表一式两份；</p><p>（三）申请表一式两份；</p><p>（四）经营场所证明。</p>",
            "<p>（一）身份证复印件；</p><p>（二）申请表一式两份；</p><p>（三）经营场所证明。</p>",
        ),
        (
            "<div>（一）身份证复印件；<br>（二）申请表一式两份；<br>（三）申请表一式两份；<br>（四）经营场所证明。</div>",
            "<div>（一）身份证复印件；<br>（二）申请表一式两份；<br>（三）经营场所证明。</div>",
        ),
        # Its end tag belongs to the paragraph before: nothing can be taken out.
        (
            "<p>（一）身份证复印件；<b>（二）申请表一式两份；<br>（二）申请表一式两份；</b><br>（三）经营场所证明。</p>",
            "<p>（一）身份证复印件；<b>（二）申请表一式两份；<br>（二）申请表一式两份；</b><br>（三）经营场所证明。</p>",
        ),
    ],
)
def test_a_repeat_goes_with_its_tags(text: str, fixed: str) -> None:
    found = lint_text(text, "a.html", select=["DUP001"])
    assert apply_fixes(text, line_starts(text), found, unsafe=True).text == fixed
