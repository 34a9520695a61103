"""Another region's names in a document, where it speaks of itself."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Finding, Related
from doclint.structure.home_region import find_home, strangers
from doclint.structure.structure import Structure


def region_findings(structure: Structure) -> Iterator[Finding]:
    """One finding for each paragraph that speaks of a region of another province as its own."""
    if structure.document.language != "zh":
        structure.passed("language-of-check", language=structure.document.language)
        return
    home = find_home(structure)
    if home is None:
        structure.passed("no-home-region")
        return
    paragraphs = structure.paragraphs
    place = paragraphs[home.paragraph].place(home.start, home.end)
    structure.passed("home-region", place, home=home.region.name)
    said = -1
    for stranger in strangers(structure, home):
        if stranger.paragraph == said:
            place_again = paragraphs[stranger.paragraph], (stranger.start, stranger.end)
            structure.passed("said-in-this-paragraph", place_again[0], at=place_again[1], name=stranger.name)
            continue
        said = stranger.paragraph
        args = {
            "name": stranger.name,
            "region": stranger.region.name,
            "home": home.region.name,
            "home_row": structure.document.locate(place.start).row,
        }
        span = paragraphs[stranger.paragraph].place(stranger.start, stranger.end)
        yield Finding(span, args, (Related(place, "home"),), variant=stranger.kind)
