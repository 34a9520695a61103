"""A name for a diagnostic that survives lines moving."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from doclint.document.document import Document
from doclint.rulebook.diagnostic import Diagnostic

_TEXT = 200
"""Code points of the text that count: a whole paragraph changed at its end is still the same finding."""

_DIGITS = 16
"""Hex digits of a fingerprint: 64 bits, so that a million diagnostics clash once in forty million baselines.

"""


def fingerprinted(diagnostics: Sequence[Diagnostic], document: Document) -> Iterator[Diagnostic]:
    """The diagnostics, in the order of the document, each with its fingerprint.

    It is made of code, path, the text found with white space taken out, and the how-manieth of that kind it
    is.
    """
    from hashlib import sha256

    path = PurePath(document.path).as_posix()
    seen: dict[tuple[str, str], int] = {}
    for diagnostic in diagnostics:
        text = "".join(document.text[diagnostic.span.start : diagnostic.span.end].split())[:_TEXT]
        kind = diagnostic.code, text
        seen[kind] = occurrence = seen.get(kind, 0) + 1
        content = "\0".join((diagnostic.code, path, text, str(occurrence)))
        # A lone surrogate cannot be encoded, and a document may hold one.
        digest = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
        yield replace(diagnostic, fingerprint=digest[:_DIGITS])
