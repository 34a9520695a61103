"""A rule explained: the text behind ``doclint rule CODE`` and of its page in the documentation."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Final

from doclint.checks import registry
from doclint.rulebook.option_docs import option_docs
from doclint.rulebook.options import options_shape
from doclint.rulebook.placeholders import captures
from doclint.rulebook.rule import BadExample, GoodExample, ReportLanguage, Rule
from doclint.rulebook.shapes import Field, words

_WORDS: Final[dict[ReportLanguage, dict[str, str]]] = {
    "zh": {
        "severity": "级别", "basis": "依据", "check": "检查类型", "profiles": "文种", "parts": "部位",
        "languages": "语言", "all": "全部", "fix": "修复", "safe": "安全", "unsafe": "需人工确认",
        "off": "默认不启用", "from": "来源", "shipped": "随 doclint 发布", "values": "占位符", "messages": "提示", "options": "选项", "option": "选项", "type": "类型",
        "value": "本规则取值", "default": "默认值", "doc": "说明", "required": "必填", "bad": "错误示例",
        "good": "正确示例", "at": "位置", "other": "同时检查的另一份文件", "fixed": "修复后", "error": "错误", "warning": "警告",
        "info": "提示", "practice": "惯例", "sep": "、", "colon": "：",
    },
    "en": {
        "severity": "Severity", "basis": "Basis", "check": "Check type", "profiles": "Profiles",
        "parts": "Parts", "languages": "Languages", "all": "all", "fix": "Fix", "safe": "safe",
        "unsafe": "unsafe", "off": "off by default", "from": "From", "shipped": "ships with doclint",
        "values": "Placeholders", "messages": "Messages", "options": "Options",
        "option": "Option", "type": "Type", "value": "In this rule", "default": "Default", "doc": "Meaning",
        "required": "required", "bad": "Bad", "good": "Good", "at": "Found at", "other": "Another document of the run", "fixed": "Fixed",
        "error": "error", "warning": "warning", "info": "info", "practice": "practice", "sep": ", ",
        "colon": ": ",
    },
}  # fmt: skip


def explain(rule: Rule, language: ReportLanguage = "en") -> str:
    """The rule as Markdown: what it finds, why it matters, how to mend it, its options, its examples.

    Imports the check type, for the options. Raises ImportError if that fails.
    """
    sections = [
        f"# {rule.code} {rule.name}",
        "\n".join(_facts(rule, language)),
        rule.explain.text(language).strip(),
        _messages(rule, language),
        _options(rule, language),
        *_examples("bad", rule.examples.bad, language),
        *_examples("good", rule.examples.good, language),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _facts(rule: Rule, language: ReportLanguage) -> Iterator[str]:
    word = _WORDS[language]

    def fact(name: str, value: str) -> str:
        return f"- {word[name]}{word['colon']}{value}"

    def some(values: Iterable[str]) -> str:
        return word["sep"].join(f"`{value}`" for value in values) or word["all"]

    yield fact("severity", word[rule.severity] + ("" if rule.enabled else f" ({word['off']})"))
    yield fact("basis", word.get(rule.basis, rule.basis))
    yield fact("profiles", some(rule.profiles))
    yield fact("parts", some(rule.parts))
    yield fact("languages", some(rule.languages))
    if rule.fix:
        yield fact("fix", f"`{rule.fix}` ({word[rule.applicability]})")
    yield fact("check", f"`{rule.check}`")
    if rule.source.shipped:
        yield fact("from", f"{word['shipped']}, {rule.source.file}")
    elif rule.source.file:
        yield fact("from", f"{rule.source.file}:{rule.source.line}")


def _messages(rule: Rule, language: ReportLanguage) -> str:
    wordings = [rule.message, *rule.variants.values()]
    lines = [f"- `{wording.text(language)}`" for wording in wordings if wording]
    return "\n".join([f"## {_WORDS[language]['messages']}", "", *lines, *_placeholders(rule, language)])


def _placeholders(rule: Rule, language: ReportLanguage) -> Iterator[str]:
    """What a message of such a rule can speak of: for who writes it anew, in a file or in doclint.yaml."""
    known = registry.values(rule.check)
    if known is None:
        return
    meanings = {name: meaning[0 if language == "zh" else 1] for name, meaning in known.values.items()}
    meanings.update(dict.fromkeys(captures(rule.options), ""))
    shown = [f"`{{{name}}}` {meaning}".strip() for name, meaning in meanings.items()]
    if shown:
        word = _WORDS[language]
        yield f"\n{word['values']}{word['colon']}{word['sep'].join(shown)}"


def _options(rule: Rule, language: ReportLanguage) -> str:
    shape = options_shape(rule.check)
    if not shape.fields or shape.record is None:
        return ""
    word = _WORDS[language]
    docs = option_docs(shape.record)
    if language == "zh":
        from doclint.rulebook.chinese_option_docs import CHINESE_OPTION_DOCS

        docs = docs | CHINESE_OPTION_DOCS.get(rule.check, {})
    head = [word[column] for column in ("option", "type", "value", "default", "doc")]
    rows = [head, ["---"] * len(head), *(_row(rule, field, docs, language) for field in shape.fields)]
    table = "\n".join("| " + " | ".join(cell.replace("|", r"\|") for cell in row) + " |" for row in rows)
    return f"## {word['options']}\n\n{table}"


def _row(rule: Rule, field: Field, docs: dict[str, str], language: ReportLanguage) -> list[str]:
    word = _WORDS[language]
    written = rule.option_values.get(field.name)
    return [
        f"`{field.name}`",
        words(field.shape, language),
        "" if written is None else f"`{plain(written)}`",
        word["required"] if field.required else f"`{plain(field.default)}`",
        docs.get(field.name, ""),
    ]


def plain(value: object) -> str:
    """A value as it would be written in YAML, on one line."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case list() | tuple() | set() | frozenset():
            return "[" + ", ".join(map(plain, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{key}: {plain(member)}" for key, member in value.items()) + "}"
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return plain({field.name: getattr(value, field.name) for field in dataclasses.fields(value)})
        case "":
            return '""'
        case _:
            return str(value).replace("\n", "\\n")


def _examples(
    kind: str, examples: tuple[BadExample, ...] | tuple[GoodExample, ...], language: ReportLanguage
) -> Iterator[str]:
    word = _WORDS[language]
    if examples:
        yield f"## {word[kind]}"
    for example in examples:
        yield _fenced(example.text, example.format)
        for other in example.others:
            yield f"{word['other']}{word['colon']}\n\n{_fenced(other, example.format)}"
        if isinstance(example, BadExample):
            if example.at:
                yield f"{word['at']}{word['colon']}{word['sep'].join(example.at)}"
            if example.fixed is not None:
                yield f"{word['fixed']}{word['colon']}\n\n{_fenced(example.fixed, example.format)}"


def _fenced(text: str, format: str) -> str:
    """A code block whose fence is longer than any run of backquotes inside."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{format}\n{text.rstrip(chr(10))}\n{fence}"
