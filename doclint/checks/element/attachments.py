"""Attachments named in the note against those that follow (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.element.options import Options
from doclint.checks.finding import Finding, Related
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.attachment_numbers import attachment_fault, unit_with_note
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_NOTED = lazy_pattern(r"^(?:附\s*件\s*[：:]?)?\s*(?P<number>[\d０-９]{1,2})\s*[.．、]")
_HEADED = lazy_pattern(r"^[【\[（(]?附\s*件\s*(?P<number>[\d０-９]{1,2})(?![\d０-９]|[-－—.]\d)")


def attachments(structure: Structure, options: Options) -> Iterator[Finding]:
    """Attachments named in the note (附件说明) against those that follow, where some of them follow: 7.3.4."""
    unit_of_note = unit_with_note(structure)
    if unit_of_note is None:
        return
    noted: dict[int, Paragraph] = {}
    for i in range(unit_of_note.first, min(unit_of_note.last + 1, len(structure.paragraphs))):
        if structure.parts.names[i] == "attachment_note":
            match = _NOTED.match(structure.paragraphs[i].text.strip())
            if match:
                noted.setdefault(int(match["number"]), structure.paragraphs[i])
    headed: dict[int, Paragraph] = {}
    named = _numbers_by_name(structure) if len(noted) >= 2 else {}
    for unit in structure.parts.units:
        if unit.kind == "attachment":
            match = _HEADED.match(structure.paragraphs[unit.first].text.strip())
            if match:
                headed.setdefault(named.get(unit.first, int(match["number"])), structure.paragraphs[unit.first])
    if len(noted) < 2 or not headed or sorted(noted) != list(range(1, len(noted) + 1)):
        structure.passed("no-attachments-to-compare", noted=len(noted), headed=len(headed))
        return
    args: dict[str, object]
    for number, paragraph in headed.items():
        if number > len(noted):
            note = noted[len(noted)]
            args = {
                "number": number,
                "noted": len(noted),
                "row": structure.document.locate(note.span.start).row,
            }
            yield Finding(paragraph.place(), args, (Related(note.span, "note", args),), variant="unnoted")
    missing = [number for number in noted if number not in headed]
    if not missing:
        structure.passed("attachments-agree", noted[1], noted=len(noted), headed=len(headed))
    elif len(headed) < 2 or len(missing) > 1:
        structure.passed("attachments-elsewhere", noted[missing[0]], missing=missing, headed=sorted(headed))
    if len(headed) >= 2 and len(missing) == 1:
        paragraph = noted[missing[0]]
        args = {
            "number": missing[0],
            "name": _NOTED.sub("", paragraph.text.strip()),
            "headed": sorted(headed),
        }
        first = next(iter(headed.values()))
        yield Finding(
            paragraph.place(), args, (Related(first.place(), "attachment", args),), variant="absent"
        )


def _numbers_by_name(structure: Structure) -> dict[int, int]:
    """The numbers that the note gives to attachments whose heads bear another, by the index of the head: the attachment
    is there, and that its number is wrong is told once, as a fault of numbering.
    """
    fault = attachment_fault(structure)
    return {one.paragraph.index: number for one, number in fault.changed} if fault is not None else {}
