"""What tells of the numbers of English lists and sections, beside the numbers themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.outline import Item
from doclint.structure.structure import Structure

_ASTERISKS = lazy_pattern(r"(?:^|\n)\s*(?:\*\s*){3,}(?=\n)")
_GOES_ON = lazy_pattern(r"(?:;|[;,] (?:and|or))$")


def is_annexed_treaty(items: Sequence[Item], structure: Structure) -> bool:
    """Whether these are Articles in an English statute that counts in sections: parts of a convention, reproduced."""
    if not structure.english or items[0].label.style != "article":
        return False
    first = items[0].paragraph.index
    return any(s.style == "en_section" and s.items[0].paragraph.index < first for s in structure.outline.series)


def stands_below_asterisks(item: Item, before: Item | None, structure: Structure) -> bool:
    """Whether a line of asterisks stands between an item and the one ``before`` it, or right above it: they stand for what
    an amendment leaves as it is (Federal Register Document Drafting Handbook, 2018, 1.16).
    """
    if not structure.english:
        return False
    index = item.paragraph.index
    above = before.paragraph if before is not None else structure.paragraphs[index - 1] if index else None
    start = 0 if above is None else above.span.end if any(map(str.isalnum, above.text)) else above.span.start - 1
    return _ASTERISKS.search(structure.document.text, start, item.paragraph.span.start) is not None


def repeated_firsts(structure: Structure) -> Iterator[tuple[Item, Item]]:
    """The second items of English lists that bear the label of the first, with those: a. …; and / a. …"""
    for series in structure.outline.series:
        before = series.before
        if before is None or len(before.items) > 1 or before.items[0].children:
            continue
        last, item = before.items[0], series.items[0]
        follows = item.paragraph.index == last.paragraph.index + 1 and item.label.value == last.label.value
        if follows and _GOES_ON.search(last.paragraph.text):
            yield item, last
