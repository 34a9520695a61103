"""Which part of the check type looks for what."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Finding
from doclint.checks.foreign.options import Options
from doclint.structure.structure import Structure


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Look for one kind of foreign text; each kind is imported when it is asked for."""
    match options.look_for:
        case "title":
            from doclint.checks.foreign.title import title_findings

            yield from title_findings(structure)
        case "seam":
            from doclint.checks.foreign.seam import seam_findings

            yield from seam_findings(structure, options.certainty, options.single_certainty)
        case "region":
            from doclint.checks.foreign.region import region_findings

            yield from region_findings(structure)
        case "head":
            from doclint.checks.foreign.head import head_findings

            yield from head_findings(structure)
        case "document":
            from doclint.checks.foreign.document import document_findings

            yield from document_findings(structure)
        case "script":
            from doclint.checks.foreign.script import script_findings

            yield from script_findings(structure)
