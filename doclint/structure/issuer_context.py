"""What the text around says of its issuer, where letterhead, title and number are silent.

Weaker evidence than those: to whom the document is addressed, how it speaks of itself (我省, 我部), which
region it is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies import Agency
from doclint.structure.regions import Region, contains, find_regions, region_named, same_region

if TYPE_CHECKING:
    from doclint.structure.issuance import Issuance
    from doclint.structure.paragraphs import Paragraph
    from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the signature may not be the issuer's; ``evidence`` is what the text says, at ``span``."""

    kind: Literal["addressee", "self", "region", "title", "nowhere"]
    evidence: str
    span: Span


_MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
_CONTEXT_CHARS = 60_000
"""Characters of the body that are read for evidence: some forty pages, more than any notice has."""
_FEWEST_OWN_PLACES = 2
"""我省, 我市 must stand this often: once may be quoted."""
_FEWEST_MENTIONS = 5
_REGION_SHARE = 0.6
"""A text is about a province that has this share of all the mentions of provinces and cities in it."""
_FEWEST_TOWN_MENTIONS = 10
_TOWN_SHARE = 0.8
"""The same for a town in a text that a central agency has signed."""

_TO_THE_NATION = lazy_pattern(r"^各?省[、，,]各?自治区|^各省[、级（]|国务院各部[委门]")
_TO_A_PROVINCE = lazy_pattern(
    r"省(?:政府|委)?直|省政府(?:有关|各|直属)?|^各市[、，]?州|^各设区市|^各地级以上市|^各市[、，].{0,6}县"
)
_TO_A_CITY = lazy_pattern(r"市政府(?:有关|各|直属)|市直|^各区人民政府|^各区[、，]")
_OWN_TITLE = lazy_pattern("(?:^|印发|发布|公布|实施|修订|废止)[ 　]*[《“]?$")
_ABOUT_OTHERS = lazy_pattern(".{0,12}(?:经验|做法|案例|模式|事故|事件|灾)")
"""What other places write about as well: 推广长沙市经验."""
_OWN_PLACE = lazy_pattern(r"(?<!自)我(?P<place>省|市(?!场))")
_OWN_KIND = lazy_pattern(
    r"(?<![自你])我(?P<kind>部(?!分|门|队|署|长|位|落|件)|委(?!托|派|员|任|屈)|局(?!面|部|限|势)|厅|署(?!名))"
)


def context_doubts(structure: Structure, issuance: Issuance) -> Doubt | None:
    """The strongest reason to doubt the signatures of a unit; None without one, or if a signer is unknown."""
    signers = [each.agency for each in issuance.signatures]
    if not signers or not all(signer.known for signer in signers):
        return None
    return (
        _nowhere(structure, issuance)
        or _addressee(structure, issuance, signers)
        or _place_in_title(structure, issuance, signers)
        or _speaks_of_itself(structure, issuance, signers)
        or _region(structure, issuance, signers)
    )


def _national(agency: Agency) -> bool:
    return agency.region is None and agency.level == "nation"


def _municipal(agency: Agency) -> bool:
    """Whether it is a city's, or of something inside a city."""
    if agency.region is None:
        return agency.level in ("prefecture", "county", "unknown")
    return agency.region.level != "province" or agency.region.name in _MUNICIPALITIES


def _addressee(structure: Structure, issuance: Issuance, signers: Sequence[Agency]) -> Doubt | None:
    for i in issuance.addressee:
        paragraph = structure.paragraphs[i]
        text = paragraph.text.strip()
        if _TO_THE_NATION.search(text):
            wrong = all(signer.region is not None for signer in signers)
        elif _TO_A_CITY.search(text):
            wrong = all(_national(signer) or not _municipal(signer) for signer in signers)
        elif _TO_A_PROVINCE.search(text):
            wrong = all(_national(signer) for signer in signers)
        else:
            continue
        if wrong:
            return Doubt("addressee", text.rstrip("：: "), paragraph.span)
    return None


def _nowhere(structure: Structure, issuance: Issuance) -> Doubt | None:
    """A signer's county that the gazetteer has in other places, but not in the city or province written before it."""
    for each in issuance.signatures:
        region = each.agency.region
        if region is None or not region.parents or region.level != "county":
            continue
        listed = region_named(region.name, structure.house)
        above = region_named(region.parents[-1], structure.house)
        if listed is None or above is None or listed.province is None:
            continue
        # Of new areas, and of names that several cities have, the gazetteer does not know the city.
        if listed.province != above.province or (listed.prefecture is not None and not contains(above, listed)):
            paragraph = structure.paragraphs[each.paragraph]
            return Doubt("nowhere", region.name, paragraph.place(each.start, each.end))
    return None


