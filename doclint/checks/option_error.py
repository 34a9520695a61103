"""What is wrong in the options of a rule, beyond what their types can say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from doclint.interface_language import say


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: the way to the value (keys and indexes), what stands there, what should, the nearest right
    word.

    ``offset`` is the character of the value (from 0) at which it goes wrong; None: the value as a whole.
    """

    path: tuple[str | int, ...]
    found: str
    expected: str
    nearest: str = ""
    offset: int | None = None


class OptionError(ValueError):
    """Raised by an options class when it is made from values that it cannot take."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{fault.found}: {fault.expected}" for fault in self.faults))

    def inside(self, step: str | int) -> OptionError:
        """The same, seen from the mapping or list around: ``step`` leads to where it was raised."""
        return OptionError(replace(fault, path=(step, *fault.path)) for fault in self.faults)


_validated: ContextVar[bool] = ContextVar("validated", default=False)


@contextmanager
def validated() -> Iterator[None]:
    """Options made inside were validated before: nothing is looked for, and no expression is compiled to try it."""
    token = _validated.set(True)
    try:
        yield
    finally:
        _validated.reset(token)


def refuse(faults: Iterable[Fault]) -> None:
    """Raises OptionError if there are faults. Inside ``validated`` there are none."""
    if _validated.get():
        return
    found = tuple(faults)
    if found:
        raise OptionError(found)


def below(path: str, value: float, least: float) -> Iterator[Fault]:
    """The fault of a number that is less than it may be."""
    if not value >= least:  # so that .nan is a fault too
        expected = say(f"不小于 {least:g} 的数", f"a number of at least {least:g}")
        yield Fault((path,), say(f"数 {value:g}", f"the number {value:g}"), expected)


def outside(path: str, value: float, least: float, most: float) -> Iterator[Fault]:
    """The fault of a number that is not between two others (both allowed)."""
    if not least <= value <= most:
        expected = say(f"{least:g} 到 {most:g} 之间的数", f"a number from {least:g} to {most:g}")
        yield Fault((path,), say(f"数 {value:g}", f"the number {value:g}"), expected)


def no_expression(path: tuple[str | int, ...], expression: str, wrapped: str = "{}") -> Iterator[Fault]:
    """The fault of a text that is no regular expression of Python's ``re``, with the character at which it goes wrong.

    ``wrapped`` is the expression in which it is going to be run, {} standing for it.
    """
    error = _compile_error(expression)
    if error is None and wrapped != "{}":
        error = _compile_error(wrapped.replace("{}", expression))
        if error is not None:
            error = (error[0], None)
    if error is None:
        return
    reason, offset = error
    at = "" if offset is None else say(f"，在第 {offset + 1} 个字符", f" at character {offset + 1}")
    shown = expression if len(expression) <= _SHOWN else expression[: _SHOWN - 1] + "…"
    found = say(f"“{shown}”（{reason}{at}）", f'"{shown}" ({reason}{at})')
    yield Fault(path, found, say("正则表达式", "a regular expression"), offset=offset)


_SHOWN = 60
"""Characters of a wrong expression that an error quotes; the place says the rest."""


def _compile_error(expression: str) -> tuple[str, int | None] | None:
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "possible nested set" and the like: not for the writer of a rule
            re.compile(expression)
    except re.error as error:
        return error.msg, error.pos
    except (OverflowError, RecursionError) as error:
        return str(error), None
    return None
