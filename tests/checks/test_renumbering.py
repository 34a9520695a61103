"""What --unsafe-fixes makes of repeats and wrong numbers, references to the items included."""

from __future__ import annotations

import pytest

from doclint.engine.checker import Checker
from doclint.engine.fixing import Fixer
from doclint.engine.selection import Selection

FIXER = Fixer(
    Checker(
        Selection(
            select=("DUP001", "DUP003", "DUP008", "DUP009", "DUP011", "NUM001", "NUM002", "NUM003")
        )
    ),
    unsafe=True,
    write=False,
)


def fixed(text: str, name: str = "a.txt", fixer: Fixer = FIXER) -> str:
    """The text after all fixes."""
    result = fixer.check_bytes(name, text.encode())
    return text if result.fixes is None else (result.fixes.content or b"").decode()


def messages(text: str, name: str = "a.txt") -> list[str]:
    """What the fixes that are offered say of themselves."""
    found = FIXER.checker.check_bytes(name, text.encode()).diagnostics
    return [one.fix.message for one in found if one.fix is not None]


LEAD = "第一条 有下列情形之一的，不予登记：\n"
OPENING = "现将有关事项通知如下，请各单位认真贯彻执行。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            LEAD + "（一）材料不全的；\n（二）超过期限的；\n（三）超过期限的；\n（四）其他情形。\n",
            LEAD + "（一）材料不全的；\n（二）超过期限的；\n（三）其他情形。\n",
            id="a repeat is deleted and the next moves up",
        ),
        pytest.param(
            LEAD + "（一）材料不全的；\n（二）超过期限的；\n（三）超过期限的。\n",
            LEAD + "（一）材料不全的；\n（二）超过期限的。\n",
            id="the list ends as it did",
        ),
        pytest.param(
            LEAD + "（一）材料不全的；\n（二）超过期限的；\n（二）超过期限的；\n（三）其他情形。\n",
            LEAD + "（一）材料不全的；\n（二）超过期限的；\n（三）其他情形。\n",
            id="a repeat with its number",
        ),
        pytest.param(
            LEAD + "（一）材料不全，无法审核的；\n（二）超过期限的；\n（三）材料不全，无法审核的；\n（四）其他情形。\n",
            LEAD + "（一）材料不全，无法审核的；\n（二）超过期限的；\n（三）其他情形。\n",
            id="a repeat further down the list",
        ),
        pytest.param(
            LEAD + "（一）材料不全，无法审核的；\n（二）超过期限的；\n（三）材料不全，无法审核的。\n",
            LEAD + "（一）材料不全，无法审核的；\n（二）超过期限的。\n",
            id="a repeat at the end of the list",
        ),
        pytest.param(
            OPENING + "一、加强组织领导。\n二、落实工作责任。\n二、强化监督检查。\n三、做好宣传引导。\n",
            OPENING + "一、加强组织领导。\n二、落实工作责任。\n三、强化监督检查。\n四、做好宣传引导。\n",
            id="an item put in without counting on",
        ),
        pytest.param(
            OPENING + "一、加强组织领导。\n二、落实工作责任。\n二、强化监督检查。\n四、做好宣传引导。\n",
            OPENING + "一、加强组织领导。\n二、落实工作责任。\n三、强化监督检查。\n四、做好宣传引导。\n",
            id="one wrong number",
        ),
        pytest.param(
            OPENING + "1．加强组织领导。\n3．落实工作责任。\n2．强化监督检查。\n4．做好宣传引导。\n",
            OPENING + "1．加强组织领导。\n2．落实工作责任。\n3．强化监督检查。\n4．做好宣传引导。\n",
            id="two that changed places, marks kept",
        ),
        pytest.param(
            OPENING + "1. 加强组织领导。\n2. 落实工作责任。\n4. 强化监督检查。\n5. 做好宣传引导。\n",
            OPENING + "1. 加强组织领导。\n2. 落实工作责任。\n3. 强化监督检查。\n4. 做好宣传引导。\n",
            id="a gap",
        ),
        pytest.param(
            OPENING + "一、加强组织领导。\n二、落实工作责任。\n强化监督检查。\n四、做好宣传引导。\n",
            OPENING + "一、加强组织领导。\n二、落实工作责任。\n三、强化监督检查。\n四、做好宣传引导。\n",
            id="a lost number",
        ),
        pytest.param(
            OPENING + "一、加强组织领导。\n二、落实工作责任，\n强化监督检查。\n四、做好宣传引导。\n",
            OPENING + "一、加强组织领导。\n二、落实工作责任，\n强化监督检查。\n三、做好宣传引导。\n",
            id="the second half of a sentence gets none",
        ),
        pytest.param(
            OPENING + "９．加强组织领导。\n",
            OPENING + "９．加强组织领导。\n",
            id="nothing to do",
        ),
        pytest.param(
            "Each applicant shall provide the following:\n\n(a) the name of the applicant;\n\n(b) the address of the"
            " applicant;\n\n(c) the address of the applicant;\n\n(d) the date of birth.\n",
            "Each applicant shall provide the following:\n\n(a) the name of the applicant;\n\n(b) the address of the"
            " applicant;\n\n(c) the date of birth.\n",
            id="English",
        ),
        pytest.param(
            "为了规范市容管理，现将全年工作情况报告如下，请审阅。\n全年共走访企业一百二十家，协调解决用地、用工、融资等方面的"
            "问题八十余个。\n基层力量不足，信息化水平有待提高。\n全年共走访企业一百二十家，协调解决用地、用工、融资等方面的问题"
            "八十余个。\n下一步将继续推进相关工作，确保完成任务。\n",
            "为了规范市容管理，现将全年工作情况报告如下，请审阅。\n全年共走访企业一百二十家，协调解决用地、用工、融资等方面的"
            "问题八十余个。\n基层力量不足，信息化水平有待提高。\n下一步将继续推进相关工作，确保完成任务。\n",
            id="a paragraph that stands again",
        ),
        pytest.param(
            "# 2023年工作总结\n\n## 主要工作\n\n全年共走访企业一百二十家，协调解决用地、用工、融资等方面的问题八十余个。\n\n"
            "基层力量不足，信息化水平有待提高。\n\n## 下一步打算\n\n全年共走访企业一百二十家，协调解决用地、用工、融资等方面"
            "的问题八十余个。\n",
            None,
            id="a paragraph that is all that stands under a heading stays",
        ),
        pytest.param(
            "第一条 为了规范市容管理，制定本办法。\n第二条 本办法适用于本市行政区域内的市容管理活动。\n第三条 市城市管理部门"
            "负责本办法的实施。\n第二条 本办法适用于本市行政区域内的市容管理活动。\n第四条 本办法自公布之日起施行。\n",
            "第一条 为了规范市容管理，制定本办法。\n第二条 本办法适用于本市行政区域内的市容管理活动。\n第三条 市城市管理部门"
            "负责本办法的实施。\n第四条 本办法自公布之日起施行。\n",
            id="an article pasted again",
        ),
    ],
)
def test_repeats_go_and_numbers_follow(text: str, expected: str | None) -> None:
    name = "a.md" if text.startswith("#") else "a.txt"
    after = fixed(text, name)
    assert after == (text if expected is None else expected)
    assert fixed(after, name) == after


