"""The outline: labels assembled into series of siblings, series into a tree."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.english_parts import ANNEX_HEAD
from doclint.structure.labels import RANK, Label, Style
from doclint.structure.paragraphs import Paragraph


@dataclass(slots=True, eq=False)
class Item:
    """One labelled paragraph in its series. ``children`` are the series opened under it."""

    paragraph: Paragraph
    label: Label
    series: Series = field(repr=False)
    children: list[Series] = field(default_factory=list, repr=False)

    @property
    def heading(self) -> bool:
        """Whether it is set as a heading by the file format."""
        return self.paragraph.kind == "heading"


@dataclass(slots=True, eq=False)
class Series:
    """Siblings: labels of one style under one parent.

    ``before`` is the earlier series of the same style under the same parent that this one restarts, ``separated``
    whether something between the two (a heading, a lead-in) explains the restart. ``continues`` is the series under
    an earlier parent whose numbers this one goes on with. ``unit`` is the index of the part of the document (main
    text, attachment, embedded text) that it stands in.
    """

    style: Style
    parent: Item | None
    unit: int
    items: list[Item] = field(default_factory=list)
    path: tuple[int, ...] = ()
    before: Series | None = None
    separated: bool = False
    continues: Series | None = None

    @property
    def values(self) -> list[int]:
        """The numbers of the items in order."""
        return [item.label.value for item in self.items]


@dataclass(frozen=True, slots=True)
class Outline:
    """All series of a document in the order in which they begin, and the series each labelled paragraph is in."""

    series: tuple[Series, ...]
    items: dict[int, Item]
    """The item of the last label of a paragraph, by the paragraph's index."""


_LEAD_IN = lazy_pattern(r"[：:—]$|(?:如下|以下|下列|following)[^。]{0,12}[。.]?$")
_LONGEST_HEADING = 40
"""Characters: a paragraph without an end mark and no longer than this can head what follows."""
_END_MARK = lazy_pattern(r"[。；;，,、！？.]$")
_LOWEST = 99
"""The rank of (a), (i), (A) before an article or section; among themselves they nest as they come."""
_NEAR = 2
"""Letters or Roman numerals that far from the last one still read as its series."""
_PERSON = lazy_pattern(r"(?:[A-Z]\. ?)+[A-Z]|(?:[A-Z][a-z]*[’'])?[A-Z][a-z]+(?:,| (?:and|&)|;| [–—-])")
"""What follows a person's initial: more initials, or one name that others are set off from."""
_NAME = lazy_pattern(rf"{_PERSON.pattern}|No\.? ?[\d-]|(?!(?:The|An?|In|If|Each|All|Any|No|For|On|When|Where|This|That|Such|To|By|It)\b)[A-Z][a-z]+ (?:[A-Z]|(?:for|of|to|on)\b)")
"""The same, or a name in several words, in a place where no series of letters is open; or the number of a file (F. No. 14)."""
ALWAYS_CONTINUING: frozenset[Style] = frozenset({"article", "en_section"})
"""Articles and sections count through the whole of a text, whatever stands above them."""
_ABOVE_ANNEXES: frozenset[Style] = frozenset({"division", "chapter"})
_LETTERS: frozenset[Style] = frozenset(
    {"alpha_paren", "upper_paren", "roman_paren", "upper_roman_paren", "upper_dot", "upper_roman", "alpha_dot", "roman_dot"}
)


def build_outline(
    paragraphs: Sequence[Paragraph], units: Sequence[int], left_out: frozenset[int], english: bool = False
) -> Outline:
    """The outline of ``paragraphs``; ``units`` gives the unit of each, ``left_out`` those that carry no numbering.

    ``english``: numbers begin anew below the heads of annexes and schedules.
    """
    builder = _Builder()
    following = _following_labels(paragraphs, left_out)
    for paragraph in paragraphs:
        if paragraph.index in left_out:
            if paragraph.kind == "table":
                builder.note_table(paragraph)
            continue
        if english and ANNEX_HEAD.match(paragraph.text):
            builder.begin_annex(paragraph)
        builder.take(paragraph, units[paragraph.index], following[paragraph.index])
    _mark_continuing(builder.series)
    return Outline(tuple(builder.series), builder.items)


def _following_labels(paragraphs: Sequence[Paragraph], left_out: frozenset[int]) -> list[Label | None]:
    """For every paragraph the first label that comes after it."""
    out: list[Label | None] = [None] * len(paragraphs)
    following: Label | None = None
    for paragraph in reversed(paragraphs):
        out[paragraph.index] = following
        if paragraph.labels and paragraph.index not in left_out:
            following = paragraph.labels[0]
    return out


