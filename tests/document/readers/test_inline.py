from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.document.readers.inline import html_text, inline


@pytest.mark.parametrize(
    ("line", "text", "bold"),
    [
        ("一、总体要求", "一、总体要求", False),
        ("**一、总体要求**", "一、总体要求", True),
        ("***一、总体要求***", "一、总体要求", True),
        ("__Section 1.__", "Section 1.", True),
        ("**第一条（目的）**　为了", "第一条（目的）　为了", False),
        ("**1.**—(1) In this Act", "1.—(1) In this Act", False),
        ("（*a*）", "（a）", False),
        ("*a* and _b_", "a and b", False),
        ("落实**“三定”**方案", "落实“三定”方案", False),
        ("snake_case_name", "snake_case_name", False),
        ("姓名____年____月", "姓名____年____月", False),
        ("（____）和（____）", "（____）和（____）", False),
        ("10*20*30毫米", "10*20*30毫米", False),
        ("138****1234和139****5678", "138****1234和139****5678", False),
        ("李**、王**", "李**、王**", False),
        ("2 * 3 * 4", "2 * 3 * 4", False),
        ("**未完", "**未完", False),
        ("`a*b*` 与 ``c`d``", "a*b* 与 c`d", False),
        ('见[办法](http://example.org/a_(b) "t")。', "见办法。", False),
        ("[reserved] [[Page 12]] 〔2022〕", "[reserved] [[Page 12]] 〔2022〕", False),
        ("![图](a.png)文字", "文字", False),
        ("[![图](a.png)](b)字", "字", False),
        ("<https://example.org> <b>粗</b><br>字", "https://example.org 粗 字", False),
        ("<安徽省> a < b", "<安徽省> a < b", False),
        ("规定[^1]见[^注]", "规定见", False),
        ("[^1]: 见附件", "见附件", False),
        (r"1\. 建设 \*", "1. 建设 *", False),
        ("a&nbsp;b&ldquo;c&rdquo;&#20013;&nosuch;", "a b“c”中&nosuch;", False),
        ("甲<!-- 注 -->乙<!--", "甲乙<!--", False),
        ("**[标题](u)**", "标题", True),
    ],
)
def test_visible_text(line: str, text: str, bold: bool) -> None:
    found = inline(line, 10)
    assert (found.content.text, found.bold) == (text, bold)


def test_html() -> None:
    assert html_text("<p class='a'>甲&nbsp;<b>乙</b>**</p><!-- x", 0).text == "甲 乙**"


@settings(max_examples=150)
@given(st.text(alphabet="甲a*_`[]()!<>\\ 1“”", max_size=30))
def test_every_character_maps_home_in_order(line: str) -> None:
    content = inline(line, 7).content
    origins = [content.origin(index) for index in range(len(content))]
    assert origins == sorted(set(origins))
    assert all(line[origin - 7] == character for origin, character in zip(origins, content.text, strict=True))
