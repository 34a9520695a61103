"""Which rules run: select, ignore and extend-select, with prefixes of codes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from doclint.rulebook.nearest import nearest
from doclint.rulebook.rule import Rule

ALL = "ALL"
_EXACT = 1_000
"""Weight of a selector that names a rule whole: above the length of any prefix."""


class SelectorError(ValueError):
    """A selector that fits no rule; ``nearest`` is the nearest one that does, or ""."""

    def __init__(self, selector: str, likely: str) -> None:
        self.selector = selector
        self.nearest = likely
        hint = f'; did you mean "{likely}"?' if likely else ""
        super().__init__(f'no rule fits the selector "{selector}"{hint}')


def family(code: str) -> str:
    """The letters of a code: DUP of DUP001."""
    return re.split(r"\d", code, maxsplit=1)[0]


def weight(selector: str, code: str, name: str = "") -> int:
    """How closely a selector fits a rule: -1 not at all, 0 for ALL, then the length of the prefix.

    A selector is ALL, a prefix of a code that holds at least its letters (DUP, DUP0), a code, or a rule's
    name.
    """
    if selector == ALL:
        return 0
    if selector in (code, name):
        return _EXACT
    return len(selector) if code.startswith(selector) and selector.startswith(family(code)) else -1


def is_selected(
    code: str,
    name: str = "",
    *,
    enabled: bool = True,
    select: Sequence[str] | None = None,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> bool:
    """Whether a rule runs: the closest selector decides, and ignoring wins between equals.

    ``select`` None means all that are enabled. A rule that is not enabled runs only if selected by code or
    name.
    """
    chosen = [*([ALL] if select is None else select), *extend_select]
    for_it = max((weight(selector, code, name) for selector in chosen), default=-1)
    against = max((weight(selector, code, name) for selector in ignore), default=-1)
    return for_it > against and (enabled or for_it == _EXACT)


@dataclass(frozen=True, slots=True)
class Choice:
    """What one voice (a configuration file, the command line) says of the rules that run; ``select`` None: it
    does not start anew.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


def is_chosen(rule: Rule, choices: Iterable[Choice]) -> bool:
    """Whether a rule runs after all have spoken, the last one heard last.

    Who selects starts anew, whatever was said before; who only ignores or extends changes what was said. Within
    one choice the closest selector decides.
    """
    chosen = rule.enabled
    for choice in choices:
        if choice.select is not None:
            chosen = is_selected(
                rule.code,
                rule.name,
                enabled=rule.enabled,
                select=choice.select,
                ignore=choice.ignore,
                extend_select=choice.extend_select,
            )
            continue
        for_it = max((weight(each, rule.code, rule.name) for each in choice.extend_select), default=-1)
        against = max((weight(each, rule.code, rule.name) for each in choice.ignore), default=-1)
        if for_it > against:
            chosen = chosen or rule.enabled or for_it == _EXACT
        elif against >= 0:
            chosen = False
    return chosen


def select(
    rules: Iterable[Rule],
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    known: Collection[str] = (),
) -> tuple[Rule, ...]:
    """The rules that run, in their order. ``known`` are codes that exist without a rule (SUP001).

    Raises SelectorError for a selector that fits neither a rule nor a known code.
    """
    rules = tuple(rules)
    for selector in (*(select or ()), *ignore, *extend_select):
        validate(selector, rules, known)
    return tuple(
        rule
        for rule in rules
        if is_selected(
            rule.code,
            rule.name,
            enabled=rule.enabled,
            select=select,
            ignore=ignore,
            extend_select=extend_select,
        )
    )


def validate(selector: str, rules: Iterable[Rule], known: Collection[str] = ()) -> None:
    """Raises SelectorError if the selector fits neither a rule nor a known code."""
    names = [(rule.code, rule.name) for rule in rules] + [(code, "") for code in known]
    if not any(weight(selector, code, name) >= 0 for code, name in names) and selector != ALL:
        words = {
            ALL,
            *(family(code) for code, _ in names),
            *(word for pair in names for word in pair if word),
        }
        raise SelectorError(selector, nearest(selector, sorted(words)))
