"""Marks next to each other of which one is too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.finding import Edit, Finding
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

# Each begins with one class of characters, so that the search runs from one of them to the next; what must (not) stand
# before is looked for behind it.
_DOUBLED = lazy_pattern(r"([。，、；：])(?<![。，、；：].)\1(?![。，、；：])")
_CLASHING = lazy_pattern(r"([，、；：。？！])(?<![。，、；：？！].)(?!\1)(?:(?<=[，、；：])[。，；：！？]|(?<=[，；：])、|(?<=。)[，、；：]|(?<=[？！])[，、；：。])(?![。，、；：？！…])")
_WIDE = lazy_pattern(r"[\u4e00-\u9fff]")
_ENGLISH_DOUBLED = lazy_pattern(r"([.,;:])(?<=[\w)\]”’\"'].)\1(?=[\s)\]”’\"']|$)")
_ENGLISH_CLASHING = lazy_pattern(r"[,;:](?<=[\w)\]”’\"'].)(?:(?<=,)[.;:]|(?<=;)[.,:]|(?<=:)[.,;])(?=[\s)\]”’\"']|$)")
"""A full stop before another mark may end an abbreviation (Inc.,). Marks inside a word are those of paths and code."""
_LOOKED_AT = frozenset({"body", "attachment", "embedded", "quote", "addressee", "pass_note", "annotation"})


def doubled(structure: Structure) -> Iterator[Finding]:
    """The same mark twice: 。。 ，，. Three and more are an ellipsis or a line to write on."""
    return _marks(structure, _ENGLISH_DOUBLED if structure.english else _DOUBLED)


def clashing(structure: Structure) -> Iterator[Finding]:
    """Two different marks of which only one can be meant: ，。 ；。 、，."""
    return _marks(structure, _ENGLISH_CLASHING if structure.english else _CLASHING)


def _marks(structure: Structure, pattern: re.Pattern[str]) -> Iterator[Finding]:
    names = structure.parts.names
    for paragraph in structure.paragraphs:
        if names[paragraph.index] not in _LOOKED_AT:
            structure.left_out("part-of-check", paragraph, part=names[paragraph.index])
            continue
        for match in pattern.finditer(paragraph.text):
            before = paragraph.text[max(0, match.start() - 6) : match.start()]
            if not structure.english and not _WIDE.search(before):
                structure.passed("no-chinese-before", paragraph, at=match.span(), match=match[0])
                continue
            edits = (Edit(paragraph.place(match.start() + 1, match.end()), ""),) if match[0][0] == match[0][1] else ()
            yield Finding(paragraph.place(match.start(), match.end()), {"text": match[0], "context": before + match[0]}, (), edits)
