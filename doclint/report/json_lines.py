"""json-lines: an object for every finding, one a line (jsonlines.org), in the shape of ``json``."""

from __future__ import annotations

import json
from collections.abc import Iterator

from doclint.report.json import as_object
from doclint.report.report import CheckedFile, Settings
from doclint.report.tally import Tally


class Report:
    """Nothing but findings is written: two reports put together are a report."""

    def __init__(self, settings: Settings) -> None:
        pass

    def start(self) -> str:
        return ""

    def file(self, file: CheckedFile) -> Iterator[str]:
        for diagnostic in file.diagnostics:
            yield json.dumps(as_object(diagnostic), ensure_ascii=False) + "\n"

    def end(self, tally: Tally) -> str:
        return ""
