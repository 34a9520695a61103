"""Document numbers: whole lines, and numbers cited in running text."""

from __future__ import annotations

import pytest

from doclint.structure.document_number import cited_numbers, read_number


@pytest.mark.parametrize(
    ("line", "code", "year", "serial"),
    [
        ("湘教发〔2021〕3号", "湘教发", 2021, "3"),
        ("文号：湘教发〔2021〕3号", "湘教发", 2021, "3"),
        ("湘教发[2021]3号", "湘教发", 2021, "3"),
        ("湘教字〔2021〕3号　　　　　　签发人：张三", "湘教字", 2021, "3"),
        ("湘教字〔2021〕3号 签发人：张三　李四", "湘教字", 2021, "3"),
    ],
)
def test_a_line_that_is_a_number(line: str, code: str, year: int, serial: str) -> None:
    number = read_number(line)
    assert number is not None
    assert (number.code, number.year_value, number.serial) == (code, year, serial)


@pytest.mark.parametrize("line", ["签发人：张三", "关于印发〔2021〕3号文的通知", "第3号", "湘教发2021 3", ""])
def test_a_line_that_is_none(line: str) -> None:
    assert read_number(line) is None


def test_numbers_cited() -> None:
    text = "根据教师〔2023〕5号和湘教发〔2021〕12号文件"
    assert [text[n.start : n.end] for n in cited_numbers(text)] == ["教师〔2023〕5号", "湘教发〔2021〕12号"]
