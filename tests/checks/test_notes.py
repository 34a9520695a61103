"""What each check type notes while somebody asks: a candidate that is reported, and one that is not, with the reason."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.checks import registry
from doclint.document.readers import read_text
from doclint.rulebook.options import build_options
from doclint.structure.notes import Notes
from doclint.structure.structure import Structure

HEAD = "海宁市水利局文件\n\n海水发〔2023〕18号\n\n关于做好汛期巡查工作的通知\n\n各镇人民政府：\n\n"
TAIL = "\n\n海宁市水利局\n\n2023年5月9日\n"
ITEMS = "一、每日巡查水库两次。\n二、每日巡查水库两次。\n三、每日巡查水库三次。\n四、汛后总结。\n"
PLAN = "一、目标\n（一）水库。\n（二）堤防。\n三、要求\n"

CASES: list[tuple[str, dict[str, Any], str, list[int], str, int, str]] = [
    # check type, options, text; rows reported; a reason, the row it is noted at (0: the document), its option
    ("repetition", {"unit": "item", "min_chars": 4}, ITEMS, [2], "nearly-equal", 3, "similarity"),
    ("repetition", {"unit": "item", "min_chars": 20}, ITEMS, [], "too-short", 2, "min_chars"),
    ("repetition", {"unit": "item", "similarity": 80}, ITEMS, [], "differs-on-purpose", 3, ""),
    ("repetition", {"unit": "item", "scope": "siblings"}, ITEMS, [], "equal-and-adjacent", 2, "scope"),
    (
        "repetition",
        {"unit": "paragraph", "scope": "document", "min_chars": 10},
        "申请人应当提交下列材料。\n其他事项另行通知，请各单位知悉。\n申请人应当提交下列材料。\n",
        [],
        "states-a-rule",
        3,
        "",
    ),
    (
        "repetition",
        {"unit": "sentence", "scope": "siblings", "min_chars": 6},
        "水库每日巡查两次。堤防每日巡查一次。水库每日巡查两次。逾期应当重新巡查。逾期应当重新巡查。\n",
        [1],
        "adjoining-sentences",
        1,
        "scope",
    ),
    ("repetition", {"unit": "word"}, "各部门要依法进行进行监督检查，为了了解情况。\n", [1], "two-words", 1, ""),
    (
        "repetition",
        {"unit": "loop", "times": 4, "min_chars": 12},
        "要抓好落实，要抓好落实，要抓好落实，另行通知。\n",
        [],
        "too-few-copies",
        1,
        "times",
    ),
    ("numbering", {"kind": "skipped"}, PLAN, [4], "series-in-order", 2, ""),
    ("numbering", {"kind": "skipped", "not_styles": ["cn_comma"]}, PLAN, [], "style-not-wanted", 4, "not_styles"),
    ("numbering", {"kind": "repeated"}, PLAN, [], "fault-of-another-kind", 4, ""),
    ("numbering", {"kind": "inline"}, "一是抓责任，二是抓督查，四是抓考核。\n", [1], "", 0, ""),
    ("numbering", {"kind": "inline"}, "一是抓责任，二是抓督查。\n", [], "series-in-order", 1, ""),
    ("numbering", {"kind": "promised"}, "做好以下三项工作：\n1.查水库。\n2.查堤防。\n3.查泵站。\n", [], "promise-kept", 1, ""),
    ("numbering", {"kind": "promised"}, "做好以下三项工作：\n1.查水库。\n2.查堤防。\n", [1], "", 0, ""),
    ("completeness", {"kind": "comma"}, "各地要加强对水库堤防的巡查，\n\n落实责任。\n", [1], "ends-in-a-mark", 3, ""),
    ("completeness", {"kind": "bare"}, "各地要加强对水库堤防的巡查，\n\n落实责任。\n", [], "incomplete-in-another-way", 1, ""),
    ("completeness", {"kind": "heading"}, "# 甲\n\n## 一、目标\n\n## 二、要求\n\n落实责任。\n", [], "heading-with-text", 5, ""),
    (
        "agreement",
        {"between": "signature-issuer"},
        HEAD + "请认真巡查。" + TAIL,
        [],
        "agencies-agree",
        11,
        "",
    ),
    (
        "agreement",
        {"between": "signature-region"},
        HEAD + "请认真巡查。" + TAIL.replace("海宁", "长沙"),
        [11],
        "",
        0,
        "",
    ),
    (
        "agreement",
        {"between": "signature-issuer"},
        HEAD + "请认真巡查。" + TAIL.replace("海宁", "长沙"),
        [],
        "of-another-region",
        11,
        "",
    ),
    ("agreement", {"between": "number-issuer"}, HEAD.replace("海水发〔2023〕18号", "") + TAIL, [], "no-number", 0, ""),
    ("foreign", {"look_for": "seam"}, HEAD + "请认真巡查。" + TAIL, [], "too-few-paragraphs", 0, ""),
    ("foreign", {"look_for": "region"}, "请认真巡查。\n", [], "no-home-region", 0, ""),
    ("foreign", {"look_for": "title"}, HEAD + "请认真巡查。" + TAIL, [], "text-too-short", 5, ""),
    ("foreign", {"look_for": "script"}, "請認真巡查。各地要加强巡查，落实责任。\n各地要加强巡查。\n", [], "too-little-of-the-script", 1, ""),
    ("element", {"element": "date", "requirement": "possible"}, "2月30日前报送，3月1日汇总。\n", [1], "possible-date", 1, ""),
    (
        "element",
        {"element": "date_of_issue", "requirement": "present"},
        HEAD + "请认真巡查。" + TAIL,
        [],
        "element-is-there",
        13,
        "",
    ),
    ("element", {"element": "date_of_issue", "requirement": "present"}, "请认真巡查。\n", [], "no-notice", 0, ""),
    (
        "element",
        {"element": "document_number", "requirement": "brackets", "since": 2024},
        HEAD.replace("〔2023〕", "[2023]") + TAIL,
        [],
        "before-that-year",
        3,
        "since",
    ),
    ("pattern", {"pattern": "[0-9]+万", "not_after": "约"}, "拨付30万，约20万。\n", [1], "excepted", 1, "not_after"),
    ("pattern", {"pattern": "[0-9]+万", "exceptions": "[0-9]+万人"}, "惠及30万人。\n", [], "excepted", 1, "exceptions"),
    ("pattern", {"pattern": "[0-9]+万", "times": 3}, "拨付30万、20万。\n", [], "too-few-matches", 1, "times"),
    ("pattern", {"pattern": "[0-9]+万", "most": 1}, "拨付30万。\n又20万。\n", [1], "enough-findings", 2, "most"),
    ("pattern", {"pattern": "抄送", "mode": "absence"}, "请阅。\n抄送：各镇。\n", [], "it-is-there", 2, "mode"),
    ("pattern", {"pattern": "60万"}, "拨付 60 万。\n", [], "would-match-without-spaces", 1, ""),
    ("pattern", {"pattern": "pdf"}, "见附件.PDF。\n", [], "would-match-in-another-case", 1, "ignore_case"),
    ("pairs", {"fault": "unbalanced"}, "请巡查水库（含山塘。\n1）水库。\n", [1], "bracket-of-a-label", 2, ""),
    ("pairs", {"fault": "doubled"}, "请巡查水库。。\nsee A。。\n", [1], "no-chinese-before", 2, ""),
    ("consistency", {"of": "bracket_width"}, "甲（一）乙（二）丙（三）丁（四）和戊(五)、己(API)。\n", [1], "latin-in-brackets", 1, ""),
    ("consistency", {"of": "bracket_width"}, "甲（一）乙（二）丙（三）和丁(四)、戊(五)。\n", [], "no-majority", 1, "majority"),
    (
        "terms",
        {"terms": [{"term": "建设部", "preferred": "住房城乡建设部"}], "whole": True},
        "报建设部。住房和城乡建设部负责。《建设部令》有效。\n",
        [1],
        "in-a-longer-word",
        1,
        "whole",
    ),
    (
        "terms",
        {"terms": [{"term": "国土资源部", "valid_to": "2018-03-17"}]},
        "报国土资源部备案。\n",
        [],
        "no-date-of-issue",
        1,
        "",
    ),
    ("metric", {"of": "sentence_length", "limit": 10}, "各地要加强对水库堤防的巡查。请落实。\n", [1], "within-limit-characters", 1, "limit"),
    ("metric", {"of": "duplicate_lines", "limit": 0.3}, "请落实。\n", [], "too-few-words", 0, "min_words"),
    ("suppression", {"kind": "malformed"}, "# doclint: ignore[DUP001\n# doclint: ignore[DUP001] 待查\n甲。\n", [1], "understood", 2, ""),
    ("suppression", {"kind": "unused"}, "甲。\n", [], "no-directive", 0, ""),
]


def _run(check: str, options: dict[str, Any], text: str, notes: Notes | None) -> tuple[Structure, list[int]]:
    """The structure, and the rows of the findings."""
    document = read_text("a.md" if text.startswith("# ") and "doclint" not in text else "a.txt", text)
    structure = Structure.of(document)
    structure.notes = notes
    found = registry.load(check).check(structure, build_options(check, options))
    return structure, [document.locate(finding.span.start).row for finding in found]


@pytest.mark.parametrize(("check", "options", "text", "reported", "reason", "row", "option"), CASES)
def test_candidates(
    check: str, options: dict[str, Any], text: str, reported: list[int], reason: str, row: int, option: str
) -> None:
    notes = Notes()
    structure, rows = _run(check, options, text, notes)
    assert rows == reported
    locate = structure.document.locate
    noted = [
        (note.reason, locate(note.span.start).row if note.span else 0, note.option)
        for note in notes.passed
        if note.candidate
    ]
    assert not reason or (reason, row, option) in noted


@pytest.mark.parametrize(("check", "options", "text"), [case[:3] for case in CASES])
def test_asking_changes_nothing(check: str, options: dict[str, Any], text: str) -> None:
    assert _run(check, options, text, None)[1] == _run(check, options, text, Notes())[1]


def test_every_check_type_takes_part() -> None:
    assert {case[0] for case in CASES} >= set(registry.MODULES) - {"references"}
