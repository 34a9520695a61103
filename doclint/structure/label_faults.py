"""What is wrong with the labels of a document, decided series by series."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.code_sections import begins_excerpt, opens_subchapter, step_of
from doclint.structure.empty_labels import empty_labels
from doclint.structure.english_numbers import is_annexed_treaty, repeated_firsts, stands_below_asterisks
from doclint.structure.labels import Label, write_label
from doclint.structure.outline import Item, Series
from doclint.structure.paragraphs import Paragraph
from doclint.structure.series_order import Gap, Misplaced, judge
from doclint.structure.structure import Structure

FaultKind = Literal["repeated", "skipped", "disordered", "first", "mixed-style"]


@dataclass(frozen=True, slots=True)
class LabelFault:
    """One fault: at ``item``, after ``before``; ``first`` is where the same number was used already.

    ``expected`` is the label that should stand there ("" when nobody can tell), ``missing`` the labels left out,
    ``lost_label`` the paragraph that seems to have lost one of them. ``variant`` tells cases of a kind apart.
    ``run`` counts the items from ``item`` on that do not fit, ``alike`` those of a list that all bear one number.
    """

    kind: FaultKind
    item: Item
    before: Item | None = None
    first: Item | None = None
    expected: str = ""
    missing: tuple[str, ...] = ()
    lost_label: Paragraph | None = None
    variant: str = ""
    run: int = 1
    alike: int = 0


_NOT_JUDGED = frozenset({"shi", "ordinal"})
"""一是 and 第一， run through the text of several paragraphs and are judged there."""
_FIRST_IS_TWO = frozenset({"arabic_space"})
"""The first 項 of a Japanese article bears no number: 条 and then ２, ３."""
_LONGEST_LOOK_BACK = 12
"""Paragraphs before a late first label in which the earlier numbers may stand inside the text."""
_LONGEST_MISSING_LIST = 3


def label_faults(structure: Structure) -> list[LabelFault]:
    """All faults of the series of a document, in the order of the text."""
    faults: list[LabelFault] = []
    if structure.notes is not None:
        structure.notes.looked_at(())
        structure.notes.counts["labels"] += 0  # that there were none is told, too
    for chain in label_chains(structure):
        faults.extend(_chain_faults(chain, structure))
    faults.extend(_restarts(structure))
    faults.extend(_mixed_marks(structure))
    faults = _merge_style_breaks(faults, structure)
    faults.sort(key=lambda f: f.item.paragraph.span.start + f.item.label.start)
    return faults


def label_chains(structure: Structure) -> list[list[Item]]:
    """The items of series that count on from one another, put together; labels that are alone on a line and stand again
    on the next are left out.
    """
    return structure.kept("label_chains", lambda: _chains(structure))


class Place(NamedTuple):
    """The items that count on from one another, and which of them is meant."""

    chain: list[Item]
    at: int


def place_in_chain(structure: Structure, item: Item) -> Place:
    """Where an item stands among those that it counts with."""
    return structure.kept("label_places", lambda: _places(structure))[id(item)]


def _places(structure: Structure) -> dict[int, Place]:
    return {id(item): Place(chain, at) for chain in label_chains(structure) for at, item in enumerate(chain)}


def _chains(structure: Structure) -> list[list[Item]]:
    empty = {one.paragraph for one in empty_labels(structure) if not one.doubled}
    chain_of: dict[int, list[Item]] = {}
    chains: list[list[Item]] = []
    for one in structure.outline.series:
        earlier = one.before if _is_slip(one) else one.continues
        if earlier is not None and id(earlier) in chain_of:
            chain = chain_of[id(earlier)]
        else:
            chain = []
            chains.append(chain)
        chain.extend(item for item in one.items if item.paragraph.index not in empty)
        chain_of[id(one)] = chain
    return chains


def _is_slip(series: Series) -> bool:
    """Whether a restart is one wrong number: in 1 2 3 1 5 the second 1 stands for 4, and 5 goes on."""
    before = series.before
    if before is None or series.separated or len(series.items) < 2:
        return False
    return series.items[1].label.value == before.items[-1].label.value + 2


def _chain_faults(chain: list[Item], structure: Structure) -> list[LabelFault]:
    items = [i for i in chain if not i.label.suffix]
    if not items or _is_not_judged(items[0].label, structure) or is_annexed_treaty(items, structure):
        structure.passed("series-not-judged", _extent(chain), style=chain[0].label.style)
        return []
    values = [i.label.value for i in items]
    if structure.document.language == "ja" and items[0].label.style in _FIRST_IS_TWO and values[0] == 2:
        values = [v - 1 for v in values]
    first_value = values[0] == items[0].label.value
    step = step_of(items)
    out = []
    for fault in judge([value // step for value in values]):
        if isinstance(fault, Gap):
            scaled = Gap(fault.index, fault.first * step, fault.last * step)
            made = _gap(scaled, items, structure, step) if first_value else None
        else:
            expected = fault.expected and fault.expected * step
            made = _misplaced(Misplaced(fault.start, fault.end, expected), items, values, structure)
        if made is not None:
            out.append(made)
    if structure.notes is not None:
        structure.notes.looked_at(item.paragraph.index for item in items)
        structure.notes.counts["labels"] += len(items)
        if not out:
            structure.passed("series-in-order" if len(items) > 1 else "alone-in-its-series", _extent(items))
    return out


def _is_not_judged(label: Label, structure: Structure) -> bool:
    """Whether no series of such labels is judged; decimal numbers only number headings and items in English."""
    return label.style in _NOT_JUDGED or (label.style == "decimal" and not structure.english)


def _extent(items: Sequence[Item]) -> Span:
    """From the label of the first to that of the last."""
    first, last = items[0], items[-1]
    start = first.paragraph.place(first.label.start, first.label.end).start
    return Span(start, last.paragraph.place(last.label.start, last.label.end).end)


def _gap(gap: Gap, items: list[Item], structure: Structure, step: int) -> LabelFault | None:
    item = items[gap.index]
    before = items[gap.index - 1] if gap.index else None
    accounted = _accounted(gap, item, before, structure)
    if accounted:
        kind = "first" if before is None else "skipped"
        structure.passed(accounted, _extent([item]), kind=kind, missing=_missing(gap, item.label, step))
        return None
    missing = _missing(gap, item.label, step)
    lost = _lost_label(gap, item, before, structure)
    expected = write_label(item.label, gap.first)
    if before is None:
        return LabelFault("first", item, item.series.parent, None, expected, missing, lost)
    return LabelFault("skipped", item, before, None, expected, missing, lost)


def _accounted(gap: Gap, item: Item, before: Item | None, structure: Structure) -> str:
    """Why missing numbers are no fault; "" if they are."""
    if opens_subchapter(item, before):
        return "hundreds-are-parts"
    if before is None and structure.english and begins_excerpt(item):
        return "begins-in-mid-text"
    if before is None and structure.english and _is_alone(item):
        return "one-number-alone"
    if before is None and _counts_on(item, structure):
        return "counts-on-from-another-text"
    if before is None and gap.last == 1 and _is_second_paragraph(item, structure):
        return "first-paragraph-without-number"
    if any(i.label.suffix and gap.first <= i.label.value <= gap.last for i in item.series.items):
        return "inserted-numbers"
    if _stands_inside(gap.last, item, before, structure):
        return "stands-inside-the-text"
    reserved = _reserved(gap, item, before, structure) or stands_below_asterisks(item, before, structure)
    return "reserved-numbers" if reserved else ""


_PART_OF_A_TEXT = lazy_pattern(r"修正案|摘录|摘編|摘编|节选|節選|节录")
_NAMED = lazy_pattern(r"《[^》]+》[：:]?$")
_FARTHEST_NAME = 4
"""Paragraphs above an article in which the name of its convention stands: behind it another article may be quoted."""


def _counts_on(item: Item, structure: Structure) -> bool:
    """Whether the first number is that of another text: amendments of a constitution are counted on from the earlier ones;
    an excerpt, and what stands under the name of a convention (三、《海牙公约》), keep the numbers they have there.
    """
    index = item.paragraph.index
    above = structure.paragraphs[max(0, index - _FARTHEST_NAME) : index]
    if item.label.style == "article" and any(_NAMED.match(p.body.strip()) for p in above):
        return True
    if item.label.style not in ("article", "chapter", "section", "division"):
        return False
    unit = structure.parts.units[item.series.unit]
    return any(_PART_OF_A_TEXT.search(structure.paragraphs[i].text) for i in unit.title)


_DOTTED = frozenset({"arabic", "upper_dot", "alpha_dot", "roman_dot", "decimal"})
_FARTHEST_ALONE = 3
_SUBJECT = lazy_pattern(r"(?:Subject|SUBJECT|Sub|SUB|Re|RE)\s?[:.–-]")
_ENDS = (".", ":", ":-", ":—")
_FARTHEST_FIRST = 4
"""Paragraphs above 2. among which the first one, without number, stands: itself, its list, a heading."""


def _is_alone(item: Item) -> bool:
    """Whether an English number with a full stop is no item of a lost list: one alone, and far from the first.

    An article of another act reproduced in a schedule, a postal code, an initial.
    """
    series = item.series
    return series.style in _DOTTED and len(series.items) == 1 and item.label.value > _FARTHEST_ALONE


def _is_second_paragraph(item: Item, structure: Structure) -> bool:
    """Whether numbers count the paragraphs of a circular or letter, the first of which bears none: in Hong Kong, and in
    India (Central Secretariat Manual of Office Procedure, 2022, 6.3), where a line above says the subject.
    """
    if item.series.style not in _DOTTED or item.series.parent is not None:
        return False
    above = structure.paragraphs[max(0, item.paragraph.index - _FARTHEST_FIRST) : item.paragraph.index]
    if structure.document.language == "zh-Hant":
        return any(not p.labels and p.text.rstrip().endswith(("。", "：")) for p in above)
    has_subject = structure.english and any(_SUBJECT.match(p.text) for p in structure.paragraphs[: item.paragraph.index])
    return has_subject and any(not p.labels and p.text.endswith(_ENDS) and not _SUBJECT.match(p.text) for p in above)


def _missing(gap: Gap, label: Label, step: int) -> tuple[str, ...]:
    if gap.last - gap.first < _LONGEST_MISSING_LIST * step:
        return tuple(write_label(label, v) for v in range(gap.first, gap.last + 1, step))
    return (f"{write_label(label, gap.first)}…{write_label(label, gap.last)}",)


def _misplaced(fault: Misplaced, items: list[Item], values: list[int], structure: Structure) -> LabelFault | None:
    item = items[fault.start]
    before = items[fault.start - 1] if fault.start else None
    value = values[fault.start]
    expected = write_label(item.label, fault.expected) if fault.expected else ""
    twin = next((i for i, v in enumerate(values) if v == value and not fault.start <= i < fault.end), None)
    first = items[twin] if twin is not None else None
    alone = fault.end - fault.start == 1
    if alone and twin is not None and twin in (fault.start - 1, fault.end):
        if _heads_inserted(item, structure):
            structure.passed("heading-of-an-inserted-item", _extent([item]), kind="repeated")
            return None
        if before is None and first is not None and not expected:
            return LabelFault("repeated", first, item, item)  # which number should be there nobody can tell
        variant = "head" if before is None else "early" if expected and twin == fault.end else ""
        return LabelFault("repeated", item, before, first, expected, variant=variant)
    variant = ""
    if first is None:
        variant = "new" if alone else "run"
    elif not alone and before is not None:
        variant = "again"
    elif before is None:
        variant = "head"
    return LabelFault(
        "disordered", item, before, first, expected, variant=variant, run=fault.end - fault.start
    )


def _heads_inserted(item: Item, structure: Structure) -> bool:
    """Whether a heading gives the number of an inserted provision without its letter: # 18. Payment / 18A. (1) A person…"""
    following = structure.paragraphs[item.paragraph.index + 1 : item.paragraph.index + 2]
    return item.heading and any(
        label is not None and label.value == item.label.value and bool(label.suffix)
        for label in (p.label for p in following)
    )


