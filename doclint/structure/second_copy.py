"""Where a document begins anew in its own file: pasted twice, or saved twice into one page."""

from __future__ import annotations

from collections.abc import Sequence

_ANCHORS = 6
"""Paragraphs near the beginning by which a copy is looked for: in a copy one or the other may be missing."""
_SHORTEST_ANCHOR = 10
"""Characters: a shorter line (附件, 目录) stands in a file more than once."""
_FEWEST = 4
"""Paragraphs of a document that is told from a head which is printed twice."""
_SHORTEST = 150
"""Characters of the same."""
_LONGEST_LOOP = 6
_ROUNDS = 4
"""Lines that come again, all together, so many times running are a loop."""
_FROM_THE_FIRST = 0.9
"""Of the text of the copy, so much stands in the document before it."""
_OF_THE_FIRST = 0.6
"""Of the document, so much the copy must hold: forms that are asked for twice begin alike and end otherwise."""


def second_copy(texts: Sequence[str]) -> int:
    """The index of the paragraph with which a document begins a second time; 0 if it does not.

    ``texts`` are the texts of its paragraphs, white space at their ends left out.
    """
    anchors = [at for at, text in enumerate(texts[: 10 * _ANCHORS]) if len(text) >= _SHORTEST_ANCHOR][:_ANCHORS]
    for anchor in anchors:
        try:
            start = texts.index(texts[anchor], anchor + _FEWEST)
        except ValueError:
            continue
        first = anchor
        while first and start - 1 > anchor and texts[first - 1] == texts[start - 1]:
            first, start = first - 1, start - 1
        if not _goes_round(texts, start, start - first) and _is_copy(texts[:start], texts[start:]):
            return start
    return 0


def copies(texts: Sequence[str]) -> list[int]:
    """The indices of the paragraphs with which a document begins a second time, a third time …; none as a rule."""
    start = second_copy(texts)
    found = []
    while start:
        found.append(start)
        start = _next_copy(texts, found)
    return found


def _next_copy(texts: Sequence[str], found: Sequence[int]) -> int:
    """Where the next copy behind those found begins as the first of them does; 0 if there is none."""
    try:
        start = texts.index(texts[found[0]], found[-1] + _FEWEST)
    except ValueError:
        return 0
    return start if _is_copy(texts[: found[0]], texts[start : start + found[0]]) else 0


def _goes_round(texts: Sequence[str], start: int, period: int) -> bool:
    """Whether a few lines come again and again up to here or from here on: text that loops is no document."""
    before = texts[start - period : start]
    if any(before[short:] == before[:-short] for short in range(1, _LONGEST_LOOP + 1) if 2 * short <= period):
        return True
    if period > _LONGEST_LOOP:
        return False
    once = texts[start : start + period]
    return all(texts[start + n * period : start + (n + 1) * period] == once for n in range(1, _ROUNDS - 1))


def _is_copy(original: Sequence[str], copy: Sequence[str]) -> bool:
    size, held = sum(map(len, original)), set(original)
    if len(original) < _FEWEST or size < _SHORTEST:
        return False
    copied = copy[: len(original)]  # a third copy may follow
    again = sum(len(text) for text in copied if text in held)
    return again >= _FROM_THE_FIRST * sum(map(len, copied)) and again >= _OF_THE_FIRST * size
