"""The numbers of attachments: in the attachment note (附件说明), at their heads, and where the text cites them.

GB/T 9704-2012 7.3.4: several attachments are numbered 1, 2, 3 …; number and name at the head agree with the note.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.citing import Citation, CitedNumber, NumberKind
from doclint.structure.paragraphs import Paragraph
from doclint.structure.parts import Unit
from doclint.structure.structure import Structure

_N = r"[0-9０-９]{1,2}"
_NOTED = lazy_pattern(rf"^(?:附\s*件\s*[：:]?)?\s*(?P<number>{_N})\s*(?P<mark>[.．、])\s*(?P<name>.*)$")
_HEADED = lazy_pattern(
    rf"^[【\[（(]?\s*附\s*件\s*(?P<number>{_N})(?![0-9０-９]|[-－—.]\d)[】\]）)]?[：:.．、\s]*(?P<name>.*)$"
)
_CITED = lazy_pattern(
    rf"(?P<before>.?)附件\s?[（(]?(?P<number>{_N})(?![0-9０-９]|[-－—.．、]\d|[年月日元万亿个份张页项条])"
)
_OF_ANOTHER = frozenset("》号文）)原该其上的")
"""Characters before 附件2 that make it an attachment of another document."""
_CITING = frozenset({"body", "annotation"})
_NOISE = lazy_pattern(r"[\s《》“”（）()。；;.．、：:]+")


class Attachment(NamedTuple):
    """An attachment where it is named or begins: its number, where that stands, and its name without spaces and marks."""

    paragraph: Paragraph
    number: CitedNumber
    name: str


class AttachmentFault(NamedTuple):
    """The first attachment with a wrong number, the one before it, what its number should be, and the new numbers of all
    that have another one (none: that cannot be told).
    """

    at: Attachment
    before: Attachment | None
    expected: int
    changed: tuple[tuple[Attachment, int], ...]
    values: dict[int, int]
    """What the numbers become where the text cites them."""
    doubtful: frozenset[int]


def attachment_fault(structure: Structure) -> AttachmentFault | None:
    """The fault of numbering in the attachment note, else at the heads; None if there is none."""
    if structure.document.language not in ("zh", "zh-Hant"):
        return None
    noted, headed = list(_noted(structure)), list(_headed(structure))
    right = list(range(1, len(noted) + 1))
    if len(noted) >= 2 and _values(noted) != right and _is_count(noted):
        return _fault_of_note(noted, headed, right)
    if len(headed) >= 2 and _values(noted) == right:
        return _fault_of_heads(noted, headed)
    return None


def attachment_citations(structure: Structure) -> tuple[Citation, ...]:
    """Where the text cites attachments by number."""
    out = []
    for paragraph in structure.paragraphs:
        if structure.parts.names[paragraph.index] not in _CITING or paragraph.index in structure.quoted:
            continue
        for match in _CITED.finditer(paragraph.text):
            if match["before"] not in _OF_ANOTHER:
                out.append(Citation((_number(paragraph, match),), certain=True))
    return tuple(out)


def _values(attachments: Sequence[Attachment]) -> list[int]:
    return [one.number.value for one in attachments]


def _is_count(attachments: Sequence[Attachment]) -> bool:
    """Whether the numbers are a count with a slip: a number twice, one left out, one that is quite another, a jump."""
    values = _values(attachments)
    if values[0] != 1:
        return False
    steps = [b - a for a, b in pairwise(values)]
    odd = sum(step != 1 for step in steps)
    wrong = sum(value != right for right, value in enumerate(values, 1))
    return odd <= 1 or wrong <= 1 or (odd == _SLIPS and all(step in (0, 1, 2) for step in steps))


_SLIPS = 2
"""1 2 2 4: of two neighbouring numbers one stands for the other."""


def _fault_of_note(
    noted: list[Attachment], headed: list[Attachment], right: list[int]
) -> AttachmentFault | None:
    at = next(index for index, value in enumerate(_values(noted)) if value != right[index])
    changed = [(one, new) for one, new in zip(noted, right, strict=True) if one.number.value != new]
    along: dict[int, int] = {}
    doubtful: frozenset[int] = frozenset()
    if headed and _values(headed) != right[: len(headed)]:
        places = _matched(headed, noted)
        if places is None:
            return AttachmentFault(noted[at], noted[at - 1] if at else None, right[at], (), {}, frozenset())
        changed += [
            (one, place) for one, place in zip(headed, places, strict=True) if one.number.value != place
        ]
    if not headed or _values(headed) != right[: len(headed)]:
        # The heads count as the note does, or there are none: whoever cites one counts so, too.
        count = Counter(_values(noted))
        pairs = [(one.number.value, new) for one, new in zip(noted, right, strict=True)]
        along = {old: new for old, new in pairs if old != new and count[old] == 1}
        doubtful = frozenset(old for old, new in pairs if old != new and count[old] > 1)
    return AttachmentFault(
        noted[at], noted[at - 1] if at else None, right[at], tuple(changed), along, doubtful
    )


def _fault_of_heads(noted: list[Attachment], headed: list[Attachment]) -> AttachmentFault | None:
    """Heads that bear another number than the note gives to their name."""
    places = _matched(headed, noted)
    if places is None:
        return None
    changed = [(one, new) for one, new in zip(headed, places, strict=True) if one.number.value != new]
    if not changed:
        return None
    first, expected = changed[0]
    at = headed.index(first)
    return AttachmentFault(first, headed[at - 1] if at else None, expected, tuple(changed), {}, frozenset())


def _matched(headed: list[Attachment], noted: list[Attachment]) -> list[int] | None:
    """The places in the note (from 1) of the attachments at the heads, by their names; None unless each has its own."""
    names = [one.name for one in noted]
    out = []
    for head in headed:
        found = [place for place, name in enumerate(names, 1) if name and head.name and name == head.name]
        if len(found) != 1:
            return None
        out += found
    return out if len(set(out)) == len(out) and out == sorted(out) else None


def unit_with_note(structure: Structure) -> Unit | None:
    """The document in the file that has an attachment note: the main one, or the rules that it issues; else None."""
    units, parts = structure.parts.units, structure.parts
    noting = {parts.unit_of[index] for index, name in enumerate(parts.names) if name == "attachment_note"}
    return next((units[each] for each in sorted(noting) if units[each].kind != "attachment"), None)


def _noted(structure: Structure) -> Iterator[Attachment]:
    unit = unit_with_note(structure)
    mark = ""
    for paragraph in structure.paragraphs:
        index = paragraph.index
        if structure.parts.names[index] != "attachment_note" or unit is None:
            continue
        if unit.first <= index <= unit.last and (match := _NOTED.match(paragraph.text.strip())):
            if mark and match["mark"] != mark:
                return  # another list
            mark = match["mark"]
            yield _attachment(paragraph, _NOTED, match["name"])


def _headed(structure: Structure) -> Iterator[Attachment]:
    for unit in structure.parts.units:
        if unit.kind != "attachment":
            continue
        paragraph = structure.paragraphs[unit.first]
        match = _HEADED.match(paragraph.text.strip())
        if match:
            following = structure.paragraphs[unit.first + 1 : unit.first + 2]
            yield _attachment(paragraph, _HEADED, match["name"] or (following[0].text if following else ""))


def _attachment(paragraph: Paragraph, pattern: re.Pattern[str], name: str) -> Attachment:
    lead = len(paragraph.text) - len(paragraph.text.lstrip())
    match = pattern.match(paragraph.text[lead:].rstrip())
    assert match is not None
    return Attachment(paragraph, _number(paragraph, match, lead), _NOISE.sub("", name))


def _number(paragraph: Paragraph, match: re.Match[str], lead: int = 0) -> CitedNumber:
    written = match["number"]
    kind: NumberKind = "digits" if written.isascii() else "full"
    span: Span = paragraph.place(lead + match.start("number"), lead + match.end("number"))
    return CitedNumber(span, int(written), kind)
