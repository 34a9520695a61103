"""References in English text: section 4(b)(2) of this order, subsections (a) and (c) of this section, paragraph (2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import roman_value
from doclint.structure.references.reference import DEPTH, Owner, ProvisionUnit, Reference, Step

_MARK = r"\(\s?[0-9A-Za-z]{1,5}\s?\)"
_NUMBER = rf"(?:[0-9]{{1,4}}[A-Z]{{0,2}}(?![0-9\-–:]|\.[0-9])(?:\s?{_MARK})*|{_MARK}(?:\s?{_MARK})*|[IVXLC]{{1,6}}\b)"
_WORD = r"(?P<word>[Ss]ubsections?|[Ss]ections?|[Ss]ubparagraphs?|[Pp]aragraphs?|[Ss]ubclauses?|[Cc]lauses?|[Aa]rticles?|[Rr]egulations?|[Rr]ules?|Chapters?|Parts?)"
_JOIN = r"(?:,?\s+(?:and|or|to|through)\s+|,\s+)"
_REFERENCE = lazy_pattern(rf"\b{_WORD}\s+(?P<list>{_NUMBER}(?:{_JOIN}{_NUMBER})*)")
_ONE = lazy_pattern(_NUMBER)
_MARKS = lazy_pattern(_MARK)
_UNIT_OF: dict[str, ProvisionUnit] = {
    "section": "section", "article": "article", "regulation": "regulation", "rule": "regulation",
    "chapter": "chapter", "part": "division",
}  # fmt: skip
_FIRST_YEAR = 1800
_OWN = lazy_pattern(
    r"\s*(?:,\s*)?(?:above|below|hereof|herein|of (?:this|these|the present) "
    r"(?P<of>[Oo]rder|Act|[Pp]roclamation|[Dd]irective|[Mm]emorandum|[Aa]greement|[Nn]otice|[Rr]esolution|[Pp]olicy|Statute|Law|"
    r"Convention|Treaty|Constitution|[Rr]egulations?|[Ss]chedule|[Pp]art|[Cc]hapter|[Ss]ubchapter|[Tt]itle|[Aa]rticle|[Ss]ubsection|[Ss]ection|"
    r"[Ss]ubparagraph|[Pp]aragraph|[Cc]lause))\b"
)
_WITHIN = lazy_pattern(r"\s*,?\s+(?:of|in|under) (?=(?:[Ss]ubs|[Ss]|[Ss]ubp|[Pp])(?:ection|aragraph)s?\s)")
_OTHER = lazy_pattern(
    r"\s*(?:,\s*)?(?:of|to|in|under|thereof|there[a-z]+|as (?:amended|inserted))\b|\s*(?:\([^()]{0,60}\)\s*)?(?:,\s*)?(?:of|[A-Z][A-Za-z]*\s+(?:[A-Z][a-z]+\s+)*(?:Act|Order|Code))\b|\s*,?\s*\d+ U\.S\.C"
    r"|\s+[A-Z]{3,}\b"
)
"""What stands behind a reference to another text: of the Act, thereof, TFEU."""
_OTHER_BEFORE = lazy_pattern(
    r"(?:Act|Code|Order|Convention|Treaty|Charter|Protocol|Covenant|Constitution|Statute|Ordinance|Decree|Law|Rules?|Regulations?|Directive|\d{4}|U\.S\.C\.|C\.F\.R\.|Principal|such|that|said|inserted|new|New)\s*(?:\([^()]*\)\s*)?[,:]?\s*$"
)


def english_references(text: str, start: int = 0) -> Iterator[Reference]:
    """The references in a paragraph's text from ``start`` on, in order; the members of a list one by one.

    Steps run from the highest unit down also where they are written the other way round (paragraph (a) of subsection (2)).
    """
    consumed = start
    for match in _REFERENCE.finditer(text, start):
        if match.start() < consumed:
            continue
        word = match["word"].lower().rstrip("s")
        unit: ProvisionUnit = _UNIT_OF.get(word, "item")
        above, owner, consumed = _context(text, match.start(), match.end())
        for one in _ONE.finditer(text, match.start("list"), match.end("list")):
            steps = _steps(unit, one, text)
            if steps:
                whole = (*above, *steps)
                begin = match.start() if one.start() == match.start("list") else one.start()
                yield Reference(begin, one.end(), whole, owner, len(above))


def _context(text: str, start: int, end: int) -> tuple[tuple[Step, ...], Owner, int]:
    """The upper steps that are written behind a reference, whose provision it is, and where those steps end."""
    own = _OWN.match(text, end)
    if own:
        of = (own["of"] or "").lower()
        if of == "section" or of == "article":
            return (Step(_UNIT_OF[of], 0, end, own.end(), relative=True),), "own", end
        if of in ("subsection", "paragraph", "subparagraph", "clause"):
            return (Step("item", 0, end, own.end(), relative=True),), "own", end
        return (), "own" if of not in ("schedule", "part", "chapter", "subchapter", "title") else "open", end
    within = _WITHIN.match(text, end)
    if within:
        upper = _REFERENCE.match(text, within.end())
        if upper:
            above, owner, reach = _context(text, upper.start(), upper.end())
            unit = _UNIT_OF.get(upper["word"].lower().rstrip("s"), "item")
            one = _ONE.match(text, upper.start("list"))
            if one is None or one.end() != upper.end("list"):
                return (), "other", end  # of subsections (2) and (3): of which is not said
            return (*above, *_steps(unit, one, text)), owner, max(reach, upper.end())
    if _OTHER.match(text, end) or _OTHER_BEFORE.search(text, max(0, start - 60), start):
        return (), "other", end
    return (), "open", end


def _steps(unit: ProvisionUnit, match: re.Match[str], text: str) -> tuple[Step, ...]:
    """The steps of one number: 4(b)(2), (a)(1), XII."""
    out: list[Step] = []
    written = match.group()
    number = re.match(r"(?P<digits>\d+)(?P<suffix>[A-Z]*)|(?P<roman>[IVXLC]+)", written)
    if number and not written.startswith("("):
        value = int(number["digits"]) if number["digits"] else roman_value(number["roman"])
        if value is None or (unit == "regulation" and value >= _FIRST_YEAR):
            return ()  # the Hives Regulations 2021
        end = match.start() + number.end()
        if unit == "item":
            if not _MARKS.search(written):
                return ()  # paragraph 5: of a schedule, or of a numbered text without brackets
            unit = "section"  # subsection 2(a) is said of section 2(a)
        out.append(Step(unit, value, match.start(), end, number["suffix"] or ""))
    elif DEPTH[unit] < DEPTH["item"]:
        return ()  # section (a) is no section
    for mark in _MARKS.finditer(text, match.start(), match.end()):
        label = mark.group().strip("() ")
        out.append(Step("item", int(label) if label.isdigit() else 0, mark.start(), mark.end(), label=label))
    return tuple(out)


def without_references(text: str) -> str:
    """The text with references blanked out, of the same length: what marks are left are those of items."""
    return _REFERENCE.sub(lambda match: " " * len(match.group()), text)
