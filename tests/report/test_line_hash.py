"""The hash of GitHub code scanning. The expected values are those of the tests of codeql-action
(``src/fingerprints.test.ts``).
"""

from __future__ import annotations

import pytest

from doclint.report.line_hash import LineHashes

_WITH_LINE_END = [
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    "c129715d7a2bc9a3:1",
]


@pytest.mark.parametrize(
    ("text", "hashes"),
    [
        ("", ["c129715d7a2bc9a3:1"]),
        (
            " a\nb\n  \t\tc\n d",
            ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
        ),
        (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", _WITH_LINE_END),
        (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", _WITH_LINE_END),
        (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", _WITH_LINE_END),
        (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", _WITH_LINE_END),
        (
            "Lorem ipsum dolor sit amet.\n" * 10,
            [
                *(f"a7f2ff13bc495cf2:{count}" for count in range(1, 7)),
                "a7f2ff1481e87703:1",
                "a9cf91f7bbf1862b:1",
                "55ec222b86bcae53:1",
                "cc97dc7b1d7d8f7b:1",
                "c129715d7a2bc9a3:1",
            ],
        ),
    ],
)
def test_as_github_computes_it(text: str, hashes: list[str]) -> None:
    lines = LineHashes(text)
    assert [lines.of(row) for row in range(1, len(hashes) + 1)] == hashes


def test_it_survives_lines_moving() -> None:
    body = "一、加强领导😀。\n" + "二、落实责任，" * 20
    assert LineHashes(body).of(1) == LineHashes("标题\n\n" + body).of(3)
    assert LineHashes(body).of(1) != LineHashes(body).of(2)


def test_a_row_beyond_the_text() -> None:
    assert LineHashes("甲").of(9) == LineHashes("甲").of(1)


def test_a_lone_surrogate() -> None:
    assert LineHashes("\ud83d\n").of(1).endswith(":1")
