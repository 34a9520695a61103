"""The check type ``terms``: which names are out of date, and where a name is left alone."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.checks.terms import Options, Term, check
from doclint.document.readers import read_text
from doclint.rulebook.options import option_problems
from doclint.structure.structure import Structure

OLD = Term("国土资源部", preferred="自然资源部", valid_to="2018-03-17")
NEW = Term("自然资源部", valid_from="2018-03-17")
SHORT = Term("建设部", also=("城建部",), valid_to="2008-03-15")
NOTICE = "关于做好耕地保护工作的通知\n\n各市人民政府：\n\n{body}\n\n安河省人民政府\n{date}\n"


def found(body: str, date: str = "2020年3月9日", **options: Any) -> list[str]:
    document = read_text("a.txt", NOTICE.format(body=body, date=date))
    options.setdefault("terms", (OLD, NEW, SHORT))
    findings = check(Structure.of(document), Options(**options))
    return [f"{f.variant}:{document.text[f.span.start : f.span.end]}" for f in findings]


@pytest.mark.parametrize(
    ("body", "date", "expected"),
    [
        ("请报国土资源部备案。", "2020年3月9日", ["late:国土资源部"]),
        ("请报国土资源部备案。", "2018年3月17日", []),
        ("请报国土资源部备案。", "2018年3月18日", ["late:国土资源部"]),
        ("请报自然资源部备案。", "2016年3月9日", ["early:自然资源部"]),
        ("请报自然资源部备案。", "2019年3月9日", []),
        ("请报国土资源部备案。", "", []),
        ("根据《国土资源部关于耕地的通知》执行。", "2020年3月9日", []),
        ("2015年国土资源部确定的指标继续有效。", "2020年3月9日", []),
        ("2015年指标继续有效。请报国土资源部。", "2020年3月9日", ["late:国土资源部"]),
        ("2019年指标报国土资源部。", "2020年3月9日", ["late:国土资源部"]),
        ("请报住房和城乡建设部、建设部和城建部。", "2020年3月9日", ["late:建设部"]),
        ("有关规定（国土资源部〔2015〕8号）有效。", "2020年3月9日", []),
        ("报国土资源部，抄国土资源部。", "2020年3月9日", ["late:国土资源部"]),
    ],
)
def test_dates_and_contexts(body: str, date: str, expected: list[str]) -> None:
    assert found(body, date) == expected


def test_contexts_that_a_rule_sets() -> None:
    body = "原国土资源部所发文件，请国土资源部令第5号，国土资源部定。"
    assert len(found(body)) == 1
    document = read_text("a.txt", NOTICE.format(body=body, date="2020年3月9日"))
    options = Options((OLD,), not_after="原", not_before="令")
    (finding,) = check(Structure.of(document), options)
    assert document.text[finding.span.end] == "定"
    assert finding.related == ()


def test_grace() -> None:
    assert found("请报国土资源部备案。", "2018年6月1日", grace_days=90) == []
    assert found("请报国土资源部备案。", "2018年7月1日", grace_days=90) == ["late:国土资源部"]


def test_terms_without_dates_are_never_right() -> None:
    assert found("请登陆系统填报。", "", terms=(Term("登陆系统", preferred="登录系统"),)) == [":登陆系统"]


def test_a_date_in_the_metadata_counts() -> None:
    text = "成文日期：2020-03-09\n\n关于做好工作的通知\n\n各市人民政府：\n\n请报国土资源部备案。\n"
    document = read_text("a.txt", text)
    (finding,) = check(Structure.of(document), Options((OLD,)))
    assert finding.args["date"] == "2020-03-09"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"terms": []}, "a term at least"),
        ({"terms": [{"term": "甲", "valid_to": "2018.3.17"}]}, "a day of the calendar"),
        ({"terms": [{"term": "甲", "valid_from": "2018-03-17", "valid_to": "2013-03-14"}]}, "before"),
        ({"terms": [{"term": "甲"}], "not_after": "(原"}, "at character 1"),
    ],
)
def test_wrong_options_are_said(options: dict[str, Any], said: str) -> None:
    (problem,) = option_problems("terms", options)
    assert said in f"{problem.path} {problem.found} {problem.expected}"


def test_a_long_line_of_terms() -> None:
    assert found("、".join(["国土资源部"] * 20_000) + "。") == ["late:国土资源部"]


def test_a_short_term_is_found_wherever_it_stands_unless_whole_words_are_asked_for() -> None:
    structure = Structure.of(read_text("a.txt", "请用帐号进入系统。"))
    assert len(list(check(structure, Options((Term("帐号", preferred="账号"),))))) == 1
    assert list(check(structure, Options((Term("帐号", preferred="账号"),), whole=True))) == []


@pytest.mark.parametrize("option", ["not_after", "not_before"])
def test_expressions_run_under_a_time_limit(option: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from doclint.checks.timed_search import Budget, OutOfTimeError

    monkeypatch.setattr(Budget.__init__, "__defaults__", (0.05,))
    structure = Structure.of(read_text("a.txt", "a" * 60 + "帐号" + "a" * 59 + "b"))
    with pytest.raises(OutOfTimeError):
        list(check(structure, Options((Term("帐号"),), **{option: "(?:a|aa)+c"})))