_BRACKETED = frozenset({"cn_paren", "arabic_paren", "alpha_paren", "upper_paren", "roman_paren", "upper_roman_paren"})


def _label_pattern(label: Label, value: int, english: bool) -> re.Pattern[str]:
    """The label of another value where it heads an item inside a text, in either width; a reference does not count, nor
    does in English what a number only ends: Rural Residential (RR-2).
    """
    text = write_label(label, value)
    inner = re.escape(text.strip("（）()[]〔〕.．、 —"))
    if label.style in _BRACKETED:
        return re.compile(rf"(?:^|[\u3000-\u303f\uff00-\uffef;:,.—\s](?:and |or )?)[（(]\s*{inner}\s*[）)](?![项款至、]|\s+(?:of|to|or|and)\b)")
    if label.style in ("arabic", "arabic_close") and english:
        return re.compile(rf"(?:^|[\s(;:,—]){inner}[.)]\s")
    if label.style in ("arabic", "arabic_close"):
        return re.compile(rf"(?<![\d.第]){inner}[.．、）)]")
    if label.style == "cn_comma":
        return re.compile(rf"(?<![一二三四五六七八九十百第、]){inner}[、.．]")
    if label.style == "en_section":
        return re.compile(rf"(?:^|[.;:]\s*)(?:(?:Section|SECTION|Sec\.|SEC\.|§)\s*)?{value}(?:\.|—)")
    return re.compile(rf"(?:^|[.;:：。；]\s*){inner}(?=[\s.—　])")


