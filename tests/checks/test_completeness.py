"""Text, kind of break, and the rows of the findings."""

from __future__ import annotations

import pytest

from doclint.checks.completeness import Options, check
from doclint.document.readers import read_text
from doclint.structure.empty_heads import empty_heads
from doclint.structure.sentence_breaks import sentence_breaks
from doclint.structure.sentence_shape import dangles, ending, unclosed
from doclint.structure.structure import Structure

KINDS = ("comma", "open", "split", "bare", "start", "off", "lead_in", "heading")

NOTICE = """关于加强档案工作的通知

各单位：

为加强档案工作，现通知如下。

一、落实责任。各单位要明确专人负责，定期检查。

{cut}

{next}

四、加强培训。各单位要定期组织业务培训。

市档案局

2023年5月4日
"""

LAW = """第一条　为了规范停车管理，制定本办法。

第二条　本办法适用于本市行政区域内的停车管理。

{cut}

{next}

第五条　违反本办法的，由公安机关给予警告。

第六条　本办法自公布之日起施行。
"""

THIRD = "三、改善条件。各单位要配备必要的库房和设备。"
FOURTH = "第四条　停车场应当公示收费标准。"


def rows(text: str, name: str = "example.txt") -> dict[str, list[int]]:
    """The rows of the findings of every kind."""
    document = read_text(name, text)
    structure = Structure.of(document)
    out: dict[str, list[int]] = {}
    for kind in KINDS:
        found = [document.locate(one.span.start).row for one in check(structure, Options(kind))]  # type: ignore[arg-type]
        if found:
            out[kind] = found
    return out


@pytest.mark.parametrize(
    ("cut", "following", "expected"),
    [
        ("二、健全制度。各单位要建立归档、移交、", THIRD, {"comma": [9]}),
        ("二、健全制度。各单位要建立归档制度，", THIRD, {"comma": [9]}),
        ("二、健全制度。各单位要建立“谁形成、谁", THIRD, {"open": [9]}),
        ("二、健全制度。各单位要执行《机关档案管理", THIRD, {"open": [9]}),
        ("二、健全制度。各单位要建立归档制度（包括电子", THIRD, {"open": [9]}),
        ("二、健全制度。各单位要建立“", "谁形成、谁归档”的制度。", {"open": [9]}),
        ("二、健全制度。各单位要建立归档制度并认真执", THIRD, {"bare": [9]}),
        ("二、健全制", THIRD, {"bare": [9]}),
        ("二、健全制度。各单位要加强对归档工作的", "检查，做到应归尽归，按时移交。", {"split": [9]}),
        ("二、健全制度。各单位要建设 20 个", "标准库房，按时完成建设任务。", {"split": [9]}),
        ("二、健全制度。各单位要建立归档制度", "，按时移交。", {"split": [9]}),
        ("二、健全制度。各单位要建立归档制度。", "，按时移交。", {"start": [11]}),
    ],
)
def test_notice_with_a_break(cut: str, following: str, expected: dict[str, list[int]]) -> None:
    assert rows(NOTICE.format(cut=cut, next=following)) == expected


@pytest.mark.parametrize(
    ("cut", "following", "expected"),
    [
        ("第三条　市公安机关负责停", FOURTH, {"bare": [5]}),
        ("第三条　市公安机关负责停", "车管理工作，并接受监督。", {"split": [5]}),
        ("第三条　停车场应当具备下列条件：", FOURTH, {"lead_in": [5]}),
        ("第三条　停车场（含路内停车泊位", FOURTH, {"open": [5]}),
    ],
)
def test_law_with_a_break(cut: str, following: str, expected: dict[str, list[int]]) -> None:
    assert rows(LAW.format(cut=cut, next=following)) == expected


