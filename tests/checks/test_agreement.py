"""Agreement of letterhead, title, number, signature and colophon: text, what is compared, where it is said."""

from __future__ import annotations

import pytest

from doclint.checks.agreement import Between, Options, agree, check
from doclint.document.readers import read_text
from doclint.structure.agencies import parse_agency
from doclint.structure.structure import Structure


def found(text: str, between: Between, name: str = "a.txt") -> list[tuple[int, str]]:
    """Row and variant of every finding."""
    document = read_text(name, text)
    findings = check(Structure.of(document), Options(between=between))
    return [(document.locate(finding.span.start).row, finding.variant) for finding in findings]


def notice(
    head: str = "湖南省教育厅关于做好招生工作的通知\n湘教发〔2022〕15号",
    addressee: str = "各市州教育局：",
    body: str = "现就做好招生工作有关事项通知如下，请认真贯彻执行。",
    tail: str = "湖南省教育厅\n2022年4月8日",
) -> str:
    return "\n".join((head, addressee, body, tail)) + "\n"


SIGNATURE_ROW = 5


@pytest.mark.parametrize(
    ("between", "text", "expected"),
    [
        ("signature-issuer", notice(tail="湖南省财政厅\n2022年4月8日"), [(5, "")]),
        ("signature-issuer", notice(tail="湖南省人民政府\n2022年4月8日"), [(5, "")]),
        ("signature-issuer", notice(tail="教育部办公厅\n2022年4月8日"), [(5, "")]),
        ("signature-region", notice(tail="湖北省教育厅\n2022年4月8日"), [(5, "")]),
        ("signature-region", notice(tail="陕西省人民政府"), [(5, "")]),
        # the same on one line, and with the date behind it
        ("signature-region", notice(tail="陕西省教育厅　　2022年4月8日"), [(5, "")]),
        # only the number says whose it is
        (
            "signature-region",
            notice(head="关于做好招生工作的通知\n湘教发〔2022〕15号", tail="浙江省教育厅\n2022年4月8日"),
            [(5, "number")],
        ),
        # one of two signers is not among the issuers, all of which are named
        (
            "signature-region",
            notice(
                head="湖南省教育厅 湖南省财政厅关于做好资助工作的通知\n湘教发〔2022〕15号",
                tail="湖南省教育厅\n广东省财政厅\n2022年4月8日",
            ),
            [(6, "")],
        ),
        # a second signature below the date
        ("signature-region", notice(tail="湖南省教育厅\n2022年4月8日\n（此件公开发布）\n陕西省人民政府"), [(8, "")]),
        ("number-issuer", notice(head="湖南省教育厅关于做好招生工作的通知\n鄂教发〔2022〕15号"), [(2, "")]),
        ("number-issuer", notice(head="湖南省教育厅关于做好招生工作的通知\n湘财发〔2022〕15号"), [(2, "")]),
        (
            "joint-signatures",
            notice(head="湖南省教育厅 湖南省财政厅关于做好资助工作的通知\n湘教发〔2022〕15号"),
            [(5, "")],
        ),
        (
            "joint-signatures",
            notice(
                head="教育部等三部门关于做好资助工作的通知\n教财〔2022〕15号", tail="教育部\n财政部\n2022年4月8日"
            ),
            [(5, "total")],
        ),
        (
            "title-letterhead",
            notice(head="湖南省财政厅文件\n湘财发〔2022〕15号\n湖南省教育厅关于做好招生工作的通知"),
            [(3, "")],
        ),
        # number and signature agree, the title alone does not
        (
            "title-letterhead",
            notice(head="湖南省财政厅关于做好招生工作的通知\n湘教发〔2022〕15号"),
            [(1, "")],
        ),
        (
            "colophon-issuer",
            notice(tail="湖南省教育厅\n2022年4月8日\n（此件公开发布）\n湖北省教育厅办公室 2022年4月9日印发"),
            [(8, "")],
        ),
        (
            "colophon-issuer",
            notice(tail="湖南省教育厅\n2022年4月8日\n（此件公开发布）\n湖南省教育厅办公室 2022年4月2日印发"),
            [(8, "date")],
        ),
        (
            "signature-office",
            notice(
                head="国务院办公厅关于做好防汛工作的通知\n国办发〔2022〕15号",
                addressee="各省、自治区、直辖市人民政府：",
                tail="国务院\n2022年4月8日",
            ),
            [(5, "")],
        ),
        (
            "signature-office",
            notice(
                head="湖南省人民政府关于做好防汛工作的通知\n湘政办发〔2022〕15号", tail="湖南省人民政府\n2022年4月8日"
            ),
            [(2, "number")],
        ),
        ("number-place", notice(head="长政办发〔2022〕15号", tail="岳阳市人民政府办公室\n2022年4月8日"), [(1, "")]),
        ("number-place", notice(head="云教发〔2022〕15号", tail="海州市教育局\n2022年4月8日"), [(1, "")]),
        # the letterhead shows one of two issuers, the title both
        (
            "signature-issuer",
            notice(
                head="中共平湖市委文件\n平委发〔2022〕15号\n中共平湖市委　平湖市人民政府\n关于表彰先进集体的决定",
                tail="平湖市卫生健康局　平湖市人民政府\n2022年4月8日",
            ),
            [(7, "")],
        ),
        # the text that is forwarded is of an agency of the same kind
        (
            "signature-region",
            notice(
                head="江左省教育厅办公室转发教育部办公厅关于做好招生工作的通知\n江教办函〔2022〕15号",
                tail="甘肃省教育厅办公室\n2022年4月8日",
            ),
            [(5, "")],
        ),
        ("signature-region", notice(head="云溪镇人民政府关于做好防火工作的通知", tail="黄花镇人民政府\n2022年4月8日"), [(4, "")]),
        (
            "signature-region",
            notice(head="云溪镇石坝村村民委员会关于修路的公告", tail="黄花镇石坝村村民委员会\n2022年4月8日"),
            [(4, "")],
        ),
        (
            "signature-issuer",
            notice(head="江左理工大学关于做好招生工作的通知", tail="江左省卫生健康厅\n2022年4月8日"),
            [(4, "")],
        ),
        (
            "signature-context",
            notice(head="", addressee="各省、自治区、直辖市教育厅（教委）：", tail="陕西省教育厅\n2022年4月8日"),
            [(4, "addressee")],
        ),
        (
            "signature-context",
            notice(head="", addressee="有关高等学校：", body="请将进展情况及时报送我部。", tail="湖南省教育厅\n2022年4月8日"),
            [(4, "self")],
        ),
    ],
)  # fmt: skip
def test_contradictions(between: Between, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, between) == expected


