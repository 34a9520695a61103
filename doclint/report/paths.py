"""Paths as other programs know them: with slashes, from the folder of the project."""

from __future__ import annotations

import os
from pathlib import Path, PurePath


class ProjectFolder:
    """The folder that an environment variable of the CI names (the clone of the repository), else the current
    one: in a CI the command may well run in a folder below.
    """

    def __init__(self, variable: str = "") -> None:
        named = os.environ.get(variable) if variable else None
        self._here = Path.cwd()
        self._folder = Path(named).resolve() if named else self._here
        self._known: dict[str, str] = {}

    def path(self, path: str) -> str:
        """The path from the folder, with slashes; one that lies outside stays as it is given."""
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = self._path(path)
        return known

    def _path(self, path: str) -> str:
        # Not resolved: a link is known to the other program under its own name.
        absolute = Path(os.path.normpath(self._here / path))
        inside = absolute.is_relative_to(self._folder)
        return PurePath(absolute.relative_to(self._folder) if inside else path).as_posix()
