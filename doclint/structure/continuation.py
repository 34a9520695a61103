"""Whether a paragraph goes on with the sentence that the one before it leaves behind a comma (Chinese)."""

from __future__ import annotations

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.end_marks import PROSE_PARTS, EndMarks, end_marks
from doclint.structure.outline import Item
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_GOES_ON = lazy_pattern(
    r"(?:并(?!购|联|网|轨)|且|但(?!凡)|而|以及|以便|以免|及(?!时|格)|或(?!许)|从而|进而|不得|应当|應當|应(?![急用])|可以|可(?=由|按|向|在)|"
    r"必须|由(?!于)|予以|给予|确保|责令|处以|处[一二三五十\d]|方可|仍|也|均|则|就|"
    r"是(?!否)|为(?=[^了，。]{1,12}[。，])|用于|包括)"
)
"""Words that a sentence goes on with. None of them opens a paragraph, but for 确保 and 是 in notes, which end in no comma."""
_MEMBER = lazy_pattern(r"[^，。；：！？、]{1,14}(?:、[^，。；：！？、]{1,14}){0,8}?(?:等|和|及|以及|与|或|或者)")
"""How an enumeration goes on behind 、: with more members, the last of which is joined or followed by 等."""
_OPENS = lazy_pattern(
    r"各|全[区市省县国]|本(?!人)|为|根据|按照|依照|现|我|凡|第[一二三四五六七八九十\d]|[一二三四五六七八九十]是|[（“《]|对于|在|有关|"
    r"鼓励|支持|坚持|加强|推进|推动|发挥|通过|符合|[^，。；、]{1,14}(?:应当|要|可以|不得)"
)
"""How a paragraph of its own opens: with whom it is about, what it follows, or what is to be done."""
_FIGURE = lazy_pattern(r"\d，$")
_REST_OF_FIGURE = lazy_pattern(r"\d{3}(?!\d)")


def continues(structure: Structure, paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether ``following`` plainly is the rest of a sentence that ``paragraph`` leaves behind ， or 、.

    It must end as a sentence does and bear no label. Beside that it is the only text without a label in its list, begins
    with a word that a sentence goes on with, or goes on with an enumeration. Where the rest was lost, the next paragraph
    begins anew: those are not taken for a rest.
    """
    marks = end_marks(structure)
    if structure.english or following.labels or following.kind != "paragraph":
        return False
    if structure.parts.names[following.index] not in PROSE_PARTS or not marks.is_complete(following):
        return False
    item = marks.item(paragraph)
    if item is not None and marks.vote(item) is True and is_only_loose(marks, item):
        return True
    left, right = paragraph.text.rstrip(), following.text.lstrip()
    if _FIGURE.search(left) is not None and _REST_OF_FIGURE.match(right) is not None:
        return True
    if left.endswith("、"):
        return _MEMBER.match(right) is not None and _OPENS.match(right) is None
    return _GOES_ON.match(right) is not None


def is_only_loose(marks: EndMarks, item: Item) -> bool:
    """Whether none of the other items has unlabelled text under it, and more items follow this one."""
    return item.series.items[-1] is not item and marks.with_text(item) == 0
