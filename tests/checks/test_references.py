"""References that lead nowhere: what is found, and what is another document's or cannot be told."""

from __future__ import annotations

import pytest

from doclint.checks.finding import Finding
from doclint.checks.references import Options, Target, check
from doclint.document.readers import read_text
from doclint.structure.structure import Structure

LAW = (
    "第一条 为了规范集市管理，制定本办法。",
    "第二条 摊主应当遵守下列规定：",
    "（一）在划定区域内经营；",
    "（二）保持环境整洁。",
    "管理人员应当每日巡查。",
    "第三条 开办集市应当备案。",
)
ORDER = (
    "Section 1. Policy. The register of wells shall be kept open to the public.",
    "Sec. 2. Reports. (a) Each agency shall report on the wells that it keeps.",
    "(b) The report shall be made every year.",
    "Sec. 3. Costs. Each agency shall bear the costs of its reports.",
)
TARGETS: tuple[Target, ...] = ("article", "subdivision", "preceding", "attachment", "any-attachment")


def found(*lines: str) -> list[tuple[str, str, Finding]]:
    """Target, words and finding of all findings, whatever the target."""
    structure = Structure.of(read_text("a.txt", "\n\n".join(lines)))
    return [
        (target, structure.document.text[f.span.start : f.span.end], f)
        for target in TARGETS
        for f in check(structure, Options(target))
    ]


def words(*lines: str) -> list[tuple[str, str]]:
    return [(target, text) for target, text, _ in found(*lines)]


@pytest.mark.parametrize(
    ("sentence", "target", "pointed"),
    [
        ("违反本办法第九条规定的，责令改正。", "article", "第九条"),
        ("违反第九条规定的，责令改正。", "article", "第九条"),
        ("违反本办法第三条规定的，警告；违反第七条规定的，罚款。", "article", "第七条"),
        ("有第二条、第三条和第七条行为的，予以警告。", "article", "第七条"),
        ("违反本办法第二条第三款规定的，责令改正。", "subdivision", "第二条第三款"),
        ("违反本办法第二条第一款第（三）项的，责令改正。", "subdivision", "第二条第一款第（三）项"),
        ("违反本办法第三条第一项规定的，责令改正。", "subdivision", "第三条第一项"),
        ("违反前款规定的，责令改正。", "preceding", "前款"),
        ("违反前条第二款规定的，责令改正。", "subdivision", "前条第二款"),
        ("违反本条第二款规定的，责令改正。", "subdivision", "本条第二款"),
    ],
)
def test_found(sentence: str, target: str, pointed: str) -> None:
    assert words(*LAW, f"第四条 {sentence}", "第五条 本办法自公布之日起施行。") == [(target, pointed)]


@pytest.mark.parametrize(
    "sentence",
    [
        "违反本办法第二条第二款规定的，责令改正。",
        "有本办法第二条第一款第一项、第二项行为的，予以警告。",
        "依照《集市法》第九十条处罚；情节严重的，依照第九十一条处罚。",
        "依照刑法第二百八十条、第二百八十一条追究刑事责任。",
        "依照该法第九十条处罚。",
        # Texts that are named without book marks.
        "依照联合国宪章第七章作出的决议执行。",
        "依照维也纳外交关系公约第四十一条办理；情节严重的，依照第四十二条办理。",
        "依照双边引渡条约第九条、附加议定书第十二条办理。",
        "依照宪法第六十二条、民法典第一千条和刑法修正案（八）第四十条办理。",
        "按照污染当量数从大到小排序，对前三项污染物征税。",
        "对得分最高的前两项予以奖励。",
        "将第九条修改为：“违反本办法第十条的，予以警告。”",
        "本办法所称“第九条情形”，按照有关规定认定。",
        "目前条件不成熟的，可以延期支付前款项。",
        "依照第二条的规定处理后，第三款的费用由摊主承担。",
        "违反本办法第二条规定的，按照下列规定处理：（一）违反第五项规定的，予以警告。",
    ],
)
def test_silent(sentence: str) -> None:
    assert words(*LAW, f"第四条 {sentence}", "第五条 本办法自公布之日起施行。") == []


def test_an_excerpt_is_left_alone() -> None:
    assert words("第四十条 集市应当备案。", "第四十一条 违反本办法第九十条的，责令改正。", "第四十二条 本办法自公布之日起施行。") == []
    amending = ("关于修改《集市管理办法》的决定", *LAW, "第四条 违反本办法第九条规定的，责令改正。")
    assert words(*amending) == []


def test_items_without_numbers_are_not_counted() -> None:
    law = ("第一条 税率如下：", "在市区的，税率为百分之七；", "在县城的，税率为百分之五。", *(line.replace("第一条", "第二条") for line in LAW[:1]))
    assert words(*law, "第三条 依照本办法第一条第二项缴纳的税款，专款专用。", "第四条 本办法自公布之日起施行。") == []


