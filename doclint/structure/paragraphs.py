"""Logical paragraphs: source lines joined where the text was hard-wrapped."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doclint.document.block import Block, BlockKind
from doclint.document.document import Document, Language
from doclint.document.mapped_text import MappedText
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.conversion_markup import may_hold_markup, without_markup
from doclint.structure.english_sections import label_sections
from doclint.structure.glued_articles import label_glued_articles
from doclint.structure.labels import Label, japanese_label, leading_label, numbered_bullet
from doclint.structure.lazy_numbers import counted
from doclint.structure.run_on import pieces
from doclint.structure.sentence_shape import unclosed
from doclint.structure.table_rows import mark_table_rows
from doclint.structure.written_forms import as_meant, may_hold_lookalikes, visible_labels

_MAY_RUN_ON: frozenset[BlockKind] = frozenset({"paragraph", "item"})
_NO_PROSE: frozenset[BlockKind] = frozenset({"code", "comment", "front_matter", "rule", "furniture"})


@dataclass(slots=True, eq=False)
class Paragraph:
    """One paragraph as a reader sees it.

    ``content`` is its text mapped home, ``span`` its extent in the source, ``labels`` those at its head.
    ``kind``, ``level``, ``indent``, ``blank_before``, ``marker`` and ``emphasis`` are those of its first block;
    ``lines`` counts the source lines joined in it; ``run_on`` says that it was cut out of a line that lost its line breaks,
    in which other paragraphs without a label may go unseen.
    """

    index: int
    kind: BlockKind
    content: MappedText
    span: Span
    level: int
    indent: int
    blank_before: int
    marker: str
    emphasis: bool
    labels: tuple[Label, ...]
    lines: int = 1
    run_on: bool = False

    @property
    def text(self) -> str:
        """The visible text."""
        return self.content.text

    @property
    def label(self) -> Label | None:
        """The first label at its head."""
        return self.labels[0] if self.labels else None

    @property
    def body(self) -> str:
        """The text behind the labels."""
        return self.content.text[self.labels[-1].body :] if self.labels else self.content.text

    def place(self, start: int = 0, end: int | None = None) -> Span:
        """The stretch of the source from index ``start`` to ``end`` of the text."""
        return self.content.span(start, end)


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of a document in order; code, comments, front matter, rules and the furniture of a web
    page are left out.
    """
    out: list[Paragraph] = []
    widths = wrap_widths(document.blocks, document.language)
    shown = counted(document.blocks) if document.format == "markdown" else {}
    lookalikes = may_hold_lookalikes(document.text)
    for group in _joined(document, widths):
        first = group[0]
        whole = as_meant(_glue(group)) if lookalikes else _glue(group)
        parts = list(pieces(whole)) if first.kind in _MAY_RUN_ON else [whole]
        for piece, content in enumerate(parts):
            bullet = bool(first.marker) and not first.marker[:1].isdigit() and not piece
            labels = visible_labels(content.text) if first.kind != "table" else ()
            if not labels and bullet:
                numbered = numbered_bullet(content.text)
                labels = (numbered,) if numbered else ()
            elif not labels and document.language == "ja" and first.kind != "table":
                numbered = japanese_label(content.text)
                labels = (numbered,) if numbered else ()
            if labels and not piece and first.span.start in shown:
                labels = (replace(labels[0], value=shown[first.span.start], counted=True), *labels[1:])
            out.append(
                Paragraph(
                    index=len(out),
                    kind=first.kind,
                    content=content,
                    span=content.span(),
                    level=first.level,
                    indent=first.indent,
                    blank_before=first.blank_before,
                    marker=first.marker,
                    emphasis=first.emphasis,
                    labels=labels,
                    lines=len(group),
                    run_on=len(parts) > 1,
                )
            )
    if "|" in document.text:
        mark_table_rows(out)
    if document.language == "en":
        label_sections(out)
    elif document.language != "ja":
        label_glued_articles(out)
    return tuple(out)


