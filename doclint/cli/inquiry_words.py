"""The words of ``doclint inspect --rule``: why a rule does not run, what was counted; reasons are in inquiry_reasons.py."""

from __future__ import annotations

from collections.abc import Mapping

from doclint.cli.inspection_words import part_word, style_word, value_word
from doclint.cli.language import Language
from doclint.rulebook.messages import fill

OBSTACLES: Mapping[str, tuple[str, str]] = {
    "disabled": (
        "规则默认不开；要运行：在 doclint.yaml 写 extend-select: [{code}]，或 check --extend-select {code}",
        "the rule is off by default; to run it: extend-select: [{code}] in doclint.yaml, or check --extend-select {code}",
    ),
    "ignored": (
        "被 ignore 中的 {selectors} 排除；要运行：从中删去，或 check --extend-select {code}",
        "ignored by {selectors} in ignore; to run it: take that out, or check --extend-select {code}",
    ),
    "switched-off": (
        "规则被关掉（enabled: false）；要运行：改为 true，或 check --extend-select {code}",
        "the rule is switched off (enabled: false); to run it: set true, or check --extend-select {code}",
    ),
    "not-selected": (
        "select 只选了 {selectors}；要运行：把 {code} 加进去，或 check --extend-select {code}",
        "select takes only {selectors}; to run it: add {code} there, or check --extend-select {code}",
    ),
    "per-file-ignores": (
        "per-file-ignores 的“{pattern}”对这个文件排除了 {selectors}；要运行：从中删去",
        "per-file-ignores leaves out {selectors} for this file ({pattern}); to run it: take that out",
    ),
    "language": (
        "文档语言是{language}，规则只看{languages}",
        "the document is in {language}; the rule looks at {languages}",
    ),
    "profile": (
        "文档种类是{profile}，规则只看{profiles}；要运行：在规则的 profiles 里加上，或用 doclint inspect 看它为什么是这一种",
        "the document is a {profile}; the rule looks at {profiles}; to run it: add that to the rule's profiles, or see "
        "with doclint inspect what makes it one",
    ),
}
"""Why a rule does not run, and what would make it run."""

COUNTS: Mapping[str, tuple[str, str]] = {
    "matches": ("表达式命中 {n} 次", "matches of the expression: {n}"),
    "labels": ("序号 {n} 个", "labels: {n}"),
    "terms": ("出现表中词语 {n} 次", "terms of the list: {n}"),
}
"""What was looked at besides paragraphs."""

_FAULTS = {
    "repeated": ("序号重复（NUM001）", "a label twice (NUM001)"),
    "skipped": ("序号跳过（NUM002、NUM010）", "labels skipped (NUM002, NUM010)"),
    "disordered": ("序号错位或重新开始（NUM003）", "a label out of order (NUM003)"),
    "first": ("不从一开始（NUM004、NUM011）", "a series that begins late (NUM004, NUM011)"),
    "mixed-style": ("样式或标点不同（NUM005）", "a label of another style (NUM005)"),
    "comma": ("停在逗号、顿号（TRU001）", "it ends on a comma (TRU001)"),
    "open": ("停在括号、引号里（TRU002）", "it ends inside a bracket or quotation (TRU002)"),
    "bare": ("缺句末标点（TRU003）", "it lacks an end mark (TRU003)"),
    "start": ("从半句开始（TRU004）", "it begins in mid-sentence (TRU004)"),
    "split": ("一句分成两段（TRU005）", "one sentence in two paragraphs (TRU005)"),
    "off": ("文档中断（TRU006）", "the document breaks off (TRU006)"),
    "lead_in": ("引语后没有内容（TRU007）", "a lead-in with nothing after it (TRU007)"),
    "heading": ("标题下没有内容（TRU008）", "a heading with nothing under it (TRU008)"),
    "semicolon": ("停在分号，列举没有完（TRU009）", "it ends on a semicolon (TRU009)"),
}


def _fault_word(fault: str, language: Language) -> str:
    return _FAULTS.get(fault, (fault, fault))[language == "en"]


_WORDED = {
    "fault": _fault_word,
    "part": part_word,
    "parts": part_word,
    "profile": value_word,
    "profiles": value_word,
    "language": value_word,
    "languages": value_word,
    "style": style_word,
    "styles": style_word,
}


def worded(table: Mapping[str, tuple[str, str]], key: str, args: Mapping[str, object], language: Language) -> str:
    """The wording of a key, filled. A key without one (of a check type from elsewhere) is shown as it is."""
    pair = table.get(key)
    if pair is None:
        return key + "".join(f", {name} {value}" for name, value in args.items())
    shown = {name: _shown(name, value, language) for name, value in args.items()}
    return fill(pair[language == "en"], shown, language)


def _shown(name: str, value: object, language: Language) -> object:
    word = _WORDED.get(name)
    if word is None:
        return value
    if isinstance(value, str):
        return word(value, language)
    return [word(each, language) for each in value] if isinstance(value, (list, tuple)) else value
