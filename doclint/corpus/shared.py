"""Which files of a run share sentences that hardly any other has."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from typing import NamedTuple

from doclint.checks.foreign.document import NEARLY_ALL, RARE, SHORTEST, WHOLE
from doclint.structure.sentence_prints import SentencePrint, common_runs

MOST_HOLDERS = 2
"""Other documents that may have a sentence which still tells where it comes from (the other document and a copy of it);
what more have is a formula."""
LEAST_SHARED = min(SHORTEST.values())
"""Letters and digits of a passage that is worth a second look, in whatever language it is."""

Partners = Mapping[str, frozenset[int]]
"""Other documents by path, with the prints of the sentences that they share with one document and hardly any third has."""


def packed(prints: Sequence[SentencePrint]) -> bytes:
    """Prints as they cross from one process to another: a number of eight bytes for each sentence, and its size."""
    numbers = array("q")
    for one in prints:
        numbers.append(one.value)
        numbers.append(one.size)
    return numbers.tobytes()


class SharedSentences:
    """The sentences of many files by their prints. Files may be added again when they have changed."""

    def __init__(self) -> None:
        self._files: dict[str, _Sentences] = {}

    def add(self, path: str, prints: bytes) -> None:
        """Takes in a file, or what it has become (``prints`` as ``packed`` gives them)."""
        numbers = array("q")
        numbers.frombytes(prints)
        self._files[path] = _Sentences(numbers[::2], numbers[1::2])

    def forget(self, path: str) -> None:
        """Leaves a file out that is gone."""
        self._files.pop(path, None)

    def partners(self, paths: Collection[str]) -> dict[str, Partners]:
        """For each of the files that has some, the files with which it shares a passage that may be foreign to it."""
        holders: defaultdict[int, list[str]] = defaultdict(list)
        for path, sentences in self._files.items():
            for value in set(sentences.values):
                holders[value].append(path)
        wanted = set(paths)
        rare: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for value, files in holders.items():
            if 2 <= len(files) <= MOST_HOLDERS + 1:
                for one in files:
                    if one in wanted:
                        for other in files:
                            if other != one:
                                rare[one, other].add(value)
        out: defaultdict[str, dict[str, frozenset[int]]] = defaultdict(dict)
        for (one, other), values in rare.items():
            if self._files[one].has_passage_of(self._files[other], values):
                out[one][other] = frozenset(values)
        return dict(out)


class _Sentences(NamedTuple):
    """The sentences of a file in order: prints, and letters and digits."""

    values: array[int]
    sizes: array[int]

    def has_passage_of(self, other: _Sentences, rare: Set[int]) -> bool:
        """Whether one passage is nearly all that the files share, with these rare sentences in it, and it is not nearly
        all of the other file.
        """
        runs = [run.here for run in common_runs(self.values, other.values)]
        sizes = [sum(self.sizes[index] for index in run) for run in runs]
        if sum(sizes) >= WHOLE * sum(other.sizes):
            return False
        of_each = [sum(self.sizes[index] for index in run if self.values[index] in rare) for run in runs]
        least = NEARLY_ALL * sum(of_each)
        return any(
            size >= LEAST_SHARED and of_it >= max(RARE * size, least)
            for size, of_it in zip(sizes, of_each, strict=True)
        )
