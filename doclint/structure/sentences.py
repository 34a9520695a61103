"""Sentences of a paragraph."""

from __future__ import annotations

from typing import NamedTuple

from doclint.lazy_pattern import lazy_pattern


class Sentence(NamedTuple):
    """One sentence: half-open stretch of indices into the paragraph's text, closing quotes and brackets included."""

    start: int
    end: int


_CHINESE_END = lazy_pattern(
    r"[。！？!?…；;](?:(?<=[。！？!?])[。！？!?]*[”’」』）)》]*|(?<=…)…+[”’」』）)]*|(?<=；)"
    r"|(?<=[^\x00-\x7f];)(?![A-Za-z&])|(?<=;)(?=[^\x00-\x7f])(?<!&[a-z]{2};)(?<!&[a-z]{4};))"
)
"""One class of characters in front, so that the search runs from one of them to the next. A half-width semicolon beside Chinese ends a sentence as a full-width one does; that of &nbsp; does not."""
_ENGLISH_END = lazy_pattern(r"[.!?;](?:(?<=[.!?])[.!?]*[\"”’')\]]*(?=\s+[\"“‘(\[]?[A-Z0-9§])|(?<=;)(?=\s))")
_ABBREVIATION = lazy_pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|No|Nos|Sec|Secs|Art|Arts|Stat|Pub|Inc|Ltd|Co|Corp|Jr|Sr|St|vs?|cf|etc|e\.g|i\.e|U\.S|U\.S\.C|seq|Reg|Fed|L|C|D|para|paras|Gen|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def split_sentences(text: str, english: bool, start: int = 0) -> list[Sentence]:
    """The sentences of ``text`` from index ``start`` on, white space at their ends left out.

    Chinese sentences end in 。！？…… or ；; English ones in a full stop before a capital, abbreviations passed over.
    """
    out: list[Sentence] = []
    begin = start
    for match in (_ENGLISH_END if english else _CHINESE_END).finditer(text, start):
        if english and match.group()[0] == "." and _ABBREVIATION.search(text, max(begin, match.start() - 12), match.start() + 1):
            continue
        _add(out, text, begin, match.end())
        begin = match.end()
    _add(out, text, begin, len(text))
    return out


def _add(out: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start] in " \t　\n":
        start += 1
    while end > start and text[end - 1] in " \t　\n":
        end -= 1
    if end > start:
        out.append(Sentence(start, end))
