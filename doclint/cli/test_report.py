"""What became of examples, told so that the writer of a rule sees what to change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Final

from doclint.cli.language import Language, say
from doclint.document.span import Position
from doclint.rulebook.compiled import shipped_folder
from doclint.rulebook.rule import Rule
from doclint.rulebook.self_test import Outcome, Verdict
from doclint.rulebook.yaml_reading import YamlDocument, read_yaml

_WORDS: Final[dict[Verdict, tuple[str, str]]] = {
    "validated": ("通过", "holds"),
    "noisy": ("多报：good 示例不应报", "noisy: it spoke on a good example"),
    "missing": ("漏报：bad 示例没有报", "missing: it was silent on a bad example"),
    "wrong place": ("位置不对", "wrong place"),
    "message differs": ("提示语不同", "message differs"),
    "fix differs": ("修复结果不同", "fix differs"),
    "failed": ("检查出错", "failed"),
    "unfilled placeholder": ("占位符没有值", "a placeholder without a value"),
    "fix without effect": (
        "写了 fix，但没有一个 bad 示例因它改变",
        "it has a fix, and no bad example is changed by it",
    ),
    "no bad example": (
        "没有 bad 示例：examples 下写一段应当报的文字",
        "no bad example: write a text that must be reported under examples",
    ),
    "no good example": (
        "没有 good 示例：examples 下写一段不应报的文字",
        "no good example: write a text that must not be reported under examples",
    ),
    "no explanation": (
        "没有说明：explain 下写查什么、为什么、怎么改",
        "no explanation: write under explain what it finds, why it matters, how to mend it",
    ),
}


def report(outcomes: Sequence[Outcome], language: Language, verbose: bool) -> Iterator[str]:
    """Lines for every outcome that is not as it should be; with ``verbose`` for all."""
    for outcome in outcomes:
        if verbose or not outcome.ok:
            yield _head(outcome, language)
        if not outcome.ok:
            yield from (f"    {line}\n" for line in _details(outcome, language))


def _head(outcome: Outcome, language: Language) -> str:
    rule = outcome.rule
    place = place_of(rule, outcome.kind, outcome.number)
    which = ""
    if outcome.kind:
        which = say(f" {outcome.kind} 示例 {outcome.number}", f" {outcome.kind} example {outcome.number}", language)
    colon = say("：", ": ", language)
    where = f"{rule.source.file}:{place.row}:{place.column}: " if rule.source.file else ""
    return f"{where}{rule.code}{which}{colon}{say(*_WORDS[outcome.verdict], language)}\n"


def _details(outcome: Outcome, language: Language) -> Iterator[str]:
    if outcome.verdict == "fix differs":
        yield from _difference(outcome, language)
        return
    expected, got = say("应为", "expected", language), say("实为", "got     ", language)
    if outcome.verdict == "message differs":
        yield from (f"{expected}  {message}" for message in outcome.expected)
        yield from (f"{got}  {message}" for message in outcome.got)
    elif outcome.said:
        if outcome.expected:
            yield f"{expected}  {', '.join(outcome.expected)}"
        for place, message in zip(outcome.got, outcome.said, strict=True):
            mark = "" if place in outcome.expected or not outcome.expected else say("（多出）", " (not expected)", language)
            yield f"{got}  {place}{mark}  {message}"
        for place in outcome.expected:
            if place not in outcome.got:
                yield f"{got}  {say('没有', 'nothing at', language)} {place}"
    else:
        if outcome.expected:
            yield f"{expected}  {', '.join(outcome.expected)}"
        if outcome.got:
            yield f"{got}  {', '.join(outcome.got)}"
    if outcome.verdict == "missing":
        yield from _considered(outcome, language)
    if hint := say(*outcome.hint, language):
        yield hint


_MOST_CONSIDERED = 3
"""Places of an example that a silent rule considered: more would hide the next outcome."""


def _considered(outcome: Outcome, language: Language) -> Iterator[str]:
    """Why the places that a silent rule considered are no findings, those that were expected first; each reason once."""
    from doclint.cli.inquiry_text import why
    from doclint.engine.inquiry import passed_over
    from doclint.rulebook.self_test import read_example

    document = read_example(outcome.rule.examples.bad[outcome.number - 1])
    reasons: dict[str, str] = {}
    for one in passed_over(outcome.rule, document):
        start = document.locate(one.span.start) if one.span else None
        reasons.setdefault(why(one, language), f"{start.row}:{start.column}" if start else "")
    first = sorted(reasons.items(), key=lambda item: item[1] not in outcome.expected)
    for reason, place in first[:_MOST_CONSIDERED]:
        yield say("看过：", "considered: ", language) + f"{place}  {reason}".lstrip()


def _difference(outcome: Outcome, language: Language) -> Iterator[str]:
    before, after = (texts[0].splitlines() for texts in (outcome.expected, outcome.got))
    names = say("应为", "expected", language), say("实为", "got", language)
    lines = list(unified_diff(before, after, *names, lineterm=""))
    yield from lines or [say("只差文末的换行", "they differ in the line end of the last line alone", language)]


def place_of(rule: Rule, kind: str = "", number: int = 0) -> Position:
    """Where an example of a rule stands in its file (number from 1), or the rule itself."""
    whole = Position(rule.source.line, 1)
    if not kind:
        return whole
    file = shipped_folder() / rule.source.file if rule.source.shipped else Path(rule.source.file)
    for document in _documents(file):
        if document.place(()).row == rule.source.line:
            return document.place(("examples", kind, number - 1))
    return whole


@cache
def _documents(file: Path) -> list[YamlDocument]:
    try:
        return read_yaml(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return []
