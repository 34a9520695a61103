"""Which file looks at which habit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.checks.consistency.options import Options

if TYPE_CHECKING:
    from doclint.checks.finding import Finding
    from doclint.structure.structure import Structure


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """The exceptions to a document's habit, the first as the place: one finding; of spelling one for each word."""
    if options.of == "spelling":
        from doclint.checks.consistency.spelling import mixed_spellings

        return mixed_spellings(structure, options)
    if structure.english:
        structure.passed("language-of-check", language="en")
        return iter(())
    match options.of:
        case "bracket_width" | "mark_width":
            from doclint.checks.consistency.widths import exceptions_in_width

            return exceptions_in_width(structure, options)
        case "label_spacing":
            from doclint.checks.consistency.labels import exceptions_in_label_spacing

            return exceptions_in_label_spacing(structure, options)
        case "number_spacing":
            from doclint.checks.consistency.numbers import exceptions_in_number_spacing

            return exceptions_in_number_spacing(structure, options)
