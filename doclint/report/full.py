"""full: every finding with the lines it is about, arrows under the place, and the other places that belong
to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document.span import Position
from doclint.report.color import Palette
from doclint.report.report import CheckedFile, Settings
from doclint.report.source import Source
from doclint.report.source_line import printable, show
from doclint.report.tally import Tally
from doclint.report.words import closing_lines, explanation_hint, fix_note, severity_word
from doclint.rulebook.diagnostic import Diagnostic


class Report:
    """For people: a frame for every finding, a summary at the end."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._paint = Palette(settings.color)
        self._explained = ""

    def start(self) -> str:
        return ""

    def file(self, file: CheckedFile) -> Iterator[str]:
        source = Source(file.text) if file.text is not None else None
        for diagnostic in file.diagnostics:
            self._explained = self._explained or diagnostic.code
            yield "\n".join(self._finding(diagnostic, source)) + "\n\n"

    def end(self, tally: Tally) -> str:
        lines = closing_lines(tally, self._settings)
        if lines and self._explained:
            lines.append(explanation_hint(self._explained, self._settings.language))
        return "".join(line + "\n" for line in lines)

    def _finding(self, diagnostic: Diagnostic, source: Source | None) -> Iterator[str]:
        paint, language = self._paint, self._settings.language
        word = severity_word(diagnostic.severity, language)
        colon = "：" if language == "zh" else ": "
        head = paint.severity(diagnostic.severity, f"{diagnostic.code} {diagnostic.name} {word}")
        yield head + paint.strong(colon + printable(diagnostic.message))
        rows = [diagnostic.end_location.row, *(related.end_location.row for related in diagnostic.related)]
        gutter = len(str(max(rows)))
        place = (diagnostic.location, diagnostic.end_location)
        yield from self._frame(diagnostic.filename, place, source, gutter, "^", diagnostic.severity)
        for related in diagnostic.related:
            near = source if related.filename == diagnostic.filename else None
            if related.message:
                yield f"{' ' * gutter} {paint.gutter('=')} {printable(related.message)}"
            place = (related.location, related.end_location)
            yield from self._frame(related.filename, place, near, gutter, "-", "info")
        if diagnostic.fix is not None and diagnostic.fix.message:
            note = fix_note(printable(diagnostic.fix.message), language)
            yield f"{' ' * gutter} {paint.gutter('=')} {note}"

    def _frame(
        self,
        filename: str,
        place: tuple[Position, Position],
        source: Source | None,
        gutter: int,
        arrow: str,
        severity: str,
    ) -> Iterator[str]:
        """The place in words, then its first and last line with arrows; without a source the place alone."""
        paint = self._paint
        start, end = place
        yield f"{' ' * gutter}{paint.gutter('-->')} {printable(filename)}:{start.row}:{start.column}"
        stretches = source.stretches(start, end) if source is not None else []
        if not stretches:
            return
        bar = paint.gutter("|")
        yield f"{' ' * gutter} {bar}"
        previous = stretches[0][0]
        for row, first, last in stretches:
            if row > previous + 1:
                yield paint.gutter("…".rjust(gutter))
            previous = row
            assert source is not None
            shown = show(source.line(row), first, last, arrow)
            yield f"{paint.gutter(str(row).rjust(gutter))} {bar} {shown.line}".rstrip()
            yield f"{' ' * gutter} {bar} {shown.indent}{paint.severity(severity, shown.arrows)}"
