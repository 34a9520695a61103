"""Blocks of a page: what is seen, where it stands, how broken HTML is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document.block import Block
from doclint.document.readers.html import read_page


def blocks(text: str) -> tuple[Block, ...]:
    return read_page(text).blocks


def seen(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.content.text) for block in blocks(text)]


def texts(text: str) -> list[str]:
    return [block.content.text for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h1>标题</h1><p>正文。</p>", [("heading", "标题"), ("paragraph", "正文。")]),
        ("<H2>Title</H2><P>One<P>Two", [("heading", "Title"), ("paragraph", "One"), ("paragraph", "Two")]),
        ("<ul><li>甲<li>乙</ul>丙", [("item", "甲"), ("item", "乙"), ("paragraph", "丙")]),
        ("<li><p>甲</p><p>乙</p></li>", [("item", "甲"), ("paragraph", "乙")]),
        ("<dl><dt>术语<dd>解释</dl>", [("paragraph", "术语"), ("paragraph", "解释")]),
        (
            "<blockquote>引文</blockquote><p>正文很长很长</p>",
            [("quote", "引文"), ("paragraph", "正文很长很长")],
        ),
        ("<pre>一\n\n  二</pre>", [("paragraph", "一"), ("paragraph", "二")]),
        ("<pre><code>a = 1\nb = 2</code></pre>", [("code", "a = 1\nb = 2")]),
        ("甲<hr>乙", [("paragraph", "甲"), ("rule", ""), ("paragraph", "乙")]),
        ("<div style='white-space: pre-wrap'>一\n二</div>", [("paragraph", "一"), ("paragraph", "二")]),
        ("正文", [("paragraph", "正文")]),
        ("", []),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>各 市\n  各 部门</p>", ["各 市各 部门"]),  # between wide characters a line end is none
        ("<p>of the\n   <b>United</b>\n States</p>", ["of the United States"]),
        ("<p>共计\n15 人</p>", ["共计 15 人"]),
        ("<p>他说：\n“好”</p>", ["他说：“好”"]),
        ("<p>&nbsp;&nbsp;&nbsp; 第一段</p>", ["第一段"]),
        ("<p>　　第一段<br>　　第二段<BR/><br />第三段</p>", ["第一段", "第二段", "第三段"]),
        ("<h1>某市人民政府<br>关于某事的通知</h1>", ["某市人民政府关于某事的通知"]),
        ("<h1>Notice<br>of Intent</h1>", ["Notice of Intent"]),
        ("A &amp; B &lt;C&gt; &#19968;&#x4e8c; &unknown; &copy", ["A & B <C> 一二 &unknown; ©"]),
        ("10<sup>2</sup> m<sub>2</sub>", ["102 m2"]),
        ("见注<sup>[1]</sup>和<sup><a href='#n2'>2</a></sup>。", ["见注和。"]),
        ("温度 < 5，a<b 时", ["温度 < 5，a<b 时"]),
        ("a&shy;b\u00adc", ["abc"]),
        ("<p>甲<!-- 注 -->乙</p>", ["甲乙"]),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", ["漢字"]),
        ("<p>文<wbr>字</p>", ["文字"]),
    ],
)
def test_visible_text(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '<p>甲</p>';</script>",
        "<style>p { color: red }</style>",
        "<noscript><p>请打开脚本</p></noscript>",
        "<template><p>模板</p></template>",
        "<p style='display: none'>藏</p>",
        "<p style='DISPLAY:none'>藏",
        "<div hidden><p>藏</p></div>",
        "<span style='display:none'>藏<span>又</span>藏</span>",
        "<button>复制</button>",
        "<select><option>甲<option>乙</select>",
        "<textarea>甲</textarea>",
        "<svg><text>图</text></svg>",
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->",
        "<![if !supportEmptyParas]><![endif]>",
        "<?xml:namespace prefix = o />",
        "<!DOCTYPE html>",
        "<title>标题</title>",
        "<span class='printed-page' id='page-7'><span>Start Printed Page 7</span></span>",
    ],
)
def test_what_is_not_shown_is_no_block(hidden: str) -> None:
    assert texts(f"{hidden}<p>看得见的正文，长一些才好。</p>") == ["看得见的正文，长一些才好。"]


def test_hidden_text_is_read_where_it_is_the_document() -> None:
    """Some sites show the text by a script."""
    page = (
        "<p>打开</p><div id=body style='display:none'><p>"
        + "全文由脚本显示，所以这里要读。" * 3
        + "</p></div>"
    )
    assert len(texts(page)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>甲</div></span></td>乙", ["甲", "乙"]),
        ("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>尾", ["甲\t乙", "丙\t丁", "尾"]),
        ("<div><p>甲<div>乙</p>丙", ["甲", "乙", "丙"]),
        ("<h2>标题<p>正文</h2>", ["标题", "正文"]),
        ("<p>甲<!-- 没有结束的注释<p>乙", ["甲 没有结束的注释", "乙"]),
        ("<p>甲<a href='没有结束>乙</a><p>丙", ["甲乙", "丙"]),
        ("甲</br>乙", ["甲", "乙"]),
        ("甲<", ["甲<"]),
        ("甲<p", ["甲<p"]),
        ("甲&", ["甲&"]),
        ("甲</>乙", ["甲乙"]),
        ("<script>没有结束<p>乙", []),
        ("<noscript>没有结束<p>乙", ["没有结束", "乙"]),
        ("</body></html>甲", ["甲"]),
        ("<o:p>甲</o:p><st1:date>乙</st1:date>", ["甲乙"]),
        ("<?xml version='1.0'?><html><p/><div/>甲<![CDATA[a<b & c]]></html>", ["甲a<b & c"]),
    ],
)
def test_broken_html(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_headings_levels_items_and_emphasis() -> None:
    first, second, third, fourth = blocks(
        "<h3>一</h3><ul><li>甲<ul><li><b>乙</b></ul></ul><p><strong>丙</strong>丁</p>"
    )
    assert (first.level, second.level, third.level, fourth.level) == (3, 1, 2, 0)
    assert (second.emphasis, third.emphasis, fourth.emphasis) == (False, True, False)
    assert (second.marker, third.marker) == ("-", "-")


def test_paragraphs_are_apart_and_lines_are_not() -> None:
    assert [
        block.blank_before for block in blocks("<div>甲</div><div>乙<br>丙<br><br>丁</div><p>戊</p>")
    ] == [0, 0, 0, 1, 1]


def test_centred_lines_belong_together() -> None:
    page = "<p align=center>关于某事</p><p style='text-align:center'>的通知</p><p>正文。</p><center><p>甲</p><p>乙</p></center>"
    assert [block.blank_before for block in blocks(page)] == [1, 0, 1, 1, 0]


def test_indentation_counts_spaces_of_any_kind() -> None:
    assert [block.indent for block in blocks("<p>　　甲</p><p>&nbsp;&nbsp;乙</p><pre>    丙</pre>")] == [
        4,
        2,
        4,
    ]


def test_a_number_of_word_has_one_space_behind_it() -> None:
    word = (
        "<p class=MsoListParagraph><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1."
        "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>加强领导。<o:p></o:p></p>"
    )
    assert texts(word) == ["1. 加强领导。"]


def test_every_character_maps_home() -> None:
    text = "<h1>甲&amp;乙</h1>\n<p>一\n二 <b>三</b>&#22235;</p>"
    heading, paragraph = blocks(text)
    assert [text[heading.content.origin(i)] for i in range(3)] == ["甲", "&", "乙"]
    assert [text[paragraph.content.origin(i)] for i in range(len(paragraph.content))] == [
        "一",
        "二",
        " ",
        "三",
        "&",
    ]
    assert text[heading.span.start : heading.span.end] == "<h1>甲&amp;乙</h1>"


def test_a_block_begins_with_its_outer_tag() -> None:
    text = "<ul>\n<li> <p>甲</p></li></ul>"
    (block,) = blocks(text)
    assert text[block.span.start : block.span.end] == "<li> <p>甲</p>"


def test_the_language_of_the_page() -> None:
    assert read_page("<!DOCTYPE html><html lang=zh-TW>").language == "zh-TW"
    assert read_page("<p>甲").language == ""


_PIECES = st.sampled_from(
    [
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "'",
        '"',
        "<p>",
        "</p>",
        "<br>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<ol start=3>",
        "<li>",
        "</li>",
        "</ol>",
        "&",
        "&nbsp;",
        "&#0;",
        "<pre>",
        "</pre>",
        "\n",
        " ",
        "　",
        "<h1>",
        "</h2>",
        "<a href=x>",
        "</a>",
        "<div hidden>",
        "</div>",
        "<script>",
        "</script>",
        "<svg>",
        "<![CDATA[",
        "]]>",
        "<blockquote>",
        "正文。",
        "a",
        "<hr>",
        "\x00",
        "<span style='display:none'>",
        "</span>",
        "<button>",
        "<caption>",
        "<nav>",
        "<title>",
        "<dl><dd>",
        "<b>",
        "<sup>",
        "=",
    ]
)


def test_a_block_begins_behind_the_one_before() -> None:
    first, second = blocks("<td><hr>甲")
    assert (first.kind, second.span.start) == ("rule", first.span.end)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_whatever_the_input(text: str) -> None:
    """Nothing is raised; blocks and the places of their text follow one another in the text."""
    reach = 0
    for block in blocks(text):
        assert reach <= block.span.start <= block.span.end <= len(text)
        reach = block.span.end
        content = block.content
        assert list(content.origins) == sorted(content.origins)
        if content.text:
            assert block.span.start <= content.span().start and content.span().end <= block.span.end


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<", "<li>", "<td>", "<table><tr><td>", "<a href='", "<!--", "<svg>", "</div>", "<dd>x<div>"],
)
def test_deep_and_endless_input_is_read(piece: str) -> None:
    read_page(piece * 5000)
