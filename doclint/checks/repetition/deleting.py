"""The edits that take repeats out and count on without them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice, pairwise, takewhile

from doclint.checks.counting_anew import Budget, along, renumbered
from doclint.checks.finding import Edit, Mend
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cited_items import paragraph_citations
from doclint.structure.citing import Moved
from doclint.structure.label_faults import place_in_chain
from doclint.structure.labels import RANK
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.source_lines import lines_of
from doclint.structure.structure import Structure

_END = lazy_pattern(r"([。；;.,，、：:]*(?:(?<=[;,；]) ?(?:and|or|和|或者?|以及))?)\s*$")
"""The marks at the end of an item, with the word that leads on to the next."""
_END_OF_SENTENCE = lazy_pattern(r"[。；！？.;!?][”’」』）)\"]*$")
_ITEMS_OF_ARTICLES = frozenset({"cn_paren", "arabic", "arabic_paren", "circled"})
"""项 and 目: they belong to the 款 above them and are none themselves."""


def deletion(structure: Structure, repeats: Sequence[Paragraph]) -> Mend:
    """The edits that leave of paragraphs that follow one another, and say the same, the first alone; the numbers behind
    them move up, and so do citations of those.

    None where other text shares their lines, or a label cannot be rewritten.
    """
    stretch = _stretch(structure, repeats)
    if stretch is None:
        return Mend()
    return _without(structure, repeats[0], repeats[1:], [stretch], _end_mark(repeats[0], repeats[-1]))


def deletion_apart(structure: Structure, first: Paragraph, repeats: Sequence[Paragraph]) -> Mend:
    """The edits that take out repeats of ``first`` which stand apart from it; none where something belongs to a repeat
    that would stay behind.
    """
    items = structure.outline.items
    if any(_leads_on(structure, stretch) for stretch in _stretches(repeats)):
        return Mend()
    gone = []
    edits: tuple[Edit, ...] = ()
    chains = {id(place_in_chain(structure, items[one.index]).chain) for one in repeats if one.index in items}
    if len(chains) > 1 and not _is_article(repeats[0]):
        return Mend()
    for paragraph in repeats:
        span = _with_line_end(structure, paragraph)
        if span is None:
            return Mend()
        gone.append(span)
        edits += _end_of_list(structure, paragraph)
    return _without(structure, first, repeats, gone, edits)


def _stretches(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Paragraphs in groups that follow one another."""
    out: list[list[Paragraph]] = []
    for one in paragraphs:
        if out and out[-1][-1].index == one.index - 1:
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _without(
    structure: Structure,
    first: Paragraph,
    repeats: Sequence[Paragraph],
    gone: Sequence[Span],
    edits: tuple[Edit, ...],
) -> Mend:
    """The edits that take the stretches out, with those to the numbers behind them."""
    edits = (*(Edit(span, "") for span in gone), *edits)
    items = structure.outline.items
    numbered = [items[one.index] for one in repeats if one.index in items]
    if not numbered:
        return _paragraphs_counted_on(structure, repeats, edits, gone)
    if _is_article(repeats[0]):
        numbered = [one for one in numbered if _is_article(one.paragraph)]  # their paragraphs and items go with them
    elif len(numbered) != len(repeats):
        return Mend()
    mend = _counted_on(structure, items.get(first.index), numbered, gone)
    return Mend() if mend is None else Mend(edits + mend.edits, mend.unclear)


def _counted_on(
    structure: Structure, first: Item | None, repeats: Sequence[Item], gone: Sequence[Span]
) -> Mend | None:
    """The edits to the labels behind the repeats, none where those do not count on from them; None where a label cannot
    be rewritten.
    """
    chain, at = place_in_chain(structure, repeats[-1])
    if not Budget.take(structure, len(chain)):
        return None
    if first is not None and first.paragraph.index + len(repeats) == repeats[-1].paragraph.index:
        kept, values = _behind(chain[at + 1 :], first, repeats[-1])
    else:
        kept, values = _without_items(chain, repeats)
    before = [item.label.value for item in kept]
    if before == values or all(item.label.counted for item in kept):
        return Mend()
    if any(item.label.suffix for item in chain):
        return None
    count = Counter(item.label.value for item in chain)
    pairs = [(old, new) for old, new in zip(before, values, strict=True) if old != new]
    sure = {old: new for old, new in pairs if count[old] == 1}
    stale = {item.label.value for item in repeats} - {first.label.value if first is not None else 0}
    moved = Moved(sure, {old for old, _ in pairs if old not in sure}, stale)
    mend = renumbered(structure, chain, kept, values, moved, gone)
    return mend if mend.edits else None


def _behind(following: Sequence[Item], first: Item, last: Item) -> tuple[list[Item], list[int]]:
    """The items behind repeats that follow ``first``, and their numbers without the repeats."""
    less = last.label.value - first.label.value
    if less <= 0 or not following or following[0].label.value != last.label.value + 1:
        return [], []
    return list(following), [item.label.value - less for item in following]


def _without_items(chain: Sequence[Item], repeats: Sequence[Item]) -> tuple[list[Item], list[int]]:
    """The items of a chain without the repeats, and their numbers: where a repeat was counted, one less."""
    taken = {id(item) for item in repeats}
    kept: list[Item] = []
    values: list[int] = []
    less = last = 0
    for item in chain:
        value = item.label.value
        if id(item) in taken:
            if value == last + 1:
                less, last = less + 1, value
            continue
        kept.append(item)
        values.append(value - less)
        last = value
    return kept, values


