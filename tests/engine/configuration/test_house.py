"""What a house says of its own in a configuration changes what is found in a document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import found

Write = Callable[[str, str], None]

LETTER = """星河发展集团有限公司文件

{number}

# 星河发展集团有限公司关于做好资料归档工作的通知

各部门：

请各部门于月底前完成上年度资料的整理和移交，移交时附目录一份。

{signed}

2024年3月5日
"""


def letter(number: str = "星集发〔2024〕12号", signed: str = "星河发展集团有限公司") -> str:
    return LETTER.format(number=number, signed=signed)


AGENCY = "agencies:\n  - name: 星河发展集团有限公司\n"
CITY = """长沙市人民政府关于促进家政服务业发展的意见

各区县（市）人民政府：

为促进我市家政服务业发展，提出以下意见。
一、壮大企业。{first}
二、培训人员。每年培训家政服务员五千人次。
"""
NUMBERED = """关于组织申报数据专区试点的通知

湘政发〔2022〕17号

各有关单位：

现组织开展数据专区试点申报工作，有关事项通知如下。

星河试验区管理处
2022年11月21日
"""
ITEM = "请各单位认真抓好贯彻落实，确保各项任务按期完成。"

CASES = {
    "short": (letter(signed="云麓集团"), AGENCY + "    short: [云麓集团]\n", AGENCY),
    "kin": (
        letter(signed="云麓运营有限公司"),
        AGENCY + "    kin: [云麓运营有限公司]\n",
        AGENCY + "  - name: 云麓运营有限公司\n",
    ),
    "number-codes": (
        letter(number="湘财发〔2024〕12号"),
        AGENCY + "    number-codes: [湘财发]\n",
        AGENCY + "    number-codes: [星集发]\n",
    ),
    "region": (
        NUMBERED,
        "agencies: [{name: 星河试验区管理处, region: 长沙市}]\n",
        "agencies: [{name: 星河试验区管理处, region: 武汉市}]\n",
    ),
    "regions": (
        CITY.format(first="加快推进云麓新城家政产业园区落地，对入驻企业给予租金补贴。"),
        "regions: [{name: 云麓新城, province: 湖南省, prefecture: 长沙市}]\n",
        "regions: [{name: 云麓新城, province: 湖北省, prefecture: 武汉市}]\n",
    ),
    "boilerplate": (f"一、{ITEM}\n\n二、{ITEM}\n", f"boilerplate: [{ITEM}]\n", ""),
}
"""What is told to a document, the configuration under which it is sound, and one under which it is not."""


@pytest.mark.parametrize("case", CASES)
def test_what_is_found_depends_on_the_house(write: Write, case: str) -> None:
    text, sound, unsound = CASES[case]
    write("a.md", text)
    write("doclint.yaml", sound)
    assert found() == []
    write("doclint.yaml", unsound)
    assert found() != []
