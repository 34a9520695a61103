"""Seams: where a passage or the tail of another document was joined to this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from doclint.checks.finding import Finding, Related
from doclint.document.span import Span
from doclint.structure.cohesion import cohesion
from doclint.structure.hand import CLEAR, SIGNS, Sign
from doclint.structure.numbering_breaks import Break, numbering_breaks
from doclint.structure.paragraphs import Paragraph
from doclint.structure.seam_amending import amends
from doclint.structure.seam_evidence import FEWEST
from doclint.structure.seams import Seam, find_seams
from doclint.structure.structure import Structure
from doclint.structure.telling import telling_terms

_LANGUAGES = frozenset({"zh", "zh-Hant", "en"})
"""Languages in which the signs of a seam were measured."""
_SHOWN = 24
"""Characters of the first foreign paragraph that are marked."""
_LEAST_NOTED = 0.2
"""The certainty from which a seam is told of when somebody asks why there was no finding."""
_MOST_TERMS = 3
_SUREST = 99
"""Percent: nothing that is weighed is certain."""
_MOST_SIGNS = 4
"""Signs of another hand that are named beside the one in the message."""
_NAMED_FIRST = frozenset({"date", "page", "self", "article", "place", "region", "actor", "tone"})
"""Signs that say more to a reader than the words of a passage; the others are named as second places."""


def seam_findings(structure: Structure, certainty: float, of_one: float) -> Iterator[Finding]:
    """One finding for each seam of this certainty and more, in order; ``of_one``: that of a single paragraph."""
    if structure.document.language not in _LANGUAGES:
        structure.passed("language-of-check", language=structure.document.language)
        return
    found = structure.kept(f"seams of {certainty} {of_one}", lambda: find_seams(structure, certainty, of_one))
    if structure.notes is not None:
        _note(structure, found)
    if not found:
        return
    from doclint.checks.foreign.document import paragraphs_of_others

    elsewhere = paragraphs_of_others(structure)
    for seam in found:
        if seam.first in elsewhere:
            # One defect, one finding: the one that names the file it came from.
            structure.passed("told-with-its-source", _opening(structure.paragraphs[seam.first]))
            continue
        yield _finding(structure, seam)


def _note(structure: Structure, found: Sequence[Seam]) -> None:
    """Notes what was looked at, what was not sure enough, and breaks of the numbering that no seam was found at."""
    text = cohesion(structure)
    if structure.notes is not None:
        structure.notes.looked_at(text.indices)
    if len(text) < FEWEST:
        structure.passed("too-few-paragraphs", count=len(text), fewest=FEWEST)
        return
    if amends(structure, text.indices):
        structure.passed("amends-others")
    doubtful = [seam for seam in find_seams(structure, _LEAST_NOTED, _LEAST_NOTED) if not _near(seam.first, found)]
    for seam in doubtful:
        place, last = _opening(structure.paragraphs[seam.first]), structure.paragraphs[seam.last]
        percent = round(100 * seam.certainty)
        option = "certainty" if seam.tail or seam.last > seam.first else "single_certainty"
        structure.passed("not-sure-enough", place, other=last, option=option, percent=percent)
    for index, gap in numbering_breaks(structure).items():
        if not _near(index, (*found, *doubtful)):
            label = gap.item.label
            structure.passed("break-without-other-signs", gap.item.paragraph, at=(label.start, label.end))
    if not found and not doubtful:
        structure.passed("no-seam", count=len(text))


def _near(index: int, seams: Iterable[Seam]) -> bool:
    return any(seam.first - 1 <= index <= seam.last + 1 for seam in seams)


def _finding(structure: Structure, seam: Seam) -> Finding:
    paragraphs, document = structure.paragraphs, structure.document
    first, last = paragraphs[seam.first], paragraphs[seam.last]
    indices = cohesion(structure).indices
    here = [i for i in indices if seam.first <= i <= seam.last]
    start = indices.index(here[0])
    own, others = telling_terms(structure, start, start + len(here), _MOST_TERMS)
    row = document.locate(first.span.start).row
    last_row = document.locate(max(last.span.start, last.span.end - 1)).row
    args: dict[str, object] = {
        "row": row,
        "last_row": last_row,
        "rows": f"{row}" if row == last_row else f"{row}–{last_row}",
        "count": len(here),
        "percent": round(100 * seam.alone),
        "certainty": min(_SUREST, round(100 * seam.certainty)),
        "terms": own or [first.body],
        "others": others,
        "start": first.text,
    }
    related: list[Related] = []
    clear = [sign for sign in seam.signs if sign.strength >= CLEAR.get(sign.kind, 0.0)]
    signs = sorted(clear, key=lambda sign: SIGNS.index(sign.kind))
    variant = "tail" if seam.tail else "passage"
    named = next((sign for sign in signs if sign.kind in _NAMED_FIRST), None)
    if seam.gap is not None:
        args.update(_numbers(structure, seam.gap))
        before = seam.gap.before
        variant += "-numbered" if before is not None else "-headless"
        if before is not None:
            place = before.paragraph.place(before.label.start, before.label.end)
            related.append(Related(place, "numbering"))
    elif named is not None:
        args["here"], args["elsewhere"] = named.here, named.elsewhere
        variant += f"-{named.kind}"
        signs.remove(named)
        if named.paragraph != seam.first:
            related.append(_related(structure, named))
    elif seam.split:
        variant += "-split"
    related += [_related(structure, sign) for sign in signs[:_MOST_SIGNS]]
    if seam.resumes is not None:
        item = seam.resumes.item
        related.append(
            Related(item.paragraph.place(item.label.start, item.label.end), "resumes", {"label": item.label.text})
        )
    if not seam.tail and len(here) > 1:
        related.append(Related(last.place(max(0, len(last.text) - 8)), "end"))
    return Finding(_opening(first), args, tuple(related), variant=variant)


def _related(structure: Structure, sign: Sign) -> Related:
    paragraph = structure.paragraphs[sign.paragraph]
    args = {"here": sign.here, "elsewhere": sign.elsewhere}
    return Related(paragraph.place(sign.start, max(sign.end, sign.start + 1)), sign.kind, args)


def _numbers(structure: Structure, gap: Break) -> Mapping[str, object]:
    args: dict[str, object] = {"label": gap.item.label.text}
    if gap.before is not None:
        place = gap.before.paragraph.place(gap.before.label.start, gap.before.label.end)
        args["before"] = gap.before.label.text
        args["before_row"] = structure.document.locate(place.start).row
    return args


def _opening(paragraph: Paragraph) -> Span:
    return paragraph.place(0, min(len(paragraph.text), _SHOWN))
