"""Check type ``numbering``: labels that repeat, skip, run out of order, begin late or change their style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from doclint.checks.counting_anew import along, renumbering
from doclint.checks.finding import Edit, Finding, Mend, Related
from doclint.document.span import Span
from doclint.structure.citing import Moved
from doclint.structure.empty_labels import empty_labels
from doclint.structure.label_faults import LabelFault, label_faults
from doclint.structure.label_widths import odd_widths
from doclint.structure.labels import Style
from doclint.structure.lost_levels import LADDER, lost_levels
from doclint.structure.numerals import chinese_numeral
from doclint.structure.outline import Item
from doclint.structure.promised_counts import broken_promises
from doclint.structure.structure import Structure

Kind = Literal[
    "repeated",
    "skipped",
    "disordered",
    "first",
    "mixed-style",
    "level-skipped",
    "heading-level",
    "heading-siblings",
    "inline",
    "promised",
    "empty",
    "attachments",
    "width",
    "dangling",
    "lone",
    "mid-list",
    "level-lost",
]
_OF_ENGLISH_LISTS = frozenset({"dangling", "lone", "mid-list"})
_OF_SERIES = frozenset({"repeated", "skipped", "disordered", "first", "mixed-style"})


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule of this check type can set."""

    kind: Kind = "repeated"
    """Which fault of numbering is looked for."""
    styles: tuple[Style, ...] = ()
    """Only labels of these styles (article, chapter, cn_comma, cn_paren, arabic, …); empty: all."""
    not_styles: tuple[Style, ...] = ()
    """Labels of these styles are left to other rules."""


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Faults of numbering of the kind in ``options``, in the order of the text."""
    if options.kind in _OF_SERIES:
        for fault in structure.kept("label_faults", lambda: label_faults(structure)):
            if fault.kind == options.kind and _wanted(fault.item.label.style, options):
                yield _finding(fault, structure)
            elif fault.kind == options.kind:
                _not_wanted(structure, fault, options)
            else:
                structure.passed("fault-of-another-kind", _span(fault.item), fault=fault.kind)
    elif options.kind == "inline":
        from doclint.checks.inline_numbering import inline_findings

        doubled = {one.paragraph for one in empty_labels(structure) if one.doubled}
        for finding in inline_findings(structure):
            if structure.paragraph_at(finding.span.start) not in doubled:
                yield finding
    elif options.kind == "empty":
        yield from _empty(structure, options)
    elif options.kind == "attachments":
        yield from _attachments(structure)
    elif options.kind == "promised":
        yield from _promised(structure)
    elif options.kind == "width":
        yield from _widths(structure, options)
    elif options.kind == "level-lost":
        yield from _level_lost(structure)
    elif options.kind in _OF_ENGLISH_LISTS:
        yield from _english_lists(structure, options)
    elif options.kind == "heading-level":
        yield from _heading_level(structure)
    elif options.kind == "heading-siblings":
        yield from _heading_siblings(structure)
    else:
        yield from _level_skipped(structure)


def _empty(structure: Structure, options: Options) -> Iterator[Finding]:
    """Labels with nothing behind them that stand again right away."""
    for one in empty_labels(structure):
        item = structure.outline.items.get(one.paragraph)
        if item is None or _wanted(item.label.style, options):
            edits = (Edit(one.superfluous, ""),)
            yield Finding(one.place, {"label": one.label}, (Related(one.again),), edits, "doubled" if one.doubled else "")


def _english_lists(structure: Structure, options: Options) -> Iterator[Finding]:
    """Lists of an English text that end, begin or are joined as no list is."""
    if not structure.english:
        return
    from doclint.structure.english_lists import english_list_faults

    for fault in english_list_faults(structure):
        label = fault.item.label
        if fault.kind != options.kind or not _wanted(label.style, options):
            continue
        args: dict[str, object] = {"label": label.text, "words": fault.words, "expected": fault.expected}
        related: tuple[Related, ...] = ()
        if fault.following is not None:
            place = fault.following.place(0, min(_HEAD, len(fault.following.text)))
            args["next"] = fault.following.text
            args["row"] = structure.document.locate(place.start).row
            related = (Related(place, "next"),)
        variant = "at-end" if fault.kind == "dangling" and fault.following is None else ""
        yield Finding(fault.paragraph.place(fault.start, fault.end), args, related, (), variant)


def _widths(structure: Structure, options: Options) -> Iterator[Finding]:
    """Labels of another width than their siblings'."""
    for odd in odd_widths(structure):
        item, label = odd.item, odd.item.label
        if not _wanted(label.style, options):
            continue
        span = _span(item)
        whole = structure.document.text[span.start : span.end] == label.text
        edits = (Edit(span, odd.expected),) if whole else ()
        args: dict[str, object] = {"label": label.text, "expected": odd.expected, "model": odd.model.label.text}
        yield Finding(span, args, (Related(_span(odd.model), "model"),), edits)


