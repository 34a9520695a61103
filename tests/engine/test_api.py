"""What a Python program imports."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.api import lint_file, lint_paths, lint_text


def test_a_text() -> None:
    (found,) = lint_text("好坏", filename="a.txt")
    assert (found.code, found.filename, found.location) == ("BAD001", "a.txt", (1, 2))


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("坏坏", encoding="utf-8")
    assert [found.location.column for found in lint_file(file)] == [1, 2]
    assert [found.code for found in lint_file(tmp_path / "gone.md")] == ["SRC001"]


def test_paths(tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text("坏", encoding="utf-8")
    results = list(lint_paths([tmp_path], exclude=["b.md"]))
    assert [(Path(result.path).name, len(result.diagnostics)) for result in results] == [
        ("a.md", 1),
        ("c.md", 1),
    ]
    with pytest.raises(FileNotFoundError, match="gone"):
        lint_paths([tmp_path / "gone"])


def test_a_keyword_that_there_is_not() -> None:
    with pytest.raises(TypeError, match="'selct'; there are select, ignore"):
        lint_text("好", selct=["DUP"])  # type: ignore[call-arg]