def _paragraphs_counted_on(
    structure: Structure, repeats: Sequence[Paragraph], edits: tuple[Edit, ...], gone: Collection[Span]
) -> Mend:
    """The edits with those to citations of the 款 behind repeats of one in an article."""
    within = _paragraphs_of_article(structure, repeats[0])
    if within is None:
        return Mend(edits)
    article, paragraphs = within
    taken = {one.index for one in repeats}
    values: dict[int, int] = {}
    stale = set()
    less = 0
    for number, index in enumerate(paragraphs, 1):
        if index in taken:
            less += 1
            stale.add(number)
        elif less:
            values[number] = number - less
    return along(edits, paragraph_citations(structure, article), Moved(values, (), stale), gone)


def _paragraphs_of_article(structure: Structure, paragraph: Paragraph) -> tuple[Item, list[int]] | None:
    """The article that an unlabelled paragraph stands in, and the indices of all its 款; None outside articles."""
    at = paragraph.index
    while at >= 0 and not _is_article(structure.paragraphs[at]):
        label, kind = structure.paragraphs[at].label, structure.paragraphs[at].kind
        if kind == "heading" or (label is not None and label.style not in _ITEMS_OF_ARTICLES):
            return None
        at -= 1
    article = structure.outline.items.get(at)
    if article is None or structure.english:
        return None
    out = [at]
    for other in structure.paragraphs[at + 1 :]:
        if _is_article(other) or other.kind == "heading":
            break
        if not other.labels:
            out.append(other.index)
    return article, out


def _is_article(paragraph: Paragraph) -> bool:
    return paragraph.label is not None and paragraph.label.style == "article"


def _stretch(structure: Structure, repeats: Sequence[Paragraph]) -> Span | None:
    """From behind the first to the end of the last, if nothing else stands between."""
    text = structure.document.text
    whole = [lines_of(structure.document, paragraph.span) for paragraph in repeats]
    # Paragraphs that share a line were cut at their labels.
    spans = [paragraph.span for paragraph in repeats] if None in whole else [one for one in whole if one]
    if any(text[a.end : b.start].strip() for a, b in pairwise(spans)):
        return None
    return Span(spans[0].end, spans[-1].end)


def _with_line_end(structure: Structure, paragraph: Paragraph) -> Span | None:
    """The lines of a paragraph with the line ends before it, so that what stands around it stays as far apart as it is;
    None if it shares its lines.
    """
    lines = lines_of(structure.document, paragraph.span)
    if lines is None:
        return None
    text, start = structure.document.text, lines.start
    while start and text[start - 1] in "\r\n":
        start -= 1
    return Span(start, lines.end) if start else None


def _leads_on(structure: Structure, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether something would stay behind without paragraphs that follow one another: what their last one leads in to,
    goes on with or holds, or a heading with nothing under it.
    """
    first, last = paragraphs[0], paragraphs[-1]
    before, behind = (_at(structure, index) for index in (first.index - 1, last.index + 1))
    if last.text.rstrip().endswith(("：", ":")):
        return True
    item = structure.outline.items.get(last.index)
    ends = (
        behind is None
        or behind.kind == "heading"
        or bool(behind.labels)
        or not _same_part(structure, last, behind)
    )
    if item is not None and not _is_article(first):
        return bool(item.children) or not (ends or _is_last(item))
    return item is None and ends and before is not None and _heads(before)


def _at(structure: Structure, index: int) -> Paragraph | None:
    return structure.paragraphs[index] if 0 <= index < len(structure.paragraphs) else None


def _same_part(structure: Structure, one: Paragraph, other: Paragraph) -> bool:
    names = structure.parts.names
    return names[one.index] == names[other.index]


def _heads(paragraph: Paragraph) -> bool:
    """Whether a paragraph heads what follows."""
    text = paragraph.text.rstrip()
    return paragraph.kind == "heading" or text.endswith(("：", ":")) or not _END_OF_SENTENCE.search(text)


def _is_last(item: Item) -> bool:
    return item.series.items[-1] is item


def _end_of_list(structure: Structure, paragraph: Paragraph) -> tuple[Edit, ...]:
    """The edit that lets a list end as it did before its last item was taken out."""
    item = structure.outline.items.get(paragraph.index)
    if item is None or not _is_last(item) or len(item.series.items) < 2:
        return ()
    return _end_mark(item.series.items[-2].paragraph, paragraph)


def _end_mark(first: Paragraph, last: Paragraph) -> tuple[Edit, ...]:
    """The edit that gives the first what stands at the end of the last: ； becomes 。 where the list ends there."""
    one, other = _END.search(first.text), _END.search(last.text)
    assert one is not None and other is not None  # it matches nothing at all as well
    if one[1] == other[1]:
        return ()
    return (Edit(first.place(one.start(1), one.end(1)), other[1]),)


def same_article(structure: Structure, original: Paragraph, copy: Paragraph) -> list[Paragraph]:
    """The paragraphs of an article that repeats an earlier one whole; none where only its beginning does."""
    one, other = _article(structure, original), _article(structure, copy)
    return other if [p.text.split() for p in one] == [p.text.split() for p in other] else []


def _article(structure: Structure, first: Paragraph) -> list[Paragraph]:
    rest = islice(structure.paragraphs, first.index + 1, None)
    return [first, *takewhile(lambda p: p.kind != "heading" and not _counts_on(p), rest)]


def _counts_on(paragraph: Paragraph) -> bool:
    """Whether an article or something above it begins."""
    return paragraph.label is not None and RANK.get(paragraph.label.style, _LOWEST) <= RANK["article"]


_LOWEST = 99