def _attachments(structure: Structure) -> Iterator[Finding]:
    """The first attachment with a wrong number, in the note or at its head."""
    from doclint.structure.attachment_numbers import attachment_citations, attachment_fault

    fault = attachment_fault(structure)
    if fault is None:
        return
    edits = tuple(Edit(one.number.span, one.number.written(new)) for one, new in fault.changed)
    mend = Mend()
    if edits:
        mend = along(edits, attachment_citations(structure), Moved(fault.values, fault.doubtful))
    before = fault.before
    related = () if before is None else (Related(before.number.span, "before", {"label": before.number.value}),)
    args = {"label": fault.at.number.value, "expected": fault.expected, "words": fault.at.name}
    yield Finding(fault.at.number.span, args, related, mend.edits, "", mend.unclear)


def _promised(structure: Structure) -> Iterator[Finding]:
    """Lead-ins that promise another number of items than follow."""
    for broken in broken_promises(structure):
        labels = broken.labels
        more = broken.found > broken.promised
        args: dict[str, object] = {
            "words": broken.words,
            "promised": broken.promised,
            "found": broken.found,
            "found_zh": _amount(broken.found),
            "surplus": broken.found - broken.promised,
            "surplus_zh": _amount(abs(broken.found - broken.promised)),
            "labels": labels if len(labels) <= _MOST_LABELS else (*labels[:2], "…", labels[-1]),
        }
        yield Finding(broken.span, args, (Related(broken.last, "last"),), (), "more" if more else "")


_MOST_LABELS = 6
"""Longer lists are quoted by their first two labels and the last."""


def _amount(value: int) -> str:
    return "两" if value == 2 else chinese_numeral(value)


def _wanted(style: str, options: Options) -> bool:
    return (not options.styles or style in options.styles) and style not in options.not_styles


def _not_wanted(structure: Structure, fault: LabelFault, options: Options) -> None:
    style = fault.item.label.style
    option = "not_styles" if style in options.not_styles else "styles"
    structure.passed("style-not-wanted", _span(fault.item), option=option, style=style)


def _row(structure: Structure, item: Item) -> int:
    return structure.document.locate(_span(item).start).row


def _finding(fault: LabelFault, structure: Structure) -> Finding:
    """The words and places of a fault of a series."""
    label = fault.item.label
    args: dict[str, object] = {"label": label.text, "expected": fault.expected}
    related = []
    variant = fault.variant
    if fault.before is not None:
        args["before"] = fault.before.label.text
        args["before_row"] = _row(structure, fault.before)
        related.append(Related(_span(fault.before), "before", {"label": fault.before.label.text}))
    if fault.first is not None:
        args["first_row"] = _row(structure, fault.first)
        if fault.first is not fault.before:
            related.append(Related(_span(fault.first), "first", {"label": fault.first.label.text}))
    if fault.missing:
        args["missing"] = fault.missing
    if fault.lost_label is not None:
        variant = "lost-label"
        args["lost_row"] = structure.document.locate(fault.lost_label.span.start).row
        head = fault.lost_label.place(0, min(_HEAD, len(fault.lost_label.text)))
        related.append(Related(head, "lost-label", {"missing": fault.missing}))
    if variant == "same":
        args["count"] = fault.alike
    mend = renumbering(structure, fault)
    return Finding(_span(fault.item), args, tuple(related), mend.edits, variant, mend.unclear)


_HEAD = 12
"""Characters: as much of a paragraph as is underlined where its whole head is meant."""


def _span(item: Item) -> Span:
    return item.paragraph.place(item.label.start, item.label.end)


_FEWEST_HEADINGS = 2
_HEADING_MAJORITY = 0.6


def _heading_level(structure: Structure) -> Iterator[Finding]:
    """One style of label on headings of several levels, or a lower style on the level of a higher one."""
    by_style: dict[tuple[int, str], list[Item]] = {}
    for series in structure.outline.series:
        for item in series.items:
            if item.heading and item.paragraph.labels[0] is item.paragraph.label:
                by_style.setdefault((series.unit, series.style), []).append(item)
    seen: set[int] = set()
    for items in by_style.values():
        counts = Counter(item.paragraph.level for item in items)
        if len(counts) < 2:
            _note_items(structure, "headings-of-one-level", items)
            continue
        usual = counts.most_common(1)[0][0]
        odd = [item for item in items if item.paragraph.level != usual]
        if len(odd) > len(items) // 2:
            _note_items(structure, "no-usual-level", items)
            continue
        model = next(item for item in items if item.paragraph.level == usual)
        seen.update(item.paragraph.index for item in odd)
        yield Finding(
            _span(odd[0]),
            {
                "label": odd[0].label.text,
                "level": odd[0].paragraph.level,
                "other": model.label.text,
                "other_level": usual,
                "count": len(odd),
            },
            (Related(_span(model), "model", {"level": usual}), *(Related(_span(i), "also") for i in odd[1:_MOST_RELATED])),
        )
    yield from _not_below_parents(structure, seen)


