"""A configuration proposed from a survey: text with comments that say what was seen and what may be changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from doclint.engine.survey import Survey
from doclint.rulebook import Rule

Language = Literal["zh", "en"]

SCHEMA_LINE = "# yaml-language-server: $schema=https://doclint.readthedocs.io/schema/config.json"

_LOUD = 0.3
"""Share of documents from which a rule is said to speak often: either all have the fault, or it is the house's way."""

_MOST_NAMED = 12


def proposal(survey: Survey, rules: Sequence[Rule], language: Language) -> str:
    """The text of a doclint.yaml."""
    return "\n".join([SCHEMA_LINE, *_lines(survey, {rule.code: rule for rule in rules}, language)]) + "\n"


def _lines(survey: Survey, rules: Mapping[str, Rule], language: Language) -> Iterator[str]:
    def say(zh: str, en: str) -> str:
        return zh if language == "zh" else en

    total = survey.suffixes.total()
    yield say(
        f"# doclint 的配置。这里有 {total} 个文档（{_counts(survey.suffixes)}），读了 {survey.read} 个。",
        f"# Configuration of doclint. {total} documents here ({_counts(survey.suffixes)}), {survey.read} of them read:",
    )
    if survey.read:
        yield say(
            f"# 语言：{_counts(survey.languages)}；编码：{_counts(survey.encodings)}；种类：{_counts(survey.profiles)}。",
            f"# languages {_counts(survey.languages)}; encodings {_counts(survey.encodings)}; "
            f"kinds {_counts(survey.profiles)}.",
        )
    if survey.unreadable:
        yield say(
            f"# 有 {len(survey.unreadable)} 个读不出来，如 {survey.unreadable[0]}。",
            f"# {len(survey.unreadable)} cannot be read, such as {survey.unreadable[0]}.",
        )
    yield say("# 各项的意思见 docs/configuration.md。", "# What the keys mean: docs/configuration.md.")
    yield ""
    yield say(
        "# 提示用的语言；去掉这一行则随每个文档。",
        "# Language of the messages; without this line, each document's.",
    )
    yield f"language: {language}"
    yield ""
    yield say(
        "# 从哪一级起算不通过：error 一定有损坏，warning 多半有，info 值得一看。",
        "# From which severity a run fails: error is certain damage, warning likely, info worth a look.",
    )
    yield "fail-on: warning"
    yield ""
    yield from _exclusions(
        say("# 不检查的文件，写法同 .gitignore。", "# Files that are left out, written as in .gitignore.")
    )
    yield from _loud(survey, rules, language)
    yield from _agencies(survey, language)
    yield say(
        "# 允许在同一文档中出现不止一次的套话。",
        "# Standing phrases that may occur more than once in a document.",
    )
    yield say(
        "# boilerplate:\n#   - 特此通知。",
        "# boilerplate:\n#   - This notice takes effect on the date of issue.",
    )


def _counts(counter: Mapping[str, int]) -> str:
    ordered = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered)


def _exclusions(comment: str) -> Iterator[str]:
    yield comment
    yield "# exclude:"
    yield "#   - drafts/"
    yield ""


def _loud(survey: Survey, rules: Mapping[str, Rule], language: Language) -> Iterator[str]:
    """The rules that speak on many documents: not switched off, only named."""
    by_count = sorted(survey.findings.items(), key=lambda one: (-one[1], one[0]))
    loud = [(code, count) for code, count in by_count if count >= _LOUD * survey.read]
    loud = [(code, count) for code, count in loud if code in rules][:_MOST_NAMED]
    if loud:
        yield (
            "# 这些规则在很多文档里都有发现。先看一看（doclint check --select 代码 .）：要么真有毛病，要么是本单位的写法。\n"
            "# 若是写法，去掉 # 停用，或改级别、选项。"
            if language == "zh"
            else "# These rules speak on many of the documents. Look at some (doclint check --select CODE .): either the "
            "fault\n# is there, or it is the way of the house. If so, take the # off, or change severity or options."
        )
        yield "# ignore:"
        for code, count in loud:
            yield f"#   - {code}  # {rules[code].name}: {count}/{survey.read}"
        yield ""
    else:
        yield (
            "# 某条规则的级别和选项可以改；doclint rule 代码 说明规则。"
            if language == "zh"
            else "# Severity and options of a rule can be changed; doclint rule CODE explains a rule."
        )
        yield "# rules:"
        yield "#   DUP001: {severity: warning}"
        yield ""


def _agencies(survey: Survey, language: Language) -> Iterator[str]:
    own = survey.own_agencies[:_MOST_NAMED]
    yield (
        "# 自己的机关：全称、简称、地区、可代为署名的机关、发文字号的代字。"
        if language == "zh"
        else "# Agencies of your own: full name, short names, region, who may sign for them, how their numbers begin."
    )
    if not own:
        yield "# agencies:"
        yield "#   - {name: 星河发展集团有限公司, short: [星河集团], region: 长沙市, number-codes: [星集发]}"
    else:
        yield (
            "# 下面这些在文档里发文，而名录中没有；核对后去掉 #。"
            if language == "zh"
            else "# These issue documents here and are in no list; look at them, then take the # off."
        )
        yield "# agencies:"
        for name, count in own:
            yield f"#   - name: {name}  # {count}"
    yield ""
