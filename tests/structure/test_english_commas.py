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
AND_THE_MAIN_CLAUSE = (
    "(1) The repeal of an enactment by this Act shall not affect—",
    "(a) a pension granted under any enactment,",
    "(b) a decision made under any such enactment,",
    "(c) any other thing done under any such enactment",
    "and such pension shall continue to be paid as if the enactment had not been repealed.",
)
LEAD_TO_NUMBERS = (
    "Section 1. (a) All property of any person determined by the Secretary of the Treasury, in consultation with the Secretary of Defense,",
    "(i) to have committed an act of violence; or",
    "(ii) to have assisted in such an act,",
    "is blocked and may not be transferred.",
    "(b) This section applies to property of any kind.",
    "(c) The Secretary may make rules.",
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
        (AND_THE_MAIN_CLAUSE, []),
        (("Protocol 1", "on certain questions of jurisdiction, procedure and enforcement", "Section 9", "Provisional measures", *with_end(SECTIONS, ".")), []),
        (("CONVENTION", "on jurisdiction and the enforcement of judgments in civil matters", "PREAMBLE", *with_end(SECTIONS, ".")), []),
        (LEAD_TO_NUMBERS, []),
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


GRANTS = (
    "(1) The Board may make a grant to a person for the purposes of this Act.",
    "(2) Where a grant is made with the consent of the holder of{}",
    "(3) (a) The Board may take back a grant that was not used.",
    "(b) A grant that was taken back may be made anew.",
)
DEFINITIONS = (
    "1.—(1) The Board shall keep the harbours.",
    "(2) In this Act—",
    "“the Board” means the Board for Harbours;",
    "“maker's mark”, in relation to a boat, means the sign of the maker{}",
    "“the Minister” means the Minister for the Marine.",
)
AMENDED = (
    "Sec. 2. Order 10001 is amended by adding the following:",
    "``(d) keep lists of the harbours, ports{}",
    "Sec. 3. This order is not intended to create any right.",
)
BEFORE_A_LIST = (
    "Directive 20-01 on names",
    "The Office has seen a number of attacks on names.",
    "Using the techniques that are described below{}",
    "1. The attacker begins by taking over an account.",
    "2. Next, the attacker alters the records of the name.",
)
THINGS = ("The Office shall keep, for every year{}", "(a) the lists of harbours; and", "(b) the lists of ports.")
RECITALS = (
    "THE COUNCIL OF THE UNION,",
    "Having regard to the Treaty, and in particular Article 5 thereof,",
    "Recalling the resolution of 5 May 2001 on harbours and ports in the Union,",
    "1. Decides to keep a list of the harbours.",
    "2. Requests the Secretary to publish the list.",
)
LETTER = ("Dear Ms Roe,", "thank you for the letter on the harbours that you sent us.")
SEMICOLONS = (
    "(2) The Office shall:",
    "(a) keep a register of all harbours; and",
    "(b) give to the Council such information{}",
    "and help as it may ask for.",
    "(3) The Council shall meet every year.",
)
ALTERNATIVES = (
    "1. You may copy the list if you do one of these:",
    "a) print it in full with the date of issue; or,",
    "b) print a part of it with the name of the Office; or,",
    "c) show where the list can be found.",
)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (with_end(GRANTS, ", the Board shall say so."), []),
        (with_end(GRANTS, ","), [("comma", 2)]),
        (with_end(DEFINITIONS, ";"), []),
        (with_end(DEFINITIONS, ","), [("comma", 4)]),
        (with_end(AMENDED, ".''"), []),
        (with_end(AMENDED, ","), [("comma", 2)]),
        (with_end(BEFORE_A_LIST, ", attackers have redirected traffic."), []),
        (with_end(BEFORE_A_LIST, ","), [("comma", 3)]),
        (with_end(THINGS, ","), []),
        (RECITALS, []),
        (LETTER, []),
        (ALTERNATIVES, []),
        (with_end(SEMICOLONS, ","), [("split", 3)]),
        (
            (
                *BEFORE_A_LIST[:2],
                "To facilitate the search,",
                "the date is shown beside every entry of the list.",
            ),
            [("split", 3)],
        ),
        (
            (
                "The Office shall take care, in all that it does for the harbours,",
                "(1) to keep the lists in order and (2) to publish them every year.",
                "The Council shall meet every year.",
            ),
            [],
        ),
        (
            (
                "Section 1. Harbours. (a) Each agency shall, to the extent permitted by law,",
                "(1) keep the lists in order and (2) publish them every year.",
                "(b) The Council shall meet every year.",
            ),
            [("comma", 1)],
        ),
    ],
)
def test_sentences_beside_lists(paragraphs: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert breaks(*paragraphs) == expected


def test_a_paragraph_of_a_quotation_that_does_not_open_anew() -> None:
    text = (
        "Section 1. Order 10001 is amended to read as follows:",
        "``(a) Establish policies, lists,",
        "and registers for the harbours.",
        "``(b) Publish them.''",
    )
    assert breaks(*text) == [("split", 2)]


OFFENCES = (
    "(1) A person who, without the consent of the Minister—",
    "(a) removes a notice from a harbour,",
    "(b) alters any notice{}",
    "(c) defaces a notice, or",
    "(d) hinders an officer of the Minister,",
    "shall be guilty of an offence.",
    "(2) The Minister may make regulations.",
)
LIMITS = (
    "(a) Nothing in this order shall be read to impair:",
    "(i) the authority of an agency; or",
    "(ii) the functions of the Director{}",
    "(b) This order shall be carried out consistent with the law.",
    "(c) This order is not intended to create any right.",
)
DUTIES = (
    "The Office shall:",
    "(1) keep a list of the harbours;",
    "(2) report the crimes that a member of the staff has seen; and",
    "(3) protect all employees",
    "{}",
)
LONG = (
    "Section 1. Policy. The Office keeps the lists of harbours.",
    "By July 15, 2021, the Office will give a Report to the Secretary of Harbours, the Director of the Office of Ports and the Chair of the{}",
    "Sec. 2. Reports. The Office shall report every year.",
)
TITLE = (
    "Addressing the Threat Posed by Unsafe Harbours, and Taking Additional Steps With Respect to the State of Emergency in the Ports and Lakes",
    "By the authority vested in me, it is ordered as follows:",
    "Section 1. Policy. The Office keeps the lists of harbours.",
)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (with_end(OFFENCES, ","), []),
        (with_end(OFFENCES, ""), [("bare", 3)]),
        (with_end(LIMITS, "."), []),
        (with_end(LIMITS, " relating to budgets or"), [("bare", 3)]),
        (with_end(DUTIES, "shall be headed by a director."), []),
        (with_end(DUTIES, "that are in its service."), [("split", 4)]),
        (with_end(LONG, " Council."), []),
        (with_end(LONG, ""), [("bare", 2)]),
        (TITLE, []),
    ],
)
def test_how_the_others_end_tells_how_an_item_should(
    paragraphs: tuple[str, ...], expected: list[tuple[str, int]]
) -> None:
    assert breaks(*paragraphs) == expected


