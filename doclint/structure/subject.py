"""The subject that a title announces, and how much of the text speaks of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from doclint.document.mapped_text import MappedText
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cohesion import Cohesion
from doclint.structure.house_vocabulary import HouseVocabulary
from doclint.structure.parts import DOCUMENT_TYPES
from doclint.structure.structure import Structure
from doclint.structure.telling import phrases
from doclint.structure.vocabulary import LETTERS, PIECE, STEP, terms, weight


@dataclass(frozen=True, slots=True)
class Subject:
    """What a title is about: ``words`` with their places in ``title``, and the terms they are made of."""

    title: MappedText
    words: tuple[tuple[int, int], ...]
    terms: frozenset[str]

    @property
    def texts(self) -> list[str]:
        """The words as written."""
        return [self.title.text[start:end] for start, end in self.words]


_TITLE_LINE = lazy_pattern(r"^(?:TITLE|标题|名称)\s*[:：]\s*(?=\S)", re.IGNORECASE)
# What a title says besides its subject.
_DROPPED = lazy_pattern(
    r"^\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[、.．]|"  # its number in a collection
    r"[.…·]{4,}.*$|"  # dot leaders and what follows
    r"[（(〔\[][^（）()〔〕\[\]]{0,40}[)）〕\]]|"  # （试行）, （2024.01.01）
    r"(?:19|20)\d\d\s*[-—–－~至]?\s*(?:(?:19|20)\d\d)?\s*年?度?|"
    r"第[一二三四五六七八九十百零\d]+[次届号批期章条]|十[一二三四五]五|"
    r"关于|印发|转发|批转|发布|公布|颁布|修改|进一步|做好|加强|推进|促进|推动|加快|全面|深入|深化|贯彻|落实|实施|开展|组织|规范|完善|建立|健全"
    r"|支持|规范|若干|有关|相关|问题|事项|情况|工作|管理|建设|发展|改革|创新|高质量|重点|任务|分工|服务|制度|机制|体系|重要|意见|社会|全国|国家|中国|中华人民共和国|人民政府|人民代表大会|人民|试点|示范"
    r"|政府|刑事|民事|行政|具体|应用|十届|我市|我省|本市|本省|三年行动|行动|文件状态|总体|首批|提纲|意见|综合|材料"
    r"|申请|指引|指南|公开|解读|问答|实录|通用|安全|保障|技术|要求|适用|审理|案件|法律|法规|解释|执行|征求|暂行|修订|修正|草案"
    rf"|(?:{DOCUMENT_TYPES})|法(?=$|[》（(\\s])|ISSUER.*$|发文机关"
)
_FEWEST_LETTERS = 2
_ENGLISH_GENERIC = frozenset(
    re.split(
        " ",
        "executive order act proclamation memorandum notice amendment amendments amending establishing establishment "
        "providing certain further other regulation regulations policy directive statute section title "
        "chapter general miscellaneous provisions repeal president federal government united states national "
        "the and for with from concerning relating to january february march "
        "april may june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday vol volume page pages register",
    )
)


def title_of(structure: Structure) -> MappedText | None:
    """The title of the main document: its metadata line (``TITLE: …``) if there is one, else the title in its head."""
    names, paragraphs = structure.parts.names, structure.paragraphs
    for paragraph in paragraphs[:_METADATA_REACH]:
        match = _TITLE_LINE.match(paragraph.text)
        if match and names[paragraph.index] in ("metadata", "title", "body", "subtitle"):
            return paragraph.content.slice(match.end())
    lines = structure.parts.units[0].title if structure.parts.units else []
    if not lines:
        return None
    texts = {paragraphs[i].text for i in lines}
    if len(texts) < len(lines):  # the same title twice
        lines = lines[:1]
    return MappedText.join((paragraphs[i].content for i in lines), " " if structure.english else "")


_METADATA_REACH = 12
"""Paragraphs at the top among which a metadata line is looked for."""


def subject_of(title: MappedText, structure: Structure) -> Subject:
    """The words of a title that say what it is about: agency, region, verbs, document type and years left out."""
    text = title.text
    free = bytearray(b"\x01") * len(text)
    if structure.english:
        words = [m.span() for m in LETTERS.finditer(text) if m.group().lower() not in _ENGLISH_GENERIC]
    else:
        for match in _DROPPED.finditer(text):
            free[match.start() : match.end()] = bytes(match.end() - match.start())
        for start, end in _names(text, structure.house):
            free[start:end] = bytes(end - start)
        words = [
            (start, end)
            for start, end in phrases(text)
            for start, end in _runs(free, start, end)
            if end - start >= _FEWEST_LETTERS
        ]
    found: set[str] = set()
    for start, end in words:
        found |= terms(text[start:end], structure.english)
    telling = frozenset(t for t in found if weight(t, structure.english) >= _TELLING)
    return Subject(title, tuple(words), telling)


_TELLING = 3 * STEP
"""Weight from which a term of a title is its subject and not of the language of all titles."""


_PLACE = tuple("省市区县")
"""What may stand behind the short name of a region."""


def _names(text: str, house: HouseVocabulary) -> list[tuple[int, int]]:
    """Places of the issuer before 关于 and of regions."""
    from doclint.structure.agencies_in_text import find_agencies
    from doclint.structure.regions import find_regions

    spans = [(m.start, m.end + (text[m.end : m.end + 1] in _PLACE)) for m in find_regions(text, house)]
    spans += [(m.start, m.end) for m in find_agencies(text, house)]
    return spans


def _runs(free: bytearray, start: int, end: int) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    i = start
    while i < end:
        if not free[i]:
            i += 1
            continue
        j = i
        while j < end and free[j]:
            j += 1
        out.append((i, j))
        i = j
    return out


def dominant(structure: Structure, text: Cohesion, subject: Subject, skip: int) -> str:
    """The word that most paragraphs behind the first ``skip`` speak of, if title and opening lack it; else "".

    It must stand in at least a quarter of those paragraphs.
    """
    later = len(text) - skip
    opening: set[str] = set(terms(subject.title.text, structure.english))
    for place in range(skip):
        opening |= text.terms[place]
    often = max(_FEWEST_DOMINATED, later / 4)
    best = [
        (len(places), term)
        for term, places in text.repeated.items()
        if len(places) >= often and text.weight(term) >= _DOMINANT and term not in opening
    ]
    if not best:
        return ""
    term = max(best)[1]
    return term if structure.english else _grown(structure, text, term)


def _grown(structure: Structure, text: Cohesion, term: str) -> str:
    """The word a pair of characters is a chip of: grown by the neighbours that nearly always stand beside it."""
    texts = [structure.paragraphs[i].text for i in text.indices[:_MOST_READ]]
    texts = [t for t in texts if term in t][:_MOST_GROWN]
    while len(term) < _LONGEST_GROWN:
        places = [(t, m.start()) for t in texts for m in re.finditer(re.escape(term), t)]
        after = Counter(t[at + len(term) : at + len(term) + 1] for t, at in places)
        before = Counter(t[max(0, at - 1) : at] for t, at in places)
        options = [(n, char + term) for char, n in before.items()] + [
            (n, term + char) for char, n in after.items()
        ]
        count, longer = max((o for o in options if PIECE.fullmatch(o[1])), default=(0, term))
        if count < _BESIDE * len(places) or longer == term:
            break
        term = longer
    return term


_MOST_GROWN = 60
_LONGEST_GROWN = 6
_BESIDE = 0.7


_FEWEST_DOMINATED = 6
_DOMINANT = 5 * STEP
"""Weight from which a term is a subject of its own and not the language of all documents."""


def coverage(subject: Subject, text: Cohesion, english: bool, skip: int) -> float:
    """The share of the subject's weight that the prose speaks of, the first ``skip`` paragraphs of it left out."""
    total = covered = 0.0
    for term in subject.terms:
        one = weight(term, english)
        total += one
        if (places := text.places(term)) and places[-1] >= skip:
            covered += one
    return covered / total if total else 1.0


