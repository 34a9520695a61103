"""In which language doclint speaks to whoever runs it: that of the environment, unless told otherwise."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal

Language = Literal["zh", "en"]

_asked: Language | None = None
"""What the command line asks for (--lang): of the process, as the environment is."""


def speak(language: Language | None) -> None:
    """Lets doclint speak this language wherever nobody asks for another (None: that of the environment)."""
    global _asked
    _asked = language


def own_language(asked: Language | None = None, environment: Mapping[str, str] = os.environ) -> Language:
    """The one asked for, here or of the process (``speak``), else that of the environment as POSIX reads it (LC_ALL,
    LC_MESSAGES, LANG; the first set).
    """
    if asked is not None or _asked is not None:
        return asked or _asked or "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def say(zh: str, en: str, language: Language | None = None) -> str:
    """The one of two wordings that is in the language (None: the environment's)."""
    return zh if own_language(language) == "zh" else en
