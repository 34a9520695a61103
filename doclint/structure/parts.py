"""The parts of an official document, and the documents inside it.

Names and shapes follow GB/T 9704-2012 (clause 7) and 党政机关公文处理工作条例 (2012, article 9). A document is cut into
units: the main document, its attachments, texts it issues or forwards (印发, 转发, 批转); each unit has a head (title and
what stands above the text), a body and a tail (signature, date).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal, cast

from doclint.document.document import Language
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.english_parts import has_leaders, name_english
from doclint.structure.paragraphs import Paragraph
from doclint.structure.second_copy import copies

PartName = Literal[
    "letterhead", "document_number", "copy_number", "classification", "urgency", "signatory", "title", "subtitle",
    "addressee", "metadata", "pass_note", "body", "attachment_note", "signature", "date_of_issue", "annotation",
    "attachment", "embedded", "copied_to", "printed_by", "toc", "table", "quote", "furniture",
]  # fmt: skip
UnitKind = Literal["main", "attachment", "embedded"]

DOCUMENT_TYPES = (
    "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|办法|细则|规划|纲要|计划|规定|条例|"
    "章程|规则|规范|制度|准则|标准|指南|措施|要点|安排|清单|目录|预案|总结|讲话|解释|答复|公约|宣言|倡议书|说明|简报|汇报"
)
"""Words that a title ends in: the fifteen kinds of 公文 and what usually travels as their attachments."""


@dataclass(slots=True)
class Unit:
    """One document inside the file: paragraphs ``first`` to ``last`` (inclusive indices)."""

    kind: UnitKind
    first: int
    last: int
    title: list[int] = field(default_factory=list)
    """Indices of the paragraphs that make the title."""
    body_first: int = 0
    """Index of the first paragraph of the body."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The part of each paragraph, the units, and the unit of each paragraph."""

    names: tuple[PartName, ...]
    units: tuple[Unit, ...]
    unit_of: tuple[int, ...]
    copies: tuple[int, ...] = ()
    """The indices of the paragraphs with which the document begins anew, word for word."""

    def indices(self, name: PartName, unit: int | None = None) -> list[int]:
        """Indices of the paragraphs of a part, in the whole file or in one unit."""
        return [i for i, n in enumerate(self.names) if n == name and (unit is None or self.unit_of[i] == unit)]


SplitAgencies = Callable[[str], Sequence[object]]
"""Agencies of a line that holds nothing else; empty when it is no such line."""

