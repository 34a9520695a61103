"""References in Chinese text: their steps, lists, and whose provisions they mean."""

from __future__ import annotations

import pytest

from doclint.structure.references import Reference, chinese_references


def steps(reference: Reference) -> str:
    """The steps in short: 条5 款2 项3; a minus before what counts back."""
    names = {"division": "编", "chapter": "章", "section": "节", "article": "条", "clause": "款", "item": "项", "subitem": "目"}
    return " ".join(
        f"{'-' if s.relative else ''}{names[s.unit]}{s.value}{'之' + s.suffix if s.suffix else ''}"
        for s in reference.steps
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("违反本法第五条规定的", ["条5"]),
        ("违反本法第五条第二款第（三）项的", ["条5 款2 项3"]),
        ("依照本法第一百零二条第１款办理", ["条102 款1"]),
        ("本法第五条、第七条第一项和第三项", ["条5", "条7 项1", "条7 项3"]),
        ("本法第五条第一、三项", ["条5 项1", "条5 项3"]),
        ("本法第五条第一款、第三款", ["条5 款1", "条5 款3"]),
        ("本条例第十二条之一规定", ["条12之一"]),
        ("适用本法第三章第二节的规定", ["章3 节2"]),
        ("前款第（二）项所列", ["-款1 项2"]),
        ("前两款规定的", ["-款2"]),
        ("本条第三款", ["-条0 款3"]),
        ("前条第二款", ["-条1 款2"]),
        ("第三条至第六条", ["条3", "条6"]),
        ("目前条件、提前项目、以前条款、前款项", []),
        ("本条例、本章程、本节目", []),
        ("第三节课、第二款式", ["节3"]),
    ],
)
def test_steps(text: str, expected: list[str]) -> None:
    assert [steps(r) for r in chinese_references(text)] == expected


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("违反本法第五条", "own"),
        ("违反本暂行办法的第五条", "own"),
        ("依照《集市法》第五条", "other"),
        ("依照《集市法》（以下简称集市法）第五条", "other"),
        ("依照刑法第五条", "other"),
        ("依照基本法第五条", "other"),
        ("该条例第五条", "other"),
        ("修改后的民法总则第五条", "other"),
        ("原第五条", "other"),
        ("依照第五条", "open"),
        ("违反前款", "own"),
    ],
)
def test_owner(text: str, owner: str) -> None:
    assert [r.owner for r in chinese_references(text)] == [owner]


def test_members_of_a_list_share_the_owner() -> None:
    assert [r.owner for r in chinese_references("依照刑法第五条、第六条第一款和第二款")] == ["other"] * 3


def test_places_are_those_of_the_words() -> None:
    text = "违反本法第五条第二款、第三款的"
    assert [text[r.start : r.end] for r in chinese_references(text)] == ["第五条第二款", "第三款"]
    assert [text[s.start : s.end] for r in chinese_references(text) for s in r.steps] == ["五", "二", "五", "三"]
