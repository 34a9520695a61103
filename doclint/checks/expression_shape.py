"""What can be told of a regular expression before it is run: words its matches hold, and whether it can run away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

# The parser of the standard library: private in name, and the same from Python 3.11 to 3.14. Where it has something
# that is not known here, the answers are the careful ones: no words, may run away.
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

_MOST_WAYS: Final = 1000
"""Ways in which a match can be tried from one place: `.{0,40}` after a word has 41, two of them one after the other
1,681. Up to here the time for each character is bounded, however long the text."""
_MANY: Final = 1 << 30
_MOST_WORDS: Final = 32
"""Words to look for one by one; more of them cost as much as running the expression."""
_COMMON: Final = 10
"""A single letter, Chinese character or mark of prose stands in every paragraph, other signs and words in few: as dear as
ten of these."""
_COMMON_MARKS: Final = " \t\u3000，。、：；（）“”,.:;()-"
_ONE_CHARACTER: Final = frozenset({sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY})


@dataclass(frozen=True, slots=True)
class Shape:
    """``words``: every match holds one of them (empty: nothing is known). ``linear``: time grows with the text alone."""

    words: tuple[str, ...]
    linear: bool


@cache
def shape_of(pattern: str, ignore_case: bool) -> Shape:
    """The shape of an expression that compiles."""
    try:
        tree = parser.parse(pattern, re.IGNORECASE if ignore_case else 0)
        folded = bool(tree.state.flags & re.IGNORECASE)
        words = _words(list(tree), folded)
        return Shape(words if words and len(words) <= _MOST_WORDS else (), _ways(list(tree), True) <= _MOST_WAYS)
    except Exception:  # another parser than the one known here
        return Shape((), False)


def _ways(items: Iterable[Any], last: bool) -> int:
    """In how many ways the items can match from one place, at most; ``last``: nothing follows them."""
    items = list(items)
    ways = 1
    for index, item in enumerate(items):
        ways = min(_MANY, ways * _ways_of(item, last and index == len(items) - 1))
    return ways


def _ways_of(item: Any, last: bool) -> int:
    operation, argument = item
    if operation is sre.BRANCH:
        return _ways_of_branches(argument[1], last)
    if operation is sre.SUBPATTERN:
        return _ways(argument[3], last)
    if operation in (sre.ASSERT, sre.ASSERT_NOT):
        return _ways(argument[1], False)
    if operation is sre.ATOMIC_GROUP:
        return _ways(argument, last)
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        fewest, most, repeated = argument
        single = len(repeated) == 1 and repeated[0][0] in _ONE_CHARACTER
        if most is sre.MAXREPEAT:
            # What nothing follows cannot fail once it has enough, and the search goes on behind it.
            return int(fewest) + 1 if single and last else _MANY
        if operation is sre.POSSESSIVE_REPEAT and single:
            return 1  # it gives nothing back
        inside = _ways(repeated, False)
        if inside == 1:
            return int(most) - int(fewest) + 1
        return _MANY if int(most) > 8 else min(_MANY, (inside + 1) ** int(most))
    if operation in _ONE_CHARACTER or operation in (sre.AT, sre.GROUPREF):
        return 1
    return _MANY


def _ways_of_branches(branches: Iterable[Any], last: bool) -> int:
    """At one place only the branches that begin with the character there can match, and of words one for each length."""
    begun: dict[object, int] = {}
    lengths: dict[object, set[int]] = {}
    anywhere = 0
    for branch in branches:
        items = list(branch)
        if not items or items[0][0] is not sre.LITERAL:
            anywhere += _ways(items, last)
        elif all(operation is sre.LITERAL for operation, _ in items):
            lengths.setdefault(items[0][1], set()).add(len(items))
        else:
            begun[items[0][1]] = begun.get(items[0][1], 0) + _ways(items, last)
    firsts = begun.keys() | lengths.keys()
    return anywhere + max((begun.get(first, 0) + len(lengths.get(first, ())) for first in firsts), default=0)


def _words(items: Iterable[Any], folded: bool) -> tuple[str, ...]:
    """Words of which one stands in whatever the items match: of all that can be told, the quickest to find."""
    found: list[tuple[str, ...]] = []
    run = ""
    for operation, argument in items:
        if operation is sre.LITERAL and _sure(chr(argument), folded):
            run += chr(argument)
            continue
        if operation is sre.MAX_REPEAT and argument[0] > 0 and _is_sure_literal(argument[2], folded):
            found.append((run + chr(argument[2][0][1]) * min(int(argument[0]), 8),))
            run = ""
            continue
        if run:
            found.append((run,))
            run = ""
        within = _words_of(operation, argument, folded)
        if within:
            found.append(within)
    if run:
        found.append((run,))
    return min(found, key=lambda words: sum(map(_cost, words)), default=())


def _cost(word: str) -> int:
    """What looking for a word costs: a pass over the text, and a closer look wherever it stands."""
    return _COMMON if len(word) == 1 and (word.isalnum() or word in _COMMON_MARKS) else 1


def _words_of(operation: Any, argument: Any, folded: bool) -> tuple[str, ...]:
    if operation is sre.BRANCH:
        branches = [_words(branch, folded) for branch in argument[1]]
        return tuple(dict.fromkeys(word for words in branches for word in words)) if all(branches) else ()
    if operation is sre.SUBPATTERN:
        _, on, off, inside = argument
        return _words(inside, (folded or bool(on & re.IGNORECASE)) and not off & re.IGNORECASE)
    if operation is sre.ATOMIC_GROUP:
        return _words(argument, folded)
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and argument[0] > 0:
        return _words(argument[2], folded)
    if operation is sre.IN and all(kind is sre.LITERAL and _sure(chr(code), folded) for kind, code in argument):
        return tuple(chr(code) for _, code in argument)
    return ()


def _is_sure_literal(items: Any, folded: bool) -> bool:
    return len(items) == 1 and items[0][0] is sre.LITERAL and _sure(chr(items[0][1]), folded)


def _sure(character: str, folded: bool) -> bool:
    """Whether a match holds this very character: not if case is ignored and the character has one."""
    return not folded or character.lower() == character.upper()
