"""A damaged document held against the other documents of its folder, as in a run over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from doclint.corpus.shared import SharedSentences, packed
from doclint.document.document import Document
from doclint.document.readers import read_file
from doclint.structure.sentence_prints import (
    Counterpart,
    DocumentPrint,
    bring,
    document_print,
    sentence_prints,
)
from doclint.structure.structure import Structure


def bring_others(document: Document, path: Path, paths: Sequence[Path]) -> None:
    """Has a document, which stands at ``path`` in its run, know of the others at ``paths`` that share sentences with it."""
    shared = _shared(tuple(paths))
    own = packed(sentence_prints(Structure.of(document)))
    shared.add(str(path), own)
    try:
        partners = shared.partners([str(path)]).get(str(path), {})
    finally:
        shared.add(str(path), packed(sentence_prints(_structure(path))))
    bring(document, [Counterpart(_print(Path(other)), rare) for other, rare in sorted(partners.items())])


@lru_cache(maxsize=1)
def _shared(paths: tuple[Path, ...]) -> SharedSentences:
    shared = SharedSentences()
    for path in paths:
        shared.add(str(path), packed(sentence_prints(_structure(path))))
    return shared


@lru_cache(maxsize=400)
def _structure(path: Path) -> Structure:
    return Structure.of(read_file(str(path)))


@lru_cache(maxsize=400)
def _print(path: Path) -> DocumentPrint:
    return document_print(_structure(path))
