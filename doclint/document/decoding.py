"""From bytes to text: which encoding a file is in."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from doclint.document.language import SIMPLIFIED_ONLY, TRADITIONAL_ONLY
from doclint.lazy_pattern import lazy_pattern


class Decoded(NamedTuple):
    """A file's text, byte order mark off, and the encoding (Python's name) it was in."""

    text: str
    encoding: str


class UnreadableError(Exception):
    """A file that cannot be read as a document; ``reason`` says why in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (.docx, .xlsx, .odt, .ofd and the like)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x1f\x8b", "a gzip archive"),
)

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# cp950 and cp932 are Big5 and Shift_JIS as Windows writes them, which is how files come.
_LEGACY = ("gb18030", "cp950", "cp932", "euc_jp")

# The most used characters of formal Chinese that both scripts (and mostly Japanese) share, after the general
# frequency lists of Jun Da (simplified, 2004) and the Ministry of Education, Taipei (traditional, 1998).
_SHARED_COMMON = (
    "的一是不了在人有我他大中到上和地出道也子得就那要下以生自年能可主用成作行所同工方多定日月政民分法"
    "本如前理合其此制者部加及公司名等外高市第因由之心而小或事重量家新文老全教水力意化活式者位間同使好身"
    "信必物正代通完色治平原利反度比知女立世空回先明相想特各表接路入手打走安收受集共列系容建保持支技科"
    "省城区町村府令省院社省局委办署州市法令規則規定施附則第条項号内外同前後次昭和平成令和年月日当該"
    "格形式元首界基金目直件周今商士示格至器革思根且造改求更品存取石交非布影效修引始投管布具命型美土域"
    "措置推精神核心素提升促快速依照按期告知印送抄附件主任副期限申告公布二三四五六七八九十百千万零"
    "人力生命安全衛生健康食品文化旅游教育住房城市社群交通水利森林海洋山河江湖南北西東京州津沪渝川"
    "些什么它她你都把被从去看天然起几向并但与其内容何者每自己没很最只于已又再者"
)
_COMMON = SIMPLIFIED_ONLY | TRADITIONAL_ONLY | frozenset(_SHARED_COMMON)
_COMMON_MARKS = frozenset("，。、；：“”‘’（）《》〔〕「」『』【】？！　—…－１２３４５６７８９０○〇①②③④⑤")

# Enough to tell; the whole file is decoded once, in the encoding chosen.
_SAMPLE_BYTES = 64 * 1024

# Measured on the sentences of tests/document/test_decoding.py: right choices score 0.87 to 1, wrong ones
# below 0.4; but EUC-JP read as GB18030, where the kana have the same codes, up to 0.82. The best wins; this
# is the least to win with.
_LEAST_SCORE = 0.4
# Same for UTF-16, where ASCII counts as readable too; in the wrong byte order next to nothing is.
_LEAST_READABLE = 0.5
# Nearer than this, a second opinion is asked for.
_TIE = 0.1

# Texts of the US Government Publishing Office hold a NUL in some empty lines: 12 in 4,000 bytes. Programs,
# pictures and UTF-16 have far more of them.
_STRAY_NUL_SHARE = 0.01

# Share of bytes above 0x7F in a file of a Western language in Windows-1252: curly quotes, accents, section
# signs.
_WESTERN_HIGH_SHARE = 0.1


