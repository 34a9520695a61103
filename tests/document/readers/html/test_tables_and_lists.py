"""Tables of data and of layout; the numbers of ordered lists."""

from __future__ import annotations

import pytest

from doclint.document.readers.html import read_page

LONG = "".join(
    f"<p>第{n}段，这里的文字足够长，一看就是正文而不是表格里的数据，所以这个表格只是版面。</p>"
    for n in "一二三四五六七八九十甲乙"
)


def seen(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.content.text) for block in read_page(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<table><caption>表1</caption><tr><th>名称<th>数量<tr><td>甲<td>1<tr><td>乙<td></table>",
            [("paragraph", "表1"), ("table", "名称\t数量"), ("table", "甲\t1"), ("table", "乙")],
        ),
        (
            "<table><thead><tr><td><p>甲</p><p>乙</p><td>丙</thead><tbody><tr><td>丁<td>戊</tbody></table>",
            [("table", "甲 乙\t丙"), ("table", "丁\t戊")],
        ),
        ("<table><tr><td>一<tr><td>二</table>", [("paragraph", "一"), ("paragraph", "二")]),
        (
            "<table><tr><td>左<td><table><tr><td>甲<td>乙</table></table>",
            [("paragraph", "左"), ("table", "甲\t乙")],
        ),
        ("<table role=presentation><tr><td>甲<td>乙</table>", [("paragraph", "甲"), ("paragraph", "乙")]),
        ("<td>甲<td>乙", [("paragraph", "甲"), ("paragraph", "乙")]),
    ],
)
def test_tables(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


def test_a_text_in_one_cell_makes_a_table_layout() -> None:
    assert {kind for kind, _ in seen(f"<table><tr><td>栏目<td>{LONG}</table>")} == {"paragraph"}


def test_a_row_is_found_from_its_tag_to_its_last_cell() -> None:
    text = "<table>\n<tr><td>甲</td> <td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr></table>"
    first, _ = read_page(text).blocks
    assert text[first.span.start : first.span.end] == "<tr><td>甲</td> <td>乙</td>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
        ("<ol start=9><li>甲<li>乙<li>丙</ol>", ["9. 甲", "10. 乙", "11. 丙"]),
        ("<ol><li>甲<li value=5>乙<li>丙</ol>", ["1. 甲", "5. 乙", "6. 丙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
        ("<ol type=a><li>甲<li>乙</ol>", ["a. 甲", "b. 乙"]),
        ("<ol type=A start=27><li>甲</ol>", ["AA. 甲"]),
        ("<ol type=i start=4><li>甲</ol>", ["iv. 甲"]),
        ("<ol type=I start=9><li>甲</ol>", ["IX. 甲"]),
        (
            "<ol style='list-style-type: cjk-ideographic' start=9><li>甲<li>乙<li>丙</ol>",
            ["九、甲", "十、乙", "十一、丙"],
        ),
        (
            "<ol style='list-style: simp-chinese-informal outside' start=20><li>甲<li>乙</ol>",
            ["二十、甲", "二十一、乙"],
        ),
        ("<ol style='list-style-type:decimal-leading-zero'><li>甲</ol>", ["01. 甲"]),
        ("<ol style='list-style:none'><li>甲<li>乙</ol>", ["甲", "乙"]),
        ("<ol><li>（一）甲<li>（二）乙</ol>", ["（一）甲", "（二）乙"]),
        ("<ol><li>第一条 甲<li>第二条 乙</ol>", ["第一条 甲", "第二条 乙"]),
        ("<ol><li>甲<ol type=a><li>子</ol><li>乙</ol>", ["1. 甲", "a. 子", "2. 乙"]),
        ("<ol><li><ol><li>子</ol><li>乙</ol>", ["1. 子", "2. 乙"]),
        ("<ol><li><li>乙</ol>", ["2. 乙"]),
        ("<ol start=x><li value=99999999999999>甲</ol>", ["1. 甲"]),
        ("<ul><li>甲</ul><li>散", ["甲", "散"]),
    ],
)
def test_numbers_of_ordered_lists(text: str, expected: list[str]) -> None:
    assert [text for _, text in seen(text)] == expected


def test_a_number_belongs_to_the_tag_of_its_item() -> None:
    text = "<ol start=100><li>甲<li>乙</ol>"
    first, second = read_page(text).blocks
    assert (first.marker, second.marker) == ("100.", "101.")
    assert first.content.span().start == text.index("<li>")
    assert text[first.content.origin(len("100. "))] == "甲"
