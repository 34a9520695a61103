"""Where a text equals itself moved by a few characters: the shape of every immediate repetition."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.lazy_pattern import lazy_pattern

_BEYOND_16_BITS = lazy_pattern("[\U00010000-\U0010ffff]")


def doubled(text: str, periods: range) -> Iterator[tuple[int, int, int]]:
    """Stretches (start, end, period) in which ``text[i] == text[i + period]`` for at least ``period`` i running:
    something of ``period`` characters that stands twice or more, one right after the other.

    The text and its copy moved by ``period`` are compared as two big numbers: equal characters come out as zeros.
    That is some hundred times as fast as a loop and thirty times as fast as a back-reference.
    """
    raw = _BEYOND_16_BITS.sub("\ufffd", text).encode("utf-16-le", "replace")
    count = len(raw) // 2
    number = int.from_bytes(raw, "little")
    for period in periods:
        if count < 2 * period:
            return
        moved = (number ^ (number >> (16 * period))).to_bytes(len(raw), "little")
        for start, end in _zeros(moved, period):
            if start + period < count:
                yield start, min(end + period, count), period


def _zeros(moved: bytes, fewest: int) -> Iterator[tuple[int, int]]:
    """Runs of at least ``fewest`` zero characters (of two bytes)."""
    run = b"\0" * (2 * fewest)
    at = moved.find(run)
    while at >= 0:
        if at % 2:
            at = moved.find(run, at + 1)
            continue
        end = at + 2 * fewest
        while moved[end : end + 2] == b"\0\0":
            end += 2
        yield at // 2, end // 2
        at = moved.find(run, end)