def _stands_inside(value: int, item: Item, before: Item | None, structure: Structure) -> bool:
    """Whether the number before ``item`` stands inside the text of the paragraphs right before it."""
    start = before.paragraph.index if before is not None else -1
    if before is None and item.series.parent is not None:
        start = item.series.parent.paragraph.index
    start = max(start, item.paragraph.index - _LONGEST_LOOK_BACK, 0)
    pattern = _label_pattern(item.label, value, structure.english)
    for paragraph in structure.paragraphs[start : item.paragraph.index + 1]:
        if paragraph.kind == "table" or paragraph.index in structure.quoted:
            continue
        at = paragraph.labels[-1].body if paragraph.labels and paragraph is not item.paragraph else 0
        end = item.label.start if paragraph is item.paragraph else len(paragraph.text)
        if pattern.search(paragraph.text, at, end):
            return True
    return False


_RESERVED = lazy_pattern(r"\[?(?:reserved|repealed|omitted|deleted)\b|（?(?:删除|廢止|废止|略)）?", re.IGNORECASE)
_RANGE = lazy_pattern(r"\d\s*(?:to|through|and|[-–—~～至])\s*\d|から|至")


def _reserved(gap: Gap, item: Item, before: Item | None, structure: Structure) -> bool:
    """Whether the missing numbers are accounted for: [Reserved], Repealed, (3)-(5)."""
    del gap
    if before is None:
        return False
    between = structure.paragraphs[before.paragraph.index : item.paragraph.index]
    return any(len(p.text) < 160 and _RESERVED.search(p.text) and _RANGE.search(p.text) for p in between)


