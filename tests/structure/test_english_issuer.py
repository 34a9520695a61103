"""English documents, and who signs them without issuing them."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.english_issuer import foreign_signers
from doclint.structure.structure import Structure

ORDER = (
    "Executive Order 20114 of March 4, 2015",
    "Keeping the Records of the Councils",
    "By the authority vested in me as President by the Constitution and the laws, it is hereby ordered as follows:",
    "Section 1. Policy. It is the policy of the Government to keep its records in good order.",
)
ACT = (
    "COUNCIL DECISION (CFSP) 2017/1214",
    "of 9 May 2017",
    "on the mission in the harbours",
    "HAS ADOPTED THIS DECISION:",
    "Article 1",
    "The mission is extended.",
    "Done at Brussels, 9 May 2017.",
)


@pytest.mark.parametrize(
    ("paragraphs", "signers"),
    [
        ((*ORDER, "THE WHITE HOUSE,", "March 4, 2015."), []),
        ((*ORDER, "(Presidential Sig.)", "THE WHITE HOUSE,", "March 4, 2015."), []),
        ((*ORDER, "(Presidential Sig.)", "TREASURY,", "March 4, 2015."), ["TREASURY"]),
        ((*ORDER, "DEPARTMENT OF THE TREASURY,", "March 4, 2015."), ["DEPARTMENT OF THE TREASURY"]),
        ((*ORDER, "Filed by the registrar.", "March 4, 2015."), []),
        ((*ORDER, "DEPARTMENT OF THE TREASURY,", "Washington, March 4, 2015."), ["DEPARTMENT OF THE TREASURY"]),
        (
            (*ORDER, "(Presidential Sig.)", "TREASURY,", "March 4, 2015.", "SCHEDULE 1", *(f"GS-{n} $20,000" for n in range(30))),
            ["TREASURY"],
        ),
        ((*ORDER[3:], "DEPARTMENT OF THE TREASURY,", "March 4, 2015."), []),
        ((*ACT, "For the Council", "The President", "A. B."), []),
        ((*ACT, "For the Commission", "The President"), ["Commission"]),
        ((*ACT, "For the Political and Security Committee", "The Chairperson"), ["Political and Security Committee"]),
        ((*ACT, "The President"), []),
        ((*ACT[:6], "For the Commission"), []),
    ],
)
def test_signers(paragraphs: tuple[str, ...], signers: list[str]) -> None:
    structure = Structure.of(read_text("act.txt", "\n\n".join(paragraphs) + "\n"))
    assert [one.signer for one in foreign_signers(structure)] == signers
