"""Elements of official documents: text, element and requirement, where it is said."""

from __future__ import annotations

import pytest

from doclint.checks.element import Element, Options, Requirement, check
from doclint.checks.element.looking import DISPATCH
from doclint.checks.element.options import LOOKS
from doclint.document.readers import read_text
from doclint.structure.dates import days_in, find_dates, is_possible, read_date
from doclint.structure.document_number import cited_numbers, read_number
from doclint.structure.structure import Structure


def found(text: str, element: Element, requirement: Requirement, name: str = "a.txt") -> list[tuple[int, int, str]]:
    """Row, column and variant of every finding."""
    document = read_text(name, text)
    findings = check(Structure.of(document), Options(element=element, requirement=requirement))
    return [(*document.locate(finding.span.start), finding.variant) for finding in findings]


def notice(
    number: str = "湘教发〔2022〕15号",
    addressee: str = "各市州教育局：",
    body: str = "现就做好招生工作有关事项通知如下，请认真贯彻执行。",
    tail: str = "湖南省教育厅\n2022年4月8日",
    title: str = "湖南省教育厅关于做好招生工作的通知",
) -> str:
    return "\n".join(part for part in (title, number, addressee, body, tail) if part) + "\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (notice(), {}),
        (notice(tail="湖南省教育厅"), {("date_of_issue", "present"): [(5, 1, "")]}),
        (notice(tail="湖南省教育厅\n（此件公开发布）"), {("date_of_issue", "present"): [(5, 1, "")]}),
        (notice(tail=""), {("date_of_issue", "present"): [(4, 25, "unsigned")]}),
        (notice(tail="爱心志愿者\n2022年4月8日"), {}),  # a name that is not known, but a date
        (notice(number=""), {("document_number", "present"): [(2, 1, "")]}),
        (notice(number="湘教罚决字〔2022〕第15号"), {}),
        (notice(tail="湖南省教育厅\n2022.4.8"), {("date_of_issue", "shape"): [(6, 1, "figures")]}),
        (notice(tail="湖南省教育厅\n2022-04-08"), {("date_of_issue", "shape"): [(6, 1, "figures")]}),
        (notice(tail="发文单位：湖南省教育厅\n发文日期：2022年4月8日"), {}),
        (notice(number="湘教发〔2022〕第15号"), {("document_number", "shape"): [(2, 10, "ordinal")]}),
        (notice(number="湘教发〔2022〕015号"), {("document_number", "shape"): [(2, 10, "zeros")]}),
        (notice(number="湘教发〔2022〕15"), {("document_number", "shape"): [(2, 10, "unended")]}),
        (notice(number="湘教发[2022]15号"), {("document_number", "brackets"): [(2, 4, "")]}),
        (notice(number="湘教发〔2022)15号"), {("document_number", "brackets"): [(2, 4, "")]}),
        (notice(tail="湖南省教育厅\n2022年04月08日"), {("date_of_issue", "shape"): [(6, 1, "")]}),
        (notice(tail="湖南省教育厅\n2022年四月8日"), {("date_of_issue", "shape"): [(6, 1, "mixed")]}),
        (notice(tail="湖南省教育厅\n2022年4月"), {("date_of_issue", "shape"): [(6, 1, "day")]}),
        (notice(tail="湖南省教育厅\n2022年4月31日"), {("date", "possible"): [(6, 1, "")]}),
        (notice(tail="湖南省教育厅\n2020年4月8日"), {("date_of_issue", "agreement"): [(6, 1, "")]}),
        (
            notice(body="根据教师〔2023〕5号文件，现就有关事项通知如下，请认真贯彻执行。"),
            {("date_of_issue", "agreement"): [(4, 3, "cited")]},
        ),
        (notice(addressee=""), {("addressee", "present"): [(2, 1, "")]}),
        (notice(addressee="各市州教育局，各有关单位"), {("addressee", "colon"): [(3, 12, "")]}),
        (notice(addressee="各市州教育局，各有关单位。"), {("addressee", "colon"): [(3, 13, "")]}),
        (notice(tail="2022年4月8日"), {("signature", "present"): [(5, 1, "")]}),
        (notice(tail="2022年4月8日\n湖南省教育厅"), {("order", "agreement"): [(5, 1, "")]}),
        (
            notice(tail="湖南省教育厅\n2022年4月8日\n附件：招生计划表"),
            {("order", "agreement"): [(7, 1, "note")]},
        ),
        # sound documents
        (notice(number="湘教发〔2021〕150号", tail="湖南省教育厅\n2022年1月8日"), {}),
        (notice(number="湘教发〔2023〕1号", tail="湖南省教育厅\n2022年12月30日"), {}),
        (notice(number="湘教发[2004]15号", tail="湖南省教育厅\n二〇〇四年四月八日"), {}),
        (notice(tail="湖南省教育厅\n2022年4月8日签发\n2022年4月10日发布"), {}),
        (notice(number="", title="湖南省教育厅公告", addressee=""), {}),
        (notice(tail="湖南省教育厅\n2022年4月8日\n附件：招生计划表.docx"), {}),
        (notice(number="湘教发〔20××〕××号", tail="湖南省教育厅\n20××年×月×日"), {}),
        (notice(number="", tail="[发文单位]\n[日期]"), {}),
        ("政府工作报告\n\n各位代表：\n\n现在，我代表省人民政府向大会报告工作，请予审议。\n", {}),
        ("# 招生办法\n\n第一条 为了招生，制定本办法。\n\n第二条 招生应当公平。\n\n第三条 本办法自公布之日起施行。\n", {}),
        ("# doclint\n\nA linter. Install it with pip.\n", {}),
    ],
)  # fmt: skip
def test_notice(text: str, expected: dict[tuple[Element, Requirement], list[tuple[int, int, str]]]) -> None:
    assert {pair: places for pair in LOOKS if (places := found(text, *pair))} == expected


