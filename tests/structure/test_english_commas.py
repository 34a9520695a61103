"""English paragraphs that end in a comma or in "and": text, kind and row of what is broken."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.sentence_breaks import sentence_breaks
from doclint.structure.sentence_shape import ending
from doclint.structure.structure import Structure


def breaks(*paragraphs: str) -> list[tuple[str, int]]:
    """Kind and number (from 1) of the paragraphs that are cut."""
    structure = Structure.of(read_text("order.txt", "\n\n".join(paragraphs) + "\n"))
    return [(one.kind, one.paragraph + 1) for one in sentence_breaks(structure)]


SECTIONS = (
    "Section 1. Policy. It is the policy of the State to keep its records in good order.",
    "Sec. 2. Archives. Each agency shall keep the records that it makes{}",
    "Sec. 3. Reports. (a) Each agency shall report every year to the Council.",
    "(b) The Council shall publish the reports.",
)
SUBSECTIONS = (
    "(a) The Office shall implement a plan for the training of its staff{}",
    "(b) The plan required by subsection (a) of this section shall be published.",
    "(c) The Office shall report on the plan every year.",
)
ITEMS = (
    "A person who, without the consent of the Minister—",
    "(a) removes a notice from a harbour,",
    "(b) alters a notice that was put up there, or",
    "(c) hinders an officer of the Minister in the course of his or her duties,",
    "shall be guilty of an offence and liable to a fine.",
)
TWICE = (
    "(1) The Board shall supply to the Minister, in relation to each of—",
    "(a) the stations, and",
    "(b) the harbours that are in its charge,",
    "a statement in writing of its costs.",
    "(2) The Minister may publish, in such form as he or she thinks fit, for each of—",
    "(a) the years, and",
    "(b) the quarters to which they relate,",
    "the statements so supplied.",
)


def with_end(paragraphs: tuple[str, ...], end: str) -> tuple[str, ...]:
    return tuple(paragraph.replace("{}", end) for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (with_end(SECTIONS, "."), []),
        (with_end(SECTIONS, ","), [("comma", 2)]),
        (with_end(SECTIONS, ", its departments, offices, or"), [("bare", 2)]),
        (with_end(SUBSECTIONS, "."), []),
        (with_end(SUBSECTIONS, ","), [("comma", 1)]),
        (with_end(SUBSECTIONS[:2], ","), [("comma", 1)]),
        (with_end(SUBSECTIONS, ", its officers, and"), [("bare", 1)]),
        (ITEMS, []),
        (TWICE, []),
        (
            (
                *SUBSECTIONS[1:],
                "(d) If, at the sale,",
                "the object is not sold, it may be returned to its owner.",
            ),
            [("split", 3)],
        ),
        (
            (
                "The Office shall—",
                "(a) keep a register of the records of local,",
                "tribal, and private archives; and",
                "(b) report every year.",
            ),
            [("split", 2)],
        ),
        (
            (
                "The Office shall consider—",
                "(a) the functions of the Council; and",
                "(b) the functions of the Director relating to budgetary,",
                "administrative, or legislative proposals.",
            ),
            [("split", 3)],
        ),
    ],
)
def test_what_is_broken(paragraphs: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert breaks(*paragraphs) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rates of pay are set under 37 U.S.C.", "bare"),
        ("It was enacted as Pub. L.", "bare"),
        ("See 95 Stat.", "bare"),
        ("It was published in the U.S.C.", "ended"),
        ("The rates are set by the Council.", "ended"),
    ],
)
def test_no_sentence_ends_in_a_citation_cut_short(text: str, kind: str) -> None:
    assert ending(text).kind == kind


SUCCESSION = (
    "Sec. 2. The following officers, in the order listed, shall act as head of the agency:",
    "(a) the Deputy Administrator;",
    "(b) the Assistant Administrator for Water{}",
    "(c) the Assistant Administrator for Air;",
    "(d) the General Counsel; and",
    "(e) the Chief Financial Officer.",
)
LAST_OF_LIST = (
    "(2) Where the authority receives an application under this section—",
    "(a) it shall notify the owner of the building, and",
    "(b) where it is satisfied that the person who applied is not the owner of the building concerned{}",
    "(3) A notification under this section shall be made in writing.",
    "(4) The authority shall consider every application within six weeks.",
)
QUOTED = (
    "Sec. 5. The contract shall contain the following:",
    "``(a) The contractor shall keep a list of all employees and give it to the officer.",
    "``(b) If it is determined, under rules of the Secretary{}",
    "``(c) The contractor shall give this clause to every subcontractor.''",
)
SIGNED = (
    "Section 1. Each agency shall keep the records that it makes.",
    "Sec. 2. This order is intended only to improve the management of the agencies and creates no right{}",
    "THE WHITE HOUSE,",
    "April 13, 2005.",
)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (with_end(SUCCESSION, ";"), []),
        (with_end(SUCCESSION, " and"), [("bare", 3)]),
        (with_end(SUCCESSION, " (Toxic and"), [("open", 3)]),
        (with_end(LAST_OF_LIST, ", it shall say so."), []),
        (with_end(LAST_OF_LIST, ","), [("comma", 3)]),
        (with_end(QUOTED, ", the contractor may be debarred."), []),
        (with_end(QUOTED, ","), [("comma", 3)]),
        (with_end(SIGNED, "."), []),
        (with_end(SIGNED, ","), [("comma", 2)]),
    ],
)
def test_what_no_list_goes_on_behind(paragraphs: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert breaks(*paragraphs) == expected


def test_a_half_in_the_middle_of_a_list_may_be_short() -> None:
    before = ("The medal is given to those who were wounded—", "(a) after 1973,", "while serving in a force abroad;")
    assert breaks(*before, "(b) after 2001, in an attack; or", "(c) after 1941, by fire.") == [("split", 2)]


def test_a_sentence_among_sentences_does_not_go_on_flush() -> None:
    text = ("(1) The Council shall meet within a month.", "(2) At the first meeting, one member shall be elected as chair")
    assert breaks(*text, "by a majority of its members.", "(b) The Council shall report every year.") == [("split", 2)]


def test_bullets_that_are_sentences() -> None:
    bullets = (
        "Networks that were never used by anybody.",
        "Networks that were used, where nobody looked for activity of any kind,",
        "Networks that were attacked.",
    )
    text = "# Directive\n\nThe networks are of three kinds.\n\n" + "".join(f"- {bullet}\n" for bullet in bullets)
    structure = Structure.of(read_text("directive.md", text))
    assert [(one.kind, one.paragraph) for one in sentence_breaks(structure)] == [("comma", 3)]


def test_a_bracket_is_open_though_a_quotation_follows() -> None:
    text = ("(1) In this Act—", "“Order of 2001” means the Leave Act 1995 (Extension of", "“Order of 2004” means the order of that year;")
    assert breaks(*text) == [("open", 2)]
