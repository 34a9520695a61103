"""Whether the places that name the issuer of a document name the same one.

Letterhead, title, document number, signature and colophon are compared, unit by unit (the document, and
each text it issues or forwards). One contradiction is said once, at the place that stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from doclint.checks.finding import Finding, Related
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies import Agency
from doclint.structure.agency_kinship import kin
from doclint.structure.english_issuer import foreign_signers
from doclint.structure.issuance import Issuance, Named, NumberLine, issuances, place_of
from doclint.structure.issuer_context import Doubt, context_doubts
from doclint.structure.notes import Notes
from doclint.structure.number_codes import (
    code_agrees,
    code_agrees_any,
    code_of_another_place,
    number_code_agencies,
)
from doclint.structure.regions import contains, same_region
from doclint.structure.structure import Structure

Between = Literal[
    "signature-issuer",
    "signature-region",
    "signature-context",
    "signature-office",
    "number-issuer",
    "number-place",
    "joint-signatures",
    "colophon-issuer",
    "title-letterhead",
]


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule compares."""

    between: Between = "signature-issuer"
    """Which two places must agree; signature-context compares the signature with the addressee, the way the
    text speaks of its issuer (我省, 我部) and the regions it names, where nothing better names the issuer."""


_MOST_RELATED = 8
"""Second places shown of a joint document; more do not help to find the wrong one."""


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """Contradictions between the two places that the options name."""
    found = structure.kept("agreement", lambda: tuple(_all(structure)))
    for between, finding in found:
        if between == options.between:
            yield finding


def _all(structure: Structure) -> Iterator[tuple[Between, Finding]]:
    if structure.document.language == "en":
        yield from _english(structure)
        return
    if structure.document.language == "ja":
        structure.passed("language-of-check", language="ja")
        return
    main: Issuance | None = None
    told: set[Span] = set()
    for issuance in issuances(structure):
        kind = structure.parts.units[issuance.unit].kind
        if structure.notes is not None:
            _look_at(structure.notes, issuance)
        if kind == "attachment":
            for each in issuance.signatures:
                structure.passed("signature-of-an-attachment", place_of(structure, each), agency=each.agency.name)
            continue  # forms and samples have signatures of anybody's
        if issuance.second_head is not None:
            _pass(structure, "signed-below-another-head", _OF_SIGNATURES, issuance.signatures)
            issuance = replace(issuance, signatures=())
        if main is None:
            main = issuance
        for one in _unit(structure, issuance):
            told.add(one[1].span)
            yield one
    if main is not None:
        yield from (one for one in _last_line(structure, main, issuances(structure)[-1]) if one[1].span not in told)
        for issuance in issuances(structure):
            if issuance.colophon is not None:
                yield from _colophon(structure, main, issuance)
        if not any(issuance.colophon for issuance in issuances(structure)):
            structure.passed("no-colophon", kind="colophon-issuer")


def _look_at(notes: Notes, issuance: Issuance) -> None:
    """Notes the lines of a document that are compared."""
    named = (*issuance.letterhead, *issuance.title, *issuance.signatures)
    notes.looked_at(each.paragraph for each in named)
    notes.looked_at((*issuance.title_paragraphs, *issuance.signature_paragraphs))
    lines = (issuance.number, issuance.date, issuance.colophon, issuance.colophon_date)
    notes.looked_at(line.paragraph for line in lines if line is not None)


_OF_SIGNATURES = "signature-issuer signature-region signature-context"
"""What signatures are compared for together, in notes."""


def _pass(
    structure: Structure, reason: str, kind: str, one: Sequence[Named] = (), others: Sequence[Named] = ()
) -> None:
    """Notes that the first of some agencies was compared with others, or (without any) that there is nothing to compare."""
    if structure.notes is None:
        return
    places = [place_of(structure, each[0]) if each else None for each in (one, others)]
    names = [[each.agency.name for each in named] for named in (one, others)]
    structure.passed(reason, places[0], other=places[1], kind=kind, agencies=names[0], issuers=names[1])


