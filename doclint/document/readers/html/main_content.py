"""Which lines of a page are its document, and which the furniture around it: menus, share buttons, other news.

A page says so by its elements (main, article, nav, footer), by the names that content systems give to the element with the
text (TRS_Editor, UCAP-CONTENT, zoom …), or by where the prose is. In doubt a line stays: a menu too many is noise, a
paragraph lost is damage that nobody looked for.
"""

from __future__ import annotations

import re
from itertools import accumulate

from doclint.document.readers.html.elements import CHROME, CHROME_ROLES, CONTENT
from doclint.document.readers.html.line import Element, Line
from doclint.document.readers.html.tables import Row
from doclint.lazy_pattern import lazy_pattern

_CONTENT_NAMES = frozenset(
    # Content systems of Chinese government sites: TRS, UCAP, Dreamthink/JCMS, Visual SiteBuilder, WebPlus, EWB, gov.cn.
    [
    "trs_editor", "trs_editor_view", "ivs_content", "xl_content", "detail-news", "vsb_content",
    "articlecontent", "zwxl-article", "trs_ueditor", "trs_view", "ucap-content", "ucapcontent", "zoom",
    "zoomcon", "v_news_content", "wp_articlecontent", "ewb-article-info", "pages_content", "mainbody",
    "article_content", "article-content", "article_con", "article-con", "artcontent", "contenttext",
    "content_text", "news_content", "newscontent", "newscontent_info", "info_content", "infocontent",
    "xxgk_content", "detail_content", "detail-content", "details-content", "content-detail",
    "conent_text", "contxt", "con_txt", "txt_content", "view_content", "entry-content", "post-content",
    "page-content", "main-content", "field--name-body", "body-content", "bodycontent", "docbody",
    "fulltext", "presidential-actions", "maincontent",
    ]
)  # fmt: skip
"""Ids and classes of the element that holds the text."""
_CHROME_NAMES = frozenset(
    [
    "nav", "navbar", "navigation", "mainnav", "topnav", "subnav", "menu", "breadcrumb", "breadcrumbs",
    "crumb", "crumbs", "sidebar", "share", "bdsharebuttonbox", "footer", "foot", "toolbar",
    "pagination", "pager", "related", "recommend", "copyright", "login", "search", "qrcode", "ewm",
    "topbar", "friendlink", "links", "daohang", "dqwz", "weizhi", "position", "comment", "comments",
    "social", "cookie", "skip", "toc-nav",
    ]
)  # fmt: skip
"""Words in ids and classes of what surrounds a text; believed only where there is hardly any prose inside."""
_TITLE_NAMES = frozenset(["title", "tit", "bt", "headline", "biaoti", "arti_title"])

_END = lazy_pattern(r"[。；！？]|[.;:][”\"’')\]]?(?:\s|$)|[：，]$")
_PROSE_COLUMNS = 40
_MOST_LINKED = 0.5
_LINK_LINE = 0.8
_LONGEST_LINK = 80

