"""The options of a check type: what a rule may set, and the value it becomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from doclint.checks import registry
from doclint.rulebook.shapes import Path, Problem, Shape, build, problems, record_shape


def options_shape(check: str) -> Shape:
    """What the options of a check type look like. Imports the check type.

    Raises KeyError if there is no such check type, ImportError if it cannot be imported.
    """
    return record_shape(registry.load(check).options)


def option_problems(check: str, values: object, path: Path = ("options",)) -> Iterable[Problem]:
    """All that is wrong in the options of a rule (plain data), places starting with ``path``.

    What the types cannot say (a pattern that does not compile, a range upside down) the options class says
    itself, by raising ValueError when it is made.
    """
    shape = options_shape(check)
    found = list(problems(shape, values, path))
    if found:
        return found
    try:
        build(shape, values)
    except Exception as error:  # a bad pattern raises re.error, which is no ValueError before Python 3.13
        return [Problem(path, str(error) or type(error).__name__, f"options that {check} accepts")]
    return []


def build_options(check: str, values: Mapping[str, object]) -> Any:
    """The options object of a check type, from values that were validated. Imports the check type."""
    return build(options_shape(check), dict(values))
