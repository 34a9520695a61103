"""Why a rule reports, or does not report, what it does in one document.

The rule is run as in a check, with a listener on the structure (``structure.notes``): what the check type finds are the
candidates that were reported, and what it noted are those that were not. Suppressions, baseline and configuration are
applied to the findings by the same functions as in a check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from doclint.document.document import Document
from doclint.document.span import Span
from doclint.engine.checker import Checker
from doclint.engine.configuration.applied import choices
from doclint.engine.configuration.merged import Configuration
from doclint.engine.suppression import CHECK, Suppressions, silence, silenced_by_name
from doclint.rulebook import Rule, apply
from doclint.rulebook.applying import INTERNAL_ERROR
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.selection import ALL, Choice, is_chosen, weight
from doclint.structure.notes import Note, Notes
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What keeps a rule from running on a document: a key for the reason, the values of its wording, and the place in a
    configuration that says so (``file:line``, "" for none).
    """

    reason: str
    args: Mapping[str, object] = field(default_factory=dict)
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that was considered. ``diagnostic`` is what was found there, None where the check type passed it over;
    ``reason`` why it is not reported, "" for one that is. ``option`` and ``value`` are the option that decided.
    """

    span: Span | None
    other: Span | None = None
    reason: str = ""
    option: str = ""
    value: object = None
    args: Mapping[str, object] = field(default_factory=dict)
    diagnostic: Diagnostic | None = None

    @property
    def reported(self) -> bool:
        """Whether a check reports it."""
        return self.diagnostic is not None and not self.reason

    def touches(self, start: int, end: int) -> bool:
        """Whether it, or what it was compared with, lies on the stretch; the whole document lies everywhere."""
        places = [self.span, self.other, *((r.span for r in self.diagnostic.related) if self.diagnostic else ())]
        known = [place for place in places if place is not None]
        return not known or any(place.start < end and place.end >= start for place in known)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A paragraph (index) that the rule does not look at, and why."""

    paragraph: int
    reason: str
    args: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule did on a document. ``candidates`` are in order of place, those of the whole document last;
    ``looked_at`` are indices of paragraphs, ``counts`` other things that were looked at.
    """

    rule: Rule
    structure: Structure
    obstacles: tuple[Obstacle, ...]
    candidates: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]
    looked_at: tuple[int, ...]
    counts: Mapping[str, int]
    origins: Mapping[str, str]
    """Of the options that a configuration sets: where (``file:line``)."""
    excluded: bool
    """Whether the configuration leaves the document out when a folder is checked."""

    @property
    def document(self) -> Document:
        """The document that was asked about."""
        return self.structure.document


def answer(rule: Rule, document: Document, checker: Checker) -> Answer:
    """Runs the rule on the document as ``checker`` would, and tells what became of every candidate.

    A rule that does not run there is run all the same: its findings are candidates that an obstacle keeps back.
    Raises RuleFileError or SelectorError, as ``checker`` does.
    """
    ruleset = checker.ruleset(document.path)
    fresh = copy(document)
    fresh.computed = {}  # what was computed before is noted no more
    structure = Structure.of(fresh, ruleset.house)
    obstacles = tuple(_obstacles(rule, structure, checker))
    if checker.baseline is not None:
        checker.baseline.name(fresh)
    if rule.check == CHECK:
        others = [each for each in ruleset.rules if each.check != CHECK]
        silence(apply(others, fresh, ruleset.language, ruleset.house), fresh, others, ruleset.known)
    structure.notes = notes = Notes()
    found = apply([replace(rule, profiles=(), languages=())], fresh, ruleset.language, ruleset.house)
    structure.notes = None
    candidates = [*_judged(found, rule, fresh, checker, obstacles), *_passed(notes.passed, rule)]
    last = len(fresh.text) + 1
    candidates.sort(key=lambda one: (one.span.start if one.span else last, not one.reported))
    left_out, looked_at = _coverage(notes, rule, structure)
    return Answer(
        rule,
        structure,
        obstacles,
        tuple(candidates),
        left_out,
        looked_at,
        Counter(notes.counts),
        _origins(rule, checker.configurations.for_file(document.path)),
        checker.configurations.leaves_out(document.path),
    )


def passed_over(rule: Rule, document: Document) -> tuple[Candidate, ...]:
    """The places of a document that the rule, run by itself and without configuration, considered and did not report."""
    structure = Structure.of(document)
    structure.notes = notes = Notes()
    apply([replace(rule, profiles=(), languages=())], document)
    structure.notes = None
    return tuple(_passed(notes.passed, rule))


def _origins(rule: Rule, configuration: Configuration) -> dict[str, str]:
    """The options of a rule that a configuration sets, and where; the last file that does counts."""
    return {
        name: file.origin(("rules", key, "options", name))
        for file in configuration.files
        for key, setting in file.keys.rules.items()
        if key in (rule.code, rule.name)
        for name in setting.options or ()
    }


# What keeps a rule from running


def _obstacles(rule: Rule, structure: Structure, checker: Checker) -> Iterator[Obstacle]:
    path = structure.document.path
    if not any(each.code == rule.code for each in checker.ruleset(path).rules):
        yield _not_chosen(rule, path, checker)
    language = structure.document.language
    if rule.languages and language not in rule.languages and not (language == "zh-Hant" and "zh" in rule.languages):
        yield Obstacle("language", {"language": language, "languages": rule.languages})
    if rule.profiles and structure.profile not in rule.profiles:
        yield Obstacle("profile", {"profile": structure.profile, "profiles": rule.profiles})


def _not_chosen(rule: Rule, path: str, checker: Checker) -> Obstacle:
    """Who, of the configuration and the command line, said last that the rule does not run."""
    configuration, selection = checker.configurations.for_file(path), checker.selection
    args: dict[str, object] = {"code": rule.code}
    voices = [*choices(configuration), Choice(selection.select, selection.ignore, selection.extend_select)]
    if is_chosen(rule, voices):
        for file in configuration.files:
            for pattern, codes in file.keys.per_file_ignores.items():
                if any(code in checker.configurations.ignored(path) and _fits(code, rule) for code in codes):
                    origin = file.origin(("per-file-ignores", pattern))
                    return Obstacle("per-file-ignores", {**args, "pattern": pattern, "selectors": codes}, origin)
    # The last voice after which the rule is out, and before which it was in, has decided.
    states = [rule.enabled, *(is_chosen(rule, voices[: at + 1]) for at in range(len(voices)))]
    at = next((i for i in range(len(voices), 0, -1) if states[i - 1] and not states[i]), 0)
    if not at:
        return Obstacle("disabled", args)
    voice = voices[at - 1]
    ignoring = [code for code in voice.ignore if _fits(code, rule)]
    if at > len(configuration.files):
        return Obstacle("ignored" if ignoring else "not-selected", {**args, "selectors": ignoring or voice.select})
    file = configuration.files[at - 1]
    if ignoring and voice.ignore.index(ignoring[0]) < len(file.keys.ignore):
        key = ("ignore", voice.ignore.index(ignoring[0]))
        return Obstacle("ignored", {**args, "selectors": ignoring}, file.origin(key))
    if ignoring:
        return Obstacle("switched-off", args, file.origin(("rules", ignoring[0], "enabled")))
    return Obstacle("not-selected", {**args, "selectors": voice.select}, file.origin(("select",)))


def _fits(selector: str, rule: Rule) -> bool:
    return weight(selector, rule.code, rule.name) >= 0


# What became of the findings


def _judged(
    found: Iterable[Diagnostic], rule: Rule, document: Document, checker: Checker, obstacles: tuple[Obstacle, ...]
) -> Iterator[Candidate]:
    suppressions = Suppressions(document)
    for one in found:
        if one.code == INTERNAL_ERROR:
            yield Candidate(None, reason="failed", args={"error": one.message})
            continue
        reason, args = ("rule-does-not-run", {}) if obstacles else _kept_back(one, rule, suppressions, checker)
        yield Candidate(one.span, reason=reason, args=args, diagnostic=one)


def _kept_back(
    one: Diagnostic, rule: Rule, suppressions: Suppressions, checker: Checker
) -> tuple[str, Mapping[str, object]]:
    """Why a finding is not reported; two empty values if it is."""
    document = suppressions.document
    silencing = suppressions.silencing(one.code, one.name, one.span.start)
    if rule.check == CHECK:
        silencing = [s for s in silencing if s.code not in (None, ALL)] if not silenced_by_name([one], document) else []
    if silencing:
        directive = suppressions.directive(silencing[0])
        row = document.locate(directive.span.start).row
        reason = "suppressed" if directive.reason else "suppressed-without-reason"
        return reason, {"row": row, "why": directive.reason, "action": directive.action}
    if checker.baseline is not None and checker.baseline.covers(one):
        return "baseline", {"fingerprint": one.fingerprint}
    return "", {}


# What was noted


def _passed(notes: Iterable[Note], rule: Rule) -> Iterator[Candidate]:
    """The notes of what the rule looks for, each once."""
    values = _values(rule.options)
    seen: set[tuple[object, ...]] = set()
    for note in notes:
        key = (note.reason, note.span, note.other, note.option, str(note.args))
        if not note.candidate or not _concerns(note, values) or key in seen:
            continue
        seen.add(key)
        yield Candidate(note.span, note.other, note.reason, note.option, values.get(note.option), note.args)


def _concerns(note: Note, values: Mapping[str, object]) -> bool:
    """Whether a note is about the fault that the options ask for."""
    return not note.kind or any(kind in values.values() for kind in note.kind.split())


def _values(options: Any) -> dict[str, object]:
    if not is_dataclass(options):
        return {}
    return {each.name: getattr(options, each.name) for each in fields(options)}


def _coverage(notes: Notes, rule: Rule, structure: Structure) -> tuple[tuple[LeftOut, ...], tuple[int, ...]]:
    """The paragraphs that were left out, and those that were looked at."""
    left_out: dict[int, LeftOut] = {}
    if rule.parts:
        for index, name in enumerate(structure.parts.names):
            if name not in rule.parts:
                left_out[index] = LeftOut(index, "part-of-rule", {"part": name, "parts": rule.parts})
    values = _values(rule.options)
    for note in notes.passed:
        if not note.candidate and note.span is not None and _concerns(note, values):
            index = structure.paragraph_at(note.span.start)
            left_out.setdefault(index, LeftOut(index, note.reason, note.args))
    read = range(len(structure.paragraphs)) if notes.read is None else notes.read
    looked_at = tuple(index for index in sorted(read) if index not in left_out)
    return tuple(left_out[index] for index in sorted(left_out)), looked_at
