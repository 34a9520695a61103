"""A reference as it is written: 本法第五条第二款第（三）项, section 4(b)(2) of this order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ProvisionUnit = Literal["division", "chapter", "section", "article", "regulation", "clause", "item", "subitem"]
"""编 章 节 条 款 项 目. In English a Part is a division, a rule is a regulation, and what stands in brackets below a section or an article is an
item, however deep.
"""
Owner = Literal["own", "other", "open"]
"""Whose provision is meant: the document's own (本法, of this order), another document's (《…》, of title 3), or not said."""

DEPTH: dict[str, int] = {
    "division": 0, "chapter": 1, "section": 2, "article": 3, "regulation": 3, "clause": 4, "item": 5, "subitem": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One step down: the unit, its number, and where the number stands in the text of the paragraph.

    ``relative``: the number counts back from where the reference stands (前款: 1, 前两款: 2); 0 with it is the unit that
    the reference stands in (本条). ``label`` is an item's mark without brackets in English (b, 2, iii), else "".
    """

    unit: ProvisionUnit
    value: int
    start: int
    end: int
    suffix: str = ""
    relative: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference at ``start`` to ``end`` of a paragraph's text.

    ``steps`` run from the highest unit down. The first ``inherited`` of them stand in the reference before that this one
    is joined to: in 第五条第一款、第三款 the second has the article of the first.
    """

    start: int
    end: int
    steps: tuple[Step, ...]
    owner: Owner
    inherited: int = 0
