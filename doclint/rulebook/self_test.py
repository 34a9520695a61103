"""The examples of a rule, run as its tests."""

from __future__ import annotations

import dataclasses
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
    "message differs",  # the message is not what the example says
    "fix differs",  # the text after the fixes is not what the example says
    "failed",  # the check type raised an exception
    "unfilled placeholder",  # a wording asks for a value that the finding does not have
    "fix without effect",  # the rule has a fix, and none of its bad examples is changed by it
    "no bad example",
    "no good example",
    "no explanation",
]

_LANGUAGES: tuple[ReportLanguage, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one example (``kind`` and ``number`` from 1; kind "" if the rule as a whole is judged).

    ``expected`` and ``got`` are places "row:column", texts after fixing, messages, or placeholders, as the verdict
    has it; ``said`` are the messages at the places in ``got``; ``hint`` says, in Chinese and English, what
    may have led to the verdict.
    """

    rule: Rule
    verdict: Verdict
    kind: Literal["bad", "good", ""] = ""
    number: int = 0
    expected: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    hint: tuple[str, str] = ("", "")

    @property
    def ok(self) -> bool:
        """Whether this is as it should be."""
        return self.verdict == "validated"

    def __str__(self) -> str:
        words = f"{self.rule.code} {self.kind} {self.number}" if self.kind else self.rule.code
        words += f": {self.verdict}"
        shown = repr if self.verdict == "fix differs" else str
        details = [
            f"{label} {', '.join(map(shown, values))}"
            for label, values in (("expected", self.expected), ("got", self.got))
            if values
        ]
        return f"{words} ({'; '.join(details)})" if details and not self.ok else words


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a rule says on a bad example now: places, messages, and the text after its fix (None: it has none)."""

    at: tuple[str, ...]
    messages: tuple[str, ...]
    fixed: str | None


def run_examples(rules: Iterable[Rule]) -> Iterator[Outcome]:
    """One outcome for every example of every rule, and one for everything that a rule lacks.

    An example is read like a file and judged by its rule alone, with all the rule's limits (profile, part,
    language).
    """
    for rule in rules:
        yield from _outcomes(rule)


def snapshot(rule: Rule, example: BadExample) -> Snapshot | None:
    """What the rule says on a bad example; None if it fails, or says nothing."""
    document = read_example(example)
    diagnostics = apply([rule], document)
    if not diagnostics or _failures(diagnostics):
        return None
    fixed = _fixed(document, diagnostics) if rule.fix else None
    return Snapshot(_places(diagnostics), _messages(diagnostics), fixed)


def _outcomes(rule: Rule) -> Iterator[Outcome]:
    for number, bad in enumerate(rule.examples.bad, 1):
        yield dataclasses.replace(_judge_bad(rule, bad), kind="bad", number=number)
    for number, good in enumerate(rule.examples.good, 1):
        yield dataclasses.replace(_judge_good(rule, good), kind="good", number=number)
    if not rule.examples.bad:
        yield Outcome(rule, "no bad example")
    elif rule.fix and _mends_nothing(rule):
        yield Outcome(rule, "fix without effect")
    if not rule.examples.good:
        yield Outcome(rule, "no good example")
    if not rule.explain:
        yield Outcome(rule, "no explanation")


def _mends_nothing(rule: Rule) -> bool:
    found = [diagnostic for example in rule.examples.bad for diagnostic in apply([rule], read_example(example))]
    return bool(found) and all(diagnostic.fix is None for diagnostic in found)


def _judge_bad(rule: Rule, example: BadExample) -> Outcome:
    document = read_example(example)
    diagnostics = apply([rule], document)
    if failed := _failures(diagnostics):
        return Outcome(rule, "failed", got=failed)
    expected, got, said = _in_order(example.at or ()), _places(diagnostics), _messages(diagnostics)
    if not got:
        return Outcome(rule, "missing", expected=expected, hint=_why_missing(rule, document))
    if example.at is not None and got != expected:
        return Outcome(rule, "wrong place", expected=expected, got=got, said=said)
    if example.messages is not None and example.messages != said:
        return Outcome(rule, "message differs", expected=example.messages, got=said)
    if example.fixed is not None and (fixed := _fixed(document, diagnostics)) != example.fixed:
        return Outcome(rule, "fix differs", expected=(example.fixed,), got=(fixed,))
    if unfilled := _unfilled(rule, document):
        return Outcome(rule, "unfilled placeholder", got=unfilled)
    return Outcome(rule, "validated", expected=expected, got=got, said=said)


def _judge_good(rule: Rule, example: GoodExample) -> Outcome:
    diagnostics = apply([rule], read_example(example))
    if failed := _failures(diagnostics):
        return Outcome(rule, "failed", got=failed)
    got = _places(diagnostics)
    return Outcome(rule, "noisy" if got else "validated", got=got, said=_messages(diagnostics))


def _why_missing(rule: Rule, document: Document) -> tuple[str, str]:
    """Which of the rule's limits keeps it from the example (language, profile or part), in Chinese and English; empty
    if none does.
    """
    structure = Structure.of(document)
    language, profile = document.language, structure.profile
    unlimited = dataclasses.replace(rule, languages=(), profiles=(), parts=())
    try:
        found = findings(unlimited, structure)
    except Exception:
        return "", ""
    if not found:
        return (
            f"没有发现什么；示例读作 {profile} 文种、{language} 语言",
            f"nothing was found; the example is read as profile {profile}, language {language}",
        )
    if rule.languages and not findings(dataclasses.replace(unlimited, languages=rule.languages), structure):
        asked = ", ".join(rule.languages)
        return (
            f"示例读作 {language} 语言，规则只看 languages: {asked}",
            f"the example is read as language {language}; the rule looks at languages: {asked}",
        )
    if rule.profiles and structure.profile not in rule.profiles:
        asked = ", ".join(rule.profiles)
        return (
            f"示例读作 {profile} 文种，规则只看 profiles: {asked}",
            f"the example is read as profile {profile}; the rule looks at profiles: {asked}",
        )
    place = document.locate(found[0].span.start)
    part, asked = structure.part_at(found[0].span.start), ", ".join(rule.parts)
    return (
        f"{place.row}:{place.column} 处有匹配，但那里是 {part}，规则只看 parts: {asked}",
        f"there is a match at {place.row}:{place.column}, in the part {part}; the rule looks in parts: {asked}",
    )


def read_example(example: BadExample | GoodExample) -> Document:
    """The example as a document, read like a file."""
    from doclint.document.readers import read_text

    name = example.filename or ("example.md" if example.format == "markdown" else "example.txt")
    document = read_text(name, example.text, example.format)
    if example.others:
        _bring_others(document, example)
    return document


def _bring_others(document: Document, example: BadExample | GoodExample) -> None:
    """Has the document of an example know of the others of its run."""
    from collections import Counter

    from doclint.corpus.shared import MOST_HOLDERS
    from doclint.document.readers import read_text
    from doclint.structure.sentence_prints import Counterpart, bring, document_print

    prints = []
    for number, text in enumerate(example.others, 1):
        name = f"other-{number}.{'md' if example.format == 'markdown' else 'txt'}"
        prints.append(document_print(Structure.of(read_text(name, text, example.format))))
    holders = Counter(value for one in prints for value in one.values)
    rare = frozenset(value for value, count in holders.items() if count <= MOST_HOLDERS)
    bring(document, [Counterpart(one, one.values & rare) for one in prints])


def _failures(diagnostics: list[Diagnostic]) -> tuple[str, ...]:
    return tuple(diagnostic.message for diagnostic in diagnostics if diagnostic.code == INTERNAL_ERROR)


def _messages(diagnostics: list[Diagnostic]) -> tuple[str, ...]:
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.location)
    return tuple(diagnostic.message for diagnostic in ordered)


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
