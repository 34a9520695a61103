"""What a Python program imports: check a text, a file, or many.

>>> from doclint.api import lint_text
>>> for diagnostic in lint_text("……", filename="notice.md"):
...     print(diagnostic.code, diagnostic.location, diagnostic.message)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike, fspath
from typing import Literal

from doclint.engine.checker import Checker
from doclint.engine.configuration.nearest import Configurations
from doclint.engine.discovery import discover
from doclint.engine.file_result import FileResult
from doclint.engine.running import check_paths
from doclint.engine.selection import Selection
from doclint.rulebook.diagnostic import Diagnostic

__all__ = ["Diagnostic", "FileResult", "lint_file", "lint_paths", "lint_text"]

Language = Literal["zh", "en"]
AnyPath = str | PathLike[str]


def lint_text(
    text: str,
    filename: str = "text.md",
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    rule_paths: Sequence[AnyPath] = (),
    language: Language | None = None,
    config: AnyPath | None = None,
    isolated: bool = False,
) -> list[Diagnostic]:
    """The diagnostics of a text, by place. The suffix of ``filename`` says how it is read (.md, .txt).

    ``select``, ``ignore`` and ``extend_select`` hold codes or prefixes of codes; ``select`` None: the rules
    that are on by default. ``rule_paths`` are files and folders with rules of your own. ``language`` is
    that of the messages; None: the configuration's, else the text's. ``config`` is a configuration file in place
    of the nearest ``doclint.yaml`` from the folder of ``filename`` upward; ``isolated`` takes none. Offsets are code points into ``text``, without a byte order mark
    at its start.

    Raises RuleFileError for rules or a configuration that do not hold up, SelectorError for a code that no rule has.
    """
    checker = _checker(select, ignore, extend_select, rule_paths, language, config, isolated)
    checker.load([filename])
    return list(checker.check_text(filename, text).diagnostics)


def lint_file(
    path: AnyPath,
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    rule_paths: Sequence[AnyPath] = (),
    language: Language | None = None,
    config: AnyPath | None = None,
    isolated: bool = False,
) -> list[Diagnostic]:
    """The diagnostics of a file, as ``lint_text`` has them. A file that cannot be read is a diagnostic
    (SRC001 and on).
    """
    checker = _checker(select, ignore, extend_select, rule_paths, language, config, isolated)
    checker.load([fspath(path)])
    return list(checker.check_file(fspath(path)).diagnostics)


def lint_paths(
    paths: Iterable[AnyPath],
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    rule_paths: Sequence[AnyPath] = (),
    language: Language | None = None,
    config: AnyPath | None = None,
    isolated: bool = False,
    exclude: Iterable[str] = (),
    jobs: int = 1,
) -> Iterator[FileResult]:
    """A result for every file that the files and folders stand for, in order, sound files included.

    ``exclude`` holds patterns as in a .gitignore. ``jobs`` is the number of processes: 1 by default,
    because a program that starts processes must be written for it (``if __name__ == "__main__"``).

    Raises FileNotFoundError, before anything is checked, for a path that is not there.
    """
    checker = _checker(select, ignore, extend_select, rule_paths, language, config, isolated)
    found = discover(
        [fspath(path) for path in paths], exclude, configurations=checker.configurations
    )
    if found.missing:
        raise FileNotFoundError(", ".join(path for path, _ in found.missing))
    return check_paths(found.files, checker, jobs)


def _checker(
    select: Sequence[str] | None,
    ignore: Sequence[str],
    extend_select: Sequence[str],
    rule_paths: Sequence[AnyPath],
    language: Language | None,
    config: AnyPath | None,
    isolated: bool,
) -> Checker:
    selection = Selection(
        tuple(fspath(path) for path in rule_paths),
        None if select is None else tuple(select),
        tuple(ignore),
        tuple(extend_select),
        language,
    )
    given = None if config is None else fspath(config)
    return Checker(selection, configurations=Configurations(given, isolated=isolated))
