"""The rules for one place in a repository, with all that its configuration adds to them."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from doclint.engine.configuration.merged import Configuration
from doclint.engine.selection import Selection
from doclint.rulebook import Rule
from doclint.rulebook.selection import weight


class Ruleset:
    """The rules that a selection takes under a configuration, without those of the selectors ``ignored``.

    Raises RuleFileError (ConfigurationError is one) or SelectorError when it is made.
    """

    def __init__(self, selection: Selection, configuration: Configuration, ignored: tuple[str, ...] = ()) -> None:
        rules = selection.load(configuration) if configuration.files else selection.load()
        if ignored:
            rules = tuple(
                rule for rule in rules if all(weight(each, rule.code, rule.name) < 0 for each in ignored)
            )
        self.rules = rules
        self.language: Literal["zh", "en"] | None = selection.language or configuration.language
        """Of the messages; None: that of each document."""
        self.house = configuration.house
        self.fail_on = configuration.fail_on
        """The severity from which a finding counts as a failure."""
        self._selection = selection
        self._configuration = configuration

    @cached_property
    def known(self) -> tuple[Rule, ...]:
        """All rules there are, those that do not run, too."""
        return self._selection.known(self._configuration)
