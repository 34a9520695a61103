"""Suppressions: what the directives in a document silence, and which of them silence nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from doclint.checks.suppression import Verdict, set_verdict
from doclint.document.block import Block
from doclint.document.directives import Code, Directive, directives
from doclint.document.document import Document
from doclint.document.span import Span
from doclint.rulebook import Rule
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.nearest import nearest
from doclint.rulebook.selection import ALL, family, weight
from doclint.structure.structure import Structure

CHECK = "suppression"
"""The check type of the rules on directives themselves: they run last, on the verdict that is left by ``silence``."""

_NEVER = "SRC"
"""The family that cannot be silenced: a file that was not checked is no matter of taste."""

Key = tuple[int, int]
"""A directive and one of its codes, by their numbers; code -1: all of them, where none is named."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a document in which a code (None: any) is silenced: findings that begin in it are not reported."""

    key: Key
    code: str | None
    span: Span

    def holds(self, code: str, name: str, offset: int) -> bool:
        """Whether a finding of that rule that begins there is silenced."""
        inside = self.span.start <= offset < self.span.end
        return (
            inside
            and not code.startswith(_NEVER)
            and (self.code is None or weight(self.code, code, name) >= 0)
        )


class Suppressions:
    """The directives of one document, and what they silence."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.directives = directives(document)
        self.stretches = tuple(self._stretches())

    def silencing(self, code: str, name: str, offset: int) -> list[Stretch]:
        """What silences a finding of that rule that begins there; empty if nothing does."""
        return [stretch for stretch in self.stretches if stretch.holds(code, name, offset)]

    def directive(self, stretch: Stretch) -> Directive:
        """The directive that a stretch comes from."""
        return self.directives[stretch.key[0]]

    def _stretches(self) -> Iterable[Stretch]:
        whole = Span(0, len(self.document.text) + 1)  # a finding may stand at the very end
        open_: list[Stretch] = []
        for number, directive in enumerate(self.directives):
            if directive.problem is not None:
                continue
            start = directive.span.start
            match directive.action:
                case "ignore-file":
                    yield from _one_for_each_code(number, directive, whole)
                case "ignore":
                    yield from _one_for_each_code(number, directive, self._block(directive))
                case "off":
                    open_ += _one_for_each_code(number, directive, Span(start, whole.end))
                case _:
                    ended = [stretch for stretch in open_ if self._ends(directive, stretch)]
                    open_ = [stretch for stretch in open_ if stretch not in ended]
                    yield from (Stretch(s.key, s.code, Span(s.span.start, start)) for s in ended)
        yield from open_

    @staticmethod
    def _ends(on: Directive, stretch: Stretch) -> bool:
        return not on.codes or stretch.code in {code.text for code in on.codes}

    def idle_ends(self) -> list[Directive]:
        """``on`` where nothing that it names is off."""
        idle: list[Directive] = []
        open_: list[str | None] = []
        for directive in self.directives:
            codes: list[str | None] = [code.text for code in directive.codes] or [None]
            if directive.problem is not None or directive.action not in ("off", "on"):
                continue
            if directive.action == "off":
                open_ += codes
                continue
            left = [code for code in open_ if directive.codes and code not in codes]
            if len(left) == len(open_):
                idle.append(directive)
            open_ = left
        return idle

    def _block(self, directive: Directive) -> Span:
        """What ``ignore`` is about: the block that it stands in, or the next one if it stands alone."""
        blocks = self.document.blocks
        starts = [block.span.start for block in blocks]
        alone = directive.alone
        if self.document.format == "html":
            # There blocks are told apart by tags: what stands between two may share a line with both.
            before = bisect_left(starts, directive.span.start + 1) - 1
            alone = before < 0 or blocks[before].span.end <= directive.span.start
        if alone:
            at = bisect_left(starts, directive.span.end)
            while at < len(blocks) and blocks[at].kind in ("comment", "front_matter", "furniture"):
                at += 1
        else:
            at = bisect_left(starts, directive.span.start + 1) - 1
        if not 0 <= at < len(blocks):
            return Span(directive.span.end, directive.span.end)
        return self._extent(blocks, at, backwards=not alone)

    def _extent(self, blocks: Sequence[Block], at: int, backwards: bool) -> Span:
        """A block as a reader sees it: tables and quotations whole, paragraphs over all the lines they were wrapped to."""
        first = last = at
        if blocks[at].kind in ("table", "quote"):
            while last + 1 < len(blocks) and _goes_on(blocks[last], blocks[last + 1]):
                last += 1
            while backwards and first and _goes_on(blocks[first - 1], blocks[first]):
                first -= 1
        start, end = blocks[first].span.start, blocks[last].span.end
        structure = Structure.of(self.document)
        index = structure.paragraph_at(max(start, end - 1))
        if index >= 0 and structure.paragraphs[index].span.end > start:
            paragraph = structure.paragraphs[index].span
            end = max(end, paragraph.end)
            start = min(start, paragraph.start) if backwards else start
        if self.document.format == "html":
            return Span(start, end)
        row = self.document.locate(end).row
        starts = self.document.line_starts
        return Span(start, starts[row] if row < len(starts) else len(self.document.text) + 1)


def _goes_on(block: Block, following: Block) -> bool:
    return following.kind == block.kind and not following.blank_before


def _one_for_each_code(number: int, directive: Directive, span: Span) -> list[Stretch]:
    if not directive.codes:
        return [Stretch((number, -1), None, span)]
    return [Stretch((number, at), code.text, span) for at, code in enumerate(directive.codes)]


def silence(
    diagnostics: Iterable[Diagnostic], document: Document, rules: Iterable[Rule], known: Iterable[Rule]
) -> list[Diagnostic]:
    """The diagnostics that no directive silences.

    ``rules`` are those that ran, ``known`` all there are. A verdict on the directives is left on the document, for
    the rules of the check type ``suppression``.
    """
    suppressions = Suppressions(document)
    used: set[Key] = set()
    kept: list[Diagnostic] = []
    for diagnostic in diagnostics:
        silencing = suppressions.silencing(diagnostic.code, diagnostic.name, diagnostic.span.start)
        used.update(stretch.key for stretch in silencing)
        if not silencing:
            kept.append(diagnostic)
    set_verdict(document, _verdict(suppressions, used, tuple(rules), tuple(known)))
    return kept


def silenced_by_name(diagnostics: Iterable[Diagnostic], document: Document) -> list[Diagnostic]:
    """Of the diagnostics on directives themselves those that no directive silences by code; one for all codes does not."""
    suppressions = Suppressions(document)
    return [
        diagnostic
        for diagnostic in diagnostics
        if not any(
            stretch.code not in (None, ALL)
            for stretch in suppressions.silencing(diagnostic.code, diagnostic.name, diagnostic.span.start)
        )
    ]


def _verdict(
    suppressions: Suppressions, used: set[Key], rules: tuple[Rule, ...], known: tuple[Rule, ...]
) -> Verdict:
    judge = _Judge(rules, known)
    unused: list[Directive] = list(suppressions.idle_ends())
    unused_codes: list[tuple[Directive, Code]] = []
    unknown: list[tuple[Directive, Code, str]] = []
    for number, directive in enumerate(suppressions.directives):
        if directive.problem is not None:
            continue
        strange = [code for code in directive.codes if not judge.exists(code.text)]
        unknown += [(directive, code, judge.nearest(code.text)) for code in strange]
        if directive.action == "on":
            continue
        idle = [
            code
            for at, code in enumerate(directive.codes)
            if code not in strange and (number, at) not in used and judge.ran(code.text)
        ]
        if directive.codes and len(idle) == len(directive.codes):
            unused.append(directive)
        elif directive.codes:
            unused_codes += [(directive, code) for code in idle]
        elif (number, -1) not in used and judge.ran(ALL):
            unused.append(directive)
    return Verdict(tuple(unused), tuple(unused_codes), tuple(unknown))


class _Judge:
    """Which codes there are, and which of them were looked for in this run."""

    def __init__(self, rules: tuple[Rule, ...], known: tuple[Rule, ...]) -> None:
        self._known = known
        self._ran = {rule.code for rule in rules}

    def exists(self, code: str) -> bool:
        """Whether a rule has that code or name, or one that begins so."""
        return code == ALL or any(weight(code, rule.code, rule.name) >= 0 for rule in self._known)

    def nearest(self, code: str) -> str:
        """The code, family or name that was probably meant, "" for none."""
        words = {word for rule in self._known for word in (rule.code, family(rule.code), rule.name)}
        return nearest(code, sorted(words))

    def ran(self, code: str) -> bool:
        """Whether every rule that the code stands for was looked for, so that one that silenced nothing is idle.

        Rules that are off by default count only when they are named; those on directives themselves never do.
        """
        fitting = [rule for rule in self._known if weight(code, rule.code, rule.name) >= 0]
        if any(rule.check == CHECK for rule in fitting) and code != ALL:
            return False
        expected = [rule for rule in fitting if rule.check != CHECK and (rule.enabled or len(fitting) == 1)]
        return all(rule.code in self._ran for rule in expected)
