"""``doclint index``: an index of documents that others are held against (``check --reference``)."""

from __future__ import annotations

import click

from doclint.cli.configuration_options import configuration_options
from doclint.cli.console import complain
from doclint.cli.exit_codes import NOT_CHECKED, SOUND
from doclint.cli.language import own_language, say
from doclint.cli.progress import Progress
from doclint.cli.scope import HERE

_DEFAULT = "doclint-index.db"


@click.command(
    "index",
    help=say(
        "为一批文件（例如已归档的公文）做索引，默认写入 doclint-index.db；doclint check --reference 文件 就能认出"
        "混进别的文件里的段落。索引里是句子的指纹和用词，不是原文。\n\n"
        "退出码：0 已写好；2 用法有误，或有文件没能读入（其余的照样写入）。",
        "Make an index of documents (an archive, say) in doclint-index.db; doclint check --reference FILE then tells which "
        "passages of other files come from them. The index holds prints of sentences, and words, not the text.\n\n"
        "Exit code: 0 written, 2 wrong use or a file that could not be read (the others are written all the same).",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--output",
    default=_DEFAULT,
    show_default=True,
    metavar="FILE",
    help=say("索引文件", "The index file."),
)
@configuration_options
@click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    help=say("排除，写法同 .gitignore", "Leave out, written as in .gitignore."),
)
@click.option("--quiet", "-q", is_flag=True, help=say("不说写了什么", "Do not say what was written."))
@click.pass_context
def index_command(
    ctx: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    output: str,
    config: str | None,
    isolated: bool,
    exclude: tuple[str, ...],
    quiet: bool,
) -> None:
    """Writes the file."""
    from doclint.cli.narrowing import Unusable
    from doclint.cli.rule_errors import rule_errors_as_usage
    from doclint.cli.scope import complain_of_missing
    from doclint.corpus.reference import write_index
    from doclint.engine.configuration.nearest import Configurations
    from doclint.engine.discovery import discover
    from doclint.engine.printing import Printing

    language = own_language(None)
    with rule_errors_as_usage():
        found = discover(paths or HERE, exclude, configurations=Configurations(config, isolated=isolated))
    missing = complain_of_missing(found, language)
    if not found.files:
        complain(say("没有可以做索引的文件，没有写", "no documents to index; nothing was written", language))
        ctx.exit(NOT_CHECKED)
    progress = Progress(0 if quiet else len(found.files), language)
    printing = Printing(found.files, progress.step)
    try:
        count = write_index(output, printing.documents())
    except OSError as error:
        raise Unusable(f"{output}: {error.strerror or error}") from None
    finally:
        progress.hide()
    for path, reason in printing.unread:
        complain(f"{path}: {reason}")
    if not quiet:
        click.echo(say(f"{output}：{count} 个文件", f"{output}: {count} {'document' if count == 1 else 'documents'}", language))
    ctx.exit(NOT_CHECKED if missing or printing.unread else SOUND)
