"""What a rule of the check type ``pattern`` may set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.option_error import Fault, below, no_expression, refuse
from doclint.interface_language import say
from doclint.structure.parts import PartName

PatternUnit = Literal["paragraph", "sentence", "line", "document"]
Mode = Literal["existence", "absence", "mismatch"]
Together = Literal["no", "paragraph", "document"]


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for, and where a match is no finding. Expressions are those of Python's ``re``."""

    pattern: str | tuple[str, ...]
    """One regular expression or several. Captures can be used in messages: {match}, {1}, {name}."""
    ignore_case: bool = False
    """Capitals and small letters are the same."""
    unit: PatternUnit = "paragraph"
    """Each paragraph or sentence as a reader sees it (markup off, wrapped lines joined); each line of the source as it
    stands; or the paragraphs of the document as one text, with line ends between them. ^ and $ are the ends of the unit;
    in the document, of each paragraph."""
    mode: Mode = "existence"
    """existence: a match is a finding. absence: no match in the document is one, at its title. mismatch: each paragraph
    of the parts in look_in that does not match as a whole is one."""
    look_in: tuple[PartName, ...] = ()
    """absence: the parts in which a match must stand; empty: anywhere. mismatch: the parts whose paragraphs must match.
    (Parts of the rule limit where findings are.)"""
    exceptions: str | tuple[str, ...] = ()
    """A match that overlaps a match of one of these is no finding."""
    not_before: str = ""
    """No finding where this matches directly behind the match."""
    not_after: str = ""
    """No finding where this matches directly in front of the match."""
    replacement: str | None = None
    r"""Replaces the match, if the rule has a fix; \1 and \g<name> stand for captures."""
    unescape: bool = False
    """Replaces the match by the characters that its HTML entities stand for, if the rule has a fix; a no-break space by a
    plain one."""
    times: int = 1
    """Fewest matches in a document: fewer are no finding."""
    most: int = 0
    """Most findings in a document; 0: no limit."""
    together: Together = "no"
    """paragraph, document: one finding for all matches in it, at the first; the others are related places."""

    def __post_init__(self) -> None:
        refuse(self._faults())

    def _faults(self) -> Iterator[Fault]:
        faults: list[Fault] = []
        for name, expressions in (("pattern", self.pattern), ("exceptions", self.exceptions)):
            one = isinstance(expressions, str)
            for number, expression in enumerate(as_tuple(expressions)):
                path = (name,) if one else (name, number)
                faults += no_expression(path, expression)
                if not expression:
                    empty = say("空的正则表达式", "an empty expression")
                    faults.append(Fault(path, empty, say("正则表达式", "a regular expression")))
        if not self.patterns:
            faults.append(Fault(("pattern",), say("空列表", "an empty list"), say("正则表达式", "a regular expression")))
        for name, expression in (("not_before", self.not_before), ("not_after", self.not_after)):
            # As it is run: flags for the whole cannot stand inside.
            faults += no_expression((name,), expression, "(?:{})")
        if self.replacement is not None and not faults:
            for pattern in self.patterns:
                faults += _replaces(pattern, self.replacement)
        if self.unescape and self.replacement is not None:
            found = say("unescape 和 replacement 两个", "both unescape and replacement")
            faults.append(Fault(("unescape",), found, say("其中一个：两个都替换匹配的文字", "one of them: both replace the match")))
        if self.mode == "mismatch" and not self.look_in:
            found = say("没有 look_in 的 mismatch", "mismatch without look_in")
            faults.append(Fault(("mode",), found, say("look_in，说明哪些部位必须匹配", "look_in: the parts that must match")))
        yield from faults
        yield from below("times", self.times, 1)
        yield from below("most", self.most, 0)

    @property
    def patterns(self) -> tuple[str, ...]:
        """The expressions as a tuple."""
        return as_tuple(self.pattern)

    @property
    def captures(self) -> tuple[str, ...]:
        """The placeholders that the expressions bring to messages: numbers and names of their captures."""
        names: dict[str, None] = {}
        for pattern in self.patterns if self.mode == "existence" else ():
            compiled = re.compile(pattern)
            names.update(dict.fromkeys(compiled.groupindex))
            names.update(dict.fromkeys(str(number + 1) for number in range(compiled.groups)))
        return tuple(names)


def as_tuple(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """One or several as several."""
    return (value,) if isinstance(value, str) else value


def _replaces(pattern: str, replacement: str) -> Iterator[Fault]:
    """The fault of a replacement that speaks of captures which the pattern does not have."""
    try:
        re.compile(pattern).sub(replacement, "")
    except (re.error, IndexError) as error:
        reason = error.msg if isinstance(error, re.error) else str(error)
        offset = error.pos if isinstance(error, re.error) else None
        found = say(f"“{replacement}”（{reason}）", f'"{replacement}" ({reason})')
        expected = say(
            f"用 \\1、\\g<名称> 指 {pattern} 里的分组的文字",
            f"a text in which \\1 and \\g<name> stand for captures of {pattern}",
        )
        yield Fault(("replacement",), found, expected, offset=offset)