def _place_in_title(structure: Structure, issuance: Issuance, signers: Sequence[Agency]) -> Doubt | None:
    """The place whose plan, rules or report the title says the document is, if every signer is of another."""
    for i in issuance.title_paragraphs:
        paragraph = structure.paragraphs[i]
        for mention in find_regions(paragraph.text, structure.house):
            if not mention.exact or not _OWN_TITLE.search(paragraph.text[: mention.start]):
                continue
            if _ABOUT_OTHERS.match(paragraph.text, mention.end) or any(_may_be_of(signer, mention.region) for signer in signers):
                continue
            return Doubt("title", mention.region.name, paragraph.place(mention.start, mention.end))
    return None


def _may_be_of(signer: Agency, region: Region) -> bool:
    own = signer.region
    return own is None or same_region(own, region) or contains(own, region) or contains(region, own)


def _body(structure: Structure, issuance: Issuance) -> list[Paragraph]:
    unit = structure.parts.units[issuance.unit]
    out: list[Paragraph] = []
    length = 0
    for i in range(unit.first, min(unit.last + 1, len(structure.paragraphs))):
        if structure.parts.names[i] in (
            "body",
            "embedded",
            "title",
            "subtitle",
            "addressee",
            "attachment_note",
        ):
            out.append(structure.paragraphs[i])
            length += len(structure.paragraphs[i].text)
            if length > _CONTEXT_CHARS:
                break
    return [p for p in out if p.index not in issuance.signature_paragraphs]


def _speaks_of_itself(structure: Structure, issuance: Issuance, signers: Sequence[Agency]) -> Doubt | None:
    places: dict[str, list[Span]] = {}
    for paragraph in _body(structure, issuance):
        if "我" not in paragraph.text:
            continue
        for match in _OWN_KIND.finditer(paragraph.text):
            kind = match["kind"]
            if not any(_is_kind(signer, kind) for signer in signers):
                return Doubt("self", match[0], paragraph.place(match.start(), match.end()))
        for match in _OWN_PLACE.finditer(paragraph.text):
            places.setdefault(match["place"], []).append(paragraph.place(match.start(), match.end()))
    for place, spans in places.items():
        if len(spans) < _FEWEST_OWN_PLACES:
            continue
        if place == "省" and all(_national(signer) for signer in signers):
            return Doubt("self", "我省", spans[0])
        if place == "市" and all(_national(signer) or not _municipal(signer) for signer in signers):
            return Doubt("self", "我市", spans[0])
    return None


_KIND_ENDINGS = {
    "部": ("部",),
    "委": ("委员会", "委", "党委"),
    "局": ("局",),
    "厅": ("厅",),
    "署": ("署",),
}


def _is_kind(agency: Agency, kind: str) -> bool:
    """Whether the agency may call itself 我部, 我委 …: it, or the agency whose office it is, ends so.

    A commission's or bureau's inner division (司, 中心) may speak for the whole.
    """
    names = (agency.name, agency.kind, agency.base or "")
    if any(name.endswith(_KIND_ENDINGS[kind]) for name in names):
        return True
    return kind in agency.name and agency.name[-1] in "司处室心"


def _region(structure: Structure, issuance: Issuance, signers: Sequence[Agency]) -> Doubt | None:
    """The text is about one region, the signers are of another that it never names, or central."""
    national = all(_national(signer) for signer in signers)
    own = {signer.region.province for signer in signers if signer.region is not None}
    if not national and (len(own) != 1 or None in own or any(signer.region is None for signer in signers)):
        return None
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for paragraph in _body(structure, issuance):
        for mention in find_regions(paragraph.text, structure.house):
            region = mention.region
            # A ministry writes about provinces every day, about one town hardly ever.
            name = region.province if not national else region.name if region.level != "province" else None
            if name is not None:
                counts[name] += 1
                first.setdefault(name, paragraph.place(mention.start, mention.end))
    if not counts or counts.keys() & own:
        return None
    name, count = counts.most_common(1)[0]
    fewest, share = (_FEWEST_TOWN_MENTIONS, _TOWN_SHARE) if national else (_FEWEST_MENTIONS, _REGION_SHARE)
    if count < fewest or count < share * counts.total():
        return None
    return Doubt("region", name, first[name])
