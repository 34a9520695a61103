"""The report on a terminal, with the progress between its lines."""

from __future__ import annotations

from io import StringIO

import pytest

from doclint.cli.progress import Progress
from doclint.cli.reporting import _Output


class Terminal(StringIO):
    """Standard output and standard error on one screen."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["a\n", "", "b\n"], "a\n\r\x1b[K1/9 files\r\x1b[K2/9 files\r\x1b[Kb\n\r\x1b[K3/9 files\r\x1b[K"),
        (["[", "\n  {}", ",\n  {}"], "[\n  {},\n  {}"),  # a line that is not ended is not erased
    ],
)
def test_the_progress_goes_out_of_the_way(
    pieces: list[str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    screen = Terminal()
    seconds = iter(range(0, 99, 2))
    progress = Progress(9, "en", screen, lambda: next(seconds))
    out = _Output(screen, progress)
    for piece in pieces:
        out.write(piece)
        progress.step()
    progress.hide()
    assert screen.getvalue() == expected
