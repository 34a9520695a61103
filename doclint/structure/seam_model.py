"""How sure it is that a measured stretch belongs to another document.

Each feature has a table of points (``data/seams.json``, made by ``tools/fit_seams.py``, which says how); their sum is
turned into a probability that holds if one document in ten has a seam of that kind.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, inf, log
from pathlib import Path

from doclint.structure.hand import SIGNS, Sign
from doclint.structure.seam_evidence import FEATURES, SeamKind

_Steps = tuple[list[float], list[float]]
"""The limits between the steps of a feature, and the points of each step (one more)."""


@dataclass(frozen=True, slots=True)
class Card:
    """The tables of one kind of seam: by position of the feature, and by sign."""

    bias: float
    slope: float
    shift: float
    features: tuple[tuple[int, list[float], list[float]], ...]
    signs: dict[str, float]

    def points(self, features: Sequence[float]) -> float:
        """The points of a stretch without its signs."""
        total = self.bias
        for position, limits, points in self.features:
            total += points[bisect_left(limits, features[position])]
        return total

    def points_of(self, signs: Iterable[Sign]) -> float:
        """The points of signs, each kind once."""
        return sum([self.signs.get(kind, 0.0) for kind in {sign.kind for sign in signs}])

    def certainty(self, points: float) -> float:
        """The probability (0 to 1) that goes with points."""
        return 1 / (1 + exp(-(self.slope * points + self.shift)))

    def least(self, certainty: float) -> float:
        """The points from which on a stretch has this certainty (0 to 1)."""
        if not 0 < certainty < 1:
            return inf if certainty >= 1 else -inf
        return (log(certainty / (1 - certainty)) - self.shift) / self.slope


@lru_cache(maxsize=1)
def cards() -> dict[SeamKind, Card]:
    """The tables of every kind of seam."""
    source = json.loads((Path(__file__).parent / "data" / "seams.json").read_text(encoding="utf-8"))
    return {kind: _card(source[kind], names) for kind, names in FEATURES.items()}


def _card(source: dict[str, object], names: Sequence[str]) -> Card:
    tables: dict[str, dict[str, list[float]]] = source["points"]  # type: ignore[assignment]
    certainty: dict[str, float] = source["certainty"]  # type: ignore[assignment]
    bias: float = source["bias"]  # type: ignore[assignment]
    return Card(
        bias,
        certainty["slope"],
        certainty["shift"],
        tuple(
            (position, tables[name]["limits"], tables[name]["points"])
            for position, name in enumerate(names)
            if name in tables and name not in SIGNS
        ),
        {name: tables[name]["points"][-1] for name in names if name in tables and name in SIGNS},
    )
