"""concise: a line for every finding, ``path:line:col: CODE message``, as editors and grep read it."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.report.color import Palette
from doclint.report.report import CheckedFile, Settings
from doclint.report.source_line import printable
from doclint.report.tally import Tally


class Report:
    """Nothing but findings is printed, so that every line has the same shape."""

    def __init__(self, settings: Settings) -> None:
        self._paint = Palette(settings.color)

    def start(self) -> str:
        return ""

    def file(self, file: CheckedFile) -> Iterator[str]:
        for diagnostic in file.diagnostics:
            row, column = diagnostic.location
            code = self._paint.severity(diagnostic.severity, diagnostic.code)
            yield f"{printable(diagnostic.filename)}:{row}:{column}: {code} {printable(diagnostic.message)}\n"

    def end(self, tally: Tally) -> str:
        return ""
