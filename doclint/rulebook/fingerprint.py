"""A name for a diagnostic that survives lines moving."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from doclint.document.directives import without_directive_text
from doclint.document.document import Document
from doclint.document.span import Span
from doclint.rulebook.diagnostic import Diagnostic
from doclint.structure.labels import leading_label

_TEXT = 200
"""Code points of the text that count: a whole paragraph changed at its end is still the same finding."""

_PATH = "path in fingerprints"

_REACH = 400
"""Code points behind a label that are looked at."""

_DIGITS = 16
"""Hex digits of a fingerprint: 64 bits, so that a million diagnostics clash once in forty million baselines.

"""


def fingerprinted(diagnostics: Sequence[Diagnostic], document: Document) -> Iterator[Diagnostic]:
    """The diagnostics, in the order of the document, each with its fingerprint.

    It is made of code, path, the text found, and the how-manieth of that kind it is.
    """
    if not diagnostics:
        return
    from hashlib import sha256  # brings OpenSSL along: 5 ms that a sound document need not pay

    path = PurePath(str(document.computed.get(_PATH, document.path))).as_posix()
    seen: dict[tuple[str, str], int] = {}
    for diagnostic in diagnostics:
        text = found_text(document.text, diagnostic.span)[:_TEXT]
        kind = diagnostic.code, text
        seen[kind] = occurrence = seen.get(kind, 0) + 1
        content = "\0".join((diagnostic.code, path, text, str(occurrence)))
        # A lone surrogate cannot be encoded, and a document may hold one.
        digest = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
        yield replace(diagnostic, fingerprint=digest[:_DIGITS])


def count_path_as(document: Document, path: str) -> None:
    """Puts another path in place of the document's own in its fingerprints: one that counts from another folder."""
    document.computed[_PATH] = path


def found_text(text: str, span: Span) -> str:
    """What a finding is about, in words that stay when other passages change: white space, directives to doclint and
    the labels at the heads of lines are left out, since an item put in above changes the numbers of those below.

    Where a label is all that was found, the text behind it stands for it.
    """
    return "".join(found_words(text, span))


def found_words(text: str, span: Span) -> list[str]:
    """The same in pieces as white space parts them, for people to read."""
    found = without_directive_text(text[span.start : span.end])
    at_head = not text[
        max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1 : span.start
    ].strip()
    lines = found.splitlines() or [""]
    bare = "".join(
        line if not at_head and not number else _without_label(line) for number, line in enumerate(lines)
    )
    words = bare.split()
    if not words and at_head and found.strip():
        rest = text[span.end : span.end + _REACH].splitlines()[:1]
        words = "".join(rest).split()
    return words or found.split()


def _without_label(line: str) -> str:
    label = leading_label(line)
    return line[label.end :] if label is not None else line
