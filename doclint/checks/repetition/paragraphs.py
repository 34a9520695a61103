"""Paragraphs that stand in a document twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.checks.finding import Finding, Mend, Related
from doclint.checks.repetition.deleting import deletion, deletion_apart, same_article
from doclint.checks.repetition.items import equal_runs
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import Passage, passages, row
from doclint.checks.repetition.unequal import note_apart, note_unequal
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.parts import DOCUMENT_TYPES
from doclint.structure.structure import Structure

_STANDING_LINE = lazy_pattern(
    r"^[（(【\[][^（）()]*[）)】\]]。?$"
    r"|^(?:责任|牵头|主办|承办|协办|配合|参加|参与|联系|主管|实施|支持|完成|时间|地点|电话|地址|邮箱|网址|来源|注|备注|说明)"
    r"[^。：:]{0,10}[：:]|https?://"
)
"""Lines that stand under every measure of a plan: who is responsible, until when, whom to ask."""

_NORM = lazy_pattern(r"应当|不得|申请|申报|受理|提交|提供|证明|材料|适用于|有下列|下列|规定的|以上.{0,20}以下|shall|must|\bmay\b")
"""Words of a rule or of a procedure: what holds for two kinds of applicants is often written out twice."""


_TITLE = lazy_pattern(rf"(?:{DOCUMENT_TYPES})$")
"""A line that ends so may be a title, which web pages print twice."""

_LONG = 80
"""Characters from which on a paragraph outside a law is not written out twice, even if it states a rule."""

_LONE = 40
"""The same where nothing else in the document repeats: procedures that repeat their lines repeat more than one."""

_CASE = lazy_pattern(r"的[，,]")
"""What holds for one case (线上申请困难的，可以……) may hold in each of two procedures."""

_SENTENCE_END = lazy_pattern(r"[。！？.!?][”’」』）)]*$")


def repeated_paragraphs(structure: Structure, options: Options) -> Iterator[Finding]:
    """Paragraphs that repeat an earlier one: right after it (scope adjacent), under the same number of an article
    (siblings), apart from it (document), or apart from it as nothing else does (lone).

    Repeats that follow one another as their originals do are one finding: a copied stretch.
    """
    if options.scope == "adjacent":
        for run in equal_runs(structure):
            reason, option = _left_alone(run, options)
            if not reason:
                mend = deletion(structure, [p.paragraph for p in run])
                yield _finding(structure, run[1:], run[:1], mend)
                continue
            size = round(run[0].size)
            structure.passed(reason, run[1].paragraph, other=run[0].paragraph, option=option, size=size)
        if structure.notes is not None:
            compared = [p for p in passages(structure) if not p.item and not p.heading]
            note_unequal(structure, (pair for pair in pairwise(compared) if pair[0].index + 1 == pair[1].index))
            note_apart(structure, compared)
        return
    if options.scope == "siblings":
        yield from _repeated_articles(structure, options)
        return
    if options.scope == "lone":
        yield from _lone_provision(structure, options)
        return
    stretches = _copied_stretches(structure)
    lone = len(stretches) == 1
    for copies, originals in stretches:
        if any(is_told_once(structure, p, options, lone) for p in copies):
            mend = deletion_apart(structure, originals[0].paragraph, [p.paragraph for p in copies])
            yield _finding(structure, copies, originals, mend)
        else:
            for copy, original in zip(copies, originals, strict=True):
                _note_copy(structure, copy, original, options)


def _left_alone(run: Sequence[Passage], options: Options) -> tuple[str, str]:
    """Why equal texts are no repeated paragraphs, and the option that says so; two empty texts if they are."""
    if any(p.item for p in run):
        return "items-no-paragraphs", "unit"
    if any(p.heading for p in run):
        return "headings", "unit"
    if run[0].size < options.min_chars:
        return "too-short", "min_chars"
    return ("title-printed-twice", "") if _TITLE.search(run[0].paragraph.text.rstrip()) else ("", "")


def _note_copy(structure: Structure, copy: Passage, original: Passage, options: Options) -> None:
    """Notes why a paragraph may stand twice (see is_told_once)."""
    text = copy.paragraph.text
    if structure.english and copy.item:
        reason = "clause-of-a-statute"
    elif not _SENTENCE_END.search(text):
        reason = "no-whole-sentence"
    else:
        reason = "too-short" if copy.size < options.min_chars else "states-a-rule"
    option = "min_chars" if reason == "too-short" else ""
    structure.passed(reason, copy.paragraph, other=original.paragraph, option=option, size=round(copy.size))


def _copied_stretches(structure: Structure) -> list[tuple[list[Passage], list[Passage]]]:
    return structure.kept("repetition.copied_stretches", lambda: _find_stretches(structure))


def _find_stretches(structure: Structure) -> list[tuple[list[Passage], list[Passage]]]:
    """Stretches of paragraphs that repeat an earlier stretch, with the earlier one."""
    seen: dict[str, Passage] = {}
    out: list[tuple[list[Passage], list[Passage]]] = []
    compared = []
    for passage in passages(structure):
        if passage.heading or _STANDING_LINE.search(passage.paragraph.body):
            structure.left_out("heading-no-paragraph" if passage.heading else "standing-line", passage.paragraph)
        else:
            compared.append(passage)
    last: Passage | None = None
    for passage in compared:
        earlier = seen.get(passage.key)
        seen[passage.key] = passage
        if earlier is None or earlier.index == passage.index - 1 or not _comparable(structure, earlier, passage):
            if earlier is not None and earlier.index == passage.index - 1:
                structure.passed("equal-and-adjacent", passage.paragraph, other=earlier.paragraph, option="scope")
            last = passage
            continue
        if out and out[-1][0][-1] is last and out[-1][1][-1].index == earlier.index - 1:
            out[-1][0].append(passage)
            out[-1][1].append(earlier)
        else:
            out.append(([passage], [earlier]))
        last = passage
    return out


MOST_STRETCHES = 2
"""Repeated stretches of a law in which one is a slip: laws that repeat more of them treat like things alike."""
_RELATIVE = lazy_pattern(r"前[一二三四五]?[款项項条條]|[本该該][条條款项項](?!例)|第[一二三四五六七八九十]+[款项項]|上述")
"""Words that mean another thing in every place: a provision that has them may stand twice."""

_REST = lazy_pattern(r"其他|其它")
"""Words of the last item of a list."""
_ENGLISH_PROVISION = lazy_pattern(r"[A-Z]|[“‘\"](?!\()[^”’\"]{1,80}[”’\"]")
"""A sentence, or a definition, which begins with its term in quotation marks. Not “(1) …: an amendment puts that in."""
_DEFINITION = lazy_pattern(r"[“‘\"](?!\()[^”’\"]{1,80}[”’\"],? (?:means?|includes?|has the (?:same )?meaning)\b")
_ENGLISH_VERB = lazy_pattern(r"\b(?:shall|may|must|will|means?|includes?|is|are|was|were|has|have)\b")
"""A line without one is a heading."""
_ENGLISH_END = lazy_pattern(r"[.;](?: and| or)?$")
_ENGLISH_RELATIVE = lazy_pattern(
    r"\bthis (?:sub)?(?:section|paragraph|part|chapter|article|clause)|\b(?:foregoing|preceding|aforesaid|said|above)\b",
    re.IGNORECASE,
)


def _lone_provision(structure: Structure, options: Options) -> Iterator[Finding]:
    """The one provision of a law that stands in it twice (in 325 laws one such pair was sound).

    Items of lists are left out: the same item belongs to several lists.
    """
    stretches = telling_stretches(structure)
    if len(stretches) > MOST_STRETCHES:
        _note_stretches(structure, stretches, "many-stretches")
        return
    found = [
        (copies, originals)
        for copies, originals in stretches
        if any(is_provision(structure, passage, options) for passage in copies)
    ]
    if len(found) == 1:
        copies, originals = found[0]
        mend = deletion_apart(structure, originals[0].paragraph, [p.paragraph for p in copies])
        yield _finding(structure, copies, originals, mend)
    _note_stretches(structure, [one for one in stretches if one not in found], "no-whole-provision")
    if len(found) > 1:
        _note_stretches(structure, found, "several-provisions")


def telling_stretches(structure: Structure) -> list[tuple[list[Passage], list[Passage]]]:
    """The repeated stretches that tell how a law treats like things. The last item of a list
    (（五）法律规定的其他情形) recurs in every law, lettered clauses in every English statute.
    """
    stretches = _copied_stretches(structure)
    if not structure.english:
        return [one for one in stretches if not all(_is_rest(passage) for passage in one[0])]
    return [one for one in stretches if not any(passage.item for passage in one[0])]


def _is_rest(passage: Passage) -> bool:
    """Whether an item says that there are others: 法律、法规规定的其他情形."""
    return not _is_whole(passage) and _REST.search(passage.key) is not None


def _is_whole(passage: Passage) -> bool:
    """Whether a paragraph is an article or a paragraph of one, and no item of a list."""
    label = passage.paragraph.label
    return not passage.item or (label is not None and label.style == "article")


def _note_stretches(
    structure: Structure, stretches: Sequence[tuple[Sequence[Passage], Sequence[Passage]]], reason: str
) -> None:
    for copies, originals in stretches:
        other = originals[0].paragraph
        structure.passed(reason, copies[0].paragraph, other=other, count=len(stretches), most=MOST_STRETCHES)


def is_provision(structure: Structure, passage: Passage, options: Options) -> bool:
    """Whether a paragraph is an article or a paragraph of one that says the same wherever it stands; in English a
    definition or another sentence without a label, and no text that an amendment puts in.
    """
    if structure.english:
        return _is_english_provision(passage, options)
    text = passage.paragraph.body
    return (
        _is_whole(passage)
        and passage.size >= options.min_chars
        and _SENTENCE_END.search(text) is not None
        and not _RELATIVE.search(text)
    )


def _is_english_provision(passage: Passage, options: Options) -> bool:
    text = passage.paragraph.text
    return (
        not passage.item
        and passage.size >= options.min_chars
        and _ENGLISH_PROVISION.match(text) is not None
        and _ENGLISH_END.search(text) is not None
        and _ENGLISH_VERB.search(text) is not None
        and not _ENGLISH_RELATIVE.search(text)
    )


def _comparable(structure: Structure, earlier: Passage, later: Passage) -> bool:
    """Whether two equal paragraphs count as one text said twice."""
    items = structure.outline.items
    one, other = items.get(earlier.index), items.get(later.index)
    reason = ""
    if later.index in structure.quoted or earlier.index in structure.quoted:
        reason = "in-quotation"
    elif later.unit != earlier.unit:
        reason = "equal-in-another-document"
    elif one is not None and other is not None and one.series is other.series:
        reason = "in-the-same-list"
    elif _answers_question(structure, earlier) and _answers_question(structure, later):
        reason = "answers-to-two-questions"
    if reason:
        structure.passed(reason, later.paragraph, other=earlier.paragraph)
    return not reason


_QUESTION = lazy_pattern(r"[?？]\W*$")
_FARTHEST_QUESTION = 6
"""Paragraphs: an answer is no longer."""


def _answers_question(structure: Structure, passage: Passage) -> bool:
    """Whether the heading right above, or the line that opens the answer, asks a question (FAQ)."""
    index = passage.index
    for paragraph in reversed(structure.paragraphs[max(0, index - _FARTHEST_QUESTION) : index]):
        if paragraph.kind == "heading" or paragraph.labels:
            return _QUESTION.search(paragraph.text) is not None
    return False


def is_told_once(structure: Structure, passage: Passage, options: Options, lone: bool = False) -> bool:
    """Whether a paragraph is an account or a measure, and no rule or line of a procedure, unless it is long.

    ``lone`` says that nothing else in the document repeats: then a rule of some length may not, either.
    """
    text = passage.paragraph.text
    if structure.english and passage.paragraph.labels:
        return False  # lettered clauses of a statute
    if passage.size >= _LONG or (lone and passage.size >= _LONE and not _CASE.search(text)):
        return bool(_SENTENCE_END.search(text)) or (structure.english and bool(_DEFINITION.match(text)))
    return passage.size >= options.min_chars and _is_prose(text)


def _is_prose(text: str) -> bool:
    """Whether a paragraph is a whole sentence that is no rule and no line of a procedure."""
    return bool(_SENTENCE_END.search(text)) and not _NORM.search(text)


def _repeated_articles(structure: Structure, options: Options) -> Iterator[Finding]:
    """Articles with the number and the text of an earlier one: 第五条 … 第五条 …"""
    first: dict[tuple[int, int, str, str], Passage] = {}
    for passage in passages(structure):
        label = passage.paragraph.label
        if label is None or label.style not in ("article", "en_section") or passage.index in structure.quoted:
            quoted = passage.index in structure.quoted
            structure.left_out("in-quotation" if quoted else "no-article", passage.paragraph)
            continue
        if passage.size < options.min_chars:
            structure.passed("too-short", passage.paragraph, option="min_chars", size=round(passage.size))
            continue
        earlier = first.setdefault((passage.unit, label.value, label.suffix, passage.key), passage)
        if passage.index > earlier.index + 1:
            article = list(same_article(structure, earlier.paragraph, passage.paragraph))
            mend = deletion_apart(structure, earlier.paragraph, article) if article else Mend()
            yield _finding(structure, [passage], [earlier], mend)
        elif passage is not earlier:
            structure.passed("equal-and-adjacent", passage.paragraph, other=earlier.paragraph, option="scope")


def _finding(
    structure: Structure,
    copies: Sequence[Passage],
    originals: Sequence[Passage],
    mend: Mend,
) -> Finding:
    start, end = copies[0].paragraph.span.start, copies[-1].paragraph.span.end
    first = Span(originals[0].paragraph.span.start, originals[-1].paragraph.span.end)
    args = {
        "text": originals[0].paragraph.body.strip(),
        "row": row(structure, originals[0].paragraph),
        "count": len(copies),
    }
    variant = "several" if len(copies) > 1 else ""
    return Finding(Span(start, end), args, (Related(first, "first"),), mend.edits, variant, mend.unclear)
