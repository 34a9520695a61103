"""Documents that share passages, for the tests of what compares documents."""

from __future__ import annotations

PARK = """清江市公园管理办法

第一条 为了加强公园管理，保护公园绿地，满足公众游憩需要，制定本办法。
第二条 本市行政区域内公园的规划、建设、保护和管理适用本办法。
第三条 市园林主管部门负责公园的监督管理，公园管理单位负责公园的日常养护。
第四条 公园绿地面积不得低于公园陆地总面积的百分之六十五。
第五条 公园管理单位应当建立古树名木档案，设置保护标志，定期养护。
第六条 游客应当爱护公园花草树木，不得攀折花木、损毁草坪。
第七条 公园内的游乐设施应当定期检修，公园管理单位应当公示检修记录。
第八条 公园管理单位应当公示公园开放时间、游客须知和投诉电话。
"""
PASSAGE = "用户计量水表由供水企业统一安装、校验，用户不得擅自拆改水表。供水管网检修停水的，供水企业应当提前二十四小时通知用户。"
WATER = f"""清江市城市供水管理办法

第一条 为了加强城市供水管理，保证用户用水，制定本办法。
第二条 供水企业应当保证水质符合国家标准，每月检测供水管网的水质。
第三条 供水企业应当储备应急水源，供水管网爆裂时及时抢修。
第四条 {PASSAGE}
第五条 用户应当按照计量水表的读数缴纳水费，逾期不缴的，供水企业可以催缴。
第六条 用户需要迁移水表的，应当向供水企业申请，由供水企业统一安装。
第七条 供水企业校验水表时，应当通知用户到场。
第八条 任何单位和用户不得擅自在供水管网上装泵抽水。
"""


def with_passage(text: str, passage: str, before: str) -> str:
    """The text with a passage on a line of its own before the line that begins so."""
    at = text.index(before)
    return f"{text[:at]}{passage}\n{text[at:]}"


MIXED = with_passage(PARK, PASSAGE, "第七条")
"""The park's document with a passage of the one on water at line 9."""
