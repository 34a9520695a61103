"""``doclint test``: runs the examples in rules as their tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from doclint.cli.configuration_options import configuration_options
from doclint.cli.console import complain
from doclint.cli.exit_codes import FINDINGS, NOT_CHECKED, SOUND
from doclint.cli.language import Language, own_language, say
from doclint.cli.rule_errors import rule_errors_as_usage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doclint.rulebook import Rule
    from doclint.rulebook.self_test import Outcome


@click.command(
    "test",
    help=say(
        "运行规则文件里的示例（默认是自带规则和配置中 rule-paths 的规则）：bad 必须报，good 不能报。"
        "退出码：0 全部通过，1 有未通过的，2 规则文件有错误。",
        "Run the examples in rule files (default: the rules that ship and those of the configuration's rule-paths): "
        "the bad ones must be reported, the good ones not. Exit code: 0 all hold, 1 some do not, 2 a rule file is wrong.",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True), metavar="[PATHS]...")
@click.option(
    "--update",
    "-U",
    is_flag=True,
    help=say(
        "把 bad 示例的 at（以及写了的 messages、fixed）改成规则现在的结果，写回规则文件；其余内容、注释和顺序不变",
        "Write what the rules say now into their bad examples: at, and messages and fixed where they are written. "
        "All else in the files stays, comments and order too.",
    ),
)
@configuration_options
@click.option("--lang", type=click.Choice(["zh", "en"]), help=say("输出的语言", "Language of the output."))
@click.option("--verbose", "-v", is_flag=True, help=say("通过的示例也列出", "List examples that hold, too."))
@click.pass_context
def test_command(
    ctx: click.Context,
    paths: tuple[str, ...],
    update: bool,
    config: str | None,
    isolated: bool,
    lang: Language | None,
    verbose: bool,
) -> None:
    """Prints what became of every example that does not hold, and a summary."""
    from doclint.cli.test_report import report
    from doclint.rulebook.self_test import run_examples

    language = own_language(lang)
    with rule_errors_as_usage():
        rules = _rules(paths, config, isolated)
        if not rules:
            complain(say("没有找到规则", "no rules found", language))
            ctx.exit(NOT_CHECKED)
        outcomes = list(run_examples(rules))
        if update and _update(outcomes, language):
            rules = _rules(paths, config, isolated)
            outcomes = list(run_examples(rules))
    click.echo("".join(report(outcomes, language, verbose)), nl=False)
    examples = [outcome for outcome in outcomes if outcome.kind]
    held = sum(outcome.ok for outcome in examples)
    wrong = len(outcomes) - sum(outcome.ok for outcome in outcomes)
    click.echo(
        say(
            f"{len(rules)} 条规则，{len(examples)} 个示例：{held} 个通过，{wrong} 处不对",
            f"{len(rules)} rule{'s' * (len(rules) != 1)}, {len(examples)} examples: {held} hold, {wrong} "
            f"thing{'s' * (wrong != 1)} wrong",
            language,
        )
    )
    if wrong and not update and any(_can_be_written(outcome) for outcome in outcomes):
        click.echo(
            say(
                "如果规则现在的结果才是对的：doclint test --update 写进示例",
                "If what the rules say now is right: doclint test --update writes it into the examples",
                language,
            )
        )
    ctx.exit(FINDINGS if wrong else SOUND)


def _rules(paths: Sequence[str], config: str | None, isolated: bool) -> tuple[Rule, ...]:
    from doclint.engine.configuration.nearest import Configurations
    from doclint.engine.selection import Selection
    from doclint.rulebook import load_rules, shipped_rules

    if paths:
        return load_rules(paths, replaceable=shipped_rules())
    return Selection().written(Configurations(config, isolated=isolated).for_file(""))


def _can_be_written(outcome: Outcome) -> bool:
    written = ("wrong place", "message differs", "fix differs")
    return outcome.verdict in written and not outcome.rule.source.shipped


def _update(outcomes: Sequence[Outcome], language: Language) -> bool:
    """Writes the snapshots that differ, and the places that are not written yet; says what changed, and whether anything
    did. What ships with doclint is left alone.
    """
    from pathlib import Path

    from doclint.cli.output import output
    from doclint.engine.example_snapshots import snapshots_of, with_snapshots
    from doclint.rulebook.self_test import snapshot

    found = []
    for outcome in outcomes:
        if outcome.kind != "bad" or outcome.rule.source.shipped:
            continue
        example = outcome.rule.examples.bad[outcome.number - 1]
        now = snapshot(outcome.rule, example)
        if now is not None and (not outcome.ok or example.at is None):
            found.append((outcome.rule, outcome.number - 1, now))
    changed = False
    for file, snapshots in snapshots_of(found).items():
        text = Path(file).read_bytes().decode("utf-8-sig")
        new, updates = with_snapshots(text, snapshots)
        for one in updates:
            click.echo(
                say(
                    f"{file}：{one.code} bad 示例 {one.number} 的 {one.key}：{_shown(one.before, language)} → "
                    f"{_shown(one.after, language)}",
                    f"{file}: {one.code} bad example {one.number}, {one.key}: {_shown(one.before, language)} → "
                    f"{_shown(one.after, language)}",
                    language,
                )
            )
        if updates:
            changed = True
            with output(file) as stream:
                stream.write(new)
    return changed


def _shown(value: object, language: Language) -> str:
    if value is None:
        return say("（没有）", "(nothing)", language)
    if isinstance(value, list):
        return "[" + ", ".join(map(str, value)) + "]"
    return repr(value)
