"""Whether fixes do no harm, and whether they give back what was there.

    python -m benchmarks.fixes [--half safe|unsafe] [--kind NAME …] [--limit N] [--show N] FOLDER…

First half: on documents taken for sound, ``--fix`` (safe) must change nothing but spacing and width, and keep the number
of labels, sentences and digits; what it does beside that is listed. Second half: repeats and wrong numbers are injected
(benchmarks/accuracy), and ``--unsafe-fixes`` of the rules for them must give the untouched text back. Fixing twice is tried
on every document of both halves.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

import click

from benchmarks.accuracy.injections.catalogue import Kind
from benchmarks.accuracy.injections.injection import inject
from benchmarks.accuracy.injections.source import Source
from benchmarks.accuracy.measure import documents, kinds_named
from benchmarks.carried_references import article_repeated, item_repeated
from doclint.document.readers import read_file, read_text
from doclint.engine.checker import Checker
from doclint.engine.fixing import Fixer
from doclint.engine.selection import Selection
from doclint.structure.structure import Structure

KINDS = (
    "item-repeated-once",
    "item-repeated-3-times",
    "item-repeated-20-times",
    "item-repeated-same-number",
    "paragraph-doubled",
    "label-repeated",
    "label-jumped",
    "labels-swapped",
)
"""What the fixes of RULES are for."""
CARRIED = (
    Kind("article-repeated-with-references", ("DUP",), alone=article_repeated),
    Kind("item-repeated-with-references", ("DUP",), alone=item_repeated),
)
RULES = ("DUP001", "DUP003", "DUP008", "DUP009", "DUP011", "NUM001", "NUM003", "NUM018", "NUM024")
SPLITS = ("TRU001", "TRU002", "TRU005")
"""The rules whose fixes join a sentence in two paragraphs: tried on the kinds named paragraph-split…, which must be asked for."""
_SEED = 7


@dataclass(slots=True)
class Restored:
    """How often the untouched text came back."""

    tried: int = 0
    back: int = 0
    examples: list[tuple[str, str]] = field(default_factory=list)


def plain(text: str) -> str:
    """A text without what spacing and width may change."""
    return re.sub(r"[\s\u200b\ufeff\u2060]+", "", unicodedata.normalize("NFKC", text))


def counts(text: str, path: str) -> tuple[int, int, int]:
    """The number of labels, sentences and digits."""
    structure = Structure.of(read_text(path, text))
    labels = sum(len(p.labels) for p in structure.paragraphs)
    sentences = sum(len(structure.sentences(p)) for p in structure.paragraphs)
    return labels, sentences, sum(c.isdigit() for c in text)


def harm(before: str, after: str, path: str) -> list[str]:
    """What a safe fix did that it must not do."""
    if before == after:
        return []
    found = []
    if plain(before) != plain(after):
        found.append("characters")
    names = ("labels", "sentences", "digits")
    pairs = zip(names, counts(before, path), counts(after, path), strict=True)
    return found + [f"{name} {old} → {new}" for name, old, new in pairs if old != new]


def fixed(fixer: Fixer, path: str, text: str) -> str:
    """The text after the fixes."""
    result = fixer.check_bytes(path, text.encode("utf-8"))
    if result.fixes is None or result.fixes.content is None:
        return text
    return result.fixes.content.decode("utf-8")


def changed_lines(before: str, after: str, most: int = 8) -> str:
    """The lines that differ, shortened."""
    lines = list(unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0))[2:]
    return "\n".join("      " + line[:110] for line in lines[:most])


def injected(paths: Iterable[Path], names: Sequence[str]) -> Iterator[tuple[str, Path, str, str]]:
    """Kind, file, untouched and damaged text, one for every file and kind that goes together."""
    for path in paths:
        document = read_file(path)
        source = Source(document)
        for kind in (*kinds_named(names), *CARRIED):
            damage = kind.damage(source, random.Random(f"{_SEED} {kind.name} {path.name}"), ())
            if damage is not None:
                yield kind.name, path, document.text, inject(document.text, damage).text


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--half", type=click.Choice(["safe", "unsafe"]), help="Only this half.")
@click.option("--kind", "kinds", multiple=True, default=KINDS, help="Only these injections; references carried along are always tried.")
@click.option("--limit", default=0, help="Documents of each folder (0: all).")
@click.option("--show", default=0, help="Failures of each kind to show.")
def main(folders: tuple[Path, ...], half: str | None, kinds: tuple[str, ...], limit: int, show: int) -> None:
    """Prints the result; exit code 1 if a promise was broken."""
    paths = [path for group in documents(folders, "all", limit).values() for path in group]
    harmless = half == "unsafe" or report_harm(paths, show)
    restored = half == "safe" or report_restored(paths, kinds, show)
    raise SystemExit(0 if harmless and restored else 1)


def report_harm(paths: Sequence[Path], show: int) -> bool:
    """The first half."""
    fixer = Fixer(Checker(Selection()), write=False)
    touched = unsettled = 0
    harms: Counter[str] = Counter()
    for path in paths:
        text = read_file(path).text
        name = f"x{path.suffix}"
        after = fixed(fixer, name, text)
        touched += after != text
        unsettled += fixed(fixer, name, after) != after
        found = harm(text, after, name)
        harms.update(word.split(" ")[0] for word in found)
        if found and show:
            print(f"  {path}: {', '.join(found)}\n{changed_lines(text, after)}")
    print(f"safe fixes: {touched} of {len(paths)} documents changed, {unsettled} not settled, harm: {dict(harms) or 'none'}")
    return not harms and not unsettled


def report_restored(paths: Sequence[Path], kinds: Sequence[str], show: int) -> bool:
    """The second half."""
    counting, joining = (
        Fixer(Checker(Selection(select=rules)), unsafe=True, write=False) for rules in (RULES, SPLITS)
    )
    by_kind: dict[str, Restored] = {}
    unsettled = 0
    for kind, path, text, damaged in injected(paths, kinds):
        name = f"x{path.suffix}"
        fixer = joining if kind.startswith("paragraph-split") else counting
        if fixed(fixer, name, text) != text:
            continue  # it has such a defect of its own, which is mended as well
        one = by_kind.setdefault(kind, Restored())
        after = fixed(fixer, name, damaged)
        one.tried += 1
        one.back += after == text
        unsettled += fixed(fixer, name, after) != after
        if after != text:
            one.examples.append((str(path), changed_lines(text, after)))
    for kind, one in by_kind.items():
        print(f"{kind:<33} {one.back:>4} of {one.tried:<4} given back ({100 * one.back / max(one.tried, 1):.0f} %)")
        for path_text, lines in random.Random(_SEED).sample(one.examples, min(show, len(one.examples))):
            print(f"    {path_text}\n{lines}")
    tried = sum(one.tried for one in by_kind.values())
    back = sum(one.back for one in by_kind.values())
    print(f"all: {back} of {tried} given back ({100 * back / max(tried, 1):.1f} %), {unsettled} not settled")
    return back >= 0.9 * tried and not unsettled


if __name__ == "__main__":
    main()
