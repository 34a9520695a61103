"""Who issues an English document, by its heading, and who signs it.

Two kinds say both in set words: the documents of the President of the United States (signed THE WHITE HOUSE), and the
acts of the institutions of the European Union (Joint Practical Guide for the drafting of European Union legislation, 8
and 21): their enacting formula names who adopts them ("THE EUROPEAN COMMISSION,"), the end who signs ("Done at Brussels,
9 January 2012. For the Commission").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.english_offices import foreign_offices
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_PRESIDENTIAL = lazy_pattern(
    r"^(?:Executive Order \d+|Proclamation \d+)\b|by the authority vested in me as President", re.IGNORECASE
)
_SIGNED_HERE = lazy_pattern(r"^\(Presidential Sig", re.IGNORECASE)
_WHITE_HOUSE = lazy_pattern(r"^(?:\(Presidential Sig\S*\s*)?the white house\b", re.IGNORECASE)
_OTHER_HOUSE = lazy_pattern(
    r"^(?:THE )?(?=[A-Z ,.&'’-]+$).*\b(?:DEPARTMENT|OFFICE|AGENCY|COMMISSION|COUNCIL|MINISTRY|ADMINISTRATION|BUREAU|SENATE|"
    r"CONGRESS|COURT|BOARD|SECRETARY|GOVERNOR)\b"
)
"""An agency's name in capitals on a line of its own."""
_DATE = lazy_pattern(
    r"^(?:Washington,? (?:D\. ?C\.,? )?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}, \d{4}[.,]?$"
)
_LONGEST_SIGNER = 60
_TAIL = 20
"""Paragraphs behind "Done at" in which those who sign an act of the Union stand."""
_HEAD = 40
"""Paragraphs from the beginning in which its heading and its enacting formula stand."""
_INSTITUTIONS = (
    ("European Parliament", lazy_pattern(r"\bparliament\b", re.IGNORECASE)),
    ("European Central Bank", lazy_pattern(r"\bcentral bank\b|\bECB\b", re.IGNORECASE)),
    ("European Commission", lazy_pattern(r"\b(?:european )?commission\b", re.IGNORECASE)),
    ("EEA Joint Committee", lazy_pattern(r"\bEEA joint committee\b", re.IGNORECASE)),
    ("Political and Security Committee", lazy_pattern(r"\bpolitical and security committee\b", re.IGNORECASE)),
    ("Council", lazy_pattern(r"\bcouncil\b(?! of europe)(?! of the european central bank)", re.IGNORECASE)),
)
_FORMULA = lazy_pattern(r"^THE (?=[A-Z ,()-]+,$)(?P<who>.+),$")
_ACT = lazy_pattern(r"^(?:[A-Z]+ )*?(?:REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)\b.*\((?:EU|EC|EEC|CFSP|Euratom)\b")
_DONE_AT = lazy_pattern(r"^Done at [A-Z]")
_FOR_THE = lazy_pattern(r"^For the (?P<who>[A-Z][^.;:]{2,60})")


@dataclass(frozen=True, slots=True)
class ForeignSigner:
    """A signature that is not the issuer's: the signer as written, the issuers, and the line that names them."""

    signer: str
    paragraph: Paragraph
    issuers: tuple[str, ...]
    heading: Paragraph


def foreign_signers(structure: Structure) -> Iterator[ForeignSigner]:
    """Signatures of an English document by others than those who issue it, in order."""
    yield from _of_the_president(structure)
    yield from _of_the_union(structure)
    for one in foreign_offices(structure):
        yield ForeignSigner(one.signer, one.paragraph, (one.issuer,), one.heading)


def _of_the_president(structure: Structure) -> Iterator[ForeignSigner]:
    paragraphs = structure.paragraphs
    heading = next((p for p in paragraphs[:_HEAD] if _PRESIDENTIAL.search(p.text)), None)
    if heading is None:
        structure.passed("no-order-of-the-president")
        return
    # Schedules and annexes may stand behind the signature: it is looked for in the whole text.
    behind = paragraphs[heading.index + 1 :]
    for before, line, date in zip(behind, behind[1:], behind[2:], strict=False):
        text = line.text.strip()
        if len(text) > _LONGEST_SIGNER or _WHITE_HOUSE.match(text) or _SIGNED_HERE.match(text):
            continue
        if not _DATE.match(date.text.strip()):
            continue
        signed = _SIGNED_HERE.match(before.text.strip()) is not None or _OTHER_HOUSE.match(text) is not None
        if signed:
            yield ForeignSigner(text.strip(" ,"), line, ("THE WHITE HOUSE",), heading)
            return


def _of_the_union(structure: Structure) -> Iterator[ForeignSigner]:
    """Acts of the European Union: those for whom they are signed against those who adopt them."""
    paragraphs = structure.paragraphs
    issuers, heading = _adopting(paragraphs)
    if heading is None:
        return
    done = next((p.index for p in reversed(paragraphs) if _DONE_AT.match(p.text)), None)
    if done is None:
        return
    for paragraph in paragraphs[done + 1 : done + 1 + _TAIL]:
        signed = _FOR_THE.match(paragraph.text)
        signers = _named(signed["who"]) if signed is not None else []
        if signed is not None and signers and not set(signers) & set(issuers):
            yield ForeignSigner(signed["who"].strip(" ,"), paragraph, tuple(issuers), heading)


def _adopting(paragraphs: tuple[Paragraph, ...] | list[Paragraph]) -> tuple[list[str], Paragraph | None]:
    """The institutions that adopt an act of the Union, and the line that names them: its formula, else its title."""
    title: Paragraph | None = None
    for paragraph in paragraphs[:_HEAD]:
        formula = _FORMULA.match(paragraph.text.strip())
        if formula is not None and _named(formula["who"]):
            return _named(formula["who"]), paragraph
        if title is None and _ACT.match(paragraph.text) and _named(paragraph.text):
            title = paragraph
    return (_named(title.text), title) if title is not None else ([], None)


def _named(text: str) -> list[str]:
    return [name for name, pattern in _INSTITUTIONS if pattern.search(text)]
