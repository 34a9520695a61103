"""The report with a JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Callable

from doclint.rulebook.diagnostic import Diagnostic


def test_a_line_for_every_finding_in_the_shape_of_json(
    finding: Callable[..., Diagnostic], rendered: Callable[..., str]
) -> None:
    text = "好坏\r\n坏"
    found = finding(text, 1, 2, message="甲\n乙\u2028丙"), finding(text, 4, 5, related=((1, 2, "首次"),))
    report = rendered("json-lines", None, *found)
    lines = report.split("\n")
    assert len(lines) == 3 and lines[2] == ""
    assert [json.loads(line) for line in lines[:2]] == json.loads(rendered("json", None, *found))
    assert "首次" in report


def test_nothing_found(rendered: Callable[..., str]) -> None:
    assert rendered("json-lines", None) == ""