def body_subject(structure: Structure, text: Cohesion, most: int) -> list[str]:
    """The phrases (in English, words) that the prose speaks of most, of those that tell something."""
    counts: Counter[str] = Counter()
    for index in text.indices[:_MOST_READ]:
        body = structure.paragraphs[index].text
        if structure.english:
            found = {w.lower() for w in LETTERS.findall(body)} - _ENGLISH_GENERIC
        else:
            found = {body[start:end] for start, end in phrases(body) if end - start <= _LONGEST}
        counts.update(found)
    ranked: dict[str, float] = {}
    for phrase, count in counts.items():
        own = terms(phrase, structure.english)
        if own and count > (1 if structure.english or len(phrase) > 2 else _SHORT_OFTEN):
            ranked[phrase] = count * sum(weight(t, structure.english) for t in own) / len(own) ** 0.5
    chosen: list[str] = []
    for phrase in sorted(ranked, key=lambda p: (-ranked[p], p)):
        if not any(phrase in other or other in phrase for other in chosen):
            chosen.append(phrase)
        if len(chosen) == most:
            return chosen
    return chosen + _common_words(structure, text, chosen, most - len(chosen))


def _common_words(structure: Structure, text: Cohesion, chosen: list[str], most: int) -> list[str]:
    """Words that many paragraphs share, where no whole phrase comes back."""
    often = max(_SHORT_OFTEN, len(text) // _MOST_APART)
    ranked = sorted(
        (term for term, n in text.repeated.items() if len(n) >= often and text.weight(term) >= _TELLING),
        key=lambda t: (-len(text.places(t)) * text.weight(t), t),
    )
    out: list[str] = []
    for term in ranked:
        if len(out) == most:
            break
        if any(term in other for other in (*chosen, *out)):
            continue
        word = term if structure.english else _grown(structure, text, term)
        if not any(word in other or other in word for other in (*chosen, *out)):
            out.append(word)
    return out


_MOST_APART = 5
"""A word is common in a text when at least one paragraph in so many has it."""


_SHORT_OFTEN = 3
"""A phrase of two characters may be a chip of a longer word; it is named when it comes more often than this."""
_MOST_READ = 2000
"""Paragraphs that are read for what a document speaks of: enough, however long it is."""
_LONGEST = 10
