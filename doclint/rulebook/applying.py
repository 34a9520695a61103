"""Rules at work on one document: findings become diagnostics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from doclint.checks import registry
from doclint.checks.finding import Edit, Finding, Related
from doclint.document.document import Document
from doclint.document.span import Position, Span
from doclint.rulebook.diagnostic import Diagnostic, Fix, RelatedPlace, TextEdit
from doclint.rulebook.fingerprint import fingerprinted
from doclint.rulebook.messages import fill, related_wording
from doclint.rulebook.rule import ReportLanguage, Rule, Wording
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary
from doclint.structure.structure import Structure

URL_BASE: Final = "https://doclint.readthedocs.io/rules/"
INTERNAL_ERROR: Final = "SRC900"
INTERNAL_ERROR_NAME: Final = "internal-error"
_INTERNAL_ERROR: Final = Wording(
    "规则 {code}（{name}）运行失败：{error}。请报告这个问题。",
    "rule {code} ({name}) failed: {error}. Please report this.",
)
_FOREIGN_ERROR: Final = Wording(
    "规则 {code}（{name}）运行失败：{error}。检查类型 {check} 来自别的软件包，请向那里报告。",
    "rule {code} ({name}) failed: {error}. The check type {check} is another package's: please report this there.",
)
_OUT_OF_TIME: Final = Wording(
    "规则 {code}（{name}）没有查完这份文件：正则表达式{pattern:q60}用了 {seconds:.0f} 秒还没有结果，已经停止，"
    "这条规则在这里没有结论。通常是重复里面又有重复，如 (a+)+；请改写规则文件 {file} 里的表达式，或者用 --ignore {code} 不用这条规则",
    "rule {code} ({name}) was stopped before it was through with this file: its expression {pattern:q60} took more than "
    "{seconds:.0f} s, and nothing is known of this file by it. The usual cause is a repeat inside a repeat, as in (a+)+: "
    "rewrite the expression in {file}, or leave the rule out with --ignore {code}",
)

_UNCLEAR: Final = Wording(
    "（第 {rows} 行引用的序号，看不出指哪一项，没有改）",
    " (on line {rows} a number is cited of which nobody can tell what it refers to; it is left alone)",
)
_MOST_ROWS: Final = 5

Runs = dict[tuple[str, str], list[Finding] | Exception]
"""What a check type said for given options, so that rules which share both run it once."""


def report_language(document: Document) -> ReportLanguage:
    """The language to report in when nobody asked for one."""
    return "zh" if document.language in ("zh", "zh-Hant") else "en"


def apply(
    rules: Iterable[Rule],
    document: Document,
    language: ReportLanguage | None = None,
    house: HouseVocabulary = NO_HOUSE,
) -> list[Diagnostic]:
    """The diagnostics of the rules on the document, by place, then code; each once.

    ``language`` None: the document's. ``house`` is what the author's house says of its own. Nothing that a check type or the structure raises comes out of here: it
    becomes a diagnostic of its own (SRC900), and the other rules go on.
    """
    structure = Structure.of(document, house)
    language = language or report_language(document)
    runs: Runs = {}
    drafts: dict[Diagnostic, None] = {}  # a set that keeps its order
    for rule in rules:
        try:
            for finding in findings(rule, structure, runs):
                drafts[_diagnostic(rule, finding, document, language)] = None
        except Exception as error:
            drafts[_internal_error(rule, error, document, language)] = None
    ordered = sorted(drafts, key=lambda draft: (draft.span.start, draft.code, draft.span.end))
    return list(fingerprinted(ordered, document))


def findings(rule: Rule, structure: Structure, runs: Runs | None = None) -> list[Finding]:
    """What the rule's check type finds in the profiles, languages and parts that the rule looks at.

    Raises whatever the check type raises.
    """
    if not _concerns(rule, structure):
        return []
    found = _run(rule, structure, {} if runs is None else runs)
    if not rule.parts:
        return found
    kept = []
    for finding in found:
        part = structure.part_at(finding.span.start)
        if part in rule.parts:
            kept.append(finding)
        else:
            structure.passed("part-of-rule", finding.span, part=part, parts=rule.parts)
    return kept


def _concerns(rule: Rule, structure: Structure) -> bool:
    """Whether the rule looks at such documents. The profile costs something: it is asked for last."""
    if rule.languages:
        language = structure.document.language
        if language not in rule.languages and not (language == "zh-Hant" and "zh" in rule.languages):
            return False
    return not rule.profiles or structure.profile in rule.profiles


def _run(rule: Rule, structure: Structure, runs: Runs) -> list[Finding]:
    kept = runs.get(rule.run_key)
    if kept is None:
        try:
            kept = list(registry.load(rule.check).check(structure, rule.options))
        except Exception as error:
            kept = error
        runs[rule.run_key] = kept
    if isinstance(kept, Exception):
        raise kept
    return kept


def _diagnostic(rule: Rule, finding: Finding, document: Document, language: ReportLanguage) -> Diagnostic:
    location, end_location = _locations(finding.span, document)
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=fill(rule.wording(finding.variant).text(language), finding.args, language),
        filename=document.path,
        span=finding.span,
        location=location,
        end_location=end_location,
        related=tuple(_related(rule, finding, related, document, language) for related in finding.related),
        fix=_fix(rule, finding, document, language),
        url=rule.url or (URL_BASE + rule.code if rule.source.shipped else ""),
    )


def _related(
    rule: Rule, finding: Finding, related: Related, document: Document, language: ReportLanguage
) -> RelatedPlace:
    wording = related_wording(rule.related, related.note).text(language)
    message, other = fill(wording, {**finding.args, **related.args}, language), related.other
    if other is not None:
        return RelatedPlace(message, other.path, related.span, other.location, other.end_location)
    return RelatedPlace(message, document.path, related.span, *_locations(related.span, document))


def _fix(rule: Rule, finding: Finding, document: Document, language: ReportLanguage) -> Fix | None:
    if rule.fix is None or not finding.edits:
        return None
    if document.format == "html" and not _keeps_markup(finding, document):
        return None
    message = fill(rule.fix_message.text(language), finding.args, language) or rule.fix.replace("-", " ")
    if finding.unclear:
        rows = sorted({document.locate(span.start).row for span in finding.unclear})
        shown = [*rows[:_MOST_ROWS], *(["…"] if len(rows) > _MOST_ROWS else [])]
        message += fill(_UNCLEAR.text(language), {"rows": shown}, language)
    return Fix(rule.applicability, message, tuple(_edit(edit, document) for edit in finding.edits))


def _keeps_markup(finding: Finding, document: Document) -> bool:
    """Whether the edits of a finding in a page leave its tags whole."""
    from doclint.document.readers.html.markup import keeps_markup

    return all(keeps_markup(document.text, edit.span, edit.content) for edit in finding.edits)


def _edit(edit: Edit, document: Document) -> TextEdit:
    return TextEdit(edit.content, *_locations(edit.span, document))


def _locations(span: Span, document: Document) -> tuple[Position, Position]:
    """Where the span begins and ends. Raises ValueError if it does not lie in the document."""
    if not 0 <= span.start <= span.end <= len(document.text):
        raise ValueError(f"span {span.start} to {span.end} in a text of {len(document.text)}")
    return document.locate(span.start), document.locate(span.end)


def _internal_error(rule: Rule, error: Exception, document: Document, language: ReportLanguage) -> Diagnostic:
    args: dict[str, object] = {"code": rule.code, "name": rule.name, "error": _in_words(error), "check": rule.check}
    wording = _INTERNAL_ERROR if rule.check in registry.MODULES else _FOREIGN_ERROR
    if isinstance(error, TimeoutError):
        from doclint.checks.timed_search import OutOfTimeError

        if isinstance(error, OutOfTimeError):
            wording = _OUT_OF_TIME
            args.update(pattern=error.pattern, seconds=error.seconds, file=rule.source.file or rule.code)
    return Diagnostic(
        code=INTERNAL_ERROR,
        name=INTERNAL_ERROR_NAME,
        severity="error",
        message=fill(wording.text(language), args, language),
        filename=document.path,
        span=Span(0, 0),
        location=Position(1, 1),
        end_location=Position(1, 1),
        url=URL_BASE + INTERNAL_ERROR,
    )


def _in_words(error: Exception) -> str:
    """Kind, message and innermost place of an exception; the place without its folders."""
    innermost = error.__traceback__
    while innermost and innermost.tb_next:
        innermost = innermost.tb_next
    words = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if innermost is None:
        return words
    file = innermost.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
    return f"{words} ({file}:{innermost.tb_lineno})"
