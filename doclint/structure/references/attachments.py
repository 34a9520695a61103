"""References to attachments by their number (附件3, Annex B, Schedule 2), and the attachments that a file has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import CHINESE_NUMERAL, letter_value, roman_value
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.chinese import numeral_value
from doclint.structure.references.quotation_marks import QuotationMarks
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class LostAttachment:
    """A reference at ``span``, ``words``, to attachment ``number``; ``there`` are the names of those that are there.

    ``last`` is the place where the last of them is named or begins; without any, ``there`` is empty and ``last`` None.
    """

    words: str
    span: Span
    there: tuple[str, ...]
    last: Span | None


_CITING = frozenset({"body", "attachment", "embedded", "annotation"})
_N = rf"(?:{CHINESE_NUMERAL}{{1,3}}|[0-9０-９]{{1,2}})"
_CHINESE = lazy_pattern(rf"(?P<word>附[件表录錄图圖])\s?(?P<open>[（(])?(?P<number>{_N})(?(open)[）)])(?![0-9０-９]|[-－—.．、]\d|[年月日元万亿个份张页项条]|{CHINESE_NUMERAL})")
_OTHER_BEFORE = lazy_pattern(rf"(?:[》号文）)]的?|[原该其上]的?|(?<!本)(?:公约|条约|协定|议定书|基本法)的?)\s*(?:附[件表录錄图圖]{_N}[、和及与至])*$")
"""What stands before an attachment of another document: 《…公约》附录一、附录二."""
_CHINESE_HEAD = lazy_pattern(
    rf"^[【\[（(]?\s*(?P<word>附\s*[件表录錄图圖])\s*(?:[（(]?(?P<number>{_N})[）)]?)?(?![0-9０-９]|[-－—]\d)\s*[】\]）)]?\s*[：:.．、]?\s*(?P<rest>.*)$"
)
_LISTED = lazy_pattern(rf"^(?:附\s*(?P<word>[件表录錄图圖])\s*[：:])?\s*(?P<number>{_N})\s*[.．、]")
_LONGEST_HEAD = 80
_ENGLISH = lazy_pattern(
    r"\b(?P<word>Annex|Appendix|Schedule|Attachment|Exhibit|Enclosure)(?:es)?\s+(?P<number>[0-9]{1,2}|[IVX]{1,5}|[A-Z])(?P<suffix>[A-Z]?)\b(?!\.\d|-\d)"
    r"|\b(?P<ordinal>First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) (?P<ordinal_word>Schedule|Annex|Appendix)\b"
)
_ENGLISH_OTHER = lazy_pattern(
    r"\s*(?:\([^)]*\)\s*)?,?\s*(?:of|to|in|under|from) (?!this\b)|\s*(?:positions?|appointments?|employees?|controlled|[a-z]* ?drugs?|substances?|[CF]\b)"
)
_ENGLISH_BEFORE = lazy_pattern(r"(?:Act|Order|Regulations?|Directive|Convention|\d{4}|Excepted Service|Principal Act|that|such|Executive)[,']*\s*$")
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_AMENDS = lazy_pattern(
    r"修改为|改为|增加|删去|调整为|废止|\b(?:amend\w*|insert\w*|substitut\w*|redesignat\w*|delet\w*|repeal\w*|replac\w*)\b",
    re.IGNORECASE,
)


def lost_attachments(structure: Structure) -> tuple[LostAttachment, ...]:
    """The references to attachments by a number that neither the attachment note nor a head in the file has."""
    return structure.kept("lost_attachments", lambda: tuple(_lost(structure)))


def _lost(structure: Structure) -> Iterator[LostAttachment]:
    language = structure.document.language
    if language == "ja":
        return
    names = structure.parts.names
    found = [
        (paragraph, references)
        for paragraph in structure.paragraphs
        if names[paragraph.index] in _CITING
        and paragraph.index not in structure.quoted
        and (references := list(_english(paragraph) if structure.english else _chinese(paragraph)))
    ]
    if not found:
        return
    there = _english_heads(structure) if structure.english else _chinese_heads(structure)
    titled = _named_in_titles(structure)
    for paragraph, references in found:
        if _AMENDS.search(paragraph.text):
            structure.left_out("amends-another-text", paragraph)
            continue
        for words, word, number, span in references:
            known = there.get(word, {})
            if not known and words in titled:
                structure.passed("reference-to-another-text", span)
            elif known and number > max(known):
                order = sorted(known)
                heads = tuple(known[n][0] for n in order)
                yield LostAttachment(words, span, heads, known[order[-1]][1])
            elif not known and not structure.english and not there:
                yield LostAttachment(words, span, (), None)
            else:
                structure.passed("attachment-is-there" if known else "attachments-not-known", span)


def _named_in_titles(structure: Structure) -> frozenset[str]:
    """Attachments that a title names: those of the text that the document is about (关于《…法》附件一的解释)."""
    titles = (structure.paragraphs[i].text for unit in structure.parts.units for i in unit.title)
    return frozenset(match.group() for title in titles for match in _CHINESE.finditer(title))


_Known = dict[str, dict[int, tuple[str, Span]]]
"""By the word for it (附件, annex): the numbers that are there, with how each is written and where."""


def _chinese_heads(structure: Structure) -> _Known:
    out: _Known = {}
    units = {unit.first for unit in structure.parts.units if unit.kind == "attachment"}
    word = "附件"
    for paragraph in structure.paragraphs:
        text = paragraph.text.strip()
        noted = structure.parts.names[paragraph.index] == "attachment_note"
        listed = _LISTED.match(text) if noted else None
        if listed:
            word = f"附{listed['word']}" if listed["word"] else word
            _add(out, word, numeral_value(listed["number"]), paragraph, f"{word}{listed['number']}")
            continue
        head = _CHINESE_HEAD.match(text)
        if head and (noted or paragraph.index in units or _heads(paragraph, head)):
            word = re.sub(r"\s", "", head["word"])
            value = numeral_value(head["number"]) if head["number"] else 1
            _add(out, word, value, paragraph, word + (head["number"] or ""))
        elif paragraph.kind == "table" or structure.parts.names[paragraph.index] == "furniture":
            for match in _CHINESE.finditer(text):  # pages list files to download, tables hold forms
                _add(out, match["word"], numeral_value(match["number"]), paragraph, match.group())
    return out


def _heads(paragraph: Paragraph, head: re.Match[str]) -> bool:
    """Whether a line that begins with 附件2 heads an attachment: it goes on as no sentence does."""
    rest = head["rest"]
    return len(paragraph.text) <= _LONGEST_HEAD and not re.search(r"[，。；]|^[的中所为是及和与]", rest)


def _english_heads(structure: Structure) -> _Known:
    out: _Known = {}
    for paragraph in structure.paragraphs:
        text = paragraph.text.strip(" *#")
        match = _ENGLISH_HEAD.match(text)
        if match and (len(text) <= _LONGEST_HEAD or paragraph.kind == "heading") and not text.endswith((".", ";", ",")):
            one = _english_number(match)
            if one is not None:
                _add(out, one[0], one[1], paragraph, one[2])
        bare = _BARE_SCHEDULE.match(text)
        if bare:
            _add(out, bare[1].lower(), 1, paragraph, bare[1].title())
    return out


_ENGLISH_HEAD = lazy_pattern(
    r"(?P<word>annex|appendix|schedule|attachment|exhibit|enclosure)\s+(?P<number>[0-9]{1,2}|[IVXivx]{1,5}|[A-Za-z])\b"
    r"|(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?P<ordinal_word>schedule|annex|appendix)\b",
    re.IGNORECASE,
)
_BARE_SCHEDULE = lazy_pattern(r"(?:THE )?(SCHEDULE|ANNEX|APPENDIX|Schedule|Annex|Appendix)$")


def _english_number(match: re.Match[str]) -> tuple[str, int, str] | None:
    """The word, the number and how it is written."""
    if match["ordinal"]:
        return match["ordinal_word"].lower(), _ORDINALS.index(match["ordinal"].title()) + 1, match.group()
    written = match["number"]
    if written.isdigit():
        value: int | None = int(written)
    elif len(written) > 1 or written.upper() in "IVX":
        value = roman_value(written) or letter_value(written)
    else:
        value = letter_value(written)
    return None if value is None else (match["word"].lower(), value, match.group())


def _add(out: _Known, word: str, value: int | None, paragraph: Paragraph, name: str) -> None:
    if value is not None:
        length = min(len(paragraph.text), len(name) + 1)
        out.setdefault(word, {}).setdefault(value, (name, paragraph.place(0, length)))


_Cited = tuple[str, str, int, Span]
"""As written, the word for it, the number, the place."""


def _chinese(paragraph: Paragraph) -> Iterator[_Cited]:
    text = paragraph.text
    if "附" not in text:
        return
    quoted = QuotationMarks(text, (("“", "”"),))
    for match in _CHINESE.finditer(text):
        value = numeral_value(match["number"])
        start = match.start()
        head = _CHINESE_HEAD.match(text)
        if value is None or start <= 1 or (head and _heads(paragraph, head)) or _OTHER_BEFORE.search(text, max(0, start - 24), start):
            continue
        if quoted.around(start):
            continue
        yield match.group(), match["word"], value, paragraph.place(start, match.end())


def _english(paragraph: Paragraph) -> Iterator[_Cited]:
    text = paragraph.text
    quoted: QuotationMarks | None = None
    for match in _ENGLISH.finditer(text):
        start = match.start()
        quoted = quoted or QuotationMarks(text, (("“", "”"),))
        if paragraph.kind == "heading" or _ENGLISH_HEAD.match(text.strip(" *#")):
            return
        one = _english_number(match)
        if one is None or _ENGLISH_OTHER.match(text, match.end()) or _ENGLISH_BEFORE.search(text, max(0, start - 40), start):
            continue
        if quoted.around(start):
            continue
        yield match.group(), one[0], one[1], paragraph.place(start, match.end())
