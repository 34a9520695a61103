"""Numerals of labels: Chinese, Roman, letters, circled and full-width digits."""

from __future__ import annotations

from doclint.lazy_pattern import lazy_pattern

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2, "兩": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 20, "卅": 30}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_FORM = lazy_pattern(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_CHINESE_DIGITS = "零一二三四五六七八九"

CHINESE_NUMERAL = "[〇○零一二三四五六七八九十百千两兩廿卅]"
"""One character of a Chinese numeral, as a pattern."""


def chinese_value(text: str) -> int | None:
    """The value of a Chinese numeral (十二, 一百〇三, 二〇〇四); None if ``text`` is none."""
    if not text:
        return None
    if all(c in _DIGITS for c in text):
        value = 0
        for c in text:
            value = value * 10 + _DIGITS[c]
        return value
    total = 0
    digit = 0
    largest = 10_000
    for c in text:
        if c in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[c]
        elif c in _UNITS:
            unit = _UNITS[c]
            if unit >= largest:
                return None
            total += (digit or 1) * unit
            digit, largest = 0, unit
        elif c in _TENS:
            total += _TENS[c]
            digit, largest = 0, 10
        else:
            return None
    return total + digit


def chinese_numeral(value: int) -> str:
    """The Chinese numeral of a value from 0 to 99,999,999, as labels are written (十, 十二, 二十, 一百零三, 一万二千)."""
    if value == 0:
        return "零"
    high, low = divmod(value, 10_000)
    if high:
        zero = "零" if 0 < low < 1000 else ""
        rest = chinese_numeral(low) if low else ""
        return chinese_numeral(high) + "万" + zero + ("一" + rest if rest.startswith("十") else rest)
    out = ""
    pending_zero = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            out += ("零" if pending_zero else "") + _CHINESE_DIGITS[digit] + name
            pending_zero = False
        elif out and value:
            pending_zero = True
    return out.removeprefix("一") if out.startswith("一十") else out


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in either case; None if ``text`` is not one in its regular form."""
    low = text.lower()
    if not low or not _ROMAN_FORM.match(low):
        return None
    total = 0
    for i, c in enumerate(low):
        value = _ROMAN[c]
        total += -value if i + 1 < len(low) and _ROMAN[low[i + 1]] > value else value
    return total


def roman_numeral(value: int) -> str:
    """The Roman numeral of a positive value, in lower case."""
    out = ""
    for unit, name in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        count, value = divmod(value, unit)
        out += name * count
    return out


def letter_value(text: str) -> int | None:
    """The place of a letter label: a = 1 … z = 26, aa = 27, bb = 28; None if ``text`` is none."""
    low = text.lower()
    if not low or not low.isascii() or not low.isalpha() or low != low[0] * len(low):
        return None
    return (ord(low[0]) - 96) + 26 * (len(low) - 1)


def letter_label(value: int) -> str:
    """The letter label of a positive value, in lower case (27 is aa)."""
    turns, place = divmod(value - 1, 26)
    return chr(97 + place) * (turns + 1)
