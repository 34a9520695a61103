"""What came of checking one file."""

from __future__ import annotations

from dataclasses import dataclass

from doclint.rulebook.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Fixes:
    """What was mended in a file: how many findings of each code.

    ``content`` is the new content where it was not written, ``difference`` a unified diff if one was asked for, and
    ``encoding`` that of the file.
    ``problem`` tells why a file was left as it is (see fixing.py), ``detail`` says it in words.
    """

    codes: tuple[tuple[str, int], ...]
    content: bytes | None = None
    difference: str = ""
    encoding: str = "utf-8"
    problem: str | None = None
    detail: str = ""

    @property
    def count(self) -> int:
        """The number of findings mended."""
        return sum(count for _, count in self.codes)


@dataclass(frozen=True, slots=True)
class FileResult:
    """The diagnostics of one file, sorted by place, and the file's text if it was asked for and there is a
    use for it.

    ``covered`` holds the fingerprints of findings that are not reported because the baseline has them.
    ``fixes`` is None where nothing was fixed.
    ``prints`` tells of the file's sentences (``corpus.shared.packed``) where files are compared.
    ``checked`` is false when the file could not be checked: the diagnostics then say why (SRC001 and on).
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    text: str | None = None
    checked: bool = True
    covered: tuple[str, ...] = ()
    fixes: Fixes | None = None
    prints: bytes = b""