def _unit(structure: Structure, issuance: Issuance) -> Iterator[tuple[Between, Finding]]:
    signature_is_wrong = False
    for between, finding in _signature(structure, issuance):
        signature_is_wrong = True
        yield between, finding
    yield from _joint(structure, issuance)
    if not signature_is_wrong:
        yield from _office(structure, issuance)
    title_is_wrong = False
    for between, finding in _title(structure, issuance, signature_is_wrong):
        title_is_wrong = True
        yield between, finding
    if not (signature_is_wrong and not issuance.issuers) and not title_is_wrong:
        yield from _number(structure, issuance, signature_is_wrong)
    else:
        _pass(structure, "told-elsewhere", "number-issuer")


# Comparing agencies -------------------------------------------------------------------------------


def agree(a: Agency, b: Agency) -> bool:
    """Whether two names may be one issuer's: kin, one inside the other, or of one subject in one region.

    The last is for bureaus whose names changed over the years (住房和建设局, 住房和城乡建设局).
    """
    if kin(a, b) or a.name in b.name or b.name in a.name:
        return True
    if not (a.known and b.known):
        return _may_be_one(a, b)
    return a.topic is not None and a.topic == b.topic and a.level == b.level and _regions_meet(a, b)


_COMMON = 3
"""Characters in a row that two names share which may be one agency's (科技创新委员会, 科技创新局)."""


_INSTITUTION = lazy_pattern("(?:大学|学院|学校|中学|小学|医院|公司|集团|银行|出版社)$")
_ORGAN = lazy_pattern("(?:[厅局署]|人民政府|委员会|人民法院|检察院)$")
_GROUP = lazy_pattern("(?:领导小组|指挥部|联席会议|委员会)(?:办公室)?$")
_COMMON_ENDING = lazy_pattern("(?:有限责任公司|股份有限公司|有限公司|公司|集团|大学|学院|医院|银行|协会|学会|委员会|领导小组|指挥部|办公室|中心|学校|中学|小学|管理局)+$")


def _may_be_one(a: Agency, b: Agency) -> bool:
    """Whether two names, not both of them listed, may be one agency's: of one region, or alike.

    A university, hospital or company is no organ of the state, a leading group or headquarters no bureau, and a common
    ending makes no two names alike.
    """
    for one, other in ((a, b), (b, a)):
        if _INSTITUTION.search(one.name) and _ORGAN.search(other.name):
            return False
        if _GROUP.search(one.name) and other.known and other.name[-1] in "厅局署" and not other.office:
            return False
    if a.region is not None and b.region is not None:
        return same_region(a.region, b.region)
    first, second = _COMMON_ENDING.sub("", a.name), _COMMON_ENDING.sub("", b.name)
    pieces = {first[i : i + _COMMON] for i in range(len(first) - _COMMON + 1)}
    return any(piece in second for piece in pieces) or _shortens(first, second) or _shortens(second, first)


def _shortens(short: str, name: str) -> bool:
    """Whether the characters of one name stand in the other in this order: 江投, 江左投资."""
    rest = iter(name)
    return len(short) >= _FEWEST_SHORT and all(char in rest for char in short)


_FEWEST_SHORT = 2


def _regions_meet(a: Agency, b: Agency) -> bool:
    if a.region is None or b.region is None:
        return True
    return same_region(a.region, b.region)


def _any_agrees(agency: Agency, others: Sequence[Agency]) -> bool:
    return any(agree(agency, other) for other in others)


def _elsewhere(signer: Agency, issuers: Sequence[Agency]) -> bool:
    """Whether the signer is of another region than every issuer, and neither lies inside the other."""
    region = signer.region
    if region is None or not issuers:
        return False
    for issuer in issuers:
        other = issuer.region
        if other is None or same_region(region, other) or contains(region, other) or contains(other, region):
            return False
    return True


def _agencies(named: Sequence[Named]) -> list[Agency]:
    return [each.agency for each in named]


def _distinct(named: Sequence[Named]) -> list[Named]:
    seen: set[str] = set()
    out: list[Named] = []
    for each in named:
        if each.agency.name not in seen:
            seen.add(each.agency.name)
            out.append(each)
    return out


# Signature against letterhead, title and number ---------------------------------------------------