WRAPPED = """Section 1. Policy. It is the policy of the State to keep all
of its records in good order, so that everybody may find what
was done in the name of the State (the ``Policy''), as is
right in a free country.

Sec. 2. Archives. The heads of all agencies shall, as far as
the law permits, keep the records that they make {cut}

{rest}lists of the records in a place that is open to everybody
for as long as the Council says that they must be kept there.

Sec. 3. Reports. Each agency shall report every year to the
Council, which shall publish the reports before the end of
the year in which they were made.
"""


def test_wrapped_text_broken_before_a_quotation() -> None:
    structure = Structure.of(read_text("order.txt", WRAPPED.format(cut="(the", rest="``Records'') and also keep ")))
    assert [one.kind for one in sentence_breaks(structure)] == ["open"]


def test_a_section_does_not_go_on_with_a_line_cut_at_the_end_of_a_page() -> None:
    text = WRAPPED.format(cut="and the", rest="").replace("must be kept there.", "must be kept there")
    text = text.replace("\nSec. 3", "\n[[Page 57230]]\n\nSec. 3")
    structure = Structure.of(read_text("order.txt", text))
    assert [p.label.value for p in structure.paragraphs if p.label] == [1, 2, 3]


def test_lines_that_hang_below_their_label() -> None:
    text = WRAPPED.format(cut="and the", rest="")
    items = "The rights that this order touches are among the following ones:\n\n"
    items += "  i. the right to read, copy, show and give away all records and\n     lists of the State;\n"
    items += " ii. the rights in a person's image or\n     likeness;\niii. the rights in databases (such as those made under Order\n"
    items += "     European of 1996).\n\n"
    structure = Structure.of(read_text("order.txt", text.replace("Sec. 2.", items + "Sec. 2.")))
    bodies = [p.text for p in structure.paragraphs if p.text.startswith(("i. ", "ii. ", "iii. "))]
    assert [b.rsplit(" ", 1)[-1] for b in bodies] == ["State;", "likeness;", "1996)."]


def test_bullets_that_end_in_commas_are_parts_of_one_sentence() -> None:
    text = "# Contacts\n\n* For questions and to request assistance. Write to the office at the harbour,\n* General information: the library,\n* Reports: the museum.\n"
    assert sentence_breaks(Structure.of(read_text("a.md", text))) == ()