# Joining hard-wrapped lines ------------------------------------------------------------------------------------

_WIDEST_WRAP = 140
"""Columns: a line longer than this was not wrapped by a typist or a page."""
_NARROWEST_WRAP = 50
"""Columns: a page of GB/T 9704-2012 (clause 5.2.3) holds 28 characters a line, 56 columns; narrower text is a list."""
_NARROWEST_OF_COLUMNS = 30
"""Columns of Chinese text set in two columns, or copied from a narrow page; such lines must be sentences for the most part."""
_MARKED_SHARE = 0.5
_INNER_MARK = lazy_pattern(r"[，。；、：][^，。；、：]")
_FULL = 0.8
"""A line counts as full from this share of the wrap width on: what did not fit is a mark or a short word."""
_FEWEST_FULL_LINES = 3
_HALF = 0.5
_FULL_SHARE = 0.33
"""Of the longer lines that break off in mid-sentence, so many reach the width where text is wrapped."""
_UNENDED_SHARE = 0.5
_OUTLIERS = 0.02
_FEWEST_FOR_ONE_LONG = 12
_LONG_BESIDE = 1.2
"""Among so many lines, a single one that is so many times as long as all others was written into them later, where it
holds the end of a sentence and the beginning of the next; or it is the title."""
_TWO_SENTENCES = lazy_pattern(r"[a-z]{3}[.;][”’\"']* [A-Z]|[。；][”’」』]*[^\x00-\x7f]")
_ENDED = lazy_pattern(r"[。！？!?…：:]$|[.](?:[”\"’'）)]*)$|[。！？…][”’」』）)]*$")


def columns(text: str) -> int:
    """The width of a text in columns: two for a wide character, one for a narrow one (GB 18030 lengths, a near fit)."""
    return len(text) if text.isascii() else len(text.encode("gb18030", "replace"))


def wrap_widths(blocks: Sequence[Block], language: Language) -> dict[int, int]:
    """The width in columns at which lines were wrapped, by their indentation; empty when they were not.

    In wrapped text no line is longer than the width, many are about as long, and most of those break off in
    mid-sentence. Chinese text is measured as a whole (key 0): only its first lines are indented.
    """
    lines: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind in ("paragraph", "quote") and block.content.text and not _says_nothing_of_width(block.content.text):
            lines.setdefault(block.indent if language == "en" else 0, []).append(block)
    out: dict[int, int] = {}
    for indent, group in lines.items():
        width = _wrap_width(group, _NARROWEST_WRAP if language == "en" else _NARROWEST_OF_COLUMNS)
        if width:
            out[indent] = width
    return out


def _says_nothing_of_width(line: str) -> bool:
    """Rules, leaders, addresses, and fields that a program wrote (TITLE: …)."""
    if line.startswith(("http://", "https://", "_____")) or "....." in line or "………" in line:
        return True
    field, colon, _ = line[:_LONGEST_FIELD].partition(":")
    return bool(colon) and field.isascii() and field.isalpha() and field.isupper()


_LONGEST_FIELD = 16


def _wrap_width(lines: Sequence[Block], narrowest: int) -> int:
    if len(lines) < _FEWEST_FULL_LINES + 1:
        return 0
    widths = [columns(b.content.text) for b in lines]
    ordered = sorted(widths)
    if len(ordered) >= _FEWEST_FOR_ONE_LONG and ordered[-1] > _LONG_BESIDE * ordered[-2]:
        longest = lines[widths.index(ordered[-1])].content.text
        if _TWO_SENTENCES.search(longest) or longest is lines[0].content.text:
            ordered.pop()
    widest = ordered[min(len(ordered) - 1, int(len(ordered) * (1 - _OUTLIERS)))]
    if not narrowest <= widest <= _WIDEST_WRAP or ordered[-1] > 2 * widest:
        return 0
    full = [b for b, w in zip(lines, widths, strict=True) if w >= _FULL * widest]
    unended = [w for b, w in zip(lines, widths, strict=True) if w >= _HALF * widest and not _ENDED.search(b.content.text)]
    if len(full) < _FEWEST_FULL_LINES or len(full) < _FULL_SHARE * len(unended):
        return 0
    broken = sum(not _ENDED.search(b.content.text) for b in full)
    if widest < _NARROWEST_WRAP:
        marked = sum(_INNER_MARK.search(b.content.text) is not None for b in full)
        if 2 * len(full) < len(lines) or marked < _MARKED_SHARE * len(full):
            return 0
    return widest if broken >= _UNENDED_SHARE * len(full) else 0


