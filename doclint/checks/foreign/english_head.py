"""The head of another English document in the middle of a text: its series, number, agency, fields and formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from doclint.checks.finding import Finding, Related
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cohesion import PROSE
from doclint.structure.english_parts import ANNEX_HEAD
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_READ = PROSE | {"furniture", "title", "signature"}
_SERIES = lazy_pattern(
    r"(?:(?:SCOTTISH |WELSH )?STATUTORY (?:INSTRUMENTS?|RULES OF NORTHERN IRELAND)|"
    r"Public Law \d+-\d+|H\. ?R\. \d+|S\. \d+|(?:ORDINANCE|RESOLUTION|Ordinance|Resolution) (?:NO|No)\. [\w-]+|EXECUTIVE ORDER [A-Z0-9-]+|"
    r"(?:Executive Order|Proclamation) [\d-]+ of .{8,20}|Memorandum of .{8,20}|M-\d\d-\d\d|DIRECTIVE [\d.]+|Circular (?:No\. ?)?\d+/\d{4}|"
    r"NUMBER \d+\.\d+|F\. ?No\. ?[\w/().-]+|\[Federal Register Volume .*|\d+ CFR Parts? \d.{0,40}|\[Docket No\. .{4,40}\]|RIN \d{4}-\w+|"
    r"United Nations\s+\w+/.{1,30}|\(\d{4}/\w \d+/\d+\)|G\.S\.R\. .{1,20})$"
)
"""The line that says in what series a document stands."""
_NUMBER = lazy_pattern(r"(?:S\.I\. No\. \d+ of \d{4}|\d{4} No\. \d+(?: \(.{1,12}\))?)$")
"""Its number in that series, on a line of its own."""
_KIND = lazy_pattern(
    r"(?:(?:[A-Z]+ )*(?:REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)(?: \((?:EU|EC|EEC|CFSP|Euratom)\).{0,40})?$|OFFICE MEMORANDUM$|"
    r"NOTIFICATION$|A BILL$|An? Act$|AN ACT$|A Proclamation$|NOTICE OF |Resolution adopted by |GENERAL ORDER$|INSTRUCTION$|"
    r"EXECUTIVE DEPARTMENT$)"
)
_LONG_KIND = lazy_pattern(r"(?:MEMORANDUM FOR [A-Z]|Memorandum for the |AN ORDINANCE (?:OF|TO)|A RESOLUTION OF |An Act to )")
"""Kinds whose line may run on over several, and end in a full stop."""
_FIELD = lazy_pattern(
    r"(?P<key>AGENCY|ACTION|SUMMARY|DATES|FROM|From|TO|SUBJECT|Subject|Made|Laid before [A-Z]\w+|Coming into (?:force|operation)|Effective|"
    r"EFFECTIVE DATE|Distr\.|Agenda item \d+|Dated the|Ref|Adopted|Presented)(?::|\b[ \-]+\d|: )"
)
_FORMULA = lazy_pattern(
    r"(?:By (?:virtue of )?the authority vested in|Having regard to|Be it enacted|BE IT (?:ENACTED|ORDAINED)|THE (?:EUROPEAN |COUNCIL )[A-Z ]*,$|"
    r"The General Assembly,$|The Security Council,$|The undersigned is directed|IN THE (?:HOUSE OF REPRESENTATIVES|SENATE OF)|"
    r"By the President of the United States|I, [A-Z][A-Z .]+, Minister|.{0,80}in exercise of (?:the|his|her|their) powers conferred)"
)
_AGENCY = lazy_pattern(
    r"(?:DEPARTMENT OF|MINISTRY OF|EXECUTIVE OFFICE OF|OFFICE OF|GOVERNMENT GAZETTE|CITY OF|COUNTY OF|STATE OF|Government of|Ministry of|"
    r"Department of|United Nations$|General Assembly\b|Security Council$|EXECUTIVE DEPARTMENT|\d+(?:st|nd|rd|th) CONGRESS|\[?\d+(?:st|nd|rd|th) Congress)"
)
_LONGEST_LINE = 90
"""Characters of a line of a head."""
_ENDS = lazy_pattern(r"(?:THE WHITE HOUSE\b|\[FR Doc|Billing code|LEGISLATIVE HISTORY|EXPLANATORY NOTE|\(This note is not part)", re.IGNORECASE)
"""Behind these the next document of a page may begin, and notes that name the series of others."""
_FEWEST = 3
"""Different elements that make a head; a line or two of them stand in many texts."""
_FEWEST_SURE = 2
"""Of those that say what kind of document begins, two are enough."""
_FEDERAL = frozenset({"AGENCY", "ACTION"})
"""Captions of the preamble that every document in the Federal Register has (1 CFR 18.12), and no other text."""
_REACH = 9
"""Paragraphs in which the elements of one head stand."""
_FEWEST_PROSE = 2
_SHORTEST_PROSE = 50
"""Characters of a paragraph of running text; two of them stand between the head of a document and a second one."""


class _Element(NamedTuple):
    kind: str
    paragraph: Paragraph
    sure: bool
    """Whether it says what kind of document begins, and not only a name or a field."""


def english_heads(structure: Structure) -> Iterator[Finding]:
    """A finding for each cluster of elements of a head behind running text of the document."""
    prose = 0
    cluster: list[_Element] = []
    for paragraph in structure.paragraphs:
        index, text = paragraph.index, " ".join(paragraph.text.split())
        if structure.parts.names[index] not in _READ or index in structure.quoted:
            continue
        if cluster and index - cluster[0].paragraph.index > _REACH:
            yield from _judged(structure, cluster)
            cluster = []
        if _ENDS.match(text) or ANNEX_HEAD.match(text):
            cluster = []
            prose = 0
            continue
        element = _element(paragraph, text)
        if element is None:
            prose += len(text) >= _SHORTEST_PROSE and text[-1] in ".;—:" and not cluster
        elif prose >= _FEWEST_PROSE:
            cluster.append(element)
    yield from _judged(structure, cluster)


def _element(paragraph: Paragraph, text: str) -> _Element | None:
    """What of a head a paragraph is."""
    if paragraph.labels and paragraph.labels[0].style != "upper_dot":
        return None
    if field := _FIELD.match(text):
        return _Element(field["key"], paragraph, field["key"] in _FEDERAL)
    if _FORMULA.match(text):
        return _Element("formula", paragraph, True)
    if _LONG_KIND.match(text):
        return _Element("kind", paragraph, True)
    if text.startswith("WHEREAS"):
        return _Element("recital", paragraph, False)
    if len(text) > _LONGEST_LINE or text[-1] in ".;:":
        return None
    for kind, pattern, sure in (("series", _SERIES, True), ("number", _NUMBER, True), ("kind", _KIND, True), ("agency", _AGENCY, False)):
        if pattern.match(text):
            return _Element(kind, paragraph, sure)
    return None


def _judged(structure: Structure, cluster: list[_Element]) -> Iterator[Finding]:
    if not cluster:
        return
    first, *others = (element.paragraph for element in cluster)
    different = {element.kind: element.sure for element in cluster}
    if sum(different.values()) < _FEWEST_SURE and (len(different) < _FEWEST or not any(different.values())):
        structure.passed("alone-no-head", first)
        return
    related = tuple(Related(one.place(), "element") for one in others)
    yield Finding(first.place(), {"text": " ".join(first.text.split())}, related)
