"""References that lead nowhere: to an article, a paragraph or an item that the document does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.chinese import TEXT_NAMES, chinese_references
from doclint.structure.references.found import BrokenReference
from doclint.structure.references.judging import judged
from doclint.structure.references.provisions import Article, Provisions, provisions
from doclint.structure.references.quotation_marks import QuotationMarks
from doclint.structure.references.reference import Reference, Step
from doclint.structure.structure import Structure

_TEXT = frozenset({"body", "attachment", "embedded"})
_AMENDS = lazy_pattern(r"修改为|改为|修正为|增加一[条款项章]|增加[一二两三四五六七八九十]+[条款项]|作为第|修正為|修改為|增列|刪除|删去|删除第|调整为")
"""Words of an amendment: the numbers beside them are those of the text that is amended."""
_EXCERPT = lazy_pattern(r"摘录|节选|摘编|摘要|选登|节录|修正案|(?:修改|修正|修订|废止).{0,40}的决定|(?:修改|修正|修订|废止).{0,40}的议案")


def broken_references(structure: Structure) -> tuple[BrokenReference, ...]:
    """All references of a document to provisions of its own that it does not have, in the order of the text."""
    return structure.kept("broken_references", lambda: tuple(_broken(structure)))


def _broken(structure: Structure) -> Iterator[BrokenReference]:
    if structure.english:
        from doclint.structure.references.broken_english import broken_in_english

        yield from broken_in_english(structure)
        return
    if structure.document.language not in ("zh", "zh-Hant"):
        return
    there = provisions(structure)
    if not there or _is_excerpt(structure):
        structure.passed("excerpt-or-amendment" if there else "not-in-articles")
        return
    names, units = structure.parts.names, structure.parts.unit_of
    for paragraph in structure.paragraphs:
        index = paragraph.index
        if units[index] in there and names[index] in _TEXT and index not in structure.quoted:
            yield from _of_paragraph(structure, paragraph, there[units[index]])


def _is_excerpt(structure: Structure) -> bool:
    title = "".join(structure.paragraphs[i].text for i in structure.parts.indices("title"))
    return bool(_EXCERPT.search(title))


def _of_paragraph(structure: Structure, paragraph: Paragraph, text: Provisions) -> Iterator[BrokenReference]:
    start = paragraph.labels[-1].body if paragraph.labels else 0
    references = list(chinese_references(paragraph.text, start))
    if references and _AMENDS.search(paragraph.text):
        structure.left_out("amends-another-text", paragraph)
        return
    if not references:
        return
    here = text.article_at(paragraph.index)
    doubtful_from = _names_another_from(structure, paragraph, here)
    yield from judged(
        structure,
        paragraph,
        references,
        QuotationMarks(paragraph.text, _QUOTES),
        lambda reference: reference.start >= doubtful_from,
        lambda reference: _resolve(structure, paragraph, reference, text, here),
    )


_QUOTES = (("“", "”"), ("「", "」"), ("《", "》"), ("‘", "’"))
_NAMED_TEXT = lazy_pattern(rf"》|(?P<own>(?<![根基版样樣资資日成])本[\u4e00-\u9fff]{{0,6}}?)?{TEXT_NAMES}第")
"""A text that is named before its article; with 本 in front it is this one."""


def _names_another_from(structure: Structure, paragraph: Paragraph, here: Article | None) -> int:
    """From which place of a paragraph on another text was named in the same article: a bare 第五条 may be that text's."""
    if here is not None and paragraph.index > here.first:
        if here.names_text is None:
            here.names_text = next(
                (p.index for p in structure.paragraphs[here.first : here.last + 1] if _another_text(p) is not None),
                here.last + 1,
            )
        if here.names_text < paragraph.index:
            return 0
    match = _another_text(paragraph)
    return len(paragraph.text) if match is None else match.end() - 1


def _another_text(paragraph: Paragraph) -> re.Match[str] | None:
    return next((match for match in _NAMED_TEXT.finditer(paragraph.text) if not match["own"]), None)


