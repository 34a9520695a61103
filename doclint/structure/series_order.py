"""Which numbers of a series are wrong: one decision for the series as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_WINDOW = 40
"""How many wrong numbers in a row are looked past; it keeps the search linear."""
_BREAK = 0.6
"""Cost of a place where numbers are missing or too many; below 1, so that keeping a number pays for one gap."""
_PER_MISSING = 0.02
_LONGEST_JUMP_COST = 0.35
_TRAILING = 0.3
"""Cost of a wrong number at the end of a series, where nothing after it tells."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers ``first`` to ``last`` are missing before the item at ``index`` (0: before the first item)."""

    index: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The items at ``start`` to ``end`` (exclusive) do not fit between their neighbours.

    ``expected`` is the number that should stand at ``start`` when the count of items fits the numbers missing there.
    """

    start: int
    end: int
    expected: int | None


def judge(values: Sequence[int]) -> list[Gap | Misplaced]:
    """What is wrong with a series of numbers that should run 1, 2, 3, …

    The largest set of numbers that rise with the fewest breaks is taken as right; all others are misplaced, and what
    the right ones leave out is missing. In 1 2 3 7 4 5 the 7 is misplaced; in 1 2 4 5 the 3 is missing; in 1 2 4 4 5
    the first 4 stands for 3. Linear in the number of values.
    """
    n = len(values)
    if not n or all(v == i + 1 for i, v in enumerate(values)):
        return []
    kept = _best_chain(values)
    out: list[Gap | Misplaced] = []
    before_index, before_value = -1, 0
    for index in [*kept, n]:
        dropped = index - before_index - 1
        missing = values[index] - before_value - 1 if index < n else 0
        if dropped:
            fits = dropped == missing or (index == n and dropped == 1)
            out.append(Misplaced(before_index + 1, index, before_value + 1 if fits else None))
        if missing > 0 and missing != dropped:
            out.append(Gap(index, before_value + 1, values[index] - 1))
        if index < n:
            before_index, before_value = index, values[index]
    return out


def _best_chain(values: Sequence[int]) -> list[int]:
    n = len(values)
    score = [0.0] * n
    link = [-1] * n
    for i, value in enumerate(values):
        alone = best = 1.0 - _cost(value - 1, i)
        for j in range(i - 1, max(-1, i - 1 - _WINDOW), -1):
            if values[j] < value:
                candidate = score[j] + 1.0 - _cost(value - values[j] - 1, i - j - 1)
                if candidate > alone and candidate >= best:  # of two equal numbers the first is right
                    best, link[i] = candidate, j
        score[i] = best
    end = max(range(n), key=lambda i: score[i] - _TRAILING * (n - 1 - i))
    chain = []
    while end >= 0:
        chain.append(end)
        end = link[end]
    return chain[::-1]


def _cost(missing: int, dropped: int) -> float:
    """The cost of ``missing`` numbers and ``dropped`` items between two that are kept."""
    jump = min(_PER_MISSING * missing, _LONGEST_JUMP_COST)
    return jump if missing == dropped else _BREAK + jump
