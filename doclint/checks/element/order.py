"""The order of signature, date, attachment note and number (GB/T 9704-2012, 7.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.element.official import SHORT, lone_date, note_element, official, signer_below
from doclint.checks.element.options import Options
from doclint.checks.finding import Finding, Related
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.dates import read_date
from doclint.structure.document_number import read_number
from doclint.structure.structure import Structure

_LINKED = lazy_pattern(
    r"\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar|7z|pptx?|jpe?g|png)\b|下载|点击", re.IGNORECASE
)
"""A list of files to download, which web pages put below the document, is no attachment note."""


def order(structure: Structure, options: Options) -> Iterator[Finding]:
    """The date above the signature; the attachment note behind it; the number below the addressee."""
    issuance = official(structure)
    if issuance is None:
        return
    names, paragraphs = structure.parts.names, structure.paragraphs
    unit = structure.parts.units[issuance.unit]
    lone = lone_date(structure, issuance)
    above = lone if lone is not None and signer_below(structure, lone) else None
    if above is None and issuance.signature_paragraphs and issuance.date is None:
        above = issuance.signature_paragraphs[0] - 1
    if above is not None:
        i = above
        if i > unit.body_first and len(paragraphs[i].text) <= SHORT and not paragraphs[i].labels:
            date = read_date(paragraphs[i].text)
            if date is not None:
                args = {"date": paragraphs[i].text.strip(), "signature": paragraphs[i + 1].text.strip()}
                yield Finding(
                    paragraphs[i].place(), args, (Related(paragraphs[i + 1].place(), "signature", args),)
                )
    signed = issuance.signature_paragraphs
    if above is None:
        note_element(structure, issuance, "no-date-above-signature", signed[0] if signed else None)
    if issuance.number is not None:
        note_element(structure, issuance, "number-in-the-head", issuance.number)
    noted = any(
        names[i] == "attachment_note"
        for i in range(unit.body_first, (issuance.signature_paragraphs or (0,))[0])
    )
    if issuance.signature_paragraphs and not noted:
        last = issuance.signature_paragraphs[-1]
        for i in range(last + 1, min(unit.last + 1, len(paragraphs))):
            if names[i] == "attachment_note" and not _LINKED.search(paragraphs[i].text):
                args = {"note": paragraphs[i].text.strip(), "signature": paragraphs[last].text.strip()}
                related = (Related(paragraphs[last].place(), "signature", args),)
                yield Finding(paragraphs[i].place(), args, related, variant="note")
                break
    if issuance.addressee and issuance.number is None:
        i = issuance.addressee[-1] + 1
        if i < len(paragraphs) and len(paragraphs[i].text) <= SHORT:
            number = read_number(paragraphs[i].text)
            if number is not None:
                args = {"number": paragraphs[i].text.strip()}
                related = (Related(paragraphs[i - 1].place(), "addressee", args),)
                yield Finding(paragraphs[i].place(), args, related, variant="number")
