"""Sentences and sections that are not complete: cut, split, or announced and not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.finding import Finding, Related
from doclint.structure.sentence_breaks import sentence_breaks
from doclint.structure.structure import Structure

Looked = Literal["comma", "open", "split", "bare", "start", "off"]


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for: one kind of break."""

    kind: Looked


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """The breaks of that kind, each with the paragraph in which the rest may stand as its related place."""
    for found in sentence_breaks(structure):
        if found.kind != options.kind:
            continue
        paragraph = structure.paragraphs[found.paragraph]
        args: dict[str, object] = {
            "tail": paragraph.text[found.start : found.end],
            "mark": paragraph.text[found.opened] if found.opened is not None else paragraph.text[found.end - 1],
        }
        related: tuple[Related, ...] = ()
        if found.following is not None:
            following = structure.paragraphs[found.following]
            args["next"] = following.text
            args["row"] = structure.document.locate(following.span.start).row
            related = (Related(following.place(0, min(8, len(following.text))), "next"),)
        yield Finding(paragraph.place(found.start, found.end), args, related)
