"""Where an expression would match if it were run otherwise: told when somebody asks why a rule says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from doclint.checks.pattern.options import Options
from doclint.checks.timed_search import Budget, OutOfTimeError, matches
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_SPACE = lazy_pattern(r"\s+")


def note_near_misses(structure: Structure, options: Options, hit: set[int]) -> None:
    """Notes the paragraphs without a match (all but ``hit``, by index) in which there would be one in another letter
    case, without spaces, or in the source with its markup; as far as it comes in the time that a rule has.
    """
    if options.unit != "paragraph":
        return
    # Of another text than the rule runs on, a search may take longer than the rule ever does.
    with suppress(OutOfTimeError):
        _note(structure, options, hit, Budget(len(structure.document.text)))


def _note(structure: Structure, options: Options, hit: set[int], budget: Budget) -> None:
    for paragraph in structure.paragraphs:
        if paragraph.index in hit:
            continue
        for reason, option, text, ignore_case in _otherwise(structure, paragraph, options):
            found = next((m for p in options.patterns for m in matches(p, ignore_case, text, budget) if m[0]), None)
            if found is not None:
                structure.passed(reason, paragraph, option=option, match=found[0])
                break


def _otherwise(
    structure: Structure, paragraph: Paragraph, options: Options
) -> Iterator[tuple[str, str, str, bool]]:
    """Ways to search a paragraph that were not taken: reason, option, text, and whether letter case is ignored."""
    text = paragraph.text
    if not options.ignore_case and text.upper() != text.lower():
        yield "would-match-in-another-case", "ignore_case", text, True
    if _SPACE.search(text):
        yield "would-match-without-spaces", "", _SPACE.sub("", text), options.ignore_case
    source = structure.document.text[paragraph.span.start : paragraph.span.end]
    if source != text:
        yield "would-match-in-the-source", "unit", source, options.ignore_case
