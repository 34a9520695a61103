"""How often the rules speak in a collection of documents, and a random sample of what they say.

    python -m benchmarks.corpus_findings [--per-folder] [--sample N --code DUP001 --seed S] FOLDER…

Prints findings per 100 documents by rule (and folder), the totals by severity, and how long the run took; with
``--sample`` also findings drawn at random, each with its source line, to be read and judged.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from time import perf_counter
from typing import Any

import click

from doclint.api import Diagnostic, FileResult, lint_paths
from doclint.document.document import Document
from doclint.document.positions import line_text
from doclint.document.readers import read_file

SEVERITIES = ("error", "warning", "info")
LONGEST_LINE = 160
"""Characters of a source line that are printed: enough to judge a finding by."""


@dataclass(slots=True)
class Count:
    """What was found in one set of documents. ``rules`` counts findings, ``documents_with`` documents, by code."""

    documents: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    documents_with: Counter[str] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)

    def add(self, result: FileResult) -> None:
        """Count one document."""
        self.documents += 1
        self.rules.update(d.code for d in result.diagnostics)
        self.documents_with.update({d.code for d in result.diagnostics})
        self.severities.update(d.severity for d in result.diagnostics)

    def per_100(self, number: int) -> float:
        """A number as one per 100 documents."""
        return 100 * number / self.documents if self.documents else 0.0


@dataclass(slots=True)
class Survey:
    """The findings of a whole run."""

    total: Count = field(default_factory=Count)
    folders: dict[str, Count] = field(default_factory=dict)
    rules: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Name and severity by code."""
    findings: list[Diagnostic] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, result: FileResult) -> None:
        """Take in the result for one document."""
        folder = Path(result.path).parent.as_posix()
        self.total.add(result)
        self.folders.setdefault(folder, Count()).add(result)
        for diagnostic in result.diagnostics:
            self.rules.setdefault(diagnostic.code, (diagnostic.name, diagnostic.severity))
        self.findings.extend(result.diagnostics)

    def sample(self, number: int, code: str, seed: int) -> list[Diagnostic]:
        """At most ``number`` findings whose code begins with ``code``, in the order of the run."""
        fitting = [i for i, d in enumerate(self.findings) if d.code.startswith(code)]
        chosen = random.Random(seed).sample(fitting, min(number, len(fitting)))
        return [self.findings[i] for i in sorted(chosen)]


def survey(
    folders: Sequence[Path],
    select: Sequence[str] | None = None,
    rule_paths: Sequence[str] = (),
    jobs: int = 1,
) -> Survey:
    """Check every document below ``folders``. ``select`` holds codes or prefixes; None: the rules on by default."""
    found = Survey()
    started = perf_counter()
    for result in lint_paths(folders, select=select, rule_paths=rule_paths, jobs=jobs, language="zh"):
        found.add(result)
    found.seconds = perf_counter() - started
    return found


def table(found: Survey, per_folder: bool) -> str:
    """The counts as lines of text: one for every rule, folders below their rule."""
    lines = [f"{'code':<8} {'severity':<8} {'findings':>8} {'in docs':>8} {'per 100':>8}  name"]
    for code in sorted(found.rules):
        name, severity = found.rules[code]
        lines.append(f"{code:<8} {severity:<8} {_numbers(found.total, code)}  {name}")
        if per_folder:
            lines.extend(
                f"{'':<17} {_numbers(count, code)}  {folder}"
                for folder, count in sorted(found.folders.items())
                if count.rules[code]
            )
    lines.append("")
    counts: Iterable[tuple[str, Count]] = sorted(found.folders.items()) if per_folder else ()
    lines.append(f"{'per 100 documents':<17} {'error':>8} {'warning':>8} {'info':>8}")
    for name, count in (*counts, ("all", found.total)):
        numbers = " ".join(f"{count.per_100(count.severities[s]):8.1f}" for s in SEVERITIES)
        lines.append(f"{'':<17} {numbers}  {name} ({count.documents})")
    lines.append("")
    lines.append(f"{found.total.documents} documents in {found.seconds:.2f} s")
    return "\n".join(lines)


