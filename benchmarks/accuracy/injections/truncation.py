"""Sentences and documents that break off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source, balanced, depth_at, shown
from doclint.structure.paragraphs import Paragraph

_HAN = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff]")
_PAIRS = re.compile(r"“[^“”]{5,}”|（[^（）]{5,}）|《[^《》]{5,}》|\([^()]{8,}\)|``[^`']{8,}''|\"[^\"]{8,}\"")
_EARLIEST = 0.35
_LATEST = 0.85
"""Shares of a paragraph between which it is cut."""
_PROSE_BEFORE = 14
"""Characters that must stand before a cut, so that what is left reads as prose and not as a heading."""

_SHORTEST_ITEM = {False: 16, True: 40}
"""Characters of a short item that can be cut; English: True."""
_LONGEST_HEADING = {False: 30, True: 60}
_END = re.compile(r"[。；，：！？.;,:—]$")

Cuts = Callable[[Source, str], Iterator[int]]


def _in_clause(source: Source, text: str) -> Iterator[int]:
    """Indices in the middle of a clause: no mark before or behind, no bracket open."""
    for i in range(max(int(_EARLIEST * len(text)), _PROSE_BEFORE), int(_LATEST * len(text))):
        if source.english:
            fits = text[i - 1].islower() and text[i] == " " and text[i + 1].islower()
        else:
            fits = bool(_HAN.match(text[i - 1]) and _HAN.match(text[i]))
        if fits and depth_at(text, i) == 0 and re.search("[，。；、,;]", text[:i]):
            yield i


def _behind_comma(source: Source, text: str) -> Iterator[int]:
    marks = "," if source.english else "，、"
    for i in range(_PROSE_BEFORE, int(_LATEST * len(text))):
        if text[i - 1] in marks and depth_at(text, i) == 0:
            yield i


def _in_pair(source: Source, text: str) -> Iterator[int]:
    for match in _PAIRS.finditer(text, _PROSE_BEFORE):
        if match.end() < len(text) - 2:
            for i in range(match.start() + 2, match.end() - 2):
                if not source.english or text[i] == " ":
                    yield i


def _site(source: Source, rng: Random, cuts: Cuts) -> tuple[Paragraph, int] | None:
    candidates = list(source.prose)
    rng.shuffle(candidates)
    for p in candidates[:20]:
        found = list(cuts(source, p.text))
        if found:
            return p, rng.choice(found)
    return None


def _cut(source: Source, rng: Random, cuts: Cuts) -> Damage | None:
    """The rest of a paragraph is gone. It is never the last one, which would be a document that breaks off."""
    site = _site(source, rng, cuts)
    if site is None:
        return None
    p, at = site
    span = p.place(at)
    return Damage(
        (Edit(span.start, span.end),), f"cut after …{p.text[max(0, at - 16) : at]}| {shown(p.text[at:], 24)}"
    )


def tail_lost(source: Source, rng: Random) -> Damage | None:
    """A paragraph ends in the middle of a clause."""
    return _cut(source, rng, _in_clause)


def cut_at_comma(source: Source, rng: Random) -> Damage | None:
    """A paragraph ends on a comma."""
    return _cut(source, rng, _behind_comma)


def cut_in_pair(source: Source, rng: Random) -> Damage | None:
    """A paragraph ends inside a quotation or bracket."""
    return _cut(source, rng, _in_pair)


def paragraph_split(source: Source, rng: Random) -> Damage | None:
    """One sentence stands in two paragraphs."""
    return _split(source, rng, _in_clause)


def paragraph_split_at_comma(source: Source, rng: Random) -> Damage | None:
    """One sentence stands in two paragraphs, the first of which ends on a comma."""
    return _split(source, rng, _behind_comma)


def paragraph_split_in_pair(source: Source, rng: Random) -> Damage | None:
    """A quotation or bracket stands in two paragraphs."""
    return _split(source, rng, _in_pair)


def _split(source: Source, rng: Random, cuts: Cuts) -> Damage | None:
    site = _site(source, rng, cuts)
    if site is None or (source.line_wrapped and not source.english):
        return None
    p, at = site
    extent = source.extent(p)
    assert extent is not None
    cut = p.place(at - 1, at).end
    rest = p.text[at:]
    behind = p.place(at + len(rest) - len(rest.lstrip())).start
    indent = source.text[extent[0] : p.span.start]
    indent = indent if not indent.strip() else ""
    separator = "\n\n" if source.english else source.separator
    return Damage(
        (Edit(cut, behind, separator + indent),),
        f"broken after …{p.text[max(0, at - 16) : at]}| {shown(rest, 24)}",
        also=(p.span.start, cut - 1, p.span.end - 1),
    )


def item_tail_lost(source: Source, rng: Random) -> Damage | None:
    """A short item of a list, whose siblings all have an end mark, ends in the middle of a clause."""
    ends = (".", ";", ",", "and", "or") if source.english else ("。", "；")
    shortest = _SHORTEST_ITEM[source.english]
    sites = [
        item.paragraph
        for series, place in source.leaves(3)
        if all(sibling.paragraph.text.endswith(ends) for sibling in series.items)
        for item in (series.items[place],)
        if len(item.paragraph.body) >= shortest
        and item.paragraph not in source.prose
        and balanced(item.paragraph.text)
    ]
    rng.shuffle(sites)
    for p in sites[:20]:
        first = p.labels[-1].body + shortest // 2
        found = [
            i
            for i in range(first, len(p.text) - 3)
            if depth_at(p.text, i) == 0
            and (
                p.text[i - 1].islower() and p.text[i] == " "
                if source.english
                else _HAN.match(p.text[i - 1]) and _HAN.match(p.text[i])
            )
        ]
        if found:
            at = rng.choice(found)
            span = p.place(at)
            return Damage((Edit(span.start, span.end),), f"cut after {shown(p.text[:at])}| {p.text[at:]}")
    return None


def _heads(source: Source, p: Paragraph) -> bool:
    """Whether a paragraph is the heading of what follows, by its look: numbered, short, no mark at its end."""
    body = p.body.strip()
    if not p.labels or not 2 <= len(body) <= _LONGEST_HEADING[source.english] or _END.search(body):
        return False
    return not source.english or (body[0].isupper() and body.replace(" ", "").isalpha())


def content_lost(source: Source, rng: Random) -> Damage | None:
    """A heading has nothing under it; its siblings have."""
    sites = []
    for series in source.lists:
        for item, after in zip(series.items, series.items[1:], strict=False):
            inside = source.paragraphs[item.paragraph.index + 1 : after.paragraph.index]
            if (
                inside
                and len(inside) <= 12
                and _heads(source, item.paragraph)
                and all(sibling.paragraph.index + 1 < len(source.paragraphs) for sibling in series.items)
                and any(len(p.text) > len(item.paragraph.text) for p in inside)
            ):
                sites.append((item.paragraph, after.paragraph))
    if not sites:
        return None
    heading, following = rng.choice(sites)
    end, start = source.extent(heading), source.extent(following)
    assert end is not None and start is not None
    return Damage(
        (Edit(end[1], start[0], source.separator),),
        f"nothing left under {heading.text}",
        also=(heading.span.start,),
    )


def ends_on_heading(source: Source, rng: Random) -> Damage | None:
    """The file ends right behind a heading or a lead-in (：)."""
    sites = []
    for p in source.middle(source.body, 0.4, 0.95):
        leads = p.text.endswith(("：", ":"))
        if (leads or _heads(source, p)) and p.index + 1 < len(source.paragraphs):
            sites.append(p)
    if not sites:
        return None
    p = rng.choice(sites)
    end = source.extent(p)
    assert end is not None
    return Damage((Edit(end[1], len(source.text)),), f"ends with: {shown(p.text)}", also=(end[1] - 1,))


def document_broken_off(source: Source, rng: Random) -> Damage | None:
    """The file ends in the middle of a clause, long before its end."""
    candidates = source.middle(source.prose, 0.4, 0.85)
    rng.shuffle(candidates)
    for p in candidates:
        found = list(_in_clause(source, p.text))
        if found:
            at = rng.choice(found)
            start = p.place(at - 1, at).end
            return Damage(
                (Edit(start, len(source.text)),),
                f"ends with …{p.text[max(0, at - 16) : at]}",
                also=(start - 1,),
            )
    return None