_YEAR = r"(?:19|20)\d\d"
DOCUMENT_NUMBER = lazy_pattern(
    rf"^(?:文号[：:]\s*)?(?P<code>[A-Z]?[\u4e00-\u9fff·（）()]{{0,20}}?)\s*(?P<open>[〔\[［（(【﹝])\s*(?P<year>{_YEAR})\s*(?:年\s*)?"
    r"(?P<close>[〕\]］）)】﹞])\s*(?P<ordinal>第)?\s*(?P<serial>\d{1,5})\s*号$"
)
"""发文字号, GB/T 9704-2012 7.2.5: agency code, year in 〔〕, serial."""
_BRACKETED_NUMBER = lazy_pattern(rf"^[（(][\u4e00-\u9fff]{{1,20}}[〔\[［]{_YEAR}[〕\]］]\d{{1,5}}号[）)]$")
_SPACES = lazy_pattern(r"[ 　\t]")
_SPACED_LETTERHEAD = lazy_pattern(r"^(?:\S[ 　])+\S$")
"""国 务 院 文 件: every character set apart."""
_ENTITY = lazy_pattern(r"[ 　]*&[a-z]{2,6};[ 　]*")
ORDER_NUMBER = lazy_pattern(r"^[（(]?(?:[\u4e00-\u9fff]{2,40}令?\s*)?第?\s*[\d一二三四五六七八九十百〇零]{1,5}\s*号(?:令|公告)?[）)]?$")
_YEAR_FIRST = lazy_pattern(rf"^(?:[（(〔\[]{_YEAR}[）)〕\]][\u4e00-\u9fff\d]{{1,20}}第?\d{{1,6}}号|[\u4e00-\u9fff]{{0,30}}{_YEAR}年第\d{{1,4}}号)$")
"""Numbers of cases and of announcements: （2023）湘01民终1234号, 2024年第21号."""
_CHINESE_DATE = "[〇○零OＯ0一二三四五六七八九]{4}年[一二三四五六七八九十元]{1,2}月[一二三四五六七八九十]{1,3}日"
DATE_LINE = lazy_pattern(
    rf"^[（(]?(?:{_YEAR}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日|{_CHINESE_DATE}|{_YEAR}[.．/-]\d{{1,2}}[.．/-]\d{{1,2}}日?)[）)]?$"
)
"""成文日期, GB/T 9704-2012 7.3.5.3."""
_SIGNATURE_AND_DATE = lazy_pattern(rf"^(?P<who>\S.*?)[ 　\t]+(?P<date>{_YEAR}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日)$")
_LOOSE_DATE = lazy_pattern(r"^(?:\d{4}|[×xX]{2,4}|\[?[年月日]\]?|[_＿]{2,})\s*年.{0,6}月.{0,6}日?$")
_CLASSIFICATION = lazy_pattern(r"^(?:绝密|机密|秘密)(?:[★☆].{0,8})?$")
_URGENCY = lazy_pattern(r"^(?:(?:特急|加急|特提|平急)(?:[·.]?明电)?$|等级(?:特急|加急|特提|平急))")
"""Also the line of a telegram (发电) that has its number behind its urgency."""
_COPY_NUMBER = lazy_pattern(r"^(?:№|No\.?)?\s*\d{6}$")
_SIGNATORY = lazy_pattern(r"^(?:签发人[：:]|签批盖章)")
_METADATA_KEYS = (
    "发布日期|发布机构|发布机关|发布单位|发布时间|发文日期|发文机关|发文单位|发文字号|发表时间|来源|信息来源|原文链接|链接|检索时间|检索关键词|关键词|"
    "分类|文号|索引号|主题分类|主题词|有效性|生效日期|生效时间|施行日期|实施日期|时效性|效力级别|成文日期|公开方式|公文种类|发布文号|签署日期|"
    "统一编号|失效日期|失效时间|更新时间|更新日期|发布人|审核|审核人|录入|文\\s*号|主\\s*题|"
    "作者|编辑|责任编辑|标题|名称|浏览次数|日期|法宝引证码|颁布机关|颁布时间|公布日期|体裁分类|组配分类|服务对象|信息索引|产生日期|TITLE|ISSUER|"
    "受文者|發文日期|發文字號|承辦人|承辦單位|聯絡人|聯絡電話|傳真|電子信箱|電子郵件|速別|密等|密等及解密條件或保密期限|解密條件|保存年限|檔號"
)
_METADATA = lazy_pattern(rf"^[【\[]?(?:{_METADATA_KEYS})[】\]]?\s*(?:[：:]|$)|^(?:https?://)")
_ADDRESSEE_WORD = lazy_pattern(
    r"各|人民政府|委员会|[委局厅部署办院社司校所](?:[、，,：: ]|$)|单位|公司|学校|同志|代表|您|委员|秘书长|委员长|先生|女士|主任|企业|机构|大学|学院|医院|集团|协会|中心|直属|人民法院|党组|党委|工委"
)
_LEAD_IN = lazy_pattern(r"(?:如下.{0,12}|以下(?:规定|措施|事项|修改|内容|问题|几点)?|下列.{0,12}|包括|包含|要求|如次|为|是|有|做到|通知|决定|意见|(?:修改|修正|解释)为?)[：:]$")
_LONGEST_ADDRESSEE = 260
_LONGEST_TITLE_LINE = 60
_LONGEST_TITLE = 140
_TITLE_END = lazy_pattern(rf"(?:{DOCUMENT_TYPES})(?:[》」”]?的?(?:通知|通告|公告|决定|意见|令)?)?(?:[（(〔\[].{{1,30}}[）)〕\]])?$")
_TITLE_START = lazy_pattern(r"关于|印发|转发|批转|发布|《")
_SHORTEST_PROSE = 14
_SENTENCE_END = lazy_pattern(r"[。；;！？!?，,、]$")
_ANNOTATION = lazy_pattern(
    r"^[（(\[].*(?:公开|联系人|联系电话|联系方式|电话|删减|有删节|印发|发至|传达|略|附件).*[）)\]]$|^[（(]此件.*|^联系人[：:]|^联系电话[：:]"
)
_ATTACHMENT_NOTE = lazy_pattern(r"^附\s*(?:件|表|图|录)?\s*[：:]\s*\S|^附件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?\s*$")
_ATTACHMENT_HEAD = lazy_pattern(
    r"^[【\[（(]?附\s*(?:件|表|录|图)\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}|[A-Z])?(?:[-－—]\d{1,2})?\s*[】\]）)]?\s*[：:.．、]?\s*(?P<rest>.{0,60})$"
)
_BARE_ATTACHMENT = lazy_pattern(r"^附\s*[：:]?$")
_COPIED_TO = lazy_pattern(r"^(?:抄送|抄报|分送|主送|正本|副本|抄本)\s*[：:]")
_SECTION_OF_LETTER = lazy_pattern(r"^(?:主旨|說明|擬辦|辦法|公告事項|依據)\s*[：:]")
"""The sections of an official letter of Taiwan (文書處理手冊): its text begins with the first."""
_SUBJECT_WORDS = lazy_pattern(r"^主题词\s*[：:]")
"""主题词 stood above the colophon until the rules of 2012."""
_PRINTED_BY = lazy_pattern(rf"^.{{2,40}}?[ 　\t]*(?:{_YEAR}年\d{{1,2}}月\d{{1,2}}日)[ 　\t]*(?:印发|印)$|^.{{2,30}}印发$")
_PASS_NOTE = lazy_pattern(
    r"^[（(]?(?:(?:19|20)\d\d\s*年|[一二][〇○零九]\S{2}年|根据).{0,200}(?:通过|批准|公布|修正|修订|发布|施行|起施行|印发|废止|修改).{0,60}[）)。]?$"
)
_TOC_HEADING = lazy_pattern(r"^目\s*[录錄次]$|^(?:table of )?contents$", re.IGNORECASE)
_ARTICLE_STYLES = frozenset({"article", "en_section"})
_LABEL_OF_BODY = frozenset(
    {"cn_comma", "cn_paren", "arabic", "article", "chapter", "division", "section", "arabic_paren", "circled", "decimal"}
)
_LONGEST_HEAD = 30
"""Paragraphs: a head longer than this is no head."""
_SIGNATURE_REACH = 12
"""Paragraphs above a date in which its signatures stand (joint documents sign one below another)."""
_LONGEST_SIGNATURE = 60
_OFFICES = (
    "总理|主席|部长|省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|主任|局长|厅长|署长|行长|院长|检察长|校长|会长|理事长|董事长|总经理|书记|"
    "司令员|政治委员|政委|审判长|审判员|代理审判员|人民陪审员|陪审员|检察官|縣長|市長|局長|處長|部長"
)
_PERSON_SIGNATURE = lazy_pattern(
    rf"^(?:[\u4e00-\u9fff]{{2,16}}(?:部长|省长|市长|主席|主任|局长|署长|总理|院长|检察长|行长|区长|县长|州长))[ 　：:]*[\u4e00-\u9fff·]{{1,5}}(?:[ 　][\u4e00-\u9fff])?$|"
    rf"^(?:{_OFFICES})[ 　：:]+[\u4e00-\u9fff][ 　]?[\u4e00-\u9fff·○〇]{{1,4}}$"
)
_SPACED_OFFICE = lazy_pattern(rf"^(?:{_OFFICES})[\u4e00-\u9fff·]{{2,4}}$")
"""省　　长　周　远, spaces taken out: only where there are some."""
_AGENCY_ENDING = lazy_pattern(
    r"(?:人民政府|办公厅|办公室|委员会|[省市区县州部]委|总局|[部厅局委署院会行社司校办馆所站处队]|公司|集团|大学|学院|中心|法院|检察院|指挥部|领导小组|管委会|党组|党委|单位|单位名称)$"
)