def decode(data: bytes) -> Decoded:
    """Decode a file's bytes: UTF-8, UTF-16, GB18030, Big5, Shift_JIS, EUC-JP or (mostly ASCII) Windows-1252.

    UTF-8 is tried first and strictly, then what a web page declares. A stray NUL stays in the text. Raises UnreadableError for binary files
    and unknown or damaged encodings.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"this is {what}, not text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], encoding), encoding)
    if data.count(0) > _STRAY_NUL_SHARE * len(data):
        return _without_mark(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        encoding = _legacy_encoding(data, error)
        return Decoded(_strictly(data, encoding), encoding)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"damaged: byte 0x{data[error.start]:02x} at offset {error.start} is not valid {encoding}"
        ) from None


def _without_mark(data: bytes) -> Decoded:
    """UTF-16 that lacks its mark: one order of the bytes gives ASCII and common characters, the other
    nonsense.
    """
    if len(data) % 2 == 0:
        shares = []
        for encoding in ("utf-16-le", "utf-16-be"):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            shares.append((_readable_share(text[:_SAMPLE_BYTES]), text, encoding))
        if shares:
            share, text, encoding = max(shares)
            if share >= _LEAST_READABLE:
                return Decoded(text, encoding)
    raise UnreadableError("this is a binary file (it has NUL bytes), not text")


def _readable_share(text: str) -> float:
    """Which share of the characters is printable ASCII, line end, or common in Chinese or Japanese."""
    good = sum(
        1
        for character in text
        if " " <= character <= "~"
        or character in "\t\r\n"
        or character in _COMMON
        or character in _COMMON_MARKS
    )
    return (good + len(_KANA.findall(text))) / len(text)


# Browsers look as far for the encoding that a page declares (HTML Living Standard, section 13.2.3.2).
_DECLARED_WITHIN = 1024
_DECLARATION = lazy_pattern(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})|<\?xml[^>]{1,100}?encoding\s*=\s*["']([A-Za-z0-9_-]{2,20})""",
    re.IGNORECASE,
)
_DECLARED = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz",
    "big5": "cp950", "big5-hkscs": "big5hkscs", "cp950": "cp950", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "windows-31j": "cp932", "euc-jp": "euc_jp", "iso-8859-1": "cp1252", "windows-1252": "cp1252",
}  # fmt: skip
"""Encodings by the names that pages give them; the standard reads the older name as the wider encoding."""


def _declared_encoding(data: bytes) -> str | None:
    """The encoding that a page says it is in, if all of it is; None if it says none, or not the truth."""
    match = _DECLARATION.search(data, 0, _DECLARED_WITHIN)
    encoding = _DECLARED.get((match[1] or match[2]).decode("ascii").lower()) if match else None
    if encoding is None:
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    # A template may declare one encoding and hold another. A short text is believed, a long one has to read well.
    foreign = sum(not character.isascii() for character in text[:_SAMPLE_BYTES])
    well = foreign < _FEW_FOREIGN or encoding == "cp1252" or _score(text[:_SAMPLE_BYTES]) >= _LEAST_SCORE
    return encoding if well else None


_FEW_FOREIGN = 50


def _legacy_encoding(data: bytes, error: UnicodeDecodeError) -> str:
    declared = _declared_encoding(data)
    if declared is not None and (declared != "cp1252" or _is_western(data)):
        return declared
    sample = data[:_SAMPLE_BYTES]
    if not any(byte > 0x7F for byte in sample):
        sample = data[max(0, error.start - _SAMPLE_BYTES // 2) :][:_SAMPLE_BYTES]
    whole = len(sample) == len(data)
    scored: list[tuple[float, str]] = []
    for encoding in _LEGACY:
        try:
            # A sample may end inside a character: only a whole file must end with one.
            text = codecs.getincrementaldecoder(encoding)().decode(sample, final=whole)
        except UnicodeDecodeError:
            continue
        scored.append((_score(text), encoding))
    # sort is stable: of equals the first named stays first.
    scored.sort(key=lambda pair: -pair[0])
    if scored and scored[0][0] >= _LEAST_SCORE:
        near = [encoding for score, encoding in scored if scored[0][0] - score < _TIE]
        return near[0] if len(near) == 1 else _second_opinion(sample, near)
    if _is_western(data):
        return "cp1252"
    raise UnreadableError(
        f"unknown encoding: not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start}), "
        "nor GB18030, Big5, Shift_JIS or EUC-JP"
    )


_KANA = lazy_pattern("[\u3041-\u3096\u30a1-\u30fc]")


def _score(text: str) -> float:
    """How much of the text that is not ASCII is common: 0 to 1. Text in a wrong encoding is made of rare
    characters.
    """
    foreign = [character for character in text if not character.isascii()]
    if not foreign:
        return 0.0
    common = sum(1 for character in foreign if character in _COMMON or character in _COMMON_MARKS)
    return (common + len(_KANA.findall(text))) / len(foreign)


def _second_opinion(sample: bytes, encodings: list[str]) -> str:
    """Ask charset-normalizer which of the near equals it is; its silence leaves the first."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(encodings), preemptive_behaviour=False).best()
    return best.encoding if best is not None and best.encoding in encodings else encodings[0]


def _is_western(data: bytes) -> bool:
    high = sum(1 for byte in data[: _SAMPLE_BYTES * 4] if byte > 0x7F)
    if high > _WESTERN_HIGH_SHARE * min(len(data), _SAMPLE_BYTES * 4):
        return False
    # Characters of UTF-8 among the bytes mean damaged UTF-8; naming it Windows-1252 would hide the damage.
    if any(not character.isascii() for character in data.decode("utf-8", "ignore")):
        return False
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True
