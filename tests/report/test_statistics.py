"""Counts by rule."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from doclint.document.span import Position
from doclint.report.statistics import as_json, as_json_lines, as_table, statistics
from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic, Fix, TextEdit

SAFE, UNSAFE = (
    Fix(kind, "改", (TextEdit("", Position(1, 1), Position(1, 2)),))  # type: ignore[arg-type]
    for kind in ("safe", "unsafe")
)


@pytest.fixture
def tally(finding: Callable[..., Diagnostic]) -> Tally:
    tally = Tally()
    tally.add([finding("坏", 0, 1)] * 8 + [finding("坏", 0, 1, fix=UNSAFE)])
    tally.add([finding("坏", 0, 1, code="NUM12", name="skipped", severity="info")] * 10)
    tally.add([finding("坏", 0, 1, code="PUN003", name="label-spacing", severity="warning", fix=SAFE)] * 2)
    return tally


def test_the_most_frequent_first_each_with_a_mark_of_its_fixes(tally: Tally) -> None:
    assert as_table(tally, "zh").splitlines() == [
        "10  NUM12   提示  [ ] skipped",
        " 9  DUP001  错误  [-] repeated-item",
        " 2  PUN003  警告  [*] label-spacing",
    ]
    assert as_table(tally, "en", told=True).splitlines() == [
        "10  NUM12   info     [ ] skipped",
        " 9  DUP001  error    [-] repeated-item",
        " 2  PUN003  warning  [*] label-spacing",
        "Found 21 problems (9 errors, 2 warnings, 10 info)",
        "2 can be mended with --fix, 1 with --unsafe-fixes ([*] all by --fix, [-] in part or by --unsafe-fixes)",
    ]


def test_colour_moves_no_column(tally: Tally) -> None:
    assert as_table(tally, "en", color=True).splitlines()[1] == (
        " 9  DUP001  \x1b[1;31merror\x1b[0m    [-] repeated-item"
    )


def test_for_programs(tally: Tally) -> None:
    rows = json.loads(as_json(tally))
    assert rows[1] == {
        "code": "DUP001",
        "name": "repeated-item",
        "severity": "error",
        "count": 9,
        "fixable": {"safe": 0, "unsafe": 1},
    }
    assert [json.loads(line) for line in as_json_lines(tally).splitlines()] == rows


@pytest.mark.parametrize(
    ("output_format", "said"), [("json", "[]\n"), ("json-lines", ""), ("full", "未发现问题（检查了 0 个文件）\n")]
)
def test_nothing_found(output_format: str, said: str) -> None:
    assert statistics(Tally(), output_format, "zh", color=False, told=True) == said
