"""The JSON report: the shape of the contract."""

from __future__ import annotations

import json
from collections.abc import Callable

from doclint.document.span import Position
from doclint.rulebook.diagnostic import Diagnostic, Fix, TextEdit


def test_the_shape(finding: Callable[..., Diagnostic], rendered: Callable[..., str]) -> None:
    text = "好坏\n坏"
    fix = Fix("safe", "删除", (TextEdit("", Position(2, 1), Position(2, 2)),))
    diagnostic = finding(
        text, 3, 4, related=((1, 2, "首次"),), fix=fix, fingerprint="f1", url="https://x/DUP001"
    )
    report = rendered("json", None, diagnostic)
    assert "删除" in report
    assert json.loads(report) == [
        {
            "code": "DUP001",
            "name": "repeated-item",
            "severity": "error",
            "message": "第 2 项与第 1 项相同",
            "filename": "通知.md",
            "location": {"row": 2, "column": 1},
            "end_location": {"row": 2, "column": 2},
            "related": [
                {
                    "message": "首次",
                    "filename": "通知.md",
                    "location": {"row": 1, "column": 2},
                    "end_location": {"row": 1, "column": 3},
                }
            ],
            "fix": {
                "applicability": "safe",
                "message": "删除",
                "edits": [
                    {
                        "content": "",
                        "location": {"row": 2, "column": 1},
                        "end_location": {"row": 2, "column": 2},
                    }
                ],
            },
            "fingerprint": "f1",
            "url": "https://x/DUP001",
        }
    ]


def test_an_object_a_line_and_null_for_no_fix(
    finding: Callable[..., Diagnostic], rendered: Callable[..., str]
) -> None:
    report = rendered("json", None, finding("坏坏", 0, 1), finding("坏坏", 1, 2))
    assert len(report.splitlines()) == 4
    assert [found["fix"] for found in json.loads(report)] == [None, None]


def test_nothing_found(rendered: Callable[..., str]) -> None:
    assert rendered("json", None) == "[]\n"
