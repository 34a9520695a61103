"""What was considered and not reported, and why. Noted only while somebody asks (``doclint inspect --rule``): whatever
decides tells it through ``Structure.passed``, on the very branch that decides, so that the two cannot disagree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from doclint.document.span import Span


@dataclass(frozen=True, slots=True)
class Note:
    """A place that was considered and is not reported.

    ``reason`` is a key, worded where it is shown with the values ``args``; ``option`` names the option of the check type
    that decided ("": none did). ``span`` is the place (None: the document as a whole), ``other`` a second one that it was
    compared with. ``kind`` names the faults, with spaces between, that it was considered for, where one run looks for
    several ("": the one asked for).
    ``candidate`` is false where the text was not looked at at all.
    """

    reason: str
    span: Span | None
    other: Span | None = None
    option: str = ""
    kind: str = ""
    candidate: bool = True
    args: Mapping[str, object] = field(default_factory=dict)


class Notes:
    """The notes of one run of a check type on one document."""

    def __init__(self) -> None:
        self.passed: list[Note] = []
        """In the order in which they were made."""
        self.counts: Counter[str] = Counter()
        """How many things of a kind were looked at ("matches": 4)."""
        self.read: set[int] | None = None
        """Indices of the paragraphs that were looked at, of a check type that does not go through all of them."""

    def looked_at(self, paragraphs: Iterable[int]) -> None:
        """Notes that only these paragraphs (indices), and others noted so, were looked at."""
        self.read = {*(self.read or ()), *paragraphs}
