"""Which file looks for which fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from doclint.checks.pairs.options import Options

if TYPE_CHECKING:
    from doclint.checks.finding import Finding
    from doclint.structure.structure import Structure


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Places where paired marks are at fault."""
    match options.fault:
        case "unbalanced":
            from doclint.checks.pairs.unbalanced import unbalanced

            return unbalanced(structure, options)
        case "mixed_width":
            from doclint.checks.pairs.brackets import mixed_width

            return mixed_width(structure)
        case "doubled":
            from doclint.checks.pairs.neighbours import doubled

            return doubled(structure)
        case "clashing":
            from doclint.checks.pairs.neighbours import clashing

            return clashing(structure)
