"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 0.6
"""The least likeness (difflib ratio) at which a word is worth proposing: two letters off in five."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The word of ``known`` most like ``word``, or "" if none is near. Letter case does not count."""
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(word.casefold(), list(folded), n=1, cutoff=_ALIKE)
    return folded[found[0]] if found else ""
