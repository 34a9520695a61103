"""The hand a text was written by: how it calls itself, which marks, numerals and labels it uses, where it is at home.

A passage of another document often keeps the habits of that document. Each habit is counted in the passage and in the
rest of the text; a *sign* is one in which the two differ without overlap.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cohesion import cohesion
from doclint.structure.home_region import region_mentions
from doclint.structure.numerals import chinese_value
from doclint.structure.seam_actors import Actors
from doclint.structure.seam_tone import Tones
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Sign:
    """A habit that differs: ``here`` is the commonest form in the passage (at ``paragraph``, ``[start, end)``),
    ``elsewhere`` the commonest in the rest of the text ("" where the rest has none).
    """

    kind: str
    here: str
    elsewhere: str
    paragraph: int
    start: int
    end: int
    strength: float = 1.0
    """How far it differs, for what may differ more or less (tone: units of information; actor: share)."""


SIGNS = (
    "date", "page", "self", "article", "place", "region", "numerals", "width", "quotes", "percent", "label", "indent", "defined",
    "actor", "tone",
)  # fmt: skip
"""The kinds of signs, in the order in which they are named: the most telling first."""
CLEAR = {"actor": 1.0, "tone": 5.0}
"""Strength from which a sign that may be stronger or weaker is clear: all who act are others; a tone in five units of
information, which two passages of one text seldom differ by.
"""

_SELF = lazy_pattern(
    "本(?:条例|办法|规定|法(?!院)|细则|决定|意见|通知|方案|规划|解释|规则|章程|指南|标准|报告|计划|准则|制度|公约)(?![级质届领地身])"
)
_PLACE = lazy_pattern("[本我](?:省|市(?!场)|自治区|自治州|县|区(?!域|别|分|间)|州|行(?![业政为使])|院|厅|部(?![分门队署长位落件])|局(?![面部限势])|公司|校|镇|乡)(?![级质届领地身])")
_ENGLISH_SELF = lazy_pattern(
    r"\b[Tt]his (?:[Aa]ct|[Oo]rder|[Cc]hapter|[Tt]itle|[Pp]roclamation|[Mm]emorandum|[Dd]irective|[Pp]olicy|[Rr]egulation)\b"
)
_WIDTH = lazy_pattern("(?P<full>[，；：（）])|(?P<half>(?<=[\u4e00-\u9fff])[,;:()])")
_NUMERALS = lazy_pattern("(?P<arabic>[0-9０-９]+)(?=个?[日年月万元条款项倍天])|(?P<chinese>[一二三四五六七八九十百千]{2,})(?=个?[日年月万元款项倍天])")
_QUOTES = lazy_pattern("(?P<curly>[“”])|(?P<straight>\")|(?P<corner>[「」])|(?P<tick>``)")
_PERCENT = lazy_pattern(r"(?P<word>百分之[一二三四五六七八九十百]+|\bper ?centum\b)|(?P<english>\bpercent\b)|(?P<apart>\bper cent\b)|(?P<sign>\d[%％])")
_ARTICLE = lazy_pattern("(?:本(?:条例|办法|规定|法|细则|规则|章程|解释))第(?P<number>[一二三四五六七八九十百零〇]+)条")
_DEFINED = lazy_pattern("(?:以下|下)(?:简称|统称|并称|称)[：:]?[“\"「]?(?P<term>[\u4e00-\u9fff]{2,12}?)[”\"」）)]|\\((?:the )?[“\"](?P<english>[A-Z][A-Za-z ]{2,40})[”\"]\\)|\\((?:the )?``(?P<tick>[A-Z][A-Za-z ]{2,40})''\\)")
_PAGE = lazy_pattern(
    r"^[ \t　]*(?:\[\[Page ([0-9]{1,6})\]\]|\[Pages ([0-9]{1,6})-[0-9]{1,6}\]|[-—–－] ?([0-9]{1,4}) ?[-—–－])[ \t]*$", re.MULTILINE
)
_PAGES_LOST = 2
"""A page may have lost its number, or hold a picture."""
_DATED = lazy_pattern(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_HEAD = frozenset({"title", "subtitle", "document_number", "metadata", "letterhead", "pass_note"})
_HEAD_REACH = 40
"""Paragraphs among which the head of a document stands."""
_YEARS_APART = 1
"""A document may be dated in January and numbered, or named after, the year before."""
_FEWEST_ELSEWHERE = 3
"""So often must the rest of the text show its own habit before another one says anything."""
_HABITS: Mapping[str, re.Pattern[str]] = {
    "self": _SELF,
    "place": _PLACE,
    "width": _WIDTH,
    "numerals": _NUMERALS,
    "quotes": _QUOTES,
    "percent": _PERCENT,
}
_ENGLISH_HABITS: Mapping[str, re.Pattern[str]] = {
    "self": _ENGLISH_SELF,
    "quotes": _QUOTES,
    "percent": _PERCENT,
}

Trace = tuple[str, str, int, int]
"""The form of a habit, the text that shows it, and its place in the paragraph."""


class Hand:
    """The habits of the prose of a document, by place of its cohesion."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self.indices = cohesion(structure).indices
        self._paragraphs = [structure.paragraphs[i] for i in self.indices]
        self._kept: dict[str, tuple[list[list[Trace]], Counter[str]]] = {}

    def signs(self, start: int, end: int, kinds: Collection[str] = SIGNS) -> list[Sign]:
        """The signs of these kinds in which the places ``start`` to ``end`` (exclusive) differ from all others."""
        found = [self._differs(kind, start, end) for kind in self._kinds if kind in kinds]
        for kind, look in (
            ("date", self._date), ("page", self._page), ("article", self._article), ("defined", self._defined),
            ("actor", self._actor), ("tone", self._tone),
        ):  # fmt: skip
            if kind in kinds:
                found.append(look(start, end))
        return [sign for sign in found if sign is not None]

    @cached_property
    def _kinds(self) -> tuple[str, ...]:
        habits = _ENGLISH_HABITS if self._structure.english else _HABITS
        return (*habits, "label", "indent") if self._structure.english else (*habits, "region", "label", "indent")

    def _traces(self, kind: str) -> tuple[list[list[Trace]], Counter[str]]:
        if kind not in self._kept:
            traces = list(self._read(kind))
            self._kept[kind] = traces, Counter(form for these in traces for form, *_ in these)
        return self._kept[kind]

    def _read(self, kind: str) -> Iterator[list[Trace]]:
        if kind == "region":
            by_paragraph = region_mentions(self._structure)
            for index in self.indices:
                yield [
                    (m.region.province, m.region.name, m.start, m.end)
                    for m in by_paragraph.get(index, ())
                    if m.region.province
                ]
        elif kind == "label":
            for p in self._paragraphs:
                yield [(f"{label.style} {label.variant}", label.text, label.start, label.end) for label in p.labels[:1]]
        elif kind == "indent":
            for p in self._paragraphs:
                yield [(str(p.indent), "", 0, 1)]
        else:
            pattern = (_ENGLISH_HABITS if self._structure.english else _HABITS)[kind]
            for p in self._paragraphs:
                yield [(m.lastgroup or m[0].lower(), m[0], m.start(), m.end()) for m in pattern.finditer(p.text)]

    def _differs(self, kind: str, start: int, end: int) -> Sign | None:
        traces, total = self._traces(kind)
        here = Counter(form for these in traces[start:end] for form, *_ in these)
        if not here:
            return None
        rest = {form: n - here[form] for form, n in total.items() if n > here[form]}
        if kind == "label":
            styles = {form.partition(" ")[0] for form in here}
            rest = {form: n for form, n in rest.items() if form.partition(" ")[0] in styles}
        if sum(rest.values()) < _FEWEST_ELSEWHERE or rest.keys() & here.keys():
            return None
        place, (_, text, at, until) = next((k, these[0]) for k, these in enumerate(traces[start:end], start) if these)
        other = max(rest, key=lambda form: (rest[form], form))
        shown = next(text for k, these in enumerate(traces) if not start <= k < end for form, text, *_ in these if form == other)
        return Sign(kind, text, shown, self.indices[place], at, until)

    def _date(self, start: int, end: int) -> Sign | None:
        """For a tail: the date at its end, if it is of another year than those the head of the document names."""
        if end < len(self.indices) or not start:
            return None
        names, paragraphs = self._structure.parts.names, self._structure.paragraphs
        head = [p.text for p in paragraphs[:_HEAD_REACH] if names[p.index] in _HEAD]
        years = {int(match[1]) for text in head for match in _DATED.finditer(text)}
        dates = self._structure.parts.indices("date_of_issue", 0)
        year = _DATED.search(paragraphs[dates[-1]].text) if dates and dates[-1] >= self.indices[-1] else None
        if year is None or not years or min(abs(int(year[1]) - one) for one in years) <= _YEARS_APART:
            return None
        return Sign("date", year[1], str(max(years)), dates[-1], *year.span(1))

    def _page(self, start: int, end: int) -> Sign | None:
        """A number of a page that does not go on with the one before, the stretch beginning or ending between them."""
        spots = [self._paragraphs[start].span.start]
        if end < len(self.indices):
            spots.append(self._paragraphs[end].span.start)
        for first, last, before, number in self._page_breaks:
            for spot in spots:
                if first < spot <= last:
                    return Sign("page", number, before, self.indices[start], 0, 0)
        return None

    @cached_property
    def _page_breaks(self) -> list[tuple[int, int, str, str]]:
        """Where the page numbers do not go on: offsets and numbers of the two marks."""
        text = self._structure.document.text
        marks = [(m.start(), int(m[1] or m[2] or m[3])) for m in _PAGE.finditer(text)]
        return [
            (at, then, str(one), str(other))
            for (at, one), (then, other) in pairwise(marks)
            if not one <= other <= one + _PAGES_LOST
        ]

    def _article(self, start: int, end: int) -> Sign | None:
        """An article cited as of this law that the law does not have."""
        if self._structure.english:
            return None
        last = self._last_article
        if last < _FEWEST_ELSEWHERE:
            return None
        for place in range(start, end):
            for match in _ARTICLE.finditer(self._paragraphs[place].text):
                number = chinese_value(match["number"])
                if number is not None and number > last:
                    return Sign("article", match[0], str(last), self.indices[place], *match.span())
        return None

    @cached_property
    def _last_article(self) -> int:
        items = self._structure.outline.items.values()
        return max((item.label.value for item in items if item.label.style == "article"), default=0)

    def _actor(self, start: int, end: int) -> Sign | None:
        """Other agencies or persons act than elsewhere."""
        other = self._actors.other(start, end)
        if other is None:
            return None
        index = self.indices[other.place]
        return Sign("actor", other.here, other.elsewhere, index, other.start, other.end, other.strength)

    @cached_property
    def _actors(self) -> Actors:
        return Actors([p.text for p in self._paragraphs], self._structure.english)

    def _tone(self, start: int, end: int) -> Sign | None:
        """The reader is spoken to in another tone than elsewhere."""
        other = self._tones.other(start, end)
        if other is None:
            return None
        between = ", " if self._structure.english else "、"
        here, elsewhere = between.join(other.here), between.join(other.elsewhere)
        return Sign("tone", here, elsewhere, self.indices[other.place], other.start, other.end, other.strength)

    @cached_property
    def _tones(self) -> Tones:
        return Tones([p.text for p in self._paragraphs], self._structure.english)

    def _defined(self, start: int, end: int) -> Sign | None:
        """A short name that is defined in the passage and used nowhere else."""
        for place in range(start, end):
            for match in _DEFINED.finditer(self._paragraphs[place].text):
                term = match[match.lastgroup or 0]
                if not any(term in p.text for k, p in enumerate(self._paragraphs) if not start <= k < end):
                    return Sign("defined", term, "", self.indices[place], *match.span(match.lastgroup or 0))
        return None


def hand(structure: Structure) -> Hand:
    """The hand of a document, kept with its structure."""
    return structure.kept("hand", lambda: Hand(structure))
