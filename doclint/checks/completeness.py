"""Sentences and sections that are not complete: cut, split, or announced and not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.finding import Edit, Finding, Related
from doclint.document.span import Span
from doclint.structure.continuation import continues
from doclint.structure.empty_heads import EmptyHead, empty_heads
from doclint.structure.paragraphs import Paragraph
from doclint.structure.semicolon_ends import semicolon_ends
from doclint.structure.sentence_breaks import Break, sentence_breaks
from doclint.structure.sentence_shape import start_kind, unclosed
from doclint.structure.structure import Structure

Kind = Literal["comma", "open", "split", "bare", "start", "off", "lead_in", "heading", "semicolon"]

_HEADS = frozenset({"lead_in", "heading"})
_RELATED_SHOWN = 8
"""Characters of the next paragraph that a related place covers."""

_FEWEST_QUOTED = 12
"""Characters of the end of a paragraph that a message quotes, so that the place can be recognised."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is not complete."""

    kind: Kind
    """comma, open, bare: a paragraph ends in a comma, inside a bracket or quotation, without an end mark. split: the
    next paragraph goes on with the sentence. start: a paragraph begins in mid-sentence. off: the document breaks
    off. lead_in: 如下： with nothing after it. heading: a heading with nothing under it. semicolon: the last of a list ends
    on a semicolon."""


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """What is not complete in that way, one finding for each place.

    The related place is the paragraph in which the rest stands, or that stands where the rest should be.
    """
    found: tuple[Break | EmptyHead, ...]
    if options.kind == "semicolon":
        found = semicolon_ends(structure)
    else:
        found = empty_heads(structure) if options.kind in _HEADS else sentence_breaks(structure)
    for one in found:
        if one.kind == options.kind:
            yield _finding(structure, one)
        elif structure.notes is not None:
            place = structure.paragraphs[one.paragraph].place(one.start, one.end)
            structure.passed("incomplete-in-another-way", place, fault=one.kind)


def _finding(structure: Structure, one: Break | EmptyHead) -> Finding:
    paragraph = structure.paragraphs[one.paragraph]
    opened = one.opened if isinstance(one, Break) else None
    args: dict[str, object] = {
        "tail": paragraph.text[max(0, min(one.start, one.end - _FEWEST_QUOTED)) : one.end],
        "mark": paragraph.text[one.end - 1 if opened is None else opened],
    }
    alike = _alike(structure, one) if isinstance(one, Break) else ()
    if one.following is None:
        return Finding(paragraph.place(one.start, one.end), args, alike, variant="at_end")
    following = structure.paragraphs[one.following]
    args["next"] = following.text
    args["row"] = structure.document.locate(following.span.start).row
    related = Related(following.place(0, min(_RELATED_SHOWN, len(following.text))), "next")
    edits = _joined(structure, paragraph, following) if _goes_on(structure, one, paragraph, following) else ()
    variant = "label_alone" if isinstance(one, EmptyHead) and one.alone else ""
    return Finding(paragraph.place(one.start, one.end), args, (related, *alike), edits, variant=variant)


def _goes_on(
    structure: Structure, one: Break | EmptyHead, paragraph: Paragraph, following: Paragraph
) -> bool:
    """Whether the rest of a sentence surely stands in the next paragraph: what was opened is closed there, or what
    follows a comma begins in mid-sentence, without the indentation of a paragraph, or as the rest of a sentence does.
    """
    if one.kind == "open":
        return not unclosed(paragraph.text + _glue(paragraph, following) + following.text)
    if one.kind == "comma":
        lower = start_kind(following.text, structure.english) == "lower"
        plainly = lower or following.indent < paragraph.indent
        return (not paragraph.marker and plainly) or continues(structure, paragraph, following)
    return one.kind == "split"


def _joined(structure: Structure, paragraph: Paragraph, following: Paragraph) -> tuple[Edit, ...]:
    """The edit that makes one paragraph of two; none where anything but white space stands between."""
    between = Span(paragraph.span.end, following.span.start)
    apart = structure.document.text[between.start : between.end].strip()
    if apart or following.labels or following.kind == "heading":
        return ()
    return (Edit(between, _glue(paragraph, following)),)


def _glue(paragraph: Paragraph, following: Paragraph) -> str:
    """What stands between the words of two paragraphs once they are one: a space, but not beside Chinese."""
    sides = paragraph.text.rstrip()[-1:] + following.text.lstrip()[:1]
    return " " if sides.isascii() else ""


def _alike(structure: Structure, one: Break) -> tuple[Related, ...]:
    """The ends of the other paragraphs that break off in the same way."""
    others = (structure.paragraphs[i] for i in one.alike)
    return tuple(Related(p.place(max(0, len(p.text) - _FEWEST_QUOTED), len(p.text)), "alike") for p in others)