_OF_SITE = lazy_pattern(
    r"ICP备|公网安备|网站标识码|网站地图|版权所有\s*[：:©\u3000 ]|Copyright\s|©\s*\d|All rights reserved|建议使用.{0,12}浏览"
)
"""What stands at the foot of pages; a text that speaks of it does so in sentences."""
_LONGEST_FOOT = 160
_ORGANISER = lazy_pattern(r"\s*(?:主办|承办|协办|维护|技术支持)(?:单位)?\s*[：:]")
"""At the foot of a page the keeper of the site; in a text, who holds an event."""
_WIDGET = lazy_pattern(
    r"^[\s【\[（(|·>]*(?:当前(?:位置|栏目)|您?(?:现在)?(?:所在)?的?位置\s*[：:]|您(?:现在|当前|所在)?的?(?:所在)?位置|首页\s*[>＞»/|]|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:数|率|次数|量)|"
    r"访问(?:量|次数)|[上下]一[篇页条](?:文章|新闻|信息|公告)?\s*[：:]|扫(?:一扫|描|码).{0,12}(?:手机|二维码|当前页|本页|微信)|分享(?:到|至)\s*[：:]?|Back to top|Skip to|Home\s*[>»/])"
)
"""How lines begin that lead around a site or count its visitors."""
_BUTTONS = lazy_pattern(
    r"(?:打\s*印(?:本页|此页|页面|本文|此文|文章|内容)?|关\s*闭(?:窗口|本页|此页|页面|本窗口)?|分享(?:到|至)?|收藏(?:本页|本站)?|字\s*[体号]|[大中小]|A\s*[+-]|"
    r"返回(?:顶部|列表|上一?页|首页|上一级|栏目)?|我要纠错|纠错|保存(?:本页)?|复制(?:本页)?链接|微信|微博|新浪微博|腾讯微博|QQ(?:空间|好友)?|更多|语音播报|听全文|全文朗读|朗读|播放|暂停|无障碍(?:浏览|阅读)?|长者模式|"
    r"繁[體体](?:版)?|简体(?:版)?|English|手机版|电脑版|-?\s*次|[×+↺-]|Share(?: this| on| to)?|Print|E-?mail|Facebook|Twitter|LinkedIn|WhatsApp|Tweet|Like|PDF)"
    r"[\s\u3000】\]）)【\[（(|｜/·:：,，、<>«»+-]*"
)
_BUTTON_LINE = lazy_pattern(rf"[\s\u3000【\[（(|｜/·:：<>-]*(?:{_BUTTONS.pattern}){{1,20}}")
"""A line of nothing but buttons."""
_RELATED = lazy_pattern(
    r"^[\s【\[]*(?:相关(?:链接|阅读|新闻|稿件|文章|信息|内容|报道|推荐|资讯|政策|文件|解读)|推荐(?:阅读|文章|新闻)|延伸阅读|热点(?:新闻|推荐|文章)|热门|最新(?:发布|文章|新闻|资讯)"
    r"|猜你喜欢|政策解读|图解|友情链接|上一[篇页条]|下一[篇页条]|关联(?:阅读|稿件|信息|文件)|Related|Read more|See also|You may also)"
    r".{0,12}$",
    re.IGNORECASE,
)
_LONGEST_WIDGET = 80
_ABOUT = lazy_pattern(
    r"发布(?:时间|日期|机构)\s*[：:]|^\s*(?:信息|文章|稿件)?来源\s*[：:]|发表时间|浏览次数|^\s*(?:作者|编辑|责任编辑|审核|日期|时间)\s*[：:]|字体|字号|^\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*(?:来源|$)"
)
"""The line with date and source that pages set below a title."""
_ATTACHMENT = lazy_pattern(
    r"^\s*(?:附件|附\s*[：:]|附表|附图)|\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|rar|zip)\s*[）)]?$",
    re.IGNORECASE,
)

_NO_ATTACHMENTS = lazy_pattern(r"\s*(?:相关附件|附件下载|附件列表)\s*[：:]?\s*$")
"""The head of a list of attachments; pages set it though they have none."""

_FEWEST_SIGNS = 3
"""Lines of furniture that make a page one that was saved from a site: a bare text has none, or a stray one."""
_WHOLE = 0.97
"""The main content holds this share of the prose; a stray sentence of the site does not widen it to the page."""
_NAMED_SHARE = 0.5
"""An element that says it is the content is believed from this share of the prose on."""
_MOST_PROSE_IN_CHROME = 0.2
_LITTLE_PROSE = 0.1
_LINKED_CHROME = 0.3
_SHORTEST_TITLE = 4
_LONG_TITLE = 9
"""Characters from which on a piece of the title is known for it."""
_BEGINNING = 15
"""Characters by which a text is known again."""
_TITLE_REACH = 40
_NEAR = 6
"""Lines above the main content among which one that is centred or bold is the title."""
_HEAD_REACH = 12
"""Lines at the head of the main content among which its title may stand."""
_TAIL_REACH = 12
"""Lines behind the main content in which its last lines (signature, date, attachments) may stand."""
_TITLE_SEPARATORS = lazy_pattern(r"\s*[-_|–—－]{1,2}\s*")
_SQUEEZE = lazy_pattern(r"\s+")


