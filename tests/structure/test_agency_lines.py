"""Lines of agencies, and the agencies that titles name."""

from __future__ import annotations

import pytest

from doclint.structure.agency_lines import (
    letterhead_agencies,
    parse_agency_line,
    split_agencies,
    title_agencies,
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("湖南省教育厅　湖南省财政厅", ["湖南省教育厅", "湖南省财政厅"]),
        ("湖南省教育厅 省财政厅", ["湖南省教育厅", "省财政厅"]),
        ("国家发展改革委、财政部、教育部", ["国家发展改革委", "财政部", "教育部"]),
        ("科技部 财政部 税务总局", ["科技部", "财政部", "税务总局"]),
        (
            "工业和信息化部科学技术部财政部中国民用航空局",
            ["工业和信息化部", "科学技术部", "财政部", "中国民用航空局"],
        ),
        ("中共中央国务院", ["中共中央", "国务院"]),
        ("湖 南 省 教 育 厅", ["湖南省教育厅"]),
        ("湖　南　省　教　育　厅", ["湖南省教育厅"]),
        ("湖南省财政厅文件", ["湖南省财政厅"]),
        ("教育部等八部门", ["教育部"]),
        ("云溪镇石坝村村民委员会（公章）", ["云溪镇石坝村村民委员会"]),
        ("湖南省教育厅（盖章）", ["湖南省教育厅"]),
        ("重大决策和布局", []),
        ("现将有关事项通知如下。", []),
        ("2022年4月8日", []),
    ],
)
def test_split_agencies(line: str, names: list[str]) -> None:
    assert [a.name for a in split_agencies(line)] == names


def test_a_letterhead_with_every_character_set_apart() -> None:
    line = parse_agency_line("常 德 市 林 业 局 文 件")
    assert line is not None
    assert line.letterhead
    assert [a.name for a in line.agencies] == ["常德市林业局"]


def test_what_a_line_says_beside_the_names() -> None:
    line = parse_agency_line("教育部等十二部门")
    assert line is not None
    assert (line.letterhead, line.others, line.total) == (False, True, 12)
    assert [a.kind for a in letterhead_agencies("湖南省财政厅文件")] == ["财政厅"]
    assert letterhead_agencies("湖南省财政厅") == []


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("国务院办公厅转发民政部关于\n清理整顿意见的通知", ["国务院办公厅"]),
        ("国务院办公厅对第1号建议的答复", ["国务院办公厅"]),
        ("上海市科学技术委员会等关于印发办法的通知", ["上海市科学技术委员会"]),
        ("湖南省教育厅 湖南省财政厅关于印发方案的通知", ["湖南省教育厅", "湖南省财政厅"]),
        ("中共中央、国务院印发《规划》", ["中共中央", "国务院"]),
        ("教育部等八部门关于加快工作的意见", ["教育部"]),
        ("国务院办公厅2018年12月18日印发", ["国务院办公厅"]),
        ("5、国务院办公厅关于旅游的意见", ["国务院办公厅"]),
        ("关于做好招生工作的通知", []),
        ("广州市低空经济发展条例", []),
    ],
)
def test_title_agencies(title: str, names: list[str]) -> None:
    assert [a.name for a in title_agencies(title)] == names