def test_articles_in_traditional_characters() -> None:
    law = (
        "第一條 為規範市集管理，特制定本條例。",
        "第二條 開辦市集，應向主管機關備案。",
        "第三條 違反本條例第九條規定者，處以罰鍰。",
        "第四條 違反公司法第九十條規定者，從其規定；有前條第三項情形者，亦同。",
        "第五條 本條例自公布日施行。",
    )
    assert words(*law) == [("article", "第九條")]


def test_many_of_one_kind_are_said_once() -> None:
    cited = "、".join(f"第{n}条" for n in ("七", "八", "九", "十"))
    ((_, pointed, finding),) = found(*LAW, f"第四条 违反{cited}规定的，责令改正。")
    assert pointed == "第七条"
    assert [r.note for r in finding.related] == ["last", "alike", "alike", "alike"]


def test_the_last_one_is_shown() -> None:
    ((_, _, finding),) = found(*LAW, "第四条 违反本办法第九条规定的，责令改正。")
    assert (finding.args["last"], finding.args["row"]) == ("第四条", 13)
    assert [r.note for r in finding.related] == ["last"]


@pytest.mark.parametrize(
    ("sentence", "target", "pointed"),
    [
        ("The duties under section 7 of this order begin in May.", "article", "section 7"),
        ("The duties under section 7 begin in May.", "article", "section 7"),
        ("The duties under section 2(c) of this order begin in May.", "subdivision", "section 2(c)"),
        ("The duties under paragraph (c) of section 2 of this order begin in May.", "subdivision", "paragraph (c)"),
    ],
)
def test_found_in_english(sentence: str, target: str, pointed: str) -> None:
    assert words(*ORDER, f"Sec. 4. Time. {sentence}") == [(target, pointed)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The duties under section 2(b) of this order begin in May.",
        "The duties under section 301 of title 3, United States Code, begin in May.",
        "The duties under section 9 of that order begin in May.",
        "Section 9 of the Wells Order is amended by inserting section 12 of this order.",
        "The Wells Act defines wells, and section 7 applies.",
        "The words “section 7 of this order” are left out.",
        "Article 46 hereof shall apply.",
        "The measures under Chapter VII of the Charter of the United Nations, and the Charter, section 9, apply.",
    ],
)
def test_silent_in_english(sentence: str) -> None:
    assert words(*ORDER, f"Sec. 4. Time. {sentence}") == []


def test_articles_in_english() -> None:
    regulation = (
        "Article 1",
        "1. This Regulation lays down rules on the wells that are kept by each agency.",
        "2. Article 9 shall apply to deep wells, as Article 101 TFEU requires.",
        "Article 2",
        "1. The authority shall keep (a) a register of wells and (b) a register of fees.",
        "2. The register under Article 2(1)(c) is open to the public.",
    )
    assert words(*regulation) == [("article", "Article 9"), ("subdivision", "Article 2(1)(c)")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The duties under Part 2 of this Act begin in May.", []),
        ("The duties under Part 4 begin in May.", [("article", "Part 4")]),
        ("The duties under Part 4 of the Wells Act begin in May.", []),
        ("The duties under Chapter 4 begin in May.", []),
    ],
)
def test_parts(sentence: str, expected: list[tuple[str, str]]) -> None:
    parts = ("PART 1", "Policy", ORDER[0], "PART 2", "Reports", ORDER[1], f"(b) {sentence}", ORDER[3])
    assert words(*parts) == expected


def test_a_mark_left_out_in_a_list_is_told_there() -> None:
    listed = "Sec. 4. Lists. (a) The clerk shall, under subsection ({}) of this section, keep books."
    rest = ("(c) The clerk shall count the books.", "(d) The clerk shall close the books.")
    assert words(*ORDER, listed.format("b"), *rest) == []
    assert words(*ORDER, listed.format("f"), *rest) == [("subdivision", "subsection (f)")]


NOTICE = (
    "关于报送材料的通知",
    "各市、县人民政府：",
    "{}",
    "附件：1.材料要求",
    "2.汇总表",
    "某某省人民政府办公厅",
    "2022年4月8日",
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("请按照附件1准备材料，填写汇总表（附件2）。", []),
        ("请按照附件1准备材料，填写汇总表（附件3）。", [("attachment", "附件3")]),
        ("请按照附件三准备材料，填写汇总表。", [("attachment", "附件三")]),
        ("请按照国发〔2014〕18号附件3准备材料。", []),
        ("请按照《材料规范》附件2、附件3准备材料。", []),
        ("请准备附件3份，附件3个。", []),
    ],
)
def test_attachments(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert words(*(line.format(sentence) for line in NOTICE)) == expected


def test_no_attachment_at_all() -> None:
    form = "请各市、县人民政府按照规定的格式（见附件2）填报汇总表，对照附件3核对。"
    assert words(form, "汇总表由各部门核对。") == [("any-attachment", "附件2")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wells are marked as shown in Annex B.", []),
        ("Wells are marked as shown in Annex C.", [("attachment", "Annex C")]),
        ("Wells are marked as shown in Annex IV to the Wells Regulation.", []),
        ("Wells are marked as shown in the Third Schedule.", []),
    ],
)
def test_english_attachments(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert words(sentence, "Annex A", "Register of wells", "Annex B", "Form of notice") == expected
