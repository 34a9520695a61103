"""Whether the references of a paragraph lead where they should: the same order of questions in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.found import BrokenReference
from doclint.structure.references.quotation_marks import QuotationMarks
from doclint.structure.references.reference import Reference
from doclint.structure.structure import Structure


def judged(
    structure: Structure,
    paragraph: Paragraph,
    references: Iterable[Reference],
    quoted: QuotationMarks,
    may_be_another: Callable[[Reference], bool],
    resolve: Callable[[Reference], BrokenReference | None],
) -> Iterator[BrokenReference]:
    """The broken references; of the others it is noted why they are left alone.

    ``may_be_another`` is asked of references that do not say whose provision they mean, ``resolve`` of those that are the
    document's own.
    """
    for reference in references:
        broken = None
        reason = "reference-leads-there"
        if reference.owner == "other":
            reason = "reference-to-another-text"
        elif quoted.around(reference.start):
            reason = "reference-is-quoted"
        elif reference.owner == "open" and may_be_another(reference):
            reason = "reference-may-be-to-another-text"
        else:
            broken = resolve(reference)
        if broken is not None:
            yield broken
        else:
            structure.passed(reason, paragraph, at=(reference.start, reference.end))
