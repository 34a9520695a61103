"""Paths as other programs know them: with slashes, from the folder of the project."""

from __future__ import annotations

import os
from pathlib import Path, PurePath


def project_folder(variable: str = "") -> Path:
    """The folder that an environment variable of the CI names (the clone of the repository), else the current
    one: in a CI the command may well run in a folder below.
    """
    named = os.environ.get(variable) if variable else None
    return Path(named).resolve() if named else Path.cwd()


def from_folder(path: str, folder: Path) -> str:
    """The path from ``folder``, with slashes; one that lies outside stays as it is given."""
    # Not resolved: a link is known to the other program under its own name.
    absolute = Path(os.path.normpath(Path.cwd() / path))
    return PurePath(absolute.relative_to(folder) if absolute.is_relative_to(folder) else path).as_posix()
