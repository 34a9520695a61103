"""Rules switched on and off in a configuration that is being edited, with as little said as will do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from doclint.engine.configuration.editing import add_member, remove_member
from doclint.rulebook import Rule
from doclint.rulebook.selection import Choice, is_chosen, validate, weight


def switch(data: Any, selector: str, known: Sequence[Rule], below: Sequence[Choice], *, on: bool) -> None:
    """Makes the rules that a selector means run, or not run, under the mapping ``data``.

    ``below`` is what the files that it extends say. What says the contrary of these rules alone goes; the selector
    is put in ``extend-select`` or ``ignore`` if they are not as wanted by then, and single codes where something
    else names them more closely. Switching on a family leaves alone those of its rules that are off by default.
    Raises SelectorError.
    """
    validate(selector, known)
    towards, against = ("extend-select", "ignore") if on else ("ignore", "extend-select")
    meant = _meant(selector, known)
    for member in tuple(data.get(against) or ()):
        if all(rule in meant for rule in _meant(member, known)):
            remove_member(data, against, member)
    _drop_switches(data, meant, on=not on)
    if on and len(meant) > 1:
        meant = [rule for rule in meant if rule.enabled]
    if not all(_runs(rule, data, below) is on for rule in meant):
        add_member(data, towards, selector)
    for rule in meant:
        if _runs(rule, data, below) is not on:
            add_member(data, towards, rule.code)


def _meant(selector: str, known: Sequence[Rule]) -> list[Rule]:
    return [rule for rule in known if weight(selector, rule.code, rule.name) >= 0]


def _runs(rule: Rule, data: Any, below: Sequence[Choice]) -> bool:
    select = data.get("select")
    switches = {key: (keys or {}).get("enabled") for key, keys in (data.get("rules") or {}).items()}
    own = Choice(
        None if select is None else tuple(select),
        (*(data.get("ignore") or ()), *(key for key, on in switches.items() if on is False)),
        (*(data.get("extend-select") or ()), *(key for key, on in switches.items() if on is True)),
    )
    return is_chosen(rule, [*below, own])


def _drop_switches(data: Any, meant: Sequence[Rule], *, on: bool) -> None:
    """Takes ``enabled`` out of what is said of the rules, where it has the value ``on``."""
    rules = data.get("rules") or {}
    for word in (word for rule in meant for word in (rule.code, rule.name)):
        keys = rules.get(word) or {}
        if keys.get("enabled") is on:
            del keys["enabled"]
            if not keys:
                del rules[word]
    if "rules" in data and not rules:
        del data["rules"]
