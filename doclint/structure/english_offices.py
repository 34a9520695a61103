"""Which office an English document names at its head, and which at its end: Ministry of Finance, Governor of Nevada."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.english_parts import ANNEX_HEAD
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_WHAT = r"(?:the )?(?P<what>[A-Z][\w'’-]+(?:(?:,? and |, | & | )(?:the )?[A-Z][\w'’-]+)*)"
_KINDS = (
    ("portfolio", lazy_pattern(rf"\b(?:Department|Ministry|Minister|Secretary) (?:of|for) {_WHAT}")),
    ("area", lazy_pattern(rf"\b(?:Government|State|City|County|Town|Governor|Mayor|Commonwealth) of (?:the (?:State|Commonwealth) of )?{_WHAT}")),
    ("body", lazy_pattern(
        r"\b(?!For\b|The\b)(?P<what>(?:[A-Z][\w'’&-]+ (?:and |of )?(?:the )?){1,5}(?P<noun>Commission|Board|Service|Bureau|Agency|Administration)|"
        r"(?P<board>Board|Commission) of [A-Z]\w+)\b"
    )),
)  # fmt: skip
"""Kinds of offices that are told apart by what they are for; of two kinds nothing can be said."""
_NO_NAME = frozenset({"state", "board", "commission", "committee", "council", "senate", "treasury", "company", "general", "united states", "america"})
_NAME = lazy_pattern(r"\(?(?:[A-Z][\w.’'-]*\.? ){1,4}[A-Z][\w’'-]+\.?\)?(?:, [A-Z][\w.]{1,5})?,?$")
_OFFICE = lazy_pattern(
    r"(?:(?:Acting|Deputy|Assistant|Associate|Under|Permanent|Joint|Additional|Chief|Principal|Parliamentary|Senior) )*"
    r"(?:Secretary|Minister|Governor|Director|Administrator|Commissioner|Mayor|Chief|Chair\w*|President|Clerk|Officer)\b"
)
_NAME_AND_OFFICE = lazy_pattern(rf"(?:[A-Z][\w.’'-]+ ){{1,4}}[A-Z][\w’'-]+, {_OFFICE.pattern}|BY ORDER OF ")
_SEALED = lazy_pattern(r"Sealed with|SEALED with|Given under|GIVEN under|Signed (?:by|on behalf)")
_I_THE = lazy_pattern(r"(?:NOW,? THEREFORE,? )?I, [A-Z]")
"""I, …, Governor of …: who acts says so in the formula, below the head."""
_MOST_OF_HEAD = 16
"""Paragraphs at the beginning in which a document names who issues it; the first numbered provision ends them, too."""
_LONGEST_LINE = 110
_SMALL = frozenset({"of", "for", "and", "the", "to", "on"})


class _Named(NamedTuple):
    kind: str
    what: str
    text: str
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class ForeignOffice:
    """An office at the end of a document that is not the one at its head; both as written, with their paragraphs."""

    signer: str
    paragraph: Paragraph
    issuer: str
    heading: Paragraph


def foreign_offices(structure: Structure) -> Iterator[ForeignOffice]:
    """The offices that sign although the head names another of the same kind, and nothing else in the text names them."""
    head = [named for paragraph in _head(structure) for named in _offices(paragraph)]
    if not head:
        structure.passed("no-agency-in-title")
        return
    signers = list(_signers(structure))
    places = {paragraph.index for paragraph in signers}
    text = " ".join(p.text for p in structure.paragraphs if p.index not in places).casefold()
    for paragraph in signers:
        for one in _offices(paragraph):
            same = [named for named in head if named.kind == one.kind and named.paragraph is not paragraph]
            if same and one.what not in text and not any(_is_kin(one.what, named.what) for named in same):
                yield ForeignOffice(one.text, paragraph, same[0].text, same[0].paragraph)


def _head(structure: Structure) -> Sequence[Paragraph]:
    end = min(_MOST_OF_HEAD, len(structure.paragraphs))
    for paragraph in structure.paragraphs[:end]:
        if paragraph.label is not None and paragraph.label.style != "upper_dot" and paragraph.label.value == 1:
            return structure.paragraphs[: paragraph.index]
    return structure.paragraphs[:end]


def _signers(structure: Structure) -> Iterator[Paragraph]:
    """The lines of signatures: those of that part, and an office below a name or beside one, before the first annex."""
    paragraphs = structure.paragraphs
    head = _head(structure)
    yield from (paragraph for paragraph in head if _I_THE.match(paragraph.text))
    for paragraph in paragraphs[len(head) :]:
        text = paragraph.text.strip()
        if ANNEX_HEAD.match(text):
            return
        if structure.parts.names[paragraph.index] == "signature" or _SEALED.match(text):
            yield paragraph
        elif len(text) <= _LONGEST_LINE and not paragraph.labels and text[-1:] not in ";:":
            above = paragraphs[paragraph.index - 1].text.strip() if paragraph.index else ""
            if _NAME_AND_OFFICE.match(text) or (_OFFICE.match(text) and _NAME.match(above)):
                yield paragraph


def _offices(paragraph: Paragraph) -> Iterator[_Named]:
    text = _in_small_letters(paragraph.text)
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text):
            what = re.sub(r"[,&]| and\b| the\b", "", match["what"].casefold())
            what = " ".join(what.split())
            if what in _NO_NAME:
                continue
            noun = (match["noun"] or match["board"]) if kind == "body" else ""
            yield _Named(kind + (noun or ""), match["what"].casefold() if kind == "body" else what, match[0], paragraph)


def _in_small_letters(text: str) -> str:
    """MINISTRY OF FINANCE as Ministry of Finance."""
    if sum(map(str.isupper, text)) < sum(map(str.islower, text)):
        return text
    return " ".join(word.lower() if word.lower() in _SMALL else word.capitalize() for word in text.split(" "))


def _is_kin(one: str, other: str) -> bool:
    """Whether two names share a word that says what they are for: Environment; Environment Food Rural Affairs."""
    return bool(set(one.split()) & set(other.split()) - {"affairs", "service", "services", "national", "public", "commission", "board", "of"})
