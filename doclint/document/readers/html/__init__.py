"""HTML: the page as a reader of it sees it, every character mapped to its place in the file."""

from doclint.document.readers.html.reading import Page, read_page

__all__ = ["Page", "read_page"]
