"""Which rules a run uses, said in plain values so that a fresh process can load the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.engine.configuration.merged import NO_CONFIGURATION, Configuration
from doclint.rulebook import Rule, select, shipped_rules


@dataclass(frozen=True, slots=True)
class Selection:
    """What the caller says of the rules, above any configuration: rules by code or prefix of a code, out of the
    shipped ones and those in ``rule_paths``.

    ``select`` None stands for the rules that are on by default or by configuration. ``language`` is the language
    of the messages; None stands for the configuration's, else the language of each document.
    """

    rule_paths: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    language: Literal["zh", "en"] | None = None

    def load(self, configuration: Configuration = NO_CONFIGURATION) -> tuple[Rule, ...]:
        """The rules that run, as they are configured.

        Raises RuleFileError for rules or a configuration that do not hold up, SelectorError for a code that no
        rule has.
        """
        known = self.known(configuration)
        chosen = select(known, self.select, self.ignore, self.extend_select)
        if not configuration.files:
            return chosen
        from doclint.engine.configuration.applied import choices
        from doclint.rulebook.selection import Choice, is_chosen

        voices = [*choices(configuration), Choice(self.select, self.ignore, self.extend_select)]
        return tuple(rule for rule in known if is_chosen(rule, voices))

    def known(self, configuration: Configuration = NO_CONFIGURATION) -> tuple[Rule, ...]:
        """All rules there are to select from, as they are configured. Raises RuleFileError."""
        rules = self.written(configuration)
        if not configuration.files:
            return rules
        from doclint.engine.configuration.applied import configured_rules

        return configured_rules(rules, configuration)

    def written(self, configuration: Configuration = NO_CONFIGURATION) -> tuple[Rule, ...]:
        """All rules there are to select from, as they are written in their files. Raises RuleFileError."""
        rules = shipped_rules()
        if configuration.files:
            from doclint.engine.configuration.applied import known_rules

            rules = known_rules(rules, configuration)
        if self.rule_paths:
            from doclint.engine.configuration.applied import with_rules

            rules = with_rules(rules, self.rule_paths)
        return rules