@pytest.mark.parametrize(
    "text",
    [
        NOTICE.format(cut="二、健全制度。各单位要建立归档制度。（档案局负责）", next=THIRD),
        NOTICE.format(cut="二、健全制度。各单位要做到“应归尽归。”", next=THIRD),
        "第三条　委员会由下列人员组成：\n\n主任，\n\n副主任若干人，\n\n秘书长，\n\n委员若干人。\n",
        "申请人应当提交下列材料：\n\n（一）申请表\n\n（二）身份证明\n\n（三）学历证明\n\n受理机关应当在五日内答复。\n",
        "关于开展检查的通知\n\n各单位：\n\n现将有关事项通知如下：\n\n一、检查内容\n\n（一）制度建设情况\n\n（二）经费使用情况\n\n"
        "二、检查时间\n\n十月上旬。\n\n联系人：张明\n\n联系电话：010-12345678\n\n市财政局\n\n2023年9月1日\n",
        "一、将第三条修改为：“第三条　本市实行河长制。\n\n“各级河长负责巡河。”\n\n二、删去第五条。\n",
        "第一章　总则\n\n第一节　一般规定\n\n第一条　为了规范养犬行为，制定本条例。\n\n第二章　登记\n\n第二条　养犬应当登记。\n",
        "（一）聚焦短板，开展“强基\"行动\n\n1.加强研究。支持高校开展研究。\n\n（二）聚焦应用，开展“攻坚\"行动\n\n"
        "2.加强应用。支持企业开展攻关。\n",
        "第一条　本条例所称下列用语的含义：\n\n停车场，是指供车辆停放的场所。\n\n第二条　本条例自公布之日起施行。\n",
        "市政府同意下列意见：\n\n| 区 | 指标 |\n|---|---|\n| 东区 | 20 |\n",
        "一、总体要求\n\n（一）指导思想\n\n以服务群众为宗旨，全面做好工作。\n\n（二）基本原则。坚持便民利民。\n\n"
        "（三）工作目标。年底前全部完成。\n\n（四）实施范围。全市各区。\n",
        "各单位：\n\n请按时报送。\n\n（联系人：[联系人] 联系电话：[固定电话]，[手机号]）\n",
        "各单位：\n\n请按时报送。\n\n本单位负责人签字：\n",
        "(1) No grant is made for a ship which is—\n\n(a) not registered, or\n\n(b) of less than ten tons,\n\n(c) more than seven years old.\n",
        "来源：https://example.org/notice/2023\n\n本通知自印发之日起执行，请各单位遵照办理。\n",
        "",
        "。",
        "（",
    ],
)
def test_sound(text: str) -> None:
    found = rows(text, "example.md" if "|" in text else "example.txt")
    assert {kind: found[kind] for kind in found if text not in ("（",)} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各单位：\n\n今年汛期提前。\n\n一、落实责任。各单位主要负责人要靠前指", {"bare": [5]}),
        ("各单位：\n\n今年汛期提前。\n\n一、落实责任。各单位主要负责人要靠前指挥并", {"off": [5]}),
        ("第一条　为了规范停车管理，制定本办法。\n\n第二条　有违法行为的，由公安机关：", {"lead_in": [3]}),
        ("Sec. 1. Records shall be kept.\n\nSec. 2. Nothing in this order shall impair:", {"lead_in": [3]}),
        ("第一条　为了规范停车管理，制定本办法。\n\n第二条　市公安机关负责管理。\n\n第三条\n\n在", {"off": [7]}),
        ("第一条　为了规范停车管理，制定本办法。\n\n第二条　市公安机关负责管理。\n\n第三条", {"off": [5]}),
        ("现将有关事项通知如下：", {"lead_in": [1]}),
    ],
)
def test_document_breaks_off(text: str, expected: dict[str, list[int]]) -> None:
    assert rows(text) == expected


def test_last_article_without_its_mark_is_no_broken_document() -> None:
    text = "第一条　为了规范停车管理，制定本办法。\n\n第二条　市公安局负责管理。\n\n第三条　本办法自2019年1月1日起施行\n"
    assert rows(text) == {"bare": [5]}


def test_a_habit_is_said_once() -> None:
    text = "\n\n".join(f"{label}、各单位要认真做好第{label}项工作，按时上报，" for label in "一二三四五")
    structure = Structure.of(read_text("example.txt", text + "\n\n六、以上要求请遵照执行。\n"))
    (found,) = check(structure, Options("comma"))
    assert len(found.related) == 5  # the next paragraph, and four that end alike


def test_heading_without_content() -> None:
    text = "一、门卫\n\n落实登记制度。\n\n二、食品\n\n三、消防\n\n定期检查设施。\n\n四、宿舍\n\n落实值班制度。\n"
    assert rows(text) == {"heading": [5]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The only sibling has text, and the document ends.
        ("一、目标\n\n三年内全部完成。\n\n二、任务\n", {"heading": [5]}),
        ("一、目标\n\n三年内全部完成。\n\n二、推荐名额不得超过上限\n", {}),
        # No sibling, and the other headings of the document have text.
        ("一、目标\n\n三年内全部完成。\n\n二、任务\n\n（一）门卫\n\n落实登记制度。\n\n三、步骤\n\n1. 部署\n", {"heading": [13]}),
        # In the middle, the only sibling has a list.
        ("一、资格\n\n二、流程\n\n（一）报名\n\n登录系统报名。\n\n（二）录取\n\n学校公布名单。\n", {"heading": [1]}),
        ("一、资格\n\n二、流程\n\n以上事项由学校负责解释。\n", {}),
        # Articles are numbered on from chapter to chapter.
        (
            "第一章　总则\n\n第一条　为了规范停车，制定本办法。\n\n第二章　规划\n\n第二条　市规划部门编制规划。\n\n第三章　管理\n",
            {"heading": [9]},
        ),
    ],
)
def test_heading_whose_siblings_are_few(text: str, expected: dict[str, list[int]]) -> None:
    assert rows(text) == expected


