"""github: workflow commands, which GitHub Actions shows as annotations on the lines of a pull request.

Escaping as the runner undoes it: ``src/Runner.Common/ActionCommand.cs`` in github.com/actions/runner.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.report.paths import ProjectFolder
from doclint.report.report import CheckedFile, Settings
from doclint.report.tally import Tally
from doclint.report.words import related_note
from doclint.rulebook.diagnostic import Diagnostic

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class Report:
    """A command for every finding. Other lines of the output are left alone by the runner."""

    def __init__(self, settings: Settings) -> None:
        self._language = settings.language
        self._folder = ProjectFolder("GITHUB_WORKSPACE")

    def start(self) -> str:
        return ""

    def file(self, file: CheckedFile) -> Iterator[str]:
        for diagnostic in file.diagnostics:
            properties = ",".join(
                f"{name}={_property(value)}" for name, value in self._properties(diagnostic)
            )
            notes = [related_note(related, self._language) for related in diagnostic.related]
            message = "\n".join([diagnostic.message, *notes])
            yield f"::{_COMMANDS[diagnostic.severity]} {properties}::{_data(message)}\n"

    def end(self, tally: Tally) -> str:
        return ""

    def _properties(self, diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
        start, end = diagnostic.location, diagnostic.end_location
        # A place that ends with a line end is over on that line: the next one has no part in it.
        last = end.row - 1 if end.column == 1 and end.row > start.row else end.row
        yield "file", self._folder.path(diagnostic.filename)
        yield "line", str(start.row)
        if last == end.row == start.row:  # GitHub refuses columns on more than one line
            yield "col", str(start.column)
            yield "endLine", str(last)
            yield "endColumn", str(end.column)
        else:
            yield "endLine", str(last)
        yield "title", f"{diagnostic.code} {diagnostic.name}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
