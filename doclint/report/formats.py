"""Where the formats are found, by the name that ``--output-format`` uses."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from doclint.report.report import Report, Settings

FORMATS: dict[str, str] = {
    "full": "doclint.report.full",
    "concise": "doclint.report.concise",
    "json": "doclint.report.json",
}
"""Format to module. Each module holds a class ``Report`` (see ``doclint.report.report``)."""

SHOW_SOURCE = frozenset({"full"})
"""The formats that need the text of the files."""

MACHINE_READ = frozenset({"json"})
"""The formats that programs read: always UTF-8, never coloured."""


def load(name: str, settings: Settings) -> Report:
    """The report of that name, imported when first asked for. Raises KeyError if there is none."""
    return cast("Report", import_module(FORMATS[name]).Report(settings))