def test_the_last_of_few_headings() -> None:
    text = "# 安排\n\n## 一、送达\n\n文书应当送达。\n\n## 二、期限\n\n期限为三十日。\n\n## 三、取证\n"
    assert rows(text, "example.md") == {"heading": [11]}


def test_list_of_headings_is_no_defect() -> None:
    text = "# 提纲\n\n## 目标\n\n## 步骤\n\n## 要求\n\n## 经费\n\n请各单位按提纲准备。\n"
    assert rows(text, "example.md") == {}


ORDER = """Executive Order 10000 of May 1, 2010

By the authority vested in me as President, it is hereby ordered as follows:

Section 1. Policy. It is the policy of the United States to keep good records of all public works.

{cut}

{next}

Sec. 4. General Provisions. This order shall be implemented consistent with applicable law.
"""


@pytest.mark.parametrize(
    ("cut", "following", "expected"),
    [
        ("Sec. 2. Duties. Each agency shall keep records of the", "Sec. 3. Report. Each agency shall report.", {"bare": [7]}),
        ("Sec. 2. Duties. Each agency shall keep records of the", "works it builds and shall report.", {"split": [7]}),
        ("Sec. 2. Duties. Each agency (including the", "Sec. 3. Report. Each agency shall report.", {"open": [7]}),
        ("Sec. 2. Duties. Each agency shall keep records.", "Sec. 3. Report. Each agency shall report.", {}),
    ],
)
def test_english(cut: str, following: str, expected: dict[str, list[int]]) -> None:
    assert rows(ORDER.format(cut=cut, next=following)) == expected


def test_items_of_statutes_end_in_commas_and_conjunctions() -> None:
    text = (
        "(1) A person shall not drive a vehicle—\n\n(a) on a footway,\n\n(b) in a park, or\n\n(c) on a beach,\n\n"
        "unless the Minister consents to it.\n\n(2) A person who drives a vehicle commits an offence.\n"
    )
    assert rows(text) == {}


def test_text_set_flush_behind_a_list_that_an_amendment_puts_in() -> None:
    text = """\
Section 5 of the Wells Act is amended by the substitution for subsection (5) of the following subsection:

“(5) In this section a special occasion means—

(a) (i) the opening of a well that is organised for the members of an association, or

(ii) the closing of a private well

in the premises to which the order relates and at which the owner of the well is present.

(b) the day of an inspection that is held in accordance with this Act.”
"""
    assert rows(text) == {}
    assert rows(text.replace("in the premises", "people at the premises")) != {}


def test_a_side_heading_above_a_numbered_paragraph() -> None:
    text = """\
2. The clerk shall keep the register of the wells in good order and open to the public.

Preservation of continuing contracts

3. Every bond, guarantee and other security that is in force before the transfer date shall continue in force.

Legal proceedings.

4. In every action that is pending before the transfer date the name of the board shall be put in.

5. The board shall report every year on the wells that it keeps in good order.
"""
    lines = "\n\n".join(f"The register of wells number {i} is open to the public." for i in range(12))
    assert rows(f"{lines}\n\n{text}") == {}


def test_one_finding_for_one_break() -> None:
    text = NOTICE.format(cut="二、健全制度。各单位要建立归档", next="制度，做到按时移交，按时\n\n归档，不留死角。")
    assert sum(map(len, rows(text).values())) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("完成。", "ended"),
        ("完成。”", "ended"),
        ("完成。（财政局负责）", "ended"),
        ("完成（财政局负责）", "bare"),
        ("如下：", "colon"),
        ("amended--", "colon"),
        ("建设、", "comma"),
        ("建设“", "opening"),
        ("建设", "bare"),
        ("建设 　", "bare"),
        ("", "ended"),
    ],
)
def test_ending(text: str, kind: str) -> None:
    assert ending(text).kind == kind


