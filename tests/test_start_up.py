"""What a short run does not import: start-up is part of the product."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CHECK = "import sys; from doclint.cli import main\ntry: main()\nexcept SystemExit: pass\nprint(*sys.modules, sep='\\n')"


def imported(*arguments: str, folder: Path) -> set[str]:
    """The modules that a run with these arguments imports; run twice, because the first compiles the rules."""
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-c", CHECK, *arguments], capture_output=True, text=True, check=True, cwd=folder
        )
    return set(run.stdout.splitlines())


@pytest.mark.parametrize(
    ("arguments", "without"),
    [
        (["--version"], {"doclint.rulebook", "doclint.engine", "doclint.structure", "yaml"}),
        (
            ["check", "--isolated", "notice.md"],
            {
                "yaml", "ruamel", "rapidfuzz", "rich", "charset_normalizer", "regex", "importlib.metadata",
                "multiprocessing", "doclint.rulebook.yaml_reading", "doclint.document.readers.html",
            },
        ),
    ],
)  # fmt: skip
def test_a_short_run_imports_nothing_it_does_not_use(arguments: list[str], without: set[str], tmp_path: Path) -> None:
    (tmp_path / "notice.md").write_text("# 通知\n\n各单位：\n\n请认真落实。\n", encoding="utf-8")
    assert not imported(*arguments, folder=tmp_path) & without
