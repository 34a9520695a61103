"""What the elements of HTML mean for a reader (HTML Living Standard, section 15 "Rendering")."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from doclint.lazy_pattern import lazy_pattern

VOID = frozenset(
    [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
    ]
)  # fmt: skip
"""Elements without an end tag."""

RAW = frozenset(
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"]
)
"""Elements whose content is not markup, or is none a reader sees (noscript, where scripts run)."""
RAW_TO_THE_END = frozenset({"script", "style"})
"""Those that swallow the rest of the file when they are not closed, as they do in a browser. An unclosed one of the
others hides nothing: a part of a document lost is worse than a line too many."""

CONTAINERS = frozenset(
    [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "li", "main", "menu", "nav", "ol", "pre", "search", "section",
    "summary", "table", "td", "th", "tr", "ul",
    ]
)  # fmt: skip
"""Elements set in a block of their own that may hold others."""
BREAKS = CONTAINERS | frozenset(
    [
    "p", "html", "head", "hr", "legend", "tbody", "thead", "tfoot", "colgroup", "optgroup", "option",
    "listing", "isindex",
    ]
)  # fmt: skip
"""Tags at which a line ends."""
SPACED = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "figure", "table"]
)
"""Those with a margin: what follows is no continuation of the line before."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}

CONTROLS = frozenset(
    [
    "button", "select", "datalist", "object", "audio", "video", "canvas", "svg", "math", "template",
    "rt", "rp", "applet", "map",
    ]
)  # fmt: skip
"""Elements inside a line whose text is no text of the document."""

PAGE_MARKS = frozenset(
    ["printed-page", "printed-page-wrapper", "unprinted-element", "pagenum", "pagenumber", "page-number", "pagebreak",
     "page-break"]
)  # fmt: skip
"""Classes of the marks that web editions set where a page of the printed one begins (Federal Register, EPUB)."""

CHROME = frozenset({"nav", "aside", "footer", "header", "search", "dialog"})
"""Elements that HTML has for what surrounds a text; header and footer count only outside article and main."""
CHROME_ROLES = frozenset(
    ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog"]
)
CONTENT = frozenset({"article", "main"})

_ATTRIBUTE = lazy_pattern(r"""([^\s=/>"']+)\s*+(?:=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_HIDDEN_STYLE = lazy_pattern(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_ALIGNMENT = lazy_pattern(r"text-align\s*:\s*([a-z]+)", re.IGNORECASE)
_BOLD_STYLE = lazy_pattern(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PRE_STYLE = lazy_pattern(r"white-space\s*:\s*(?:pre\b|pre-wrap|pre-line|break-spaces)", re.IGNORECASE)
_NOT_ALONE = lazy_pattern(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


def attributes(source: str) -> dict[str, str]:
    """The attributes of a start tag by name in lower case, from its text behind the name; the first of two counts."""
    out: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source):
        name = match[1].lower()
        if name not in out:
            value = match[2] or match[3] or match[4] or ""
            out[name] = unescape(value) if "&" in value else value
    return out


@lru_cache(maxsize=512)  # a page has few ways to set a paragraph
def is_hidden(source: str) -> bool:
    """Whether the attributes of a tag hide its element."""
    if "style" not in source and "hidden" not in source and "STYLE" not in source:
        return False
    found = attributes(source)
    return "hidden" in found or _HIDDEN_STYLE.search(found.get("style", "")) is not None


@lru_cache(maxsize=512)
def alignment(source: str) -> str:
    """How the attributes of a tag align the text of its element: "center", "right" …, "" where they do not say."""
    found = attributes(source)
    match = _ALIGNMENT.search(found.get("style", ""))
    return (match[1] if match else found.get("align", "")).lower()


def is_page_mark(source: str) -> bool:
    """Whether the attributes of a tag are those of the mark of a printed page."""
    if "page" not in source:
        return False
    found = attributes(source)
    kinds = {found.get("role", ""), found.get("epub:type", ""), *found.get("class", "").lower().split()}
    return "doc-pagebreak" in kinds or not PAGE_MARKS.isdisjoint(kinds)


def is_bold(source: str) -> bool:
    """Whether the style of a tag sets its element in bold."""
    return "font-weight" in source and _BOLD_STYLE.search(source) is not None


def keeps_lines(source: str) -> bool:
    """Whether the style of a tag keeps the line breaks of the source."""
    return "white-space" in source and _PRE_STYLE.search(source) is not None


@lru_cache(maxsize=4096)
def name_words(names: str) -> frozenset[str]:
    """The words that an id and classes are made of, in lower case: ``article-Share2`` has article, share and 2; each name
    whole, too, with and without the number at its end.
    """
    words: set[str] = set()
    for name in names.split():
        words.update((name.lower(), name.lower().rstrip("-_0123456789")))
        words.update(word.lower() for word in _NOT_ALONE.findall(name))
    return frozenset(words)