ALL: tuple[Between, ...] = (
    "signature-issuer",
    "signature-region",
    "signature-context",
    "signature-office",
    "number-issuer",
    "number-place",
    "joint-signatures",
    "colophon-issuer",
    "title-letterhead",
)


@pytest.mark.parametrize(
    "text",
    [
        notice(),
        # the office signs for the government, under 政办发
        notice(
            head="湖南省人民政府办公厅关于做好防汛工作的通知\n湘政办发〔2022〕15号",
            tail="湖南省人民政府办公厅\n2022年4月8日",
        ),
        # full and short name, spaced name, office of a ministry
        notice(
            head="中华人民共和国国家发展和改革委员会关于做好价格工作的通知\n发改价格〔2022〕15号",
            addressee="各省、自治区、直辖市发展改革委：",
            tail="国家发展改革委\n2022年4月8日",
        ),
        notice(head="国务院关于做好价格工作的通知\n国发〔2022〕15号", addressee="各省、自治区、直辖市人民政府：", tail="国 务 院\n2022年4月8日"),
        # a bureau that changed its name
        notice(
            head="广州市住房和建设局关于做好租赁工作的通知\n穗建〔2022〕15号",
            addressee="各区住房和建设局：",
            tail="广州市住房和城乡建设局\n2022年4月8日",
        ),
        # the lead agency stands for all in the letterhead
        notice(
            head="湖南省教育厅文件\n湘教发〔2022〕15号\n关于做好资助工作的通知",
            tail="湖南省教育厅\n湖南省财政厅\n湖南省民政厅\n2022年4月8日",
        ),
        # a forwarded text is signed by its author, in a unit of its own or at the end of the document
        notice(
            head="国务院办公厅转发民政部关于清理社会团体意见的通知\n国办发〔1997〕111号",
            addressee="各省、自治区、直辖市人民政府：",
            tail="民政部\n一九九七年四月八日",
        ),
        # agencies that are cited or addressed, and numbers that are cited
        notice(
            addressee="湖北省教育厅、陕西省教育厅：",
            body="根据《陕西省人民政府关于招生工作的意见》（陕政发〔2021〕3号），现函复如下，请认真贯彻执行。",
        ),
        # a person signs
        notice(head="湖南省人民政府令\n第315号\n湖南省公共场所管理办法", addressee="", tail="省长　张某某\n2022年4月8日"),
        # provinces issue together
        notice(
            head="上海市教育委员会 江苏省教育厅关于做好长三角招生工作的通知\n沪教委〔2022〕15号",
            addressee="各有关单位：",
            tail="上海市教育委员会\n江苏省教育厅\n2022年4月8日",
        ),
        # a national ministry writes about provinces
        notice(
            head="",
            addressee="各省、自治区、直辖市教育厅（教委）：",
            body="湖南省、湖北省、江西省、广东省、广西壮族自治区要先行先试，请将进展情况报送我部。",
            tail="教育部\n2022年4月8日",
        ),
        # a form in an attachment is signed by somebody else
        notice(tail="湖南省教育厅\n2022年4月8日\n附件1\n承诺书（样式）\n本单位承诺所填内容真实。\n长沙市某某学校\n2022年4月1日"),
        # who published a law is no title
        "# 档案工作条例\n\n1980年12月27日 国家经济委员会\n\n国家科学技术委员会\n\n国家档案局发布\n\n第一条 为了保存档案，制定本条例。\n\n第二条 各单位应当建立档案。\n\n第三条 本条例自发布之日起施行。\n",
    ],
)  # fmt: skip
def test_agreement(text: str) -> None:
    assert [(between, places) for between in ALL if (places := found(text, between))] == []


