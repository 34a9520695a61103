"""The parts of documents, and the documents inside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.document.readers import read_file, read_text
from doclint.structure.issuance import issuances
from doclint.structure.structure import Structure

SOUND = Path(__file__).parents[2] / "fixtures" / "sound"


def parts(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    """Part and beginning of every paragraph."""
    structure = Structure.of(read_text(name, text))
    return [(part, p.text[:6]) for part, p in zip(structure.parts.names, structure.paragraphs, strict=True)]


def names(text: str, name: str = "a.txt") -> list[str]:
    return [part for part, _ in parts(text, name)]


HEAD = "平湖市水利局文件\n\n平水发〔2023〕21号\n\n关于做好清淤工作的通知\n\n各镇人民政府，局属各单位：\n\n"
BODY = "为改善河网水质，现将有关事项通知如下：\n\n一、各镇应当测量淤积深度，并于3月底前报送。\n\n"
TAIL = "平湖市水利局\n\n2023年2月16日\n"


def test_a_whole_notice() -> None:
    note = "附件：1.清淤计划表\n\n2.清淤月报表\n\n"
    colophon = "\n（此件公开发布）\n\n抄送：市财政局。\n\n平湖市水利局办公室　　2023年2月17日印发\n"
    assert names(HEAD + BODY + note + TAIL + colophon) == [
        "letterhead",
        "document_number",
        "title",
        "addressee",
        "body",
        "body",
        "attachment_note",
        "attachment_note",
        "signature",
        "date_of_issue",
        "annotation",
        "copied_to",
        "printed_by",
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "000123\n\n机密★1年\n\n特急\n\n" + HEAD,
            [
                "copy_number",
                "classification",
                "urgency",
                "letterhead",
                "document_number",
                "title",
                "addressee",
            ],
        ),
        (
            "江苏省教育厅\n\n江苏省财政厅文件\n\n江苏省卫生健康委员会\n\n苏教体艺〔2022〕7号\n\n关于加强视力管理的通知\n\n各市教育局：\n\n",
            ["letterhead", "letterhead", "letterhead", "document_number", "title", "addressee"],
        ),
        # the title broken over two lines
        (
            "丽水市人民政府办公室关于印发丽水市山区应急广播\n建设实施方案的通知\n\n丽政办发〔2021〕58号\n\n各县（市、区）人民政府：\n\n",
            ["title", "title", "document_number", "addressee"],
        ),
        # numbers that begin with the year
        ("（2023）湘01民终1234号\n\n关于清淤工作的复函\n\n", ["document_number", "title"]),
        ("平湖市水利局2024年第21号\n\n关于清淤工作的公告\n\n", ["document_number", "title"]),
        # nothing but a title
        ("关于做好清淤工作的通知\n\n", ["title"]),
        # the date in brackets under the title
        ("关于清淤工作的公告\n\n（2023年2月16日）\n\n", ["title", "date_of_issue"]),
        # what a web page puts before the text
        (
            "索引号：123\n\n发布日期：2023-02-16\n\n关于做好清淤工作的通知\n\n各镇人民政府：\n\n",
            ["metadata", "metadata", "title", "addressee"],
        ),
    ],
)
def test_heads(head: str, expected: list[str]) -> None:
    assert names(head + BODY + TAIL) == [*expected, "body", "body", "signature", "date_of_issue"]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (TAIL, ["signature", "date_of_issue"]),
        ("平湖市水利局　　2023年2月16日\n", ["signature"]),
        (
            "平湖市水利局\n\n平湖市财政局\n\n二〇二三年二月十六日\n",
            ["signature", "signature", "date_of_issue"],
        ),
        ("平湖市水利局\n", ["signature"]),
        ("市长　王安平\n\n2023年2月16日\n", ["signature", "date_of_issue"]),
        ("省　　长　王　安\n\n司 令 员　李国强\n\n2023年2月16日\n", ["signature", "signature", "date_of_issue"]),
        (TAIL + "\n（联系人：王平，联系电话：0573-123456）\n", ["signature", "date_of_issue", "annotation"]),
        ("上述要求，请平湖市水利局督促落实。\n", ["body"]),
        # A place that the gazetteer lacks: the end of the name and the date below tell.
        ("安河市档案馆\n2023年2月16日\n", ["signature", "date_of_issue"]),
        ("安河县水文站\n\n2023年2月16日\n", ["signature", "date_of_issue"]),
        ("安河市档案馆\n", ["signature"]),
    ],
)
def test_tails(tail: str, expected: list[str]) -> None:
    assert names(HEAD + BODY + tail)[6:] == expected


def test_an_agency_line_in_the_middle_is_no_signature() -> None:
    text = (
        HEAD + BODY + "二、责任单位\n\n平湖市财政局\n\n三、各镇应当于年底前完成施工，并组织验收。\n\n" + TAIL
    )
    found = parts(text)
    assert ("body", "平湖市财政局") in found
    assert [part for part, _ in found].count("signature") == 1


def units(structure: Structure) -> list[tuple[str, str]]:
    return [
        (u.kind, "".join(structure.paragraphs[i].text for i in u.title).replace(" ", ""))
        for u in structure.parts.units
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("notice.md", [("main", "平湖市水利局关于做好2023年河道清淤工作的通知")]),
        ("joint-notice.md", [("main", "关于加强中小学生视力健康管理工作的通知")]),
        (
            "issued-text.md",
            [
                ("main", "丽水市人民政府办公室关于印发丽水市山区应急广播建设实施方案的通知"),
                ("embedded", "丽水市山区应急广播建设实施方案"),
            ],
        ),
        (
            "forwarded.txt",
            [
                ("main", "韶关市人民政府办公室转发市林业局关于进一步加强古树名木保护意见的通知"),
                ("embedded", "关于进一步加强古树名木保护的意见"),
            ],
        ),
        (
            "attachments.md",
            [
                ("main", "济宁市民政局关于开展婚姻登记机关等级评定工作的通知"),
                ("attachment", "婚姻登记机关等级评定标准"),
                ("attachment", "婚姻登记机关等级申报表"),
            ],
        ),
        ("order.md", [("main", "烟台市人民政府令"), ("embedded", "烟台市城市夜景照明管理办法")]),
        ("plan-body.txt", [("main", "")]),
        ("english-act.md", [("main", "HarbourPilots(Licensing)Act2016")]),
    ],
)
def test_units(name: str, expected: list[tuple[str, str]]) -> None:
    assert units(Structure.of(read_file(SOUND / name))) == expected


def test_the_note_of_attachments_is_no_attachment() -> None:
    text = HEAD + BODY + "附件：清淤标准\n\n" + TAIL + "\n附件\n\n清淤标准\n\n一、清淤深度不小于一米。\n"
    structure = Structure.of(read_text("a.txt", text))
    assert [u.kind for u in structure.parts.units] == ["main", "attachment"]
    assert structure.parts.names[-4:] == ("date_of_issue", "attachment", "title", "attachment")


def test_a_table_of_contents() -> None:
    text = "# 条例\n\n目　录\n\n第一章　总则\n\n第二章　附则\n\n第一章　总则\n\n第一条　为了加强管理，制定本条例。\n\n第二章　附则\n\n第二条　本条例自公布之日起施行。\n"
    assert names(text, "a.md") == ["title", "toc", "toc", "toc", "body", "body", "body", "body"]
    dots = "平湖志\n\n总则..............1\n\n附则..............9\n\n第一条　为了加强管理，制定本条例。\n"
    assert names(dots)[1:3] == ["toc", "toc"]


def test_tables_and_quotations_by_their_format() -> None:
    text = "# 计划\n\n正文一段话在这里。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n> 引用的话。\n"
    assert names(text, "a.md") == ["title", "body", "table", "table", "quote"]


def test_the_furniture_of_a_web_page() -> None:
    structure = Structure.of(read_file(SOUND / "web-page.txt"))
    found = [(p.text, n) for p, n in zip(structure.paragraphs, structure.parts.names, strict=True)]
    assert [t for t, n in found if n == "furniture" and "。" in t] == []
    for words in (
        "首页",
        "当前位置：首页 > 政务公开 > 通知公告",
        "【打印本页】 【关闭窗口】",
        "版权所有 粤ICP备00000000号",
    ):
        assert (words, "furniture") in found


def test_every_paragraph_has_a_part_and_a_unit() -> None:
    for path in sorted(SOUND.iterdir()):
        if path.suffix not in (".md", ".txt"):
            continue
        structure = Structure.of(read_file(path))
        found = structure.parts
        assert len(found.names) == len(found.unit_of) == len(structure.paragraphs)
        covered = [i for unit in found.units for i in range(unit.first, unit.last + 1)]
        assert covered == list(range(len(structure.paragraphs))), path.name


def test_an_empty_document_has_one_unit() -> None:
    structure = Structure.of(read_text("a.txt", ""))
    assert structure.paragraphs == ()
    assert len(structure.parts.units) == 1


def test_an_english_order() -> None:
    structure = Structure.of(read_file(SOUND / "english-order.txt"))
    found = structure.parts.names
    assert found[:2] == ("title", "title")
    assert found[-2:] == ("signature", "date_of_issue")
    assert set(found[2:-2]) == {"body"}


def test_a_notice_of_the_years_before_2012() -> None:
    """The letterhead set in spaced characters, subject words (主题词) below the date."""
    found = Structure.of(read_file(SOUND / "spaced-letterhead.txt")).parts
    assert found.names[0] == "letterhead"
    assert found.names[-4:] == ("signature", "date_of_issue", "metadata", "printed_by")
    assert len(found.units) == 1


def test_a_first_heading_is_a_title_even_with_an_end_mark() -> None:
    page = "<h1>登记备案可以网上办理吗？要点在这里！</h1><p align=center>这份攻略</p><p align=center>请收好！</p><p>一、办理要求</p><p>出租人应当办理登记备案。</p>"
    assert names(page, "a.html") == ["title", "subtitle", "subtitle", "body", "body"]


def test_an_official_letter_of_taiwan() -> None:
    text = (
        "甲縣政府　函\n\n承辦人：王大明\n\n受文者：本府各單位\n\n發文日期：中華民國112年9月15日\n\n速別：普通件\n\n"
        "主旨：檢送修正之自治條例發布令影本1份，請查照。\n\n說明：依據地方制度法第27條規定辦理。\n\n正本：本府各局處\n\n縣長　王大明\n"
    )
    assert names(text) == ["title", *["metadata"] * 4, "body", "body", "copied_to", "signature"]


def test_a_telegram() -> None:
    text = (
        "湖南省防汛抗旱指挥部\n\n发　电\n\n等级　特急·明电　　湘汛电〔2023〕42号\n\n签批盖章　李志强\n\n"
        "关于做好强降雨防范工作的通知\n\n各市州防汛抗旱指挥部：\n\n"
    )
    structure = Structure.of(read_text("a.txt", text + BODY + "湖南省防汛抗旱指挥部\n\n2023年8月2日\n"))
    (issuance,) = issuances(structure)
    assert (issuance.title_text, issuance.number and issuance.number.number.code) == ("关于做好强降雨防范工作的通知", "湘汛电")
    assert [each.agency.name for each in issuance.letterhead] == ["湖南省防汛抗旱指挥部"]


def test_the_head_of_an_attachment_is_joined_to_no_line() -> None:
    items = "\n".join(f"{n}. 平湖市水利局关于印发清淤计划和清淤月报表的通知（平水发〔2015〕{n}号）" for n in range(1, 9))
    text = HEAD + BODY + f"附件：1.文件目录\n2.废止目录\n{TAIL}\n附件1\n文件目录\n{items}\n附件2\n废止目录\n"
    structure = Structure.of(read_text("a.txt", text))
    assert [unit.kind for unit in structure.parts.units] == ["main", "attachment", "attachment"]


def test_a_list_of_names_hides_no_attachment_below_it() -> None:
    note = "附件：1.先进集体名单\n\n2.先进个人名单\n\n"
    lists = "\n附件1\n\n先进集体名单\n\n城东镇　　城西镇\n\n县财政局　　县教育局\n\n附件2\n\n先进个人名单\n\n王安　县财政局局长\n"
    structure = Structure.of(read_text("a.txt", HEAD + BODY + note + TAIL + lists))
    assert [unit.kind for unit in structure.parts.units] == ["main", "attachment", "attachment"]


def test_a_clause_below_the_note_of_passing_is_no_title() -> None:
    lines = ["关于《国籍法》在某地区实施的几个问题的解释", "（1998年12月29日常务委员会通过）", "凡具有本国血统的某地居民，以及其他符合规定的具有国籍", "的条件者，都是公民。"]
    assert list(Structure.of(read_text("a.txt", "\n\n".join(lines))).parts.names) == ["title", "pass_note", "body", "body"]