def _resolve(
    structure: Structure, paragraph: Paragraph, reference: Reference, text: Provisions, here: Article | None
) -> BrokenReference | None:
    """The first step of a reference that is not there; None if all are, or if that cannot be told."""
    articles = [here] if here is not None else []
    steps = list(reference.steps)
    named = False
    if steps[0].unit in ("division", "chapter", "section"):
        return _chapter(paragraph, reference, text)
    if steps[0].unit == "article":
        step = steps.pop(0)
        named = True
        if step.relative:
            if here is None:
                return None
            if step.value:
                if here.item.label.value <= step.value:
                    return BrokenReference(paragraph, reference, step, "preceding", 0, None, here.item.label.text)
                articles = text.numbered(here.item.label.value - step.value)
        else:
            if step.value > text.highest:
                last = text.articles[-1].item.paragraph
                return BrokenReference(paragraph, reference, step, "article", text.highest, last)
            articles = text.numbered(step.value, step.suffix)
    elif here is None or (not reference.inherited and _after_article(structure, paragraph, reference, here)):
        return None
    if not steps or not articles or not all(a.certain for a in articles):
        return None
    if structure.document.language == "zh-Hant":
        return None  # there 項 are paragraphs and 款 items, and whole articles are often set on one line
    found = [_inside(structure, paragraph, reference, steps, article, named) for article in articles]
    return found[0] if all(found) else None


_ARTICLE_NAMED = lazy_pattern(r"第[^，。；第]{1,8}[条條]|[前该該上同][条條]")
_LONGEST_CLAUSE = 300
"""Characters before a 前款 in which an article that it is said of stands."""


def _after_article(structure: Structure, paragraph: Paragraph, reference: Reference, here: Article) -> bool:
    """Whether another article is named before: a bare 第二款 may be that article's. 前款 looks to its own sentence only."""
    start = paragraph.labels[-1].body if paragraph.labels else 0
    if reference.steps[0].relative:
        text = paragraph.text[max(start, reference.start - _LONGEST_CLAUSE) : reference.start]
        return _ARTICLE_NAMED.search(text[max(text.rfind("。"), text.rfind("；")) + 1 :]) is not None
    if here.names_article is None:
        here.names_article = next(
            (p.index for p in structure.paragraphs[here.first : here.last + 1] if _ARTICLE_NAMED.search(p.body)),
            here.last + 1,
        )
    if here.names_article != paragraph.index:
        return here.names_article < paragraph.index
    match = _ARTICLE_NAMED.search(paragraph.text, start)
    return match is not None and match.end() <= reference.start


def _chapter(paragraph: Paragraph, reference: Reference, text: Provisions) -> BrokenReference | None:
    step = reference.steps[0]
    if step.unit != "chapter" or step.relative or not text.chapters or step.value <= len(text.chapters):
        return None
    last = text.chapters[-1].paragraph
    return BrokenReference(paragraph, reference, step, "chapter", len(text.chapters), last)


def _inside(
    structure: Structure, paragraph: Paragraph, reference: Reference, steps: list[Step], article: Article, named: bool
) -> BrokenReference | None:
    """The step below an article that is not there."""
    label = article.item.label.text
    division = article.division(structure)
    clauses = division.clauses
    steps = list(steps)
    candidates = clauses
    step = steps[0]
    if step.unit == "clause":
        if step.relative:
            at = division.clause_of(paragraph.index) - step.value
            if at < 1:
                if step.value and not _is_item(paragraph):
                    return BrokenReference(paragraph, reference, step, "preceding", 0, None, label)
                return None
            candidates = [clauses[at - 1]]
        elif step.value > len(clauses):
            last = structure.paragraphs[clauses[-1].first]
            return BrokenReference(paragraph, reference, step, "clause", len(clauses), last, label)
        else:
            candidates = [clauses[step.value - 1]]
        steps.pop(0)
        if not steps:
            return None
        step = steps[0]
    if step.unit != "item":
        return None
    if step.relative:
        if not step.value or division.loose or any(c.items for c in clauses if c.first < paragraph.index):
            value = paragraph.labels[-1].value if _is_item(paragraph) else 0
            return BrokenReference(paragraph, reference, step, "preceding", 0, None, label) if value == 1 == step.value else None
        return BrokenReference(paragraph, reference, step, "preceding", 0, None, label)
    most = division.highest_item(candidates)
    if not most and division.loose:
        return None  # items that never had a number
    if step.value > most:
        last = structure.paragraphs[candidates[-1].first]
        return BrokenReference(paragraph, reference, step, "item", most, last, label)
    return None


def _is_item(paragraph: Paragraph) -> bool:
    return any(label.style != "article" for label in paragraph.labels)
