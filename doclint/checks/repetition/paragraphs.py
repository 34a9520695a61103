"""Paragraphs that stand in a document twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.checks.finding import Finding, Mend, Related
from doclint.checks.repetition.deleting import deletion, deletion_apart, same_article
from doclint.checks.repetition.items import equal_runs
from doclint.checks.repetition.options import Options
from doclint.checks.repetition.passages import Passage, passages, row
from doclint.checks.repetition.pasted import is_rest, looks_pasted, other_stretches
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
_CLAUSE_END = lazy_pattern(r"[。；！？.;!?][”’」』）)]*$")


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
        yield from _pasted_provisions(structure, options)
        return
    stretches = _copied_stretches(structure)
    lone = len(stretches) == 1
    for copies, originals in stretches:
        told_once = any(is_told_once(structure, passage, options, lone) for passage in copies)
        if told_once or is_pasted_rule(structure, copies, originals, options):
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
    """Stretches of paragraphs that repeat an earlier stretch, with the earlier one; headings at their head and inside."""
    seen: dict[str, int] = {}
    out: list[tuple[list[Passage], list[Passage]]] = []
    compared = []
    for passage in passages(structure):
        if _STANDING_LINE.search(passage.paragraph.body):
            structure.left_out("standing-line", passage.paragraph)
        else:
            compared.append(passage)
    last: Passage | None = None
    for place, passage in enumerate(compared):
        before = seen.get(passage.key)
        seen[passage.key] = place
        earlier = None if before is None else compared[before]
        if earlier is not None and earlier.index == passage.index - 1:
            structure.passed("equal-and-adjacent", passage.paragraph, other=earlier.paragraph, option="scope")
        elif earlier is not None and _comparable(structure, earlier, passage, _goes_on(compared, before or 0, place)):
            if out and out[-1][0][-1] is last and out[-1][1][-1].index == earlier.index - 1:
                out[-1][0].append(passage)
                out[-1][1].append(earlier)
            else:
                out.append(([passage], [earlier]))
        last = passage
    return [cut for cut in (_without_last_headings(*stretch) for stretch in out) if cut[0]]


def _goes_on(compared: Sequence[Passage], before: int, place: int) -> bool:
    """Whether the paragraphs right behind two equal ones are equal as well."""
    if place + 1 >= len(compared) or before + 1 >= place:
        return False
    one, other = compared[before + 1], compared[place + 1]
    return one.key == other.key and one.index - compared[before].index == other.index - compared[place].index == 1


def _without_last_headings(
    copies: list[Passage], originals: list[Passage]
) -> tuple[list[Passage], list[Passage]]:
    """A stretch without the headings at its end; nothing of one that is nothing but headings."""
    end = next((at for at in range(len(copies), 0, -1) if not copies[at - 1].heading), 0)
    return copies[:end], originals[:end]


def heads_of_copied_sections(structure: Structure) -> set[int]:
    """The indices of the paragraphs with which a section begins that stands in a document (no law) a second time: what is
    said of the section (DUP008) need not be said of its heading.
    """
    if structure.profile == "law":
        return set()
    options = Options(unit="paragraph", scope="document", min_chars=_SHORTEST_SECTION)
    stretches = _copied_stretches(structure)
    return {
        copies[0].index
        for copies, _ in stretches
        if len(copies) > 1 and any(is_told_once(structure, one, options, len(stretches) == 1) for one in copies)
    }


_SHORTEST_SECTION = 30
"""Characters of a paragraph for which a copied section is told (the option of DUP008)."""

_QUOTED = "“‘「『\""
"""Text that begins so is put in by an amendment: an amending law puts the same into several laws."""
_LEADS_IN = ("：", ":", "—", "–", "-")
_ENGLISH_TERM = lazy_pattern(r"[“‘\"](?!\()[^”’\"]{1,80}[”’\"]")
"""A definition begins with its term in quotation marks."""
_DEFINITION = lazy_pattern(r"[“‘\"](?!\()[^”’\"]{1,80}[”’\"],? (?:means?|includes?|has the (?:same )?meaning)\b")
_ENGLISH_VERB = lazy_pattern(r"\b(?:shall|may|must|will|means?|includes?|is|are|was|were|has|have)\b")
"""A short line without one is a heading."""
_ENGLISH_END = lazy_pattern(r"[.;](?: and| or)?$")


def _pasted_provisions(structure: Structure, options: Options) -> Iterator[Finding]:
    """Provisions of a law that stand in it a second time in a place that is not like the first (see pasted.py).

    Items of lists are left out: the same item belongs to several lists.
    """
    for stretch in _copied_stretches(structure):
        copies, originals = _without_rest(*stretch)
        if copies and is_pasted_provision(structure, copies, originals, options):
            mend = deletion_apart(structure, originals[0].paragraph, [p.paragraph for p in copies])
            yield _finding(structure, copies, originals, mend)


def _without_rest(copies: list[Passage], originals: list[Passage]) -> tuple[list[Passage], list[Passage]]:
    """A stretch without the last items of the lists before it, which are the same in many lists (法律规定的其他情形)."""
    first = next((at for at, copy in enumerate(copies) if not is_rest(copy.paragraph)), len(copies))
    return copies[first:], originals[first:]


def is_pasted_provision(
    structure: Structure, copies: Sequence[Passage], originals: Sequence[Passage], options: Options, times: float = 1
) -> bool:
    """Whether one of the paragraphs that repeat (or nearly repeat) earlier ones is a provision and looks pasted, even if
    it had to be ``times`` as long.
    """
    copied = [passage for passage in copies if is_provision(structure, passage, options)]
    if not copied and _is_list(copies):
        copied, times = list(copies), times * _FOR_A_LIST
    if not copied:
        structure.passed("no-whole-provision", copies[0].paragraph, other=originals[0].paragraph)
        return False
    others = other_stretches(_copied_stretches(structure)) - (copies[0].key == originals[0].key)
    return looks_pasted(structure, copies, originals, sum(passage.size for passage in copied) / times, others)


_FEWEST_OF_A_LIST = 3
_FOR_A_LIST = 1.5
"""How many times longer a list with its lead-in must be than a provision: conditions are listed for several applications."""


def _is_list(copies: Sequence[Passage]) -> bool:
    """Whether a stretch is a list with the line that leads in to it; items alone belong to several lists."""
    lead = copies[0].paragraph.text.rstrip()
    return len(copies) >= _FEWEST_OF_A_LIST and lead.endswith(_LEADS_IN) and all(one.item for one in copies[1:])


def is_pasted_rule(
    structure: Structure, copies: Sequence[Passage], originals: Sequence[Passage], options: Options, times: float = 1
) -> bool:
    """The same outside a law, where steps of a procedure are written out for each case."""
    told = [passage for passage in copies if passage.size >= _LONE and not _CASE.search(passage.paragraph.text)]
    return (bool(told) or _is_list(copies)) and is_pasted_provision(structure, copies, originals, options, times)


def is_provision(structure: Structure, passage: Passage, options: Options) -> bool:
    """Whether a paragraph is an article or a paragraph of one; in English a definition or a sentence without a label,
    or the end of one.
    """
    text = passage.paragraph.body
    if passage.heading or passage.size < options.min_chars:
        return False
    if structure.english:
        return not passage.item and _is_english_provision(structure, passage)
    return _is_whole(passage) and _CLAUSE_END.search(text) is not None and text[:1] not in _QUOTED


def _is_whole(passage: Passage) -> bool:
    """Whether a paragraph is an article or a paragraph of one, and no item of a list."""
    label = passage.paragraph.label
    return not passage.item or (label is not None and label.style == "article")


def _is_english_provision(structure: Structure, passage: Passage) -> bool:
    """Whether a paragraph has a verb and an end mark, and is no text that the paragraph before says to put in."""
    text = passage.paragraph.text
    before = structure.paragraphs[passage.index - 1].text if passage.index else ""
    return (
        not (text[0] in _QUOTED and not _ENGLISH_TERM.match(text) and before.endswith(_LEADS_IN))
        and _ENGLISH_END.search(text) is not None
        and (passage.size >= _LONE or _ENGLISH_VERB.search(text) is not None)
    )


def _comparable(structure: Structure, earlier: Passage, later: Passage, goes_on: bool) -> bool:
    """Whether two equal paragraphs count as one text said twice; ``goes_on``: what follows them is equal as well."""
    items = structure.outline.items
    one, other = items.get(earlier.index), items.get(later.index)
    reason = ""
    if later.index in structure.quoted or earlier.index in structure.quoted:
        reason = "in-quotation"
    elif later.unit != earlier.unit:
        reason = "equal-in-another-document"
    elif one is not None and other is not None and one.series is other.series and not goes_on:
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
