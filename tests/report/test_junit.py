"""The JUnit report, read back by an XML parser."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from doclint.engine.file_result import FileResult
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.rule import Rule

Make = Callable[..., Diagnostic]
Render = Callable[..., str]


def _root(report: str) -> ElementTree.Element:
    return ElementTree.fromstring(report.encode())


def test_as_it_looks(finding: Make, reported: Render) -> None:
    text = "甲😀\r\n坏"
    found = finding(
        text, 4, 5, related=((0, 1, "首次出现"),), message="“甲”<乙>\n丙", filename="公 文/通知.md"
    )
    files = [FileResult("公 文/通知.md", (found,)), FileResult("好.md", ())]
    assert reported("junit", files, language="zh") == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="doclint">\n'
        '  <testsuite name="公 文/通知.md" tests="1" failures="1" errors="0" skipped="0" time="0">\n'
        '    <testcase classname="doclint.公 文/通知_md" name="DUP001 repeated-item (2:1)"'
        ' file="公 文/通知.md" line="2" time="0">\n'
        '      <failure type="error" message="“甲”&lt;乙&gt;&#10;丙">'
        "公 文/通知.md:2:1: “甲”&lt;乙&gt;&#10;丙&#10;首次出现：公 文/通知.md:1:1</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="好.md" tests="1" failures="0" errors="0" skipped="0" time="0">\n'
        '    <testcase classname="doclint.好_md" name="doclint" file="好.md" time="0"/>\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_what_could_not_be_checked_is_an_error(finding: Make, reported: Render) -> None:
    rules = (Rule("DUP001", "repeated-item", "repetition", "error"),)
    found = finding("坏", 0, 1), finding("坏", 0, 0, code="SRC001", name="unreadable-file")
    files = [FileResult("通知.md", found, checked=False)]
    suites = _root(reported("junit", files, (("无.md", "没有这个文件"),), rules=rules))
    assert [(suite.get("failures"), suite.get("errors")) for suite in suites] == [("1", "1"), ("0", "1")]
    assert [case[0].tag for suite in suites for case in suite] == ["failure", "error", "error"]
    assert suites[1][0][0].get("message") == "没有这个文件"


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_the_severity_is_the_type_of_the_failure(severity: str, finding: Make, rendered: Render) -> None:
    failure = _root(rendered("junit", None, finding("坏", 0, 1, severity=severity)))[0][0][0]
    assert failure.get("type") == severity


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
@pytest.mark.parametrize("place", ["message", "filename"])
def test_any_text_is_valid(place: str, finding: Make, rendered: Render, said: str) -> None:
    said = f"a{said}]]>"
    report = rendered("junit", None, finding("坏", 0, 1, **{place: said}))
    assert _root(report).tag == "testsuites"


def test_nothing_is_lost_but_what_xml_cannot_hold(finding: Make, rendered: Render) -> None:
    said = "\t甲\r\n<&\"'>]]>😀\x00\x1b\ufffe\ud800e\u0301"
    failure = _root(rendered("junit", None, finding("坏", 0, 1, message=said)))[0][0][0]
    assert failure.get("message") == "\t甲\r\n<&\"'>]]>😀e\u0301"


def test_nothing_checked(reported: Render) -> None:
    assert len(_root(reported("junit", []))) == 0


def test_as_a_consumer_reads_it(finding: Make, reported: Render) -> None:
    text = "一、加强领导。\n一、<加强>领导。\n"
    damaged = FileResult("公文/通知.md", (finding(text, 8, 10, filename="公文/通知.md"),), text)
    unread = finding("", 0, 0, code="SRC001", filename="b.md", message="读不出来")
    files = [damaged, FileResult("good.md", ()), FileResult("b.md", (unread,), checked=False)]
    read = JUnitXml.fromstring(reported("junit", files).encode())
    suites = [suite for suite in read if isinstance(suite, TestSuite)]
    assert [(suite.name, suite.tests, suite.failures, suite.errors) for suite in suites] == [
        ("公文/通知.md", 1, 1, 0),
        ("good.md", 1, 0, 0),
        ("b.md", 1, 0, 1),
    ]
    results = [case.result for suite in suites for case in suite if isinstance(case, TestCase)]
    assert [[type(one) for one in result] for result in results] == [[Failure], [], [Error]]
    assert results[0][0].message == "第 2 项与第 1 项相同"
