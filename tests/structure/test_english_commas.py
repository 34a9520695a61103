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
