"""Lists of persons and offices in running lines: who was at a meeting, who sits on a body (出席：…, 组长：…).

They end in no mark, and run over several lines that may stop at a comma.
"""

from __future__ import annotations

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_ROSTER = lazy_pattern(
    r"(?:出席|列席|请假|缺席|旁听|参加|参会|到会|应到|实到|与会|主持|记录|整理|召集|组长|副组长|成员|主任|副主任|委员|秘书长|指挥长|"
    r"副指挥长|总指挥|副总指挥|联络员|起草人|出席者|列席者|紀錄|出席|主席)(?:会议)?(?:人员|人|领导|单位|同志|委员|代表|名单)?[ 　]*[：:]"
)
"""How the first line of a list of persons begins (GB/T 9704-2012, 10.3: 出席, 请假, 列席), spaces taken out."""
_LONGEST_KEY = 16
"""Characters in which the word and its colon stand, spaces counted: 副 总 指 挥：."""
_LONGEST_ROSTER = 40
"""Lines; the longest lists of persons at a meeting have about thirty."""
_SENTENCE = lazy_pattern("[。；！？]")


def rosters(structure: Structure) -> frozenset[int]:
    """The indices of the paragraphs that list persons; found once per document."""
    return structure.kept("rosters", lambda: frozenset(_find(structure)))


def _find(structure: Structure) -> list[int]:
    paragraphs, names = structure.paragraphs, structure.parts.names
    found: list[int] = []
    inside = 0
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        if _begins(text):
            inside = _LONGEST_ROSTER
        elif inside and (
            not _goes_on(paragraphs[paragraph.index - 1].text, text)
            or paragraph.labels
            or paragraph.kind not in ("paragraph", "item")
            or names[paragraph.index] not in ("body", "attachment", "embedded")
            or text[-1:] in "：:"
            or _SENTENCE.search(text)
        ):
            inside = 0
        if inside:
            inside -= 1
            if not _SENTENCE.search(text):
                found.append(paragraph.index)
    return found


_SPACED = lazy_pattern(r"\S[ 　\t]{2,}\S|\S　\S|\S[ ]\S")


def _goes_on(before: str, text: str) -> bool:
    """Whether a line goes on with the list above it: that one stops at a comma, or names stand in columns."""
    return before.rstrip()[-1:] in ("，", "、", ",") or _SPACED.search(text) is not None or len(text) <= _LONGEST_NAME


_LONGEST_NAME = 12
"""Characters of a name with its office, alone on a line."""


def _begins(text: str) -> bool:
    head = text[:_LONGEST_KEY]
    if "：" not in head and ":" not in head:
        return False
    return _ROSTER.match(head.replace(" ", "").replace("　", "")) is not None
