"""The words that reports use themselves, in both languages. The messages of findings come from the rules."""

from __future__ import annotations

from doclint.report.report import Language, Settings
from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import RelatedPlace

_SEVERITIES = {
    "zh": {"error": "错误", "warning": "警告", "info": "提示"},
    "en": {"error": "error", "warning": "warning", "info": "info"},
}


def severity_word(severity: str, language: Language) -> str:
    """The severity as a reader says it."""
    return _SEVERITIES[language][severity]


def summary(tally: Tally, language: Language) -> str:
    """One line on the whole run."""
    errors, warnings, infos = (tally.severities[severity] for severity in ("error", "warning", "info"))
    found, files = tally.findings, tally.files
    if language == "zh":
        if not found:
            return f"未发现问题（检查了 {files} 个文件）"
        return f"发现 {found} 处问题（{errors} 个错误，{warnings} 个警告，{infos} 个提示）"
    if not found:
        return f"No problems found ({_count(files, 'file')} checked)"
    return (
        f"Found {_count(found, 'problem')} "
        f"({_count(errors, 'error')}, {_count(warnings, 'warning')}, {infos} info)"
    )


def explanation_hint(code: str, language: Language) -> str:
    """Where to read more."""
    return (
        f"查看规则说明：doclint rule {code}"
        if language == "zh"
        else f"To read about a rule: doclint rule {code}"
    )


def fix_note(message: str, language: Language) -> str:
    """How a finding can be mended."""
    return f"可修复：{message}" if language == "zh" else f"fix: {message}"


def closing_lines(tally: Tally, settings: Settings) -> list[str]:
    """What stands under the findings for people: the sum, and how many can be mended; nothing if no summary is wanted."""
    if not settings.summary:
        return []
    note = fixable_note(tally, settings.language) if settings.fixable else ""
    return [summary(tally, settings.language), *([note] if note else [])]


def fixable_note(tally: Tally, language: Language) -> str:
    """How many findings can be mended, and how; "" if none can."""
    safe, unsafe = tally.fixable("safe"), tally.fixable("unsafe")
    if language == "zh":
        parts = [f"{safe} 处可用 --fix 改正"] * (safe > 0) + [f"{unsafe} 处可用 --unsafe-fixes 改正"] * (unsafe > 0)
        return "，".join(parts)
    said = "can be mended with"
    parts = [f"{safe} {said} --fix"] * (safe > 0)
    parts += [f"{unsafe} {'with' if parts else said} --unsafe-fixes"] * (unsafe > 0)
    return ", ".join(parts)


def marks_note(language: Language) -> str:
    """What the marks in a table of counts mean."""
    if language == "zh":
        return "[*] --fix 可全部改正，[-] 可部分改正或需 --unsafe-fixes"
    return "[*] all by --fix, [-] in part or by --unsafe-fixes"


def related_note(related: RelatedPlace, language: Language) -> str:
    """Another place that belongs to a finding, for formats that have no room of their own for it."""
    row, column = related.location
    place = f"{related.filename}:{row}:{column}"
    if not related.message:
        return f"另见 {place}" if language == "zh" else f"see {place}"
    return f"{related.message}：{place}" if language == "zh" else f"{related.message}: {place}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
