"""A rule to start from: one for each check type, with comments that say what its keys mean.

The texts are in ``templates/``, one file a check type: rules without code, whose comments are marked ``#zh`` or ``#en``. A
check type of another package brings its own as ``TEMPLATE`` in its module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from doclint.checks import registry
from doclint.interface_language import Language, say
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.loading import free_code
from doclint.rulebook.rule import CODE_PATTERN, Rule

OWN_FAMILY: Final = "USR"
"""The letters of the first rule of one's own, if none are given."""

_MARKED = lazy_pattern(r"(?P<indent> *)#(?P<language>zh|en)(?P<rest>.*\n)")
_KEY = lazy_pattern(r"(?P<key>[a-z_]+):")

_COMMENTS: Final[dict[str, tuple[str, str]]] = {
    "code": (
        "代码：2 到 8 个大写字母和 3 或 4 个数字，自己用一组字母，不与别的规则相同",
        "Two to eight capitals and three or four digits; take letters of your own, and each code once",
    ),
    "name": ("名称：小写字母和连字符，也不重复", "Small letters and hyphens, each name once"),
    "check": (
        "检查类型，决定 options 里能写什么。全部类型见 docs/writing-rules.md",
        "The check type says what options there are; docs/writing-rules.md has all of them",
    ),
    "severity": (
        "error 一定有错，warning 多半有错，info 值得一看",
        "error: certain damage. warning: likely. info: worth a look",
    ),
    "message": (
        "提示语，中文、英文或者都写。花括号里是查到的内容：{values}",
        "What is said of a finding, in Chinese, English or both. In braces what was found: {values}",
    ),
    "variants": (
        "按情形分开的提示语，名称由检查类型定：{variants}",
        "Messages by kind of finding, whose names the check type gives: {variants}",
    ),
    "related": (
        "相关位置上的说明，名称由检查类型定：{related}",
        "What is said of second places; their names: {related}",
    ),
    "fix": ("修复的名称；不要自动修复就删去", "The fix that is made on request; delete it for none"),
    "fix_message": ("修复做什么，显示在编辑器里", "What the fix does, for editors"),
    "explain": (
        "查什么、为什么、怎么改。doclint rule 会显示",
        "What it finds, why it matters, how to mend it; doclint rule shows it",
    ),
    "examples": (
        "示例就是测试：bad 必须报，good 不能报。at 是位置“行:列”；doclint test --update 会替你写",
        "The examples are its tests: bad ones must be reported, good ones not. at has the places, row:column; "
        "doclint test --update writes them",
    ),
}

_LIMITS: Final = (
    (
        "# profiles: [notice, report]   # 只看这些文种：notice 公文，law 法规，report 报告，generic 其他；不写就是全部\n"
        "# parts: [title, body]         # 只报这些部位里的；不写就是全部。doclint inspect 显示一份文件的部位\n"
        "# languages: [zh]              # 只看这些语言的文件：zh、zh-Hant、en、ja；不写就是全部\n"
        '# basis: 某某办法第五条          # 依据；不写就是惯例\n'
    ),
    (
        "# profiles: [notice, report]   # only such documents: notice, law, report, generic; left out: all\n"
        "# parts: [title, body]         # only what stands in these parts; left out: all. doclint inspect shows parts\n"
        "# languages: [en]              # only documents in these languages: zh, zh-Hant, en, ja; left out: all\n"
        "# basis: House rules, 5        # on what the rule rests; left out: practice\n"
    ),
)


class NoTemplateError(ValueError):
    """There is nothing to start from for a check type."""


def starting_rule(code: str, check: str, language: Language, name: str = "", taken: Iterable[str] = ()) -> str:
    """The text of a rule file that passes its own test.

    ``name`` "" stands for the template's own, with a number behind it if it is in ``taken``. Raises KeyError for an
    unknown check type, ImportError for one that cannot be used, NoTemplateError.
    """
    lines = []
    text = _template(check)
    own = re.search(r"^name: (.+)$", text, re.MULTILINE)
    name = name or _free_name(own[1] if own else f"{check}-rule", set(taken))
    text = re.sub(r"^name: .+\n", "", text, flags=re.MULTILINE)
    for line in f"code: {code}\nname: {name}\n{text}".splitlines(keepends=True):
        marked = _MARKED.match(line)
        if marked:
            if marked["language"] == language:
                lines.append(f"{marked['indent']}#{marked['rest']}")
            continue
        key = _KEY.match(line)
        if key and key["key"] in _COMMENTS:
            lines.append(f"# {_comment(key['key'], check, language)}\n")
        lines.append(line)
        if key and key["key"] == "severity":
            lines.append(say(*_LIMITS, language))
    return "".join(lines)


def _comment(key: str, check: str, language: Language) -> str:
    values = registry.values(check)
    comma = say("、", ", ", language)
    filled = {
        "{values}": comma.join(f"{{{name}}}" for name in values.values) if values else "",
        "{variants}": comma.join(sorted(values.variants)) if values else "",
        "{related}": comma.join(sorted(values.related)) if values else "",
    }
    comment = say(*_COMMENTS[key], language)
    for placeholder, shown in filled.items():
        comment = comment.replace(placeholder, shown)
    return comment.rstrip("：: ")


def _template(check: str) -> str:
    if check in registry.MODULES:
        return (Path(__file__).parent / "templates" / f"{check}.yaml").read_text(encoding="utf-8")
    template = registry.attribute(check, "TEMPLATE")
    if not isinstance(template, str) or not template.strip():
        raise NoTemplateError(
            say(
                f"检查类型 {check} 的软件包没有提供规则样例（TEMPLATE）",
                f"the package of the check type {check} brings no rule to start from (TEMPLATE)",
            )
        )
    return template if template.endswith("\n") else template + "\n"


def _free_name(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def code_for(asked: str, rules: Iterable[Rule]) -> str:
    """The code for a new rule: the one asked for, the next free one of a family of letters, or of the family of the rules
    that do not ship (``asked`` ""). Raises ValueError for what is no code, or one that a rule has.
    """
    rules = tuple(rules)
    codes = [rule.code for rule in rules]
    if not asked:
        own = [rule.code for rule in rules if not rule.source.shipped]
        return free_code(own[-1] if own else OWN_FAMILY, codes)
    if re.fullmatch("[A-Z]{2,8}", asked):
        return free_code(asked, codes)
    if not re.fullmatch(CODE_PATTERN, asked):
        raise ValueError(
            say(
                f"“{asked}”不是代码：2 到 8 个大写字母，接 3 或 4 个数字，例如 {OWN_FAMILY}001",
                f'"{asked}" is no code: two to eight capitals, then three or four digits, such as {OWN_FAMILY}001',
            )
        )
    holder = next((rule for rule in rules if rule.code == asked), None)
    if holder is not None:
        where = f"{holder.source.file}:{holder.source.line}"
        free = free_code(asked, codes)
        raise ValueError(
            say(
                f"代码 {asked} 已经用了（{where}）；下一个没用的是 {free}。要改写那条规则：doclint rule {asked} "
                "--output-format yaml 输出它的文件",
                f"the code {asked} is used ({where}); the next free one is {free}. To write that rule anew: doclint rule "
                f"{asked} --output-format yaml prints its file",
            )
        )
    return asked
