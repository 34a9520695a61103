"""What a rule of the check type ``terms`` may set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from doclint.checks.option_error import Fault, below, no_expression, refuse
from doclint.interface_language import say
from doclint.lazy_pattern import lazy_pattern

_DAY = lazy_pattern(r"\d{4}-\d\d-\d\d")
"""``date.fromisoformat`` also takes 20180317 and 2018-W11-6, which nobody means."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term, and the time in which it is the right one."""

    term: str
    """As it is written."""
    also: tuple[str, ...] = ()
    """Other spellings and short forms of it."""
    preferred: str = ""
    """What to write instead, as it is shown in messages."""
    valid_from: str = ""
    """First day on which the term was right, 2018-03-17; empty: always was."""
    valid_to: str = ""
    """Last day on which it was right; empty: still is. A term without both days is never right."""
    source: str = ""
    """Who says so: {source} in messages."""

    def __post_init__(self) -> None:
        refuse(self._faults())

    def _faults(self) -> Iterator[Fault]:
        for path, spelling in ((("term",), self.term), *((("also", i), one) for i, one in enumerate(self.also))):
            if not spelling.strip():
                yield Fault(path, say("空的名称", "an empty term"), say("一个名称", "a term"))
        days = []
        for name, day in (("valid_from", self.valid_from), ("valid_to", self.valid_to)):
            if not day:
                continue
            try:
                days.append(date.fromisoformat(day) if _DAY.fullmatch(day) else None)
            except ValueError:
                days.append(None)
            if days[-1] is None:
                expected = say("日历上有的日期，像 2018-03-17", "a day of the calendar like 2018-03-17")
                yield Fault((name,), say(f"文字“{day}”", f'the text "{day}"'), expected)
        if len(days) == 2 and None not in days and self.valid_from > self.valid_to:
            found = say(
                f"{self.valid_to}，早于开始日期 {self.valid_from}",
                f"{self.valid_to}, before it is valid at all ({self.valid_from})",
            )
            yield Fault(("valid_to",), found, say("不早于 valid_from 的日期", "a day not before valid_from"))


@dataclass(frozen=True, slots=True)
class Options:
    """The terms, and where a term is left alone."""

    terms: tuple[Term, ...] = ()
    """The terms, each with what to write instead and the days between which it was right."""
    data: str = field(default="", metadata={"data_for": "terms"})
    """A YAML file beside the rule with more terms: a list as in ``terms``."""
    grace_days: int = 0
    """Days after ``valid_to`` on which the old term may still be used."""
    whole: bool = False
    """true: a term of one to four Chinese characters counts only where no longer word may hold it: after a mark, or one of
    the characters 和与由向…; 建设部, not 住房和城乡建设部."""
    in_quotations: bool = False
    """Look inside 《》 “” and brackets around document numbers too. There stands what others wrote."""
    in_past: bool = False
    """Look also where the same sentence names a year in which the term was right."""
    not_after: str = ""
    """A regular expression: no finding where it matches directly in front of the term (原|时任)."""
    not_before: str = ""
    """A regular expression: no finding where it matches directly behind the term (令第|公告)."""

    def __post_init__(self) -> None:
        refuse(self._faults())

    def _faults(self) -> Iterator[Fault]:
        if self.data:
            expected = say("terms：data 只在规则文件里读", "terms: data is read beside a rule file only")
            yield Fault(("data",), say(f"文件 {self.data}", f"the file {self.data}"), expected)
        elif not self.terms:
            expected = say("terms 或 data 里至少一个名称", "a term at least, in terms or data")
            yield Fault(("terms",), say("没有名称", "no terms"), expected)
        held: dict[str, int] = {}
        for number, term in enumerate(self.terms):
            for path, spelling in (
                (("term",), term.term),
                *((("also", i), one) for i, one in enumerate(term.also)),
            ):
                if spelling in held:
                    found = say(
                        f"“{spelling}”第二次出现（第一次在第 {held[spelling] + 1} 个名称）",
                        f'"{spelling}" a second time (first in term {held[spelling] + 1})',
                    )
                    yield Fault(("terms", number, *path), found, say("每个写法一次", "each spelling once"))
                held.setdefault(spelling, number)
        yield from no_expression(("not_after",), self.not_after, "(?:{})")
        yield from no_expression(("not_before",), self.not_before, "(?:{})")
        yield from below("grace_days", self.grace_days, 0)