_PAGE_MARK = lazy_pattern(r"^(?:\[\[Page [A-Z]*\d+\]\]|[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页(?:\s*[/,，]?\s*共\s*\d{1,4}\s*页)?)$")
"""The mark of a page in the text: no paragraph, and none ends at it."""
_PAGE_NUMBER = lazy_pattern(r"^\d{1,3}$")
"""Alone on a line it is the number of a page only where the lines are those of pages."""


_QUOTED_SHARE = 0.9
_FEWEST_QUOTED_LINES = 5
"""A document of fewer lines may be a quotation and its source."""


def _is_quoted_whole(document: Document) -> bool:
    """Whether a Markdown document is set as a quotation from end to end (a notice that is shown on a page)."""
    if document.format != "markdown" or ">" not in document.text:
        return False
    lines = [block for block in document.blocks if block.content.text and block.kind not in _NO_PROSE]
    quoted = sum(block.kind == "quote" for block in lines)
    return quoted >= max(_FEWEST_QUOTED_LINES, _QUOTED_SHARE * len(lines))


_FEWEST_RUNNING = 2
_LONGEST_RUNNING = 60
"""Characters of a title that runs along on every page."""
_DIGITS = lazy_pattern(r"\d+")


def _page_lines(blocks: Sequence[Block], wrapped: bool) -> frozenset[int]:
    """Where the lines begin that only turn a page: its mark, and the title that stands beside the marks of most pages."""
    marks = [
        i
        for i, block in enumerate(blocks)
        if _PAGE_MARK.match(block.content.text) or (wrapped and _PAGE_NUMBER.match(block.content.text))
    ]
    if not marks:
        return frozenset()
    turned = set(marks)
    beside: dict[str, list[int]] = {}
    for mark in marks:
        for i in (mark - 1, mark + 1):
            text = blocks[i].content.text if 0 <= i < len(blocks) and i not in turned else ""
            if 0 < len(text) <= _LONGEST_RUNNING:
                beside.setdefault(_DIGITS.sub("0", text), []).append(i)
    for places in beside.values():
        if len(places) >= max(_FEWEST_RUNNING, len(marks) / 2):
            turned.update(places)
    return frozenset(blocks[i].span.start for i in turned)


_SHORTEST_CUT = 30
"""Characters of a line that a page cuts: a shorter one without an end mark may be a heading at its foot."""


def _goes_on_behind_page(before: Block, block: Block) -> bool:
    """Whether a paragraph that no line end cut goes on behind the mark of a page."""
    text, rest = before.content.text, block.content.text
    if block.kind != "paragraph" or before.kind not in ("paragraph", "item") or len(text) < _SHORTEST_CUT or not rest:
        return False
    cut = _IN_MID_SENTENCE.search(text) is not None and text[0] not in "|" and rest[0] not in "|"
    return cut and leading_label(rest) is None


_IN_MID_SENTENCE = lazy_pattern(r"[\u4e00-\u9fff，、]$")


_FEWEST_HANGING = 2
_HANGING_TO_FIRST = 4
"""Lines that were cut and go on farther in, to each that goes on farther out: a heading that fills its line is one, too."""


