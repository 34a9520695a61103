"""Habits of a document and the exceptions to them."""

from __future__ import annotations

import pytest

from doclint.checks.consistency import Options, check
from doclint.checks.consistency.options import Habit
from doclint.document.readers import read_text
from doclint.structure.structure import Structure


def found(text: str, of: Habit, majority: float = 0.6) -> list[tuple[str, int, str]]:
    """The text at the finding, the count of exceptions, and the variant."""
    document = read_text("a.txt", text)
    return [
        (document.text[one.span.start : one.span.end], int(str(one.args["count"])), one.variant)
        for one in check(Structure.of(document), Options(of, majority))
    ]


@pytest.mark.parametrize(
    ("text", "of", "expected"),
    [
        ("甲（联盟）、乙（中心）、丙（基地）、丁（园区）和戊(集团)。", "bracket_width", [("(集团)", 1, "")]),
        ("甲（联盟）、乙（中心）、丙（基地）和平台(Open API)、官网(https://a.cn/甲)。", "bracket_width", []),
        ("甲(联盟)、乙(中心)、丙(基地)。", "bracket_width", []),
        ("加强领导，落实责任，明确分工，抓好检查,确保实效。", "mark_width", [(",", 1, "")]),
        ("加强领导，落实责任，9:00至17:00，支持 Word, Excel 等，比例1:1。", "mark_width", []),
        ("1.甲项。\n2. 乙项。\n3.丙项。", "label_spacing", [("2. 乙", 1, "spaced")]),
        ("1. 甲项。\n2. 乙项。\n3.丙项。", "label_spacing", [("3.丙", 1, "close")]),
        # The space belongs to what follows.
        ("1.甲项。\n2.乙项。\n3. 5G基站。", "label_spacing", []),
        ("建设 3 所、改建 10 所、扩建 14 所，培育30个。", "number_spacing", [("30", 1, "close")]),
        ("2022年建设 3 所、改建 10 所、扩建 14 所，见图1所示。", "number_spacing", []),
        ("There were 3 firms(4 in all),5 of them new.", "mark_width", []),
    ],
)
def test_exceptions(text: str, of: Habit, expected: list[tuple[str, int, str]]) -> None:
    assert found(text, of) == expected


def test_edits_make_the_habit_general() -> None:
    document = read_text("a.txt", "甲（联盟）、乙（中心）、丙（基地）和丁(集团)、戊(公司)。")
    (one,) = check(Structure.of(document), Options("bracket_width", 0.6))
    text = document.text
    for edit in sorted(one.edits, key=lambda e: -e.span.start):
        text = text[: edit.span.start] + edit.content + text[edit.span.end :]
    assert text == "甲（联盟）、乙（中心）、丙（基地）和丁（集团）、戊（公司）。"


@pytest.mark.parametrize(
    ("text", "ways", "expected"),
    [
        ("登录、登录、登陆。", (("登录", "登陆"),), [("登陆", 1)]),
        ("登录、登陆、登陆。", (("登录", "登陆"),), [("登录", 1)]),
        ("登录、登陆。", (("登录", "登陆"),), [("登陆", 1)]),  # the first of a group where both are equally frequent
        ("登陆、登陆。", (("登录", "登陆"),), []),
        ("账号、帐号、账户。", (("账号", "帐号", "账户"),), [("帐号", 1), ("账户", 1)]),
        ("An email, an e-mail, emails.", (("email", "e-mail"),), [("e-mail", 1)]),
        ("Email, e-mail, Email.", (("email", "e-mail"),), []),
    ],
)
def test_spelling(text: str, ways: tuple[tuple[str, ...], ...], expected: list[tuple[str, int]]) -> None:
    structure = Structure.of(read_text("a.txt", text))
    findings = list(check(structure, Options("spelling", ways=ways)))
    assert [(finding.args["text"], finding.args["count"]) for finding in findings] == expected


def test_spelling_without_case_and_its_edits() -> None:
    document = read_text("a.txt", "Email, E-Mail, email, e-mail.\nEmail.")
    (one,) = check(Structure.of(document), Options("spelling", ways=(("email", "e-mail"),), ignore_case=True))
    assert [document.text[edit.span.start : edit.span.end] for edit in one.edits] == ["E-Mail", "e-mail"]
    assert {edit.content for edit in one.edits} == {"email"}
