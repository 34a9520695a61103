"""A finding with its rule's stamp on it: what every report prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.document.span import Position, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """A second place of a diagnostic, with its message in the language of the report."""

    message: str
    filename: str
    span: Span
    location: Position
    end_location: Position


@dataclass(frozen=True, slots=True)
class TextEdit:
    """One replacement of a fix; the end is exclusive."""

    content: str
    location: Position
    end_location: Position


@dataclass(frozen=True, slots=True)
class Fix:
    """How a diagnostic can be mended."""

    applicability: Literal["safe", "unsafe"]
    message: str
    edits: tuple[TextEdit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding of one rule in one file; plain values throughout, so that it can cross process borders.

    ``span`` holds offsets into the text as read; rows and columns count from 1, columns in code points, ends exclusive.
    ``fingerprint`` is made of code, path, normalised text and occurrence: it survives lines moving.
    """

    code: str
    name: str
    severity: Severity
    message: str
    filename: str
    span: Span
    location: Position
    end_location: Position
    related: tuple[RelatedPlace, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
    url: str = ""
