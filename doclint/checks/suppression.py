"""Check type ``suppression``: directives that silence nothing, name no rule, give no reason, or cannot be understood.

What was silenced is known only after all other rules have run. Who runs them leaves a verdict on the document
(``set_verdict``); without one, nothing was silenced, and any code of the right shape is taken for a rule's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.finding import Edit, Finding
from doclint.document.directives import Code, Directive, directives
from doclint.document.document import Document
from doclint.document.positions import line_text
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

Kind = Literal["unused", "unknown", "malformed", "no-reason"]

_KEPT = "suppression verdict"
_CODE = lazy_pattern(r"[A-Z]{2,8}\d{0,4}|[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule of this check type can set."""

    kind: Kind
    """unused: silences nothing. unknown: names a rule that does not exist. malformed: cannot be understood. no-reason:
    does not say why."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of the directives of a document.

    ``unused`` holds directives none of whose codes silenced anything, ``unused_codes`` single codes of the others,
    ``unknown`` codes that no rule has, each with the nearest that one has ("" for none).
    """

    unused: tuple[Directive, ...] = ()
    unused_codes: tuple[tuple[Directive, Code], ...] = ()
    unknown: tuple[tuple[Directive, Code, str], ...] = ()


def set_verdict(document: Document, verdict: Verdict) -> None:
    """Leaves the verdict for the rules that report on it."""
    document.computed[_KEPT] = verdict


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Directives of the document with that fault, in order."""
    document = structure.document
    if "doclint" not in document.text:
        structure.passed("no-directive")
        return
    if options.kind == "malformed":
        for one in directives(document):
            if one.problem is not None:
                yield _malformed(one)
            else:
                structure.passed("understood", one.span)
        return
    if options.kind == "no-reason":
        yield from _without_reason(structure)
        return
    verdict = document.computed.get(_KEPT)
    if not isinstance(verdict, Verdict):
        verdict = _without_a_run(document)
    _pass_over(structure, verdict, options.kind)
    if options.kind == "unknown":
        yield from (_unknown(document, *one) for one in verdict.unknown)
        return
    found = [_unused(document, one) for one in verdict.unused]
    found += [_unused_code(document, *one) for one in verdict.unused_codes]
    yield from sorted(found, key=lambda finding: finding.span.start)


def _without_reason(structure: Structure) -> Iterator[Finding]:
    """Sound directives that silence something and do not say why."""
    for one in directives(structure.document):
        if one.problem is not None:
            structure.passed("malformed", one.span)
        elif one.reason or one.action == "on":
            structure.passed("reasoned", one.span)
        else:
            yield Finding(one.span, {"action": one.action})


def _pass_over(structure: Structure, verdict: Verdict, kind: Kind) -> None:
    """Notes the directives, and the codes in them, that are not at fault."""
    if structure.notes is None:
        return
    odd = {code for _, code, _ in verdict.unknown}
    idle = {code for _, code in verdict.unused_codes}
    for directive in directives(structure.document):
        if directive.problem is not None:
            structure.passed("malformed", directive.span)
        elif kind == "unknown":
            for code in directive.codes:
                if code not in odd:
                    structure.passed("known-code", code.span, code=code.text)
        elif directive not in verdict.unused and not (directive.codes and odd.issuperset(directive.codes)):
            used = [code.text for code in directive.codes if code not in idle and code not in odd]
            structure.passed("in-use", directive.span, codes=used or ["ALL"], action=directive.action)


def _without_a_run(document: Document) -> Verdict:
    sound = [one for one in directives(document) if one.problem is None]
    unknown = tuple(
        (one, code, code.text.upper() if _CODE.fullmatch(code.text.upper()) else "")
        for one in sound
        for code in one.codes
        if not _CODE.fullmatch(code.text)
    )
    odd = {one for one, _, _ in unknown}
    return Verdict(tuple(one for one in sound if one not in odd), (), unknown)


def _malformed(directive: Directive) -> Finding:
    variant = "" if directive.problem in (None, "action") else directive.problem
    return Finding(directive.span, {"action": directive.action}, variant=variant)


def _unknown(document: Document, directive: Directive, code: Code, likely: str) -> Finding:
    edits = (Edit(code.span, likely),) if likely else _without(document, directive, code)
    args = {"code": code.text, "nearest": likely}
    return Finding(code.span, args, (), edits, variant="" if likely else "no-nearest")


def _unused(document: Document, directive: Directive) -> Finding:
    args = {"action": directive.action, "codes": [code.text for code in directive.codes]}
    variant = "on" if directive.action == "on" else "" if directive.codes else "all"
    return Finding(directive.span, args, (), (Edit(_removed(document, directive), ""),), variant)


def _unused_code(document: Document, directive: Directive, code: Code) -> Finding:
    args = {"action": directive.action, "codes": [code.text]}
    return Finding(code.span, args, (), _without(document, directive, code))


def _without(document: Document, directive: Directive, code: Code) -> tuple[Edit, ...]:
    """The edits that take a code out of a directive, or the directive out of the document if it has no other."""
    at = directive.codes.index(code)
    if len(directive.codes) == 1:
        return (Edit(_removed(document, directive), ""),)
    if at + 1 < len(directive.codes):
        return (Edit(Span(code.span.start, directive.codes[at + 1].span.start), ""),)
    return (Edit(Span(directive.codes[at - 1].span.end, code.span.end), ""),)


def _removed(document: Document, directive: Directive) -> Span:
    """What goes with a directive: its lines if they hold nothing else, and one of two empty lines around them; else
    the white space before it.
    """
    text, (start, end) = document.text, (directive.span.start, directive.span.end)
    if not directive.alone:
        while start and text[start - 1] in " \t\u3000":
            start -= 1
        return Span(start, end)
    lines = document.line_starts
    first, last = document.locate(start).row, document.locate(end).row
    empty_above = first == 1 or not line_text(text, lines, first - 1).strip()
    if last == len(lines):  # no line end follows: the one before goes
        start = lines[first - 2] + len(line_text(text, lines, first - 1)) if first > 1 else 0
        return Span(start, len(text))
    if empty_above and last + 1 < len(lines) and not line_text(text, lines, last + 1).strip():
        last += 1
    elif empty_above and first > 1 and lines[last] == len(text):
        first -= 1
    return Span(lines[first - 1], lines[last])
