"""Paragraphs that end on a semicolon: lists that go on, and lists that do not."""

import pytest

from doclint.document.reading import read_text
from doclint.structure.semicolon_ends import semicolon_ends
from doclint.structure.structure import Structure

_ARTICLES = "第一条　应当登记下列事项：\n（一）名称；\n（二）地址；\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_ARTICLES + "（三）用途。\n第二条　登记不收费用。\n", []),
        (_ARTICLES + "第二条　登记不收费用。\n", ["（二）地址；"]),
        (_ARTICLES + "第二章　登记\n第二条　登记不收费用。\n", ["（二）地址；"]),
        (_ARTICLES, ["（二）地址；"]),
        (_ARTICLES + "登记不收费用。\n", []),  # the last item, its label lost: told of by another rule
        (_ARTICLES + "前款规定的登记不收费用。\n", ["（二）地址；"]),
        ("一、任务\n（一）登记水井；\n（二）封填水井；\n二、要求\n各镇要专人负责。\n", ["（二）封填水井；"]),
        ("一、登记下列水井：\n（一）机井；\n（二）土井；\n二、封填废井。\n", []),
        ("一、登记水井；\n（一）机井；\n（二）土井；\n二、封填废井。\n", []),
        ("将第三条修改为：“（一）名称；\n（二）地址；”\n第二条　登记不收费用。\n", []),
        ("第一条　登记水井&nbsp;\n第二条　登记不收费用。\n", []),
        ("第一条　登记水井，封填废井；\n第二条　登记不收费用。\n", ["第一条　登记水井，封填废井；"]),
        ("Section 1. The Director keeps:\n\n(a) a register of wells;\n\n(b) an index;\n\nSec. 2. Costs are borne.\n", ["(b) an index;"]),
        ("Section 1. The Director keeps:\n\n(a) a register of\n\n(i) wells;\n\n(ii) fees;\n\n(b) an index.\n", []),
    ],
)
def test_last_of_its_list(text: str, expected: list[str]) -> None:
    structure = Structure.of(read_text("t.txt", text))
    assert [structure.paragraphs[one.paragraph].text for one in semicolon_ends(structure)] == expected


def test_a_habit_is_told_once() -> None:
    text = "".join(f"第{n}条　应当登记名称；\n" for n in "一二三四五六") + "第七条　登记不收费用。\n"
    (one,) = semicolon_ends(Structure.of(read_text("t.txt", text)))
    assert len(one.alike) == 5
