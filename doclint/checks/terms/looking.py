"""Terms in a document, held against the date on which it was issued."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from doclint.checks.finding import Finding, Related
from doclint.checks.terms.options import Options, Term
from doclint.checks.timed_search import Budget, matches
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.dates import DateMention, is_possible
from doclint.structure.issuance import issuances
from doclint.structure.paragraphs import Paragraph
from doclint.structure.sentences import Sentence
from doclint.structure.structure import Structure

_CONTEXT = 60
"""Characters around a term that ``not_after`` and ``not_before`` see."""
_SHORT = 4
"""Characters up to which a term is as often the end of a longer name as a name of its own."""
_MOST_RELATED = 20
_JOINS = "和与及由经报按受对在向以或会并至从送请商同为"
"""Characters that may stand in front of a name without being part of it."""
_QUOTATION = lazy_pattern(r"《[^》]{1,200}+》|“[^”]{1,200}+”|「[^」]{1,200}+」|[（(][^（）()]{0,60}+[〔\[［]\d{4}[〕\]］][^（）()]{0,60}+[）)]")
_YEAR = lazy_pattern(r"(?<!\d)((?:19|20)\d\d)\s?年|[〔\[［]((?:19|20)\d\d)[〕\]］]")
_ISO = lazy_pattern(r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_DATED = lazy_pattern(r"^[【\[]?(?:成文日期|发文日期|印发日期|签署日期|公布日期|颁布时间)[】\]]?\s*[：:]")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """One expression for all spellings, the longest first, and the term that each belongs to."""

    expression: re.Pattern[str]
    terms: dict[str, Term]
    not_after: str
    not_before: str


@lru_cache(maxsize=32)
def _lexicon(options: Options) -> _Lexicon:
    terms = {spelling: term for term in options.terms for spelling in (term.term, *term.also)}
    spellings = sorted(terms, key=len, reverse=True)
    return _Lexicon(
        re.compile("|".join(map(re.escape, spellings))),
        terms,
        rf"(?:{options.not_after})\Z" if options.not_after else "",
        rf"\A(?:{options.not_before})" if options.not_before else "",
    )


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """One finding for each term that is not right on the document's date: the first place, others related.

    Terms with dates need a date of issue; a document without one has no findings of them. Variants: ``early`` (before
    ``valid_from``), ``late`` (after ``valid_to``), "" (never right).
    """
    lexicon = _lexicon(options)
    budget = Budget(len(structure.document.text))
    if structure.notes is not None:
        structure.notes.counts["terms"] += 0  # that there were none is told, too
    found: dict[tuple[str, str], list[tuple[Paragraph, int, int, date | None]]] = {}
    for paragraph in structure.paragraphs:
        around = _Surroundings(structure, paragraph, budget)
        for match in lexicon.expression.finditer(paragraph.text):
            term = lexicon.terms[match[0]]
            day = issued(structure, paragraph.index) if term.valid_from or term.valid_to else None
            variant = _fault(term, day, options)
            if structure.notes is not None:
                structure.notes.counts["terms"] += 1
            if variant is None:
                _right(structure, paragraph, match, term, day, options)
                continue
            reason, option = _exception(around, match, term, variant, lexicon, options)
            if reason:
                structure.passed(reason, paragraph, at=match.span(), option=option, match=match[0])
            else:
                found.setdefault((term.term, variant), []).append((paragraph, match.start(), match.end(), day))
    for (name, variant), places in found.items():
        term = lexicon.terms[name]
        paragraph, start, end, day = places[0]
        args: dict[str, object] = {
            "term": paragraph.text[start:end],
            "preferred": term.preferred,
            "valid_from": term.valid_from,
            "valid_to": term.valid_to,
            "source": term.source,
            "date": day.isoformat() if day else "",
            "count": len(places),
        }
        related = tuple(
            Related(other.place(begin, stop), "again") for other, begin, stop, _ in places[1 : 1 + _MOST_RELATED]
        )
        yield Finding(paragraph.place(start, end), args, related, variant=variant)


def _fault(term: Term, day: date | None, options: Options) -> str | None:
    """What is wrong with the term on that day; None: nothing, or it cannot be said."""
    if not term.valid_from and not term.valid_to:
        return ""
    if day is None:
        return None
    if term.valid_to and day > date.fromisoformat(term.valid_to) + timedelta(days=options.grace_days):
        return "late"
    if term.valid_from and day < date.fromisoformat(term.valid_from):
        return "early"
    return None


def _right(
    structure: Structure, paragraph: Paragraph, match: re.Match[str], term: Term, day: date | None, options: Options
) -> None:
    """Notes that a term is right on the day, or that there is no day to tell."""
    in_grace = day is not None and bool(term.valid_to) and day > date.fromisoformat(term.valid_to)
    structure.passed(
        "no-date-of-issue" if day is None else "in-days-of-grace" if in_grace else "right-on-that-day",
        paragraph,
        at=match.span(),
        option="grace_days" if in_grace else "",
        match=match[0],
        day=day.isoformat() if day else "",
        valid_from=term.valid_from or "…",
        valid_to=term.valid_to or "…",
    )


class _Surroundings:
    """Quotations and sentences of a paragraph, found when first asked for and once for all its terms."""

    def __init__(self, structure: Structure, paragraph: Paragraph, budget: Budget) -> None:
        self.structure = structure
        self.budget = budget
        self.paragraph = paragraph
        self.text = paragraph.text

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Where quotations begin and end; they do not overlap."""
        return [match.span() for match in _QUOTATION.finditer(self.text)]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in order."""
        return self.structure.sentences(self.paragraph)

    def quoted(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside a quotation, one over several paragraphs included."""
        if self.paragraph.index in self.structure.quoted:
            return True
        at = bisect_right(self.quotations, (start, len(self.text))) - 1
        return at >= 0 and end < self.quotations[at][1]

    def years(self, at: int) -> list[int]:
        """The years that the sentence around a place names."""
        number = bisect_right(self.sentences, Sentence(at, len(self.text))) - 1
        sentence = self.sentences[number] if number >= 0 else Sentence(0, len(self.text))
        return [int(m[1] or m[2]) for m in _YEAR.finditer(self.text, sentence.start, sentence.end)]


