"""Files of a run held against one another, ``doclint index`` and ``check --reference``, as a user has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from doclint.engine.cache import ResultCache
from doclint.engine.checker import Checker
from doclint.engine.comparing import comparison_of
from doclint.engine.running import check_paths
from doclint.engine.selection import Selection
from tests.comparing_texts import MIXED, PARK, WATER

Run = Callable[..., Result]
SELECT = ("--select", "MIX006", "--isolated", "--lang", "en")


@pytest.fixture(autouse=True)
def documents(here: Path) -> None:
    Path("d").mkdir()
    for name, text in {"mixed": MIXED, "park": PARK, "water": WATER}.items():
        Path(f"d/{name}.txt").write_text(text, encoding="utf-8")


def found(result: Result) -> list[str]:
    """Places and what is named of other files."""
    return [
        f"{one['filename']}:{one['location']['row']} {related['filename']}:{related['location']['row']}"
        for one in json.loads(result.stdout)
        for related in one["related"]
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_files_of_a_run_are_compared(run: Run, jobs: str) -> None:
    result = run("check", "d", *SELECT, "--jobs", jobs, "--output-format", "json")
    assert (result.exit_code, found(result)) == (1, ["d/mixed.txt:9 d/water.txt:6"])


def test_a_passage_with_its_source_is_told_once(run: Run) -> None:
    arguments = ("--isolated", "--lang", "en", "--select", "MIX", "--output-format", "concise")
    alone, compared = run("check", "d/mixed.txt", *arguments), run("check", "d", *arguments)
    assert [line.split()[1] for line in alone.stdout.splitlines()] == ["MIX003"]
    assert [line.split()[1] for line in compared.stdout.splitlines()] == ["MIX006"]


def test_what_one_round_of_a_watch_saw_is_not_carried_into_the_next(here: Path) -> None:
    selection = Selection(select=("MIX006",), language="en")
    checker = Checker(selection)
    files = ["d/mixed.txt", "d/water.txt"]
    comparison = comparison_of(checker, files)

    def round_of(files: list[str]) -> list[int]:
        cache = ResultCache(checker, "kept")
        return [len(result.diagnostics) for result in check_paths(files, checker, 1, comparison, cache)]

    assert round_of(files) == [1, 0]
    towns = [f"d/{town}.txt" for town in "丙丁"]  # which have the passage, too: it is a formula by now
    for town in towns:
        Path(town).write_text(WATER.replace("清江", "北河"), encoding="utf-8")
    Path("d/mixed.txt").write_text(MIXED + "\n", encoding="utf-8")
    assert round_of(["d/mixed.txt", *towns]) == [0, 0, 0]
    assert round_of(["d/mixed.txt", *towns]) == [0, 0, 0]  # nor kept for later runs


@pytest.mark.parametrize("files", [["d/mixed.txt"], ["d/mixed.txt", "d/park.txt"]])
def test_without_the_source_nothing_is_said(run: Run, files: list[str]) -> None:
    assert run("check", *files, *SELECT).exit_code == 0


@pytest.mark.parametrize("format", ["full", "concise", "grouped", "json-lines", "sarif", "github", "gitlab", "junit", "rdjson", "html"])
def test_every_format_names_the_other_file(run: Run, format: str) -> None:
    result = run("check", "d", *SELECT, "--output-format", format)
    assert result.exit_code == 1 and "d/water.txt" in result.stdout


def test_a_single_file_is_held_against_an_index(run: Run) -> None:
    assert run("index", "d/water.txt", "d/park.txt").stdout == "doclint-index.db: 2 documents\n"
    result = run("check", "d/mixed.txt", *SELECT, "--reference", "doclint-index.db", "--output-format", "json")
    assert (result.exit_code, found(result)) == (1, ["d/mixed.txt:9 d/water.txt:6"])


def test_a_file_of_the_run_is_not_met_again_in_the_index(run: Run) -> None:
    run("index", "d")
    result = run("check", "d", *SELECT, "--reference", "doclint-index.db", "--output-format", "json")
    assert found(result) == ["d/mixed.txt:9 d/water.txt:6"]


def test_findings_are_known_from_the_baseline(run: Run) -> None:
    assert run("baseline", "d", "--select", "MIX006").stdout == "doclint-baseline.json: 1 finding in 1 file\n"
    assert run("check", "d", *SELECT, "--baseline", "doclint-baseline.json").exit_code == 0
    Path("d/water.txt").unlink()
    result = run("baseline", "--prune", "d", "--select", "MIX006")
    assert result.stdout == "doclint-baseline.json: 1 taken out, 0 left\n"


def test_fixes_are_told_of_files_that_are_looked_at_twice(run: Run) -> None:
    path = Path("d/mixed.txt")
    path.write_text(MIXED.replace("公园绿地，", "公园绿地&nbsp;，"), encoding="utf-8")
    result = run("check", "d", "--isolated", "--select", "MIX006,RES006", "--unsafe-fixes", "--output-format", "json")
    assert found(result) == ["d/mixed.txt:9 d/water.txt:6"]
    assert "&nbsp;" not in path.read_text("utf-8") and "1" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("check", "d", "--reference", "no.db"), 2, "no such file; make it with doclint index"),
        (("check", "d", "--reference", "d/park.txt"), 2, "not an index of doclint"),
        (("index", "nowhere"), 2, "no documents to index; nothing was written"),
        (("index", "d", "--output", "no/x.db"), 2, "no/x.db: No such file or directory"),
    ],
)
def test_what_goes_wrong_is_said(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr


def test_a_file_that_cannot_be_read_costs_the_index_no_other(run: Run) -> None:
    Path("d/broken.txt").write_bytes(b"\x00\x01\xff\xfe\xfd" * 50)
    result = run("index", "d", "--output", "all.db")
    assert (result.exit_code, result.stdout) == (2, "all.db: 3 documents\n")
    assert "d/broken.txt: " in result.stderr
