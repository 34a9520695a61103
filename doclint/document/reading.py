"""From a path or a text to a Document: which reader takes it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from doclint.document.decoding import UnreadableError, decode
from doclint.document.document import Document
from doclint.document.language import detect_language, with_hint

Format = Literal["markdown", "text", "html"]

_FORMATS: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    "": "text",
}

# Known, wanted, and not written yet: said by name, so that nobody thinks the file is broken.
_NOT_YET = (".docx", ".pdf")

_SUPPORTED = (
    "Markdown (.md, .markdown, .mdown), plain text (.txt, .text, no suffix) and HTML (.html, .htm, .xhtml)"
)

# Memory is about 20 times the file; larger than this is a data set (`doclint scan`), not a document.
MAX_BYTES = 64 * 1024 * 1024


def format_of(path: str) -> Format | None:
    """The format a path's suffix stands for, in any case: "markdown", "text", "html", or None if doclint
    has no reader.
    """
    return _FORMATS.get(Path(path).suffix.lower())


def read_text(path: str, text: str, format: str | None = None) -> Document:
    """Read decoded ``text`` that came from ``path`` (which is only looked at for its suffix, never opened).

    ``format`` is "markdown", "text" or "html"; without it the suffix decides, and text of an unknown suffix is plain
    text. A byte order mark at the start is taken off. Raises UnreadableError for a format doclint cannot read
    from text.
    """
    if format is None:
        suffix = Path(path).suffix.lower()
        if suffix in _NOT_YET:
            raise UnreadableError(_unsupported(suffix))
        format = _FORMATS.get(suffix, "text")
    text = text.removeprefix("\ufeff")
    if format == "markdown":
        from doclint.document.readers.markdown import read_blocks as read_markdown

        blocks = read_markdown(text)
    elif format == "text":
        from doclint.document.readers.text import read_blocks as read_plain

        blocks = read_plain(text)
    elif format == "html":
        from doclint.document.readers.html import read_page

        page = read_page(text)
        blocks = page.blocks
        # The letters of tags and scripts would make every page English.
        told = "\n".join(block.content.text for block in blocks if block.kind != "furniture")
        return Document(path, text, blocks, with_hint(detect_language(told), told, page.language), format)
    else:
        raise UnreadableError(f"format {format!r} is not known; doclint reads {_SUPPORTED}")
    if "doclint" in text:
        from doclint.document.directives import without_directives

        blocks = without_directives(blocks)
    return Document(path, text, blocks, detect_language(text), format)


def read_file(path: str | Path, format: str | None = None, max_bytes: int | None = MAX_BYTES) -> Document:
    """Read the file at ``path``.

    ``format`` overrides the suffix; ``max_bytes`` is the largest size read (None: any). Raises
    UnreadableError when the content cannot be read (type, size, encoding) and OSError when the file cannot be
    opened.
    """
    name = str(path)
    reader = None
    if format is None and format_of(name) is None:
        suffix = Path(name).suffix.lower()
        from doclint.document.offered_readers import offered_reader

        reader = offered_reader(suffix)
        if reader is None:
            raise UnreadableError(_unsupported(suffix))
    with Path(path).open("rb") as file:
        # One byte more than allowed tells, also where a size cannot be asked for (pipes).
        data = file.read() if max_bytes is None else file.read(max_bytes + 1)
    if max_bytes is not None and len(data) > max_bytes:
        raise UnreadableError(f"larger than {max_bytes} bytes")
    if reader is not None:
        return reader(name, data)
    return read_text(name, decode(data).text, format)


def _unsupported(suffix: str) -> str:
    return f"{suffix} files are not read yet; doclint reads {_SUPPORTED}"
