"""What speed is measured on is always the same, and every part of the measurement runs. No figure is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.speed import __main__ as speed
from benchmarks.speed.stages import ASPECTS, rules_that_run, seconds_of_text
from benchmarks.speed.texts import SHAPES, of_size, write_collection


def test_the_collection_is_the_same_each_time(tmp_path: Path) -> None:
    sizes = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        sizes.append(write_collection(tmp_path / name, 40, 6_300))
    assert sizes[0] == sizes[1]
    one, two = ([file.read_bytes() for file in sorted((tmp_path / name).iterdir())] for name in ("one", "two"))
    assert one == two
    assert len(set(one)) > 20
    assert max(map(len, one)) < 7_000


@pytest.mark.parametrize("size", [10, 5_000])
def test_a_text_of_a_size(size: int) -> None:
    assert size <= len(of_size(size).encode()) < size + 300


@pytest.mark.parametrize("shape", list(SHAPES))
def test_shapes_are_about_as_long_as_asked(shape: str) -> None:
    _, make = SHAPES[shape]
    assert 0.6 < len(make(4_000)) / 2_400 < 2.8


def test_every_rule_and_aspect_has_its_time() -> None:
    spent = seconds_of_text("a.md", "# 通知\n\n正文。\n")
    assert {"read", *ASPECTS, *(f"{rule.code} {rule.name}" for rule in rules_that_run())} <= set(spent)


def test_the_parts_within_one_process_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("# 通知\n\n正文。\n", encoding="utf-8")
    monkeypatch.setattr(speed, "GROWTH", 60)
    arguments = ["--part", "rules", "--part", "folders", "--part", "growth", str(tmp_path)]
    result = CliRunner().invoke(speed.main, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    assert "1 files" in result.output and all(shape in result.output for shape in SHAPES)
