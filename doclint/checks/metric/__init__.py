"""The check type ``metric``: numbers that are measured of a document, and limits for them."""

from doclint.checks.metric.looking import check
from doclint.checks.metric.options import Options

__all__ = ["Options", "check"]
