"""html: one page for the people who mend the documents. It loads nothing from elsewhere, so it can be sent by
mail, and it can be printed.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from doclint import __version__
from doclint.document.span import Position
from doclint.report.explanation import paragraphs
from doclint.report.report import CheckedFile, Language, Settings
from doclint.report.source import Source
from doclint.report.source_line import printable
from doclint.report.tally import Tally
from doclint.report.words import fix_note, severity_word, summary
from doclint.rulebook.diagnostic import SEVERITIES, Diagnostic

WHOLE_LINE = 240
"""Characters up to which a line is shown whole: some six lines on the page."""

CONTEXT = 80
"""Characters shown on either side of the place in a longer line."""

MARKED = 200
"""Characters that are shown of a place longer than that line, half from its beginning, half from its end."""

_WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "tongue": "zh-CN", "title": "文档检查报告", "files": "有问题的文件", "all_rules": "全部规则",
        "rule": "规则", "shown": "显示", "place": "第 {row} 行，第 {column} 字", "rules": "规则说明",
        "sound": "没有发现问题的文件（{count} 个）", "missing": "没有检查", "found": "{count} 处",
        "by": "由 doclint {version} 生成", "see": "另见", "colon": "：",
    },
    "en": {
        "tongue": "en", "title": "Document check", "files": "Files with findings", "all_rules": "all rules",
        "rule": "Rule", "shown": "Shown", "place": "line {row}, column {column}", "rules": "The rules",
        "sound": "Files without findings ({count})", "missing": "Not checked", "found": "{count} found",
        "by": "Made by doclint {version}", "see": "See also", "colon": ": ",
    },
}  # fmt: skip

_NO_DOCUMENT = "<!-- doclint: ignore-file[ALL, SUP] -->"
"""Keeps a report that lies among documents from being reported on. The code SUP is for the suppression itself: in a
report without findings it has nothing to silence.
"""


class Report:
    """The page is written at the end: its head counts and lists what follows."""

    def __init__(self, settings: Settings) -> None:
        self._language: Language = settings.language
        self._words = _WORDS[settings.language]
        self._rules = {rule.code: rule for rule in settings.rules}
        self._sections: list[str] = []
        self._found: list[tuple[str, int]] = []
        self._sound: list[str] = []

    def start(self) -> str:
        return ""

    def file(self, file: CheckedFile) -> Iterator[str]:
        if not file.diagnostics:
            self._sound.append(file.path)
            return
        self._found.append((file.path, len(file.diagnostics)))
        self._sections.append("".join(self._section(file, len(self._found))))
        yield from ()

    def end(self, tally: Tally) -> str:
        style, script = _asset("html_page.css"), _asset("html_page.js")
        # Nothing but these two may act on the page, whatever a document or a rule puts into it.
        policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'"
        title = escape(self._words["title"])
        return "".join(
            [
                f"<!DOCTYPE html>\n{_NO_DOCUMENT}\n",
                f'<html lang="{self._words["tongue"]}">\n<head>\n<meta charset="utf-8">\n',
                f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
                '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
                f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
                f'<p class="summary">{_plain(summary(tally, self._language))}</p>\n',
                *self._missing(tally),
                *self._contents(),
                *self._filter(tally),
                *self._sections,
                *self._glossary(tally),
                *self._sound_files(),
                f"<footer>{escape(self._words['by'].format(version=__version__))}</footer>\n",
                f"<script>{script}</script>\n</body>\n</html>\n",
            ]
        )

    def _missing(self, tally: Tally) -> Iterator[str]:
        if tally.missing:
            yield f'<div class="missing">{self._words["missing"]}<ul>'
            for path, reason in tally.missing:
                yield f"<li>{_plain(path)}{self._words['colon']}{_plain(reason)}</li>"
            yield "</ul></div>\n"

    def _contents(self) -> Iterator[str]:
        if len(self._found) > 1:
            yield f'<nav><p class="quiet">{self._words["files"]}</p><ul>\n'
            for number, (path, count) in enumerate(self._found, 1):
                counted = self._words["found"].format(count=count)
                yield f'<li><a href="#file-{number}">{_plain(path)}</a> <span class="quiet">{counted}</span></li>\n'
            yield "</ul></nav>\n"

    def _filter(self, tally: Tally) -> Iterator[str]:
        if not tally.findings:
            return
        words = self._words
        yield '<form id="filter" autocomplete="off" hidden>\n'
        for severity in SEVERITIES:
            if count := tally.severities[severity]:
                word = severity_word(severity, self._language)
                yield f'<label><input type="checkbox" value="{severity}" checked> {word} {count}</label>\n'
        yield f'<label>{words["rule"]} <select>\n<option value="">{words["all_rules"]}</option>\n'
        for (code, name), count in sorted(_by_rule(tally).items()):
            yield f'<option value="{escape(code)}">{_plain(code)} {_plain(name)} ({count})</option>\n'
        yield f'</select></label>\n<span class="quiet">{words["shown"]} <output></output></span>\n</form>\n'

    def _section(self, file: CheckedFile, number: int) -> Iterator[str]:
        source = Source(file.text) if file.text is not None else None
        counted = self._words["found"].format(count=len(file.diagnostics))
        yield f'<section class="file" id="file-{number}">\n<h2>{_plain(file.path)} <small>{counted}</small></h2>\n'
        for diagnostic in file.diagnostics:
            yield from self._finding(diagnostic, source)
        yield "</section>\n"

    def _finding(self, diagnostic: Diagnostic, source: Source | None) -> Iterator[str]:
        severity, code = diagnostic.severity, escape(diagnostic.code)
        word = severity_word(severity, self._language)
        named = f"{code} {_plain(diagnostic.name)}"
        if diagnostic.code in self._rules:
            named = f'<a href="#rule-{code}">{named}</a>'
        yield f'<article class="finding {severity}" data-severity="{severity}" data-code="{code}">\n'
        yield f'<p class="message"><span class="severity">{word}</span>{_plain(diagnostic.message)}</p>\n'
        yield f'<p class="place">{self._place(diagnostic.location)} · {named}</p>\n'
        yield from _frame(source, diagnostic.location, diagnostic.end_location)
        for related in diagnostic.related:
            note = _plain(related.message or self._words["see"])
            elsewhere = related.filename != diagnostic.filename
            where = f"{_plain(related.filename)} " if elsewhere else ""
            yield f'<div class="related">\n<p>{note} <span class="place">{where}{self._place(related.location)}</span></p>\n'
            yield from _frame(None if elsewhere else source, related.location, related.end_location)
            yield "</div>\n"
        if diagnostic.fix is not None and diagnostic.fix.message:
            yield f"<p>{_plain(fix_note(diagnostic.fix.message, self._language))}</p>\n"
        yield "</article>\n"

    def _place(self, position: Position) -> str:
        return self._words["place"].format(row=position.row, column=position.column)

    def _glossary(self, tally: Tally) -> Iterator[str]:
        """The rules that spoke, each explained once."""
        spoke = sorted({code for code, _ in _by_rule(tally)} & self._rules.keys())
        if spoke:
            yield f"<section>\n<h2>{self._words['rules']}</h2>\n"
            for code in spoke:
                rule = self._rules[code]
                yield f'<h3 id="rule-{escape(code)}">{_plain(code)} {_plain(rule.name)}</h3>\n'
                yield from (f"<p>{_plain(told)}</p>\n" for told in paragraphs(rule, self._language))
            yield "</section>\n"

    def _sound_files(self) -> Iterator[str]:
        if self._sound:
            head = self._words["sound"].format(count=len(self._sound))
            yield f'<details class="sound">\n<summary>{head}</summary>\n<ul>\n'
            yield from (f"<li>{_plain(path)}</li>\n" for path in self._sound)
            yield "</ul>\n</details>\n"


def _by_rule(tally: Tally) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    for (code, name, _), count in tally.rules.items():
        counted[code, name] += count
    return counted


def _frame(source: Source | None, start: Position, end: Position) -> Iterator[str]:
    """The first and the last line of a place, the place marked."""
    stretches = source.stretches(start, end) if source is not None else []
    if source is None or not stretches:
        return
    yield '<div class="frame">\n'
    previous = stretches[0][0]
    for row, first, last in stretches:
        if row > previous + 1:
            yield "<div><b>…</b></div>\n"
        previous = row
        yield f"<div><b>{row}</b><span>{_marked(source.line(row), first, last)}</span></div>\n"
    yield "</div>\n"


def _marked(line: str, first: int, last: int) -> str:
    """The line, or as much of it as fits, with the stretch marked."""
    left, right, half = 0, len(line), MARKED // 2
    if len(line) > WHOLE_LINE:  # cut before it is copied: a document may be one line of megabytes
        left, right = max(0, first - CONTEXT), min(len(line), last + CONTEXT)
    before = ("…" if left > 0 else "") + line[left:first]
    after = line[last:right] + ("…" if right < len(line) else "")
    place = line[first:last]
    if len(place) > WHOLE_LINE:
        place = f"{place[:half]}…{place[-half:]}"
    return f"{_plain(before)}<mark>{_plain(place)}</mark>{_plain(after)}"


def _plain(text: str) -> str:
    """The text as HTML that shows just that text; what cannot be seen is made visible."""
    return escape(printable(text))


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """As a Content-Security-Policy names what it allows."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
