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
    stretches = [*evidence.passages(), *evidence.tails()]
    assert stretches and not any(map(evidence.tells, stretches))


ARTICLES = [
    f"{what}的车船所有人应当缴纳车船税，税务机关征收车船税，登记部门提供车船信息。"
    for what in ("境内登记", "逾期申报", "跨省行驶", "依法免税", "转让过户", "报废停用", "临时入境")
]
ROWS = ["客车每辆四百八十元。", "挂车按货车税额的一半计算。", "摩托车每辆三十六元。", "游艇艇身长度每米六百元。", "拖船按净吨位计算。"]


@pytest.mark.parametrize(
    ("text", "attached"),
    [
        (ARTICLES, ROWS),  # the law is the text, its table an annex
        (ROWS, ARTICLES),  # a covering note
    ],
)
def test_an_annex_of_the_text_is_no_tail(text: list[str], attached: list[str]) -> None:
    lines = ["清江市车船税办法", "", *text, "", "附件：", "", "税目税额表", "", *attached]
    structure = Structure.of(read_text("document.txt", "\n".join(lines) + "\n"))
    evidence = Evidence(structure)
    begins = {structure.paragraphs[evidence.text.indices[tail.start]].text for tail in evidence.tails()}
    assert bool(begins & set(attached)) is (attached is ARTICLES)
    assert attached[0] not in begins
