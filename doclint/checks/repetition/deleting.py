"""The edits that take repeats out and count on without them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from doclint.checks.finding import Edit
from doclint.document.span import Span
from doclint.structure.label_faults import place_in_chain
from doclint.structure.paragraphs import Paragraph
from doclint.structure.renumbering import relabelled
from doclint.structure.source_lines import lines_of
from doclint.structure.structure import Structure

MOST_MENDED = 12
"""Repeats in a document that are taken out: each that is followed by numbers takes a round, and a document with more of
them is to be looked at, not mended.
"""

_END = re.compile(r"([。；;.,，、：:]*(?:(?<=[;,；]) ?(?:and|or|和|或者?|以及))?)\s*$")
"""The marks at the end of an item, with the word that leads on to the next."""


def deletion(structure: Structure, repeats: Sequence[Paragraph]) -> tuple[Edit, ...]:
    """The edits that leave of paragraphs that follow one another, and say the same, the first alone; the numbers behind
    them move up, and so do citations of those.

    None (an empty tuple) where other text shares their lines, or a label cannot be rewritten.
    """
    gone = _stretch(structure, repeats)
    if gone is None:
        return ()
    edits = [Edit(gone, "")]
    renumbered = _counted_on(structure, repeats)
    if renumbered is None:
        return ()
    edits += (edit for edit in renumbered if not gone.start <= edit.span.start < gone.end)
    return (*edits, *_end_mark(repeats[0], repeats[-1]))


def _stretch(structure: Structure, repeats: Sequence[Paragraph]) -> Span | None:
    """From behind the first to the end of the last, if nothing else stands between."""
    text = structure.document.text
    whole = [lines_of(structure.document, paragraph.span) for paragraph in repeats]
    # Paragraphs that share a line were cut at their labels.
    spans = [paragraph.span for paragraph in repeats] if None in whole else [one for one in whole if one]
    if any(text[a.end : b.start].strip() for a, b in pairwise(spans)):
        return None
    return Span(spans[0].end, spans[-1].end)


def _counted_on(structure: Structure, repeats: Sequence[Paragraph]) -> tuple[Edit, ...] | None:
    """The edits to the labels behind the repeats, none where those do not count on from them; None where a label cannot
    be rewritten.
    """
    first, last = (structure.outline.items.get(one.index) for one in (repeats[0], repeats[-1]))
    if first is None or last is None:
        return ()
    chain, at = place_in_chain(structure, last)
    less = last.label.value - first.label.value
    following = chain[at + 1 :]
    if less <= 0 or not following or following[0].label.value != last.label.value + 1:
        return ()
    if any(item.label.suffix for item in chain):
        return None
    values = [item.label.value - less for item in following]
    count = Counter(item.label.value for item in chain)
    cited = {value + less: value for value in values if count[value + less] == 1}
    replacements = relabelled(structure, following, values, cited)
    return None if replacements is None else tuple(Edit(*one) for one in replacements)


def _end_mark(first: Paragraph, last: Paragraph) -> tuple[Edit, ...]:
    """The edit that gives the first what stands at the end of the last: ； becomes 。 where the list ends there."""
    one, other = _END.search(first.text), _END.search(last.text)
    assert one is not None and other is not None  # it matches nothing at all as well
    if one[1] == other[1]:
        return ()
    return (Edit(first.place(one.start(1), one.end(1)), other[1]),)
