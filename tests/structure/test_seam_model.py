"""The points of seams: what the file of weights holds, and how points become a certainty."""

from __future__ import annotations

import pytest

from doclint.document.reading import read_text
from doclint.structure.hand import SIGNS, Sign
from doclint.structure.seam_evidence import FEATURES, Evidence, SeamKind
from doclint.structure.seam_model import cards
from doclint.structure.seam_style import STYLE
from doclint.structure.structure import Structure

KINDS: tuple[SeamKind, ...] = ("paragraph", "item", "passage", "tail")


@pytest.mark.parametrize("english", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_every_step_has_its_points(kind: SeamKind, english: bool) -> None:
    card = cards(english)[kind]
    measured = len(FEATURES[kind]) - len(STYLE) - len(SIGNS)
    for tables, count in ((card.features, measured), (card.style, len(STYLE))):
        for position, (limits, points) in tables:
            assert position < count
            assert len(points) == len(limits) + 1
            assert limits == sorted(limits)
            assert min(points) == 0


@pytest.mark.parametrize("english", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_no_sign_speaks_against_a_seam(kind: SeamKind, english: bool) -> None:
    card = cards(english)[kind]
    for _, points in card.signs.values():
        assert points == sorted(points)
        assert points[0] == 0


@pytest.mark.parametrize("english", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_reach_of_style_and_signs(kind: SeamKind, english: bool) -> None:
    card = cards(english)[kind]
    signs = [Sign(name, "", "", 0, 0, 0, 1000.0) for name in SIGNS]
    assert 0 <= card.signs_reach <= card.points_of(signs)
    assert 0 <= card.style_reach <= sum(max(points) for _, (_, points) in card.style)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("certainty", [0.05, 0.5, 0.9])
def test_least_points_of_a_certainty(kind: SeamKind, certainty: float) -> None:
    card = cards(False)[kind]
    assert card.certainty(card.least(certainty)) == pytest.approx(certainty)


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_used_once(kind: SeamKind) -> None:
    assert len(set(FEATURES[kind])) == len(FEATURES[kind])


@pytest.mark.parametrize("name", ["alone", "subject", "over"])
def test_more_of_its_own_is_more_foreign(name: str) -> None:
    card, position = cards(False)["paragraph"], FEATURES["paragraph"].index(name)
    features = [0.0] * len(FEATURES["paragraph"])
    before = card.points(features)
    features[position] = 1.0
    assert card.points(features) > before


@pytest.mark.parametrize(("certainty", "sign"), [(0.0, -1), (1.0, 1)])
def test_no_points_suffice_for_full_certainty(certainty: float, sign: int) -> None:
    assert cards(True)["tail"].least(certainty) == sign * float("inf")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_measured_has_the_names_of_its_kind(language: str) -> None:
    zh = [f"第{n}条 公园管理单位应当养护树木、清理水体，向市园林部门报告。" for n in "一二三四五六七"]
    en = [f"{n}. The keeper shall water the trees of the park and report to the Minister." for n in range(1, 8)]
    lines, extra = (
        (en, "Vessels carrying explosives must anchor outside the harbour and await the pilot.")
        if language == "en"
        else (zh, "矿井提升机、通风机应当由具备资质的机构检验，瓦斯超限的采掘工作面停产撤人。")
    )
    evidence = Evidence(Structure.of(read_text("d.txt", "\n".join([*lines[:4], extra, *lines[4:]]))))
    stretches = [*evidence.passages(), *evidence.tails()]
    assert stretches
    for stretch in stretches:
        assert len(stretch.features) == len(FEATURES[stretch.kind]) - len(STYLE) - len(SIGNS)
        assert len(evidence.style(stretch)) == len(STYLE)
        assert 0 <= stretch.start < stretch.end <= len(evidence.text)
