"""Lists of English texts that end on a conjunction, stand alone, or have one in the middle."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.english_lists import english_list_faults
from doclint.structure.structure import Structure

OPENING = "Section 1. Duties. The Director shall keep in good order:"
AFTER = "Sec. 2. Costs. Each agency shall bear the costs of its reports."


def faults(*lines: str) -> list[tuple[str, str, str]]:
    """Kind, label and what is expected."""
    structure = Structure.of(read_text("a.txt", "\n\n".join(lines)))
    return [(f.kind, f.item.label.text, f.expected) for f in english_list_faults(structure)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the last item is gone
        ((OPENING, "(a) the register of wells;", "(b) the fees; and", AFTER), [("dangling", "(b)", "(c)")]),
        ((OPENING, "(a) the register of wells;", "(b) the fees; or", AFTER), [("dangling", "(b)", "(c)")]),
        ((OPENING, "(a) the register of wells;", "(b) the fees; and"), [("dangling", "(b)", "(c)")]),
        # a sentence of the list above follows
        (
            ("Section 1. Duties. (a) The Director shall keep:", "(i) the wells; and", "(ii) the fees; and", "(b) The Secretary shall inspect the books."),
            [("dangling", "(ii)", "(iii)")],
        ),
        # the list had its own "and"; the second one is that of the list above, which goes on behind the next item, too
        (
            ("Section 1. Duties. The Director shall keep (a) the books;", "(b) a register of", "(i) wells; and", "(ii) fees; and", "(c) an index; and", "(d) the keys.", AFTER),
            [],
        ),
        # the list above goes on
        ((OPENING, "(a) a register of", "(i) wells; and", "(ii) fees; and", "(b) an index.", AFTER), []),
        # the sentence goes on, set flush
        ((OPENING, "(a) the register of wells; and", "(b) the fees, and", "shall publish both every year.", AFTER), []),
        ((OPENING, "(a) the register of wells; and", "(b) the fees.", AFTER), []),
        # dotted labels; a heading, a sentence or a resolution behind the list
        (("The Director shall:", "a. keep the wells;", "b. count the fees; and", "Ms. Anders asked for a report."), [("dangling", "b.", "c.")]),
        (("The Director shall:", "1. keep the wells;", "2. count the fees; or", "Powers of entry", "Section 2. The clerk counts."), [("dangling", "2.", "3.")]),
        (("The Director shall:", "i. keep the wells;", "ii. count the fees; and", "and be it further"), [("dangling", "ii.", "iii.")]),
        # the mark of a note
        (("The fees are fixed by the Act (1), and published.", "Section 1. Fees. The fees are paid.", "(1) OJ L 347, p. 671."), []),
        # alone
        (("Section 1. Duties. (a) The Director shall keep the books.", AFTER), [("lone", "(a)", "(b)")]),
        (("Section 1. Duties. (a) The Director keeps books; and (b) the clerk counts.", AFTER), []),
        # in mid-list
        ((OPENING, "(a) wells; and", "(b) fees;", "(c) owners; and", "(d) reports.", AFTER), [("mid-list", "(a)", "(b)")]),
        ((OPENING, "(a) wells; and", "(b) fees; and", "(c) owners; and", "(d) reports.", AFTER), []),
    ],
)
def test_lists(lines: tuple[str, ...], expected: list[tuple[str, str, str]]) -> None:
    assert faults(*lines) == expected


def test_an_and_leads_to_no_sentence_of_a_section_that_no_colon_leads_to() -> None:
    text = (
        "Sec. 2. Members. (a) The Council has these members:\n\n(i) Director of the Office;\n\n(ii) Chair of the Board; and\n\n"
        "(b) The Council shall meet every year.\n"
    )
    led = "The Council:\n\n(a) Has these members:\n\n(i) Director;\n\n(ii) Chair; and\n\n(b) Meets every year.\n"
    for example, expected in ((text, ["dangling"]), (led, [])):
        structure = Structure.of(read_text("order.txt", example))
        assert [one.kind for one in english_list_faults(structure)] == expected
