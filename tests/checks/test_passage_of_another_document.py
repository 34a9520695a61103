"""Passages that another document has too: which belong there, and which here."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from doclint.checks.foreign import Options, check
from doclint.document.reading import read_text
from doclint.structure.notes import Notes
from doclint.structure.sentence_prints import Counterpart, bring, document_print
from doclint.structure.structure import Structure
from tests.comparing_texts import MIXED, PARK, PASSAGE, WATER, with_passage


def looked_at(text: str, others: Sequence[str], rare: bool = True) -> tuple[list[int], set[str]]:
    """The lines of the findings, and the reasons why there were no more."""
    document = read_text("a.txt", text)
    prints = [document_print(Structure.of(read_text("other.txt", other))) for other in others]
    bring(document, [Counterpart(one, one.values if rare else frozenset()) for one in prints])
    structure = Structure.of(document)
    structure.notes = Notes()
    rows = [document.locate(one.span.start).row for one in check(structure, Options("document"))]
    return rows, {note.reason for note in structure.notes.passed}


KIN = with_passage(PARK, PASSAGE, "第七条").replace("公园", "动物园")
TIED = with_passage(PARK, "公园内的游乐设施应当定期检修检验。公园管理单位应当公示检修记录，公园内的游乐设施应当每月检修保养一次。", "第七条")
ISSUED = f"关于印发管理办法的通知\n\n各区人民政府：\n\n现将办法印发给你们，请执行。\n\n清江市人民政府\n\n2024年5月6日\n\n{WATER}"


@pytest.mark.parametrize(
    ("text", "others", "rows", "reason"),
    [
        pytest.param(MIXED, [WATER], [9], "", id="a foreign paragraph"),
        pytest.param(MIXED, [WATER, WATER], [9], "", id="two copies of its source: one finding"),
        pytest.param(WATER, [MIXED], [], "", id="the source itself"),
        pytest.param(MIXED, [], [], "no-document-shares", id="nothing shared"),
        pytest.param(MIXED, [PASSAGE], [], "whole-document", id="the other document is nothing else"),
        pytest.param(ISSUED, [WATER], [], "whole-document", id="issued as a whole"),
        pytest.param(MIXED, [KIN], [], "", id="documents on one subject"),
        pytest.param(PARK.replace("第六条 ", f"第六条 {PASSAGE}"), [WATER], [], "part-of-paragraph", id="within a paragraph"),
        pytest.param(TIED, [with_passage(WATER, TIED.splitlines()[8], "第五条")], [], "fits-in-here", id="tied to its place"),
    ],
)
def test_passages(text: str, others: list[str], rows: list[int], reason: str) -> None:
    found, reasons = looked_at(text, others)
    assert found == rows
    assert not reason or reason in reasons


def test_what_many_documents_have_is_a_formula() -> None:
    assert looked_at(MIXED, [WATER], rare=False) == ([], {"in-many-documents"})


def test_a_document_that_was_compared_with_none() -> None:
    document = read_text("a.txt", MIXED)
    structure = Structure.of(document)
    structure.notes = Notes()
    assert list(check(structure, Options("document"))) == []
    assert [note.reason for note in structure.notes.passed] == ["not-compared"]


def test_the_place_in_the_other_document() -> None:
    document = read_text("a.txt", MIXED)
    other = document_print(Structure.of(read_text("archive/water.txt", WATER)))
    bring(document, [Counterpart(other, other.values)])
    (finding,) = check(Structure.of(document), Options("document"))
    (related,) = finding.related
    assert related.other is not None
    place = related.other.path, tuple(related.other.location), tuple(related.other.end_location)
    assert place == ("archive/water.txt", (6, 5), (6, 5 + len(PASSAGE)))
    assert WATER[related.span.start : related.span.end] == PASSAGE
    assert finding.args["rows"] == "9" and finding.args["other_rows"] == "6"
