"""Numerals of labels, read and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.structure.numerals import (
    chinese_numeral,
    chinese_value,
    letter_label,
    letter_value,
    roman_numeral,
    roman_value,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("一百", 100),
        ("一百零三", 103),
        ("一百〇三", 103),
        ("一百二十", 120),
        ("一千二百六十", 1260),
        ("廿一", 21),
        ("卅", 30),
        ("二〇〇四", 2004),
        ("○", 0),
        ("", None),
        ("十百", None),
        ("一甲", None),
        ("万", None),
    ],
)
def test_chinese(text: str, value: int | None) -> None:
    assert chinese_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("i", 1),
        ("iv", 4),
        ("IX", 9),
        ("xlii", 42),
        ("MCMXC", 1990),
        ("iiii", None),
        ("vx", None),
        ("", None),
        ("a", None),
    ],
)
def test_roman(text: str, value: int | None) -> None:
    assert roman_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("a", 1), ("Z", 26), ("aa", 27), ("bb", 28), ("ab", None), ("é", None), ("1", None), ("", None)],
)
def test_letters(text: str, value: int | None) -> None:
    assert letter_value(text) == value


@given(st.integers(0, 9999))
def test_chinese_reads_what_it_writes(value: int) -> None:
    assert chinese_value(chinese_numeral(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(10_000, "一万"), (10_010, "一万零一十"), (16_000, "一万六千"), (120_305, "十二万零三百零五")],
)
def test_large_numerals(value: int, text: str) -> None:
    assert chinese_numeral(value) == text


@given(st.integers(1, 3999))
def test_roman_reads_what_it_writes(value: int) -> None:
    assert roman_value(roman_numeral(value)) == roman_value(roman_numeral(value).upper()) == value


@given(st.integers(1, 26 * 5))
def test_letters_read_what_they_write(value: int) -> None:
    assert letter_value(letter_label(value)) == value


@given(st.text(max_size=8))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for read in (chinese_value, roman_value, letter_value):
        value = read(text)
        assert value is None or value >= 0
