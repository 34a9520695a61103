"""Inside one process: what reading, structure and each rule cost."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time

from doclint.document.document import Document
from doclint.document.readers import read_file, read_text
from doclint.engine.checker import Checker
from doclint.engine.selection import Selection
from doclint.rulebook import Rule
from doclint.rulebook.applying import Runs, findings
from doclint.structure.structure import Structure

ASPECTS = ("paragraphs", "parts", "quoted", "outline", "profile")
"""Of the structure: what most rules ask for is timed on its own, or the first rule that asks would pay for all."""

SUFFIXES = frozenset({".md", ".txt", ".html", ".htm"})


def files_in(folder: Path) -> list[Path]:
    """The documents in a folder and the folders in it, in order."""
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)


def rules_that_run() -> tuple[Rule, ...]:
    """The rules of a run without configuration."""
    return Selection().load()


def seconds_by_stage(files: Iterable[Path]) -> Counter[str]:
    """CPU seconds for reading, for aspects of the structure and for each rule, over all the files.

    What several rules share is paid by the first of them that asks for it.
    """
    rules = rules_that_run()
    spent: Counter[str] = Counter()
    for path in files:
        begin = process_time()
        document = read_file(str(path))
        spent["read"] += process_time() - begin  # type: ignore[assignment]  # a Counter holds fractions as well
        for stage, seconds in _stages(document, rules):
            spent[stage] += seconds  # type: ignore[assignment]
    return spent


def seconds_of_text(name: str, text: str) -> Counter[str]:
    """The same for one text; without the collection of garbage, which would be charged to whatever stage it falls into."""
    spent: Counter[str] = Counter()
    gc.collect()
    gc.disable()
    try:
        begin = process_time()
        document = read_text(name, text)
        spent["read"] += process_time() - begin  # type: ignore[assignment]
        for stage, seconds in _stages(document, rules_that_run()):
            spent[stage] += seconds  # type: ignore[assignment]
    finally:
        gc.enable()
    return spent


def megabytes_per_second(files: list[Path]) -> float:
    """Bytes of the files in MB by CPU second of a whole check in this process."""
    checker = Checker(Selection())
    checker.load()
    begin = process_time()
    for path in files:
        checker.check_file(str(path))
    return sum(path.stat().st_size for path in files) / 1e6 / max(process_time() - begin, 1e-9)


def _stages(document: Document, rules: tuple[Rule, ...]) -> Iterator[tuple[str, float]]:
    structure = Structure.of(document)
    for aspect in ASPECTS:
        begin = process_time()
        getattr(structure, aspect)
        yield aspect, process_time() - begin
    runs: Runs = {}
    for rule in rules:
        begin = process_time()
        findings(rule, structure, runs)
        yield f"{rule.code} {rule.name}", process_time() - begin
