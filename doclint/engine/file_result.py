"""What came of checking one file."""

from __future__ import annotations

from dataclasses import dataclass

from doclint.rulebook.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class FileResult:
    """The diagnostics of one file, sorted by place, and the file's text if it was asked for and there is a
    use for it.

    ``covered`` holds the fingerprints of findings that are not reported because the baseline has them.
    ``checked`` is false when the file could not be checked: the diagnostics then say why (SRC001 and on).
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    text: str | None = None
    checked: bool = True
    covered: tuple[str, ...] = ()
