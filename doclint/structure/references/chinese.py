"""References in Chinese text: 第五条第二款第（三）项, 第三章, 前款, with lists (第五条、第七条第一项和第三项)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.numerals import CHINESE_NUMERAL, chinese_value
from doclint.structure.references.reference import DEPTH, Owner, ProvisionUnit, Reference, Step

_N = rf"(?:{CHINESE_NUMERAL}+|[0-9０-９]+)"
_PIECE = lazy_pattern(
    rf"第\s*(?P<number>{_N})\s*(?P<unit>[编編篇章节節条條目])(?:之(?P<suffix>{CHINESE_NUMERAL}{{1,3}}(?!款|项)))?"
    rf"|第\s*(?P<clause>{_N})\s*款(?!项|式|产|车)"
    rf"|第?[（(]\s*(?P<bracketed>{_N})\s*[）)](?P<more>(?:[、和及至或]第?[（(]\s*{_N}\s*[）)])*)项(?!目)"
    rf"|第\s*(?P<item>{_N})(?P<items>(?:[、，]第?{_N})*)项(?!目)"
    r"|(?<![以之此目提日当先事生年月天行空支跟])前(?P<back>[一二两三四]?)(?P<back_unit>条(?!件|例|款|理|约|形|线)|款(?!项|式)|项(?!目))"
    r"|(?<![根基文版样樣成资資日])本(?P<this>条(?!例|件|约|款)|款(?!项|式)|项(?!目)|章(?!程)|节(?!目|能|点|约|日|流))"
)
_UNIT_OF: dict[str, ProvisionUnit] = {
    "编": "division", "編": "division", "篇": "division", "章": "chapter", "节": "section", "節": "section",
    "条": "article", "條": "article", "款": "clause", "项": "item", "目": "subitem",
}  # fmt: skip
_JOIN = lazy_pattern(r"\s*(?:、|，|和|与|及|以及|或|或者|至|到|直至|－|—|-|～|~)\s*(?:第(?=[（(]))?\s*")
TEXT_NAMES = (
    r"(?:法|法典|条例|办法|规定|细则|规则|章程|规程|解释|[总通分]则|决定|决议|标准|规范|准则|制度|协定|公约|条约|盟约|和约|规约|宪章|议定书"
    r"|宣言|声明|备忘录|修正案|合同|协议|协议书|意见|通知|方案|预案|守则|导则|指令|指南|附件[一二三四五六七八九十\d]{0,3}"
    r"|條例|辦法|規定|細則|規則|規程|解釋|[總通]則|決定|決議|標準|規範|準則|協定|公約|條約|憲章|憲法|議定書|修正案)"
)
"""The last characters of the names of laws, treaties and other texts in articles, with 《》 or without."""
_OWN = lazy_pattern(rf"(?<![根基版样资日成])本(?:[\u4e00-\u9fff]{{0,6}}{TEXT_NAMES}|法|办|约)\s*(?:的|中|中的)?\s*$")
_FOREIGN = lazy_pattern(
    rf"(?:》|{TEXT_NAMES}|法|[该該][章条條節节款]|同[章条條法款]|[上下后原旧]|上述|上列|前引)\s*(?:[（(〔][^（()）]{{1,40}}[）)〕])?\s*(?:的|中的|中)?\s*$"
)
_RANKED = lazy_pattern(
    r"(?:排[序名列位]|[名位]列|位居|[顺次]序|[从由](?:大|高|多|强|重|先)[^，。；]{0,4}[到至]|最[大高多重])[^。；]{0,40}$"
)
"""What makes 前三项 the first three of an order, and no provisions: 按照污染当量数从大到小排序，对前三项……"""
_FULL_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def chinese_references(text: str, start: int = 0) -> Iterator[Reference]:
    """The references in a paragraph's text from ``start`` on, in order."""
    steps: list[Step] = []
    begin = end = inherited = 0
    owner: Owner = "open"
    for match in _PIECE.finditer(text, start):
        pieces = _steps(match)
        if not pieces:
            continue
        unit = pieces[0].unit
        deeper = bool(steps) and DEPTH[unit] > DEPTH[steps[-1].unit]
        if deeper and match.start() == end:
            carried = list(steps)  # 第五条第一、三项
        elif steps:
            yield Reference(begin, end, tuple(steps), owner, inherited)
            joined = _JOIN.fullmatch(text, end, match.start())
            carried = [s for s in steps if DEPTH[s.unit] < DEPTH[unit]] if joined else []
            inherited = len(carried)
            begin = match.start()
            owner = owner if joined else _owner(text, begin, pieces[0])
        else:
            carried, begin = [], match.start()
            owner = _owner(text, begin, pieces[0])
        end = match.end()
        for piece in pieces[:-1]:
            yield Reference(begin, end, (*carried, piece), owner, inherited)
        steps = [*carried, pieces[-1]]
    if steps:
        yield Reference(begin, end, tuple(steps), owner, inherited)


def _steps(match: re.Match[str]) -> list[Step]:
    """The numbers of one piece; several for 第一、二项."""
    if match["unit"]:
        return _step(_UNIT_OF[match["unit"]], match, "number", match["suffix"] or "")
    if match["clause"]:
        return _step("clause", match, "clause")
    if match["back_unit"]:
        if match["back"] and _RANKED.search(match.string, max(0, match.start() - _LONGEST_BEFORE), match.start()):
            return []
        value = chinese_value(match["back"]) if match["back"] else 1
        return [Step(_UNIT_OF[match["back_unit"]], value or 1, match.start(), match.end(), relative=True)]
    if match["this"]:
        return [Step(_UNIT_OF[match["this"]], 0, match.start(), match.end(), relative=True)]
    group, more = ("bracketed", "more") if match["bracketed"] else ("item", "items")
    out = _step("item", match, group)
    for number in re.finditer(_N, match[more] or ""):
        at = match.start(more)
        value = numeral_value(number.group())
        if value is not None:
            out.append(Step("item", value, at + number.start(), at + number.end()))
    return out


def _step(unit: ProvisionUnit, match: re.Match[str], group: str, suffix: str = "") -> list[Step]:
    value = numeral_value(match[group])
    return [] if value is None else [Step(unit, value, match.start(group), match.end(group), suffix)]


def numeral_value(numeral: str) -> int | None:
    """The value of a number in Chinese numerals or digits of either width; None if it is none."""
    digits = numeral.translate(_FULL_DIGITS)
    return int(digits) if digits.isascii() and digits.isdigit() else chinese_value(numeral)


_LONGEST_BEFORE = 60


def _owner(text: str, start: int, step: Step) -> Owner:
    """Whose provision a reference at ``start`` means, by the words before it."""
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    if _OWN.search(before):
        return "own"
    if _FOREIGN.search(before):
        return "other"
    return "own" if step.relative else "open"
