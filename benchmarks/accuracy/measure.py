"""Injects every kind of defect into every document and counts what doclint says of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Literal

from benchmarks.accuracy.beside import bring_others
from benchmarks.accuracy.injections.catalogue import KINDS, Kind
from benchmarks.accuracy.injections.injection import Injected, Rows, inject
from benchmarks.accuracy.injections.source import Source
from doclint.document.document import Document
from doclint.document.readers import read_file, read_text
from doclint.engine.selection import Selection
from doclint.rulebook import Rule, apply
from doclint.rulebook.diagnostic import Diagnostic

Third = Literal["kept", "built", "all"]
Level = Literal["error", "warning", "any"]

SLACK = 2
"""Lines that a finding may be off its place."""
_MOST_DONORS = 8
"""Other documents that a kind may try before it gives up."""
_TEXT = 200
"""Code points of a finding's text that tell it from others."""
_SUFFIXES = frozenset({".md", ".txt"})


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, as far as it is counted."""

    code: str
    severity: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What doclint said of one injected document that it had not said of the untouched one.

    ``hits`` are of the right family and at the place, ``beside`` of others and at the place, ``elsewhere`` all others.
    """

    kind: str
    folder: str
    name: str
    note: str
    places: tuple[Rows, ...]
    hits: tuple[Found, ...]
    beside: tuple[Found, ...]
    elsewhere: tuple[Found, ...]
    elsewhere_rows: tuple[int, ...] = ()

    def found(self, level: Level) -> bool:
        """Whether the defect was found at that severity or above."""
        return any(at_least(hit.severity, level) for hit in self.hits)


