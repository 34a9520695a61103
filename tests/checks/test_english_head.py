"""The head of another English document in the middle of a text."""

from __future__ import annotations

import pytest

from doclint.api import lint_text

ORDER = """Order on the Care of Ponds

{before}1. Each council shall keep a list of the ponds that are open to the public in its district.

2. Each council shall appoint a keeper who clears the ponds of weed and mends the fences.

{middle}3. The keeper shall report to the council once a year on what was done and what it cost.

4. The council shall publish the report of the keeper before the first day of March.
{after}"""
INSTRUMENT = "STATUTORY INSTRUMENTS\n\n2021 No. 873\n\nANIMALS, ENGLAND\n\nThe Movement of Hives Regulations 2021\n\nMade   19th July 2021\n\n"
NOTICE = "DEPARTMENT OF AGRICULTURE\n\nForest Service\n\nAGENCY: Forest Service, USDA.\n\nACTION: Notice; request for comment.\n\n"
MEMORANDUM = "F. No. 14/21/2017-Estt.(A)\n\nGovernment of India\n\nOFFICE MEMORANDUM\n\nSubject: Grant of leave\n\n"
REGULATION = "COMMISSION REGULATION (EU) 2017/1185\n\nof 20 April 2017\n\nTHE EUROPEAN COMMISSION,\n\nHaving regard to the Treaty,\n\n"
ORDINANCE = "CITY OF PALMER HEIGHTS\n\nORDINANCE NO. 2019-14\n\nAN ORDINANCE OF THE CITY COUNCIL RELATING TO POULTRY; AND ESTABLISHING A DATE.\n\n"
BILL = "115th CONGRESS\n\nH. R. 2157\n\nIN THE HOUSE OF REPRESENTATIVES\n\nA BILL\n\n"
HEADS = (INSTRUMENT, NOTICE, MEMORANDUM, REGULATION, ORDINANCE, BILL)


def found(before: str = "", middle: str = "", after: str = "") -> list[int]:
    text = ORDER.format(before=before, middle=middle, after=after)
    return [d.location.row for d in lint_text(text, "a.txt", select=["MIX004"], isolated=True)]


@pytest.mark.parametrize("head", HEADS)
def test_in_the_middle(head: str) -> None:
    assert found(middle=head) == [7]


@pytest.mark.parametrize("head", HEADS)
def test_at_the_beginning(head: str) -> None:
    assert found(before=head) == []


@pytest.mark.parametrize("head", HEADS)
def test_in_an_annex(head: str) -> None:
    assert found(after="\nANNEX A\n\n" + head) == []


@pytest.mark.parametrize(
    "lines",
    [
        "Department of Parks\n\n",
        "Subject: ponds\n\nFrom: the clerk\n\n",
        "The Department of Parks acts in exercise of the powers conferred on it by the Act.\n\n",
    ],
)
def test_lines_that_make_no_head(lines: str) -> None:
    assert found(middle=lines) == []
