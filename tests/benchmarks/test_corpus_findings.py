"""Counting what rules say of a collection."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.corpus_findings import main, sample_text, survey, table

SELECT = ["NUM001"]
"""A rule that has nothing to say of the collection: what is found are the files that cannot be read."""


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """Two folders; four documents, of which two cannot be read (SRC002)."""
    for name, content in {
        "a/one.txt": "各单位：\n".encode(),
        "a/two.txt": b"\x00\x01\x02\xff" * 40,
        "b/three.txt": "一份文件。\n".encode(),
        "b/four.txt": b"%PDF-1.7 \xff\xfe",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def test_counts_by_rule_and_folder(collection: Path) -> None:
    found = survey([collection], select=SELECT)
    assert found.total.documents == 4
    assert found.total.rules["SRC002"] == 2
    assert found.total.per_100(2) == 50
    assert {Path(name).name: count.documents for name, count in found.folders.items()} == {"a": 2, "b": 2}
    assert found.total.severities == {"error": 2}


def test_the_table(collection: Path) -> None:
    lines = table(survey([collection], select=SELECT), per_folder=True).splitlines()
    assert lines[1].split()[:5] == ["SRC002", "error", "2", "2", "50.0"]
    assert [line.split()[3].rsplit("/", 1)[-1] for line in lines[2:4]] == ["a", "b"]
    assert lines[-1].startswith("4 documents in ")


def test_a_sample_can_be_drawn_again(collection: Path) -> None:
    found = survey([collection], select=SELECT)
    assert found.sample(1, "SRC", 7) == found.sample(1, "SRC", 7)
    assert len(found.sample(9, "SRC002", 0)) == 2
    assert found.sample(9, "DUP", 0) == []
    assert sample_text(found.sample(9, "", 0)).count("SRC002 error") == 2


def test_json(collection: Path) -> None:
    result = CliRunner().invoke(
        main, [str(collection), "--select", *SELECT, "--sample", "1", "--output-format", "json"]
    )
    assert result.exit_code == 0
    shown = json.loads(result.stdout)
    assert shown["documents"] == 4
    assert shown["rules"]["SRC002"]["per_100"] == 50
    assert len(shown["folders"]) == 2
    assert shown["sample"][0]["code"] == "SRC002"
