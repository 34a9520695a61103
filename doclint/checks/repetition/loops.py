"""Text that goes round in circles: the same stretch over and over, as a machine writes when it is stuck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.checks.finding import Finding, Related
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import Passage, rounds, row
from doclint.checks.repetition.prose import prose
from doclint.document.span import Span
from doclint.structure.structure import Structure

_LONGEST_PERIOD = 80
"""Characters of the stretch that repeats inside a paragraph."""

_GRAM = 6
_STEP = 8
"""A loop is looked for by taking _GRAM characters at every _STEP-th place and looking whether they come again within
_LONGEST_PERIOD."""

_FEWEST_DIFFERENT = 3
"""Different letters in the stretch: 哈哈哈哈, ______ and 1 1 1 1 are no loops of text."""


def loops(structure: Structure, options: Options) -> Iterator[Finding]:
    """Stretches of words, at least ``times`` times running and ``min_chars`` long together, and groups of lines."""
    yield from _inside_paragraphs(structure, options)
    yield from _line_after_line(structure, options)


def _inside_paragraphs(structure: Structure, options: Options) -> Iterator[Finding]:
    whole = prose(structure)
    text = whole.text
    at = 0
    while at + _GRAM <= len(text):
        gram = text[at : at + _GRAM]
        again = text.find(gram, at + 1, at + _LONGEST_PERIOD + _GRAM)
        if again < 0 or "\n" in gram:
            at += _STEP
            continue
        period = again - at
        start, end = _extent(text, at, period)
        stretch = text[start : start + period]
        if end - start < max(options.times * period, options.min_chars):
            if structure.notes is not None and end - start >= 2 * period and _is_text(stretch):
                _too_little(structure, whole.place(start, end), (end - start) // period, end - start, options)
            at += _STEP
            continue
        if not _is_text(stretch):
            structure.passed("no-words-in-it", whole.place(start, end))
        else:
            span = whole.place(start, end)
            first = whole.place(start, start + period)
            args = {"text": stretch, "count": (end - start) // period, "row": structure.document.locate(span.start).row}
            yield Finding(span, args, (Related(first, "first"),))
        at = end


def _too_little(structure: Structure, place: Span, count: int, size: int, options: Options) -> None:
    option = "times" if count < options.times else "min_chars"
    structure.passed("too-few-copies" if option == "times" else "too-short", place, option=option, count=count, size=size)


def _extent(text: str, at: int, period: int) -> tuple[int, int]:
    """The stretch round ``at`` in which every character comes again after ``period``, to the end of the last copy."""
    start = at
    while start and text[start - 1] == text[start - 1 + period] != "\n":
        start -= 1
    end = at
    while end + period < len(text) and text[end] == text[end + period] != "\n":
        end += 1
    return start, end + period


def _is_text(stretch: str) -> bool:
    letters = {char for char in stretch if char.isalpha()}
    return len(letters) >= _FEWEST_DIFFERENT and "_" not in stretch and "/" not in stretch


def _line_after_line(structure: Structure, options: Options) -> Iterator[Finding]:
    """Groups of two to some lines that come again and again. A single one is a repeated item or paragraph."""
    told = -1  # the last paragraph of the last loop
    for group, period in rounds(structure):
        if group[0].index <= told:
            continue
        count = len(group) // period
        size = count * sum(p.size for p in group[:period])
        if count < options.times or size < options.min_chars:
            place = Span(group[0].paragraph.span.start, group[-1].paragraph.span.end)
            _too_little(structure, place, count, round(size), options)
        else:
            told = group[-1].index
            yield _lines(structure, group, period, count)


def _lines(structure: Structure, group: Sequence[Passage], period: int, count: int) -> Finding:
    first, last = group[0].paragraph, group[-1].paragraph
    original = Span(first.span.start, group[period - 1].paragraph.span.end)
    args = {"text": first.body.strip(), "count": count, "lines": period, "row": row(structure, first)}
    span = Span(group[period].paragraph.span.start, last.span.end)
    return Finding(span, args, (Related(original, "first"),), variant="lines")
