"""Quotations over several paragraphs."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.paragraphs import paragraphs
from doclint.structure.quotations import quoted_paragraphs


@pytest.mark.parametrize(
    ("lines", "quoted"),
    [
        (["一、第三条修改为：“甲。", "“乙。", "“丙。”", "二、删去第五条。"], [1, 2]),
        (["一、第三条修改为：“甲。", "乙。”", "二、删去第五条。"], [1]),
        (["一、“门前三包”责任。", "二、“一河一档”制度。"], []),
        (
            ["一、增加一款：“甲。", "“（一）乙；", "“（二）丙。”", "二、第六条修改为：“丁。", "“戊。”"],
            [1, 2, 4],
        ),
        (["甲说“可以”，乙说“不行”。", "丙没有说话。"], []),
        # a quotation in one piece between does not end the outer one
        (["一、第三条修改为：“甲。", "“乙‘丙’丁。", "戊。”"], [1, 2]),
        ([], []),
        (["一、第五条修改为：“有权标明“注册商标”或者标记。", "“享有专用权。”", "二、删去第六条。"], [1]),
        # Straight marks: each paragraph opens anew, the last one closes.
        (['一、第三条修改为:"甲。', '"（一）乙"丙"；', '"（二）丁。"', "二、删去第五条。"], [1, 2]),
        (['一、第三条中"甲"修改为"乙"，"丙"修改为"丁"。', "二、删去第五条。"], []),
        (['Section 2 is amended by inserting:', '"(4) No net is set.', '(5) A "net" is a seine."', "3. This Act begins in May."], [2]),
        (['(2) by inserting:', '"(d) He reports on--', '"(1) orchards; and', '"(2) trees.".', "(3) by striking (e)."], [2, 3]),
        (['A pipe of 12" is used.', 'The "Act" is that of 1990.', 'It has a 5" bolt".'], []),
        # A paragraph that is a quotation as a whole, below its announcement.
        (["一、增加一款，作为第二款：", "“单位有前款行为的，处以罚款。”", "“情节严重的，责令停业。”", "二、删去第五条。"], [1, 2]),
        (["“甲”是乙。", "“丙”是“丁”。"], []),
        # An article of a convention.
        (["一、某公约", "第三条　第二款：", "“缔约国应确定管辖权。”", "第七条　“缔约国应起诉。”"], [2, 3]),
        (["第七条　“以上”包括本数，“不满”不包括。", "第八条　本法自公布之日起施行。"], []),
        # A chapter that is put in without marks.
        (
            ["第五十条　第三章中增加一节，作为第七节；内容如下：", "第七节　监察", "第一百条　监察机关独立。", "监察人员应当守法。", "第五十一条　删去第五条。"],
            [1, 2, 3],
        ),
        (["一、第五条修改为：", "第五条　甲。", "二、第六条修改为：", "第六条　乙。", "本决定自公布之日起施行。"], [1, 3]),
        (["一、有下列情形之一的，将处罚改为：", "（一）警告；", "（二）罚款。"], []),
        # the marks of the Federal Register; the second section does not open anew
        (["(a) Insert: ``Sec. 4. The clerk counts.", "Sec. 5. The clerk writes.", "(b) He signs.''", "Sec. 6. End."], [1, 2]),
        # where each paragraph opens anew, one that does not is outside: the closing mark was lost
        (["(a) Amend: ``(a)(1) Count; and", "``(2) write; and", "(b) Amend: ``(b)(1) Sign; and", "``(2) send.''", "(c) End."], [1, 3]),
        (["(a) Insert: ``Sec. 4. The clerk counts.", *(["The next day."] * 8), "He signs.''", "(b) End."], []),
    ],
)
def test_quoted(lines: list[str], quoted: list[int]) -> None:
    document = read_text("a.txt", "\n\n".join(lines))
    assert sorted(quoted_paragraphs(paragraphs(document))) == quoted


def test_a_lost_mark_does_not_quote_the_rest_of_the_document() -> None:
    lines = ["一、加强“门前三包管理。", *(f"第{i}项工作。" for i in range(100)), "二、落实责任”。"]
    assert quoted_paragraphs(paragraphs(read_text("a.txt", "\n".join(lines)))) == frozenset()


def test_what_an_act_sets_out_in_its_table_is_quoted() -> None:
    text = (
        "## 5 Amendment of section 2\n\nSection 2, as so amended, is set out in the following Table.\n\nTABLE\n\n"
        "2.—(1) The clerk keeps the books.\n\n(2) The clerk counts.\n\n## 6 Expenses\n\n6.—The expenses are paid.\n"
    )
    found = paragraphs(read_text("a.md", text))
    assert [found[i].text[:3] for i in sorted(quoted_paragraphs(found))] == ["2.—", "(2)"]
