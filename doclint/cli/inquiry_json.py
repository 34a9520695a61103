"""What ``doclint inspect --rule … --output-format json`` prints: a list with an object for every rule.

A *place* is ``location`` and ``end_location`` (``row`` and ``column`` from 1, the column in code points, the end
exclusive) with ``text``, what stands there. Words for people are in the language of the output; keys of reasons stay.

=================  ============================================================================================
code, name,        of the rule
severity, check,
parts, options,
option_places      (``file:line`` of those that a configuration sets)
filename, profile, of the document
language
line               the row that was asked about, or null
runs               whether the rule runs on the document
excluded           whether the configuration leaves the file out when a folder is checked
obstacles          what keeps it from running: reason (key), text, place (``file:line`` of a configuration, or "")
needs              what it must find to consider anything
looked_at          part, and number of its paragraphs
left_out           paragraphs that were not looked at: part, reason (key), text, paragraphs (their number)
counts             other things that were looked at ("matches": 4)
candidates         reported; reason (key, "" of those reported), text, option and value (null where no option decided),
                   message (of a finding, else ""), place and other (places, or null: the whole document, nothing
                   compared), related (message and place), fingerprint (of a finding, else "")
=================  ============================================================================================
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from doclint.cli.inquiry_line import Line
from doclint.cli.inquiry_needs import needs
from doclint.cli.inquiry_reasons import REASONS
from doclint.cli.inquiry_text import why
from doclint.cli.inquiry_words import OBSTACLES, worded
from doclint.cli.language import Language
from doclint.document.document import Document
from doclint.document.span import Span
from doclint.engine.inquiry import Answer, Candidate


def as_object(answer: Answer, line: Line | None, language: Language) -> dict[str, Any]:
    """The object for one rule; of one line of the document, if there is a ``line``."""
    rule, structure = answer.rule, answer.structure
    names = structure.parts.names
    here = None if line is None else {paragraph.index for paragraph in line.paragraphs}
    left_out = Counter(
        (names[one.paragraph], one.reason, worded(REASONS, one.reason, one.args, language))
        for one in answer.left_out
        if here is None or one.paragraph in here
    )
    looked_at = Counter(names[index] for index in answer.looked_at if here is None or index in here)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "check": rule.check,
        "parts": list(rule.parts),
        "options": dict(rule.option_values),
        "option_places": dict(answer.origins),
        "filename": structure.document.path,
        "profile": structure.profile,
        "language": structure.document.language,
        "line": None if line is None else line.row,
        "runs": not answer.obstacles,
        "excluded": answer.excluded,
        "obstacles": [
            {"reason": one.reason, "text": worded(OBSTACLES, one.reason, one.args, language), "place": one.origin}
            for one in answer.obstacles
        ],
        "needs": needs(rule, language),
        "looked_at": [{"part": part, "paragraphs": n} for part, n in looked_at.items()],
        "left_out": [
            {"part": part, "reason": reason, "text": text, "paragraphs": n}
            for (part, reason, text), n in left_out.items()
        ],
        "counts": dict(answer.counts),
        "candidates": [
            _candidate(one, structure.document, language)
            for one in answer.candidates
            if line is None or one.touches(line.start, line.end)
        ],
    }


def _candidate(one: Candidate, document: Document, language: Language) -> dict[str, Any]:
    found = one.diagnostic
    return {
        "reported": one.reported,
        "reason": one.reason,
        "text": why(one, language) if one.reason else "",
        "option": one.option or None,
        "value": list(one.value) if isinstance(one.value, tuple) else one.value,
        "message": found.message if found else "",
        "place": _place(one.span, document),
        "other": _place(one.other, document),
        "related": [
            {"message": each.message, "place": _place(each.span, document)} for each in (found.related if found else ())
        ],
        "fingerprint": found.fingerprint if found else "",
    }


def _place(span: Span | None, document: Document) -> dict[str, Any] | None:
    if span is None:
        return None
    start, end = document.locate(span.start), document.locate(span.end)
    return {
        "location": {"row": start.row, "column": start.column},
        "end_location": {"row": end.row, "column": end.column},
        "text": document.text[span.start : span.end],
    }
