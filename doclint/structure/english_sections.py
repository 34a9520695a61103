"""Numbers of sections that only the document as a whole shows to be labels.

Acts of the United Kingdom, Australia and New Zealand set the number of a section before its heading without any mark
("4 Exceptions", Drafting Guidance of the Office of the Parliamentary Counsel, 2024, part 3.2); statutory instruments set
"3.—(1)" where a provision has paragraphs and "4." where it has none (Statutory Instrument Practice, 2017, 3.12).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import BARE, Label, leading_labels

if TYPE_CHECKING:
    from doclint.structure.paragraphs import Paragraph

_BARE = lazy_pattern(r"(?P<number>[1-9]\d{0,2})(?P<suffix>[A-Z]{0,2})[ \t\xa0]{1,6}(?=[A-Z“\"‘'(])")
_DATE = lazy_pattern(
    r"\d+ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_HEADING_END = lazy_pattern(r"[A-Za-z0-9)”\"’]$")
_WORD = lazy_pattern(r"[A-Za-z]{3}")
_LONGEST_HEADING = 110
_FEWEST_HEADINGS = 3
_FITTING = 0.6
"""Of the steps from one bare number to the next so many go up by one where they are those of sections."""
_LONGEST_GAP = 4
"""Numbers that may be missing between two sections; what lies farther off is something else."""
_LONGEST_LISTING = 2
"""Bare numbers that may stand one right below another in the text; more of them are a table of contents."""


def label_sections(paragraphs: Sequence[Paragraph]) -> None:
    """Give the paragraphs of an English document the labels of sections that can be told from one another only."""
    _dashed(paragraphs)
    _bare(paragraphs)


def _dashed(paragraphs: Sequence[Paragraph]) -> None:
    """Read 4. as the section after 3.—(1), and 1. as the one before 2.—(1)."""
    heads = [
        p for p in paragraphs if p.labels and p.labels[0].style in ("arabic", "en_section") and p.kind != "heading"
    ]
    if not any(_is_dashed(p.labels[0]) for p in heads):
        return
    last = listed = 0
    for paragraph in heads:
        label = paragraph.labels[0]
        if _is_dashed(label):
            last, listed = label.value, 0
        elif label.style == "arabic" and label.variant == "." and not label.counted:
            if label.value == listed + 1 and (listed or last):
                listed = label.value  # a list of its own, which began at one
            elif last < label.value <= last + _LONGEST_GAP or (not last and label.value == 1):
                paragraph.labels = (replace(label, style="en_section"), *paragraph.labels[1:])
                last, listed = label.value, 0


def _is_dashed(label: Label) -> bool:
    return label.style == "en_section" and label.variant == "."


def _bare(paragraphs: Sequence[Paragraph]) -> None:
    """Read "4 Exceptions" as the heading of section 4 where such numbers run through the text."""
    headings = [p for p in _outside_listings(paragraphs) if _is_heading(p)]
    values = [int(p.text.split()[0].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for p in headings]
    steps = [after - before for before, after in pairwise(values)]
    if len(values) < _FEWEST_HEADINGS or sum(step in (0, 1) for step in steps) < _FITTING * len(steps):
        return
    if values[0] > _LONGEST_GAP:
        return
    last = 0
    known = {id(p) for p in headings}
    for paragraph in paragraphs:
        label = _bare_label(paragraph)
        if label is None:
            continue
        fits = last - _LONGEST_GAP <= label.value <= last + _LONGEST_GAP or label.value == 1
        if fits and (id(paragraph) in known or _is_provision(paragraph, label, last)):
            last = label.value
            paragraph.labels = (label, *_further(paragraph.text, label))


def _outside_listings(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs that begin with a bare number, but for those of tables of contents."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        if _bare_label(paragraph) is not None:
            run.append(paragraph)
            continue
        if len(run) <= _LONGEST_LISTING:
            yield from run
        run = []
    if len(run) <= _LONGEST_LISTING:
        yield from run


def _bare_label(paragraph: Paragraph) -> Label | None:
    """The bare number at the head of a paragraph, as the label of a section."""
    if paragraph.labels or paragraph.kind not in ("paragraph", "heading") or not paragraph.text[:1].isdigit():
        return None
    text = paragraph.text
    match = _BARE.match(text)
    if match is None or _DATE.match(text):
        return None
    end = match.end("suffix")
    return Label("en_section", int(match["number"]), text[:end], 0, end, match.end(), BARE, match["suffix"])


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) <= _LONGEST_HEADING and _WORD.search(text) is not None and _HEADING_END.search(text) is not None


def _is_provision(paragraph: Paragraph, label: Label, last: int) -> bool:
    """Whether a bare number heads the text of a provision, as in schedules: 2 (1) The statement must …"""
    return label.value in (1, last + 1) and paragraph.text[-1:] in ".—:;,-"


def _further(text: str, label: Label) -> tuple[Label, ...]:
    """The labels right behind a bare number: the (1) of 2 (1)."""
    if text[label.body] != "(":
        return ()
    return tuple(
        replace(one, start=one.start + label.body, end=one.end + label.body, body=one.body + label.body)
        for one in leading_labels(text[label.body :])
    )
