"""The parts of English documents."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.label_faults import label_faults
from doclint.structure.structure import Structure

DECISION = """COUNCIL DECISION (CFSP) 2016/77

of 20 September 2016

laying down rules on the marking of small boats that are moored in the ports of the Member States for longer than a year

THE COUNCIL OF THE EUROPEAN UNION,

Having regard to the Treaty on European Union, and in particular Article 29 thereof,

HAS ADOPTED THIS DECISION:

Article 1

Small boats shall be marked.

Done at Brussels, 20 September 2016.

For the Council

The President

A. KORČOK

C. TAJANI

ANNEX

1. Colour

3. Letters
"""


def parts(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    structure = Structure.of(read_text(name, text))
    return [(part, p.text[:14]) for part, p in zip(structure.parts.names, structure.paragraphs, strict=True)]


def test_an_act_of_the_union() -> None:
    found = parts(DECISION)
    assert [text for part, text in found if part == "title"] == ["COUNCIL DECISI", "of 20 Septembe", "laying down ru"]
    assert [text for part, text in found if part == "signature"] == [
        "Done at Brusse", "For the Counci", "A. KORČOK", "C. TAJANI",
    ]  # fmt: skip


def test_the_subject_below_a_heading() -> None:
    text = "# Decision 2016/77\n\nof 20 September 2016\n\non the marking of boats\n\nBoats shall be marked.\n"
    assert [part for part, _ in parts(text, "a.md")] == ["title", "subtitle", "subtitle", "body"]


def test_a_date_is_no_part_of_the_title() -> None:
    structure = Structure.of(read_text("a.txt", DECISION))
    assert [structure.paragraphs[i].text[:8] for i in structure.parts.units[0].title] == ["COUNCIL ", "laying d"]


def test_numbers_begin_anew_below_an_annex() -> None:
    two = DECISION + "\n2. Size\n\nANNEX II\n\n1. Ports\n\n3. Moorings\n"
    found = [(f.item.label.text, f.missing) for f in label_faults(Structure.of(read_text("a.txt", two)))]
    assert found[-1] == ("3.", ("2.",))


@pytest.mark.parametrize("heading", ["Contents", "ARRANGEMENT OF SECTIONS", "TABLE OF CONTENTS"])
def test_a_table_of_contents_ends_where_its_first_entry_comes_again(heading: str) -> None:
    text = f"Ponds Act\n\n{heading}\n1. Keepers\n2. Duties 7\nSchedule\n\nKeepers\n\n1. Each pond has a keeper.\n\nDuties\n\n2. Keepers mend fences.\n"
    assert [text for part, text in parts(text) if part == "toc"] == [heading[:14], "1. Keepers", "2. Duties 7", "Schedule"]


@pytest.mark.parametrize(
    ("sign_off", "names"),
    [
        ("Yours sincerely", ["R J HARTLEY", "Head of Ponds"]),
        ("Sealed with the Official Seal of the Department on 23 June 2015", ["(L.S.)", "I. Kennedy"]),
        ("IN WITNESS WHEREOF I have set my hand this 14th day of August 2017.", ["Edmund Green Jr.", "Governor of Avon"]),
        ("Dated: March 2, 2018.", ["Glenn Alder,", "Chief of Ponds."]),
    ],
)
def test_those_who_sign(sign_off: str, names: list[str]) -> None:
    text = "Ponds\n\nThe ponds are to be cleared.\n\n" + "\n\n".join([sign_off, *names, "SCHEDULE", "Weeds"]) + "\n"
    assert [text for part, text in parts(text) if part == "signature"][-2:] == [name[:14] for name in names]
