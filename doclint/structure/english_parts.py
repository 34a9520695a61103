"""The parts of an English document: head with title, table of contents, signature, page furniture.

English documents share no norm as 公文 do; the shapes here are those of the Federal Register, of acts and instruments of
the Commonwealth, of the European Union and the United Nations, and of letters and memoranda.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph

if TYPE_CHECKING:
    from doclint.structure.parts import PartName

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_FURNITURE = lazy_pattern(
    r"^\[\[?(?:Page|Pages|FR Doc|Federal Register)|^\[Presidential Documents\]|^From the Federal Register|^Federal Register /|"
    r"^\[?Filed \d|^Billing code|^Title 3-|^The President\s*$|^Presidential Documents|^_{10,}|^\(Presidential Sig|^BILLING CODE|"
    r"^VerDate [A-Z]"
)
_LONGEST_HEAD = 30
"""Paragraphs: a head longer than this is no head."""
_LONGEST_TITLE = 120
_LONGEST_SUBJECT = 300
"""Characters of the line of a head that says what an act does (laying down rules for …), which begins in lower case."""
_SENTENCE = lazy_pattern(r"[A-Z][\w'’-]*,? (?:\w+,? )?[a-z]+ \w+ \w+")
"""How a line of text begins, with which the head is over; names and fields go on in capitals."""
_LONGEST_COVER = 60
_DOCUMENT_HEAD = lazy_pattern(
    r"^(?:Executive Order|Proclamation|Memorandum|Administrative Order|Presidential Determination|Notice)\b[^.;]{0,40} of "
    rf"{_MONTH} \d{{1,2}}, \d{{4}}$"
)
"""The line that heads a presidential document in the Federal Register; above it stand the cover and the page head."""
_OPENING = lazy_pattern(r"By the authority|NOW,|WHEREAS|By virtue|Now, therefore", re.IGNORECASE)
_SIGNER = lazy_pattern(r"^(?:THE WHITE HOUSE|GIVEN under|Given under my hand|Done at)\b|^/s/|^\(signed\)", re.IGNORECASE)
_DATE = lazy_pattern(rf"^{_MONTH} \d{{1,2}}, \d{{4}}\.?$")
_ANY_DATE = lazy_pattern(rf"^(?:of |\(|Dated )?(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}})\)?[.,]?$")
_SIGN_OFF = lazy_pattern(
    r"(?:Done at|GIVEN under|IN WITNESS|Sealed with|Yours (?:sincerely|faithfully|truly|very truly)|Respectfully|BY ORDER OF|"
    r"Dated:|Signed\b|Sincerely|For the (?:Council|Commission|European Parliament)|THE WHITE HOUSE\b|ATTEST)",
    re.IGNORECASE,
)
"""The line or sentence behind which those who sign stand, one or two lines each."""
_LONGEST_SIGN_OFF = 260
_LONGEST_LINE = 60
"""Characters of a sign-off that is a line of the signature itself; a longer one is the last sentence of the text."""
_MOST_SIGNERS = 8
"""Lines of names, offices and dates below a sign-off."""
_LONGEST_SIGNER = 90
ANNEX_HEAD = lazy_pattern(
    r"(?:ANNEX(?:URE|ES)?|APPENDIX|APPENDICES|SCHEDULES?|EXHIBIT|ENCLOSURES?|ATTACHMENTS?|EXPLANATORY NOTE|GLOSSARY|"
    r"Annex(?:ure)?|Appendix|Schedule|Exhibit|Enclosure|Attachment)(?:\s+(?:[A-Z]|[0-9]{1,2}|[IVX]{1,5})\b)?(?:\s*[:.—–-]|\s|$)[^.;]{0,80}$"
)
"""The line that heads an annex or a schedule: numbers begin anew below it."""
_CONTENTS = lazy_pattern(r"(?:table of )?contents$|arrangement of (?:sections|regulations|articles)$", re.IGNORECASE)
_PAGE = lazy_pattern(r"[ .\t]+(?:[A-Z]?\d{1,4}|[ivx]{1,5})$")
_LONGEST_ENTRY = 140
_DOT_LEADERS = lazy_pattern(r"(?:\.{5,}|…{2,}|(?:\. ){4,}|·{5,})\s*[-—]?\s*[A-Z]?\d*\s*[-—]?$")
_LEADERS = (".....", "……", ". . . . ", "·····")
"""Without one of these there are no leaders: looked for first, because every paragraph is asked."""


def name_english(paragraphs: Sequence[Paragraph], texts: Sequence[str], names: list[PartName]) -> list[int]:
    """Names the parts of an English document in ``names``; the indices of the paragraphs that make its title.

    ``texts`` are the texts of the paragraphs, stripped.
    """
    for i, text in enumerate(texts):
        if _FURNITURE.match(text):
            names[i] = "furniture"
        elif len(text) <= _LONGEST_LINE and _SIGNER.match(text):
            names[i] = "signature"
        elif len(text) <= 30 and _DATE.match(text) and i and names[i - 1] == "signature":
            names[i] = "date_of_issue"
        elif has_leaders(text):
            names[i] = "toc"
    head = next((i for i, t in enumerate(texts[:_LONGEST_COVER]) if _DOCUMENT_HEAD.match(t)), 0)
    for i in range(head):
        names[i] = "furniture"
    _name_contents(paragraphs, texts, names)
    title = _name_head(paragraphs, texts, names, head)
    _name_signers(paragraphs, texts, names)
    return title


def has_leaders(text: str) -> bool:
    """Whether a line ends in dots that lead to the number of a page."""
    return any(leader in text for leader in _LEADERS) and _DOT_LEADERS.search(text) is not None


def _name_head(
    paragraphs: Sequence[Paragraph], texts: Sequence[str], names: list[PartName], head: int
) -> list[int]:
    """Names the lines above the text; of those the ones that are no date make the title."""
    title: list[int] = []
    for i in range(head, min(len(paragraphs), head + _LONGEST_HEAD)):
        text, paragraph = texts[i], paragraphs[i]
        if names[i] == "toc":
            break
        if names[i] != "body":
            continue
        if paragraph.kind == "heading" and paragraph.level == 1:
            names[i] = "title"
            _name_subject(paragraphs, texts, names, i + 1)
            return [i]
        subject = bool(title) and text[:1].islower() and len(text) <= _LONGEST_SUBJECT
        if (len(text) > _LONGEST_TITLE and not subject) or paragraph.labels or _OPENING.match(text):
            break
        if text.endswith(".") and _SENTENCE.match(text):
            break
        if text.endswith((".", ";", ":")) or (title and text.endswith(",")):
            continue
        names[i] = "title"
        if not _ANY_DATE.match(text):
            title.append(i)
    return title


def _name_subject(paragraphs: Sequence[Paragraph], texts: Sequence[str], names: list[PartName], first: int) -> None:
    """Names the lines right below a heading that go on with the title: of 17 April 2019 / on the marking of boats."""
    for i in range(first, len(paragraphs)):
        text = texts[i]
        if paragraphs[i].kind != "paragraph" or not text[:1].islower() or text[-1:] in ".;:,":
            return
        if len(text) > _LONGEST_SUBJECT or names[i] != "body":
            return
        names[i] = "subtitle"


def _name_contents(paragraphs: Sequence[Paragraph], texts: Sequence[str], names: list[PartName]) -> None:
    """Names the entries of a table of contents, up to where the first of them heads its text."""
    for i, text in enumerate(texts):
        if _CONTENTS.match(text) is None or i + 1 >= len(texts):
            continue
        first = ""
        for j in range(i + 1, len(texts)):
            entry = _entry(paragraphs[j])
            if (first and entry == first) or not _is_entry(texts[j]):
                break
            first = first or entry
            names[j] = "toc"
        names[i] = "toc"


def _entry(paragraph: Paragraph) -> str:
    """The words of an entry, without its number and its page."""
    return _PAGE.sub("", paragraph.body).strip(" .").casefold()


def _is_entry(text: str) -> bool:
    if len(text) > _LONGEST_ENTRY:
        return False
    return text[-1:] not in ".;:,—" or has_leaders(text)


def _name_signers(paragraphs: Sequence[Paragraph], texts: Sequence[str], names: list[PartName]) -> None:
    """Names the lines of those who sign below the sentence or line that says so."""
    left = 0
    for i, text in enumerate(texts):
        if names[i] in ("signature", "body") and len(text) <= _LONGEST_SIGN_OFF and _SIGN_OFF.match(text):
            left = _MOST_SIGNERS
            if len(text) <= _LONGEST_LINE:
                names[i] = "signature"
            continue
        if not left:
            continue
        if not _is_signer(paragraphs[i], text):
            left = 0
        elif names[i] == "body":
            names[i] = "signature"
            left -= 1


def _is_signer(paragraph: Paragraph, text: str) -> bool:
    if len(text) > _LONGEST_SIGNER or paragraph.kind not in ("paragraph", "quote") or ANNEX_HEAD.match(text):
        return False
    if paragraph.labels and paragraph.labels[0].style not in ("upper_dot", "upper_roman"):
        return False
    return text[-1:] not in ".;:" or _ANY_DATE.match(text) is not None or len(text.split()) <= _SHORT_NAME


_SHORT_NAME = 4
"""Words of a line that ends in a full stop and is a name all the same: Edmund G. Brown Jr."""
