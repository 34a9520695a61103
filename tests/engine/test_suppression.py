"""Directives in documents: what they silence, and what is said of idle ones."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.api import lint_text
from doclint.document.positions import line_starts
from doclint.engine.checker import Checker
from doclint.engine.selection import Selection
from doclint.rulebook import Diagnostic
from doclint.rulebook.selection import family


@pytest.fixture(autouse=True)
def one_rule() -> None:
    """These tests are about the rules that ship."""


def twice(before: str = "", after: str = "") -> str:
    """DUP001 and NUM001 on the third line, with something put before it or at its end."""
    item = "（二）申请表一式两份；"
    return f"（一）身份证复印件；\n{item}\n{before}{item}{after}\n（三）经营场所证明。\n"


TWICE = twice()


def codes(text: str, filename: str = "a.md", **options: object) -> list[str]:
    return [f"{d.code}@{d.location.row}" for d in lint_text(text, filename, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("filename", "text", "expected"),
    [
        ("a.txt", TWICE, ["DUP001@3", "NUM001@3"]),
        ("a.txt", twice("# doclint: ignore[DUP001] 有意\n"), ["NUM001@4"]),
        ("a.txt", twice("# doclint: ignore[DUP, repeated-number]\n"), []),
        ("a.txt", twice("# doclint: ignore\n"), []),
        ("a.txt", twice("<!-- doclint: ignore[DUP001] -->\n"), ["NUM001@4"]),
        ("a.txt", twice(after=" <!-- doclint: ignore[DUP001] -->"), ["NUM001@3"]),
        ("a.md", twice(after=" <!-- doclint: ignore[DUP001] -->"), ["NUM001@3"]),
        ("a.md", twice("\n<!-- doclint: ignore[DUP001]\n有意 -->\n\n"), ["NUM001@7"]),
        ("a.txt", "# doclint: off[DUP001]\n" + TWICE, ["NUM001@4"]),
        ("a.txt", "# doclint: ignore-file[NUM]\n" + TWICE, ["DUP001@4"]),
        ("a.txt", TWICE + "# doclint：ignore-file［NUM、DUP］ 全文\n", []),
        (
            "a.txt",
            "# doclint: off[NUM001, DUP001]\n# doclint: on[NUM001]\n" + TWICE,
            ["SUP001@1", "NUM001@5"],
        ),
        ("a.md", "# doclint: ignore-file\n" + TWICE, ["DUP001@4", "NUM001@4"]),
        ("a.html", "<p>" + twice("<!-- doclint: ignore[DUP001] -->\n").replace("\n", "</p>\n<p>"), ["NUM001@4"]),
        ("a.md", TWICE + "\n`<!-- doclint: ignore-file -->`\n", ["DUP001@3", "NUM001@3"]),
        ("a.md", TWICE + "\n```\n<!-- doclint: ignore-file -->\n```\n", ["DUP001@3", "NUM001@3"]),
    ],
)
def test_what_is_silenced(filename: str, text: str, expected: list[str]) -> None:
    assert codes(text, filename, select=["DUP001", "NUM001", "SUP"]) == expected


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("# doclint: ignore[DUP001]\n好。\n", {}, ["SUP001@1"]),
        ("# doclint: ignore[DUP001]\n好。\n", {"ignore": ["DUP001"]}, []),
        ("# doclint: ignore[DUP]\n好。\n", {"ignore": ["DUP005"]}, []),
        ("# doclint: ignore\n好。\n", {"select": ["DUP", "SUP"]}, []),
        ("# doclint: ignore\n好。\n", {}, ["SUP001@1"]),
        ("# doclint: ignore[DUP001]\n好。\n", {"ignore": ["SUP001"]}, []),
        ("# doclint: ignore-file[SUP]\n# doclint: ignore[DUP001]\n好。\n", {}, []),
        ("# doclint: ignore-file\n# doclint: ignore[DUP091]\n好。\n", {}, ["SUP001@1", "SUP002@2"]),
        ("# doclint: on\n好。\n", {}, ["SUP001@1"]),
        ("# doclint: ignore[DUP991, NUM001]\n好。\n", {}, ["SUP002@1", "SUP001@1"]),
        ("# doclint: ignor[DUP001]\n好。\n", {}, ["SUP003@1"]),
        ("# doclint: ignore[DUP001\n好。\n", {}, ["SUP003@1"]),
        ("# doclint: off[ ]\n好。\n", {}, ["SUP003@1"]),
        ("# doclint: ignore DUP001 有意\n好。\n", {}, ["SUP003@1"]),
        ("# doclint: off NUM001，DUP001\n好。\n", {}, ["SUP003@1"]),
        ("# doclint: ignore 2024年的写法\n好。\n", {}, ["SUP001@1"]),
        ("# doclint: ignore[DUP001]\n好。\n", {"select": ["SUP004"]}, ["SUP004@1"]),
        ("# doclint: ignore[DUP001] 有意\n好。\n", {"select": ["SUP004"]}, []),
    ],
)
def test_idle_unknown_and_malformed_directives(
    text: str, options: dict[str, list[str]], expected: list[str]
) -> None:
    found = [one for one in codes(text, "a.txt", **options) if one.startswith("SUP")]
    assert sorted(found) == sorted(expected)


def test_a_code_that_no_rule_has_is_told_the_nearest() -> None:
    (found,) = lint_text("# doclint: ignore[repeted-item]\n好。\n", "a.txt", select=["SUP"], language="en")
    assert found.message == "there is no rule repeted-item; did you mean repeated-item?"


def test_only_the_idle_code_is_taken_out() -> None:
    text = "<!-- doclint: off[DUP001, RES001, NUM001] 有意 -->\n\n" + TWICE
    (found,) = lint_text(text, select=["DUP001", "NUM001", "RES001", "SUP"])
    assert found.code == "SUP001" and found.fix is not None
    (edit,) = found.fix.edits
    assert text[edit.location.column - 1 : edit.end_location.column - 1] == "RES001, "


@pytest.mark.parametrize(
    ("filename", "text", "fixed"),
    [
        ("a.md", "甲。\n\n<!-- doclint: ignore[DUP001] -->\n\n乙。\n", "甲。\n\n乙。\n"),
        ("a.md", "甲。\r\n\r\n<!-- doclint: ignore[DUP001]\r\n多行 -->\r\n\r\n乙。\r\n", "甲。\r\n\r\n乙。\r\n"),
        ("a.md", "<!-- doclint: ignore[DUP001] -->\n\n乙。\n", "乙。\n"),
        ("a.md", "甲。\n\n<!-- doclint: ignore[DUP001] -->\n乙。\n", "甲。\n\n乙。\n"),
        ("a.md", "甲。\n\n<!-- doclint: ignore[DUP001] -->\n", "甲。\n"),
        ("a.md", "甲。\n\n<!-- doclint: ignore[DUP001] -->", "甲。\n"),
        ("a.txt", "甲。\n# doclint: off[DUP001]\n乙。\n", "甲。\n乙。\n"),
        ("a.txt", "甲。\r\n# doclint: ignore-file", "甲。"),
        ("a.txt", "# doclint: ignore-file", ""),
        ("a.md", "甲。 <!-- doclint: ignore[DUP001] -->\n", "甲。\n"),
        ("a.txt", "# doclint: ignore[DUP001, NUM001] 两项\n甲。", "甲。"),
    ],
)
def test_what_goes_with_an_idle_directive(filename: str, text: str, fixed: str) -> None:
    found = lint_text(text, filename)
    (one,) = (each for each in found if each.code == "SUP001")
    assert one.fix is not None and one.fix.applicability == "safe"
    starts = line_starts(text)
    (edit,) = one.fix.edits
    start, end = (starts[place.row - 1] + place.column - 1 for place in (edit.location, edit.end_location))
    assert text[:start] + edit.content + text[end:] == fixed


def test_a_directive_in_a_table_or_a_wrapped_paragraph_is_about_the_whole() -> None:
    table = "| 甲 | 乙 |\n| --- | --- |\n| 一 | XX |\n| 二 | 待定XXX |\n"
    assert codes(table, select=["RES"])
    assert codes("<!-- doclint: ignore[RES] -->\n\n" + table, select=["RES"]) == []


PIECES = [
    TWICE,
    "各部门要依法进行进行监督检查，加强日常管理的的力度。\n",
    "一、总体要求\n坚持统筹推进。\n三、保障措施\n落实责任。\n",
    "联系人：XXX，电话：________。\n",
    "本办法自发布之日起施行，由市教育局负责解释。\n",
    "各单位要加强组织领导，落实工作责任，，确保完成。\n",
]


@cache
def _checker() -> Checker:
    """All rules, loaded once."""
    return Checker(Selection())


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_suppression_silences_its_codes_alone(data: st.DataObject) -> None:
    """One or two codes (whole, by family or by name) for the next block, a stretch or a file: what is left are exactly
    the findings of other codes and other places.
    """
    checker = _checker()
    parts = data.draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5))
    filename, gap = data.draw(st.sampled_from([("a.md", "\n\n"), ("a.txt", "\n"), ("a.html", "\n")]))
    lines = "".join(parts).splitlines()
    text = "".join((f"<p>{each}</p>" if filename == "a.html" else each) + gap for each in lines)
    found = checker.check_text(filename, text).diagnostics
    if not found:
        return
    first = data.draw(st.sampled_from(found))
    chosen = [first]
    form = data.draw(st.sampled_from(["ignore", "ignore-file", "off", "off … on"]))
    if data.draw(st.booleans()):
        chosen.append(data.draw(st.sampled_from(found)))
    written = [data.draw(st.sampled_from([one.code, family(one.code), one.name])) for one in chosen]

    def line(action: str) -> str:
        words = f"doclint: {action}[{', '.join(written)}] 理由"
        return f"# {words}{gap}" if filename == "a.txt" else f"<!-- {words} -->{gap}"

    def is_named(finding: Diagnostic) -> bool:
        return any(word in (finding.code, family(finding.code), finding.name) for word in written)

    starts = [0, *(match.end() for match in re.finditer(gap, text))]
    start = 0 if form == "ignore-file" else max(at for at in starts if at <= first.span.start)
    # A stretch ends at the head of a later line, or with the document.
    end = data.draw(st.sampled_from([at for at in starts if at > start] or [len(text)]))
    suppressed = text[:start] + line(form.split()[0]) + text[start:]
    if form == "off … on":
        suppressed = text[:start] + line("off") + text[start:end] + line("on") + text[end:]

    def stays(finding: Diagnostic) -> bool:
        if not is_named(finding):
            return True
        match form:
            case "ignore":
                return finding.location.row != first.location.row
            case "off":
                return finding.span.start < start
            case "off … on":
                return not start <= finding.span.start < end
            case _:
                return False

    after = checker.check_text(filename, suppressed).diagnostics
    used = {word for word in written if any(not stays(one) and word in (one.code, family(one.code), one.name) for one in found)}
    expected = Counter((one.code, one.fingerprint) for one in found if stays(one))
    assert Counter((one.code, one.fingerprint) for one in after if one.code != "SUP001") == expected
    # A second code whose finding stands elsewhere is told to be idle.
    assert any(one.code == "SUP001" for one in after) == (used != set(written))
