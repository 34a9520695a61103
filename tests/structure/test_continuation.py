"""Whether a paragraph is the rest of the sentence before it, and what the fix makes of both."""

from __future__ import annotations

import pytest

from doclint.checks.completeness import Options, check
from doclint.document.readers import read_text
from doclint.structure.structure import Structure

TEXT = """关于加强档案工作的通知

各单位：

为加强档案工作，现通知如下。

{cut}

{rest}

各单位要定期组织业务培训，培训情况及时报送。

市档案局
"""
LIST = """关于加强档案工作的通知

各单位：

一、落实责任。各单位要明确专人负责，定期检查。

二、规范整理。各单位归档的文件材料，

{rest}

三、改善条件。各单位要配备必要的库房和设备。
"""


def mended(text: str) -> str | None:
    """The text with its two paragraphs joined, None if they are not."""
    (found,) = check(Structure.of(read_text("a.txt", text)), Options("comma"))
    if not found.edits:
        return None
    (edit,) = found.edits
    return text[: edit.span.start] + edit.content + text[edit.span.end :]


@pytest.mark.parametrize(
    ("cut", "rest"),
    [
        ("档案库房应当定期通风，", "并由专人做好温度和湿度的记录。"),
        ("涉及国家秘密和个人隐私的档案的查阅，", "应当经分管负责人批准。"),
        ("保管期满的档案未经鉴定，", "不得自行决定销毁。"),
        ("违反本通知的规定造成档案损毁的，", "由主管部门责令改正。"),
        ("新建的档案库房要配备空调、", "除湿机等设备，并定期维护。"),
        ("移交的档案包括文书、会计、", "科技、声像和实物档案。"),
        ("全市馆藏档案共计２，８４９，", "０００卷，比上年增长两成。"),
    ],
)
def test_the_rest_of_a_sentence_is_joined(cut: str, rest: str) -> None:
    assert mended(TEXT.format(cut=cut, rest=rest)) == TEXT.format(cut=cut, rest=rest).replace(
        f"{cut}\n\n{rest}", cut + rest
    )


@pytest.mark.parametrize(
    ("cut", "rest"),
    [
        ("档案库房应当定期通风，", "各单位要做好温度和湿度的记录。"),
        ("新建的档案库房要配备空调、", "各区、各部门和各单位要落实经费。"),
        ("新建的档案库房要配备空调、", "市档案馆应当会同财政和审计部门组织验收。"),
        ("违反本通知的规定造成档案损毁的，", "经市政府同意后，印发本通知。"),
        ("档案库房应当定期通风，", "并由专人做好记录"),
        ("档案库房应当定期通风，", "一、并由专人做好记录。"),
    ],
)
def test_a_paragraph_of_its_own_is_not(cut: str, rest: str) -> None:
    assert mended(TEXT.format(cut=cut, rest=rest)) is None


def test_the_only_text_without_a_label_in_a_list_is_the_rest_of_the_item_above() -> None:
    text = LIST.format(rest="各单位都要按年度装订成册。")
    assert mended(text) == text.replace("，\n\n各单位都", "，各单位都")


def test_where_other_items_have_text_below_them_it_is_not() -> None:
    text = LIST.format(rest="各单位都要按年度装订成册。").replace("定期检查。", "定期检查。\n\n检查每季度一次。")
    assert mended(text) is None