@pytest.mark.parametrize(
    ("text", "places"),
    [("（一）甲（乙", [4]), ("“甲”乙", []), ("甲）乙", []), ("(甲）", []), ("《甲〈乙〉》", []), ("the agency’s “plan", [13])],
)
def test_unclosed(text: str, places: list[int]) -> None:
    assert unclosed(text) == places


@pytest.mark.parametrize(
    ("text", "expected"),
    [("加强管理和", True), ("促进社会参与", False), ("广泛普及", False), ("应当", True), ("推动发展", False), ("因未续期而无法", True), ("合作共赢目的", False)],
)
def test_dangles(text: str, expected: bool) -> None:
    assert dangles(text, False) is expected


def test_short_half_of_an_english_sentence() -> None:
    text = "(1) The Minister may, by an order under this Part,\n\nappoint the day on which it begins.\n\n(2) The order is laid.\n"
    assert rows(text) == {"split": [1]}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("关于印发《停车场管理", {"open": [1]}),
        ("关于印发《停车场管理\n\n办法》的通知", {}),
        ("关于印发《停车场管理办法》的通知", {}),
    ],
)
def test_a_title_that_stops_inside_a_bracket(title: str, expected: dict[str, list[int]]) -> None:
    assert rows(f"{title}\n\n各区人民政府：\n\n现将办法印发给你们，请遵照执行。\n\n青安市人民政府\n\n2024年5月6日\n") == expected


def test_a_predicate_in_de_lacks_its_mark_and_nothing_else() -> None:
    cut = "各单位要明确专人负责归档。借口条件不足而拖延归档是{end}"
    after = "为此，各单位要建立归档制度，明确归档范围。"
    assert rows(NOTICE.format(cut=cut.format(end="不可接受的"), next=after)) == {"bare": [9]}
    assert rows(NOTICE.format(cut=cut.format(end="工作中出现的、由来已久的"), next=after)) == {"split": [9]}


@pytest.mark.parametrize(
    "line",
    [
        "各单位应当在年底前完成归档工作（2010年12月23日删除）",  # the editor's note
        "苏档发〔2024〕20 号",  # the head of another document
    ],
)
def test_notes_and_numbers_are_no_cut_sentences(line: str) -> None:
    assert rows(NOTICE.format(cut="二、健全制度。各单位要建立归档制度。", next=f"{line}\n\n{THIRD}")) == {}


def test_the_very_provision_announced() -> None:
    text = (
        "Section 1. That Section 1 of Ordinance No. 550, passed in April, is repealed.\n\n"
        "Section 2. That Section 3 of Ordinance No. 550, passed in April, is amended to read as follows:\n\n"
        "{following}\n\nSection 4. This ordinance takes effect at once.\n"
    )
    assert rows(text.format(following="Section 3. That the grant is amended.")) == {}
    assert rows(text.format(following="Section 8. That the grant is amended.").replace("Section 8", "Section 2")) != {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一条　甲乙丙丁。\n\n市档案局\n\n关于归档的规定\n\n（1995年10月30日市人民代表大会通过根据2009年8月27日市人民代表大会《关于修改部分规定的决定》修正根据202", {"off": [7]}),
        ("关于加强档案工作的通知\n\n各单位：\n\n现将《档案工作实施方案（2024-2030年）》", {"bare": [5]}),
        ("（以下简称《目录》）的要求。\n\n第二条　各单位应当归档。\n\n第三条　本办法自公布之日起施行。", {"start": [1]}),
    ],
)
def test_extracts_cut_at_either_end(text: str, expected: dict[str, list[int]]) -> None:
    assert rows(text) == expected


def test_english_phrases_in_a_list_that_is_not_of_one_mind() -> None:
    items = "a. [Orion.Core.Layer] with a hash of [b91ce2fa41029f69]\n\nb. See the list.\n\nc. Other signs of this issue to be shared by the office\n\n"
    text = f"1. Agencies shall report the existence of any of the following:\n\n{items}2. Agencies shall rebuild the hosts.\n"
    assert rows(text) == {}


def test_a_comma_before_a_list_whose_first_item_bears_a_code() -> None:
    text = (
        "Section 1. No rule shall be issued unless the agency, prior to the formal promulgation of the rule,\n\n"
        "L  (A) provides the Director with a description of its consultation; and\n\nL  (B) makes the records available.\n\n"
        "Sec. 2. This order is effective at once.\n"
    )
    assert "comma" not in rows(text)


