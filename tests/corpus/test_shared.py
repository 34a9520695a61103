"""Which files share sentences that hardly any other has."""

from __future__ import annotations

import pytest

from doclint.corpus.shared import SharedSentences, packed
from doclint.structure.sentence_prints import SentencePrint


def shared(**files: dict[int, int]) -> SharedSentences:
    """Files by name: sentences by print, with their sizes."""
    made = SharedSentences()
    for name, sentences in files.items():
        made.add(name, packed([SentencePrint(value, size, 0, 0, 0) for value, size in sentences.items()]))
    return made


OWN = dict.fromkeys(range(100, 110), 30)
OTHER = dict.fromkeys(range(200, 210), 30)
THIRD = dict.fromkeys(range(300, 310), 30)


@pytest.mark.parametrize(
    ("files", "partners"),
    [
        pytest.param({"a": {**OWN, 1: 50}, "b": {**OTHER, 1: 50}}, {"a": {"b": {1}}, "b": {"a": {1}}}, id="a passage"),
        pytest.param({"a": {**OWN, 1: 35}, "b": {**OTHER, 1: 35}}, {}, id="too little"),
        pytest.param({"a": {**OWN, 1: 20, 2: 22}, "b": {**OTHER, 1: 20, 2: 22}}, {"a": {"b": {1, 2}}, "b": {"a": {1, 2}}}, id="two"),
        pytest.param({"a": {1: 40, **OWN, 2: 40}, "b": {1: 40, **OTHER, 2: 40}}, {}, id="here one, there one"),
        pytest.param({"a": {**OWN, 1: 50}, "b": {**OWN, 2: 50}}, {}, id="versions of one document"),
        pytest.param(
            {"a": {**OWN, 1: 50}, "b": {**OTHER, 1: 50}, "c": {**THIRD, 1: 50}, "d": {1: 50, 7: 500}}, {}, id="a formula"
        ),
    ],
)
def test_partners(files: dict[str, dict[int, int]], partners: dict[str, dict[str, set[int]]]) -> None:
    assert shared(**files).partners(list(files)) == partners


def test_a_copy_of_the_source_does_not_hide_it() -> None:
    files = {"a": {**OWN, 1: 50}, "b": {**OTHER, 1: 50}, "b-copy": {**OTHER, 1: 50}}
    assert shared(**files).partners(["a"]) == {"a": {"b": {1}, "b-copy": {1}}}


def test_files_may_change_and_go() -> None:
    made = shared(a={**OWN, 1: 50}, b={**OTHER, 1: 50})
    assert set(made.partners(["a"])) == {"a"}
    made.add("b", packed([]))
    assert made.partners(["a", "b"]) == {}
    made.add("b", packed([SentencePrint(1, 50, 0, 0, 0)]))
    made.forget("b")
    assert made.partners(["a"]) == {}
