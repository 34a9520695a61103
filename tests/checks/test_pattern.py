"""The check type ``pattern``: where an expression finds, where it is silent, and what it cannot do to a run."""

from __future__ import annotations

import re
from typing import Any

import pytest

from doclint.checks.expression_shape import shape_of
from doclint.checks.pattern import Options, check
from doclint.checks.timed_search import Budget, OutOfTimeError, matches
from doclint.document.readers import read_text
from doclint.rulebook.compiled import shipped_rules
from doclint.rulebook.options import option_problems
from doclint.structure.structure import Structure


def found(text: str, path: str = "a.txt", **options: Any) -> list[str]:
    document = read_text(path, text)
    return [
        document.text[f.span.start : f.span.end] for f in check(Structure.of(document), Options(**options))
    ]


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("请于待定日期报送。", {"pattern": "待定"}, ["待定"]),
        ("TODO：补充。todo", {"pattern": "todo", "ignore_case": True}, ["TODO", "todo"]),
        ("（待定）与待填。", {"pattern": ("待填", "待定", "（待定）")}, ["（待定）", "待填"]),
        ("甲__乙____", {"pattern": "_{3,}"}, ["____"]),
        (
            "第一句有甲。第二句甲乙。",
            {"pattern": "^第.{0,3}甲", "unit": "sentence"},
            ["第一句有甲", "第二句甲"],
        ),
        ("一行\n\n— 3 —\n", {"pattern": "^— \\d{1,3} —$", "unit": "line"}, ["— 3 —"]),
        ("甲某某县乙", {"pattern": "某某", "exceptions": "某某县"}, []),
        ("某某县与某某", {"pattern": "某某", "exceptions": ("某某县", "无此")}, ["某某"]),
        ("原国土部、国土部", {"pattern": "国土部", "not_after": "原|前"}, ["国土部"]),
        ("国土部令、国土部", {"pattern": "国土部", "not_before": "令"}, ["国土部"]),
        ("甲甲甲", {"pattern": "甲", "most": 2}, ["甲", "甲"]),
        ("甲甲\n\n甲", {"pattern": "甲", "together": "paragraph"}, ["甲", "甲"]),
        ("甲甲\n\n甲", {"pattern": "甲", "together": "document"}, ["甲"]),
        ("甲甲", {"pattern": "甲", "times": 3}, []),
        ("甲", {"pattern": "x*"}, []),
        ("标题\n\n正文没有。", {"pattern": "联系人", "mode": "absence"}, ["标题"]),
        ("标题\n\n联系人：张三。", {"pattern": "联系人", "mode": "absence"}, []),
    ],
)
def test_matches(text: str, options: dict[str, Any], expected: list[str]) -> None:
    assert found(text, **options) == expected


def test_a_match_over_paragraphs_spans_the_source() -> None:
    text = "# 标题\n\n第一段**结束**。\n\n第二段开始。\n"
    assert found(text, "a.md", pattern="结束。\n第二", unit="document") == ["结束**。\n\n第二"]


def test_captures_come_with_the_finding() -> None:
    document = read_text("a.txt", "于2022年2月30日前")
    (finding,) = check(Structure.of(document), Options(pattern=r"(?P<month>\d{1,2})月(\d{1,2})日"))
    assert (finding.args["match"], finding.args["month"], finding.args["2"]) == ("2月30日", "2", "30")


def test_replacement_leaves_markup_alone() -> None:
    document = read_text("a.md", "登陆系统，登**陆**系统。\n")
    edits = [f.edits for f in check(Structure.of(document), Options(pattern="(登)陆", replacement=r"\1录"))]
    assert [[edit.content for edit in group] for group in edits] == [["登录"], []]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"pattern": "(待定"}, "at character 1"),
        ({"pattern": ["甲", "["]}, "at character 1"),
        ({"pattern": "甲", "not_after": "*"}, "not_after"),
        ({"pattern": "甲", "replacement": r"\2"}, "replacement"),
        ({"pattern": ""}, "an empty expression"),
        ({"pattern": "甲", "times": 0}, "times"),
    ],
)
def test_wrong_options_are_said_when_rules_are_loaded(options: dict[str, Any], said: str) -> None:
    (problem,) = option_problems("pattern", options)
    assert said in f"{problem.path} {problem.found} {problem.expected}"