LAW = (
    "第一条 为了规范登记管理，制定本办法。\n"
    "第二条 有下列情形之一的，不予登记：\n"
    "（一）材料不全的；\n"
    "（二）超过期限的；\n"
    "{repeat}"
    "（{n}）不符合条件的。\n"
    "前款第（{n}）项所称条件，由市人民政府规定。\n"
    "第三条 有下列情形之一的，注销登记：\n"
    "（一）期限届满的；\n"
    "（二）自行申请的；\n"
    "（三）依法撤销的。\n"
    "违反前条第（{n}）项、第二条第一款第（{n}）项、第三条第一款第（三）项和前款第（三）项的，"
    "依照《登记管理条例》第二条第（三）项处理。\n"
    "第四条 本办法自公布之日起施行。\n"
)


def test_references_to_items_follow_them_and_others_stay() -> None:
    damaged = LAW.format(repeat="（三）超过期限的；\n", n="四")
    assert fixed(damaged) == LAW.format(repeat="", n="三")


ARTICLES = (
    "第一条 为了规范登记管理，制定本办法。\n"
    "第二条 登记机关为市民政局。\n"
    "{number}条 登记的期限为五日，依照《行政许可法》第三条计算。\n"
    "{next}条 违反{number}条规定的，依照本办法{next}条第二款处理；情节严重的，依照{last}条处理。\n"
    "{last}条 本办法自公布之日起施行，{number}条至{last}条另有规定的除外。\n"
)


def test_references_to_articles_follow_them_and_those_to_other_laws_stay() -> None:
    damaged = ARTICLES.format(number="第四", next="第五", last="第六").replace(
        "第四条 登记的期限", "第三条 登记机关为市民政局。\n第四条 登记的期限"
    )
    assert fixed(damaged) == ARTICLES.format(number="第三", next="第四", last="第五")


CLAUSES = (
    "第一条 申请登记的，应当提交书面材料，并对材料的真实性负责。\n"
    "登记机关应当自收到材料之日起五日内作出决定，并书面告知申请人。\n"
    "{repeat}"
    "不予登记的，登记机关应当说明理由，并告知申请人救济的途径。\n"
    "第二条 依照第一条{number}款作出的决定，应当公开；依照本条第三款作出的，也应当公开。\n"
    "对第一条第一款、第二款所称材料，登记机关应当保存。\n"
    "登记机关应当建立档案。\n"
)


