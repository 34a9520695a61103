"""Quotations that run over several paragraphs, and text that an act sets out in a table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.labels import Label
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
        text = paragraph.text.replace("``", "“").replace("''", "”") if ticked else _turned(paragraph.text)
        opened, closed = text.count("“"), text.count("”")
        if open_at is not None and ticks:
            anew = "“" in text[:_AT_HEAD]
            if not anew and (opens_anew or paragraph.index - open_at > _LONGEST_UNMARKED):
                out.update(range(open_at + 1, paragraph.index) if opens_anew else ())
                open_at = None  # its closing mark was lost
            opens_anew = opens_anew or anew
        if open_at is None:
            if opened > closed and (text.rfind("“") > text.rfind("”") or "：“" in text or ":“" in text):
                open_at, ticks, opens_anew = paragraph.index, ticked, False
            continue
        if paragraph.index - open_at > _LONGEST_QUOTATION:
            open_at = None
            continue
        whole = text.startswith("“") and text.rstrip(".;,。；").endswith("”")
        if closed > opened or (closed == opened == 1 and whole):
            out.update(range(open_at + 1, paragraph.index + 1))
            open_at = None
    out.update(_set_out(paragraphs))
    out.update(_announced(paragraphs, out))
    out.update(_inserted(paragraphs))
    return frozenset(out)


_WIDE = lazy_pattern("[\u4e00-\u9fff]")
_INCHES = lazy_pattern(r'(?<=\d)"')
_OPENS = lazy_pattern(r'^"|[:—–-] ?"')
_ENDS = frozenset({"", ".", ";", ",", ":", "。", "；"})
"""What may stand behind the mark that closes a quotation at the end of a paragraph."""


def _turned(text: str) -> str:
    """A text with its straight quotation marks turned as they are meant: by turns to the right and to the left; one at the
    end closes. An English text with a single mark in mid-sentence is left as it is.
    """
    if '"' not in text:
        return text
    pieces = _INCHES.sub("''", text.rstrip()).split('"')
    marks = ["”" if number % 2 else "“" for number in range(len(pieces) - 1)]
    if not marks:
        return text
    ends = pieces[-1] in _ENDS
    if ends:
        marks[-1] = "”"
    elif len(marks) % 2 and not _WIDE.search(text) and not _OPENS.search(text):
        return text
    return "".join(map(str.__add__, pieces, [*marks, ""]))


# Text of another provision, one paragraph or one article at a time -------------------------------------------


def _announced(paragraphs: Sequence[Paragraph], quoted: Collection[int]) -> Iterator[int]:
    """Paragraphs that are a quotation as a whole below a line that announces it (第二款修改为： / “……”) or below another
    one; and articles of which the text is one (第七条　“缔约国……”): they are those of the text that is quoted.
    """
    wanted = False
    for paragraph in paragraphs:
        text = _turned(paragraph.text).rstrip()
        label = paragraph.label
        start = label.body if label is not None and label.style == "article" else 0
        if text.startswith("“", start) and text.endswith(_QUOTED_ENDS) and _closes_at_end(text, start):
            if wanted or start:
                yield paragraph.index
            wanted = wanted or start > 0
        else:
            wanted = text.endswith(("：", ":")) or paragraph.index in quoted


_QUOTED_ENDS = ("”", "”。", "”；", "”，")


def _closes_at_end(text: str, start: int) -> bool:
    """Whether the mark at ``start`` is closed by the last one of the text."""
    depth = 0
    for at in range(start, len(text)):
        if text[at] == "“":
            depth += 1
        elif text[at] == "”":
            depth -= 1
            if depth <= 0:
                return at >= len(text) - 2
    return False


# Provisions that an amendment puts in without quotation marks -------------------------------------------------

_INSERTS = lazy_pattern(r"(?:增加|增写|增订|增列|修改为|修正为|改为|作为第|分别作为)[^：:]{0,80}[：:]$")
_WHOLE_PROVISIONS = frozenset({"division", "chapter", "section", "article"})
_CLOSES = lazy_pattern(r"(?:本(?:决定|修正案|办法|条例)|根据本)|附件|附[：:]")


def _inserted(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The chapters and articles below 增加一节，作为第七节：, up to the next number of the amendment's own."""
    for paragraph in paragraphs:
        label = paragraph.label
        if label is not None and paragraph.text.endswith(("：", ":")) and _INSERTS.search(paragraph.text):
            yield from _whole_provisions(paragraphs[paragraph.index + 1 : paragraph.index + 1 + _LONGEST_QUOTATION], label)


def _whole_provisions(below: Sequence[Paragraph], own: Label) -> Iterator[int]:
    if not below or below[0].label is None or below[0].label.style not in _WHOLE_PROVISIONS:
        return
    for paragraph in below:
        label = paragraph.label
        if label is None:
            ends = paragraph.kind == "heading" or _CLOSES.match(paragraph.text) is not None
        else:
            ends = label.style == own.style and label.value == own.value + 1
        if ends and paragraph is not below[0]:
            return
        yield paragraph.index


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
