"""What a rule of the check type ``metric`` may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
        ngrams = self.of in ("top_ngram", "duplicate_ngrams")
        if ngrams and not self.limits:
            raise ValueError(f"{self.of} needs limits, pairs of n and a share: [[2, 0.20]]")
        if any(n < 1 or not 0 < share <= 1 for n, share in self.limits):
            raise ValueError("in limits, n is at least 1 and its share more than 0 and at most 1")
        if self.of.startswith("duplicate_") and not ngrams and not 0 < self.limit <= 1:
            raise ValueError(f"the limit of {self.of} is a share, more than 0 and at most 1")
        if self.of.endswith("_length") and self.limit < 1 and self.limit_words < 1:
            raise ValueError(f"{self.of} needs limit, limit_words or both, at least 1")
