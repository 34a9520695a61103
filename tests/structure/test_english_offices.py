"""Offices at the end of English documents that are not those at their head."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.english_offices import foreign_offices
from doclint.structure.structure import Structure

RULES = ("1. Each boat shall be marked.", "2. The marks shall be red.")
CIRCULAR = ("MINISTRY OF FINANCE", "BUDGET CIRCULAR NO. 4 OF 2019", *RULES)
REGULATIONS = (
    "Ferries Regulations 2016",
    "I, SHANE DOHERTY, Minister for Transport and Tourism, in exercise of the powers conferred on me, hereby make these regulations:",
    *RULES,
    "GIVEN under my Official Seal,",
)
ORDER = ("STATE OF CALIFORNIA", "EXECUTIVE ORDER N-29-17", *RULES, "IN WITNESS WHEREOF I have set my hand.", "EDMUND GREEN")
NOTICE = ("AGENCY: Forest Service, USDA.", "ACTION: Notice.", *RULES, "Dated: March 2, 2018.", "Glenn Alder,")
INSTRUMENT = ("Taxis Regulations 2015", "The Department of the Environment makes the following Regulations:", *RULES)


@pytest.mark.parametrize(
    ("paragraphs", "signers"),
    [
        ((*CIRCULAR, "T. A. Vakameli", "Permanent Secretary for Finance"), []),
        ((*CIRCULAR, "T. A. Vakameli", "Permanent Secretary for Health"), ["Secretary for Health"]),
        ((*CIRCULAR, "The Ministry of Health keeps the list.", "T. A. Vakameli", "Permanent Secretary for Health"), []),
        ((*CIRCULAR, "T. A. Vakameli", "Director of the Budget"), []),
        ((*REGULATIONS, "SHANE DOHERTY,", "Minister for Transport and Tourism."), []),
        ((*REGULATIONS, "SHANE DOHERTY,", "Minister for Health."), ["Minister for Health"]),
        ((*ORDER, "Governor of California"), []),
        ((*ORDER, "Governor of Nevada"), ["Governor of Nevada"]),
        ((*NOTICE, "Associate Deputy Chief, National Forest System."), []),
        ((*NOTICE, "Director, Fish and Wildlife Service."), ["Fish and Wildlife Service"]),
        ((*INSTRUMENT, "Sealed with the Official Seal of the Department of the Environment on 23rd June 2015"), []),
        ((*INSTRUMENT, "Sealed with the Official Seal of the Department of Health on 23rd June 2015"), ["Department of Health"]),
        (("THE EUROPEAN COMMISSION,", *RULES, "Done at Brussels, 20 April 2017.", "For the Commission"), []),
    ],
)
def test_offices(paragraphs: tuple[str, ...], signers: list[str]) -> None:
    structure = Structure.of(read_text("a.txt", "\n\n".join(paragraphs) + "\n"))
    assert [one.signer for one in foreign_offices(structure)] == signers
