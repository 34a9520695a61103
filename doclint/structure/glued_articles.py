"""Articles whose number stands right before words that could make a reference of it: 第四十八条修改规划的，应当……

Where a document sets its articles without a space, only their order tells the label from the reference: behind article 47
and before article 49, a paragraph that begins with 第四十八条 is article 48.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import Label, leading_label
from doclint.structure.numerals import CHINESE_NUMERAL

if TYPE_CHECKING:
    from doclint.structure.paragraphs import Paragraph

_HEAD = lazy_pattern(rf"第(?:{CHINESE_NUMERAL}+|\d+)[条條](?!之|第)")
_FEWEST_GLUED = 3
"""Articles without a space that make it the habit of a document."""


def label_glued_articles(paragraphs: Sequence[Paragraph]) -> None:
    """Give the paragraphs labels that are articles by their order only."""
    articles = [p.labels[0] for p in paragraphs if p.labels and p.labels[0].style == "article"]
    glued = sum(not label.spaced for label in articles)
    if glued < _FEWEST_GLUED or 2 * glued < len(articles):
        return
    following = iter([*(label.value for label in articles), 0])
    after = next(following)
    last = 0
    for paragraph in paragraphs:
        label = paragraph.label
        if label is not None:
            if label.style == "article":
                last, after = label.value, next(following)
        elif paragraph.kind in ("paragraph", "item") and paragraph.text.startswith("第"):
            label = _label(paragraph.text)
            if label is not None and label.value == last + 1 and (not after or after > label.value):
                paragraph.labels = (label,)
                last = label.value


def _label(text: str) -> Label | None:
    match = _HEAD.match(text)
    if match is None:
        return None
    label = leading_label(match[0])
    return replace(label, body=match.end()) if label is not None and match.end() < len(text) else None
