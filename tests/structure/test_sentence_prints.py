"""Prints of sentences: the same wherever a sentence was pasted."""

from __future__ import annotations

from textwrap import fill

import pytest

from doclint.document.reading import read_text
from doclint.structure.sentence_prints import (
    common_runs,
    document_print,
    own_share,
    print_of,
    sentence_prints,
    term_counts,
)
from doclint.structure.structure import Structure


def structure(text: str, name: str = "a.txt") -> Structure:
    return Structure.of(read_text(name, text))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("供水企业应当储备应急水源。", "供水企业 应当储备 应急水源；", True),
        ("The Harbour Master assigns a berth.", "the harbour master\nassigns a berth", True),
        ("供水企业应当储备应急水源。", "供水企业应当储备应急水", False),
        ("不少于10人。", "不少于20人。", False),
    ],
)
def test_a_print_is_of_letters_and_digits_alone(one: str, other: str, same: bool) -> None:
    assert (print_of(one) == print_of(other)) is same
    assert 0 <= print_of(one)[0] < 2**63


def test_labels_and_short_sentences_are_left_out() -> None:
    numbered = structure("一、总则\n（一）供水企业应当储备应急水源，及时抢修。从其规定。\n")
    plain = structure("供水企业应当储备应急水源，及时抢修。\n")
    assert [one.value for one in sentence_prints(numbered)] == [one.value for one in sentence_prints(plain)]
    assert [one.size for one in sentence_prints(plain)] == [16]


def test_a_wrapped_sentence_has_the_print_of_a_whole_one() -> None:
    text = (
        "The harbour master assigns a berth to every vessel that enters the harbour, and keeps a register of the berths and "
        "of the vessels. The register is open to the public on every weekday from nine until five, and to the owners of the "
        "vessels at all times. A vessel that leaves its berth without notice is entered in the register as absent."
    )
    wrapped = structure(f"Order on the Harbour\n\n{fill(text, 72, initial_indent='    ')}\n")
    whole = structure(f"Order on the Harbour\n\n{text}\n")
    assert wrapped.paragraphs[1].lines > 1 and len(sentence_prints(whole)) == 3
    assert [one.value for one in sentence_prints(wrapped)] == [one.value for one in sentence_prints(whole)]


def test_what_another_document_knows_of_one() -> None:
    text = "供水企业应当储备应急水源。\n\n供水企业应当及时抢修供水管网。\n\n公园管理单位应当公示游客须知。\n"
    made = document_print(structure(text))
    assert (made.path, made.language, made.size) == ("a.txt", "zh", 12 + 14 + 14)
    assert [tuple(one.location) for one in made.sentences] == [(1, 1), (3, 1), (5, 1)]
    assert [text[one.span.start : one.span.end] for one in made.sentences] == text.split()
    assert made.terms["供水"] == 2 and made.terms["公园"] == 1
    assert made.terms == term_counts(structure(text))
    assert 0 < made.own == own_share(structure(text)) < 1


def test_a_document_without_prose_has_no_sentences() -> None:
    made = document_print(structure("# 供水企业应当储备应急水源的规定\n", "a.md"))
    assert (made.sentences, made.size, made.own) == ((), 0, 0.0)


@pytest.mark.parametrize(
    ("own", "others", "runs"),
    [
        ("abc", "xyz", []),
        ("abcd", "xbcy", [("bc", "bc")]),
        ("abXcd", "abYcd", [("ab", "ab"), ("cd", "cd")]),
        ("aab", "ab", [("a", "a"), ("ab", "ab")]),
        ("ba", "ab", [("b", "b"), ("a", "a")]),
        ("abab", "ab", [("ab", "ab"), ("ab", "ab")]),
        ("", "ab", []),
    ],
)
def test_common_runs(own: str, others: str, runs: list[tuple[str, str]]) -> None:
    found = common_runs([ord(one) for one in own], [ord(one) for one in others])
    assert [("".join(own[i] for i in run.here), "".join(others[i] for i in run.there)) for run in found] == runs
