"""Which numbers of a series are wrong: one decision for the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.structure.series_order import Gap, Misplaced, judge


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ([], []),
        ([1], []),
        ([1, 2, 3], []),
        ([1, 2, 4, 5], [Gap(2, 3, 3)]),
        ([1, 2, 6, 7, 8], [Gap(2, 3, 5)]),
        ([2, 3, 4], [Gap(0, 1, 1)]),
        ([1, 2, 3, 7, 4, 5], [Misplaced(3, 4, None)]),
        ([1, 2, 4, 4, 5], [Misplaced(2, 3, 3)]),
        ([1, 2, 2, 3], [Misplaced(2, 3, None)]),
        ([1, 2, 3, 1, 5], [Misplaced(3, 4, 4)]),
        ([1, 2, 7, 4, 5], [Misplaced(2, 3, 3)]),
        ([1, 2, 3, 2], [Misplaced(3, 4, 4)]),
        ([1, 1], [Misplaced(1, 2, 2)]),
        ([5, 2, 3, 4], [Misplaced(0, 1, 1)]),
        # two faults far apart are two faults
        ([1, 2, 4, 5, 6, 7, 9, 10], [Gap(2, 3, 3), Gap(6, 8, 8)]),
        # a run from elsewhere
        ([1, 2, 3, 4, 2, 3, 4, 5], [Misplaced(4, 7, None)]),
    ],
)
def test_judge(values: list[int], faults: list[Gap | Misplaced]) -> None:
    assert judge(values) == faults


@given(st.integers(0, 60), st.integers(1, 60))
def test_one_number_left_out_is_one_gap(before: int, after: int) -> None:
    values = [*range(1, before + 1), *range(before + 2, before + 2 + after)]
    assert judge(values) == [Gap(before, before + 1, before + 1)]


@given(st.integers(3, 60), st.data())
def test_one_wrong_number_is_one_fault(length: int, data: st.DataObject) -> None:
    """Whatever stands there instead, the finding is at its place, and the rest is right."""
    values = list(range(1, length + 1))
    place = data.draw(st.integers(1, length - 2))
    values[place] = data.draw(st.integers(1, 200).filter(lambda v: v not in (place, place + 1, place + 2)))
    assert judge(values) == [Misplaced(place, place + 1, place + 1)]


@given(st.lists(st.integers(1, 50), max_size=60))
def test_faults_are_in_order_and_inside(values: list[int]) -> None:
    places = []
    for fault in judge(values):
        if isinstance(fault, Gap):
            assert 0 <= fault.index < len(values)
            assert 1 <= fault.first <= fault.last < values[fault.index]
            places.append(fault.index)
        else:
            assert 0 <= fault.start < fault.end <= len(values)
            places.append(fault.start)
    assert places == sorted(places)
    assert (not places) == (values == list(range(1, len(values) + 1)))


def test_faults_far_apart_are_found_each() -> None:
    """10,000 numbers, every hundredth wrong: one finding each."""
    values = [v if v % 100 else 1 for v in range(1, 10_001)]
    assert len(judge(values)) == 100
