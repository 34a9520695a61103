"""Quotations that run over several paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.structure.paragraphs import Paragraph

_LONGEST_QUOTATION = 60
"""Paragraphs: an opening mark without its partner for longer than this is a lost mark, not a quotation."""


def quoted_paragraphs(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Indices of paragraphs after the one that opens a quotation, up to the one that closes it.

    第三条修改为：“第三条 … (several paragraphs) …”: each paragraph may open anew, only the last closes.
    """
    out: set[int] = set()
    open_at: int | None = None
    for paragraph in paragraphs:
        text = paragraph.text
        opened, closed = text.count("“"), text.count("”")
        if open_at is None:
            if opened > closed and text.rfind("“") > text.rfind("”"):
                open_at = paragraph.index
            continue
        if paragraph.index - open_at > _LONGEST_QUOTATION:
            open_at = None
            continue
        if closed > opened or (closed == opened and text.startswith("“") and text.endswith("”") and closed == 1):
            out.update(range(open_at + 1, paragraph.index + 1))
            open_at = None
    return frozenset(out)
