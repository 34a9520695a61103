"""The line that tells how far a run has come."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

import pytest

from doclint.cli.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def after(total: int, stream: StringIO, seconds: Iterator[float]) -> str:
    progress = Progress(total, "en", stream, lambda: next(seconds))
    for _ in range(total):
        progress.step()
    progress.hide()
    return stream.getvalue()


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")


def test_shown_after_a_while_drawn_anew_and_gone_at_the_end() -> None:
    seconds = iter([0, 0.5, 1.2, 1.25, 1.4])
    assert after(5, Terminal(), seconds) == "\r\x1b[K2/5 files\r\x1b[K4/5 files\r\x1b[K"


def test_nothing_of_a_short_run() -> None:
    assert after(4, Terminal(), iter([0, 0.1, 0.2, 0.3, 0.4])) == ""


def test_nothing_in_a_pipe_or_on_a_terminal_that_cannot_erase(monkeypatch: pytest.MonkeyPatch) -> None:
    assert after(3, StringIO(), iter([0, 5, 9, 12])) == ""
    monkeypatch.setenv("TERM", "dumb")
    assert after(3, Terminal(), iter([0, 5, 9, 12])) == ""


def test_nothing_on_a_line_that_somebody_else_began() -> None:
    stream = Terminal()
    seconds = iter([0, 2, 3, 4])
    progress = Progress(9, "zh", stream, lambda: next(seconds))
    progress.held = True
    progress.step()
    assert stream.getvalue() == ""
    progress.held = False
    progress.step()
    assert stream.getvalue() == "\r\x1b[K已检查 2/9 个文件"