_FEWEST_BETWEEN = 1


def _lost_label(gap: Gap, item: Item, before: Item | None, structure: Structure) -> Paragraph | None:
    """The paragraph that looks like the missing item with its label gone: alone between two that have theirs."""
    if gap.last != gap.first:
        return None
    if before is not None:
        start = before.paragraph.index + 1
    elif item.series.parent is not None:
        start = item.series.parent.paragraph.index + 1
    else:
        return None
    between = [
        p
        for p in structure.paragraphs[start : item.paragraph.index]
        if structure.parts.names[p.index] == structure.parts.names[item.paragraph.index]
    ]
    if len(between) != _FEWEST_BETWEEN or between[0].labels or between[0].text[-1:] != item.paragraph.text[-1:]:
        return None
    return None if between[0].text.endswith(("：", ":")) else between[0]


def _restarts(structure: Structure) -> list[LabelFault]:
    """Series that begin again at one under the same parent with nothing between that explains it.

    A list whose items all bear the same number is one fault, at the second of them.
    """
    if structure.english:
        return [
            LabelFault("repeated", item, last, last, write_label(item.label, last.label.value + 1))
            for item, last in repeated_firsts(structure)
        ]
    out: list[LabelFault] = []
    same: dict[int, int] = {}  # the place in ``out`` of a fault by the series of one item with which its run ends
    for series in structure.outline.series:
        before = series.before
        if before is None or series.style in _NOT_JUDGED or _is_slip(series):
            continue
        if series.separated and series.style != "article":
            continue
        if series.items[0].paragraph.run_on and series.style != "article":
            continue  # the title above may go unseen in the line
        last, item = before.items[-1], series.items[0]
        if series.style == "article":
            explained = _is_headed(item, structure)
        else:
            explained = item.label.value == 1 and (
                _is_introduced(before, item, structure) or _changes_shape(last, item)
            )
        if explained:
            structure.passed("text-between-series", _extent([item]), other=_extent([last]), kind="disordered")
            continue
        alone = len(before.items) == 1 and last.label.value == item.label.value
        place = same.get(id(before)) if alone else None
        if place is not None:
            out[place] = replace(out[place], variant="same", alike=max(out[place].alike, 2) + 1)
        else:
            place = len(out)
            expected = write_label(item.label, last.label.value + 1)
            out.append(
                LabelFault(
                    "disordered", item, last, before.items[0], expected, variant="again", run=len(series.items)
                )
            )
        if alone and len(series.items) == 1:
            same[id(series)] = place
    return out + _restarts_in_chapters(structure)