def _signature(structure: Structure, issuance: Issuance) -> Iterator[tuple[Between, Finding]]:
    signatures = _distinct(issuance.signatures)
    if not signatures:
        _pass(structure, "no-signature", _OF_SIGNATURES)
        return
    named = _distinct([*issuance.letterhead, *issuance.title])
    if not named:
        _pass(structure, "no-issuer-named", "signature-issuer signature-region", signatures)
        yield from _signature_without_issuer(structure, issuance, signatures)
        return
    _pass(structure, "issuer-is-named", "signature-context", signatures, named)
    allowed = [*_agencies(named), *issuance.forwarded]
    bad = [each for each in signatures if not _any_agrees(each.agency, allowed)]
    if not bad:
        _pass(structure, "agencies-agree", "signature-issuer signature-region", signatures, named)
        return
    if len(bad) < len(signatures):
        yield from _odd_signer(structure, issuance, signatures, bad, named)
        return
    if issuance.other_signers or _number_sides_with(issuance, signatures, named):
        reason = "unread-signers" if issuance.other_signers else "number-sides-with-signature"
        _pass(structure, reason, "signature-issuer signature-region", signatures, named)
        return  # the title is the odd one: _title says so
    yield _against(structure, bad, named)


def _against(structure: Structure, bad: list[Named], named: list[Named]) -> tuple[Between, Finding]:
    issuers = _agencies(named)
    between: Between = (
        "signature-region" if all(_elsewhere(each.agency, issuers) for each in bad) else "signature-issuer"
    )
    _other_rule(structure, between, bad, named)
    finding = Finding(
        place_of(structure, bad[0]),
        {
            "signers": [each.agency.name for each in bad],
            "issuers": [each.agency.name for each in named],
            "row": structure.document.locate(place_of(structure, named[0]).start).row,
        },
        _related(structure, named),
    )
    return between, finding


def _other_rule(structure: Structure, between: Between, bad: Sequence[Named], named: Sequence[Named]) -> None:
    """Notes for the one of two rules on signatures that the other reports."""
    if between == "signature-region":
        _pass(structure, "of-another-region", "signature-issuer", bad, named)
    else:
        _pass(structure, "of-no-other-region", "signature-region", bad, named)


def _related(structure: Structure, named: Sequence[Named], note: str = "issuer") -> tuple[Related, ...]:
    return tuple(
        Related(place_of(structure, each), note, {"agency": each.agency.name})
        for each in named[:_MOST_RELATED]
    )


def _odd_signer(
    structure: Structure, issuance: Issuance, signatures: list[Named], bad: list[Named], named: list[Named]
) -> Iterator[tuple[Between, Finding]]:
    """One of several signers is no issuer: wrong where all issuers are named; where the lead agency stands
    for all (GB/T 9704-2012 7.2.4), in doubt when it is of another region than everybody else.
    """
    complete = not issuance.open_ended and issuance.title_total is None and not issuance.other_signers
    if complete and len(named) > 1 and len(signatures) <= len(named):
        yield _against(structure, bad, named)
        return
    apart = [each for each in bad if each.paragraph == issuance.stray]
    if apart:  # below the date, or below another text: no co-signer
        yield _against(structure, apart, named)
        return
    _pass(structure, "co-signer", "signature-issuer signature-region", bad, named)
    good = [each.agency for each in signatures if each not in bad]
    provinces = {each.region.province for each in good if each.region is not None}
    for each in bad:
        if len(provinces) == 1 and _elsewhere(each.agency, [*good, *_agencies(named)]):
            args = {"signer": each.agency.name, "evidence": [agency.name for agency in good]}
            yield (
                "signature-context",
                Finding(place_of(structure, each), args, _related(structure, named), variant="cosigner"),
            )


def _number_sides_with(issuance: Issuance, signatures: list[Named], named: list[Named]) -> bool:
    if issuance.number is None:
        return False
    code = issuance.number.number.code
    return (
        code_agrees_any(code, _agencies(signatures)) is True
        and code_agrees_any(code, _agencies(named)) is False
    )


