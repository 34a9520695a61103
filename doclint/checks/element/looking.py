"""Which file looks at what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doclint.checks.element.addressee import no_addressee, no_colon
from doclint.checks.element.attachments import attachments
from doclint.checks.element.dates import date_agreement, date_shape, impossible_dates
from doclint.checks.element.number import number_brackets, number_shape
from doclint.checks.element.options import Element, Options, Requirement
from doclint.checks.element.order import order
from doclint.checks.element.presence import no_date, no_number, no_signature
from doclint.checks.finding import Finding
from doclint.structure.structure import Structure

DISPATCH: dict[tuple[Element, Requirement], Callable[[Structure, Options], Iterator[Finding]]] = {
    ("date_of_issue", "present"): no_date,
    ("date_of_issue", "shape"): date_shape,
    ("date_of_issue", "agreement"): date_agreement,
    ("document_number", "present"): no_number,
    ("document_number", "shape"): number_shape,
    ("document_number", "brackets"): number_brackets,
    ("addressee", "present"): no_addressee,
    ("addressee", "colon"): no_colon,
    ("signature", "present"): no_signature,
    ("attachment_note", "agreement"): attachments,
    ("order", "agreement"): order,
    ("date", "possible"): impossible_dates,
}
"""Who looks; the pairs are those of ``options.LOOKS``, which loads none of these files."""
_IN_ALL_LANGUAGES = frozenset({("date", "possible")})
_IN_ENGLISH = _IN_ALL_LANGUAGES | {("date_of_issue", "agreement")}
"""What is looked at in English documents too; the rest is of GB/T 9704."""


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Elements that do not meet the requirement."""
    language, pair = structure.document.language, (options.element, options.requirement)
    if (language == "en" and pair not in _IN_ENGLISH) or (language == "ja" and pair not in _IN_ALL_LANGUAGES):
        structure.passed("language-of-check", language=language)
        return
    yield from DISPATCH[pair](structure, options)
