"""The profile of a document: notice, law, report or generic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from doclint.document.document import Language
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph
from doclint.structure.parts import Parts

Profile = Literal["notice", "law", "report", "generic"]

_FEWEST_ARTICLES = 3
_ENGLISH_ORDER = lazy_pattern(r"^(?:Executive Order|EXECUTIVE ORDER|Proclamation|Memorandum)\b|by the authority vested in me", re.I)
_ENGLISH_ACT = lazy_pattern(r"\bAct\b\W*(?:\d{4})?\W*$")
_REPORT_TITLE = lazy_pattern(r"报告(?:[（(].*[）)])?$")
_REPORT_ADDRESSEE = lazy_pattern(r"^各位(?:代表|委员)|常务委员会[：:]$")


def find_profile(paragraphs: Sequence[Paragraph], parts: Parts, language: Language) -> Profile:
    """The profile that follows from articles, title, addressee, number and signature of the main document."""
    main = parts.units[0]
    articles = sum(1 for p in paragraphs if p.label is not None and p.label.style in ("article", "en_section"))
    names = {parts.names[p.index] for p in paragraphs[main.first : main.last + 1]}
    if language == "en":
        if any(_ENGLISH_ORDER.search(p.text) for p in paragraphs[:40]):
            return "notice"
        title = " ".join(paragraphs[i].text for i in main.title)
        return "law" if articles >= _FEWEST_ARTICLES or _ENGLISH_ACT.search(title) else "generic"
    addressees = [p.text for p in paragraphs[main.first : main.last + 1] if parts.names[p.index] == "addressee"]
    title = "".join(paragraphs[i].text for i in main.title)
    if _REPORT_TITLE.search(title) or any(_REPORT_ADDRESSEE.search(a) for a in addressees):
        return "report"
    if names & {"letterhead", "document_number", "addressee"} or ("signature" in names and "title" in names):
        return "notice"
    return "law" if articles >= _FEWEST_ARTICLES else "generic"
