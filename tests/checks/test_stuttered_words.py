from __future__ import annotations

import pytest

from doclint.checks.repetition import check
from doclint.checks.repetition.options import Options
from doclint.document.readers import read_text
from doclint.structure.structure import Structure

CHINESE = [
    # Words that end in the character which follows.
    ("交付拍卖标的的价款。", ""),
    ("为达到目的的，不予处罚。", ""),
    ("所有的的材料都要归档。", "的"),
    ("类似的的情形不予处理。", "的"),
    # 的 and a noun, and 的 and a term that begins with the same noun.
    ("由省直接管理的航道的航道保护范围另行划定。", ""),
    ("加强日常工作的力度的力度。", "的力度"),
    ("加强日常工作的管理的管理和监督。", "的管理"),
    # Who does it and what is done.
    ("由集体经济组织组织开展造林。", ""),
    ("人大代表代表人民的利益。", ""),
    ("要依法组织组织开展检查。", "组织"),
    ("各部门要组织组织实施。", "组织"),
    ("由集体经济组织组织的活动。", "组织"),
    # The name of a text and what it says.
    ("依照本规定规定的程序办理。", ""),
    ("按照国家有关规定规定的程序办理。", ""),
    ("应当按照市政府规定规定的程序办理。", "规定"),
    ("学习学习再学习，落实落实再落实。", ""),
    # Two terms that the document has elsewhere.
    ("股份有限公司设立时应当制定公司章程。修改股份有限公司公司章程的，应当经过决议。有限公司的公司章程另行规定。", ""),
    ("主管部门主管部门应当依法办理。", "主管部门"),
    ("十八周岁以下以下的人员。", "以下"),
    ("应当提高提高服务水平。", "提高"),
]
ENGLISH = [
    ("The business carried on on the premises shall be licensed by the Minister.", ""),
    ("The judgment in in re Smith is not affected by this section.", ""),
    ("The populations of Bison bison and Gorilla gorilla are listed in the Schedule.", ""),
    ("Every person shall comply with with the order of the court.", "with"),
    ("The the Minister may make regulations.", "The"),
    ("Section section 4 of the Act applies to every person.", "Section"),
]


@pytest.mark.parametrize(("text", "word"), CHINESE + ENGLISH)
def test_words_that_stand_twice(text: str, word: str) -> None:
    found = check(Structure.of(read_text("a.txt", text)), Options(unit="word"))
    assert [f.args["text"] for f in found] == ([word] if word else [])
