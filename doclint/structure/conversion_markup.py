"""What a converter (pandoc) leaves in a text for a picture, an anchor or a marked word, where nobody reads it as markup.

    ![](media/image1.png){width="5.5in" height="2in"}    []{#_Toc1 .anchor}总则    [重点]{.underline}

The attributes in braces are no part of Markdown (CommonMark) and stay in the text. They are no words of the document: no
bracket of it opens or closes in them, and a line of nothing else is no paragraph. The rule raw-attributes reports them.
The syntax is that of pandoc's link_attributes, bracketed_spans and header_attributes.
"""

from __future__ import annotations

from doclint.document.mapped_text import MappedText
from doclint.lazy_pattern import lazy_pattern

_ATTRIBUTE = r'(?:[#.][A-Za-z_][\w-]*|[A-Za-z-]+="[^"{}\n]*")'
_ATTRIBUTES = rf"{_ATTRIBUTE}(?: +{_ATTRIBUTE})*"
_BLOCK = rf"\{{ *{_ATTRIBUTES} *(?:\}}|$)"
"""Also without its end: long lines are wrapped between two attributes."""

_HINT = lazy_pattern(r'\{ *(?:[#.][A-Za-z_]|[A-Za-z-]+=")')
_MARKUP = lazy_pattern(
    rf"!\[[^\[\]\n]*\](?:\([^()\n]*\))?{_BLOCK}"  # a picture
    rf"|![\w-]*{_BLOCK}"  # a picture whose brackets and address were taken off
    rf"|\[(?P<inside>[^\[\]\n]*)\]{_BLOCK}"  # a marked word; an anchor, if there is none
    rf"|(?<!\{{){_BLOCK}(?!\}})"
)
_REST = lazy_pattern(rf" *{_ATTRIBUTES} *\}}")
"""The second line of attributes that were wrapped."""


def may_hold_markup(text: str) -> bool:
    """Whether a text holds attributes at all; asked once for a whole document."""
    return "{" in text and _HINT.search(text) is not None


def without_markup(content: MappedText) -> MappedText:
    """The text of a line without the markup of a converter; itself if it holds none."""
    text = content.text
    if "{" not in text and "}" not in text:
        return content
    kept: list[MappedText] = []
    rest = _REST.match(text) if "}" in text else None
    done = rest.end() if rest is not None and '="' in rest[0] else 0
    found = bool(done)
    for match in _MARKUP.finditer(text, done):
        found = True
        kept.append(content.slice(done, match.start()))
        if match["inside"]:
            kept.append(content.slice(*match.span("inside")))
        done = match.end()
    if not found:
        return content
    kept.append(content.slice(done))
    whole = MappedText.join(kept)
    return _stripped(whole) if whole.text else whole


def _stripped(content: MappedText) -> MappedText:
    text = content.text
    start = len(text) - len(text.lstrip())
    return content.slice(start, max(start, len(text.rstrip())))
