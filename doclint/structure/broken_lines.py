"""Breaks that come in numbers from one cause: lines that were wrapped and not joined, pages broken at their links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from doclint.structure.paragraphs import Paragraph, columns

_NARROWEST_LINE, _WIDEST_LINE = 36, 140
"""Columns: the width of wrapped lines, as in joining paragraphs."""
_WIDTH_STEP = 4
"""Columns: wrapped lines differ by no more than a character or two."""
_FEWEST_WRAPPED = 3


def wrapped_lines(pairs: Iterable[tuple[Paragraph, Paragraph]], paragraphs: Sequence[Paragraph]) -> set[int]:
    """Of paragraphs that are cut (each with the next one), those that are lines of wrapped text.

    They are about as wide as one another, none is wider than a page, and the next line is no wider and carries no label. Where each line
    is a paragraph of its own, with an empty line after it, the first of them is left out of the answer: the reader
    should hear of it once.
    """
    by_width: dict[int, list[int]] = {}
    for paragraph, following in pairs:
        width = columns(paragraph.text)
        if following.labels or following.kind != "paragraph" or paragraph.lines > 1:
            continue
        if columns(following.text) > width + 2 * _WIDTH_STEP:
            continue  # what was cut at the end of a page goes on in a paragraph of any length
        if _NARROWEST_LINE <= width <= _WIDEST_LINE:
            by_width.setdefault(width // _WIDTH_STEP, []).append(paragraph.index)
    close: set[int] = set()
    spaced: list[int] = []
    for step, members in by_width.items():
        near = len(members) + len(by_width.get(step - 1, ())) + len(by_width.get(step + 1, ()))
        if near < _FEWEST_WRAPPED:
            continue
        for index in members:
            if paragraphs[index + 1].blank_before:
                spaced.append(index)
            else:
                close.add(index)
    if len(spaced) > _FEWEST_WRAPPED:
        close.update(sorted(spaced)[1:])
    return close


def is_link_line(before: str, line: str, after: str) -> bool:
    """Whether ``line`` is a name that stood as a link inside 《》: …根据《 / 名称 / 》的规定…"""
    return before.endswith("《") and line.rstrip()[-1:] not in "。；，" and (after.startswith("》") or "》" not in line)
