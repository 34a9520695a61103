"""An agency and a region as a house tells of them; the fields are keys of its configuration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class OwnAgency:
    """An agency that no public list has, or of which the house knows more than the lists."""

    name: str = field(metadata={"doc": "The full name, as signed."})
    short: tuple[str, ...] = field(default=(), metadata={"doc": "Other names of the same agency."})
    region: str = field(
        default="", metadata={"doc": "The region it belongs to: a name of the gazetteer or of `regions`."}
    )
    kin: tuple[str, ...] = field(
        default=(), metadata={"doc": "Agencies that may sign or print for it: its office, its predecessor."}
    )
    number_codes: tuple[str, ...] = field(
        default=(),
        metadata={
            "yaml": "number-codes",
            "doc": "How its document numbers begin (星集发). A number that begins otherwise is not its own.",
        },
    )


@dataclass(frozen=True, slots=True)
class OwnRegion:
    """A region that the gazetteer does not have: a new area, a development zone."""

    name: str = field(metadata={"doc": "The full name."})
    province: str = field(metadata={"doc": "The full name of the province it lies in."})
    prefecture: str = field(
        default="", metadata={"doc": "The full name of the prefecture or city it lies in."}
    )
    short: tuple[str, ...] = field(default=(), metadata={"doc": "Short names that mean it in running text."})
    level: Literal["province", "prefecture", "county"] = field(
        default="county", metadata={"doc": "What it ranks with."}
    )