def _is_hanging(blocks: Sequence[Block], width: int) -> bool:
    """Whether Chinese text is wrapped with its first lines flush and the others set in.

    The first lines of its paragraphs being set in is the rule of GB/T 9704-2012 (7.3.3).
    """
    inward = outward = 0
    for before, block in itertools.pairwise(blocks):
        text = before.content.text
        if block.blank_before or not text or _ENDED.search(text) or columns(text) < _FULL * width:
            continue
        inward += block.indent > before.indent + 1
        outward += block.indent < before.indent - 1
    return inward >= _FEWEST_HANGING and inward > _HANGING_TO_FIRST * outward


def _hangs_below(group: Sequence[Block], block: Block) -> bool:
    """Whether a line is set in below the first line of its paragraph, in text that hangs."""
    first = group[0]
    if block.blank_before or block.kind != "paragraph" or first.kind not in ("paragraph", "item"):
        return False
    return block.indent > first.indent + 1 and (len(group) == 1 or block.indent == group[-1].indent)


_FEWEST_SET_IN = 5
_SET_IN_SHARE = 0.9
_NARROWEST_INDENT = 2
"""Columns: one ideographic space; a printed paragraph is set in by two."""


def _sets_first_lines_in(blocks: Sequence[Block], width: int) -> bool:
    """Whether what follows a short line that ends in a full stop is set in: then a line at the edge goes on, also behind one."""
    first = [
        block.indent >= _NARROWEST_INDENT
        for before, block in itertools.pairwise(blocks)
        if block.kind == "paragraph"
        and not block.blank_before
        and before.content.text.endswith("。")
        and before.indent + columns(before.content.text) < _FILLED * width
    ]
    return len(first) >= _FEWEST_SET_IN and sum(first) >= _SET_IN_SHARE * len(first)


def _is_below_full_line(before: Block, block: Block, width: int) -> bool:
    """Whether a line stands at the edge below one that fills the width: the rest of its paragraph, whatever it begins with."""
    return (
        not block.blank_before
        and not block.indent
        and block.kind == before.kind == "paragraph"
        and before.indent + columns(before.content.text) >= _FILLED * width
        and _OWN_LINE.match(block.content.text) is None
        and _WIDE_GAP.search(before.content.text) is None
    )


_FILLED = 0.94
"""Of the width: a line behind which the next character did not fit, or a mark that must not begin a line."""


def _joined(document: Document, widths: dict[int, int]) -> Iterator[list[Block]]:
    group: list[Block] = []
    beside = 0  # the columns of the label that stood at the head of the group's line, alone on the line above it now
    page_turned = False
    soft_breaks = document.format == "markdown" and document.language == "en"
    local = _column_widths(document.blocks) if document.language == "en" and not widths else {}
    converted = may_hold_markup(document.text)
    quoted_whole = _is_quoted_whole(document)
    page_lines = _page_lines(document.blocks, bool(widths))
    hanging = document.language != "en" and bool(widths) and _is_hanging(document.blocks, widths[0])
    set_in = document.language != "en" and bool(widths) and _sets_first_lines_in(document.blocks, widths[0])
    for block in document.blocks:
        if converted:
            block = replace(block, content=without_markup(block.content))
        if quoted_whole and block.kind == "quote":
            block = replace(block, kind="paragraph", level=0)
        if block.span.start in page_lines:
            page_turned = True
            continue
        if page_turned:
            page_turned = False
            if widths and group and not block.marker:
                block = replace(block, blank_before=0)
            elif group and _goes_on_behind_page(group[-1], block):
                group.append(block)
                continue
        if hanging and group and _hangs_below(group, block):
            group.append(block)
            continue
        if set_in and group and _is_below_full_line(group[-1], block, widths[0]):
            group.append(block)
            continue
        if block.kind in _NO_PROSE:
            if group:
                yield group
                group = []
            continue
        if not block.content.text:
            continue
        here = {block.indent: local[block.span.start]} if block.span.start in local else widths
        if (
            group
            and _continues(group[-1], block, here, document.language, soft_breaks, beside if len(group) == 1 else 0)
            and not (document.language == "en" and (_goes_on_counting(group, block.content.text) or _leaves_hang(group, block)))
        ):
            group.append(block)
            continue
        if group:
            yield group
        beside = _columns_beside(group, block)
        group = [block]
    if group:
        yield group


