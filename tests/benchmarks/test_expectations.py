"""Documents against what must and must not be said of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import expectations
from benchmarks.expectations import (
    Expectation,
    ExpectationError,
    find_documents,
    judge,
    main,
    read_expectations,
    render,
)
from doclint.api import Diagnostic
from doclint.document.span import Position, Span
from doclint.rulebook.diagnostic import RelatedPlace


def finding(code: str, row: int, severity: str = "warning", related: tuple[int, ...] = ()) -> Diagnostic:
    places = tuple(RelatedPlace("", "a.md", Span(0, 1), Position(r, 1), Position(r, 2)) for r in related)
    return Diagnostic(
        code,
        "name",
        severity,  # type: ignore[arg-type]
        "said",
        "a.md",
        Span(0, 1),
        Position(row, 1),
        Position(row, 2),
        places,
    )


@pytest.mark.parametrize(
    ("expectation", "diagnostic", "answered"),
    [
        (Expectation(True, (3, 5), "", "DUP"), finding("DUP001", 3), True),
        (Expectation(True, (3, 5), "", "DUP"), finding("DUP001", 5), True),
        (Expectation(True, (3, 5), "", "DUP"), finding("DUP001", 6), False),
        (Expectation(True, (3, 5), "", "DUP"), finding("NUM001", 4), False),
        (Expectation(True, (3, 5), "", "DUP"), finding("DUP001", 4, "info"), False),
        (Expectation(True, (3, 5), "", "DUP", ("info",)), finding("DUP001", 4, "info"), True),
        (Expectation(True, (3, 5), "", "DUP"), finding("DUP001", 9, related=(7, 4)), True),
        (Expectation(False, (3, 5), "", "DUP"), finding("DUP001", 9, related=(7, 4)), False),
        (Expectation(False, (3, 5), ""), finding("AGY001", 4), True),
    ],
)
def test_what_answers(expectation: Expectation, diagnostic: Diagnostic, answered: bool) -> None:
    assert (expectation.answer([diagnostic]) is not None) == answered


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document with expectations, of which doclint is made to say two things."""
    (tmp_path / "a.md").write_text("text\n", encoding="utf-8")
    said = [finding("DUP001", 4, related=(2,)), finding("NUM001", 9, "error")]
    monkeypatch.setattr(expectations, "lint_file", lambda path, rule_paths: said)
    return tmp_path


def expect(folder: Path, text: str) -> Path:
    file = folder / "a.expect.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_one_finding_meets_several_entries(here: Path) -> None:
    expect(
        here,
        "must:\n"
        "  - {family: DUP, lines: [4, 4], what: main}\n"
        "  - {family: DUP, lines: [1, 2], what: related}\n"
        "must_not:\n"
        "  - {family: DUP, lines: [2, 2], what: compared with}\n",
    )
    judgement = judge(here / "a.md")
    assert [outcome.ok for outcome in judgement.outcomes] == [True, True, True]
    assert [d.code for d in judgement.stray] == ["NUM001"]
    assert judgement.ok()
    assert not judgement.ok("error")
    assert not judgement.ok("warning")


def test_the_report_names_the_finding(here: Path) -> None:
    expect(
        here,
        "must:\n  - {family: DUP, lines: [4, 4], what: seen}\n  - {family: TRU, lines: [1, 9], what: missed}\n"
        "must_not:\n  - {lines: [9, 9], what: loud}\n",
    )
    lines = list(render(judge(here / "a.md")))
    assert lines[0].endswith("a.md: 1 of 3 expectations hold")
    words = [line.split()[0] for line in lines[1:]]
    assert words == ["met", "DUP001", "NOT", "BROKEN", "NUM001", "also"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("must: [", "expected"),
        ("must: []\n", "expects nothing"),
        ("should: []\n", "must and must_not"),
        ("must:\n  - {family: DUP, line: [1, 2], what: x}\n", "must[0]"),
        ("must:\n  - {lines: [1, 2], what: x}\n", "family"),
        ("must:\n  - {family: DUP, lines: [2, 1], what: x}\n", "lines"),
        ("must:\n  - {family: DUP, lines: [1, 1]}\n", "what"),
        ("must_not:\n  - {lines: [1, 1], severity: loud, what: x}\n", "severity"),
    ],
)
def test_a_file_that_does_not_hold_up(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ExpectationError, match=r"a\.expect\.yaml") as error:
        read_expectations(expect(tmp_path, text))
    assert problem in str(error.value)


def test_folders_stand_for_documents_with_expectations(tmp_path: Path) -> None:
    for name in ("a.md", "a.expect.yaml", "b.txt", "b.expect.yaml", "c.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [p.name for p in find_documents([tmp_path])] == ["a.md", "b.txt"]
    assert [p.name for p in find_documents([tmp_path / "b.expect.yaml", tmp_path / "c.md"])] == [
        "b.txt",
        "c.md",
    ]
    (tmp_path / "a.md").unlink()
    for path in (tmp_path, tmp_path / "no"):
        with pytest.raises(ExpectationError):
            list(find_documents([path]))


@pytest.mark.parametrize(
    ("entry", "options", "code"),
    [
        ("{family: DUP, lines: [4, 4], what: x}", [], 0),
        ("{family: DUP, lines: [4, 4], what: x}", ["--strict", "error"], 1),
        ("{family: DUP, lines: [5, 5], what: x}", [], 1),
        ("{family: 3, lines: [5, 5], what: x}", [], 2),
    ],
)
def test_exit_codes(here: Path, entry: str, options: list[str], code: int) -> None:
    expect(here, f"must:\n  - {entry}\n")
    result = CliRunner().invoke(main, [*options, str(here)])
    assert result.exit_code == code


def test_an_empty_folder_is_wrong_use(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, [str(tmp_path)]).exit_code == 2
