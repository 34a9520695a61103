"""Labels at the head of a paragraph, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.structure.labels import (
    japanese_label,
    leading_label,
    leading_labels,
    numbered_bullet,
    write_label,
)


@pytest.mark.parametrize(
    ("text", "style", "value", "written"),
    [
        ("一、总体要求", "cn_comma", 1, "一、"),
        ("十二、保障措施", "cn_comma", 12, "十二、"),
        ("二．工作安排", "cn_comma", 2, "二．"),
        ("（三）加强领导", "cn_paren", 3, "（三）"),
        ("(三)加强领导", "cn_paren", 3, "(三)"),
        ("（ 三 ）加强领导", "cn_paren", 3, "（ 三 ）"),
        ("㈢加强领导", "cn_paren", 3, "㈢"),
        ("1.制定方案", "arabic", 1, "1."),
        ("1、制定方案", "arabic", 1, "1、"),
        ("１．制定方案", "arabic", 1, "１．"),
        ("12. 制定方案", "arabic", 12, "12."),
        ("1.2023年计划", "arabic", 1, "1."),
        ("1.3月底前完成选址", "arabic", 1, "1."),
        ("3.11月底前完工", "arabic", 3, "3."),
        ("（四）项目可行性研究报告", "cn_paren", 4, "（四）"),
        ("⒊制定方案", "arabic", 3, "⒊"),
        ("（1）制定方案", "arabic_paren", 1, "（1）"),
        ("⑵制定方案", "arabic_paren", 2, "⑵"),
        ("1）制定方案", "arabic_close", 1, "1）"),
        ("②制定方案", "circled", 2, "②"),
        ("㉑制定方案", "circled", 21, "㉑"),
        ("1.2 范围", "decimal", 2, "1.2"),
        ("3.1.4 范围", "decimal", 4, "3.1.4"),
        ("第一编　总则", "division", 1, "第一编"),
        ("第二部分　主要任务", "division", 2, "第二部分"),
        ("第三章 附则", "chapter", 3, "第三章"),
        ("第四节 期限", "section", 4, "第四节"),
        ("第二十条　本法所称船舶", "article", 20, "第二十条"),
        ("第二十条以下情形不计入收入：", "article", 20, "第二十条"),
        ("第20条 本法所称船舶", "article", 20, "第20条"),
        ("第一，坚持党的领导", "ordinal", 1, "第一，"),
        ("一是加强领导", "shi", 1, "一是"),
        ("二要加强领导", "shi", 2, "二要"),
        ("　　一、总体要求", "cn_comma", 1, "一、"),
        ("(a) the authority", "alpha_paren", 1, "(a)"),
        ("(B) the authority", "upper_paren", 2, "(B)"),
        ("(ii) the authority", "roman_paren", 2, "(ii)"),
        ("(IV) the authority", "upper_roman_paren", 4, "(IV)"),
        ("Article 3. Scope", "article", 3, "Article 3."),
        ("Sec. 2. Policy", "en_section", 2, "Sec. 2."),
        ("§ 12. Policy", "en_section", 12, "§ 12."),
        ("CHAPTER IV", "chapter", 4, "CHAPTER IV"),
        ("A. Background", "upper_dot", 1, "A."),
        ("II. Background", "upper_roman", 2, "II."),
        ("a) Background", "alpha_dot", 1, "a)"),
    ],
)
def test_labels(text: str, style: str, value: int, written: str) -> None:
    label = leading_label(text)
    assert label is not None
    assert (label.style, label.value, label.text) == (style, value, written)
    assert text[label.start : label.end] == written
    assert label.end <= label.body <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "1.5亿元资金已经到位。",
        "3.14是圆周率的近似值。",
        "2022年4月8日",
        "2022年，全市完成投资500亿元。",
        "第三条第二款规定的情形",
        "第三条规定，应当公示。",
        "第五十一条等法律规定赔偿损失",
        "第五条至第八条",
        "第五条以下各条",
        "第十二条修改为：“……”",
        "第六条中的“三个月”",
        "一、二级保护区由市政府划定。",
        "一、二、三产业融合发展",
        "（一）、（二）项所列材料",
        "（三）项规定的情形",
        "第二条 第一项规定的船舶",
        "一是否合格",
        "〔2022〕15号",
        "（2022）15号",
        "十分重要",
        "一百二十家企业",
        "第三章规定了法律责任。各级政府应当遵照执行，不得以任何理由拖延、推诿或者变相抵制，违反的依法追究责任。",
        "1.0版本",
        "3.5%的增长",
        "1000万元",
        "100%",
        "",
        "　　",
        "I agree with the report.",
        "A person shall not",
        "Article 3 of this Act applies.",
        "Section 5 applies to a tug.",
        "(see section 3)",
    ],
)
def test_no_labels(text: str) -> None:
    assert leading_label(text) is None


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("第五条之一　沿线村庄", "之一"),
        ("2A. Application to tugs", "A"),
        ("1.制定方案", ""),
        ("(1A) The clerk", "A"),
    ],
)
def test_inserted_items(text: str, suffix: str) -> None:
    label = leading_label(text)
    assert label is not None
    assert label.suffix == suffix


@pytest.mark.parametrize(
    ("text", "styles"),
    [
        ("(a)(1)(A) the clerk", ["alpha_paren", "arabic_paren", "upper_paren"]),
        ("Sec. 2. (a) There is", ["en_section", "alpha_paren"]),
        ("Sec. 3. Inspection. (a) Within 180 days", ["en_section", "alpha_paren"]),
        (
            "Sec. 2. Encouraging Close Partnerships Between State Agencies and Public, Private, Faith-based, and Other"
            " Organizations. (a) In order",
            ["en_section", "alpha_paren"],
        ),
        ("1.—(1) In this Act", ["en_section", "arabic_paren"]),
        ("(2)F10[(a)Where a court", ["arabic_paren", "alpha_paren"]),
        ("(a)an amount", ["alpha_paren"]),
        ("(ii)the amount", ["roman_paren"]),
        ("(a)A court", ["alpha_paren"]),
        ("(s)he may appeal", []),
        ("(in)direct costs", []),
        ("一、总体要求", ["cn_comma"]),
        ("没有标号的一段", []),
    ],
)
def test_labels_one_after_another(text: str, styles: list[str]) -> None:
    assert [label.style for label in leading_labels(text)] == styles


def test_a_letter_that_may_be_a_numeral_has_both_readings() -> None:
    label = leading_label("(i) the clerk")
    assert label is not None
    assert (label.style, label.value, label.readings) == ("alpha_paren", 9, (("roman_paren", 1),))
    read = label.reading("roman_paren", 1)
    assert (read.style, read.value, read.text) == ("roman_paren", 1, "(i)")


def test_decimals_know_their_path() -> None:
    label = leading_label("3.1.4 范围")
    assert label is not None
    assert label.path == (3, 1)


@pytest.mark.parametrize(("text", "spaced"), [("1. 方案", True), ("1.方案", False), ("一、　方案", True)])
def test_space_behind_a_label(text: str, spaced: bool) -> None:
    label = leading_label(text)
    assert label is not None
    assert label.spaced == spaced


def test_japanese_and_bulleted_numbers() -> None:
    assert [
        label and (label.style, label.value) for label in map(japanese_label, ("一　農園", "２　市長は"))
    ] == [
        ("cn_space", 1),
        ("arabic_space", 2),
    ]
    assert japanese_label("一般の規定") is None
    bullet = numbered_bullet("3.1 各級政府")
    assert bullet is not None
    assert (bullet.style, bullet.value, bullet.suffix) == ("article", 3, ".1")
    assert numbered_bullet("沒有號碼") is None


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("一、甲", 11, "十一、"),
        ("(一)甲", 4, "(四)"),
        ("（一）甲", 20, "（二十）"),
        ("1、甲", 3, "3、"),
        ("（1）甲", 7, "（7）"),
        ("①甲", 5, "⑤"),
        ("第三条　甲", 12, "第十二条"),
        ("第3条 甲", 12, "第12条"),
        ("第三章 甲", 4, "第四章"),
        ("(b) the", 4, "(d)"),
        ("(B) the", 4, "(D)"),
        ("(ii) the", 4, "(iv)"),
        ("一是甲", 3, "三是"),
        ("A. The", 3, "C."),
        ("II. The", 9, "IX."),
    ],
)
def test_a_label_is_written_as_its_siblings_are(text: str, value: int, written: str) -> None:
    label = leading_label(text)
    assert label is not None
    assert write_label(label, value) == written


@given(
    st.sampled_from(
        ["一、甲", "（一）甲", "1.甲", "（1）甲", "①甲", "第一条　甲", "(a) b", "(A) b", "(ii) b"]
    ),
    st.integers(1, 20),
)
def test_what_is_written_is_read(text: str, value: int) -> None:
    label = leading_label(text)
    assert label is not None
    written = write_label(label, value)
    read = leading_label(f"{written}　甲")
    assert read is not None
    assert (read.style, read.value) == (label.style, value) or (label.style, value) in read.readings


@given(st.text(alphabet="（）()一二十1 23.、第条章节aiv是①项，", max_size=16))
def test_labels_lie_inside_the_text(text: str) -> None:
    for label in leading_labels(text):
        assert 0 <= label.start < label.end <= label.body <= len(text)
        assert text[label.start : label.end] == label.text


def test_a_section_numbered_with_its_part() -> None:
    section, subdivision = leading_labels("Sec. 4.1. General Restrictions. (a) A person may have access")
    assert (section.style, section.path, section.value, section.text) == ("decimal", (4,), 1, "Sec. 4.1.")
    assert (subdivision.style, subdivision.value) == ("alpha_paren", 1)
    assert write_label(section, 2) == "Sec. 4.2."


@pytest.mark.parametrize(
    ("text", "style", "value", "readings"),
    [
        ("(cc) “Records” means", "alpha_paren", 29, (("roman_paren", 200),)),
        ("(ii) “Senior official” means", "roman_paren", 2, (("alpha_paren", 35),)),
    ],
)
def test_doubled_letters(text: str, style: str, value: int, readings: tuple[tuple[str, int], ...]) -> None:
    (label,) = leading_labels(text)
    assert (label.style, label.value, label.readings) == (style, value, readings)