def attachments(noted: int, present: tuple[int, ...]) -> str:
    note = "附件：" + "\n".join(f"{n}. 第{n}号申报书" for n in range(1, noted + 1))
    parts = [f"附件{n}\n第{n}号申报书\n申报单位应当逐项填写，并加盖公章。" for n in present]
    return notice(tail=f"{note}\n湖南省教育厅\n2022年4月8日\n" + "\n".join(parts))


@pytest.mark.parametrize(
    ("noted", "present", "variants"),
    [
        (3, (1, 2, 3), []),
        (3, (1, 3), ["absent"]),
        (2, (1, 2, 3), ["unnoted"]),
        (3, (), []),
        (4, (1, 2), []),  # the others travel apart
    ],
)
def test_attachments(noted: int, present: tuple[int, ...], variants: list[str]) -> None:
    places = found(attachments(noted, present), "attachment_note", "agreement")
    assert [variant for *_, variant in places] == variants


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("应当于2023年4月31日前完成，6月31日前报送。", ["", ""]),
        ("自2023年2月29日起施行。", [""]),
        ("自2024年2月29日起施行，每年2月29日检查。", []),
        ("自2021年13月起执行。", ["month"]),
        ("自二〇二三年十一月三十一日起施行。", [""]),
        ("农历二月三十日举行；15月龄；18个月；30日内；1—12月；2022年0月0日。", []),
        ("版本1.13月度报告，比例为3.5月均值。", []),
    ],
)
def test_impossible_dates(text: str, variants: list[str]) -> None:
    assert [variant for *_, variant in found(text + "\n", "date", "possible")] == variants


def test_impossible_english_dates() -> None:
    text = "The order takes effect on June 31, 2021, and not on 30 June 2021 or on the 30th day of February, 2022.\n"
    assert [column for _, column, _ in found(text, "date", "possible")] == [27, 76]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2022年4月8日", (2022, 4, 8, "arabic", False)),
        ("2022 年 04 月 08 日", (2022, 4, 8, "arabic", True)),
        ("（二〇〇四年九月二十三日）", (2004, 9, 23, "chinese", False)),
        ("二○一二年十二月三十一日", (2012, 12, 31, "chinese", False)),
        ("2022年四月8日", (2022, 4, 8, "mixed", False)),
        ("2022年4月", (2022, 4, None, "arabic", False)),
        ("2022年4月8日印发", None),
        ("二〇二二年", None),
    ],
)
def test_read_date(line: str, expected: tuple[object, ...] | None) -> None:
    date = read_date(line)
    assert (date and (date.year, date.month, date.day, date.form, date.padded)) == expected