def _signature_without_issuer(
    structure: Structure, issuance: Issuance, signatures: list[Named]
) -> Iterator[tuple[Between, Finding]]:
    """Neither letterhead nor title names an issuer: the number may, and the text around."""
    if issuance.number is not None and not issuance.other_signers:
        code = issuance.number.number.code
        answers = [code_agrees(code, each.agency) for each in signatures]
        if all(answer is False for answer in answers):
            read = number_code_agencies(code)
            other_place = (
                read is not None
                and read.provinces
                and all(
                    each.agency.region is not None and each.agency.region.province not in read.provinces
                    for each in signatures
                )
            )
            line = issuance.number
            finding = Finding(
                place_of(structure, signatures[0]),
                {
                    "signers": [each.agency.name for each in signatures],
                    "code": code,
                    "row": structure.document.locate(structure.paragraphs[line.paragraph].span.start).row,
                },
                (
                    Related(
                        structure.paragraphs[line.paragraph].place(line.number.start, line.number.end),
                        "number",
                        {"code": code},
                    ),
                ),
                variant="number",
            )
            yield "signature-region" if other_place else "signature-issuer", finding
            return
        if any(answers) and _one_from_elsewhere(signatures) is None:
            _pass(structure, "number-agrees", "signature-context", signatures)
            return
    if issuance.other_signers:
        _pass(structure, "unread-signers", "signature-context", signatures)
        return
    apart = _one_from_elsewhere(signatures)
    if apart is not None:
        others = [each.agency.name for each in signatures if each is not apart]
        args = {"signer": apart.agency.name, "evidence": others}
        yield "signature-context", Finding(place_of(structure, apart), args, variant="cosigner")
        return
    doubt = context_doubts(structure, issuance)
    if doubt is not None:
        yield "signature-context", _doubtful(structure, signatures, doubt)
    else:
        _pass(structure, "nothing-against-it", "signature-context", signatures)


_FEWEST_TOGETHER = 2


def _one_from_elsewhere(signatures: Sequence[Named]) -> Named | None:
    """The one of several signers that is of another place than all others, which are of one."""
    for each in signatures:
        others = [other.agency for other in signatures if other is not each]
        regions = [other.region for other in others if other.region is not None]
        together = len(regions) == len(others) >= _FEWEST_TOGETHER and all(same_region(regions[0], r) for r in regions)
        if together and _elsewhere(each.agency, others):
            return each
    return None


def _doubtful(structure: Structure, signatures: list[Named], doubt: Doubt) -> Finding:
    args = {
        "signer": "、".join(each.agency.name for each in signatures[:3]),
        "evidence": doubt.evidence,
        "row": structure.document.locate(doubt.span.start).row,
    }
    return Finding(
        place_of(structure, signatures[0]), args, (Related(doubt.span, "evidence", args),), variant=doubt.kind
    )


def _last_line(structure: Structure, main: Issuance, last: Issuance) -> Iterator[tuple[Between, Finding]]:
    """An agency alone on the last line, below a text that the main document issues: not its author, nor its issuer."""
    if last is main or last.issuers or last.date_at_tail:
        return
    end = len(structure.paragraphs) - 1
    before = structure.paragraphs[end - 1].text.rstrip()
    if structure.parts.units[last.unit].kind == "attachment" and not before.endswith("。"):
        return  # a form
    named = _distinct([*main.letterhead, *main.title, *main.signatures])
    if not named or main.forwarded or main.open_ended or main.other_signers:
        return
    issuers = _agencies(named)
    for each in last.signatures:
        if each.paragraph == end and each.agency.known and not _any_agrees(each.agency, issuers):
            args = {"signer": each.agency.name, "evidence": [issuer.name for issuer in issuers[:3]]}
            finding = Finding(place_of(structure, each), args, _related(structure, named), variant="apart")
            yield "signature-context", finding


_GENERAL = frozenset({"国务院", "政府", "党委", "中央"})
"""Subjects of the agencies whose offices number their own documents (国办发, 政办发)."""


_WITHOUT_OFFICES = frozenset({"township", "village"})
"""Levels whose governments number what their office writes as they please."""


