"""``doclint rule``: explains a rule, or lists rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import click

from doclint.cli.configuration_options import configuration_options, rule_path_option
from doclint.cli.console import write_utf8
from doclint.cli.language import Language, own_language, say
from doclint.cli.rule_errors import rule_errors_as_usage

if TYPE_CHECKING:
    from doclint.engine.unchecked import Cause
    from doclint.rulebook import Rule


@click.command(
    "rule",
    help=say(
        "说明一条规则（代码或名称），或列出一族规则（如 DUP）。级别和选项按当前文件夹的配置。"
        "--new 写一条新规则的样稿。",
        "Explain a rule (by code or name), or list a family of rules (such as DUP), as the current folder's "
        "configuration has them. --new writes a rule to start from.",
    ),
)
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help=say("列出全部规则", "List all rules."))
@click.option(
    "--new",
    is_flag=True,
    help=say(
        "写一条新规则的样稿，它能通过自己的测试。CODE 是它的代码，或者只写一组字母（取下一个没用的代码），也可以不写",
        "Write a rule to start from, which passes its own test. CODE is its code, or letters alone (the next free code "
        "is taken), or left out.",
    ),
)
@click.option(
    "--check",
    default="pattern",
    show_default=True,
    metavar="TYPE",
    help=say("新规则的检查类型", "With --new: its check type."),
)
@click.option("--name", default="", help=say("新规则的名称（小写字母和连字符）", "With --new: its name."))
@click.option(
    "--output",
    metavar="FILE",
    help=say(
        "新规则写到哪个文件或文件夹（- 为标准输出）；默认是配置里 rule-paths 的文件夹，否则当前文件夹",
        "With --new: the file or folder to write to, - for standard output; default: the folder of the configuration's "
        "rule-paths, else the current one. Nothing is overwritten.",
    ),
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "yaml"]),
    default="text",
    show_default=True,
    help=say("yaml 输出规则文件原文，便于改写", "yaml: the rule's file as it is written, to write it anew."),
)
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), help=say("说明的语言", "Language of the explanation.")
)
@rule_path_option
@configuration_options
@click.pass_context
def rule_command(
    ctx: click.Context,
    code: str | None,
    everything: bool,
    new: bool,
    check: str,
    name: str,
    output: str | None,
    output_format: Literal["text", "json", "yaml"],
    lang: Language | None,
    rule_paths: tuple[str, ...],
    config: str | None,
    isolated: bool,
) -> None:
    """Explains one rule in full, or lists several, a line each; or writes a new one."""
    from doclint.engine.configuration.nearest import Configurations
    from doclint.engine.selection import Selection
    from doclint.engine.unchecked import CAUSES
    from doclint.rulebook.selection import validate, weight

    language = own_language(lang)
    if new:
        if everything:
            raise click.UsageError(say("--new 和 --all 只能用一个", "--new and --all do not go together", language))
        from doclint.cli.new_rule import write_new_rule

        with rule_errors_as_usage():
            configuration = Configurations(config, isolated=isolated).for_file("")
            rules = Selection(rule_paths).known(configuration)
        write_new_rule(code or "", check, name, output, rules, configuration, language)
        return
    if (code is None) == (not everything):
        raise click.UsageError(say("请写出规则代码，或用 --all", "name a rule, or use --all", language))
    with rule_errors_as_usage():
        configuration = Configurations(config, isolated=isolated).for_file("")
        rules = Selection(rule_paths).known(configuration)
    asked = "ALL" if code is None else code if "-" in code else code.upper()
    with rule_errors_as_usage():
        validate(asked, rules, [cause.code for cause in CAUSES])
    chosen = [rule for rule in rules if weight(asked, rule.code, rule.name) >= 0]
    causes = [cause for cause in CAUSES if weight(asked, cause.code, cause.name) >= 0]
    if output_format == "json":
        import json

        write_utf8()
        objects = [_rule_object(rule, language) for rule in chosen]
        objects += [_cause_object(cause, language) for cause in causes]
        click.echo(json.dumps(objects, ensure_ascii=False, indent=2))
    elif output_format == "yaml":
        write_utf8()
        for rule in chosen:
            click.echo(written_text(rule), nl=False)
    elif asked in {word for rule in chosen for word in (rule.code, rule.name)}:
        from doclint.rulebook.explaining import explain

        click.echo("\n".join(explain(rule, language) for rule in chosen), nl=False)
    elif asked in {word for cause in causes for word in (cause.code, cause.name)}:
        for cause in causes:
            click.echo(f"# {cause.code} {cause.name}\n\n{cause.explain[language]}")
    else:
        for rule in chosen:
            click.echo(_line(rule.code, rule.name, rule.severity, _first_words(rule, language), language))
        for cause in causes:
            click.echo(_line(cause.code, cause.name, "error", cause.explain[language], language))


def written_text(rule: Rule) -> str:
    """The rule as it is written in its file, without the other rules there."""
    import re
    from pathlib import Path

    from doclint.rulebook.compiled import shipped_folder

    file = shipped_folder() / rule.source.file if rule.source.shipped else Path(rule.source.file)
    text = file.read_text(encoding="utf-8-sig")
    for piece in re.split(r"^---.*\n", text, flags=re.MULTILINE):
        if re.search(rf"^code: *[\"']?{rule.code}\b", piece, re.MULTILINE):
            return piece if piece.endswith("\n") else piece + "\n"
    return text


def _line(code: str, name: str, severity: str, explanation: str, language: Language) -> str:
    from doclint.report.words import severity_word

    return f"{code}  {severity_word(severity, language):<7}  {name:<32}  {_gist(explanation)}".rstrip()


def _first_words(rule: Rule, language: Language) -> str:
    return rule.explain.text(language) or rule.wording("").text(language)


def _gist(explanation: str) -> str:
    """The first sentence."""
    import re

    words = " ".join(explanation.split())
    first = re.match(r".*?(?:。|[.!?](?= |$))", words)
    return first.group() if first else words


def _rule_object(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "enabled": rule.enabled,
        "check": rule.check,
        "options": dict(rule.option_values),
        "profiles": list(rule.profiles),
        "parts": list(rule.parts),
        "languages": list(rule.languages),
        "basis": rule.basis,
        "fix": None if rule.fix is None else {"kind": rule.fix, "applicability": rule.applicability},
        "explain": rule.explain.text(language),
        "url": rule.url,
        "source": {"file": rule.source.file, "line": rule.source.line, "shipped": rule.source.shipped},
    }


def _cause_object(cause: Cause, language: Language) -> dict[str, Any]:
    return {
        "code": cause.code,
        "name": cause.name,
        "severity": "error",
        "enabled": True,
        "explain": cause.explain[language],
    }
