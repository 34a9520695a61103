"""Quotations that run over several paragraphs, and text that an act sets out in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph

_LONGEST_QUOTATION = 60
"""Paragraphs: an opening mark without its partner for longer than this is a lost mark, not a quotation."""

_LONGEST_UNMARKED = 5
"""Paragraphs of a quotation in the Federal Register of which none opens anew, as its style asks."""
_AT_HEAD = 6
"""Characters at the head of a paragraph in which its mark stands, also behind a typesetter's code (L  ``)."""


def quoted_paragraphs(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Indices of paragraphs after the one that opens a quotation, up to the one that closes it.

    第三条修改为：“第三条 … (several paragraphs) …”: each paragraph may open anew, only the last closes.
    """
    out: set[int] = set()
    open_at: int | None = None
    opens_anew = ticks = False
    for paragraph in paragraphs:
        ticked = "``" in paragraph.text or "''" in paragraph.text
        text = paragraph.text.replace("``", "“").replace("''", "”") if ticked else paragraph.text
        opened, closed = text.count("“"), text.count("”")
        if open_at is not None and ticks:
            anew = "“" in text[:_AT_HEAD]
            if not anew and (opens_anew or paragraph.index - open_at > _LONGEST_UNMARKED):
                out.update(range(open_at + 1, paragraph.index) if opens_anew else ())
                open_at = None  # its closing mark was lost
            opens_anew = opens_anew or anew
        if open_at is None:
            if opened > closed and text.rfind("“") > text.rfind("”"):
                open_at, ticks, opens_anew = paragraph.index, ticked, False
            continue
        if paragraph.index - open_at > _LONGEST_QUOTATION:
            open_at = None
            continue
        if closed > opened or (closed == opened and text.startswith("“") and text.endswith("”") and closed == 1):
            out.update(range(open_at + 1, paragraph.index + 1))
            open_at = None
    out.update(_set_out(paragraphs))
    return frozenset(out)


_SET_OUT = lazy_pattern(r"\b(?:is|are) (?:hereby )?set out in the (?:following )?Table\b")
_TABLE = frozenset({"TABLE", "Table"})


def _set_out(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The provisions of another act that one sets out, unquoted, in its Table: up to the next heading."""
    inside = announced = False
    for paragraph in paragraphs:
        if paragraph.kind == "heading":
            inside = announced = False
        elif inside:
            yield paragraph.index
        elif announced and paragraph.text.strip() in _TABLE:
            inside = True
        announced = announced or ("set out in" in paragraph.text and _SET_OUT.search(paragraph.text) is not None)
