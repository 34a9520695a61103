"""Names of agencies: parsed, or known for none."""

from __future__ import annotations

import pytest

from doclint.structure.agencies import parse_agency

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
    ("滨沙市教育局", "教育局", "滨沙市", "prefecture", None),  # not in the gazetteer
    ("北京市崇文区人民政府", "人民政府", "崇文区", "county", None),
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
    ("湖南省人民政府防汛抗旱指挥部", "防汛抗旱指挥部", "湖南省", "province", None),
    ("岳麓街道办事处", "街道办事处", "岳麓街道", "township", None),
    ("云溪镇人民政府", "人民政府", "云溪镇", "township", None),
    ("和平乡人民政府", "人民政府", "和平乡", "township", None),
    ("向阳街道办事处", "街道办事处", "向阳街道", "township", None),
    ("四川省妇女联合会", "妇女联合会", "四川省", "province", None),
    ("海口市消防救援支队", "消防救援支队", "海口市", "prefecture", None),
    ("中共桃源县云溪镇委员会", "党委", "云溪镇", "township", None),
    ("云溪镇石坝村村民委员会", "村民委员会", "石坝村", "village", None),
    ("江左省财政厅", "财政厅", "江左省", "province", None),  # made up
    ("云山市中级人民法院", "中级人民法院", "云山市", "prefecture", None),
    ("云山市公安局交通警察支队", "公安局交通警察支队", "云山市", "prefecture", None),
    ("中共平湖市教育局党组", "教育局党组", "平湖市", "county", "教育局"),
    ("政协湖南省委员会", "政治协商会议", "湖南省", "province", None),
    ("中华人民共和国长沙海关", "海关", "长沙市", "prefecture", None),
    ("中国人民解放军湖南省军区", "军区", "湖南省", "province", None),
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
    parsed = parse_agency(name)
    assert parsed is not None
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
        "乡镇人民政府",
        "各街道办事处",
        "和平镇各街道办事处",
        "城镇人民政府",
        "外省市教育局",
        "版权所有某市人民政府",
        "· 市应急管理局",
        "湖南省教育厅湖南省财政厅",
        "各县区人民政府",
        "贫困地区教育局",
        "中心城区人民政府",
        "省市教育局",
        "请各部门认真贯彻落实到各委员会",
    ],
)
def test_not_an_agency(text: str) -> None:
    assert parse_agency(text) is None