_SPACE_BEHIND_LABEL = 4
"""Columns: two ideographic spaces."""


def _columns_beside(group: Sequence[Block], block: Block) -> int:
    """The columns that a label alone on its line (第七条) took from the line of its text, which extraction put below it."""
    if len(group) != 1 or block.blank_before or block.kind != "paragraph":
        return 0
    text = group[0].content.text
    label = leading_label(text)
    alone = label is not None and label.style == "article" and label.body >= len(text)
    return columns(text) + _SPACE_BEHIND_LABEL if alone else 0


_NARROWEST_COLUMN = 26
_FEWEST_COLUMN_LINES = 4
_COLUMN_SHARE = 0.5
_LOWER_SHARE = 0.25
_AROUND = 3
"""Lines before and after that show how wide a column is at this place."""


def _column_widths(blocks: Sequence[Block]) -> dict[int, int]:
    """For pages set in columns of several widths: the width of each run of lines, by the offset of each line in it.

    A run without an empty line was wrapped when for most of its lines the first word of the next would not have fitted.
    """
    out: dict[int, int] = {}
    run: list[Block] = []
    for block in (*blocks, None):
        if block is not None and block.kind == "paragraph" and block.content.text and (not run or not block.blank_before):
            run.append(block)
            continue
        out.update(_run_width(run))
        run = [block] if block is not None and block.kind == "paragraph" and block.content.text else []
    return out


def _run_width(run: Sequence[Block]) -> dict[int, int]:
    """The width around each line of a run, where the lines around it were wrapped.

    In ragged runs, where many lines begin in lower case, the width is 0 elsewhere: only such lines go on.
    """
    if len(run) < _FEWEST_COLUMN_LINES:
        return {}
    lengths = [columns(b.content.text) for b in run]
    around = [max(lengths[max(0, i - _AROUND) : i + _AROUND + 1]) for i in range(len(run))]
    full = [
        lengths[i] + 1 + len(run[i + 1].content.text.split(None, 1)[0]) >= around[i] for i in range(len(run) - 1)
    ]
    lower = [b.content.text[0].islower() for b in run]
    ragged = sum(lower) >= _LOWER_SHARE * len(run)
    out = {}
    for i in range(1, len(run)):
        near = full[max(0, i - 1 - _AROUND) : i + _AROUND]
        if not _NARROWEST_COLUMN <= around[i - 1] <= _WIDEST_WRAP:
            continue
        if sum(near) >= _COLUMN_SHARE * len(near):
            out[run[i].span.start] = around[i - 1]
        elif ragged:
            out[run[i].span.start] = 0
    return out


