"""A line of a page as it is put together, and the elements it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from doclint.document.mapped_text import MappedText
from doclint.document.readers.html.elements import alignment, attributes, name_words
from doclint.document.readers.space import SPACE, indent_width

LineKind = Literal["heading", "paragraph", "item", "code", "rule"]


class Element:
    """An element that holds others: its tag, where it begins, and which lines of the page are in it."""

    __slots__ = (
        "centred",
        "depth",
        "first",
        "hidden",
        "holds_table",
        "items",
        "last",
        "parent",
        "quotes",
        "source",
        "start",
        "tag",
    )

    def __init__(self, tag: str, source: str, start: int, parent: Element | None, first: int) -> None:
        self.tag = tag
        self.source = source  # of its attributes
        self.start = start
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent is not None else 0
        own = alignment(source) if "align" in source or "ALIGN" in source else ""
        self.centred: bool = own == "center" or tag == "center" or (not own and parent is not None and parent.centred)
        self.hidden: bool = parent is not None and parent.hidden
        self.quotes: int = (parent.quotes if parent is not None else 0) + (
            tag == "blockquote"
        )  # it stands in
        self.items: int = (parent.items if parent is not None else 0) + (tag == "li")
        self.holds_table = False  # it is a table with another one inside
        self.first = first  # index of its first line, and the one behind its last
        self.last = first

    def attribute(self, name: str) -> str:
        """The value of an attribute, "" for none."""
        return attributes(self.source).get(name, "") if name in self.source.lower() else ""

    def words(self) -> frozenset[str]:
        """The words of its id and classes."""
        if "id" not in self.source and "class" not in self.source and self.source.islower():
            return frozenset()
        found = attributes(self.source)
        return name_words(f"{found.get('id', '')} {found.get('class', '')}")

    def within(self, tag: str) -> Element | None:
        """The nearest element of that tag, itself or around it."""
        element: Element | None = self
        while element is not None and element.tag != tag:
            element = element.parent
        return element


@dataclass(slots=True, eq=False)
class Line:
    """A line in the making: pieces of visible text and the places in the source they come from.

    ``start`` and ``end`` are its extent in the source with its tags. ``linked`` and ``bold`` count the characters in links
    and in bold. ``item`` is the list item that it begins. ``verbatim`` lines keep their spaces.
    """

    element: Element
    start: int
    kind: LineKind = "paragraph"
    level: int = 0
    blank: int = 0
    end: int = 0
    item: Element | None = None
    marker: str = ""
    texts: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    indent: int = 0
    space_at: int = -1
    """Where white space stands that is shown only if something follows it."""
    line_end: bool = False
    """Whether that white space has a line end in it."""
    listed: bool = False
    """Whether a number of Word's own stands at its head, with spaces for the gap."""
    content: MappedText = field(default_factory=lambda: MappedText(""))

    def close(self, end: int) -> bool:
        """Puts the pieces together; whether anything is seen of the line."""
        self.end = end
        text = "".join(self.texts)
        if not text.strip(SPACE):
            return self.kind == "rule"
        anchors = []
        length = 0
        for piece in self.texts:
            anchors.append(length)
            length += len(piece)
        whole = MappedText(text, tuple(anchors), tuple(self.origins))
        lead = len(text) - len(text.lstrip(SPACE))
        self.indent += indent_width(text[:lead])
        bare = text.strip(SPACE)
        self.content = whole if len(bare) == length else whole.slice(lead, lead + len(bare))
        if self.listed:
            self.content = _without_gap(self.content)
        self.bold = min(self.bold, len(text))
        return True

    @property
    def text(self) -> str:
        """The visible text, once the line is closed."""
        return self.content.text

    @property
    def emphasis(self) -> bool:
        """Whether all of it is bold."""
        return self.bold >= len(self.content.text) > 0

    @property
    def link_share(self) -> float:
        """Which share of it is links."""
        return min(1.0, self.linked / (len(self.content.text) or 1))


def _without_gap(content: MappedText) -> MappedText:
    """A text with one space behind its first word."""
    text = content.text
    gap = next((i for i, character in enumerate(text) if character in SPACE), 0)
    after = len(text) - len(text[gap:].lstrip(SPACE))
    if not gap or after - gap < 2:
        return content
    return MappedText.join((content.slice(0, gap + 1), content.slice(after)))
