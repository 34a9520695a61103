"""doclint: a linter for official documents."""

__version__ = "0.1.0"
