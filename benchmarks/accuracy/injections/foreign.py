"""Passages of another document: a paragraph, four, the whole rest, the head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from random import Random

from benchmarks.accuracy.injections.injection import Damage, Edit
from benchmarks.accuracy.injections.source import Source, shown
from doclint.structure.paragraphs import Paragraph

UNSEEN = 0.4
"""So much of a passage's words must not stand anywhere in the host: else it could be the host's own."""
ALIKE_TITLES = 0.5
_HAN_PAIR = re.compile(r"(?=([\u4e00-\u9fff]{2}))")
_ENGLISH_WORD = re.compile(r"[a-z]{4,}")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SHORTEST_OPENING = {False: 10, True: 30}
"""Characters of a paragraph with which a foreign passage begins; English: True."""
_TITLE_ENDS = re.compile(
    r"(?:通知|意见|决定|公告|通告|批复|函|报告|方案|办法|规定|条例|规则|细则|规划|计划|纲要|法|解释|答复|命令|政策|措施)"
    r"(?:[（(].{1,30}[）)])?$"
)
_TRIES = 4
"""Passages of one donor that are tried."""


def _words(text: str, english: bool) -> set[str]:
    """English words of four letters and more; pairs of characters in Chinese."""
    return set(_ENGLISH_WORD.findall(text.lower())) if english else set(_HAN_PAIR.findall(text))


def _foreign(text: str, host: Source) -> bool:
    words = _words(text, host.english)
    seen = _words(host.text, host.english)
    return len(words) >= 12 and len(words - seen) >= UNSEEN * len(words)


def _title(source: Source) -> str:
    unit = source.structure.parts.units[0]
    return "".join(source.paragraphs[i].text for i in unit.title)


def _strangers(host: Source, donors: Iterable[Source]) -> Iterable[Source]:
    """Donors of the host's language that are about something else."""
    own = _words(_title(host), host.english)
    for donor in donors:
        theirs = _words(_title(donor), donor.english)
        alike = len(own & theirs) / max(1, min(len(own), len(theirs)))
        same = (donor.document.language, donor.document.format) == (
            host.document.language,
            host.document.format,
        )
        if same and alike < ALIKE_TITLES:
            yield donor


def _opens(p: Paragraph, english: bool) -> bool:
    """Whether a paragraph begins as a paragraph does, and is not the rest of one or a stray line."""
    body = p.body.strip()
    if len(body) < _SHORTEST_OPENING[english]:
        return False
    return body[0].isupper() if english else bool(_HAN.match(body)) or body[0] in "《“"


def paragraph(host: Source, rng: Random, donors: Iterable[Source]) -> Damage | None:
    """One paragraph of another document in the middle of this one."""
    places = host.middle(host.prose)
    if not places:
        return None
    after = rng.choice(places)
    for donor in _strangers(host, donors):
        candidates = [p for p in donor.middle(donor.unlabelled_prose, 0.1, 0.95) if _opens(p, host.english)]
        rng.shuffle(candidates)
        for p in candidates[:_TRIES]:
            if _foreign(p.text, host):
                return Damage((host.insertion(after, donor.lines_of(p)),), f"foreign: {shown(p.text)}")
    return None


def paragraphs(host: Source, rng: Random, donors: Iterable[Source], count: int = 4) -> Damage | None:
    """``count`` paragraphs of another document, one after another, in the middle of this one."""
    places = host.middle(host.prose)
    if not places:
        return None
    after = rng.choice(places)
    for donor in _strangers(host, donors):
        starts = [p for p in donor.middle(donor.body, 0.1, 0.8) if _opens(p, host.english)]
        rng.shuffle(starts)
        for p in starts[:_TRIES]:
            run = [q for q in donor.body if p.index <= q.index < p.index + count]
            passage = "\n".join(q.text for q in run)
            if len(run) == count and len(passage) >= 150 and _foreign(passage, host):
                lines = host.separator.join(donor.lines_of(q) for q in run)
                return Damage(
                    (host.insertion(after, lines),), f"{count} foreign paragraphs from: {shown(p.text)}"
                )
    return None


def tail(host: Source, rng: Random, donors: Iterable[Source]) -> Damage | None:
    """From the middle on, the file goes on as another document."""
    places = host.middle(host.prose, 0.3, 0.7)
    if not places:
        return None
    after = rng.choice(places)
    end = host.extent(after)
    assert end is not None
    for donor in _strangers(host, donors):
        starts = [p for p in donor.middle(donor.body, 0.4, 0.7) if _opens(p, host.english)]
        rng.shuffle(starts)
        for p in starts[:_TRIES]:
            start = donor.extent(p)
            if start is not None and _foreign(donor.text[start[0] :], host):
                lines = host.separator + donor.text[start[0] :]
                return Damage(
                    (Edit(end[1], len(host.text), lines),),
                    f"goes on as another from: {shown(p.text)}",
                    also=(end[1] - 1,),
                    first_rows=2 * len(host.separator),
                )
    return None


def head(host: Source, rng: Random, donors: Iterable[Source]) -> Damage | None:
    """Title, addressee and first paragraph of another document in the middle of this one."""
    places = host.middle(host.prose)
    if not places:
        return None
    after = rng.choice(places)
    for donor in _strangers(host, donors):
        lines = _head(donor)
        if lines and _foreign("\n".join(lines), host):
            return Damage(
                (host.insertion(after, host.separator.join(lines)),),
                f"foreign head: {shown(lines[0].strip())}",
            )
    return None


def _head(donor: Source) -> list[str]:
    """Title, number, addressee and first paragraph; empty if the title is not there."""
    unit = donor.structure.parts.units[0]
    names = donor.structure.parts.names
    title = re.sub(r"\s", "", _title(donor))
    if not unit.title or not (donor.english or _TITLE_ENDS.search(title)):
        return []
    wanted: list[Paragraph] = []
    for p in donor.paragraphs[unit.first : min(unit.body_first + 1, len(donor.paragraphs))]:
        if (
            names[p.index] in ("title", "letterhead", "document_number", "addressee")
            or p.index == unit.body_first
        ):
            wanted.append(p)
    return [donor.lines_of(p) for p in wanted]