def test_names_of_a_directory_and_an_address() -> None:
    text = (
        "Section 1. Each board shall keep the minutes of its meetings.",
        "Board of Harbours – Robert Roe, Commissioner, Room 516, Mary Major, Deputy Commissioner, 5th Floor,",
        "Board of Ports – Jane Doe, Commissioner, Room 517.",
        "Address all letters to",
        "THE CLERK OF THE COUNCIL",
        "Sec. 2. Each board shall report every year.",
    )
    assert breaks(*text) == []


def test_a_bullet_among_bullets_that_end_in_a_comma() -> None:
    text = "# Directive\n\nAgencies may ask as follows.\n\n- For questions about the actions, and to report, contact central@example.org,\n"
    text += "- For other questions about the directive, and for help, contact help@example.org,\n- For anything else, write to us.\n"
    structure = Structure.of(read_text("directive.md", text))
    assert [one.kind for one in sentence_breaks(structure)] == []


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "For the purposes of this order:",
                "(a) the term ``boat'' means a thing that floats;",
                "(b) the term ``ship'' means a large boat or any raft or",
                "(c) the term ``harbour'' means a place for boats.",
            ),
            [("bare", 3)],
        ),
        (
            (
                "For the purposes of this order:",
                "(a) the term ``boat'' means a thing that floats;",
                "(b) the term ``ship'' means a large boat, and",
                "(c) the term ``harbour'' means a place for boats.",
            ),
            [],
        ),
        (
            (
                "(1) The Board keeps the harbours.",
                "“Act” means the Harbours Act;",
                "“boat” means a thing that, in the opinion of the Board, is of a kind",
                "“harbour” means a place in which boats are kept;",
            ),
            [("bare", 3)],
        ),
        (
            (
                "Section 1. Reports. Each agency shall report every year.",
                "Section 4(b) of Executive Order 13035 of Congress Assembled is",
                "Sec. 2. Costs. Each agency shall bear its costs.",
            ),
            [("bare", 2)],
        ),
        (
            (
                "Section 1. Reports. Each agency shall report every year.",
                "I, JOHN ROE, President of the State, find that the harbours are, for the safety of the State,",
                "not in the order in which they should be kept.",
            ),
            [("split", 2)],
        ),
        (
            (
                "Section 1. Reports. Each agency shall report every year.",
                "In coordination with partners of industry,",
                "Each office shall keep the lists of the harbours.",
            ),
            [("comma", 2)],
        ),
    ],
)
def test_the_odd_one_of_definitions_and_lines(
    paragraphs: tuple[str, ...], expected: list[tuple[str, int]]
) -> None:
    assert breaks(*paragraphs) == expected


def test_text_set_in_anew_is_not_set_flush() -> None:
    text = WRAPPED.format(cut="and the", rest="").replace(
        "Sec. 3. Reports. Each agency shall report every year to the\n",
        "  (a) The Council may, in such years as it thinks fit and for\n"
        "the reasons that it gives in the report, close the archives,\n\n"
        "  provided that the reports of these years are kept in good\norder.\n\n"
        "Sec. 3. Reports. Each agency shall report every year to the\n",
    )
    structure = Structure.of(read_text("order.txt", text))  # the first break is that of WRAPPED
    assert [one.kind for one in sentence_breaks(structure)] == ["split", "split"]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Section 1. Each agency shall keep the records that it makes.",
                "Each head of an agency shall, in such years, perform the functions and",
                "(a) The Council has these members.",
                "(b) The Council shall meet every year.",
            ),
            [("bare", 2)],
        ),
        (
            (
                "Section 1. Designation. By the",
                "Sec. 2. Reports. Each agency shall report every year.",
            ),
            [("bare", 1)],
        ),
        (
            (
                "1.—In this Act—",
                "the expression “the Principal Act” means the Harbours Act, 1924 (No. 16 of 1924), and",
                "the word “harbour” includes a port in which boats are kept.",
                "2.—This Act may be cited as the Ports Act.",
            ),
            [],
        ),
    ],
)
def test_an_and_at_the_end_of_a_line(paragraphs: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert breaks(*paragraphs) == expected


def test_the_next_item_begins_behind_a_line_that_was_cut() -> None:
    text = WRAPPED.format(cut="and the", rest="").replace(
        "Sec. 3. Reports. Each",
        "(b) This order shall be carried out, as the law permits, with\n"
        "(c) This order is not intended to create, and does not, any\nright or benefit in the State.\n\nSec. 3. Reports. Each",
    )
    structure = Structure.of(read_text("order.txt", text))
    assert [p.label.text for p in structure.paragraphs if p.label and p.label.style == "alpha_paren"] == ["(b)", "(c)"]
