"""Labels assembled into series: under whom, what resumes, what counts on, what begins again."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.outline import Outline
from doclint.structure.structure import Structure


def outline(text: str, name: str = "a.txt") -> Outline:
    return Structure.of(read_text(name, text)).outline


def lines(*labels: str) -> str:
    """A body of items, a sentence each, so that no line is taken for a title."""
    return "现将有关事项通知如下，请各单位认真贯彻执行。\n" + "\n".join(
        f"{label}各单位应当认真落实第{i}号任务。" for i, label in enumerate(labels)
    )


def shape(found: Outline) -> list[tuple[str, list[int], str]]:
    """Style, values and the label above, for every series."""
    return [(s.style, s.values, s.parent.label.text if s.parent else "") for s in found.series]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("一、", "二、", "三、"), [("cn_comma", [1, 2, 3], "")]),
        (
            ("一、", "（一）", "（二）", "二、", "（一）"),
            [("cn_comma", [1, 2], ""), ("cn_paren", [1, 2], "一、"), ("cn_paren", [1], "二、")],
        ),
        (
            ("一、", "（一）", "1.", "（1）", "（2）", "2.", "（二）"),
            [
                ("cn_comma", [1], ""),
                ("cn_paren", [1, 2], "一、"),
                ("arabic", [1, 2], "（一）"),
                ("arabic_paren", [1, 2], "1."),
            ],
        ),
        # a level left out
        (("一、", "1.", "2.", "二、"), [("cn_comma", [1, 2], ""), ("arabic", [1, 2], "一、")]),
        # a gap and a repetition stay in their series, to be judged there
        (("一、", "二、", "四、"), [("cn_comma", [1, 2, 4], "")]),
        (("（一）", "（二）", "（二）", "（三）"), [("cn_paren", [1, 2, 2, 3], "")]),
        # other marks of the same style are the same series
        (("1.", "2、", "3."), [("arabic", [1, 2, 3], "")]),
        # unless they begin under it
        (("1.", "1、", "2、", "2."), [("arabic", [1, 2], ""), ("arabic", [1, 2], "1.")]),
        # 第五条之一 is in the series of its article
        (("第四条　", "第五条　", "第五条之一　", "第六条　"), [("article", [4, 5, 5, 6], "")]),
    ],
)
def test_series(labels: tuple[str, ...], expected: list[tuple[str, list[int], str]]) -> None:
    assert shape(outline(lines(*labels))) == expected


def test_articles_count_on_across_chapters() -> None:
    text = "# 管理办法\n\n## 第一章　总则\n\n第一条　甲应当公示。\n\n第二条　乙应当公示。\n\n## 第二章　附则\n\n第三条　丙应当公示。\n"
    chapters, first, second = outline(text, "a.md").series
    assert chapters.values == [1, 2]
    assert (first.values, second.values) == ([1, 2], [3])
    assert second.continues is first
    assert second.parent is chapters.items[1]


def test_measures_count_on_across_sections() -> None:
    found = outline(lines("一、", "1.", "2.", "二、", "3.", "4.", "三、", "5."))
    numbers = [s for s in found.series if s.style == "arabic"]
    assert [s.values for s in numbers] == [[1, 2], [3, 4], [5]]
    assert numbers[0].continues is None
    assert numbers[1].continues is numbers[0]
    assert numbers[2].continues is numbers[1]


def test_a_series_resumes_behind_a_lower_one() -> None:
    """1. (1) (2) 2.: back to the outer series, not a new one."""
    found = outline(lines("1.", "（1）", "（2）", "2.", "（1）", "3."))
    assert shape(found)[0] == ("arabic", [1, 2, 3], "")
    assert [s.values for s in found.series[1:]] == [[1, 2], [1]]


@pytest.mark.parametrize(
    ("between", "separated"),
    [
        ("", False),
        ("主要措施如下：\n", True),
        ("保障措施\n", True),
        ("上述任务由各单位分别负责，按期完成。\n", False),
    ],
)
def test_a_restart_knows_what_it_restarts(between: str, separated: bool) -> None:
    text = (
        lines("（一）", "（二）")
        + "\n"
        + between
        + "（一）各单位应当报送总结。\n（二）各单位应当报送计划。\n"
    )
    first, second = outline(text).series
    assert second.before is first
    assert second.separated == separated


def test_a_heading_without_a_label_ends_the_series_below_it() -> None:
    text = "# 计划\n\n## 目标\n\n1. 完成甲任务。\n\n2. 完成乙任务。\n\n## 措施\n\n1. 落实甲责任。\n"
    first, second = outline(text, "a.md").series
    assert (first.values, second.values) == ([1, 2], [1])
    assert second.before is None


def test_attachments_number_for_themselves() -> None:
    text = (
        "平湖市水利局关于做好清淤工作的通知\n\n各镇人民政府：\n\n现将有关事项通知如下：\n\n一、查清底数。\n\n二、组织施工。\n\n"
        "附件：清淤标准\n\n平湖市水利局\n\n2023年2月16日\n\n附件\n\n清淤标准\n\n一、深度不小于一米。\n\n二、淤泥及时外运。\n"
    )
    first, second = outline(text).series
    assert (first.values, second.values) == ([1, 2], [1, 2])
    assert first.unit != second.unit
    assert second.before is None


def test_quoted_amendments_and_tables_are_no_series() -> None:
    text = "常务委员会决定，对办法作如下修改。\n一、第三条修改为：“第三条　市级部门负责管理。\n“第四条　区级部门负责检查。”\n二、删去第五条。\n"
    assert shape(outline(text)) == [("cn_comma", [1, 2], "")]
    table = "# 表\n\n正文一段话在这里。\n\n| 1. 甲 | 2 |\n| --- | --- |\n| 2. 乙 | 3 |\n"
    assert outline(table, "a.md").series == ()


@pytest.mark.parametrize(
    ("labels", "styles"),
    [
        # after (h), (i) is a letter
        ("(g) (h) (i) (j)", [("alpha_paren", [7, 8, 9, 10])]),
        # under (c), (i) begins Roman numerals
        ("(a) (b) (c) (i) (ii) (d)", [("alpha_paren", [1, 2, 3, 4]), ("roman_paren", [1, 2])]),
        # under (h), it is a numeral when (ii) follows
        ("(g) (h) (i) (ii) (i)", [("alpha_paren", [7, 8, 9]), ("roman_paren", [1, 2])]),
        (
            "(a) (i) (A) (B) (ii) (b)",
            [("alpha_paren", [1, 2]), ("roman_paren", [1, 2]), ("upper_paren", [1, 2])],
        ),
        ("(iv) (v) (vi)", [("roman_paren", [4, 5, 6])]),
    ],
)
def test_letters_and_roman_numerals(labels: str, styles: list[tuple[str, list[int]]]) -> None:
    text = "In this Act the following words shall have the meaning given to them here.\n\n"
    text += "".join(
        f"{label} the authority shall keep its books in good order;\n\n" for label in labels.split()
    )
    assert [(s.style, s.values) for s in outline(text).series] == styles


def test_every_labelled_paragraph_knows_its_item() -> None:
    found = outline(lines("一、", "（一）", "（二）", "二、"))
    for series in found.series:
        for item in series.items:
            assert found.items[item.paragraph.index] is item
            assert item.series is series


def test_labels_one_after_another_nest() -> None:
    text = "The authority shall keep its books in good order and open.\n\n(a)(1) The clerk shall write.\n\n(2) The clerk shall sign.\n\n(b) The chair shall read.\n"
    assert shape(outline(text)) == [("alpha_paren", [1, 2], ""), ("arabic_paren", [1, 2], "(a)")]