def _restarts_in_chapters(structure: Structure) -> list[LabelFault]:
    """Articles that begin again at one under a later chapter, in a text whose articles count on through the chapters."""
    if structure.english or structure.document.language == "ja":
        return []
    texts: dict[int, list[Series]] = {}
    for series in structure.outline.series:
        if series.style == "article":
            texts.setdefault(series.unit, []).append(series)
    out: list[LabelFault] = []
    for group in texts.values():
        fresh = [
            (earlier, later)
            for earlier, later in itertools.pairwise(group)
            if later.before is None and later.items[0].label.value == 1
        ]
        counts_on = sum(later.continues is not None for later in group)
        if len(fresh) != 1 or not counts_on:
            continue
        earlier, later = fresh[0]
        chapter = later.parent
        if chapter is None or chapter is chapter.series.items[0] or later.items[0].paragraph.index in structure.quoted:
            continue
        last, item = earlier.items[-1], later.items[0]
        expected = write_label(item.label, last.label.value + 1)
        first = group[0].items[0]
        out.append(LabelFault("disordered", item, last, first, expected, variant="again", run=len(later.items)))
    return out


def _is_introduced(before: Series, item: Item, structure: Structure) -> bool:
    """Whether text without a label stands between two series that may introduce the second.

    A sentence does not where the items of the first series have such text under them, too: it belongs to the last.
    """
    last = before.items[-1]
    if not any(not p.labels for p in structure.paragraphs[last.paragraph.index + 1 : item.paragraph.index]):
        return False
    others = before.items[:-1]
    with_text = sum(not structure.paragraphs[one.paragraph.index + 1].labels for one in others)
    return not with_text or 2 * with_text < len(others) or _is_headed(item, structure)


def _is_headed(item: Item, structure: Structure) -> bool:
    """Whether the text above an article begins another text, of which it is the first: a title, a lead-in, a table.

    What stands between two articles of one text are sentences and items.
    """
    if item.paragraph.index in structure.quoted or structure.document.language == "ja":
        return True
    above = structure.paragraphs[item.paragraph.index - 1]
    return above.kind in ("heading", "table") or not _SENTENCE_END.search(above.text)


_SENTENCE_END = lazy_pattern(r"[。；;][”’」』）)]*$")
_ENDED = lazy_pattern(r"[。；;！？.]$")


def _changes_shape(last: Item, item: Item) -> bool:
    """Whether sentences are followed by a heading: the notes on a form end, and the form itself begins to count."""
    return bool(_ENDED.search(last.paragraph.text)) and not _ENDED.search(item.paragraph.text)


_MARKS_JUDGED = frozenset({"arabic", "cn_comma"})
_FULL_STOPS = str.maketrans("．", ".")
_IN_NUMERALS = frozenset({"division", "chapter", "section", "article"})
"""第三条 or 第3条: written with 第, in Chinese numerals or in digits."""
_MOST_OTHER_NUMERALS = 3
"""Labels of one series that are told of one by one; with more, it was put together of two."""


