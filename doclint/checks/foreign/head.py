"""A second head or a signature in the middle of the main text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.finding import Finding, Related
from doclint.checks.foreign.english_head import english_heads
from doclint.checks.foreign.opening import opening_findings
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cohesion import PROSE
from doclint.structure.outline import Item
from doclint.structure.parts import DOCUMENT_NUMBER, Unit
from doclint.structure.structure import Structure

ElementKind = Literal["metadata", "addressee", "number", "title"]


@dataclass(frozen=True, slots=True)
class _Element:
    kind: ElementKind
    index: int


_METADATA = lazy_pattern(
    r"^(?:发文机关|发布部门|发布日期|发文日期|生效日期|实施日期|施行日期|时效性|效力级别|文号|发文字号)\s*(?:[：:].*)?$"
)
_ADDRESSEE = lazy_pattern(
    r"^(?:(?:[\u4e00-\u9fff]{0,6})各[^。；]{2,200}|(?:[\u4e00-\u9fff]{2,12}(?:人民政府|委员会|[厅局])[，、]){1,8}[^。；]{2,60})[：:]$"
)
_NO_ADDRESSEE = lazy_pattern(
    r"如下|以下|下列|包括|电话|地址|代表|委员[：:]|同志|朋友|来宾|[是为有要][：:]$"
    r"|其中|应当|不得|可以|必须|分别|按照|依照|根据|规定|达到|[一二三四五六七八九十\d]届|组成[，：:]|[时后的][，：:]"
)
"""A sentence that leads on to what follows it has a verb; an addressee is a list of names."""
_TITLE = lazy_pattern(
    r"(?:关于|印发|转发|批转|公布).{4,90}的?(?:通知|意见|决定|公告|通报|批复|函|请示|命令|通告)\s*(?:[（(].{0,30}[）)]|[.…·]{4,}.*)?$"
)
_SENTENCE = lazy_pattern(r"[。；，]")
_LONGEST_METADATA = 60
_LONGEST_TITLE = 120
_LONGEST_NUMBER = 40
_REACH = 10
"""Paragraphs in which the elements of one head stand."""
_FEWEST_BEFORE = 1
"""Paragraphs of running text before a head that make it a second one."""
_SHORTEST_PROSE = 25
_ISSUES = lazy_pattern(r"印发|转发|批转|公布|发布|颁布|附后|通过|批准|现予|如下|附件")


def head_findings(structure: Structure) -> Iterator[Finding]:
    """A finding for each second head, and for each signature after which the numbered text goes on."""
    told: set[int] = set()
    for finding in opening_findings(structure):
        told.add(finding.span.start)
        yield finding
    if structure.document.language not in ("zh", "en"):
        return
    for finding in english_heads(structure) if structure.english else _second_heads(structure):
        if finding.span.start in told:
            structure.passed("told-as-an-opening", finding.span)
        else:
            yield finding
    if not structure.english:
        yield from _early_signatures(structure)


def _second_heads(structure: Structure) -> Iterator[Finding]:
    for unit in structure.parts.units:
        for cluster in _clusters(structure, unit):
            # An attachment may be a whole document with a head of its own; one that goes on counting as before is none.
            if unit is structure.parts.units[0] or _counts_on(structure, cluster, unit):
                yield from _judged(structure, cluster)
            else:
                structure.passed("own-head", structure.paragraphs[cluster[0].index])


def _counts_on(structure: Structure, cluster: list[_Element], unit: Unit) -> bool:
    """Whether a number or an addressee is among the elements, and the first numbers behind them that belong to a list
    from before follow the last ones there.
    """
    if not {"number", "addressee"} & {element.kind for element in cluster}:
        return False
    paragraphs = structure.paragraphs
    last: dict[str, int] = {}
    for paragraph in paragraphs[unit.first : cluster[0].index]:
        if paragraph.labels:
            last[paragraph.labels[0].style] = paragraph.labels[0].value
    end = cluster[-1].index
    for paragraph in paragraphs[end + 1 : min(unit.last, end + _LOOKED_AT) + 1]:
        if not paragraph.labels:
            continue
        label = paragraph.labels[0]
        if label.value == 1:
            last.pop(label.style, None)  # a list of the other document, or a lower one of this
        elif last.get(label.style) == label.value - 1:
            return True
    return False


def _clusters(structure: Structure, unit: Unit) -> Iterator[list[_Element]]:
    """The elements of a head that stand near each other in the running text of a unit, behind some prose."""
    paragraphs, names = structure.paragraphs, structure.parts.names
    prose = 0
    cluster: list[_Element] = []
    for paragraph in paragraphs[unit.first : unit.last + 1]:
        index = paragraph.index
        if names[index] not in _READ:
            continue
        kind = _kind(paragraph.text.strip(), bool(paragraph.labels), paragraph.kind == "heading")
        if cluster and index - cluster[-1].index > _REACH:
            yield cluster
            cluster = []
        if kind is None or names[index] not in PROSE:
            text = paragraph.text
            prose += len(text) >= _SHORTEST_PROSE and bool(_SENTENCE.search(text)) and not cluster
        elif prose >= _FEWEST_BEFORE:
            cluster.append(_Element(kind, index))
        else:
            structure.passed("own-head", paragraph)
    if cluster:
        yield cluster


_READ = PROSE | {"addressee", "document_number", "metadata"}


def _kind(text: str, labelled: bool, heading: bool) -> ElementKind | None:
    if len(text) <= _LONGEST_METADATA and _METADATA.match(text):
        return "metadata"
    if len(text) <= _LONGEST_NUMBER and DOCUMENT_NUMBER.match(re.sub(r"\s", "", text)):
        return "number"
    if not labelled and _ADDRESSEE.match(text) and not _NO_ADDRESSEE.search(text):
        return "addressee"
    if len(text) <= _LONGEST_TITLE and not re.search("[。；]", text) and _TITLE.search(text):
        dated = text[-1] in "）)." and bool(re.search(r"(?:19|20)\d\d", text))
        return "title" if not labelled or heading or dated else None
    return None


def _judged(structure: Structure, cluster: list[_Element]) -> Iterator[Finding]:
    """The finding for the elements that stand near each other, if together they make a head."""
    kinds = [element.kind for element in cluster]
    metadata = kinds.count("metadata")
    others = set(kinds) - {"metadata"}
    if "addressee" not in others and "number" not in others and metadata < 2 and len(others) + metadata < 2:
        for element in cluster:
            structure.passed("alone-no-head", structure.paragraphs[element.index])
        return
    paragraphs = structure.paragraphs
    first = _first(cluster)
    paragraph = paragraphs[first.index]
    related = tuple(
        Related(paragraphs[e.index].place(), "element") for e in cluster if e.index != first.index
    )
    yield Finding(
        paragraph.place(), {"text": paragraph.text.strip()}, related[:_MOST_RELATED], variant=first.kind
    )


_MOST_RELATED = 5


def _first(cluster: list[_Element]) -> _Element:
    return cluster[0]


def _early_signatures(structure: Structure) -> Iterator[Finding]:
    """Signature and date, then text that goes on with the numbering of what stands before them."""
    parts, paragraphs = structure.parts, structure.paragraphs
    if not parts.units or _issues(structure, parts.units[0]):
        structure.passed("issues-another-text")
        return
    main = parts.units[0]
    signature = next((i for i in range(main.first, main.last + 1) if parts.names[i] == "signature"), None)
    if signature is None:
        return
    end = main.last
    if len(parts.units) > 1 and parts.units[1].kind == "embedded" and not parts.units[1].title:
        end = parts.units[1].last
    item = _going_on(structure, main.first, signature, end)
    if item is None:
        structure.passed("nothing-counts-on", paragraphs[signature])
    else:
        paragraph = paragraphs[signature]
        args = {"text": paragraph.text.strip(), "label": item.label.text}
        goes_on = Related(item.paragraph.place(item.label.start, item.label.end), "goes_on")
        yield Finding(paragraph.place(), args, (goes_on,), variant="signature")


_LOOKED_AT = 40
"""Paragraphs after a signature among which the next number of the text before it is looked for."""


def _going_on(structure: Structure, first: int, signature: int, end: int) -> Item | None:
    """The first item behind a signature, up to paragraph ``end``, whose number goes on with the last of its style
    before it.
    """
    items = structure.outline.items
    last: dict[str, int] = {}
    for index in range(first, signature):
        if index in items:
            last[items[index].label.style] = items[index].label.value
    for index in range(signature + 1, min(end, signature + _LOOKED_AT) + 1):
        item = items.get(index)
        if item is None:
            continue
        if item.label.value == 1 and item.label.style in last and item.label.style not in _LOWER:
            return None  # the text after the signature counts from one: it is another document
        if last.get(item.label.style) == item.label.value - 1:
            return item
    return None


_LOWER = frozenset({"arabic", "arabic_paren", "circled", "cn_paren", "arabic_close", "shi"})


def _issues(structure: Structure, unit: Unit) -> bool:
    """Whether a document says that it issues or forwards another one."""
    return any(_ISSUES.search(structure.paragraphs[i].text) for i in unit.title)
