"""HTML cut into tags and text.

A tokenizer of our own: the parsers at hand (lxml, selectolax) do not tell where in the file a node stood, and an editor, a
suppression and a fix need just that; ``html.parser`` of the standard library tells row and column of a tag, but not where
its pieces of text with their entities begin and end, and is quadratic on some broken input. The states are those of the HTML
Living Standard, section 13.2.5, but for files that break off: what browsers drop there is text here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from doclint.document.readers.html.elements import RAW, RAW_TO_THE_END
from doclint.lazy_pattern import lazy_pattern

TokenKind = Literal["text", "open", "close", "raw", "cdata"]


class Token(NamedTuple):
    """A piece of the source from ``start`` to ``end``.

    ``name`` is that of the tag in lower case, ``attributes`` what stands behind it. A ``raw`` token is the content of an
    element that holds no markup (script, title). Comments, declarations and processing instructions are no tokens.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: str = ""


# Possessive throughout: whatever the input, no character is looked at twice by one match.
_ATTRIBUTES = r"""((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)"""
_TAG = lazy_pattern(rf"<(/?)([A-Za-z][^\s/>]*+){_ATTRIBUTES}>")
_LOOSE_TAG = lazy_pattern(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
_OPENER = lazy_pattern(r"</?[A-Za-z]")


def tokens(text: str, xhtml: bool = False) -> Iterator[Token]:
    """The tokens of ``text`` in order; linear in its length, whatever it holds.

    In ``xhtml`` a CDATA section is text, and an element may close itself.
    """
    return _Tokens(text, xhtml).run()


class _Tokens:
    def __init__(self, text: str, xhtml: bool) -> None:
        self.text = text
        self.xhtml = xhtml
        self.last_bracket = text.rfind(">")
        self.last_comment_end = text.rfind("-->")
        self.last_cdata_end = text.rfind("]]>") if xhtml else -1
        self.tag = _TAG
        self.unclosed: set[str] = set()  # raw elements that have no end tag from here on

    def run(self) -> Iterator[Token]:
        text = self.text
        place = shown = 0  # everything before ``shown`` is out
        while True:
            at = text.find("<", place)
            if at < 0 or at > self.last_bracket:
                break
            following = text[at + 1 : at + 2]
            if following.isalpha() or following == "/":
                match = self._tag_at(at)
                if match is None:
                    if following != "/" or text.startswith("</ ", at) or self._skipped(at) < 0:
                        place = at + 1
                        continue
                    if shown < at:
                        yield Token("text", shown, at)
                    place = shown = self._skipped(at)
                    continue
                if shown < at:
                    yield Token("text", shown, at)
                slash, name, source = match.groups()
                name = name.lower()
                place = shown = match.end()
                if slash:
                    yield Token("close", at, place, name)
                    continue
                yield Token("open", at, place, name, source)
                if self.xhtml and source.endswith("/"):
                    yield Token("close", place, place, name)
                elif name in RAW:
                    end = self._raw_end(name, place)
                    if end is not None:
                        yield Token("raw", place, end, name)
                        place = shown = end
                continue
            end = self._skipped(at) if following and following in "!?" else -1
            if end < 0:
                place = at + 1  # a "<" that begins nothing is text
                continue
            if shown < at:
                yield Token("text", shown, at)
            if self.xhtml and text.startswith("<![CDATA[", at):
                yield Token("cdata", at + 9, end - 3)
            place = shown = end
        if shown < len(text):
            yield Token("text", shown, len(text))

    def _tag_at(self, at: int) -> re.Match[str] | None:
        match = self.tag.match(self.text, at)
        if match is None and self.tag is _TAG and _OPENER.match(self.text, at):
            # No ">" outside quotes up to the end of the file: from here on quotes count no more, or each of many such
            # tags would look through all the rest.
            self.tag = _LOOSE_TAG
            match = self.tag.match(self.text, at)
        return match

    def _skipped(self, at: int) -> int:
        """The end of the comment, declaration or instruction at ``at``; -1 if it has none."""
        text = self.text
        if text.startswith("<!--", at):
            if text.startswith((">", "->"), at + 4):
                return text.index(">", at) + 1
            # A comment that never ends hides nothing.
            return text.index("-->", at + 4) + 3 if self.last_comment_end >= at + 4 else at + 4
        if self.xhtml and text.startswith("<![CDATA[", at) and self.last_cdata_end >= at + 9:
            return text.index("]]>", at + 9) + 3
        return text.index(">", at) + 1 if at < self.last_bracket else -1

    def _raw_end(self, name: str, start: int) -> int | None:
        """Where the content of a raw element ends; None if it is to be read as markup after all."""
        if name not in self.unclosed:
            match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.text, start)
            if match:
                return match.start()
            self.unclosed.add(name)
        return len(self.text) if name in RAW_TO_THE_END else None