@dataclass(slots=True)
class Measured:
    """All outcomes, and the findings on the untouched documents by folder."""

    outcomes: list[Outcome] = field(default_factory=list)
    documents: Counter[str] = field(default_factory=Counter)
    alarms: dict[str, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    """By folder: how many findings of each (severity, code)."""
    alarmed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By folder: how many documents have a finding of that severity."""


Task = tuple[str, Path]
"""A folder's name and a file of it."""
Result = tuple[list[Found], list[Outcome]]
"""The findings on the untouched document, and the outcomes of its injections."""


def at_least(severity: str, level: Level) -> bool:
    """Whether a severity counts at a level."""
    return level == "any" or severity == "error" or (level == "warning" and severity == "warning")


def documents(folders: Iterable[Path], third: Third, limit: int) -> dict[str, list[Path]]:
    """The files of every folder that belong to the third, by the folder's name, at most ``limit`` each (0: all)."""
    out: dict[str, list[Path]] = {}
    for folder in folders:
        files = sorted(p for p in folder.rglob("*") if p.suffix in _SUFFIXES and in_third(p.name, third))
        out["/".join(folder.resolve().parts[-2:])] = files[:limit] if limit else files
    return out


def in_third(name: str, third: Third) -> bool:
    """Whether a file belongs to the third kept aside, or to the two thirds that rules are built on."""
    kept = int(sha256(name.encode("utf-8", "surrogateescape")).hexdigest(), 16) % 3 == 0
    return third == "all" or kept == (third == "kept")


def kinds_named(names: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds with these names, or whose name or family begins so; all for none. Raises ValueError."""
    if not names:
        return KINDS
    chosen = [k for k in KINDS if any(k.name.startswith(n) or n in k.families for n in names)]
    for name in names:
        if not any(k.name.startswith(name) or name in k.families for k in KINDS):
            raise ValueError(f"no kind of defect begins with {name!r}")
    return tuple(chosen)


def measure(
    folders: dict[str, list[Path]],
    kinds: Sequence[Kind],
    seed: int,
    jobs: int,
    write: Path | None = None,
    compare: bool = False,
) -> Measured:
    """Run it all. ``write``: a folder that gets the injected copies whose defect was missed; ``compare``: every document
    is held against the others of its folder.
    """
    measured = Measured()
    tasks = [(folder, path) for folder, paths in folders.items() for path in paths]
    work = partial(
        _document, folders=folders, kinds=tuple(k.name for k in kinds), seed=seed, write=write, compare=compare
    )
    for (folder, _), (alarms, outcomes) in zip(tasks, _run(work, tasks, jobs), strict=True):
        measured.documents[folder] += 1
        measured.alarms[folder].update((found.severity, found.code) for found in alarms)
        measured.alarmed[folder].update({found.severity for found in alarms})
        measured.outcomes.extend(outcomes)
    return measured


def _run(work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    if jobs <= 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, tasks, chunksize=4)


@lru_cache(maxsize=1)
def _rules() -> tuple[Rule, ...]:
    return Selection((), None, (), (), None).load()


@lru_cache(maxsize=400)
def _source(path: Path) -> Source:
    return Source(read_file(str(path)))


def _document(
    task: tuple[str, Path],
    folders: dict[str, list[Path]],
    kinds: tuple[str, ...],
    seed: int,
    write: Path | None,
    compare: bool,
) -> Result:
    folder, path = task
    source = _source(path)
    beside = folders[folder] if compare else ()
    before = _checked(read_text(source.document.path, source.text), path, beside)
    outcomes = []
    for kind in KINDS:
        if kind.name not in kinds:
            continue
        rng = Random(sha256(f"{seed}:{kind.name}:{path.name}".encode("utf-8", "surrogateescape")).digest())
        others = [p for p in folders[folder] if p != path]
        rng.shuffle(others)
        damage = kind.damage(source, rng, (_source(p) for p in others[:_MOST_DONORS]))
        if damage is None:
            continue
        injected = inject(source.text, damage)
        after = _checked(read_text(source.document.path, injected.text), path, beside)
        outcome = judge(kind, injected, source, before, after, folder, path)
        outcomes.append(outcome)
        if write is not None and not outcome.found("warning"):
            target = write / kind.name / f"{path.stem}{path.suffix}"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(injected.text, encoding="utf-8")
    return [Found(d.code, d.severity) for d in before], outcomes


def _checked(document: Document, path: Path, beside: Sequence[Path]) -> list[Diagnostic]:
    """What the rules say of a document, held against the others that stand beside it."""
    if beside:
        bring_others(document, path, beside)
    return apply(_rules(), document)


def judge(
    kind: Kind,
    injected: Injected,
    source: Source,
    before: Sequence[Diagnostic],
    after: Sequence[Diagnostic],
    folder: str,
    path: Path,
) -> Outcome:
    """What doclint says of the injected text and did not say of the untouched one, sorted by place and family."""
    hits: list[Found] = []
    beside: list[Found] = []
    elsewhere: list[Found] = []
    rows: list[int] = []
    for diagnostic in _new(injected, source.text, before, after):
        found = Found(diagnostic.code, diagnostic.severity)
        if _at(diagnostic, injected.places):
            (hits if diagnostic.code[:3] in kind.families else beside).append(found)
        elif not _at(diagnostic, injected.touched):
            elsewhere.append(found)
            rows.append(diagnostic.location.row)
    return Outcome(
        kind.name, folder, path.name, injected.note, injected.places, tuple(hits), tuple(beside), tuple(elsewhere),
        tuple(rows),
    )  # fmt: skip


def _new(
    injected: Injected, untouched: str, before: Sequence[Diagnostic], after: Sequence[Diagnostic]
) -> list[Diagnostic]:
    """Findings that are not among those of the untouched text: same code, and same words or same place.

    Where the same words are found more often than before, the ones at the injected place are the new ones.
    """
    words = Counter(_key(d, untouched) for d in before)
    starts = {(d.code, d.span.start) for d in before}
    new: list[Diagnostic] = []
    for diagnostic in sorted(after, key=lambda d: _at(d, injected.places)):
        key = _key(diagnostic, injected.text)
        if words[key] > 0:
            words[key] -= 1
        elif (diagnostic.code, injected.untouched_offset(diagnostic.span.start)) not in starts:
            new.append(diagnostic)
    return new


def _key(diagnostic: Diagnostic, text: str) -> tuple[str, str]:
    return diagnostic.code, "".join(text[diagnostic.span.start : diagnostic.span.end].split())[:_TEXT]


def _at(diagnostic: Diagnostic, places: Sequence[Rows]) -> bool:
    """Whether the finding's main place or a related one lies at one of the places."""
    spots = [(diagnostic.location.row, diagnostic.end_location.row)]
    spots += [
        (related.location.row, related.end_location.row)
        for related in diagnostic.related
        if related.filename == diagnostic.filename
    ]
    return any(
        first - SLACK <= end and start <= last + SLACK for start, end in spots for first, last in places
    )
