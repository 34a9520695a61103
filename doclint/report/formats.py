"""Where the formats are found, by the name that ``--output-format`` uses."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from doclint.report.report import Report, Settings

FORMATS: dict[str, str] = {
    "full": "doclint.report.full",
    "concise": "doclint.report.concise",
    "grouped": "doclint.report.grouped",
    "json": "doclint.report.json",
    "json-lines": "doclint.report.json_lines",
    "sarif": "doclint.report.sarif",
    "github": "doclint.report.github",
    "gitlab": "doclint.report.gitlab",
    "junit": "doclint.report.junit",
    "rdjson": "doclint.report.rdjson",
    "html": "doclint.report.html",
}
"""Format to module. Each module holds a class ``Report`` (see ``doclint.report.report``)."""

NEEDS_TEXT = frozenset({"full", "sarif", "rdjson", "html"})
"""The formats that show the source, or count columns in another unit than code points."""

MACHINE_READ = frozenset(FORMATS) - {"full", "concise", "grouped"}
"""The formats that programs (browsers, too) read: always UTF-8, never coloured."""


STATISTICS_FORMATS = ("full", "grouped", "concise", "json", "json-lines")
"""The formats in which findings can be counted: the others have no room for counts, or show them anyway (html)."""


def load(name: str, settings: Settings) -> Report:
    """The report of that name, imported when first asked for. Raises KeyError if there is none."""
    return cast("Report", import_module(FORMATS[name]).Report(settings))
