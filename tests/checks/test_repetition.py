"""Text that stands twice: what is found, where, and what is left alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.checks.repetition import Options, check
from doclint.checks.repetition.differences import difference
from doclint.checks.repetition.overlaps import doubled
from doclint.document.readers import read_text
from doclint.structure.structure import Structure

ITEM: dict[str, Any] = {"unit": "item", "min_chars": 4}
NEAR: dict[str, Any] = {"unit": "item", "similarity": 90, "min_chars": 12}
APART: dict[str, Any] = {"unit": "item", "scope": "siblings", "min_chars": 8}
PARAGRAPH: dict[str, Any] = {"unit": "paragraph", "min_chars": 20}
AGAIN: dict[str, Any] = {"unit": "paragraph", "scope": "document", "min_chars": 30}
ARTICLE: dict[str, Any] = {"unit": "paragraph", "scope": "siblings", "min_chars": 12}
NEAR_PARAGRAPH: dict[str, Any] = {"unit": "paragraph", "similarity": 95, "min_chars": 40}
HEADING: dict[str, Any] = {"unit": "heading", "scope": "siblings", "min_chars": 2}
RESTATED: dict[str, Any] = {"unit": "heading", "scope": "restated", "min_chars": 4}
SENTENCE: dict[str, Any] = {"unit": "sentence", "min_chars": 12}
WORD: dict[str, Any] = {"unit": "word"}
LOOP: dict[str, Any] = {"unit": "loop", "min_chars": 24}

STORY = "全年共走访企业一百二十家，协调解决用地、用工、融资等方面的问题八十余个。"


def places(text: str, options: dict[str, Any], name: str = "a.txt") -> list[tuple[int, int]]:
    """First and last row of every finding."""
    document = read_text(name, text)
    found = check(Structure.of(document), Options(**options))
    return [(document.locate(f.span.start).row, document.locate(max(f.span.start, f.span.end - 1)).row) for f in found]


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        # One finding for a run, from the first repeat to the last.
        ("一、任务\n1.开展订单培养。\n2.开展订单培养。\n3.开展订单培养。\n4.完善评价办法。", ITEM, [(3, 4)]),
        # The marks that join and end the items of a list do not tell them apart.
        ("材料如下：\n（一）申请表；\n（二）身份证明；和\n（三）身份证明。", ITEM, [(4, 4)]),
        ("The Director shall:\n(1) keep a register;\n(2) hear all complaints; and\n(3) hear all complaints.", ITEM, [(4, 4)]),
        # A long lead-in counts, a short one is a line of a form.
        ("第七条 申请书应当如实写明下列情况：\n\n第七条 申请书应当如实写明下列情况：", ITEM, [(3, 3)]),
        ("经办人：\n经办人：\n经办人：", ITEM, []),
        ("第一条 （略）\n第二条 （略）\n第三条 [Reserved]\n第四条 [Reserved]", ITEM, []),
        # Parameters of a web page are no text of a Chinese document.
        ("今年工作如下。\nPublic domain\nPublic domain\nfalse\nfalse", ITEM, []),
        ("一、任务\n1.建设 10 个本科专业。\n2.建设 10 个专科专业。", ITEM, []),
        ("1.加强组织领导，建立健全部门协同的工作推进机制。\n2.加强组织领导，建立健全部门协同工作推进机制。", NEAR, [(2, 2)]),
        ("（二）关务监督：一级、二级、三级、四级；\n（三）关务督察：一级、二级、三级、四级；", NEAR, []),
        ("（一）材料符合法定形式的，应当予以受理；\n（二）材料不符合法定形式的，应当予以受理；", NEAR, []),
        (
            "第六条 提交下列材料：\n（一）法定代表人身份证明；\n（二）土地使用权证明；\n（三）法定代表人身份证明。",
            APART,
            [(4, 4)],
        ),
        # Equal articles of a law are not items of one list.
        ("第一条 本条例自公布之日施行。\n第二条 主管机关是民政局。\n第三条 本条例自公布之日施行。", APART, []),
        (f"一、概况\n{STORY}\n{STORY}", PARAGRAPH, [(3, 3)]),
        # Two paragraphs that lost their end.
        ("通报如下。\n取得许可证的单位和个人停业、歇业一年以上\n取得许可证的单位和个人停业、歇业一年以上", PARAGRAPH, [(3, 3)]),
        # The title that a web page prints twice.
        ("附件略。\n市场监督管理局关于公布本季度抽查结果的通告\n市场监督管理局关于公布本季度抽查结果的通告", PARAGRAPH, []),
        # A sentence may end in a word that titles end in.
        ("第一条 甲。\n各级人民政府应当建立健全相应的突发事件管理制度。\n各级人民政府应当建立健全相应的突发事件管理制度。", PARAGRAPH, [(3, 3)]),
        (f"一、概况\n{STORY}\n二、问题\n力量不足。\n三、打算\n{STORY}", AGAIN, [(6, 6)]),
        # A copied stretch is one finding.
        (f"一、概况\n{STORY}\n成效明显好于上年。\n二、问题\n力量不足。\n三、打算\n{STORY}\n成效明显好于上年。", AGAIN, [(7, 8)]),
        # Who is responsible stands under every measure.
        (
            "一、任务\n培育企业五十家。\n（责任单位：市科学技术局、市工业和信息化局、市财政局、各区人民政府）\n引进人才两百名。\n"
            "（责任单位：市科学技术局、市工业和信息化局、市财政局、各区人民政府）",
            AGAIN,
            [],
        ),
        ("第一条 为了规范市容管理，制定本办法。\n第二条 本办法适用于全市。\n第一条 为了规范市容管理，制定本办法。", ARTICLE, [(3, 3)]),
        ("第一条 为了规范市容管理，制定本办法。\n第二条 本办法适用于全市。\n第三条 为了规范市容管理，制定本办法。", ARTICLE, []),
        (
            "全市上下坚持稳中求进工作总基调，统筹推进产业升级、城乡融合和生态保护，主要指标好于预期，民生持续改善。\n其他情况良好。\n"
            "全市上下坚持稳中求进工作总基调，统筹推进产业升级、城乡融合、生态保护，主要指标好于预期，民生持续改善。",
            NEAR_PARAGRAPH,
            [(3, 3)],
        ),
        ("一、目标\n建成基地。\n二、保障措施\n加强领导。\n三、保障措施\n强化督查。", HEADING, [(5, 5)]),
        ("一、甲\n（一）建设内容\n新建厂房。\n二、乙\n（一）建设内容\n改建仓库。", HEADING, []),
        # 附則 may stand several times, a deleted article as well.
        ("一、目标\n（删除）\n（一）（删除）\n（二）（删除）\n（三）保留。", HEADING, []),
        ("一、主要任务\n建设基地。\n二、主要任务和保障措施\n加大投入。", RESTATED, [(3, 3)]),
        ("一、主要任务\n（一）建设任务和进度安排\n选址。\n二、进度安排\n按月报送。", RESTATED, []),
        ("各单位要认真组织实施本方案。各单位要认真组织实施本方案。及时报告。", SENTENCE, [(1, 1)]),
        ("各部门要依法进行进行监督检查。", WORD, [(1, 1)]),
        ("要建立健全建立健全长效机制。", WORD, [(1, 1)]),
        ("加强日常管理的的力度，推进工作和和谐发展。", WORD, [(1, 1)]),
        ("为了了解情况，目的的表述要清楚，的的确确如此，受到人人称赞，大家研究研究。", WORD, []),
        ("构建共建共治共享格局，集装箱装箱检查，代表代表团发言，集装箱装箱完毕。", WORD, []),
        (
            "(b) the functions of the Director relating to budgets. the functions of the Director relating to budgets.",
            SENTENCE,
            [(1, 1)],
        ),
        ("(b) the Act of 1995 (5 U.S.C. sec. 301), as amended, and the rules made under it.", SENTENCE, []),
        ("It shall be sent to the the Secretary. He had had the view that that was so.", WORD, [(1, 1)]),
        ("要加强管理，完善制度，加强管理，完善制度，加强管理，完善制度，加强管理，完善制度，加强管理，完善制度。", LOOP, [(1, 1)]),
        ("一、要求\n" + "加强组织领导。\n落实工作责任。\n" * 4 + "二、其他", LOOP, [(4, 9)]),
        ("甲方：________________________________ 乙方：________________________________", LOOP, []),
        ("哈" * 200, LOOP, []),
    ],
)
def test_places(text: str, options: dict[str, Any], expected: list[tuple[int, int]]) -> None:
    assert places(text, options) == expected


def test_bullets_without_labels() -> None:
    text = "# 清单\n\n每班交接时逐项检查。\n\n- 检查消防设施\n- 检查消防设施\n- 核对值班记录\n"
    assert places(text, ITEM, "a.md") == [(6, 6)]


def test_one_finding_for_a_long_list() -> None:
    """A thousand equal items are one finding, and a thousand alternating lines no work for each pair."""
    assert len(places("".join(f"{i}.开展订单培养。\n" for i in range(1, 1000)), ITEM)) == 1
    assert len(places("说明如下。\n" + "加强领导工作。\n落实有关责任。\n" * 500, LOOP)) == 1


def test_finding_names_the_first() -> None:
    document = read_text("a.txt", "一、任务\n1.开展订单培养。\n2.开展订单培养。\n3.开展订单培养。")
    (found,) = check(Structure.of(document), Options(**ITEM))
    assert (found.args["first"], found.args["count"], found.args["row"]) == ("1.", 3, 2)
    assert document.locate(found.related[0].span.start).row == 2


@pytest.mark.parametrize(
    ("one", "other", "sort"),
    [
        ("推进机制的建设", "推进机制建设", "nothing"),
        ("城乡融合和生态保护", "城乡融合、生态保护", "nothing"),
        ("建设实训基地", "建设训基地", "nothing"),
        ("逐项建立台账并公开", "逐项建立账台并公开", "nothing"),
        ("甲方向乙方交付", "乙方向甲方交付", "meant"),
        ("推进机制建设", "推动机制建设", "same"),
        ("本科专业建设", "专科专业建设", "word"),
        ("组织开展调查", "组织进行调查", "same"),
        ("加强基层设施建设", "强化基层设施建设", "same"),
        ("应当依法处理", "应依法处理", "same"),
        ("开展调查研究", "开展专题调查研究", "meant"),
        ("本科专业", "专科专业，本校", "meant"),
        ("应当受理", "不应当受理", "meant"),
        ("三级甲等", "二级甲等", "meant"),
        ("2023年度", "2022年度", "meant"),
        ("直辖市主计处", "县（市）主计处", "meant"),
    ],
)
def test_difference(one: str, other: str, sort: str) -> None:
    assert difference(one, other, english=False).sort == sort


@pytest.mark.parametrize(
    ("one", "other", "sort"),
    [
        ("reports made under the rules", "reports made in accordance with such rules", "nothing"),
        ("the officer shall report", "the officer must report", "nothing"),
        ("goods taken from the store", "goods taken the store", "nothing"),
        ("goods taken to the store", "goods taken from the store", "word"),
        ("goods taken or sold there", "goods taken and sold there", "word"),
        ("striking ``The Council", "striking ``the Council", "meant"),
        ("the department of records", "the departmnet of records", "nothing"),
        ("a fine on summary conviction", "a fine on conviction on indictment", "meant"),
        ("the analogue service", "the digital service", "word"),
        ("the Department of Labor", "the Department of Commerce", "meant"),
        ("it is lawful", "it is not lawful", "meant"),
        ("within 30 days", "within 60 days", "meant"),
        ("column (a) of the table", "column (b) of the table", "meant"),
    ],
)
def test_difference_in_english(one: str, other: str, sort: str) -> None:
    assert difference(one, other, english=True).sort == sort


@given(st.text(alphabet="甲乙丙的\n😀a", max_size=40))
def test_doubled_finds_what_a_loop_finds(text: str) -> None:
    for start, end, period in doubled(text, range(1, 6)):
        body = text.replace("😀", "\ufffd")
        assert all(body[i] == body[i + period] for i in range(start, end - period))
        assert end - start >= 2 * period
    starts = {(start, period) for start, _, period in doubled(text, range(2, 3))}
    for i in range(len(text) - 3):
        if text[i : i + 2] == text[i + 2 : i + 4]:
            assert any(start <= i for start, _ in starts)


@given(st.text(alphabet="一、（1.甲乙丙的。；“”\n", max_size=120), st.sampled_from([ITEM, NEAR, APART, AGAIN, HEADING, SENTENCE, WORD, LOOP]))
def test_spans_lie_in_the_text(text: str, options: dict[str, Any]) -> None:
    document = read_text("a.txt", text)
    for found in check(Structure.of(document), Options(**options)):
        for span in (found.span, *(r.span for r in found.related), *(e.span for e in found.edits)):
            assert 0 <= span.start <= span.end <= len(text)


def test_taking_off_an_english_word_leaves_one_space() -> None:
    text = "Send it to the  the Director, who shall shall answer.\n"
    out = text
    for found in sorted(check(Structure.of(read_text("a.txt", text)), Options(**WORD)), key=lambda f: -f.span.start):
        for edit in found.edits:
            out = out[: edit.span.start] + edit.content + out[edit.span.end :]
    assert out == "Send it to the Director, who shall answer.\n"


LONE: dict[str, Any] = {"unit": "paragraph", "scope": "lone", "min_chars": 20}
DEFINITION = "“harbour authority” means a body that is charged by statute with the management of a harbour;"


@pytest.mark.parametrize(
    ("again", "found"),
    [
        (DEFINITION, True),
        ("The owner of a vessel includes a person who has chartered it for a year or more, and his agent.", True),
        ("Prohibition of disclosure of confidential information about harbours.", False),  # a heading
        ("“(1) The authority shall keep a register of the vessels in the harbour.”", False),  # put in by an amendment
        ("in which case the authority shall give notice to the owner of the vessel.", False),  # set flush behind a list
        ("A person who contravenes this section is guilty of an offence and liable to a fine.", False),
        ("(a) the consent of the harbour authority that is charged with its management; and", False),
    ],
)
def test_english_provision_again(again: str, found: bool) -> None:
    head = "Harbours Act 1999\n\n1.—(1) A person shall not use a harbour without the consent of the Minister.\n\n"
    middle = "(2) Consent shall be given in writing.\n\n2.—(1) Dues are paid every year to the harbour master.\n\n"
    text = f"{head}{again}\n\n{middle}{again}\n\n3.—This Act applies to every harbour in the State.\n"
    assert bool(places(text, LONE)) is found


def test_english_acts_that_repeat_much() -> None:
    names = ("pier", "quay", "dock")
    terms = [DEFINITION.replace("harbour", name) for name in names]
    part = "\n\n2.—Dues are paid every year to the harbour master.\n\n"
    text = part.join("\n\n(1) Words are defined here.\n\n".join(terms) for _ in range(2))
    assert places(f"Piers Act 1999\n\n{text}\n", LONE) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("区教育局按照积分排名从高到低依次安排学位，直至招生计划完成，录取名单应当在学校门口张贴公示三日。", True),
        ("现场办理确有困难的，可以委托近亲属或者所在的社区工作人员持委托书和双方身份证件代为提出申请。", False),
        ("录取名单应当在学校门口张贴公示三日，监护人应当及时查看。", False),  # short
    ],
)
def test_a_rule_that_alone_stands_twice(line: str, found: bool) -> None:
    text = f"一、小学\n\n{line}\n\n二、初中\n\n志愿由监护人填报，每人限报两所。\n\n{line}\n\n三、咨询\n"
    assert bool(places(text, AGAIN)) is found
    more = [f"申请人应当自行将{name}提交至政务服务中心窗口，由窗口当场出具收件凭证。" for name in ("原件", "副本", "照片")]
    text += "".join(f"\n{one}\n\n其他{index}\n\n{one}\n\n附则{index}\n" for index, one in enumerate(more * 9))
    assert places(text, AGAIN) == []  # a document that repeats itself


def test_a_slip_made_twice_is_said_twice_and_a_term_not_at_all() -> None:
    text = "要依法进行进行检查。\n\n对单位进行进行抽查，集装箱装箱作业和集装箱装箱证明除外。\n"
    found = check(Structure.of(read_text("a.txt", text)), Options(**WORD))
    assert [text[one.span.start : one.span.end] for one in found] == ["进行进行"] * 2


def test_a_long_definition_that_stands_twice() -> None:
    means = "means a person who has been found by the Board to be competent in the works that the plan sets out, or in"
    line = f"“contractor” {means} works like them, and who is entered in the register that the Board keeps for the purpose;"
    text = f"Works\n\n{line}\n\nThe plan sets out the works.\n\n{line}\n\nThe Board keeps the register.\n"
    assert places(text, AGAIN) == [(7, 7)]


def test_two_questions_may_have_the_same_answer() -> None:
    answer = "Actions that cannot be completed within the time of this directive belong in the report of your agency."
    other = "The office keeps a list of the domains of all agencies and sends it to them in the first week of the year."
    text = f"# Questions\n\n## What should I do?\n\n{answer}\n\n## And then?\n\n{other}\n\n## When{{mark}}\n\n{answer}\n"
    assert places(text.format(mark="?"), AGAIN, "a.md") == []
    assert places(text.format(mark=""), AGAIN, "a.md") == [(13, 13)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(A) Agency;\n\n(B) Program;\n\n(C) Program;\n\n(D) Activity.\n", [(5, 5)]),  # short, but numbered
        ("时间\n\n时间\n\n地点\n\n", []),  # cells of a form
    ],
)
def test_short_items(text: str, found: list[tuple[int, int]]) -> None:
    assert places(text, {"unit": "item", "min_chars": 2}) == found


LONG_ITEM = "建立承办单位主要负责人为热线工作第一责任人的工作机制，完善热线工作网络，配备专职工作人员，健全热线工作制度"
CLAUSE = "Members of the Board shall be allowed such sums in lieu of travel expenses as the Minister may determine from time to "
CLAUSE += "time, and shall not be paid any other sum for their services to the Board"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (LONG_ITEM, LONG_ITEM.replace("单位", "位"), True),
        (LONG_ITEM, LONG_ITEM.replace("第一", "第"), False),  # a number
        (LONG_ITEM[:30], LONG_ITEM[:30].replace("单位", "位"), False),  # short: a character may be meant
        (CLAUSE, CLAUSE.replace("lieu ", ""), True),
        (CLAUSE, CLAUSE.replace("not ", ""), False),
    ],
)
def test_an_item_that_lost_a_character(first: str, second: str, found: bool) -> None:
    text = f"(a) {first};\n(b) {second};\n(c) the rest.\n" if first.isascii() else f"（一）{first}；\n（二）{second}；\n（三）其他。\n"
    assert bool(places(text, {"unit": "item", "similarity": 95, "min_chars": 12})) is found


def test_a_document_that_stands_twice() -> None:
    body = "关于开展检查的通知\n\n各学校：\n\n" + "\n\n".join(f"{n}、{'检查教学楼和宿舍的消防设施并做好记录' * 3}{n}。" for n in "一二三")
    document = read_text("a.txt", f"{body}\n\n{body}\n\n{body}\n")
    options = Options(unit="document", min_chars=150)
    found = list(check(Structure.of(document), options))
    assert [(document.locate(one.span.start).row, one.args["row"], one.args["count"], len(one.edits)) for one in found] == [(11, 1, 2, 1)]
    assert places(document.text, AGAIN) == []  # nor is what repeats in the copy told one by one
    assert not list(check(Structure.of(document), Options(unit="heading", scope="siblings", min_chars=2)))


def test_what_goes_round_is_no_repeated_paragraph() -> None:
    lines = ["今年以来全县共新建高标准农田三万二千亩，改造低产田一万一千亩，粮食总产量再创新高，连续五年稳定增长。"]
    lines += ["全县各级农技人员进村入户开展技术指导八千人次，培训农民两万三千人次，推广新品种十二个、新技术九项。"]
    text = "\n\n".join(["工作总结", *lines * 5, "下一步将继续努力。"]) + "\n"
    assert places(text, {"unit": "loop", "min_chars": 24, "times": 4}) == [(7, 21)]
    assert places(text, AGAIN) == []
    assert places("\n\n".join([*lines * 5]) + "\n", {"unit": "document", "min_chars": 150}) == []


def test_a_section_that_stands_twice_is_one_finding() -> None:
    account = "全年共走访企业一百二十家，协调解决用地、用工、融资等方面的问题八十余个，企业满意度达到九成。"
    parts = ["工作总结", "一、服务企业", account, "二、存在问题", "基层力量不足。", "三、服务企业", account, "四、打算", "再接再厉。"]
    text = "\n\n".join(parts) + "\n"
    assert places(text, AGAIN) == [(11, 13)]
    assert places(text, HEADING) == []
    assert places(text.replace(account, "另有安排，见附件。", 1), HEADING) == [(11, 11)]


RULE_TOLD_TWICE = "养犬人应当在每年三月底前到辖区派出所办理登记。"


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        (f"{RULE_TOLD_TWICE}登记机关应当建档。{RULE_TOLD_TWICE}逾期不办的，不得养犬。", True),
        (f"将第五条“{RULE_TOLD_TWICE}”修改为“{RULE_TOLD_TWICE}登记机关应当建档。”", False),  # the old words and the new ones
        ("逾期的，处五万元罚款。情节严重的，吊销执照。逾期的，处五万元罚款。", False),  # short, for two cases
    ],
)
def test_a_rule_told_twice_in_one_paragraph_of_a_law(paragraph: str, found: bool) -> None:
    text = f"养犬条例\n\n第一条　为了规范养犬，制定本条例。\n\n第二条　{paragraph}\n\n第三条　本条例自公布之日起施行。\n"
    assert bool(places(text, {"unit": "sentence", "scope": "siblings", "min_chars": 15})) is found
