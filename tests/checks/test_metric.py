"""The check type ``metric``: what is measured, and from where on it is said."""

from __future__ import annotations

from typing import Any

import pytest

from doclint.checks.metric import Options, check
from doclint.document.readers import read_text
from doclint.rulebook.options import option_problems
from doclint.structure.structure import Structure

PROSE = "公园由管理单位养护，树木每年修剪两次，湖面每月打捞，游客不得投喂水鸟；夜间闭园。"


def found(text: str, **options: Any) -> list[tuple[str, dict[str, Any]]]:
    document = read_text("a.txt", text)
    findings = check(Structure.of(document), Options(**options))
    return [(document.text[f.span.start : f.span.end], dict(f.args)) for f in findings]


@pytest.mark.parametrize(
    ("text", "options", "lengths"),
    [
        ("甲乙丙丁戊。子丑 寅卯。", {"of": "sentence_length", "limit": 5}, [6]),
        ("甲乙；丙丁。", {"of": "sentence_length", "limit": 5}, [6]),
        ("甲乙丙丁。", {"of": "sentence_length", "limit": 5}, []),
        ("甲乙丙。丁戊己。", {"of": "paragraph_length", "limit": 7}, [8]),
        ("One two three four. Five six.", {"of": "sentence_length", "limit_words": 3}, [4]),
        ("One two three four. Five six.", {"of": "sentence_length", "limit": 3}, []),
        ("关于印发甲乙丙丁办法的通知\n\n各市人民政府：\n\n正文。", {"of": "title_length", "limit": 12}, [13]),
        ("关于印发甲乙丙丁\n办法的通知\n\n各市人民政府：\n\n正文。", {"of": "title_length", "limit": 12}, [13]),
    ],
)
def test_lengths(text: str, options: dict[str, Any], lengths: list[int]) -> None:
    assert [args["length"] for _, args in found(text, **options)] == lengths


def test_duplicate_lines_are_counted_from_the_second_on() -> None:
    text = f"{PROSE}\n甲。\n甲。\n甲。\n"
    ((place, args),) = found(text, of="duplicate_lines", limit=0.4, min_words=1)
    assert (place, args["percent"], args["count"]) == ("甲。", 50.0, 2)
    assert found(text, of="duplicate_lines", limit=0.5, min_words=1) == []
    assert found(text, of="duplicate_line_characters", limit=0.4, min_words=1) == []


def test_top_ngram() -> None:
    ((place, args),) = found("甲乙甲乙甲乙丙丁戊己", of="top_ngram", limits=((1, 0.5),), min_words=1)
    assert (place, args["percent"], args["count"]) == ("甲乙", 60.0, 3)


def test_a_run_that_overlaps_itself_is_counted_once_each() -> None:
    ((_, args),) = found("甲甲甲甲甲甲", of="duplicate_ngrams", limits=((1, 0.5),), min_words=1)
    assert args["percent"] <= 100


def test_english_runs_are_of_words() -> None:
    text = "the board shall act and the board shall act and the board shall act"
    ((place, args),) = found(text, of="duplicate_ngrams", limits=((4, 0.5),), min_words=1)
    assert place == "the board shall act"
    assert args["text"] == "the board shall act"


def test_short_documents_are_not_measured() -> None:
    assert found("甲乙甲乙甲乙", of="top_ngram", limits=((1, 0.1),)) == []
    assert found("", of="duplicate_lines", limit=0.1, min_words=0) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"of": "top_ngram"}, "limits"),
        ({"of": "top_ngram", "limits": [[2, 1.5]]}, "at most 1"),
        ({"of": "duplicate_lines"}, "share"),
        ({"of": "title_length"}, "limit"),
    ],
)
def test_wrong_options_are_said(options: dict[str, Any], said: str) -> None:
    (problem,) = option_problems("metric", options)
    assert said in f"{problem.path} {problem.found} {problem.expected}"
