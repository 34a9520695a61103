"""What a house (an agency, a company, an archive) tells doclint of its own: agencies, regions, standing phrases.

Plain values that come from a configuration. A structure holds the vocabulary of its document; whoever reads
agencies or regions out of a text, or compares passages, is handed it. Nothing here is global.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

_MARKS = re.compile(r"[\s\W_]+")


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


@dataclass(frozen=True, eq=False)  # compared and hashed by identity: caches are keyed by it
class HouseVocabulary:
    """Own agencies, own regions, and sentences that may stand twice in a document."""

    agencies: tuple[OwnAgency, ...] = ()
    regions: tuple[OwnRegion, ...] = ()
    boilerplate: tuple[str, ...] = ()

    @cached_property
    def agency_named(self) -> dict[str, OwnAgency]:
        """Full and short names, without spaces, to the agency they name; a full name goes before a short one."""
        names = {squeezed(short): agency for agency in self.agencies for short in agency.short}
        return names | {squeezed(agency.name): agency for agency in self.agencies}

    @cached_property
    def last_characters(self) -> frozenset[str]:
        """The characters that names of own agencies end in."""
        return frozenset(name[-1] for name in self.agency_named)

    @cached_property
    def agency_pattern(self) -> re.Pattern[str] | None:
        """Finds the names of own agencies in running text, the longest first; None if there are none."""
        names = sorted(self.agency_named, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, names))) if names else None

    def kin_of(self, agency: OwnAgency) -> frozenset[str]:
        """The names, without spaces, of all that may stand for the agency, short names of own ones included."""
        names = {squeezed(name) for name in (*agency.kin, agency.name, *agency.short)}
        for name in tuple(names):
            other = self.agency_named.get(name)
            if other is not None:
                names |= {squeezed(each) for each in (other.name, *other.short)}
        return frozenset(names)

    def is_boilerplate(self, text: str) -> bool:
        """Whether a text holds sentences that may repeat, and nothing else; marks and spaces do not count."""
        if self._boilerplate is None:
            return False
        letters = _letters(text)
        return bool(letters) and not self._boilerplate.sub("", letters)

    @cached_property
    def _boilerplate(self) -> re.Pattern[str] | None:
        sentences = sorted({_letters(each) for each in self.boilerplate} - {""}, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, sentences))) if sentences else None


NO_HOUSE = HouseVocabulary()
"""The vocabulary of a house that has told nothing."""


def squeezed(name: str) -> str:
    """A name without its spaces: 国　务　院 is 国务院."""
    return "".join(name.split())


def _letters(text: str) -> str:
    return _MARKS.sub("", text).casefold()
