"""Numbers of sections that only the document as a whole shows to be labels."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.label_faults import label_faults
from doclint.structure.structure import Structure

ACT = """Ponds Act 2014

An Act to provide for the care of ponds.

Part 1—Preliminary

1  Title
This Act is the Ponds Act 2014.

2  Meaning of pond
(1) In this Act a pond is standing water of less than one hectare.
(2) A ditch is no pond.

3  Keepers
The council must appoint a keeper for each pond that is open to the public.

4  Duties of keepers
A keeper must—
(a) clear the pond of weed, and
(b) mend the fence.

{}6  Offences
A person who drains a pond commits an offence.

Schedule 1—Weeds

1  The weeds that are to be cleared are—
(a) duckweed, and
(b) water fern.
"""
INSTRUMENT = """The Ponds Regulations 2015

Citation

1. These Regulations may be cited as the Ponds Regulations 2015.

Keepers

2.—(1) The council must appoint a keeper for each pond.

(2) A keeper must be paid.

{}Offences

4. A person who drains a pond is guilty of an offence.

SCHEDULE

1. Duckweed must be cleared each spring.

2. Water fern must be cleared at any time.
"""


def heads(text: str, name: str = "a.txt") -> list[tuple[str, int]]:
    structure = Structure.of(read_text(name, text))
    return [(p.labels[0].style, p.labels[0].value) for p in structure.paragraphs if p.labels]


def faults(text: str, name: str = "a.txt") -> list[tuple[str, str, str]]:
    found = label_faults(Structure.of(read_text(name, text)))
    return [(f.kind, f.item.label.text, "".join(f.missing) or f.expected) for f in found]


@pytest.mark.parametrize(
    ("text", "lost", "expected"),
    [
        (ACT, "5  Fees\nThe council may charge a fee.\n\n", []),
        (ACT, "", [("skipped", "6", "5")]),
        (ACT, "4  Fees\nThe council may charge a fee.\n\n", [("repeated", "4", "5")]),
        (INSTRUMENT, "Fees\n\n3. The council may charge a fee.\n\n", []),
        (INSTRUMENT, "", [("skipped", "4.", "3.")]),
    ],
)
def test_sections_are_counted(text: str, lost: str, expected: list[tuple[str, str, str]]) -> None:
    assert faults(text.format(lost)) == expected


def test_a_table_of_contents_is_no_text_in_sections() -> None:
    contents = "Contents\n1 Title\n2 Meaning of pond\n3 Keepers\n4 Duties of keepers\n5 Fees\n6 Offences\n\n"
    assert faults(contents + ACT.format("5  Fees\nThe council may charge a fee.\n\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "12 May 2011\n\nThe council met.\n\n14 Canal Street\n\nThe sidewalk is clear.\n\n3 Votes were cast.\n",
        "The council met.\n\n20 Houses\n\nThey were built.\n\n7 Bridges\n\nThey were mended.\n\n90 Lamps\n\nThey were lit.\n",
    ],
)
def test_other_numbers_are_no_sections(text: str) -> None:
    assert heads(text) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("Sec. 369.001. Sec. 369.002. Sec. 369.003. Sec. 369.021. Sec. 369.022.", []),
        ("Sec. 369.001. Sec. 369.003.", [("skipped", "Sec. 369.003.", "Sec. 369.002.")]),
        ("§ 217.8 § 217.9 § 217.11", [("skipped", "§ 217.11", "§ 217.10")]),
        ("§ 217.2 § 217.3", [("first", "§ 217.2", "§ 217.1")]),
        ("6.14.010 6.14.020 6.14.030", []),
        ("6.14.010 6.14.030", [("skipped", "6.14.030", "6.14.020")]),
        ("2.0 2.1 2.2 3.0 3.1", [("first", "2.0", "1.0")]),
        ("1.0 1.1 1.3 2.0", [("skipped", "1.3", "1.2")]),
    ],
)
def test_numbers_of_codes(numbers: str, expected: list[tuple[str, str, str]]) -> None:
    parts = numbers.replace("Sec. ", "Sec._").replace("§ ", "§_").split()
    text = "\n\n".join(f"{one.replace('_', ' ')} Keepers. The keeper of a pond mends fence number {i}." for i, one in enumerate(parts))
    assert faults("Keepers of ponds\n\n" + text) == expected


def test_lists_in_small_letters() -> None:
    text = "The keeper shall:\n\na. clear the pond;\n\nb. mend the fence; and\n\n{}. report to the council.\n"
    assert faults(text.format("c")) == []
    assert faults(text.format("d")) == [("skipped", "d.", "c.")]
    text = "The keeper supplies no:\n\ni. nets;\n\nii. rakes; and\n\n{}. boats.\n"
    assert faults(text.format("iii")) == []
    assert faults(text.format("v")) == [("skipped", "v.", "iii.iv.")]


def test_items_without_end_marks_are_not_joined() -> None:
    text = "Return of grants paid in the year\n\n1. Name of the authority\n2. Number of applications received in all\n3. Number of applications approved\n4. Total\n"
    assert heads(text) == [("arabic", value) for value in (1, 2, 3, 4)]


def test_the_first_paragraph_of_a_memorandum_may_bear_no_number() -> None:
    text = "Subject: Leave\n\nThe undersigned is directed to refer to the memorandum of 3 March.\n\n2. Leave may be granted.\n\n3. This takes effect now.\n"
    assert faults(text) == []
    assert [kind for kind, *_ in faults(text.replace("Subject: ", ""))] == ["first"]


def test_the_number_of_a_file_is_no_label() -> None:
    assert faults("F. No. 14/21/2017-Estt.\n\nOffice memorandum\n\nG. No. 7 is closed.\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The officer considers:\n\na. whether she is alone; and\n\na. whether it is dark.\n", [("repeated", "a.", "b.")]),
        ("The officer considers:\n\na. whether she is alone.\n\nThe clerk considers:\n\na. whether it is dark.\n", []),
        ("2. In Sec. 7, revise paragraph (b) to read as follows:\n\n* * * * *\n    (b) The draw opens.\n\n    (c) Boats pass.\n", [("first", "2.", "1.")]),
        ("Article 1\n\nBoats are marked.\n\nArticle 3\n\nMarks are red.\n\nANNEX\n\nSection I\n\nColours of marks\n", [("skipped", "Article 3", "Article 2")]),
        ("1. Green Acre Farms asks for Rural Residential (RR-2).\n\n3. Mr. Ortega asks for a variance.\n", [("skipped", "3.", "2.")]),
        ("1. Farms are zoned; 2. parks are not.\n\n3. Mr. Ortega asks for a variance.\n", []),
        ("Article 701. Wages are paid.\n\nArticle 702. Hours are kept.\n", []),
    ],
)  # fmt: skip
def test_what_tells_of_numbers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert faults("Boats\n\n" + text) == expected


def test_an_item_begins_below_a_line_that_is_full() -> None:
    text = "Return of grants paid in the year\n\n1. Name of the authority that pays\n2. Number of applications received in all\n2. Number of applications approved\n4. Total\n"
    assert [value for _, value in heads(text)] == [1, 2, 2, 4]
