"""A configuration applied to the rules: which there are, which run, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from doclint.engine.configuration.errors import ConfigurationError
from doclint.engine.configuration.merged import Configuration
from doclint.interface_language import say
from doclint.rulebook import Rule, SelectorError, load_rules
from doclint.rulebook.options import option_problems
from doclint.rulebook.rule import configured
from doclint.rulebook.selection import Choice, validate
from doclint.rulebook.shapes import Problem

if TYPE_CHECKING:
    from doclint.engine.configuration.file import ConfigurationFile
    from doclint.rulebook.loading import RuleError


def known_rules(rules: Sequence[Rule], configuration: Configuration) -> tuple[Rule, ...]:
    """The rules with those of the configuration, as they were written. Raises RuleFileError."""
    for file in configuration.files:
        if file.keys.rule_paths:
            from doclint.engine.configuration.file import shown_path

            paths = [shown_path(file.path.parent / path) for path in file.keys.rule_paths]
            rules = with_rules(rules, paths)
    return tuple(rules)


def with_rules(rules: Sequence[Rule], paths: Iterable[str]) -> tuple[Rule, ...]:
    """The rules and those written at ``paths``; one with the code of another takes its place."""
    own = {rule.code: rule for rule in load_rules(paths, replaceable=rules)}
    together = {rule.code: rule for rule in rules} | own
    return tuple(sorted(together.values(), key=lambda rule: (not rule.source.shipped, rule.code)))


def configured_rules(rules: Sequence[Rule], configuration: Configuration) -> tuple[Rule, ...]:
    """The rules with the severities, options and messages that the configuration gives them.

    Raises ConfigurationError for all that does not fit the rules, selectors included.
    """
    changed = {rule.code: rule for rule in rules}
    codes = {word: rule.code for rule in rules for word in (rule.code, rule.name)}
    errors: list[RuleError] = []
    for file in configuration.files:
        errors += [file.error(problem) for problem in _selector_problems(file, rules)]
        errors += [file.error(problem) for problem in _apply_settings(file, changed, codes)]
    if errors:
        raise ConfigurationError(errors)
    return tuple(changed[rule.code] for rule in rules)


def choices(configuration: Configuration) -> list[Choice]:
    """What each file of the configuration says of the rules that run, the lowest first."""
    return [
        Choice(
            file.keys.select,
            (*file.keys.ignore, *_switched(file, on=False)),
            (*file.keys.extend_select, *_switched(file, on=True)),
        )
        for file in configuration.files
    ]


def _switched(file: ConfigurationFile, *, on: bool) -> Iterator[str]:
    """The rules that are switched on, or off, where they are configured."""
    return (code for code, setting in file.keys.rules.items() if setting.enabled is on)


def _selector_problems(file: ConfigurationFile, rules: Sequence[Rule]) -> Iterator[Problem]:
    keys = file.keys
    stated: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [
        (("select",), keys.select or ()),
        (("ignore",), keys.ignore),
        (("extend-select",), keys.extend_select),
        *((("per-file-ignores", pattern), codes) for pattern, codes in keys.per_file_ignores.items()),
    ]
    for path, selectors in stated:
        for index, selector in enumerate(selectors):
            try:
                validate(selector, rules)
            except SelectorError as error:
                found = say(f"“{selector}”，没有这样的规则", f'"{selector}", which fits no rule')
                expected = say(
                    "规则的代码、代码的前几个字符、名称，或 ALL", "a code, a prefix of codes, a name, or ALL"
                )
                yield Problem((*path, index), found, expected, error.nearest)


def _apply_settings(
    file: ConfigurationFile, changed: dict[str, Rule], codes: dict[str, str]
) -> Iterator[Problem]:
    from doclint.rulebook.nearest import nearest

    told: dict[str, str] = {}
    for key, setting in file.keys.rules.items():
        code = codes.get(key)
        if code is None:
            found = say(f"“{key}”，没有这条规则", f'"{key}", which is no rule')
            expected = say("规则的代码或名称", "the code or name of a rule")
            yield Problem(("rules", key), found, expected, nearest(key, codes), at_key=True)
            continue
        if code in told:
            found = say(
                f"规则 {code}，上面已写作 {told[code]}",
                f"the rule {code}, which stands above as {told[code]}",
            )
            yield Problem(("rules", key), found, say("每条规则一次", "each rule once"), at_key=True)
            continue
        told[code] = key
        rule = changed[code]
        if setting.options:
            merged = {**rule.option_values, **setting.options}
            wrong = [
                _with_nearest(problem, rule)
                for problem in option_problems(rule.check, merged, ("rules", key, "options"))
            ]
            if wrong:
                yield from wrong
                continue
        changed[code] = configured(rule, setting.severity, setting.options, setting.message)


def _with_nearest(problem: Problem, rule: Rule) -> Problem:
    """An unknown option with the nearest one there is, also where the rule sets that one itself."""
    from doclint.rulebook.nearest import nearest
    from doclint.rulebook.options import options_shape

    if not problem.at_key or problem.nearest:
        return problem
    names = [field.name for field in options_shape(rule.check).fields]
    return replace(problem, nearest=nearest(str(problem.path[-1]), names))
