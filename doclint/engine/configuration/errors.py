"""A configuration that cannot be used."""

from __future__ import annotations

from doclint.rulebook.loading import RuleFileError


class ConfigurationError(RuleFileError):
    """Configuration files that cannot be used; ``errors`` says all that is wrong in them, each with its place."""
