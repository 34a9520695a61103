"""Rows of tables that are set with bars and bear no other sign of a table.

    类 型 | 污染当量值 | 备 注
    +-----------+-----------+
    4.小型企业 | 1.8 吨污水 |

Converters write tables so, and web pages lose the bars at both ends of a row; no reader of a format sees a table in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from doclint.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from doclint.structure.paragraphs import Paragraph

_ROW = lazy_pattern(r"[^|\n]*(?: \||\| )[^|\n]*\|")
_BORDER = lazy_pattern(r"[-+|=: ]{4,}$")
_MOST_BORDERS = 3
"""Lines of nothing but borders between two rows."""
_END_MARKS = ("。", "；", ".", ";")


def mark_table_rows(paragraphs: Sequence[Paragraph]) -> None:
    """Make rows of a table (kind ``table``, no labels) of the lines with bars that stand together below some prose.

    Above the first sentence such lines are the menu of a web page (首页 | 公开 | 服务).
    """
    prose = False
    before = -1  # the row, or line with a bar, last seen
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if "|" not in text:
            prose = prose or text.endswith(_END_MARKS)
            if not _BORDER.match(text):
                before = -1
            continue
        if prose and paragraph.kind in ("paragraph", "item") and _ROW.match(text) is not None:
            together = before >= 0 or _is_row_below(paragraphs, at)
            if together:
                paragraph.kind, paragraph.marker, paragraph.labels = "table", "", ()
        before = at


def _is_row_below(paragraphs: Sequence[Paragraph], at: int) -> bool:
    for paragraph in paragraphs[at + 1 : at + 2 + _MOST_BORDERS]:
        if "|" in paragraph.text:
            return True
        if not _BORDER.match(paragraph.text):
            return False
    return False