class _Builder:
    """Reads paragraphs in order and keeps the series that are open at this point, outermost first."""

    def __init__(self) -> None:
        self.series: list[Series] = []
        self.items: dict[int, Item] = {}
        self._open: list[Series] = []
        self._closed: dict[Style, list[Series]] = {}
        self._unit = -1
        self._last_separator = -1
        self._level: int | None = None

    def note_table(self, paragraph: Paragraph) -> None:
        """A table between two items lets the second begin a new count."""
        self._last_separator = paragraph.index

    def begin_annex(self, paragraph: Paragraph) -> None:
        """An annex or schedule begins: only what counts annexes, parts and chapters goes on behind its head."""
        keep = next((i for i, s in enumerate(self._open) if s.style not in _ABOVE_ANNEXES), len(self._open))
        self._close_from(keep)
        for style in [style for style in self._closed if style not in _ABOVE_ANNEXES]:
            del self._closed[style]
        self._last_separator = paragraph.index

    def take(self, paragraph: Paragraph, unit: int, following: Label | None) -> None:
        """Place the labels of a paragraph; ``following`` is the next label in the document."""
        if unit != self._unit:
            self._unit = unit
            self._open.clear()
            self._closed.clear()
        if not paragraph.labels:
            self._unlabelled(paragraph)
            return
        for label in paragraph.labels:
            if not self._restates_heading(paragraph, label) and not self._is_initial(paragraph, label):
                self._place(paragraph, label, following)

    def _restates_heading(self, paragraph: Paragraph, label: Label) -> bool:
        """Whether the label only takes up that of the heading right above: # 2. Interpretation / 2. (1) In this Act."""
        last = self.items.get(paragraph.index - 1)
        return (
            last is not None
            and last.heading
            and paragraph.kind != "heading"
            and last.label.style == label.style
            and last.label.value == label.value
        )

    def _is_initial(self, paragraph: Paragraph, label: Label) -> bool:
        """Whether a capital with a full stop is a person's initial (G. Jackson, Chairman) or an address (N. First Street):
        it is not the next letter of a series, and a name follows.
        """
        if label.style != "upper_dot" or self._fits(label.style, label.value, label.path):
            return False
        rest = paragraph.text[label.body :]
        if label.value == 1 or any(s.style == label.style for s in self._open):
            return _PERSON.match(rest) is not None
        return _NAME.match(rest) is not None

    def _unlabelled(self, paragraph: Paragraph) -> None:
        text = paragraph.text
        if paragraph.kind == "heading":
            self._pop_below_heading(paragraph.level)
            self._last_separator = paragraph.index
        elif paragraph.emphasis or _LEAD_IN.search(text) or (
            len(text) <= _LONGEST_HEADING and not _END_MARK.search(text)
        ):
            self._last_separator = paragraph.index

    def _pop_below_heading(self, level: int) -> None:
        """A heading without a label ends every series but those of higher headings."""
        keep = 0
        for i, series in enumerate(self._open):
            last = series.items[-1]
            if last.heading and last.paragraph.level < level:
                keep = i + 1
        self._close_from(keep)

    def _close_from(self, depth: int) -> None:
        for series in self._open[depth:]:
            self._closed.setdefault(series.style, []).append(series)
        del self._open[depth:]

    def _place(self, paragraph: Paragraph, label: Label, following: Label | None) -> None:
        self._level = _list_level(paragraph) if label is paragraph.labels[0] else None
        label = self._read(label, following if label is paragraph.labels[-1] else None)
        series = self._continued(label)
        if series is None:
            series = self._opened(paragraph, label)
        item = Item(paragraph, label, series)
        series.items.append(item)
        self.items[paragraph.index] = item

    def _read(self, label: Label, following: Label | None) -> Label:
        """Decide between the readings of (i), (v), (x): letter or Roman, by what is open and by what comes next."""
        if not label.readings:
            return label
        style, value = label.readings[0]
        if following is not None and following.style == style and following.value == value + 1:
            return label.reading(style, value)
        letter = self._fits(label.style, label.value, label.path)
        roman = self._fits(style, value, ())
        if letter:
            return label
        late_letter = any(
            s.style == label.style and 0 < label.value - s.items[-1].label.value <= _NEAR for s in self._open
        )
        near_roman = any(
            s.style == style and (abs(value - s.items[-1].label.value) <= _NEAR or self._is_innermost_of(s, label))
            for s in self._open
        )
        if roman or (value == 1 and not late_letter) or (near_roman and not late_letter):
            return label.reading(style, value)
        return label

    def _is_innermost_of(self, series: Series, label: Label) -> bool:
        """Whether a series is the last one open and none of the label's letters is: in (i) (ii) (v) no letter is meant."""
        return series is self._open[-1] and not any(s.style == label.style for s in self._open)

    def _fits(self, style: Style, value: int, path: tuple[int, ...]) -> bool:
        return any(s.style == style and s.path == path and s.items[-1].label.value == value - 1 for s in self._open)

    def _matching(self, label: Label) -> list[tuple[int, Series]]:
        """The open series of the label's style with their depth, outermost first."""
        return [
            (i, s)
            for i, s in enumerate(self._open)
            if s.style == label.style and s.path == label.path and self._is_of_level(s)
        ]

    def _is_of_level(self, series: Series) -> bool:
        """Whether a series may hold the label by its depth in Markdown; numbers outside of lists know none."""
        level = _list_level(series.items[-1].paragraph)
        return self._level is None or level is None or level == self._level

    def _is_above(self, series: Series) -> bool:
        """Whether a series stands less deep in a Markdown list than the label: 1. above 1., set in."""
        level = _list_level(series.items[-1].paragraph)
        return self._level is not None and level is not None and level < self._level

    def _continued(self, label: Label) -> Series | None:
        """The open (or reopened) series that ``label`` goes on with; series inside it are closed.

        The next number goes on with the series that waits for it. Another number than one goes on with the innermost
        series of its style, as a gap or a repetition to be judged later. A one begins a new series, unless it is an
        inserted item (1A).
        """
        matching = self._matching(label)
        exact = [m for m in matching if m[1].items[-1].label.value == label.value - 1]
        same_marks = [m for m in exact if m[1].items[-1].label.variant == label.variant]
        if exact:
            depth, series = (same_marks or exact)[-1]
        else:
            reopened = self._reopened(label) if label.value > 1 else None
            if reopened is not None:
                return reopened
            if not matching or (label.value == 1 and not label.suffix):
                return None
            depth, series = matching[-1]
        self._close_from(depth + 1)
        return series

    def _reopened(self, label: Label) -> Series | None:
        """A closed series with an open parent whose next number this is: 1. (1) (2) A. 2. → back to 1."""
        for series in reversed(self._closed.get(label.style, ())):
            if series.unit != self._unit or series.path != label.path:
                continue
            last = series.items[-1].label
            if last.value != label.value - 1:
                continue
            if series.parent is None:
                depth = 0
            else:
                depths = [i for i, s in enumerate(self._open) if s.items[-1] is series.parent]
                if not depths:
                    continue
                depth = depths[0] + 1
            self._close_from(depth)
            self._closed[label.style].remove(series)
            self._open.append(series)
            return series
        return None

    def _opened(self, paragraph: Paragraph, label: Label) -> Series:
        """A new series for ``label``, under the innermost open item that can be its parent."""
        matching = self._matching(label)
        before: Series | None = None
        if matching and self._is_child_by_marks(label, matching[-1][1]):
            pass  # the series it would restart stays open: its last item is the parent
        elif matching:
            depth, before = matching[-1]
            self._close_from(depth)
        elif label.style not in _LETTERS:
            rank = RANK.get(label.style, _LOWEST)
            keep = len(self._open)
            lettered = _LOWEST if rank <= RANK["article"] else -1
            while keep and RANK.get(self._open[keep - 1].style, lettered) >= rank:
                if self._holds(keep - 1, label) or self._is_above(self._open[keep - 1]):
                    break
                keep -= 1
            self._close_from(keep)
        parent = self._open[-1].items[-1] if self._open else None
        series = Series(label.style, parent, self._unit, path=label.path, before=before)
        if before is not None:
            series.separated = self._last_separator > before.items[-1].paragraph.index
        if parent is not None:
            parent.children.append(series)
        self._open.append(series)
        self.series.append(series)
        return series

    def _is_child_by_marks(self, label: Label, series: Series) -> bool:
        """1、 under 1. and (1) under （1）: the same style with other marks, beginning right after its parent."""
        last = series.items[-1]
        return (
            label.value == 1
            and last.label.variant != label.variant
            and self._open[-1] is series
            and self._last_separator < last.paragraph.index
        )

    def _holds(self, depth: int, label: Label) -> bool:
        """Whether an open series of lower rank may all the same be the parent: decimals under their number."""
        series = self._open[depth]
        if series.style == "decimal" and label.style == "decimal":
            last = series.items[-1].label
            return label.path == (*last.path, last.value)
        return series.style == "arabic" and label.style == "decimal"


def _list_level(paragraph: Paragraph) -> int | None:
    """How deep an item of a numbered Markdown list stands; None for numbers that stand in the text alone."""
    return paragraph.level if paragraph.kind == "item" and paragraph.marker[:1].isdigit() else None


def _mark_continuing(series: Iterable[Series]) -> None:
    """Find styles that count on across parents (条 through chapters, 30 measures through 一、二、三、).

    Where series begin at the number after the last of their style at least as often as they begin anew at one, every
    one of that style that does not begin at one goes on with the one before, with or without a gap.
    """
    groups: dict[tuple[int, Style, tuple[int, ...]], list[Series]] = {}
    for one in series:
        groups.setdefault((one.unit, one.style, one.path), []).append(one)
    for (_, style, _path), group in groups.items():
        links = fresh = 0
        for earlier, later in itertools.pairwise(group):
            first = later.items[0].label.value
            if first == max(earlier.values) + 1:
                links += 1
            elif first == 1:
                fresh += 1
        if style in ALWAYS_CONTINUING or links >= max(1, fresh):
            for earlier, later in itertools.pairwise(group):
                if later.items[0].label.value > 1:
                    later.continues = earlier
