"""The grouped report, as it looks."""

from __future__ import annotations

from collections.abc import Callable

from doclint.document.span import Position
from doclint.engine.file_result import FileResult
from doclint.rulebook.diagnostic import Diagnostic, Fix, TextEdit

Make = Callable[..., Diagnostic]


def test_findings_stand_in_columns_under_their_file(finding: Make, reported: Callable[..., str]) -> None:
    text = "一二三四五六七八九坏\n" + "坏\n" * 10
    first = FileResult(
        "关于 检查的通知.md",
        (
            finding(text, 9, 10, message="第一处\n换行"),
            finding(text, 29, 30, code="NUM0021", severity="info", message="第二处"),
        ),
    )
    second = FileResult("plan.md", (finding("坏", 0, 1, severity="warning", message="第三处"),))
    files = [first, FileResult("好.md", ()), second]
    assert reported("grouped", files, language="zh") == (
        "关于 检查的通知.md\n"
        "   1:10  错误  DUP001   第一处␊换行\n"
        "  11:1   提示  NUM0021  第二处\n"
        "\n"
        "plan.md\n"
        "  1:1  警告  DUP001  第三处\n"
        "\n"
        "发现 3 处问题（1 个错误，1 个警告，1 个提示）\n"
    )


def test_in_english(finding: Make, rendered: Callable[..., str]) -> None:
    text = "bad\nbad"
    found = finding(text, 0, 3, message="one"), finding(text, 4, 7, severity="warning", message="two")
    assert rendered("grouped", None, *found, language="en") == (
        "通知.md\n  1:1  error    DUP001  one\n  2:1  warning  DUP001  two\n\n"
        "Found 2 problems (1 error, 1 warning, 0 info)\n"
    )


def test_colour_does_not_move_the_columns(finding: Make, rendered: Callable[..., str]) -> None:
    text = "坏坏"
    found = finding(text, 0, 1), finding(text, 1, 2, severity="warning")
    report = rendered("grouped", None, *found, color=True, summary=False)
    assert "\x1b[1;31merror\x1b[0m    DUP001" in report
    assert "\x1b[1;33mwarning\x1b[0m  DUP001" in report


def test_a_terminal_is_not_commanded_by_a_document(finding: Make, rendered: Callable[..., str]) -> None:
    assert "\x1b" not in rendered("grouped", None, finding("坏", 0, 1, message="\x1b[2J", filename="\x1b.md"))


def test_nothing_found(rendered: Callable[..., str]) -> None:
    assert rendered("grouped", None, language="en") == "No problems found (1 file checked)\n"
    assert rendered("grouped", None, summary=False) == ""


def test_how_many_can_be_mended(finding: Make, rendered: Callable[..., str]) -> None:
    fix = Fix("unsafe", "删去", (TextEdit("", Position(1, 1), Position(1, 2)),))
    for format in ("grouped", "full"):
        found = finding("坏", 0, 1, fix=fix)
        report = rendered(format, "坏", found, language="zh")
        assert "发现 1 处问题（1 个错误，0 个警告，0 个提示）\n1 处可用 --unsafe-fixes 改正\n" in report
        assert "--unsafe-fixes" not in rendered(format, "坏", found, language="zh", fixable=False)
        assert "发现" not in rendered(format, "坏", found, language="zh", summary=False)
