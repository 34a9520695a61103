"""--statistics: how often each rule spoke, instead of the findings themselves."""

from __future__ import annotations

import json

from doclint.document.positions import display_width
from doclint.report.report import Language
from doclint.report.tally import Tally
from doclint.report.words import severity_word


def as_table(tally: Tally, language: Language) -> str:
    """A line for every rule that spoke, the most frequent first: count, code, severity, name."""
    counted = _counted(tally)
    digits = max((len(str(count)) for _, count in counted), default=0)
    codes = max((len(code) for (code, _, _), _ in counted), default=0)
    words = {severity: severity_word(severity, language) for (_, _, severity), _ in counted}
    width = max(map(display_width, words.values()), default=0)
    padded = {severity: word + " " * (width - display_width(word)) for severity, word in words.items()}
    return "".join(
        f"{count:>{digits}}  {code:<{codes}}  {padded[severity]}  {name}\n"
        for (code, name, severity), count in counted
    )


def as_json(tally: Tally) -> str:
    """The same as an array of ``{code, name, severity, count}``."""
    rows = [
        {"code": code, "name": name, "severity": severity, "count": count}
        for (code, name, severity), count in _counted(tally)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _counted(tally: Tally) -> list[tuple[tuple[str, str, str], int]]:
    return sorted(tally.rules.items(), key=lambda entry: (-entry[1], entry[0]))
