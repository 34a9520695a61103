"""Matches of a rule's expressions in a document, and the findings they make."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from doclint.checks.expression_shape import shape_of
from doclint.checks.finding import Edit, Finding, Related
from doclint.checks.pattern.options import Options, as_tuple
from doclint.checks.timed_search import Budget, matches
from doclint.document.span import Span
from doclint.structure.structure import Structure

_CONTEXT = 60
"""Characters in front of a match that ``not_after`` sees."""
_MOST_RELATED = 20
"""Other places that one finding names; a reader who saw twenty knows."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A text and where its pieces begin: the visible text of all paragraphs with line ends between them; or lines."""

    text: str
    starts: tuple[int, ...]

    def at(self, index: int) -> int:
        """The paragraph in which a place of the text lies."""
        return bisect_right(self.starts, index) - 1


def joined(structure: Structure) -> Joined:
    """The paragraphs as one text, kept with the structure."""
    return structure.kept("joined paragraphs", lambda: _join(structure))


def _join(structure: Structure) -> Joined:
    starts: list[int] = []
    length = 0
    for paragraph in structure.paragraphs:
        starts.append(length)
        length += len(paragraph.text) + 1
    return Joined("\n".join(paragraph.text for paragraph in structure.paragraphs), tuple(starts))


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match: its place in the source, its paragraph or line (index), the match and its edit."""

    span: Span
    unit: int
    match: Any
    edit: Edit | None


def check(structure: Structure, options: Options) -> Iterator[Finding]:
    """The matches that are no exception; or one finding if there is none where one must be. Raises OutOfTimeError."""
    if options.mode == "absence":
        yield from _absent(structure, options)
        return
    if options.mode == "mismatch":
        from doclint.checks.pattern.mismatch import mismatches

        yield from mismatches(structure, options)
        return
    hits = _hits(structure, options)
    if len(hits) < options.times:
        _pass_over(structure, hits, "too-few-matches", "times")
        return
    for number, group in enumerate(_grouped(hits, options)):
        if options.most and number >= options.most:
            if structure.notes is None:
                return
            _pass_over(structure, group, "enough-findings", "most")
            continue
        yield _finding(structure, group, len(hits))


def _pass_over(structure: Structure, hits: list[_Hit], reason: str, option: str) -> None:
    for hit in hits:
        structure.passed(reason, hit.span, option=option, match=hit.match[0], count=len(hits))


def _grouped(hits: list[_Hit], options: Options) -> Iterator[list[_Hit]]:
    if options.together == "no":
        yield from ([hit] for hit in hits)
    elif options.together == "document":
        yield hits
    else:
        for _, group in groupby(hits, key=lambda hit: hit.unit):
            yield list(group)


def _finding(structure: Structure, hits: list[_Hit], total: int) -> Finding:
    first = hits[0]
    match = first.match
    args: dict[str, object] = {
        "match": match[0],
        "count": len(hits),
        "total": total,
        "row": structure.document.locate(first.span.start).row,
        "code_points": " ".join(f"U+{ord(character):04X}" for character in match[0][:4]),
    }
    args.update({str(number): text or "" for number, text in enumerate(match.groups(), 1)})
    args.update({name: text or "" for name, text in match.groupdict().items()})
    related = tuple(Related(hit.span, "again", {"match": hit.match[0]}) for hit in hits[1 : 1 + _MOST_RELATED])
    return Finding(first.span, args, related, tuple(hit.edit for hit in hits if hit.edit is not None))


def _absent(structure: Structure, options: Options) -> Iterator[Finding]:
    hits = _hits(structure, options) if structure.paragraphs else []
    if hits or not structure.paragraphs:
        _pass_over(structure, hits, "it-is-there", "mode")
        return
    names = structure.parts.names
    if options.look_in and not any(name in options.look_in for name in names):
        structure.passed("no-such-part", option="look_in")
        return
    title = structure.parts.units[0].title
    paragraph = structure.paragraphs[title[0] if title else 0]
    yield Finding(paragraph.place(), {"title": paragraph.text})


def _hits(structure: Structure, options: Options) -> list[_Hit]:
    """The matches that count, in order; of two that overlap the earlier, of two at one place the longer."""
    budget = Budget(len(structure.document.text))
    if structure.notes is not None:
        structure.notes.counts["matches"] += 0  # that there were none is told, too
    found: list[_Hit] = []
    for pattern in options.patterns:
        found += _matches_of(pattern, structure, options, budget)
    if structure.notes is not None:
        from doclint.checks.pattern.near_misses import note_near_misses

        places = [hit.span for hit in found] + [note.span for note in structure.notes.passed if note.span]
        note_near_misses(structure, options, {structure.paragraph_at(place.start) for place in places})
    if len(options.patterns) == 1:
        return found
    found.sort(key=lambda hit: (hit.span.start, -hit.span.end))
    out: list[_Hit] = []
    for hit in found:
        if not out or hit.span.start >= out[-1].span.end:
            out.append(hit)
        else:
            structure.passed("overlaps-a-match", hit.span, other=out[-1].span, match=hit.match[0])
    return out


def _matches_of(pattern: str, structure: Structure, options: Options, budget: Budget) -> Iterator[_Hit]:
    if options.unit == "document":
        yield from _in_document(pattern, structure, options, budget)
    elif options.unit == "line":
        yield from _in_lines(pattern, structure, options, budget)
    else:
        yield from _in_paragraphs(pattern, structure, options, budget)


def _in_paragraphs(pattern: str, structure: Structure, options: Options, budget: Budget) -> Iterator[_Hit]:
    look_in = frozenset(options.look_in) if options.mode == "absence" else frozenset()
    for index in _candidates(pattern, structure, options):
        paragraph = structure.paragraphs[index]
        if look_in and structure.parts.names[index] not in look_in:
            structure.left_out("not-in-look-in", paragraph, part=structure.parts.names[index], parts=options.look_in)
            continue
        if options.unit == "paragraph":
            for match, exception in _judged(pattern, paragraph.text, options, budget):
                place = paragraph.place(match.start(), match.end())
                yield from _hit(structure, options, match, exception, place, index)
            continue
        for sentence in structure.sentences(paragraph):
            text = paragraph.text[sentence.start : sentence.end]
            for match, exception in _judged(pattern, text, options, budget):
                place = paragraph.place(sentence.start + match.start(), sentence.start + match.end())
                yield from _hit(structure, options, match, exception, place, index)


def _hit(
    structure: Structure, options: Options, match: Any, exception: str, place: Span, unit: int
) -> Iterator[_Hit]:
    """The hit that a match makes; none where an option excepts it."""
    if structure.notes is not None:
        structure.notes.counts["matches"] += 1
    if exception:
        structure.passed("excepted", place, option=exception, match=match[0])
    else:
        yield _Hit(place, unit, match, _edit(structure, options, match, place))


def _candidates(pattern: str, structure: Structure, options: Options) -> Iterable[int]:
    """Indices of the paragraphs in which the expression can match at all, in order."""
    words = shape_of(pattern, options.ignore_case).words
    if not words:
        return range(len(structure.paragraphs))
    return _pieces_with(words, joined(structure))


def _pieces_with(words: tuple[str, ...], whole: Joined) -> list[int]:
    """Which pieces of a text (paragraphs, lines) hold one of the words, in order."""
    found: set[int] = set()
    for word in words:
        at = whole.text.find(word)
        while at >= 0:
            index = whole.at(at)
            found.add(index)
            if index + 1 == len(whole.starts):
                break
            at = whole.text.find(word, whole.starts[index + 1])
    return sorted(found)


def _in_lines(pattern: str, structure: Structure, options: Options, budget: Budget) -> Iterator[_Hit]:
    document = structure.document
    if document.format == "html":
        yield from _in_blocks(pattern, structure, options, budget)
        return
    starts = document.line_starts
    words = shape_of(pattern, options.ignore_case).words
    numbers = _pieces_with(words, Joined(document.text, starts)) if words else range(len(starts))
    for number in numbers:
        start = starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else len(document.text)
        for match, exception in _judged(pattern, document.text[start:end].rstrip("\r\n"), options, budget):
            place = Span(start + match.start(), start + match.end())
            yield from _hit(structure, options, match, exception, place, number)


def _in_blocks(pattern: str, structure: Structure, options: Options, budget: Budget) -> Iterator[_Hit]:
    """The lines of a web page are those that are seen: the lines of the file may be one for all of it, or script."""
    for number, block in enumerate(structure.document.blocks):
        if block.kind == "furniture":
            continue
        for match, exception in _judged(pattern, block.content.text, options, budget):
            place = block.content.span(match.start(), match.end())
            yield from _hit(structure, options, match, exception, place, number)


def _in_document(pattern: str, structure: Structure, options: Options, budget: Budget) -> Iterator[_Hit]:
    whole = joined(structure)
    words = shape_of(pattern, options.ignore_case).words
    if words and not any(word in whole.text for word in words):
        return
    for match, exception in _judged(pattern, whole.text, options, budget, multiline=True):
        first, last = (_place(structure, whole, index) for index in (match.start(), match.end() - 1))
        place = Span(first.start, max(first.start, last.end))
        yield from _hit(structure, options, match, exception, place, whole.at(match.start()))


def _place(structure: Structure, whole: Joined, index: int) -> Span:
    """The place in the source of a character of the joined text; of a line end, the end of the paragraph before it."""
    number = whole.at(index)
    inside = index - whole.starts[number]
    return structure.paragraphs[number].place(inside, inside + 1)


def _judged(
    pattern: str, text: str, options: Options, budget: Budget, multiline: bool = False
) -> Iterator[tuple[Any, str]]:
    """The matches in a text that are not empty, each with the option that excepts it ("": none does)."""
    excepted: list[tuple[int, int]] | None = None
    for match in matches(pattern, options.ignore_case, text, budget, multiline):
        start, end = match.span()
        exception = ""
        if start == end:
            continue
        if options.not_before and _begins(options.not_before, text[end : end + _CONTEXT], options, budget):
            exception = "not_before"
        elif options.not_after and _ends(options.not_after, text[max(0, start - _CONTEXT) : start], options, budget):
            exception = "not_after"
        elif options.exceptions:
            if excepted is None:
                excepted = _exceptions(text, options, budget, multiline)
            # Sorted by start, ends rising: the last that begins before the match ends reaches furthest.
            at = bisect_right(excepted, (end - 1, len(text) + 1)) - 1
            if at >= 0 and excepted[at][1] > start:
                exception = "exceptions"
        yield match, exception


def _exceptions(text: str, options: Options, budget: Budget, multiline: bool) -> list[tuple[int, int]]:
    """Stretches of a text that are excepted, sorted, each reaching as far as any before it."""
    found = sorted(
        match.span()
        for expression in as_tuple(options.exceptions)
        for match in matches(expression, options.ignore_case, text, budget, multiline)
    )
    reach = 0
    out = []
    for start, end in found:
        reach = max(reach, end)
        out.append((start, reach))
    return out


def _begins(expression: str, text: str, options: Options, budget: Budget) -> bool:
    return any(True for _ in matches(rf"\A(?:{expression})", options.ignore_case, text, budget))


def _ends(expression: str, text: str, options: Options, budget: Budget) -> bool:
    return any(True for _ in matches(rf"(?:{expression})\Z", options.ignore_case, text, budget))


def _edit(structure: Structure, options: Options, match: Any, place: Span) -> Edit | None:
    """The replacement, where the source reads as the match does: markup and line ends are not written over."""
    if options.replacement is None and not options.unescape:
        return None
    if structure.document.text[place.start : place.end] != match[0]:
        return None
    if options.replacement is not None:
        return Edit(place, match.expand(options.replacement))
    from html import unescape

    plain = unescape(match[0]).replace("\xa0", " ")
    return Edit(place, plain) if plain != match[0] else None
