"""Check type ``numbering``: what each kind finds, where it points and what it says."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.checks.finding import Finding
from doclint.checks.numbering import Kind, Options, check
from doclint.document.readers import read_text
from doclint.structure.structure import Structure

OPENING = "现将有关事项通知如下，请各单位认真贯彻执行。"


def found(text: str, kind: Kind, name: str = "a.md", **options: Any) -> list[tuple[str, Finding]]:
    """Findings with the text they point at."""
    structure = Structure.of(read_text(name, text))
    out = []
    for finding in check(structure, Options(kind=kind, **options)):
        start, end = finding.span
        out.append((structure.document.text[start:end], finding))
    return out


def body(*lines: str) -> str:
    return "\n\n".join((OPENING, *lines))


SKIPPED = body("一、甲应当落实责任。", "二、乙应当落实责任。", "四、丙应当落实责任。")
REPEATED = body("（一）甲应当落实责任。", "（二）乙应当落实责任。", "（二）丙应当落实责任。")
DISORDERED = body(
    "1.甲应当落实。", "2.乙应当落实。", "3.丙应当落实。", "7.丁应当落实。", "4.戊应当落实。", "5.己应当落实。"
)
FIRST = body("（二）甲应当落实责任。", "（三）乙应当落实责任。")
MIXED = body("1.甲应当落实责任。", "2、乙应当落实责任。", "3.丙应当落实责任。")


@pytest.mark.parametrize(
    ("text", "kind", "label", "args"),
    [
        (SKIPPED, "skipped", "四、", {"before": "二、", "before_row": 5, "missing": ("三、",)}),
        (REPEATED, "repeated", "（二）", {"first_row": 5}),
        (DISORDERED, "disordered", "7.", {"before": "3."}),
        (FIRST, "first", "（二）", {"missing": ("（一）",)}),
        (MIXED, "mixed-style", "2、", {"expected": "2."}),
    ],
)
def test_one_fault_is_one_finding_of_its_kind(
    text: str, kind: Kind, label: str, args: dict[str, object]
) -> None:
    ((pointed, finding),) = found(text, kind)
    assert pointed == label
    assert {key: finding.args[key] for key in args} == args
    for other in ("repeated", "skipped", "disordered", "first", "mixed-style"):
        if other != kind:
            assert found(text, other) == []


def test_styles_choose() -> None:
    assert len(found(SKIPPED, "skipped", styles=("cn_comma",))) == 1
    assert found(SKIPPED, "skipped", styles=("article",)) == []
    assert found(SKIPPED, "skipped", not_styles=("cn_comma",)) == []


def test_the_second_place_is_where_the_number_was_used() -> None:
    ((_, finding),) = found(REPEATED, "repeated")
    text = REPEATED
    assert [text[r.span.start : r.span.end] for r in finding.related] == ["（二）"]
    assert finding.related[0].span != finding.span


def test_a_lost_label_is_pointed_at() -> None:
    text = body("一、甲应当落实责任。", "二、乙应当落实责任。", "丙应当落实责任。", "四、丁应当落实责任。")
    ((_, finding),) = found(text, "skipped")
    assert finding.variant == "lost-label"
    assert finding.args["lost_row"] == 7


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("# 规划\n\n## 一、目标\n\n甲。\n\n## 二、任务\n\n乙。\n\n# 三、措施\n\n丙。\n", ["三、"]),
        ("# 规划\n\n## 一、目标\n\n甲。\n\n## 二、任务\n\n乙。\n\n## 三、措施\n\n丙。\n", []),
        (
            "# 规划\n\n## 一、目标\n\n### （一）甲\n\n甲。\n\n### （二）乙\n\n乙。\n\n## 二、任务\n\n丙。\n",
            [],
        ),
        (
            "# 规划\n\n### 一、目标\n\n### （一）甲\n\n甲。\n\n### （二）乙\n\n乙。\n\n### 二、任务\n\n丙。\n",
            ["（一）"],
        ),
        # a file in which all headings are of one level is told once
        ("# 办法\n\n## 第一章 总则\n\n## 第一节 目的\n\n甲。\n\n## 第二章 管理\n\n## 第一节 范围\n\n乙。\n", ["第一节"]),
        # articles may stand on the level of their chapter
        ("# 办法\n\n## 第一章 总则\n\n## 第一条 目的\n\n甲。\n\n## 第二条 范围\n\n乙。\n", []),
    ],
)
def test_heading_levels(text: str, labels: list[str]) -> None:
    assert [pointed for pointed, _ in found(text, "heading-level")] == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("# 规划\n\n## （一）甲\n\n子。\n\n（二）乙\n\n丑。\n\n## （三）丙\n\n寅。\n", ["（二）"]),
        ("# 规划\n\n## （一）甲\n\n子。\n\n## （二）乙\n\n丑。\n", []),
        (
            "# 规划\n\n## （一）甲\n\n子。\n\n（二）乙应当落实。\n\n（三）丙应当落实。\n\n（四）丁应当落实。\n",
            [],
        ),
    ],
)
def test_items_among_headings(text: str, labels: list[str]) -> None:
    assert [pointed for pointed, _ in found(text, "heading-siblings")] == labels


def test_a_level_that_is_gone_is_told_once() -> None:
    sections = "一、任务\n\n（一）甲应当落实。\n\n1.子应当落实。\n\n2.丑应当落实。\n\n（二）乙应当落实。"
    more = "二、安排\n\n（一）戊应当落实。\n\n1.寅应当落实。\n\n2.卯应当落实。"
    text = body(sections, more, "三、保障措施", "1.丙应当落实。", "2.丁应当落实。")
    ((pointed, finding),) = found(text, "level-lost", "a.txt")
    assert (pointed, finding.args["parent"], finding.args["expected"]) == ("1.", "三、", "（一）")
    assert found(text, "level-skipped", "a.txt") == []


def test_a_level_left_out_where_its_siblings_have_it() -> None:
    sections = "\n\n".join(
        f"{n}、任务\n\n（一）甲应当落实。\n\n（二）乙应当落实。" for n in "一二"
    )
    text = body(sections, "三、保障措施", "1.丙应当落实。", "2.丁应当落实。")
    ((pointed, finding),) = found(text, "level-skipped", "a.txt")
    assert (pointed, finding.args["parent"]) == ("1.", "三、")
    everywhere = body("一、任务", "1.甲应当落实。", "二、措施", "1.乙应当落实。")
    assert found(everywhere, "level-skipped", "a.txt") == []


@pytest.mark.parametrize(
    ("line", "labels", "variant"),
    [
        ("各单位要做到：一是加强领导，二是落实责任，三是强化督查。", [], ""),
        ("各单位要做到：一是加强领导，三是强化督查。", ["三是"], "skipped"),
        ("各单位要做到：二是加强领导，三是强化督查。", ["二是"], "first"),
        ("各单位要做到：一是加强领导，二是落实责任，二是强化督查。", ["二是"], "again"),
        ("申请人应当提交：（一）申请书；（二）身份证明；（四）其他材料。", ["（四）"], "skipped"),
        ("具体包括：①申请；②受理；④决定。", ["④"], "skipped"),
        # a second series in one paragraph
        ("甲县：一是修路，二是架桥。乙县：一是植树，二是种草。", [], ""),
        # a reference, not a series
        ("符合（一）至（三）项条件的，按照（五）项办理。", [], ""),
        ("（三）第（一）、（二）两项所列人员的子女；", [], ""),
        ("（三）符合第五条第（一）、（二）、（四）项的，视为合格：（一）有证书的；（二）有业绩的；（三）有奖励的。", [], ""),
        # Where the first mark is wrong, the one behind it shows it.
        ("办法如下：（三）申请；（二）受理；（三）审查；（四）决定。", ["（二）"], "again"),
        ("一是一，二是二，实事求是。", [], ""),
        ("这是一是否合格的问题，三是多余的。", [], ""),
    ],
)
def test_series_inside_the_text(line: str, labels: list[str], variant: str) -> None:
    findings = found(body(line), "inline")
    assert [pointed for pointed, _ in findings] == labels
    assert [finding.variant for _, finding in findings] == [variant] * len(labels)


def test_an_inline_series_may_run_over_paragraphs() -> None:
    text = body("一是加强领导，落实责任。二是强化督查。", "三是严格考核。四是总结经验。")
    assert found(text, "inline") == []
    broken = body("一是加强领导，落实责任。二是强化督查。", "四是严格考核。五是总结经验。")
    assert [pointed for pointed, _ in found(broken, "inline")] == ["四是"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The clerk shall (a) write, (b) read, and (d) sign the book.", [("(d)", ["(c)"])]),
        ("The clerk shall (1) write, (2) read, and (4) sign the book.", [("(4)", ["(3)"])]),
        ("The clerk shall (i) write, (ii) read, and (iv) sign the book.", [("(iv)", ["(iii)"])]),
        ("The clerk shall (a) write, (b) read, (c) count, (f) close the book.", [("(f)", ["(d)", "(e)"])]),
        ("The clerk shall (a) write (i) rolls and (ii) lists, (b) read, and (d) sign.", [("(d)", ["(c)"])]),
        ("The clerk shall (1) write, (3) read, and (4) sign the book.", [("(3)", ["(2)"])]),
        ("The clerk shall (a) write, (b) read, and (c) sign the book.", []),
        ("The clerk shall (g) write, (h) read, and (i) sign the book.", []),
        ("The clerk shall (a) write (i) rolls, (ii) lists; and (b) sign.", []),
        ("As section 4 (d) requires, the clerk shall (a) write and (b) sign under paragraphs (c) and (f).", []),
        ("The clerk shall (a) write, (b) read, and(c) sign, and (d) close the book.", []),
    ],
)
def test_inline_series_in_english(sentence: str, expected: list[tuple[str, list[str]]]) -> None:
    findings = found(f"The committee keeps its books in good order.\n\n{sentence}\n", "inline")
    assert [(pointed, f.args["missing"]) for pointed, f in findings] == expected


def test_two_marks_are_no_inline_series() -> None:
    assert found("The clerk shall (a) write and (c) sign the book of the committee.", "inline") == []


@pytest.mark.parametrize(
    "kind",
    [
        "repeated",
        "skipped",
        "disordered",
        "first",
        "mixed-style",
        "heading-level",
        "heading-siblings",
        "level-skipped",
        "inline",
    ],
)
@pytest.mark.parametrize("text", ["", "\n\n", "一", "# \n", "（一）", "1."])
def test_next_to_nothing_is_no_error(kind: Kind, text: str) -> None:
    assert found(text, kind) == []
