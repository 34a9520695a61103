"""What a broken reference is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.structure.paragraphs import Paragraph
from doclint.structure.references.reference import Reference, Step

Missing = Literal["article", "chapter", "clause", "item", "preceding"]


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A reference whose ``step`` is not there. ``missing`` names the unit, ``there`` how many the text has.

    ``last`` is the paragraph of the last that is there, ``article`` the label of the article it was looked for in (of the
    last article where an article is missing, in English).
    """

    paragraph: Paragraph
    reference: Reference
    step: Step
    missing: Missing
    there: int
    last: Paragraph | None
    article: str = ""
