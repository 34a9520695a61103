"""What a check says: a value, without severity, wording or file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from doclint.document.span import Position, Span


@dataclass(frozen=True, slots=True)
class OtherPlace:
    """A place in another document: its file, and where the place begins and ends there."""

    path: str
    location: Position
    end_location: Position


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding. ``note`` names the rule's wording for it (``related:`` in the rule).

    ``other`` says where it is if it is in another document; ``span`` then holds offsets into that one's text.
    """

    span: Span
    note: str = "first"
    args: Mapping[str, object] = field(default_factory=dict)
    other: OtherPlace | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands at ``span`` by ``content``."""

    span: Span
    content: str


class Mend(NamedTuple):
    """The edits of a fix (none: there is no fix), and the references that they leave alone (see Finding)."""

    edits: tuple[Edit, ...] = ()
    unclear: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: where, the values that the rule's message is filled with, and what else belongs to it.

    ``variant`` picks one of the rule's messages when it has several ("" is the plain one). ``unclear`` are references
    that the edits would have to change if it could be told what they refer to: they are left alone and named.
    """

    span: Span
    args: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()
    variant: str = ""
    unclear: tuple[Span, ...] = ()
