"""English lines and paragraphs that end without a full stop, or in a comma, as they should: formulas of enactment and
resolution, fields, blanks to fill in, citations in notes, definitions.
"""

from __future__ import annotations

import re

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.sentence_shape import dangles

_OPERATIVE = lazy_pattern(
    r"(?:(?:HAS|HAVE) (?:ADOPTED|AGREED|DECIDED|RESOLVED)|HEREBY|BE IT|DO(?:ES)? (?:HEREBY|ORDAIN)|IT IS HEREBY|HAVE|"
    r"RECOMMENDS?|RESOLVES?D?|DECIDES?|DECLARES?|PROCLAIMS?|ADOPTS?|AGREES?|ENACTS|ORDERS|WELCOMES?|INVITES|URGES|CALLS)\b",
    re.IGNORECASE,
)
"""The verb that a preamble leads to, at the head of its paragraph: HAS ADOPTED THIS REGULATION:"""
_ENACTING = lazy_pattern(r"(?:BE IT (?:THEREFORE )?ENACTED|[A-Z]\w*(?: \w+){2,8} enacts)\b", re.IGNORECASE)
"""Be it enacted by …, in Congress assembled,"""
_RESOLVING = lazy_pattern(r"(?:\bbe it(?: (?:further|finally|also))?(?: resolved| enacted| ordained)?|\bit is(?: hereby)?(?: further)?)$", re.IGNORECASE)
"""What leads from one paragraph of a resolution to the next: and be it further"""
_BLANK = lazy_pattern(r"_{3,}\W*$")
_FIELD = lazy_pattern(r"[A-Z][\w’'()/.&-]*(?: [\w’'()/.&-]+){0,4}: ")
_NO_VALUE = lazy_pattern(r"[a-z]{2}\. [A-Z]|\b(?:shall|must|may|will|should|can|is|are|was|were|has|have|had|be|been|means|includes)\b")
_CITATION = lazy_pattern(
    r"(?:S\.?I\.? |S\.?R\.? |OJ |R\.S\.C|C\.R\.C|S\.?S\.?I\.? |\d{4} (?:c|asp|asc|anaw)\. ?\d|\d+ (?:U\.S\.C|C\.F\.R|F\.R|Stat|FR)\b|"
    r"Pub\. L\.|Cap\. \d|Official Journal)"
)
"""How a note begins that says where an act is found: S.I. 1999/283, OJ L 347, 2000 c. 7."""
_CLOSING_CITATION = lazy_pattern(
    r"[.)”\"’] (?:[Ss]ee )?(?:\d+ (?:U\.S\.C|C\.F\.R|F\.R|Fed\. Reg|Stat)\.? |Pub\. L\. )(?:No\. )?[^.;]{1,40}$"
)
"""A citation that stands behind the last sentence of a paragraph: …Systems. 44 U.S.C. 3553(d)"""
_LONGEST_CITATION = 70
_DEFINITION = lazy_pattern(
    r"[a-z][\w’'()/ -]{1,50}?(?:,[^,;.]{1,60},)? (?:means?|includes?|has the (?:same )?meaning|has the same|does not include)\b"
)


_RESOLVES = lazy_pattern(r"(?:(?:FINALLY |FURTHER )?RESOLVED|WHEREAS|BE IT)\b")


def resolves(text: str) -> bool:
    """Whether a paragraph is a sentence of a resolution or ordinance, whose first words are set in capitals."""
    return _RESOLVES.match(text) is not None


def is_operative(text: str) -> bool:
    """Whether a paragraph begins with the verb that the preamble above it leads to."""
    return _OPERATIVE.match(text) is not None


def is_enacting(text: str) -> bool:
    """Whether a paragraph is the formula of enactment, behind which the sections of an act stand."""
    return _ENACTING.match(text) is not None


def stands_without_mark(text: str, body: int) -> bool:
    """Whether a line is one that has no full stop: a field, a blank, a note that cites, a link between resolutions.

    ``body`` is where the text begins behind its labels.
    """
    text = text.rstrip()
    field = _FIELD.match(text, body)
    return (
        (field is not None and _NO_VALUE.search(text, field.end()) is None and not dangles(text, True))
        or _BLANK.search(text) is not None
        or _CITATION.match(text, body) is not None
        or _RESOLVING.search(text) is not None
        or _CLOSING_CITATION.search(text, max(body, len(text) - _LONGEST_CITATION)) is not None
    )


def is_lower_definition(text: str) -> bool:
    """Whether a paragraph defines a term that stands at its head in lower case, without quotation marks."""
    return _DEFINITION.match(text) is not None
