"""Text that keeps a map home: for every character, where it stood in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from doclint.document.span import Span


class MappedText:
    """Visible text made of pieces of a source.

    ``text`` is what a check judges: markup taken off, hard-wrapped lines joined. ``anchors[i]`` is the index in
    ``text`` at which piece ``i`` begins, ``origins[i]`` the offset in the source at which that piece begins.
    Inside a piece, text and source run in step.
    """

    __slots__ = ("anchors", "origins", "text")

    def __init__(self, text: str, anchors: tuple[int, ...] = (0,), origins: tuple[int, ...] = (0,)) -> None:
        self.text = text
        self.anchors = anchors
        self.origins = origins

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"MappedText({self.text!r}, {self.anchors!r}, {self.origins!r})"

    def origin(self, index: int) -> int:
        """The offset in the source of the character at ``index`` (0 <= index < len)."""
        if len(self.anchors) == 1:
            return self.origins[0] + index
        piece = bisect_right(self.anchors, index) - 1
        return self.origins[piece] + index - self.anchors[piece]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The stretch of the source from the character at ``start`` to the one before ``end``.

        An empty stretch gives an empty span at its place.
        """
        if end is None:
            end = len(self.text)
        if end <= start:
            at = self.origin(start) if start < len(self.text) else self._after_last()
            return Span(at, at)
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def _after_last(self) -> int:
        return self.origin(len(self.text) - 1) + 1 if self.text else self.origins[0]

    def slice(self, start: int, end: int | None = None) -> MappedText:
        """The part from ``start`` to ``end`` with its own map."""
        if end is None:
            end = len(self.text)
        if end <= start:
            return MappedText("", (0,), (self.span(start, start).start,))
        if len(self.anchors) == 1:
            return MappedText(self.text[start:end], (0,), (self.origins[0] + start,))
        first = bisect_right(self.anchors, start) - 1
        last = bisect_right(self.anchors, end - 1) - 1
        anchors = [0] + [anchor - start for anchor in self.anchors[first + 1 : last + 1]]
        origins = [self.origin(start), *self.origins[first + 1 : last + 1]]
        return MappedText(self.text[start:end], tuple(anchors), tuple(origins))

    def split(self, mark: str) -> list[MappedText]:
        """The parts between the places where ``mark`` stands, which is left out."""
        parts: list[MappedText] = []
        start = 0
        while (at := self.text.find(mark, start)) >= 0:
            parts.append(self.slice(start, at))
            start = at + len(mark)
        return [*parts, self.slice(start)]

    @classmethod
    def join(cls, parts: Iterable[MappedText], glue: str = "") -> MappedText:
        """One text out of several; ``glue`` is put between them and maps to the end of what came before it."""
        texts: list[str] = []
        anchors: list[int] = []
        origins: list[int] = []
        length = 0
        end = 0
        for part in parts:
            if not part.text:
                continue
            if texts and glue:
                anchors.append(length)
                origins.append(end)
                texts.append(glue)
                length += len(glue)
            anchors.extend(length + anchor for anchor in part.anchors)
            origins.extend(part.origins)
            texts.append(part.text)
            length += len(part.text)
            end = part.span().end
        return cls("".join(texts), tuple(anchors), tuple(origins)) if texts else cls("")
