"""One known defect: what is changed in a text, and where the changed text must be found fault with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from doclint.document.positions import line_starts

Rows = tuple[int, int]
"""First and last line, from 1, both inclusive."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``text[start:end]`` by ``content``.

    ``marks`` says that this is where the defect shows; edits that only carry the defect through (the numbers of the
    items after a repeated one) mark nothing.
    """

    start: int
    end: int
    content: str = ""
    marks: bool = True


@dataclass(frozen=True, slots=True)
class Damage:
    """What a kind of defect does to a text.

    ``edits`` do not overlap. ``also`` are offsets into the untouched text at which a finding is right as well (the
    original of a copy). ``first_rows``: only so many lines of each marked edit count as its place (a foreign tail
    shows at its seam); 0: all. ``note`` says in words what was done.
    """

    edits: tuple[Edit, ...]
    note: str
    also: tuple[int, ...] = ()
    first_rows: int = 0


@dataclass(frozen=True, slots=True)
class Injected:
    """A damaged text.

    ``places`` are the lines at which a finding is right, ``touched`` all lines that came in (noise is counted
    outside of them).
    """

    text: str
    places: tuple[Rows, ...]
    touched: tuple[Rows, ...]
    note: str
    moves: tuple[tuple[int, int, int, int], ...]
    """For every edit its start and end in the untouched text, then in this one."""

    def untouched_offset(self, offset: int) -> int | None:
        """Where a character of this text stood in the untouched one; None if it came in."""
        shift = 0
        for _, old_end, new_start, new_end in self.moves:
            if offset < new_start:
                break
            if offset < new_end:
                return None
            shift = old_end - new_end
        return offset + shift


def inject(text: str, damage: Damage) -> Injected:
    """The text with the damage done. Raises ValueError if edits overlap or lie outside."""
    pieces: list[str] = []
    moves: list[tuple[int, int, int, int]] = []
    reach = length = 0
    edits = sorted(damage.edits, key=lambda edit: (edit.start, edit.end))
    for edit in edits:
        if not reach <= edit.start <= edit.end <= len(text):
            raise ValueError(f"edit {edit.start} to {edit.end} after {reach} in a text of {len(text)}")
        pieces += (text[reach : edit.start], edit.content)
        length += edit.start - reach
        moves.append((edit.start, edit.end, length, length + len(edit.content)))
        length += len(edit.content)
        reach = edit.end
    pieces.append(text[reach:])
    new = "".join(pieces)
    starts = line_starts(new)

    def rows(start: int, end: int) -> Rows:
        return bisect_right(starts, start), bisect_right(starts, max(start, end - 1))

    marked: list[Rows] = []
    touched: list[Rows] = []
    for edit, (_, _, start, end) in zip(edits, moves, strict=True):
        content = edit.content
        lead = len(content) - len(content.lstrip())
        trail = len(content) - len(content.rstrip()) if content.strip() else 0
        lines = rows(start + lead, end - trail)
        touched.append(lines)
        if edit.marks:
            first, last = lines
            marked.append((first, min(last, first + damage.first_rows - 1)) if damage.first_rows else lines)
    for offset in damage.also:
        at = _moved(offset, moves)
        marked.append(rows(at, at))
    return Injected(new, tuple(marked), tuple(touched), damage.note, tuple(moves))


def _moved(offset: int, moves: Iterable[tuple[int, int, int, int]]) -> int:
    """Where an offset of the untouched text stands in the new one; at the edit's start if it was replaced."""
    shift = 0
    for old_start, old_end, new_start, new_end in moves:
        if offset < old_start:
            break
        if offset < old_end:
            return new_start
        shift = new_end - old_end
    return offset + shift
