"""Where the check types are found, by the name that a rule uses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import is_dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from doclint.interface_language import say

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint
    from types import ModuleType

    from doclint.checks.finding import Finding
    from doclint.checks.values import Values
    from doclint.structure.structure import Structure

MODULES: dict[str, str] = {
    "repetition": "doclint.checks.repetition",
    "numbering": "doclint.checks.numbering",
    "references": "doclint.checks.references",
    "completeness": "doclint.checks.completeness",
    "agreement": "doclint.checks.agreement",
    "foreign": "doclint.checks.foreign",
    "element": "doclint.checks.element",
    "pairs": "doclint.checks.pairs",
    "consistency": "doclint.checks.consistency",
    "pattern": "doclint.checks.pattern",
    "terms": "doclint.checks.terms",
    "metric": "doclint.checks.metric",
    "suppression": "doclint.checks.suppression",
}
"""Check type to module. Each module holds ``Options`` (a frozen dataclass) and ``check(structure, options)``."""


GROUP = "doclint.checks"
"""The entry point group in which another package offers check types: the name that rules use = its module."""


class CheckType(NamedTuple):
    """A check type: its options class and the function that looks."""

    options: type
    check: Callable[[Structure, Any], Iterator[Finding]]


class BrokenCheckTypeError(ImportError):
    """A check type of another package that cannot be used; names the package and says why."""


def known() -> list[str]:
    """The names of all check types, those of other packages last."""
    from importlib.metadata import entry_points

    offered = {entry.name for entry in entry_points(group=GROUP)}
    return [*MODULES, *sorted(offered - MODULES.keys())]


def is_known(name: str) -> bool:
    """Whether there is a check type of that name. Other packages are asked only for a name that is not one of ours."""
    return name in MODULES or bool(_offers(name))


def load(name: str) -> CheckType:
    """The check type of that name, imported when first asked for.

    Raises KeyError if there is none, BrokenCheckTypeError if another package offers it and it cannot be used.
    """
    if name in MODULES:
        path = MODULES[name]
        # Asked for by every rule on every document; import_module takes a hundred times as long to say the same.
        module = sys.modules.get(path) or import_module(path)
        return CheckType(module.Options, module.check)
    return offered(name)


def values(name: str) -> Values | None:
    """What the findings of a check type bring to the wording of a rule; None if it does not say. Raises as ``load``."""
    from doclint.checks.values import values_of

    return values_of(name, _module(name))


def attribute(name: str, attribute: str) -> object:
    """What the module of a check type has under that name; None if nothing. Raises as ``load``."""
    return getattr(_module(name), attribute, None)


def _module(name: str) -> ModuleType:
    load(name)
    if name in MODULES:
        return import_module(MODULES[name])
    module: ModuleType = _offers(name)[0].load()
    return module


def _offers(name: str) -> Sequence[EntryPoint]:
    # Imported here: asking for entry points costs tens of milliseconds, which the check types of ours need not pay.
    from importlib.metadata import entry_points

    return list(entry_points(group=GROUP, name=name))


@cache
def offered(name: str) -> CheckType:
    """The check type of another package. Raises as ``load``."""
    offers = _offers(name)
    if not offers:
        raise KeyError(name)
    owners = [_owner(offer) for offer in offers]
    if len(set(owners)) > 1:
        both = " and ".join(sorted(set(owners)))
        raise BrokenCheckTypeError(
            say(
                f"检查类型 {name} 有几个包同时提供：{both}；请只装一个",
                f"the check type {name} is offered by {both}; install one of them",
            )
        )
    try:
        module = offers[0].load()
    except Exception as error:
        raise BrokenCheckTypeError(_broken(name, owners[0], f"{type(error).__name__}: {error}")) from error
    options, check = getattr(module, "Options", None), getattr(module, "check", None)
    if not isinstance(options, type) or not is_dataclass(options):
        reason = say(f"{offers[0].value} 里没有数据类 Options", f"no dataclass Options in {offers[0].value}")
        raise BrokenCheckTypeError(_broken(name, owners[0], reason))
    if not callable(check):
        reason = say(
            f"{offers[0].value} 里没有函数 check(structure, options)",
            f"no function check(structure, options) in {offers[0].value}",
        )
        raise BrokenCheckTypeError(_broken(name, owners[0], reason))
    return CheckType(options, check)


def broken(name: str, reason: str) -> BrokenCheckTypeError:
    """The error for a check type that turns out to be unusable after it was loaded."""
    return BrokenCheckTypeError(_broken(name, _owner(_offers(name)[0]) if name not in MODULES else "doclint", reason))


def _broken(name: str, owner: str, reason: str) -> str:
    return say(
        f"软件包 {owner} 提供的检查类型 {name} 不能用：{reason}",
        f"the check type {name} of the package {owner} cannot be used: {reason}",
    )


def _owner(offer: EntryPoint) -> str:
    distribution = offer.dist
    return distribution.name if distribution is not None else offer.value
