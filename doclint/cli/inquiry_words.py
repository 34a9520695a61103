"""The words of ``doclint inspect --rule``: why a candidate is not reported, why a rule does not run, what was counted."""

from __future__ import annotations

from collections.abc import Mapping

from doclint.cli.inspection_words import part_word, style_word, value_word
from doclint.cli.language import Language
from doclint.rulebook.messages import fill

_OF_FINDINGS = {
    "rule-does-not-run": ("规则不在这份文档上运行", "the rule does not run on this document"),
    "suppressed": ("被第 {row} 行的指令压下：{why}", "suppressed by line {row}: {why}"),
    "suppressed-without-reason": (
        "被第 {row} 行的指令压下（没有写理由）",
        "suppressed by line {row} (no reason given)",
    ),
    "baseline": ("已在基线中", "in the baseline"),
    "part-of-rule": (
        "部分“{part}”不在规则所看的部分之内：{parts}",
        "part {part} is not among the rule's parts: {parts}",
    ),
    "failed": ("规则运行失败：{error}", "the rule failed: {error}"),
}

_OF_PLACES = {
    "part-of-check": ("部分“{part}”不归这种检查看", "part {part} is none that this check looks at"),
    "language-of-check": ("语言 {language} 不归这种检查看", "language {language} is none that this check looks at"),
    "in-quotation": ("在引文之内", "in a quotation"),
}

_OF_PATTERNS = {
    "excepted": ("命中{match:q}，但属于例外", "matched {match:q}, but excepted"),
    "too-few-matches": ("全文只命中 {count} 次", "only {count} matches in the document"),
    "enough-findings": ("前面报出的已够数", "enough were reported before it"),
    "it-is-there": ("要求有的{match:q}在这里，所以不报", "what must be there is here: {match:q}"),
    "no-such-part": ("文档没有要看的部分", "the document has none of the parts to look in"),
    "not-in-look-in": ("部分“{part}”不在选项 look_in 之内：{parts}", "part {part} is not in look_in: {parts}"),
    "overlaps-a-match": ("与另一处命中重叠", "overlaps another match"),
}

_OF_PAIRS = {
    "no-chinese-before": ("前面没有汉字", "no Chinese text in front of it"),
    "bracket-of-a-label": ("右括号属于序号，如 1）", "the closing bracket of a label such as 1）"),
    "partner-elsewhere": ("另一半在前面的段里", "its partner stands in an earlier paragraph"),
    "breaks-off-inside": (
        "段没有写完，另由截断类规则（TRU002）来说",
        "the paragraph is not finished: left to the rules on truncation (TRU002)",
    ),
    "quotation-of-paragraphs": (
        "可能是多段的引文：每段各开引号，末段才关",
        "may be a quotation of several paragraphs: each opens it, only the last closes it",
    ),
}

_OF_CONSISTENCY = {
    "one-way-only": ("全文只有一种写法（{count} 处），没有例外", "written in one way only ({count} times): no exception"),
    "habit-too-rare": (
        "通常的写法只有 {usual_count} 处，不到 {fewest} 处，算不上习惯",
        "the usual way is there {usual_count} times, under {fewest}: no habit yet",
    ),
    "no-majority": (
        "两种写法 {usual_count} 比 {count}，没有一种占多数",
        "two ways, {usual_count} against {count}: neither has the majority",
    ),
    "latin-in-brackets": ("括号里不是中文", "no Chinese text in the brackets"),
    "latin-after-label": ("序号后是拉丁字母或数字，空格属于它们", "Latin letters or figures follow: the space is theirs"),
    "labels-spaced-alike": (
        "{count} 个序号，每种样式后的空格都一致",
        "{count} labels, each style followed by a space always or never",
    ),
    "space-on-one-side": ("数字只有一边有空格", "a space on one side only"),
}

_OF_TERMS = {
    "no-date-of-issue": (
        "{match:q}只在一段时间里对错有别，而文档没有可读的成文日期",
        "{match:q} is right or wrong by date, and no date of issue could be read",
    ),
    "right-on-that-day": (
        "{match:q}在成文日期 {day} 是对的（{valid_from} 至 {valid_to}）",
        "{match:q} was right on the date of issue, {day} ({valid_from} to {valid_to})",
    ),
    "in-days-of-grace": (
        "{match:q}在 {valid_to} 之后的宽限期内（成文日期 {day}）",
        "{match:q} in the days of grace after {valid_to} (issued {day})",
    ),
    "in-a-longer-word": ("{match:q}是更长的词的一部分", "{match:q} is part of a longer word"),
    "of-the-past": ("同一句说的是当时：句中年份早于停用", "the sentence names a year in which it was right"),
}

_OF_METRICS = {
    "no-limit": ("没有设上限，不量", "no limit set: not measured"),
    "within-limit-characters": ("长 {length} 字，不超过 {limit} 字", "{length} characters, limit {limit}"),
    "within-limit-words": ("长 {length} 词，不超过 {limit} 词", "{length} words, limit {limit}"),
    "too-few-words": ("全文只有 {count} 词，太短不量", "the document has only {count} words: too short to measure"),
    "share-within-limit": (
        "重复占 {percent}%，不超过 {limit}%",
        "{percent} per cent repeats, limit {limit} per cent",
    ),
    "runs-within-limit": (
        "{n} 词连写：重复占 {percent}%，不超过 {limit}%",
        "runs of {n} words: {percent} per cent repeats, limit {limit} per cent",
    ),
}

_OF_SUPPRESSIONS = {
    "no-directive": ("文档里没有 doclint 指令", "no directive to doclint in the document"),
    "understood": ("指令写得对", "the directive can be understood"),
    "malformed": ("指令写错了，另由 SUP003 来说", "the directive is malformed: left to SUP003"),
    "known-code": ("规则 {code} 存在", "there is a rule {code}"),
    "in-use": (
        "指令有用：压下了 {codes} 的问题，或者那条规则这次没有运行",
        "in use: it suppresses findings of {codes}, or that rule did not run",
    ),
}

REASONS: Mapping[str, tuple[str, str]] = {
    **_OF_FINDINGS,
    **_OF_PLACES,
    **_OF_PATTERNS,
    **_OF_PAIRS,
    **_OF_CONSISTENCY,
    **_OF_TERMS,
    **_OF_METRICS,
    **_OF_SUPPRESSIONS,
}
"""Why a candidate is not reported, or a paragraph not looked at: Chinese, English."""

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
    "matches": ("表达式命中 {n} 次", "the expression matched {n} times"),
    "terms": ("出现表中词语 {n} 次", "terms of the list: {n}"),
}
"""What was looked at besides paragraphs."""

_WORDED = {
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
