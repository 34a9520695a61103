"""Words that mean the same, of which a document uses one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doclint.checks.consistency.options import Options
from doclint.checks.consistency.usage import LOOKED_AT, Usage
from doclint.checks.finding import Edit, Finding, Related
from doclint.structure.structure import Structure

_MOST_PLACES = 10
"""Second places that one finding shows; the count says how many there are."""


@lru_cache(maxsize=32)
def _expression(options: Options) -> re.Pattern[str]:
    """All words of all groups, the longest first; words of letters as whole words."""
    words = sorted((word for group in options.ways for word in group), key=len, reverse=True)
    return re.compile("|".join(map(_whole, words)), re.IGNORECASE if options.ignore_case else 0)


def _whole(word: str) -> str:
    before = r"(?<![A-Za-z0-9_])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![A-Za-z0-9_])" if word[-1].isascii() and word[-1].isalnum() else ""
    return before + re.escape(word) + after


def mixed_spellings(structure: Structure, options: Options) -> Iterator[Finding]:
    """One finding for each word that is not its group's most frequent one in this document, at its first place."""
    usages: dict[str, Usage] = {}
    for paragraph in structure.paragraphs:
        if structure.parts.names[paragraph.index] not in LOOKED_AT:
            structure.left_out("part-of-check", paragraph, part=structure.parts.names[paragraph.index])
            continue
        for match in _expression(options).finditer(paragraph.text):
            usage = usages.setdefault(_key(match[0], options), Usage())
            usage.add(paragraph.place(match.start(), match.end()), match[0])
    for group in options.ways:
        used = [word for word in group if _key(word, options) in usages]
        if len(used) < 2:
            continue
        # ``max`` takes the first of equals, and the groups name the preferred word first.
        usual = max(used, key=lambda word: len(usages[_key(word, options)]))
        for word in used:
            if word != usual:
                yield _finding(usages[_key(word, options)], usages[_key(usual, options)], usual, structure)


def _key(word: str, options: Options) -> str:
    return word.casefold() if options.ignore_case else word


def _finding(other: Usage, habit: Usage, usual: str, structure: Structure) -> Finding:
    text = structure.document.text
    edits = tuple(
        Edit(place, usual)
        for place, word in zip(other.places, other.texts, strict=True)
        if text[place.start : place.end] == word  # markup and line ends inside are not written over
    )
    related = [Related(place, "again") for place in other.places[1 : _MOST_PLACES + 1]]
    args = {"text": other.texts[0], "count": len(other), "usual": usual, "usual_count": len(habit)}
    return Finding(other.places[0], args, (*related, Related(habit.places[0], "habit")), edits)
