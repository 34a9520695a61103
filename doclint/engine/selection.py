"""Which rules a run uses, said in plain values so that a fresh process can load the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.rulebook import Rule, load_rules, select, shipped_rules


@dataclass(frozen=True, slots=True)
class Selection:
    """Rules by code or prefix of a code, out of the shipped ones and those in ``rule_paths``.

    ``select`` None stands for the rules that are on by default. ``language`` is the language of the
    messages; None stands for the language of each document.
    """

    rule_paths: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    language: Literal["zh", "en"] | None = None

    def load(self) -> tuple[Rule, ...]:
        """The rules. Raises RuleFileError for rules that do not hold up, SelectorError for a code that no
        rule has.
        """
        return select(self.known(), self.select, self.ignore, self.extend_select)

    def known(self) -> tuple[Rule, ...]:
        """All rules there are to select from. Raises RuleFileError."""
        shipped = shipped_rules()
        return (*shipped, *load_rules(self.rule_paths, shipped)) if self.rule_paths else shipped
