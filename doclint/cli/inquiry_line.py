"""What a line of a document is: asked about with ``FILE:LINE``."""

from __future__ import annotations

from dataclasses import dataclass

from doclint.cli.inspection_json import read_labels
from doclint.cli.inspection_words import block_word, part_word, style_word
from doclint.cli.language import Language, say
from doclint.document.document import Document
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Line:
    """A line (``row`` from 1), its offsets with its line end, and the paragraphs on it."""

    row: int
    start: int
    end: int
    paragraphs: tuple[Paragraph, ...]
    kind: str
    """Of what stands there and is no paragraph: code, comment, front_matter, rule; "" for an empty line."""


def line_of(structure: Structure, row: int) -> Line:
    """The line of that row. Raises ValueError if the document has no such row."""
    document: Document = structure.document
    starts = document.line_starts
    if not 1 <= row <= len(starts):
        raise ValueError(row)
    start = starts[row - 1]
    end = starts[row] if row < len(starts) else len(document.text) + 1
    there = tuple(p for p in structure.paragraphs if p.span.start < end and max(p.span.end, p.span.start + 1) > start)
    kind = next((b.kind for b in document.blocks if b.span.start < end and b.span.end > start), "")
    return Line(row, start, end, there, kind)


def described(structure: Structure, line: Line, language: Language) -> str:
    """What the line is, in words: part, block, labels."""
    if not line.paragraphs:
        text = structure.document.text[line.start : line.end].strip()
        if not text:
            rows = _rows_near(structure, line)
            near = say("、", ", ", language).join(map(str, rows))
            return say(f"空行（附近的段在第 {near} 行）", f"an empty line (paragraphs nearby: {near})", language)
        kind = _OTHERS.get(line.kind, ("不读的内容", "something that is not read"))
        return say(f"{kind[0]}，不作为文字来看", f"{kind[1]}: not read as text", language)
    return " / ".join(_paragraph(structure, paragraph, language) for paragraph in line.paragraphs)


def _rows_near(structure: Structure, line: Line) -> list[int]:
    """The rows of the paragraphs before and behind a line."""
    before = structure.paragraph_at(line.start)
    near = [p for p in structure.paragraphs if p.index in (before, before + 1)]
    return [structure.document.locate(p.span.start).row for p in near]


_OTHERS = {
    "code": ("代码块", "a code block"),
    "comment": ("注释", "a comment"),
    "front_matter": ("文件头的元数据", "front matter"),
    "rule": ("分隔线", "a thematic break"),
}


def _paragraph(structure: Structure, paragraph: Paragraph, language: Language) -> str:
    words = [
        part_word(structure.parts.names[paragraph.index], language),
        f"{block_word(paragraph.kind, language)}{paragraph.level or ''}",
    ]
    for label in read_labels(structure, paragraph):
        style = style_word(label.style, language)
        words.append(say(f"序号 {label.text}（{style}）", f"label {label.text} ({style})", language))
    if paragraph.index in structure.quoted:
        words.append(say("在引文之内", "in a quotation", language))
    return say("，", ", ", language).join(words)
