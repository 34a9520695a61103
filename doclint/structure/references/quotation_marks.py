"""Which places of a text stand inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable


class QuotationMarks:
    """The marks of a text, counted once: a place is inside where more opened than closed before it."""

    def __init__(self, text: str, pairs: Iterable[tuple[str, str]]) -> None:
        self._marks = [(_places(text, opening), _places(text, closing)) for opening, closing in pairs]

    def around(self, at: int) -> bool:
        """Whether ``at``, an index into the text, stands inside."""
        return any(bisect_left(opened, at) > bisect_left(closed, at) for opened, closed in self._marks)


def _places(text: str, mark: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(mark), text)] if mark in text else []
