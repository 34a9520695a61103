"""Many files checked, in one process or several."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.engine.checker import Checker
from doclint.engine.running import LARGEST_CHUNK, check_paths, chunks
from doclint.engine.selection import Selection


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = []
    for number in range(40):
        path = tmp_path / f"{number:02}.md"
        path.write_text("坏" * (number % 3), encoding="utf-8")
        paths.append(str(path))
    return paths


@pytest.mark.parametrize("jobs", [None, 1, 2, 3, 100])
def test_every_file_has_its_result_in_order(files: list[str], jobs: int | None) -> None:
    results = list(check_paths(files, Checker(Selection()), jobs))
    assert [result.path for result in results] == files
    assert [len(result.diagnostics) for result in results] == [number % 3 for number in range(40)]


def test_a_process_that_dies_takes_no_other_file_with_it(files: list[str]) -> None:
    for deadly in (0, 7, 39):
        Path(files[deadly]).write_text("死", encoding="utf-8")
    results = list(check_paths(files, Checker(Selection()), 2))
    assert [result.path for result in results] == files
    assert [number for number, result in enumerate(results) if not result.checked] == [0, 7, 39]
    assert results[7].diagnostics[0].code == "SRC004"
    assert "9" in results[7].diagnostics[0].message
    assert sum(len(result.diagnostics) for result in results if result.checked) == 39 - 7 % 3


def test_who_stops_early_leaves_no_process_behind(files: list[str]) -> None:
    import multiprocessing

    results = check_paths(files, Checker(Selection()), 2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_nothing_to_check() -> None:
    assert list(check_paths([], Checker(Selection()))) == []


@pytest.mark.parametrize(
    ("sizes", "count"), [([], 4), ([0], 4), ([0] * 1000, 4), ([10**7, 1, 1, 1], 2), ([5000] * 7, 16)]
)
def test_chunks_hold_every_file_once_in_order(sizes: list[int], count: int) -> None:
    cut = chunks(sizes, count)
    assert [index for chunk in cut for index in chunk] == list(range(len(sizes)))
    assert all(0 < len(chunk) <= LARGEST_CHUNK for chunk in cut)


def test_a_large_file_has_a_chunk_of_its_own() -> None:
    assert chunks([10**7, 1000, 1000, 1000], 2)[0] == range(0, 1)