def _exception(
    around: _Surroundings, match: re.Match[str], term: Term, variant: str, lexicon: _Lexicon, options: Options
) -> tuple[str, str]:
    """Why a term is left alone there, and the option that says so; two empty texts if it is not."""
    start, end = match.span()
    before, after = around.text[max(0, start - _CONTEXT) : start], around.text[end : end + _CONTEXT]
    if options.whole and len(match[0]) <= _SHORT and _is_han(before[-1:]) and before[-1:] not in _JOINS:
        return "in-a-longer-word", "whole"
    if lexicon.not_after and _matches(lexicon.not_after, before, around.budget):
        return "excepted", "not_after"
    if lexicon.not_before and _matches(lexicon.not_before, after, around.budget):
        return "excepted", "not_before"
    if not options.in_quotations and around.quoted(start, end):
        return "in-quotation", "in_quotations"
    judged = variant == "late" and not options.in_past
    if judged and any(year <= int(term.valid_to[:4]) for year in around.years(start)):
        return "of-the-past", "in_past"
    return "", ""


def _matches(expression: str, text: str, budget: Budget) -> bool:
    return any(True for _ in matches(expression, False, text, budget))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def issued(structure: Structure, paragraph: int) -> date | None:
    """The date on which the text around a paragraph (its index) was issued: its unit's own, else the main document's."""
    days = structure.kept("days of issue", lambda: _days(structure))
    unit = structure.parts.unit_of[paragraph]
    return (days[unit] if unit < len(days) else None) or days[0]


def _days(structure: Structure) -> list[date | None]:
    days = [_as_day(issuance.date.date) if issuance.date else None for issuance in issuances(structure)]
    if days[0] is None:
        days[0] = _in_metadata(structure)
    return days


def _as_day(mention: DateMention) -> date | None:
    if mention.year is None or mention.day is None or not is_possible(mention):
        return None
    return date(mention.year, mention.month, mention.day)


def _in_metadata(structure: Structure) -> date | None:
    for index in structure.parts.indices("metadata", 0):
        text = structure.paragraphs[index].text
        match = _ISO.search(text) if _DATED.match(text) else None
        if match:
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                return None
    return None
