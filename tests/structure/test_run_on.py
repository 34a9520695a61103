"""Lines that lost their line breaks: the paragraphs found in them."""

from __future__ import annotations

import pytest

from doclint.api import lint_text
from doclint.document.mapped_text import MappedText
from doclint.document.readers import read_text
from doclint.structure.paragraphs import paragraphs
from doclint.structure.run_on import pieces

NOTICE = (
    "滨海市人民政府办公室关于做好冬季养护工作的通知",
    "滨政办发〔2021〕18号",
    "各区人民政府，市政府各部门：",
    "为做好冬季养护工作，保障群众安全出行，现将有关事项通知如下：",
    "一、总体要求",
    "（一）指导思想。坚持预防为主，统一、高效地组织养护。",
    "（二）工作目标。确保全市道路安全畅通。",
    "二、重点任务",
    "（三）排查隐患。按照第（二）项的要求，对急弯、陡坡路段进行排查，建立清单。",
    "（四）备足物资。每个养护站储备融雪剂不少于2.5吨。",
    "三、加强信息报送。实行24小时值班制度。",
    "滨海市人民政府办公室",
    "2021年11月8日",
    "（此件公开发布）",
)
STATUTE = (
    "滨海市停车场管理条例",
    "（2018年6月20日滨海市第三届人民代表大会常务委员会第十二次会议通过）",
    "第一章　总　则",
    "第一条　为了规范停车场管理，制定本条例。",
    "第二条　本条例适用于本市行政区域内停车场的规划、建设和管理。",
    "第二章　规划与建设",
    "第三条　市自然资源部门应当按照第一条的要求编制规划。",
    "第四条　规划应当包括下列内容：",
    "（一）停车场的布局；",
    "（二）停车场的规模。",
    "第三章　附　则",
    "第五条　本条例自2018年10月1日起施行。",
)
SENT_WITH = (
    "滨海市人民政府关于印发公园管理办法的通知",
    "滨政发〔2021〕3号",
    "各区人民政府：",
    "现将《滨海市公园管理办法》印发给你们，请遵照执行。",
    "滨海市人民政府",
    "二〇二一年三月八日",
    "滨海市公园管理办法",
    "第一条　为了规范公园管理，制定本办法。",
    "第二条　市园林部门主管公园管理工作。",
)
SECTIONS = (
    "滨海市停车场管理条例",
    "（2018年6月20日滨海市第三届人民代表大会常务委员会第十二次会议通过）",
    "第一章　总　则",
    "第一条　为了规范停车场管理，制定本条例。",
    "第二章　停车场",
    "第一节　规　划",
    "第二条\u2002\u2002市自然资源部门应当编制规划。",
    "第二节　建　设",
    "第三条　停车场应当与主体工程同时建设。",
    "第四条　本条例自2018年10月1日起施行。",
)
FORWARDED = (
    "滨海市人民政府办公室关于王平代表建议的答复",
    "滨政办函〔2021〕3号",
    "王平代表：",
    "现将市农业局的意见转给你：",
    "一、安排资金修缮水渠。",
    "二、组织技术人员下乡。",
    "附件：1.水渠修缮计划",
    "滨海市人民政府办公室",
    "2021年3月8日",
)
SENTENCES = (
    "会议指出：一、二级保护区的划定要科学合理，既要保护水源，也要兼顾群众的生产生活，不能搞“一刀切”，要逐户核实情况，分类提出处置意见。",
    "根据《条例》第一条 第二款和第二条 第三款的规定，市人民政府应当组织有关部门对停车场的规划、建设和管理情况进行检查，检查结果向社会公布，接受群众监督，并报上一级人民政府备案。",
)


@pytest.mark.parametrize("lines", [NOTICE, STATUTE, SENT_WITH, SECTIONS, FORWARDED])
def test_every_paragraph_is_found(lines: tuple[str, ...]) -> None:
    found = paragraphs(read_text("a.txt", "".join(lines) + "\n"))
    assert [p.text for p in found] == list(lines)
    assert all(p.run_on for p in found)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_not_cut(text: str) -> None:
    (found,) = paragraphs(read_text("a.txt", text + "\n"))
    assert not found.run_on


def test_a_sentence_with_a_word_of_titles_is_no_title() -> None:
    lead = "左列各款事項之決議，以會員代表三分二以上之出席，出席代表三分二以上之同意行假決議，在三日內將其結果通告各代表，於一星期後重行召集大會，對假決議行其決議："
    items = ("一、變更章程。", "二、會員之處分。")
    assert [p.text for p in paragraphs(read_text("a.txt", lead + "".join(items) + "\n"))] == [lead, *items]


def test_a_text_of_labels_alone_is_read_once() -> None:
    text = "一、甲。（一）乙。1.丙。" * 20_000
    assert "".join(piece.text for piece in pieces(MappedText(text))) == text


def test_a_title_behind_the_last_sentence_is_no_cut_sentence() -> None:
    """规划与建设 before 第三条 is the heading of a chapter, 第一条 below it begins another text."""
    lines = [*STATUTE[:4], "第二条　本条例适用于本市停车场的管理。规划与建设", *STATUTE[6:], "滨海市停车引导员守则", *STATUTE[3:5]]
    assert [d.code for d in lint_text("".join(lines), "a.txt", isolated=True) if d.code.startswith(("TRU", "NUM"))] == []
