"""The examples of a rule, run as its tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.document.document import Document
from doclint.rulebook.applying import INTERNAL_ERROR, apply, findings
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.edits import apply_fixes
from doclint.rulebook.messages import missing, related_wording
from doclint.rulebook.rule import BadExample, GoodExample, ReportLanguage, Rule
from doclint.structure.structure import Structure

Verdict = Literal[
    "validated",  # silent on good text, or spoke on bad text where it should
    "noisy",  # spoke on good text
    "missing",  # silent on bad text
    "wrong place",  # spoke on bad text, but elsewhere, too often or too seldom
    "fix differs",  # the text after the fixes is not what the example says
    "failed",  # the check type raised an exception
    "unfilled placeholder",  # a wording asks for a value that the finding does not have
    "no bad example",
    "no good example",
    "no explanation",
]

_LANGUAGES: tuple[ReportLanguage, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one example (``example`` is "bad 1", "good 2"; "" if the rule as a whole is judged).

    ``expected`` and ``got`` are places "row:column", texts after fixing, or placeholders, as the verdict has
    it.
    """

    code: str
    example: str
    verdict: Verdict
    expected: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    file: str = ""
    line: int = 1

    @property
    def ok(self) -> bool:
        """Whether this is as it should be."""
        return self.verdict == "validated"

    def __str__(self) -> str:
        words = (
            f"{self.code} {self.example}: {self.verdict}" if self.example else f"{self.code}: {self.verdict}"
        )
        details = [
            f"{label} {', '.join(values)}"
            for label, values in (("expected", self.expected), ("got", self.got))
            if values
        ]
        return f"{words} ({'; '.join(details)})" if details and not self.ok else words


def run_examples(rules: Iterable[Rule]) -> list[Outcome]:
    """One outcome for every example of every rule, and one for everything that a rule lacks.

    An example is read like a file and judged by its rule alone, with all the rule's limits (profile, part,
    language).
    """
    return [outcome for rule in rules for outcome in _outcomes(rule)]


def _outcomes(rule: Rule) -> Iterator[Outcome]:
    def outcome(
        example: str, verdict: Verdict, expected: Iterable[str] = (), got: Iterable[str] = ()
    ) -> Outcome:
        return Outcome(
            rule.code, example, verdict, tuple(expected), tuple(got), rule.source.file, rule.source.line
        )

    for number, bad in enumerate(rule.examples.bad, 1):
        yield outcome(f"bad {number}", *_judge_bad(rule, bad))
    for number, good in enumerate(rule.examples.good, 1):
        yield outcome(f"good {number}", *_judge_good(rule, good))
    if not rule.examples.bad:
        yield outcome("", "no bad example")
    if not rule.examples.good:
        yield outcome("", "no good example")
    if not rule.explain:
        yield outcome("", "no explanation")


Judgement = tuple[Verdict, tuple[str, ...], tuple[str, ...]]


def _judge_bad(rule: Rule, example: BadExample) -> Judgement:
    document = _read(example)
    diagnostics = apply([rule], document)
    if failed := _failures(diagnostics):
        return "failed", (), failed
    expected, got = _in_order(example.at), _places(diagnostics)
    if not got and expected:
        return "missing", expected, ()
    if got != expected:
        return "wrong place", expected, got
    if example.fixed is not None and (fixed := _fixed(document, diagnostics)) != example.fixed:
        return "fix differs", (repr(example.fixed),), (repr(fixed),)
    if unfilled := _unfilled(rule, document):
        return "unfilled placeholder", (), unfilled
    return "validated", expected, got


def _judge_good(rule: Rule, example: GoodExample) -> Judgement:
    diagnostics = apply([rule], _read(example))
    if failed := _failures(diagnostics):
        return "failed", (), failed
    got = _places(diagnostics)
    return ("noisy" if got else "validated"), (), got


def _read(example: BadExample | GoodExample) -> Document:
    from doclint.document.readers import read_text

    name = example.filename or ("example.md" if example.format == "markdown" else "example.txt")
    return read_text(name, example.text, example.format)


def _failures(diagnostics: list[Diagnostic]) -> tuple[str, ...]:
    return tuple(diagnostic.message for diagnostic in diagnostics if diagnostic.code == INTERNAL_ERROR)


def _places(diagnostics: list[Diagnostic]) -> tuple[str, ...]:
    return _in_order(f"{diagnostic.location.row}:{diagnostic.location.column}" for diagnostic in diagnostics)


def _in_order(places: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(places, key=lambda place: tuple(map(int, place.split(":")))))


def _unfilled(rule: Rule, document: Document) -> tuple[str, ...]:
    """Placeholders, in any language, for which the findings on this document bring no value."""
    names: dict[str, None] = {}
    for finding in findings(rule, Structure.of(document)):
        wordings = [(rule.wording(finding.variant), finding.args)]
        if rule.fix and finding.edits:
            wordings.append((rule.fix_message, finding.args))
        for related in finding.related:
            wordings.append((related_wording(rule.related, related.note), {**finding.args, **related.args}))
        for wording, args in wordings:
            for language in _LANGUAGES:
                names.update(dict.fromkeys(f"{{{name}}}" for name in missing(wording.text(language), args)))
    return tuple(names)


def _fixed(document: Document, diagnostics: list[Diagnostic]) -> str:
    """The text after a first round of all fixes."""
    return apply_fixes(document.text, document.line_starts, diagnostics, unsafe=True).text
