"""Checks one file: read it, run the rules over it, and turn whatever goes wrong into a diagnostic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from doclint.document.decoding import UnreadableError, decode
from doclint.document.directives import NAME
from doclint.document.document import Document
from doclint.document.readers import format_of, read_file, read_text
from doclint.document.reading import MAX_BYTES
from doclint.engine.configuration.merged import Configuration
from doclint.engine.configuration.nearest import Configurations
from doclint.engine.file_result import FileResult
from doclint.engine.ruleset import Ruleset
from doclint.engine.selection import Selection
from doclint.engine.unchecked import (
    CHECK_FAILED,
    TOO_LARGE,
    UNKNOWN_ENCODING,
    UNREADABLE,
    Cause,
    unchecked,
)
from doclint.rulebook import Rule, apply
from doclint.rulebook.applying import INTERNAL_ERROR
from doclint.rulebook.comparing import compares
from doclint.rulebook.diagnostic import Diagnostic

if TYPE_CHECKING:
    from doclint.corpus.reference import ReferenceIndex
    from doclint.corpus.shared import Partners
    from doclint.engine.baseline import Baseline
    from doclint.engine.changed_lines import Changes


class Checker:
    """Checks files by the rules of a selection, under the configuration of each file (``configurations``; none
    is looked for by default).

    ``keep_text`` keeps the text of files that have findings, for reports that show the source.
    ``baseline`` and ``changes`` narrow what is reported: to findings that the one does not have, that touch lines
    changed. ``reference`` is an index of documents to hold files against; ``partners`` are other files of the run that
    share sentences with a file, and with ``prints`` the results tell of the sentences of files, so that these can be
    found. ``own_language`` words the diagnostics of files that could not be read, whose language is not known.
    Crossing to a fresh process, the checker takes its selection along and loads the rules there; a forked
    process finds them loaded.
    """

    def __init__(
        self,
        selection: Selection,
        *,
        keep_text: bool = False,
        own_language: Literal["zh", "en"] = "en",
        configurations: Configurations | None = None,
        baseline: Baseline | None = None,
        changes: Changes | None = None,
        reference: ReferenceIndex | None = None,
    ) -> None:
        self.selection = selection
        self.keep_text = keep_text
        self.own_language: Literal["zh", "en"] = selection.language or own_language
        self.configurations = configurations or Configurations(isolated=True)
        self.baseline = baseline
        self.changes = changes
        self.reference = reference
        self.partners: Mapping[str, Partners] = {}
        self.prints = False
        self._rulesets: dict[tuple[Configuration, tuple[str, ...]], Ruleset] = {}

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_rulesets": {}}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules loaded so far, each code once."""
        rules = {rule.code: rule for ruleset in reversed(self._rulesets.values()) for rule in ruleset.rules}
        return tuple(sorted(rules.values(), key=lambda rule: (not rule.source.shipped, rule.code)))

    def load(self, files: Iterable[str] = ()) -> None:
        """Loads the rules for the files now (for the current folder, if there are none), so that one that does
        not hold up stops the run at its start. Raises RuleFileError or SelectorError.
        """
        for file in files:
            self.ruleset(file)
        if not self._rulesets:
            self.ruleset("")

    def ruleset(self, path: str) -> Ruleset:
        """The rules for a file. Raises RuleFileError or SelectorError."""
        configuration = self.configurations.for_file(path)
        key = (configuration, self.configurations.ignored(path))
        kept = self._rulesets.get(key)
        if kept is None:
            kept = self._rulesets[key] = Ruleset(self.selection, *key)
        return kept

    def compares(self, path: str) -> bool:
        """Whether a rule for the file holds it against other documents. Raises as ``ruleset``."""
        return any(compares(rule) for rule in self.ruleset(path).rules)

    def check_file(self, path: str) -> FileResult:
        """The result for the file at ``path``. Raises nothing: what goes wrong becomes a diagnostic."""
        try:
            size = Path(path).stat().st_size
        except OSError as error:
            return self.fail(UNREADABLE, path, _reason(error))
        return self._check(path, size, lambda: read_file(path))

    def check_bytes(self, path: str, content: bytes) -> FileResult:
        """The result for content that is at hand, decoded as a file's would be; ``path`` names it and its
        format.
        """
        return self._check(path, len(content), lambda: read_text(path, decode(content).text))

    def check_text(self, path: str, text: str) -> FileResult:
        """The result for text that is at hand; ``path`` names it and its format."""
        return self._check(path, len(text), lambda: read_text(path, text))

    def fail(self, cause: Cause, path: str, reason: str) -> FileResult:
        """The result for a file that could not be checked."""
        return FileResult(path, (unchecked(cause, path, reason, self.own_language),), checked=False)

    def _diagnostics(self, document: Document) -> list[Diagnostic]:
        """What the rules find and no directive in the document silences, by place."""
        ruleset = self.ruleset(document.path)
        if NAME not in document.text:
            return apply(ruleset.rules, document, ruleset.language, ruleset.house)
        from doclint.engine.suppression import CHECK, silence, silenced_by_name

        language, house = ruleset.language, ruleset.house
        others = [rule for rule in ruleset.rules if rule.check != CHECK]
        kept = silence(apply(others, document, language, house), document, others, ruleset.known)
        about = apply([rule for rule in ruleset.rules if rule.check == CHECK], document, language, house)
        return sorted(
            [*kept, *silenced_by_name(about, document)], key=lambda one: (one.span.start, one.code, one.span.end)
        )

    def _check(self, path: str, size: int, read: Callable[[], Document]) -> FileResult:
        if size > MAX_BYTES:
            return self.fail(TOO_LARGE, path, f"{size / 1024**2:.0f} MiB > {MAX_BYTES // 1024**2} MiB")
        try:
            document = read()
        except UnreadableError as error:
            # A format that no reader takes is not a question of encoding.
            cause = UNKNOWN_ENCODING if format_of(path) else UNREADABLE
            return self.fail(cause, path, error.reason)
        except OSError as error:
            return self.fail(UNREADABLE, path, _reason(error))
        except Exception as error:
            return self.fail(CHECK_FAILED, path, _fault(error))
        if self.baseline is not None:
            self.baseline.name(document)
        prints = b""
        try:
            if (self.prints or self.partners or self.reference is not None) and self.compares(path):
                prints = self._compared(document)
            diagnostics = self._diagnostics(document)
        except Exception as error:
            # One document that a check cannot bear must not cost the findings of all the others.
            return self.fail(CHECK_FAILED, path, _fault(error))
        checked = all(diagnostic.code != INTERNAL_ERROR for diagnostic in diagnostics)
        covered: tuple[str, ...] = ()
        if self.baseline is not None:
            covered = tuple(one.fingerprint for one in diagnostics if self.baseline.covers(one))
            diagnostics = [one for one in diagnostics if not self.baseline.covers(one)]
        if self.changes is not None:
            diagnostics = self.changes.touching(path, diagnostics)
        text = document.text if self.keep_text and diagnostics else None
        return FileResult(path, tuple(diagnostics), text, checked, covered, prints=prints)

    def finds_passages(self, path: str) -> bool:
        """Whether a rule that compares documents finds something in a file, or may: it could not be asked."""
        try:
            document = read_file(path)
            self._compared(document)
            ruleset = self.ruleset(path)
            rules = [rule for rule in ruleset.rules if compares(rule)]
            return bool(apply(rules, document, ruleset.language, ruleset.house))
        except Exception:  # a whole check says what is wrong
            return True

    def _compared(self, document: Document) -> bytes:
        """Brings the document those that share sentences with it; gives its prints if they are wanted."""
        from doclint.corpus.shared import packed
        from doclint.engine.counterparts import counterparts
        from doclint.structure.sentence_prints import bring, sentence_prints
        from doclint.structure.structure import Structure

        structure = Structure.of(document, self.ruleset(document.path).house)
        partners = self.partners.get(document.path, {})
        if partners or self.reference is not None:
            bring(document, counterparts(structure, partners, self.reference))
        elif self.partners:
            bring(document, ())
        return packed(sentence_prints(structure)) if self.prints else b""


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _fault(error: Exception) -> str:
    """The error and the line of doclint it came from: enough to look it up, short enough for one line."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