def _not_below_parents(structure: Structure, seen: set[int]) -> Iterator[Finding]:
    """Headings that stand no lower than those above them: one finding for all of a style under another, as in a file in which
    every heading is of one level.
    """
    found: dict[tuple[int, str, str], list[tuple[Item, Item]]] = {}
    for series in structure.outline.series:
        parent = series.parent
        if parent is None or not parent.heading or parent.paragraph.index in seen:
            continue
        child = next((i for i in series.items if i.heading and i.paragraph.level <= parent.paragraph.level), None)
        if child is None or child.paragraph.index in seen or series.style in _SAME_HEIGHT:
            continue
        seen.add(child.paragraph.index)
        found.setdefault((series.unit, parent.series.style, series.style), []).append((parent, child))
    for (parent, child), *others in found.values():
        args = {
            "label": child.label.text,
            "level": child.paragraph.level,
            "other": parent.label.text,
            "other_level": parent.paragraph.level,
            "count": 1 + len(others),
        }
        above = Related(_span(parent), "parent", {"level": parent.paragraph.level})
        also = (Related(_span(item), "also") for _, item in others[:_MOST_RELATED])
        yield Finding(_span(child), args, (above, *also), variant="parent")


def _note_items(structure: Structure, reason: str, items: Sequence[Item], parent: Item | None = None) -> None:
    """Notes items that were considered together, at the first of them."""
    if structure.notes is not None and items:
        structure.notes.looked_at(item.paragraph.index for item in items)
        place = Span(_span(items[0]).start, _span(items[-1]).end)
        structure.passed(reason, place, other=_span(parent) if parent else None, style=items[0].label.style)


_MOST_RELATED = 10
_SAME_HEIGHT = frozenset({"article", "en_section"})
"""Articles and sections may stand on the level of the chapter that they follow."""


def _heading_siblings(structure: Structure) -> Iterator[Finding]:
    """Items set as body text among siblings set as headings."""
    for series in structure.outline.series:
        headings = [i for i in series.items if i.heading]
        others = [i for i in series.items if not i.heading]
        if not others or len(headings) < max(_FEWEST_HEADINGS, _HEADING_MAJORITY * len(series.items)):
            reason = "all-headings" if not others else "few-headings" if headings else "no-headings"
            _note_items(structure, reason, series.items)
            continue
        yield Finding(
            _span(others[0]),
            {"label": others[0].label.text, "model": headings[0].label.text, "count": len(headings)},
            (
                Related(_span(headings[0]), "model"),
                *(Related(_span(i), "also") for i in others[1:_MOST_RELATED]),
            ),
        )


def _level_lost(structure: Structure) -> Iterator[Finding]:
    """Levels of which the headings are gone."""
    for lost in lost_levels(structure):
        args: dict[str, object] = {
            "label": lost.item.label.text,
            "parent": lost.parent.label.text,
            "expected": lost.expected,
        }
        related = [Related(_span(lost.parent), "parent"), Related(_span(lost.model), "model")]
        if lost.restart is not None:
            args["row"] = _row(structure, lost.restart)
            related.append(Related(_span(lost.restart), "restart", {"label": lost.restart.label.text}))
        variant = "restart" if lost.restart is not None else ""
        yield Finding(_span(lost.item), args, tuple(related), (), variant)


def _level_skipped(structure: Structure) -> Iterator[Finding]:
    """A level left out under one parent where the document uses it under that parent's siblings."""
    usual: dict[tuple[int, str], Counter[str]] = {}
    for series in structure.outline.series:
        if series.parent is not None and series.style in LADDER:
            usual.setdefault((series.unit, series.parent.label.style), Counter())[series.style] += 1
    reported = {one.item.series for one in lost_levels(structure)}  # told of as lost
    for series in structure.outline.series:
        parent = series.parent
        if parent is None or parent.label.style not in LADDER or series.style not in LADDER:
            _note_items(structure, "no-two-levels", series.items)
            continue
        above, below = LADDER.index(parent.label.style), LADDER.index(series.style)
        counts = usual[series.unit, parent.label.style]
        between = LADDER[above + 1 : below]
        if below - above < 2 or len(parent.children) > 1 or series in reported:
            reason = "next-level" if below - above < 2 else "several-series-below"
            _note_items(structure, reason, series.items, parent)
            continue
        model = next((style for style in between if counts[style] >= 2 * counts[series.style]), None)
        if model is None:
            _note_items(structure, "level-hardly-used", series.items, parent)
            continue
        reported.add(series)
        item = series.items[0]
        yield Finding(
            _span(item),
            {"label": item.label.text, "parent": parent.label.text, "count": counts[model]},
            (Related(_span(parent), "parent"),),
        )