def test_calendar() -> None:
    assert [days_in(month, 2023) for month in range(1, 13)] == [
        31,
        28,
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ]
    assert (days_in(2, 2000), days_in(2, 1900), days_in(2, None)) == (29, 28, 29)
    assert all(is_possible(date) for date in find_dates("2024年2月29日、12月31日"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("湘教发〔2022〕15号", ("湘教发", "2022", "15", "〔〕", True)),
        ("文号：湘教发[2022]15 号", ("湘教发", "2022", "15", "[]", True)),
        ("国办发2018〕123号", ("国办发", "2018", "123", "〕", True)),
        ("国办发〔2018〕123", ("国办发", "2018", "123", "〔〕", False)),
        ("第（12）3", None),
        ("联系电话（0731）84720000", None),
        ("关于印发〔2022〕15号文件", None),
        ("2022年15号", None),
    ],
)
def test_read_number(line: str, expected: tuple[object, ...] | None) -> None:
    number = read_number(line)
    got = number and (
        number.code,
        number.year,
        number.serial,
        number.opening + number.closing,
        number.complete,
    )
    assert got == expected


def test_cited_numbers() -> None:
    numbers = list(cited_numbers("根据国办发〔2018〕123号和教师（2019）4号"))
    assert [(number.code[-3:], number.year, number.serial) for number in numbers] == [
        ("国办发", "2018", "123")
    ]


def test_unknown_pair_is_refused() -> None:
    with pytest.raises(ValueError, match="brackets of signature"):
        Options(element="signature", requirement="brackets")


def test_a_head_with_the_name_but_not_the_number_of_the_note_is_a_fault_of_numbering_alone() -> None:
    text = (
        "关于报送防汛方案的通知\n\n各乡镇人民政府：\n\n请按要求报送防汛方案。\n\n附件：1. 防汛方案格式\n\n2. {note}\n\n"
        "青河县水利局\n\n2024年5月20日\n\n附件1\n\n防汛方案格式\n\n方案应当写明责任人。\n\n附件4\n\n防汛物资清单\n\n物资包括编织袋。\n"
    )
    assert found(text.format(note="防汛物资清单"), "attachment_note", "agreement") == []
    assert len(found(text.format(note="抢险队伍名单"), "attachment_note", "agreement")) == 2


def test_what_may_be_asked_is_what_is_looked_at() -> None:
    assert set(DISPATCH) == set(LOOKS)


def test_the_note_at_the_end_of_the_rules_that_are_issued() -> None:
    text = (
        "平湖市水利局关于印发《平湖市清淤管理办法》的通知\n\n各镇人民政府：\n\n现将办法印发给你们，请遵照执行。\n\n平湖市水利局\n\n2024年5月20日\n\n"
        "平湖市清淤管理办法\n\n第一条　为了规范清淤工作，制定本办法。\n\n第二条　本办法自发布之日起施行。\n\n"
        "附件：1.清淤计划表\n\n2.清淤月报表\n\n3.清淤汇总表\n\n附件1\n\n清淤计划表\n\n附件2\n\n清淤月报表\n"
    )
    assert [variant for *_, variant in found(text, "attachment_note", "agreement")] == ["absent"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "平湖市水利局关于做好清淤工作的通知 平水〔2024〕21号 各镇人民政府： 现将有关事项通知如下，请认真贯彻执行。\n\n"),
        (
            "a.html",
            "<table><tr><td>文号：</td><td>平水〔2024〕21号</td></tr></table><h1>平湖市水利局关于做好清淤工作的通知</h1>"
            "<p>各镇人民政府：</p><p>现将有关事项通知如下，请认真贯彻执行。</p>",
        ),
    ],
)
def test_a_number_that_stands_in_the_line_or_beside_the_text(name: str, text: str) -> None:
    tail = "平湖市水利局\n\n2024年5月20日\n"
    text += tail if name.endswith("txt") else "".join(f"<p>{line}</p>" for line in tail.split())
    assert found(text, "document_number", "present", name) == []


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("Dated: March 2, 2018.", []),
        ("Dated: March 2, 1993.", [(3, 11, "cited"), (5, 8, "cited"), (5, 41, "cited")]),
        ("Done at Brussels, 20 April 2007.", [(3, 11, "cited"), (5, 8, "cited"), (5, 41, "cited")]),
        ("GIVEN under my Official Seal,\n\n28 July 1993.", [(3, 11, "cited"), (5, 8, "cited"), (5, 41, "cited")]),
        ("Dated: March 2, 2013.", []),
    ],
)
def test_what_an_english_document_cites_is_not_later_than_itself(closing: str, expected: list[tuple[int, int, str]]) -> None:
    text = (
        "Marking of boats\n\n1. Boats (Regulation (EU) No 1308/2013 of the European Parliament and of the Council of 17 January 2013) are marked.\n\n"
        f"2. The Harbour Regulations 2012 and the Boats Regulations 2014 are revoked in part.\n\n{closing}\n"
    )
    where = found(text, "date_of_issue", "agreement")
    assert where == expected
