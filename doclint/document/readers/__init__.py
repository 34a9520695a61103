"""One reader per file format: text in, blocks out (``read_blocks(text) -> tuple[Block, ...]``)."""

from doclint.document.decoding import UnreadableError
from doclint.document.reading import format_of, read_file, read_text

__all__ = ["UnreadableError", "format_of", "read_file", "read_text"]
