"""A change of data carried over into a YAML text as somebody wrote it: a three-way merge, line by line.

The base is the data as a program writes it, without comments; the text differs from it in spacing, comments and blank
lines, the changed data in what was changed. Both kinds of difference are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from doclint.lazy_pattern import lazy_pattern

_SPACING = lazy_pattern(r"[\s\"']")


def merged(text: str, before: str, after: str) -> str:
    """The text with the change that turns ``before`` into ``after``.

    Comments stay where they are; that at the end of a line goes with a line that is taken out. Where the text
    breaks lines otherwise than ``before`` does, a change takes over the lines of ``after`` as far as the next line
    that is the same, and the comments stand above it. Raises yaml.YAMLError if the text is no YAML.
    """
    own = _OwnLines.of(text)
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    counterpart = _counterparts(old, own)
    out: list[str] = []
    done = 0
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        above = next(row for row in range(start, -1, -1) if row in counterpart)
        below = next(row for row in range(end, len(old) + 1) if row in counterpart)
        inserted = _indented(new[first:last], (start, end), old, own, counterpart)
        lines = [*old[above:start], *inserted, *old[end:below]]
        begin, stop = counterpart[above], counterpart[below]
        if begin == stop:
            place = max(own.after(begin), done)
            out += [*own.lines[done:place], *lines]
            done = place
        else:
            out += own.lines[done : own.before(begin)]
            out += own.replaced(begin, stop, lines)
            done = own.after(stop)
    return "".join([*out, *own.lines[done:]])


def _indented(
    lines: Sequence[str],
    place: tuple[int, int],
    old: Sequence[str],
    own: _OwnLines,
    counterpart: Mapping[int, int],
) -> list[str]:
    """New lines, indented as the lines of their level are around the place in ``old`` that they take."""
    shifted: list[str] = []
    root, shift = -1, 0
    for line in lines:
        level = _level(line)
        if root < 0 or level <= root:  # what is deeper belongs to the line above
            root, shift = level, _shift(level, place, old, own, counterpart)
        shifted.append(" " * max(_indent(line) + shift, 0) + line.lstrip(" "))
    return shifted


def _shift(
    level: int, place: tuple[int, int], old: Sequence[str], own: _OwnLines, counterpart: Mapping[int, int]
) -> int:
    """How much farther than in ``old`` lines of a level are indented at a place: as those that stood there are, else
    as the next one above or below, else as the one they belong to.
    """
    start, end = place
    shifts: list[tuple[int, int]] = []
    for rows in (range(start, end), range(start - 1, -1, -1), range(end, len(old))):
        for row in rows:
            row_level = _level(old[row])
            if (
                row_level <= level
                and row + 1 in counterpart
                and counterpart.get(row, -1) + 1 == counterpart[row + 1]
            ):
                own_row = own.content[counterpart[row]]
                shifts.append((row_level, _indent(own.lines[own_row]) - _indent(old[row])))
                break
    alike = (shift for other, shift in shifts if other == level)
    above = (shift for other, shift in shifts if other < level)
    return next(alike, next(above, 0))


def _level(line: str) -> int:
    """How deep a line is nested; members of a list may be indented no farther than the key that holds it."""
    return 2 * _indent(line) + line.lstrip(" ").startswith("- ")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _counterparts(old: Sequence[str], own: _OwnLines) -> dict[int, int]:
    """Boundaries between lines of ``old`` to those between lines of content, as far as they can be told. Spaces and
    quotes do not count.
    """
    old_keys = [_SPACING.sub("", line) for line in old]
    own_keys = [_SPACING.sub("", own.lines[row][: own.content_end[row]]) for row in own.content]
    found = {0: 0, len(old_keys): len(own_keys)}
    for _, start, end, begin, stop in SequenceMatcher(None, old_keys, own_keys, autojunk=False).get_opcodes():
        if end - start == stop - begin:
            found.update(zip(range(start, end + 1), range(begin, stop + 1), strict=True))
        else:
            found.update({start: begin, end: stop})
    return found


@dataclass(frozen=True, slots=True)
class _OwnLines:
    """The lines of a text; which of them hold content, and where on each that ends and a comment may follow."""

    lines: list[str]
    content: list[int]
    content_end: dict[int, int]

    @staticmethod
    def of(text: str) -> _OwnLines:
        lines = text.splitlines(keepends=True)
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        ends = _content_ends(text, lines)
        return _OwnLines(lines, sorted(ends), ends)

    def before(self, boundary: int) -> int:
        """The row right before the line of content that follows a boundary."""
        return self.content[boundary] if boundary < len(self.content) else self.after(boundary)

    def after(self, boundary: int) -> int:
        """The row right after the line of content above a boundary, before any comments; at the top, after them."""
        if boundary > 0:
            return self.content[boundary - 1] + 1
        return self.content[0] if self.content else len(self.lines)

    def replaced(self, begin: int, stop: int, lines: Sequence[str]) -> Iterator[str]:
        """The lines, in place of the lines of content between two boundaries, with the comments that stand there."""
        rows = range(self.content[begin], self.content[stop - 1] + 1)
        if len(lines) == stop - begin:
            following = iter(lines)
            for row in rows:
                own = self.lines[row]
                if row in self.content_end:
                    own = next(following).rstrip("\n") + own[self.content_end[row] :]
                yield own
        elif lines:
            indent = re.match(" *", self.lines[rows[0]])
            for row in rows:
                comment = self.lines[row][self.content_end.get(row, 0) :].strip()
                if comment:
                    yield f"{indent[0] if indent else ''}{comment}\n"
            yield from lines


def _content_ends(text: str, lines: Sequence[str]) -> dict[int, int]:
    """Row to the column where its content ends, for the rows that hold any."""
    import yaml

    ends: dict[int, int] = {}
    for token in yaml.scan(text):
        start, end = token.start_mark, token.end_mark
        if start.index == end.index or isinstance(
            token, yaml.DocumentStartToken | yaml.DocumentEndToken | yaml.DirectiveToken
        ):
            continue
        for row in range(start.line, end.line):
            ends[row] = len(lines[row].rstrip("\n"))
        if end.column > 0 and lines[end.line][: end.column].strip():
            ends[end.line] = max(ends.get(end.line, 0), end.column)
    return ends
