"""Lead-ins that promise a number of items: what counts as a promise, what as its list, and when nothing is said."""

from __future__ import annotations

import pytest

from doclint.checks.finding import Finding
from doclint.checks.numbering import Options, check
from doclint.document.readers import read_text
from doclint.structure.structure import Structure

OPENING = "现将有关事项通知如下，请各单位认真贯彻执行。"
ENGLISH_OPENING = "This notice sets out how the register is kept."


def found(*lines: str, opening: str = OPENING) -> list[tuple[str, Finding]]:
    """Findings with the text they point at."""
    structure = Structure.of(read_text("a.md", "\n\n".join((opening, *lines))))
    findings = check(structure, Options(kind="promised"))
    return [(structure.document.text[f.span.start : f.span.end], f) for f in findings]


def items(count: int, first: int = 1) -> list[str]:
    numerals = "一二三四五六七八九十"
    things = "甲乙丙丁戊己庚辛壬癸"
    return [f"（{numerals[i]}）{things[i]}单位的材料；" for i in range(first - 1, first - 1 + count)]


@pytest.mark.parametrize(
    ("lead", "words", "promised"),
    [
        ("申请人应当提交以下三项材料：", "以下三项", 3),
        ("费用按照下列四条规定支付：", "下列四条", 4),
        ("有下列5种情形的，不予受理：", "下列5种", 5),
        ("合同应当包括以下十二项内容：", "以下十二项", 12),
        ("今年要重点抓好五个方面工作：", "五个方面工作", 5),
        ("依照第十二条申请的，应当提交以下三项材料：", "以下三项", 3),
    ],
)
def test_fewer_items_than_promised(lead: str, words: str, promised: int) -> None:
    ((pointed, finding),) = found(lead, *items(2))
    assert pointed == words
    assert finding.variant == ""
    assert (finding.args["promised"], finding.args["found"], finding.args["found_zh"]) == (promised, 2, "两")
    assert finding.args["labels"] == ("（一）", "（二）")


def test_a_later_list_is_not_taken_for_the_rest() -> None:
    later = ["有下列情形的，不予受理：", "1.材料不齐的；", "2.逾期申请的；", "3.重复申请的。"]
    assert [words for words, _ in found("申请人应当提交以下三项材料：", *items(2), *later)] == ["以下三项"]


@pytest.mark.parametrize("lead", ["有下列两种情形的，不予受理：", "有下列二种情形的，不予受理："])
def test_more_items_than_promised(lead: str) -> None:
    ((_, finding),) = found(lead, *items(3))
    assert finding.variant == "more"
    assert finding.args["surplus"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "要抓好三项工作：一是摸清底数；二是明确责任。",
        "要抓好以下三项工作：（一）摸清底数；（二）明确责任。",
        "办理分为三个环节：①提出申请；②现场核验。",
    ],
)
def test_series_inside_the_text(text: str) -> None:
    ((_, finding),) = found(text)
    assert (finding.args["promised"], finding.args["found"]) == (3, 2)


def test_series_inside_the_text_goes_on_in_the_next_paragraphs() -> None:
    assert found("要抓好三项工作：一是摸清底数。", "二是明确责任。", "三是强化督查。") == []


@pytest.mark.parametrize(
    ("lead", "list_"),
    [
        ("申请人应当提交以下三项材料：", items(3)),
        ("申请人应当提交以下两项材料：", items(2)),
        ("申请人应当提交以下若干项材料：", items(2)),
        ("申请人应当提交以下几项材料：", items(2)),
        ("申请人应当提交以下十余项材料：", items(2)),
        ("全面落实行政执法三项制度：", items(2)),
        ("应当在三个月内完成：", items(2)),
        ("依照刑法第三百零三条的规定处罚：", items(2)),
        ("依照本办法第三项规定处罚：", items(2)),
        ("申请人应当符合下列三项条件中的两项：", items(2)),
        ("分为以下两类三种情形：", items(3)),
        ("申请人应当提交以下三项材料：", ["材料由本单位保存。"]),
        ("申请人应当提交以下三项材料。", items(2)),
        ("## 抓好以下三项工作：", items(2)),
        ("申请人应当提交以下三项材料：", [*items(2), "| 序号 | 材料 |\n| --- | --- |\n| 三 | 证明 |"]),
        ("申请人应当提交以下三项材料：", ["（一）申请书；", "（二）证明；（三）照片。"]),
        ("申请人应当提交以下四项材料：", [*items(2), "还要注意：", *items(2, 3)]),
        ("申请人应当提交以下两项材料：", [*items(2), "还要注意：", *items(1, 3)]),
        ("要抓好以下四项：", ["（一）清查。", "1. 账目。", "2. 实物。", "（二）整改。", "3. 退还。", "4. 追责。"]),
    ],
)
def test_nothing_is_said_where_the_promise_is_kept_or_another_reading_keeps_it(lead: str, list_: list[str]) -> None:
    assert found(lead, *list_) == []


ENGLISH = ["(a) the owner of the vessel;", "(b) the master of the vessel."]


@pytest.mark.parametrize(
    ("lead", "number"),
    [
        ("The register is open to the following three persons, namely—", 3),
        ("Within 2 years the following four rules apply:", 4),
        ("The register shows the following 5 particulars:", 5),
    ],
)
def test_english(lead: str, number: int) -> None:
    ((_, finding),) = found(lead, *ENGLISH, opening=ENGLISH_OPENING)
    assert (finding.args["promised"], finding.args["found"]) == (number, 2)


@pytest.mark.parametrize(
    "lead",
    [
        "The register is open to the following two persons:",
        "The register is open to the following persons:",
        "The notice is served within the following three months on:",
        "The notice is served on two of the following three persons:",
    ],
)
def test_english_where_nothing_is_said(lead: str) -> None:
    assert found(lead, *ENGLISH, opening=ENGLISH_OPENING) == []


@pytest.mark.parametrize("text", ["", "一", "以下三项：", "# 以下三项：", "（一）", "三项：一是"])
def test_next_to_nothing_is_no_error(text: str) -> None:
    assert found(text, opening="") == []
