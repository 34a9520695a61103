"""The rules for one place in a repository, with all that its configuration adds to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from doclint.engine.configuration.merged import Configuration
from doclint.engine.selection import Selection
from doclint.rulebook import Rule
from doclint.rulebook.diagnostic import Severity
from doclint.rulebook.selection import weight
from doclint.structure.house_vocabulary import HouseVocabulary


@dataclass(frozen=True, slots=True)
class Ruleset:
    """``rules`` run; ``known`` are all there are. ``language`` None: that of each document. ``fail_on`` is the
    severity from which a finding counts as a failure.
    """

    rules: tuple[Rule, ...]
    known: tuple[Rule, ...]
    language: Literal["zh", "en"] | None
    house: HouseVocabulary
    fail_on: Severity


def load_ruleset(selection: Selection, configuration: Configuration, ignored: Iterable[str]) -> Ruleset:
    """The rules that a selection takes under a configuration, without those of the selectors ``ignored``.

    Raises RuleFileError (ConfigurationError is one) or SelectorError.
    """
    rules = selection.load(configuration) if configuration.files else selection.load()
    dropped = tuple(ignored)
    if dropped:
        rules = tuple(
            rule for rule in rules if all(weight(each, rule.code, rule.name) < 0 for each in dropped)
        )
    return Ruleset(
        rules,
        selection.known(configuration),
        selection.language or configuration.language,
        configuration.house,
        configuration.fail_on,
    )
