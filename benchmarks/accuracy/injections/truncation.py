"""Sentences and documents that break off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source, depth_at, shown
from doclint.structure.paragraphs import Paragraph

_HAN = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff]")
_PAIRS = re.compile(r"“[^“”]{5,}”|（[^（）]{5,}）|《[^《》]{5,}》|\([^()]{8,}\)|``[^`']{8,}''|\"[^\"]{8,}\"")
_EARLIEST = 0.35
_LATEST = 0.85
"""Shares of a paragraph between which it is cut."""
_PROSE_BEFORE = 14
"""Characters that must stand before a cut, so that what is left reads as prose and not as a heading."""

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
