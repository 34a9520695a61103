"""Labels with nothing behind them that stand again right away."""

from __future__ import annotations

import pytest

from doclint.document.readers import read_text
from doclint.structure.empty_labels import empty_labels
from doclint.structure.structure import Structure


def without(text: str, name: str = "a.txt") -> str:
    """The text without what is superfluous."""
    for one in reversed(empty_labels(Structure.of(read_text(name, text)))):
        text = text[: one.superfluous.start] + text[one.superfluous.end :]
    return text


A, B = "（一）加强组织领导，明确责任分工。\n", "开展隐患排查，建立工作台账。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (A + "（二）\n（二）" + B, A + "（二）" + B),
        (A + "（二）\n\n（二）\n（二）" + B, A + "（二）" + B),
        (A + "（二）（二）" + B, A + "（二）" + B),
        (A + "（二） （二）" + B, A + "（二）" + B),
        ("一、一、" + B, "一、" + B),
        ("各单位要做好以下工作：\n1.\n1. " + B, "各单位要做好以下工作：\n1. " + B),
        ("1. 1. " + B, "1. " + B),
        ("①①" + B, "①" + B),
        ("第三条\n第三条　" + B, "第三条　" + B),
        (A + "（二）\n" + B, None),
        (A + "（二）\n（三）" + B, None),
        (A + "（二）" + B + "（二）" + B, None),
        ("第三条\n第三条第二款所称的期限，从次日起算。\n", None),
        ("1.1 总则适用于本规程的全部内容。\n", None),
        ("三、三、四级医院应当按照规定报送材料。\n", None),
        ("一、二、三级医院应当按照规定报送材料。\n", None),
        ("", None),
    ],
)
def test_what_is_superfluous(text: str, expected: str | None) -> None:
    assert without(text) == (text if expected is None else expected)
