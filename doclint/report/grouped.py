"""grouped: the findings of a file in columns under its name, for reading many at a time."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document.positions import display_width
from doclint.report.color import Palette
from doclint.report.report import CheckedFile, Settings
from doclint.report.source_line import printable
from doclint.report.tally import Tally
from doclint.report.words import closing_lines, severity_word
from doclint.rulebook.diagnostic import SEVERITIES


class Report:
    """Place, severity, code and message, each in its column; a summary at the end."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._paint = Palette(settings.color)
        self._words = {severity: severity_word(severity, settings.language) for severity in SEVERITIES}

    def start(self) -> str:
        return ""

    def file(self, file: CheckedFile) -> Iterator[str]:
        if not file.diagnostics:
            return
        paint = self._paint
        rows = max(len(str(diagnostic.location.row)) for diagnostic in file.diagnostics)
        columns = max(len(str(diagnostic.location.column)) for diagnostic in file.diagnostics)
        words = max(display_width(self._words[diagnostic.severity]) for diagnostic in file.diagnostics)
        codes = max(len(diagnostic.code) for diagnostic in file.diagnostics)
        yield paint.strong(printable(file.path)) + "\n"
        for diagnostic in file.diagnostics:
            row, column = diagnostic.location
            place = f"{row:>{rows}}:{column:<{columns}}"
            word = self._words[diagnostic.severity]
            severity = paint.severity(diagnostic.severity, word) + " " * (words - display_width(word))
            yield f"  {place}  {severity}  {diagnostic.code:<{codes}}  {printable(diagnostic.message)}\n"
        yield "\n"

    def end(self, tally: Tally) -> str:
        return "".join(line + "\n" for line in closing_lines(tally, self._settings))
