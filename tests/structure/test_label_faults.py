"""Faults of numbering: which kind, at which label, what should stand there."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.label_faults import label_faults
from doclint.structure.structure import Structure

OPENING = "现将有关事项通知如下，请各单位认真贯彻执行。"


def faults(text: str, name: str = "a.txt") -> list[tuple[str, str, str, str]]:
    """Kind, label, what is expected or missing, variant."""
    found = label_faults(Structure.of(read_text(name, text)))
    return [(f.kind, f.item.label.text, "".join(f.missing) or f.expected, f.variant) for f in found]


def items(labels: str) -> str:
    """An opening and a sentence for every label; a label + takes an unlabelled line."""
    lines = [OPENING]
    for number, label in enumerate(labels.split()):
        lines.append(f"{'' if label == '+' else label}各单位应当认真落实第{number}号任务。")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("一、 二、 三、", []),
        ("一、 （一） （二） 二、 （一） （二）", []),
        ("1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11.", []),
        ("一、 二、 四、", [("skipped", "四、", "三、", "")]),
        ("（一） （二） （六） （七）", [("skipped", "（六）", "（三）（四）（五）", "")]),
        ("1. 2. 9. 10.", [("skipped", "9.", "3.…8.", "")]),
        ("一、 二、 二、 三、", [("repeated", "二、", "", "")]),
        ("一、 二、 四、 四、 五、", [("repeated", "四、", "三、", "early")]),
        ("二、 二、 三、 四、", [("repeated", "二、", "一、", "head")]),
        ("一、 （二）", [("mixed-style", "（二）", "（一）", "level-or-lost")]),
        ("（二） （三）", [("first", "（二）", "（一）", "")]),
        ("1. 2. 3. 7. 4. 5.", [("disordered", "7.", "", "new")]),
        ("（一） （二） （三） （一） （五）", [("disordered", "（一）", "（四）", "")]),
        ("（一） （二） （三） （一） （二）", [("disordered", "（一）", "（四）", "again")]),
        ("1. 2、 3.", [("mixed-style", "2、", "2.", "marks")]),
        ("1. 2． 3.", []),
        ("一、 二、 （三） 四、", [("mixed-style", "（三）", "三、", "level")]),
        ("一、 二、 （一） （二） 3. 四、", [("mixed-style", "3.", "三、", "level")]),
        ("一、 二、 （一） （二） 3. 4.", [("first", "3.", "1.2.", "")]),
        ("第一条　 第二条　 第二条之一　 第三条　", []),
        ("第一条　 第二条　 第四条　", [("skipped", "第四条", "第三条", "")]),
        ("第一条　 第2条　 第三条　", [("mixed-style", "第2条", "第二条", "marks")]),
        ("第1条　 第二条　 第3条　", [("mixed-style", "第二条", "第2条", "marks")]),
        ("第一条　 第2条　", []),
        # items with text under them: what stands above the second （一） is the text of （三）
        ("（一） + （二） + （三） + （一） + （二） +", [("disordered", "（一）", "（四）", "again")]),
        ("第一条　 + 第二条　 + 第一条　 + 第二条　 第三条　", [("disordered", "第一条", "第三条", "again")]),
        # measures that count on through the sections
        ("一、 1. 2. 二、 3. 4. 三、 5.", []),
        ("一、 1. 2. 二、 3. 4. 三、 6.", [("skipped", "6.", "5.", "")]),
        # 一是 is judged where it stands, inside the text
        ("一是 三是", []),
    ],
)
def test_chinese_series(labels: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert faults(items(labels)) == expected


_CHAPTERS = "第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　登记\n第三条　丙。\n第四条　丁。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_CHAPTERS + "第三章　附则\n第五条　戊。\n", []),
        (_CHAPTERS + "第三章　附则\n第一条　戊。\n第二条　己。\n", ["第一条"]),
        # every chapter counts its own articles, or another text begins
        ("第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　登记\n第一条　丙。\n第二条　丁。\n", []),
        (_CHAPTERS + "登记员守则\n第一条　戊。\n第二条　己。\n", []),
        (_CHAPTERS + "守则如下：\n第一条　戊。\n第二条　己。\n", []),
    ],
)
def test_articles_that_begin_again(text: str, expected: list[str]) -> None:
    assert [fault[1] for fault in faults(text)] == expected


def test_an_unlabelled_paragraph_may_have_lost_its_label() -> None:
    (fault,) = label_faults(Structure.of(read_text("a.txt", items("一、 二、 + 四、"))))
    assert fault.kind == "skipped"
    assert fault.lost_label is not None
    assert fault.lost_label.text == "各单位应当认真落实第2号任务。"


@pytest.mark.parametrize(
    "text",
    [
        # the missing number stands inside the paragraph before
        f"{OPENING}\n（一）落实责任；（二）加强检查。\n（三）报送总结。",
        # a lead-in explains the restart
        f"{OPENING}\n（一）甲应当落实。\n（二）乙应当落实。\n保障措施如下：\n（一）丙应当落实。\n（二）丁应当落实。",
        # text between explains it
        f"{OPENING}\n1.甲应当落实。\n2.乙应当落实。\n另外几项工作同样重要，要一并抓好。\n1.丙应当落实。\n2.丁应当落实。",
        "Section 1. Policy. The policy is this.\n\nSec. 2 to 4. [Reserved]\n\nSec. 5. Costs. The costs are these.",
        "(1) The clerk shall write.\n\n(2) The chair shall sign.\n\n(2A) The clerk shall read.\n\n(3) The chair shall go.",
    ],
)
def test_sound(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("(a) (b) (d)", [("skipped", "(d)", "(c)", "")]),
        ("(1) (2) (2) (3)", [("repeated", "(2)", "", "")]),
        ("(i) (ii) (iv)", [("skipped", "(iv)", "(iii)", "")]),
        ("(b) (c)", [("first", "(b)", "(a)", "")]),
        ("(g) (h) (i) (j)", [("first", "(g)", "(a)…(f)", "")]),
        ("(a) (b) (i) (ii) (c)", []),
    ],
)
def test_english_series(labels: str, expected: list[tuple[str, str, str, str]]) -> None:
    lines = ["The authority shall keep its books in good order and open to all."]
    lines += [
        f"{label} the clerk shall attend to the matter of {i} books;"
        for i, label in enumerate(labels.split())
    ]
    assert faults("\n\n".join(lines)) == expected


def test_the_heading_of_an_inserted_section_repeats_no_number() -> None:
    text = "# 1. Fees\n\n1. The keeper may take fees.\n\n# 2. Grants\n\n2. The keeper may give grants.\n\n{}"
    inserted = "# 2. Larger grants\n\n2A. The keeper may give larger grants.\n\n# 3. Books\n\n3. The keeper keeps books.\n"
    assert faults(text.format(inserted), "a.md") == []
    repeated = inserted.replace("2A.", "2.")
    assert [kind for kind, *_ in faults(text.format(repeated), "a.md")] == ["repeated"]


def test_a_number_that_stands_alone_in_english_is_no_list() -> None:
    assert faults("The following article is inserted in the Constitution.\n\n29. The State may make treaties.\n") == []
    assert faults("The clerk shall do as follows.\n\n2. Keep the books.\n\n3. Count the books.\n") != []


def test_a_persons_initial_is_no_label() -> None:
    names = "Board of Appeals\n\nG. Jackson, Chairman; T. Marsh, Secretary.\n\nJ. R. Smith and B. Sweeney, members.\n\n"
    address = "N. First Street, room 12.\n\nM. Cowan for the owners of the land.\n"
    assert faults(names + address) == []


def test_letters_of_a_list_are_no_initials() -> None:
    text = "A. Purpose. It is open.\n\nB. Scope. It is wide.\n\n{} Duties. They are many.\n\nE. Costs. They are low.\n"
    assert faults(text.format("D.")) == [("skipped", "D.", "C.", "")]
    assert [kind for kind, *_ in faults("The rules are these.\n\nC. The clerk keeps books.\n\nD. The clerk counts.\n")] == ["first"]


def test_faults_come_in_the_order_of_the_text() -> None:
    text = items("一、 （二） （三） 二、 （一） （三） 四、")
    assert [(kind, label) for kind, label, *_ in faults(text)] == [
        ("first", "（二）"),
        ("skipped", "（三）"),
        ("skipped", "四、"),
    ]


def test_a_japanese_article_counts_its_first_paragraph_in() -> None:
    lines = [
        "第一条　この条例は、必要な事項を定めるものとする。",
        "２　市長は、条件を付することができる。",
        "３　許可の期間は、一年とする。",
    ]
    assert faults("# 条例\n\n" + "\n\n".join(f"- {line}" for line in lines), "a.md") == []


def test_the_first_paragraph_of_a_circular_of_hong_kong_bears_no_number() -> None:
    text = "教育局通函第12號\n\n背景\n\n本通函旨在邀請學校參加計劃。\n\n2.　學校可於四月提交申請。\n\n3.　如有查詢，請致電本局。\n"
    assert faults(text) == []
    simplified = "教育局通知\n\n背景\n\n现邀请学校参加计划。\n\n2. 学校可于四月提交申请。\n\n3. 如有查询，请致电本局。\n"
    assert [kind for kind, *_ in faults(simplified)] == ["first"]


def test_of_two_numbers_at_the_head_that_fit_nothing_the_second_is_told() -> None:
    text = "\n\n".join(["第九章　附则", "第九章　附则", "第一条　甲。", "第一章　总则", "第二条　乙。", "第二章　管理", "第三条　丙。"])
    faults = [f for f in label_faults(Structure.of(read_text("a.txt", text))) if f.kind == "repeated"]
    assert [(f.item.paragraph.index, f.first and f.first.paragraph.index) for f in faults] == [(1, 0)]
