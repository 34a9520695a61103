"""The documents that one document is held against: other files of the run, and those of a reference index."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from doclint.document.readers import read_file
from doclint.structure.sentence_prints import Counterpart, document_print
from doclint.structure.structure import Structure

if TYPE_CHECKING:
    from doclint.corpus.reference import ReferenceIndex
    from doclint.corpus.shared import Partners


def counterparts(structure: Structure, partners: Partners, reference: ReferenceIndex | None) -> tuple[Counterpart, ...]:
    """The documents that share rare sentences with this one, in the order of their paths.

    A partner that cannot be read any more is left out: its own result says so.
    """
    found: list[Counterpart] = []
    for path, exclusive in sorted(partners.items()):
        try:
            other = Structure.of(read_file(path))
        except Exception:
            continue
        found.append(Counterpart(document_print(other), exclusive))
    if reference is not None:
        read = {Path(path).resolve() for path in (structure.document.path, *partners)}
        found += [one for one in reference.counterparts(structure) if Path(one.document.path).resolve() not in read]
    return tuple(found)