def test_one_fact_is_said_once() -> None:
    text = notice(tail="陕西省人民政府\n2022年4月8日")
    assert [between for between in ALL if found(text, between)] == ["signature-region"]


ORDER = """Executive Order 14999 of May 3, 2021

By the authority vested in me as President by the Constitution, it is hereby ordered as follows:

Section 1. Policy. Records shall be kept in good order.

(Presidential Sig.)

{signature},

May 3, 2021.

[FR Doc. 2021-09999
Filed 5-4-21; 8:45 am]
"""


def test_presidential_order() -> None:
    assert found(ORDER.format(signature="THE WHITE HOUSE"), "signature-issuer") == []
    assert found(ORDER.format(signature="DEPARTMENT OF STATE"), "signature-issuer") == [(9, "")]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("湖南省教育厅", "湖南省教育厅办公室", True),
        ("湖南省教育厅", "湖南省财政厅", False),
        ("湖南省教育厅", "湖北省教育厅", False),
        ("上海市科委", "上海市科学技术委员会", True),
        ("国务院", "国务院办公厅", True),
        ("国务院办公厅", "湖南省人民政府", False),
        ("中国证券监督管理委员会重庆监管局", "重庆证监局", True),
    ],
)
def test_agree(a: str, b: str, expected: bool) -> None:
    first, second = parse_agency(a), parse_agency(b)
    assert first is not None and second is not None
    assert agree(first, second) is expected
    assert agree(second, first) is expected


def test_what_is_signed_below_another_head_is_not_compared() -> None:
    text = notice(
        head="平湖市水利局关于做好清淤工作的通知\n平水发〔2023〕21号",
        body="现将有关事项通知如下。\n一、各镇应当测量淤积深度。\n关于做好招生工作的通知\n湘教函〔2021〕77号\n各市州教育局：\n现就做好招生工作通知如下。",
        tail="湖南省教育厅\n2021年9月3日\n二、各镇应当组织施工。\n平湖市水利局\n2023年2月16日",
    )
    for between in ALL:
        assert found(text, between) == [], between


def test_one_of_three_signers_is_of_another_place() -> None:
    signers = "遵义市财政局\n遵义市民政局\n{}\n2022年4月8日"
    text = notice(head="遵财联发〔2022〕15号", tail=signers.format("广州市审计局"))
    assert found(text, "signature-context") == [(6, "cosigner")]
    assert found(notice(head="遵财联发〔2022〕15号", tail=signers.format("遵义市审计局")), "signature-context") == []


@pytest.mark.parametrize(
    ("signer", "expected"),
    [
        ("衡阳市番禺区教育局", [(4, "nowhere")]),
        ("湖南省番禺区教育局", [(4, "nowhere")]),
        ("广州市番禺区教育局", []),
        ("成都市天府新区管理委员会", []),
        ("长沙市湘江新区管理委员会", []),
        ("南京市鼓楼区教育局", []),
    ],
)
def test_a_county_in_another_city(signer: str, expected: list[tuple[int, str]]) -> None:
    text = notice(head="关于召开教育工作会议的通知", addressee="各学校：", tail=f"{signer}\n2022年4月8日")
    assert found(text, "signature-context") == expected
