"""The configuration of each file: the one in its folder, else in the nearest folder above."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doclint.engine.configuration.merged import NO_CONFIGURATION, Configuration

if TYPE_CHECKING:
    from doclint.engine.configuration.errors import ConfigurationError

# Spelled out here, not taken from keys.py: a run without a configuration need not import the classes of its keys.
_YAML_NAME = "doclint.yaml"
_TOML_NAME = "pyproject.toml"
_MISNAMED = ("doclint.yml", ".doclint.yaml", ".doclint.yml")
"""What other programs call such a file. It would be passed over in silence, which nobody notices."""


class Configurations:
    """The configurations of a run, each read once.

    ``given`` is a file that holds for all files in place of those found beside them; its patterns count from the
    current folder. ``isolated``: none holds, none is looked for; raises ValueError together with ``given``.
    Crossing to another process, what was read stays behind.
    """

    def __init__(self, given: str | None = None, *, isolated: bool = False) -> None:
        if given is not None and isolated:
            raise ValueError("a configuration file and isolated exclude each other")
        self.given = given
        self.isolated = isolated
        self._by_name: dict[str, tuple[str, Configuration]] = {}
        self._by_folder: dict[str, Configuration] = {}
        self._given: Configuration | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {
            "given": self.given,
            "isolated": self.isolated,
            "_by_name": {},
            "_by_folder": {},
            "_given": None,
        }

    def for_file(self, path: str) -> Configuration:
        """The configuration that holds for a file. Raises ConfigurationError."""
        return self._place(path)[1]

    def ignored(self, path: str) -> tuple[str, ...]:
        """The selectors of rules that do not run on the file because of its place."""
        configuration = self.for_file(path)
        return configuration.ignored(self.real(path)) if configuration.files else ()

    def real(self, path: str) -> str:
        """The real path of a file, whose own last link is not followed."""
        return f"{self._place(path)[0].rstrip('/')}/{Path(path).name}"

    def for_folder(self, folder: str) -> Configuration:
        """The configuration that holds for the files in a folder (real path, forward slashes)."""
        if self.isolated:
            return NO_CONFIGURATION
        if self.given is not None:
            return self._from_given(self.given)
        found = self._by_folder.get(folder)
        if found is None:
            above = Path(folder).parent.as_posix()
            found = _in_folder(folder) or (self.for_folder(above) if above != folder else NO_CONFIGURATION)
            self._by_folder[folder] = found
        return found

    def leaves_out(self, path: str) -> bool:
        """Whether the configuration leaves out a file or folder that was named on its own: by a pattern that
        fits it, or a folder around it.
        """
        real = self.real(path.rstrip("/"))
        inner = real + "/" if path.endswith("/") else real
        while True:
            folder = Path(real).parent.as_posix()
            if folder == real:
                return False
            configuration = self.for_folder(folder)
            if not configuration.files:  # none here, so none above
                return False
            if configuration.excludes(inner):
                return True
            real, inner = folder, folder + "/"

    def _place(self, path: str) -> tuple[str, Configuration]:
        name = os.path.dirname(path)  # noqa: PTH120 - asked for every file, and ten times quicker than Path
        place = self._by_name.get(name)
        if place is None:
            real = Path(os.path.realpath(name or ".")).as_posix()
            place = self._by_name[name] = (real, self.for_folder(real))
        return place

    def _from_given(self, given: str) -> Configuration:
        if self._given is None:
            from doclint.engine.configuration.errors import ConfigurationError
            from doclint.engine.configuration.file import shown_path
            from doclint.engine.configuration.merged import load_configuration
            from doclint.rulebook.loading import RuleError

            path = Path(given)
            self._given = load_configuration(path, Path(os.path.realpath(".")).as_posix())
            if self._given is None:
                from doclint.interface_language import say

                found = say("没有 [tool.doclint]", "no [tool.doclint]")
                problem = RuleError(shown_path(path), 1, 1, found, say("一份配置", "a configuration"))
                raise ConfigurationError([problem])
        return self._given


def _is_silent(path: Path) -> bool:
    """Whether a pyproject.toml does not so much as name doclint, as most do not: then nothing need be imported to
    read it.
    """
    try:
        return b"doclint" not in path.read_bytes()
    except OSError:
        return False


def _in_folder(folder: str) -> Configuration | None:
    for name in (_YAML_NAME, _TOML_NAME):
        path = Path(folder, name)
        if path.is_file() and not (name == _TOML_NAME and _is_silent(path)):
            from doclint.engine.configuration.merged import load_configuration

            found = load_configuration(path)
            if found is not None:
                return found
    for name in _MISNAMED:
        if Path(folder, name).is_file():
            raise _misnamed(Path(folder, name))
    return None


def _misnamed(path: Path) -> ConfigurationError:
    from doclint.engine.configuration.errors import ConfigurationError
    from doclint.engine.configuration.file import shown_path
    from doclint.interface_language import say
    from doclint.rulebook.loading import RuleError

    found = say("doclint 不读的文件名", "a name that doclint does not read")
    expected = say("文件名 doclint.yaml；请改名", "the name doclint.yaml; rename it")
    return ConfigurationError([RuleError(shown_path(path), 1, 1, found, expected)])
