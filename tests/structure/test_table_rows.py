from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.structure import Structure

PROSE = "第一条　应税污染物按照附表计算。"


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ([PROSE, "类型 | 当量值 | 备注", "+----+----+", "4.小型企业 | 1.8吨 |", "5.饭店 | 0.5吨 |"], [1, 3, 4]),
        ([PROSE, "分档〕 | 1.0升以下的 | 每辆", "| | |", "乘用车〔按排气量 | | |"], [1, 3]),
        # The menu of a web page, and a lone line.
        (["首页 | 公开 | 服务", "新闻 | 通知 | 专题", PROSE], []),
        ([PROSE, "来源 | 办公室 | 打印", "第二条　本办法自公布之日起施行。"], []),
        ([PROSE, "a|b", "c|d"], []),
    ],
)
def test_lines_with_bars(lines: list[str], rows: list[int]) -> None:
    paragraphs = Structure.of(read_text("a.txt", "\n".join(lines))).paragraphs
    found = [p.index for p in paragraphs if p.kind == "table" and not p.text.startswith("|")]
    assert found == rows
    assert not any(p.labels for p in paragraphs if p.kind == "table")
