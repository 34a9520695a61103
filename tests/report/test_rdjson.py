"""The report for reviewdog, against what its format allows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from doclint.document.span import Position
from doclint.rulebook.diagnostic import Diagnostic, Fix, TextEdit

Make = Callable[..., Diagnostic]
Render = Callable[..., str]

_SCHEMA = json.loads((Path(__file__).parent / "schemas/rdjson.json").read_text(encoding="utf-8"))


def _read(report: str) -> list[Any]:
    result = json.loads(report)
    Draft7Validator(_SCHEMA).validate(result)
    assert result["source"] == {"name": "doclint"}
    return list(result["diagnostics"])


def test_the_shape(finding: Make, rendered: Render) -> None:
    text = "一、😀加强。\r\n二、😀加强。\r\n"
    found = finding(
        text,
        11,
        13,
        related=((3, 5, "首次出现"),),
        filename="公 文/通知.md",
        severity="warning",
        url="https://doclint.example/DUP001",
    )
    assert _read(rendered("rdjson", text, found, finding(text, 0, 1, severity="info"), language="zh")) == [
        {
            "message": "第 2 项与第 1 项相同\n首次出现：公 文/通知.md:1:4",
            "location": {
                "path": "公 文/通知.md",
                "range": {"start": {"line": 2, "column": 11}, "end": {"line": 2, "column": 17}},
            },
            "severity": "WARNING",
            "code": {"value": "DUP001", "url": "https://doclint.example/DUP001"},
        },
        {
            "message": "第 2 项与第 1 项相同",
            "location": {
                "path": "通知.md",
                "range": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 4}},
            },
            "severity": "INFO",
            "code": {"value": "DUP001"},
        },
    ]


@pytest.mark.parametrize(
    ("text", "start", "end", "range_"),
    [
        ("a𐐀b", 2, 3, (1, 6, 1, 7)),  # the example of the format's definition
        ("e\u0301坏", 2, 3, (1, 4, 1, 7)),
        ("甲\r\n乙", 0, 3, (1, 1, 2, 1)),
        ("甲\n", 2, 2, (2, 1, 2, 1)),
    ],
)
def test_columns_are_bytes(
    text: str, start: int, end: int, range_: tuple[int, ...], finding: Make, rendered: Render
) -> None:
    (found,) = _read(rendered("rdjson", text, finding(text, start, end)))
    place = found["location"]["range"]
    got = *place["start"].values(), *place["end"].values()
    assert got == range_


def test_without_the_text_a_place_has_no_columns(finding: Make, rendered: Render) -> None:
    (found,) = _read(rendered("rdjson", None, finding("😀坏", 1, 2)))
    assert found["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}


def test_a_fix_is_one_suggestion_from_its_first_edit_to_its_last(finding: Make, rendered: Render) -> None:
    text = "（诸农[2023]9号）"
    edits = TextEdit("〕", Position(1, 9), Position(1, 10)), TextEdit("〔", Position(1, 4), Position(1, 5))
    (found,) = _read(rendered("rdjson", text, finding(text, 3, 9, fix=Fix("safe", "", edits))))
    assert found["suggestions"] == [
        {
            "range": {"start": {"line": 1, "column": 10}, "end": {"line": 1, "column": 16}},
            "text": "〔2023〕",
        }
    ]


def test_a_deleted_line(finding: Make, rendered: Render) -> None:
    text = "甲\r\n甲\r\n乙"
    fix = Fix("unsafe", "", (TextEdit("", Position(2, 1), Position(3, 1)),))
    (found,) = _read(rendered("rdjson", text, finding(text, 3, 4, fix=fix)))
    assert found["suggestions"] == [
        {"range": {"start": {"line": 2, "column": 1}, "end": {"line": 3, "column": 1}}, "text": ""}
    ]


def test_nothing_found(rendered: Render) -> None:
    assert rendered("rdjson", None) == '{"source": {"name": "doclint"}, "diagnostics": []}\n'
