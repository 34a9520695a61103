"""Lexical cohesion: words of a passage alone, words across a boundary."""

from __future__ import annotations

import pytest

from doclint.document.reading import read_text
from doclint.structure.cohesion import Cohesion, cohesion
from doclint.structure.structure import Structure

PARKS = [f"公园的树木由园林部门养护，游客不得攀折花木，草坪{word}。" for word in ("修剪", "浇灌", "补种", "清扫")]
MINES = [f"矿井的瓦斯由通风机排出，采掘工作面支护顶板，巷道{word}。" for word in ("加固", "排水", "照明", "测温")]


def made(lines: list[str]) -> Cohesion:
    return cohesion(Structure.of(read_text("document.txt", "\n".join(lines) + "\n")))


def test_places_of_terms() -> None:
    text = made([*PARKS, MINES[0]])
    assert list(text.places("园林")) == [0, 1, 2, 3]
    assert list(text.places("矿井")) == [4]
    assert list(text.places("海洋")) == []


@pytest.mark.parametrize("length", [1, 2, 3])
def test_share_of_words_of_its_own(length: int) -> None:
    text = made([*PARKS, *MINES[:length], *PARKS])
    closed = text.closed(length)
    assert len(closed) == len(text) - length + 1
    assert closed[4] == max(closed) > 0.9
    assert closed[0] < 0.3


def test_few_words_cross_where_two_texts_meet() -> None:
    text = made([*PARKS, *MINES])
    assert min(range(1, 8), key=text.crossing.__getitem__) == 4
    assert min(range(1, 8), key=text.known_behind.__getitem__) == 4
    assert min(range(1, 8), key=text.ties.__getitem__) == 4


def test_neighbours_share_what_the_passage_between_lacks() -> None:
    text = made([*PARKS[:2], MINES[0], *PARKS[2:]])
    assert text.over[2] > text.over[1]
    assert text.before[2] < text.before[1]


@pytest.mark.parametrize("lines", [["通知"], ["一、", "二、"], ["的", "了", "是"]])
def test_hardly_any_words(lines: list[str]) -> None:
    text = made(lines)
    n = len(text)
    assert len(text.crossing) == len(text.ties) == len(text.known_behind) == n
