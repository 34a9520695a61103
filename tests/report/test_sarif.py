"""SARIF: against the schema, and what consumers make of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from doclint.document.span import Position, Span
from doclint.engine.file_result import FileResult
from doclint.report.line_hash import LineHashes
from doclint.rulebook import shipped_rules
from doclint.rulebook.diagnostic import Diagnostic, Fix, RelatedPlace, TextEdit
from doclint.rulebook.rule import Rule, Wording

Make = Callable[..., Diagnostic]
Render = Callable[..., str]

_SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
_VALIDATOR = Draft202012Validator(_SCHEMA)
RULE = Rule(
    "DUP001",
    "repeated-item",
    "repetition",
    "error",
    explain=Wording(
        zh="紧挨着的几项\n完全相同。通常是粘贴所致。\n请对照原稿。", en="Items are the same.\nDelete one."
    ),
    url="https://doclint.example/DUP001",
)


@pytest.fixture(autouse=True)
def not_on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


def _run(report: str) -> Any:
    """The only run of a report that holds to the schema."""
    log = json.loads(report)
    _VALIDATOR.validate(log)
    (run,) = log["runs"]
    return run


def _region(report: str) -> dict[str, int]:
    region: dict[str, int] = _run(report)["results"][0]["locations"][0]["physicalLocation"]["region"]
    return region


def test_a_result(finding: Make, rendered: Render) -> None:
    text = "一、😀加强领导。\r\n二、😀加强领导。\r\n"
    fix = Fix("unsafe", "删除重复项", (TextEdit("", Position(2, 4), Position(2, 8)),))
    found = finding(text, 13, 17, related=((3, 7, "首次出现"), (0, 1, "")), fix=fix, fingerprint="f1")
    run = _run(rendered("sarif", text, found, rules=(RULE,)))
    location = {"uri": "%E9%80%9A%E7%9F%A5.md", "uriBaseId": "%SRCROOT%", "index": 0}
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["results"] == [
        {
            "ruleId": "DUP001",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "第 2 项与第 1 项相同"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": location,
                        "region": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 9},
                    }
                }
            ],
            "partialFingerprints": {"primaryLocationLineHash": LineHashes(text).of(2)},
            "fingerprints": {"doclint/v1": "f1"},
            "relatedLocations": [
                {
                    "id": 1,
                    "physicalLocation": {
                        "artifactLocation": location,
                        "region": {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 9},
                    },
                    "message": {"text": "首次出现"},
                },
                {
                    "id": 2,
                    "physicalLocation": {
                        "artifactLocation": location,
                        "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2},
                    },
                },
            ],
            "fixes": [
                {
                    "description": {"text": "删除重复项"},
                    "artifactChanges": [
                        {
                            "artifactLocation": location,
                            "replacements": [
                                {
                                    "deletedRegion": {
                                        "startLine": 2,
                                        "startColumn": 5,
                                        "endLine": 2,
                                        "endColumn": 9,
                                    },
                                    "insertedContent": {"text": ""},
                                }
                            ],
                        }
                    ],
                }
            ],
        }
    ]
    assert run["artifacts"] == [{"location": location}]
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize(
    ("text", "start", "end", "region"),
    [
        ("加强", 1, 2, (1, 2, 1, 3)),
        ("😀😀坏", 2, 3, (1, 5, 1, 6)),
        ("𠮷", 0, 1, (1, 1, 1, 3)),
        ("e\u0301坏", 2, 3, (1, 3, 1, 4)),
        ("甲😀\r\n😀坏\r\n", 1, 6, (1, 2, 2, 4)),
        ("甲\n", 2, 2, (2, 1, 2, 1)),
        ("甲😀", 2, 2, (1, 4, 1, 4)),
    ],
)
def test_regions(
    text: str, start: int, end: int, region: tuple[int, ...], finding: Make, rendered: Render
) -> None:
    names = ("startLine", "startColumn", "endLine", "endColumn")
    report = rendered("sarif", text, finding(text, start, end))
    assert _region(report) == dict(zip(names, region, strict=True))


def test_without_the_text_a_place_has_no_columns(finding: Make, rendered: Render) -> None:
    assert _region(rendered("sarif", None, finding("😀坏", 1, 2))) == {"startLine": 1, "endLine": 1}


def test_a_place_in_another_file(finding: Make, rendered: Render) -> None:
    other = RelatedPlace("相同的段落", "其他.md", Span(0, 1), Position(120, 1), Position(120, 2))
    base = finding("坏", 0, 1)
    fields = {name: getattr(base, name) for name in Diagnostic.__slots__}
    run = _run(rendered("sarif", "坏", Diagnostic(**fields | {"related": (other,)})))
    place = run["results"][0]["relatedLocations"][0]["physicalLocation"]
    assert place["artifactLocation"]["index"] == 1
    assert place["region"] == {"startLine": 120, "endLine": 120}
    assert len(run["artifacts"]) == 2


@pytest.mark.parametrize(
    ("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")]
)
def test_levels(severity: str, level: str, finding: Make, rendered: Render) -> None:
    run = _run(rendered("sarif", "坏", finding("坏", 0, 1, severity=severity)))
    assert run["results"][0]["level"] == level


def test_a_rule_is_explained(rendered: Render) -> None:
    (rule,) = _run(rendered("sarif", None, rules=(RULE,), language="zh"))["tool"]["driver"]["rules"]
    assert rule == {
        "id": "DUP001",
        "name": "repeated-item",
        "shortDescription": {"text": "紧挨着的几项完全相同。"},
        "fullDescription": {"text": "紧挨着的几项完全相同。通常是粘贴所致。\n请对照原稿。"},
        "help": {
            "text": "紧挨着的几项完全相同。通常是粘贴所致。\n请对照原稿。",
            "markdown": "紧挨着的几项完全相同。通常是粘贴所致。\n\n请对照原稿。",
        },
        "defaultConfiguration": {"level": "error", "enabled": True},
        "properties": {"tags": ["repetition"], "basis": "practice"},
        "helpUri": "https://doclint.example/DUP001",
    }


def test_all_shipped_rules_hold_to_the_schema(rendered: Render) -> None:
    for language in ("zh", "en"):
        run = _run(rendered("sarif", None, rules=shipped_rules(), language=language))
        assert all(rule["help"]["text"] != rule["name"] for rule in run["tool"]["driver"]["rules"])


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b.md", "a%20b.md"),
        ("./公 文/通知.md", "%E5%85%AC%20%E6%96%87/%E9%80%9A%E7%9F%A5.md"),
        ("100%#?.md", "100%25%23%3F.md"),
        ("a:b.md", "a%3Ab.md"),
        ("\udcff.md", "%FF.md"),  # a file name that is no UTF-8
    ],
)
def test_addresses_are_relative_and_escaped(path: str, uri: str, finding: Make, rendered: Render) -> None:
    run = _run(rendered("sarif", "坏", finding("坏", 0, 1, filename=path)))
    assert run["artifacts"][0]["location"] == {"uri": uri, "uriBaseId": "%SRCROOT%", "index": 0}


def test_a_file_outside_of_the_project_has_its_whole_address(finding: Make, rendered: Render) -> None:
    run = _run(rendered("sarif", "坏", finding("坏", 0, 1, filename="../外 面.md")))
    address = (Path.cwd().parent / "外 面.md").as_uri()
    assert run["artifacts"][0]["location"] == {"uri": address, "index": 0}


def test_what_could_not_be_checked_is_no_result(finding: Make, reported: Render) -> None:
    why = finding("", 0, 0, code="SRC001", name="unreadable-file", message="文件无法读取")
    files = [
        FileResult("好.md", ()),
        FileResult("通知.md", (why, finding("坏", 0, 1)), "坏", checked=False),
    ]
    run = _run(reported("sarif", files, (("无.md", "没有这个文件"),), rules=(RULE,)))
    assert [result["ruleId"] for result in run["results"]] == ["DUP001"]
    assert len(run["artifacts"]) == 2
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    notes = invocation["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == ["文件无法读取", "无.md: 没有这个文件"]
    assert notes[0]["descriptor"] == {"id": "SRC001"}


def test_nothing_found(reported: Render) -> None:
    run = _run(reported("sarif", []))
    assert (run["results"], run["artifacts"]) == ([], [])
