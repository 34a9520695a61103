"""The number of a document (发文字号, GB/T 9704-2012 7.2.5), read also where its shape is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doclint.lazy_pattern import lazy_pattern


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number at ``text[start:end]``, as written.

    ``opening`` and ``closing`` are the brackets around the year, "" for none; ``complete`` says
    that 号 stands behind the serial. ``opening_at``, ``closing_at`` and ``serial_at`` are indices into the text.
    """

    start: int
    end: int
    code: str
    year: str
    serial: str
    opening: str
    closing: str
    opening_at: int
    closing_at: int
    serial_at: int
    ordinal_at: int  # index of 第; -1 where there is none
    complete: bool

    @property
    def year_value(self) -> int:
        """The year as a number; two digits stay two digits."""
        return int(self.year)


_OPENING = "〔\\[［（(【﹝{｛〖「"
_CLOSING = "〕\\]］）)】﹞}｝〗」"
_NUMBER = lazy_pattern(
    r"(?:(?:发文字号|文\s*号|发布文号)[】\]]?\s*[：:]\s*)?"
    r"(?P<code>[A-Z]?[\u4e00-\u9fff·][\u4e00-\u9fff·（）() \u3000]{0,24}?)\s*"
    rf"(?P<open>[{_OPENING}]?)\s*(?P<year>\d{{2,5}})\s*年?\s*(?P<close>[{_CLOSING}]?)\s*"
    r"(?P<ordinal>第)?\s*(?P<serial>\d{1,5})\s*(?P<end>号)?"
)
# A line with one of these is a heading, a date or a notice of something, not a number.
_NO_CODE = lazy_pattern(r"第|年|月|日|关于|附件|电话|邮编|编号|序号|共|表|图|[的了]")


def read_number(text: str) -> DocumentNumber | None:
    """The document number that a whole line is; a label before it (文号：) and the signatory behind it (签发人：, in
    documents to a higher authority: GB/T 9704-2012, 7.2.6) are passed over.

    At least one bracket must stand beside the year: without any, the line could be anything.
    """
    stripped = text.split("签发人", 1)[0].strip(" \u3000\t")
    if not 5 <= len(stripped) <= 60 or not any(c.isdigit() for c in stripped):
        return None
    lead = text.index(stripped[0])
    match = _NUMBER.fullmatch(text, lead, lead + len(stripped))
    if match is None or _NO_CODE.search(match["code"]):
        return None
    if not (match["open"] or match["close"]):
        return None
    if len(match["year"]) < 4 and not match["end"]:
        return None  # 甲（12）3
    return _number(match)


# Words that run into the code of a number that is cited: 根据教师〔2023〕5号.
_BEFORE_CODE = lazy_pattern(".*(?:根据|按照|依照|依据|参照|执行|转发|印发|下发|以|见|和|及|与)")
_CITED = lazy_pattern(r"(?P<open>〔)(?P<year>(?:19|20)\d\d)(?P<close>〕)(?P<ordinal>第)?(?P<serial>\d{1,5})号")
_CODE = lazy_pattern("[\u4e00-\u9fff]+$")
_LONGEST_CODE = 12


def cited_numbers(text: str) -> Iterator[DocumentNumber]:
    """Document numbers cited in running text, in order; only those in 〔〕, which nothing else uses."""
    for match in _CITED.finditer(text):
        at = match.start()
        code = _CODE.search(text[max(0, at - _LONGEST_CODE) : at])
        if code is None:
            continue
        before = _BEFORE_CODE.match(code[0])
        written = code[0][before.end() :] if before is not None and before.end() < len(code[0]) else code[0]
        yield DocumentNumber(
            start=at - len(written),
            end=match.end(),
            code=written,
            year=match["year"],
            serial=match["serial"],
            opening=match["open"],
            closing=match["close"],
            opening_at=at,
            closing_at=match.start("close"),
            serial_at=match.start("serial"),
            ordinal_at=match.start("ordinal"),
            complete=True,
        )


def _number(match: re.Match[str]) -> DocumentNumber:
    return DocumentNumber(
        start=match.start("code"),
        end=match.end(),
        code=re.sub(r"[ \u3000]", "", match["code"]),
        year=match["year"],
        serial=match["serial"],
        opening=match["open"],
        closing=match["close"],
        opening_at=match.start("open"),
        closing_at=match.start("close"),
        serial_at=match.start("serial"),
        ordinal_at=match.start("ordinal"),
        complete=bool(match["end"]),
    )
