"""Who acts in a text."""

from __future__ import annotations

import pytest

from doclint.structure.seam_actors import Actors

PARK = [
    "市园林主管部门负责公园的监督管理，公园管理单位应当养护树木。",
    "公园管理单位应当公示检修记录，园林主管部门会同规划部门编制名录。",
    "第三条　公园管理单位不得擅自停用设施。",
]
ACT = [
    "The Minister shall publish the report, and the Keeper of the Gardens may comment on it.",
    "The Minister may appoint a deputy; the Keeper of the Gardens must be heard.",
]


@pytest.mark.parametrize(
    ("lines", "line", "here", "elsewhere"),
    [
        (PARK, "供水企业应当检测水质。", "供水企业", "公园管理单位"),
        (PARK, "第四条　供水企业应当检测水质。", "供水企业", "公园管理单位"),
        (PARK, "由公安机关依法处理；城市供水企业须检测水质。", "公安机关", "公园管理单位"),
        (ACT, "The Secretary of Defense shall keep the record.", "Secretary of Defense", "Minister"),
    ],
)
def test_another_acts(lines: list[str], line: str, here: str, elsewhere: str) -> None:
    other = Actors([*lines, line], english=line.isascii()).other(len(lines), len(lines) + 1)
    assert other is not None
    assert (other.strength, other.here, other.elsewhere) == (1.0, here, elsewhere)
    assert line[other.start : other.end] == here


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (PARK, "园林主管部门应当每年评定等级。"),  # the same in short
        (PARK, "树木枯死的，及时补种。"),  # nobody acts
        (["水质合格。", "水费计收。"], "供水企业应当检测水质。"),  # nobody acts elsewhere
        (ACT, "The Minister may by order appoint the day."),
    ],
)
def test_nobody_else_acts(lines: list[str], line: str) -> None:
    assert Actors([*lines, line], english=line.isascii()).other(len(lines), len(lines) + 1) is None


def test_share_of_others() -> None:
    lines = [*PARK, "供水企业应当检测水质，公园管理单位应当配合。"]
    other = Actors(lines, english=False).other(3, 4)
    assert other is not None and other.strength == 0.5