def test_things_that_a_sentence_lists_are_no_headings() -> None:
    text = (
        "{lead}\n\n1. Staff\n\n(1) a list of names; and\n\n(2) a list of posts.\n\n2. Budget\n\n3. Travel\n\n"
        "The list is renewed each year.\n"
    )
    assert rows("Memo\n\n" + text.format(lead="The office shall keep:")) == {}
    assert rows("Memo\n\n" + text.format(lead="The office keeps these lists.")) == {"heading": [11]}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("出席：王明　李强\n\n列席：市财政局张华，市教育局陈静，\n\n　　　市民政局刘洋", {}),
        ("组　长：王明　市财政局局长\n\n成　员：张华　市财政局副局长，分管档案", {}),
        ("组　长：王明　市财政局局长\n\n领导小组下设办公室，办公室设在市档案局，办公", {"bare": [13]}),
        ("列席：市财政局张华，市教育局陈静，\n\n四、其他事项。会议还研究了其他事项。", {"comma": [11]}),
    ],
)
def test_lists_of_persons_need_no_end_mark(lines: str, found: dict[str, list[int]]) -> None:
    assert rows(NOTICE.format(cut="三、改善条件。各单位要配备库房。", next=lines)) == found


@pytest.mark.parametrize(
    "lines",
    [
        "时间：2024年4月23日至4月29日，每天8:30至12:00（北京时间，法定节假日除外）\n\n地点：市档案馆二楼",
        "(a)　課程發展及學生支援；以及\n\n(b)　改善環境的小型工程。",
        "总成绩＝笔试成绩×50%＋面试成绩×50%",
    ],
)
def test_lines_that_are_complete_without_an_end_mark(lines: str) -> None:
    assert rows(NOTICE.format(cut="三、改善条件。各单位要配备库房。", next=lines)) == {}


def test_names_of_attachments_listed_in_the_text() -> None:
    text = NOTICE.format(cut="三、附件。", next="3.1 甲市档案分级标准\n\n3.2 甲市档案应急处置流程图")
    text += "\n附件1\n\n甲市档案分级标准\n\n一、一级档案。\n\n附件2\n\n甲市档案应急处置流程图\n\n接报，核实，上报，处置。\n"
    assert rows(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲市档案馆采购公告\n\n项目概况\n\n甲市档案馆采购项目的投标人应在交易平台获取招标文件，\n\n一、项目情况\n\n预算一百万元。\n", {"comma": [5]}),
        ("第一条　为了规范收费，制定本办法。\n\n第二条　家庭收入主要包括：工资性收入、经营净收入、财产\n\n第三条　本办法自公布之日起施行。\n", {"bare": [3]}),
        (
            "## 一、总体情况\n\n全市共有网站四十家，运行正常。\n\n## 二、主要问题\n\n## 三、工作要求\n\n各单位要抓好整改，按时报送结果。\n",
            {"heading": [5]},
        ),
    ],
)  # fmt: skip
def test_cut_beside_titles_fields_and_headings(text: str, found: dict[str, list[int]]) -> None:
    assert rows(text, "a.md" if text.startswith("#") else "a.txt") == found


def test_a_provision_that_announces_its_end_is_cut() -> None:
    law = "第一条　企业依法经营。\n\n第二条　重大问题由职工大会讨论。\n\n第三条　职工大会每年召开。\n\n{}\n"
    ends = ["前款所称重大问题：", "登记机关的电话："]
    found = [empty_heads(Structure.of(read_text("a.txt", law.format(end)))) for end in ends]
    assert [[one.kind for one in heads] for heads in found] == [["lead_in"], []]


def test_cuts_at_the_ends_of_pages_are_no_wrapped_lines_and_no_theses() -> None:
    """They may be of one width, but what they go on in is of any; and they are few for the length of the document."""
    cut = "单位和个人应当保护湖泊。县级以上地方人民政府可以根据湖泊保护的需要，划定禁止机动船行驶和鸣笛的水\n\n"
    rest = "域的范围，向社会公告，并设置标志；湖泊保护范围内的单位和个人应当遵守，不得擅自移动标志，不得损毁公告，也不得设置障碍。"
    whole = "\n\n".join(f"第{n}类湖泊由县级人民政府水务部门会同有关部门编制保护规划。" for n in range(600))
    found = sentence_breaks(Structure.of(read_text("a.txt", "\n\n".join([whole, *[cut + rest] * 7, whole]))))
    assert sum(1 + len(one.alike) for one in found if one.kind in ("split", "bare")) == 7
