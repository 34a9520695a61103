"""Radicals and compatibility ideographs read as what they look like; labels with invisible characters in them."""

import pytest

from doclint.api import lint_text
from doclint.document.readers import read_text
from doclint.structure.paragraphs import paragraphs
from doclint.structure.written_forms import as_meant, may_hold_lookalikes, visible_labels


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("\u2f00、总体要求", "一、总体要求"),
        ("\u2f06、坚持依法\u2f8f政", "二、坚持依法行政"),
        ("2018\uf98e3月1日", "2018年3月1日"),
        ("\u2ec5证", "见证"),
        ("凉鞋﨎", "凉鞋﨎"),  # U+FA0E is an ideograph of its own
    ],
)
def test_lookalikes(written: str, meant: str) -> None:
    (paragraph,) = paragraphs(read_text("a.txt", written + "\n"))
    assert paragraph.text == meant
    assert paragraph.place(0, 2).start == 0


def test_text_without_them_is_left_alone() -> None:
    (paragraph,) = paragraphs(read_text("a.txt", "一、总体要求\n"))
    assert not may_hold_lookalikes("一、总体要求")
    assert as_meant(paragraph.content) is paragraph.content


@pytest.mark.parametrize(
    ("text", "label", "body"),
    [
        ("第\u200b三条　登记", "第三条", "登记"),
        ("\u00ad（一）\ufeff登记", "（一）", "登记"),
        ("第三条　登\u200b记", "第三条", "登\u200b记"),
        ("\u200b登记", "", ""),
        ("&nbsp;&nbsp; 第三条　登记", "第三条", "登记"),
        ("&nbsp;登记", "", ""),
        ("&amp;", "", ""),
    ],
)
def test_labels_with_invisible_characters(text: str, label: str, body: str) -> None:
    found = visible_labels(text)
    assert [one.text for one in found] == ([label] if label else [])
    for one in found:
        assert text[one.body :] == body
        assert text[one.start] == label[0]


def test_a_series_counts_on_through_them() -> None:
    text = "一、登记水井。\n\u2f06、封填废井。\n三\u200b、报送总结。\n"
    assert [d.code for d in lint_text(text, "a.txt", isolated=True)] == ["RES016", "RES010"]
