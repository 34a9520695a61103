"""Paragraphs of a part that do not have the shape they must have."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Finding
from doclint.checks.pattern.options import Options, as_tuple
from doclint.checks.timed_search import Budget, matches
from doclint.structure.structure import Structure


def mismatches(structure: Structure, options: Options) -> Iterator[Finding]:
    """The paragraphs of the parts in ``look_in`` that none of the expressions matches whole. Raises OutOfTimeError.

    Excepted is a paragraph in which one of the exceptions matches anywhere.
    """
    budget = Budget(len(structure.document.text))
    most = options.most or len(structure.paragraphs)
    found: list[Finding] = []
    for paragraph in structure.paragraphs:
        part = structure.parts.names[paragraph.index]
        text = paragraph.text.strip()
        if part not in options.look_in or not text:
            structure.left_out("not-in-look-in", paragraph, part=part, parts=options.look_in)
            continue
        if any(_matches(rf"\A(?:{pattern})\Z", text, options, budget) for pattern in options.patterns):
            structure.passed("has-the-shape", paragraph.place(), match=text)
            continue
        if any(_matches(exception, text, options, budget) for exception in as_tuple(options.exceptions)):
            structure.passed("excepted", paragraph.place(), option="exceptions", match=text)
            continue
        row = structure.document.locate(paragraph.place().start).row
        found.append(Finding(paragraph.place(), {"text": text, "row": row}))
    few = len(found) < options.times
    for finding in found if few else found[most:]:
        reason, option = ("too-few-paragraphs", "times") if few else ("enough-findings", "most")
        structure.passed(reason, finding.span, option=option, count=len(found))
    yield from () if few else found[:most]


def _matches(expression: str, text: str, options: Options, budget: Budget) -> bool:
    return any(True for _ in matches(expression, options.ignore_case, text, budget))
