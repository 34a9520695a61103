"""What a rule of the check type ``metric`` may set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.option_error import Fault, below, outside, refuse
from doclint.interface_language import say

Measure = Literal[
    "title_length",
    "sentence_length",
    "paragraph_length",
    "duplicate_lines",
    "duplicate_line_characters",
    "duplicate_paragraphs",
    "duplicate_paragraph_characters",
    "top_ngram",
    "duplicate_ngrams",
]


@dataclass(frozen=True, slots=True)
class Options:
    """``of`` is what is measured; more than the limit is a finding."""

    of: Measure
    """title_length, sentence_length, paragraph_length: in characters, spaces left out; of English text in words.
    The others are the repetition measures of Rae et al. 2021 (Gopher, appendix A.1.1), shares from 0 to 1 of a whole
    document: of its lines or paragraphs those that stood there before (their number, or their characters);
    top_ngram: of its characters those of the most frequent run of n words; duplicate_ngrams: those in runs of n words
    that stood there before. A word is what stands between spaces; of Chinese and Japanese text, two characters."""
    limit: float = 0.0
    """Of lengths and of duplicate lines and paragraphs."""
    limit_words: int = 0
    """Of lengths in English text; 0: English text is not measured."""
    limits: tuple[tuple[int, float], ...] = ()
    """top_ngram, duplicate_ngrams: pairs of n and the limit for it, [[2, 0.20], [3, 0.18]]."""
    min_words: int = 100
    """Repetition: a document of fewer words is not measured; a short one repeats itself soon."""

    def __post_init__(self) -> None:
        refuse(self._faults())

    def _faults(self) -> Iterator[Fault]:
        if self.of in ("top_ngram", "duplicate_ngrams"):
            if not self.limits:
                expected = say("limits：词数和上限，像 [[2, 0.20]]", "limits, pairs of n and a share: [[2, 0.20]]")
                yield Fault(("of",), say(f"{self.of}，没有 limits", f"{self.of} without limits"), expected)
            for number, (n, share) in enumerate(self.limits):
                if n < 1:
                    expected = say("不小于 1 的整数", "a whole number of at least 1")
                    yield Fault(("limits", number, 0), say(f"数 {n}", f"the number {n}"), expected)
                if not 0 < share <= 1:
                    yield Fault(("limits", number, 1), say(f"数 {share:g}", f"the number {share:g}"), _share())
        elif self.of.startswith("duplicate_") and not 0 < self.limit <= 1:
            yield Fault(("limit",), say(f"数 {self.limit:g}", f"the number {self.limit:g}"), _share())
        elif self.of.endswith("_length"):
            if self.limit == 0 and self.limit_words == 0:
                expected = say(
                    "limit（中文的字数）或者 limit_words（英文的词数）",
                    "limit (characters of Chinese) or limit_words (words of English)",
                )
                yield Fault(("of",), say(f"{self.of}，没有上限", f"{self.of} without a limit"), expected)
            elif self.limit:
                yield from outside("limit", self.limit, 1, _MOST)
        yield from outside("limit_words", self.limit_words, 0, _MOST)
        yield from below("min_words", self.min_words, 0)


_MOST = 1_000_000
"""A limit that nothing passes is a mistake of typing."""


def _share() -> str:
    return say("大于 0、不大于 1 的比例", "a share, more than 0 and at most 1")