def test_references_to_paragraphs_of_an_article_follow() -> None:
    repeat = "登记机关应当自收到材料之日起五日内作出决定，并书面告知申请人。\n"
    damaged = CLAUSES.format(repeat=repeat, number="第四")
    assert fixed(damaged) == CLAUSES.format(repeat="", number="第三")


ENGLISH = (
    "Section 1. Purpose. This order sets out the duties of the agencies of the executive branch.\n\n"
    "Sec. 2. Policy. It is the policy of the United States to protect the rights of every applicant.\n\n"
    "Sec. {a}. Duties. The head of each agency shall:\n\n"
    "(a) review the rules of the agency;\n\n"
    "(b) report to the President; and\n\n"
    "{repeat}({c}) publish the report that paragraph (b) calls for.\n\n"
    "Sec. {b}. General. Section {a} of this order, section {a}({c}), and section 3 of title 5 apply; see section {b}.\n"
)


def test_references_follow_in_english() -> None:
    damaged = ENGLISH.format(a=3, b=4, c="d", repeat="(c) report to the President; and\n\n")
    assert fixed(damaged) == ENGLISH.format(a=3, b=4, c="c", repeat="")
    damaged = ENGLISH.format(a=3, b=4, c="c", repeat="").replace("Sec. 4. General", "Sec. 3. General")
    assert "Sec. 4. General. Section 3 of this order" in fixed(damaged)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param(
            LEAD + "（一）材料不全的；\n（二）超过期限的；\n（三）超过期限的；\n（四）其他情形。\n"
            "前款第（三）项、第（四）项由市人民政府解释。\n",
            6,
            id="the repeat itself is cited",
        ),
        pytest.param(
            LEAD + "（一）材料不全的；\n（二）超过期限的；\n（三）超过期限的；\n（四）其他情形。\n"
            "有下列情形之一的，可以登记：\n（一）材料齐全的；\n（二）按期申请的。\n违反前款第（四）项的，予以处罚。\n",
            9,
            id="two lists in one article",
        ),
        pytest.param(
            OPENING + "一、加强组织领导。\n三、落实工作责任。\n二、强化监督检查。\n四、做好宣传引导。\n"
            "其中第三项工作年底前完成。\n",
            6,
            id="numbers that changed places",
        ),
    ],
)
def test_references_that_cannot_be_told_stay_and_are_named(text: str, row: int) -> None:
    before, after = text.splitlines()[row - 1], fixed(text).splitlines()
    assert before in after
    assert any(f"第 {row} 行引用的序号" in message for message in messages(text))


def test_a_gap_stays_where_the_missing_number_is_cited() -> None:
    text = LEAD + "（一）材料不全的；\n（二）超过期限的；\n（四）其他情形。\n前款第（三）项由市人民政府解释。\n"
    assert fixed(text) == text


def test_many_repeats_of_one_list_are_all_taken_out() -> None:
    words = [f"办理第{n}类事项的申请材料；" for n in range(1, 61)]
    twice = [word for word in words for _ in range(2)]

    def listed(bodies: list[str]) -> str:
        return OPENING + "".join(f"{n}. {body}\n" for n, body in enumerate(bodies, 1))

    assert fixed(listed(twice)) == listed(words)


NOTICE = (
    "关于组织申报试点项目的通知\n\n各市州工业和信息化局：\n\n请按申报指南（附件{a}）填写申报书（附件{b}），不得改动《管理办法》"
    "附件{b}的格式。\n\n附件：{a}.申报指南\n{b}.申报书格式\n{c}.推荐汇总表\n\n湖南省工业和信息化厅\n2022年4月8日\n\n"
    "附件{a}\n\n申报指南\n\n申报单位应当具备独立法人资格，经营状况良好。\n\n附件{b}\n\n申报书格式\n\n申报单位应当逐项填写，并加盖公章。"
    "\n\n附件{c}\n\n推荐汇总表\n\n推荐单位应当逐项填写汇总表，并加盖公章。\n"
)
ATTACHMENTS = Fixer(Checker(Selection(select=("NUM024",))), unsafe=True, write=False)


def test_attachments_are_numbered_in_the_note_at_their_heads_and_in_the_text() -> None:
    sound = NOTICE.format(a=1, b=2, c=3).replace("《管理办法》附件2", "《管理办法》附件3")
    assert fixed(NOTICE.format(a=1, b=3, c=4), fixer=ATTACHMENTS) == sound
    assert fixed(sound, fixer=ATTACHMENTS) == sound


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n附件2\n\n申报书", "\n附件1\n\n申报书"),
        ("\n附件3\n\n推荐", "\n附件4\n\n推荐"),
        ("\n2.申报书", "\n1.申报书"),
        ("\n3.推荐", "\n4.推荐"),
    ],
)
def test_one_wrong_number_of_an_attachment_is_put_right(old: str, new: str) -> None:
    sound = NOTICE.format(a=1, b=2, c=3)
    assert old in sound
    assert fixed(sound.replace(old, new), fixer=ATTACHMENTS) == sound
