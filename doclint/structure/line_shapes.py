"""Lines without an end mark that are no sentences: addresses, dates, fields, titles, captions, names, headings."""

from __future__ import annotations

import re

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.parts import DOCUMENT_TYPES

_TAIL = 60
"""Characters at the end of a line in which an address or a date is looked for."""
_NO_SENTENCE_END = lazy_pattern(
    r"(?:www\.\S*|[\w.+-]+@[\w.-]+|\.(?:pdf|docx?|xlsx?|jpg|png|zip|rar|html?|ofd|wps)|"
    r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:[ ]\d{1,2}:\d\d(?::\d\d)?)?|\d{7,}|\d{3,4}-\d+|[\d ]元|[ 　]\d+人|\d\d:\d\d|"
    r"§\s*[\w.()–-]+(?: ?\([\w)(–-]+)*)[)）>]?$",
    re.IGNORECASE,
)
_WEB_ADDRESS = lazy_pattern(r"https?://\S*$")
_COLUMNS = lazy_pattern(r"\S[ \t　]{2,}\S|\t|\||\s>\s")
"""Cells of a table, the way to a web page (首页 > 公告)."""
_MARKUP = lazy_pattern(r"\{\s*$|\}[,;]?\s*$|^\[[^\]]{1,60}\]:\s")
"""Lines of a program, the address behind a reference ([name]: address)."""
_NAMES = lazy_pattern(
    r"(?:[^，。；、]{2,16}、){2,}[^，。；、]{0,15}"
    r"(?:[^，。；、][部局委院厅署会室心馆司府]|[^，。；、举承查协主督催交经开代包]办|(?:银|支|分|总|商|农|建|中|工)行)$"
)
"""Agencies in a row; no 正在执行, no 负责承办."""
_PASSED = lazy_pattern(
    r"^[（(]?(?:(?:19|20)\d\d|[一二][九〇○零])[^，。]{0,60}(?:通过|批准|公布|修正|修订|发布|施行|印发|备案)"
)
"""The line below the title of a law: （2020年1月1日……通过）."""
_TITLE = lazy_pattern(
    rf"(?:关于|印发|转发|批转)[^，。；]*(?:{DOCUMENT_TYPES})[》」”]?(?:的(?:通知|通告|公告|决定|意见|函))?$"
)
_NUMBER = lazy_pattern(r"[\u4e00-\u9fff·]{2,12}[ 　]*[〔\[［（(](?:19|20)\d\d[〕\]］）)][ 　]*第?[ 　]*\d{1,5}[ 　]*号$")
"""A document number alone on its line, also in the head of another document in the text."""
_AMENDED = lazy_pattern(r"[（(](?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（）()，。]{0,8}(?:删除|修改|修正|修订|增加|增补|废止)[）)]$")
"""The editor's note of an amendment behind a provision: （2010年5月1日删除）."""
_IN_BRACKETS = lazy_pattern(r"[（(【\[〔][^）)】\]〕]*[）)】\]〕]$|\[.*\]$")
_FIELD = lazy_pattern(
    r"^(?!主旨|說明|擬辦|辦法)[^，。；]{1,14}(?<!包括)(?<!包含)(?<!分为)(?<!如下)[：:](?!.*[，。；]).{0,40}$"
)
"""地址：…; no sentence that lists (主要包括：…), no section of a letter of Taiwan."""
_FORMULA = lazy_pattern(r"[\w）)％%][ 　]*[=＝][ 　]*[\w（(][^，。；]*[×÷＋+*/－-][^，。；]*[\w）)％%]$")
"""总成绩＝笔试成绩×50%＋面试成绩×50%."""
_CAPTION = lazy_pattern(
    r"^(?:任务|重点)?专[栏题]|^[图表]\s*[\d一二三四五六七八九十]|^附[表图件录]|"
    r"^(?:Figure|Table|Annex|Appendix|Schedule|Copyright)\b|^(?:A[A-Z]{4,}|EXHIBIT|ENCLOSURE|SCHEDULE)\b[^.;]{0,4}:|(?:记者|图片|照片).{0,12}摄$"
)
_CLOSING_CLAUSE = lazy_pattern(r"(?:施行|实施|执行|生效|负责解释|同时废止)[ 　]*$")
_LABEL_ONLY = lazy_pattern(
    r"^(?:第[一二三四五六七八九十]+[，、]?|[一二三四五六七八九十]+[要是、，]|其[一二三四五]，?|首先，|其次，|再次，|最后，)$"
)
_ENGLISH_WORD = lazy_pattern(r"(?!(?:[Tt]he|and|for|with|from)\b)(?:[A-Za-z][a-z]{2,}|[A-Z]{2,})")
_CAPITALS_SHARE = 0.6
_CAPITALS_SHARE_OF_LONG = 0.85
_LONGEST_HEADING = 120
"""Characters: what is longer is the title of an order, with a capital in nearly every word, or a sentence full of names."""


def is_no_sentence(text: str, body: int = 0) -> bool:
    """Whether a text without an end mark is something else by its shape; ``body`` is where it begins behind labels."""
    text = text.rstrip()
    return (
        _NO_SENTENCE_END.search(text, max(0, len(text) - _TAIL)) is not None
        or ("://" in text and _WEB_ADDRESS.search(text) is not None)
        or _COLUMNS.search(text, body) is not None
        or _MARKUP.search(text) is not None
        or _NAMES.match(text, body) is not None
        or is_passing_note(text)
        or _TITLE.search(text) is not None
        or _NUMBER.match(text, body) is not None
        or (text[-1:] in "）)" and _AMENDED.search(text) is not None)
        or _IN_BRACKETS.match(text, body) is not None
        or (any(sign in text for sign in "=＝") and _FORMULA.search(text, body) is not None)
        or not any(char.isalnum() for char in text)
    )


def is_passing_note(text: str) -> bool:
    """Whether a text says when a law was passed: （2020年1月1日……通过）, also the first line of it."""
    return _PASSED.match(text) is not None


def is_field(text: str) -> bool:
    """Whether a text is a field of a form: 联系人：…, 时间：…."""
    return _FIELD.match(text) is not None


def is_caption(text: str) -> bool:
    """Whether a text is the caption of a figure, a table, a box or an attachment."""
    return _CAPTION.search(text) is not None


def is_closing_clause(text: str) -> bool:
    """Whether a text without an end mark is all the same complete: ……自2020年1月1日起施行."""
    return _CLOSING_CLAUSE.search(text) is not None


def is_label_only(text: str) -> bool:
    """Whether a text is nothing but a counting word: 第一，, 二是, 其次，."""
    return _LABEL_ONLY.match(text.strip()) is not None


def is_english_heading(text: str) -> bool:
    """Whether most words begin with a capital, as in headings, titles and names; a word in brackets is a remark."""
    words = [word for word in _ENGLISH_WORD.findall(text) if f"({word})" not in text]
    share = _CAPITALS_SHARE if len(text) <= _LONGEST_HEADING else _CAPITALS_SHARE_OF_LONG
    return not words or sum(word[0].isupper() for word in words) >= share * len(words)


def heading_length(text: str, body: int = 0) -> int:
    """How long a text is for a heading: characters without its label and without a remark in brackets at its end."""
    text = text.rstrip()
    if text[-1:] in ("）", ")"):
        opened = max(text.rfind("（", body), text.rfind("(", body))
        if opened > body:
            return opened - body
    return len(text) - body
