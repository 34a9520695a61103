"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 0.6
"""The least likeness (difflib ratio) at which a word is worth proposing: two letters off in five."""


_MEANT = {"cn": "zh", "zh-cn": "zh", "zh-hans": "zh", "chinese": "zh", "中文": "zh", "english": "en", "英文": "en"}
"""Words that other programs, or people, use for ours."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The word of ``known`` most like ``word``, or "" if none is near. Letter case does not count."""
    from difflib import get_close_matches

    meant = _MEANT.get(word.casefold())
    if meant in (known := list(known)):
        return str(meant)
    folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(word.casefold(), list(folded), n=1, cutoff=_ALIKE)
    return folded[found[0]] if found else ""
