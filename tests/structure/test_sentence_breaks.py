"""Text, and the kind and row of every break of a sentence in it."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.sentence_breaks import sentence_breaks
from doclint.structure.structure import Structure


def breaks(text: str, name: str = "example.txt") -> list[tuple[str, int]]:
    """Kind and row of the paragraphs that are cut."""
    document = read_text(name, text)
    structure = Structure.of(document)
    rows = {p.index: document.locate(p.span.start).row for p in structure.paragraphs}
    return [(one.kind, rows[one.paragraph]) for one in sentence_breaks(structure)]


LISTS_ORDER = "Section 1. The office keeps the lists of harbours.\n\nSec. 2. The lists are open to everybody.\n\n"
DECREE = (
    "第一条　为了规范区旗的使用，制定本办法。\n\n区旗由市人民政府制作并发给各区使用。\n\n任何单位和个人都应当爱护区旗、尊重区旗。\n\n"
    "第二条　区旗的管理由市人民政府办公厅负责。\n\n各区人民政府应当指定专人保管本区的区旗。\n\n损坏的区旗应当交回市人民政府办公厅。\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        LISTS_ORDER + "You may obtain a copy of these terms at\n\nhttps://example.org/terms\n\nThe list is given as it is.\n",
        LISTS_ORDER + "The list was made by the office. Look for names with\n\n```\ngrep name list\n```\n\nand add them to the list.\n",
        LISTS_ORDER + "The office may copy the list if the council agrees to\n\n(a) the number of copies, and\n\n(b) the date.\n",
        LISTS_ORDER + "*  The office shall in no case be liable for, nor be bound by,    *\n*  anything that is written in it.  *\n",
        LISTS_ORDER + "ADDENDUM: How to apply these terms to the lists of your office\n\nTo apply these terms, add them to the list.\n",
        DECREE + "市徽制作方法和市徽使用规则修正案的说明\n\n（2010年5月20日市人民代表大会常务委员会公布）\n\n市徽的图案由麦穗组成。\n",
        DECREE + "市人民代表大会常务委员会关于\n\n《市徽制作方法和使用规则》\n\n有关问题的解释\n\n市徽的图案由麦穗组成。\n",
    ],
)
def test_what_goes_on_below_or_is_no_prose(text: str) -> None:
    assert breaks(text, "example.md" if "```" in text else "example.txt") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("和其他经营者应当执行标准，不得提高收费。", [("start", 5)]),
        ("的标准由市市场监督管理部门制定并公布。", [("start", 5)]),
        ("并处五百元以上二千元以下的罚款。", [("start", 5)]),
        ("和平区人民政府应当执行标准，不得提高收费。", []),
        ("并购重组应当依法进行，不得损害职工利益。", []),
        ("或者有人认为，这样的标准是没有必要的。", []),
        ("的士应当使用计价器，不得议价。", []),
    ],
)
def test_words_that_no_paragraph_begins_with(line: str, expected: list[tuple[str, int]]) -> None:
    text = f"第一条　为了规范停车收费，制定本办法。\n\n停车场应当公示收费标准。\n\n{line}\n\n第二条　本办法自公布之日起施行。\n"
    assert breaks(text) == expected


@pytest.mark.parametrize(
    ("before", "line", "expected"),
    [
        ("(1) Each agency shall keep its records in good order.", "of the agency shall report on the records.", [("start", 3)]),
        ("(1) Each agency shall keep its records in good order.", "shall be guilty of an offence.", []),
        ("(1) Each agency shall keep:", "its records and the lists of them.", []),
    ],
)
def test_a_paragraph_that_begins_with_a_small_letter(before: str, line: str, expected: list[tuple[str, int]]) -> None:
    assert breaks(f"{before}\n\n{line}\n\n(2) The Council shall publish the reports.\n") == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("## 二、加强停车场的建设与管理", []),
        ("## 二、加强停车场的建设和", [("bare", 5)]),
        ("## 二、加强停车场（含路内泊位", [("open", 5)]),
        ("## 二、加强停车场的规划、", [("comma", 5)]),
    ],
)
def test_headings_that_stop_in_the_middle(heading: str, expected: list[tuple[str, int]]) -> None:
    text = f"# 停车管理方案\n\n## 一、总体要求\n\n{heading}\n\n各区要落实责任。\n".replace("要求\n\n", "要求\n")
    assert breaks(text.replace("要求\n", "要求\n\n"), "plan.md") == expected


def test_japanese_lines_that_end_on_a_comma() -> None:
    text = "第一条　この法律は、計量の基準を定める。\n\n２　特定計量器の検定は、\n\n３　検定に合格した特定計量器には、検定証印を付する。\n"
    assert breaks(text) == [("comma", 3)]


ITEMS = "关于假期安排的通知\n\n各单位：\n\n现将假期安排通知如下。\n\n一、元旦：放假一天，不调休。\n\n{cut}\n\n三、清明节：放假一天，与周末连休。\n\n四、劳动节：放假一天。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ITEMS.format(cut="二、春节：2月4日至10日放假调休。"), []),
        (ITEMS.format(cut="二、春节：2月4日至10日放假调"), [("bare", 9)]),
        (ITEMS.format(cut="二、春节：各单位领导同志应"), [("bare", 9)]),
        (ITEMS + "\n市档案局\n\n2023年5月4", [("off", 17)]),
        (ITEMS + "\n市档案局\n\n2023年5月4日", []),
        (ITEMS + "\n市档案局\n\n2023年5月", []),
    ],
)
def test_fields_and_dates_cut_short(text: str, expected: list[tuple[str, int]]) -> None:
    assert breaks(text.replace("{cut}", "二、春节：放假三天。")) == expected


@pytest.mark.parametrize("cut", ["为深化科技成果转化机制改革，", "为加快推动档案工作高质量发展，打造一流的档"])
def test_an_opening_clause_below_the_title(cut: str) -> None:
    text = f"关于深化档案工作的实施方案\n\n{cut}\n\n一、工作目标\n\n全市档案工作更加规范。\n\n二、工作步骤\n\n年底前完成。\n"
    assert [row for _, row in breaks(text)] == [3]


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ("under the Harbours Act, 1938 (No. 38 of 1938), and every year.", []),
        ("under the Harbours Act, 1938 (No.", [("open", 3)]),
        ("to the ports that are hard to reach (e.g.", [("open", 3)]),
        ("under the rules of the U.S.", []),
    ],
)
def test_a_full_stop_inside_a_bracket(cut: str, expected: list[tuple[str, int]]) -> None:
    text = f"(1) The Board keeps the harbours.\n\n(2) The Board shall make grants {cut}\n\n(3) The Board shall report every year.\n"
    assert breaks(text) == expected
