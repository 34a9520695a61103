"""The page for editors."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from doclint.api import lint_text
from doclint.engine.file_result import FileResult
from doclint.report.html import CONTEXT, MARKED, WHOLE_LINE
from doclint.rulebook.diagnostic import Diagnostic, Fix
from doclint.rulebook.rule import Rule, Wording

Make = Callable[..., Diagnostic]
Render = Callable[..., str]

_VOID = {"meta", "input", "br"}


class _Page(HTMLParser):
    """The elements of a page, its text, and whether every element is closed in its order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.texts.append(data)

    def count(self, tag: str) -> int:
        """How many such elements there are."""
        return sum(element == tag for element, _ in self.elements)

    @property
    def text(self) -> str:
        """All that can be read."""
        return "".join(self.texts)


def _frames(report: str) -> list[str]:
    return re.findall(r"<div><b>(.*?)</b>(?:<span>.*?</span>)?</div>", report)


def _marked(report: str) -> str:
    match = re.search(r"<span>([^<]*<mark>[^<]*</mark>[^<]*)</span>", report)
    assert match
    return match[1]


def test_a_finding_as_it_is_written(finding: Make, rendered: Render) -> None:
    text = "一、加强😀领导。\r\n二、加强😀领导。\r\n"
    found = finding(text, 12, 17, related=((2, 7, "首次出现"),), fix=Fix("unsafe", "删除重复项", ()))
    report = rendered("html", text, found, language="zh")
    section = report[report.index("<article") : report.index("</article>")]
    assert section == (
        '<article class="finding error" data-severity="error" data-code="DUP001">\n'
        '<p class="message"><span class="severity">错误</span>第 2 项与第 1 项相同</p>\n'
        '<p class="place">第 2 行，第 3 字 · DUP001 repeated-item</p>\n'
        '<div class="frame">\n'
        "<div><b>2</b><span>二、<mark>加强😀领导</mark>。</span></div>\n"
        "</div>\n"
        '<div class="related">\n'
        '<p>首次出现 <span class="place">第 1 行，第 3 字</span></p>\n'
        '<div class="frame">\n'
        "<div><b>1</b><span>一、<mark>加强😀领导</mark>。</span></div>\n"
        "</div>\n"
        "</div>\n"
        "<p>可修复：删除重复项</p>\n"
    )


def test_nothing_is_loaded_and_nothing_else_runs(finding: Make, rendered: Render) -> None:
    report = rendered("html", "坏", finding("坏", 0, 1))
    page = _Page(report)
    assert not page.count("link") and not page.count("img")
    assert not any("src" in attributes or "style" in attributes for _, attributes in page.elements)
    assert "http:" not in report and "https:" not in report and "@import" not in report
    for tag in ("style", "script"):
        content = report[report.index(f"<{tag}>") + len(tag) + 2 : report.index(f"</{tag}>")]
        allowed = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{allowed}'" in report


@pytest.mark.parametrize("said", ["<script>alert(1)</script>", "</style>", "\"'><b>", "&amp;", "<!--", "]]>"])
def test_a_document_stays_text(said: str, finding: Make, reported: Render) -> None:
    rule = Rule("DUP001", said, "repetition", "error", explain=Wording(said, said))
    found = finding(said, 0, len(said), message=said, filename=said, name=said, related=((0, 1, said),))
    files = [FileResult(said, (found,), said), FileResult(f"{said}2", ())]
    page = _Page(reported("html", files, ((said, said),), rules=(rule,)))
    assert page.count("script") == page.count("style") == 1
    assert page.count("b") == 2  # the row numbers
    assert page.text.count(said) >= 8


def test_what_cannot_be_seen_is_shown(finding: Make, rendered: Render) -> None:
    text = "甲\u200b\u202e\x1b乙"
    report = rendered("html", text, finding(text, 1, 2))
    assert _marked(report) == "甲<mark>&lt;U+200B&gt;</mark>&lt;U+202E&gt;␛乙"


@pytest.mark.parametrize(
    ("text", "start", "end", "rows"),
    [
        ("甲\n乙\n", 0, 2, ["1"]),  # the line end, not the next line
        ("甲\n乙\n", 0, 3, ["1", "2"]),
        ("甲\n乙\n丙\n丁", 0, 7, ["1", "…", "4"]),
        ("甲\n", 2, 2, ["2"]),  # the end of the file
    ],
)
def test_frames(text: str, start: int, end: int, rows: list[str], finding: Make, rendered: Render) -> None:
    assert _frames(rendered("html", text, finding(text, start, end))) == rows


def test_long_lines_are_cut(finding: Make, rendered: Render) -> None:
    text = "前" * 300 + "坏" + "后" * 300
    assert _marked(rendered("html", text, finding(text, 300, 301))) == (
        f"…{'前' * CONTEXT}<mark>坏</mark>{'后' * CONTEXT}…"
    )
    text = "坏" * (WHOLE_LINE + 1)
    half = "坏" * (MARKED // 2)
    assert _marked(rendered("html", text, finding(text, 0, len(text)))) == f"<mark>{half}…{half}</mark>"
    text = "坏" * WHOLE_LINE
    assert _marked(rendered("html", text, finding(text, 0, 1))) == f"<mark>坏</mark>{text[1:]}"


def test_without_the_text_the_place_is_named(finding: Make, rendered: Render) -> None:
    report = rendered("html", None, finding("甲\n坏", 2, 3), language="en")
    assert "line 2, column 1" in report and not _frames(report)


def test_the_head_counts_and_the_foot_explains(finding: Make, reported: Render) -> None:
    rules = (
        Rule("DUP001", "repeated-item", "repetition", "error", explain=Wording(zh="几项\n相同。")),
        Rule("NUM002", "gap", "numbering", "error", explain=Wording(zh="缺号。")),
    )
    files = [
        FileResult("公 文/通知.md", (finding("坏", 0, 1), finding("坏", 0, 1, severity="info")), "坏"),
        FileResult("好.md", ()),
        FileResult("又.md", (finding("坏", 0, 1, code="SRC001", name="unreadable-file"),), checked=False),
    ]
    report = reported("html", files, (("无.md", "没有这个文件"),), rules=rules, language="zh")
    page = _Page(report)
    values = [attributes["value"] for tag, attributes in page.elements if tag in ("input", "option")]
    assert values == ["error", "info", "", "DUP001", "SRC001"]
    links = [attributes["href"] for tag, attributes in page.elements if tag == "a"]
    assert links == ["#file-1", "#file-2", "#rule-DUP001", "#rule-DUP001"]
    places = [attributes.get("id") for _, attributes in page.elements]
    assert {"file-1", "file-2", "rule-DUP001"} <= set(places) and "rule-NUM002" not in places
    for said in (
        "发现 3 处问题（2 个错误，0 个警告，1 个提示）",
        "公 文/通知.md 2 处",
        "DUP001 repeated-item (2)",
        "几项相同。",
        "无.md：没有这个文件",
        "没有发现问题的文件（1 个）",
    ):
        assert said in page.text


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "未发现问题（检查了 1 个文件）"), ("en", "No problems found (1 file checked)")],
)
def test_nothing_found(language: str, said: str, rendered: Render) -> None:
    page = _Page(rendered("html", None, language=language))
    assert said in page.text and "通知.md" in page.text
    assert not page.count("form")


def test_a_report_is_no_document(finding: Make, rendered: Render) -> None:
    text = "1. 加强领导。\n1. 加强领导。\n"
    for page in (rendered("html", text, finding(text, 9, 10)), rendered("html", text)):
        assert lint_text(page, "report.html") == []
