"""White space at the ends of a line."""

from __future__ import annotations

# Taken off the ends of lines: space, tab, vertical tab, form feed, no-break spaces, the em and en spaces of
# web pages (U+2000 to U+200A), zero width space, byte order mark, ideographic space, and the NUL with which
# the Government Publishing Office fills empty lines. Not U+2028: it is content, and suspect.
SPACE = (
    "\0 \t\x0b\x0c\xa0\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
)

_TWO_COLUMNS = "\u3000\u2001\u2003"  # ideographic space, em quad, em space: as wide as a Chinese character
_NO_COLUMN = "\0\u200b\ufeff\x0b\x0c"
_TAB_COLUMNS = 4


def indent_width(space: str) -> int:
    """The columns that the white space ``space`` takes: a full-width space 2, a tab 4, zero-width characters
    none.
    """
    width = len(space)
    if space.count(" ") == width:
        return width
    for character in space:
        if character in _TWO_COLUMNS:
            width += 1
        elif character == "\t":
            width += _TAB_COLUMNS - 1
        elif character in _NO_COLUMN:
            width -= 1
    return width
