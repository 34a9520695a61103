"""The explanation of a rule as running text: rule files wrap its lines, which no reader wants to see."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from doclint.lazy_pattern import lazy_pattern
from doclint.report.report import Language
from doclint.rulebook.rule import Rule

_SENTENCE_ENDS = tuple("。！？：；.!?:")
_LIST_MARKS = lazy_pattern(r"[-*•] |\d+[.)] ")
_FIRST_SENTENCE = lazy_pattern(r".*?(?:[。！？]|[.!?](?=\s|$))", re.DOTALL)


def paragraphs(rule: Rule, language: Language) -> list[str]:
    """The explanation's paragraphs, each on one line. A line that ends a sentence ends a paragraph in Chinese;
    English sentences may end with a line by chance.
    """
    found: list[str] = []
    open_ = False
    for line in map(str.strip, rule.explain.text(language).splitlines()):
        if line and open_ and not _LIST_MARKS.match(line):
            found[-1] += line if _wide(found[-1][-1]) and _wide(line[0]) else f" {line}"
        elif line:
            found.append(line)
        ends = line.endswith(_SENTENCE_ENDS) if line and _wide(line[-1]) else not line
        open_ = bool(line) and not ends
    return found


def first_sentence(text: str) -> str:
    """The first sentence of a text, or all of it."""
    match = _FIRST_SENTENCE.match(text)
    return match[0] if match else text


def _wide(character: str) -> bool:
    return east_asian_width(character) in "WF"
