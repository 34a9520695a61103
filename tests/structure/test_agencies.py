"""Names of agencies: parsed, split, found, compared; agency codes of document numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.structure.agencies import Agency, parse_agency
from doclint.structure.agencies_in_text import find_agencies
from doclint.structure.agency_kinship import kin
from doclint.structure.agency_lines import (
    letterhead_agencies,
    parse_agency_line,
    split_agencies,
    title_agencies,
)
from doclint.structure.number_codes import code_agrees, code_agrees_any, number_code_agencies


def agency(name: str) -> Agency:
    parsed = parse_agency(name)
    assert parsed is not None, name
    return parsed


PARSED = [
    # name, kind, region, level, base
    ("国 务 院", "国务院", None, "nation", None),
    ("湖南省　教育厅", "教育厅", "湖南省", "province", None),
    ("国家发展改革委", "国家发展和改革委员会", None, "nation", None),
    ("工信部", "工业和信息化部", None, "nation", None),
    ("教育部办公厅", "教育部办公厅", None, "nation", "教育部"),
    ("财政部税政司", "财政部税政司", None, "nation", None),
    ("国务院办公厅", "国务院办公厅", None, "nation", "国务院"),
    ("国务院办公厅秘书局", "国务院办公厅秘书局", None, "nation", "国务院办公厅"),
    ("国家互联网信息办公室", "国家互联网信息办公室", None, "nation", None),
    ("湖南省人民政府办公厅", "人民政府办公厅", "湖南省", "province", "人民政府"),
    ("广州市政府", "人民政府", "广州市", "prefecture", None),
    ("中国证券监督管理委员会重庆监管局", "证监局", "重庆市", "province", None),
    ("重庆证监局", "证监局", "重庆市", "province", None),
    ("国家税务总局湖南省税务局", "税务局", "湖南省", "province", None),
    ("人社厅", "人力资源和社会保障厅", None, "province", None),
    ("上海市科委", "科学技术委员会", "上海市", "province", None),
    ("中共湖南省委", "党委", "湖南省", "province", None),
    ("中共长沙市委办公室", "党委办公室", "长沙市", "prefecture", "党委"),
    ("省委组织部", "组织部", None, "province", None),
    ("湖南省人大常委会", "人民代表大会常务委员会", "湖南省", "province", None),
    ("湖南省长沙市中级人民法院", "中级人民法院", "长沙市", "prefecture", None),
    ("长沙市岳麓区人民检察院", "人民检察院", "岳麓区", "county", None),
    ("和县人民政府", "人民政府", "和县", "county", None),
    ("日照海关", "海关", "日照市", "prefecture", None),
    ("江西省人民政府外事办公室", "外事办公室", "江西省", "province", None),
    ("新疆生产建设兵团", "生产建设兵团", "新疆生产建设兵团", "county", None),
    ("中华人民共和国教育部", "教育部", None, "nation", None),
    ("共青团湖南省委", "共青团委员会", "湖南省", "province", None),
    ("湖南省第十三届人民代表大会常务委员会", "人民代表大会常务委员会", "湖南省", "province", None),
    ("甘肃省人民政府参事室", "参事室", "甘肃省", "province", None),
    ("民航湖南监管局", "民航管理局", "湖南省", "province", None),
    ("湖南大学", "大学", "湖南省", "province", None),
    ("湖南省防汛抗旱指挥部", "防汛抗旱指挥部", "湖南省", "province", None),
    ("岳麓街道办事处", "岳麓街道办事处", None, "unknown", None),
    (
        "湖南省推进试点建设领导小组办公室",
        "推进试点建设领导小组办公室",
        "湖南省",
        "province",
        "推进试点建设领导小组",
    ),
]


@pytest.mark.parametrize(("name", "kind", "region", "level", "base"), PARSED)
def test_parse_agency(name: str, kind: str, region: str | None, level: str, base: str | None) -> None:
    parsed = agency(name)
    found = parsed.region.name if parsed.region else None
    assert (parsed.kind, found, parsed.level, parsed.base) == (kind, region, level, base)
    assert parsed.office == (base is not None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一、总体要求",
        "关于做好工作的通知",
        "湖南省教育厅关于印发方案的通知",
        "2022年4月8日",
        "王小明",
        "建设世界一流大学",
        "湖南发展新格局",
        "优化区域经济布局",
        "加强组织领导",
        "教育部门",
        "各省、自治区、直辖市人民政府：",
        "委员会",
        "办公室",
        "各有关单位",
        "· 市应急管理局",
        "湖南省教育厅湖南省财政厅",
        "请各部门认真贯彻落实到各委员会",
    ],
)
def test_not_an_agency(text: str) -> None:
    assert parse_agency(text) is None


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


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("湖南省人民政府", "湖南省人民政府办公厅", True),
        ("国家发展和改革委员会", "发展改革委", True),
        ("中国证券监督管理委员会重庆监管局", "重庆证监局", True),
        ("湖南省人力资源和社会保障厅", "湖南省人社厅", True),
        ("湖南省教育厅", "省教育厅", True),
        ("湖南省教育厅", "教育厅", True),
        ("中共湖南省委", "湖南省人民政府", True),
        ("中共湖南省委办公厅", "湖南省人民政府办公厅", True),
        ("中共中央", "国务院", True),
        ("上海市教育委员会", "市教委", True),
        ("湖南省教育厅", "湖南省财政厅", False),
        ("湖南省教育厅", "湖北省教育厅", False),
        ("湖南省人民政府", "陕西省人民政府", False),
        ("湖南省人民政府", "长沙市人民政府", False),
        ("教育部", "湖南省教育厅", False),
    ],
)
def test_kin(a: str, b: str, expected: bool) -> None:
    assert kin(agency(a), agency(b)) is expected
    assert kin(agency(b), agency(a)) is expected


@pytest.mark.parametrize(
    ("code", "provinces", "topic", "office"),
    [
        ("湘教发", {"湖南省"}, "教育", False),
        ("湘教发〔2022〕15号", {"湖南省"}, "教育", False),
        ("国办发", set(), "国务院", True),
        ("沪府办规", {"上海市"}, "政府", True),
        ("京经信发", {"北京市"}, "工信", False),
        ("穗人社规字", {"广东省"}, "人社", False),
        ("青政办字", {"青海省", "山东省"}, "政府", True),
        ("财税", set(), "财政", False),
        ("商政办发", set(), "政府", True),
    ],
)
def test_number_code(code: str, provinces: set[str], topic: str, office: bool) -> None:
    number = number_code_agencies(code)
    assert number is not None
    assert (set(number.provinces), number.topic, number.office) == (provinces, topic, office)


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("湘教发", "湖南省教育厅", True),
        ("湘政办发", "湖南省人民政府办公厅", True),
        ("宁政发", "南京市人民政府", True),
        ("青工信字", "青岛市工业和信息化局", True),
        ("财税", "税务总局", True),
        ("湘教发", "陕西省人民政府", False),
        ("财教", "国务院办公厅", False),
        ("农办发", "国务院", False),
        ("中办发", "国务院办公厅", None),
        ("湘财教", "湖南省教育厅", False),
        ("湘政发", "湖南省教育厅", False),
        ("国发", "教育部", False),
        ("崂发", "青岛市教育局", None),
        ("教发", "长沙市财政局", None),
        ("财农", "上海市科学技术委员会", False),  # agencies of a province begin their numbers with its character
        ("财农", "上海市人民政府办公厅", False),
        ("财农", "长沙市科学技术局", None),
        ("财农", "上海市财政局", True),
    ],
)
def test_code_agrees(code: str, name: str, expected: bool | None) -> None:
    assert code_agrees(code, agency(name)) is expected


def test_a_joint_document_bears_the_number_of_one() -> None:
    issuers = [agency("广州市人力资源和社会保障局"), agency("广州市财政局")]
    assert code_agrees_any("穗人社规字", issuers) is True
    assert code_agrees_any("穗教发", issuers) is False
    assert code_agrees_any("穗教发", []) is None


@given(st.text(alphabet="湖南省教育厅财政部国务院办公室委员会市局关于的、 文件等7\n", max_size=50))
def test_any_text_is_read(text: str) -> None:
    split_agencies(text)
    title_agencies(text)
    end = 0
    for mention in find_agencies(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
