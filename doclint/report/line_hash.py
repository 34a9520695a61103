"""The hash by which GitHub code scanning knows a line again, ``primaryLocationLineHash`` in SARIF.

Defined by ``src/fingerprints.ts`` in github.com/github/codeql-action: a polynomial over the 100 UTF-16 units
that follow the start of the line, white space left out, and the how-manieth line with that hash it is. Another
hash would do, but the upload action computes this one, too, and warns of every difference.
"""

from __future__ import annotations

from collections import defaultdict

_WINDOW = 100
_FACTOR = 37
_MODULUS = 1 << 64
_END = "\uffff"
"""Stands for the end of the file; what is beyond counts as zero."""


class LineHashes:
    """The hashes of the lines of a file, each computed when it is asked for."""

    def __init__(self, text: str) -> None:
        kept = text.replace("\r\n", "\n").replace("\r", "\n").replace(" ", "").replace("\t", "") + _END
        self._units = kept.encode("utf-16-le", "surrogatepass")
        self._starts = [0]
        offset = 0
        for line in kept.split("\n")[:-1]:
            offset += len(line.encode("utf-16-le", "surrogatepass")) + 2
            self._starts.append(offset)
        self._hashes: dict[int, str] = {}
        # Lines are the same if their windows are, so only those that are asked for need to be hashed.
        counts: defaultdict[bytes, int] = defaultdict(int)
        self._occurrences: list[int] = []
        for row in range(1, len(self._starts) + 1):
            window = self._window(row)
            counts[window] += 1
            self._occurrences.append(counts[window])

    def of(self, row: int) -> str:
        """The hash of line ``row`` (from 1); that of the last line for a row beyond it."""
        row = min(row, len(self._starts))
        known = self._hashes.get(row)
        if known is None:
            known = self._hashes[row] = f"{self._value(row):x}:{self._occurrences[row - 1]}"
        return known

    def _value(self, row: int) -> int:
        window = self._window(row).ljust(2 * _WINDOW, b"\0")
        value = 0
        for low, high in zip(window[::2], window[1::2], strict=True):
            value = (value * _FACTOR + (high << 8 | low)) % _MODULUS
        return value

    def _window(self, row: int) -> bytes:
        start = self._starts[row - 1]
        return self._units[start : start + 2 * _WINDOW]
