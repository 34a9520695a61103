"""``doclint baseline``: notes the findings there are, so that ``check --baseline`` reports only new ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.console import complain
from doclint.cli.exit_codes import NOT_CHECKED, SOUND
from doclint.cli.language import Language, own_language, say
from doclint.cli.narrowing import open_baseline
from doclint.cli.scope import Scope, complain_of_missing, scope_options

if TYPE_CHECKING:
    from doclint.engine.baseline import Baseline, Entry
    from doclint.engine.checker import Checker
    from doclint.engine.configuration.nearest import Configurations
    from doclint.rulebook.diagnostic import Diagnostic

_DEFAULT = "doclint-baseline.json"


@click.command(
    "baseline",
    help=say(
        "把现有的问题记入基线文件（默认 doclint-baseline.json）；以后 doclint check --baseline 文件 只报新问题。"
        "基线按内容认问题，不按行号：段落移动、旁边的文字改动，都还认得。"
        "写明了路径或规则时，基线里别的文件、别的规则的问题照留。\n\n"
        "退出码：0 已写好；2 用法有误，或有文件没能检查。",
        "Note the findings there are in a baseline file (doclint-baseline.json); doclint check --baseline FILE then "
        "reports only new ones. A finding is known by its text, not by its line: it may move, and what stands around "
        "it may change. With paths or rules named, what the file has of other files and rules stays.\n\n"
        "Exit code: 0 written, 2 wrong use or a file that could not be checked.",
    ),
)
@scope_options
@click.option(
    "--output",
    default=_DEFAULT,
    show_default=True,
    metavar="FILE",
    help=say("基线文件", "The baseline file."),
)
@click.option(
    "--prune",
    is_flag=True,
    help=say(
        "只从已有的基线中删去已经改好的问题，不加新的",
        "Take what was mended out of the baseline there is; add nothing.",
    ),
)
@click.option("--quiet", "-q", is_flag=True, help=say("不说写了什么", "Do not say what was written."))
@click.pass_context
def baseline_command(
    ctx: click.Context, /, *, output: str, prune: bool, quiet: bool, **given: Any
) -> None:
    """Writes or prunes the file."""
    from doclint.cli.rule_errors import rule_errors_as_usage
    from doclint.engine.baseline import Baseline, folder_of
    from doclint.engine.checker import Checker

    scope = Scope.taken_from(given)
    language = own_language(scope.lang)
    # A run over everything starts anew, whatever the file holds: a conflict that was not settled, for one.
    kept = prune or (_is_narrowed(scope) and Path(output).exists())
    old = open_baseline(output, language) if kept else Baseline((), folder_of(output))
    checker = Checker(
        scope.selection(),
        keep_text=True,
        own_language=language,
        baseline=old,
        configurations=scope.configurations(),
    )
    with rule_errors_as_usage():
        files, whole = _files(scope, old if prune else None, checker.configurations, language)
        checker.load(files)
        language = checker.ruleset(files[0] if files else "").language or language
    if prune:
        new, checked = _pruned(old, checker, files, scope.jobs)
        gone, left = len(old.entries) - len(new.entries), len(new.entries)
        done = say(f"{output}：删去 {gone} 处，还有 {left} 处", f"{output}: {gone} taken out, {left} left", language)
    else:
        new, checked = _noted(old, checker, files, scope.jobs)
        count, of_them = len({entry.path for entry in new.entries}), len(new.entries)
        done = say(
            f"{output}：{count} 个文件，{of_them} 处问题",
            f"{output}: {of_them} {'finding' if of_them == 1 else 'findings'} in "
            f"{count} {'file' if count == 1 else 'files'}",
            language,
        )
    _write(output, new)
    if not quiet:
        click.echo(done)
    ctx.exit(SOUND if checked and whole else NOT_CHECKED)


def _files(
    scope: Scope, old: Baseline | None, configurations: Configurations, language: Language
) -> tuple[list[str], bool]:
    """The files to check, and whether all that were named are there."""
    import os

    if old is not None and not scope.paths:
        known = sorted({os.path.relpath(Path(old.folder, entry.path)) for entry in old.entries})
        return [path for path in known if Path(path).exists()], True
    found = scope.discover(configurations)
    return found.files, not complain_of_missing(found, language)


def _is_narrowed(scope: Scope) -> bool:
    """Whether the run is not about all files here and all rules that are on."""
    return bool(scope.paths or scope.exclude or scope.select is not None or scope.ignore)


def _noted(old: Baseline, checker: Checker, files: list[str], jobs: int | None) -> tuple[Baseline, bool]:
    """The baseline with all findings in the files, and whether every file could be checked."""
    from doclint.engine.baseline import Baseline, entry_of
    from doclint.engine.comparing import comparison_of
    from doclint.engine.running import check_paths

    # Covered findings would not come out, but only its folder matters for the fingerprints.
    checker.baseline = Baseline((), old.folder)
    entries: list[Entry] = []
    checked: list[str] = []
    for result in check_paths(files, checker, jobs, comparison_of(checker, files)):
        if not result.checked:
            _complain_of(result.diagnostics)
            continue
        checked.append(result.path)
        path = old.path_of(result.path)
        entries += [entry_of(one, path, result.text or "") for one in result.diagnostics]
    new = old.renewed(entries, checked, {rule.code for rule in checker.rules})
    return new, len(checked) == len(files)


def _pruned(old: Baseline, checker: Checker, files: list[str], jobs: int | None) -> tuple[Baseline, bool]:
    """The baseline without what was mended in the files, and whether every file could be checked."""
    from doclint.engine.comparing import comparison_of
    from doclint.engine.running import check_paths

    checked: list[str] = []
    found: set[str] = set()
    for result in check_paths(files, checker, jobs, comparison_of(checker, files)):
        if result.checked:
            checked.append(result.path)
            found.update(result.covered)
        else:
            _complain_of(result.diagnostics)
    gone = old.gone(checked, found, {rule.code for rule in checker.rules})
    return old.without(gone), len(checked) == len(files)


def _complain_of(diagnostics: tuple[Diagnostic, ...]) -> None:
    for one in diagnostics:
        complain(f"{one.filename}: {one.message}")


def _write(file: str, baseline: Baseline) -> None:
    from doclint.cli.narrowing import Unusable
    from doclint.cli.output import output as whole_or_not_at_all
    from doclint.engine.baseline import as_json

    try:
        with whole_or_not_at_all(file) as stream:
            stream.write(as_json(baseline))
    except OSError as error:
        raise Unusable(f"{file}: {error.strerror}") from None
