"""Titles, sentences and paragraphs that are longer than they may be."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Finding
from doclint.checks.metric.options import Options
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_SPACE = lazy_pattern(r"\s+")
_MEASURED = frozenset({"body", "attachment", "embedded", "title", "pass_note", "annotation"})
"""Parts in which sentences and paragraphs are prose; a table row, a list of addressees or a menu is none."""
_STOP = lazy_pattern(r"[。！？!?…]")
"""What ends a sentence; a semicolon does not, it joins the members of a long one."""


def too_long(structure: Structure, options: Options) -> Iterator[Finding]:
    """One finding for each; it points at the title, the sentence, or the first characters of the paragraph."""
    limit = options.limit_words if structure.english else int(options.limit)
    if limit < 1:
        structure.passed("no-limit", option="limit_words" if structure.english else "limit")
        return
    if options.of == "title_length":
        yield from _titles(structure, limit)
        return
    for paragraph in structure.paragraphs:
        text = paragraph.text
        if structure.parts.names[paragraph.index] not in _MEASURED:
            structure.left_out("part-of-check", paragraph, part=structure.parts.names[paragraph.index])
            continue
        if len(text) <= limit and structure.notes is None:
            continue
        if options.of == "paragraph_length":
            length = _length(text, structure.english)
            if length > limit:
                yield _finding(paragraph.place(0, min(len(text), _SHOWN)), text, length, limit)
            else:
                _short(structure, paragraph.place(), length, limit)
            continue
        for start, end in _sentences(structure, text, paragraph.labels[-1].body if paragraph.labels else 0):
            length = _length(text[start:end], structure.english)
            if length > limit:
                yield _finding(paragraph.place(start, end), text[start:end], length, limit)
            else:
                _short(structure, paragraph.place(start, end), length, limit)


_SHOWN = 20
"""Characters of a long paragraph that a finding marks; marking all of it would hide other findings."""


def _titles(structure: Structure, limit: int) -> Iterator[Finding]:
    for unit in structure.parts.units:
        if not unit.title:
            continue
        # A page may show the same title twice; the first is measured, over the lines that belong together.
        lines = [unit.title[0]]
        for index in unit.title[1:]:
            if index != lines[-1] + 1 or structure.paragraphs[index].kind == "heading":
                break
            lines.append(index)
        text = "".join(structure.paragraphs[index].text for index in lines)
        length = _length(text, structure.english)
        first, last = structure.paragraphs[lines[0]], structure.paragraphs[lines[-1]]
        span = Span(first.place().start, last.place().end)
        if structure.notes is not None:
            structure.notes.looked_at(lines)
        if length > limit:
            yield _finding(span, text, length, limit)
        else:
            _short(structure, span, length, limit)


def _short(structure: Structure, place: Span, length: int, limit: int) -> None:
    unit, option = ("words", "limit_words") if structure.english else ("characters", "limit")
    structure.passed(f"within-limit-{unit}", place, option=option, length=length, limit=limit)


def _sentences(structure: Structure, text: str, begin: int) -> Iterator[tuple[int, int]]:
    if structure.english:
        from doclint.structure.sentences import split_sentences

        yield from split_sentences(text, True, begin)
        return
    for match in _STOP.finditer(text, begin):
        if match.start() > begin:
            yield begin, match.end()
        begin = match.end()
    if begin < len(text):
        yield begin, len(text)


def _length(text: str, english: bool) -> int:
    return len(text.split()) if english else len(_SPACE.sub("", text))


def _finding(span: Span, text: str, length: int, limit: int) -> Finding:
    return Finding(span, {"text": text, "length": length, "limit": limit})
