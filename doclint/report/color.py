"""Colour on a terminal: plain ANSI sequences."""

from __future__ import annotations

_SEVERITIES = {"error": "1;31", "warning": "1;33", "info": "1;36"}
_BOLD = "1"
_GUTTER = "1;34"


class Palette:
    """Paints words, or leaves them as they are if colour is off."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def severity(self, severity: str, words: str) -> str:
        """In the colour of a severity."""
        return self._painted(_SEVERITIES[severity], words)

    def strong(self, words: str) -> str:
        """Bold."""
        return self._painted(_BOLD, words)

    def gutter(self, words: str) -> str:
        """As the frame around the source."""
        return self._painted(_GUTTER, words)

    def _painted(self, style: str, words: str) -> str:
        return f"\033[{style}m{words}\033[0m" if self._on and words else words
