"""In which language the command line speaks."""

from __future__ import annotations

from doclint.interface_language import Language, own_language, say, speak

__all__ = ["Language", "own_language", "say", "speak"]
