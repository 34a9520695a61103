"""Items of a list that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.checks.finding import Finding, Related
from doclint.checks.repetition.deleting import deletion, deletion_apart
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import Passage, label_text, passages, row
from doclint.checks.repetition.unequal import note_apart, note_unequal
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

SHORTEST_PARAGRAPH = 20
"""Characters: unlabelled lines shorter than this, one under the other, are a list, longer ones paragraphs."""

_SHORTEST_LINE = 4
"""Characters: shorter lines without a label are the cells of a form."""

_OF_A_WHOLE_LAW = frozenset({"division", "chapter", "section", "article", "en_section", "arabic_space"})
"""Styles that count through a law: the same sentence may stand in two of its articles."""

_ENGLISH_END = lazy_pattern(r"(?:[.;:,)]|[,;] (?:and|or))$")
"""A line of English without one of these is the first line of an item that was wrapped."""


def repeated_items(structure: Structure, options: Options) -> Iterator[Finding]:
    """Equal items one after the other (scope adjacent), or apart in one list (siblings): one finding for a group."""
    groups = equal_runs(structure) if options.scope == "adjacent" else _apart_in_a_list(structure)
    for group in groups:
        reason, option = _left_alone(group, options)
        if not reason:
            yield _finding(structure, group, options)
            continue
        size = round(group[0].size)
        structure.passed(reason, group[1].paragraph, other=group[0].paragraph, option=option, size=size)
    if structure.notes is not None and options.scope == "adjacent":
        compared = [passage for passage in passages(structure) if not passage.heading]
        note_unequal(structure, (pair for pair in pairwise(compared) if pair[0].item and pair[1].item))
        note_apart(structure, [one for one in compared if one.item])


def equal_runs(structure: Structure) -> list[list[Passage]]:
    """Runs of two or more equal paragraphs, each right after the other."""
    return structure.kept("repetition.equal_runs", lambda: _equal_runs(passages(structure)))


def _equal_runs(compared: Sequence[Passage]) -> list[list[Passage]]:
    runs: list[list[Passage]] = []
    before: Passage | None = None
    for passage in compared:
        if (
            before is not None
            and passage.key == before.key
            and passage.index == before.index + 1
            and passage.unit == before.unit
        ):
            if runs and runs[-1][-1] is before:
                runs[-1].append(passage)
            else:
                runs.append([before, passage])
        before = passage
    return runs


def _left_alone(group: Sequence[Passage], options: Options) -> tuple[str, str]:
    """Why equal texts are no repeated items, and the option that says so; two empty texts if they are. Paragraphs and
    headings have rules of their own.
    """
    labelled = all(p.paragraph.labels for p in group)
    if group[0].size < (options.min_chars if labelled else max(options.min_chars, _SHORTEST_LINE)):
        return "too-short", "min_chars" if labelled else ""
    if any(p.heading for p in group):
        return "headings", "unit"
    if any(p.item for p in group) or group[0].size < SHORTEST_PARAGRAPH:
        return "", ""
    return "paragraphs-no-items", "unit"


def _apart_in_a_list(structure: Structure) -> Iterator[list[Passage]]:
    """Equal items of one series that do not all follow one another, those with items of their own left out."""
    by_index = {passage.index: passage for passage in passages(structure)}
    for series in structure.outline.series:
        if len(series.items) < 3 or series.style in _OF_A_WHOLE_LAW:
            reason = "short-series" if len(series.items) < 3 else "counts-through-the-law"
            for item in series.items:
                structure.left_out(reason, item.paragraph, style=series.style)
            continue
        groups: dict[str, list[Passage]] = {}
        for item in series.items:
            passage = by_index.get(item.paragraph.index)
            if passage is None or item.children or passage.index in structure.quoted:
                reason = "not-compared" if passage is None else "has-items-below" if item.children else "in-quotation"
                structure.left_out(reason, item.paragraph)
                continue
            if not structure.english or _ENGLISH_END.search(passage.paragraph.text):
                groups.setdefault(passage.key, []).append(passage)
        firsts = [group[0] for group in groups.values()]
        note_unequal(structure, ((a, b) for at, b in enumerate(firsts) for a in firsts[max(0, at - _NOTED) : at]))
        for group in groups.values():
            apart = [one for one, before in zip(group, [None, *group], strict=False) if not _follows(one, before)]
            if len(apart) > 1:
                yield apart
            elif len(group) > 1:
                structure.passed("equal-and-adjacent", group[1].paragraph, other=group[0].paragraph, option="scope")


_NOTED = 3
"""Items before an item that it is compared with when somebody asks: a list may have thousands."""


def _follows(passage: Passage, before: Passage | None) -> bool:
    """Whether it stands right after an equal one: the finding for adjacent items holds it already."""
    return before is not None and passage.index == before.index + 1


def _finding(structure: Structure, group: Sequence[Passage], options: Options) -> Finding:
    first, second, last = group[0].paragraph, group[1].paragraph, group[-1].paragraph
    adjacent = options.scope == "adjacent"
    span = Span(second.span.start, last.span.end) if adjacent else second.span
    labels = [label_text(p.paragraph) for p in group]
    paragraphs = [p.paragraph for p in group]
    mend = deletion(structure, paragraphs) if adjacent else deletion_apart(structure, first, paragraphs[1:])
    others = () if adjacent else tuple(Related(p.paragraph.span, "again") for p in group[2:])
    return Finding(
        span,
        {
            "first": labels[0],
            "second": labels[1],
            "last": labels[-1],
            "count": len(group),
            "text": group[0].paragraph.body.strip(),
            "row": row(structure, first),
        },
        (Related(first.span, "first"), *others),
        mend.edits,
        "" if all(labels) else "unlabelled",
        mend.unclear,
    )
