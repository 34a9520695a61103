"""Which files of a run share sentences that hardly any other has."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from doclint.structure.sentence_prints import SentencePrint

MOST_HOLDERS = 2
"""Other documents that may have a sentence which still tells where it comes from (the other document and a copy of it);
what more have is a formula."""
LEAST_SHARED = 40
"""Letters and digits that two documents must share in such sentences to be worth a second look."""
WHOLE = 0.8
"""Two documents that share so much of both are versions of one."""

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
        self._sentences: dict[str, dict[int, int]] = {}

    def add(self, path: str, prints: bytes) -> None:
        """Takes in a file, or what it has become (``prints`` as ``packed`` gives them)."""
        numbers = array("q")
        numbers.frombytes(prints)
        self._sentences[path] = dict(zip(numbers[::2], numbers[1::2], strict=True))

    def forget(self, path: str) -> None:
        """Leaves a file out that is gone."""
        self._sentences.pop(path, None)

    def partners(self, paths: Collection[str]) -> dict[str, Partners]:
        """For each of the files that has some, the files that share enough rare sentences with it."""
        holders: defaultdict[int, list[str]] = defaultdict(list)
        for path, sentences in self._sentences.items():
            for value in sentences:
                holders[value].append(path)
        wanted = set(paths)
        shared: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for value, files in holders.items():
            if 2 <= len(files) <= MOST_HOLDERS + 1:
                for one in files:
                    if one in wanted:
                        for other in files:
                            if other != one:
                                shared[one, other].append(value)
        out: defaultdict[str, dict[str, frozenset[int]]] = defaultdict(dict)
        for (one, other), values in shared.items():
            size = sum(self._sentences[one][value] for value in values)
            if size >= LEAST_SHARED and size < WHOLE * max(self._size(one), self._size(other)):
                out[one][other] = frozenset(values)
        return dict(out)

    def _size(self, path: str) -> int:
        return sum(self._sentences[path].values())
