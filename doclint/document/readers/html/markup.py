"""Whether an edit leaves the tags of a page as they were."""

from __future__ import annotations

from doclint.document.readers.html.elements import VOID
from doclint.document.readers.html.tokens import tokens
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern

_ENTITY_REST = lazy_pattern(r"&(?:#[0-9xX]|[A-Za-z])[A-Za-z0-9]*;")
_MARKUP = lazy_pattern(r"[<>&]")


def keeps_markup(text: str, span: Span, content: str) -> bool:
    """Whether ``content`` can stand in place of ``span`` of the page ``text``: the tags taken out are pairs, no entity is
    cut, and what comes in is text.
    """
    removed = text[span.start : span.end]
    if _MARKUP.search(content) and not _MARKUP.search(removed):
        return False
    if removed.endswith("&") and _ENTITY_REST.match(text, span.end - 1):
        return False
    if "<" not in removed and ">" not in removed:
        return True
    opened: list[str] = []
    for token in tokens(removed):
        if token.kind == "text":
            if "<" in removed[token.start : token.end]:
                return False
        elif token.kind == "open" and token.name not in VOID:
            opened.append(token.name)
        elif token.kind == "close" and (not opened or opened.pop() != token.name):
            return False
    return not opened
