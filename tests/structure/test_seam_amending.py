"""Texts that amend others, whose provisions share no words, and attachments."""

from __future__ import annotations

import pytest

from doclint.document.reading import read_text
from doclint.structure.cohesion import cohesion
from doclint.structure.seam_amending import amends
from doclint.structure.seam_evidence import Evidence
from doclint.structure.structure import Structure

ABOUT = ("走私毒品的", "伪造货币的", "盗掘古墓的", "拒不执行判决的", "污染水源的", "操纵证券市场的", "抢夺公文的")
AMENDING = [
    f"{number}、将第{number}十条修改为：“{about}，处三年以下有期徒刑或者拘役，并处罚金。”"
    for number, about in zip("一二三四五六七", ABOUT, strict=True)
]
ADDED = [f"{number}、增加一条，作为第{number}十一条：“{about}，责令改正。”" for number, about in zip("一二三四五六七", ABOUT, strict=True)]
ENGLISH = [f"Section {n} of the Act of 1990 is amended by the substitution of “{n}0 days” for “{n} days”." for n in range(2, 9)]
PLAIN = [f"{number}、{about}，处三年以下有期徒刑。" for number, about in zip("一二三四五六七", ABOUT, strict=True)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [(AMENDING, True), (ADDED, True), (ENGLISH, True), (PLAIN, False), ([*PLAIN[:5], *AMENDING[5:]], False)],
)
def test_amends(lines: list[str], expected: bool) -> None:
    structure = Structure.of(read_text("document.txt", "\n".join(lines) + "\n"))
    assert amends(structure, cohesion(structure).indices) is expected


def test_words_of_an_amendment_prove_nothing() -> None:
    evidence = Evidence(Structure.of(read_text("document.txt", "\n".join(AMENDING) + "\n")))
    assert [*evidence.passages(), *evidence.tails()] == []


def test_an_annex_is_no_tail() -> None:
    articles = [f"第{n}条 车船的所有人应当缴纳车船税，税务机关征收车船税，登记部门提供车船信息。" for n in "一二三四五六七"]
    rows = [f"{name}，整备质量每吨{price}元，核定载客人数九人以上的另计。" for name, price in zip(ABOUT, "1234567", strict=True)]
    text = "\n".join(["清江市车船税办法", "", *articles, "", "附件：", "", "税目税额表", "", *rows]) + "\n"
    structure = Structure.of(read_text("document.txt", text))
    evidence = Evidence(structure)
    begins = {structure.paragraphs[evidence.text.indices[tail.start]].text[:2] for tail in evidence.tails()}
    assert not begins & {row[:2] for row in rows}
    assert "附件" not in begins
