"""``doclint inspect``: prints a document as doclint sees it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

import click

from doclint.cli.configuration_options import configuration_options
from doclint.cli.console import complain, write_utf8
from doclint.cli.exit_codes import NOT_CHECKED
from doclint.cli.language import Language, own_language, say

if TYPE_CHECKING:
    from doclint.document.document import Document

_STANDARD_INPUT = "-"
_UNNAMED_INPUT = "stdin.md"
"""As in ``doclint check``: Markdown is what prose comes in, and plain text reads as it."""


@click.command(
    "inspect",
    help=say(
        "显示 doclint 眼中的文档：语言、种类、各份文件（正文、附件、所印发的文件）、发文机关、每一段的部分和标号、"
        "层次结构。看它就知道一条规则为什么报、为什么不报。“-”为标准输入。\n\n"
        "退出码：0 成功；2 用法有误，或文件读不出来。",
        "Show a document as doclint sees it: its language and kind, the documents inside it, who issues it, the "
        "part and the labels of every paragraph, the outline. It tells why a rule speaks or does not. - is "
        "standard input.\n\n"
        "Exit code: 0 done, 2 wrong use or a file that cannot be read.",
    ),
)
@click.argument("file", metavar="FILE")
@click.option(
    "--stdin-filename",
    metavar="PATH",
    help=say("标准输入的文件名（决定格式）", "Name (and so format) of standard input."),
)
@configuration_options
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--lang", type=click.Choice(["zh", "en"]), help=say("输出的语言", "Language of the output."))
@click.pass_context
def inspect_command(
    ctx: click.Context,
    file: str,
    stdin_filename: str | None,
    config: str | None,
    isolated: bool,
    output_format: Literal["text", "json"],
    lang: Language | None,
) -> None:
    """Reads the document and prints it."""
    from doclint.cli.rule_errors import rule_errors_as_usage
    from doclint.engine.configuration.nearest import Configurations
    from doclint.structure.structure import Structure

    language = own_language(lang)
    document = _read(file, stdin_filename, language)
    if document is None:
        ctx.exit(NOT_CHECKED)
    with rule_errors_as_usage():
        house = Configurations(config, isolated=isolated).for_file(document.path).house
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


def _read(file: str, stdin_filename: str | None, language: Language) -> Document | None:
    """The document; None, after saying why, if it cannot be read."""
    from doclint.document.decoding import UnreadableError, decode
    from doclint.document.readers import read_file, read_text

    name = stdin_filename or _UNNAMED_INPUT if file == _STANDARD_INPUT else file
    try:
        if file == _STANDARD_INPUT:
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
