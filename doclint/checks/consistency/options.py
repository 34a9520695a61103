"""What a rule of the check type ``consistency`` may set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doclint.checks.option_error import Fault, refuse
from doclint.interface_language import say

Habit = Literal["bracket_width", "mark_width", "label_spacing", "number_spacing", "spelling"]


@dataclass(frozen=True, slots=True)
class Options:
    """``of`` is the habit that is compared over the whole document."""

    of: Habit
    """bracket_width: （） and (). mark_width: ，；： and ,;:. label_spacing: 1.甲 and 1. 甲. number_spacing: 建设3所 and
    建设 3 所. spelling: words that mean the same, listed in ``ways``."""
    majority: float = 0.75
    """The share of one way of writing from which on it is the document's habit and the other an exception. Of spelling,
    the most frequent is."""
    ways: tuple[tuple[str, ...], ...] = ()
    """spelling: groups of words of which a document uses one: [[登录, 登陆], [email, e-mail]]. The first of a group is
    taken where two are used equally often."""
    ignore_case: bool = False
    """spelling: E-mail is e-mail."""

    def __post_init__(self) -> None:
        refuse(self._faults())

    def _faults(self) -> Iterator[Fault]:
        if not 0.5 < self.majority < 1:
            expected = say("大于 0.5、小于 1 的数", "a number between 0.5 and 1")
            yield Fault(("majority",), say(f"数 {self.majority:g}", f"the number {self.majority:g}"), expected)
        if self.of != "spelling":
            return
        if not self.ways:
            expected = say("ways，列出意思相同的写法：[[登录, 登陆]]", "ways, groups of words: [[email, e-mail]]")
            yield Fault(("of",), say("spelling，没有 ways", "spelling without ways"), expected)
        held: dict[str, int] = {}
        for number, group in enumerate(self.ways):
            if len(group) < 2:
                expected = say("两个以上的写法", "two words or more")
                yield Fault(("ways", number), say(f"{len(group)} 个写法", f"a list of {len(group)}"), expected)
            for index, word in enumerate(group):
                path = ("ways", number, index)
                if not word.strip():
                    yield Fault(path, say("空的写法", "an empty word"), say("一个词", "a word"))
                    continue
                key = word.casefold() if self.ignore_case else word
                if key in held:
                    found = say(
                        f"“{word}”第二次出现（第一次在第 {held[key] + 1} 组）",
                        f'"{word}" a second time (first in group {held[key] + 1})',
                    )
                    yield Fault(path, found, say("每个写法一次", "each word once"))
                held.setdefault(key, number)
