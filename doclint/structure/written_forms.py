"""Characters that only look like those they stand for, as text taken from a PDF has them: ⼀ (U+2F00) for 一, 年 (U+F98E) for 年.

Fonts of many PDFs name the glyph of a character after its radical, or after a compatibility ideograph, and extraction
gives these back (Unicode Standard, 18.1 and 18.2: they are not for use in text). A reader sees no difference, so that
labels, dates and names are read as if the characters stood there. The rule radical-for-character reports the radicals.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache

from doclint.document.mapped_text import MappedText
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import Label, leading_labels

_LOOKALIKE = lazy_pattern(r"[\u2e80-\u2fd5\uf900-\ufad9]")
_INVISIBLE = lazy_pattern(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_LABEL_AREA = 24
"""Characters at the head of a paragraph in which its labels stand."""

# Radicals of the supplement that are whole characters, most of them simplified; they have no decomposition of their own
# (Unicode Character Database, EquivalentUnifiedIdeograph.txt, 15.1).
_SUPPLEMENT = (
    "⺝⺟⺠⺩⺬⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "月母民王示虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)


@cache
def _forms() -> dict[int, str]:
    """The characters that are meant, by those that stand for them."""
    forms = dict(zip(map(ord, _SUPPLEMENT[0]), _SUPPLEMENT[1], strict=True))
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFADA)):
        form = unicodedata.normalize("NFKC", chr(code))
        if form != chr(code) and len(form) == 1:
            forms[code] = form
    return forms


def may_hold_lookalikes(text: str) -> bool:
    """Whether a text holds such characters at all; asked once for a whole document."""
    return not text.isascii() and _LOOKALIKE.search(text) is not None


def as_meant(content: MappedText) -> MappedText:
    """The text of a line with the characters that are meant; every one stays where it stood."""
    if _LOOKALIKE.search(content.text) is None:
        return content
    return MappedText(content.text.translate(_forms()), content.anchors, content.origins)


_ENTITY_INDENT = lazy_pattern(r"(?:&(?:nbsp|ensp|emsp|#160|#12288|#x3000);[ \t　]*)+")
"""The indentation of a web page that was saved as text without turning its entities into spaces."""


def visible_labels(text: str) -> tuple[Label, ...]:
    """The labels at the head of a text, invisible characters passed over; their indices are those in ``text``."""
    if text[:1] == "&" and (indent := _ENTITY_INDENT.match(text)) is not None:
        ahead = indent.end()
        return tuple(
            replace(one, start=one.start + ahead, end=one.end + ahead, body=one.body + ahead)
            for one in visible_labels(text[ahead:])
        )
    if text.isascii() or _INVISIBLE.search(text, 0, _LABEL_AREA) is None:
        return leading_labels(text)
    kept = [i for i, character in enumerate(text) if _INVISIBLE.match(character) is None]
    labels = leading_labels("".join(text[i] for i in kept))
    kept.append(len(text))
    return tuple(
        replace(one, start=kept[one.start], end=kept[one.end - 1] + 1, body=kept[one.body]) for one in labels
    )
