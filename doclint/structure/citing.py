"""Citations of the items of a series, and what becomes of them when the series is counted anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from doclint.document.span import Span
from doclint.structure.numerals import chinese_numeral, letter_label, roman_numeral

if TYPE_CHECKING:
    from doclint.structure.outline import Item, Series
    from doclint.structure.paragraphs import Paragraph
    from doclint.structure.structure import Structure

NumberKind = Literal["digits", "full", "chinese", "letter", "roman"]
"""How a cited number is written (full: in full-width digits)."""


def _full_width(value: int) -> str:
    return str(value).translate(_FULL_DIGITS)


_FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_WRITERS: dict[NumberKind, Callable[[int], str]] = {
    "digits": str,
    "full": _full_width,
    "chinese": chinese_numeral,
    "letter": letter_label,
    "roman": roman_numeral,
}


class CitedNumber(NamedTuple):
    """A number that is cited: where it stands, its value, how it is written and whether in capitals."""

    span: Span
    value: int
    kind: NumberKind
    upper: bool = False

    def written(self, value: int) -> str:
        """Another value written as this one is."""
        text = _WRITERS[self.kind](value)
        return text.upper() if self.upper else text


class Citation(NamedTuple):
    """Numbers cited in one breath (第三、四项). ``certain`` is whether they are of the series beyond doubt."""

    numbers: tuple[CitedNumber, ...]
    certain: bool


class Moved(NamedTuple):
    """What the numbers of a series become: those of ``values`` surely; ``doubtful`` ones could be either of two items;
    ``stale`` ones are those of repeats: whoever cites one counted without the repeats.
    """

    values: Mapping[int, int] = {}
    doubtful: Collection[int] = ()
    stale: Collection[int] = ()


class Citations(NamedTuple):
    """The replacements that let citations follow the items they cite, and the places where nobody can tell which item
    that is.
    """

    replacements: tuple[tuple[Span, str], ...] = ()
    unclear: tuple[Span, ...] = ()


def citations_of(structure: Structure, chain: Sequence[Item]) -> tuple[Citation, ...]:
    """All citations of the items of a chain, certain or not, in no order."""

    def found() -> tuple[Citation, ...]:
        # Imported when first needed: most documents have nothing to renumber.
        if structure.english:
            from doclint.structure.cited_sections import english_citations

            return tuple(english_citations(structure, chain))
        if structure.document.language == "ja":
            return ()
        from doclint.structure.cited_items import chinese_citations

        return tuple(chinese_citations(structure, chain))

    return structure.kept(f"citations of {id(chain[0])}", found)


def moved_along(citations: Iterable[Citation], moved: Moved) -> Citations:
    """What becomes of citations when their series is counted anew.

    A citation stands for the item that bears the number now. Where a repeat is cited, or two numbers of a citation
    would become one, the citations were counted without the fault, and none is changed.
    """
    touched = {*moved.values, *moved.doubtful, *moved.stale}
    concerned = [one for one in citations if any(number.value in touched for number in one.numbers)]
    certain = [one for one in concerned if one.certain]
    counted_without = any(
        any(number.value in moved.stale for number in one.numbers) or _collapses(one, moved.values)
        for one in certain
    )
    replacements: list[tuple[Span, str]] = []
    unclear: list[Span] = []
    for one in concerned:
        for number in one.numbers:
            if number.value not in touched:
                continue
            if one.certain and number.value in moved.values and not counted_without:
                replacements.append((number.span, number.written(moved.values[number.value])))
            else:
                unclear.append(number.span)
    return Citations(tuple(replacements), tuple(sorted(unclear)))


def _collapses(citation: Citation, values: Mapping[int, int]) -> bool:
    """Whether two numbers that stand apart would become the same."""
    before = [number.value for number in citation.numbers]
    after = [values.get(value, value) for value in before]
    return any(
        old < new and a >= b for (old, new), (a, b) in zip(pairwise(before), pairwise(after), strict=True)
    )


# Where citations are looked for -------------------------------------------------------------------------------

_CITING = frozenset({"body", "attachment", "embedded"})


def within_unit(structure: Structure, unit: int) -> Iterator[Paragraph]:
    """The paragraphs in which the text with this index can cite its own items."""
    names, units = structure.parts.names, structure.parts.unit_of
    for paragraph in structure.paragraphs:
        index = paragraph.index
        if units[index] == unit and names[index] in _CITING and index not in structure.quoted:
            yield paragraph


def is_alone(structure: Structure, chain: Sequence[Item]) -> bool:
    """Whether the items have no other list of their style under the same parent."""
    series = chain[0].series
    own = {id(item.series) for item in chain}
    if series.parent is not None:
        siblings: Sequence[Series] = series.parent.children
    else:
        siblings = structure.kept(
            "cited.tops", lambda: [one for one in structure.outline.series if one.parent is None]
        )
    return all(one.style != series.style or one.unit != series.unit or id(one) in own for one in siblings)


def around(structure: Structure, chain: Sequence[Item]) -> Sequence[Paragraph]:
    """The paragraphs from the parent of a list to the parent's next sibling; without a parent, the list and the
    unlabelled text before and behind it; for a list that runs on under several parents, the whole text.
    """
    paragraphs, parent = structure.paragraphs, chain[0].series.parent
    if any(item.series.parent is not parent for item in chain):
        return paragraphs
    first, last = chain[0].paragraph.index, chain[-1].paragraph.index + 1
    if parent is not None:
        first = parent.paragraph.index
        following = _next_sibling(structure, parent)
        if following is not None:
            return paragraphs[first : max(last, following.paragraph.index)]
    else:
        while first and not paragraphs[first - 1].labels:
            first -= 1
    items = structure.outline.items
    while last < len(paragraphs) and (not paragraphs[last].labels or _is_under(items.get(last), parent)):
        last += 1
    return paragraphs[first:last]


def _is_under(item: Item | None, parent: Item | None) -> bool:
    while item is not None and parent is not None:
        item = item.series.parent
        if item is parent:
            return True
    return False


def _next_sibling(structure: Structure, item: Item) -> Item | None:
    followed = structure.kept(
        "cited.siblings",
        lambda: {id(a): b for series in structure.outline.series for a, b in pairwise(series.items)},
    )
    return followed.get(id(item))
