"""A baseline file, a reference index or a revision of git, opened for a command; what is wrong with it ends the command with
exit code 2.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from doclint.cli.exit_codes import NOT_CHECKED
from doclint.cli.language import Language, say

if TYPE_CHECKING:
    from doclint.corpus.reference import ReferenceIndex
    from doclint.engine.baseline import Baseline
    from doclint.engine.changed_lines import Changes


class Unusable(click.ClickException):
    """A file or revision that cannot be used."""

    exit_code = NOT_CHECKED


def open_baseline(file: str, language: Language) -> Baseline:
    """The baseline in a file. Raises Unusable."""
    from doclint.engine.baseline import BaselineError, read_baseline

    try:
        return read_baseline(file, language)
    except BaselineError as error:
        raise Unusable(str(error)) from None


def open_changes(revision: str, paths: tuple[str, ...], language: Language) -> Changes:
    """The lines changed since a revision, in the repository of the first path (of the current folder, if there is
    none). Raises Unusable.
    """
    from doclint.engine.changed_lines import GitError, changes_since

    try:
        first = Path(paths[0]) if paths else Path()
        return changes_since(revision, str(first if first.is_dir() else first.parent), language)
    except GitError as error:
        raise Unusable(f"--since {revision}{say('：', ': ', language)}{error}") from None


def open_reference(file: str, language: Language) -> ReferenceIndex:
    """The reference index in a file. Raises Unusable."""
    from doclint.corpus.reference import ReferenceIndex, UnusableIndexError

    try:
        return ReferenceIndex(file)
    except UnusableIndexError as error:
        zh, en = _FAULTS[error.fault]
        raise Unusable(f"--reference {file}{say(f'：{zh}', f': {en}', language)}") from None


_FAULTS = {
    "missing": (
        "没有这个文件；用 doclint index 文件夹 --output 文件 生成",
        "no such file; make it with doclint index FOLDER --output FILE",
    ),
    "foreign": (
        "不是 doclint 的索引文件；用 doclint index 文件夹 --output 文件 生成",
        "not an index of doclint; make one with doclint index FOLDER --output FILE",
    ),
    "version": (
        "是另一版本的 doclint 生成的索引；请用 doclint index 重新生成",
        "an index of another version of doclint; make it anew with doclint index",
    ),
}
