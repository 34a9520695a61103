"""``doclint test``: runs the examples in rules as their tests."""

from __future__ import annotations

import click

from doclint.cli.configuration_options import configuration_options
from doclint.cli.console import complain
from doclint.cli.exit_codes import FINDINGS, NOT_CHECKED, SOUND
from doclint.cli.language import Language, own_language, say
from doclint.cli.rule_errors import rule_errors_as_usage


@click.command(
    "test",
    help=say(
        "运行规则文件里的示例（默认是自带规则和配置中 rule-paths 的规则）：坏的必须报，好的不能报。",
        "Run the examples in rule files (default: the rules that ship and those of the configuration's rule-paths): "
        "the bad ones must be reported, the good ones not.",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True), metavar="[PATHS]...")
@configuration_options
@click.option("--lang", type=click.Choice(["zh", "en"]), help=say("输出的语言", "Language of the output."))
@click.option("--verbose", "-v", is_flag=True, help=say("通过的示例也列出", "List examples that hold, too."))
@click.pass_context
def test_command(
    ctx: click.Context,
    paths: tuple[str, ...],
    config: str | None,
    isolated: bool,
    lang: Language | None,
    verbose: bool,
) -> None:
    """Prints a line for every example that does not hold, and a summary."""
    from doclint.engine.configuration.nearest import Configurations
    from doclint.engine.selection import Selection
    from doclint.rulebook import load_rules, shipped_rules
    from doclint.rulebook.self_test import run_examples

    language = own_language(lang)
    with rule_errors_as_usage():
        if paths:
            rules = load_rules(paths, replaceable=shipped_rules())
        else:
            rules = Selection().written(Configurations(config, isolated=isolated).for_file(""))
    if not rules:
        complain(say("没有找到规则", "no rules found", language))
        ctx.exit(NOT_CHECKED)
    outcomes = list(run_examples(rules))
    failed = [outcome for outcome in outcomes if not outcome.ok]
    for outcome in outcomes if verbose else failed:
        place = f"{outcome.file}:{outcome.line}: " if outcome.file else ""
        click.echo(f"{place}{outcome}")
    held = len(outcomes) - len(failed)
    click.echo(
        say(
            f"{len(rules)} 条规则，{held} 个示例通过，{len(failed)} 个未通过",
            f"{len(rules)} rules: {held} examples hold, {len(failed)} do not",
            language,
        )
    )
    ctx.exit(FINDINGS if failed else SOUND)
