"""References of statutory instruments and acts to provisions of their own that they do not have."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.references.broken_english import broken_in_english
from doclint.structure.structure import Structure

REGULATIONS = """Ferries Regulations 2016

1. (1) These Regulations may be cited as the Ferries Regulations 2016.

(2) These Regulations come into operation on 1 September 2016.

2. The master of a ferry shall cause the passengers to be counted before the ferry leaves.

3. A person who contravenes Regulation {} commits an offence.

EXPLANATORY NOTE

The Merchant Shipping Act 1992 gives the power to make these Regulations.
"""
ORDER = """Patrols Order 2018

1. This Order may be cited as the Patrols Order 2018.

2.—(1) The uniform of a patrol is a coat.

(2) The coat must be yellow.

3. Despite article {}, a coat may be red.
"""
ACT = """Lookouts Act 2014

1  Short title
This Act may be cited as the Lookouts Act 2014.

2  Licences
(1) The Authority may grant a licence.
(2) A licence is granted for a year.

3  Review
A decision may be reviewed if it was made under section {}.

Schedule 1—Conditions

1  Clothing
The holder must wear a cap.

2  Equipment
The holder must have a rope.
"""


@pytest.mark.parametrize(
    ("text", "number", "broken"),
    [
        (REGULATIONS, "2", []),
        (REGULATIONS, "12", ["Regulation 12"]),
        (REGULATIONS, "12 of the Boats Regulations 1994", []),
        (ORDER, "2", []),
        (ORDER, "9", ["article 9"]),
        (ACT, "2", []),
        (ACT, "9", ["section 9"]),
        (ACT, "2(3)", ["section 2(3)"]),
    ],
)
def test_references(text: str, number: str, broken: list[str]) -> None:
    structure = Structure.of(read_text("a.txt", text.format(number)))
    found = broken_in_english(structure)
    assert [one.paragraph.text[one.reference.start : one.reference.end] for one in found] == broken