def _office(structure: Structure, issuance: Issuance) -> Iterator[tuple[Between, Finding]]:
    """A government signs what its office issues, or the other way round; said only where the number tells which."""
    signatures, named = _distinct(issuance.signatures), _distinct([*issuance.letterhead, *issuance.title])
    if len(signatures) != 1 or len(named) != 1 or issuance.number is None or issuance.forwarded:
        _pass(structure, "not-one-of-each", "signature-office", signatures, named)
        return
    signer, issuer = signatures[0].agency, named[0].agency
    code = number_code_agencies(issuance.number.number.code)
    if code is None or code.topic not in _GENERAL or not {signer.topic, issuer.topic} <= _GENERAL:
        _pass(structure, "no-government", "signature-office", signatures, named)
        return
    alone = not signer.office and not issuer.office and code.office and issuer.level not in _WITHOUT_OFFICES
    if alone and code.topic == issuer.topic and kin(signer, issuer):
        yield "signature-office", _office_number(structure, issuance.number, named, signatures)
    elif signer.office != issuer.office and code.office == issuer.office and kin(signer, issuer):
        args = {"signer": signer.name, "issuer": issuer.name, "code": issuance.number.number.code}
        yield (
            "signature-office",
            Finding(place_of(structure, signatures[0]), args, _related(structure, named)),
        )
    else:
        _pass(structure, "agencies-agree", "signature-office", signatures, named)


def _office_number(
    structure: Structure, line: NumberLine, named: list[Named], signatures: list[Named]
) -> Finding:
    """The number is the office's, title and signature are the government's."""
    span = structure.paragraphs[line.paragraph].place(line.number.start, line.number.start + len(line.number.code))
    args = {"code": line.number.code, "issuer": named[0].agency.name}
    return Finding(span, args, _related(structure, _distinct([*named, *signatures])), variant="number")


# Joint documents ----------------------------------------------------------------------------------


def _joint(structure: Structure, issuance: Issuance) -> Iterator[tuple[Between, Finding]]:
    """All issuers of a joint document sign (GB/T 9704-2012 7.3.5.1 and 7.3.5.2)."""
    signatures = _distinct(issuance.signatures)
    if not signatures or issuance.other_signers:
        _pass(structure, "unread-signers" if signatures else "no-signature", "joint-signatures", signatures)
        return
    named = _distinct(issuance.letterhead)
    if len(named) < 2:
        named = _distinct(issuance.title) if not issuance.open_ended else []
    span = place_of(structure, signatures[0])
    if len(named) > 1 and len(signatures) < len(named):
        missing = [
            each for each in named if not any(agree(each.agency, signer.agency) for signer in signatures)
        ]
        if not missing:
            _pass(structure, "all-sign", "joint-signatures", signatures, named)
            return  # 县委 县政府 with one signature of both
        args = {
            "issuers": len(named),
            "signatures": len(signatures),
            "missing": [each.agency.name for each in missing],
        }
        yield "joint-signatures", Finding(span, args, _related(structure, missing))
    elif (
        issuance.title_total is not None
        and len(signatures) != issuance.title_total
        and issuance.title_paragraphs
    ):
        args = {"issuers": issuance.title_total, "signatures": len(signatures), "missing": []}
        related = (Related(structure.paragraphs[issuance.title_paragraphs[0]].span, "title"),)
        yield "joint-signatures", Finding(span, args, related, variant="total")
    else:
        _pass(structure, "all-sign" if len(named) > 1 else "one-issuer", "joint-signatures", signatures, named)


# Title and number ---------------------------------------------------------------------------------


def _title(
    structure: Structure, issuance: Issuance, signature_is_wrong: bool
) -> Iterator[tuple[Between, Finding]]:
    title = _distinct(issuance.title)
    if not title:
        _pass(structure, "no-agency-in-title", "title-letterhead")
        return
    others = _distinct(issuance.letterhead)
    if not others:
        signatures = _distinct(issuance.signatures)
        if signature_is_wrong or not signatures or issuance.other_signers:
            reason = "told-elsewhere" if signature_is_wrong else "unread-signers" if signatures else "no-signature"
            _pass(structure, reason, "title-letterhead", title)
            return
        others = signatures  # come here only when the number sides with them
    if any(_any_agrees(each.agency, _agencies(others)) for each in title):
        _pass(structure, "agencies-agree", "title-letterhead", title, others)
        return
    if not issuance.letterhead and any(_any_agrees(each.agency, issuance.forwarded) for each in others):
        _pass(structure, "forwarded", "title-letterhead", title, others)
        return
    args = {
        "title": [each.agency.name for each in title],
        "issuers": [each.agency.name for each in others],
        "row": structure.document.locate(place_of(structure, others[0]).start).row,
    }
    yield "title-letterhead", Finding(place_of(structure, title[0]), args, _related(structure, others))


