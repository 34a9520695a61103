"""Visible text out of source text: entities resolved, white space collapsed as on the page."""

from __future__ import annotations

from functools import lru_cache
from html import unescape

from doclint.document.readers.html.line import Line
from doclint.lazy_pattern import lazy_pattern

_SPECIAL = lazy_pattern(
    r"[ \t\n\r\f]+|&(?:#[0-9]{1,8};?|#[xX][0-9A-Fa-f]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)|\xad"
)
_NEEDS_WORK = lazy_pattern(r"[\t\n\r\f&\xad]|  ")
_LINE_END = lazy_pattern(r"[\n\r]")

# Marks that are as wide as a Chinese character in Chinese text and narrow in English.
_AMBIGUOUS = "“”‘’…—·"


def add_text(line: Line, text: str, start: int, end: int) -> int:
    """Add the stretch of ``text`` to ``line`` as a browser shows it; how many characters became visible.

    A run of white space is one space, none at the start of a line or behind another. One that holds a line end is dropped
    between wide characters (CSS Text Level 3, section 4.1.3): Chinese source is broken where it pleases. Soft hyphens go;
    a no-break space written as entity is a plain one.
    """
    source = text[start:end]
    if not _NEEDS_WORK.search(source):
        return _piece(line, source, start)
    place = 0
    shown = 0
    for match in _SPECIAL.finditer(source):
        if match.start() > place:
            shown += _piece(line, source[place : match.start()], start + place)
        place = match.end()
        found = match[0]
        if found[0] == "&":
            character = _character(found)
            if character is None:
                shown += _piece(line, found, start + match.start())
            elif character:
                _settle_space(line, character[0])
                line.texts.append(character)
                line.origins.append(start + match.start())
                shown += len(character)
        elif found != "\xad":
            _space(line, found, start + match.start())
    if place < len(source):
        shown += _piece(line, source[place:], start + place)
    return shown


def add_verbatim(line: Line, text: str, start: int, end: int) -> int:
    """Add a stretch of ``text`` without line ends whose white space is kept; how many characters it has."""
    place = start
    shown = 0
    source = text[start:end]
    for match in _SPECIAL.finditer(source) if "&" in source else ():
        if match[0][0] != "&" or (character := _character(match[0])) is None:
            continue
        at = start + match.start()
        for piece, origin in ((text[place:at], place), (character, at)):
            if piece:
                line.texts.append(piece)
                line.origins.append(origin)
                shown += len(piece)
        place = start + match.end()
    if place < end:
        line.texts.append(text[place:end])
        line.origins.append(place)
        shown += end - place
    return shown


def _piece(line: Line, piece: str, start: int) -> int:
    """Add text that holds no white space but single spaces."""
    before = len(piece)
    if piece[0] == " ":
        _space(line, " ", start)
        piece = piece[1:]
        start += 1
        if not piece:
            return 0
    trailing = piece[-1] == " "
    if trailing:
        piece = piece[:-1]
    if piece:
        _settle_space(line, piece[0])
        line.texts.append(piece)
        line.origins.append(start)
    if trailing:
        _space(line, " ", start + len(piece))
    return before


def _space(line: Line, found: str, start: int) -> None:
    if line.space_at < 0 and line.texts:
        line.space_at = start
        line.line_end = False
    if line.space_at >= 0 and _LINE_END.search(found):
        line.line_end = True


def _settle_space(line: Line, following: str) -> None:
    """Decide on the white space before the character ``following``."""
    if line.space_at < 0:
        return
    before = line.texts[-1][-1]
    if not (line.line_end and _joins(before, following)):
        line.texts.append(" ")
        line.origins.append(line.space_at)
    line.space_at = -1


def _joins(before: str, following: str) -> bool:
    wide, other = _is_wide(before), _is_wide(following)
    return (wide and (other or following in _AMBIGUOUS)) or (other and before in _AMBIGUOUS)


def _is_wide(character: str) -> bool:
    """Whether a character is one of the wide ones of Chinese and Japanese text (U+2E80 to U+9FFF, full-width forms)."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef" or character >= "\U00020000"


@lru_cache(maxsize=1024)
def _character(entity: str) -> str | None:
    """What an entity stands for; None if it is no entity."""
    found = unescape(entity)
    if found == entity:
        return None
    return found.replace("\xa0", " ").replace("\xad", "")