def _continues(
    before: Block, block: Block, widths: dict[int, int], language: Language, soft_breaks: bool, beside: int = 0
) -> bool:
    """Whether ``block`` is the rest of the line ``before``, which shared its width with a label of ``beside`` columns."""
    if block.blank_before or block.level != before.level:
        return False
    if block.kind not in ("paragraph", "quote") or before.kind not in (block.kind, "item"):
        return False
    text = before.content.text
    if language == "en":
        if soft_breaks and leading_label(block.content.text) is None:
            return True
        if not widths:
            return False
        in_mid_sentence = block.content.text[0].islower() and not _ENDED.search(text) and block.indent <= before.indent
        if columns(text) > _WIDEST_WRAP:
            goes_on = in_mid_sentence or _goes_on(text)
            return bool(widths.get(block.indent)) and goes_on and leading_label(block.content.text) is None
        if in_mid_sentence:
            return True
        if block.indent <= before.indent and _NUMBER_IN_BRACKETS.match(block.content.text) and _WANTS_NUMBER.search(text):
            return True
        if block.indent <= before.indent and _NUMBER.match(block.content.text) and _NUMBERED.search(text):
            return True
        if block.indent > before.indent and _hangs(before, block):
            return True
        width = widths.get(block.indent)
        if width and block.indent <= before.indent and _goes_on(text) and leading_label(block.content.text) is None:
            return True
        first_word = block.content.text.split(None, 1)[0]
        if not width or block.indent > before.indent:
            return False
        labelled = leading_label(block.content.text) is not None
        slack = _SLACK if text[-1].islower() and not labelled and width >= _NARROWEST_WRAP else 0
        if columns(text) + (before.indent - block.indent) + 1 + len(first_word) + slack < width:
            return False
        return not labelled or not _ENDED.search(text)
    width = widths.get(0)
    if not width or text[-1] in "。！？" or block.indent > before.indent + 1:
        return False
    if text[-1] in "：:" and not unclosed(text):  # （责任单位： may stand at the end of a full line
        return False
    if columns(text) + beside < _FULL * width:
        return columns(text) >= _HALF * width and _is_title_wrapped(text, block.content.text)
    if _WIDE_GAP.search(text):
        return False
    if unclosed(text) or text[-1] in _BEFORE_ONE or text[-1] in "，、":
        return True
    if _OWN_LINE.match(block.content.text):
        return False
    label = leading_label(block.content.text)
    return label is None or label.style in ("shi", "ordinal")


def _hangs(before: Block, block: Block) -> bool:
    """Whether an English line stands exactly below the text behind the label of the line before: it goes on with the item.

    Below a short line it may be the text under a heading, unless it begins with a small letter.
    """
    text = before.content.text
    label = leading_label(text)
    if label is None or block.indent != before.indent + columns(text[: label.body]) or leading_label(block.content.text):
        return False
    return block.content.text[0].islower() or before.indent + columns(text) >= _NARROWEST_WRAP


def _leaves_hang(group: Sequence[Block], block: Block) -> bool:
    """Whether a line stands further out than the lines of an item that hang below its label: a new one begins."""
    return len(group) > 1 and group[0].indent < group[1].indent and block.indent < group[1].indent


_SLACK = 6
"""Columns that a line in mid-sentence may be shorter than it need be: somebody took a small word out of it."""
_JOINING_WORD = lazy_pattern(r"(?<![;,:])[ ](?:of|the|and|or|to|in|by|for|with|an?|that|which|as|at|from|under|between|any|such|shall|may)$")


def _goes_on(text: str) -> bool:
    """Whether an English line ends in a word with which no sentence, no item (…; and) and no line of a list ends."""
    return _JOINING_WORD.search(text) is not None


def _is_title_wrapped(text: str, rest: str) -> bool:
    """Whether a title goes on in the next line: 关于…… / 的意见（2024年）, or a 《 that closes there."""
    if "关于" in text and _TITLE_END.match(rest):
        return True
    opened, closed = text.rfind("《"), rest.find("》")
    return opened > text.rfind("》") and closed >= 0 and "《" not in rest[:closed]


_WANTS_MARK = lazy_pattern(
    r"(?:\b(?:[Ss]ub)?(?:section|paragraph|clause|article|regulation|rule|item|part|chapter|division|point|No|order)s?\.?|[^;,] (?:and|or|to)|"
    r"\b(?:under|of|in|by|with|through|is|are|than|about)|\d\)?|\([a-z0-9]+\),?)$",
    re.IGNORECASE,
)
"""The end of a wrapped line behind which a mark is cited: in paragraph / (b), sections 4 and / 5."""


