"""Templates and what is put into them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.rulebook.messages import fill, missing, shorten, template_problem
from doclint.rulebook.rule import ReportLanguage

LONG = "一二三四五六七八九十" * 4


@pytest.mark.parametrize(
    ("template", "args", "language", "expected"),
    [
        ("第 {n} 项", {"n": 3}, "zh", "第 3 项"),
        ("{t}", {"t": "a\nb"}, "en", "a b"),
        ("{t:q}", {"t": "甲"}, "zh", "「甲」"),
        ("{t:q}", {"t": "a"}, "en", "“a”"),
        ("{t:q6}", {"t": LONG}, "zh", "「一二三…九十」"),
        ("{t:s5}", {"t": LONG}, "zh", "一二…九十"),
        ("{l}", {"l": ["甲", "乙"]}, "zh", "甲、乙"),
        ("{l:q}", {"l": ("a", "b")}, "en", "“a”, “b”"),
        ("{x:.1f} {y}", {"x": 0.25, "y": 0.5}, "en", "0.2 0.5"),
        ("{n:,}", {"n": 1234}, "en", "1,234"),
        ("{n:d}", {"n": "no number"}, "en", "no number"),
        ("{n:d}", {"n": 1.5}, "en", "1.5"),
        ("{{{n}}}", {"n": 1}, "en", "{1}"),
        ("{n} {gone}", {"n": 1}, "en", "1 {gone}"),
        ("{t}", {"t": "a\x1b[31m\u200b"}, "en", "a<U+001B>[31m<U+200B>"),
        ("{t:q}", {"t": "国　务　院"}, "zh", "「国 务 院」"),
    ],
)
def test_fill(template: str, args: dict[str, object], language: ReportLanguage, expected: str) -> None:
    assert fill(template, args, language) == expected


@pytest.mark.parametrize(
    "template", ["{", "}", "{a", "{}", "{0}", "{a.b}", "{a[0]}", "{a!r}", "{a:x}", "{a:{b}}", "{a:q0}"]
)
def test_wrong_templates(template: str) -> None:
    assert template_problem(template)


def test_missing() -> None:
    assert missing("{a} {b:q} {c}", {"b": 1}) == ["a", "c"]


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_shortened_text_is_short_and_keeps_its_ends(text: str, length: int) -> None:
    short = shorten(text, length)
    whole = " ".join(text.split())
    assert len(short) <= length
    if "…" not in short:
        assert short == whole
    elif "…" not in whole:
        head, tail = short.split("…")
        assert whole.startswith(head)
        assert whole.endswith(tail)
