"""Counts by rule."""

from __future__ import annotations

import json
from collections.abc import Callable

from doclint.report.statistics import as_json, as_table
from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic


def _tally(finding: Callable[..., Diagnostic]) -> Tally:
    tally = Tally()
    tally.add([finding("坏", 0, 1)] * 9)
    tally.add([finding("坏", 0, 1, code="NUM12", name="skipped", severity="info")] * 10)
    return tally


def test_the_most_frequent_first(finding: Callable[..., Diagnostic]) -> None:
    assert as_table(_tally(finding), "zh") == "10  NUM12   提示  skipped\n 9  DUP001  错误  repeated-item\n"
    assert as_table(_tally(finding), "en") == "10  NUM12   info   skipped\n 9  DUP001  error  repeated-item\n"
    assert json.loads(as_json(_tally(finding)))[1] == {
        "code": "DUP001",
        "name": "repeated-item",
        "severity": "error",
        "count": 9,
    }


def test_nothing_found() -> None:
    assert as_table(Tally(), "zh") == ""
    assert json.loads(as_json(Tally())) == []