def _mixed_marks(structure: Structure) -> list[LabelFault]:
    """Siblings of one style with different marks: 1. 2、 3. (widths of brackets are a matter of punctuation)."""
    out = []
    for one in structure.outline.series:
        if one.style not in _MARKS_JUDGED or len(one.items) < 3:
            reason = "style-without-marks" if one.style not in _MARKS_JUDGED else "short-series"
            structure.passed(reason, _extent(one.items), kind="mixed-style", style=one.style)
            continue
        marks = Counter(i.label.variant.translate(_FULL_STOPS) for i in one.items)
        if len(marks) < 2:
            continue
        usual, count = marks.most_common(1)[0]
        odd = [i for i in one.items if i.label.variant.translate(_FULL_STOPS) != usual]
        if count <= len(odd):
            structure.passed("no-usual-mark", _extent(one.items), kind="mixed-style", marks=list(marks))
            continue
        model = next(i for i in one.items if i.label.variant.translate(_FULL_STOPS) == usual)
        expected = odd[0].label.text.replace(odd[0].label.variant, model.label.variant)
        out.append(LabelFault("mixed-style", odd[0], model, None, expected, variant="marks"))
    for chain in label_chains(structure):
        out += _mixed_numerals(chain)
    return out


def _mixed_numerals(chain: list[Item]) -> Iterator[LabelFault]:
    """Labels in digits among those in numerals, or the other way round: 第一条 第2条 第三条."""
    if len(chain) < 3 or chain[0].label.style not in _IN_NUMERALS:
        return
    items = [item for item in chain if item.label.text.startswith("第")]
    in_digits = [item for item in items if any(c.isdigit() for c in item.label.text)]
    in_numerals = [item for item in items if not any(c.isdigit() for c in item.label.text)]
    odd, usual = sorted((in_digits, in_numerals), key=len)
    if len(odd) == len(usual):
        return
    for item in odd[:_MOST_OTHER_NUMERALS]:
        expected = write_label(usual[0].label, item.label.value) + item.label.suffix
        yield LabelFault("mixed-style", item, usual[0], None, expected, variant="marks")


def _merge_style_breaks(faults: list[LabelFault], structure: Structure) -> list[LabelFault]:
    """（三） between 二、 and 四、 is one wrong style, not a gap above and a late first below."""
    gaps = {(id(f.item.series), f.item.label.value - 1): f for f in faults if f.kind == "skipped" and f.before}
    out: list[LabelFault] = []
    merged: set[int] = set()
    for fault in faults:
        if fault.kind != "first" or len(fault.item.series.items) != 1:
            continue
        item = fault.item
        parent, gap = _waiting(item, gaps)
        if parent is None:
            continue
        merged.add(id(fault))
        structure.passed("wrong-style-instead", _extent([item]), kind="first")
        if gap is not None:
            merged.add(id(gap))
            structure.passed("wrong-style-instead", _extent([gap.item]), other=_extent([item]), kind="skipped")
        expected = write_label(parent.label, item.label.value)
        if gap is not None:
            out.append(LabelFault("mixed-style", item, parent, None, expected, variant="level"))
        else:  # nothing tells whether the label is wrong or the one before it is lost
            missing = (write_label(item.label, item.label.value - 1),)
            out.append(LabelFault("mixed-style", item, parent, None, expected, missing, variant="level-or-lost"))
    out.extend(f for f in faults if id(f) not in merged)
    return out


def _waiting(item: Item, gaps: Mapping[tuple[int, int], LabelFault]) -> tuple[Item | None, LabelFault | None]:
    """The item above whose next number ``item`` has, and the gap that its series shows there.

    Farther up than right above, only a gap tells: below 二、 （一） （二） a 3. stands for 三、 if 四、 follows.
    """
    above = item.series.parent
    while above is not None:
        gap = gaps.get((id(above.series), item.label.value))
        if gap is not None and above.label.value + 1 == item.label.value:
            return above, gap
        above = above.series.parent
    above = item.series.parent
    if above is not None and above.label.value + 1 == item.label.value and above.series.items[-1] is above:
        return above, None
    return None, None
