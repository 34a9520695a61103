"""Results kept from one run to the next: what makes them known again, and what does not."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.engine import cache as caching
from doclint.engine.baseline import Baseline
from doclint.engine.cache import ResultCache
from doclint.engine.checker import Checker
from doclint.engine.configuration.nearest import Configurations
from doclint.engine.running import check_paths
from doclint.engine.selection import Selection
from doclint.rulebook import Rule

BAD = "一坏\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.txt"):
        Path(name).write_text(BAD, encoding="utf-8")
    return tmp_path


FILES = ["a.md", "b.txt"]


class Counting(Checker):
    """A checker that counts the files it goes through."""

    checked: int = 0

    def check_file(self, path: str):  # type: ignore[no-untyped-def]
        self.checked += 1
        return super().check_file(path)


def run(checker: Checker | None = None, files: list[str] | None = None, folder: str = "kept") -> tuple[int, list[object]]:
    """How many files were checked, and the results."""
    checker = checker or Counting(Selection())
    results = list(check_paths(files or FILES, checker, 1, cache=ResultCache(checker, folder)))
    return checker.checked, results  # type: ignore[attr-defined]


def test_a_file_is_checked_once(folder: Path) -> None:
    first, second = run(), run()
    assert (first[0], second[0]) == (2, 0)
    assert first[1] == second[1] and first[1][0].diagnostics  # type: ignore[attr-defined]


def _edit(folder: Path) -> Checker | None:
    (folder / "a.md").write_text("好\n", encoding="utf-8")
    return None


def _touch(folder: Path) -> Checker | None:
    os.utime(folder / "a.md", (1, 1))
    return None


def _rename(folder: Path) -> Checker | None:
    (folder / "a.md").rename(folder / "c.md")
    (folder / "a.md").symlink_to(folder / "c.md")
    return None


def _other_rules(folder: Path) -> Checker | None:
    return Counting(Selection(ignore=("BAD001",)))


def _language(folder: Path) -> Checker | None:
    return Counting(Selection(language="en"))


def _baseline(folder: Path) -> Checker | None:
    return Counting(Selection(), baseline=Baseline((), str(folder)))


def _house(folder: Path) -> Checker | None:
    (folder / "doclint.yaml").write_text("agencies: [{name: 清江市某局}]\n", encoding="utf-8")
    return Counting(Selection(), configurations=Configurations())


@pytest.mark.parametrize(
    ("change", "checked"),
    [(_touch, 0), (_rename, 0), (_edit, 1), (_language, 2), (_baseline, 2), (_house, 2)],
)
def test_what_makes_a_result_old(change: Callable[[Path], Checker | None], checked: int, folder: Path) -> None:
    run()
    assert run(change(folder))[0] == checked
    assert run(change(folder) if change not in (_rename, _edit) else None)[0] == 0


def test_other_rules_make_a_result_old(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    severe = Rule("BAD001", "bad-word", "pattern", "error")
    monkeypatch.setattr(Selection, "load", lambda self, *configuration: (severe,))
    assert run()[0] == 2


def test_other_code_makes_a_result_old(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    monkeypatch.setattr(caching, "_state_of_code", lambda: b"another version")
    assert run()[0] == 2


def test_check_types_of_others_are_not_trusted_to_stay_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = Rule("BAD001", "bad-word", "their-check", "warning")
    monkeypatch.setattr(Selection, "load", lambda self, *configuration: (theirs,))
    monkeypatch.setattr(Selection, "known", lambda self, *configuration: (theirs,))
    assert (run()[0], run()[0]) == (2, 2)


def test_texts_come_back_for_reports_that_show_them(folder: Path) -> None:
    Path("a.md").write_bytes(b"\xef\xbb\xbf" + BAD.encode())
    run()
    _, (result, _) = run(Counting(Selection(), keep_text=True))
    assert result.text == BAD  # type: ignore[attr-defined]


def test_what_could_not_be_checked_is_not_kept(folder: Path) -> None:
    Path("broken.md").write_bytes(b"\x00\x01\xff\xfe\xfd" * 50)
    files = ["broken.md", "gone.md"]
    assert (run(files=files)[0], run(files=files)[0]) == (2, 2)


def test_a_file_that_changed_under_way_is_not_kept(folder: Path) -> None:
    checker = Checker(Selection())
    cache = ResultCache(checker, "kept")
    cache.known(FILES)
    result = checker.check_file("a.md")
    Path("a.md").write_text("好好\n", encoding="utf-8")
    cache.keep(result)
    cache.save()
    Path("a.md").write_text(BAD, encoding="utf-8")
    assert run(files=["a.md"])[0] == 1


@pytest.mark.parametrize("content", [b"", b"no database" * 100])
def test_a_damaged_cache_is_begun_anew(content: bytes, folder: Path) -> None:
    Path("kept").mkdir()
    Path("kept/results.db").write_bytes(content)
    run()
    run()
    assert run()[0] == 0


def test_a_cache_of_another_version_is_begun_anew(folder: Path) -> None:
    run()
    with sqlite3.connect("kept/results.db") as database:
        database.execute("PRAGMA user_version = 99")
    run()
    run()
    assert run()[0] == 0


def test_a_cache_that_cannot_be_written_is_no_error(folder: Path) -> None:
    Path("kept").write_text("a file", encoding="utf-8")
    assert (run()[0], run()[0]) == (2, 2)


def test_what_no_run_used_for_long_is_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    days = 40 * 86_400
    now = caching.time.time()
    monkeypatch.setattr(caching.time, "time", lambda: now + days)
    Path("a.md").write_text("好\n", encoding="utf-8")
    run(files=["a.md"])
    with sqlite3.connect("kept/results.db") as database:
        assert database.execute("SELECT count(*) FROM result").fetchone() == (1,)


def test_the_key_is_the_same_in_every_process(folder: Path) -> None:
    program = (
        "from doclint.engine.cache import ResultCache; from doclint.engine.checker import Checker\n"
        "from doclint.engine.selection import Selection\n"
        "checker = Checker(Selection()); cache = ResultCache(checker, 'kept'); cache.known(['a.md'])\n"
        "print(cache._looks['a.md'].key.hex())"
    )
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**environment, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in "12"
    }
    assert len(seen) == 1