def _goes_on_counting(group: Sequence[Block], text: str) -> bool:
    """Whether a line begins an item although the line before it is full: the first of a list, or the next of the group's own."""
    label = leading_label(text)
    before = group[-1].content.text
    own = leading_label(group[0].content.text)
    follows = label is not None and own is not None and (label.style, label.path, label.value) == (own.style, own.path, own.value + 1)
    if label is not None and follows and text[label.body : label.body + 1].isupper():
        return True  # a sentence of its own, whatever the words are on which the line before was cut
    if label is None or _WANTS_MARK.search(before) or (label.style == "arabic_paren" and _WANTS_NUMBER.search(before)):
        return False
    if label.style == "en_section" and _SECTION.match(text):
        return True
    first = leading_label(group[0].content.text)
    if first is not None and first.style == label.style and first.path == label.path:
        return first.value - 1 <= label.value <= first.value + _FARTHEST_LABEL
    return label.value == 1 and label.style in _LISTS and text[label.body : label.body + 1].isupper() and before[-1] != ","


_SECTION = lazy_pattern(r"Sec(?:\.|tion) \d{1,3}\. +[A-Z]")
_FARTHEST_LABEL = 3
"""Numbers from that of the item above up to which a number at the head of a line is the next one's, also a wrong one."""
_LISTS = frozenset({"arabic", "arabic_paren", "alpha_paren", "upper_paren", "alpha_dot"})
_TITLE_END = lazy_pattern(r"的[^，。；：]{0,8}(?:[（(][^（）()，。]*[）)])?$")
_NUMBER = lazy_pattern(r"\d{1,5}[A-Za-z]?(?![.)\d])")
_NUMBERED = lazy_pattern(r"\b(?:[Ss]ections?|[Tt]itles?|[Pp]arts?|[Cc]hapters?|[Aa]rticles?|[Pp]aragraphs?|[Oo]rders?|Public Law|Nos?\.)$")
"""What is told by a number, and cannot end a line of its own before one (pursuant to section / 1128 of title 10)."""
_NUMBER_IN_BRACKETS = lazy_pattern(r"\(\d{1,4}\)")
_WANTS_NUMBER = lazy_pattern(
    r"(?:\b(?:an?|the|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|hundred|thousand)|\d\([a-z0-9]+\))$",
    re.IGNORECASE,
)
"""The end of a wrapped line behind which (60) is the number just spelled, or (2) belongs to a citation, and no label."""


_OWN_LINE = lazy_pattern(
    r"附[件表录图]?\s*[\d一二三四五六七八九十]*\s*[：:]|附[件表录图]\s*[\d一二三四五六七八九十]{1,3}$|抄送|主送|签发人|[（(](?:联系人|此件|公开)|关于[^，。；]{4,}的[^，。；]{1,6}$|"
    r"(?:国务院|[\u4e00-\u9fff]{2,18}人民政府)(?:办公[厅室])?$|[\u4e00-\u9fff]{2,18}(?:委员会|办公[厅室])$|"
    r"(?:发文机关|发布机关|发布日期|成文日期|生效日期|实施日期|文号|时效性)\s*[：:]?$|"
    r"[\u4e00-\u9fff·]{2,12}[ 　]*[〔\[［](?:19|20)\d\d[〕\]］][ 　]*\d{1,5}[ 　]*号$"
)
"""What begins a line of its own in a 公文, whatever the line before looks like."""
_BEFORE_ONE = frozenset("第之其统唯专逐")
"""Characters that make a word with the one at the head of the next line, which is no label then: 统 / 一、规范的."""
_WIDE_GAP = lazy_pattern(r"\S(?:　{2,}| {4,})\S")
"""Parts set apart on one line: number and signatory, two signatures."""


_NARROW_END = lazy_pattern(r"[A-Za-z0-9,.;:)\]”’%]$")


def _glue(group: Sequence[Block]) -> MappedText:
    """One text of the lines of a group; a space stands where two narrow characters met at a line end."""
    if len(group) == 1:
        return group[0].content
    parts = [group[0].content]
    for block in group[1:]:
        before = parts[-1]
        if _NARROW_END.search(before.text, max(0, len(before.text) - 2)) and block.content.text[0].isascii():
            parts.append(MappedText(" ", (0,), (before.span().end,)))
        parts.append(block.content)
    return MappedText.join(parts)
