"""What tells a pasted provision from one that a law says twice on purpose."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.checks.repetition import Options, check
from doclint.document.readers import read_text
from doclint.structure.structure import Structure

LONE: dict[str, Any] = {"unit": "paragraph", "scope": "lone", "min_chars": 20}
NEAR: dict[str, Any] = {"unit": "paragraph", "similarity": 90, "min_chars": 40}
RULE = "培训机构应当在每年三月底前向主管部门报送上一年度的教学、安全和收费情况。"
ARTICLES = (
    "第二条　申请设立文化类培训机构的，应当向县级教育部门提交书面材料。",
    "第三条　培训机构应当公示收费标准。",
    "第四条　学校不得出租校舍。",
    "第五条　公安机关负责校车的登记。",
    "第六条　食堂应当索取进货凭证。",
)


def law(*places: int, text: str = RULE, articles: tuple[str, ...] = ARTICLES, other: str = "") -> str:
    """A law with a text behind the articles at these places; the last place gets ``other`` if that is given."""
    lines = ["学校管理条例", "第一条　为了规范学校管理，制定本条例。"]
    for at, article in enumerate(articles):
        lines.append(article)
        if at in places:
            lines.append(other if other and at == places[-1] else text)
    return "\n\n".join([*lines, "第七条　本条例自公布之日起施行。"]) + "\n"


def found(text: str, options: dict[str, Any]) -> list[int]:
    document = read_text("a.txt", text)
    return [document.locate(one.span.start).row for one in check(Structure.of(document), Options(**options))]


LIKE = ("第二条　申请设立文化类培训机构的，应当向县级教育部门提交书面材料。", ARTICLES[1],
        "第四条　申请设立体育类培训机构的，应当向县级体育部门提交书面材料。", *ARTICLES[3:])  # fmt: skip
REST = ("第二条　培训机构不得有下列行为：\n\n（一）虚假宣传；\n\n（二）法律规定的其他行为。", ARTICLES[1],
        "第四条　食堂不得有下列行为：\n\n（一）采购变质食材；\n\n（二）法律规定的其他行为。", *ARTICLES[3:])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (law(0, 2), [13]),
        (law(0, 4), [17]),
        (law(0, 2, articles=LIKE), []),  # behind like articles
        (law(0, 2, articles=REST), [21]),  # the last item of a list makes no two places alike
        (law(0, 3, text="机构应当报送上一年度的教学情况和收费情况。"), []),  # short
        (law(0, 3, text="前款规定的申请人应当在每年三月底前报送教学和收费情况。"), []),  # 前款 means another thing
        (law(0, 3, text="（三）" + RULE), []),  # an item of a list
        (law(0, 3, text="“" + RULE + "”"), []),  # put in by an amendment
    ],
)
def test_a_provision_that_stands_twice(text: str, rows: list[int]) -> None:
    assert found(text, LONE) == rows


def test_a_law_that_repeats_itself() -> None:
    rules = [RULE.replace("培训机构", name) for name in ("幼儿园", "小学", "中学", "大学", "食堂", "校车")]
    text = "\n\n".join(f"第{n}条　{n}、{rule}\n\n另有其他事项{n}。\n\n{rule}" for n, rule in enumerate(rules * 2))
    assert found("学校管理条例\n\n" + text, LONE) == []


LONG = "培训机构应当在每年三月底前向主管部门报送上一年度的教学、安全和收费情况，主管部门应当自收到之日起二十个工作日内" \
       "汇总，并通过门户网站向社会公布，公布的期限不得少于六个月，接受家长和学校的监督。"  # fmt: skip


@pytest.mark.parametrize(
    ("other", "rows"),
    [
        (LONG.replace("二十个", "十个"), [17]),
        (LONG.replace("应当自", "自"), [17]),
        (LONG.replace("不得少于", "少于"), []),  # the contrary
        (LONG.replace("二十个", "十个").replace("六个月", "三个月").replace("三月底", "五月底"), []),  # another rule
    ],
)
def test_a_provision_that_nearly_stands_twice(other: str, rows: list[int]) -> None:
    assert found(law(0, 4, text=LONG, other=other), NEAR) == rows


ACCOUNT = "全年签约引进亿元以上工业项目二十三个，其中新能源汽车零部件项目九个，合同投资额达到一百五十六亿元，实际到位资金" \
          "四十八亿元。"  # fmt: skip


CLAUSES = ACCOUNT.rstrip("。").split("，")


@pytest.mark.parametrize(
    ("between", "other", "rows"),
    [
        (3, ACCOUNT.replace("二十三", "二十六"), [13]),
        (3, ACCOUNT.replace("亿元以上", ""), [13]),
        (0, ACCOUNT.replace("二十三", "二十六"), []),  # side by side
        (3, "，".join(CLAUSES[:2] + CLAUSES[:1:-1]) + "。", [13]),  # two clauses swapped
        (3, "，".join(ACCOUNT.split("，")[:1] + ACCOUNT.split("，")[2:]), [13]),  # a clause left out
        (3, "全年" + ACCOUNT.split("，")[2] + "，比上年增长一成，各项指标均居全省前列，受到上级部门的通报表扬。", []),  # one clause
    ],
)
def test_a_draft_that_was_left_elsewhere(between: int, other: str, rows: list[int]) -> None:
    lines = ["工作总结", "产业发展迅速。", ACCOUNT, "新建学校六所。", "改造老旧小区八千户。", "安置再就业九百人。"]
    lines[3 + between : 3 + between] = [other]
    assert found("\n\n".join(lines) + "\n", NEAR) == rows


LIST = ("培训机构应当公示下列事项：", "（一）办学许可证和营业执照的编号；", "（二）教师的姓名和教师资格证的编号；", "（三）收费的项目、标准和退费的办法。")


@pytest.mark.parametrize(
    ("again", "found"),
    [
        (LIST, True),
        (LIST[1:], False),  # items alone belong to several lists
        (LIST[:2], False),
    ],
)
def test_a_list_with_its_lead_in(again: tuple[str, ...], found: bool) -> None:
    lines = ["学校管理条例", "第一条　为了规范学校管理，制定本条例。", "第二条　学校不得出租校舍。", *LIST]
    lines += ["第三条　公安机关负责校车的登记。", "食堂应当索取进货凭证：", *again, "第四条　本条例自公布之日起施行。"]
    options = Options(unit="paragraph", scope="lone", min_chars=20)
    assert bool(list(check(Structure.of(read_text("a.txt", "\n\n".join(lines) + "\n")), options))) is found
