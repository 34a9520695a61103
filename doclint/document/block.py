"""What a reader cuts a file into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.document.mapped_text import MappedText
from doclint.document.span import Span

BlockKind = Literal[
    "heading",  # a heading of Markdown (# … or underlined) or HTML (h1 to h6)
    "paragraph",  # a line of prose
    "item",  # the first line of a list item
    "quote",  # a line inside a block quote
    "table",  # a row of a table
    "code",  # a fenced code block, whole
    "comment",  # an HTML comment, whole
    "front_matter",  # YAML front matter, whole
    "html",  # a line of raw HTML in Markdown
    "furniture",  # a line of a web page that is none of its document: a menu, a share button
    "rule",  # a thematic break
]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a document as its format understands it (code, comments and front matter: the whole block).

    ``content`` is the visible text, markup and indentation off, mapped home; ``span`` the source extent with both,
    without the line end. ``level`` is the heading level (1 to 6) or the depth of a list item or quotation, else 0.
    ``indent`` is the width of the indentation in columns (a full-width space counts 2, a tab 4).
    ``blank_before`` counts the empty lines before it. ``marker`` is the list marker of an item as written ("-", "2.").
    ``emphasis`` is true when the whole line is set in bold.
    """

    kind: BlockKind
    content: MappedText
    span: Span
    level: int = 0
    indent: int = 0
    blank_before: int = 0
    marker: str = ""
    emphasis: bool = False