def _numbers(count: Count, code: str) -> str:
    number = count.rules[code]
    return f"{number:>8} {count.documents_with[code]:>8} {count.per_100(number):>8.1f}"


def as_object(found: Survey, sample: Sequence[Diagnostic] = ()) -> dict[str, Any]:
    """The counts as plain data. ``per_100`` are findings per 100 documents, ``documents`` those with a finding."""
    return {
        "seconds": round(found.seconds, 3),
        **_count_object(found.total, found.rules),
        "folders": {name: _count_object(count, found.rules) for name, count in sorted(found.folders.items())},
        "sample": [
            {
                "code": d.code,
                "severity": d.severity,
                "filename": d.filename,
                "row": d.location.row,
                "column": d.location.column,
                "message": d.message,
                "line": source_line(d),
            }
            for d in sample
        ],
    }


def _count_object(count: Count, rules: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
    return {
        "documents": count.documents,
        "severities": {
            s: {"findings": count.severities[s], "per_100": round(count.per_100(count.severities[s]), 2)}
            for s in SEVERITIES
        },
        "rules": {
            code: {
                "name": rules[code][0],
                "severity": rules[code][1],
                "findings": count.rules[code],
                "documents": count.documents_with[code],
                "per_100": round(count.per_100(count.rules[code]), 2),
            }
            for code in sorted(count.rules)
        },
    }


def source_line(diagnostic: Diagnostic) -> str:
    """The line that a finding stands in, cut around the finding if it is long."""
    document = _read(diagnostic.filename)
    if document is None:
        return ""
    line = line_text(document.text, document.line_starts, diagnostic.location.row)
    start = max(0, min(diagnostic.location.column - 1 - LONGEST_LINE // 2, len(line) - LONGEST_LINE))
    cut = line[start : start + LONGEST_LINE]
    return f"{'…' if start else ''}{cut.strip()}{'…' if start + LONGEST_LINE < len(line) else ''}"


@lru_cache(maxsize=8)
def _read(path: str) -> Document | None:
    from doclint.document.decoding import UnreadableError

    try:
        return read_file(path)
    except (OSError, UnreadableError):
        return None  # the finding says so itself (SRC001)


def sample_text(sample: Iterable[Diagnostic]) -> str:
    """Findings to be read: place and message, the source line below."""
    return "\n".join(
        f"{d.filename}:{d.location.row}:{d.location.column} {d.code} {d.severity} {d.message}\n    {source_line(d)}"
        for d in sample
    )


@click.command(help="Findings per 100 documents by rule, and a sample of them to read.")
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--per-folder", is_flag=True, help="Count by folder as well.")
@click.option(
    "--sample", type=click.IntRange(min=0), default=0, help="Print so many findings drawn at random."
)
@click.option("--code", default="", help="Draw from these: a code or its beginning.")
@click.option("--seed", default=0, help="The same seed draws the same sample.")
@click.option("--select", help="Only these rules: codes or prefixes, with commas.")
@click.option("--rules", multiple=True, type=click.Path(exists=True), help="Rules beside the shipped ones.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def main(
    folders: tuple[Path, ...],
    per_folder: bool,
    sample: int,
    code: str,
    seed: int,
    select: str | None,
    rules: tuple[str, ...],
    jobs: int,
    output_format: str,
) -> None:
    """Prints the survey."""
    found = survey(folders, select.split(",") if select else None, rules, jobs)
    drawn = found.sample(sample, code.upper(), seed)
    if output_format == "json":
        click.echo(json.dumps(as_object(found, drawn), ensure_ascii=False, indent=2))
        return
    click.echo(table(found, per_folder))
    if drawn:
        click.echo("\n" + sample_text(drawn))


if __name__ == "__main__":
    main()
