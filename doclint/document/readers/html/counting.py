"""The numbers of ordered lists, which stand in no character of the source (CSS Counter Styles Level 3)."""

from __future__ import annotations

import re
from collections import Counter

from doclint.document.mapped_text import MappedText
from doclint.document.readers.html.elements import attributes
from doclint.document.readers.html.line import Element, Line
from doclint.lazy_pattern import lazy_pattern

_STYLE = lazy_pattern(
    r"list-style(?:-type)?\s*:[^;]*?(none|[a-z]+(?:-[a-z]+)+|decimal|armenian|georgian)", re.IGNORECASE
)
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_CHINESE_STYLES = frozenset(
    ["cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal", "japanese-informal"]
)
_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_INTEGER = lazy_pattern(r"\s*[-+]?[0-9]{1,9}\s*")
_LARGEST_ROMAN = 3999
_LARGEST_CHINESE = 99

# A text that brings its own number stands in a list whose numbers a style sheet hides.
_OWN_NUMBER = lazy_pattern(
    r"[（(［\[]?(?:\d{1,3}|[〇零一二三四五六七八九十百]{1,4}|[ivxIVX]{1,4}|[A-Za-z])[）)］\].、．:：]|第[\d〇零一二三四五六七八九十百]{1,5}[条章节编款项部分]"
    r"|[①-⑳]|\d+(?:\.\d+)+\s|[•·●○■◆▪-]\s*"
)


def number_items(lines: list[Line], items: list[Element]) -> None:
    """Write before the first line of every item of an ordered list the number that a browser shows.

    ``items`` are all list items of the page in order: one without text counts, too.
    """
    sizes: Counter[int] = Counter()
    lists: dict[int, Element | None] = {}
    for item in items:
        ordered = lists[id(item)] = _list_of(item)
        sizes[id(ordered)] += 1
    own = {
        id(lists[id(line.item)]) for line in lines if line.item is not None and _OWN_NUMBER.match(line.text)
    }
    labels: dict[int, str] = {}
    counts: dict[int, int] = {}
    for item in items:
        ordered = lists[id(item)]
        if ordered is None:
            continue
        key = id(ordered)
        found = attributes(ordered.source)
        backwards = "reversed" in found
        if key not in counts:
            counts[key] = _integer(found.get("start", ""), sizes[key] if backwards else 1)
        value = _integer(item.attribute("value"), counts[key])
        counts[key] = value - 1 if backwards else value + 1
        style = _style(item) or _style(ordered)
        if style != "none" and key not in own:
            labels[id(item)] = _written(value, style)
    for line in lines:
        if line.item is None:
            continue
        label = labels.get(id(line.item), "")
        line.marker = label.strip() or "-"
        if label and line.text:
            # The number belongs to the tag of its item: there a reader of the source looks for it.
            limit = max(line.item.start, line.content.origin(0) - 1)
            places = tuple(min(line.item.start + index, limit) for index in range(len(label)))
            line.content = MappedText.join(
                (MappedText(label, tuple(range(len(label))), places), line.content)
            )


def _list_of(item: Element | None) -> Element | None:
    """The ordered list that an item stands in directly."""
    parent = item.parent if item is not None else None
    while parent is not None and parent.tag not in ("ul", "ol", "menu", "dir"):
        parent = parent.parent
    return parent if parent is not None and parent.tag == "ol" else None


def _style(element: Element) -> str:
    match = _STYLE.search(element.attribute("style"))
    return match[1].lower() if match else _TYPES.get(element.attribute("type").strip(), "")


def _integer(text: str, instead: int) -> int:
    return int(text) if _INTEGER.fullmatch(text) else instead


def _written(value: int, style: str) -> str:
    """A number with its mark and gap, as the counter style writes it; those it cannot write are decimal."""
    if style.endswith(("alpha", "latin")) and value > 0:
        letters = ""
        while value > 0:
            value, rest = divmod(value - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return (letters.upper() if style.startswith("upper") else letters) + ". "
    if style.endswith("roman") and 0 < value <= _LARGEST_ROMAN:
        numeral = ""
        for weight, letters in _ROMAN:
            times, value = divmod(value, weight)
            numeral += letters * times
        return (numeral.upper() if style.startswith("upper") else numeral) + ". "
    if style in _CHINESE_STYLES and 0 < value <= _LARGEST_CHINESE:
        tens, ones = divmod(value, 10)
        head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
        return head + (_DIGITS[ones] if ones or not tens else "") + "、"
    if style == "decimal-leading-zero" and 0 <= value < 10:
        return f"0{value}. "
    return f"{value}. "
