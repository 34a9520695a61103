"""How sure it is that a measured stretch belongs to another document.

Each feature has a table of points (``data/seams.json``, made by ``tools/fit_seams.py``, which says how); their sum is
turned into a probability that holds if one document in ten has a seam of that kind. Chinese and English texts have tables
of their own: what a pair of characters tells is not what a word tells.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, inf, log
from pathlib import Path
from typing import Any

from doclint.structure.hand import SIGNS, Sign
from doclint.structure.seam_evidence import FEATURES, SeamKind
from doclint.structure.seam_style import STYLE

Steps = tuple[list[float], list[float]]
"""The limits between the steps of a feature, and the points of each step (one more)."""


@dataclass(frozen=True, slots=True)
class Card:
    """The tables of one kind of seam: by position of the feature, by position in ``STYLE``, and by sign.

    ``style_reach`` and ``signs_reach`` are the points that style and signs add to a foreign stretch at most, one in
    twenty left out: what lacks more than that is not measured any further.
    """

    bias: float
    slope: float
    shift: float
    features: tuple[tuple[int, Steps], ...]
    style: tuple[tuple[int, Steps], ...]
    signs: dict[str, Steps]
    style_reach: float
    signs_reach: float

    def points(self, features: Sequence[float]) -> float:
        """The points of a stretch without its style and signs."""
        return self.bias + _points(self.features, features)

    def points_of_style(self, style: Sequence[float]) -> float:
        """The points of the measures of style."""
        return _points(self.style, style)

    def points_of(self, signs: Iterable[Sign]) -> float:
        """The points of signs, each kind once."""
        return sum([_step(self.signs[sign.kind], sign.strength) for sign in signs if sign.kind in self.signs])

    def certainty(self, points: float) -> float:
        """The probability (0 to 1) that goes with points."""
        return 1 / (1 + exp(-(self.slope * points + self.shift)))

    def least(self, certainty: float) -> float:
        """The points from which on a stretch has this certainty (0 to 1)."""
        if not 0 < certainty < 1:
            return inf if certainty >= 1 else -inf
        return (log(certainty / (1 - certainty)) - self.shift) / self.slope


def _step(steps: Steps, value: float) -> float:
    limits, points = steps
    return points[bisect_left(limits, value)]


def _points(tables: Iterable[tuple[int, Steps]], values: Sequence[float]) -> float:
    total = 0.0
    for position, (limits, points) in tables:
        total += points[bisect_left(limits, values[position])]
    return total


@lru_cache(maxsize=2)
def cards(english: bool) -> dict[SeamKind, Card]:
    """The tables of every kind of seam for English or Chinese text."""
    source = json.loads((Path(__file__).parent / "data" / "seams.json").read_text(encoding="utf-8"))
    return {kind: _card(source["en" if english else "zh"][kind], names) for kind, names in FEATURES.items()}


def _card(source: dict[str, Any], names: Sequence[str]) -> Card:
    tables: dict[str, Steps] = {
        name: (table["limits"], table["points"]) for name, table in source["points"].items()
    }
    measured = [name for name in names if name not in SIGNS and name not in STYLE]
    return Card(
        source["bias"],
        source["certainty"]["slope"],
        source["certainty"]["shift"],
        tuple((position, tables[name]) for position, name in enumerate(measured) if name in tables),
        tuple((position, tables[name]) for position, name in enumerate(STYLE) if name in tables),
        {name: tables[name] for name in SIGNS if name in tables},
        source["reach"]["style"],
        source["reach"]["signs"],
    )
