"""Check type ``references``: references to provisions and attachments of the document that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from doclint.checks.finding import Finding, Related
from doclint.structure.numerals import chinese_numeral
from doclint.structure.references import BrokenReference, broken_references
from doclint.structure.references.attachments import lost_attachments
from doclint.structure.structure import Structure

Target = Literal["article", "subdivision", "preceding", "attachment", "any-attachment"]
_MISSING: dict[str, frozenset[str]] = {
    "article": frozenset({"article", "chapter"}),
    "subdivision": frozenset({"clause", "item"}),
    "preceding": frozenset({"preceding"}),
}
"""Which missing things each target is about."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the references lead to that a rule looks after."""

    target: Target = "article"
    """article: articles, sections and chapters beyond the last one. subdivision: paragraphs and items (款, 项, (a)) of a
    provision that is there. preceding: 前款, 前项, 前条 with nothing before. attachment: attachments beyond those in the
    note or the file. any-attachment: a numbered attachment where the file has neither note nor attachments."""


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """References of that kind that lead nowhere, in the order of the text; related is the last one that is there."""
    if options.target in _MISSING:
        groups: dict[tuple[str, str], list[BrokenReference]] = {}
        for broken in broken_references(structure):
            if broken.missing in _MISSING[options.target]:
                groups.setdefault((broken.missing, broken.article), []).append(broken)
        for group in groups.values():
            if len(group) > _MOST_ALIKE:  # one cause, such as a lost end of the document, said once
                yield _finding(structure, group[0], group[1:])
            else:
                yield from (_finding(structure, broken) for broken in group)
        return
    lost = [one for one in lost_attachments(structure) if bool(one.there) is (options.target == "attachment")]
    said_once = len(lost) > _MOST_ALIKE or options.target == "any-attachment"
    for one in lost[:1] if said_once else lost:
        related = (Related(one.last, "last"),) if one.last is not None else ()
        alike = tuple(Related(other.span, "alike") for other in lost[1 : _MOST_RELATED + 1]) if said_once else ()
        yield Finding(one.span, {"words": one.words, "there": one.there}, (*related, *alike))


_HEAD = 16
"""Characters: as much of a paragraph as is underlined where its head is meant."""


_MOST_ALIKE = 3
"""References to provisions of one kind that are not there; more of them are folded into the first."""
_MOST_RELATED = 10


def _finding(structure: Structure, broken: BrokenReference, alike: Sequence[BrokenReference] = ()) -> Finding:
    paragraph, reference, step = broken.paragraph, broken.reference, broken.step
    words = paragraph.text[reference.start : reference.end]
    args: dict[str, object] = {
        "words": words,
        "step": paragraph.text[step.start : step.end] if step.start < step.end else words,
        "there": broken.there,
        "there_zh": "两" if broken.there == 2 else chinese_numeral(broken.there),
        "article": broken.article,
    }
    related: tuple[Related, ...] = ()
    if broken.last is not None:
        label = broken.last.label
        span = broken.last.place(label.start, label.end) if label else broken.last.place(0, min(_HEAD, len(broken.last.text)))
        args["last"] = label.text if label else ""
        args["row"] = structure.document.locate(span.start).row
        related = (Related(span, "last"),)
    related += tuple(
        Related(one.paragraph.place(one.reference.start, one.reference.end), "alike") for one in alike[:_MOST_RELATED]
    )
    variant: str = broken.missing if broken.missing in ("chapter", "item") else ""
    if broken.missing == "item" and not broken.there:
        variant = "undivided"
    elif broken.missing == "item" and structure.english:
        variant = "mark" if broken.article else "mark-here"
    return Finding(paragraph.place(reference.start, reference.end), args, related, (), variant)
