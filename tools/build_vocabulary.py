"""Build doclint/structure/data/vocabulary.txt: how common terms are in official documents.

Usage: python tools/build_vocabulary.py GENRE_FOLDER… > doclint/structure/data/vocabulary.txt

Each folder holds documents (.txt, .md) of one genre; every genre weighs the same, so that the one with most files does not
decide what is common. Only how many documents have a term is kept, no text.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from doclint.document.reading import read_file
from doclint.structure.vocabulary import RAREST, STEP, chinese_terms, english_terms

_LEAST_DOCUMENTS = 3
"""A term of fewer documents says more about them than about the language."""
_HIGHEST_LEVEL = RAREST
"""Terms rarer than this level are not listed: all terms that are not count as this rare."""


def _shares(
    folders: Iterable[Path], language: str, terms: Callable[[str], frozenset[str]]
) -> dict[str, float]:
    shares: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    genres = 0
    for folder in folders:
        documents = [read_file(p) for p in sorted(folder.rglob("*")) if p.suffix in (".txt", ".md")]
        documents = [d for d in documents if d.language == language]
        if not documents:
            continue
        genres += 1
        count = Counter(term for d in documents for term in terms(d.text))
        seen.update(count)
        for term, n in count.items():
            shares[term] += n / len(documents)
    return {term: share / genres for term, share in shares.items() if seen[term] >= _LEAST_DOCUMENTS}


def _levels(shares: dict[str, float]) -> dict[int, list[str]]:
    levels: dict[int, list[str]] = {}
    for term, share in shares.items():
        level = round(-math.log(share) / STEP)
        if level < _HIGHEST_LEVEL:
            levels.setdefault(level, []).append(term)
    return levels


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]]
    print(
        "# How common terms are in official documents: `level` is -ln(share of documents that have the term) in"
    )
    print(
        f"# steps of {STEP}, genres weighing the same; terms not listed are at level {_HIGHEST_LEVEL}. Made by"
    )
    print("# tools/build_vocabulary.py, from counts over public laws, notices, plans, reports and orders;")
    print(f"# no text is kept. Date: {date.today().isoformat()}")
    for language, terms, glue in (("zh", chinese_terms, ""), ("en", english_terms, " ")):
        for level, listed in sorted(_levels(_shares(folders, language, terms)).items()):
            print(f"{language} {level} {glue.join(sorted(listed))}")


if __name__ == "__main__":
    main()
