"""The edits that put the numbers of a series right, for the check types that find fault with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from doclint.checks.finding import Edit, Mend
from doclint.document.span import Span
from doclint.structure.citing import Citation, Moved, citations_of, moved_along
from doclint.structure.label_faults import LabelFault, place_in_chain
from doclint.structure.outline import Item
from doclint.structure.renumbering import mended, relabelled
from doclint.structure.structure import Structure

_KINDS = frozenset({"repeated", "skipped", "disordered"})
_NEVER_MOVED_UP = frozenset({"article", "en_section", "chapter", "section", "division"})
"""Styles whose numbers other documents cite: where one is missing, the text is missing, and the rest stays."""

_GOES_ON = ("，", "、", ",")
"""Marks in mid-sentence: what follows has no label to get back."""

MOST_LABELS = 50_000
"""Labels looked at to offer fixes for one document. Every fault of a series takes all items behind it; faults that go beyond
this are offered a fix when the first have been mended, and a list of 10,000 items costs no more than that.
"""


class Budget:
    """The labels that can still be looked at for a document."""

    def __init__(self) -> None:
        self.left = MOST_LABELS

    @classmethod
    def take(cls, structure: Structure, labels: int) -> bool:
        """Whether so many more labels can be looked at."""
        budget = structure.kept("mending.budget", cls)
        budget.left -= labels
        return budget.left >= 0


def renumbering(structure: Structure, fault: LabelFault) -> Mend:
    """The edits that put a fault of a series right, citations of moved items included; none where that is not clear."""
    if fault.kind not in _KINDS:
        return Mend()
    chain, at = place_in_chain(structure, fault.item)
    if not Budget.take(structure, len(chain)) or any(item.label.suffix for item in chain):
        return Mend()
    if fault.kind == "skipped":
        return _lost_label(structure, fault) or _closed_up(structure, chain, at)
    values = [item.label.value for item in chain]
    if fault.before is not None and (not at or chain[at - 1] is not fault.before):
        # A series that begins anew where it should go on.
        after = [value + fault.before.label.value for value in values]
    else:
        after = mended(values, at, at + fault.run)
    shifted = any(
        old != new for old, new in zip(values[at + fault.run :], after[at + fault.run :], strict=True)
    )
    return renumbered(structure, chain, chain, after, _moved(values, after, shifted))


def renumbered(
    structure: Structure,
    chain: Sequence[Item],
    items: Sequence[Item],
    values: Sequence[int],
    moved: Moved,
    gone: Collection[Span] = (),
) -> Mend:
    """The edits that give ``items`` of a chain these numbers, with the citations of them; no edit inside what is gone."""
    labels = relabelled(structure, items, values)
    if labels is None:
        return Mend()
    return along(tuple(Edit(*one) for one in labels), citations_of(structure, chain), moved, gone)


def along(
    edits: tuple[Edit, ...], citations: Sequence[Citation], moved: Moved, gone: Collection[Span] = ()
) -> Mend:
    """Edits together with those to citations; none of these inside what is gone."""
    followed = moved_along(citations, moved)

    def stays(span: Span) -> bool:
        return not any(one.start <= span.start < one.end for one in gone)

    cited = tuple(Edit(span, content) for span, content in followed.replacements if stays(span))
    return Mend(edits + cited, tuple(span for span in followed.unclear if stays(span)))


def _moved(before: Sequence[int], after: Sequence[int], shifted: bool) -> Moved:
    """What becomes of the numbers of a series. Where an item was put in and those behind it move up, whoever cites one
    means the item that bears it now. Where only a few numbers are wrong, this holds of a number that no item will
    bear any more; another one may be meant as it will be.
    """
    count, to_come = Counter(before), set(after)
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    sure = {old: new for old, new in pairs if count[old] == 1 and (shifted or old not in to_come)}
    return Moved(sure, {old for old, _ in pairs if old not in sure})


def _lost_label(structure: Structure, fault: LabelFault) -> Mend | None:
    """The edit that gives a paragraph its label back."""
    if fault.lost_label is None or not fault.expected:
        return None
    index = fault.lost_label.index
    if index and structure.paragraphs[index - 1].text.rstrip().endswith(_GOES_ON):
        return None  # the second half of a sentence
    label, start = fault.item.label, fault.lost_label.span.start
    space = fault.item.paragraph.text[label.end : label.body]
    return Mend((Edit(Span(start, start), fault.expected + space),))


def _closed_up(structure: Structure, chain: Sequence[Item], at: int) -> Mend:
    """The edits that let the items behind a gap count on without it; none where a missing number is cited: then it is
    the item that is missing.
    """
    values = [item.label.value for item in chain]
    if chain[at].label.style in _NEVER_MOVED_UP or not at:
        return Mend()
    missing = range(values[at - 1] + 1, values[at])
    cited = {number.value for one in citations_of(structure, chain) for number in one.numbers if one.certain}
    if cited.intersection(missing):
        return Mend()
    after = [*values[:at], *(value - len(missing) for value in values[at:])]
    return renumbered(structure, chain, chain, after, _moved(values, after, shifted=True))
