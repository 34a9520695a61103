"""Citations of the items of a series, and what becomes of them when the series is counted anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from doclint.document.span import Span
from doclint.structure.numerals import chinese_numeral, letter_label, roman_numeral

if TYPE_CHECKING:
    from doclint.structure.outline import Item
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
