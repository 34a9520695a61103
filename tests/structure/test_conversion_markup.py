from __future__ import annotations

import pytest

from doclint.api import lint_text
from doclint.document.mapped_text import MappedText
from doclint.structure.conversion_markup import may_hold_markup, without_markup


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ('![](media/image1.png){width="5.5in" height="2in"}', ""),
        ('![](media/image1.png){width="5.5in"', ""),
        ('height="2in"}', ""),
        ('height="2in"}![](media/image2.png){width="3in"', ""),
        ('!1234{width="5.5in"', ""),
        ("[]{#_Toc12 .anchor}第一章 总则", "第一章 总则"),
        ("应当[及时]{.underline}报告。", "应当及时报告。"),
        ("第一章 总则 {#general}", "第一章 总则"),
        # Braces of the text itself.
        ("代码{001}和{{.Name}}不变。", "代码{001}和{{.Name}}不变。"),
        ("集合{a}（见{b}", "集合{a}（见{b}"),
    ],
)
def test_what_is_left_of_a_line(line: str, left: str) -> None:
    content = without_markup(MappedText(line))
    assert content.text == left
    assert all(line[content.origin(i)] == char for i, char in enumerate(content.text))
    assert left == line or may_hold_markup(line) or line.startswith("height")


def test_code_of_a_converter_is_told_once_and_breaks_no_sentence() -> None:
    text = (
        "某市市徽管理办法\n\n第一条　市徽的图样附后。\n\n第二条　本办法由市政府解释。\n\n第三条　本办法自公布之日起施行。\n\n"
        '![](media/image1.png){width="5.1in"\n\nheight="7.5in"}![](media/image2.png){width="5.1in"\n\nheight="3in"}\n'
    )
    assert [(d.code, d.location.row) for d in lint_text(text, "a.txt", isolated=True)] == [("RES014", 9)]
