"""Edits that leave the tags of a page whole, and those that do not."""

from __future__ import annotations

import pytest

from doclint.document.readers.html.markup import keeps_markup
from doclint.document.span import Span


@pytest.mark.parametrize(
    ("text", "removed", "content", "expected"),
    [
        ("<p>甲，，乙</p>", "，，", "，", True),
        ("<p>甲</p><p>甲</p>", "<p>甲</p>", "", True),
        ("<p>甲</p>\n<p>乙</p>", "</p>\n<p>", "", False),
        ("<p>甲<b>乙</b>丙</p>", "甲<b>乙", "", False),
        ("<p>甲<b>乙</b>丙</p>", "甲<b>乙</b>", "", True),
        ("<p>甲<br>乙</p>", "甲<br>", "", True),
        ("<p>甲<!-- 注 -->乙</p>", "<!-- 注 -->", "", True),
        ("<p>甲&nbsp;乙</p>", "甲&", "", False),
        ("<p>甲&nbsp;乙</p>", "&nbsp;", " ", True),
        ("<p>甲</p>", "甲", "a < b", False),
        ("<p>甲</p>", "甲", "A&B", False),
        ("<p>甲</p>", "", "乙", True),
    ],
)
def test_keeps_markup(text: str, removed: str, content: str, expected: bool) -> None:
    start = text.index(removed)
    assert keeps_markup(text, Span(start, start + len(removed)), content) == expected
