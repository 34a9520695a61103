"""What a house (an agency, a company, an archive) tells doclint of its own: agencies, regions, standing phrases.

Plain values that come from a configuration. A structure holds the vocabulary of its document; whoever reads
agencies or regions out of a text, or compares passages, is handed it. Nothing here is global.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from doclint.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from doclint.structure.own_names import OwnAgency, OwnRegion

_MARKS = lazy_pattern(r"[\s\W_]+")


class HouseVocabulary:
    """Own agencies, own regions, and sentences that may stand twice in a document.

    Compared by identity: caches are keyed by it. No dataclass, because every run imports this and few need it.
    """

    def __init__(
        self,
        agencies: tuple[OwnAgency, ...] = (),
        regions: tuple[OwnRegion, ...] = (),
        boilerplate: tuple[str, ...] = (),
    ) -> None:
        self.agencies = agencies
        self.regions = regions
        self.boilerplate = boilerplate

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
