"""``doclint inspect --rule``: what rules considered in a document, and why they report it or do not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import click

from doclint.cli.console import write_utf8
from doclint.cli.inquiry_line import Line, line_of
from doclint.cli.inspection_words import value_word
from doclint.cli.language import Language, say
from doclint.cli.narrowing import open_baseline
from doclint.cli.rule_errors import rule_errors_as_usage
from doclint.document.document import Document
from doclint.engine.checker import Checker
from doclint.engine.configuration.nearest import Configurations
from doclint.engine.inquiry import Answer, answer
from doclint.engine.selection import Selection
from doclint.rulebook.selection import validate, weight
from doclint.structure.structure import Structure


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What was asked: rules (codes, names, or beginnings of codes) on a document, or on one row of it."""

    document: Document
    row: int | None
    codes: tuple[str, ...]
    rule_paths: tuple[str, ...]
    configurations: Configurations
    baseline: str | None
    language: Language

    def write(self, output_format: Literal["text", "json"]) -> None:
        """Prints the answers. Raises click.ClickException for what cannot be answered."""
        with rule_errors_as_usage():
            answers = list(self._answers())
        line = self._line()
        if output_format == "json":
            from doclint.cli.inquiry_json import as_object

            write_utf8()
            objects = [as_object(each, line, self.language) for each in answers]
            click.echo(json.dumps(objects, ensure_ascii=False, indent=1, default=str))
            return
        from doclint.cli.inquiry_text import as_lines

        click.echo(self._head(answers[0].structure))
        for each in answers:
            click.echo("")
            for text in as_lines(each, line, self.language):
                click.echo(text)

    def _answers(self) -> Iterator[Answer]:
        """One for every rule that was asked about. Raises RuleFileError or SelectorError."""
        selection = Selection(self.rule_paths, language=self.language)
        baseline = open_baseline(self.baseline, self.language) if self.baseline else None
        checker = Checker(
            selection, own_language=self.language, configurations=self.configurations, baseline=baseline
        )
        known = checker.ruleset(self.document.path).known
        asked = [code if "-" in code else code.upper() for code in self.codes]
        for code in asked:
            validate(code, known)
        for rule in known:
            if any(weight(code, rule.code, rule.name) >= 0 for code in asked):
                yield answer(rule, self.document, checker)

    def _line(self) -> Line | None:
        if self.row is None:
            return None
        try:
            return line_of(Structure.of(self.document), self.row)
        except ValueError:
            count = len(self.document.line_starts)
            raise click.UsageError(
                say(
                    f"{self.document.path} 只有 {count} 行，没有第 {self.row} 行",
                    f"{self.document.path} has {count} lines; there is no line {self.row}",
                    self.language,
                )
            ) from None

    def _head(self, structure: Structure) -> str:
        words = [
            self.document.path,
            value_word(structure.document.language, self.language),
            value_word(structure.document.format, self.language),
            value_word(structure.profile, self.language),
        ]
        return " · ".join(words)
