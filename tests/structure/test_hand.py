"""Signs that a passage is of another hand: what it calls itself, how it writes numbers, marks and labels."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from doclint.document.reading import read_text
from doclint.structure.cohesion import cohesion
from doclint.structure.hand import Sign, hand
from doclint.structure.structure import Structure

ARTICLES = [
    "第一条 为了加强公园管理，保护公园绿地，制定本办法。",
    "第二条 本市行政区域内公园的建设和管理适用本办法，由市园林局“公园科”负责。",
    "第三条 公园管理单位应当在30日内公示检修记录，合格率不低于95%。",
    "第四条 违反本办法的，由市园林局责令15日内改正，本市另有规定的除外。",
    "第五条 公园的供水设施“水表”每20日检修一次，漏损率不高于5%，本办法另有规定的除外。",
    "第六条 本市公园的树木由公园管理单位养护，成活率不低于90%。",
]
ACT = [
    "The Minister may under this Act make “rules” for the parks of the State.",
    "A park keeper shall report to the Minister under this Act every year, and name 5 percent of the trees.",
    "A person who damages a tree commits an offence under this Act and is liable to a “fine” of 10 percent.",
    "The Minister shall under this Act publish the report, of which 20 percent is on trees.",
    "This Act comes into operation on the day that the Minister appoints by order.",
]


def signs(lines: Sequence[str], start: int, end: int | None = None) -> dict[str, Sign]:
    """The signs of the paragraphs ``start`` to ``end`` (exclusive; by default one), by kind."""
    structure = Structure.of(read_text("document.txt", "\n\n".join(lines) + "\n"))
    assert len(cohesion(structure)) == len(lines)
    return {sign.kind: sign for sign in hand(structure).signs(start, start + 1 if end is None else end)}


@pytest.mark.parametrize("place", range(len(ARTICLES)))
def test_the_texts_own_paragraphs_have_none(place: int) -> None:
    assert signs(ARTICLES, place) == {}


@pytest.mark.parametrize("place", range(len(ACT)))
def test_the_acts_own_paragraphs_have_none(place: int) -> None:
    assert signs(ACT, place) == {}


@pytest.mark.parametrize(
    ("line", "kind", "here", "elsewhere"),
    [
        ("供水企业应当依照本条例检测水质，水费按照水表读数计收。", "self", "本条例", "本办法"),
        ("供水企业应当向本省供水主管部门报告水质，水费按照读数计收。", "place", "本省", "本市"),
        ("供水企业应当在二十日内检测水质，水费按照读数计收。", "numerals", "二十", "30"),
        ("供水企业应当检测水质,水费按照读数计收;逾期的(含当日)催缴。", "width", ",", "，"),
        ("供水企业应当检测「出厂水」，水费按照读数计收。", "quotes", "「", "“"),
        ("供水企业的水质合格率不低于百分之九十五，水费按照读数计收。", "percent", "百分之九十五", "5%"),
        ("供水企业违反本办法第八十条的，责令改正，水费退还用户。", "article", "本办法第八十条", "6"),
        ("用户计量水表（以下简称户表）由供水企业统一安装和校验。", "defined", "户表", ""),
        ("用户水费按照读数计收，由供水企业催缴。", "", "", ""),
    ],
)
def test_foreign_paragraph(line: str, kind: str, here: str, elsewhere: str) -> None:
    found = signs([*ARTICLES[:3], line, *ARTICLES[3:]], 3)
    if not kind:
        assert found == {}
        return
    assert set(found) == {kind}
    assert (found[kind].here, found[kind].paragraph) == (here, 3)
    assert found[kind].elsewhere.endswith(elsewhere)
    assert kind == "article" or line[found[kind].start : found[kind].end] == here


@pytest.mark.parametrize(
    ("line", "kind", "here", "elsewhere"),
    [
        ("Each agency shall under this order keep a record of orchards.", "self", "this order", "this Act"),
        ('Each agency shall keep a "record" of the orchards that it holds.', "quotes", '"', "“"),
        ("Each agency shall name 5 per cent of the orchards that it holds.", "percent", "per cent", "percent"),
        ("Each agency shall keep a record of the orchards that it holds.", "", "", ""),
    ],
)
def test_foreign_paragraph_in_an_act(line: str, kind: str, here: str, elsewhere: str) -> None:
    found = signs([*ACT[:3], line, *ACT[3:]], 3)
    assert set(found) == ({kind} if kind else set())
    if kind:
        assert (found[kind].here, found[kind].elsewhere) == (here, elsewhere)


def test_a_label_written_otherwise() -> None:
    lines = [f"（{number}）公园管理单位应当养护树木，清理水体。" for number in "一二三四"]
    lines.insert(2, "(三)供水企业应当检测水质。")
    assert signs(lines, 2)["label"].here == "(三)"


def test_another_region() -> None:
    lines = [f"第{n}条 长沙市的公园由长沙市园林部门负责养护。" for n in "一二三四五六"]
    lines.insert(3, "武汉市的供水由武汉市水务部门负责。")
    sign = signs(lines, 3)["region"]
    assert (sign.here, sign.elsewhere) == ("武汉市", "长沙市")


PAGES = (
    "Each agency shall keep a record of the orchards on the land that it holds.\n\n[[Page {0}]]\n\n"
    "Each agency shall report on the orchards to the Secretary once a year.\n\n"
    "The Secretary shall publish the report on the orchards.\n\n[[Page {1}]]\n\n"
    "The Secretary shall advise the agencies on the care of orchards.\n\n"
    "Nothing in this order shall impair the authority of an agency.\n\n"
)


@pytest.mark.parametrize(("numbers", "expected"), [((101, 102), None), ((101, 103), None), ((101, 46210), "46210")])
def test_page_numbers_that_do_not_go_on(numbers: tuple[int, int], expected: str | None) -> None:
    structure = Structure.of(read_text("order.txt", PAGES.format(*numbers)))
    found = {sign.kind: sign for sign in hand(structure).signs(2, len(cohesion(structure)))}
    assert (found["page"].here if "page" in found else None) == expected
