"""The full report, as it looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doclint.document.span import Position, Span
from doclint.rulebook.diagnostic import Diagnostic, Fix, RelatedPlace

Make = Callable[..., Diagnostic]
Render = Callable[..., str]

TEXT = "关于开展检查的通知\n\n（一）加强领导。\n（二）加强领导。\n"


def test_a_finding_with_the_place_it_repeats_and_a_fix(finding: Make, rendered: Render) -> None:
    diagnostic = finding(
        TEXT, 23, 28, related=((14, 19, "首次出现在这里"),), fix=Fix("unsafe", "删除重复项", ())
    )
    assert rendered("full", TEXT, diagnostic, language="zh") == (
        "DUP001 repeated-item 错误：第 2 项与第 1 项相同\n"
        " --> 通知.md:4:4\n"
        "  |\n"
        "4 | （二）加强领导。\n"
        "  |       ^^^^^^^^^^\n"
        "  = 首次出现在这里\n"
        " --> 通知.md:3:4\n"
        "  |\n"
        "3 | （一）加强领导。\n"
        "  |       ----------\n"
        "  = 可修复：删除重复项\n"
        "\n"
        "发现 1 处问题（1 个错误，0 个警告，0 个提示）\n"
        "1 处可用 --unsafe-fixes 改正\n"
        "查看规则说明：doclint rule DUP001\n"
    )


def test_in_english(finding: Make, rendered: Render) -> None:
    text = "1. Heat.\n2. Heat.\n"
    diagnostic = finding(text, 12, 17, message="2 items are the same", severity="warning", filename="plan.md")
    assert rendered("full", text, diagnostic, language="en") == (
        "DUP001 repeated-item warning: 2 items are the same\n"
        " --> plan.md:2:4\n"
        "  |\n"
        "2 | 2. Heat.\n"
        "  |    ^^^^^\n"
        "\n"
        "Found 1 problem (0 errors, 1 warning, 0 info)\n"
        "To read about a rule: doclint rule DUP001\n"
    )


def test_several_lines_show_the_first_and_the_last(finding: Make, rendered: Render) -> None:
    text = "\n" * 8 + "甲，乙\n丙\n  丁戊\n"
    assert rendered("full", text, finding(text, 10, 17), language="zh", summary=False) == (
        "DUP001 repeated-item 错误：第 2 项与第 1 项相同\n"
        "  --> 通知.md:9:3\n"
        "   |\n"
        " 9 | 甲，乙\n"
        "   |     ^^\n"
        " …\n"
        "11 |   丁戊\n"
        "   |   ^^\n"
        "\n"
    )


def test_a_line_end_at_the_end_of_the_place_does_not_show_the_next_line(
    finding: Make, rendered: Render
) -> None:
    report = rendered("full", "甲\n乙\n", finding("甲\n乙\n", 0, 2), language="zh", summary=False)
    assert report.splitlines()[3:] == ["1 | 甲", "  | ^^", ""]


def test_without_the_text_the_place_is_named(finding: Make, rendered: Render) -> None:
    assert rendered("full", None, finding("坏", 0, 1), language="zh", summary=False) == (
        "DUP001 repeated-item 错误：第 2 项与第 1 项相同\n --> 通知.md:1:1\n\n"
    )


def test_a_place_in_another_file_is_named_without_its_text(finding: Make, rendered: Render) -> None:
    other = RelatedPlace("相同的段落", "其他.md", Span(0, 1), Position(120, 1), Position(120, 2))
    base = finding("坏", 0, 1)
    diagnostic = Diagnostic(
        base.code,
        base.name,
        "info",
        "m",
        base.filename,
        base.span,
        base.location,
        base.end_location,
        (other,),
    )
    assert rendered("full", "坏", diagnostic, language="zh", summary=False).splitlines()[5:] == [
        "    = 相同的段落",
        "   --> 其他.md:120:1",
        "",
    ]


def test_a_place_that_is_not_in_the_text_is_named(finding: Make, rendered: Render) -> None:
    assert "-->" in rendered("full", "短", finding("一\n二\n三", 4, 5), language="zh")


def test_an_empty_place_has_one_arrow(finding: Make, rendered: Render) -> None:
    assert rendered("full", "甲乙", finding("甲乙", 2, 2), summary=False).splitlines()[4] == "  |     ^"


def test_a_terminal_is_not_commanded_by_a_document(finding: Make, rendered: Render) -> None:
    text = "甲\x1b[2J乙\u202e"
    report = rendered("full", text, finding(text, 0, 1, message="m\x1b[0m", filename="\x1b.md"))
    assert "\x1b" not in report
    assert "甲␛[2J乙<U+202E>" in report


def test_colour(finding: Make, rendered: Render) -> None:
    report = rendered("full", "坏", finding("坏", 0, 1), color=True)
    assert "\x1b[1;31mDUP001 repeated-item error\x1b[0m" in report
    assert "\x1b[1;31m^^\x1b[0m" in report


@pytest.mark.parametrize(
    ("language", "line"),
    [("zh", "未发现问题（检查了 1 个文件）\n"), ("en", "No problems found (1 file checked)\n")],
)
def test_nothing_found(language: str, line: str, rendered: Render) -> None:
    assert rendered("full", None, language=language) == line
