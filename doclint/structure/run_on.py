"""Lines in which line breaks were lost (…通知如下：一、总体要求（一）指导思想…二、…): where its paragraphs begin.

Such a line is known by its numbered headings that follow one another behind ends of sentences. In it a paragraph begins
at every label that carries a series on, also behind a heading, which has no mark at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from doclint.document.mapped_text import MappedText
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import RANK, Label, leading_label
from doclint.structure.numerals import chinese_numeral

_SHORTEST = 80
"""Characters: shorter lines are taken as they are."""
_LONG_LINE = 300
"""Characters of a line that may hold a whole document."""
_N = "一二三四五六七八九十百零〇"
_BOUNDARY = lazy_pattern(rf"(?<=[。；：！？:”）])[ 　]*(?=[一二三四五六七八九十]{{1,3}}、|第[{_N}]{{1,6}}[条條][ 　\u2002\u2003\xa0])")
"""Upper labels behind the end of a sentence."""
_CANDIDATE = lazy_pattern(
    rf"第[{_N}]{{1,6}}[编章节条編節條](?=[ 　\u2002\u2003\xa0])|(?<![第之其统唯专同划单万逐不任某每进])[一二三四五六七八九十]{{1,3}}、|"
    r"(?<![第条款项])[（(][一二三四五六七八九十]{1,3}[）)](?![项款条目])|"
    r"(?<![\d.．第表图〔〕\[（(—-])\d{1,2}[.．、](?!\d)"
)
"""What may be a label in a run-on line: not the （三） of 第（三）项 or of （一）（三）项, not 第二、三产业, not 统一、, not 2.5."""
_LONGEST_ARTICLE = 1000
"""Characters in which the article before one is looked for."""
_LOOK_BEHIND_LABEL = 6
_END = frozenset("。；：！？:;”）】》")
_LOST_INDENT = lazy_pattern(r"(?<=\S)(?:　　+|\xa0{4,}| {6,})(?=\S)")
"""The indentation of a paragraph left standing inside a line: there the line break was lost."""
_GAPS = ("　　", "\xa0" * 4, " " * 6)
"""Without one of these there is none: looked for first, because every long line is asked."""
_FEWEST_LOST_INDENTS = 2
_DATE = (
    r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][〇○零OＯ０0一二三四五六七八九]{3}年[元一二三四五六七八九十]{1,3}月"
    r"[一二三四五六七八九十廿卅]{1,4}日)"
)
_HEAD = lazy_pattern(
    r"(?P<title>(?:[^。；，：]{0,40}(?:关于|關於)[^。；：]{2,80}?|[^。；，：]{4,60}?的)(?:通知|意见|决定|通报|报告|请示|批复|答复|函|复函|公告|通告))"
    r"(?P<number>[\u4e00-\u9fff]{1,10}[〔\[［](?:19|20)\d\d[〕\]］]\d{1,5}号)?(?P<addressee>[^。：:]{2,300}[：:])?"
)
_TAIL = lazy_pattern(
    rf"(?<=[。！）])(?P<who>[\u4e00-\u9fff、 　]{{1,60}}?[院厅部委局府会署行办室司])[ 　]*(?P<date>{_DATE})(?P<note>[（(][^（）()]{{2,40}}[）)])?"
    r"(?=$|附件|(?![发印公颁批通起至前后以之召下])[\u4e00-\u9fff]{3,40}?(?:方案|办法|规定|意见|条例|细则|规划|计划|要点|纲要|规则|指南|标准))"
)
"""Signature and date, at the end or before what the notice is sent with."""
_ATTACHMENT_NOTE = lazy_pattern(r"附件[：:](?<=[。！？]附件.)")
"""Behind the last sentence."""
_SENT_WITH = lazy_pattern(
    r"(?P<title>[\u4e00-\u9fff（）()—0-9-]{3,60}?(?:方案|办法|规定|意见|条例|细则|规划|计划|要点|纲要|规则|指南|标准)"
    r"(?:[（(](?:试行|暂行|20\d\d[^（）()]{1,12})[）)])?)(?![的中和与、，》])"
)
_STATUTE_HEAD = lazy_pattern(
    r"(?P<title>[^。；（(]{3,60}(?:条例|办法|规定|法|细则|决定|规则|解释))"
    r"(?P<note>[（(](?:19|20)\d\d年.{4,400}?[）)](?!的)|"
    r"(?:19|20)\d\d年[^。]{4,400}?(?:通过|批准|修订|修正|公布|发布|施行)[ 　]*(?=第一[编章条]|目[ 　]*录))"
    r"(?P<toc>目[ 　]*录(?=第一[编章]))?"
)


class _Candidate(NamedTuple):
    at: int
    label: Label
    sure: bool  # behind the end of a sentence


def pieces(content: MappedText) -> Iterator[MappedText]:
    """The paragraphs that a line holds, most often the line itself."""
    text = content.text
    if len(text) < _SHORTEST:
        yield content
        return
    cuts = _cuts(text)
    if not cuts:
        yield content
        return
    start = 0
    for cut in (*sorted(cuts), len(text)):
        piece = text[start:cut]
        lead = len(piece) - len(piece.lstrip(" 　\xa0"))
        if piece.strip():
            yield content.slice(start + lead, start + len(piece.rstrip(" 　\xa0")))
        start = cut


def _cuts(text: str) -> set[int]:
    indents = []
    if any(gap in text for gap in _GAPS):
        indents = [match.end() for match in _LOST_INDENT.finditer(text)]
    cuts = set(indents if len(indents) >= _FEWEST_LOST_INDENTS else ())
    if _holds_headings(text):
        labels = _labels(text)
        cuts.update(labels)
        if labels:
            cuts.update(_head(text, min(labels)), _tail(text), _signature(text))
            cuts.update(note.start() for note in _ATTACHMENT_NOTE.finditer(text))
    elif len(text) >= _LONG_LINE:
        head, tail = _head(text, len(text)), _tail(text)
        cuts.update((*head, *tail) if head and tail else ())
    return cuts - {0, len(text)}


def _holds_headings(text: str) -> bool:
    """Whether upper labels of one style follow one another behind ends of sentences.

    Of articles one may stand behind the heading of a chapter or a title.
    """
    last: dict[str, int] = {}
    first = leading_label(text)
    if first is not None:
        last[first.style] = first.value
    for match in _BOUNDARY.finditer(text):
        label = leading_label(text, match.end())
        if label is None:
            continue
        if last.get(label.style) == label.value - 1:
            return True
        if label.style == "article" and _article(text, label.value - 1, match.start()):
            return True
        last[label.style] = label.value
    return False


def _article(text: str, value: int, end: int) -> bool:
    """Whether the article of that number is named, as a heading is, in the stretch before ``end``."""
    if value < 1:
        return False
    start, numeral = max(0, end - _LONGEST_ARTICLE), chinese_numeral(value)
    return any(text.find(f"第{numeral}{unit}{space}", start, end) >= 0 for unit in "条條" for space in " 　")


def _labels(text: str) -> list[int]:
    """Where labels carry a series on, or begin one that is carried on."""
    candidates = list(_candidates(text))
    by_style: dict[str, list[_Candidate]] = {}
    for one in candidates:
        by_style.setdefault(one.label.style, []).append(one)
    carried = {
        style for style, ones in by_style.items() if any(b.label.value == a.label.value + 1 for a, b in pairwise(ones))
    }
    next_value = {
        id(a): b.label.value for ones in by_style.values() for a, b in pairwise(ones)
    }  # the value of the next candidate of the same style
    last: dict[str, int] = {}
    out: list[int] = []
    for one in candidates:
        style, value = one.label.style, one.label.value
        if style not in carried:
            continue
        goes_on = last.get(style) == value - 1
        begins = value == 1 and next_value.get(id(one)) == 2
        if not (one.sure or goes_on or begins):
            continue
        last[style] = value
        if value == 1:
            _forget(last, style)
        out.append(one.at)
    return out


def _forget(last: dict[str, int], style: str) -> None:
    """A series that begins anew ends the series below it; articles count on through chapters and sections."""
    for lower in [other for other in last if RANK[other] > RANK[style] and other != "article"]:
        del last[lower]


def _candidates(text: str) -> Iterator[_Candidate]:
    first = leading_label(text)
    if first is not None:
        yield _Candidate(0, first, True)
    for match in _CANDIDATE.finditer(text, 1):
        # A few characters are enough, and a chapter is known by its short line.
        label = leading_label(text[match.start() : match.end() + _LOOK_BEHIND_LABEL])
        if label is None:
            continue
        yield _Candidate(match.start(), label, text[_last_before(text, match.start())] in _END)


def _last_before(text: str, at: int) -> int:
    """The index of the last character before ``at`` that is no space, or the first of the text."""
    at -= 1
    while at > 0 and text[at] in " 　":
        at -= 1
    return at


def _head(text: str, end: int) -> list[int]:
    """Where title, document number and addressee of a notice end, or title and note of a statute."""
    statute = _STATUTE_HEAD.match(text)
    if statute is not None:
        return [statute.end(name) for name in ("title", "note", "toc") if statute[name] and statute.end(name) <= end]
    notice = _HEAD.match(text, 0, end)
    if notice is None or not (notice["number"] or notice["addressee"]):
        return []
    return [notice.end(name) for name in ("title", "number", "addressee") if notice[name] and notice.end(name) < end]


def _signature(text: str) -> list[int]:
    """Where the agency of the title (…关于…的通知) signs, whatever stands before it, and where its date begins and ends."""
    about = text.find("关于", 0, _LONGEST_AGENCY)
    if about < 1:
        return []
    signed = re.search(rf"({re.escape(text[:about])})[ 　]*({_DATE})", text[about:])
    return [] if signed is None else [about + at for at in (signed.start(1), signed.start(2), signed.end(2))]


_LONGEST_AGENCY = 40


def _tail(text: str) -> list[int]:
    """Where signatures and dates of a notice begin, where they end, and the title of what it is sent with."""
    cuts: list[int] = []
    for match in _TAIL.finditer(text):
        cuts += [match.start("who"), match.start("date"), match.end("date"), match.end()]
        title = _SENT_WITH.match(text, match.end())
        if title is not None:
            cuts.append(title.end())
    return cuts