def find_parts(paragraphs: Sequence[Paragraph], language: Language, agencies_of: SplitAgencies) -> Parts:
    """Cut a document into units and name the part of every paragraph.

    ``agencies_of`` says which agencies a line consists of. A document that stands in its file twice is two.
    """
    starts = copies([paragraph.text.strip() for paragraph in paragraphs])
    parts = _Finder(paragraphs[: starts[0]] if starts else paragraphs, language, agencies_of).run()
    for start, end in pairwise([*starts, len(paragraphs)]):
        parts = _with_copy(parts, _Finder(paragraphs[start:end], language, agencies_of).run())
    return parts


def _with_copy(first: Parts, copy: Parts) -> Parts:
    """The parts of a document and of its copy behind it."""
    count, units = len(first.names), len(first.units)
    behind = [
        replace(
            unit,
            kind="embedded" if unit.kind == "main" else unit.kind,
            first=unit.first + count,
            last=unit.last + count,
            title=[index + count for index in unit.title],
            body_first=unit.body_first + count,
        )
        for unit in copy.units
    ]
    names = ["embedded" if name == "body" else name for name in copy.names]
    return Parts(
        (*first.names, *cast("list[PartName]", names)),
        (*first.units, *behind),
        (*first.unit_of, *(number + units for number in copy.unit_of)),
        (*first.copies, count),
    )


