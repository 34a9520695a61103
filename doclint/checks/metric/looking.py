"""Which file measures what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.checks.metric.options import Options

if TYPE_CHECKING:
    from doclint.checks.finding import Finding
    from doclint.structure.structure import Structure


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """What is over the limit: every title, sentence or paragraph; of the shares one finding for the document."""
    if options.of.endswith("_length"):
        from doclint.checks.metric.lengths import too_long

        return too_long(structure, options)
    from doclint.checks.metric.repetition import too_repetitive

    return too_repetitive(structure, options)
