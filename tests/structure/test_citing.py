"""Citations of the items of a series: which they are, and what becomes of them."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.document.span import Span
from doclint.structure.citing import Citation, CitedNumber, Moved, citations_of, moved_along
from doclint.structure.label_faults import label_chains
from doclint.structure.structure import Structure

ZH_NOTICE = "一、工作要求\n（一）落实责任。\n（二）储备物资。\n二、其他\n按照第一条第（二）项储备的物资由县里统一采购。\n"
ZH = "第一条 为了规范登记管理，制定本办法。\n第二条 有下列情形之一的，不予登记：\n（一）材料不全的；\n（二）超过期限的。\n"
EN = (
    "Section 1. Purpose. This order sets out the duties of the agencies of the executive branch.\n\n"
    "Sec. 2. Duties. The head of each agency shall:\n\n(a) review the rules of the agency; and\n\n"
    "(b) report to the President.\n\n"
)


def cited(text: str, style: str) -> list[tuple[str, bool]]:
    """The numbers that cite items of the first series of a style, as written, and whether they surely do."""
    structure = Structure.of(read_text("a.txt", text))
    chain = next(chain for chain in label_chains(structure) if chain and chain[0].label.style == style)
    return [
        (text[number.span.start : number.span.end], one.certain)
        for one in citations_of(structure, chain)
        for number in one.numbers
    ]


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        (ZH + "违反第一条、第二条的，予以处罚。\n", "article", [("一", True), ("二", True)]),
        (ZH + "违反《登记条例》第一条的，予以处罚。\n", "article", []),
        (ZH + "违反《登记条例》第一条的规定以及第二条的，予以处罚。\n", "article", [("二", False)]),
        (ZH + "违反本办法第2条的，予以处罚。\n", "article", [("2", True)]),
        (ZH + "前款第（二）项由市政府解释。\n", "cn_paren", [("二", True)]),
        # Nothing is called 条 here: 第一条 may mean 一、, or an article of a text that is not named.
        (ZH_NOTICE, "cn_paren", [("二", False)]),
        (ZH_NOTICE, "cn_comma", [("一", False)]),
        (ZH + "前款第一项、第二项由市政府解释。\n", "cn_paren", [("一", True), ("二", True)]),
        (ZH + "第三条 违反第二条第一款第（一）项的，予以处罚。\n", "cn_paren", [("一", True)]),
        (ZH + "第三条 违反前条第（二）项的，予以处罚。\n", "cn_paren", [("二", True)]),
        (ZH + "第三条 违反第一条第（二）项的，予以处罚。\n", "cn_paren", []),
        (ZH + "第三条 违反《登记条例》第二条第（二）项的，予以处罚。\n", "cn_paren", []),
        (EN + "Sec. 3. General. Section 2 of this order and section 4 of title 3 apply.\n", "en_section", [("2", True)]),
        (EN + "Sec. 3. General. Sections 1 and 2 of this order apply.\n", "en_section", [("1", True), ("2", True)]),
        (EN + "Sec. 3. General. Section 2(b) of this order applies.\n", "alpha_paren", [("b", True)]),
        (EN + "Sec. 3. General. Section 1(b) of this order applies.\n", "alpha_paren", []),
    ],
)
def test_what_cites_a_series(text: str, style: str, expected: list[tuple[str, bool]]) -> None:
    assert cited(text, style) == expected


def number(value: int, at: int = 0) -> CitedNumber:
    return CitedNumber(Span(at, at + 1), value, "digits")


@pytest.mark.parametrize(
    ("values", "certain", "moved", "replacements", "unclear"),
    [
        ((4,), True, Moved({4: 3, 5: 4}), ["3"], 0),
        ((4, 5), True, Moved({4: 3, 5: 4}), ["3", "4"], 0),
        ((2,), True, Moved({4: 3}), [], 0),
        ((4,), False, Moved({4: 3}), [], 1),
        ((4,), True, Moved({}, {4}), [], 1),
        ((3, 4), True, Moved({4: 3}, (), {3}), [], 2),
        ((3, 4), True, Moved({4: 3}), [], 1),
    ],
)
def test_what_becomes_of_a_citation(
    values: tuple[int, ...], certain: bool, moved: Moved, replacements: list[str], unclear: int
) -> None:
    citation = Citation(tuple(number(value, at) for at, value in enumerate(values)), certain)
    followed = moved_along([citation], moved)
    assert [content for _, content in followed.replacements] == replacements
    assert len(followed.unclear) == unclear


@pytest.mark.parametrize(
    ("kind", "upper", "value", "expected"),
    [
        ("digits", False, 12, "12"),
        ("full", False, 12, "１２"),
        ("chinese", False, 12, "十二"),
        ("letter", False, 2, "b"),
        ("letter", True, 27, "AA"),
        ("roman", False, 4, "iv"),
        ("roman", True, 9, "IX"),
    ],
)
def test_numbers_are_written_as_they_were(kind: str, upper: bool, value: int, expected: str) -> None:
    assert CitedNumber(Span(0, 1), 1, kind, upper).written(value) == expected  # type: ignore[arg-type]
