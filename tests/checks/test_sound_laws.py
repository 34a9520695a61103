"""Shapes of sound laws that once made a rule speak: none of them may."""

from __future__ import annotations

import pytest

from doclint.api import lint_text

SOUND = {
    "decision that amends a law": (
        "全国人民代表大会常务委员会关于修改《中华人民共和国渡船法》的决定\n\n（2020年4月29日第十三届全国人民代表大会常务委员会第十七次会议通过）\n\n"
        "第十三届全国人民代表大会常务委员会第十七次会议决定对《中华人民共和国渡船法》作如下修改：\n\n"
        "一、将第三条修改为：“渡船应当办理登记。\n\n“登记不收费用。”\n\n二、删去第九条。\n\n本决定自2020年9月1日起施行。\n\n"
        "《中华人民共和国渡船法》根据本决定作相应修改，重新公布。\n\n中华人民共和国渡船法\n\n第一条　为了管理渡船，制定本法。\n\n"
        "第二条　渡船由县级人民政府交通运输主管部门管理。\n\n第三条　渡船应当办理登记。\n\n登记不收费用。\n\n第四条　本法自2020年9月1日起施行。\n"
    ),
    "explanation of the attachments of another law": (
        "国民议会关于《某地区基本法》附件一第七条和附件二第三条的解释\n\n（2011年12月31日国民议会通过）\n\n"
        "一、上述两个附件中的“如需修改”，是指可以进行修改，也可以不进行修改。\n\n"
        "二、如果不作修改，行政长官的产生办法仍适用附件一的规定，议会的产生办法仍适用附件二的规定，基本法附件三不变。\n\n现予公告。\n"
    ),
    "chapters of two parts whose headings bear no number": (
        "某共和国诉讼法\n\n第一章　管辖\n\n第一条　诉讼由被告住所地的法院管辖。\n\n第二章　程序\n\n第二条　审判公开进行。\n\n"
        "涉外部分\n\n第一章　基本原则\n\n第三条　外国人的诉讼权利与公民同等。\n\n第二章　管辖\n\n第四条　合同在国内签订的，由签订地的法院管辖。\n"
    ),
    "amendments counted on from earlier ones, with a chapter put in without marks": (
        "某共和国宪法修正案\n\n（2004年3月14日国民议会通过）\n\n"
        '第十八条　宪法第三条"国家保护耕地"修改为："国家保护耕地和森林。"\n\n'
        '第十九条　宪法第四章中增加一节，作为第七节"审计院"；增加两条，作为第一百零二条、第一百零三条。内容如下：\n\n'
        "第七节　审计院\n\n第一百零二条　国家设立审计院。\n\n审计院由下列人员组成：\n\n院长，\n\n审计官若干人。\n\n"
        "第一百零三条　审计院依照法律独立行使审计权。\n\n第二十条　删去宪法第九十条。\n"
    ),
    "articles of conventions in a decision": (
        "国民议会关于对国际公约所规定的罪行行使管辖权的决定\n\n（1990年6月23日国民议会通过）\n\n一、《甲公约》\n\n第三条　第二款：\n\n"
        "“每一缔约国应采取必要措施，对这些罪行确定其管辖权。”\n\n第七条　“缔约国如不引渡，应将案件交付主管当局。”\n\n"
        "二、《乙公约》\n\n第七条　与《甲公约》第七条相同。\n\n三、《丙公约》\n\n第五条第二款：\n\n“每一缔约国也应确立其管辖权。”\n\n第八条　与《甲公约》第七条相同。\n"
    ),
    "clauses that an amendment puts into several articles": (
        '某共和国刑法修正案\n\n（2015年8月29日国民议会通过）\n\n一、在刑法第三十条后增加一条，作为第三十条之一："出租船舶谋取暴利的，处三年以下有期徒刑。\n\n'
        '"单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员，依照前款的规定处罚。\n\n"有前款行为，同时构成其他犯罪的，依照处罚较重的规定定罪处罚。"\n\n'
        '二、将刑法第五十条修改为："伪造航海日志的，处五年以下有期徒刑。\n\n"单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员，依照前款的规定处罚。"\n\n'
        "三、本修正案自2015年11月1日起施行。\n"
    ),
    "sentence about each of several that leads on": (
        "某市议事会产生办法\n\n第一条　议事会由选举产生，每届任期五年，任期届满前应当完成下一届的选举。\n\n"
        "第二届及以后各届议事会由三十人组成，其中：\n\n直接选举的议员　二十人\n\n委任的议员　十人\n\n"
        "各选区按照人口的多少分别选出：\n\n甲区　十人\n\n乙区　十人\n\n第二条　本办法自公布之日起施行。\n"
    ),
    "title above the note that it was passed": (
        "某市市徽管理规定\n\n第一条　市徽的图案由市人民代表大会公布。\n\n市徽是本市的象征，应当受到尊重。\n\n第二条　市徽的制作依照图案说明。\n\n"
        "制作应当由指定的企业承担。\n\n任何单位不得自行制作。\n\n市徽应当整洁。\n\n第三条　本规定自公布之日起施行。\n\n附件：\n\n"
        "某市市徽图案制作说明\n\n（1990年9月20日市人民政府办公厅公布）\n\n一、图案为圆形。\n\n二、图案左右对称。\n"
    ),
}


MARKDOWN = {
    "chapters that are counted on from part to part, all headings of one level": (
        "# 某共和国诉讼法\n\n## 第一编　总则\n\n## 第一章　管辖\n\n第一条　诉讼由被告住所地的法院管辖。\n\n## 第二编　程序\n\n"
        "## 第二章　起诉\n\n第二条　起诉应当递交起诉状。\n\n## 第三章　审理\n\n第三条　审判公开进行。\n"
    ),
    "chapter that an amendment puts in as a heading": (
        "# 某共和国宪法修正案\n\n（2018年3月11日国民议会通过）\n\n## 目录\n\n- 第七节　审计院\n\n"
        "第十九条　宪法第四章中增加一节，作为第七节“审计院”。内容如下：\n\n"
        "## 第七节　审计院\n\n第一百零二条　国家设立审计院。\n\n第二十条　删去宪法第九十条。\n"
    ),
}


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_nothing_is_said_of_markdown(text: str) -> None:
    found = [(d.code, d.location.row, d.message) for d in lint_text(text, "a.md", isolated=True)]
    assert [one for one in found if one[0] != "NUM007"] == []


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_nothing_is_said(text: str) -> None:
    assert [(d.code, d.location.row, d.message) for d in lint_text(text, "a.txt", isolated=True)] == []
