"""English lines that rightly end in a comma or without a mark, beside those that are cut."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.sentence_breaks import sentence_breaks
from doclint.structure.structure import Structure

HEAD = "Harbour Act 2014\n\nThe harbours of the State are to be kept clear and safe for all who use them.\n\n"
TAIL = "\n\nThe Office shall publish the reports.\n\nThe Council shall read them.\n"


def breaks(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    structure = Structure.of(read_text(name, HEAD + text + TAIL))
    return [(one.kind, structure.paragraphs[one.paragraph].text[-8:]) for one in sentence_breaks(structure)]


@pytest.mark.parametrize(
    "text",
    [
        "Whereas:\n\n(1) Boats are to be marked.\n\n(2) Marks are to be legible in all the languages of the Union,\n\nHAS ADOPTED THIS REGULATION:\n\nArticle 1\n\nBoats are marked.",
        "RECOGNISING that boats are many;\n\nAND MINDFUL that many people who keep boats have no marks to put on them,\n\nBE IT THEREFORE ENACTED by Parliament, as follows:",
        "Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,\n\nSECTION 1. SHORT TITLE.\n\nThis Act may be cited as the Harbour Act.",
        "WHEREAS, some owners have good reasons to wait; therefore, be it\n\nRESOLVED, That owners be asked.",
        "Article 3\n\nSignature, ratification, acceptance, approval and accession\n\nThe Convention is open for signature by all States.",
        "These Regulations do not apply to a harbour that is operated\n\n(a) by a school; or\n\n(b) on a lake.",
        'The term "boat" means a boat that-\n\n(A) has a mast; and\n\n(B) carries a light.',
        "In this Act,\n\nlocal authority has the same meaning as in section 5(1) of the Local Government Act 2002\n\nharbour means water in which 10 or more boats are kept",
        'In this Order—\n\n"boat" includes a raft and a ferry that is drawn by a rope,\n\n"harbour" means water in which boats are kept.',
        "Signature of the master or owner of the boat: ________________",
        "(a) S.I. 1999/283 (N.I. 1), Article 3(1) and paragraph 4\n\n(b) S.I. 1995/2994 (N.I. 18)",
        "Executive summary\n\nThe harbours are in good order.",
        "The rule does not apply to systems that the Department of the Navy operates. 44 U.S.C. 3553(d)–(e)",
        "Issued: August 6, 2018 Proposals due: September 10, 2018, 2:00 p.m. local time",
    ],
)
def test_sound(text: str) -> None:
    assert breaks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(2) Marks are to be legible in all the languages of the Union,\n\nGENERAL PROVISIONS", [("comma", "e Union,")]),
        ("Article 3\n\nThe Convention is open for signature by all States of the\n\nThe Council keeps it.", [("bare", "s of the")]),
        ("Issue: Between 2001 and 2007 many people lost their boats. In most cases of\n\nThe Council keeps the list.", [("bare", "cases of")]),
        ("FINALLY RESOLVED, That the Senate of the College ask the Provost to\n\nThe Council keeps the list.", [("bare", "ovost to")]),
        ("The master: this officer shall count the passengers before each of the\n\nThe Council keeps the list.", [("bare", "h of the")]),
    ],
)  # fmt: skip
def test_cut(text: str, expected: list[tuple[str, str]]) -> None:
    assert breaks(text) == expected
