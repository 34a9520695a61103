"""What an inquiry says is reported is what a check reports, of every rule on every fixture."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.document.readers import read_file
from doclint.engine.checker import Checker
from doclint.engine.inquiry import answer
from doclint.engine.selection import Selection

FIXTURES = sorted(
    str(path) for path in Path("fixtures").rglob("*") if path.suffix in (".md", ".txt", ".html") and path.name != "README.md"
)


@pytest.mark.parametrize("path", FIXTURES)
def test_reported_candidates_are_the_findings(path: str) -> None:
    checker = Checker(Selection(language="en"))
    found = {(one.code, one.span, one.message, one.fingerprint) for one in checker.check_file(path).diagnostics}
    document = read_file(path)
    reported = set()
    for rule in checker.ruleset(path).known:
        told = answer(rule, document, checker)
        assert [one.args for one in told.candidates if one.reason == "failed"] == []
        for one in told.candidates:
            assert one.span is None or 0 <= one.span.start <= one.span.end <= len(document.text)
            if one.reported and one.diagnostic is not None:
                found_there = one.diagnostic
                reported.add((rule.code, found_there.span, found_there.message, found_there.fingerprint))
    assert reported == found
