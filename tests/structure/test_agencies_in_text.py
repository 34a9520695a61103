"""Agencies named in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.structure.agencies_in_text import find_agencies
from doclint.structure.agency_lines import split_agencies, title_agencies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("根据湖南省教育厅和省财政厅的要求", ["湖南省教育厅", "省财政厅"]),
        ("国务院办公厅转发民政部关于意见", ["国务院办公厅", "民政部"]),
        ("由市统计局会同教育部门办理", ["市统计局"]),
        ("上海支持上市公司并购", []),
        ("中共湖南省委印发", ["中共湖南省委"]),
        ("国务院", ["国务院"]),
        ("开发区管委会", []),
        ("湖南大学生就业", []),
        ("形成发展新格局", []),
    ],
)
def test_find_agencies(text: str, names: list[str]) -> None:
    found = find_agencies(text)
    assert [text[m.start : m.end] for m in found] == names
    assert [m.agency.name for m in found] == names


@given(st.text(alphabet="湖南省教育厅财政部国务院办公室委员会市局关于的、 文件等7\n", max_size=50))
def test_any_text_is_read(text: str) -> None:
    split_agencies(text)
    title_agencies(text)
    end = 0
    for mention in find_agencies(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