@pytest.mark.parametrize(
    ("pattern", "words", "linear"),
    [
        ("作为一[个名]AI", ("作为一",), True),
        ("打印(?:本页)?|关闭窗口", ("打印", "关闭窗口"), True),
        ("_{4,}", ("____",), True),
        ("[\u200b\u200c]", ("\u200b", "\u200c"), True),
        ("[\u200b-\u200f]", (), True),
        ("(?<=原)国土部", ("国土部",), True),
        ("甲{0,3}", (), True),
        ("abc|abd", ("ab",), True),
        ("(a+)+$", ("a",), False),
        ("[a-z]+x", ("x",), False),
        (".{0,40}甲.{0,40}乙", ("甲",), False),
        (".{0,9}甲.{0,9}乙", ("甲",), True),
    ],
)
def test_shape(pattern: str, words: tuple[str, ...], linear: bool) -> None:
    shape = shape_of(pattern, False)
    assert (shape.words, shape.linear) == (words, linear)
    assert all(re.compile(pattern).search(word) or word for word in words)


def test_words_with_case_are_not_relied_on_when_case_is_ignored() -> None:
    assert shape_of("todo", True).words == ()
    assert shape_of("(?i)todo待填", False).words == ("待填",)


@pytest.mark.parametrize(("pattern", "text"), [("(a+)+$", "a" * 200_000 + "b"), ("(a|aa)+$", "a" * 60 + "b")])
def test_a_runaway_pattern_is_stopped(pattern: str, text: str) -> None:
    with pytest.raises(OutOfTimeError, match="took longer"):
        list(matches(pattern, False, text, Budget(0, seconds=0.05)))


def test_a_runaway_rule_is_named_and_the_run_goes_on(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from doclint.rulebook.applying import apply
    from doclint.rulebook.loading import parse_rules

    monkeypatch.setattr(Budget.__init__, "__defaults__", (0.05,))
    file = tmp_path / "rules.yaml"
    file.write_text(
        "code: USR001\nname: runaway\ncheck: pattern\nseverity: error\noptions: {pattern: '(a+)+$'}\n"
        "message: {en: found}\n---\n"
        "code: USR002\nname: sound\ncheck: pattern\nseverity: error\noptions: {pattern: 'b+'}\nmessage: {en: '{match}'}\n",
        encoding="utf-8",
    )
    diagnostics = apply(parse_rules([file]), read_text("a.txt", "a" * 200_000 + "b\n"))
    assert [d.code for d in diagnostics] == ["SRC900", "USR002"]
    assert "USR001 (runaway)" in diagnostics[0].message
    assert "took more than" in diagnostics[0].message


def test_nothing_is_searched_once_the_time_is_spent() -> None:
    with pytest.raises(OutOfTimeError):
        list(matches("(a+)+b", False, "ab", Budget(0, seconds=0.0)))


def test_shipped_patterns_are_linear_and_need_no_other_package() -> None:
    rules = [rule for rule in shipped_rules() if rule.check == "pattern"]
    for rule in rules:
        for expression in rule.options.patterns:
            assert shape_of(expression, rule.options.ignore_case).linear, (rule.code, expression)


NUMBERED = "关于移交档案的通知\n\n{}\n\n各单位：\n\n请照办。\n"


@pytest.mark.parametrize(
    ("number", "options", "found"),
    [
        ("档〔2024〕12号", {}, []),
        ("档[2024]12号", {}, ["档[2024]12号"]),
        ("馆发〔2024〕12号", {}, ["馆发〔2024〕12号"]),
        ("馆发〔2024〕12号", {"exceptions": "^馆发"}, []),
        ("档〔2024〕12号", {"look_in": ("addressee",)}, ["各单位："]),
        ("馆发〔2024〕12号", {"times": 2}, []),
        ("馆发〔2024〕12号", {"look_in": ("document_number", "addressee"), "most": 1}, ["馆发〔2024〕12号"]),
    ],
)
def test_mismatch(number: str, options: dict[str, Any], found: list[str]) -> None:
    given = {"pattern": r"档〔\d{4}〕\d+号", "mode": "mismatch", "look_in": ("document_number",), **options}
    structure = Structure.of(read_text("a.txt", NUMBERED.format(number)))
    assert [finding.args["text"] for finding in check(structure, Options(**given))] == found
