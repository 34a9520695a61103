"""Quotations over several paragraphs."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.paragraphs import paragraphs
from doclint.structure.quotations import quoted_paragraphs


@pytest.mark.parametrize(
    ("lines", "quoted"),
    [
        (["一、第三条修改为：“甲。", "“乙。", "“丙。”", "二、删去第五条。"], [1, 2]),
        (["一、第三条修改为：“甲。", "乙。”", "二、删去第五条。"], [1]),
        (["一、“门前三包”责任。", "二、“一河一档”制度。"], []),
        (
            ["一、增加一款：“甲。", "“（一）乙；", "“（二）丙。”", "二、第六条修改为：“丁。", "“戊。”"],
            [1, 2, 4],
        ),
        (["甲说“可以”，乙说“不行”。", "丙没有说话。"], []),
        # a quotation in one piece between does not end the outer one
        (["一、第三条修改为：“甲。", "“乙‘丙’丁。", "戊。”"], [1, 2]),
        ([], []),
    ],
)
def test_quoted(lines: list[str], quoted: list[int]) -> None:
    document = read_text("a.txt", "\n".join(lines))
    assert sorted(quoted_paragraphs(paragraphs(document))) == quoted


def test_a_lost_mark_does_not_quote_the_rest_of_the_document() -> None:
    lines = ["一、加强“门前三包管理。", *(f"第{i}项工作。" for i in range(100)), "二、落实责任”。"]
    assert quoted_paragraphs(paragraphs(read_text("a.txt", "\n".join(lines)))) == frozenset()