def _number(
    structure: Structure, issuance: Issuance, signature_is_wrong: bool
) -> Iterator[tuple[Between, Finding]]:
    line = issuance.number
    if line is None:
        _pass(structure, "no-number", "number-issuer")
        return
    named = [*issuance.letterhead, *issuance.title]
    if not signature_is_wrong:
        named += issuance.signatures
    named = _distinct(named)
    span = structure.paragraphs[line.paragraph].place(
        line.number.start, line.number.start + len(line.number.code)
    )
    agrees = code_agrees_any(line.number.code, _agencies(named))
    if not named or agrees is not False or issuance.open_ended:
        # Where not all issuers are named, the lead agency need not be among those that are.
        told = {True: "code-agrees", False: "not-all-are-named", None: "code-not-known"}[agrees]
        structure.passed(
            told if named else "no-issuer-named",
            span,
            other=place_of(structure, named[0]) if named else None,
            kind="number-issuer",
            code=line.number.code,
            agencies=[each.agency.name for each in named],
        )
        if named and agrees is not False and not issuance.open_ended and not issuance.other_signers:
            yield from _number_place(structure, line.number.code, span, named)
        return
    args = {"code": line.number.code, "issuers": [each.agency.name for each in named[:3]]}
    yield "number-issuer", Finding(span, args, _related(structure, named))


def _number_place(
    structure: Structure, code: str, span: Span, named: list[Named]
) -> Iterator[tuple[Between, Finding]]:
    """A code that names a place as numbers of such agencies do, but none of theirs."""
    place = code_of_another_place(code, _agencies(named))
    if place is None:
        _pass(structure, "code-not-known", "number-place", named)
        return
    args = {"code": code, "place": place, "issuers": [each.agency.name for each in named[:3]]}
    yield "number-place", Finding(span, args, _related(structure, named))


# Colophon -----------------------------------------------------------------------------------------


def _colophon(structure: Structure, main: Issuance, issuance: Issuance) -> Iterator[tuple[Between, Finding]]:
    """The printing agency is the issuer or its office, and prints on the day of issue or later (7.4.3)."""
    colophon = issuance.colophon
    if colophon is None:
        return
    named = _distinct([*main.letterhead, *main.title, *main.signatures])
    if (
        named
        and not main.open_ended
        and colophon.agency.known
        and not _any_agrees(colophon.agency, _agencies(named))
    ):
        args = {"printer": colophon.agency.name, "issuers": [each.agency.name for each in named[:3]]}
        yield "colophon-issuer", Finding(place_of(structure, colophon), args, _related(structure, named))
    else:
        reason = "agencies-agree" if named and colophon.agency.known else "printer-not-known"
        _pass(structure, reason, "colophon-issuer", [colophon], named)
    printed, issued = issuance.colophon_date, main.date
    if printed is None or issued is None or issued.date.day is None:
        return
    if printed.date.key < issued.date.key:
        paragraph = structure.paragraphs[printed.paragraph]
        span = paragraph.place(printed.offset + printed.date.start, printed.offset + printed.date.end)
        other = structure.paragraphs[issued.paragraph]
        args = {
            "printed": "{}年{}月{}日".format(*printed.date.key),
            "issued": "{}年{}月{}日".format(*issued.date.key),
        }
        related = (
            Related(
                other.place(issued.offset + issued.date.start, issued.offset + issued.date.end), "date", args
            ),
        )
        yield "colophon-issuer", Finding(span, args, related, variant="date")


# English ------------------------------------------------------------------------------------------


def _english(structure: Structure) -> Iterator[tuple[Between, Finding]]:
    """English documents whose heading and end name the issuer in set words."""
    for wrong in foreign_signers(structure):
        args = {
            "signers": [wrong.signer],
            "issuers": list(wrong.issuers),
            "row": structure.document.locate(wrong.heading.span.start).row,
        }
        named = tuple(Related(wrong.heading.span, "issuer", {"agency": name}) for name in wrong.issuers[:1])
        yield "signature-issuer", Finding(wrong.paragraph.span, args, named)


__all__ = ["Options", "agree", "check"]
