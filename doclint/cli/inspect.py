"""``doclint inspect``: prints a document as doclint sees it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from doclint.cli.configuration_options import configuration_options, rule_path_option
from doclint.cli.console import complain, write_utf8
from doclint.cli.exit_codes import NOT_CHECKED
from doclint.cli.language import Language, own_language, say
from doclint.cli.standard_input import STANDARD_INPUT, UNNAMED_INPUT, stdin_filename_option
from doclint.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from doclint.document.document import Document

@click.command(
    "inspect",
    help=say(
        "显示 doclint 眼中的文档：语言、种类、各份文件（正文、附件、所印发的文件）、发文机关、每一段的部分和标号、"
        "层次结构。“-”为标准输入。\n\n"
        "用 --rule 问一条规则：看了哪些部分，考虑过哪些地方，每一处为什么报、为什么不报。写 文件:行 则只问那一行，"
        "如 doclint inspect --rule DUP001 通知.md:12。\n\n"
        "退出码：0 成功；2 用法有误，或文件读不出来。",
        "Show a document as doclint sees it: its language and kind, the documents inside it, who issues it, the "
        "part and the labels of every paragraph, the outline. - is standard input.\n\n"
        "With --rule, ask about a rule: which parts it looked at, which places it considered, and why each was or was "
        "not reported. FILE:LINE asks about that line alone: doclint inspect --rule DUP001 notice.md:12.\n\n"
        "Exit code: 0 done, 2 wrong use or a file that cannot be read.",
    ),
)
@click.argument("file", metavar="FILE[:LINE]")
@click.option(
    "--rule",
    "rules",
    multiple=True,
    metavar="CODE",
    help=say(
        "问这条规则（代码、名称或代码前缀，可写多个）",
        "Ask about this rule (a code, a name or the beginning of codes; several can be given).",
    ),
)
@rule_path_option
@click.option(
    "--baseline",
    metavar="FILE",
    help=say("同 check --baseline（要有 --rule）", "As of check --baseline (with --rule)."),
)
@stdin_filename_option
@configuration_options
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--lang", type=click.Choice(["zh", "en"]), help=say("输出的语言", "Language of the output."))
@click.pass_context
def inspect_command(
    ctx: click.Context,
    file: str,
    rules: tuple[str, ...],
    rule_paths: tuple[str, ...],
    baseline: str | None,
    stdin_filename: str | None,
    config: str | None,
    isolated: bool,
    output_format: Literal["text", "json"],
    lang: Language | None,
) -> None:
    """Reads the document and prints it, or what becomes of it under the rules that were asked about."""
    from doclint.cli.rule_errors import rule_errors_as_usage
    from doclint.engine.configuration.nearest import Configurations
    from doclint.structure.structure import Structure

    language = own_language(lang)
    file, row = _with_row(file)
    if file == STANDARD_INPUT and stdin_filename is not None:
        stdin_filename, row = _with_row(stdin_filename)
    if not rules and (row is not None or baseline or rule_paths):
        raise click.UsageError(
            say(
                "文件:行、--baseline、--rule-path 要和 --rule 一起用",
                "FILE:LINE, --baseline and --rule-path go with --rule",
                language,
            )
        )
    document = _read(file, stdin_filename, language)
    if document is None:
        ctx.exit(NOT_CHECKED)
    configurations = Configurations(config, isolated=isolated)
    if rules:
        from doclint.cli.inquiry import Inquiry

        codes = tuple(code.strip() for codes in rules for code in codes.split(",") if code.strip())
        Inquiry(document, row, codes, rule_paths, configurations, baseline, language).write(output_format)
        return
    with rule_errors_as_usage():
        house = configurations.for_file(document.path).house
    structure = Structure.of(document, house)
    if output_format == "json":
        import json

        from doclint.cli.inspection_json import as_object

        write_utf8()
        click.echo(json.dumps(as_object(structure), ensure_ascii=False, indent=1))
        return
    from doclint.cli.inspection_text import as_lines

    for line in as_lines(structure, language):
        click.echo(line)


_ROW = lazy_pattern(r"(?P<file>.+?):(?P<row>\d+)(?::\d+)?")
"""A file and a line, as reports have it; a column behind it is not needed."""


def _with_row(file: str) -> tuple[str, int | None]:
    """The file, and the line that was asked about; a file whose name ends so is taken for itself."""
    match = _ROW.fullmatch(file)
    if match is None or Path(file).exists():
        return file, None
    return match["file"], int(match["row"])


def _read(file: str, stdin_filename: str | None, language: Language) -> Document | None:
    """The document; None, after saying why, if it cannot be read."""
    from doclint.document.decoding import UnreadableError, decode
    from doclint.document.readers import read_file, read_text

    name = stdin_filename or UNNAMED_INPUT if file == STANDARD_INPUT else file
    try:
        if file == STANDARD_INPUT:
            return read_text(name, decode(sys.stdin.buffer.read()).text)
        return read_file(file)
    except UnreadableError as error:
        reason = error.reason
    except FileNotFoundError:
        reason = say("没有这个文件", "no such file", language)
    except IsADirectoryError:
        reason = say("这是文件夹，请写出一个文件", "this is a folder; name a file", language)
    except OSError as error:
        reason = error.strerror or type(error).__name__
    complain(f"{name}: {reason}")
    return None