def furniture_of(lines: list[Line], rows: dict[int, Row], page_title: str) -> frozenset[int]:
    """The indices of the lines that are page furniture.

    ``rows`` are the rows of tables of data by the ``id`` of a line, ``page_title`` is what the page calls itself.
    """
    return frozenset(_Finder(lines, rows, page_title).run())


class _Finder:
    def __init__(self, lines: list[Line], rows: dict[int, Row], page_title: str) -> None:
        self.lines = lines
        self.rows = rows
        # "Title-Site": the longest part is the title; the name of the site may be that of the agency that signs.
        parts = (page_title, max(_TITLE_SEPARATORS.split(page_title), key=len))
        self.titles = [title for title in map(_squeezed, parts) if len(title) >= _SHORTEST_TITLE]
        self.prose = [self._prose(line) for line in lines]
        self.sums = list(accumulate(self.prose, initial=0))
        self.lengths = list(accumulate((len(line.text) for line in lines), initial=0))
        self.linked = list(accumulate((min(line.linked, len(line.text)) for line in lines), initial=0))
        self.signs = list(
            accumulate((self._is_mark(i) or self._is_about(i) for i in range(len(lines))), initial=0)
        )
        self._chrome: dict[int, bool] = {}

    def run(self) -> set[int]:
        chrome = [self._in_chrome(line.element) for line in self.lines]
        marks = [self._is_mark(i) for i in range(len(self.lines))]
        links = [self._is_link(i) for i in range(len(self.lines))]
        out = {i for i, one in enumerate(chrome) if one}
        signs = sum(1 for i in range(len(self.lines)) if chrome[i] or marks[i] or links[i])
        if signs < _FEWEST_SIGNS:
            return out
        again = self._restated()
        prose = [0 if chrome[i] or again[i] else weight for i, weight in enumerate(self.prose)]
        if not sum(prose):
            # A page of short lines, a list of names: what is neither link nor mark counts.
            prose = [
                0 if chrome[i] or marks[i] else max(0, len(line.text) - line.linked)
                for i, line in enumerate(self.lines)
            ]
        total = sum(prose)
        if not total:
            return out
        sums = list(accumulate(prose, initial=0))
        content = self._content(sums, total)
        first, last = content.first, content.last
        start = self._head(first, last, chrome)
        end = self._tail(content, last, chrome, marks, links)
        for i in range(len(self.lines)):
            # What is in the main content stays; between it and the title, and behind it, only what may belong to it.
            if first <= i < last:
                if marks[i] and not self.prose[i]:
                    out.add(i)
            elif start <= i < first:
                if self._is_about(i) or marks[i] or (links[i] and not self._is_attachment(i)):
                    out.add(i)
            elif not (last <= i < end):
                out.add(i)
        self._related(first, end, links, out)
        closing = next((i for i in range(end - 1, first, -1) if i not in out), first)
        if _NO_ATTACHMENTS.match(self.lines[closing].text):
            out.add(closing)
        return out

    # Lines

    def _prose(self, line: Line) -> int:
        """The characters of a line that reads as a sentence; 0 for one that does not."""
        text = line.text
        columns = len(text) if text.isascii() else len(text.encode("gb18030", "replace"))
        if columns < _PROSE_COLUMNS or line.link_share > _MOST_LINKED or not _END.search(text):
            return 0
        return 0 if _is_foot(text) else len(text)

    def _restated(self) -> list[bool]:
        """Which lines begin as a line before them does: titles and summaries that pages keep ready for sharing."""
        seen: set[str] = set()
        out: list[bool] = []
        for line in self.lines:
            beginning = _squeezed(line.text[: 2 * _BEGINNING])[:_BEGINNING]
            titled = any(
                len(line.text) > 2 * len(title) and _squeezed(line.text[: 2 * len(title)]).startswith(title)
                for title in self.titles
            )
            out.append(beginning in seen or titled)
            seen.add(beginning)
        return out

    def _is_mark(self, i: int) -> bool:
        """Whether a line is one that only pages have, whatever stands around it."""
        line = self.lines[i]
        if line.kind == "heading" or id(line) in self.rows or self.prose[i]:
            return False
        text = line.text
        if _is_foot(text):
            return True
        return len(text) <= _LONGEST_WIDGET and bool(_WIDGET.match(text) or _BUTTON_LINE.fullmatch(text))

    def _is_link(self, i: int) -> bool:
        line = self.lines[i]
        return line.link_share >= _LINK_LINE and 0 < len(line.text) <= _LONGEST_LINK

    def _is_about(self, i: int) -> bool:
        text = self.lines[i].text
        return len(text) <= _LONGEST_WIDGET and bool(_ABOUT.search(text))

    def _is_attachment(self, i: int) -> bool:
        return bool(_ATTACHMENT.search(self.lines[i].text))

    # Elements

    def _in_chrome(self, element: Element | None) -> bool:
        """Whether an element, or one around it, is furniture by what it is called."""
        chain: list[Element] = []
        found = False
        while element is not None:
            known = self._chrome.get(id(element))
            if known is not None:
                found = known
                break
            chain.append(element)
            element = element.parent
        for one in reversed(chain):
            found = found or self._is_chrome(one)
            self._chrome[id(one)] = found
        return found

    def _is_chrome(self, element: Element) -> bool:
        tag = element.tag
        if element.first == element.last:
            return False
        if tag == "nav":
            return True
        prose = self.sums[element.last] - self.sums[element.first]
        if (tag in CHROME and not _inside_content(element)) or (tag not in CHROME and element.attribute("role").lower() in CHROME_ROLES):
            believed = True
        else:
            # A name alone proves nothing: the foot of an article may hold its signature.
            named = tag in CHROME or bool(element.words() & _CHROME_NAMES)
            believed = named and self._looks_like_chrome(element)
        # A page may call anything a header. What holds a good part of all prose, or is mostly prose, holds the text.
        whole = self.lengths[element.last] - self.lengths[element.first]
        total = self.sums[-1]
        return (
            believed
            and prose <= _MOST_PROSE_IN_CHROME * total
            and (prose <= _MOST_PROSE_IN_CHROME * whole or prose <= _LITTLE_PROSE * total)
        )

    def _looks_like_chrome(self, element: Element) -> bool:
        """Whether an element holds links for a good part, or a line that only pages have."""
        first, last = element.first, element.last
        linked = self.linked[last] - self.linked[first]
        whole = self.lengths[last] - self.lengths[first]
        return linked >= _LINKED_CHROME * whole or self.signs[last] > self.signs[first]

    def _content(self, sums: list[int], total: int) -> Element:
        """The element with the text."""
        seen: dict[int, Element] = {}
        named: list[Element] = []
        root = None
        for line in self.lines:
            element: Element | None = line.element
            while element is not None and id(element) not in seen:
                seen[id(element)] = element
                if _names_content(element):
                    named.append(element)
                root = element if element.parent is None else root
                element = element.parent

        def weight(element: Element) -> int:
            return sums[element.last] - sums[element.first]

        assert root is not None  # there are lines, and all stand in it
        floor: float = _WHOLE * total
        within: Element | None = None
        if named:
            best = max(named, key=lambda e: (weight(e), e.depth))
            if weight(best) >= _NAMED_SHARE * total:
                within, floor = best, _WHOLE * weight(best)
        found = within or root
        for element in seen.values():
            if (
                element.depth > found.depth
                and weight(element) >= floor
                and element.tag not in ("tr", "td", "th", "li")
            ):
                found = element
        return found

    # What belongs to it outside of its element

    def _head(self, first: int, last: int, chrome: list[bool]) -> int:
        """The index of the line with the title, where it stands before the main content; else ``first``."""
        def is_title(i: int) -> bool:
            text = _squeezed(self.lines[i].text)
            return any(text == one or (len(text) >= _LONG_TITLE and text in one) for one in self.titles)

        prose = next((i for i in range(first, last) if self.prose[i]), last)
        # Behind the first sentence only one that is set as a title is one: the name of a site may be that of a signature.
        inside = any(
            is_title(i)
            and (i < prose or self.lines[i].element.centred or self.lines[i].emphasis or self.lines[i].kind == "heading")
            for i in range(first, min(last, first + _HEAD_REACH))
        )
        before = range(first - 1, max(-1, first - 1 - _TITLE_REACH), -1)
        free = [
            i
            for i in before
            if not chrome[i] and self.lines[i].link_share < _LINK_LINE and self.lines[i].text
        ]
        chosen = next((i for i in free if is_title(i)), -1)
        if chosen < 0 and not inside:
            chosen = next(
                (i for i in free if self.lines[i].kind == "heading" and self.lines[i].level <= 2), -1
            )
        if chosen < 0 and not inside:
            chosen = next((i for i in free if self.lines[i].element.words() & _TITLE_NAMES), -1)
        if chosen < 0 and not inside:
            near = [i for i in free[:_NEAR] if not self._is_about(i) and not self._is_mark(i)]
            chosen = next((i for i in near if self.lines[i].element.centred or self.lines[i].emphasis), -1)
        if chosen < 0 or inside:
            return first
        while chosen - 1 in free and self._stands_with(chosen - 1, chosen):
            chosen -= 1  # a title of several lines
        return chosen

    def _stands_with(self, above: int, below: int) -> bool:
        one, other = self.lines[above], self.lines[below]
        alike = one.kind == other.kind and one.emphasis == other.emphasis and one.element.centred == other.element.centred
        return (
            alike
            and (one.element.centred or one.emphasis)
            and one.element.tag == other.element.tag
            and not self._is_about(above)
            and not self._is_mark(above)
        )

    def _tail(
        self, content: Element, last: int, chrome: list[bool], marks: list[bool], links: list[bool]
    ) -> int:
        """The index behind the last line that belongs to the main content, where lines behind its element do."""
        around = content.parent.parent if content.parent is not None and content.parent.parent else content
        end = last
        for i in range(last, min(len(self.lines), last + _TAIL_REACH, around.last)):
            text = self.lines[i].text
            if chrome[i] or marks[i] or (links[i] and not self._is_attachment(i)):
                break
            if _RELATED.match(text) or _ORGANISER.match(text):
                break
            end = i + 1
        return end

    def _related(self, first: int, end: int, links: list[bool], out: set[int]) -> None:
        """Links to other pages below a line that announces them."""
        i = first
        while i < end:
            if _RELATED.match(self.lines[i].text) and i not in out:
                j = i + 1
                while (
                    j < end
                    and (links[j] or j in out or not self.lines[j].text)
                    and not self._is_attachment(j)
                ):
                    j += 1
                if j > i + 1:
                    out.update(range(i, j))
                    i = j
                    continue
            i += 1


def _inside_content(element: Element) -> bool:
    parent = element.parent
    while parent is not None:
        if parent.tag in CONTENT or parent.attribute("role").lower() == "main":
            return True
        parent = parent.parent
    return False


def _names_content(element: Element) -> bool:
    if element.tag in CONTENT:
        return True
    if not element.source:
        return False
    return element.attribute("role").lower() == "main" or bool(element.words() & _CONTENT_NAMES)


def _is_foot(text: str) -> bool:
    return len(text) <= _LONGEST_FOOT and not text.endswith(("。", "；")) and bool(_OF_SITE.search(text))


def _squeezed(text: str) -> str:
    return _SQUEEZE.sub("", text)
