"""Rules that need other documents beside the one they look at."""

from __future__ import annotations

from doclint.rulebook.rule import Rule


def compares(rule: Rule) -> bool:
    """Whether the rule holds a document against others (see ``checks.foreign``)."""
    return rule.check == "foreign" and rule.option_values.get("look_for") == "document"
