"""The options of a check type: what a rule may set, and the value it becomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from doclint.checks import registry
from doclint.checks.option_error import OptionError, validated
from doclint.interface_language import say
from doclint.rulebook.shapes import Path, Problem, Shape, build, problems, record_shape


def options_shape(check: str) -> Shape:
    """What the options of a check type look like. Imports the check type.

    Raises KeyError if there is no such check type, ImportError (BrokenCheckTypeError of another package's) if it cannot
    be used.
    """
    options = registry.load(check).options
    try:
        return record_shape(options)
    except (TypeError, NameError) as error:  # a field of a type that a rule file cannot hold
        raise registry.broken(check, str(error)) from error


def option_problems(check: str, values: object, path: Path = ("options",)) -> Iterable[Problem]:
    """All that is wrong in the options of a rule (plain data), places starting with ``path``.

    What the types cannot say (a pattern that does not compile, a range upside down) the options class says
    itself, by raising OptionError (or any other exception) when it is made.
    """
    shape = options_shape(check)
    found = list(problems(shape, values, path))
    if found:
        return found
    try:
        build(shape, values)
    except OptionError as error:
        return [
            Problem((*path, *fault.path), fault.found, fault.expected, fault.nearest, offset=fault.offset)
            for fault in error.faults
        ]
    except Exception as error:  # of a check type from another package
        expected = say(f"检查类型 {check} 能用的选项", f"options that {check} accepts")
        return [Problem(path, str(error) or type(error).__name__, expected)]
    return []


def build_options(check: str, values: Mapping[str, object]) -> Any:
    """The options object of a check type, from values that were validated. Imports the check type."""
    with validated():
        return build(options_shape(check), dict(values))
