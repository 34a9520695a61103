"""Holds documents against what must and must not be said of them.

    python -m benchmarks.expectations [--rules PATH]… [--strict SEVERITY] FILE_OR_FOLDER…

Beside ``notice.md`` stands ``notice.expect.yaml``:

    must:
      - {family: DUP, lines: [67, 105], severity: [error, warning], what: "the items are the same"}
    must_not:
      - {family: DUP, lines: [29, 33], what: "a heading restated as the first words of its item"}

``must`` is met by a finding of the family (the first letters of its code) whose main place or one of whose related
places begins in ``lines`` (first and last row, from 1), and whose severity is one of ``severity`` (left out: error or
warning). One finding may meet several entries. ``must_not`` is broken by a finding that has its main place in
``lines``, of ``family`` (left out: any) and ``severity`` (left out: any); a related place there breaks nothing, because
it is what another place is compared with. ``--strict error`` also breaks on every error that no entry asks for,
``--strict warning`` on every error and warning.

Exit code: 0 everything is met, 1 something is not, 2 wrong use or an expectation file that does not hold up.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import click
import yaml

from doclint.api import Diagnostic, lint_file

SUFFIX = ".expect.yaml"
DOCUMENT_SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")
ALL_SEVERITIES = ("error", "warning", "info")
Strict = Literal["error", "warning"]
LOUD: tuple[Strict, ...] = ("error", "warning")
"""What a ``must`` accepts when it does not say, and what ``--strict`` looks at: an info is no alarm."""


class ExpectationError(Exception):
    """An expectation file that does not hold up, said in one line."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One line of an expectation file. ``lines`` are the first and the last row, both included."""

    must: bool
    lines: tuple[int, int]
    what: str
    family: str = ""
    severities: tuple[str, ...] = LOUD

    def takes(self, diagnostic: Diagnostic) -> bool:
        """Whether the family and the severity are those asked for."""
        return diagnostic.code.startswith(self.family) and diagnostic.severity in self.severities

    def covers(self, row: int) -> bool:
        """Whether the row lies in ``lines``."""
        return self.lines[0] <= row <= self.lines[1]

    def answer(self, diagnostics: Iterable[Diagnostic]) -> Diagnostic | None:
        """The finding that meets a ``must``, or that breaks a ``must_not``; None if there is none."""
        fitting = [d for d in diagnostics if self.takes(d)]
        for diagnostic in fitting:
            if self.covers(diagnostic.location.row):
                return diagnostic
        if self.must:
            for diagnostic in fitting:
                if any(self.covers(place.location.row) for place in diagnostic.related):
                    return diagnostic
        return None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one expectation. ``answer`` is the finding that met or broke it."""

    expectation: Expectation
    answer: Diagnostic | None

    @property
    def ok(self) -> bool:
        """Whether the document is as it is expected to be."""
        return (self.answer is not None) == self.expectation.must


@dataclass(frozen=True, slots=True)
class Judgement:
    """A document held against its expectations. ``stray`` are the errors and warnings that nothing asks for."""

    document: Path
    outcomes: tuple[Outcome, ...]
    stray: tuple[Diagnostic, ...]

    def ok(self, strict: Strict | None = None) -> bool:
        """Whether every expectation is met and nothing else is said at the severity ``strict`` or above it."""
        return all(outcome.ok for outcome in self.outcomes) and not self.too_loud(strict)

    def too_loud(self, strict: Strict | None) -> list[Diagnostic]:
        """The stray findings of the severity ``strict`` or above; none for None."""
        taken = LOUD[: LOUD.index(strict) + 1] if strict else ()
        return [d for d in self.stray if d.severity in taken]


def judge(document: Path, rule_paths: Sequence[str] = ()) -> Judgement:
    """Check ``document`` and hold the findings against the file beside it.

    ``rule_paths`` are rules beside the shipped ones. Raises ExpectationError for an expectation file that is not
    there or does not hold up, RuleFileError for rules that do not.
    """
    expectations = read_expectations(expectation_file(document))
    diagnostics = lint_file(document, rule_paths=rule_paths)
    outcomes = tuple(Outcome(e, e.answer(diagnostics)) for e in expectations)
    wanted = [e for e in expectations if e.must]
    stray = tuple(
        d for d in diagnostics if d.severity in LOUD and not any(e.answer([d]) is not None for e in wanted)
    )
    return Judgement(document, outcomes, stray)


def expectation_file(document: Path) -> Path:
    """Where the expectations of a document stand."""
    return document.with_name(document.stem + SUFFIX)


def find_documents(paths: Iterable[Path]) -> Iterator[Path]:
    """The documents that files and folders stand for: in a folder, those that have an expectation file.

    An expectation file stands for its document. Raises ExpectationError for a path that is not there and for an
    expectation file without a document.
    """
    for path in paths:
        if path.is_dir():
            for file in sorted(path.rglob(f"*{SUFFIX}")):
                yield _document_of(file)
        elif not path.exists():
            raise ExpectationError(f"{path}: no such file or folder")
        elif path.name.endswith(SUFFIX):
            yield _document_of(path)
        else:
            yield path


def _document_of(file: Path) -> Path:
    stem = file.name.removesuffix(SUFFIX)
    for suffix in DOCUMENT_SUFFIXES:
        document = file.with_name(stem + suffix)
        if document.exists():
            return document
    raise ExpectationError(f"{file}: no document {stem}{'|'.join(DOCUMENT_SUFFIXES)} beside it")


def read_expectations(file: Path) -> tuple[Expectation, ...]:
    """The expectations in a file, those of ``must`` first. Raises ExpectationError."""
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ExpectationError(f"{file}: {error.strerror}") from error
    except yaml.YAMLError as error:
        raise ExpectationError(f"{file}: {error}") from error
    if not isinstance(data, dict) or not data.keys() <= {"must", "must_not"}:
        raise ExpectationError(f"{file}: expected the keys must and must_not")
    expectations = tuple(
        _expectation(entry, key == "must", f"{file}: {key}[{number}]")
        for key in ("must", "must_not")
        for number, entry in enumerate(data.get(key) or ())
    )
    if not expectations:
        raise ExpectationError(f"{file}: expects nothing")
    return expectations


def _expectation(entry: Any, must: bool, place: str) -> Expectation:
    known = {"family", "lines", "severity", "what"}
    if not isinstance(entry, dict) or not entry.keys() <= known:
        raise ExpectationError(f"{place}: expected a mapping with the keys {', '.join(sorted(known))}")
    lines, family = entry.get("lines"), entry.get("family", "")
    if not (
        isinstance(lines, list)
        and len(lines) == 2
        and all(type(n) is int for n in lines)
        and 1 <= lines[0] <= lines[1]
    ):
        raise ExpectationError(f"{place}: lines must be [first, last], counted from 1")
    if not isinstance(family, str) or (must and not family):
        raise ExpectationError(f"{place}: family must be letters such as DUP")
    if not isinstance(entry.get("what"), str):
        raise ExpectationError(f"{place}: what must say what is meant")
    severity = entry.get("severity", list(LOUD if must else ALL_SEVERITIES))
    severities = (severity,) if isinstance(severity, str) else tuple(severity)
    if not severities or not set(severities) <= set(ALL_SEVERITIES):
        raise ExpectationError(f"{place}: severity must be of {', '.join(ALL_SEVERITIES)}")
    return Expectation(must, (lines[0], lines[1]), entry["what"], family, severities)


def render(judgement: Judgement, strict: Strict | None = None) -> Iterator[str]:
    """The lines of a report: one for every expectation, the finding below it."""
    held = sum(outcome.ok for outcome in judgement.outcomes)
    yield f"{judgement.document}: {held} of {len(judgement.outcomes)} expectations hold"
    for outcome in judgement.outcomes:
        expectation = outcome.expectation
        word = _WORDS[expectation.must, outcome.ok]
        first, last = expectation.lines
        rows = str(first) if first == last else f"{first}-{last}"
        yield f"  {word:<8} {expectation.family or 'any':<4} {rows:<9} {expectation.what}"
        if outcome.answer is not None:
            yield f"{'':11}{_line(outcome.answer)}"
    for diagnostic in judgement.stray:
        word = "STRAY" if diagnostic in judgement.too_loud(strict) else "also"
        yield f"  {word:<8} {_line(diagnostic)}"


_WORDS = {(True, True): "met", (True, False): "NOT MET", (False, True): "quiet", (False, False): "BROKEN"}


def _line(diagnostic: Diagnostic) -> str:
    place = diagnostic.location
    return f"{diagnostic.code} {diagnostic.severity} {place.row}:{place.column} {diagnostic.message}"


@click.command(help="Hold documents against the *.expect.yaml beside them.")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE_OR_FOLDER..."
)
@click.option("--rules", multiple=True, type=click.Path(exists=True), help="Rules beside the shipped ones.")
@click.option(
    "--strict", type=click.Choice(LOUD), help="Break on findings from this severity on that nothing asks for."
)
@click.option("--failures", is_flag=True, help="Print documents that hold as one line.")
def main(paths: tuple[Path, ...], rules: tuple[str, ...], strict: Strict | None, failures: bool) -> None:
    """Prints what became of every expectation and exits with 1 if one does not hold."""
    try:
        judgements = [judge(document, rules) for document in find_documents(paths)]
    except ExpectationError as error:
        raise click.UsageError(str(error)) from error
    if not judgements:
        raise click.UsageError(f"no {SUFFIX} files found")
    for judgement in judgements:
        lines = render(judgement, strict)
        if failures and judgement.ok(strict):
            click.echo(next(lines))
        else:
            click.echo("\n".join(lines))
    failed = sum(not judgement.ok(strict) for judgement in judgements)
    click.echo(f"{len(judgements)} documents, {failed} not as expected")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
