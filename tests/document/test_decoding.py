"""Which encoding a file is in: the sentences are written for this test."""

from __future__ import annotations

import codecs

import pytest

from doclint.document.decoding import UnreadableError, decode

SIMPLIFIED = (
    "各县（市、区）人民政府，市政府各部门：",
    "现将有关事项通知如下，请认真贯彻执行。",
    "一、加强组织领导，落实工作责任",
    "本办法自二〇二三年五月一日起施行。",
    "第十二条 申请人应当在三十日内提交材料。",
)
TRADITIONAL = (
    "各縣市政府應於三十日內提出計畫報核。",
    "本法所稱主管機關，在中央為內政部。",
    "第五條　申請人應繳納規費，並檢附文件。",
    "為維護公共安全，特訂定本要點。",
)
JAPANESE = (
    "この条例は、公布の日から施行する。",
    "前項の規定により許可を受けた者は、届け出なければならない。",
    "市長は、必要があると認めるときは、指導することができる。",
)
CASES = [
    *((text, "gb18030") for text in SIMPLIFIED),
    *((text, "cp950") for text in TRADITIONAL),
    *((text, encoding) for text in JAPANESE for encoding in ("cp932", "euc_jp")),
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
@pytest.mark.parametrize("times", [1, 40])
def test_legacy_encodings(text: str, encoding: str, times: int) -> None:
    whole = "\n".join([text] * times)
    assert decode(whole.encode(encoding)) == (whole, encoding)


@pytest.mark.parametrize("text", [*SIMPLIFIED, *TRADITIONAL, *JAPANESE, "Section 1. Purpose.", ""])
def test_utf8_with_and_without_mark(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")
    assert decode(codecs.BOM_UTF8 + text.encode()) == (text, "utf-8")


@pytest.mark.parametrize("mark", [True, False])
@pytest.mark.parametrize(
    ("encoding", "bom"), [("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)]
)
@pytest.mark.parametrize("text", ["Section 1. Purpose.\r\n", "一、加强组织领导\n二、落实工作责任\n"])
def test_utf16(text: str, encoding: str, bom: bytes, mark: bool) -> None:
    data = text.encode(encoding)
    assert decode(bom + data if mark else data) == (text, encoding)


def test_a_sample_that_ends_inside_a_character_is_no_obstacle() -> None:
    text = "a" + "各部门要认真贯彻执行。\n" * 9_000
    assert decode(text.encode("gb18030")) == (text, "gb18030")


def test_western_quotes() -> None:
    text = "The Mayor’s decision is final. " * 3
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_a_stray_nul_in_a_long_text_is_text() -> None:
    text = "\0\n" + "Sec. 2. Definitions.\n" * 20
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04\x14\x00\x00\x00", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old Office"),
        (b"\x00\x01\x02\x03\x00\x00\xff\xfe\x07", "binary"),
        ("各县市区人民政府".encode() + b"\xff" + "请认真贯彻执行".encode() * 30, "not UTF-8"),
    ],
)
def test_what_is_no_text_is_said(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode(data)


@pytest.mark.parametrize(
    ("head", "body", "written", "read"),
    [
        ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "会议通知", "gbk", "gb18030"),
        ("<META CHARSET=big5>", "會議通知", "cp950", "cp950"),
        ('<meta charset="Shift_JIS">', "会議通知", "cp932", "cp932"),
        ('<?xml version="1.0" encoding="EUC-JP"?>', "会議通知", "euc_jp", "euc_jp"),
        ("<meta charset=iso-8859-1>", "Café “x”", "cp1252", "cp1252"),
        ("<meta charset=gb2312>", "各單位應於每月五日前報送統計報表，並說明增減情形。" * 4, "cp950", "cp950"),  # not the truth
        ("<meta charset=gb2312>", "会议通知", "utf-8", "utf-8"),  # saved anew by an editor
        ("<meta charset=klingon>", "各单位应当于每月五日前报送统计报表。", "gbk", "gb18030"),
    ],
)
def test_what_a_page_declares(head: str, body: str, written: str, read: str) -> None:
    text = f"<html><head>{head}</head><body><p>{body}</p></body></html>"
    assert decode(text.encode(written)) == (text, read)
