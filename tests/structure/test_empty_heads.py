"""Text, and the kind and row of lead-ins, headings and labels under which nothing stands."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.empty_heads import empty_heads
from doclint.structure.structure import Structure


def heads(*paragraphs: str, name: str = "example.txt") -> list[tuple[str, int, bool]]:
    """Kind, number (from 1) of the paragraph, and whether it is a label alone."""
    structure = Structure.of(read_text(name, "\n\n".join(paragraphs) + "\n"))
    return [(one.kind, one.paragraph + 1, one.alone) for one in empty_heads(structure)]


FIRST = "第一条　为了规范养犬行为，制定本条例。"
THIRD = "第三条　养犬人应当为犬只接种疫苗。"
FOURTH = "第四条　本条例自公布之日起施行。"
GRANTS = "(1) The Board may make a grant to a person."
REPORTS = "(3) The Board shall report every year to the Minister."


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((FIRST, "第二条　养犬应当登记。", THIRD, FOURTH), []),
        ((FIRST, "第二条", THIRD, FOURTH), [("heading", 2, True)]),
        ((FIRST, "第二条", "养犬应当登记。", THIRD), []),
        ((FIRST, "第二条", "养犬应当登记。", THIRD, FOURTH, "第五条　本条例由市公安局解释。"), [("heading", 2, True)]),
        ((FIRST, "第二", THIRD, FOURTH), [("heading", 2, True)]),
        ((FIRST, "二、登记", "1.登记时间。全年。", "2.", "3.登记地点。各派出所。"), [("heading", 4, True)]),
        ((GRANTS, "(2)", REPORTS), [("heading", 2, True)]),
        ((GRANTS, "(2)", "(a) The grant is paid once.", "(b) It is not paid back.", REPORTS), []),
        ((GRANTS, "Sec", "(2) The grant is paid once.", REPORTS), [("heading", 2, True)]),
        (("一", "今年是不平凡的一年。", "二", "明年也是。", "三", "后年再看。"), []),
        (("Part I", "Part II", "Part III", GRANTS), []),
        (
            (
                *("SECTION 1", "Article 1", "The Board may make a grant.", "SECTION 2", "Article 2", "It is paid once."),
                *("SECTION 3", "Article 3", "It is not paid back."),
            ),
            [],
        ),
    ],
)
def test_a_label_alone(paragraphs: tuple[str, ...], expected: list[tuple[str, int, bool]]) -> None:
    assert heads(*paragraphs) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((GRANTS, "(2) A grant is made for the purposes of any of—", REPORTS), [("lead_in", 2, False)]),
        ((GRANTS, "(2) A grant is made for the purposes of any of—", "(a) a harbour, or", "(b) a port.", REPORTS), []),
        (
            (
                "Section 1. Grants. (a) Nothing in this order shall be read to impair:",
                "Sec. 2. Reports. (a) Each agency shall report every year.",
                "(b) The Council shall publish the reports.",
            ),
            [("lead_in", 1, False)],
        ),
        (("By the authority vested in me, it is ordered as follows:", "Section 1. Grants. (a) The Board may make grants."), []),
        ((FIRST, "第二条　养犬人违反规定的，由公安机关给予下列处罚，并收容犬只：", THIRD, FOURTH), [("lead_in", 2, False)]),
        ((FIRST, "第二条　养犬人办理登记，应当向派出所提供：", THIRD, FOURTH), [("lead_in", 2, False)]),
        (("登记表", "（一）养犬人的姓名：", "（二）犬只的品种：", "（三）登记的时间："), []),
    ],
)
def test_what_a_colon_leads_to(paragraphs: tuple[str, ...], expected: list[tuple[str, int, bool]]) -> None:
    assert heads(*paragraphs) == expected


def test_items_that_are_set_off_by_colons() -> None:
    """Acts of New Zealand set a colon behind an item where "or" is meant."""
    items = ("(a) to plant, prune, and replace trees in the orchards:", "(b) to share out the fruit among the people:", "(c) to teach.")
    assert heads("The functions of a trust are—", *items, "(2) A trust must meet every year.") == []
