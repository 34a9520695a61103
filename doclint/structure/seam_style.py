"""How a stretch is written, measured against the rest of its text: word fields, sentences, figures, labels.

Two texts on one subject share few pairs of characters and many characters (供水, 水费, 水表): the *field* of words is what
is left when words are cut into their characters, or English words to their first letters. It says most where the stretch
is short, as a seam in the vocabulary alone is then found by chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from math import log
from typing import cast

from doclint.structure.cohesion import Cohesion, running
from doclint.structure.structure import Structure
from doclint.structure.vocabulary import LETTERS, PIECE

STYLE = ("field", "field_far", "field_near", "sentence", "commas", "figures", "label_styles", "labelled_more", "open_more")
"""What is measured, in the order of the values: the shares of the field common with the rest, of its rare part, and with
the nearest paragraphs across the beginning; by how much sentences are longer, commas and figures are more frequent; styles
of labels that nothing else has; by how much more paragraphs have labels, and end without a mark.
"""
_STEM = 4
"""Letters of an English word that place it in a field (manag-er, manag-ement)."""
_NEAR = 6
"""Paragraphs on either side of a beginning that are near it."""
_RARE = 6
_FEWEST_RARE = 2
"""What one paragraph in so many has is rare, and what two have at most."""
_ENDS = "。；.;：:！？”’」"
_FIGURES = re.compile("[0-9０-９]+")


class Style:
    """The habits of writing of each paragraph of a text. Places are those of the cohesion."""

    def __init__(self, structure: Structure, text: Cohesion) -> None:
        self._english = text.english
        self._paragraphs = [structure.paragraphs[i] for i in text.indices]
        self._texts = [p.text for p in self._paragraphs]
        self._n = len(self._texts)

    def measures(self, start: int, end: int) -> tuple[float, ...]:
        """The values of ``STYLE`` for the places ``start`` to ``end`` (exclusive). Some place lies outside."""
        here = self._count(start, end)
        total = self._field
        count, others = here.total() or 1, (total.total() - here.total()) or 1
        common = sum([min(n / count, (total[unit] - n) / others) for unit, n in here.items()])
        often = max(_FEWEST_RARE, self._n // _RARE)
        rare = [unit for unit in here if self._spread[unit] <= often]
        known = sum([here[unit] for unit in rare if total[unit] > here[unit]])
        inside, outside = end - start, self._n - (end - start)
        size, sentences, commas, figures, labelled, unended = (
            (run[end] - run[start], run[self._n] - run[end] + run[start]) for run in self._running
        )
        styles = {style for style in self._styles[start:end] if style}
        elsewhere = {*self._styles[:start], *self._styles[end:]}
        return (
            common,
            known / (sum([here[unit] for unit in rare]) or 1),
            self._common_near(start),
            log((1 + size[0]) / (1 + sentences[0])) - log((1 + size[1]) / (1 + sentences[1])),
            commas[0] / (1 + size[0]) - commas[1] / (1 + size[1]),
            figures[0] / (1 + size[0]) - figures[1] / (1 + size[1]),
            float(len(styles - elsewhere)),
            labelled[0] / inside - labelled[1] / outside,
            unended[0] / inside - unended[1] / outside,
        )

    @cached_property
    def _fields(self) -> Sequence[Sequence[str]]:
        """The characters of the words of each paragraph, or the stems of its English words."""
        if self._english:
            return [
                [word[:_STEM] for word in LETTERS.findall(text.lower()) if len(word) >= _STEM] for text in self._texts
            ]
        return ["".join(PIECE.findall(text)) for text in self._texts]

    @cached_property
    def _field(self) -> Counter[str]:
        return self._count(0, self._n)

    def _count(self, start: int, end: int) -> Counter[str]:
        """How often each unit of the field stands in some paragraphs."""
        if self._english:
            return Counter(chain.from_iterable(self._fields[start:end]))
        return Counter("".join(cast("Sequence[str]", self._fields[start:end])))

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many paragraphs each unit of the field stands."""
        return Counter(chain.from_iterable(map(set, self._fields)))

    def _common_near(self, start: int) -> float:
        before, behind = self._count(max(0, start - _NEAR), start), self._count(start, start + _NEAR)
        left, right = before.total() or 1, behind.total() or 1
        return sum([min(n / left, behind[unit] / right) for unit, n in before.items()])

    @cached_property
    def _styles(self) -> list[str]:
        return [f"{p.labels[0].style} {p.labels[0].variant}" if p.labels else "" for p in self._paragraphs]

    @cached_property
    def _running(self) -> tuple[list[int], ...]:
        """Sums up to each place of characters, ends of sentences, commas, figures, labelled and unended paragraphs."""
        texts = self._texts
        ends = ". ", "; " if self._english else "。", "；"
        marks = (",",) if self._english else ("，", "、", ",")
        return (
            running([len(text) for text in texts]),
            running([sum([text.count(end) for end in ends]) for text in texts]),
            running([sum([text.count(mark) for mark in marks]) for text in texts]),
            running([sum(map(len, _FIGURES.findall(text))) for text in texts]),
            running([bool(p.labels) for p in self._paragraphs]),
            running([text[-1:] not in _ENDS for text in texts]),
        )
