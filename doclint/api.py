"""What a Python program imports: check a text, a file, or many.

>>> from doclint.api import lint_text
>>> for diagnostic in lint_text("……", filename="notice.md"):
...     print(diagnostic.code, diagnostic.location, diagnostic.message)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike, fspath
from typing import Literal, TypedDict, Unpack

from doclint.engine.checker import Checker
from doclint.engine.comparing import comparison_of
from doclint.engine.configuration.nearest import Configurations
from doclint.engine.discovery import discover
from doclint.engine.file_result import FileResult
from doclint.engine.running import check_paths
from doclint.engine.selection import Selection
from doclint.rulebook.diagnostic import Diagnostic

__all__ = ["Diagnostic", "FileResult", "Ruling", "lint_file", "lint_paths", "lint_text"]

Language = Literal["zh", "en"]
AnyPath = str | PathLike[str]


class Ruling(TypedDict, total=False):
    """By which rules a text is checked, and in what language; the keyword arguments that all functions here take."""

    select: Sequence[str] | None
    """Codes, or prefixes of codes; None: the rules that are on by default or by configuration."""
    ignore: Sequence[str]
    """Codes, or prefixes, of rules that do not run."""
    extend_select: Sequence[str]
    """Codes, or prefixes, of rules that run as well."""
    rule_paths: Sequence[AnyPath]
    """Files and folders with rules of your own."""
    language: Language | None
    """The language of the messages; None: the configuration's, else the text's."""
    config: AnyPath | None
    """A configuration file in place of the nearest ``doclint.yaml`` from the folder of the file upward."""
    isolated: bool
    """Whether to take no configuration at all."""


def lint_text(text: str, filename: str = "text.md", **ruling: Unpack[Ruling]) -> list[Diagnostic]:
    """The diagnostics of a text, by place. The suffix of ``filename`` says how it is read (.md, .txt, .html).

    Offsets are code points into ``text``, without a byte order mark at its start.

    Raises RuleFileError for rules or a configuration that do not hold up, SelectorError for a code that no rule has.
    """
    checker = _checker(ruling)
    checker.load([filename])
    return list(checker.check_text(filename, text).diagnostics)


def lint_file(path: AnyPath, **ruling: Unpack[Ruling]) -> list[Diagnostic]:
    """The diagnostics of a file, as ``lint_text`` has them. A file that cannot be read is a diagnostic
    (SRC001 and on). Raises what ``lint_text`` raises.
    """
    checker = _checker(ruling)
    checker.load([fspath(path)])
    return list(checker.check_file(fspath(path)).diagnostics)


def lint_paths(
    paths: Iterable[AnyPath],
    *,
    exclude: Iterable[str] = (),
    jobs: int = 1,
    compare: bool = True,
    **ruling: Unpack[Ruling],
) -> Iterator[FileResult]:
    """A result for every file that the files and folders stand for, in order, sound files included.

    ``exclude`` holds patterns as in a .gitignore. ``jobs`` is the number of processes: 1 by default,
    because a program that starts processes must be written for it (``if __name__ == "__main__"``).
    With ``compare`` the files are held against one another (MIX006), and the first result comes when all have been read;
    without it each comes as soon as it is there.

    Raises FileNotFoundError, before anything is checked, for a path that is not there, and what ``lint_text`` raises.
    """
    checker = _checker(ruling)
    found = discover([fspath(path) for path in paths], exclude, configurations=checker.configurations)
    if found.missing:
        raise FileNotFoundError(", ".join(path for path, _ in found.missing))
    if not compare:
        return check_paths(found.files, checker, jobs)
    checker.load(found.files)
    return check_paths(found.files, checker, jobs, comparison_of(checker, found.files))


def _checker(ruling: Ruling) -> Checker:
    unknown = ruling.keys() - Ruling.__annotations__.keys()
    if unknown:
        raise TypeError(f"unexpected keyword argument {sorted(unknown)[0]!r}; there are {', '.join(Ruling.__annotations__)}")
    select, config = ruling.get("select"), ruling.get("config")
    selection = Selection(
        tuple(fspath(path) for path in ruling.get("rule_paths", ())),
        None if select is None else tuple(select),
        tuple(ruling.get("ignore", ())),
        tuple(ruling.get("extend_select", ())),
        ruling.get("language"),
    )
    given = None if config is None else fspath(config)
    return Checker(selection, configurations=Configurations(given, isolated=ruling.get("isolated", False)))
