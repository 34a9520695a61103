"""Labels of headings and items: what numbering is made of.

The four levels of a 公文 are 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3); laws use 编 章 节 条 and （一） for 项
(立法技术规范(试行)(一), 2009); English statutes Article, Section, (a)(1)(A)(i).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import (
    CHINESE_NUMERAL,
    chinese_numeral,
    chinese_value,
    letter_label,
    letter_value,
    roman_numeral,
    roman_value,
)

Style = Literal[
    "division",  # 第一部分, 第一编, 第一篇; Part 1, Title I
    "chapter",  # 第一章; Chapter 1
    "section",  # 第一节
    "article",  # 第一条; Article 1
    "en_section",  # Section 1., Sec. 2., § 3
    "cn_comma",  # 一、
    "cn_paren",  # （一）
    "cn_space",  # 一 (Japanese 号: numeral and an ideographic space)
    "upper_roman",  # I. II.
    "upper_dot",  # A. B.
    "arabic",  # 1. 1．1、
    "arabic_space",  # ２ and a space: the number of a Japanese 項
    "decimal",  # 1.1, 1.1.1
    "arabic_paren",  # （1）
    "arabic_close",  # 1）
    "circled",  # ①
    "alpha_paren",  # (a)
    "upper_paren",  # (A)
    "roman_paren",  # (i)
    "upper_roman_paren",  # (I)
    "alpha_dot",  # a. a)
    "roman_dot",  # i. i)
    "shi",  # 一是
    "ordinal",  # 第一，
]

RANK: dict[str, int] = {
    style: rank
    for rank, styles in enumerate(
        (
            ("division",),
            ("chapter",),
            ("section",),
            ("article", "en_section"),
            ("cn_comma", "upper_roman"),
            ("cn_paren", "cn_space", "upper_dot"),
            ("arabic", "decimal", "arabic_space"),
            ("arabic_paren",),
            ("arabic_close",),
            ("circled",),
            ("shi", "ordinal"),
        )
    )
    for style in styles
}
"""The usual height of a style in Chinese documents: a smaller rank stands above a larger one."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the head of a paragraph, or inside one.

    ``start`` and ``end`` are indices into the paragraph's text, ``body`` the index at which the item's own text
    begins. ``variant`` is how this one is written (its marks: "（）", "()", "、", "．"), ``suffix`` what marks an
    inserted item (之一, A, .1), ``readings`` the other values the same letters could have ((i): letter or Roman).
    ``path`` holds the upper numbers of a decimal label (1.2 in 1.2.3). ``counted`` says that the value is not written: a
    Markdown list in which every item bears 1. is counted by whoever shows it.
    """

    style: Style
    value: int
    text: str
    start: int
    end: int
    body: int
    variant: str = ""
    suffix: str = ""
    path: tuple[int, ...] = ()
    readings: tuple[tuple[Style, int], ...] = ()
    counted: bool = False

    @property
    def spaced(self) -> bool:
        """Whether white space stands between the label and its text."""
        return self.body > self.end

    def reading(self, style: Style, value: int) -> Label:
        """The same letters read as another style and value."""
        return replace(self, style=style, value=value)


_N = CHINESE_NUMERAL
_D = "[0-9０-９]"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚"
_ENCLOSED_CHINESE = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_ENCLOSED_PAREN = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_ENCLOSED_DOT = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"

# What follows 第X条 where it is a reference in a sentence, not the label of an article. Set off by a space, it is a
# label whatever follows, but for 第X款.
_REFERENCE = (
    r"(?![ \t　]*第[一二三四五六七八九十\d]+[款项]|之?[规規]定|等(?![级待同])|所[列称規规]|[的至和或与及、，,。；;）)》〉”]|中的|修改|改为|增加|"
    r"删去|删除|以[内外上]|以下(?:各|条|條|规定|規定|的|、|，|。|；)|情形|之[^一二三四五六七八九十])"
)

_GLUED = (
    "(?=[A-Z]|(?:an?|all|and|any|as|at|by|each|every|for|from|if|in|is|it|no|not|of|on|or|shall|such|that|the|to|where|"
    r"which|who|with)\b)"
)
"""The word right behind a label whose space was lost, as in (a)the: one that provisions begin with, or a capital; never
the rest of a word with a part in brackets, as in (s)he or (re)use."""

_LABEL = lazy_pattern(
    rf"(?P<ordinal_unit>第[ \t　]*(?P<un>{_N}+|{_D}+)[ \t　]*(?P<unit>编|篇|部分|章|节|節|条|條|編)"
    rf"(?P<after>(?:之|の)(?:{_N}+))?){_REFERENCE}"
    rf"|(?P<cn_comma>(?P<cc>{_N}{{1,4}})(?P<ccm>[、.．]))(?!{_N}+[、级类等种期批次线产季维])(?<![.．](?=\d))"
    rf"|(?P<cn_paren>(?P<cpo>[（(])[ 　]*(?P<cp>{_N}{{1,4}})[ 　]*(?P<cpc>[）)]))(?!、|至(?!少|今)|项(?!目)|款(?!项)|[和或与][（(])"
    rf"|(?P<decimal>(?P<dc>{_D}{{1,2}}(?:[.．]{_D}{{1,2}}){{1,4}})[.．、]?)(?=[ \t　]+[^\d\s%％]|[ \t　]*$)"
    rf"|(?P<arabic>(?!(?:19|20)\d\d[.．])(?P<ar>{_D}{{1,5}})(?P<ars>[A-Z]{{0,2}})(?P<arm>[.．、]))(?:(?!{_D})|(?=(?:19|20)\d\d年|\d{{1,2}}月))(?![^\S\n]*$)"
    rf"|(?P<arabic_paren>(?P<apo>[（(])[ 　]*(?P<ap>{_D}{{1,3}})(?P<aps>[A-Z]{{0,2}})[ 　]*(?P<apc>[）)]))(?![,;])"
    rf"|(?P<arabic_close>(?P<ac>{_D}{{1,2}})(?P<acm>[）)]))"
    rf"|(?P<circled>[{_CIRCLED}])"
    rf"|(?P<enclosed_chinese>[{_ENCLOSED_CHINESE}])[.．、]?"
    rf"|(?P<enclosed_paren>[{_ENCLOSED_PAREN}])"
    rf"|(?P<enclosed_dot>[{_ENCLOSED_DOT}])"
    rf"|(?P<shi>(?P<sh>[一二三四五六七八九十]{{1,2}})(?:是(?![否的])|要))"
    rf"|(?P<ordinal>第(?P<od>[一二三四五六七八九十]{{1,2}})[，、,：:])"
    rf"|(?P<letters>(?P<lo>[（(])(?P<lt>[A-Za-z]{{1,5}})(?P<ls>\d{{0,2}})(?P<lc>[）)]))(?![,;])(?:(?![A-Za-z])|{_GLUED})"
)

_ENGLISH_LABEL = lazy_pattern(
    r"(?P<kind>Article|ARTICLE|Section\.?|SECTION|Sec\.|SEC\.|Chapter|CHAPTER|Part|PART|Title|TITLE|Schedule|SCHEDULE"
    r"|§)[ \t]*(?P<number>[0-9]{1,4}|[IVXLC]{1,7}|[A-Z])(?P<suffix>[A-Z]{0,2})(?P<mark>\.|—|:|-|–|(?=\s|$))(?![0-9])"
)
_PARTED_SECTION = lazy_pattern(
    r"(?P<kind>Section|SECTION|Sec\.|SEC\.|§)[ \t]*(?P<part>[0-9]{1,4})\.(?P<section>[0-9]{1,4})(?:\.(?![0-9])|(?=[ \t]+[A-Z\[]))"
)
"""Sec. 4.1., the first section of part 4 or the first subsection of section 4; § 217.10, Sec. 369.001. in codes."""
_CODE_NUMBER = lazy_pattern(r"(?P<above>[0-9]{1,3}\.[0-9]{1,3})\.(?P<section>[0-9]{3})(?=[ \t]+[A-Z\[])")
"""6.14.010, title, chapter and section of a municipal code."""
_ENGLISH_DOT = lazy_pattern(
    r"(?P<text>(?P<value>[IVX]{1,6}|[A-Z])(?P<mark>[.)]))(?=[ \t]+[A-Z“\"(\[])"
    r"|(?P<lower>[ivx]{1,5}|[a-z])(?P<lower_mark>[.)])(?=[ \t]+[A-Za-z“\"(\[])"
)
_ENGLISH_STYLE: dict[str, Style] = {
    "article": "article",
    "section": "en_section",
    "section.": "en_section",
    "sec.": "en_section",
    "§": "en_section",
    "chapter": "chapter",
    "part": "division",
    "title": "division",
    "schedule": "division",
}
_ORDINAL_STYLE: dict[str, Style] = {
    "编": "division",
    "編": "division",
    "篇": "division",
    "部分": "division",
    "章": "chapter",
    "节": "section",
    "節": "section",
    "条": "article",
    "條": "article",
}
_FIRST = frozenset("第（(§" + "〇零一二三四五六七八九十百两0123456789０１２３４５６７８９")
_FIRST_OTHER = frozenset(_CIRCLED + _ENCLOSED_CHINESE + _ENCLOSED_PAREN + _ENCLOSED_DOT)
_ENGLISH_FIRST = frozenset("ASCPTIVXBDEFGHJKLMNOQRUWYZabcdefghijklmnopqrstuvwxyz§")
_AMENDMENT = lazy_pattern(r"(?:F\d{1,4})?\[(?=[(\d])")
"""F3[(b) …]: the mark of an amended provision in consolidated Acts stands before the label."""
_SPACE = " \t　\xa0\u2002\u2003"
_FULL_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマ"
_JAPANESE_LABEL = lazy_pattern(rf"(?P<no>{_N}{{1,4}})(?=[　 ])|(?P<ko>{_D}{{1,3}})(?=[　 ])")
_NUMBERED_BULLET = lazy_pattern(r"(?P<n>\d{1,3})(?P<s>(?:\.\d{1,2})?)(?=[ 　])")


def leading_label(text: str, start: int = 0) -> Label | None:
    """The label at ``start`` of a paragraph's text, or None.

    White space before it is passed over. Dates, decimals, amounts and references (第三条第二款) are no labels.
    """
    while start < len(text) and text[start] in _SPACE:
        start += 1
    if start >= len(text):
        return None
    if text[start] in "F[" and (amendment := _AMENDMENT.match(text, start)):
        start = amendment.end()
    first = text[start]
    if first not in _FIRST and first not in _FIRST_OTHER:
        return _english_label(text, start) if first in _ENGLISH_FIRST else None
    match = _LABEL.match(text, start)
    if match is None:
        return _english_label(text, start) if first == "§" else _code_number(text, start)
    return _label_of(match, text)


def leading_labels(text: str) -> tuple[Label, ...]:
    """All labels that stand one after another at the head of a text, as in ``(a)(1)(A)`` or ``Sec. 2. (a)``."""
    label = leading_label(text)
    if label is None:
        return ()
    if label.style == "arabic" and text[label.end : label.end + 1] == "—":
        label = replace(label, style="en_section")  # 1.—(1) in the Acts of the Oireachtas
    labels = [label]
    while label.body < len(text):
        behind = _behind_heading(text, label)
        following = leading_label(text, behind) if behind else None
        if following is None or following.style not in _COMPOUND or following.start > behind + 1:
            break
        label = following
        labels.append(label)
    return () if label.style in _COMPOUND and _REFERENCE_TAIL.match(text, label.end) else tuple(labels)


_REFERENCE_TAIL = lazy_pattern(r"\s+(?:of this|of that|of the|of section|of paragraph|of subsection|above|below|and \(|or \(|to \(|through \()")
"""What follows a number that refers: a line that was wrapped before (b)(ii) of this section."""


_RUN_IN_HEADING = lazy_pattern(r"[^.:;—(]{2,140}[.:—]+[ ]*(?=\((?:a|1|i|A)\)[ ])")
"""A heading that runs in before the first subdivision: Sec. 2. Establishment. (a) There is established …"""


def _behind_heading(text: str, label: Label) -> int:
    """Where another label can follow: right behind this one, or behind its run-in heading; 0 for nowhere."""
    if text[label.body] in "（(—":
        return label.body + (text[label.body] == "—")
    if amendment := _AMENDMENT.match(text, label.body):
        return amendment.end()
    if (label.style in _ENGLISH_COMPOUND or label.variant in _SECTION_WORDS) and (match := _RUN_IN_HEADING.match(text, label.body)):
        return match.end()
    return 0


_SECTION_WORDS = frozenset({"Section", "SECTION", "Sec.", "SEC.", "§"})
_ENGLISH_COMPOUND = frozenset({"en_section", "article", "arabic", "alpha_paren", "arabic_paren", "upper_paren", "roman_paren"})
_COMPOUND = frozenset({"alpha_paren", "upper_paren", "roman_paren", "upper_roman_paren", "arabic_paren"})


def numbered_bullet(text: str) -> Label | None:
    """The number of an item behind a bullet (``* 3.1 各級…``): the 條 of Taiwanese statutes, the 号 of Japanese."""
    match = _NUMBERED_BULLET.match(text)
    if match:
        return Label("article", int(match["n"]), match.group(), 0, match.end(), _body(text, match.end()), suffix=match["s"])
    return japanese_label(text)


def japanese_label(text: str) -> Label | None:
    """The number of a 項 (２　) or a 号 (一　), set off by a space alone."""
    match = _JAPANESE_LABEL.match(text)
    if not match:
        return None
    if match["no"]:
        value = chinese_value(match["no"])
        style: Style = "cn_space"
    else:
        value = int(match["ko"].translate(_FULL_DIGITS))
        style = "arabic_space"
    if value is None:
        return None
    return Label(style, value, match.group(), 0, match.end(), _body(text, match.end()))


def _body(text: str, end: int) -> int:
    while end < len(text) and text[end] in _SPACE:
        end += 1
    return end


def _label_of(match: re.Match[str], text: str) -> Label | None:
    kind = match.lastgroup
    start, end = match.span()
    body = _body(text, end)

    def made(style: Style, value: int | None, variant: str = "", suffix: str = "", path: tuple[int, ...] = ()) -> Label | None:
        if value is None:
            return None
        return Label(style, value, text[start:end], start, end, body, variant, suffix, path)

    if match["ordinal_unit"]:
        return _ordinal_unit(match, text, made)
    if match["cn_comma"]:
        return made("cn_comma", chinese_value(match["cc"]), match["ccm"])
    if match["cn_paren"]:
        return made("cn_paren", chinese_value(match["cp"]), match["cpo"] + match["cpc"])
    if match["decimal"]:
        numbers = tuple(int(n) for n in match["dc"].translate(_FULL_DIGITS).replace("．", ".").split("."))
        if len(numbers) == _LEVELS_OF_TOP and not numbers[-1]:
            return made("decimal", numbers[0], _TOP_DECIMAL)
        return made("decimal", numbers[-1], path=numbers[:-1])
    if match["arabic"]:
        return made("arabic", int(match["ar"].translate(_FULL_DIGITS)), match["arm"], match["ars"])
    if match["arabic_paren"]:
        value = int(match["ap"].translate(_FULL_DIGITS))
        return made("arabic_paren", value, match["apo"] + match["apc"], match["aps"])
    if match["arabic_close"]:
        return made("arabic_close", int(match["ac"].translate(_FULL_DIGITS)), match["acm"])
    if kind == "circled":
        return made("circled", _CIRCLED.index(match.group()) + 1)
    if kind == "enclosed_chinese":
        return made("cn_paren", _ENCLOSED_CHINESE.index(match["enclosed_chinese"]) + 1, "㈠")
    if kind == "enclosed_paren":
        return made("arabic_paren", _ENCLOSED_PAREN.index(match.group()) + 1, "⑴")
    if kind == "enclosed_dot":
        return made("arabic", _ENCLOSED_DOT.index(match.group()) + 1, "⒈")
    if match["shi"]:
        return made("shi", chinese_value(match["sh"]), match["shi"][-1])
    if match["ordinal"]:
        return made("ordinal", chinese_value(match["od"]))
    return _letters(match, made)


BARE = "bare"
"""The variant of a number without any mark (english_sections.py)."""
_LEVELS_OF_TOP = 2
_TOP_DECIMAL = ".0"
"""How a decimal number of the highest level is written: 2.0, above 2.1."""


def _code_number(text: str, start: int) -> Label | None:
    match = _CODE_NUMBER.match(text, start)
    if match is None:
        return None
    end, path = match.end(), tuple(int(n) for n in match["above"].split("."))
    return Label("decimal", int(match["section"]), match.group(), start, end, _body(text, end), path=path)


def _ordinal_unit(match: re.Match[str], text: str, made) -> Label | None:  # type: ignore[no-untyped-def]
    digits = match["un"].translate(_FULL_DIGITS)
    value = int(digits) if digits.isdigit() else chinese_value(digits)
    style = _ORDINAL_STYLE[match["unit"]]
    if style != "article" and (len(text) > _LONGEST_DIVISION_TITLE or "。" in text):
        return None
    label: Label | None = made(style, value, match["unit"], match["after"] or "")
    return label


_LONGEST_DIVISION_TITLE = 60
"""第三章 … is a heading of a few words; a longer paragraph that begins so speaks of the chapter."""


def _letters(match: re.Match[str], made) -> Label | None:  # type: ignore[no-untyped-def]
    letters = match["lt"]
    upper = letters.isupper()
    if not upper and not letters.islower():
        return None
    letter, roman = letter_value(letters), roman_value(letters)
    doubled = 0
    if letter is not None and len(letters) > 1 and roman is not None and letters.lower() not in _NEVER_ROMAN:
        doubled, letter = letter, None  # (ii) and (xx) are read as Roman: lists of 35 letters are rare
    letter_style: Style = "upper_paren" if upper else "alpha_paren"
    roman_style: Style = "upper_roman_paren" if upper else "roman_paren"
    variant = match["lo"] + match["lc"]
    label: Label | None
    if letter is None:
        label = made(roman_style, roman, variant, match["ls"])
        return replace(label, readings=((letter_style, doubled),)) if label is not None and doubled else label
    label = made(letter_style, letter, variant, match["ls"])
    if label is not None and roman is not None:
        label = replace(label, readings=((roman_style, roman),))
    return label


_NEVER_ROMAN = frozenset({"cc", "dd", "ll", "mm"})
"""Doubled letters that would be numbers of hundreds: (cc) follows (bb)."""


def _english_label(text: str, start: int) -> Label | None:
    if match := _PARTED_SECTION.match(text, start):
        end, path = match.end(), (int(match["part"]),)
        return Label("decimal", int(match["section"]), match.group(), start, end, _body(text, end), match["kind"], path=path)
    match = _ENGLISH_LABEL.match(text, start)
    if match:
        number = match["number"]
        kind = _ENGLISH_STYLE[match["kind"].lower()]
        value = int(number) if number.isdigit() else roman_value(number) or letter_value(number)
        if value is None or (match["mark"] == "" and not _heads_a_line(text, match.end())):
            return None
        end = match.end()
        return Label(kind, value, match.group(), start, end, _body(text, end), match["kind"], match["suffix"])
    match = _ENGLISH_DOT.match(text, start)
    if not match:
        return None
    upper = match["value"] is not None
    letters, mark, end = match["value"] or match["lower"], match["mark"] or match["lower_mark"], match.end()
    letter, roman = letter_value(letters) if len(letters) == 1 else None, roman_value(letters)
    style: Style = "upper_dot" if upper else "alpha_dot"
    roman_style: Style = "upper_roman" if upper else "roman_dot"
    body = _body(text, end)
    if letter is None:
        return Label(roman_style, roman, match.group(), start, end, body, mark) if roman else None
    readings: tuple[tuple[Style, int], ...] = ((roman_style, roman),) if roman else ()
    return Label(style, letter, match.group(), start, end, body, mark, readings=readings)


_LONGEST_ENGLISH_HEADING = 100


def _heads_a_line(text: str, end: int) -> bool:
    """Whether an Article 3 without a mark is a heading: a short line that does not go on as a sentence."""
    rest = text[end:].strip()
    return not rest or (len(text) <= _LONGEST_ENGLISH_HEADING and rest[0].isupper() and not rest.endswith((".", ";", ",")))


def write_label(label: Label, value: int) -> str:
    """The label of the same style and marks for another value: what should have stood there."""
    v = label.variant
    if label.style in ("cn_comma", "ordinal", "shi", "cn_space"):
        text = chinese_numeral(value)
        if label.style == "ordinal":
            return f"第{text}"
        return text + (v if label.style != "cn_space" else "")
    if label.style == "cn_paren":
        return f"{v[0]}{chinese_numeral(value)}{v[-1]}" if len(v) == 2 else f"（{chinese_numeral(value)}）"
    if label.style in ("division", "chapter", "section", "article") and label.text.startswith("第"):
        number = chinese_numeral(value) if not any(c.isdigit() for c in label.text) else str(value)
        return f"第{number}{v}"
    if label.style in ("division", "chapter", "article", "en_section"):
        if any(c.isdigit() for c in label.text):
            return re.sub(r"\d+", str(value), label.text, count=1)
        return re.sub(r"\b[IVXLC]+\b|\b[A-Z]\b", roman_numeral(value).upper(), label.text, count=1)
    if label.style == "arabic":
        return f"{value}{v if len(v) == 1 and v in '.．、' else '.'}"
    if label.style == "decimal":
        return _write_decimal(label, value)
    if label.style in ("arabic_paren", "alpha_paren", "upper_paren", "roman_paren", "upper_roman_paren"):
        inner = {
            "arabic_paren": str(value),
            "alpha_paren": letter_label(value),
            "upper_paren": letter_label(value).upper(),
            "roman_paren": roman_numeral(value),
            "upper_roman_paren": roman_numeral(value).upper(),
        }[label.style]
        return f"{v[0]}{inner}{v[-1]}" if len(v) == 2 else f"（{inner}）"
    if label.style == "circled" and 1 <= value <= len(_CIRCLED):
        return _CIRCLED[value - 1]
    if label.style == "upper_dot":
        return f"{letter_label(value).upper()}{v}"
    if label.style == "upper_roman":
        return f"{roman_numeral(value).upper()}{v}"
    if label.style == "alpha_dot":
        return f"{letter_label(value)}{v}"
    if label.style == "roman_dot":
        return f"{roman_numeral(value)}{v}"
    return f"{value}{v}"


def _write_decimal(label: Label, value: int) -> str:
    """2.0, 1.2.3, Sec. 4.1., 369.002: the last number with as many digits as its fellows fill up with noughts."""
    if label.variant == _TOP_DECIMAL:
        return f"{value}{_TOP_DECIMAL}"
    last = re.search(r"\d+(?=\D*$)", label.text)
    width = len(last.group()) if last is not None and last.group().startswith("0") else 0
    number = ".".join((*(str(n) for n in label.path), str(value).zfill(width)))
    return number if label.text[0].isdigit() else re.sub(r"\d+(?:\.\d+)+", number, label.text, count=1)