class _Finder:
    def __init__(self, paragraphs: Sequence[Paragraph], language: Language, agencies_of: SplitAgencies) -> None:
        self.paragraphs = paragraphs
        self.texts = [p.text.strip() for p in paragraphs]
        self.language = language
        self.agencies_of = agencies_of
        self.names: list[PartName] = ["body"] * len(paragraphs)
        self.units: list[Unit] = []
        self._agency_lines: dict[int, bool] = {}

    def run(self) -> Parts:
        total = len(self.paragraphs)
        self._mark_kinds()
        if self.language == "en":
            self._english()
        else:
            self._furniture()
            self._toc()
            self._chinese()
        if not self.units:
            self.units = [Unit("main", 0, max(0, total - 1))]
        unit_of = [0] * total
        for number, unit in enumerate(self.units):
            for i in range(unit.first, min(unit.last + 1, total)):
                unit_of[i] = number
                if self.names[i] == "body" and unit.kind != "main":
                    self.names[i] = unit.kind
        return Parts(tuple(self.names), tuple(self.units), tuple(unit_of))

    # What the format alone tells

    def _mark_kinds(self) -> None:
        for i, paragraph in enumerate(self.paragraphs):
            if paragraph.kind == "table":
                self.names[i] = "table"
            elif paragraph.kind == "quote":
                self.names[i] = "quote"

    # Web pages saved as text

    def _furniture(self) -> None:
        total = len(self.texts)
        licence = next((i for i in range(total // 2, total) if _LICENCE.match(self.texts[i])), total)
        for i in range(licence, total):
            self.names[i] = "furniture"
        marks = [i for i, t in enumerate(self.texts) if len(t) <= _LONGEST_MENU_LINE and _WEB_MARK.search(t)]
        if len(marks) < _FEWEST_WEB_MARKS:
            return
        prose = [i for i, t in enumerate(self.texts) if len(t) >= _SHORTEST_WEB_PROSE and "。" in t and not _WEB_FOOT.search(t)]
        first_prose = prose[0] if prose else total
        last_prose = prose[-1] if prose else -1
        heads = [i for i, t in enumerate(self.texts[: first_prose + 1]) if len(t) <= 120 and _WEB_HEAD.search(t)]
        end = heads[-1] + 1 if heads else 0
        title = next((i for i in range(end - 2, max(-1, end - _TITLE_REACH), -1) if _WEB_TITLE.search(self.texts[i])), -1)
        for i in range(end):
            if i != title:
                self.names[i] = "furniture"
        feet = [i for i in range(first_prose + 1, total) if _WEB_FOOT.search(self.texts[i])]
        foot = next((i for i in feet if i > last_prose or self._is_menu(i)), total)
        for i in range(foot, total):
            self.names[i] = "furniture"

    def _is_menu(self, i: int) -> bool:
        """Whether what follows reads as the foot of a page: short lines without an end mark."""
        following = self.texts[i : i + _MENU_SAMPLE]
        short = sum(len(t) <= _LONGEST_MENU_ENTRY and "。" not in t for t in following)
        return len(following) == _MENU_SAMPLE and short >= _MENU_SHARE * _MENU_SAMPLE

    # Tables of contents

    def _toc(self) -> None:
        texts = self.texts
        for i, text in enumerate(texts):
            if len(text) > 8 and has_leaders(text):
                self.names[i] = "toc"
        for i, text in enumerate(texts):
            if not (len(text) <= 12 and _TOC_HEADING.match(text)) or i + 1 >= len(texts):
                continue
            first = re.sub(r"\s", "", texts[i + 1])
            self.names[i] = "toc"
            for j in range(i + 1, len(texts)):
                text_j = texts[j]
                if j > i + 1 and re.sub(r"\s", "", text_j)[: len(first)] == first and first:
                    break
                if len(text_j) > 50 or text_j.endswith("。") or self.names[j] == "table":
                    break
                self.names[j] = "toc"

    # Chinese documents

    def _chinese(self) -> None:
        start = next((i for i, n in enumerate(self.names) if n not in ("furniture",)), 0)
        end = len(self.paragraphs)
        while end > start and self.names[end - 1] == "furniture":
            end -= 1
        kind: UnitKind = "main"
        first = 0
        while True:
            unit = Unit(kind, first, end - 1)
            self.units.append(unit)
            body = self._head(unit, max(first, start), end)
            unit.body_first = body
            boundary = self._tail(unit, body, end)
            if boundary is None:
                break
            unit.last = boundary - 1
            first = boundary
            kind = "attachment" if self._is_attachment_head(boundary) else "embedded"
        if self.units:
            self.units[-1].last = len(self.paragraphs) - 1

    def _is_agency_line(self, i: int) -> bool:
        known = self._agency_lines.get(i)
        if known is None:
            text = _ENTITY.sub("", self.texts[i])
            if _SPACED_LETTERHEAD.match(text):
                text = _SPACES.sub("", text)
            known = (
                2 <= len(text) <= _LONGEST_SIGNATURE
                and not self.paragraphs[i].labels
                and not re.search(r"[。；;！？!?，：:《》“”]", text)
                and bool(self.agencies_of(text.removesuffix("文件") or text))
            )
            self._agency_lines[i] = known
        return known

    def _head(self, unit: Unit, first: int, end: int) -> int:
        """Name the parts of a unit's head; the index of the first paragraph of its body."""
        last = min(end, first + _LONGEST_HEAD)
        stop = last
        addressee: int | None = None
        headings = 0
        noted = False  # whether a note on who passed the text was seen: what follows is no more a title
        soft_stop = last  # where the head ends unless an addressee shows that it goes on
        for i in range(first, last):
            text, paragraph = self.texts[i], self.paragraphs[i]
            if self.names[i] == "table":
                stop = i
                break
            if self.names[i] in ("furniture", "toc", "quote"):
                continue
            if i == first and unit.kind == "attachment":
                continue
            if unit.kind == "attachment" and self._is_attachment_head(i):  # the one before it is a list of names
                stop = i
                break
            if _SECTION_OF_LETTER.match(text):
                stop = i
                break
            if self._is_addressee(text) and not paragraph.labels:
                addressee = i
                stop = i
                break
            if _METADATA.match(text) and len(text) < 300:
                continue
            headings += paragraph.kind == "heading"
            if paragraph.kind == "item" or (paragraph.kind == "heading" and headings > 1):
                soft_stop = min(soft_stop, i)
            if paragraph.label is not None and paragraph.label.style in _LABEL_OF_BODY:
                if paragraph.kind == "heading" and paragraph.level == 1 and i == first:
                    continue
                if _TITLE_START.search(text) and _TITLE_END.search(text) and not self._started(first, i):
                    continue
                stop = i
                break
            titled = paragraph.kind == "heading" and paragraph.level == 1 and headings == 1
            noted = noted or (text[:1] in "（(" and _PASS_NOTE.match(text) is not None)
            if not titled and (self._is_prose(text) or (noted and self._is_clause(text))) and not _PASS_NOTE.match(text):
                stop = i
                break
        if addressee is None:
            stop = min(stop, soft_stop)
        self._name_head(unit, first, stop)
        if addressee is None:
            return stop
        self.names[addressee] = "addressee"
        return addressee + 1

    def _started(self, first: int, i: int) -> bool:
        """Whether anything but metadata stands before ``i`` in the head."""
        return any(
            self.names[k] not in ("furniture", "toc") and not _METADATA.match(self.texts[k]) for k in range(first, i)
        )

    def _is_addressee(self, text: str) -> bool:
        return (
            text[-1:] in "：:"
            and len(text) <= _LONGEST_ADDRESSEE
            and not _LEAD_IN.search(text)
            and not _METADATA.match(text)
            and "。" not in text
            and not _ATTACHMENT_NOTE.match(text)
            and not _ATTACHMENT_HEAD.match(text)
            and bool(_ADDRESSEE_WORD.search(text))
        )

    @staticmethod
    def _is_prose(text: str) -> bool:
        if len(text) <= _SHORTEST_PROSE:
            return text.endswith("。") or bool(_LEAD_IN.search(text))
        return bool(re.search(r"[。；：:！？]$", text)) or (len(text) > _LONGEST_TITLE_LINE and bool(re.search("[，。；]", text)))

    @staticmethod
    def _is_clause(text: str) -> bool:
        return len(text) > _SHORTEST_PROSE and "，" in text and text[0] not in "（("

    def _name_head(self, unit: Unit, first: int, stop: int) -> None:
        free: list[int] = []
        for i in range(first, stop):
            if self.names[i] != "body":
                continue
            name = self._head_name(i, unit, first)
            if name is not None:
                self.names[i] = name
            else:
                free.append(i)
        self._name_title(unit, free)

    def _head_name(self, i: int, unit: Unit, first: int) -> PartName | None:
        text = self.texts[i]
        squeezed = re.sub(r"[ 　\t]", "", text)
        if unit.kind == "attachment" and i == first:
            return "title" if self._attachment_title(text) else "attachment"
        if _METADATA.match(text):
            return "metadata"
        squeezed = squeezed.split("签发人", 1)[0] or squeezed
        if _URGENCY.match(squeezed):
            return "urgency"
        if any(shape.match(squeezed) for shape in (DOCUMENT_NUMBER, _BRACKETED_NUMBER, ORDER_NUMBER, _YEAR_FIRST)):
            return "document_number"
        if _CLASSIFICATION.match(squeezed):
            return "classification"
        if _COPY_NUMBER.match(squeezed):
            return "copy_number"
        if _SIGNATORY.match(squeezed):
            return "signatory"
        if DATE_LINE.match(squeezed):
            return "date_of_issue"
        if text.startswith(("——", "--", "－－", "—")):
            return "subtitle"
        if _SIGNATURE_AND_DATE.match(text):
            return "letterhead"  # the line below the head of minutes: agency and date
        if self._is_agency_line(i) and not _TITLE_START.search(text):
            return "letterhead"
        if _PASS_NOTE.match(text) and (text[0] in "（(" or self._later_is_body(text)):
            return "pass_note"
        if text[0] in "（(" and text[-1] in "）)":
            return "pass_note"
        return None

    @staticmethod
    def _later_is_body(text: str) -> bool:
        return not _TITLE_END.search(text)

    def _attachment_title(self, text: str) -> str:
        match = _ATTACHMENT_HEAD.match(text)
        return match["rest"].strip() if match else ""

    def _name_title(self, unit: Unit, free: list[int]) -> None:
        """Of the lines of a head that are nothing else, those that make the title."""
        if not free:
            return
        headings = [i for i in free if self.paragraphs[i].kind == "heading"]
        if headings:
            chosen = [headings[0]]
            for i in free:
                if i > headings[0] and self.texts[i] == self.texts[headings[0]]:
                    chosen.append(i)
        else:
            chosen = self._title_run(free)
        for i in chosen:
            self.names[i] = "title"
        unit.title = chosen
        for i in free:
            if i not in chosen:
                self.names[i] = "subtitle" if chosen and i > chosen[0] else "metadata" if unit.kind == "main" and len(free) > 8 else self.names[i]

    def _title_run(self, free: list[int]) -> list[int]:
        """The longest run of lines that reads as a title: it ends in the name of a document type."""
        best: list[int] = []
        for start_at in range(len(free)):
            text = ""
            run: list[int] = []
            for j in free[start_at : start_at + 5]:
                if run and (j != run[-1] + 1 or (best and self.texts[j].startswith("关于"))):
                    break
                if _SENTENCE_END.search(self.texts[j]):
                    break
                text += self.texts[j]
                run.append(j)
                if len(text) > _LONGEST_TITLE:
                    break
                if _TITLE_END.search(re.sub(r"\s", "", text)):
                    best = list(run)
            if best:
                return best
        first = free[0]
        text = self.texts[first]
        return [first] if len(text) <= _LONGEST_TITLE_LINE and not _SENTENCE_END.search(text) else []

    def _tail(self, unit: Unit, body: int, end: int) -> int | None:
        """Name the parts of a unit's tail; where the next unit begins, or None when this one is the last."""
        seen_tail = False
        i = body
        while i < end:
            text = self.texts[i]
            if self.names[i] in ("furniture", "table", "toc", "quote"):
                i += 1
                continue
            if seen_tail:
                name = self._after_tail(i)
                if name is None:
                    if self._is_attachment_head(i) or self._begins_document(i, end):
                        return i
                    i += 1
                    continue
                self.names[i] = name
                i += 1
                continue
            step = self._signature_block(i, body, end)
            if step:
                seen_tail = True
                i = step
                continue
            if self._is_attachment_head(i) and i > (unit.first if unit.kind == "attachment" else body):
                return i
            if _ATTACHMENT_NOTE.match(text) and self.paragraphs[i].kind != "heading":
                i = self._attachment_note(i, end)
                continue
            if i > body and (_COPIED_TO.match(text) or (len(text) < 60 and _PRINTED_BY.match(text) and i >= end - 3)):
                self.names[i] = "copied_to" if _COPIED_TO.match(text) else "printed_by"
            i += 1
        return None

    def _begins_document(self, i: int, end: int) -> bool:
        """Whether text after a tail begins another document (and is not a stray line of this one)."""
        text = self.texts[i]
        if self.paragraphs[i].kind == "heading" or self.paragraphs[i].emphasis:
            return True
        return not self.paragraphs[i].labels and len(text) > 1 and i < end - 1

    def _after_tail(self, i: int) -> PartName | None:
        text = self.texts[i]
        squeezed = re.sub(r"[ 　\t]", "", text)
        if _COPIED_TO.match(text):
            return "copied_to"
        if _SUBJECT_WORDS.match(text):
            return "metadata"
        if _PRINTED_BY.match(squeezed) and len(squeezed) < 60 and not _TITLE_START.match(text):
            return "printed_by"
        if _ANNOTATION.match(text) or (text[0] in "（(" and text[-1] in "）)" and len(text) < 80):
            return "annotation"
        if DATE_LINE.match(squeezed):
            return "date_of_issue"
        if re.match(r"^附\s*(?:件|表|图)?\s*[：:]\s*\S", text):
            return "attachment_note"
        if re.match(r"^\d{1,2}[.．、]", text) and self.names[i - 1] == "attachment_note":
            return "attachment_note"
        return None

    def _signature_block(self, i: int, body: int, end: int) -> int:
        """If a signature begins at ``i``: name it and its date, and give the index after them; else 0."""
        text = self.texts[i]
        paragraph = self.paragraphs[i]
        if paragraph.labels or paragraph.kind == "heading" or len(text) > 120:
            return 0
        together = _SIGNATURE_AND_DATE.match(text)
        if together and i > body and self.agencies_of(together["who"].strip()):
            self.names[i] = "signature"
            return i + 1
        if not self._could_sign(i):
            return 0
        j = i
        while j < end and j - i < _SIGNATURE_REACH and self._could_sign(j):
            j += 1
        squeezed = re.sub(r"[ 　\t]", "", self.texts[j]) if j < end else ""
        dated = j < end and bool(DATE_LINE.match(squeezed))
        if not dated:
            rest = next((k for k in range(j, end) if self.names[k] not in ("furniture", "table")), None)
            closes = rest is None or self._after_tail(rest) is not None or self._is_attachment_head(rest)
            if not closes or not all(self._is_agency_line(k) or _signs_as_person(self.texts[k]) for k in range(i, j)):
                return 0
        if i == body and not dated:
            return 0
        for k in range(i, j):
            self.names[k] = "signature"
        if dated:
            self.names[j] = "date_of_issue"
            return j + 1
        return j

    def _could_sign(self, i: int) -> bool:
        text = self.texts[i]
        if self.paragraphs[i].labels or self.names[i] != "body" or self.paragraphs[i].kind == "heading":
            return False
        if self._is_agency_line(i) or _signs_as_person(text):
            return True
        short = len(text) <= 30 and not re.search(r"[。；;！？!?，,：:《》“”]", text)
        return short and bool(_AGENCY_ENDING.search(text)) and not _TITLE_START.search(text)

    def _attachment_note(self, i: int, end: int) -> int:
        self.names[i] = "attachment_note"
        j = i + 1
        while j < end and re.match(r"^[ 　]*(?:\d{1,2}[.．、]|《)", self.texts[j]) and len(self.texts[j]) <= 80:
            if self.names[j] != "body" or re.search("[。；]$", self.texts[j]):
                break
            self.names[j] = "attachment_note"
            j += 1
        return j

    def _is_attachment_head(self, i: int) -> bool:
        """附件1, 附件：, 附件2 title, 附录A on a line of its own: not the note 附件：1.… before the signature."""
        text = self.texts[i]
        if len(text) > 70 or _SENTENCE_END.search(text):
            return False
        if _BARE_ATTACHMENT.match(text):
            return True
        match = _ATTACHMENT_HEAD.match(text)
        if not match:
            return False
        rest = match["rest"].strip()
        if not rest:
            following = self.texts[i + 1] if i + 1 < len(self.texts) else ""
            return not re.match(r"^\d{1,2}[.．、]", following) or self.paragraphs[i].kind == "heading"
        colon = re.search(r"[：:]", text)
        if self.paragraphs[i].kind == "heading" or self.paragraphs[i].emphasis:
            return True
        return not colon and not re.search("[，。；]", rest) and len(rest) <= 40 and not re.match(r"[的中所为是及和、]", rest)

    # English documents

    def _english(self) -> None:
        unit = Unit("main", 0, max(0, len(self.paragraphs) - 1))
        self.units.append(unit)
        unit.title = name_english(self.paragraphs, self.texts, self.names)
        unit.body_first = (unit.title[-1] + 1) if unit.title else 0


def _signs_as_person(text: str) -> bool:
    """Whether a line is an office and a name: 部长　李明."""
    if _PERSON_SIGNATURE.match(text):
        return True
    squeezed = _SPACES.sub("", text)
    return len(squeezed) < len(text) <= _LONGEST_PERSON and _SPACED_OFFICE.match(squeezed) is not None


_LONGEST_PERSON = 30
_LONGEST_MENU_LINE = 60
_TITLE_REACH = 7
_WEB_TITLE = lazy_pattern(rf"^(?!.*[>＞|])(?=.{{8,80}}$)(?:关于.*|.*(?:关于|印发|发布).*(?:{DOCUMENT_TYPES}).*|.*(?:{DOCUMENT_TYPES}))$")
"""On a page the title stands above the line with date and source."""
_LONGEST_MENU_ENTRY = 30
_MENU_SAMPLE = 15
_MENU_SHARE = 0.8
_FEWEST_WEB_MARKS = 2
_SHORTEST_WEB_PROSE = 30
_WEB_MARK = lazy_pattern(
    r"当前位置|首页|无障碍|网站地图|版权所有|ICP备|公网安备|打印本页|关闭本页|关闭窗口|浏览次数|字体[：:]|字号[：:]|返回顶部|扫一扫|网站标识码|分享到"
)
_WEB_HEAD = lazy_pattern(r"当前位置|发表时间|发布时间|发布日期|信息来源|文章来源|字体[：:]|字号[：:]|浏览次数|^来源[：:]")
_WEB_FOOT = lazy_pattern(
    r"^\s*[【\[]?\s*(?:主办单位|承办单位|技术支持|备案号|浏览次数|分享|打印|返回顶部|关闭|上一篇|下一篇|相关(?:链接|附件|稿件|文章|信息|阅读)|扫一扫|版权所有|主办[：:]|承办[：:]|网站地图|【打印|\[打印)|ICP备|公网安备|网站标识码|打印本页|关闭本页|关闭窗口|分享到"
)
_LICENCE = lazy_pattern(r"^本作品是中华人民共和国的|^本作品(?:在|来自|采用)|^Public domain")
"""The note on rights below texts of public libraries."""
